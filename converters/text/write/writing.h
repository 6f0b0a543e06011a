/*
 * writing.h - what the files of the plain-text writer share.
 *
 *     write.c         the row of every node kind
 *     inlines.c words are collected
 *     lines.c   collected words become lines
 *     table.c   collected cells become columns
 */
#ifndef DOCCONV_TEXT_WRITING_H
#define DOCCONV_TEXT_WRITING_H

#include "format.h"
#include "options.h"
#include "writer.h"

/* Among collected words: a line ends here, whatever --wrap says. No text can hold it. */
#define HARD_LINE_END "\x01"

enum { NARROWEST = 20 /* columns; deeper indents do not squeeze lines any more */ };

struct text_table; /* table.c */

struct text_writer {
    struct writer writer; /* first: emitters get it as struct writer */
    struct buffer *words; /* of the open paragraph, heading, line ... */
    enum wrap wrap;
    unsigned columns;      /* for WRAP_AUTO */
    unsigned indent;       /* columns of the prefix of each line */
    bool is_behind_marker; /* the line holds an item's marker and nothing else */
    unsigned gap;          /* blanks due between the marker and what follows */
    unsigned quotations;   /* that are open */
    struct node **notes;   /* called so far */
    size_t note_count, note_capacity;
    struct text_table *table; /* the open one; NULL: none */
    unsigned inner_tables;    /* that are open in a cell of it */
};

static inline struct text_writer *text_of(struct writer *writer)
{
    return (struct text_writer *)(void *)writer;
}

/* --- write.c --- */

/* Starts a block: behind an item's marker, or on a line of its own, a blank line before it. */
void text_start_block(struct text_writer *, const struct node *);

/* --- inlines.c --- */

void text_enter_text(struct writer *, struct node *);
void text_enter_soft_break(struct writer *, struct node *);
void text_enter_line_break(struct writer *, struct node *);
void text_enter_signed(struct writer *, struct node *);
void text_leave_signed(struct writer *, struct node *);
void text_enter_code(struct writer *, struct node *);
void text_enter_quotation(struct writer *, struct node *);
void text_leave_quotation(struct writer *, struct node *);
void text_leave_link(struct writer *, struct node *);
void text_enter_image(struct writer *, struct node *);
void text_leave_image(struct writer *, struct node *);
void text_leave_ruby(struct writer *, struct node *);
void text_enter_note(struct writer *, struct node *);

/* --- lines.c --- */

/* Writes the collected words as lines, none of which is wider than --wrap allows, if it can be
 * broken. Nothing is collected then. */
void text_put_words(struct text_writer *);

/* The lines of `text`, each at most `width` columns wide, from its start: takes one off. */
struct slice text_take_line(struct slice *text, size_t width);

/* --- table.c --- */

void text_enter_table(struct writer *, struct node *);
void text_leave_table(struct writer *, struct node *);
void text_enter_cell(struct writer *, struct node *);
void text_leave_cell(struct writer *, struct node *);

#endif
