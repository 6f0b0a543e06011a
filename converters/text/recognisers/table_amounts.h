/* table_amounts.h - lists with a column of amounts, flush with the right margin. */
#ifndef DOCCONV_TEXT_TABLE_AMOUNTS_H
#define DOCCONV_TEXT_TABLE_AMOUNTS_H

#include "text/text.h"

/* Whether the block is such a list, or, with its neighbours, a part of one. */
bool table_amounts_is_list(const struct text *, size_t b);

/* Whether block `b` goes on with the list of the block before it. */
bool table_amounts_goes_on(const struct text *, size_t b);

/* Where the amount begins in the line's text; its length, when there is none. */
size_t table_amounts_start(const struct line *);

#endif
