/*
 * recognise_paragraph.c - what everything is that nobody else wants, and what most text is.
 */
#include "text.h"

static enum bid bid(const struct text *t, size_t b, const char **reason)
{
    const struct block *block = &t->blocks[b];

    if (block_is_prose(t, block)) {
        *reason = "sentences";
        return BID_FAIR;
    }
    return BID_LAST_RESORT;
}

/* Lines that were meant as lines: an address, a signature, a date at the right. */
static bool keeps_lines(const struct text *t, const struct block *block)
{
    enum { ADDRESS_LINE = 50 };

    if (block->text_lines < 2 || block->text_lines > 8 || block_width(t, block) > ADDRESS_LINE ||
        (t->profile.wrap && block_width(t, block) + 16 > t->profile.wrap))
        return false;
    for (size_t i = 0; i < block->count; i++)
        if (block_line(t, block, i)->text.at[0] >= 'a' &&
            block_line(t, block, i)->text.at[0] <= 'z')
            return false;
    return true;
}

static size_t build(struct text *t, size_t b)
{
    const struct block *block = &t->blocks[b];
    size_t end = block->first + block->count;

    builder_open(&t->builder, NODE_PARAGRAPH, source_span(t->source, block_text(t, block)));
    if (keeps_lines(t, block)) {
        for (size_t i = block->first; i < end; i++) {
            if (t->lines[i].furniture || line_is_blank(&t->lines[i]))
                continue;
            if (i > block->first)
                builder_add(&t->builder, NODE_LINE_BREAK, (struct span){ 0, 0 });
            inlines_build(t, i, i + 1, 0);
        }
    } else {
        inlines_build(t, block->first, end, 0);
    }
    builder_close(&t->builder, NODE_PARAGRAPH);
    return b + 1;
}

const struct recogniser paragraph_recogniser = { "paragraph", bid, build };
