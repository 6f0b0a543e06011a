/* sorted.h - where a place lies among sorted ones, found by halving. */
#ifndef DOCCONV_SORTED_H
#define DOCCONV_SORTED_H

#include <stddef.h>

/*
 * Defines `size_t name(const element *sorted, size_t count, place key)`: how many of the elements come
 * before `key`. What is compared of each is behind a dot, as in `.line`; nothing: all of it.
 */
#define SORTED_BEFORE(name, element, place, part)                      \
    static size_t name(const element *sorted, size_t count, place key) \
    {                                                                  \
        size_t low = 0, high = count;                                  \
                                                                       \
        while (low < high) {                                           \
            size_t middle = low + (high - low) / 2;                    \
                                                                       \
            if (sorted[middle] part < key)                             \
                low = middle + 1;                                      \
            else                                                       \
                high = middle;                                         \
        }                                                              \
        return low;                                                    \
    }

#endif
