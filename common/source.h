/*
 * source.h - one input: its name and its text, decoded to what the rest of docconv relies on:
 * valid UTF-8, line ends as \n, no byte order mark, no NUL. Places are byte offsets into that text
 * and become line:column only when they are printed.
 */
#ifndef DOCCONV_SOURCE_H
#define DOCCONV_SOURCE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "arena.h"
#include "slice.h"

struct diagnostics;

/* Offsets are 32 bits, so that a node stays small; an input is smaller than 4 GiB. */
#define SOURCE_LARGEST ((size_t)UINT32_MAX - 1)

struct source {
    struct slice name; /* as messages show it: the path, or "stdin" */
    struct slice text;
    bool is_clean;         /* `text` holds no character that a book cannot (utf8_is_forbidden) */
    const char *encoding;  /* IANA name of what the bytes were in */
    unsigned certainty;    /* of the encoding, percent */
    uint32_t *line_starts; /* made by source_position, when first asked */
    size_t line_count;
    struct arena *arena;
};

/* A run of bytes of a source. */
struct span {
    uint32_t start, end;
};

struct position {
    size_t line, column; /* from 1; columns are characters */
};

/*
 * Decodes `bytes` (which must outlive the arena) and makes a source of it. `encoding` is an IANA
 * name or absent: then a byte order mark, strict UTF-8 and a detector decide, in that order.
 * NULL, with a diagnostic, when the input is too large, binary, or not in the encoding named.
 */
struct source *source_new(struct arena *, struct slice name, struct slice bytes,
                          struct slice encoding, struct diagnostics *);

/* Not safe in two threads at once on one source: it makes the line table. */
struct position source_position(struct source *, size_t offset);

/* The line, from 1, in which an offset stands. As source_position. */
size_t source_line_at(struct source *, size_t offset);

/* The byte offset of a line, from 1; the end of the text for lines behind the last. As source_position. */
size_t source_line_start(struct source *, size_t line);

/* The span of `part`, which must point into the source's text; {0, 0} when it doesn't. */
struct span source_span(const struct source *, struct slice part);

#endif
