/*
 * xml.h - XML in: a whole document as a list of tags and texts, in its order. The only way to
 * libxml2. Entities are not expanded, nothing is fetched, depth and size are not silently cut.
 */
#ifndef DOCCONV_XML_H
#define DOCCONV_XML_H

#include "arena.h"
#include "diag.h"
#include "slice.h"
#include "source.h"

enum xml_event {
    XML_START, /* an empty element gives START and END, like any other */
    XML_END,
    XML_TEXT /* all text up to the next tag; character references are resolved, CDATA is text */
};

struct xml_attribute {
    struct xml_attribute *next;
    struct slice name, value; /* the local name */
};

struct xml_item {
    struct xml_item *next;
    enum xml_event event;
    size_t offset;                    /* into the source: of the tag's "<", of the text */
    struct slice text;                /* tags: the local name */
    struct xml_attribute *attributes; /* of START, as written */
};

/*
 * Parses the text of a source, whatever encoding its declaration names. Items and strings live in
 * the arena. NULL when it is not well-formed (XML 1.0, Namespaces 1.0), which is reported as
 * xml-syntax with its place; a reference to an entity other than the five of XML is such an error.
 */
const struct xml_item *xml_parse(struct arena *, struct source *, struct diagnostics *);

/* The value of an attribute of a START; absent when it hasn't one. */
struct slice xml_find_attribute(const struct xml_item *, const char *name);

#endif
