/* table_spaced.h - tables with a blank line between their rows. */
#ifndef DOCCONV_TEXT_TABLE_SPACED_H
#define DOCCONV_TEXT_TABLE_SPACED_H

#include "table_columns.h"
#include "text/text.h"

/* Whether the block is a row of such a table, and then where its two columns begin. */
bool table_spaced_find(const struct text *, size_t b, struct table_columns *);

/* Whether block `b` goes on with a table of these columns. */
bool table_spaced_goes_on(const struct text *, size_t b, const struct table_columns *);

#endif
