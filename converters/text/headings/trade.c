/*
 * trade.c - titles that a publisher advertises, at the end of a book or among the pages of a
 * magazine, are no headings of this text: under most of them stands a price or a binding, or a
 * label in brackets stands over them.
 *
 *     THE BOATS OF THE NORTH
 *
 *     Cloth, 12mo, illustrated, $1.25
 *
 * Refused: fewer than three priced titles near each other, since a tale may begin with a price.
 */
#include "heading.h"

enum {
    LEAST = 3,      /* priced titles */
    NEAR = 24,      /* blocks from one to the next */
    BELOW = 3,      /* blocks under a title in which its price may stand */
    MOST_LINES = 4, /* of each that are looked at */
    PAGE_ROOM = 3   /* blank lines, more than between paragraphs, over what opens a page */
};

/* "$1.25", "£2" */
static bool begins_price(struct slice text)
{
    size_t sign = slice_starts_with(text, SLICE("$")) ? 1 : 0;

    sign = slice_starts_with(text, SLICE("\xC2\xA3")) ? 2 : sign; /* £ */
    if (!sign)
        return false;
    text = slice_trim_start(slice_skip(text, sign));
    return text.len && is_digit_byte(text.at[0]);
}

/* What stands behind a number on pages of the trade: 12mo, 8vo, 50 cents, 320 pages, 6s. net. */
static bool begins_measure(struct slice text)
{
    static const char *const measures[] = { "mo",     "vo",     " cents", " pages",
                                            "s. net", "s. 6d.", "d. net" };

    for (size_t i = 0; i < sizeof measures / sizeof *measures; i++) {
        size_t len = strlen(measures[i]);

        if (slice_starts_with(text, slice_of(measures[i])) &&
            !(text.len > len && is_ascii_letter(text.at[len])))
            return true;
    }
    return false;
}

/* "A Book of Knots      1 50": dollars and cents in a column of their own. */
static bool ends_in_sum(struct slice text)
{
    size_t cents = text.len > 6 ? text.len - 2 : 0, at = cents ? cents - 1 : 0;

    if (!cents || !is_digit_byte(text.at[cents]) || !is_digit_byte(text.at[cents + 1]) ||
        (text.at[at] != ' ' && text.at[at] != '.'))
        return false;
    while (at > 0 && is_digit_byte(text.at[at - 1]))
        at--;
    return at + 1 < cents && slice_ends_with(slice_take(text, at), SLICE("  "));
}

static bool names_price(struct slice line)
{
    for (size_t i = 0; i < line.len; i++)
        if (begins_price(slice_skip(line, i)) ||
            (is_digit_byte(line.at[i]) && begins_measure(slice_skip(line, i + 1))))
            return true;
    return ends_in_sum(line);
}

static bool block_names_price(const struct text *t, const struct block *block)
{
    for (size_t i = 0; i < block->count && i < MOST_LINES; i++)
        if (names_price(block_line(t, block, i)->text))
            return true;
    return false;
}

/* One that only its look or its number speaks for. */
static bool can_be_advertised(const struct block *block)
{
    return heading_rests_on_looks(block) || (block_is_heading(block) && block->look.depth <= 1 &&
                                             (block->look.form == HEADING_FORM_NUMERAL ||
                                              block->look.form == HEADING_FORM_NUMBERED));
}

static bool is_priced(const struct text *t, size_t b)
{
    if (!can_be_advertised(&t->blocks[b]))
        return false;
    for (size_t i = b; i < t->block_count && i <= b + BELOW; i++) {
        if (i > b && block_is_heading(&t->blocks[i]))
            return false;
        if (block_names_price(t, &t->blocks[i]))
            return true;
    }
    return false;
}

/* A page of its own, or a part of one: the name of the publisher's series. */
static bool opens_page(const struct text *t, const struct block *block)
{
    return block->blanks_before >= t->profile.gap + PAGE_ROOM ||
           (block > t->blocks && block[-1].verdict == &rule_recogniser);
}

static void demote_run(struct text *t, size_t first, size_t last)
{
    for (size_t b = first; b <= last; b++)
        if (can_be_advertised(&t->blocks[b]) && !opens_page(t, &t->blocks[b]))
            heading_demote(&t->blocks[b]);
}

/* "[Illustrated Advertisement]", as those who copy magazines mark it. */
static bool is_label(const struct text *t, const struct block *block)
{
    struct slice text = block_line(t, block, 0)->text;

    return text.at[0] == '[' && block_is_single(block) && text.at[text.len - 1] == ']' &&
           slice_find(text, SLICE("dvertisement")) < text.len;
}

/* It goes on to a line of ornament, or to what has room above. */
static void demote_labelled(struct text *t)
{
    bool is_in = false;

    for (size_t b = 0; b < t->block_count; b++) {
        struct block *block = &t->blocks[b];

        if (is_in && can_be_advertised(block) && !opens_page(t, block))
            heading_demote(block);
        if (is_in && (block->verdict == &rule_recogniser || opens_page(t, block)))
            is_in = false;
        is_in |= is_label(t, block);
    }
}

static void demote_priced(struct text *t)
{
    size_t first = 0, last = 0, count = 0;

    for (size_t i = 0; i < t->heading_count; i++) {
        size_t b = (size_t)(t->headings[i] - t->blocks);

        if (!is_priced(t, b))
            continue;
        if (count && b > last + NEAR) {
            if (count >= LEAST)
                demote_run(t, first, last);
            count = 0;
        }
        first = count++ ? first : b;
        last = b;
    }
    if (count >= LEAST)
        demote_run(t, first, last);
}

/* In most novels there is none. */
static bool has_any(const struct text *t)
{
    size_t i = 0;

    while (i < t->heading_count && !can_be_advertised(t->headings[i]))
        i++;
    return i < t->heading_count;
}

void heading_trade_demote(struct text *t)
{
    if (t->profile.is_technical || !has_any(t))
        return;
    demote_labelled(t);
    demote_priced(t);
}
