/* marks.h - the marks that call notes and stand before their texts: [1] {1} (1) ¹ * † ** [*] ^[1]. */
#ifndef DOCCONV_TEXT_NOTE_MARKS_H
#define DOCCONV_TEXT_NOTE_MARKS_H

#include <stdbool.h>
#include <stdint.h>

#include "slice.h"

/* Notes and calls belong together when style, signs and rank are the same. */
enum note_style {
    NOTE_IN_BRACKETS,    /* [1] [a] ^[1] */
    NOTE_IN_BRACES,      /* {1} */
    NOTE_IN_PARENTHESES, /* (1) */
    NOTE_BY_SYMBOL,      /* * ** † ‡ § ‖ ¶, with brackets or without */
    NOTE_SUPERSCRIPT,    /* ¹ */
    NOTE_STYLES
};

enum note_signs { SIGNS_DIGITS, SIGNS_SMALL_LETTERS, SIGNS_CAPITALS, SIGNS_SYMBOLS, NOTE_SIGNS };

enum {
    NOTE_RANKS = 10000, /* labels have four digits at most */
    NOTE_LABEL = 16     /* bytes of the longest */
};

struct note_mark {
    struct slice label; /* "1", "*" */
    uint16_t rank;      /* 1, 2 ...; in the order in which they are given out on a page */
    uint8_t style;      /* enum note_style */
    uint8_t signs;      /* enum note_signs */
    uint8_t bytes;      /* of the mark, brackets included */
};

/* Whether a mark may start with the byte; nearly no line gets further. */
static inline bool note_mark_may_begin(char first)
{
    switch (first) {
    case '[':
    case '(':
    case '{':
    case '*':
    case '^':
    case '\xC2':
    case '\xE2':
        return true;
    default:
        return false;
    }
}

/* The mark that `text` starts with; false: none. */
bool note_mark_read(struct slice text, struct note_mark *);

/* Label alone: "1", "A", "**". */
bool note_label_read(struct slice label, struct note_mark *);

/* Whether `next` may follow on the same page, or in the same chapter. */
static inline bool note_mark_is_later(const struct note_mark *mark, const struct note_mark *next)
{
    return mark->style == next->style && mark->signs == next->signs && next->rank > mark->rank;
}

#endif
