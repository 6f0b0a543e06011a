/*
 * proof.h - shows what a reader found (findings.h): in a terminal for --explain, as a page for
 * --proof, on which an editor checks a text against what became of it.
 */
#ifndef DOCCONV_PROOF_H
#define DOCCONV_PROOF_H

#include "findings.h"
#include "format.h"

/*
 * The profile, the metadata with where each value came from, the doubts, then every finding with the
 * bids on it; one line each. Colour by ANSI codes; nothing else of the input can reach a terminal.
 */
void proof_explain(const struct document *, const struct findings *, struct buffer *, bool colour);

/*
 * One HTML page that needs no other file: the doubts, then the source's lines at left, what became of
 * them at right, linked to each other. The tree is changed. Its messages are those of an output and
 * are not told here.
 */
void proof_write(struct document *, struct buffer *, struct job *);

/* A value of the metadata and what it is called; for who lists all of them. */
typedef void proof_value_function(void *context, const char *name, const struct metadata_value *);
void proof_each_value(const struct metadata *, proof_value_function *, void *context);

#endif
