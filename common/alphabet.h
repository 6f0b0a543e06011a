/*
 * alphabet.h - which letters a language is written with, the frequent ones first: how likely a
 * letter is in a text of that language. For telling encodings apart, not for telling languages.
 */
#ifndef DOCCONV_ALPHABET_H
#define DOCCONV_ALPHABET_H

#include <stdint.h>

enum script {
    SCRIPT_RARE, /* none of these */
    SCRIPT_LATIN,
    SCRIPT_GREEK,
    SCRIPT_CYRILLIC,
    SCRIPT_ARMENIAN,
    SCRIPT_GEORGIAN,
    SCRIPT_HEBREW,
    SCRIPT_ARABIC,
    SCRIPT_DEVANAGARI,
    SCRIPT_THAI,
    SCRIPT_KANA, /* from here on: words are not told apart */
    SCRIPT_HAN,
    SCRIPT_HANGUL,
    SCRIPTS
};

/* Costs are hundredths of a bit: what a letter of that likelihood would take in an ideal code. */
struct alphabet {
    const char *language; /* BCP 47 */
    unsigned scripts;     /* of letters that the list doesn't name: bits, 1 << enum script */
    const char *letters;  /* in small letters, the most frequent first; no ASCII */
    uint16_t first, step; /* the cost of the first, and what each further one costs more */
    uint16_t unlisted;    /* the cost of any other letter of its scripts */
};

extern const struct alphabet alphabets[]; /* the language is NULL at the end */

/* The script of a letter or combining mark. */
enum script alphabet_script(uint32_t character);

#endif
