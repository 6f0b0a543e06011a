/* verse.h - what is done with verse beside recognising a stanza. */
#ifndef DOCCONV_TEXT_VERSE_H
#define DOCCONV_TEXT_VERSE_H

#include "text/text.h"

/* Paragraphs of lines with capitals beside a stanza become stanzas of the same poem. */
void verse_spread(struct text *);

/* Single lines between two stanzas become stanzas of the same poem. */
void verse_take_lines(struct text *);

/* --- verse_numbers.c ------------------------------------------------------------------------ */

/* Takes line numbers at the margins of poems out of their lines, before blocks are made. */
void verse_numbers_take_out(struct text *);

/* Whether a line of the block had a number. */
bool verse_is_numbered(const struct text *, const struct block *);

/* The number that was taken out of a line; empty when there was none. */
struct slice verse_number_of(const struct text *, size_t line);

/* Lines of blocks that are no verse after all get their number back. */
void verse_numbers_put_back(struct text *);

#endif
