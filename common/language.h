/*
 * language.h - which language a text is in. The identification library enters through
 * language_cld.cc alone.
 */
#ifndef DOCCONV_LANGUAGE_H
#define DOCCONV_LANGUAGE_H

#include "document.h"
#include "slice.h"

/*
 * The BCP 47 tag of the language that most of the document's text is in, or "und" when it is too
 * short or too mixed to say (or docconv was built without the library).
 */
struct slice language_identify(const struct document *);

/* The same of some text. */
struct slice language_of_text(struct slice text);

/* What the document's metadata says, else the language identified, which the metadata keeps then. */
struct slice language_of_document(struct document *);

#endif
