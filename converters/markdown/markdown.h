/*
 * markdown.h - Markdown in and out: CommonMark, and of GitHub's extensions those that a text needs.
 * What format.c ties together.
 */
#ifndef DOCCONV_MARKDOWN_H
#define DOCCONV_MARKDOWN_H

#include "format.h"

void markdown_read(struct document *, const struct source *, struct job *);
void markdown_write(struct document *, struct buffer *, struct job *);

/* How much the head of a file looks like Markdown and not like a text, as format.h says. */
int markdown_bid(struct slice head);

#endif
