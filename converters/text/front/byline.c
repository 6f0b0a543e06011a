/*
 * byline.c - the line that says who wrote the text, and often when:
 *
 *     By Ann Lee                         // By Ann Lee and Tom Fox • May 3, 2021
 *     Ann Lee - May 3, 2021, 8:02 pm     Ann Lee, Staff Writer
 *
 * A name without "By" needs a date or an occupation beside it.
 */
#include "front.h"

#include "date.h"
#include "utf8.h"

/* What stands between the parts of a byline, and before it. */
static bool is_separator(uint32_t c)
{
    return c == ' ' || c == '-' || c == '|' || c == ',' || c == ';' || c == ':' || c == '/' ||
           c == 0xB7 || c == 0x2022 || c == 0x2013 || c == 0x2014 || c == 0x25CF || c == 0x2219;
}

static struct slice skip_separators(struct slice text)
{
    struct slice rest = text;
    uint32_t c;

    while (utf8_next(&rest, &c) && is_separator(c))
        text = rest;
    return text;
}

bool front_is_occupation(struct slice text)
{
    static const char *const last_words[] = {
        "Reporter",        "reporter",    "Correspondent", "correspondent", "Writer",
        "writer",          "Editor",      "editor",        "Contributor",   "contributor",
        "Columnist",       "columnist",   "Journalist",    "journalist",    "Critic",
        "critic",          "Redakteur",   "Redakteurin",   "Journalistin",  "Korrespondent",
        "Korrespondentin", "Journaliste", "journaliste",   "Correspondant", "Periodista",
        "Redactor",        "Redactora",   "Giornalista",   "Jornalista",    "Blogger",
        "Analyst",         "Producer",    "Author",        "author",
    };
    size_t start = text.len;

    while (start > 0 && text.at[start - 1] != ' ')
        start--;
    return text.len < 60 && utf8_is_upper(utf8_first(text)) &&
           node_name_index(last_words, sizeof last_words / sizeof *last_words,
                           slice_skip(text, start)) >= 0;
}

/* "by", "Autor:", "译者：" and what follows; the label's length, 0: none. */
static size_t label_length(const struct text *t, struct slice text, enum creator_role *role)
{
    size_t length = 0, colon = slice_find_byte(text, ':');

    if (front_creator_role(vocabulary_find_start(t->vocabulary, text, &length), role))
        return length;
    if (colon < text.len &&
        front_creator_role(vocabulary_find(t->vocabulary, slice_take(text, colon)), role))
        return colon;
    return 0;
}

static bool has_digit(struct slice text)
{
    for (size_t i = 0; i < text.len; i++)
        if (is_digit_byte(text.at[i]))
            return true;
    return false;
}

/* A date, maybe with a number of comments behind it. */
static bool is_date(const struct text *t, struct slice rest)
{
    size_t count = rest.len;

    if (!has_digit(rest))
        return false;
    while (count > 0 && is_digit_byte(rest.at[count - 1]))
        count--;
    return date_read(t->scratch, rest).len > 0 ||
           date_read(t->scratch, slice_trim(slice_take(rest, count))).len > 0;
}

/* "Mac & Me": what stands behind the joint is no person, so that all of it is one name. */
static bool is_joined_name(const struct front_names *names)
{
    return names->count == 1 &&
           front_is_joint(slice_take(names->rest, slice_find_byte(names->rest, ' ')));
}

bool front_read_byline(const struct text *t, struct slice text, struct front_byline *byline)
{
    bool is_place;
    size_t length;

    *byline = (struct front_byline){ .reason = "byline" };
    text = skip_separators(text);
    length = label_length(t, text, &byline->role);
    if (length) {
        struct slice next = slice_trim(slice_skip(text, length));
        uint32_t first;

        if (next.len && next.at[0] == ':')
            next = slice_trim(slice_skip(next, 1));
        first = utf8_first(next);
        byline->is_label = next.len == 0;
        byline->names.rest = next;
        if (next.len && utf8_is_lower(first))
            return false;
        if (utf8_is_wide(first)) {
            byline->names = (struct front_names){ { { next, byline->role } }, 1, SLICE("") };
            return true;
        }
        front_read_names(t, next, byline->role, &byline->names);
        byline->names.rest = slice_trim(byline->names.rest);
        if (is_joined_name(&byline->names))
            byline->names = (struct front_names){ { { next, byline->role } }, 1, SLICE("") };
        byline->names.rest = skip_separators(byline->names.rest);
        return byline->is_label || byline->names.count;
    }
    if (!has_digit(text) && !front_is_occupation(text))
        return false;
    front_read_names(t, text, CREATOR_AUTHOR, &byline->names);
    if (byline->names.count == 0 || !front_is_name(t, byline->names.persons[0].name))
        return false;
    is_place = byline->names.rest.len && byline->names.rest.at[0] == ','; /* "Salt Lake, May 3" */
    byline->names.rest = skip_separators(byline->names.rest);
    byline->reason = "a name beside a date";
    if (!is_place && is_date(t, byline->names.rest))
        return true;
    byline->reason = "a name beside an occupation";
    return front_is_occupation(byline->names.rest);
}

bool front_line_is_said(const struct text *t, size_t line)
{
    struct slice text = t->lines[line].text;
    struct front_byline byline;

    if (text.len > 160)
        return false;
    if (is_date(t, text) || front_is_occupation(text) ||
        (front_read_byline(t, text, &byline) && !byline.is_label))
        return true;
    return line + 1 < t->line_count && front_is_occupation(t->lines[line + 1].text) &&
           front_is_name(t, text);
}
