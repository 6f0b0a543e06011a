/*
 * colophon.h - the last section of a book: where its text is from, what it is an edition of, and the
 * licence that was printed around it.
 */
#ifndef DOCCONV_COLOPHON_H
#define DOCCONV_COLOPHON_H

#include "document.h"

/*
 * Ends the document with a section for `facts` (fields, METADATA_FIELDS at the end) that are known and
 * that no reader finds in the text, for who made the e-book, and, where furniture is kept, for the boilerplate that stands
 * before and behind the text. A colophon that the text ends with takes them in; without any there is
 * none. For after outline_nest and before outline_name.
 */
void colophon_gather(struct document *, const enum metadata_field *facts, bool keeps_furniture);

/* The colophon that ends a nested document; NULL: none. */
struct node *colophon_find(const struct document *);

#endif
