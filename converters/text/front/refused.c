/*
 * refused.c - first lines that are no titles, though they stand where titles do: they begin what is
 * one of many, or a sentence.
 *
 *     salt (2.4-1) unstable; urgency=low        the first entry of a list of changes
 *     Salt dries wood and keeps it light.       the text has begun
 *     <!-- made by a program -->                for a program
 */
#include "front.h"

#include "utf8.h"

/* Most words behind the first begin small, and a full stop ends them. */
static bool is_sentence(const struct text *t, const struct block *block)
{
    enum { LEAST_WORDS = 4 };
    const struct line *last = block_line(t, block, block->count - 1U);
    struct slice rest = front_one_line(t, block), word;
    size_t words = 0, small = 0;

    if (last->last != '.' || slice_ends_with(last->text, SLICE("..")))
        return false;
    while (slice_next(&rest, ' ', &word)) {
        words += word.len > 0;
        small += utf8_is_lower(utf8_first(word));
    }
    return words >= LEAST_WORDS && small * 2 > words;
}

/* What stands before the first number: of "Changes in 2.4" all but that. */
static struct slice before_number(struct slice text)
{
    size_t length = 0;

    while (length < text.len && !is_digit_byte(text.at[length]))
        length++;
    return slice_take(text, length);
}

/* Lines as far out begin with the same words and another number. */
static bool is_entry(const struct text *t, const struct block *block)
{
    enum { LEAST = 3 /* entries */, SHORTEST = 4 /* bytes */ };
    const struct line *first = block_line(t, block, 0);
    struct slice words = before_number(first->text);
    size_t entries = 0;

    if (words.len == first->text.len || words.len < SHORTEST)
        return false;
    for (size_t i = block->first; i < t->line_count && entries < LEAST; i++) {
        const struct line *line = &t->lines[i];

        entries += !line->furniture && line->first == first->first &&
                   line->indent == first->indent && line->text.len > words.len &&
                   slice_starts_with(line->text, words) && is_digit_byte(line->text.at[words.len]);
    }
    return entries == LEAST;
}

bool front_is_no_title(const struct text *t, size_t b)
{
    const struct block *block = &t->blocks[b];
    bool is_page = t->profile.dialect == DIALECT_ARTICLE; /* headlines may be sentences */

    return block_line(t, block, 0)->first == '<' || (!is_page && is_sentence(t, block)) ||
           is_entry(t, block);
}
