/*
 * lines.c - measures every line once, so that no later step counts characters again: its text,
 * indent, width, letter case, and whether a page begins there.
 */
#include "scan.h"
#include "text.h"
#include "utf8.h"

enum { TAB_STOP = 8, IDEOGRAPHIC_SPACE_COLUMNS = 2 };

/* U+3000, the indent of Chinese and Japanese, and U+00A0. */
static size_t wide_blank(struct slice rest, unsigned *columns)
{
    if (rest.len == 0 || (unsigned char)rest.at[0] < 0x80)
        return 0;
    if (slice_starts_with(rest, SLICE("\xE3\x80\x80"))) {
        *columns = IDEOGRAPHIC_SPACE_COLUMNS;
        return 3;
    }
    if (slice_starts_with(rest, UTF8_NO_BREAK_SPACE)) {
        *columns = 1;
        return 2;
    }
    return 0;
}

static struct slice take_indent(struct line *line, struct slice text)
{
    unsigned columns = 0, wide = 0;
    size_t bytes;

    for (;;) {
        if (text.len && text.at[0] == ' ') {
            columns++;
            text = slice_skip(text, 1);
        } else if (text.len && text.at[0] == '\t') {
            columns = (columns / TAB_STOP + 1) * TAB_STOP;
            text = slice_skip(text, 1);
        } else if (text.len && text.at[0] == '\f') {
            columns = 0;
            line->page_break = true;
            text = slice_skip(text, 1);
        } else if (text.len && (bytes = wide_blank(text, &wide))) {
            columns += wide;
            text = slice_skip(text, bytes);
        } else {
            break;
        }
    }
    line->indent = (uint16_t)(columns < UINT16_MAX ? columns : UINT16_MAX);
    return text;
}

static struct slice drop_end(struct slice text)
{
    for (;;) {
        text = slice_trim_end(text);
        if (text.len == 0 || (unsigned char)text.at[text.len - 1] < 0x80)
            return text;
        if (slice_ends_with(text, SLICE("\xE3\x80\x80")))
            text.len -= 3;
        else if (slice_ends_with(text, UTF8_NO_BREAK_SPACE))
            text.len -= 2;
        else
            return text;
    }
}

/* Stops at the first small letter, which nearly every line has near its start. */
static enum letter_case letters_of(struct slice text)
{
    enum letter_case letters = CASE_NONE;
    uint32_t c;

    while (utf8_next(&text, &c)) {
        if (c < 0x80 ? (c >= 'a' && c <= 'z') : utf8_is_lower(c))
            return CASE_MIXED;
        if (c < 0x80 ? (c >= 'A' && c <= 'Z') : utf8_is_upper(c))
            letters = CASE_UPPER;
    }
    return letters;
}

static void measure(struct line *line, struct slice text, bool has_long)
{
    *line = (struct line){ 0 };
    text = drop_end(take_indent(line, text));
    line->text = text;
    line->first = text.len ? text.at[0] : 0;
    line->last = text.len ? text.at[text.len - 1] : 0;
    line->width = (uint32_t)(has_long ? utf8_width(text) : text.len);
    line->letters = (uint8_t)letters_of(text);
}

/* Numbers of pages, of verses, of a typist's sheets stand at the ends of lines. */
static bool is_edged(const struct line *line)
{
    return is_digit_byte(line->first) || is_digit_byte(line->last) || line->first == '-' ||
           line->first == '(' || line->first == '[' || line->first == '{';
}

static void list_edged(struct text *t, size_t *capacity)
{
    t->edged = arena_grow(t->scratch, t->edged, t->edged_count, capacity, sizeof *t->edged);
    t->edged[t->edged_count++] = (uint32_t)t->line_count;
}

static size_t count_lines(struct slice text)
{
    return scan_count('\n', text.at, slice_end(text)) + (text.len && text.at[text.len - 1] != '\n');
}

void lines_measure(struct text *t)
{
    struct slice rest = t->source->text;
    bool page_break = false;
    size_t capacity = 0;

    t->lines = arena_room(t->scratch, count_lines(rest), sizeof *t->lines);
    while (rest.len) {
        struct line *line = &t->lines[t->line_count];
        bool has_long;
        struct slice part = slice_between(rest.at, scan_line(rest.at, slice_end(rest), &has_long));

        rest = slice_skip(rest, part.len + 1);
        measure(line, part, has_long);
        line->page_break |= page_break;
        /* A form feed behind the text of a line, or alone, breaks before the next text. */
        page_break =
            line->page_break ? line_is_blank(line) : part.len && part.at[part.len - 1] == '\f';
        if (is_edged(line))
            list_edged(t, &capacity);
        t->line_count++;
    }
    t->job->steps += t->line_count;
}
