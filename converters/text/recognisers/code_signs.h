/* code_signs.h - whether a line was written for a machine or for a reader. */
#ifndef DOCCONV_TEXT_CODE_SIGNS_H
#define DOCCONV_TEXT_CODE_SIGNS_H

#include "text/text.h"

/* What a line holds, word by word. */
struct code_signs {
    size_t marks;  /* operators, brackets, identifiers, options, paths */
    size_t words;  /* that a sentence may hold */
    bool is_ended; /* as no sentence ends: with ; { } = \ or ( */
};

struct code_signs code_signs_of(const struct line *);

/* Whether it holds what prose without machines never does: $HOME, /etc, a_name, call(), ==, -> */
bool code_is_machine_text(struct slice);

/* A prompt of a shell or an interpreter, or the first line of a script: "$ ", ">>> ", "#!/". */
bool code_is_prompt(struct slice);

/* Most lines hold the signs of code, and none is a sentence. */
bool code_is_likely(const struct text *, const struct block *);

/* The same of its lines that are set in further than the first. */
bool code_is_likely_below(const struct text *, const struct block *);

/* "Name: value" on most of three lines or more, as configuration and mail have it. */
bool code_is_of_fields(const struct text *, const struct block *);

/* Drawn of signs, more than of words: a diagram, but for a table whose lines all have their cells. */
bool code_is_drawing(const struct text *, const struct block *);

/* In a technical text: the block before is a listing, and this one belongs to it. */
bool code_goes_on(const struct text *, size_t b);

#endif
