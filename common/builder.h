/*
 * builder.h - what readers build the tree with: a cursor that opens and closes nodes. It cannot
 * mis-nest: what may not stand where the cursor is closes what is open or opens what is missing,
 * and nothing goes deeper than BUILDER_DEPTH.
 */
#ifndef DOCCONV_BUILDER_H
#define DOCCONV_BUILDER_H

#include "diag.h"
#include "document.h"
#include "node.h"

/*
 * Deeper nesting is flattened. Parsers of what we write stop at 256 nested elements (libxml2's
 * default); this leaves room for the elements that a writer puts around a document.
 */
enum { BUILDER_DEPTH = 200 };

struct builder {
    struct document *document;
    struct diagnostics *diagnostics;
    struct node *at;  /* the innermost open node */
    size_t depth;     /* of `at`; the root's is 0 */
    size_t flattened; /* opens beyond the bound that are not closed yet */
};

struct builder builder_start(struct document *, struct diagnostics *);

/* Stands in a node of the tree, as if it had just been opened. */
void builder_stand_in(struct builder *, struct node *);

/* Opens a node and stands in it. Returns it; too deep, it is one outside the tree, and what follows stays where it is. */
struct node *builder_open(struct builder *, enum node_kind, struct span);

/* Closes the innermost open node of that kind and all in it; nothing when none is open. */
void builder_close(struct builder *, enum node_kind);

/* Adds a node without children (rule, line break, code, code block) and stays outside. */
struct node *builder_add(struct builder *, enum node_kind, struct span);

/* Adds text; nothing for empty text. Text in a block gets a paragraph. */
void builder_text(struct builder *, struct slice text, struct span);

/* Adds text that lies in the document's source, with its span. */
void builder_source_text(struct builder *, struct slice text);

#endif
