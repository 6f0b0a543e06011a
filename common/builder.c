/* builder.c - the cursor of the readers. It decides nesting from the kinds' groups alone. */
#include "builder.h"

struct builder builder_start(struct document *document, struct diagnostics *diagnostics)
{
    return (struct builder){
        .document = document,
        .diagnostics = diagnostics,
        .at = document->root,
    };
}

void builder_stand_in(struct builder *builder, struct node *node)
{
    builder->at = node;
    builder->depth = builder->flattened = 0;
    for (; node->parent; node = node->parent)
        builder->depth++;
}

static void leave(struct builder *builder)
{
    builder->at = builder->at->parent;
    builder->depth--;
}

/* The part that must stand between a parent and a child, so that a stray child has a home. The last
 * ones are for the root, where nothing is open that could hold the child. */
static bool missing_part(const struct node *parent, enum node_kind child, enum node_kind *part)
{
    static const struct {
        unsigned child_group;
        enum node_kind part;
        bool last_resort;
    } homes[] = {
        { GROUP_INLINE, NODE_PARAGRAPH },
        { GROUP_ITEM, NODE_LIST },
        { GROUP_TERM, NODE_DEFINITION_LIST },
        { GROUP_DEFINITION, NODE_DEFINITION_LIST },
        { GROUP_ROW, NODE_TABLE },
        { GROUP_CELL, NODE_ROW },
        { GROUP_STANZA, NODE_VERSE },
        { GROUP_VERSE_LINE, NODE_STANZA },
        { GROUP_BLOCK, NODE_ITEM },
        { GROUP_BLOCK, NODE_DEFINITION },
        { GROUP_BLOCK, NODE_CELL },
        { GROUP_CELL, NODE_TABLE, true },
        { GROUP_VERSE_LINE, NODE_VERSE, true },
        { GROUP_CAPTION, NODE_FIGURE, true },
        { GROUP_ATTRIBUTION, NODE_QUOTE, true },
    };

    for (size_t i = 0; i < sizeof homes / sizeof *homes; i++)
        if (homes[i].child_group == node_kind_group(child) &&
            node_can_hold(parent->kind, homes[i].part) &&
            !(homes[i].last_resort && parent->parent)) {
            *part = homes[i].part;
            return true;
        }
    return false;
}

/* Opens and closes until `kind` can stand at the cursor. */
static void make_room(struct builder *builder, enum node_kind kind)
{
    while (!node_can_hold(builder->at->kind, kind)) {
        enum node_kind part;

        if (missing_part(builder->at, kind, &part)) {
            struct node *node = node_new(builder->document->arena, part, (struct span){ 0, 0 });

            node_append(builder->at, node);
            builder->at = node;
            builder->depth++;
        } else if (builder->at->parent) {
            leave(builder);
        } else {
            return;
        }
    }
}

static bool is_too_deep(struct builder *builder)
{
    if (builder->depth < BUILDER_DEPTH)
        return false;
    diag_report(builder->diagnostics, DIAG_DEPTH_FLATTENED,
                builder->document->source
                    ? diag_at(builder->document->source, builder->at->span.start)
                    : diag_nowhere(),
                SLICE(""));
    return true;
}

/* So that two flattened paragraphs do not run into one. */
static void end_paragraph(struct builder *builder)
{
    while (builder->depth >= BUILDER_DEPTH && !(node_kind_holds(builder->at->kind) & GROUP_BLOCK))
        leave(builder);
}

struct node *builder_open(struct builder *builder, enum node_kind kind, struct span span)
{
    struct node *node;

    if (builder->flattened || is_too_deep(builder)) {
        builder->flattened++;
        if (node_kind_group(kind) == GROUP_BLOCK)
            end_paragraph(builder);
        return node_new(builder->document->arena, kind, span);
    }
    make_room(builder, kind);
    node = node_new(builder->document->arena, kind, span);
    node_append(builder->at, node);
    builder->at = node;
    builder->depth++;
    return node;
}

void builder_close(struct builder *builder, enum node_kind kind)
{
    struct node *node = builder->at;

    if (builder->flattened) {
        builder->flattened--;
        return;
    }
    while (node->parent && node->kind != kind)
        node = node->parent;
    if (!node->parent)
        return;
    while (builder->at != node)
        leave(builder);
    leave(builder);
}

struct node *builder_add(struct builder *builder, enum node_kind kind, struct span span)
{
    struct node *node = node_new(builder->document->arena, kind, span);

    make_room(builder, kind);
    node_append(builder->at, node);
    return node;
}

void builder_text(struct builder *builder, struct slice text, struct span span)
{
    if (text.len)
        builder_add(builder, NODE_TEXT, span)->text = text;
}

void builder_source_text(struct builder *builder, struct slice text)
{
    builder_text(builder, text, source_span(builder->document->source, text));
}
