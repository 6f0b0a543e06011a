/*
 * references.h - "see Section 3.2", "Chapter IV", "Figure 3", "[RFC2119]": words that name a place of
 * the document become links to it.
 */
#ifndef DOCCONV_TEXT_REFERENCES_H
#define DOCCONV_TEXT_REFERENCES_H

#include "text/text.h"

/*
 * Links what names a heading, a figure, a table or an entry of a bibliography, when exactly one has
 * that number or label; the place gets an id made of it. Not in headings, captions, code, links,
 * furniture and bibliographies, nor what is said to be of another document. The tree must be built.
 */
void references_link(struct text *);

#endif
