/*
 * table.c - a table as columns of text, two blanks between them, a rule under its head:
 *
 *     name    born
 *     ------  ----
 *     Ada     1815
 *
 * The words of a cell are collected as one line, those of a table in a cell too; where the table is
 * too wide, the widest columns are filled in several.
 */
#include "writing.h"

#include "utf8.h"

enum {
    GAP = 2, /* blanks between columns */
    LARGEST_SPAN = 1000,
    WIDEST = 240 /* columns of a table without --wrap: one long cell must not set all rows apart */
};

struct text_cell {
    struct slice text;
    uint32_t column, span;
};

struct text_row {
    struct text_row *next;
    const struct node *node;
    struct text_cell *cells;
    size_t cell_count;
};

struct text_table {
    struct buffer *out, *words; /* of what is around the table */
    bool is_behind_marker;      /* where the table begins */
    unsigned gap;
    struct buffer *cell_lines, *cell_words; /* of the open cell */
    const struct node *node;
    struct text_row *first, *last;
    uint32_t columns;
    size_t *widths; /* of each column */
};

/* --- collecting ------------------------------------------------------------------------------ */

void text_enter_table(struct writer *writer, struct node *node)
{
    struct text_writer *text = text_of(writer);
    struct arena *arena = writer->document->arena;
    struct text_table *table;

    if (text->table) {
        text->inner_tables++;
        return;
    }
    table = ARENA_NEW(arena, struct text_table);
    table->out = writer->out;
    table->words = text->words;
    table->is_behind_marker = text->is_behind_marker;
    table->gap = text->gap;
    table->cell_lines = buffer_new(arena);
    table->cell_words = buffer_new(arena);
    table->node = node;
    text->table = table;
}

static size_t count_children(const struct node *node)
{
    size_t count = 0;

    for (const struct node *child = node->first; child; child = child->next)
        count++;
    return count;
}

static struct text_row *add_row(struct arena *arena, struct text_table *table,
                                const struct node *node)
{
    struct text_row *row = ARENA_NEW(arena, struct text_row);

    row->node = node;
    row->cells = ARENA_ARRAY(arena, count_children(node), struct text_cell);
    if (table->last)
        table->last->next = row;
    else
        table->first = row;
    return table->last = row;
}

void text_enter_cell(struct writer *writer, struct node *node)
{
    struct text_writer *text = text_of(writer);
    struct text_table *table = text->table;

    if (text->inner_tables)
        return;
    if (!node->prev)
        add_row(writer->document->arena, table, node->parent);
    text->is_behind_marker = false;
    buffer_clear(table->cell_lines);
    writer->out = table->cell_lines;
    text->words = table->cell_words;
}

/* On one line, runs of blanks as one: in place, since it gets no longer. */
static struct slice flatten(struct slice lines, char *at)
{
    const char *start = at;

    while ((lines = slice_trim_start(lines)).len) {
        size_t word = 0;

        while (word < lines.len && !is_blank_byte(lines.at[word]))
            word++;
        if (at > start)
            *at++ = ' ';
        memmove(at, lines.at, word);
        at += word;
        lines = slice_skip(lines, word);
    }
    return slice_between(start, at);
}

void text_leave_cell(struct writer *writer, struct node *node)
{
    struct text_writer *text = text_of(writer);
    struct text_table *table = text->table;
    struct text_row *row = table->last;
    struct text_cell *cell = &row->cells[row->cell_count];

    if (text->inner_tables)
        return;
    if (writer->out->len)
        cell->text = arena_copy(writer->document->arena,
                                flatten(buffer_bytes(writer->out), writer->out->at));
    cell->span = node->cell.column_span < LARGEST_SPAN ? node->cell.column_span : LARGEST_SPAN;
    if (row->cell_count++)
        cell->column = cell[-1].column + cell[-1].span;
    if (cell->column + cell->span > table->columns)
        table->columns = cell->column + cell->span;
    writer->out = table->out;
    text->words = table->words;
}

/* --- laying out ------------------------------------------------------------------------------ */

/* Cells of several columns take what room those have. */
static void measure(struct arena *arena, struct text_table *table)
{
    table->widths = ARENA_ARRAY(arena, table->columns, size_t);
    for (const struct text_row *row = table->first; row; row = row->next)
        for (size_t i = 0; i < row->cell_count; i++) {
            const struct text_cell *cell = &row->cells[i];
            size_t width = utf8_width(cell->text);

            if (cell->span == 1 && width > table->widths[cell->column])
                table->widths[cell->column] = width;
        }
}

static size_t total_width(const struct text_table *table)
{
    size_t total = 0;

    for (uint32_t i = 0; i < table->columns; i++)
        total += table->widths[i] + (i ? GAP : 0);
    return total;
}

/* The width beyond which columns are cut so that all have room: found by halving. */
static void squeeze(struct text_table *table, size_t room)
{
    size_t low = NARROWEST / 2, high = room;

    if (total_width(table) <= room)
        return;
    while (low < high) {
        size_t middle = (low + high + 1) / 2, total = 0;

        for (uint32_t i = 0; i < table->columns; i++)
            total += (table->widths[i] < middle ? table->widths[i] : middle) + (i ? GAP : 0);
        if (total <= room)
            low = middle;
        else
            high = middle - 1;
    }
    for (uint32_t i = 0; i < table->columns; i++)
        if (table->widths[i] > low)
            table->widths[i] = low;
}

static size_t width_of(const struct text_table *table, const struct text_cell *cell)
{
    size_t width = 0;

    for (uint32_t i = cell->column; i < cell->column + cell->span; i++)
        width += table->widths[i] + (i > cell->column ? GAP : 0);
    return width ? width : NARROWEST;
}

static void put_blanks(struct buffer *out, size_t count)
{
    while (count-- > 0)
        buffer_put_byte(out, ' ');
}

static enum alignment alignment_of(const struct text_table *table, uint32_t column)
{
    const struct table *columns = &table->node->table;

    return column < columns->column_count ? columns->columns[column] : ALIGN_DEFAULT;
}

/* One line of a row; `due` blanks stand between what was put and the cell's column. True when
 * some cell has more. */
static bool put_row_line(struct buffer *out, const struct text_table *table, struct text_row *row)
{
    bool has_more = false;
    size_t due = 0;

    for (size_t i = 0; i < row->cell_count; i++) {
        struct text_cell *cell = &row->cells[i];
        size_t width = width_of(table, cell), room;
        struct slice line = text_take_line(&cell->text, width);
        enum alignment alignment = alignment_of(table, cell->column);

        room = width > utf8_width(line) ? width - utf8_width(line) : 0;
        if (alignment == ALIGN_RIGHT || alignment == ALIGN_CENTER)
            due += alignment == ALIGN_RIGHT ? room : room / 2;
        if (line.len) {
            put_blanks(out, due);
            buffer_put(out, line);
            due = 0;
        }
        room -= alignment == ALIGN_RIGHT ? room : alignment == ALIGN_CENTER ? room / 2 : 0;
        due += room + (line.len ? 0 : utf8_width(line)) + GAP;
        has_more |= cell->text.len > 0;
    }
    buffer_newlines(out, 1);
    return has_more;
}

static void put_rule(struct buffer *out, const struct text_table *table)
{
    for (uint32_t i = 0; i < table->columns; i++) {
        put_blanks(out, i ? GAP : 0);
        for (size_t n = 0; n < table->widths[i] || n < 1; n++)
            buffer_put_byte(out, '-');
    }
    buffer_newlines(out, 1);
}

static bool is_head_end(const struct text_row *row)
{
    return row->node->row == TABLE_HEAD && (!row->next || row->next->node->row != TABLE_HEAD);
}

static size_t room_for_table(const struct text_writer *text)
{
    if (text->wrap != WRAP_AUTO)
        return WIDEST;
    return text->columns > text->indent + NARROWEST ? text->columns - text->indent : NARROWEST;
}

void text_leave_table(struct writer *writer, struct node *node)
{
    struct text_writer *text = text_of(writer);
    struct text_table *table = text->table;

    if (text->inner_tables) {
        text->inner_tables--;
        return;
    }
    text->table = NULL;
    text->is_behind_marker = table->is_behind_marker;
    text->gap = table->gap;
    if (!table->first)
        return;
    measure(writer->document->arena, table);
    squeeze(table, room_for_table(text));
    text_start_block(text, node);
    for (struct text_row *row = table->first; row; row = row->next) {
        while (put_row_line(writer->out, table, row))
            ;
        if (is_head_end(row))
            put_rule(writer->out, table);
    }
}
