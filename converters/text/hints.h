/* hints.h - the file of hints beside the input. */
#ifndef DOCCONV_TEXT_HINTS_H
#define DOCCONV_TEXT_HINTS_H

#include "text.h"

/*
 * Reads INPUT.hints, if it is there, or the file that --hints names: rules on lines, and sets
 * metadata. Hints that do not fit the text are reported and left out. False, with a diagnostic,
 * when the file cannot be read.
 */
bool hints_read(struct text *);

#endif
