/*
 * vocabulary.h - the words of books that depend on language: "Chapter", "Kapitel", "Глава", "By".
 * All languages are asked at once: what a text is written in is not known yet when it is read.
 */
#ifndef DOCCONV_TEXT_VOCABULARY_H
#define DOCCONV_TEXT_VOCABULARY_H

#include <stdbool.h>

#include "arena.h"
#include "node.h"
#include "slice.h"

enum phrase_kind {
    PHRASE_NONE,
    PHRASE_PART,    /* parts, books, volumes: above chapters */
    PHRASE_CHAPTER, /* chapters, letters, cantos, acts */
    PHRASE_SECTION, /* scenes, sections, articles: below or instead of chapters */
    PHRASE_PREFACE, /* from here on: the name of a piece, each a heading role */
    PHRASE_FOREWORD,
    PHRASE_INTRODUCTION,
    PHRASE_PROLOGUE,
    PHRASE_EPILOGUE,
    PHRASE_AFTERWORD,
    PHRASE_APPENDIX,
    PHRASE_ABSTRACT,
    PHRASE_DEDICATION,
    PHRASE_ACKNOWLEDGMENTS,
    PHRASE_BIBLIOGRAPHY,
    PHRASE_GLOSSARY,
    PHRASE_INDEX,
    PHRASE_NOTES,
    PHRASE_BY, /* before an author */
    PHRASE_TRANSLATED_BY,
    PHRASE_EDITED_BY,
    PHRASE_ILLUSTRATED_BY,
    PHRASE_CONTENTS, /* over a printed table of contents */
    PHRASE_ABOUT_AUTHOR,
    PHRASE_END,  /* "The End" */
    PHRASE_NOTE, /* admonitions */
    PHRASE_TIP,
    PHRASE_WARNING,
    PHRASE_CAUTION,
    PHRASE_IMPORTANT,
    PHRASE_FIGURE, /* before a number, over a caption */
    PHRASE_TABLE,
    PHRASE_FURNITURE,       /* of web pages: a line that is no text: "Share on Facebook" */
    PHRASE_FURNITURE_START, /* what such a line begins with: "Sign up for" */
    PHRASE_BUTTON,          /* a word that is a heading elsewhere: "Print" */
    PHRASE_LINKS,           /* over links that lead away, or tags: "Related articles" */
    PHRASE_KINDS
};

struct language_row {
    const char *language;
    const char *phrases[PHRASE_KINDS]; /* in small letters, `|` between them */
};

struct vocabulary;

/* The words of books, and those around the articles of web pages. */
struct vocabulary *vocabulary_new(struct arena *);
struct vocabulary *vocabulary_new_web(struct arena *);

/* A vocabulary of `count` rows. */
struct vocabulary *vocabulary_of(struct arena *, const struct language_row *, size_t count);

/* Adds a phrase, or gives it another kind, its letters in any case. False: it is too long to be one,
 * or many were added. */
bool vocabulary_add(struct vocabulary *, struct arena *, struct slice phrase, enum phrase_kind);

/* What a whole phrase is, whatever its letter case; PHRASE_NONE when it is none of ours. */
enum phrase_kind vocabulary_find(const struct vocabulary *, struct slice phrase);

/*
 * The longest phrase that `text` starts with and that ends at the end of a word. *length is its
 * length in bytes.
 */
enum phrase_kind vocabulary_find_start(const struct vocabulary *, struct slice text,
                                       size_t *length);

/* The role of a heading that is named by a phrase of this kind. */
enum heading_role phrase_kind_role(enum phrase_kind);

#endif
