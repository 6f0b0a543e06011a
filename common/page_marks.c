/*
 * page_marks.c - page numbers between blocks to marks in the text. A paragraph that goes on over the
 * end of a page stands before the number; its mark is put into it, by the places in the source.
 */
#include "page_marks.h"

#include "flow.h"
#include "walk.h"

static bool is_page_number(const struct node *node)
{
    return node->kind == NODE_FURNITURE && node->furniture == FURNITURE_PAGE_NUMBER;
}

static struct node *next_number(struct node *node)
{
    while (node && !is_page_number(node))
        node = node->next;
    return node;
}

static bool is_of_numeral(char byte)
{
    return is_digit_byte(byte) || is_ascii_letter(byte);
}

/* "- 12 -", "Page 12", "[Pg 12]", "xii.": the numeral alone, which is the last word. */
static struct slice label_of(struct arena *arena, struct node *number)
{
    struct slice text = flow_plain(arena, number);
    size_t end = text.len, start;

    while (end > 0 && !is_of_numeral(text.at[end - 1]))
        end--;
    for (start = end; start > 0 && is_of_numeral(text.at[start - 1]);)
        start--;
    return slice_skip(slice_take(text, end), start);
}

/* At the foot of the pages the last number stands behind all text. */
static bool stand_at_foot(const struct document *document)
{
    const struct node *node = document->root->last;

    while (node && node->kind == NODE_FURNITURE && !is_page_number(node))
        node = node->prev;
    return node && is_page_number(node);
}

/* What stands behind `place` in a block that the page's end divides; NULL: none does. */
static struct node *rest_of_divided(const struct node *place)
{
    struct node *block = place->prev, *node;

    while (block && block->kind == NODE_FURNITURE)
        block = block->prev;
    if (!block || block->span.end <= place->span.end)
        return NULL;
    for (node = block; node; node = node->first ? node->first : walk_past(node, block))
        if (node_is_inline(node) && node->span.start >= place->span.end)
            return node;
    return NULL;
}

/* The first block behind `place` that holds words, on the same page. */
static struct node *first_words(const struct node *place, struct node *root)
{
    struct node *node = place->next;

    while (node && !is_page_number(node) && !node_holds_words(node))
        node = node->kind == NODE_FURNITURE ? walk_past(node, root) : walk_following(node, root);
    return node && node_holds_words(node) ? node : NULL;
}

static void put_mark(struct document *document, struct node *place, struct slice label)
{
    struct arena *arena = document->arena;
    struct node *mark = node_new(arena, NODE_PAGE_MARK, (struct span){ 0, 0 });
    struct node *rest = rest_of_divided(place), *block;

    mark->text = label;
    document->lacks[NODE_PAGE_MARK] = false;
    if (rest) {
        node_insert_before(rest, mark);
        return;
    }
    block = first_words(place, document->root);
    if (!block) { /* drawings alone */
        block = node_new(arena, NODE_PARAGRAPH, (struct span){ 0, 0 });
        node_insert_after(place, block);
    }
    node_prepend(block, mark);
}

/* A place of no width before all else, for the page that the first number is at the foot of. */
static struct node *place_at_start(struct document *document)
{
    struct node *place = node_new(document->arena, NODE_FURNITURE, (struct span){ 0, 0 });

    node_prepend(document->root, place);
    return place;
}

void page_marks_from_numbers(struct document *document)
{
    struct node *number = next_number(document->root->first), *place, *start = NULL;
    bool is_foot = stand_at_foot(document);
    struct slice last = { 0 };

    if (!number)
        return;
    if (is_foot)
        start = place_at_start(document);
    for (place = is_foot ? start : number; number; number = next_number(number->next)) {
        struct slice label = label_of(document->arena, number);

        if (label.len && !slice_equal(label, last))
            put_mark(document, is_foot ? place : number, label);
        last = label;
        place = number;
    }
    if (start)
        node_unlink(start);
}
