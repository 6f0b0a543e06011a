/*
 * media.h - images (and later fonts) that a document names: their bytes, type and size.
 */
#ifndef DOCCONV_MEDIA_H
#define DOCCONV_MEDIA_H

#include <stdbool.h>

#include "arena.h"
#include "diag.h"
#include "document.h"
#include "slice.h"

struct media {
    struct media *next;
    struct slice target; /* as the document names it */
    struct slice bytes;
    const char *media_type; /* by content, never by name: "image/png" */
    const char *extension;  /* that goes with it: "png" */
    unsigned number;        /* 1, 2 ... as the document names them; 0: it doesn't */
    unsigned width, height; /* pixels; 0: unknown (SVG without a size) */
};

/*
 * The type of an image by its first bytes, and its size: PNG, JPEG, GIF, SVG, WebP.
 * False when it is none of these.
 */
bool media_sniff(struct slice bytes, struct media *);

/*
 * Loads the local files that the document's images name, once each: from the folder of `input` (NULL:
 * the working directory), else from the first of `folders` (separated by colons) that has it. A name may
 * be percent-encoded ("a%20plan.png"). An image that is missing, not one of the types above, absolute,
 * outside or remote is reported, and its node becomes a span that holds its description.
 */
void media_load(struct document *, const char *input, struct slice folders, struct diagnostics *);

/* Reads one image file; NULL when it is not there or no image. */
struct media *media_read(struct arena *, const char *path);

/* The loaded image that `target` names; NULL: none. */
const struct media *media_find(const struct document *, struct slice target);

#endif
