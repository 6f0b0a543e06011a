/*
 * tidy.h - one normal form after every reader, so that writers meet no odd cases and `-t tree` of
 * what two readers understood alike is alike.
 */
#ifndef DOCCONV_TIDY_H
#define DOCCONV_TIDY_H

#include "diag.h"
#include "document.h"

/*
 * Replaces characters that no book can hold (with a diagnostic), in metadata and attributes too;
 * joins text nodes that adjoin in memory; makes a span of a link inside a link (with a diagnostic);
 * drops empty text, emphasis, paragraphs and lists; drops soft and line breaks at the ends of what
 * holds inlines; makes table rows stand in order and equally long, unless cells span rows or the
 * table would be nearly all padding.
 */
void tidy_document(struct document *, struct diagnostics *);

/* `text` with U+FFFD for each character that no book can hold, which is reported as standing at the place. */
struct slice tidy_string(struct arena *, struct slice text, struct diag_place,
                         struct diagnostics *);

#endif
