/*
 * language.h - which language a text is in. The only way to the identification library.
 */
#ifndef DOCCONV_LANGUAGE_H
#define DOCCONV_LANGUAGE_H

#include "document.h"
#include "slice.h"

/*
 * The BCP 47 tag of the language that most of the document's text is in, or "und" when it is too
 * short or too mixed to say.
 */
struct slice language_identify(const struct document *);

#endif
