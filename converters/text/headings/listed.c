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
 * Refused: lists of which less than half comes again, or fewer than three items: words come again by
 * chance.
 */
#include "heading.h"
#include "tally.h"
#include "text/control.h"
#include "text/furniture/furniture.h"

enum {
    LEAST = 3,      /* items of a list that come again */
    DEEPEST = 6,    /* lists in lists */
    MOST_LINES = 2, /* of a heading */
    WIDEST = 100,   /* columns of one */
    IN_CONTENTS = 0 /* the depth of what printed contents list, which say nothing of it */
};

struct enumeration {
    size_t items, found; /* those that come again */
};

struct item {
    struct enumeration *list;
    uint8_t depth;
    bool is_found;
};

struct listing {
    struct tally numbers; /* of items, from 1, by their words; 0: there is none */
    struct item *items;
    size_t item_count;
    struct enumeration *lists; /* the last one is open */
    size_t list_count;
    uint16_t indents[DEEPEST];
    uint8_t nesting; /* of the item that was read last */
    uint8_t section; /* depth of the heading that was found last */
};

/* A block that was announced. */
struct announced {
    struct block *block;
    const struct item *item;
};

static struct slice words_of(const struct text *t, const struct block *block)
{
    return slice_skip(block_text(t, block), block->marker.bytes);
}

/* --- what is listed --------------------------------------------------------------------------- */

/* The first list that has the item tells its depth. */
static void add_item(struct listing *listing, uint32_t hash, uint8_t depth)
{
    uint32_t *number = tally_count(&listing->numbers, hash);

    if (*number)
        return;
    listing->items[listing->item_count++] =
        (struct item){ &listing->lists[listing->list_count - 1], depth, false };
    listing->lists[listing->list_count - 1].items++;
    *number = (uint32_t)listing->item_count;
}

static void read_item(struct listing *listing, const struct text *t, size_t b)
{
    const struct block *block = &t->blocks[b];

    if (b == 0 || block[-1].verdict != &list_recogniser) {
        listing->list_count++;
        listing->nesting = 0;
    }
    while (listing->nesting && listing->indents[listing->nesting - 1] >= block->indent)
        listing->nesting--;
    if (listing->nesting < DEEPEST)
        listing->indents[listing->nesting++] = block->indent;
    if (block->text_lines <= MOST_LINES)
        add_item(listing, furniture_hash_words(words_of(t, block)),
                 (uint8_t)(listing->section + listing->nesting));
}

static bool is_entry(const struct line *line)
{
    return line->furniture && line->role == FURNITURE_CONTENTS && !line_is_blank(line);
}

static size_t count_items(const struct text *t)
{
    size_t count = 0;

    for (size_t i = 0; i < t->line_count; i++)
        count += is_entry(&t->lines[i]);
    for (size_t b = 0; b < t->block_count; b++)
        count += t->blocks[b].verdict == &list_recogniser;
    return count;
}

static struct listing read_contents(const struct text *t, size_t count)
{
    struct listing listing = { .list_count = 1 };

    listing.items = ARENA_ARRAY(t->scratch, count, struct item);
    listing.lists = ARENA_ARRAY(t->scratch, t->block_count + 1, struct enumeration);
    listing.numbers = tally_new(t->scratch, count + t->block_count);
    for (size_t i = 0; i < t->line_count; i++)
        if (is_entry(&t->lines[i]))
            add_item(&listing, furniture_hash_entry(t->lines[i].text), IN_CONTENTS);
    return listing;
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

/* Most lines of prose end in a stop or a quote. */
static bool ends_like_title(const struct line *line)
{
    return is_ascii_letter(line->last) || is_digit_byte(line->last) || line->last == '?' ||
           line->last == ')' || line->last == '!' || (line->last & 0x80);
}

static bool can_be_heading(const struct text *t, size_t b)
{
    const struct block *block = &t->blocks[b];

    return block->text_lines <= MOST_LINES &&
           ends_like_title(block_line(t, block, block->count - 1U)) && is_open(t, b) &&
           block_width(t, block) <= WIDEST && b + 1 < t->block_count &&
           heading_stands_alone(t, block) &&
           heading_has_letters(block_line(t, block, 0)->text, 3) && !heading_is_refused(t, block);
}

static struct item *find_item(struct listing *listing, const struct text *t, size_t b)
{
    uint32_t number = 0;

    if (listing->item_count && can_be_heading(t, b))
        number = *tally_count(&listing->numbers, furniture_hash_words(words_of(t, &t->blocks[b])));
    return number ? &listing->items[number - 1] : NULL;
}

static size_t find_announced(struct text *t, struct listing *listing, struct announced *announced)
{
    size_t count = 0;

    for (size_t b = 0; b < t->block_count; b++) {
        struct item *item = find_item(listing, t, b);

        if (item) {
            item->list->found += !item->is_found;
            item->is_found = true;
            listing->section = item->depth != IN_CONTENTS ? item->depth : listing->section;
            announced[count++] = (struct announced){ &t->blocks[b], item };
        } else if (t->blocks[b].verdict == &list_recogniser) {
            read_item(listing, t, b);
        }
    }
    return count;
}

/* Contents say that it is a heading; how high it stands, its look says. */
static void make_heading(const struct text *t, const struct announced *announced)
{
    struct block *block = announced->block;
    uint8_t depth = announced->item->depth;
    bool in_capitals = block_line(t, block, 0)->letters == CASE_UPPER;
    bool was_heading = block_is_heading(block);

    if (!block_judge(block, &heading_recogniser,
                     block->bid > BID_FAIR ? (enum bid)block->bid : BID_FAIR) ||
        (depth == IN_CONTENTS && was_heading))
        return;
    block->look = (struct heading_look){ .indent = block->indent,
                                         .form = HEADING_FORM_LISTED,
                                         .depth = depth };
    if (depth == IN_CONTENTS)
        block->look.form = in_capitals ? HEADING_FORM_CAPITALS : HEADING_FORM_SHORT;
}

void heading_listed_find(struct text *t)
{
    struct listing listing;
    struct announced *announced;
    size_t count = count_items(t);

    if (count < LEAST || !control_lets(t, &heading_recogniser))
        return;
    listing = read_contents(t, count);
    announced = ARENA_ARRAY(t->scratch, t->block_count, struct announced);
    count = find_announced(t, &listing, announced);
    for (size_t i = 0; i < count; i++) {
        const struct enumeration *list = announced[i].item->list;

        if (list->found >= LEAST && list->found * 2 >= list->items)
            make_heading(t, &announced[i]);
    }
}
