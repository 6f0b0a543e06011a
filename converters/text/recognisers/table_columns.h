/* table_columns.h - where the columns of a table are. */
#ifndef DOCCONV_TEXT_TABLE_COLUMNS_H
#define DOCCONV_TEXT_TABLE_COLUMNS_H

#include "text/text.h"

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

/* What tables are drawn of, typed or of the box drawing characters (U+2500 to U+257F). */
bool table_is_dash(uint32_t);
bool table_is_bar(uint32_t);
bool table_is_crossing(uint32_t);

#endif
