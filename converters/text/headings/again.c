/*
 * again.c - chapters that stand again, further down, each with its title, are entries of the
 * contents where they stand first: over what they are about, maybe, but over no chapter.
 *
 *     CHAPTER III
 *
 *     THE NETS
 *
 *     How they are knotted.--What they cost.--Of drying       32
 *
 * Refused: numbers without a title, which count anew in each part; fewer than three; what is not
 * much shorter than the chapters themselves, since two parts may have chapters of the same names.
 */
#include "heading.h"
#include "tally.h"
#include "text/furniture/furniture.h"

enum { LEAST = 3 /* chapters that stand again */ };

static bool is_titled_chapter(const struct block *block)
{
    return block_is_heading(block) && block->look.number &&
           (block->look.form == HEADING_FORM_PART || block->look.form == HEADING_FORM_CHAPTER) &&
           (!block->look.is_bare || block->joins_next);
}

static uint32_t hash_of(const struct text *t, const struct block *block)
{
    uint32_t title = block->joins_next ? furniture_hash_words(block_text(t, block + 1)) : 0;

    return furniture_hash_words(block_text(t, block)) ^ title;
}

static void demote_with_title(struct block *block)
{
    if (block->joins_next)
        heading_demote(block + 1);
    block->joins_next = false;
    heading_demote(block);
}

/* Places in the list of headings: of the first and the last of some. */
struct stretch {
    size_t first, last;
};

static uint32_t lines_of(const struct text *t, const struct stretch *stretch)
{
    return t->headings[stretch->last]->first - t->headings[stretch->first]->first;
}

/* Contents stand before all of the text, and are much shorter. */
static bool are_contents(const struct text *t, const struct stretch *entries,
                         const struct stretch *chapters)
{
    enum { SHORTER = 3 };

    return entries->last < chapters->first &&
           lines_of(t, entries) * SHORTER < lines_of(t, chapters);
}

void heading_again_demote(struct text *t)
{
    struct tally places = tally_new(t->scratch, t->heading_count); /* in the list, from 1 */
    struct block **found = ARENA_ARRAY(t->scratch, t->heading_count, struct block *);
    struct stretch entries = { 0 }, chapters = { 0 };
    size_t count = 0;

    for (size_t i = t->heading_count; i-- > 0;) {
        uint32_t *place;

        if (!is_titled_chapter(t->headings[i]))
            continue;
        place = tally_count(&places, hash_of(t, t->headings[i]));
        if (*place) {
            chapters.first = !count || *place <= chapters.first ? *place - 1U : chapters.first;
            chapters.last = *place > chapters.last ? *place - 1U : chapters.last;
            entries.last = count ? entries.last : i;
            entries.first = i;
            found[count++] = t->headings[i];
        }
        *place = (uint32_t)i + 1;
    }
    if (count >= LEAST && are_contents(t, &entries, &chapters))
        for (size_t i = 0; i < count; i++)
            demote_with_title(found[i]);
}
