/*
 * classify.c - every recogniser bids on every block; the highest bid wins, ties go to the order of
 * the table. Also what recognisers ask about blocks, so that each question has one answer.
 */
#include "control.h"
#include "text.h"
#include "utf8.h"
#include "text/words/numerals.h"
#include "text/words/vocabulary.h"

struct slice block_text(const struct text *t, const struct block *block)
{
    const struct line *last = &t->lines[block->first + block->count - 1];

    return slice_between(t->lines[block->first].text.at, slice_end(last->text));
}

unsigned block_width(const struct text *t, const struct block *block)
{
    unsigned width = 0;

    for (size_t i = 0; i < block->count; i++)
        if (!block_line(t, block, i)->furniture && block_line(t, block, i)->width > width)
            width = block_line(t, block, i)->width;
    return width;
}

unsigned long block_length(const struct text *t, const struct block *block)
{
    unsigned long length = 0;

    for (size_t i = 0; i < block->count; i++)
        if (!block_line(t, block, i)->furniture)
            length += block_line(t, block, i)->width;
    return length;
}

bool block_is_single(const struct block *block)
{
    return block->text_lines == 1;
}

bool block_follows_furniture(const struct text *t, const struct block *block)
{
    for (size_t i = block->first; i > 0; i--)
        if (!line_is_blank(&t->lines[i - 1]))
            return t->lines[i - 1].furniture;
    return false;
}

/* Without the bracket at the end, or without the whole [12] that calls a note. */
static struct slice without_bracket(struct slice text)
{
    size_t len = text.len - 1;

    while (len > 0 && is_digit_byte(text.at[len - 1]))
        len--;
    return slice_take(
        text, len + 1 < text.len && len > 0 && text.at[len - 1] == '[' ? len - 1 : text.len - 1);
}

bool text_ends_sentence(struct slice text)
{
    while (text.len) {
        uint32_t last = utf8_last(text);

        switch (last) {
        case '"':
        case '\'':
        case ')':
        case '_':
        case '*':
        case 0x00B9: /* ¹, and other marks of notes */
        case 0x00B2:
        case 0x00B3:
        case 0x2020:
        case 0x2021:
        case 0x2019: /* right single quotation mark */
        case 0x201D: /* right double quotation mark */
        case 0x00BB: /* » */
        case 0x300D: /* 」 */
        case 0x300F: /* 』 */
            text.len -= last < 0x80 ? 1 : last < 0x800 ? 2 : 3;
            continue;
        case ']':
            text = without_bracket(text);
            continue;
        case '.':
        case '!':
        case '?':
        case ':':
        case ';':
        case 0x2026: /* ellipsis */
        case 0x3002: /* 。 */
        case 0xFF01: /* ！ */
        case 0xFF1F: /* ？ */
        case 0x061F: /* ؟ */
        case 0x0964: /* । */
            return true;
        default:
            return false;
        }
    }
    return false;
}

bool line_is_year(const struct line *line)
{
    enum { LONGEST = 14, FIRST = 1450, LAST = 2100 };
    struct slice text = line->text;
    enum numeral_style style;
    uint32_t year;

    text.len -= line->last == '.';
    return line->text.len <= LONGEST && text.len >= 2 &&
           (is_digit_byte(line->first) || line->letters == CASE_UPPER) &&
           numeral_parse(text, true, &year, &style) && year >= FIRST && year <= LAST;
}

bool block_is_prose(const struct text *t, const struct block *block)
{
    enum { SENTENCE = 60, PARAGRAPH = 120 };
    unsigned long length = block_length(t, block);
    const struct line *last = block_line(t, block, block->count - 1U);

    return length > PARAGRAPH || (length > SENTENCE && line_ends_sentence(last));
}

/* In capitals, or with a word like "Chapter". */
static bool begins_like_heading(const struct text *t, const struct line *line)
{
    size_t length;

    return line->letters != CASE_MIXED ||
           vocabulary_find_start(t->vocabulary, line->text, &length) != PHRASE_NONE;
}

/* All lines but the last are full, none is set in. */
static bool is_wrapped_prose(const struct text *t, const struct block *block)
{
    enum { RAGGED = 16, LEAST_LENGTH = 240 /* columns; no heading is as long */, LEAST_VERSE = 3 };
    unsigned long length = 0;
    size_t capitals = 0;

    if (block->text_lines < 2 || block->text_lines != block->count ||
        block->hang != t->profile.body_indent)
        return false;
    for (size_t i = 0; i + 1 < block->count; i++) {
        const struct line *line = block_line(t, block, i);

        if (line->indent + line->width + RAGGED < t->profile.wrap)
            return false;
        length += line->width;
        capitals += line->first > 0 && (line->first < 'a' || line->first > 'z');
    }
    if (capitals + 1 == block->count && capitals >= LEAST_VERSE)
        return false; /* chance does not begin so many lines with a capital */
    return length > LEAST_LENGTH || !begins_like_heading(t, block_line(t, block, 0));
}

/* "Note: ", "Warning! ": the first word may be a label. */
static bool begins_with_label(struct slice text)
{
    enum { LONGEST = 24 /* bytes */ };
    size_t blank = slice_find_byte(slice_take(text, LONGEST), ' ');

    return blank > 0 && (text.at[blank - 1] == ':' || text.at[blank - 1] == '!');
}

/*
 * What most blocks of a book are, seen without asking anybody: sentences, wrapped, at the margin.
 * Saves a fifth of the reader's instructions on a novel.
 */
static bool is_plain_prose(const struct text *t, const struct block *block)
{
    const struct line *first = block_line(t, block, 0);
    char start = first->first;
    bool speaks = start == '"' || slice_starts_with(first->text, SLICE("\xE2\x80\x9C"));

    if (t->profile.style != STYLE_BLANK || t->profile.wrap == 0 ||
        block->marker.kind != MARKER_NONE || block->indent < t->profile.body_indent ||
        block->indent > t->profile.body_indent + 8 || (!speaks && !is_ascii_letter(start)) ||
        !line_ends_sentence(block_line(t, block, block->count - 1U)) ||
        begins_with_label(first->text))
        return false;
    return is_wrapped_prose(t, block) ||
           (speaks && block->count == 1 && block->indent == t->profile.body_indent &&
            first->letters == CASE_MIXED && first->last != ':');
}

/* Before anybody bids: the user said what it is. */
static bool is_given(const struct text *t, struct block *block)
{
    const struct ruling *ruling = control_ruling(t, block->first);

    if (!ruling)
        return false;
    block->verdict = ruling->verdict;
    block->bid = BID_GIVEN;
    block->level = ruling->level;
    return true;
}

static void classify(struct text *t, size_t b)
{
    struct block *block = &t->blocks[b];

    margins_find(t, b);
    if (is_given(t, block))
        return;
    if (is_plain_prose(t, block)) {
        block->verdict = &paragraph_recogniser;
        block->bid = BID_STRONG;
        return;
    }
    for (size_t i = 0; t->bidders[i]; i++) {
        const char *reason = NULL;
        enum bid bid = t->bidders[i]->bid(t, b, &reason);

        t->job->steps++;
        if (bid > block->bid) {
            block->bid = (uint8_t)bid;
            block->verdict = t->bidders[i];
        }
        if (bid == BID_CERTAIN)
            return;
    }
}

void classify_blocks(struct text *t)
{
    enum { AHEAD = 8 /* blocks, whose text comes into the cache meanwhile */ };

    for (size_t b = 0; b < t->block_count; b++) {
        if (b + AHEAD < t->block_count)
            __builtin_prefetch(block_line(t, &t->blocks[b + AHEAD], 0)->text.at);
        classify(t, b);
    }
}
