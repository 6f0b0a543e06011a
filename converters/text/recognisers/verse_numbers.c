/*
 * verse_numbers.c - the numbers that editions print beside every fifth line or so of a poem, at
 * either margin. They are taken out of the lines before blocks are made, and stand beside their line
 * in the tree again. What proves them is the poem: the line twenty lines below 5 has 25.
 *
 *             Weli kulta weikkoseni,                  The boat is gone, the tide is low,
 *       10.   Kaunis kielikumppalini!                 And who shall row me over?           10
 *
 * Refused: the items of a list, which count on by one; the pages of a contents list.
 */
#include "verse.h"

#include <string.h>

#include "sorted.h"
#include "text/words/numerals.h"

enum { LEAST_STEP = 3, MOST_STEP = 20, LEAST_RUN = 3 /* numbers that follow each other */ };

struct verse_number {
    struct slice number; /* with its full stop */
    struct line whole;   /* as it stood */
    size_t line;
    uint32_t value;
    bool is_proved;
};

/* The number at the start of the text, two blanks or a full stop and a blank behind it. */
static struct slice number_at_start(struct slice text)
{
    size_t digits = numeral_digits(text), end = digits;

    if (digits == 0 || digits > 5)
        return SLICE("");
    end += end < text.len && text.at[end] == '.';
    if (end + 2 >= text.len || text.at[end] != ' ' || (end == digits && text.at[end + 1] != ' '))
        return SLICE("");
    return slice_take(text, end);
}

/* The number at the end of the text, two blanks before it. */
static struct slice number_at_end(struct slice text)
{
    size_t start = text.len;

    while (start > 0 && is_digit_byte(text.at[start - 1]))
        start--;
    if (start == text.len || text.len - start > 5 || start < 3 || text.at[start - 1] != ' ' ||
        text.at[start - 2] != ' ')
        return SLICE("");
    return slice_skip(text, start);
}

static bool read_number(const struct line *line, struct verse_number *number)
{
    enum numeral_style style;
    struct slice digits;

    number->number = is_digit_byte(line->first)  ? number_at_start(line->text)
                     : is_digit_byte(line->last) ? number_at_end(line->text)
                                                 : SLICE("");
    digits = slice_take(number->number, numeral_digits(number->number));
    number->whole = *line;
    return digits.len && numeral_parse(digits, false, &number->value, &style);
}

/* Those that lines begin or end with; in most books next to none. */
static void collect(struct text *t)
{
    size_t capacity = 0;

    for (size_t i = 0; i < t->edged_count; i++) {
        const struct line *line = &t->lines[t->edged[i]];
        struct verse_number number;

        if (!read_number(line, &number))
            continue;
        number.line = t->edged[i];
        t->verse_numbers = arena_grow(t->scratch, t->verse_numbers, t->verse_number_count,
                                      &capacity, sizeof number);
        t->verse_numbers[t->verse_number_count++] = number;
    }
}

/* As many lines further as the number has grown, give or take a line that an edition counts otherwise. */
static bool counts_lines(const struct text *t, const struct verse_number *number,
                         const struct verse_number *next)
{
    size_t lines = 0, step = next->value > number->value ? next->value - number->value : 0;

    if (step < LEAST_STEP || step > MOST_STEP || next->line - number->line > 3 * MOST_STEP)
        return false;
    for (size_t i = number->line; i < next->line; i++)
        lines += !line_is_blank(&t->lines[i]);
    return lines + 1 >= step && lines <= step + 1;
}

static void prove_runs(struct text *t)
{
    struct verse_number *numbers = t->verse_numbers;
    size_t count = t->verse_number_count;

    for (size_t i = 0, end; i < count; i = end) {
        for (end = i + 1; end < count && counts_lines(t, &numbers[end - 1], &numbers[end]); end++)
            ;
        for (size_t k = i; k < end; k++)
            numbers[k].is_proved = end - i >= LEAST_RUN;
    }
}

/* The line without its number. */
static void take_out(struct line *line, struct slice number)
{
    struct slice text = line->text;
    bool at_start = number.at == text.at;
    size_t before = text.len;

    text = at_start ? slice_trim_start(slice_skip(text, number.len))
                    : slice_trim_end(slice_take(text, text.len - number.len));
    line->width -= (uint32_t)(before - text.len);
    line->indent = (uint16_t)(line->indent + (at_start ? before - text.len : 0));
    line->text = text;
    line->first = text.at[0];
    line->last = text.at[text.len - 1];
}

void verse_numbers_take_out(struct text *t)
{
    size_t kept = 0;

    collect(t);
    prove_runs(t);
    for (size_t i = 0; i < t->verse_number_count; i++) {
        if (!t->verse_numbers[i].is_proved)
            continue;
        t->verse_numbers[kept] = t->verse_numbers[i];
        take_out(&t->lines[t->verse_numbers[kept].line], t->verse_numbers[kept].number);
        kept++;
    }
    t->verse_number_count = kept;
}

SORTED_BEFORE(numbers_before, struct verse_number, size_t, .line)

/* The first number at or behind `line`. */
static size_t find_number(const struct text *t, size_t line)
{
    return numbers_before(t->verse_numbers, t->verse_number_count, line);
}

bool verse_is_numbered(const struct text *t, const struct block *block)
{
    size_t at = find_number(t, block->first);

    return at < t->verse_number_count &&
           t->verse_numbers[at].line < (size_t)block->first + block->count;
}

struct slice verse_number_of(const struct text *t, size_t line)
{
    size_t at = find_number(t, line);

    return at < t->verse_number_count && t->verse_numbers[at].line == line
               ? t->verse_numbers[at].number
               : SLICE("");
}

void verse_numbers_put_back(struct text *t)
{
    for (size_t b = 0, at = 0; b < t->block_count && at < t->verse_number_count; b++) {
        const struct block *block = &t->blocks[b];
        size_t end = block->first + block->count;

        for (; at < t->verse_number_count && t->verse_numbers[at].line < end; at++)
            if (block->verdict != &verse_recogniser)
                t->lines[t->verse_numbers[at].line] = t->verse_numbers[at].whole;
    }
}
