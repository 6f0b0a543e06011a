/*
 * write_lists.c - lists, tasks and definitions. In a tight list one line end stands where else two
 * would; what cannot be tight, is loose.
 */
#include "writing.h"

#include <stdio.h>

/* Two lists in a row would be one, and three bullets in a line a rule: the other sign then. */
static char choose_marker(const struct markdown *md, bool ordered, bool is_fresh)
{
    char usual = ordered ? '.' : '-', other = ordered ? ')' : '*';
    bool follows = !is_fresh && md->closed == NODE_LIST && md->closed_marker == usual;
    bool is_in_same = is_fresh && innermost((struct markdown *)md)->marker == '-' && !ordered;

    return follows || is_in_same ? other : usual;
}

static void list_open(struct markdown *md, const struct node *node, struct container container,
                      bool ordered)
{
    bool is_fresh = md->is_fresh;

    container.marker = choose_marker(md, ordered, is_fresh);
    block_separate(md, node);
    md->is_fresh = is_fresh;
    container_record(md, container);
}

static void list_close(struct markdown *md)
{
    char marker = innermost(md)->marker;

    md->depth--;
    block_closed(md, NODE_LIST);
    md->closed_marker = marker;
}

/* The marker of the next item, with the task's box behind it. */
static void item_open(struct markdown *md, bool is_first, enum task_state task)
{
    static const char *const boxes[] = { "", " [ ]", " [x]" };
    static const char blanks[] = "            "; /* as wide as the widest marker, 999999999. */
    enum { LARGEST_NUMBER = 999999999 };
    struct container *list = innermost(md);
    unsigned long number = list->number++;
    char marker[16];

    if (!is_first)
        buffer_newlines(md->out, list->tight ? 1 : 2);
    if (number > LARGEST_NUMBER)
        number = LARGEST_NUMBER;
    if (list->marker == '-' || list->marker == '*')
        snprintf(marker, sizeof marker, "%c", list->marker);
    else
        snprintf(marker, sizeof marker, "%lu%c", number, list->marker);
    container_open(md, marker, blanks + sizeof blanks - strlen(marker) - 2, *list);
    if (task != TASK_NONE)
        buffer_put_string(md->out, boxes[task]);
}

/* In a cell, and too deep, an item is a block like others. */
static void item_flat(struct markdown *md, const struct node *node)
{
    block_separate(md, node);
    if (md->cells)
        buffer_put(md->line, SLICE("- "));
    md->is_fresh = true;
    container_record(md, (struct container){ 0 });
}

/* Whether all blocks in the items can follow each other without a blank line. */
static bool can_be_tight(const struct node *list)
{
    for (const struct node *item = list->first; item; item = item->next)
        for (const struct node *block = item->first; block && block->next; block = block->next)
            if (!block_can_touch(block->kind, block->next))
                return false;
    return true;
}

void enter_list(struct writer *writer, struct node *node)
{
    struct container list = {
        .tight = node->list.tight && can_be_tight(node),
        .number = node->list.start,
    };

    list_open(markdown_of(writer), node, list, node->list.ordered);
}

void leave_list(struct writer *writer, struct node *node)
{
    (void)node;
    list_close(markdown_of(writer));
}

/* GFM's task is a box before the words of a paragraph. */
static enum task_state task_of(const struct node *item)
{
    return item->first && item->first->kind == NODE_PARAGRAPH ? item->item : TASK_NONE;
}

void enter_item(struct writer *writer, struct node *node)
{
    struct markdown *md = markdown_of(writer);

    if (container_is_too_deep(md))
        item_flat(md, node);
    else
        item_open(md, !node->prev, task_of(node));
}

void leave_item(struct writer *writer, struct node *node)
{
    (void)node;
    container_close(markdown_of(writer));
}

/* A list of items, each with its terms in strong letters and what they mean under them. */
void enter_definition_list(struct writer *writer, struct node *node)
{
    list_open(markdown_of(writer), node, (struct container){ 0 }, false);
}

void leave_definition_list(struct writer *writer, struct node *node)
{
    if (node->first)
        leave_item(writer, node);
    leave_list(writer, node);
}

static bool begins_item(const struct node *node)
{
    return !node->prev || (node->kind == NODE_TERM && node->prev->kind == NODE_DEFINITION);
}

void enter_definition(struct writer *writer, struct node *node)
{
    if (!begins_item(node))
        return;
    if (node->prev)
        leave_item(writer, node);
    enter_item(writer, node);
}

void enter_term(struct writer *writer, struct node *node)
{
    enter_definition(writer, node);
    enter_title(writer, node);
}
