/*
 * brackets.c - a caption or a note in brackets is one block up to the bracket that closes it, be
 * there blank lines before:
 *
 *     [Illustration: THE HARBOUR AT NIGHT
 *
 *     The lamp of the Lark is the third from the left.]
 *
 * Refused: a bracket without a name of that kind behind it; one that is never closed.
 */
#include "brackets.h"

#include "inlines.h"

enum { MOST_LINES = 200 /* of a note; an unclosed bracket must not take the book with it */ };

/* "[Illustration", "[Footnote 3: ": a word with a capital, and a colon or nothing behind. */
static bool opens_named(struct slice text)
{
    size_t end = 1;

    if (text.len < 4 || text.at[0] != '[' || text.at[1] < 'A' || text.at[1] > 'Z')
        return false;
    while (end < text.len && (is_ascii_letter(text.at[end]) || (text.at[end] & 0x80)))
        end++;
    return end > 4 && (slice_starts_with(text, SLICE("[Illustration")) ||
                       slice_find_byte(slice_take(slice_skip(text, end), 8), ':') < 8);
}

static int count_depth(struct slice text, int depth)
{
    for (size_t i = 0; i < text.len; i++)
        depth += (text.at[i] == '[') - (text.at[i] == ']');
    return depth;
}

size_t brackets_find_end(const struct text *t, size_t first)
{
    size_t end = first + MOST_LINES < t->line_count ? first + MOST_LINES : t->line_count;
    bool has_blank = false;
    int depth = 0;

    if (!opens_named(t->lines[first].text))
        return 0;
    for (size_t i = first; i < end; i++) {
        if (t->lines[i].ruling != t->lines[first].ruling)
            return 0; /* the user says what is what */
        if (i > first && opens_named(t->lines[i].text))
            return 0; /* the next one: this one was not closed */
        has_blank |= line_is_blank(&t->lines[i]);
        depth = count_depth(t->lines[i].text, depth);
        if (depth <= 0)
            return has_blank && t->lines[i].last == ']' ? i + 1 : 0;
    }
    return 0;
}

size_t brackets_first_run(struct slice text)
{
    size_t end = 0;

    while (end < text.len) {
        size_t line = slice_find_byte(slice_skip(text, end), '\n');

        if (end && slice_trim(slice_take(slice_skip(text, end), line)).len == 0)
            break;
        end += line + 1;
    }
    return end < text.len ? end : text.len;
}

void brackets_build_paragraphs(struct text *t, struct slice body)
{
    while ((body = slice_trim(body)).len) {
        size_t end = brackets_first_run(body);
        struct slice run = slice_trim(slice_take(body, end));

        builder_open(&t->builder, NODE_PARAGRAPH, source_span(t->source, run));
        inlines_build_slice(t, run);
        builder_close(&t->builder, NODE_PARAGRAPH);
        body = slice_skip(body, end);
    }
}
