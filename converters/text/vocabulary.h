/*
 * vocabulary.h - the words of books that depend on language: "Chapter", "Kapitel", "Глава", "By".
 * All languages are asked at once: what a text is written in is not known yet when it is read.
 */
#ifndef DOCCONV_TEXT_VOCABULARY_H
#define DOCCONV_TEXT_VOCABULARY_H

#include "arena.h"
#include "node.h"
#include "slice.h"

enum word_kind {
    WORD_NONE,
    WORD_PART,    /* parts, books, volumes: above chapters */
    WORD_CHAPTER, /* chapters, letters, cantos, acts */
    WORD_SECTION, /* scenes, sections, articles: below or instead of chapters */
    WORD_PREFACE, /* from here on: the name of a piece, each a heading role */
    WORD_FOREWORD,
    WORD_INTRODUCTION,
    WORD_PROLOGUE,
    WORD_EPILOGUE,
    WORD_AFTERWORD,
    WORD_APPENDIX,
    WORD_ABSTRACT,
    WORD_DEDICATION,
    WORD_ACKNOWLEDGMENTS,
    WORD_BIBLIOGRAPHY,
    WORD_GLOSSARY,
    WORD_INDEX,
    WORD_NOTES,
    WORD_BY, /* before an author */
    WORD_TRANSLATED_BY,
    WORD_EDITED_BY,
    WORD_ILLUSTRATED_BY,
    WORD_CONTENTS, /* over a printed table of contents */
    WORD_ABOUT_AUTHOR,
    WORD_END,  /* "The End" */
    WORD_NOTE, /* admonitions */
    WORD_TIP,
    WORD_WARNING,
    WORD_CAUTION,
    WORD_IMPORTANT,
    WORD_FIGURE, /* before a number, over a caption */
    WORD_TABLE,
    WORD_MONTH,     /* of dates */
    WORD_FURNITURE, /* a line of a web page that is no text: "Share" */
    WORD_KINDS
};

struct vocabulary;

struct vocabulary *vocabulary_new(struct arena *);

/* What a whole phrase is, whatever its letter case; WORD_NONE when it is none of ours. */
enum word_kind vocabulary_find(const struct vocabulary *, struct slice phrase);

/*
 * The longest phrase that `text` starts with and that ends at the end of a word. *length is its
 * length in bytes.
 */
enum word_kind vocabulary_find_start(const struct vocabulary *, struct slice text, size_t *length);

/* The month, 1 to 12, that a phrase of kind WORD_MONTH names. */
unsigned vocabulary_month(const struct vocabulary *, struct slice phrase);

/* The role of a heading that is named by a phrase of this kind. */
enum heading_role word_kind_role(enum word_kind);

#endif
