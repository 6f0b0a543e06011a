/* list_corrections.h - lines as they were printed, each with the corrected one below. */
#ifndef DOCCONV_TEXT_LIST_CORRECTIONS_H
#define DOCCONV_TEXT_LIST_CORRECTIONS_H

#include "text/text.h"

/* Whether the block is such a pair, among others. */
bool list_is_of_corrections(const struct text *, size_t b);

#endif
