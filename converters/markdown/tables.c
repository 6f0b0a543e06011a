/*
 * tables.c - GFM's tables, which cmark takes for paragraphs, and its tasks, which it takes for text:
 *
 *     | word | number |        - [x] done
 *     | :--- | -----: |        - [ ] to do
 *     | one  |      1 |
 *
 * The cells are the inlines that cmark has made, cut at the bars that signs.c has found.
 */
#include "reading.h"

#include "walk.h"

/* --- the second line ---------------------------------------------------------------------- */

/* The line behind the marks of quotes and the indents of lists that it is in. */
static struct slice second_line(struct slice source)
{
    struct slice rest = slice_skip(source, slice_find_byte(source, '\n') + 1);

    rest = slice_take(rest, slice_find_byte(rest, '\n'));
    while (rest.len && (is_blank_byte(rest.at[0]) || rest.at[0] == '>'))
        rest = slice_skip(rest, 1);
    return slice_trim_end(rest);
}

bool table_is_likely(struct slice source)
{
    struct slice line = second_line(source);
    size_t bars = 0, rules = 0;

    for (size_t i = 0; i < line.len; i++) {
        if (!strchr("|:- \t", line.at[i]))
            return false;
        bars += line.at[i] == '|';
        rules += line.at[i] == '-';
    }
    return bars > 0 && rules > 0;
}

/* Bars at the ends of a row are no cells. */
static struct slice without_outer_bars(struct slice row)
{
    row = slice_trim(row);
    if (slice_starts_with(row, SLICE("|")))
        row = slice_skip(row, 1);
    if (slice_ends_with(row, SLICE("|")))
        row.len--;
    return row;
}

/* `:-:` and the like. */
static bool read_alignment(struct slice cell, enum alignment *alignment)
{
    struct slice rule = slice_trim(cell);
    bool left = slice_starts_with(rule, SLICE(":")), right = slice_ends_with(rule, SLICE(":"));

    if (left)
        rule = slice_skip(rule, 1);
    if (right && rule.len)
        rule.len--;
    for (size_t i = 0; i < rule.len; i++)
        if (rule.at[i] != '-')
            return false;
    *alignment = left && right ? ALIGN_CENTER
                 : left        ? ALIGN_LEFT
                 : right       ? ALIGN_RIGHT
                               : ALIGN_DEFAULT;
    return rule.len > 0;
}

static bool read_columns(struct arena *arena, struct slice line, struct table *table)
{
    struct slice rest = without_outer_bars(line), cell;
    enum alignment *columns;
    uint32_t count = 1;

    for (size_t i = 0; i < rest.len; i++)
        count += rest.at[i] == '|';
    columns = ARENA_ARRAY(arena, count, enum alignment);
    *table = (struct table){ columns, count };
    for (uint32_t i = 0; i < count; i++)
        if (!slice_next(&rest, '|', &cell) || !read_alignment(cell, &columns[i]))
            return false;
    return true;
}

/* --- rows and cells ----------------------------------------------------------------------- */

/* The inlines of a paragraph while they are moved into rows. */
struct making {
    struct arena *arena;
    struct node *table, *row, *cell; /* cell: its paragraph */
    struct node **bar, **bars_end;   /* the next one, and behind the last */
    bool is_line_start;              /* nothing of the row was there yet, not even its first bar */
};

static bool is_line_end(const struct node *node)
{
    return node->kind == NODE_SOFT_BREAK || node->kind == NODE_LINE_BREAK;
}

static bool is_blank(const struct node *node)
{
    return node->kind == NODE_TEXT && slice_trim(node->text).len == 0;
}

static void open_cell(struct making *making)
{
    struct node *cell = node_new(making->arena, NODE_CELL, (struct span){ 0, 0 });

    cell->cell = (struct cell){ 1, 1 };
    making->cell = node_new(making->arena, NODE_PARAGRAPH, (struct span){ 0, 0 });
    node_append(making->row, cell);
    node_append(cell, making->cell);
}

static void open_row(struct making *making)
{
    making->row = node_new(making->arena, NODE_ROW, (struct span){ 0, 0 });
    making->row->row = making->table->first ? TABLE_BODY : TABLE_HEAD;
    node_append(making->table, making->row);
    making->is_line_start = true;
    open_cell(making);
}

/* What blanks are at the edges of a cell is no text. */
static void trim_cell(struct node *paragraph)
{
    while (paragraph->first && is_blank(paragraph->first))
        node_unlink(paragraph->first);
    while (paragraph->last && is_blank(paragraph->last))
        node_unlink(paragraph->last);
    if (paragraph->first && paragraph->first->kind == NODE_TEXT)
        paragraph->first->text = slice_trim_start(paragraph->first->text);
    if (paragraph->last && paragraph->last->kind == NODE_TEXT)
        paragraph->last->text = slice_trim_end(paragraph->last->text);
}

static bool is_empty_cell(const struct node *cell)
{
    return !cell->first->first;
}

/* The bar at the end of a line begins no cell. */
static void close_row(struct node *row)
{
    for (struct node *cell = row->first; cell; cell = cell->next)
        trim_cell(cell->first);
    if (row->first != row->last && is_empty_cell(row->last))
        node_unlink(row->last);
}

static void take_inline(struct making *making, struct node *node)
{
    bool is_bar = making->bar < making->bars_end && *making->bar == node;

    node_unlink(node);
    making->bar += is_bar;
    if (is_line_end(node)) {
        close_row(making->row);
        open_row(making);
    } else if (!is_bar) {
        node_append(making->cell, node);
        making->is_line_start = making->is_line_start && is_blank(node);
    } else {
        if (!making->is_line_start)
            open_cell(making);
        making->is_line_start = false;
    }
}

/* In a table, a bar in code has a backslash too (GFM 0.29, 4.10). */
static void unescape_bars(struct arena *arena, struct node *code)
{
    struct slice rest = code->code.text;
    struct buffer *out;
    size_t at = slice_find(rest, SLICE("\\|"));

    if (at == rest.len)
        return;
    out = buffer_new(arena);
    for (; at < rest.len; at = slice_find(rest, SLICE("\\|"))) {
        buffer_put_raw(out, slice_take(rest, at));
        rest = slice_skip(rest, at + 1);
        buffer_put_raw(out, slice_take(rest, 1));
        rest = slice_skip(rest, 1);
    }
    buffer_put_raw(out, rest);
    code->code.text = buffer_bytes(out);
}

static void unescape_code(struct arena *arena, struct node *table)
{
    struct walk walk = walk_start(table);

    while (walk_next(&walk))
        if (walk.event == WALK_ENTER && walk.node->kind == NODE_CODE)
            unescape_bars(arena, walk.node);
}

/* --- the whole ---------------------------------------------------------------------------- */

/* How many cells the first line will have. */
static uint32_t count_head(const struct node *paragraph, struct node *const *bar, size_t bars)
{
    const struct node *node = paragraph->first, *last = NULL;
    uint32_t count = 1;
    bool is_start = true;

    for (; node && !is_line_end(node); node = node->next) {
        bool is_bar = bars > 0 && *bar == node;

        count += is_bar && !is_start;
        is_start = is_start && !is_bar && is_blank(node);
        if (is_bar)
            bar++, bars--;
        if (!is_blank(node) || is_bar)
            last = is_bar ? node : NULL;
    }
    return last && count > 1 ? count - 1 : count;
}

static bool is_empty_row(const struct node *row)
{
    for (const struct node *cell = row->first; cell; cell = cell->next)
        if (!is_empty_cell(cell))
            return false;
    return true;
}

/* The rule is no row; a head of empty cells is how GFM writes a table without one. */
static void drop_rule_and_empty_head(struct node *table)
{
    if (table->first && table->first->next)
        node_unlink(table->first->next);
    if (table->first && table->first->next && is_empty_row(table->first))
        node_unlink(table->first);
}

void table_make(struct reading *reading, struct node *paragraph)
{
    struct arena *arena = reading->document->arena;
    const char *text = reading->source->text.at;
    struct slice source = slice_between(text + paragraph->span.start, text + paragraph->span.end);
    struct node *inlines = node_new(arena, NODE_PARAGRAPH, paragraph->span);
    struct making making = {
        .arena = arena,
        .table = paragraph,
        .bar = reading->bars,
        .bars_end = reading->bars + reading->bar_count,
    };
    struct table table;

    if (!read_columns(arena, second_line(source), &table) ||
        count_head(paragraph, reading->bars, reading->bar_count) != table.column_count)
        return;
    node_move_range(paragraph->first, NULL, inlines);
    paragraph->kind = NODE_TABLE;
    paragraph->table = table;
    open_row(&making);
    while (inlines->first)
        take_inline(&making, inlines->first);
    close_row(making.row);
    drop_rule_and_empty_head(paragraph);
    unescape_code(arena, paragraph);
}

/* Whether the text is in the source from its first byte on, with no backslash before that. */
static bool begins_unescaped(const struct reading *reading, const struct node *text)
{
    struct slice source = reading->source->text;
    uint32_t start = text->span.start;

    return text->span.end > start && source.at[start] == text->text.at[0] &&
           (start == 0 || source.at[start - 1] != '\\');
}

void task_make(struct reading *reading, struct node *paragraph)
{
    struct node *item = paragraph->parent, *text = paragraph->first;
    bool is_done, is_open;

    if (!item || item->kind != NODE_ITEM || paragraph->prev || !text || text->kind != NODE_TEXT)
        return;
    is_done = slice_starts_with(text->text, SLICE("[x] ")) ||
              slice_starts_with(text->text, SLICE("[X] "));
    is_open = slice_starts_with(text->text, SLICE("[ ] "));
    if ((!is_done && !is_open) || !begins_unescaped(reading, text))
        return;
    item->item = is_done ? TASK_DONE : TASK_OPEN;
    text->text = slice_trim_start(slice_skip(text->text, 4));
}
