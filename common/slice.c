/* slice.c - the longer functions over borrowed text: search, compare, trim, split. */
#include "config.h" /* brings memmem into sight */

#include "slice.h"

#include "scan.h"

#include <stdint.h>

size_t slice_find(struct slice s, struct slice needle)
{
    const char *found;

    if (needle.len == 0)
        return 0;
    if (needle.len == 2) /* memmem makes tables first: 390 instructions for two blanks in a line */
        return (size_t)(scan_pair(s.at, slice_end(s), needle.at) - s.at);
    found = s.len ? memmem(s.at, s.len, needle.at, needle.len) : NULL;
    return found ? (size_t)(found - s.at) : s.len;
}

int slice_index(const char *const *strings, size_t count, struct slice text)
{
    for (size_t i = 0; i < count; i++)
        if (slice_is(text, strings[i]))
            return (int)i;
    return -1;
}

struct slice slice_last_word(struct slice s)
{
    size_t start = s.len;

    while (start > 0 && s.at[start - 1] != ' ')
        start--;
    return slice_skip(s, start);
}

int slice_compare(struct slice a, struct slice b)
{
    size_t shorter = a.len < b.len ? a.len : b.len;
    int order = shorter ? memcmp(a.at, b.at, shorter) : 0;

    if (order)
        return order;
    return a.len < b.len ? -1 : a.len > b.len;
}

bool slice_equal_ascii_case(struct slice a, struct slice b)
{
    if (a.len != b.len)
        return false;
    for (size_t i = 0; i < a.len; i++)
        if (ascii_lower(a.at[i]) != ascii_lower(b.at[i]))
            return false;
    return true;
}

bool slice_next(struct slice *rest, char separator, struct slice *part)
{
    if (rest->len == 0)
        return false;
    *part = slice_take(*rest, slice_find_byte(*rest, separator));
    *rest = slice_skip(*rest, part->len + 1);
    return true;
}

struct slice slice_number(char digits[SLICE_DIGITS], unsigned long number)
{
    size_t at = SLICE_DIGITS;

    do {
        digits[--at] = (char)('0' + number % 10);
        number /= 10;
    } while (number);
    return (struct slice){ digits + at, SLICE_DIGITS - at };
}

bool slice_to_number(struct slice s, unsigned long limit, unsigned long *number)
{
    unsigned long value = 0;

    if (s.len == 0)
        return false;
    for (size_t i = 0; i < s.len; i++) {
        unsigned long digit = (unsigned long)(s.at[i] - '0');

        if (!is_digit_byte(s.at[i]) || value > (limit - digit) / 10)
            return false;
        value = value * 10 + digit;
    }
    *number = value;
    return value <= limit;
}

size_t slice_distance(struct slice a, struct slice b)
{
    enum { LONGEST = 64 };
    size_t row[LONGEST + 1];

    if (a.len > LONGEST || b.len > LONGEST)
        return SIZE_MAX;
    for (size_t j = 0; j <= b.len; j++)
        row[j] = j;
    for (size_t i = 1; i <= a.len; i++) {
        size_t diagonal = row[0];

        row[0] = i;
        for (size_t j = 1; j <= b.len; j++) {
            size_t change = diagonal + (a.at[i - 1] != b.at[j - 1]);
            size_t insert = row[j - 1] + 1, remove = row[j] + 1;

            diagonal = row[j];
            row[j] = change < insert ? change : insert;
            if (remove < row[j])
                row[j] = remove;
        }
    }
    return row[b.len];
}
