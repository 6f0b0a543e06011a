/*
 * agree.c - the second look, over the whole document: headings must form series, a chapter's number
 * and its title are one heading, and levels come from what headings look like.
 *
 * A false heading hurts a book more than a missed one: what has no company is a paragraph.
 */
#include "control.h"
#include "text/headings/heading.h"
#include "text/recognisers/letter.h"
#include "text/notes/notes.h"
#include "text/words/numerals.h"
#include "tally.h"
#include "text.h"
#include "utf8.h"
#include "text/recognisers/verse.h"

/* They are few among the blocks. A step that makes headings is followed by this one. */
static void list_headings(struct text *t)
{
    t->heading_count = 0;
    for (size_t b = 0; b < t->block_count; b++)
        if (block_is_heading(&t->blocks[b]))
            t->headings[t->heading_count++] = &t->blocks[b];
}

/* Of those whose look is not known: the subject of a mail is a heading whatever it looks like. */
static void look_at_headings(struct text *t)
{
    const char *reason;

    for (size_t i = 0; i < t->heading_count; i++) {
        struct block *block = t->headings[i];

        if (block->look.form == HEADING_FORM_NONE &&
            heading_look(t, (size_t)(block - t->blocks), &block->look, &reason) == BID_NO)
            block->look.form = HEADING_FORM_GIVEN;
    }
}

/* "CANTO DECIMOTERCERO": like the others of the series, but for a number that nobody could read. */
static void take_unread_numbers(struct text *t)
{
    enum { SEVERAL = 3, LONGEST = 40 /* columns */ };
    size_t counted = 0, length = 0;

    for (size_t i = 0; i < t->heading_count; i++)
        counted += block_is_heading(t->headings[i]) && t->headings[i]->look.number &&
                   t->headings[i]->look.form == HEADING_FORM_CHAPTER;
    for (size_t i = 0; i < t->heading_count && counted >= SEVERAL; i++) {
        struct block *block = t->headings[i];

        if (!heading_rests_on_looks(block) || block_length(t, block) > LONGEST ||
            vocabulary_find_start(t->vocabulary, block_text(t, block), &length) != PHRASE_CHAPTER)
            continue;
        block->look.form = HEADING_FORM_CHAPTER;
        block->look.role = HEADING_CHAPTER;
        block->look.is_bare = true;
    }
}

/* --- series --------------------------------------------------------------------------------- */

static bool is_above(const struct heading_look *look)
{
    return look->form == HEADING_FORM_PART || look->form == HEADING_FORM_CHAPTER;
}

/* Where a series stands: the last number, and the last letter, for I is a number in I, II, III and
 * a letter in G, H, I. */
struct series {
    uint32_t last;
    char letter;
    size_t members;
    struct block *first;
};

static uint32_t roman_of(char letter)
{
    uint32_t number = 0;
    enum numeral_style style;

    numeral_parse((struct slice){ &letter, 1 }, false, &number, &style);
    return number;
}

/* One may begin with nought; a number may be missing, since a heading may be missed; and one may begin the series again. */
static bool goes_on(const struct series *series, uint32_t number)
{
    enum { MISSED = 3 };

    return (number == 0 && series->members == 0) ||
           (number > series->last && number <= series->last + MISSED) ||
           (number == 1 && series->members);
}

static bool is_member(struct series *series, struct heading_look *look)
{
    bool is_next_letter =
        look->letter && (look->letter == series->letter + 1 || look->letter == 'A');

    if (look->letter && !is_next_letter)
        look->number = roman_of(look->letter);
    if (!is_next_letter && !goes_on(series, look->number))
        return false;
    series->letter = is_next_letter ? look->letter : 0;
    series->last = is_next_letter ? 0 : look->number;
    return true;
}

/*
 * Numbers alone, and "1. Title" of one level, count up from one (or begin again under a higher
 * heading). What doesn't is a year, a page number, an item.
 */
static void check_series(struct text *t, enum heading_form form)
{
    struct series series = { 0 };

    for (size_t i = 0; i < t->heading_count; i++) {
        struct block *block = t->headings[i];

        if (!block_is_heading(block))
            continue;
        if (is_above(&block->look))
            series.last = 0;
        if (block->look.form != form || block->look.depth > 1)
            continue;
        if (!is_member(&series, &block->look))
            heading_demote(block);
        else if (series.members++ == 0)
            series.first = block;
    }
    if (series.members == 1)
        heading_demote(series.first);
}

/* "1. one" right above "2. two" are items of a list, not sections without text. */
static void free_items(struct text *t)
{
    if (!control_lets(t, &list_recogniser))
        return;
    for (size_t i = 0; i + 1 < t->heading_count; i++) {
        struct block *block = t->headings[i];

        if (!block_is_heading(block) || block->look.form != HEADING_FORM_NUMBERED ||
            block->look.depth > 1 || block->marker.kind != MARKER_NUMBER)
            continue;
        if (t->headings[i + 1] == block + 1 && block_is_heading(block + 1) &&
            block[1].look.form == HEADING_FORM_NUMBERED && block[1].look.depth == 1 &&
            block[1].look.number == block->look.number + 1) {
            block_judge(block, &list_recogniser, BID_FAIR);
            block_judge(block + 1, &list_recogniser, BID_FAIR);
        }
    }
}

static const struct block *find_item(const struct text *t, const struct block *block, int step)
{
    enum { NEAR = 4 /* blocks */ };
    size_t b = (size_t)(block - t->blocks);

    for (int i = 1; i <= NEAR; i++) {
        size_t at = b + (size_t)(i * step); /* wraps below the first */

        if (at >= t->block_count)
            return NULL;
        if (t->blocks[at].marker.kind == MARKER_NUMBER)
            return t->blocks[at].verdict == &list_recogniser ? &t->blocks[at] : NULL;
    }
    return NULL;
}

/* "6. OIL." between the items 5 and 7 is one of them, in capitals or not. */
static void take_items_between(struct text *t)
{
    if (!control_lets(t, &list_recogniser))
        return;
    for (size_t i = 0; i < t->heading_count; i++) {
        struct block *block = t->headings[i];
        const struct block *before, *behind;

        if (!heading_rests_on_looks(block) || block->marker.kind != MARKER_NUMBER)
            continue;
        before = find_item(t, block, -1);
        behind = find_item(t, block, 1);
        if (before && behind && before->marker.number + 1 == block->marker.number &&
            block->marker.number + 1 == behind->marker.number)
            block_judge(block, &list_recogniser, BID_FAIR);
    }
}

/* A line right above a table, that leads to it or ends in a stop, is the table's; in manuals both may have a heading. */
static void demote_over_tables(struct text *t)
{
    for (size_t i = 0; i < t->heading_count && !t->profile.is_technical; i++) {
        struct block *block = t->headings[i];
        char last = block_line(t, block, block->count - 1U)->last;

        if (heading_rests_on_looks(block) && block + 1 < t->blocks + t->block_count &&
            block[1].verdict == &table_recogniser &&
            (last == ':' || last == '.' || block->blanks_after == 0))
            heading_demote(block);
    }
}

/* Under a passage, with less room above than below, or right over a rule. */
static bool stands_as_signature(const struct text *t, const struct block *block)
{
    const struct block *above = block - 1, *below = block + 1;

    return heading_rests_on_looks(block) && block > t->blocks &&
           below < t->blocks + t->block_count && block_is_single(block) &&
           block->blanks_before <= t->profile.gap &&
           (block->blanks_after > t->profile.gap || below->verdict == &rule_recogniser) &&
           (block_is_prose(t, above) || above->verdict == &verse_recogniser ||
            above->verdict == &quote_recogniser);
}

/* "THE AUTHOR.", and whose verse it is over a chapter. Where many headings stand so, all may. */
static void demote_signatures(struct text *t)
{
    enum { MOST = 4 /* of so many headings, one */ };
    size_t signatures = 0, count = 0;

    for (size_t i = 0; i < t->heading_count; i++) {
        signatures += stands_as_signature(t, t->headings[i]);
        count += block_is_heading(t->headings[i]);
    }
    if (t->profile.style != STYLE_BLANK || t->profile.is_technical || signatures * MOST > count)
        return;
    for (size_t i = 0; i < t->heading_count; i++)
        if (stands_as_signature(t, t->headings[i]))
            heading_demote(t->headings[i]);
}

/* --- lines that come again and again ---------------------------------------------------------- */

enum { REPEATS = 3 };

/* The names of speakers in a play, a refrain: headings are not repeated. */
static void demote_repeated(struct text *t)
{
    struct tally tally;
    size_t total[HEADING_FORM_SHORT + 1] = { 0 }, repeated[HEADING_FORM_SHORT + 1] = { 0 };
    size_t count = 0;

    for (size_t i = 0; i < t->heading_count; i++)
        count += heading_rests_on_looks(t->headings[i]);
    tally = tally_new(t->scratch, count);
    for (size_t i = 0; i < t->heading_count; i++)
        if (heading_rests_on_looks(t->headings[i]))
            ++*tally_count(&tally, slice_hash(block_text(t, t->headings[i])));
    for (size_t i = 0; i < t->heading_count; i++) {
        struct block *block = t->headings[i];

        if (!heading_rests_on_looks(block))
            continue;
        total[block->look.form]++;
        repeated[block->look.form] +=
            *tally_count(&tally, slice_hash(block_text(t, block))) >= REPEATS;
    }
    /* Where most lines of a look come again, the others are of the same kind: minor speakers. */
    for (size_t i = 0; i < t->heading_count; i++) {
        struct block *block = t->headings[i];

        if (heading_rests_on_looks(block) &&
            (repeated[block->look.form] * 3 >= total[block->look.form] * 2 ||
             *tally_count(&tally, slice_hash(block_text(t, block))) >= REPEATS))
            heading_demote(block);
    }
}

/* "CHORUS." and, with no other between, "CHORUS." */
static void demote_repeated_at_once(struct text *t)
{
    struct block *before = NULL;

    for (size_t i = 0; i < t->heading_count; i++) {
        struct block *block = t->headings[i];

        if (!block_is_heading(block))
            continue;
        if (before && heading_rests_on_looks(block) &&
            slice_equal(block_text(t, before), block_text(t, block))) {
            heading_demote(block);
            heading_demote(before);
        }
        before = block;
    }
}

/* When every third block would be a heading of that kind, none is; left of the text they are no crowd. */
static void demote_crowds(struct text *t)
{
    size_t counts[HEADING_FORM_SHORT + 1] = { 0 };

    for (size_t i = 0; i < t->heading_count; i++)
        if (heading_rests_on_looks(t->headings[i]))
            counts[t->headings[i]->look.form]++;
    for (size_t i = 0; i < t->heading_count; i++) {
        struct block *block = t->headings[i];

        if (heading_rests_on_looks(block) && block->look.form != HEADING_FORM_OUTDENTED &&
            block->indent >= t->profile.body_indent &&
            counts[block->look.form] * 3 > t->block_count)
            heading_demote(block);
    }
}

/* --- lines with little to say for them -------------------------------------------------------------- */

/* A short line that only stands alone is a heading where others stand apart, or in the middle as it does. */
static void demote_weak(struct text *t)
{
    size_t fair = 0, centred = 0;

    for (size_t i = 0; i < t->heading_count; i++) {
        const struct block *block = t->headings[i];

        fair += block_is_heading(block) && block->look.form == HEADING_FORM_SHORT &&
                block->bid > BID_WEAK;
        centred += heading_rests_on_looks(block) && heading_is_centred(t, block);
    }
    for (size_t i = 0; i < t->heading_count; i++) {
        struct block *block = t->headings[i];

        if (block_is_heading(block) && block->bid == BID_WEAK &&
            (block->look.form != HEADING_FORM_SHORT ||
             (fair < 2 && !(centred > 2 && heading_is_centred(t, block)))))
            heading_demote(block);
    }
}

/* The first of counted sections, which may stand right under the title of them all. */
static bool begins_series(const struct block *block)
{
    return block->look.number <= 1 && block->look.form >= HEADING_FORM_SECTION &&
           block->look.form <= HEADING_FORM_NUMBERED && block->look.depth <= 1;
}

/* The block behind, but for front matter and rules; NULL: there is none. */
static const struct block *find_text_behind(const struct text *t, const struct block *block)
{
    const struct block *end = t->blocks + t->block_count;

    do
        block++;
    while (block < end &&
           (block->verdict == &front_recogniser || block->verdict == &rule_recogniser));
    return block < end ? block : NULL;
}

/* A heading that rests on its look and has nothing under it was a line of something else. */
static void demote_empty(struct text *t)
{
    for (size_t i = t->heading_count; i-- > 0;) {
        struct block *block = t->headings[i];
        const struct block *next = find_text_behind(t, block);

        if (heading_rests_on_looks(block) &&
            (!next ||
             (block_is_heading(next) && next->level <= block->level && !begins_series(next))))
            heading_demote(block);
    }
}

void agree_blocks(struct text *t)
{
    t->headings = ARENA_ARRAY(t->scratch, t->block_count, struct block *);
    list_headings(t);
    look_at_headings(t);
    verse_spread(t);
    verse_take_lines(t);
    take_unread_numbers(t);
    free_items(t);
    take_items_between(t);
    heading_stopped_find(t);
    list_headings(t);
    check_series(t, HEADING_FORM_NUMERAL);
    check_series(t, HEADING_FORM_NUMBERED);
    heading_titles_join(t);
    list_headings(t);
    heading_again_demote(t);
    heading_trade_demote(t);
    demote_over_tables(t);
    demote_repeated_at_once(t);
    demote_repeated(t);
    demote_crowds(t);
    demote_weak(t);
    demote_signatures(t);
    heading_listed_find(t);
    heading_places_fill(t);
    list_headings(t);
    heading_levels_give(t);
    demote_empty(t);
    letter_join_parts(t);
    notes_match(t);
}
