/* tally.c - counts by hash. */
#include "tally.h"

struct tally tally_new(struct arena *arena, size_t most)
{
    enum { LEAST_CAPACITY = 64 };
    struct tally tally = { NULL, LEAST_CAPACITY };

    while (tally.capacity < most * 2)
        tally.capacity *= 2;
    tally.counts = ARENA_ARRAY(arena, tally.capacity, struct tally_count);
    return tally;
}

uint32_t *tally_count(struct tally *tally, uint32_t hash)
{
    size_t at;

    hash = hash ? hash : 1; /* 0 is an empty place */
    at = hash & (tally->capacity - 1);
    while (tally->counts[at].hash && tally->counts[at].hash != hash)
        at = (at + 1) & (tally->capacity - 1);
    tally->counts[at].hash = hash;
    return &tally->counts[at].count;
}
