/* inlines.h - how the lines of a paragraph are joined. */
#ifndef DOCCONV_TEXT_INLINES_H
#define DOCCONV_TEXT_INLINES_H

#include "text/text.h"

enum line_join {
    JOIN_FLOW,        /* the line end is a space, inside one text node */
    JOIN_BREAK,       /* the same, but the lines do not adjoin in the source */
    JOIN_KEEP_HYPHEN, /* "well-" + "known" */
    JOIN_DROP_HYPHEN, /* "inten-" + "tion" */
};

/* One paragraph's or stanza's text while it is built. */
struct inlines {
    struct text *t;
    const char *start, *end; /* emphasis does not go beyond */
    const char *pending;     /* from here on nothing is in the tree yet */
    const char *closes[4];   /* where the open emphases end, innermost last */
    enum node_kind kinds[4];
    size_t widths[4];
    size_t open;
};

/* Puts what is pending before `until` into the tree. */
void inlines_flush(struct inlines *, const char *until);

/*
 * Opens a node at `at`, its text from `text` on, to be closed by the `close_bytes` bytes at `close`.
 * Returns `text`; NULL when it is too deep or would overlap the one that is open.
 */
const char *inlines_open(struct inlines *, enum node_kind, const char *at, const char *text,
                         const char *close, size_t close_bytes);

/* links.c: at the colon of a URL, at the @ of a mail address. Where it ends; NULL: it is none. */
const char *inlines_take_url(struct inlines *, const char *at);
const char *inlines_take_address(struct inlines *, const char *at);

/* Lines `first` up to `end` will be built one by one. */
struct inlines inlines_start(struct text *, size_t first, size_t end);

/* Builds one of them, each in a node of its own: an emphasis that runs on opens again in the next. */
void inlines_build_line(struct inlines *, size_t line);

/*
 * hyphens.c: what to do with a hyphen between the word at the end of `line` and the one that starts
 * `next`: what the document does elsewhere decides.
 */
enum line_join hyphens_decide(const struct text *, struct slice line, struct slice next);

/* The words that hyphens_decide asks for, none collected yet. */
struct word_set *hyphens_new(struct arena *);

#endif
