/*
 * reading.h - what the steps of the Markdown reader share, in their order:
 *
 *     front_matter.c   the YAML between --- and ---
 *     notes.c          GFM's [^1]: definitions, taken out of the text before cmark sees it
 *     read.c           cmark's tree -> ours; the only file that knows cmark
 *     locate.c         its strings in the source again
 *     signs.c          in text: GFM's ~~, [^1], and | in what may be a table
 *     pairs.c          when a block is complete: ~~ and the few HTML tags that mean a node of ours
 *     tables.c         paragraphs that are GFM's tables, items that are its tasks
 *     title.c          the first heading, when it is the title of it all
 */
#ifndef DOCCONV_MARKDOWN_READING_H
#define DOCCONV_MARKDOWN_READING_H

#include "builder.h"
#include "format.h"

/* A raw HTML tag, a comment or ~~ in a line: a text node so far. */
struct sign {
    struct node *node;
    const struct pair *pair; /* what it is one half of; NULL: nothing that we know */
    bool can_open, can_close;
    bool is_done; /* understood, or no HTML: nothing to report */
};

/* [^label]: and what it says; in the source, and for cmark a block quote before the body. */
struct note_definition {
    struct slice label;
    struct slice text; /* from behind the colon to the end of its last line */
    struct node *note; /* where it is called first; NULL: nowhere so far */
    void *parsed;      /* cmark's block quote */
    struct note_definition *next_of_hash;
};

struct heading_list {
    struct heading_list *next;
    struct node *heading;
};

struct reading {
    struct document *document;
    struct source *source;
    struct job *job;
    struct builder builder;
    struct slice body;     /* the source behind the front matter */
    long line_shift;       /* from cmark's line to the source's, in what is read now */
    const char *unlocated; /* the source before it has been found in the tree */

    struct sign *signs; /* of the block at hand */
    size_t sign_count, sign_capacity;

    bool is_table;      /* the paragraph at hand has a second line like | --- | --- | */
    struct node **bars; /* the text nodes of its | */
    size_t bar_count, bar_capacity;

    struct note_definition *notes; /* in the order of the source */
    size_t note_count, note_capacity;
    struct note_definition **note_hash; /* by label; NULL: there are none */
    size_t note_hash_size;
    struct note_definition **called; /* in the order of the calls */
    size_t called_count, carried_count;

    struct heading_list *headings, **headings_end;
};

/* Reads metadata at the start of the source, if there is any; the body is what is behind it. */
void front_matter_read(struct reading *);

/* Finds the definitions of notes in the body, and one by its label. */
void notes_find(struct reading *);
struct note_definition *notes_called(const struct reading *, struct slice label);

/* The body without the definitions, and each of these as a block quote, line by line, for `feed`. */
typedef void notes_feed(void *parser, struct slice bytes);
void notes_feed_all(const struct reading *, notes_feed *, void *parser);

/* Adds text, cut where it has signs. `raw` is its place in the source; empty when it is unknown. */
void signs_add_text(struct reading *, struct slice text, struct slice raw);

/* Adds a piece of text, or lets the text before the last line end go on with it. */
void reading_put_text(struct reading *, struct slice text, struct span);

/* Where the text that is read next will be, at the latest behind some markup. */
struct span reading_here(const struct reading *);

/*
 * Finds text that is in the tree in the source, where it usually is next, but for markup. As it
 * stands there, it is *raw; where that is the same, *text becomes that place.
 */
struct span reading_locate(struct reading *, struct slice *text, struct slice *raw);

/* Whether `text` is what the start of `raw` means, with its escapes and entities; *length is how
 * much of `raw` that is. */
bool signs_match(struct slice text, struct slice raw, size_t *length);

/* Remembers a text node that holds a tag or ~~, and makes nodes of those that are remembered. */
void pairs_add_html(struct reading *, struct node *);
void pairs_add_strike(struct reading *, struct node *, bool can_open, bool can_close);
void pairs_resolve(struct reading *);

/* Whether a block of HTML is nothing but comments. */
bool html_is_comment(struct slice html);

/* How many lines it feeds before the body. */
size_t notes_lines(const struct reading *);

/* Whether a paragraph that is this in the source may be a table, and makes one of it. */
bool table_is_likely(struct slice source);
void table_make(struct reading *, struct node *paragraph);

/* `[x] words` at the start of an item. */
void task_make(struct reading *, struct node *paragraph);

void title_settle(struct reading *);

#endif
