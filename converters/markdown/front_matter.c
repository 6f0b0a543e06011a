/*
 * front_matter.c - metadata between a first line --- and the next --- or ...:
 *
 *     ---
 *     title: Sea
 *     ---
 *
 * A blank line behind the first --- makes it a thematic break.
 */
#include "reading.h"

#include "yaml.h"

static struct slice first_line(struct slice text)
{
    return slice_take(text, slice_find_byte(text, '\n'));
}

static bool is_fence(struct slice line, const char *fence)
{
    return slice_is(slice_trim_end(line), fence);
}

/* The YAML, without its fences; *after is what follows. False: there is none. */
static bool find_yaml(struct slice text, struct slice *yaml, struct slice *after)
{
    struct slice rest = slice_skip(text, first_line(text).len + 1), line;

    if (!is_fence(first_line(text), "---") || slice_trim(first_line(rest)).len == 0)
        return false;
    *yaml = rest;
    for (; rest.len; rest = slice_skip(rest, line.len + 1)) {
        line = first_line(rest);
        if (is_fence(line, "---") || is_fence(line, "...")) {
            *yaml = slice_between(yaml->at, rest.at);
            *after = slice_skip(rest, line.len + 1);
            return true;
        }
    }
    return false;
}

void front_matter_read(struct reading *reading)
{
    struct slice text = reading->source->text, yaml, after;

    reading->body = text;
    if (find_yaml(text, &yaml, &after) &&
        yaml_read_metadata(reading->document, reading->source, yaml, RANK_HEADER,
                           DIAG_METADATA_SYNTAX, reading->job->diagnostics))
        reading->body = after;
}
