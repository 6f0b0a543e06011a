/*
 * smart_marks.h - the marks of one run of text (a paragraph, a stanza), and what each of them is.
 * Between smart.c, which finds and replaces them, and smart_marks.c, which decides.
 */
#ifndef DOCCONV_SMART_MARKS_H
#define DOCCONV_SMART_MARKS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "node.h"
#include "slice.h"

enum mark_kind {
    MARK_DOUBLE,          /* " */
    MARK_SINGLE,          /* ' */
    MARK_DOUBLE_TICK,     /* '' */
    MARK_BACKTICK,        /* ` */
    MARK_DOUBLE_BACKTICK, /* `` */
    MARK_DASH,            /* -- */
    MARK_LONG_DASH,       /* --- */
    MARK_ELLIPSIS,        /* ... */
    MARK_ELLIPSIS_STOP,   /* .... */
    MARK_KINDS
};

struct mark {
    struct node *node;       /* its text node */
    struct slice text;       /* the mark itself, in the node's text */
    uint32_t before, behind; /* the characters beside it; 0: the run begins or ends there */
    enum mark_kind kind;
    bool
        closer_follows; /* of an apostrophe: a surer end of a quotation comes before another begins */
    const char *replacement; /* NULL: it stays */
};

/* How the document writes. */
struct mark_style {
    struct slice language;
    bool
        has_long_dashes; /* then -- is the shorter one, as in TeX; else it is a typewriter's only dash */
};

/* Decides on the marks of one run, in their order. `open` is room for twice as many pointers. */
void smart_decide(struct mark *marks, size_t count, struct mark **open, const struct mark_style *);

#endif
