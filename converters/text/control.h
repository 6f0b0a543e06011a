/*
 * control.h - what the user says of a text, before anything is guessed: its dialect, who may bid,
 * and what single lines are, by a hint or since they match --heading. A line knows the number of
 * what is said of it; segment cuts there, and classify gives the verdict before anybody bids.
 */
#ifndef DOCCONV_TEXT_CONTROL_H
#define DOCCONV_TEXT_CONTROL_H

#include "text.h"

/* What is said of a run of lines. */
struct ruling {
    size_t first, end; /* lines */
    const struct recogniser *verdict;
    const char *reason; /* "hint line 12", "--heading" */
    uint8_t level;      /* of a heading; 0: by its look */
    uint8_t role;       /* enum furniture_role, of furniture */
};

/*
 * Whether the options make sense: names of recognisers, the pattern of headings, chapter words; of no
 * text, before anything is read. Else false, with a diagnostic.
 */
bool control_check_options(struct arena *, struct job *);

/*
 * Takes the options and the hints, once lines are measured; they are of no use to the lines. False,
 * with a diagnostic, when the hints cannot be read.
 */
bool control_take(struct text *);

/* Rules on lines, while control_take takes it all; of two rulings on a line the later one holds. */
void control_rule(struct text *, struct ruling);

/* What is said of a line; NULL: nothing. */
const struct ruling *control_ruling(const struct text *, size_t line);

/*
 * The line behind the block that begins at `first`, of what is one block whatever is in it, or whose
 * blocks are set apart by blank lines alone; 0 where the usual signs divide.
 */
size_t control_find_end(const struct text *, size_t first);

/* Behind furniture_set_aside: what is said to be furniture is, what is said to be text is not. */
void control_settle_furniture(struct text *);

/* Whether a recogniser is not switched off. */
bool control_lets(const struct text *, const struct recogniser *);

/* The recogniser that is named; NULL: none. */
const struct recogniser *control_find_recogniser(struct slice name);

/* "; did you mean verse?", or which names there are `but` one, for who misspelt one. */
struct slice control_suggest(struct arena *, struct slice name, const struct recogniser *but);

/* What --explain says of all this before the blocks. */
void control_explain(const struct text *, struct buffer *);

#endif
