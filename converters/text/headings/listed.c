/*
 * listed.c - headings that the text announces: the items of a list, or the entries of printed
 * contents, that stand again further down, as lines of their own over text.
 *
 *     This page tells about:                 Nets and lines
 *
 *       * Nets and lines                     A net is knotted in winter, when ...
 *           o Mending                        Mending
 *       * Boats
 *                                            A torn net is hung up by its ...
 *
 * The nesting of the list gives the levels; a list inside such a section names what stands below it.
 * Refused: fewer than three, since words come again by chance.
 */
#include "heading.h"
#include "tally.h"
#include "text/control.h"
#include "text/furniture/furniture.h"

enum {
    LEAST = 3,      /* lines that come again */
    DEEPEST = 6,    /* lists in lists */
    MOST_LINES = 2, /* of a heading */
    WIDEST = 100,   /* columns of one */
    IN_CONTENTS =
        DEEPEST * DEEPEST /* the depth of what printed contents list, which say nothing of it */
};

struct listing {
    struct tally depths; /* by the words of an item; 0: there is none */
    uint16_t indents[DEEPEST];
    uint8_t nesting; /* of the item that was read last */
    uint8_t section; /* depth of the heading that was found last */
};

/* A block that was announced. */
struct announced {
    struct block *block;
    uint8_t depth;
};

static struct slice words_of(const struct text *t, const struct block *block)
{
    return slice_skip(block_text(t, block), block->marker.bytes);
}

static bool is_item(const struct block *block)
{
    return block->verdict == &list_recogniser && block->text_lines <= MOST_LINES;
}

/* --- what is listed --------------------------------------------------------------------------- */

static void nest(struct listing *listing, const struct text *t, size_t b)
{
    const struct block *block = &t->blocks[b];

    if (b == 0 || block[-1].verdict != &list_recogniser)
        listing->nesting = 0;
    while (listing->nesting && listing->indents[listing->nesting - 1] >= block->indent)
        listing->nesting--;
    if (listing->nesting < DEEPEST)
        listing->indents[listing->nesting++] = block->indent;
}

/* The first list that has the item tells its depth. */
static void add_item(struct listing *listing, const struct text *t, size_t b)
{
    uint32_t *depth =
        tally_count(&listing->depths, furniture_hash_words(words_of(t, &t->blocks[b])));

    nest(listing, t, b);
    if (*depth == 0 || *depth == IN_CONTENTS)
        *depth = (uint32_t)listing->section + listing->nesting;
}

static void add_contents(struct listing *listing, const struct text *t)
{
    for (size_t i = 0; i < t->line_count; i++)
        if (t->lines[i].furniture && t->lines[i].role == FURNITURE_CONTENTS &&
            !line_is_blank(&t->lines[i]))
            *tally_count(&listing->depths, furniture_hash_entry(t->lines[i].text)) = IN_CONTENTS;
}

static struct listing listing_new(const struct text *t)
{
    size_t count = 0;

    for (size_t i = 0; i < t->line_count; i++)
        count += t->lines[i].furniture && t->lines[i].role == FURNITURE_CONTENTS;
    for (size_t b = 0; b < t->block_count; b++)
        count += is_item(&t->blocks[b]);
    return (struct listing){ .depths = tally_new(t->scratch, count + t->block_count) };
}

/* --- what comes again ------------------------------------------------------------------------- */

/* An item that stands alone over text is a question that is answered. */
static bool is_open(const struct text *t, size_t b)
{
    const struct block *block = &t->blocks[b];

    if (block->verdict == &list_recogniser)
        return block->marker.kind == MARKER_NUMBER && block->blanks_after &&
               b + 1 < t->block_count && block[1].verdict != &list_recogniser;
    return block->verdict == &paragraph_recogniser || heading_rests_on_looks(block);
}

static bool can_be_heading(const struct text *t, size_t b)
{
    const struct block *block = &t->blocks[b];

    return is_open(t, b) && block->text_lines <= MOST_LINES && block_width(t, block) <= WIDEST &&
           b + 1 < t->block_count && heading_stands_alone(t, block) &&
           block_line(t, block, block->count - 1U)->last != '.' &&
           heading_has_letters(block_line(t, block, 0)->text, 3) && !heading_is_refused(t, block);
}

static size_t find_announced(struct text *t, struct listing *listing, struct announced *announced)
{
    size_t count = 0;

    for (size_t b = 0; b < t->block_count; b++) {
        struct block *block = &t->blocks[b];
        uint32_t depth = 0;

        if (can_be_heading(t, b))
            depth = *tally_count(&listing->depths, furniture_hash_words(words_of(t, block)));
        if (depth) {
            announced[count++] = (struct announced){ block, (uint8_t)depth };
            listing->section = depth == IN_CONTENTS ? listing->section : (uint8_t)depth;
        } else if (is_item(block)) {
            add_item(listing, t, b);
        }
    }
    return count;
}

/* Contents say that it is a heading; how high it stands, its look says. */
static void make_heading(const struct text *t, const struct announced *announced)
{
    struct block *block = announced->block;
    bool in_capitals = block_line(t, block, 0)->letters == CASE_UPPER;
    bool was_heading = block_is_heading(block);

    if (!block_judge(block, &heading_recogniser,
                     block->bid > BID_FAIR ? (enum bid)block->bid : BID_FAIR))
        return;
    if (announced->depth == IN_CONTENTS && was_heading)
        return;
    block->look = (struct heading_look){ .indent = block->indent,
                                         .form = HEADING_FORM_LISTED,
                                         .depth = announced->depth };
    if (announced->depth == IN_CONTENTS)
        block->look.form = in_capitals ? HEADING_FORM_CAPITALS : HEADING_FORM_SHORT;
}

void heading_listed_find(struct text *t)
{
    struct listing listing;
    struct announced *announced;
    size_t count;

    if (!control_lets(t, &heading_recogniser))
        return;
    listing = listing_new(t);
    add_contents(&listing, t);
    announced = ARENA_ARRAY(t->scratch, t->block_count, struct announced);
    count = find_announced(t, &listing, announced);
    for (size_t i = 0; i < count && count >= LEAST; i++)
        make_heading(t, &announced[i]);
}
