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

/* A date, maybe with a number of comments behind it. */
static bool is_date(const struct text *t, struct slice rest)
{
    size_t count = rest.len;

    if (!slice_has_digit(rest))
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

/* "to the Northern Quays" behind "By Ship": the line goes on as no byline does. */
static bool goes_on(struct slice rest)
{
    static const char *const words[] = { "for",  "in",      "with", "at",  "on",   "of",
                                         "and",  "aus",     "für",  "am",  "à",    "en",
                                         "para", "special", "per",  "dal", "voor", "the" };
    struct slice word = slice_take(rest, slice_find_byte(rest, ' '));

    return utf8_is_lower(utf8_first(word)) && slice_find_byte(word, '@') == word.len &&
           slice_index(words, sizeof words / sizeof *words, word) < 0;
}

static bool read_labelled(const struct text *t, struct slice next, struct front_byline *byline)
{
    uint32_t first;

    if (next.len && next.at[0] == ':')
        next = slice_trim(slice_skip(next, 1));
    first = utf8_first(next);
    byline->is_label = next.len == 0;
    byline->names.rest = next;
    if (next.len && utf8_is_lower(first))
        return false;
    if (utf8_is_wide(first) || front_is_agency(next)) {
        byline->names = (struct front_names){ { { next, byline->role } }, 1, SLICE("") };
        return true;
    }
    front_read_names(t, next, byline->role, &byline->names);
    byline->names.rest = slice_trim(byline->names.rest);
    if (is_joined_name(&byline->names))
        byline->names = (struct front_names){ { { next, byline->role } }, 1, SLICE("") };
    if (goes_on(byline->names.rest))
        return false;
    byline->names.rest = skip_separators(byline->names.rest);
    return byline->is_label || byline->names.count;
}

/* "Author: Ann Lee"; in a dialogue what stands behind such a word is no name. */
static bool read_field(const struct text *t, struct slice text, struct front_byline *byline)
{
    size_t length;
    struct slice names;

    if (!front_field_role(text, &length, &byline->role))
        return false;
    names = slice_trim(slice_skip(text, length));
    front_read_list(t, names, byline->role, &byline->names);
    if (utf8_is_wide(utf8_first(names)))
        byline->names = (struct front_names){ { { names, byline->role } }, 1, SLICE("") };
    else if (byline->names.count == 0 || !front_is_name(t, byline->names.persons[0].name))
        return false;
    byline->names.rest = skip_separators(byline->names.rest);
    return true;
}

/* "Posted on May 3, 2021 by Ann Lee": what follows the word; empty when no date stands before one. */
static struct slice behind_date(const struct text *t, struct slice text)
{
    struct slice rest = text, word;

    if (!slice_has_digit(text))
        return SLICE("");
    while (slice_next(&rest, ' ', &word)) {
        struct slice before = slice_between(text.at, word.at);

        if (word.at > text.at && vocabulary_find(t->vocabulary, word) == PHRASE_BY &&
            date_read(t->scratch, slice_trim(before)).len)
            return slice_trim(rest);
    }
    return SLICE("");
}

static bool read_behind_date(const struct text *t, struct slice text, struct front_byline *byline)
{
    struct slice name = behind_date(t, text);

    if (name.len == 0)
        return false;
    front_read_names(t, name, CREATOR_AUTHOR, &byline->names);
    if (byline->names.count == 0 || slice_trim(byline->names.rest).len)
        return false;
    byline->names.rest = slice_trim(slice_between(text.at, name.at));
    for (size_t i = byline->names.rest.len; i > 0; i--)
        if (byline->names.rest.at[i - 1] == ' ') {
            byline->names.rest.len = i - 1; /* without the word */
            break;
        }
    return true;
}

/* "@annlee" and nothing more */
static bool is_handle(struct slice text)
{
    return text.len > 2 && text.at[0] == '@' && slice_find_byte(text, ' ') == text.len;
}

/* A name, and something that only stands beside the name of an author. */
static bool read_unlabelled(const struct text *t, struct slice text, struct front_byline *byline)
{
    bool is_place;

    front_read_names(t, text, CREATOR_AUTHOR, &byline->names);
    if (byline->names.count == 0 || !front_is_name(t, byline->names.persons[0].name))
        return false;
    is_place = byline->names.rest.len && byline->names.rest.at[0] == ','; /* "Salt Lake, May 3" */
    byline->names.rest = skip_separators(byline->names.rest);
    byline->reason = "a name beside a date";
    if (!is_place && is_date(t, byline->names.rest))
        return true;
    byline->reason = "a name beside a handle";
    if (is_handle(byline->names.rest))
        return true;
    byline->reason = "a name beside an occupation";
    return front_names_occupation(byline->names.rest);
}

bool front_read_byline(const struct text *t, struct slice text, struct front_byline *byline)
{
    size_t length;

    *byline = (struct front_byline){ .reason = "byline" };
    text = skip_separators(text);
    if (read_field(t, text, byline))
        return true;
    length = label_length(t, text, &byline->role);
    if (length)
        return read_labelled(t, slice_trim(slice_skip(text, length)), byline);
    byline->role = CREATOR_AUTHOR;
    if (read_behind_date(t, text, byline))
        return true;
    return (slice_has_digit(text) || front_names_occupation(text) ||
            slice_find_byte(text, '@') < text.len) &&
           read_unlabelled(t, text, byline);
}

/* --- blocks ---------------------------------------------------------------------------------- */

/* "By Ann Lee", "von" over "Ann Lee": the word and what follows it. */
bool front_read_byline_block(const struct text *t, size_t b, struct front_byline *byline)
{
    const struct block *block = &t->blocks[b];
    struct slice text = front_one_line(t, block);

    return block->text_lines <= 3 && text.len <= 160 && front_read_byline(t, text, byline);
}

/* A name over the words that say what its bearer is. */
static bool read_name_over_occupation(const struct text *t, size_t b, struct front_byline *byline)
{
    struct slice name = front_one_line(t, &t->blocks[b]);

    if (b + 1 >= t->block_count || !block_is_single(&t->blocks[b]) ||
        !block_is_single(&t->blocks[b + 1]) || !front_is_name(t, name) ||
        !front_is_occupation(front_one_line(t, &t->blocks[b + 1])))
        return false;
    *byline = (struct front_byline){ .role = CREATOR_AUTHOR,
                                     .names = { { { name, CREATOR_AUTHOR } }, 1, SLICE("") },
                                     .reason = "a name over an occupation" };
    return true;
}

/* A name over "Updated May 3, 2021": a place may stand over a date, but not over such a word. */
static bool read_name_over_stamp(const struct text *t, size_t b, struct front_byline *byline)
{
    static const char *const stamps[] = {
        "Updated",    "Published",  "Posted",  "Updated:",     "Publié",        "Publicado",
        "Pubblicato", "Published:", "Posted:", "Aktualisiert", "Veröffentlicht"
    };
    struct slice name = front_one_line(t, &t->blocks[b]), stamp;

    if (b + 1 >= t->block_count || !block_is_single(&t->blocks[b]) ||
        !block_is_single(&t->blocks[b + 1]) || !front_is_name(t, name) ||
        front_has_common_word(t, name))
        return false;
    stamp = front_one_line(t, &t->blocks[b + 1]);
    if (slice_index(stamps, sizeof stamps / sizeof *stamps,
                    slice_take(stamp, slice_find_byte(stamp, ' '))) < 0 ||
        date_read(t->scratch, stamp).len == 0)
        return false;
    *byline = (struct front_byline){ .role = CREATOR_AUTHOR,
                                     .names = { { { name, CREATOR_AUTHOR } }, 1, SLICE("") },
                                     .reason = "a name over when it was published" };
    return true;
}

/* An agency alone has no other author. */
static bool read_agency(const struct text *t, size_t b, struct front_byline *byline)
{
    struct slice name = front_one_line(t, &t->blocks[b]);

    *byline = (struct front_byline){ .role = CREATOR_AUTHOR,
                                     .names = { { { name, CREATOR_AUTHOR } }, 1, SLICE("") },
                                     .reason = "an agency" };
    return block_is_single(&t->blocks[b]) && front_is_agency(name);
}

bool front_read_byline_at(const struct text *t, size_t b, struct front_byline *byline)
{
    return front_read_byline_block(t, b, byline) ||
           (b > 0 && (read_name_over_occupation(t, b, byline) ||
                      read_name_over_stamp(t, b, byline) || read_agency(t, b, byline)));
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
