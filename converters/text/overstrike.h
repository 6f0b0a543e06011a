/* overstrike.h - what printers and terminals do with control characters: bold by typing twice. */
#ifndef DOCCONV_TEXT_OVERSTRIKE_H
#define DOCCONV_TEXT_OVERSTRIKE_H

#include "document.h"

/*
 * When the document's source holds backspaces (x^Hx, _^Hx, as nroff prints bold and underlined) or
 * escape sequences (ECMA-48 §5.4, colours), gives the document a source without them; its places
 * are those of the cleaned text: the same lines, other columns.
 */
void overstrike_resolve(struct document *);

#endif
