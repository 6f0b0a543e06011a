/*
 * recognise_paragraph.c - what everything is that nobody else wants, and what most text is.
 */
#include "inlines.h"
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

/* Whether the first word of `next` would have stood on `line` too: someone ended that line on purpose. */
static bool ends_early(const struct text *t, const struct line *line, const struct line *next)
{
    enum { SLACK = 6 /* columns: not every hand wraps at the same place */ };
    size_t word = slice_find_byte(next->text, ' ');

    return line->indent + line->width + 1 + word + SLACK <= t->profile.wrap;
}

/* Lines that were meant as lines: an address, a signature, a cast. */
static bool keeps_lines(const struct text *t, const struct block *block)
{
    enum { FEW = 4 /* lines, all of which must end early; of more, four in five */ };
    size_t late = 0, end = block->first + block->count;
    size_t most_late = block->text_lines > FEW ? block->text_lines / 5U : 0;

    if (block->text_lines < 2 || t->profile.is_wide)
        return false;
    for (size_t i = block->first, next; (next = next_text_line(t, i + 1, end)) < end; i = next) {
        late += t->profile.wrap != 0 && !ends_early(t, &t->lines[i], &t->lines[next]);
        if (late > most_late)
            return false;
    }
    return true;
}

static size_t build(struct text *t, size_t b)
{
    const struct block *block = &t->blocks[b];
    size_t end = block->first + block->count;

    builder_open(&t->builder, NODE_PARAGRAPH, source_span(t->source, block_text(t, block)));
    if (keeps_lines(t, block)) {
        struct inlines inlines = inlines_start(t, block->first, end);

        for (size_t i = block->first; i < end; i++) {
            if (t->lines[i].furniture || line_is_blank(&t->lines[i]))
                continue;
            if (i > block->first)
                builder_add(&t->builder, NODE_LINE_BREAK, (struct span){ 0, 0 });
            inlines_build_line(&inlines, i);
        }
    } else {
        inlines_build(t, block->first, end, 0);
    }
    builder_close(&t->builder, NODE_PARAGRAPH);
    return b + 1;
}

const struct recogniser paragraph_recogniser = { "paragraph", bid, build };
