/* overstrike.h - what printers and terminals do with control characters: bold by typing twice. */
#ifndef DOCCONV_TEXT_OVERSTRIKE_H
#define DOCCONV_TEXT_OVERSTRIKE_H

#include "document.h"

/* Words of one line that were printed bold (strong) or underlined (emphasis). */
struct overstrike {
    const char *start, *end; /* in the cleaned text */
    enum node_kind kind;
};

/* All of them, in their order. */
struct overstrikes {
    struct overstrike *at;
    size_t count, capacity;
};

/*
 * When the document's source holds backspaces (x^Hx, _^Hx, as nroff prints bold and underlined) or
 * escape sequences (ECMA-48 §5.4, colours), gives the document a source without them; its places
 * are those of the cleaned text: the same lines, other columns. What was bold or underlined is
 * listed in *struck, in `scratch`.
 */
void overstrike_resolve(struct document *, struct arena *scratch, struct overstrikes *struck);

#endif
