/* table_columns.h - where the columns of a table are. */
#ifndef DOCCONV_TEXT_TABLE_COLUMNS_H
#define DOCCONV_TEXT_TABLE_COLUMNS_H

#include "text.h"

enum { TABLE_COLUMNS = 24, TABLE_WIDTH = 200 /* columns of a terminal */ };

struct table_columns {
    size_t count;
    uint16_t starts[TABLE_COLUMNS + 1]; /* terminal columns of the page; the last one: the end */
    bool has_rule;                      /* a line of dashes under the head */
    const struct line *rule_line;
};

/* Finds the gaps of two or more blanks that all lines share; false when there are none, or what is
 * between them is no table. */
bool table_columns_find(const struct text *, const struct block *, struct table_columns *);

/* The same for what is a table in any case: it has one column at least. */
void table_columns_suppose(const struct text *, const struct block *, struct table_columns *);

/* The text of one column on one line. */
struct slice table_columns_cell(const struct line *, const struct table_columns *, size_t column);

/* Only dashes, equals signs, plus, bars, colons and blanks: "----  ---", "+---+---+", "|---|:-:|". */
bool table_line_is_rule(struct slice);

/* A line of a drawn table: bars at both ends, or a rule between crossings. */
bool table_line_is_drawn(struct slice);

/* Takes the text up to the next bar off *rest, and the bar. False at the end. */
bool table_next_cell(struct slice *rest, struct slice *cell);

/* The number of columns of a table drawn with bars: as many in each line. */
size_t table_columns_count_drawn(const struct text *, const struct block *);
bool table_columns_are_drawn(const struct text *, const struct block *);

#endif
