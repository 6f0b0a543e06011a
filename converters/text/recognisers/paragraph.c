/*
 * paragraph.c - what everything is that nobody else wants, and what most text is.
 */
#include "text/inlines/inlines.h"
#include "speech.h"
#include "text/text.h"
#include "utf8.h"
#include "text/wrapping.h"

static enum bid bid(const struct text *t, size_t b, const char **reason)
{
    const struct block *block = &t->blocks[b];

    if (block_is_prose(t, block)) {
        *reason = "sentences";
        return BID_FAIR;
    }
    return BID_LAST_RESORT;
}

/* As many lines as a neighbour has: stanzas. */
static bool is_one_of_stanzas(const struct text *t, size_t b)
{
    const struct block *block = &t->blocks[b];

    return (b > 0 && block[-1].text_lines == block->text_lines) ||
           (b + 1 < t->block_count && block[1].text_lines == block->text_lines);
}

/*
 * A line that goes on with a small letter, though the one before was as full as it could be: prose,
 * wrapped beside a picture.
 */
static bool is_narrow_prose(const struct text *t, size_t b)
{
    const struct block *block = &t->blocks[b];
    size_t small = 0;

    for (size_t i = 1; i < block->count; i++)
        small += utf8_is_lower(utf8_first(block_line(t, block, i)->text));
    return small > 0 && !is_one_of_stanzas(t, b) &&
           block_early_lines(t, block, block_measure(t, b)) == 0;
}

/* Lines that were meant as lines: an address, a signature, a cast. */
static bool keeps_lines(const struct text *t, size_t b)
{
    enum {
        SLACK = 6, /* columns: not every hand wraps at the same place */
        FEW = 4    /* lines, all of which must end early; of more, four in five */
    };
    const struct block *block = &t->blocks[b];
    size_t most_late = block->text_lines > FEW ? block->text_lines / 5U : 0;

    if (block->text_lines < 2 || t->profile.is_wide)
        return false;
    if (t->profile.wrap == 0)
        return !is_narrow_prose(t, b);
    return t->profile.wrap > SLACK &&
           !block_fills_lines(t, block, t->profile.wrap - SLACK, most_late) &&
           !is_narrow_prose(t, b);
}

static void build_kept_lines(struct text *t, size_t first, size_t end)
{
    struct inlines inlines = inlines_start(t, first, end);

    for (size_t i = first; i < end; i++) {
        if (t->lines[i].furniture || line_is_blank(&t->lines[i]))
            continue;
        if (i > first)
            builder_add(&t->builder, NODE_LINE_BREAK, (struct span){ 0, 0 });
        inlines_build_line(&inlines, i);
    }
}

/* The speaker on a line, what is said below. */
static void build_speech(struct text *t, size_t first, size_t end)
{
    inlines_build(t, first, first + 1, 0);
    builder_add(&t->builder, NODE_LINE_BREAK, (struct span){ 0, 0 });
    inlines_build(t, next_text_line(t, first + 1, end), end, 0);
}

static size_t build(struct text *t, size_t b)
{
    const struct block *block = &t->blocks[b];
    size_t end = block->first + block->count;

    builder_open(&t->builder, NODE_PARAGRAPH, source_span(t->source, block_text(t, block)));
    if (block_is_speech(t, block))
        build_speech(t, block->first, end);
    else if (keeps_lines(t, b))
        build_kept_lines(t, block->first, end);
    else
        inlines_build(t, block->first, end, 0);
    builder_close(&t->builder, NODE_PARAGRAPH);
    return b + 1;
}

void paragraph_add_line(struct text *t, bool *is_open, struct slice line)
{
    if (*is_open)
        builder_add(&t->builder, NODE_SOFT_BREAK, (struct span){ 0, 0 });
    else
        builder_open(&t->builder, NODE_PARAGRAPH, source_span(t->source, line));
    *is_open = true;
    inlines_build_slice(t, line);
}

void paragraph_end(struct text *t, bool *is_open)
{
    if (*is_open)
        builder_close(&t->builder, NODE_PARAGRAPH);
    *is_open = false;
}

const struct recogniser paragraph_recogniser = { "paragraph", bid, build };
