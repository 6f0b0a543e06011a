/* findings.c - a list that grows, and its doubts in groups. What is doubtful, readers say. */
#include "findings.h"

#include <stdbool.h>
#include <stdlib.h>

const char *const doubt_titles[DOUBTS] = {
    [DOUBT_OVERRULED] = "Overruled",
    [DOUBT_SERIES] = "Out of series",
    [DOUBT_UNCALLED] = "Notes and calls apart",
    [DOUBT_CLOSE] = "Close bids",
    [DOUBT_DROPPED] = "Set aside",
};

struct findings *findings_new(struct arena *arena)
{
    struct findings *findings = ARENA_NEW(arena, struct findings);

    findings->arena = arena;
    return findings;
}

struct finding *findings_add(struct findings *findings)
{
    findings->at = arena_grow(findings->arena, findings->at, findings->count, &findings->capacity,
                              sizeof *findings->at);
    return &findings->at[findings->count++];
}

void findings_doubt(struct findings *findings, struct finding *finding, enum doubt_kind kind,
                    struct slice words, uint32_t likeness)
{
    struct doubt **end = &finding->doubts;

    while (*end)
        end = &(*end)->next;
    *end = ARENA_NEW(findings->arena, struct doubt);
    **end = (struct doubt){
        .place = (size_t)(finding - findings->at),
        .kind = kind,
        .words = words,
        .likeness = likeness,
    };
}

uint32_t findings_likeness(struct slice text)
{
    uint32_t hash = SLICE_HASH_START;

    for (size_t i = 0; i < text.len; i++) {
        bool is_digit = is_digit_byte(text.at[i]);

        if (!is_digit || i == 0 || !is_digit_byte(text.at[i - 1]))
            hash = slice_hash_add(hash, is_digit ? '0' : text.at[i]);
    }
    return hash;
}

static size_t count_doubts(const struct findings *findings)
{
    size_t count = 0;

    for (size_t i = 0; i < findings->count; i++)
        for (const struct doubt *doubt = findings->at[i].doubts; doubt; doubt = doubt->next)
            count++;
    return count;
}

static bool is_alike(const struct doubt *one, const struct doubt *other)
{
    return one->kind == other->kind && one->likeness == other->likeness &&
           slice_equal(one->words, other->words);
}

/* The place of the doubt's group in a table that is at most half full, by what makes it one. */
static struct doubt_group *find_group(struct doubt_group *table, size_t capacity,
                                      const struct doubt *doubt)
{
    size_t at = slice_hash(doubt->words) ^ doubt->likeness;

    while (table[at & (capacity - 1)].first && !is_alike(table[at & (capacity - 1)].first, doubt))
        at++;
    return &table[at & (capacity - 1)];
}

static void add_to_group(struct doubt_group *group, struct doubt *doubt)
{
    if (group->last)
        group->last->alike = doubt;
    else
        group->first = doubt;
    group->last = doubt;
    group->count++;
}

static int compare_groups(const void *a, const void *b)
{
    const struct doubt_group *one = a, *other = b;

    if (one->first->kind != other->first->kind)
        return one->first->kind < other->first->kind ? -1 : 1;
    if (one->count != other->count)
        return one->count < other->count ? -1 : 1;
    if (one->first->place != other->first->place)
        return one->first->place < other->first->place ? -1 : 1;
    return slice_compare(one->first->words, other->first->words);
}

/* The groups of the table, without the free places between them, in their order. */
static struct doubt_groups sort_groups(struct doubt_group *table, size_t capacity)
{
    struct doubt_groups groups = { table, 0 };

    for (size_t i = 0; i < capacity; i++)
        if (table[i].first)
            groups.at[groups.count++] = table[i];
    qsort(groups.at, groups.count, sizeof *groups.at, compare_groups);
    return groups;
}

struct doubt_groups findings_group(const struct findings *findings)
{
    size_t capacity = 16, doubts = count_doubts(findings);
    struct doubt_group *table;

    while (capacity < doubts * 2)
        capacity *= 2;
    table = ARENA_ARRAY(findings->arena, capacity, struct doubt_group);
    for (size_t i = 0; i < findings->count; i++)
        for (struct doubt *doubt = findings->at[i].doubts; doubt; doubt = doubt->next)
            add_to_group(find_group(table, capacity, doubt), doubt);
    return sort_groups(table, capacity);
}
