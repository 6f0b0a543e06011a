/* letter.h - letters and other words set in: what stands around their sentences belongs to them. */
#ifndef DOCCONV_TEXT_LETTER_H
#define DOCCONV_TEXT_LETTER_H

#include "text/text.h"

/*
 * Dates, salutations, closings, signatures and single sentences that are set in beside a quotation
 * become part of it; one that a colon announces is a quotation itself.
 */
void letter_join_parts(struct text *);

/* Whether the quotation that starts at block `b` is a motto: right below a heading, who said it below. */
bool letter_is_epigraph(const struct text *, size_t b);

/* quote.c: who said it, in a block of its own: "-- Name", set in. */
bool quote_is_attribution(const struct text *, const struct block *);

#endif
