/*
 * wrapping.h - where lines end: at the margin, as whoever wrapped them had to, or early, on purpose.
 *
 * Prose fills its lines: the first word of the next would not have fitted on this one. The lines of
 * verse, addresses and casts end where their author wanted.
 */
#ifndef DOCCONV_TEXT_WRAPPING_H
#define DOCCONV_TEXT_WRAPPING_H

#include "text.h"

/* Whether the first word of `next` would have stood on `line` too, within `measure` columns. */
bool line_ends_early(const struct line *line, const struct line *next, unsigned measure);

/* The lines of a block, but for its last one, that end early within `measure` columns. */
size_t block_early_lines(const struct text *, const struct block *, unsigned measure);

/* Whether more than `most` of them do not: so most paragraphs are known by their first lines. */
bool block_fills_lines(const struct text *, const struct block *, unsigned measure, size_t most);

/* How far right the lines of block `b` go, and those of its neighbours that are set in alike. */
unsigned block_measure(const struct text *, size_t b);

#endif
