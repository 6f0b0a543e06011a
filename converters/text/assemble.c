/*
 * assemble.c - from judged blocks to the tree: each block's recogniser builds it, with the
 * neighbours that belong to the same node; furniture goes between, where it stood.
 */
#include "text.h"
#include "text/recognisers/verse.h"

/* The line behind the furniture that starts at `line`: the same role, no text between. */
static size_t find_end(const struct text *t, size_t line)
{
    size_t end = line + 1;
    uint8_t role = t->lines[line].role;

    for (size_t i = end; i < t->line_count; i++) {
        if (t->lines[i].furniture && t->lines[i].role == role && !line_is_blank(&t->lines[i]))
            end = i + 1;
        else if (!line_is_blank(&t->lines[i]))
            break;
    }
    return end;
}

/* A paragraph for each run of lines; of boilerplate, which is prose; else for each line. */
static void build_lines(struct text *t, size_t line, size_t end, bool is_prose)
{
    bool open = false;

    for (; line < end; line++) {
        if (line_is_blank(&t->lines[line]) || !open || !is_prose) {
            if (open)
                builder_close(&t->builder, NODE_PARAGRAPH);
            open = false;
        }
        if (line_is_blank(&t->lines[line]))
            continue;
        if (open)
            builder_add(&t->builder, NODE_SOFT_BREAK, (struct span){ 0, 0 });
        else
            builder_open(&t->builder, NODE_PARAGRAPH, source_span(t->source, t->lines[line].text));
        open = true;
        builder_source_text(&t->builder, t->lines[line].text);
    }
    if (open)
        builder_close(&t->builder, NODE_PARAGRAPH);
}

/* All furniture before line `until` that is not in the tree yet. */
static void build_furniture(struct text *t, size_t until)
{
    size_t line = t->next_furniture;

    while (t->has_furniture && line < until) {
        size_t end;
        struct node *node;

        if (!t->lines[line].furniture || line_is_blank(&t->lines[line])) {
            line++;
            continue;
        }
        end = find_end(t, line);
        end = end < until ? end : until;
        node =
            builder_open(&t->builder, NODE_FURNITURE, source_span(t->source, t->lines[line].text));
        node->furniture = (enum furniture_role)t->lines[line].role;
        build_lines(t, line, end, node->furniture == FURNITURE_BOILERPLATE);
        builder_close(&t->builder, NODE_FURNITURE);
        line = end;
    }
    t->next_furniture = until > t->next_furniture ? until : t->next_furniture;
}

size_t assemble_block(struct text *t, size_t b)
{
    enum { DEEPEST = 24 /* lists in definitions in lists: bounds the stack */ };
    const struct recogniser *recogniser = t->blocks[b].verdict;
    size_t next;

    if (t->build_depth == DEEPEST)
        recogniser = &paragraph_recogniser;
    t->build_depth++;
    next = recogniser->build(t, b);
    t->build_depth--;
    return next;
}

void assemble_blocks(struct text *t)
{
    verse_numbers_put_back(t);
    t->builder = builder_start(t->document, t->job->diagnostics);
    for (size_t b = 0; b < t->block_count;) {
        build_furniture(t, t->blocks[b].first);
        b = assemble_block(t, b);
    }
    build_furniture(t, t->line_count);
}
