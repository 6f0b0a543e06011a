/*
 * words.h - the few words that docconv adds to a text, in the language of the text: "Contents",
 * "About the author". What a text says itself is never translated.
 */
#ifndef DOCCONV_WORDS_H
#define DOCCONV_WORDS_H

#include "slice.h"

enum word {
    WORD_ABOUT_AUTHOR, /* a heading */
    WORD_CONTENTS,
    WORD_NOTES, /* foot- or endnotes, a heading */
    WORD_BACK,  /* from a note to the place where it is called, a label */
    WORD_COVER, /* parts of a book, for lists of them */
    WORD_TITLE_PAGE,
    WORD_COLOPHON,
    WORD_START, /* where the text itself begins */
    WORD_PAGES, /* the list of pages of the printed book */
    WORD_TABLE, /* a label for one without a caption */
    WORD_NOTE,  /* titles of asides */
    WORD_TIP,
    WORD_IMPORTANT,
    WORD_WARNING,
    WORD_CAUTION,
    WORD_EDITOR, /* what somebody did: "Translator: Jane Doe" */
    WORD_TRANSLATOR,
    WORD_ILLUSTRATOR,
    WORD_SOURCE, /* where a text is from: "Source: ..." */
    WORD_EBOOK,  /* "E-book: Ann Lee", who made this one of a printed book */
    WORDS
};

/* All words, by enum word, in the language of a BCP 47 tag ("pt-BR" is Portuguese); in English when
 * we don't know it. */
const char *const *words_in(struct slice language);

/* One of them. */
const char *word_in(struct slice language, enum word);

#endif
