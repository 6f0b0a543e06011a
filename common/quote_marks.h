/*
 * quote_marks.h - the marks around words quoted in a line, by language: “these”, « celles-ci », „diese“;
 * and the dash that sets a half-sentence apart.
 */
#ifndef DOCCONV_QUOTE_MARKS_H
#define DOCCONV_QUOTE_MARKS_H

#include "slice.h"

struct quote_marks {
    const char *open, *close;
};

/* The marks in the language of a BCP 47 tag; `depth` 0: the outermost quotation, 1: one inside it ... */
const struct quote_marks *quote_marks(struct slice language, unsigned depth);

const char *sentence_dash(struct slice language);

#endif
