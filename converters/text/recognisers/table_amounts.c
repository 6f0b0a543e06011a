/*
 * table_amounts.c - lists with a column of amounts, pages or prices. Names are longer than any column
 * would be, but all amounts end at the same place; a blank line may stand between two rows.
 *
 *     Being Married                         65        Beets, old               4 to 6 hours
 *                                                     Carrots              1 hour or longer
 *     A Group of Choice Spanish and                   Celery              2 hours or longer
 *       Mexican Recipes                     96
 *
 * Refused: a sentence with a gap in it, numbered lines of verse, notes at the right of few lines.
 */
#include "table_amounts.h"

#include "text/words/numerals.h"

enum { LONGEST = 24 /* bytes of an amount */, FEW = 3 /* rows: fewer are chance */ };

/* A right column alone: its head. */
static bool is_far_right(const struct line *line)
{
    return line->indent > 40 && line->text.len <= LONGEST;
}

size_t table_amounts_start(const struct line *line)
{
    struct slice text = line->text;
    size_t start = text.len;

    if (is_far_right(line))
        return 0;
    while (start > 1 && text.len - start <= LONGEST &&
           (text.at[start - 1] != ' ' || text.at[start - 2] != ' '))
        start--;
    if (start <= 1 || text.len - start > LONGEST)
        return text.len;
    /* Two blanks may end a sentence. */
    return is_digit_byte(text.at[start]) || text.at[start] == '$' ||
                   (start > 2 && text.at[start - 3] == ' ')
               ? start
               : text.len;
}

struct amounts {
    size_t lines, count, numbers; /* of text; that have an amount; a number */
    unsigned edge;                /* column behind all of them */
    bool is_even;                 /* they end there */
};

/* A part of a drawing, or an amount without letters or digits. */
static bool is_drawn(const struct line *line, struct slice amount)
{
    bool has_words = false;

    for (size_t i = 0; i < amount.len; i++)
        has_words |= is_digit_byte(amount.at[i]) || is_ascii_letter(amount.at[i]) ||
                     (unsigned char)amount.at[i] >= 0x80;
    return !has_words || strchr("+|}", line->last) || strchr("+|", line->first);
}

static bool is_number(struct slice amount)
{
    for (size_t i = 0; i < amount.len; i++)
        if (is_digit_byte(amount.at[i]))
            return true;
    return amount.len > 0 && numeral_roman(amount) == amount.len;
}

static struct amounts take_amounts(const struct text *t, const struct block *block)
{
    struct amounts amounts = { .is_even = true };

    for (size_t i = 0; i < block->count && amounts.is_even; i++) {
        const struct line *line = block_line(t, block, i);
        size_t start = table_amounts_start(line);

        if (line->furniture || line_is_blank(line))
            continue;
        amounts.lines++;
        if (start == line->text.len)
            continue;
        amounts.is_even = (amounts.count == 0 || amounts.edge == line->indent + line->width) &&
                          !is_drawn(line, slice_skip(line->text, start));
        amounts.edge = line->indent + line->width;
        amounts.numbers += is_number(slice_skip(line->text, start));
        amounts.count++;
    }
    return amounts;
}

/* A row or a few, with a number each. */
static bool is_of_rows(const struct amounts *amounts)
{
    return amounts->is_even && amounts->count > 0 && amounts->numbers == amounts->count &&
           amounts->lines <= amounts->count * 3;
}

/* Rows in the blocks from `b` on, in either direction, that end at the same edge. */
static size_t count_beside(const struct text *t, size_t b, unsigned edge, bool forward)
{
    size_t count = 0;

    for (size_t n = 1; n < FEW; n++) {
        size_t i = forward ? b + n : b - n; /* below 0 is over block_count */
        struct amounts amounts;

        if (i >= t->block_count)
            break;
        amounts = take_amounts(t, &t->blocks[i]);
        if (!is_of_rows(&amounts) || amounts.edge != edge)
            break;
        count += amounts.count;
    }
    return count;
}

bool table_amounts_is_list(const struct text *t, size_t b)
{
    struct amounts amounts;
    const struct block *block = &t->blocks[b];
    const struct line *last = block_line(t, block, block->count - 1U);

    if (t->profile.style != STYLE_BLANK || table_amounts_start(last) == last->text.len)
        return false;
    amounts = take_amounts(t, block);
    if (!amounts.is_even || (t->profile.is_technical && amounts.numbers < amounts.count))
        return false;
    if (amounts.count >= FEW && amounts.count * 10 >= amounts.lines * 7)
        return true;
    return is_of_rows(&amounts) && amounts.count + count_beside(t, b, amounts.edge, true) +
                                           count_beside(t, b, amounts.edge, false) >=
                                       FEW;
}

bool table_amounts_goes_on(const struct text *t, size_t b)
{
    struct amounts before, here;

    if (b == 0 || !table_amounts_is_list(t, b))
        return false;
    before = take_amounts(t, &t->blocks[b - 1]);
    here = take_amounts(t, &t->blocks[b]);
    return before.edge == here.edge && t->blocks[b].blanks_before <= 2;
}
