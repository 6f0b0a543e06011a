/*
 * turn.c - where a page of an EPUB ends because it is long: before a block, at any depth. All open
 * elements are closed, and opened again on the next page.
 */
#include "elements.h"

/* Beyond them, opening all elements again would cost more than it saves. */
enum { DEEPEST_TURN = 200, MOST_TAGS = 16 * 1024 /* bytes */ };

/* Kinds that hold together what stands in them. */
static bool is_kept_together(const struct node *node)
{
    return node->kind == NODE_TABLE || node->kind == NODE_FIGURE || node->kind == NODE_STANZA ||
           node->kind == NODE_NOTE;
}

/* A page does not end behind a heading, nor between a term and its definition; and before a first
 * child there is nothing that it could hold of the parent. */
static bool can_end_before(const struct node *node)
{
    const struct node *before = node->prev;

    if (!before || node->kind == NODE_CAPTION || node->kind == NODE_ATTRIBUTION)
        return false;
    return before->kind != NODE_HEADING && before->kind != NODE_CAPTION &&
           before->kind != NODE_TERM;
}

/* The elements that are open around `node`, innermost first; 0 when the page cannot end here. */
static size_t find_open(struct html *html, struct node *node, struct node *open[DEEPEST_TURN])
{
    const struct node *root = html->outermost ? html->outermost : html->writer.walk.root;
    size_t count = 0, tags = 0;

    while (node != root) {
        node = node->parent;
        if (!node || is_kept_together(node) || count == DEEPEST_TURN)
            return DEEPEST_TURN + 1;
        tags += html_tag_size(node);
        if (tags > MOST_TAGS)
            return DEEPEST_TURN + 1;
        open[count++] = node;
    }
    return count;
}

void html_before_block(struct writer *writer, struct node *node)
{
    struct html *html = html_of(writer);
    struct node *open[DEEPEST_TURN];
    size_t count;

    if (!html->page_limit || writer->out->len + html->note_bytes <= html->page_limit ||
        !can_end_before(node))
        return;
    count = find_open(html, node, open);
    if (count > DEEPEST_TURN)
        return;
    writer->before_block = NULL;
    for (size_t i = 0; i < count; i++)
        writer_close(writer, open[i]);
    html_put_notes(html);
    html->turn_page(html);
    for (size_t i = count; i-- > 0;) {
        html->resumes = i ? open[i - 1] : node;
        writer_open(writer, open[i]);
    }
    html->resumes = NULL;
    writer->before_block = html_before_block;
}
