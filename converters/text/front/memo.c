/*
 * memo.c - the first page of an RFC or an Internet-Draft: fields at the left, authors with their
 * houses and the date at the right; the title in the middle. What does not become metadata is set aside.
 *
 *     Salt Working Group                                        A. Lee, Ed.
 *     Request for Comments: 9204                                   The Quay
 *     Category: Informational                                    March 2021
 *
 *                             Drying of Wood
 */
#include "front.h"

#include "text/furniture/furniture.h"
#include "utf8.h"

static void set_header_aside(struct text *t, size_t b)
{
    furniture_mark(t, t->blocks[b].first, t->blocks[b].first + t->blocks[b].count,
                   FURNITURE_HEADER_FIELD);
    front_take(t, b);
}

/* What stands at the right of a wide gap; the whole line when it is set far in. */
static struct slice right_column(const struct line *line)
{
    size_t gap = slice_find(line->text, SLICE("    "));

    if (gap < line->text.len)
        return slice_trim(slice_skip(line->text, gap));
    return line->indent > 30 ? line->text : SLICE("");
}

/* "R. Fielding, Ed.": initials, then a surname. */
static bool is_initialed(struct slice name)
{
    struct slice rest = name;
    uint32_t c;

    return name.len > 3 && utf8_next(&rest, &c) && utf8_is_upper(c) &&
           slice_starts_with(rest, SLICE(".")) && slice_find_byte(name, ' ') < name.len;
}

/* The first that stands at the right is who wrote the memo; others are persons when they have initials. */
static bool is_author(const struct text *t, struct slice right, bool is_first, struct slice *name)
{
    enum { LONGEST_TITLE = 6 /* bytes: ", Ed." */ };
    size_t comma = slice_find_byte(right, ',');

    *name = slice_trim(slice_take(right, comma));
    if (comma < right.len && right.len - comma > LONGEST_TITLE)
        return false;
    return is_initialed(*name) || (is_first && front_is_name(t, *name) && !front_is_body(*name));
}

/* At the left: fields, below the name of who gives the memo out. */
static void read_issuer(struct text *t, const struct line *line)
{
    struct slice left = slice_trim(slice_take(line->text, slice_find(line->text, SLICE("    "))));

    if (line->indent == 0 && slice_find_byte(left, ' ') < left.len &&
        slice_find_byte(left, ':') == left.len && !slice_is(left, "Internet-Draft") &&
        !slice_is(left, "INTERNET-DRAFT"))
        metadata_set(&t->document->metadata, METADATA_PUBLISHER,
                     front_value(t, left, RANK_TEXT, "the left column"));
}

/* The first page: fields at the left, authors and the date at the right. */
static void read_columns(struct text *t, const struct block *block)
{
    bool is_first = block == t->blocks;

    if (is_first)
        read_issuer(t, block_line(t, block, 0));
    for (size_t i = 0; i < block->count; i++) {
        struct slice right = right_column(block_line(t, block, i)), name;

        if (right.len == 0)
            continue;
        if (is_author(t, right, is_first, &name))
            metadata_add_creator(t->arena, &t->document->metadata, CREATOR_AUTHOR,
                                 front_value(t, name, RANK_TEXT, "the right column"));
        else
            front_set_date(t, right, "the right column");
        is_first = false;
    }
}

/* The title; a line below it may name the file that the memo is. */
static void set_memo_title(struct text *t, const struct block *block)
{
    struct slice title = front_one_line(t, block), name;
    size_t draft = slice_find(title, SLICE(" draft-"));

    name = slice_skip(title, draft + 1);
    if (slice_find_byte(name, ' ') < name.len)
        name = slice_skip(title, draft = title.len);
    metadata_set(&t->document->metadata, METADATA_TITLE,
                 front_value(t, slice_take(title, draft), RANK_TEXT, "the centred line"));
    metadata_set(&t->document->metadata, METADATA_SOURCE,
                 front_value(t, name, RANK_TEXT, "under the title"));
}

/* As far from the left margin as from the right one. */
static bool is_centred(const struct text *t, const struct line *line)
{
    enum { SLACK = 4 /* columns */ };
    unsigned used = 2U * line->indent + line->width, wrap = t->profile.wrap;

    return line->indent > 0 && used + SLACK >= wrap && used <= wrap + SLACK;
}

/* The title of a memo: set in as a whole, or each line centred, since a long one begins near the margin. */
static bool is_memo_title(const struct text *t, const struct block *block)
{
    size_t centred = 0;

    if (block->text_lines > 4 || right_column(block_line(t, block, 0)).len)
        return false;
    for (size_t i = 0; i < block->count; i++)
        centred += is_centred(t, block_line(t, block, i));
    return centred == block->count ||
           (block->indent > t->profile.body_indent + 4U && block->text_lines <= 3);
}

/* "Request for Comments: 9204", "RFC 9204" */
static void set_memo_series(struct text *t, const struct block *block)
{
    static const char label[] = "Request for Comments: ";

    for (size_t i = 0; i < block->count; i++) {
        struct slice text = block_line(t, block, i)->text, number;

        if (!slice_starts_with(text, SLICE(label)))
            continue;
        number = slice_skip(text, sizeof label - 1);
        number = slice_take(number, slice_find_byte(number, ' '));
        metadata_set(
            &t->document->metadata, METADATA_SERIES,
            front_value(t, slice_take(text, sizeof label - 3), RANK_TEXT, "the left column"));
        metadata_set(&t->document->metadata, METADATA_SERIES_POSITION,
                     front_value(t, number, RANK_TEXT, "the left column"));
    }
}

/* Two columns of fields; then the title, centred. */
void front_read_memo(struct text *t)
{
    enum { MOST_BLOCKS = 6 };
    size_t title = 0;

    while (title < t->block_count && title < MOST_BLOCKS && !block_is_given(&t->blocks[title]) &&
           !is_memo_title(t, &t->blocks[title]))
        title++;
    if (title >= t->block_count || title >= MOST_BLOCKS || block_is_given(&t->blocks[title]))
        return;
    for (size_t b = 0; b < title; b++) {
        read_columns(t, &t->blocks[b]);
        set_memo_series(t, &t->blocks[b]);
        set_header_aside(t, b);
    }
    set_memo_title(t, &t->blocks[title]);
    front_take(t, title);
}
