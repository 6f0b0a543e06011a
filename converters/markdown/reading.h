/*
 * reading.h - what the steps of the Markdown reader share, in their order:
 *
 *     front_matter.c   the YAML between --- and ---
 *     read.c           cmark's tree -> ours; the only file that knows cmark
 *     inline_html.c    the few tags that mean a node of ours, when a block is complete
 *     title.c          the first heading, when it is the title of it all
 */
#ifndef DOCCONV_MARKDOWN_READING_H
#define DOCCONV_MARKDOWN_READING_H

#include "builder.h"
#include "format.h"

/* A raw HTML tag or comment in a line: a text node so far. */
struct raw_html {
    struct node *node;
    const struct html_tag *tag; /* NULL: none of ours */
    bool is_close, is_done;     /* done: understood, nothing to report */
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
    size_t lines_before;   /* of the source before the body */
    const char *unlocated; /* the source before it has been found in the tree */

    struct raw_html *html; /* of the block at hand */
    size_t html_count, html_capacity;

    struct heading_list *headings, **headings_end;
};

/* Reads metadata at the start of the source, if there is any; the body is what is behind it. */
void front_matter_read(struct reading *);

/* Remembers a text node that holds a raw tag, and makes nodes of those that are remembered. */
void inline_html_add(struct reading *, struct node *);
void inline_html_resolve(struct reading *);

/* Whether a block of HTML is nothing but comments. */
bool html_is_comment(struct slice html);

void title_settle(struct reading *);

#endif
