/* verse.h - what the second look does with verse. */
#ifndef DOCCONV_TEXT_VERSE_H
#define DOCCONV_TEXT_VERSE_H

#include "text.h"

/* Single lines between two stanzas become stanzas of the same poem. */
void verse_take_lines(struct text *);

#endif
