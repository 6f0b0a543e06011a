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

static bool has_forbidden_metadata(const struct metadata *metadata)
{
    for (size_t i = 0; i < METADATA_FIELDS; i++)
        if (has_forbidden(metadata->fields[i].text))
            return true;
    for (const struct creator *creator = metadata->creators; creator; creator = creator->next)
        if (has_forbidden(creator->name.text) || has_forbidden(creator->forename) ||
            has_forbidden(creator->surname) || has_forbidden(creator->file_as))
            return true;
    for (const struct metadata_item *item = metadata->subjects; item; item = item->next)
        if (has_forbidden(item->value.text))
            return true;
    for (const struct metadata_item *item = metadata->identifiers; item; item = item->next)
        if (has_forbidden(item->value.text))
            return true;
    return false;
}

static const char *check_strings(const struct node *node)
{
    struct slice text = { 0 }, more = { 0 };

    if (node->kind == NODE_TEXT || node->kind == NODE_PAGE_MARK)
        text = node->text;
    else if (node->kind == NODE_CODE || node->kind == NODE_CODE_BLOCK)
        text = node->code.text, more = node->code.language;
    else if (node->kind == NODE_RUBY)
        text = node->reading;
    else if (node->kind == NODE_LINK || node->kind == NODE_IMAGE)
        text = node->link.target, more = node->link.title;
    if (has_forbidden(text) || has_forbidden(more))
        return "text holds what a book cannot";
    if (node->kind == NODE_TEXT && text.len == 0)
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
    if (has_forbidden_metadata(&document->metadata))
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
