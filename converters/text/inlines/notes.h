/* notes.h - which mark in the text calls which note. */
#ifndef DOCCONV_TEXT_NOTES_H
#define DOCCONV_TEXT_NOTES_H

#include "text/text.h"

/* Collects the notes of the document and finds their calls: [1] in the text, not in a note's label. */
void notes_match(struct text *);

/* The note that the `[` at `at` calls; NULL: it is no call. *end is set behind its `]`. */
struct note_text *notes_called_at(const struct text *, const char *at, const char **end);

#endif
