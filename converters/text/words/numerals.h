/* numerals.h - numbers as headings and lists write them: 12, xii, XII, twelve, twelfth, 十二, ١٢. */
#ifndef DOCCONV_TEXT_NUMERALS_H
#define DOCCONV_TEXT_NUMERALS_H

#include <stdbool.h>

#include "node.h"
#include "slice.h"

/*
 * The number that the whole slice is, in decimal digits of any script, roman numerals, one letter
 * (only when `letters`), words of a few languages, or Chinese. False when it is none.
 */
bool numeral_parse(struct slice, bool letters, uint32_t *number, enum numeral_style *style);

/* The bytes of `text`'s longest start that is decimal digits, or roman numerals in one case. */
size_t numeral_digits(struct slice text);
size_t numeral_roman(struct slice text);

/* One of I V X L C D M, in either case. */
static inline bool numeral_is_roman(char letter)
{
    const uint32_t letters = 1U << ('I' & 31) | 1U << ('V' & 31) | 1U << ('X' & 31) |
                             1U << ('L' & 31) | 1U << ('C' & 31) | 1U << ('D' & 31) |
                             1U << ('M' & 31);

    return is_ascii_letter(letter) && (letters >> (letter & 31) & 1);
}

/* The number that `text` starts with in Chinese numerals (一百二十三, 〇, 两, 廿) or digits; its bytes, 0: none. */
size_t numeral_chinese(struct slice text, uint32_t *number);

#endif
