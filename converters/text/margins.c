/*
 * margins.c - where the text around a block stands: in a list or a definition at the column of its
 * text, else at the body's indent. So a paragraph that goes on under an item is not taken for a
 * quotation or for code because it is set in; what is further in than that may be one.
 *
 *     3.  An item.
 *
 *         Its second paragraph: margin 4, and not set in.
 *
 *             $ make      set in by 4
 */
#include "text.h"

enum { LEAST_HANG = 2 /* columns under a term */ };

/* The column of the text in the list's item or definition that the block begins; 0: none. */
static uint16_t find_content(const struct text *t, size_t b)
{
    const struct block *block = &t->blocks[b];

    if (block->verdict == &list_recogniser && block->marker.kind != MARKER_NONE)
        return (uint16_t)(block->indent + block->marker.columns);
    if (block->verdict != &definition_recogniser && block->verdict != &admonition_recogniser)
        return 0;
    if (block->hang >= block->indent + LEAST_HANG)
        return block->hang;
    if (b + 1 < t->block_count && t->blocks[b + 1].indent >= block->indent + LEAST_HANG)
        return t->blocks[b + 1].indent;
    return 0;
}

/* A listing may stand further left than all text, wherever it belongs. */
static bool stands_outside(const struct text *t, const struct block *block)
{
    return block->verdict == &code_recogniser && block->indent < t->profile.body_indent;
}

static void go_on_behind(struct text *t, size_t b)
{
    struct margins *margins = &t->margins;
    const struct block *block = &t->blocks[b];
    uint16_t content = find_content(t, b);

    if (stands_outside(t, block))
        return;
    while (margins->count && margins->columns[margins->count - 1] > block->indent + 1U)
        margins->count--;
    if (content && margins->count < MARGINS)
        margins->columns[margins->count++] = content;
}

void margins_find(struct text *t, size_t b)
{
    struct margins *margins = &t->margins;
    struct block *block = &t->blocks[b];
    size_t count;

    if (b > 0)
        go_on_behind(t, b - 1);
    count = margins->count;
    while (count && margins->columns[count - 1] > block->indent + 1U)
        count--;
    block->margin = count ? margins->columns[count - 1] : (uint16_t)t->profile.body_indent;
}
