/* formats.c - THE table of formats. A new format is one line here and a folder of its own. */
#include "formats.h"

extern const struct format text_format, markdown_format, html_format, epub_format, docbook_format,
    tree_format;

const struct format *const formats[] = {
    &text_format, &markdown_format, &html_format, &epub_format, &docbook_format, &tree_format, NULL,
};

static bool is_in(const char *const *names, struct slice name)
{
    for (; *names; names++)
        if (slice_equal_ascii_case(name, slice_of(*names)))
            return true;
    return false;
}

const struct format *format_by_name(struct slice name)
{
    for (size_t i = 0; formats[i]; i++)
        if (slice_equal_ascii_case(name, slice_of(formats[i]->name)) ||
            is_in(formats[i]->aliases, name))
            return formats[i];
    return NULL;
}

const struct format *format_by_extension(struct slice path)
{
    size_t at = path.len;

    while (at > 0 && path.at[at - 1] != '.' && path.at[at - 1] != '/')
        at--;
    if (at == 0 || path.at[at - 1] != '.')
        return NULL;
    for (size_t i = 0; formats[i]; i++)
        if (is_in(formats[i]->extensions, slice_skip(path, at)))
            return formats[i];
    return NULL;
}

const struct format *format_by_content(struct slice head)
{
    const struct format *best = &text_format;
    int highest = 0;

    for (size_t i = 0; formats[i]; i++) {
        int bid = formats[i]->read && formats[i]->bid ? formats[i]->bid(head) : 0;

        if (bid > highest) {
            highest = bid;
            best = formats[i];
        }
    }
    return best;
}

const char *format_nearest_name(struct slice name)
{
    const char *nearest = NULL;
    size_t least = 4;

    for (size_t i = 0; formats[i]; i++) {
        size_t distance = slice_distance(name, slice_of(formats[i]->name));

        if (distance < least && distance < name.len) {
            least = distance;
            nearest = formats[i]->name;
        }
    }
    return nearest;
}
