/*
 * verse.c - short lines that end where the author wanted, often with a capital at the
 * start of each and indents that repeat; stanzas with blank lines between.
 *
 *     Tyger Tyger, burning bright,
 *       In the forests of the night;
 *
 * Refused: wrapped prose, whose lines are full but for the last; lists; addresses.
 */
#include "verse.h"

#include "text/control.h"
#include "text/headings/heading.h"
#include "text/inlines/inlines.h"
#include "remark.h"
#include "speech.h"
#include "utf8.h"
#include "text/wrapping.h"

enum { WIDEST = 90 /* columns of a line of verse */, NARROW = 60 /* most are narrower */ };

/* What speaks for and against verse, counted over the lines of a block. */
struct traits {
    size_t lines, capitals, short_lines, punctuated, gaps;
    size_t runs_on; /* lines that begin with a capital, though the one before ended no sentence */
    size_t early;   /* lines that had room for the first word of the next: wrapping.h */
    unsigned widest, narrowest;
    bool varied_indent;
    bool is_beside_prose; /* set in like a neighbour whose lines are wider */
};

/* Quotes and brackets may stand before the letter. */
static bool begins_with_capital(const struct line *line)
{
    struct slice text = line->text;
    uint32_t first = 0;

    while (utf8_next(&text, &first) && !utf8_is_letter(first) && first != '>')
        ;
    return utf8_is_upper(first);
}

static void count(const struct text *t, const struct line *line, struct traits *traits)
{
    traits->lines++;
    traits->capitals += begins_with_capital(line);
    traits->short_lines +=
        t->profile.wrap == 0 || line->indent + line->width + 10 < t->profile.wrap;
    traits->punctuated += line_ends_sentence(line) || slice_ends_with(line->text, SLICE(","));
    if (line->width > traits->widest)
        traits->widest = line->width;
    if (line->width < traits->narrowest)
        traits->narrowest = line->width;
}

/* What only those blocks are asked that may be verse. */
static void take_more_traits(const struct text *t, size_t b, struct traits *traits)
{
    const struct block *block = &t->blocks[b];
    unsigned measure = block_measure(t, b);

    for (size_t i = 0; i < block->count; i++)
        traits->gaps += slice_find(block_line(t, block, i)->text, SLICE("   ")) <
                        block_line(t, block, i)->text.len;
    traits->early = block_early_lines(t, block, measure);
    traits->is_beside_prose = measure > block->indent + traits->widest;
}

static struct traits take_traits(const struct text *t, size_t b)
{
    const struct block *block = &t->blocks[b];
    struct traits traits = { .narrowest = UINT32_MAX };
    const struct line *last = NULL;

    for (size_t i = 0; i < block->count; i++) {
        const struct line *line = block_line(t, block, i);

        if (line->furniture || line_is_blank(line))
            continue;
        traits.runs_on += last && !line_ends_sentence(last) && begins_with_capital(line);
        last = line;
        count(t, line, &traits);
        traits.varied_indent |= line->indent != block->indent;
    }
    if (traits.capitals * 3 >= traits.lines || traits.widest * 2 <= t->profile.wrap)
        take_more_traits(t, b, &traits);
    return traits;
}

static bool is_stanza_like(const struct text *t, size_t b)
{
    const struct block *block = &t->blocks[b];
    struct traits traits;

    if (block->text_lines < 2 || block_width(t, block) > WIDEST)
        return false;
    traits = take_traits(t, b);
    return traits.capitals * 5 >= traits.lines * 4 && traits.short_lines * 5 >= traits.lines * 4;
}

/* Set in, each line a capital, ended on purpose and mostly with a point or a comma: nothing else. */
static bool is_stanza(const struct text *t, const struct traits *traits)
{
    return !t->profile.is_technical && traits->lines >= 4 && traits->capitals == traits->lines &&
           traits->gaps * 4 < traits->lines && traits->widest <= NARROW &&
           traits->early * 3 >= traits->lines - 1 && traits->punctuated * 2 >= traits->lines;
}

/* Lines with capitals that are about as wide as those of prose, but were not filled as these. */
static bool is_of_long_lines(const struct traits *traits)
{
    return traits->lines >= 3 && traits->capitals == traits->lines && traits->early &&
           traits->gaps * 4 < traits->lines && traits->punctuated * 2 >= traits->lines;
}

/* Two or three lines, each with a capital that no full stop before it asked for. */
static bool is_couplet(const struct text *t, const struct block *block, const struct traits *traits)
{
    return traits->lines <= 3 && traits->capitals == traits->lines && traits->gaps == 0 &&
           traits->runs_on + 1 == traits->lines &&
           block->indent + traits->widest + 4 <= t->profile.wrap;
}

/* Half as wide as prose at most: nobody wraps a quotation so. */
static bool is_narrow(const struct text *t, const struct traits *traits)
{
    return !t->profile.is_technical && traits->lines >= 4 && traits->gaps == 0 &&
           traits->punctuated && traits->widest * 2 <= t->profile.wrap;
}

/* Lines that go on with small letters, as in a refrain: ended early, and narrow. */
static bool is_of_small_letters(const struct traits *traits)
{
    return traits->lines >= 4 && traits->widest <= NARROW && traits->punctuated &&
           traits->capitals * 3 >= traits->lines && traits->early * 2 >= traits->lines;
}

static enum bid bid(const struct text *t, size_t b, const char **reason)
{
    const struct block *block = &t->blocks[b];
    bool set_in = block->indent >= t->profile.body_indent + 2U;
    struct traits traits;

    if (verse_is_numbered(t, block)) {
        *reason = "a line has its number at the margin";
        return BID_CERTAIN;
    }
    if (block->text_lines < 2 || block_width(t, block) > WIDEST ||
        block->marker.kind == MARKER_BULLET || t->profile.is_wide ||
        (block->text_lines <= 3 && (block_is_remark(t, block) || block_is_speech(t, block))))
        return BID_NO;
    traits = take_traits(t, b);
    if (t->profile.style == STYLE_BLANK && t->profile.wrap == 0 && traits.widest <= NARROW) {
        *reason = "lines of a text that nobody wrapped";
        return BID_FAIR;
    }
    if (set_in && is_stanza(t, &traits)) {
        *reason = "a stanza: set in, capitals, lines that end early";
        return BID_CERTAIN;
    }
    if ((set_in || traits.lines >= 4) && is_of_long_lines(&traits)) {
        *reason = "a capital at the start of each line, lines that their author ended";
        return BID_STRONG;
    }
    if (set_in && (is_couplet(t, block, &traits) || is_narrow(t, &traits))) {
        *reason = "set in, lines that are no wrapped prose";
        return BID_STRONG;
    }
    if (set_in && is_of_small_letters(&traits)) {
        *reason = "set in, narrow, lines that their author ended";
        return BID_STRONG;
    }
    if (traits.short_lines * 5 < traits.lines * 4 || traits.capitals * 3 < traits.lines * 2)
        return BID_NO;
    if (traits.widest > NARROW && traits.narrowest * 2 < traits.widest && traits.lines < 4)
        return BID_NO;
    if (traits.lines == 2 && traits.is_beside_prose && traits.early == 0)
        return BID_NO;
    *reason = "short lines, a capital at the start of each";
    if (traits.lines >= 3 && traits.punctuated * 3 >= traits.lines &&
        (set_in || traits.varied_indent))
        return BID_STRONG;
    if (set_in && (traits.lines >= 4 || traits.punctuated))
        return BID_STRONG;
    if (traits.lines >= 4 && traits.punctuated * 3 >= traits.lines && traits.widest <= NARROW)
        return BID_FAIR;
    return (b > 0 && is_stanza_like(t, b - 1)) ||
                   (b + 1 < t->block_count && is_stanza_like(t, b + 1))
               ? BID_WEAK
               : BID_NO;
}

static bool goes_on(const struct text *t, size_t b)
{
    return b < t->block_count && t->blocks[b].verdict == &verse_recogniser &&
           t->blocks[b].blanks_before <= 2;
}

/* The least indent of the stanzas of the poem. */
static unsigned find_margin(const struct text *t, size_t b)
{
    unsigned margin = UINT32_MAX;

    do {
        const struct block *block = &t->blocks[b++];
        unsigned least = block->indent < block->hang ? block->indent : block->hang;

        if (least < margin)
            margin = least;
    } while (goes_on(t, b));
    return margin;
}

/* Beside its line: a writer or a style sheet may put it into the margin. */
static void build_number(struct text *t, struct slice number)
{
    struct node *span;

    if (number.len == 0)
        return;
    span = builder_open(&t->builder, NODE_SPAN, source_span(t->source, number));
    node_attributes(t->arena, span)->classes = SLICE("number");
    builder_source_text(&t->builder, number);
    builder_close(&t->builder, NODE_SPAN);
    builder_text(&t->builder, SLICE(" "), (struct span){ 0, 0 });
}

static void build_stanza(struct text *t, const struct block *block, unsigned margin)
{
    enum { STEP = 2 /* columns to a step of indent */ };

    struct inlines inlines = inlines_start(t, block->first, block->first + block->count);

    builder_open(&t->builder, NODE_STANZA, source_span(t->source, block_text(t, block)));
    for (size_t i = block->first; i < block->first + block->count; i++) {
        struct node *line;

        if (t->lines[i].furniture || line_is_blank(&t->lines[i]))
            continue;
        line = builder_open(&t->builder, NODE_VERSE_LINE, source_span(t->source, t->lines[i].text));
        line->indent = t->lines[i].indent > margin ? (t->lines[i].indent - margin + 1) / STEP : 0;
        build_number(t, verse_number_of(t, i));
        inlines_build_line(&inlines, i);
        builder_close(&t->builder, NODE_VERSE_LINE);
    }
    builder_close(&t->builder, NODE_STANZA);
}

static size_t build(struct text *t, size_t b)
{
    unsigned margin = find_margin(t, b);

    builder_open(&t->builder, NODE_VERSE, source_span(t->source, block_text(t, &t->blocks[b])));
    do {
        build_stanza(t, &t->blocks[b++], margin);
    } while (goes_on(t, b));
    builder_close(&t->builder, NODE_VERSE);
    return b;
}

/* --- stanzas that only their neighbours prove --------------------------------------------------- */

/*
 * Each line begins with a capital, or goes on with the one above, set in; at the margin of the
 * stanza `beside`, a blank line between.
 */
static bool goes_with(const struct text *t, size_t b, const struct block *beside, uint16_t blanks)
{
    const struct block *block = &t->blocks[b];
    size_t capitals = 0;

    if (beside->verdict != &verse_recogniser || block->text_lines < 2 || blanks > 1 ||
        (block->verdict != &paragraph_recogniser && block->verdict != &quote_recogniser) ||
        beside->indent != block->indent || block_width(t, block) > WIDEST ||
        block_is_remark(t, block))
        return false;
    for (size_t i = 0; i < block->count; i++) {
        const struct line *line = block_line(t, block, i);

        if (line->furniture || line_is_blank(line))
            continue;
        if (begins_with_capital(line))
            capitals++;
        else if (line->indent <= block->indent)
            return false;
    }
    return capitals * 2 >= block->text_lines;
}

/* The rest of a poem of long lines, whose stanzas could be prose one by one. */
void verse_spread(struct text *t)
{
    if (!control_lets(t, &verse_recogniser))
        return;
    for (size_t b = 1; b < t->block_count; b++)
        if (goes_with(t, b, &t->blocks[b - 1], t->blocks[b].blanks_before))
            block_judge(&t->blocks[b], &verse_recogniser, BID_FAIR);
    for (size_t b = t->block_count; b-- > 1;)
        if (goes_with(t, b - 1, &t->blocks[b], t->blocks[b].blanks_before))
            block_judge(&t->blocks[b - 1], &verse_recogniser, BID_FAIR);
}

/* --- lines of a poem that stand alone ------------------------------------------------------------ */

static bool is_verse(const struct block *block)
{
    return block->verdict == &verse_recogniser;
}

/* A line or two, set in at least as far as the poem, and no wider than verse is. */
static bool can_be_line(const struct text *t, const struct block *block, unsigned margin)
{
    return block->text_lines <= 2 && block->indent >= margin && block->blanks_before <= 1 &&
           block->bid < BID_CERTAIN && !block_is_heading(block) && !block_is_remark(t, block) &&
           block_width(t, block) <= NARROW;
}

/* "What's the matter with pie?", set in between two stanzas, is a line of the poem. */
void verse_take_lines(struct text *t)
{
    enum { FEW = 4 /* blocks between two stanzas */ };

    if (!control_lets(t, &verse_recogniser))
        return;
    for (size_t b = 0; b + 1 < t->block_count; b++) {
        size_t margin, end = b + 1;

        if (!is_verse(&t->blocks[b]))
            continue;
        margin = t->blocks[b].indent < t->blocks[b].hang ? t->blocks[b].indent : t->blocks[b].hang;
        if (margin < t->profile.body_indent + 2U)
            continue;
        while (end < t->block_count && end - b <= FEW &&
               can_be_line(t, &t->blocks[end], (unsigned)margin))
            end++;
        if (end == b + 1 || end == t->block_count || !is_verse(&t->blocks[end]) ||
            t->blocks[end].blanks_before > 1)
            continue;
        for (; b + 1 < end; b++)
            block_judge(&t->blocks[b + 1], &verse_recogniser, BID_FAIR);
    }
}

const struct recogniser verse_recogniser = { "verse", bid, build };
