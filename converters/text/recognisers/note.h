/* note.h - the texts of notes, asked when blocks are recognised and when they are called. */
#ifndef DOCCONV_TEXT_NOTE_H
#define DOCCONV_TEXT_NOTE_H

#include "text/text.h"

/* The label and the text of a block that is a note's; false when it is none. */
bool note_read(const struct text *, const struct block *, struct slice *label, struct slice *body);

/* Builds the text of the note in `block`, without its label, where the builder stands. */
void note_build_body(struct text *, const struct block *);

#endif
