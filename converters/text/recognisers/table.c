/*
 * table.c - columns of text: drawn, or set apart by gaps that all lines share.
 *
 *     +------+-------+       name    born        | a | b |
 *     | name | born  |       ------  ----        |---|---|
 *     +======+=======+       Ada     1815        | 1 | 2 |
 *     | Ada  | 1815  |       Grace   1906
 *     +------+-------+                                or names, and amounts at the right: table_amounts.c
 *
 * Refused: prose in which two gaps happen to stand above each other; lists; verse.
 */
#include "caption.h"
#include "code_signs.h"
#include "scan.h"
#include "table_amounts.h"
#include "table_columns.h"
#include "table_drawn.h"
#include "table_spaced.h"
#include "text/text.h"

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

/* No table of other kinds: names and amounts, which only the right margin lines up. */
static bool is_of_amounts(const struct text *t, size_t b)
{
    enum { LEAST_ALIGNED = 3 /* lines: fewer line up by chance */ };
    const struct block *block = &t->blocks[b];
    struct table_columns columns;

    return !t->profile.is_wide && block->marker.kind != MARKER_BULLET &&
           table_amounts_is_list(t, b) && !(t->profile.is_technical && code_is_likely(t, block)) &&
           (block->text_lines < LEAST_ALIGNED || !table_columns_find(t, block, &columns));
}

static enum bid bid(const struct text *t, size_t b, const char **reason)
{
    const struct block *block = &t->blocks[b];
    struct table_columns columns;
    struct table_drawn drawn;

    if (is_of_amounts(t, b)) {
        *reason = "amounts that end at the same column";
        return BID_STRONG;
    }
    if (table_spaced_find(t, b, &columns)) {
        *reason = "rows with a blank line between, a column that all share";
        return BID_STRONG;
    }
    if (block->text_lines < 2)
        return BID_NO;
    if (table_drawn_find(t, block->first, block->first + block->count, &drawn) &&
        !table_drawn_is_box(&drawn)) {
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
    if (t->profile.is_technical && (code_goes_on(t, b) || code_is_likely(t, block)))
        return BID_NO;
    return block->text_lines >= 3 ? BID_STRONG : BID_NO;
}

/* --- building ------------------------------------------------------------------------------- */

enum { HEAD_ONLY = 1 /* separator between the head and the rows */ };

struct table_builder {
    struct text *t;
    struct node *table, *row;
    struct node **cells; /* of the current row */
    enum alignment *sides;
    size_t column_count;
    bool is_open;    /* lines are added to the current row */
    bool has_more;   /* the current row has something behind its first cell */
    bool is_wrapped; /* its first cell goes on, set in */
    bool is_group;   /* its first cell ends in a colon or a dash: what is set in below are rows */
    size_t indent;   /* of its first cell: bytes from the margin */
    size_t name_end; /* behind the first cell of the line before */
    bool is_past_head;
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
    table->has_more = table->is_wrapped = false;
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
    table->has_more |= column > 0;
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

/* "|:---|:-:|--:|": to which side the cells of each column go. */
static void read_alignment(struct table_builder *table, const struct line *rule,
                           const struct table_drawn *drawn)
{
    static const enum alignment sides[2][2] = { { ALIGN_DEFAULT, ALIGN_RIGHT },
                                                { ALIGN_LEFT, ALIGN_CENTER } };

    for (size_t c = 0; c < table->column_count; c++) {
        struct slice dashes = slice_trim(table_drawn_cell(rule, drawn, c));

        if (slice_find_byte(dashes, ':') < dashes.len)
            table->sides[c] = sides[dashes.at[0] == ':'][dashes.at[dashes.len - 1] == ':'];
    }
}

/* "Of this:", "Of this--" */
static bool announces_rows(struct slice name)
{
    while (name.len && strchr("_*=", name.at[name.len - 1]))
        name.len--;
    return slice_ends_with(name, SLICE(":")) || slice_ends_with(name, SLICE("--")) ||
           slice_ends_with(name, SLICE("\xE2\x80\x94"));
}

/*
 * Whether the first cell of a line begins a row. Where it is empty, the cells above go on; also where
 * it is set in, under one that has nothing beside it yet: a wrapped name.
 */
static bool begins_row(struct table_builder *table, const struct line *line, struct slice first,
                       size_t end)
{
    size_t indent, word;
    bool was_full;

    first = slice_trim(first);
    if (first.len == 0)
        return !table->is_open;
    indent = line->indent + (size_t)(first.at - line->text.at);
    word = slice_find_byte(first, ' ');
    was_full = table->name_end + 1 + word > end;
    table->name_end = indent + first.len;
    if (table->is_open && !table->is_group && indent > table->indent && was_full &&
        (!table->has_more || table->is_wrapped)) {
        table->is_wrapped = true;
        return false;
    }
    table->indent = indent;
    table->is_group = announces_rows(first);
    return true;
}

/* Without a separator above it: by its first cell, or by all of them. */
static bool begins_drawn_row(struct table_builder *table, const struct line *line,
                             const struct table_drawn *drawn)
{
    struct slice first = table_drawn_cell(line, drawn, 0);
    bool begins = begins_row(table, line, first, drawn->ends[0]);

    if (!table->is_open)
        return true;
    if (drawn->separators == HEAD_ONLY && !table->is_past_head)
        return false;
    if (drawn->separators > HEAD_ONLY && !drawn->is_line_a_row)
        return false;
    return begins ||
           (drawn->is_line_a_row && slice_trim(first).len == 0 && table_drawn_is_full(line, drawn));
}

/* "Width   +------+------+": a rule between some cells, beside another that goes on. */
static bool has_rule_inside(const struct line *line, struct slice cell)
{
    return table_line_is_rule(cell) && slice_find_byte(line->text, '+') < line->text.len;
}

/*
 * A row between two separators; where only the head is set apart, a row a line, and lines with
 * nothing in the first column go on.
 */
static void add_drawn_line(struct table_builder *table, const struct line *line,
                           const struct table_drawn *drawn)
{
    if (table_drawn_is_separator(line->text)) {
        if (!table->is_past_head && table->table->first &&
            (slice_find_byte(line->text, '=') < line->text.len || drawn->separators == HEAD_ONLY))
            all_rows_are_head(table);
        read_alignment(table, line, drawn);
        table->is_past_head |= table->table->first != NULL;
        table->is_open = false;
        return;
    }
    if (begins_drawn_row(table, line, drawn))
        begin_row(table, TABLE_BODY);
    for (size_t c = 0; c < table->column_count; c++)
        if (!has_rule_inside(line, table_drawn_cell(line, drawn, c)))
            add_to_cell(table, c, table_drawn_cell(line, drawn, c));
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
    if (begins_row(table, line, table_columns_cell(line, columns, 0), columns->starts[1]))
        begin_row(table, TABLE_BODY);
    for (size_t c = 0; c < table->column_count; c++)
        add_to_cell(table, c, table_columns_cell(line, columns, c));
}

/* Lines that are set in go on with the row. */
static void add_spaced_line(struct table_builder *table, const struct line *line,
                            const struct table_columns *columns)
{
    if (!table->is_open || line->indent <= table->indent) {
        begin_row(table, TABLE_BODY);
        table->indent = line->indent;
    }
    for (size_t c = 0; c < table->column_count; c++)
        add_to_cell(table, c, table_columns_cell(line, columns, c));
}

/* The amount ends its row; a line without one goes on below, set in, or is a row by itself. */
static void add_amount_line(struct table_builder *table, const struct line *line)
{
    size_t start = table_amounts_start(line);

    if (!table->is_open || line->indent <= table->indent) {
        begin_row(table, TABLE_BODY);
        table->indent = line->indent;
    }
    add_to_cell(table, 0, slice_take(line->text, start));
    add_to_cell(table, 1, slice_skip(line->text, start));
    table->is_open = start == line->text.len;
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

/* What kind of table a block is, and where its columns are. */
struct table_layout {
    enum { LAYOUT_DRAWN, LAYOUT_TABBED, LAYOUT_AMOUNTS, LAYOUT_SPACED, LAYOUT_ALIGNED } kind;
    struct table_drawn drawn;
    struct table_columns columns;
    size_t column_count;
};

static struct table_layout find_layout(const struct text *t, size_t b)
{
    const struct block *block = &t->blocks[b];
    struct table_layout layout = { .kind = LAYOUT_DRAWN };

    if (table_drawn_find(t, block->first, block->first + block->count, &layout.drawn) &&
        !table_drawn_is_box(&layout.drawn)) {
        layout.column_count = layout.drawn.column_count;
    } else if (is_tabbed(t, block)) {
        layout.kind = LAYOUT_TABBED;
        layout.column_count = count_tabs(block_line(t, block, 0)) + 1;
    } else if (is_of_amounts(t, b)) {
        layout.kind = LAYOUT_AMOUNTS;
        layout.column_count = 2;
    } else if (table_spaced_find(t, b, &layout.columns)) {
        layout.kind = LAYOUT_SPACED;
        layout.column_count = layout.columns.count;
    } else {
        layout.kind = LAYOUT_ALIGNED;
        table_columns_suppose(t, block, &layout.columns);
        layout.column_count = layout.columns.count;
    }
    return layout;
}

/* The same drawn table behind a page break, or more rows. */
static bool goes_on(const struct text *t, const struct table_layout *layout, size_t b)
{
    const struct block *block = &t->blocks[b];
    struct table_drawn drawn;

    if (block->verdict != &table_recogniser)
        return false;
    if (layout->kind == LAYOUT_AMOUNTS)
        return is_of_amounts(t, b) && table_amounts_goes_on(t, b);
    if (layout->kind == LAYOUT_SPACED)
        return !is_of_amounts(t, b) && table_spaced_goes_on(t, b, &layout->columns);
    return layout->kind == LAYOUT_DRAWN && block_follows_furniture(t, block) &&
           table_drawn_find(t, block->first, block->first + block->count, &drawn) &&
           drawn.column_count == layout->column_count &&
           memcmp(drawn.starts, layout->drawn.starts, sizeof drawn.starts) == 0;
}

static void add_lines(struct table_builder *table, const struct table_layout *layout, size_t first,
                      size_t end)
{
    const struct line *lines = table->t->lines;

    table->is_open &= layout->kind != LAYOUT_SPACED;
    for (size_t i = first; i < end; i++) {
        if (lines[i].furniture || line_is_blank(&lines[i]))
            continue;
        if (layout->kind == LAYOUT_DRAWN)
            add_drawn_line(table, &lines[i], &layout->drawn);
        else if (layout->kind == LAYOUT_TABBED)
            add_tabbed_line(table, &lines[i]);
        else if (layout->kind == LAYOUT_AMOUNTS)
            add_amount_line(table, &lines[i]);
        else if (layout->kind == LAYOUT_SPACED)
            add_spaced_line(table, &lines[i], &layout->columns);
        else
            add_aligned_line(table, &lines[i], &layout->columns);
    }
}

static size_t build(struct text *t, size_t b)
{
    const struct block *block = &t->blocks[b];
    struct table_layout layout = find_layout(t, b);
    struct table_builder table = { .t = t, .column_count = layout.column_count };

    table.cells = ARENA_ARRAY(t->scratch, layout.column_count, struct node *);
    table.table =
        builder_open(&t->builder, NODE_TABLE, source_span(t->source, block_text(t, block)));
    table.sides = ARENA_ARRAY(t->arena, layout.column_count, enum alignment);
    table.table->table.columns = table.sides;
    table.table->table.column_count = (uint32_t)layout.column_count;
    add_lines(&table, &layout, block->first, block->first + block->count);
    while (b + 1 < t->block_count && goes_on(t, &layout, b + 1)) {
        block = &t->blocks[++b];
        add_lines(&table, &layout, block->first, block->first + block->count);
    }
    builder_close(&t->builder, NODE_TABLE);
    if (!has_caption_below(t, b))
        return b + 1;
    caption_build(t, b + 1, table.table);
    return b + 2;
}

const struct recogniser table_recogniser = { "table", bid, build };
