/* list_marker.h - what the items of lists start with. */
#ifndef DOCCONV_TEXT_LIST_MARKER_H
#define DOCCONV_TEXT_LIST_MARKER_H

#include "text/text.h"

/*
 * Reads a marker off the start of a line: a bullet (- * + • o – ▪ · ‣ ◦) or a number (1. 1) (1) a. iv)),
 * a blank or two behind it, text behind that. False, and kind MARKER_NONE, when there is none.
 */
bool list_marker_read(const struct line *, struct marker *);

/* Whether `next` goes on with the list that `marker` is an item of: the same bullet, the next number. */
bool list_marker_follows(const struct marker *, const struct marker *next);

#endif
