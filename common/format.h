/*
 * format.h - what every converter tells of itself, and the job that travels through all of them.
 */
#ifndef DOCCONV_FORMAT_H
#define DOCCONV_FORMAT_H

#include <stdbool.h>
#include <stdint.h>

#include "buffer.h"
#include "diag.h"
#include "document.h"

struct findings;
struct options; /* converters/options.h */

struct job {
    const struct options *options;
    struct diagnostics *diagnostics;
    struct findings *findings; /* what readers say of their decisions; NULL: nobody asked */
    uint64_t steps;            /* work done: lines looked at, bids asked, nodes walked */
};

struct format {
    const char *name, *title;
    const char *const *aliases;    /* other names, pandoc's among them; NULL at the end */
    const char *const *extensions; /* without the dot, NULL at the end */
    const char *media_type;
    bool is_binary; /* never to a terminal */

    /* How sure it is, 0 to 100, that a file starting with `head` (at most 4096 bytes) is its own. */
    int (*bid)(struct slice head);

    /* Whether the options of its own can be read by, whatever the input is; else says what is wrong.
     * NULL: it has none but those that the option table checks. */
    bool (*check_options)(struct arena *, struct job *);

    /* Fills the document's tree and metadata from its source. NULL: the format cannot be read.
     * A fatal diagnostic says that nothing could be made of it. */
    void (*read)(struct document *, const struct source *, struct job *);

    /* Writes the whole output. NULL: the format cannot be written. */
    void (*write)(struct document *, struct buffer *, struct job *);

    bool wants_sections; /* the tree is nested by outline before `write` */
    const enum metadata_field
        *colophon; /* facts of its last section (colophon.h); NULL: has none */
    bool
        names_images; /* `write` only names images: none is loaded, and a missing one is no matter */
    bool keeps_furniture; /* `write` leaves no furniture out, whatever the options say */
    bool lacks_roles;     /* its headings have no roles but those that their words give them */
    bool tells_findings;  /* `read` fills the job's findings, so that they can be proofread */
};

#endif
