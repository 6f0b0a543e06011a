/*
 * xml.h - XML in. The only way to libxml2: entities are not expanded, nothing is fetched, depth and
 * size are not silently cut.
 */
#ifndef DOCCONV_XML_H
#define DOCCONV_XML_H

#include <stdbool.h>

#include "arena.h"
#include "diag.h"
#include "slice.h"
#include "source.h"

/* A node of a parsed document, as readers see it. Strings live in the arena. */
enum xml_event { XML_START, XML_END, XML_TEXT, XML_EOF };

struct xml_reader;

/* Starts reading; the reader dies with the arena. */
struct xml_reader *xml_open(struct arena *, struct source *, struct diagnostics *);

/*
 * The next event. XML_TEXT is all text up to the next tag, references resolved; empty elements give
 * START and END. After an error (reported as xml-syntax with its place) it is XML_EOF.
 */
enum xml_event xml_next(struct xml_reader *);

/* Of the last START or END: the local name. Of the last TEXT: the text. */
struct slice xml_name(const struct xml_reader *);
struct slice xml_text(const struct xml_reader *);

/* An attribute of the last START by its local name; absent when it hasn't one. */
struct slice xml_attribute(const struct xml_reader *, const char *name);

/* Iterates the attributes of the last START, in their order; false at the end. *index starts at 0. */
bool xml_attribute_at(const struct xml_reader *, size_t *index, struct slice *name,
                      struct slice *value);

/* Where the last event stands: an offset into the source, for diagnostics. */
size_t xml_offset(const struct xml_reader *);

#endif
