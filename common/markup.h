/*
 * markup.h - well-formed XML, XHTML and HTML out: what the writers of those three share. Escaping
 * cannot be forgotten, since nothing here takes text that is escaped already.
 */
#ifndef DOCCONV_MARKUP_H
#define DOCCONV_MARKUP_H

#include "buffer.h"
#include "slice.h"

/* Text with &, < and > escaped, as it is. Line ends and blanks stay (for code). */
void markup_text(struct buffer *, struct slice text);

/* The same for text that flows: a line end with the blanks around it becomes one line end, or
 * nothing between wide characters (flow.h). */
void markup_flow(struct buffer *, struct slice text);

/* ` name="value"`, escaped; line ends and tabs as character references. Nothing for absent values. */
void markup_attribute(struct buffer *, const char *name, struct slice value);
void markup_attribute_number(struct buffer *, const char *name, unsigned long value);

/* `<name>text</name>` on a line of its own; nothing for empty text. */
void markup_element(struct buffer *, const char *name, struct slice text);

/* A URI reference with what it may not hold percent-encoded (RFC 3986 §2.1), for an attribute. */
struct slice markup_uri(struct arena *, struct slice target);

#endif
