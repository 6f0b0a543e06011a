/*
 * slice.h - a borrowed run of UTF-8 bytes. It points into a source or an arena and nobody asks
 * which; it is never owned and never ends in NUL. {NULL, 0} is "absent" and reads as empty.
 */
#ifndef DOCCONV_SLICE_H
#define DOCCONV_SLICE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

struct slice {
    const char *at;
    size_t len; /* bytes */
};

/* The slice of a string literal, and printf arguments for "%.*s". */
#define SLICE(literal)     ((struct slice){ literal, sizeof(literal) - 1 })
#define SLICE_PRINT(slice) (int)(slice).len, (slice).at ? (slice).at : ""
#define SLICE_FORMAT       "%.*s"

static inline struct slice slice_of(const char *string)
{
    return (struct slice){ string, string ? strlen(string) : 0 };
}

static inline struct slice slice_between(const char *at, const char *end)
{
    return (struct slice){ at, (size_t)(end - at) };
}

static inline const char *slice_end(struct slice s)
{
    return s.at ? s.at + s.len : s.at;
}

/* Without the first `count` bytes (at most all of them). */
static inline struct slice slice_skip(struct slice s, size_t count)
{
    if (count > s.len)
        count = s.len;
    return s.at ? (struct slice){ s.at + count, s.len - count } : s;
}

/* Only the first `count` bytes (at most all of them). */
static inline struct slice slice_take(struct slice s, size_t count)
{
    return (struct slice){ s.at, count < s.len ? count : s.len };
}

static inline bool slice_equal(struct slice a, struct slice b)
{
    return a.len == b.len && (a.len == 0 || memcmp(a.at, b.at, a.len) == 0);
}

static inline bool slice_is(struct slice s, const char *string)
{
    return slice_equal(s, slice_of(string));
}

static inline bool slice_starts_with(struct slice s, struct slice prefix)
{
    return s.len >= prefix.len && slice_equal(slice_take(s, prefix.len), prefix);
}

static inline bool slice_ends_with(struct slice s, struct slice suffix)
{
    return s.len >= suffix.len && slice_equal(slice_skip(s, s.len - suffix.len), suffix);
}

/* Where `byte` first stands, or `len` when it doesn't. */
static inline size_t slice_find_byte(struct slice s, char byte)
{
    const char *found = s.len ? memchr(s.at, byte, s.len) : NULL;

    return found ? (size_t)(found - s.at) : s.len;
}

/* Where `needle` first stands, or `len` when it doesn't. */
size_t slice_find(struct slice s, struct slice needle);

/* The place of `text` among `strings`; -1 when it isn't there. */
int slice_index(const char *const *strings, size_t count, struct slice text);

/* Whether `text` is one of an array of strings. */
#define SLICE_IS_ONE_OF(text, strings) \
    (slice_index(strings, sizeof(strings) / sizeof *(strings), text) >= 0)

/* What stands behind the last space. */
struct slice slice_last_word(struct slice);

/* Byte order, as strcmp. */
int slice_compare(struct slice a, struct slice b);

/* Equal when ASCII letters are compared without their case. */
bool slice_equal_ascii_case(struct slice a, struct slice b);

/* Blank: space, tab, line end, carriage return, form feed, vertical tab. */
static inline bool is_blank_byte(char byte)
{
    return byte == ' ' || (byte >= '\t' && byte <= '\r');
}

static inline bool is_digit_byte(char byte)
{
    return byte >= '0' && byte <= '9';
}

static inline bool slice_has_digit(struct slice s)
{
    for (size_t i = 0; i < s.len; i++)
        if (is_digit_byte(s.at[i]))
            return true;
    return false;
}

static inline bool is_ascii_letter(char byte)
{
    return (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z');
}

static inline char ascii_lower(char byte)
{
    return byte >= 'A' && byte <= 'Z' ? (char)(byte - 'A' + 'a') : byte;
}

/* The value of a hexadecimal digit, or -1. */
static inline int hex_digit_value(char byte)
{
    if (is_digit_byte(byte))
        return byte - '0';
    byte = ascii_lower(byte);
    return byte >= 'a' && byte <= 'f' ? byte - 'a' + 10 : -1;
}

/* FNV-1a, for tables: the hash of nothing, of one more byte, of a whole slice. */
#define SLICE_HASH_START 2166136261U

static inline uint32_t slice_hash_add(uint32_t hash, char byte)
{
    return (hash ^ (unsigned char)byte) * 16777619U;
}

static inline uint32_t slice_hash(struct slice s)
{
    uint32_t hash = SLICE_HASH_START;

    for (size_t i = 0; i < s.len; i++)
        hash = slice_hash_add(hash, s.at[i]);
    return hash;
}

/* Without blank bytes at its start, at its end, at both. */
static inline struct slice slice_trim_start(struct slice s)
{
    while (s.len && is_blank_byte(s.at[0]))
        s = slice_skip(s, 1);
    return s;
}

static inline struct slice slice_trim_end(struct slice s)
{
    while (s.len && is_blank_byte(s.at[s.len - 1]))
        s.len--;
    return s;
}

static inline struct slice slice_trim(struct slice s)
{
    return slice_trim_end(slice_trim_start(s));
}

/*
 * Takes the part of *rest before the next `separator` off it; *rest goes on behind the separator.
 * False when nothing is left. "a,b," gives "a", "b".
 */
bool slice_next(struct slice *rest, char separator, struct slice *part);

/* `number` in decimal digits, in the room given. */
enum { SLICE_DIGITS = 24 };
struct slice slice_number(char digits[SLICE_DIGITS], unsigned long number);

/* The decimal number that the whole slice is; false when it is none or over `limit`. */
bool slice_to_number(struct slice, unsigned long limit, unsigned long *number);

/*
 * The number of single-byte changes that make `b` of `a` (Levenshtein), for "did you mean";
 * words longer than 64 bytes are never near.
 */
size_t slice_distance(struct slice a, struct slice b);

#endif
