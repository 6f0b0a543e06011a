/*
 * contact.c - the block on top of a manuscript: who sent it, from where, and how many words it
 * has. It is the editor's, not the reader's; the name in it is the author's when no byline is.
 *
 *     Judith Brandt                                about 1,000 words
 *     14 Cooper's Hill
 *     judith@brandt.example
 */
#include "front.h"

#include "date.h"
#include "text/furniture/furniture.h"
#include "utf8.h"

/* "about 1,000 words", "Word count: 1000" */
static bool counts_words(struct slice text)
{
    size_t words = slice_find(text, SLICE(" words"));

    if (slice_find(text, SLICE("Word count")) < text.len)
        return true;
    return words > 0 && words < text.len && is_digit_byte(text.at[words - 1]) &&
           words + 6 == text.len;
}

/* The line before a wide gap, or all of it. */
static struct slice left_column(struct slice text)
{
    return slice_trim(slice_take(text, slice_find(text, SLICE("    "))));
}

/* "14 Cooper's Hill", "+00 555 0142", "judith@brandt.example"; no year */
static bool is_address(struct slice text)
{
    enum { LONGEST_HOUSE_NUMBER = 5, YEAR = 4 /* digits */ };
    size_t digits = 0, at = slice_find_byte(text, '@');

    while (digits < text.len && is_digit_byte(text.at[digits]))
        digits++;
    if (text.len && text.at[0] == '+')
        return true;
    if (at > 0 && at < text.len)
        return slice_find_byte(text, ' ') == text.len;
    if (digits == YEAR && (text.at[0] == '1' || text.at[0] == '2'))
        return false;
    return digits > 0 && digits <= LONGEST_HOUSE_NUMBER && digits + 1 < text.len &&
           text.at[digits] == ' ' && utf8_is_upper(utf8_first(slice_skip(text, digits + 1))) &&
           !date_month(slice_take(slice_skip(text, digits + 1),
                                  slice_find_byte(slice_skip(text, digits + 1), ' ')));
}

static bool is_contact(const struct text *t, const struct block *block)
{
    enum { MOST_LINES = 8 };
    bool counts = false, has_address = false;

    for (size_t i = 0; i < block->count; i++) {
        struct slice text = block_line(t, block, i)->text;

        counts = counts || counts_words(text);
        has_address = has_address || (i > 0 && is_address(text));
    }
    return block->text_lines <= MOST_LINES &&
           (counts ||
            (has_address && front_is_name(t, left_column(block_line(t, block, 0)->text))));
}

struct slice front_take_contact(struct text *t)
{
    struct block *block = &t->blocks[0];
    struct slice name;

    if (t->block_count < 2 || block_is_given(block) || !is_contact(t, block))
        return SLICE("");
    name = left_column(block_line(t, block, 0)->text);
    furniture_mark(t, block->first, block->first + block->count, FURNITURE_TITLE_PAGE);
    front_take(t, 0);
    return front_is_name(t, name) ? name : SLICE("");
}
