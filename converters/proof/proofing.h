/* proofing.h - what the files share that write the page of --proof; theirs alone. */
#ifndef DOCCONV_PROOF_PROOFING_H
#define DOCCONV_PROOF_PROOFING_H

#include "html/html.h"
#include "proof.h"

/* What stands in the result for a line of the source: an element with id r.LINE that links to l.LINE. */
enum mark {
    MARK_NONE,
    MARK_IN_BLOCK, /* to be put into a block that begins with the line */
    MARK_BEFORE,   /* to be put before one that holds no words: code, a rule */
    MARK_PUT
};

struct proof {
    struct html html; /* first: what it calls gets it as struct writer */
    struct document *document;
    struct source *source;
    const struct findings *findings;
    uint8_t *marks;     /* enum mark, by line from 1 */
    size_t lines;       /* of the source */
    struct node *node;  /* the next one of the root that is not written; NULL: none */
    size_t next;        /* the first finding that is not written */
    size_t next_doubt;  /* the first finding behind, with a doubt that is no dropped line */
    uint8_t levels[32]; /* of the headings around, outermost first */
    size_t depth;       /* how many */
    bool is_foreign;    /* the document is not in English, as the words of the page are */
    bool is_turned;     /* it reads from right to left */
};

/* marks.c */
void marks_make(struct proof *);

/* Before the node and all below it are written. */
void marks_put_before(struct proof *, const struct node *);

/* The lines on which a node of the root begins and ends, notes left out; 0: none is known. */
size_t marks_first_line(struct proof *, const struct node *);
size_t marks_last_line(struct proof *, struct node *);

/* rows.c: source and result, side by side. */
void rows_put(struct proof *);

/* page.c */
void proof_put_end(struct buffer *, const char *rest_of_line);
void proof_put_visible(struct proof *, struct slice text);     /* escaped, controls as pictures */
void proof_put_place(struct buffer *, char side, size_t line); /* l.LINE or r.LINE */

#endif
