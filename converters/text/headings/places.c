/*
 * places.c - headings by their place: a short line that has as much room above and below as
 * the headings that are known, room that no other short line has, is one of them.
 *
 *     (four blank lines)
 *     First tale, of the harbour           known by its words
 *     (two blank lines)
 *     ...
 *     (four blank lines)
 *     Of the lighthouse                    known by its place
 *     (two blank lines)
 *
 * Refused: lines with the room of paragraphs; places that headings do not own.
 */
#include "text/control.h"
#include "heading.h"
#include "utf8.h"

enum {
    MOST_BLANKS = 15, /* above or below; more count as these */
    LEAST_EXTRA = 2,  /* blank lines above, more than between paragraphs */
    LEAST_KNOWN = 3,  /* headings that make a place theirs */
    WIDEST = 70
};

/* A place: blank lines above and below (0: any number, for what stands over a heading). */
struct place {
    size_t known, lines;      /* headings; short lines, these among them */
    size_t stopped;           /* headings that end in a full stop */
    struct heading_look look; /* of the last of them */
};

struct places {
    struct place at[MOST_BLANKS + 1][MOST_BLANKS + 1];
};

static size_t bounded(uint16_t blanks)
{
    return blanks < MOST_BLANKS ? blanks : MOST_BLANKS;
}

static struct place *place_of(struct places *places, const struct block *block)
{
    return &places->at[bounded(block->blanks_before)][bounded(block->blanks_after)];
}

/* Over a heading only the room above tells: that below is the other's. */
static const struct place *place_by_room_above(struct places *places, const struct text *t,
                                               size_t b)
{
    const struct block *block = &t->blocks[b];

    if (b + 1 < t->block_count && block_is_heading(block + 1) &&
        block->blanks_before >= block->blanks_after)
        return &places->at[bounded(block->blanks_before)][0];
    return place_of(places, block);
}

static bool has_room(const struct text *t, const struct block *block)
{
    return block->blanks_before >= t->profile.gap + LEAST_EXTRA && block->blanks_after;
}

static bool ends_in_stop(const struct text *t, const struct block *block)
{
    return block_line(t, block, 0)->last == '.';
}

/* A line with room that could be a heading by its look and words. */
static bool can_be_heading(const struct text *t, size_t b)
{
    const struct block *block = &t->blocks[b];
    struct slice text = block_line(t, block, 0)->text;
    uint32_t first = utf8_first(text);

    return block_is_single(block) && block->bid < BID_STRONG &&
           (block->verdict == &paragraph_recogniser || block->verdict == &verse_recogniser) &&
           block_width(t, block) <= WIDEST && utf8_is_letter(first) && !utf8_is_lower(first) &&
           slice_find_byte(SLICE(",;:-"), text.at[text.len - 1]) == 4 &&
           heading_has_letters(text, 2) && !heading_is_refused(t, block);
}

static void add_heading(struct place *place, bool stops, const struct heading_look *look)
{
    place->known++;
    place->lines++;
    place->stopped += stops;
    place->look = *look;
}

static void survey(const struct text *t, struct places *places)
{
    for (size_t b = 0; b < t->block_count; b++) {
        const struct block *block = &t->blocks[b];
        struct place *place;

        if (!has_room(t, block))
            continue;
        place = place_of(places, block);
        if (block_is_heading(block)) {
            add_heading(place, ends_in_stop(t, block), &block->look);
            add_heading(&places->at[bounded(block->blanks_before)][0], ends_in_stop(t, block),
                        &block->look);
        } else if (can_be_heading(t, b)) {
            place->lines++;
            places->at[bounded(block->blanks_before)][0].lines++;
        }
    }
}

static bool is_heading_place(const struct text *t, const struct place *place,
                             const struct block *block)
{
    bool stops = place->stopped * 2 > place->known;

    return place->known >= LEAST_KNOWN && place->known * 2 >= place->lines &&
           (stops || !ends_in_stop(t, block));
}

/* Like its neighbours in the series, but for the number that nobody could read. */
static void make_heading(struct block *block, const struct heading_look *look)
{
    if (!block_judge(block, &heading_recogniser, BID_FAIR))
        return;
    block->look = *look;
    block->look.number = 0;
    block->look.indent = block->indent;
    block->look.is_bare = false;
}

void heading_places_fill(struct text *t)
{
    struct places *places = ARENA_NEW(t->scratch, struct places);

    if (t->profile.style != STYLE_BLANK || !control_lets(t, &heading_recogniser))
        return;
    survey(t, places);
    for (size_t b = t->block_count; b-- > 0;) {
        const struct place *place;

        if (!has_room(t, &t->blocks[b]) || block_is_heading(&t->blocks[b]))
            continue;
        place = place_by_room_above(places, t, b);
        if (is_heading_place(t, place, &t->blocks[b]) && can_be_heading(t, b))
            make_heading(&t->blocks[b], &place->look);
    }
}
