/*
 * findings.h - what a reader decided about each run of lines of its source, how sure it was, and
 * what an editor should look at. Gathered once, while the reader knows; --explain prints it, --proof
 * shows it beside the result.
 */
#ifndef DOCCONV_FINDINGS_H
#define DOCCONV_FINDINGS_H

#include <stddef.h>
#include <stdint.h>

#include "arena.h"
#include "slice.h"

/* What kind of mistake there may be. */
enum doubt_kind {
    DOUBT_OVERRULED, /* it looks like one thing, and the document as a whole made another of it */
    DOUBT_SERIES,    /* a number is missing before it, or comes twice */
    DOUBT_UNCALLED,  /* a note that nothing in the text calls */
    DOUBT_CLOSE,     /* the second best bid is as high as the best, or one step below */
    DOUBT_DROPPED,   /* it is not in the text any more */
    DOUBTS
};

extern const char *const doubt_titles[DOUBTS]; /* "Close bids" ... */

/* What one recogniser held of a run of lines. */
struct opinion {
    const char *who;    /* "heading" */
    const char *degree; /* how sure it was: "weak", "certain" ... */
    const char *reason; /* NULL: none was given */
};

/* One reason to look at a finding. */
struct doubt {
    struct doubt *next;  /* of the same finding */
    struct doubt *alike; /* the next of its group; findings_group sets it */
    size_t place;        /* index of its finding */
    enum doubt_kind kind;
    struct slice words; /* a group has the same words and the same likeness */
    uint32_t likeness;
};

/* Where the lines went. */
enum finding_kind {
    FINDING_TEXT,      /* into the tree */
    FINDING_FRONT,     /* into the metadata */
    FINDING_FURNITURE, /* aside */
    FINDING_MARKUP     /* nowhere: they said how others are to be taken */
};

struct finding {
    uint32_t first, last; /* lines of the source, from 1; another finding may lie between them */
    const char *role;     /* what it was taken for: "heading", "furniture" ... */
    struct slice detail;  /* which: "2, title below", "page number"; absent: no need to say */
    unsigned level;       /* of a heading; 0: it is none, or a line of the one above */
    struct slice text;    /* its first line */
    enum finding_kind kind;
    struct opinion *opinions;
    size_t opinion_count;
    struct doubt *doubts; /* NULL: none */
};

struct findings {
    struct arena *arena;
    struct slice profile;   /* what is normal in the source, in words */
    struct slice control;   /* what the user said of it as a whole, in lines; safe for a terminal */
    struct finding *at;     /* in the order of their first lines */
    size_t count, capacity; /* of findings */
};

/* Empty findings in the arena. */
struct findings *findings_new(struct arena *);

/* Adds an empty finding at the end; valid until the next one is added. */
struct finding *findings_add(struct findings *);

/* Adds a doubt behind the others of a finding. */
void findings_doubt(struct findings *, struct finding *, enum doubt_kind, struct slice words,
                    uint32_t likeness);

/* The hash of a text with all numbers alike: 12 and 344, "Page 1" and "Page 20". */
uint32_t findings_likeness(struct slice text);

/* Doubts that are alike. */
struct doubt_group {
    struct doubt *first, *last; /* in the order of their findings */
    size_t count;
};

/* By kind; within one the rarest first, which are the likeliest mistakes. */
struct doubt_groups {
    struct doubt_group *at;
    size_t count;
};

struct doubt_groups findings_group(const struct findings *);

#endif
