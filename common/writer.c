/* writer.c - runs a table of emitters over a tree. It puts no byte that a table didn't give. */
#include "writer.h"

#include "flow.h"
#include "utf8.h"

void writer_before(struct writer *writer, enum layout layout)
{
    if (layout != LAYOUT_INLINE)
        buffer_newlines(writer->out, 1);
}

void writer_after(struct writer *writer, enum layout layout)
{
    if (layout != LAYOUT_INLINE)
        buffer_newlines(writer->out, 1);
}

static struct slice indent_of(const struct writer *writer)
{
    static const char blanks[] = "        ";

    return writer->depth < WRITER_DEEPEST_INDENT ? slice_take(SLICE(blanks), writer->indent)
                                                 : SLICE("");
}

void writer_indent(struct writer *writer)
{
    if (writer->indent)
        buffer_push_prefix(writer->out, indent_of(writer));
    writer->depth++;
}

void writer_outdent(struct writer *writer)
{
    writer->depth--;
    if (writer->indent)
        buffer_pop_prefix(writer->out, indent_of(writer).len);
}

/* Only a kind the format has no row for at all; a row of "" is transparent on purpose. */
static bool has_row(struct writer *writer, const struct emitter *emitter, const struct node *node)
{
    if (emitter->open || emitter->enter)
        return true;
    if (!writer->reported[node->kind])
        diag_report(writer->job->diagnostics, DIAG_KIND_UNWRITTEN,
                    writer->document->source ? diag_at(writer->document->source, node->span.start)
                                             : diag_nowhere(),
                    slice_of(node_kind_name(node->kind)));
    writer->reported[node->kind] = true;
    return false;
}

void writer_open(struct writer *writer, struct node *node)
{
    const struct emitter *emitter = &writer->emitters[node->kind];

    if (node->kind == NODE_FURNITURE && !writer->keep_furniture) {
        writer_skip_children(writer);
        return;
    }
    if (!has_row(writer, emitter, node))
        return;
    if (writer->before_block && !node_is_inline(node))
        writer->before_block(writer, node);
    writer_before(writer, emitter->layout);
    if (emitter->enter)
        emitter->enter(writer, node);
    else
        buffer_put_string(writer->out, emitter->open);
    if (emitter->layout == LAYOUT_CONTAINER) {
        buffer_newlines(writer->out, 1);
        writer_indent(writer);
    }
    if (writer->before_words && node_holds_words(node))
        writer->before_words(writer, node);
}

void writer_close(struct writer *writer, struct node *node)
{
    const struct emitter *emitter = &writer->emitters[node->kind];

    if (node->kind == NODE_FURNITURE && !writer->keep_furniture)
        return;
    if (!emitter->open && !emitter->enter)
        return;
    if (emitter->layout == LAYOUT_CONTAINER) {
        writer_outdent(writer);
        buffer_newlines(writer->out, 1);
    }
    if (emitter->leave)
        emitter->leave(writer, node);
    else if (emitter->close)
        buffer_put_string(writer->out, emitter->close);
    writer_after(writer, emitter->layout);
}

/* A node, and each 64 bytes of its text, as readers count them too. */
static size_t steps_of(const struct node *node)
{
    enum { BYTES = 64 };

    switch (node->kind) {
    case NODE_TEXT:
        return 1 + node->text.len / BYTES;
    case NODE_CODE:
    case NODE_CODE_BLOCK:
        return 1 + node->code.text.len / BYTES;
    default:
        return 1;
    }
}

void writer_run(struct writer *writer, struct node *node)
{
    struct walk outer = writer->walk;

    writer->walk = walk_start(node);
    while (walk_next(&writer->walk)) {
        writer->job->steps += steps_of(writer->walk.node);
        if (writer->walk.event == WALK_ENTER)
            writer_open(writer, writer->walk.node);
        else
            writer_close(writer, writer->walk.node);
    }
    writer->walk = outer;
}

void writer_run_children(struct writer *writer, struct node *node)
{
    for (struct node *child = node->first; child; child = child->next)
        writer_run(writer, child);
}

void writer_skip_children(struct writer *writer)
{
    walk_skip_children(&writer->walk);
}

/* "\"0\", \"575\" and 12 more": enough to recognise it. */
void writer_report_furniture(struct document *document, struct job *job)
{
    enum { SHOWN = 4, LONGEST = 40 };
    struct node *node = document->lacks[NODE_FURNITURE] ? NULL : document->root, *first = NULL;
    struct buffer *list = buffer_new(document->arena);
    size_t count = 0;

    while (node) {
        struct node *furniture = node->kind == NODE_FURNITURE ? node : NULL;
        struct slice words;

        node = furniture ? walk_past(node, document->root) : walk_following(node, document->root);
        if (!furniture)
            continue;
        first = first ? first : furniture;
        if (++count > SHOWN)
            continue;
        words = flow_plain(document->arena, furniture);
        buffer_printf(list, "%s\"%.*s%s\"", count > 1 ? ", " : "",
                      SLICE_PRINT(utf8_take(words, LONGEST)), words.len > LONGEST ? "..." : "");
    }
    if (count > SHOWN)
        buffer_printf(list, " and %zu more", count - SHOWN);
    if (count)
        diag_report(job->diagnostics, DIAG_FURNITURE_SET_ASIDE,
                    document->source ? diag_at(document->source, first->span.start)
                                     : diag_nowhere(),
                    buffer_bytes(list));
}
