/*
 * cut.c - blocks longer than a page has room for, cut into several of their kind before anything is
 * written, so that pages, which end between blocks, never grow too long: a paragraph behind a sentence, a
 * stanza between lines, a table between rows (its head comes again), code between lines. The parts have
 * the classes `continues` and `continued`, by which the stylesheet hides the seam.
 *
 * One table cell, one line of verse, one note is not cut, nor what stands in a figure.
 */
#include "epub.h"

#include "utf8.h"
#include "walk.h"

enum {
    LONGEST = 30 * 1024,   /* bytes as XHTML: with a page of PAGE_LIMIT less than e-readers take */
    PART = LONGEST / 2,    /* a part is as long as this, or up to twice as long */
    MOST_TAGS = PART / 16, /* a part begins with no more tags than this */
    MARKUP = 40            /* bytes of tags and attributes around a node, about */
};

static bool is_escaped(char byte)
{
    return byte == '&' || byte == '<' || byte == '>';
}

/* As XHTML, about; of long text "&" and the like are not counted as more than they are. */
static size_t text_size(struct slice text)
{
    enum { ESCAPE = 4 };
    size_t size = text.len;

    for (size_t at = 0; text.len <= 2 * LONGEST && at < text.len; at++)
        size += is_escaped(text.at[at]) ? ESCAPE : 0;
    return size;
}

/* What a node takes without its children. */
static size_t own_size(struct node *node)
{
    struct slice *strings[NODE_STRINGS];
    size_t count = node_strings(node, strings), size = node->kind == NODE_TEXT ? 0 : MARKUP;

    for (size_t i = 0; i < count; i++)
        size += text_size(*strings[i]);
    return size;
}

/* Up to `enough`: more is not counted. */
static size_t size_of(struct node *root, size_t enough)
{
    size_t size = own_size(root);

    for (struct node *node = root->first; node && size < enough; node = walk_following(node, root))
        size += own_size(node);
    return size;
}

static void add_class(struct arena *arena, struct node *node, const char *class)
{
    struct slice *classes = &node_attributes(arena, node)->classes;

    if (classes->len == 0)
        *classes = slice_of(class);
    else if (!slice_ends_with(*classes, slice_of(class)))
        *classes = arena_format(arena, "%.*s %s", SLICE_PRINT(*classes), class);
}

/* An empty node like `node`, right before it, which takes over its id. */
static struct node *open_before(struct arena *arena, struct node *node)
{
    struct node *first = ARENA_NEW(arena, struct node);

    *first = *node;
    first->parent = first->prev = first->next = first->first = first->last = NULL;
    if (node->attributes) {
        first->attributes = ARENA_NEW(arena, struct attributes);
        *first->attributes = *node->attributes;
        node->attributes->id = (struct slice){ 0 };
    }
    node_insert_before(node, first);
    return first;
}

static void mark_seam(struct arena *arena, struct node *first, struct node *second)
{
    add_class(arena, first, "continues");
    add_class(arena, second, "continued");
}

/* What stands in `block` before `node`, which is below it, becomes a block of its own, in front. */
static void cut_before(struct arena *arena, struct node *block, struct node *node)
{
    while (node != block) {
        struct node *parent = node->parent;

        if (parent->first != node || parent == block)
            node_move_range(parent->first, node, open_before(arena, parent));
        node = parent;
    }
    mark_seam(arena, block->prev, block);
}

/* --- paragraphs ------------------------------------------------------------------------------ */

/* How many bytes of `text`, whole characters, take `room` bytes as XHTML. */
static size_t bytes_within(struct slice text, size_t room)
{
    size_t at = 0;

    for (size_t used = 0; at < text.len && used < room; at++)
        used += text_size(slice_take(slice_skip(text, at), 1));
    return utf8_take(text, at).len;
}

/* Whether a sentence ends between two characters, the first of which has been passed. */
static bool is_sentence_end(uint32_t before, uint32_t c, uint32_t next)
{
    enum { WIDE_STOP = 0x3002 };
    bool is_closing = c == 0x300D || c == 0x300F || c == 0x201D;

    if (c == ' ' || c == '\n')
        return before == '.' || before == '!' || before == '?' || before == '"' ||
               before == 0x201D || before == 0xBB;
    return (c == WIDE_STOP && next != 0x300D && next != 0x300F && next != 0x201D) ||
           (before == WIDE_STOP && is_closing);
}

/* Behind the first sentence of `text` that ends at `from` or later; else, when `must`, behind a word or a
 * wide character; 0: nowhere near. */
static size_t sentence_end(struct slice text, size_t from, bool must)
{
    struct slice rest = slice_skip(text, from);
    size_t word = 0, until = from + bytes_within(rest, PART / 2);
    uint32_t c, before = 0;

    for (; utf8_next(&rest, &c) && rest.len; before = c) {
        size_t at = (size_t)(rest.at - text.at);

        if (at > until)
            break;
        if (is_sentence_end(before, c, utf8_first(rest)))
            return at;
        if (word == 0 && (c == ' ' || c == '\n' || utf8_is_wide(c)))
            word = at;
    }
    return must ? word : 0;
}

/* What would not be the same in two parts. */
static bool is_one_thing(const struct node *node)
{
    return node->kind == NODE_QUOTATION || node->kind == NODE_RUBY || node->kind == NODE_IMAGE ||
           node->kind == NODE_NOTE;
}

/* Deep in emphasis or in a link with a long address, opening all again would cost more than it saves. */
static bool is_near(const struct node *node, const struct node *block)
{
    size_t tags = 0;

    while (tags <= MOST_TAGS && (node = node->parent) != block)
        tags += html_tag_size(node);
    return tags <= MOST_TAGS;
}

/* The second half of a text that is cut at a good place once the part has PART bytes; NULL: no such place. */
static struct node *cut_text(struct arena *arena, struct node *node, size_t size_before)
{
    size_t size = size_before + text_size(node->text);
    size_t from = bytes_within(node->text, size_before < PART ? PART - size_before : 0);
    size_t end = size > PART ? sentence_end(node->text, from, size > LONGEST) : 0;
    struct node *rest;

    if (end == 0)
        return NULL;
    rest = node_new(arena, NODE_TEXT, node->span);
    rest->text = slice_skip(node->text, end);
    node->text = slice_take(node->text, end);
    node_insert_after(node, rest);
    return rest;
}

/* The node that the next part of a paragraph begins with; NULL: none. */
static struct node *next_part(struct arena *arena, struct node *block)
{
    size_t size = 0;

    for (struct node *node = block->first, *next; node; node = next) {
        struct node *rest =
            node->kind == NODE_TEXT && is_near(node, block) ? cut_text(arena, node, size) : NULL;

        if (rest)
            return rest;
        next = is_one_thing(node) ? walk_past(node, block) : walk_following(node, block);
        size += is_one_thing(node) ? size_of(node, SIZE_MAX) : own_size(node);
        if (size > LONGEST - PART / 4 && next && next->kind != NODE_NOTE && is_near(next, block))
            return next;
    }
    return NULL;
}

/* --- what is cut between its children --------------------------------------------------------- */

static bool is_head(const struct node *row)
{
    return row->kind == NODE_CAPTION || (row->kind == NODE_ROW && row->row == TABLE_HEAD);
}

/* How many rows a row reaches down, itself among them. */
static unsigned reach_of(const struct node *row)
{
    unsigned reach = 1;

    for (const struct node *cell = row->kind == NODE_ROW ? row->first : NULL; cell;
         cell = cell->next)
        if (cell->cell.row_span > reach)
            reach = cell->cell.row_span;
    return reach;
}

/* The first child behind PART bytes that no cell above it reaches into; NULL: none. */
static struct node *next_children(struct node *block)
{
    size_t size = 0;
    unsigned reach = 0;

    for (struct node *child = block->first; child; child = child->next) {
        if (size > PART && reach == 0 && child->prev && !is_head(child->prev))
            return child;
        size += size_of(child, SIZE_MAX);
        if (reach_of(child) > reach)
            reach = reach_of(child);
        reach -= reach > 0;
    }
    return NULL;
}

static void drop_ids(struct node *root)
{
    struct node *node = root;

    for (; node; node = walk_following(node, root))
        if (node->attributes)
            node->attributes->id = (struct slice){ 0 };
}

/* Whether the whole head of a table is short and calls no notes. */
static bool is_plain_head(struct node *table)
{
    size_t size = 0;

    for (struct node *row = table->first; row && is_head(row); row = row->next) {
        if (row->kind != NODE_ROW)
            continue;
        size += size_of(row, PART);
        if (size >= PART / 4)
            return false;
        for (struct node *node = row; node; node = walk_following(node, row))
            if (node->kind == NODE_NOTE || node->kind == NODE_IMAGE)
                return false;
    }
    return true;
}

/* The head of a table comes again with each part, all of it or none. */
static void repeat_head(struct arena *arena, struct node *table)
{
    struct node *first = table->first, *copy;

    if (!is_plain_head(table->prev))
        return;
    for (const struct node *row = table->prev->first; row && is_head(row); row = row->next) {
        if (row->kind != NODE_ROW)
            continue;
        copy = node_copy(arena, row);
        drop_ids(copy);
        node_insert_before(first, copy);
    }
}

/* --- code ------------------------------------------------------------------------------------ */

/* Behind a line end; false: it is short. */
static bool cut_code(struct arena *arena, struct node *block)
{
    struct slice text = block->code.text, rest = slice_skip(text, bytes_within(text, PART));
    struct node *first;

    rest = slice_skip(rest, slice_find_byte(rest, '\n'));
    if (text.len <= LONGEST || rest.len < 2 || html_tag_size(block) > MOST_TAGS)
        return false;
    first = open_before(arena, block);
    first->code.text = slice_between(text.at, rest.at);
    block->code.text = slice_skip(rest, 1);
    mark_seam(arena, first, block);
    return true;
}

/* --- all ------------------------------------------------------------------------------------- */

/* Puts the first part of a block that is too long before it; false: it is not, or cannot be cut. */
static bool cut(struct arena *arena, struct node *block)
{
    struct node *node;

    if (block->kind == NODE_CODE_BLOCK)
        return cut_code(arena, block);
    if (size_of(block, LONGEST + 1) <= LONGEST || html_tag_size(block) > MOST_TAGS)
        return false;
    node = block->kind == NODE_PARAGRAPH ? next_part(arena, block) : next_children(block);
    if (!node)
        return false;
    cut_before(arena, block, node);
    if (block->kind == NODE_TABLE)
        repeat_head(arena, block);
    return true;
}

static bool can_be_cut(const struct node *node)
{
    return node->kind == NODE_PARAGRAPH || node->kind == NODE_STANZA || node->kind == NODE_TABLE ||
           node->kind == NODE_CODE_BLOCK;
}

void epub_cut_blocks(struct document *document)
{
    struct node *node = document->root->first, *root = document->root;

    while (node) {
        while (can_be_cut(node) && cut(document->arena, node))
            ;
        if (can_be_cut(node) || node->kind == NODE_FIGURE || node->kind == NODE_NOTE)
            node = walk_past(node, root);
        else
            node = walk_following(node, root);
    }
}
