/* check.c - walks a tree once and compares it with the rules. It repairs nothing; tidy does. */
#include "check.h"

#include "utf8.h"
#include "walk.h"

static const char *check_links(const struct node *node)
{
    if (node->first && (node->first->prev || node->first->parent != node))
        return "first child's links disagree";
    if (node->last && (node->last->next || node->last->parent != node))
        return "last child's links disagree";
    if (!node->first != !node->last)
        return "only one of first and last child";
    if (node->next && (node->next->prev != node || node->next->parent != node->parent))
        return "sibling's links disagree";
    return NULL;
}

static const char *check_place(const struct node *node, const struct source *source)
{
    if (node->parent && !node_can_hold(node->parent->kind, node->kind))
        return "this kind may not stand in its parent";
    if (node->span.start > node->span.end)
        return "span ends before it starts";
    if (node->span.end && (!source || node->span.end > source->text.len))
        return "span leaves the source";
    return NULL;
}

static bool has_forbidden(struct slice text)
{
    uint32_t character;

    if (utf8_valid_prefix(text) != text.len)
        return true;
    while (utf8_next(&text, &character))
        if (utf8_is_forbidden(character))
            return true;
    return false;
}

static bool has_forbidden_attribute(const struct attributes *attributes)
{
    if (!attributes)
        return false;
    for (const struct attribute_pair *pair = attributes->pairs; pair; pair = pair->next)
        if (has_forbidden(pair->key) || has_forbidden(pair->value))
            return true;
    return has_forbidden(attributes->id) || has_forbidden(attributes->classes) ||
           has_forbidden(attributes->language);
}

static bool has_forbidden_metadata(const struct document *document)
{
    struct metadata metadata = document->metadata;
    struct metadata_strings strings = metadata_strings(document->arena, &metadata);

    for (size_t i = 0; i < strings.count; i++)
        if (has_forbidden(*strings.at[i]))
            return true;
    return false;
}

static const char *check_strings(struct node *node)
{
    struct slice *strings[NODE_STRINGS];
    size_t count = node_strings(node, strings);

    for (size_t i = 0; i < count; i++)
        if (has_forbidden(*strings[i]))
            return "text holds what a book cannot";
    if (node->kind == NODE_TEXT && node->text.len == 0)
        return "empty text";
    if (has_forbidden_attribute(node->attributes))
        return "attribute holds what a book cannot";
    return NULL;
}

static const char *check_values(const struct node *node)
{
    switch (node->kind) {
    case NODE_HEADING:
        return node->heading.level == 0 ? "heading without a level" : NULL;
    case NODE_CELL:
        return !node->cell.column_span || !node->cell.row_span ? "cell spans nothing" : NULL;
    case NODE_TABLE:
        return node->table.column_count && !node->table.columns ? "table without columns" : NULL;
    case NODE_ROW:
        return node->prev && node->prev->kind == NODE_ROW && node->prev->row > node->row
                   ? "table rows out of order"
                   : NULL;
    case NODE_CAPTION:
        return node->prev && node->prev->kind == NODE_CAPTION ? "two captions" : NULL;
    case NODE_LIST:
        return !node->first ? "empty list" : NULL;
    default:
        return NULL;
    }
}

const char *check_document(const struct document *document, const struct node **where)
{
    struct walk walk = walk_start(document->root);

    *where = document->root;
    if (document->root->kind != NODE_DOCUMENT || document->root->parent)
        return "no document at the root";
    if (has_forbidden_metadata(document))
        return "metadata holds what a book cannot";
    while (walk_next(&walk)) {
        const char *broken;

        *where = walk.node;
        if (walk.event == WALK_LEAVE)
            continue;
        if ((broken = check_links(walk.node)) || (broken = check_strings(walk.node)) ||
            (broken = check_place(walk.node, document->source)) ||
            (broken = check_values(walk.node)))
            return broken;
    }
    *where = NULL;
    return NULL;
}
