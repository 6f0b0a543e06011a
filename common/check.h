/*
 * check.h - every invariant of a finished tree, in one place. On in tests and fuzzers, and under
 * --verify; a writer may rely on all of it.
 */
#ifndef DOCCONV_CHECK_H
#define DOCCONV_CHECK_H

#include "document.h"

/*
 * NULL when all is well, else what is broken (static text), with the node in *where:
 * links that agree, children that their parent may hold, values in their ranges, spans inside the
 * source, text, attributes and metadata that are valid UTF-8 without characters that a book cannot
 * hold, table rows in the order head, body, foot.
 */
const char *check_document(const struct document *, const struct node **where);

#endif
