/* wrapping.c - counts the lines that their author ended, not the margin. */
#include "wrapping.h"

bool line_ends_early(const struct line *line, const struct line *next, unsigned measure)
{
    size_t word = slice_find_byte(next->text, ' ');

    return line->indent + line->width + 1 + word <= measure;
}

size_t block_early_lines(const struct text *t, const struct block *block, unsigned measure)
{
    size_t early = 0, end = block->first + block->count;

    for (size_t i = block->first, next; (next = next_text_line(t, i + 1, end)) < end; i = next)
        early += line_ends_early(&t->lines[i], &t->lines[next], measure);
    return early;
}

bool block_fills_lines(const struct text *t, const struct block *block, unsigned measure,
                       size_t most)
{
    size_t late = 0, end = block->first + block->count;

    for (size_t i = block->first, next; (next = next_text_line(t, i + 1, end)) < end; i = next) {
        late += !line_ends_early(&t->lines[i], &t->lines[next], measure);
        if (late > most)
            return true;
    }
    return false;
}

static unsigned right_edge(const struct text *t, const struct block *block)
{
    unsigned edge = 0;

    for (size_t i = 0; i < block->count; i++) {
        const struct line *line = block_line(t, block, i);

        if (!line->furniture && line->indent + line->width > edge)
            edge = line->indent + line->width;
    }
    return edge;
}

static bool is_set_in_alike(const struct text *t, const struct block *block,
                            const struct block *other)
{
    return block->hang > t->profile.body_indent && block->text_lines > 1 && other->text_lines > 1 &&
           block->hang == other->hang;
}

unsigned block_measure(const struct text *t, size_t b)
{
    const struct block *block = &t->blocks[b];
    unsigned measure = right_edge(t, block), other;

    if (b > 0 && is_set_in_alike(t, block, block - 1)) {
        other = right_edge(t, block - 1);
        measure = other > measure ? other : measure;
    }
    if (b + 1 < t->block_count && is_set_in_alike(t, block, block + 1)) {
        other = right_edge(t, block + 1);
        measure = other > measure ? other : measure;
    }
    return measure;
}
