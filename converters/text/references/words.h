/* words.h - the words and numbers that references are made of: "Sections", "Abb.", "IV", "3.2". */
#ifndef DOCCONV_TEXT_REFERENCE_WORDS_H
#define DOCCONV_TEXT_REFERENCE_WORDS_H

#include "arena.h"
#include "slice.h"

/* What a word may name besides a place that is called so itself. */
enum reference_use {
    REFERENCE_NAMED,    /* nothing: "Letter 4" */
    REFERENCE_SECTION,  /* a heading that has only a number: "3.2  Frames" */
    REFERENCE_APPENDIX, /* one that has a letter: "A.1  Frames" */
    REFERENCE_FIGURE,   /* figures and tables have captions, no headings */
    REFERENCE_USES
};

struct reference_word {
    struct slice form;  /* in small letters, with the stop of an abbreviation */
    struct slice class; /* the form that all forms of one word share */
    enum reference_use use;
    bool needs_capital; /* of a word that is much else too: "part", "letter" */
    bool is_used;       /* of the form that is the class: something here is called so */
};

/* The words of a language (BCP 47; "und": of all); words that a document's headings use can be added. */
struct reference_words;

struct reference_words *reference_words_new(struct arena *, struct slice language);

/* What the word at the start of `text` is, *length its bytes; NULL: it is none. */
const struct reference_word *reference_word_find(const struct reference_words *, struct slice text,
                                                 size_t *length);

/* The same; a word that is none is made one. NULL: `text` starts with no word. */
const struct reference_word *reference_word_add(struct reference_words *, struct slice text);

/* Says that something is called by the words of a class; asks whether something is. */
void reference_word_use(struct reference_words *, struct slice class);
bool reference_word_is_used(const struct reference_words *, struct slice class);

/* Each of them, from 0; NULL behind the last. */
const struct reference_word *reference_word_at(const struct reference_words *, size_t index);

/*
 * The number at the start of `text`, in one spelling: 4 for "IV", "four" and "4", "3.2", "A.1". With
 * `letters` a single capital is a letter, else a roman numeral where it is one. Its bytes; 0: none.
 */
enum { REFERENCE_NUMBER_LONGEST = 32 };
size_t reference_number(struct slice text, bool letters, char number[REFERENCE_NUMBER_LONGEST]);

#endif
