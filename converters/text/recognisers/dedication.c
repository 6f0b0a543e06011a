/*
 * dedication.c - to whom a book is given: a few short lines of their own before its text.
 *
 *             TO MY SISTER                        Für Anna
 *          WHO KEPT THE LAMP
 *
 * Refused: the same words behind the first prose, at the edge of a page without room around them, or
 * beginning a sentence that fills its line.
 */
#include "text/text.h"
#include "utf8.h"

enum {
    LAST_BLOCK = 40, /* in this many blocks the text of a book begins */
    MOST_LINES = 6,
    LEAST_BLANKS = 2, /* over it and under it */
    PROSE = 3         /* lines of a paragraph of the text; what title pages say is shorter */
};

/* How it begins, in small letters, in languages that print one. */
static bool is_opening(struct slice word)
{
    static const char *const words[] = {
        "to",
        "for",
        "dedicated",
        "inscribed",
        "f\xC3\xBCr",
        "dem",
        "der",
        "den",
        "meiner",
        "meinem",
        "\xC3\xA0",
        "pour",
        "a",
        "al",
        "para",
        "por",
        "per",
        "ao",
        "\xC3\xA0s",
        "aan",
        "voor",
        "till",
        "til",
        "\xD0\xBF\xD0\xBE\xD1\x81\xD0\xB2\xD1\x8F\xD1\x89\xD0\xB0\xD0\xB5\xD1\x82\xD1\x81\xD1\x8F",
    };

    for (size_t i = 0; i < sizeof words / sizeof *words; i++)
        if (utf8_is_in_small(word, slice_of(words[i])))
            return true;
    return false;
}

/* The text of a book has not begun: what stands here is of its first pages. */
static bool is_in_front(const struct text *t, size_t b)
{
    for (size_t i = 0; i < b; i++)
        if (t->blocks[i].text_lines >= PROSE && block_is_prose(t, &t->blocks[i]))
            return false;
    return true;
}

static bool is_short(const struct text *t, const struct block *block)
{
    return block->text_lines <= MOST_LINES && block_width(t, block) * 3 < t->profile.wrap * 2U &&
           block->marker.kind == MARKER_NONE;
}

static enum bid bid(const struct text *t, size_t b, const char **reason)
{
    const struct block *block = &t->blocks[b];
    struct slice text = block_line(t, block, 0)->text;
    struct slice word = slice_take(text, slice_find_byte(text, ' '));

    if (b > LAST_BLOCK || t->profile.dialect != DIALECT_BOOK || !is_opening(word) ||
        !utf8_is_upper(utf8_first(text)) || block->blanks_before < LEAST_BLANKS ||
        block->blanks_after < LEAST_BLANKS || !is_short(t, block) || !is_in_front(t, b))
        return BID_NO;
    *reason = "to whom, before the text";
    return word.len < text.len || block->text_lines > 1 ? BID_CERTAIN : BID_NO;
}

static size_t build(struct text *t, size_t b)
{
    const struct block *block = &t->blocks[b];
    struct span span = source_span(t->source, block_text(t, block));

    builder_open(&t->builder, NODE_ASIDE, span)->aside = ASIDE_DEDICATION;
    builder_open(&t->builder, NODE_PARAGRAPH, span);
    for (size_t i = block->first; i < block->first + block->count; i++) {
        if (i > block->first)
            builder_add(&t->builder, NODE_LINE_BREAK, (struct span){ 0, 0 });
        inlines_build(t, i, i + 1, 0);
    }
    builder_close(&t->builder, NODE_PARAGRAPH);
    builder_close(&t->builder, NODE_ASIDE);
    return b + 1;
}

const struct recogniser dedication_recogniser = { "dedication", bid, build };
