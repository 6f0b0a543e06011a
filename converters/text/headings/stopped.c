/*
 * stopped.c - numbered titles that end in a full stop, as licences and contracts have them, are
 * headings where they count on through the text and passages stand between them.
 *
 *     3. Returning the Boat.
 *
 *     Whoever has hired the boat brings it back to the landing ...
 *
 * Refused: precepts and answers, with a sentence or two under each; fewer than five.
 */
#include "heading.h"
#include "text/control.h"
#include "utf8.h"

enum {
    LEAST = 5,   /* titles */
    PASSAGE = 3, /* lines between two of them, at least, mostly */
    WIDEST = 76, /* columns of one */
    MISSED = 2   /* the next number is at most so much higher: a title may take two lines */
};

/* Titles that count on. */
struct stopped {
    size_t *blocks;
    size_t count, passages; /* those with a passage below */
    uint32_t last;
};

/* "3. Returning the Boat.": one line, one stop. */
static bool read_title(const struct text *t, size_t b, struct heading_look *look)
{
    const struct block *block = &t->blocks[b];
    struct slice text, title;

    if (block->marker.kind != MARKER_NUMBER || !block_is_single(block))
        return false;
    text = block_line(t, block, 0)->text;
    if (!block->blanks_before || !block->blanks_after || block->bid >= BID_CERTAIN ||
        text.at[text.len - 1] != '.' || block_width(t, block) > WIDEST)
        return false;
    title = slice_skip(slice_take(text, text.len - 1), block->marker.bytes);
    *look = (struct heading_look){ .indent = block->indent };
    return slice_find(title, SLICE(". ")) == title.len && utf8_is_upper(utf8_first(title)) &&
           heading_by_number_and_title(text, look) && look->depth == 1;
}

static bool has_passage(const struct text *t, size_t b, size_t end)
{
    size_t lines = 0;

    for (size_t i = b + 1; i < end && lines < PASSAGE; i++)
        lines += t->blocks[i].text_lines;
    return lines >= PASSAGE;
}

static void make_headings(struct text *t, const struct stopped *stopped)
{
    if (stopped->count < LEAST || stopped->passages * 3 < stopped->count * 2)
        return;
    for (size_t i = 0; i < stopped->count; i++) {
        struct block *block = &t->blocks[stopped->blocks[i]];
        struct heading_look look;

        if (read_title(t, stopped->blocks[i], &look) &&
            block_judge(block, &heading_recogniser, BID_FAIR))
            block->look = look;
    }
}

static bool counts_on(const struct stopped *stopped, uint32_t number)
{
    return stopped->count && number > stopped->last && number <= stopped->last + MISSED;
}

void heading_stopped_find(struct text *t)
{
    struct stopped stopped = { .blocks = ARENA_ARRAY(t->scratch, t->block_count, size_t) };
    struct heading_look look;

    if (!control_lets(t, &heading_recogniser))
        return;
    for (size_t b = 0; b < t->block_count; b++) {
        if (t->blocks[b].marker.kind != MARKER_NUMBER || !read_title(t, b, &look))
            continue;
        if (stopped.count)
            stopped.passages += has_passage(t, stopped.blocks[stopped.count - 1], b);
        if (!counts_on(&stopped, look.number)) {
            make_headings(t, &stopped);
            stopped.count = stopped.passages = 0;
        }
        if (look.number <= 1 || stopped.count)
            stopped.blocks[stopped.count++] = b;
        stopped.last = look.number;
    }
    make_headings(t, &stopped);
}
