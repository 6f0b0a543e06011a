/*
 * date.h - dates as people write them ("March 3, 2021", "3. März 2021") and as machines want them:
 * YYYY, YYYY-MM or YYYY-MM-DD (W3CDTF, which Dublin Core and EPUB ask for; a part of ISO 8601).
 */
#ifndef DOCCONV_DATE_H
#define DOCCONV_DATE_H

#include <stdbool.h>

#include "arena.h"
#include "slice.h"

/* YYYY, YYYY-MM, YYYY-MM-DD, and there is such a day. */
bool date_is_normal(struct slice);

/*
 * A date in words, one line of at most 80 bytes, to its normal form, which lives in the arena or in
 * `text`. Absent: it names no month and year, or says more than a date.
 */
struct slice date_read(struct arena *, struct slice text);

/* The month, 1 to 12, that a word is the name of, in any case; 0: none. */
unsigned date_month(struct slice word);

#endif
