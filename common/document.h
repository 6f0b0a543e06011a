/*
 * document.h - one document on its way from a reader to a writer: the tree, what is known about it,
 * and everything that must live as long as they do.
 */
#ifndef DOCCONV_DOCUMENT_H
#define DOCCONV_DOCUMENT_H

#include "arena.h"
#include "metadata.h"
#include "node.h"
#include "source.h"

struct media;

struct document {
    struct arena *arena;
    struct node *root; /* NODE_DOCUMENT */
    struct metadata metadata;
    struct media *media;   /* list of images and fonts; NULL: none */
    struct source *source; /* spans of nodes point into it; NULL: none */

    /*
     * Kinds that tidy found nowhere in the tree, so that what looks for them need not: three of the
     * six walks between reader and writer, for a novel. A later pass that makes one says so.
     */
    bool lacks[NODE_KINDS];
};

/* An empty document in `arena`, with a root. */
struct document *document_new(struct arena *, struct source *);

/* A document with a tree of its own, which may be changed; all else is shared. */
struct document *document_copy(const struct document *);

/* The aside about the author, which writers put where their format wants it; NULL: none. */
struct node *document_about_author(const struct document *);

/* True when the text of the document reads from right to left, by its language (ISO 15924 scripts). */
bool document_is_right_to_left(const struct document *);

/* A BCP 47 tag: the metadata's language, or "und". */
struct slice document_language(const struct document *);

#endif
