/* encoding_guess.h - the encoding of bytes that are not Unicode. For encoding.c alone. */
#ifndef DOCCONV_ENCODING_GUESS_H
#define DOCCONV_ENCODING_GUESS_H

#include "arena.h"
#include "encoding.h"
#include "slice.h"

/* The likeliest encoding of bytes that hold no Unicode, and how sure that is. Linear, over a sample
 * of 8 KiB but for what uchardet does. */
struct encoding encoding_guess(struct arena *, struct slice bytes);

/* Whether they are UTF-16 without a mark instead: read as `rival` they say much less. */
bool encoding_guess_sixteen(struct arena *, struct slice bytes, const char *rival,
                            struct encoding *);

#endif
