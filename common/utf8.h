/*
 * utf8.h - characters out of bytes: decode, classify, measure. The only way to the Unicode tables.
 *
 * Functions that take text expect valid UTF-8, which source.h guarantees; on an invalid byte they
 * answer U+FFFD for one byte and go on, so hostile callers cannot run them out of bounds.
 */
#ifndef DOCCONV_UTF8_H
#define DOCCONV_UTF8_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "slice.h"

enum { UTF8_REPLACEMENT = 0xFFFD, UTF8_LONGEST = 4 };

/* U+00A0, which word processors and converters write for a blank. */
#define UTF8_NO_BREAK_SPACE SLICE("\xC2\xA0")

/* The length in bytes of the longest valid prefix (RFC 3629: no surrogates, no overlong forms). */
size_t utf8_valid_prefix(struct slice bytes);

/* Takes the next character off *rest, which is not ASCII. */
void utf8_next_long(struct slice *rest, uint32_t *character);

/* Takes the next character off *rest. False at the end. */
static inline bool utf8_next(struct slice *rest, uint32_t *character)
{
    if (rest->len == 0)
        return false;
    if ((unsigned char)rest->at[0] < 0x80) {
        *character = (unsigned char)rest->at[0];
        rest->at++;
        rest->len--;
    } else {
        utf8_next_long(rest, character);
    }
    return true;
}

/* The first and the last character; 0 of an empty slice. */
uint32_t utf8_first(struct slice text);
uint32_t utf8_last(struct slice text);

/* Writes `character` as UTF-8; returns the number of bytes, 1 to 4. */
size_t utf8_encode(uint32_t character, char bytes[UTF8_LONGEST]);

/* How many characters `text` has. */
size_t utf8_count(struct slice text);

/* How many of them take more than one byte. */
size_t utf8_count_long(struct slice text);

/* At most the first `bytes` bytes, and whole characters. */
struct slice utf8_take(struct slice text, size_t bytes);

/* How many terminal columns `text` takes: wide characters two, combining ones none (UAX #11). */
size_t utf8_width(struct slice text);

bool utf8_is_letter(uint32_t character);
bool utf8_is_upper(uint32_t character);
bool utf8_is_lower(uint32_t character);
bool utf8_is_digit(uint32_t character); /* any script's decimal digits */
bool utf8_is_space(uint32_t character); /* any space separator, tab, line end */
bool utf8_is_punctuation(uint32_t character);
bool utf8_is_mark(uint32_t character); /* combining */
bool utf8_is_wide(uint32_t character); /* of a script that is written without spaces */

/* A character that well-formed XML, HTML or EPUB cannot hold: a control other than tab and line
 * end, a surrogate, a noncharacter (XML 1.0 §2.2, HTML §13.2.3.5). */
bool utf8_is_forbidden(uint32_t character);

uint32_t utf8_to_lower(uint32_t character);

/* Whether `text` in small letters is `word`. */
bool utf8_is_in_small(struct slice text, struct slice word);

/* The value of a decimal digit of any script, or -1. */
int utf8_digit_value(uint32_t character);

/*
 * Canonical decomposition of one character into its base (é -> e); itself where there is none.
 * For slugs and for comparing words.
 */
uint32_t utf8_base(uint32_t character);

/* How many elements utf8_compose needs for `bytes` of text, which decompose first. */
#define UTF8_COMPOSE_ROOM(bytes) (2 * (bytes) + 1)

/* Puts the normalization form C of `text` into `room` as UTF-8; returns its bytes. */
size_t utf8_compose(struct slice text, uint32_t *room);

#endif
