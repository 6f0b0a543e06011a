/*
 * letter.c - a letter within a book, set in from the margin: not only its sentences, which are
 * recognised as a quotation, but its date, salutation, closing and signature, each a short line.
 *
 *                                            Northhaven, May 3, 1871.
 *
 *         MY DEAR BROTHER,
 *
 *         I write in haste, for the boat leaves at noon and the mate is
 *         at the door already.
 *
 *             Your affectionate brother,
 *
 *                                            JONAS MORROW.
 *
 * Refused: what stands at the margin: a letter that its author did not set apart stays paragraphs.
 */
#include "letter.h"

#include "text/control.h"
#include "text/headings/heading.h"
#include "remark.h"

enum { SET_IN = 2 /* columns right of the body, at least */, MOST_LINES = 4 };

static bool is_quote(const struct block *block)
{
    return block->verdict == &quote_recogniser;
}

static bool is_set_in(const struct text *t, const struct block *block)
{
    uint16_t least = block->indent < block->hang ? block->indent : block->hang;

    return t->profile.style == STYLE_BLANK && least >= t->profile.body_indent + SET_IN;
}

/* A few lines that nobody claimed for something else. */
static bool can_be_part(const struct text *t, const struct block *block)
{
    return block->verdict == &paragraph_recogniser && block->text_lines <= MOST_LINES &&
           is_set_in(t, block) && !block_is_remark(t, block) && !quote_is_attribution(t, block);
}

/* Over the sentences of a letter: a date, or a salutation with its comma. */
static bool can_open(const struct text *t, const struct block *block)
{
    const struct line *last = block_line(t, block, block->count - 1U);
    bool has_digit = false;

    for (size_t i = 0; i < last->text.len; i++)
        has_digit |= is_digit_byte(last->text.at[i]);
    return has_digit || line_ends_sentence(last) || last->last == ',' || last->last == '-' ||
           slice_ends_with(last->text, SLICE("\xE2\x80\x94"));
}

/* The colon of "and it ran as follows:" over it, at the margin. */
static bool is_announced(const struct text *t, size_t b)
{
    const struct block *before = b > 0 ? &t->blocks[b - 1] : NULL;

    return before && before->verdict == &paragraph_recogniser && !is_set_in(t, before) &&
           block_line(t, before, before->count - 1U)->last == ':';
}

static bool is_sentence(const struct text *t, const struct block *block)
{
    return line_ends_sentence(block_line(t, block, block->count - 1U)) &&
           heading_has_letters(block_line(t, block, 0)->text, 2);
}

/* A motto: right below a heading, and right above who said it. */
static bool is_motto(const struct text *t, size_t b)
{
    return b > 0 && b + 1 < t->block_count && block_is_heading(&t->blocks[b - 1]) &&
           quote_is_attribution(t, &t->blocks[b + 1]);
}

static void make_quote(struct block *block)
{
    block_judge(block, &quote_recogniser, BID_FAIR);
}

static bool is_in_italics(const struct text *t, const struct block *block)
{
    return block->indent >= SET_IN && block->verdict == &paragraph_recogniser &&
           block_is_remark(t, block);
}

/* What a chapter is about, below its heading; in a book of verse at the margin of the verse. */
static bool is_argument(const struct text *t, size_t b)
{
    return b > 0 && block_is_heading(&t->blocks[b - 1]) && t->profile.style == STYLE_BLANK &&
           is_in_italics(t, &t->blocks[b]);
}

/*
 * Prose set in and in italics: where only a few blocks are so, or most of them are below headings,
 * these are no stage directions.
 */
static void take_italics(struct text *t)
{
    enum { FEW = 5 };
    size_t remarks = 0, arguments = 0;

    for (size_t b = 0; b < t->block_count; b++) {
        bool argues = is_argument(t, b);

        arguments += argues;
        remarks += argues || (is_in_italics(t, &t->blocks[b]) && is_set_in(t, &t->blocks[b]));
    }
    if (remarks > FEW && arguments * 2 < remarks)
        return;
    for (size_t b = 0; b < t->block_count && remarks; b++)
        if (t->blocks[b].text_lines > 1 && block_is_prose(t, &t->blocks[b]) &&
            (is_argument(t, b) || (is_in_italics(t, &t->blocks[b]) && is_set_in(t, &t->blocks[b]))))
            make_quote(&t->blocks[b]);
}

void letter_join_parts(struct text *t)
{
    if (t->profile.is_technical || !control_lets(t, &quote_recogniser))
        return;
    take_italics(t);
    for (size_t b = 0; b < t->block_count; b++) {
        struct block *block = &t->blocks[b];
        bool beside;

        if (block->indent <= t->profile.body_indent)
            continue;
        beside = b > 0 && is_quote(block - 1) && block->blanks_before <= t->profile.gap + 1;

        if (can_be_part(t, block) &&
            (beside || is_motto(t, b) || (is_announced(t, b) && is_sentence(t, block))))
            make_quote(block);
    }
    for (size_t b = t->block_count; b-- > 1;)
        if (is_quote(&t->blocks[b]) && t->blocks[b].blanks_before <= t->profile.gap + 1 &&
            can_be_part(t, &t->blocks[b - 1]) && can_open(t, &t->blocks[b - 1]))
            make_quote(&t->blocks[b - 1]);
}

bool letter_is_epigraph(const struct text *t, size_t b)
{
    size_t end = b;
    size_t columns = 0;

    if (b == 0 || !block_is_heading(&t->blocks[b - 1]) || t->profile.is_technical)
        return false;
    for (; end < t->block_count && is_quote(&t->blocks[end]); end++)
        columns += block_length(t, &t->blocks[end]);
    end += end < t->block_count && quote_is_attribution(t, &t->blocks[end]);
    return columns < 600 && end < t->block_count &&
           t->blocks[end].verdict == &paragraph_recogniser && !is_set_in(t, &t->blocks[end]);
}
