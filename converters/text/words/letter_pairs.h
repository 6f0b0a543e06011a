/*
 * letter_pairs.h - the first two letters of some words, case aside: most words of a text are none of
 * them by these alone, and need not be looked up. Only letters of ASCII are judged.
 */
#ifndef DOCCONV_TEXT_LETTER_PAIRS_H
#define DOCCONV_TEXT_LETTER_PAIRS_H

#include <stdbool.h>

#include "slice.h"

enum { LETTER_PAIRS = 32 /* the five bits of a byte that are alike in both letter cases */ };

struct letter_pairs {
    bool has[LETTER_PAIRS][LETTER_PAIRS];
};

static inline void letter_pairs_add(struct letter_pairs *pairs, struct slice word)
{
    if (word.len > 1)
        pairs->has[(unsigned char)word.at[0] % LETTER_PAIRS]
                  [(unsigned char)word.at[1] % LETTER_PAIRS] = true;
}

/* Whether `text` may begin with one of the words. */
static inline bool letter_pairs_match(const struct letter_pairs *pairs, struct slice text)
{
    return text.len < 2 || ((text.at[0] | text.at[1]) & 0x80) ||
           pairs->has[(unsigned char)text.at[0] % LETTER_PAIRS]
                     [(unsigned char)text.at[1] % LETTER_PAIRS];
}

#endif
