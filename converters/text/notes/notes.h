/*
 * notes.h - the notes of a document and what calls them, wherever they stand: at the end of the page, the
 * chapter, the book, their labels beginning again with each.
 *
 *     notes.c     collects what may be a note, and keeps what is called
 *     calls.c     finds what looks like a call of one of them
 *     matching.c  says which call is whose
 */
#ifndef DOCCONV_TEXT_NOTES_H
#define DOCCONV_TEXT_NOTES_H

#include "marks.h"
#include "text/text.h"

#define NOTE_NONE UINT32_MAX /* larger than an enumerator may be */

/* A note's text, waiting for its call. */
struct note_text {
    struct note_mark mark;
    uint32_t block, blocks; /* where it stands; its further paragraphs are blocks too */
    uint32_t skip;          /* bytes of the first line before the text */
    bool is_closed;         /* the bracket before its label closes behind the text */
    bool is_numbered;       /* "1. See ..." under a heading "Notes": any style of call is its own */
    const char *call;       /* where it is called; NULL: nowhere */
    bool is_placed;
};

struct note_call {
    const char *at; /* in the source */
    struct note_mark mark;
    uint32_t note; /* by index; NOTE_NONE: nobody answers it */
};

/* Collects the notes of the document and finds their calls. */
void notes_match(struct text *);

/* The first call at or behind `at`; NULL: there is none. */
const struct note_call *notes_next_call(struct text *, const char *at);

/* The note whose text begins in block `b`; NULL: none. */
struct note_text *notes_of_block(const struct text *, size_t b);

/* The block is the heading over notes which all stand where they are called. */
bool notes_are_all_placed(const struct text *, size_t b);

/* --- between the files of notes -------------------------------------------------------------- */

/* Where the note begins in the source, and where it ends. */
const char *note_start(const struct text *, const struct note_text *);
const char *note_end(const struct text *, const struct note_text *);

/* All that looks like a call of a note of these styles, 1 << enum note_style, in t->calls. */
void note_calls_find(struct text *, unsigned styles);

/* Gives calls their notes, and says which notes are called. */
void note_calls_match(struct text *);

#endif
