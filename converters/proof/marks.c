/*
 * marks.c - the links from the result back to the source: a line's number in the margin of the
 * element that begins with it. Each line has one at most, so each has one place to go to.
 */
#include "proofing.h"

#include "walk.h"

static size_t line_of(struct proof *proof, const struct node *node)
{
    return node->span.end ? source_line_at(proof->source, node->span.start) : 0;
}

/* The captions of figures and tables are written elsewhere, all in one element. */
static bool can_hold_mark(const struct node *node)
{
    return node_holds_words(node) &&
           (node->kind != NODE_CAPTION ||
            (node->parent->kind != NODE_FIGURE && node->parent->kind != NODE_TABLE));
}

static bool is_left_out(const struct proof *proof, const struct node *node)
{
    return node->kind == NODE_FURNITURE && !proof->html.writer.keep_furniture;
}

static void mark_line(struct proof *proof, size_t line, enum mark mark)
{
    if (line && proof->marks[line] == MARK_NONE)
        proof->marks[line] = (uint8_t)mark;
}

static void put_mark(struct proof *proof, size_t line)
{
    struct buffer *out = proof->html.writer.out;

    buffer_put(out, SLICE("<a class=\"mark\" id=\""));
    proof_put_place(out, 'r', line);
    buffer_put(out, SLICE("\" href=\"#"));
    proof_put_place(out, 'l', line);
    buffer_put(out, SLICE("\">"));
    buffer_put_number(out, line);
    buffer_put(out, SLICE("</a>"));
    proof->marks[line] = MARK_PUT;
}

/* The HTML writer stands behind the start tag. */
static void before_words(struct writer *writer, struct node *node)
{
    struct proof *proof = (struct proof *)writer;
    size_t line = can_hold_mark(node) ? line_of(proof, node) : 0;

    if (line && proof->marks[line] == MARK_IN_BLOCK)
        put_mark(proof, line);
}

void marks_put_before(struct proof *proof, const struct node *node)
{
    size_t line = line_of(proof, node);

    if (line == 0 || proof->marks[line] != MARK_BEFORE)
        return;
    buffer_put(proof->html.writer.out, SLICE("<p class=\"mark\">"));
    put_mark(proof, line);
    proof_put_end(proof->html.writer.out, "</p>");
}

void marks_make(struct proof *proof)
{
    struct node *root = proof->document->root, *node = root->first;

    source_line_at(proof->source, 0); /* makes the table of lines */
    proof->lines = proof->source->line_count;
    proof->marks = ARENA_ARRAY(proof->document->arena, proof->lines + 1, uint8_t);
    while (node) {
        if (can_hold_mark(node) && !is_left_out(proof, node))
            mark_line(proof, line_of(proof, node), MARK_IN_BLOCK);
        node = is_left_out(proof, node) ? walk_past(node, root) : walk_following(node, root);
    }
    for (node = root->first; node; node = node->next)
        if (!is_left_out(proof, node))
            mark_line(proof, line_of(proof, node), MARK_BEFORE);
    proof->html.writer.before_words = before_words;
}

size_t marks_first_line(struct proof *proof, const struct node *node)
{
    return line_of(proof, node);
}

size_t marks_last_line(struct proof *proof, struct node *root)
{
    size_t last = 0;

    for (struct node *node = root; node;) {
        uint32_t end = node->span.end;

        last = node->kind != NODE_NOTE && end > last ? end : last;
        node = node->kind == NODE_NOTE ? walk_past(node, root) : walk_following(node, root);
    }
    return last ? source_line_at(proof->source, last - 1) : 0;
}
