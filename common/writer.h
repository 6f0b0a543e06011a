/*
 * writer.h - what writers use: a table with a row per node kind, and the loop that runs it.
 *
 * A row gives the strings around a node's children, and how lines break there; where the format
 * needs thought, functions. No string holds a line end: layout is data, decided here.
 */
#ifndef DOCCONV_WRITER_H
#define DOCCONV_WRITER_H

#include <stdbool.h>

#include "buffer.h"
#include "document.h"
#include "format.h"
#include "node.h"
#include "walk.h"

enum layout {
    LAYOUT_INLINE,   /* within a line */
    LAYOUT_BLOCK,    /* from the start of a line to its end */
    LAYOUT_CONTAINER /* open and close on lines of their own, children indented between them */
};

struct writer;

struct emitter {
    const char *open, *close; /* "" for a kind that is transparent on purpose */
    enum layout layout;
    void (*enter)(struct writer *, struct node *); /* in place of `open` */
    void (*leave)(struct writer *, struct node *); /* in place of `close` */
};

/* Formats embed this as the first member of their own struct. */
struct writer {
    const struct emitter *emitters; /* NODE_KINDS rows */
    struct buffer *out;
    struct document *document;
    struct job *job;
    unsigned indent; /* columns per container; 0: none */
    bool keep_furniture;
    void (*before_block)(struct writer *, struct node *); /* for all but inlines; NULL: nobody */
    void (*before_words)(struct writer *,
                         struct node *); /* inside blocks of inlines; NULL: nobody */

    struct walk walk;
    size_t depth;              /* of open containers */
    bool reported[NODE_KINDS]; /* kinds without a row that were reported */
};

/* Deeper containers are indented no further: lines would grow with the square of the depth. */
enum { WRITER_DEEPEST_INDENT = 16 };

/* Writes `node` and all below it. May be called from within `enter`, for a node elsewhere. */
void writer_run(struct writer *, struct node *node);

/* Writes the children of `node` only. */
void writer_run_children(struct writer *, struct node *node);

/* Writes what stands before, and what stands behind the children of `node`. */
void writer_open(struct writer *, struct node *);
void writer_close(struct writer *, struct node *);

/* From `enter`: the children are not written. `leave` is still called. */
void writer_skip_children(struct writer *);

/* Line breaks and indents before and behind what a row writes; for `enter` and `leave`. */
void writer_before(struct writer *, enum layout);
void writer_after(struct writer *, enum layout);
void writer_indent(struct writer *);
void writer_outdent(struct writer *);

/* Reports all furniture of the document that is not written, once. */
void writer_report_furniture(struct document *, struct job *);

#endif
