/*
 * recognise_verse.c - short lines that end where the author wanted, often with a capital at the
 * start of each and indents that repeat; stanzas with blank lines between.
 *
 *     Tyger Tyger, burning bright,
 *       In the forests of the night;
 *
 * Refused: wrapped prose, whose lines are full but for the last; lists; addresses.
 */
#include "inlines.h"
#include "text.h"
#include "utf8.h"

/* What speaks for and against verse, counted over the lines of a block. */
struct traits {
    size_t lines, capitals, short_lines, punctuated;
    unsigned widest, narrowest;
    bool varied_indent;
};

static void count(const struct text *t, const struct line *line, struct traits *traits)
{
    struct slice text = line->text;
    uint32_t first = 0;

    while (utf8_next(&text, &first) && !utf8_is_letter(first) && first != '>')
        ;
    traits->lines++;
    traits->capitals += utf8_is_upper(first);
    traits->short_lines +=
        t->profile.wrap == 0 || line->indent + line->width + 10 < t->profile.wrap;
    traits->punctuated += line_ends_sentence(line) || slice_ends_with(line->text, SLICE(","));
    if (line->width > traits->widest)
        traits->widest = line->width;
    if (line->width < traits->narrowest)
        traits->narrowest = line->width;
}

static struct traits take_traits(const struct text *t, const struct block *block)
{
    struct traits traits = { .narrowest = UINT32_MAX };

    for (size_t i = 0; i < block->count; i++) {
        const struct line *line = block_line(t, block, i);

        if (line->furniture || line_is_blank(line))
            continue;
        count(t, line, &traits);
        traits.varied_indent |= line->indent != block->indent;
    }
    return traits;
}

static bool is_stanza_like(const struct text *t, size_t b)
{
    const struct block *block = &t->blocks[b];
    struct traits traits;

    if (block->text_lines < 2 || block_width(t, block) > 75)
        return false;
    traits = take_traits(t, block);
    return traits.capitals * 5 >= traits.lines * 4 && traits.short_lines * 5 >= traits.lines * 4;
}

static enum bid bid(const struct text *t, size_t b, const char **reason)
{
    enum { WIDEST_VERSE = 75 };
    const struct block *block = &t->blocks[b];
    bool set_in = block->indent >= t->profile.body_indent + 2U;
    struct traits traits;

    if (block->text_lines < 2 || block_width(t, block) > WIDEST_VERSE ||
        block->marker.kind == MARKER_BULLET || t->profile.is_wide)
        return BID_NO;
    traits = take_traits(t, block);
    if (t->profile.style == STYLE_BLANK && t->profile.wrap == 0 && traits.widest <= 60) {
        *reason = "lines of a text that nobody wrapped";
        return BID_FAIR;
    }
    if (traits.short_lines * 5 < traits.lines * 4 || traits.capitals * 3 < traits.lines * 2)
        return BID_NO;
    if (traits.widest > 60 && traits.narrowest * 2 < traits.widest && traits.lines < 4)
        return BID_NO;
    *reason = "short lines, a capital at the start of each";
    if (traits.lines >= 3 && traits.punctuated * 3 >= traits.lines &&
        (set_in || traits.varied_indent))
        return BID_STRONG;
    if (set_in && (traits.lines >= 4 || traits.punctuated))
        return BID_STRONG;
    if (traits.lines >= 4 && traits.punctuated * 3 >= traits.lines && traits.widest <= 60)
        return BID_FAIR;
    return (b > 0 && is_stanza_like(t, b - 1)) ||
                   (b + 1 < t->block_count && is_stanza_like(t, b + 1))
               ? BID_WEAK
               : BID_NO;
}

/* The least indent of the stanzas that follow each other: the margin of the poem. */
static unsigned find_margin(const struct text *t, size_t b)
{
    unsigned margin = UINT32_MAX;

    for (; b < t->block_count && t->blocks[b].verdict == &verse_recogniser; b++) {
        const struct block *block = &t->blocks[b];
        unsigned least = block->indent < block->hang ? block->indent : block->hang;

        if (least < margin)
            margin = least;
    }
    return margin;
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
    } while (b < t->block_count && t->blocks[b].verdict == &verse_recogniser &&
             t->blocks[b].blanks_before <= 2);
    builder_close(&t->builder, NODE_VERSE);
    return b;
}

const struct recogniser verse_recogniser = { "verse", bid, build };
