/*
 * link.h - where links lead: which may stand in a document that is given away, and to which places.
 */
#ifndef DOCCONV_LINK_H
#define DOCCONV_LINK_H

#include <stdbool.h>

#include "diag.h"
#include "document.h"
#include "slice.h"

/* The places of a document: the ids of its nodes. */
struct places;

struct places *places_of(const struct document *);
bool places_have(const struct places *, struct slice id);

enum link_kind {
    LINK_PLACE,    /* "#id": in the document */
    LINK_RELATIVE, /* a file beside it, or in a folder near */
    LINK_ADDRESS,  /* http, https, ftp, mailto, tel */
    LINK_BROKEN,   /* one of these, but no address that a page may link to */
    LINK_UNSAFE    /* any other scheme: javascript, data, file ... */
};

/* As a browser would understand it: blanks and controls do not hide a scheme (URL Standard §4.4). */
enum link_kind link_kind(struct slice target);

/* What a percent-encoded name stands for (RFC 3986 §2.1): "caf%C3%A9" for "café". Any bytes. */
struct slice link_decode(struct arena *, struct slice);

/*
 * Turns each link that is unsafe or broken, or names a place that isn't there, into a span that holds its
 * text, with a diagnostic; also links to files beside the document, unless `has_neighbours`.
 * Writers that write links call it first; the ids must be final.
 */
void link_check(struct document *, const struct places *, bool has_neighbours,
                struct diagnostics *);

#endif
