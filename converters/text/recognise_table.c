/*
 * recognise_table.c - columns of text: drawn, or set apart by gaps that all lines share.
 *
 *     +------+-------+       name    born        | a | b |
 *     | name | born  |       ------  ----        |---|---|
 *     +======+=======+       Ada     1815        | 1 | 2 |
 *     | Ada  | 1815  |       Grace   1906
 *     +------+-------+
 *
 * Refused: prose in which two gaps happen to stand above each other; lists; verse.
 */
#include "caption.h"
#include "scan.h"
#include "table_columns.h"
#include "text.h"

static bool is_drawn(const struct text *t, const struct block *block)
{
    size_t drawn = 0;

    for (size_t i = 0; i < block->count; i++) {
        if (!block_line(t, block, i)->furniture && !line_is_blank(block_line(t, block, i)))
            drawn += table_line_is_drawn(block_line(t, block, i)->text);
    }
    return drawn >= 2 && drawn == block->text_lines && table_columns_are_drawn(t, block);
}

static size_t count_tabs(const struct line *line)
{
    return scan_count('\t', line->text.at, slice_end(line->text));
}

/* As many tabs in each line: a table that was copied out of a page. */
static bool is_tabbed(const struct text *t, const struct block *block)
{
    size_t tabs = count_tabs(block_line(t, block, 0));

    for (size_t i = 1; tabs && i < block->count; i++)
        if (count_tabs(block_line(t, block, i)) != tabs)
            return false;
    return tabs > 0 && tabs < TABLE_COLUMNS && block->count > 1;
}

static enum bid bid(const struct text *t, size_t b, const char **reason)
{
    const struct block *block = &t->blocks[b];
    struct table_columns columns;

    if (block->text_lines < 2)
        return BID_NO;
    if (is_drawn(t, block)) {
        *reason = "drawn lines";
        return BID_CERTAIN;
    }
    if (is_tabbed(t, block)) {
        *reason = "fields with tabs between";
        return BID_CERTAIN;
    }
    if (t->profile.is_wide || block->marker.kind == MARKER_BULLET ||
        !table_columns_find(t, block, &columns))
        return BID_NO;
    *reason = columns.has_rule ? "columns under a rule" : "columns that all lines share";
    if (columns.has_rule)
        return BID_CERTAIN;
    return block->text_lines >= 3 ? BID_STRONG : BID_NO;
}

/* --- building ------------------------------------------------------------------------------- */

struct table_builder {
    struct text *t;
    struct node *table, *row;
    struct node **cells; /* of the current row */
    size_t column_count;
    bool is_open; /* lines are added to the current row */
};

static void begin_row(struct table_builder *table, enum table_part part)
{
    struct arena *arena = table->t->arena;

    table->row = node_new(arena, NODE_ROW, (struct span){ 0, 0 });
    table->row->row = part;
    node_append(table->table, table->row);
    for (size_t c = 0; c < table->column_count; c++) {
        table->cells[c] = node_new(arena, NODE_CELL, (struct span){ 0, 0 });
        table->cells[c]->cell = (struct cell){ 1, 1 };
        node_append(table->row, table->cells[c]);
    }
    table->is_open = true;
}

/* More of a cell: the builder stands in its paragraph while the text is added. */
static void add_to_cell(struct table_builder *table, size_t column, struct slice text)
{
    struct builder *builder = &table->t->builder;
    struct node *at = builder->at, *cell = table->cells[column];
    struct node *paragraph = cell->first;

    text = slice_trim(text);
    if (text.len == 0)
        return;
    if (!paragraph) {
        paragraph = node_new(table->t->arena, NODE_PARAGRAPH, source_span(table->t->source, text));
        node_append(cell, paragraph);
    } else {
        node_append(paragraph, node_new(table->t->arena, NODE_SOFT_BREAK, (struct span){ 0, 0 }));
    }
    builder->at = paragraph;
    inlines_build_slice(table->t, text);
    builder->at = at;
}

static void all_rows_are_head(struct table_builder *table)
{
    for (struct node *row = table->table->first; row; row = row->next)
        row->row = TABLE_HEAD;
}

static void add_drawn_line(struct table_builder *table, const struct line *line, bool is_grid)
{
    struct slice rest = line->text, cell;
    size_t column = 0;

    if (table_line_is_rule(line->text)) {
        if (table->table->first && (slice_find_byte(line->text, '=') < line->text.len || !is_grid))
            all_rows_are_head(table);
        table->is_open = false;
        return;
    }
    if (!table->is_open || !is_grid)
        begin_row(table, TABLE_BODY);
    table_next_cell(&rest, &cell); /* nothing stands before the first bar */
    while (column < table->column_count && table_next_cell(&rest, &cell))
        add_to_cell(table, column++, cell);
}

static void add_aligned_line(struct table_builder *table, const struct line *line,
                             const struct table_columns *columns)
{
    if (table_line_is_rule(line->text)) {
        if (columns->rule_line == line && table->table->first)
            all_rows_are_head(table);
        table->is_open = false;
        return;
    }
    /* Nothing in the first column: the cells above go on. */
    if (!table->is_open || slice_trim(table_columns_cell(line, columns, 0)).len)
        begin_row(table, TABLE_BODY);
    for (size_t c = 0; c < table->column_count; c++)
        add_to_cell(table, c, table_columns_cell(line, columns, c));
}

static void add_tabbed_line(struct table_builder *table, const struct line *line)
{
    struct slice rest = line->text, cell;
    size_t column = 0;

    begin_row(table, TABLE_BODY);
    while (column < table->column_count && slice_next(&rest, '\t', &cell))
        add_to_cell(table, column++, cell);
}

/* One that is not over another table. */
static bool has_caption_below(const struct text *t, size_t b)
{
    return b + 1 < t->block_count && caption_is_of_table(t, &t->blocks[b + 1]) &&
           (b + 2 >= t->block_count || t->blocks[b + 2].verdict != &table_recogniser) &&
           (b == 0 || !caption_is_of_table(t, &t->blocks[b - 1]));
}

static size_t build(struct text *t, size_t b)
{
    const struct block *block = &t->blocks[b];
    struct table_columns columns = { 0 };
    bool drawn = is_drawn(t, block), tabbed = !drawn && is_tabbed(t, block),
         is_grid = table_line_is_rule(t->lines[block->first].text);
    struct table_builder table = { .t = t };

    if (drawn)
        columns.count = table_columns_count_drawn(t, block);
    else if (tabbed)
        columns.count = count_tabs(block_line(t, block, 0)) + 1;
    else
        table_columns_suppose(t, block, &columns);
    table.column_count = columns.count;
    table.cells = ARENA_ARRAY(t->scratch, columns.count, struct node *);
    table.table =
        builder_open(&t->builder, NODE_TABLE, source_span(t->source, block_text(t, block)));
    table.table->table.columns = ARENA_ARRAY(t->arena, columns.count, enum alignment);
    table.table->table.column_count = (uint32_t)columns.count;
    for (size_t i = block->first; i < block->first + block->count; i++) {
        if (t->lines[i].furniture || line_is_blank(&t->lines[i]))
            continue;
        if (drawn)
            add_drawn_line(&table, &t->lines[i], is_grid);
        else if (tabbed)
            add_tabbed_line(&table, &t->lines[i]);
        else
            add_aligned_line(&table, &t->lines[i], &columns);
    }
    builder_close(&t->builder, NODE_TABLE);
    if (!has_caption_below(t, b))
        return b + 1;
    caption_build(t, b + 1, table.table);
    return b + 2;
}

const struct recogniser table_recogniser = { "table", bid, build };
