/* table_drawn.h - tables drawn with bars, typed or of the box drawing characters. */
#ifndef DOCCONV_TEXT_TABLE_DRAWN_H
#define DOCCONV_TEXT_TABLE_DRAWN_H

#include "table_columns.h"
#include "text.h"

struct table_drawn {
    size_t column_count;
    uint16_t bars[TABLE_COLUMNS + 1]; /* columns of the page; the last one is behind the table */
    size_t separators;                /* rules and empty rows between rows */
};

/*
 * Where the bars of lines first to end (not included) are: those that stand in every line. False
 * when it is a drawing: lines without bars at their ends, cells that span.
 */
bool table_drawn_find(const struct text *, size_t first, size_t end, struct table_drawn *);

/* The text of one column on one line, between its bars. */
struct slice table_drawn_cell(const struct line *, const struct table_drawn *, size_t column);

/* Dashes and bars alone, or bars with nothing between: what separates two rows. */
bool table_drawn_is_separator(struct slice);

#endif
