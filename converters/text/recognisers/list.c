/*
 * list.c - bullets and numbers, nested by indent, with the paragraphs that go on under an
 * item.
 *
 *     - one                  1. one
 *       - one below             still one
 *     - two                  2. two
 *
 * Refused: a year or an initial at the start of a line ("1994. ", "J. Smith"), a single number
 * without a second.
 */
#include "list_corrections.h"
#include "list_marker.h"
#include "text/text.h"
#include "utf8.h"

enum { LOOK = 40 /* blocks in which the next item must come */, SET_IN = 2 /* columns */ };

static bool has_neighbour(const struct text *t, size_t b)
{
    const struct block *block = &t->blocks[b];
    size_t end = b + LOOK < t->block_count ? b + LOOK : t->block_count;

    for (size_t i = b + 1; i < end; i++) {
        const struct block *other = &t->blocks[i];

        if (other->marker.kind == MARKER_NONE && other->indent <= block->indent)
            break;
        if (other->indent == block->indent && list_marker_follows(&block->marker, &other->marker))
            return true;
        if (other->indent < block->indent)
            break;
    }
    for (size_t i = b; i > 0 && i + LOOK > b; i--) {
        const struct block *other = &t->blocks[i - 1];

        if (other->marker.kind == MARKER_NONE && other->indent <= block->indent)
            break;
        if (other->indent == block->indent && list_marker_follows(&other->marker, &block->marker))
            return true;
        if (other->indent < block->indent)
            break;
    }
    return false;
}

/* The other lines stand under the text of the first. */
static bool hangs(const struct block *block)
{
    return block->text_lines > 1 && block->hang > block->indent &&
           block->hang <= block->indent + block->marker.columns;
}

/* A line that begins with how much of something: "2 eggs", "1/2 cup", "½ l". */
static bool begins_with_quantity(const struct line *line)
{
    uint32_t first = utf8_first(line->text);

    return utf8_is_digit(first) || (first >= 0xBC && first <= 0xBE) ||
           (first >= 0x2150 && first <= 0x215E);
}

/* Set in, and not how much of something else. */
static bool item_goes_on(const struct block *block, const struct line *line)
{
    return line->indent >= block->indent + SET_IN && !begins_with_quantity(line);
}

/* Ingredients, a line each; most with a quantity, "salt," among them; long ones go on, set in. */
static bool is_of_quantities(const struct text *t, const struct block *block)
{
    unsigned widest = t->profile.is_technical ? 60 : 72; /* columns */
    size_t quantities = 0, commas = 0, items = 0;
    bool has_comma = false; /* the item of the line before ends so */

    if (block->text_lines < 2 || block_width(t, block) > widest)
        return false;
    for (size_t i = 0; i < block->count; i++) {
        const struct line *line = block_line(t, block, i);
        bool goes_on = item_goes_on(block, line);

        if (line->furniture || line_is_blank(line))
            continue;
        items += !goes_on;
        quantities += !goes_on && begins_with_quantity(line);
        commas -= goes_on && has_comma;
        has_comma = line->last == ',';
        commas += has_comma;
    }
    if (commas + 1 >= items && !t->profile.is_technical)
        return quantities * 2 >= items && items >= 2;
    return items >= 3 && begins_with_quantity(block_line(t, block, 0)) &&
           quantities * 3 >= items * 2;
}

static enum bid bid(const struct text *t, size_t b, const char **reason)
{
    const struct block *block = &t->blocks[b];

    if (block->marker.kind == MARKER_NONE && t->profile.style == STYLE_BLANK &&
        is_of_quantities(t, block)) {
        *reason = "quantities, a line each";
        return block->indent > t->profile.body_indent ? BID_STRONG : BID_FAIR;
    }

    if (block->marker.kind == MARKER_NONE && list_is_of_corrections(t, b)) {
        *reason = "a line and the same corrected, again and again";
        return BID_STRONG;
    }
    if (block->marker.kind == MARKER_NONE)
        return BID_NO;
    if (block->marker.kind == MARKER_NUMBER && block->indent < t->profile.body_indent) {
        *reason = "a number left of the body";
        return BID_WEAK;
    }
    if (has_neighbour(t, b)) {
        *reason = "a marker, and the next item's";
        return BID_STRONG;
    }
    if (hangs(block)) {
        *reason = "a marker, and lines that hang under it";
        return block->marker.kind == MARKER_BULLET || block->marker.number < 100 ? BID_STRONG
                                                                                 : BID_FAIR;
    }
    *reason = "a marker alone";
    if (block->marker.kind == MARKER_BULLET)
        return block->marker.bullet == '-' && t->profile.style != STYLE_BLANK ? BID_WEAK : BID_FAIR;
    return block->indent > t->profile.body_indent ? BID_FAIR : BID_WEAK;
}

/* The lists that are open, innermost last. */
struct open_lists {
    struct open_list {
        uint16_t indent, content; /* columns: of the marker, of the text behind it */
        struct marker marker;     /* of the last item */
        struct node *list;
    } lists[BUILDER_DEPTH / 2];
    size_t count;
};

static void close_list(struct text *t, struct open_lists *open)
{
    builder_close(&t->builder, NODE_ITEM);
    builder_close(&t->builder, NODE_LIST);
    open->count--;
}

static void open_list(struct text *t, struct open_lists *open, const struct block *block)
{
    struct node *node =
        builder_open(&t->builder, NODE_LIST, source_span(t->source, t->lines[block->first].text));

    node->list = (struct list){
        .ordered = block->marker.kind == MARKER_NUMBER,
        .tight = true,
        .style = block->marker.style,
        .start = (uint32_t)block->marker.number,
    };
    open->lists[open->count++].list = node;
}

static bool is_item(const struct block *block)
{
    return block->verdict == &list_recogniser && block->marker.kind != MARKER_NONE;
}

/* Closes what `block`, an item, is not in; opens a list when it begins one. */
static void go_to_list(struct text *t, struct open_lists *open, const struct block *block)
{
    while (open->count && block->indent < open->lists[open->count - 1].indent &&
           (open->count == 1 || block->indent <= open->lists[open->count - 2].indent + 1U))
        close_list(t, open);
    if (open->count) {
        struct open_list *last = &open->lists[open->count - 1];
        bool is_deeper = block->indent >= last->indent + 2U;

        if (!is_deeper && !list_marker_follows(&last->marker, &block->marker))
            close_list(t, open);
        else if (!is_deeper) {
            builder_close(&t->builder, NODE_ITEM);
            return;
        } else if (open->count == BUILDER_DEPTH / 2)
            close_list(t, open);
    }
    open_list(t, open, block);
}

static void build_item(struct text *t, struct open_lists *open, size_t b)
{
    const struct block *block = &t->blocks[b];
    struct span span = source_span(t->source, block_text(t, block));
    struct open_list *list;

    go_to_list(t, open, block);
    list = &open->lists[open->count - 1];
    list->indent = block->indent;
    list->content = (uint16_t)(block->indent + block->marker.columns);
    list->marker = block->marker;
    if (block->blanks_before && block > t->blocks && is_item(block - 1) && list->list->first)
        list->list->list.tight = false;
    builder_open(&t->builder, NODE_ITEM, span);
    builder_open(&t->builder, NODE_PARAGRAPH, span);
    inlines_build(t, block->first, block->first + block->count, block->marker.bytes);
    builder_close(&t->builder, NODE_PARAGRAPH);
}

/* A block under an item belongs to it when it stands where the item's text does. */
static bool continues_item(const struct text *t, const struct open_list *last,
                           const struct block *block)
{
    if (block->verdict == &heading_recogniser || block->verdict == &front_recogniser ||
        block->verdict == &blurb_recogniser || block->verdict == &note_recogniser)
        return false;
    return block->indent > last->indent && block->indent + 1U >= last->content &&
           block->indent <= last->content + 8U && block->indent > t->profile.body_indent;
}

/* Closes lists whose text is further right than the block. */
static bool find_item(struct text *t, struct open_lists *open, size_t b)
{
    for (size_t depth = open->count; depth > 0; depth--) {
        if (!continues_item(t, &open->lists[depth - 1], &t->blocks[b]))
            continue;
        while (open->count > depth)
            close_list(t, open);
        return true;
    }
    return false;
}

/* An item deeper than the outermost list's, or its next one. */
static bool is_of_these(const struct open_lists *open, const struct block *block)
{
    const struct open_list *outermost = &open->lists[0];

    if (block->indent >= outermost->indent + 2U)
        return true;
    return block->indent + 1U >= outermost->indent &&
           list_marker_follows(&outermost->marker, &block->marker);
}

/*
 * The block behind those without a marker that are one list: what is said to be, or corrections. Of
 * what else nobody said it is one block.
 */
static size_t find_unmarked_end(const struct text *t, size_t b)
{
    uint32_t ruling = t->lines[t->blocks[b].first].ruling;
    bool is_of_pairs = list_is_of_corrections(t, b);
    size_t end = b + 1;

    while ((ruling || is_of_pairs) && end < t->block_count &&
           t->blocks[end].marker.kind == MARKER_NONE &&
           t->lines[t->blocks[end].first].ruling == ruling &&
           (ruling || list_is_of_corrections(t, end)))
        end++;
    return end;
}

/* `is_broken`: its lines are kept apart. */
static void build_unmarked_item(struct text *t, size_t first, size_t end, bool is_broken)
{
    struct span span = source_span(t->source, t->lines[first].text);

    builder_open(&t->builder, NODE_ITEM, span);
    builder_open(&t->builder, NODE_PARAGRAPH, span);
    for (; is_broken && first + 1 < end; first++) {
        inlines_build(t, first, first + 1, 0);
        builder_add(&t->builder, NODE_LINE_BREAK, (struct span){ 0, 0 });
    }
    inlines_build(t, first, end, 0);
    builder_close(&t->builder, NODE_ITEM);
}

static void build_lines_as_items(struct text *t, const struct block *block)
{
    size_t end = block->first + block->count;

    for (size_t i = next_text_line(t, block->first, end), behind; i < end; i = behind) {
        behind = next_text_line(t, i + 1, end);
        while (behind < end && item_goes_on(block, &t->lines[behind]))
            behind = next_text_line(t, behind + 1, end);
        build_unmarked_item(t, i, behind, false);
    }
}

/* A block each, where there are several; else a line each. */
static size_t build_unmarked(struct text *t, size_t b)
{
    size_t first = b, end = find_unmarked_end(t, b);
    struct node *list =
        builder_open(&t->builder, NODE_LIST, source_span(t->source, block_text(t, &t->blocks[b])));

    list->list = (struct list){ .tight = true };
    if (end == first + 1)
        build_lines_as_items(t, &t->blocks[b++]);
    for (; b < end; b++) {
        const struct block *block = &t->blocks[b];

        list->list.tight &= b == first || block->blanks_before == 0;
        build_unmarked_item(t, block->first, block->first + block->count,
                            list_is_of_corrections(t, b));
    }
    builder_close(&t->builder, NODE_LIST);
    return end;
}

static size_t build(struct text *t, size_t b)
{
    struct open_lists lists = { .count = 0 }, *open = &lists;

    if (t->blocks[b].marker.kind == MARKER_NONE)
        return build_unmarked(t, b);
    build_item(t, open, b++);
    while (b < t->block_count) {
        const struct block *block = &t->blocks[b];

        if (is_item(block) && is_of_these(open, block)) {
            build_item(t, open, b++);
        } else if (find_item(t, open, b)) {
            open->lists[open->count - 1].list->list.tight = false;
            b = assemble_block(t, b);
        } else {
            break;
        }
    }
    while (open->count)
        close_list(t, open);
    return b;
}

const struct recogniser list_recogniser = { "list", bid, build };
