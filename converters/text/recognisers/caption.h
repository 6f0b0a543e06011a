/* caption.h - the captions of tables, which stand over or under them. */
#ifndef DOCCONV_TEXT_CAPTION_H
#define DOCCONV_TEXT_CAPTION_H

#include "text/text.h"
#include "text/words/vocabulary.h"

/* "Table 2: Days from opening" */
bool caption_is_of_table(const struct text *, const struct block *);

/* The same of "Figure 3: ...". */
bool caption_is_of_figure(const struct text *, const struct block *);

/* Puts block `b` into `table` as its caption. */
void caption_build(struct text *, size_t b, struct node *table);

/* A figure that has lost its picture; without a caption when that is empty. */
void caption_build_figure(struct text *, struct span, struct slice caption);

#endif
