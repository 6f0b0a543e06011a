/* tally.h - how often a text comes: lines at the edges of pages, headings, terms. */
#ifndef DOCCONV_TALLY_H
#define DOCCONV_TALLY_H

#include "arena.h"

/* Counts by the hashes of texts: all 32 bits, since two texts that are taken for one lose a line. */
struct tally {
    struct tally_count {
        uint32_t hash, count;
    } * counts;      /* open addressing */
    size_t capacity; /* a power of two, at most half full */
};

/* For at most `most` different texts. */
struct tally tally_new(struct arena *, size_t most);

/* The count of the text with this hash, to read and to raise; zero when it was never asked for. */
uint32_t *tally_count(struct tally *, uint32_t hash);

#endif
