/* note.h - the texts of notes, asked when blocks are recognised and when they are called. */
#ifndef DOCCONV_TEXT_NOTE_H
#define DOCCONV_TEXT_NOTE_H

#include "text/notes/notes.h"

/* The mark and the bounds of a text in a block that is a note's by its brackets; false when it is none. */
bool note_read(const struct text *, const struct block *, struct note_text *);

/* Builds the text of a note, without its label, where the builder stands. */
void note_build_body(struct text *, const struct note_text *);

#endif
