/*
 * legibility.h - how much a text looks like writing: letters of one language, capitals where words
 * begin, marks where sentences have them. Bytes that were decoded wrongly don't.
 */
#ifndef DOCCONV_LEGIBILITY_H
#define DOCCONV_LEGIBILITY_H

#include "arena.h"
#include "slice.h"

/* Room to count letters in; one for many texts. */
struct legibility;

struct legibility *legibility_new(struct arena *);

/*
 * How many hundredths of a bit `text` takes in the best of `languages` (tags of alphabet.h, with
 * blanks between them): the fewer, the likelier it was written so. What one run of bytes becomes in
 * two encodings can be compared; texts of different bytes cannot.
 */
unsigned long legibility_cost(struct legibility *, struct slice text, const char *languages);

#endif
