/* table_drawn.h - tables drawn with bars, typed or of the box drawing characters. */
#ifndef DOCCONV_TEXT_TABLE_DRAWN_H
#define DOCCONV_TEXT_TABLE_DRAWN_H

#include "table_columns.h"
#include "text/text.h"

struct table_drawn {
    size_t column_count;
    uint16_t starts[TABLE_COLUMNS]; /* columns of the page: the first of a cell ... */
    uint16_t ends[TABLE_COLUMNS];   /* ... and the one behind it */
    size_t separators;              /* rules and empty rows between rows */
    size_t rules;                   /* of these: drawn */
    bool is_line_a_row;             /* lines between two separators are rows, not wrapped cells */
};

/*
 * Where the cells of lines first to end (not included) are: between the bars that stand in most
 * lines. False when it is a drawing: lines without bars at their ends, unless there are rules whose
 * crossings fit the bars inside.
 */
bool table_drawn_find(const struct text *, size_t first, size_t end, struct table_drawn *);

/* The text of one column on one line, between its bars; the first of those a cell spans has it all. */
struct slice table_drawn_cell(const struct line *, const struct table_drawn *, size_t column);

/* Most cells of the line have something in them. */
bool table_drawn_is_full(const struct line *, const struct table_drawn *);

/* Dashes and bars alone, or bars with nothing between: what separates two rows. */
bool table_drawn_is_separator(struct slice);

/* One column, and no rule inside: a box around text. */
static inline bool table_drawn_is_box(const struct table_drawn *table)
{
    return table->column_count == 1 && table->rules == 0;
}

#endif
