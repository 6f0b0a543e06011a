/* inlines.h - how the lines of a paragraph are joined. */
#ifndef DOCCONV_TEXT_INLINES_H
#define DOCCONV_TEXT_INLINES_H

#include "text.h"

enum line_join {
    JOIN_FLOW,             /* the line end is a space, inside one text node */
    JOIN_BREAK,            /* the same, but the lines do not adjoin in the source */
    JOIN_KEEP_HYPHEN,      /* "well-" + "known" */
    JOIN_DROP_HYPHEN,      /* "inten-" + "tion" */
    JOIN_DROP_SOFT_HYPHEN, /* the same with U+00AD */
};

/*
 * hyphens.c: what to do with a hyphen between the word at the end of `line` and the one that starts
 * `next`: what the document does elsewhere decides.
 */
enum line_join hyphens_decide(const struct text *, struct slice line, struct slice next);

/* The words that hyphens_decide asks for, none collected yet. */
struct word_set *hyphens_new(struct arena *);

#endif
