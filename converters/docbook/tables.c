/*
 * tables.c - tables of the CALS model: which columns a cell takes is counted here, since DocBook
 * wants their names. A table in a cell of another, which DocBook doesn't know, is a list of its rows.
 */
#include "docbook.h"

#include "markup.h"

struct cell_place {
    uint32_t column, span, rows;
};

/*
 * A cell spans no more columns than this (as in HTML), and cells right of it span no rows, so that
 * a few bytes of input cannot ask for a large grid.
 */
enum { LARGEST_SPAN = 1000 };

struct grid {
    struct arena *arena;
    uint32_t *taken_until; /* of each column: the first row that is free again */
    uint32_t columns, capacity;
    uint32_t row;       /* the current one */
    uint32_t part_ends; /* the first row of the next part */
};

static void need_columns(struct grid *grid, uint32_t columns)
{
    uint32_t capacity = grid->capacity ? grid->capacity : 16;
    uint32_t *taken_until;

    if (columns > grid->columns)
        grid->columns = columns;
    if (columns <= grid->capacity)
        return;
    while (capacity < columns)
        capacity *= 2;
    taken_until = ARENA_ARRAY(grid->arena, capacity, uint32_t);
    if (grid->capacity)
        memcpy(taken_until, grid->taken_until, grid->capacity * sizeof *taken_until);
    grid->taken_until = taken_until;
    grid->capacity = capacity;
}

static bool is_free(const struct grid *grid, uint32_t column)
{
    return column >= grid->columns || grid->taken_until[column] <= grid->row;
}

/* Finds room for a cell from *column on, and goes on behind it. */
static struct cell_place place_cell(struct grid *grid, const struct cell *cell, uint32_t *column)
{
    struct cell_place place = { .span = 1, .rows = cell->row_span };

    while (!is_free(grid, *column))
        ++*column;
    place.column = *column;
    while (place.span < cell->column_span && place.span < LARGEST_SPAN &&
           is_free(grid, place.column + place.span))
        place.span++;
    if (place.column + place.span > LARGEST_SPAN)
        place.rows = 1;
    else if (place.rows > grid->part_ends - grid->row)
        place.rows = grid->part_ends - grid->row;
    *column = place.column + place.span;
    need_columns(grid, *column);
    for (uint32_t i = place.column; i < *column; i++)
        grid->taken_until[i] = grid->row + place.rows;
    return place;
}

static size_t count_cells(const struct node *table)
{
    size_t count = 0;

    for (const struct node *row = table->first; row; row = row->next)
        for (const struct node *cell = row->first; cell && row->kind == NODE_ROW; cell = cell->next)
            count++;
    return count;
}

static uint32_t count_part(const struct node *row)
{
    uint32_t count = 0;

    for (enum table_part part = row->row; row && row->row == part; row = row->next)
        count++;
    return count;
}

/* Places all cells; answers how many columns there are. */
static uint32_t place_cells(struct docbook *docbook, const struct node *table)
{
    struct grid grid = { .arena = docbook->writer.document->arena };
    struct cell_place *next = ARENA_ARRAY(grid.arena, count_cells(table), struct cell_place);

    docbook->places = next;
    for (const struct node *row = table->first; row; row = row->next) {
        uint32_t column = 0;

        if (row->kind != NODE_ROW)
            continue;
        if (grid.row == grid.part_ends)
            grid.part_ends += count_part(row);
        for (const struct node *cell = row->first; cell; cell = cell->next)
            *next++ = place_cell(&grid, &cell->cell, &column);
        grid.row++;
    }
    return grid.columns;
}

static void put_columns(struct docbook *docbook, const struct table *table, uint32_t columns)
{
    struct buffer *out = docbook->writer.out;

    for (uint32_t i = 0; i < columns; i++) {
        enum alignment alignment = i < table->column_count ? table->columns[i] : ALIGN_DEFAULT;

        buffer_newlines(out, 1);
        buffer_printf(out, "<colspec colname=\"c%lu\"", (unsigned long)i + 1);
        if (alignment != ALIGN_DEFAULT)
            markup_attribute(out, "align", slice_of(alignment_names[alignment]));
        buffer_put(out, SLICE("/>"));
    }
    buffer_newlines(out, 1);
}

static bool has_caption(const struct node *table)
{
    return table->first && table->first->kind == NODE_CAPTION;
}

static bool has_rows(const struct node *table)
{
    return table->last && table->last->kind == NODE_ROW;
}

/* A caption that cannot be the title of a table is that of a quotation around it. */
static enum element outer_element(const struct docbook *docbook, const struct node *table)
{
    if (has_rows(table) && !docbook_element_may_stand(docbook, ELEMENT_INFORMALTABLE))
        return ELEMENT_ITEMIZEDLIST;
    if (has_rows(table) && !has_caption(table))
        return ELEMENT_INFORMALTABLE;
    return has_rows(table) && docbook_element_may_stand(docbook, ELEMENT_TABLE)
               ? ELEMENT_TABLE
               : ELEMENT_BLOCKQUOTE;
}

void docbook_enter_table(struct writer *writer, struct node *table)
{
    struct docbook *docbook = docbook_of(writer);
    enum element element = outer_element(docbook, table);
    bool is_table = element == ELEMENT_TABLE || element == ELEMENT_INFORMALTABLE;

    docbook_open_element(docbook, element, is_table ? NULL : "table", table);
}

/* Before the first row. */
static void open_grid(struct docbook *docbook, const struct node *table)
{
    uint32_t columns;

    if (docbook_element_at(docbook) == ELEMENT_ITEMIZEDLIST)
        return;
    if (docbook_element_at(docbook) == ELEMENT_BLOCKQUOTE)
        docbook_open_element(docbook, ELEMENT_INFORMALTABLE, NULL, NULL);
    columns = place_cells(docbook, table);
    docbook_begin_element(docbook, ELEMENT_TGROUP, NULL, NULL);
    markup_attribute_number(docbook->writer.out, "cols", columns);
    docbook_begin_content(docbook);
    put_columns(docbook, &table->table, columns);
}

void docbook_leave_table(struct writer *writer, struct node *table)
{
    struct docbook *docbook = docbook_of(writer);

    if (docbook_element_at(docbook) == ELEMENT_TGROUP)
        docbook_close_element(docbook);
    if (docbook_element_at(docbook) == ELEMENT_INFORMALTABLE && has_caption(table))
        docbook_close_element(docbook);
    docbook_close_element(docbook);
}

static bool starts_part(const struct node *row)
{
    return !row->prev || row->prev->kind != NODE_ROW || row->prev->row != row->row;
}

static bool ends_part(const struct node *row)
{
    return !row->next || row->next->row != row->row;
}

void docbook_enter_row(struct writer *writer, struct node *row)
{
    static const enum element parts[TABLE_PARTS] = {
        [TABLE_HEAD] = ELEMENT_THEAD,
        [TABLE_BODY] = ELEMENT_TBODY,
        [TABLE_FOOT] = ELEMENT_TFOOT,
    };
    struct docbook *docbook = docbook_of(writer);

    if (!row->prev || row->prev->kind != NODE_ROW)
        open_grid(docbook, row->parent);
    if (docbook_element_at(docbook) == ELEMENT_ITEMIZEDLIST) {
        docbook_open_element(docbook, ELEMENT_LISTITEM, "row", row);
        return;
    }
    if (starts_part(row))
        docbook_open_element(docbook, parts[row->row], NULL, NULL);
    docbook_open_element(docbook, ELEMENT_ROW, NULL, row);
}

void docbook_leave_row(struct writer *writer, struct node *row)
{
    struct docbook *docbook = docbook_of(writer);
    bool is_list = docbook_element_at(docbook) == ELEMENT_LISTITEM;

    docbook_close_element(docbook);
    if (!is_list && ends_part(row))
        docbook_close_element(docbook);
}

static void put_place(struct buffer *out, const struct cell_place *place)
{
    if (place->span > 1)
        buffer_printf(out, " namest=\"c%lu\" nameend=\"c%lu\"", (unsigned long)place->column + 1,
                      (unsigned long)place->column + place->span);
    if (place->rows > 1)
        markup_attribute_number(out, "morerows", place->rows - 1);
}

/* One plain paragraph stands in the cell without an element of its own. */
static bool is_line(const struct node *cell)
{
    return !cell->first || (!cell->first->next && !cell->first->attributes &&
                            cell->first->kind == NODE_PARAGRAPH && docbook_is_para(cell->first));
}

void docbook_enter_cell(struct writer *writer, struct node *cell)
{
    struct docbook *docbook = docbook_of(writer);

    if (docbook_element_at(docbook) == ELEMENT_LISTITEM) {
        docbook_enter_transparent(writer, cell);
        return;
    }
    docbook_begin_element(docbook, is_line(cell) ? ELEMENT_ENTRY_LINE : ELEMENT_ENTRY, NULL, cell);
    put_place(writer->out, docbook->places++);
    docbook_begin_content(docbook);
}

void docbook_leave_cell(struct writer *writer, struct node *cell)
{
    struct docbook *docbook = docbook_of(writer);

    (void)cell;
    if (docbook_element_at(docbook) != ELEMENT_LISTITEM)
        docbook_close_element(docbook);
}
