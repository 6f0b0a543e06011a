/* aozora.h - the markup of the Japanese library Aozora Bunko, in plain text. */
#ifndef DOCCONV_TEXT_AOZORA_H
#define DOCCONV_TEXT_AOZORA_H

#include "text/inlines/inlines.h"
#include "text.h"

/* Whether the text uses it: notes in ［＃ ］, or the line of a source edition at the end. */
bool aozora_is_used(const struct text *);

/*
 * Sets aside what surrounds the text (the explanation of the marks, the source edition), and turns
 * notes on lines into what they mean: indents, headings.
 */
void aozora_read_lines(struct text *);

/* 1 to 3 when a note calls the line a large, middle or small heading; 0: it is none. */
unsigned aozora_heading_rank(const struct text *, const struct line *);

/* Title, subtitle, author and translator from the first lines; false when they are not there. */
bool aozora_read_title(struct text *);

/* For inlines/inlines.c: at the last byte of 《, and at the first byte of ［. Where it ends, or NULL. */
const char *aozora_take_ruby(struct inlines *, const char *at);
const char *aozora_take_note(struct inlines *, const char *at);

#endif
