/*
 * admonition.c - a note, a tip, a warning to the reader, by its label or in a box.
 *
 *     Note: Keep the lid on.       Warning          +----------------+
 *                                                   | Caution        |
 *                                  It is hot.       |                |
 *                                                   | It is hot.     |
 *                                                   +----------------+
 *
 * Refused: the same word in a sentence, as an item, over a chapter; a box around a word or two.
 */
#include "table_drawn.h"
#include "text/text.h"
#include "utf8.h"
#include "text/words/vocabulary.h"

/* Where the label of a block ends, and what it means. */
struct label {
    enum aside_role role;
    size_t length, bytes; /* of its words; with what is behind them up to the text */
};

static enum aside_role find_role(const struct text *t, struct slice words)
{
    switch (vocabulary_find(t->vocabulary, words)) {
    case PHRASE_NOTE:
        return ASIDE_NOTE;
    case PHRASE_TIP:
        return ASIDE_TIP;
    case PHRASE_WARNING:
        return ASIDE_WARNING;
    case PHRASE_CAUTION:
        return ASIDE_CAUTION;
    case PHRASE_IMPORTANT:
        return ASIDE_IMPORTANT;
    default:
        return ASIDE_ROLES;
    }
}

/* "Note: ", "WARNING! ", or the word alone on its line. */
static bool read_label(const struct text *t, struct slice text, struct label *label)
{
    enum { LONGEST = 40 /* bytes */ };
    size_t end = 0;

    if (utf8_is_lower(utf8_first(text)))
        return false;
    while (end < text.len && end < LONGEST && text.at[end] != ':' && text.at[end] != '!')
        end++;
    if (end == LONGEST || (end + 1 < text.len && !is_blank_byte(text.at[end + 1])))
        return false;
    *label = (struct label){ .length = end };
    label->role = find_role(t, slice_take(text, end));
    label->bytes =
        end < text.len ? text.len - slice_trim_start(slice_skip(text, end + 1)).len : text.len;
    return label->role != ASIDE_ROLES;
}

static bool is_box(const struct text *t, const struct block *block)
{
    enum { SENTENCES = 120 /* columns, the drawing included */ };
    uint32_t first = utf8_first(block_line(t, block, 0)->text);
    struct table_drawn box;

    return (table_is_crossing(first) || table_is_bar(first) || first == '_') &&
           block_length(t, block) > SENTENCES &&
           table_drawn_find(t, block->first, block->first + block->count, &box) &&
           table_drawn_is_box(&box);
}

/* A label alone stands over what it is for: at its indent, or set in. */
static bool stands_over_its_text(const struct text *t, size_t b)
{
    enum { MOST_DEEPER = 10 };
    const struct block *block = &t->blocks[b];

    return b + 1 < t->block_count && block->indent >= t->profile.body_indent &&
           block[1].indent >= block->indent && block[1].indent <= block->indent + MOST_DEEPER &&
           block->blanks_after <= t->profile.gap && block_is_prose(t, block + 1);
}

static enum bid bid(const struct text *t, size_t b, const char **reason)
{
    const struct block *block = &t->blocks[b];
    const struct line *first = block_line(t, block, 0);
    struct label label;

    if (is_box(t, block)) {
        *reason = "a box";
        return BID_CERTAIN;
    }
    if (block->marker.kind != MARKER_NONE || !read_label(t, first->text, &label))
        return BID_NO;
    *reason = "a word like \"Note\" before its text";
    if (label.bytes < first->text.len)
        return BID_STRONG;
    if (block->text_lines > 1)
        return label.length < first->text.len ||
                       (t->profile.is_technical && block->indent >= t->profile.body_indent)
                   ? BID_STRONG
                   : BID_NO;
    *reason = "a word like \"Note\" over its text";
    return (t->profile.is_technical || label.length < first->text.len) && stands_over_its_text(t, b)
               ? BID_STRONG
               : BID_NO;
}

/* --- building --------------------------------------------------------------------------------- */

static void build_caption(struct text *t, struct slice words)
{
    builder_open(&t->builder, NODE_CAPTION, source_span(t->source, words));
    inlines_build_slice(t, words);
    builder_close(&t->builder, NODE_CAPTION);
}

static struct node *open_aside(struct text *t, const struct block *block, enum aside_role role)
{
    struct node *aside =
        builder_open(&t->builder, NODE_ASIDE, source_span(t->source, block_text(t, block)));

    aside->aside = role;
    return aside;
}

/* The rows of a box: a paragraph from one empty row to the next, the first one perhaps a label. */
static void build_box(struct text *t, const struct block *block)
{
    size_t end = block->first + block->count;
    struct table_drawn box;
    struct node *aside = open_aside(t, block, ASIDE_SIDEBAR);
    bool in_paragraph = false;
    struct label label;

    table_drawn_find(t, block->first, end, &box);
    for (size_t i = block->first; i < end; i++) {
        struct slice text = slice_trim(table_drawn_cell(&t->lines[i], &box, 0));

        if (t->lines[i].furniture || line_is_blank(&t->lines[i]))
            continue;
        if (table_drawn_is_separator(t->lines[i].text)) {
            paragraph_end(t, &in_paragraph);
            continue;
        }
        if (!aside->first && read_label(t, text, &label) && label.bytes == text.len) {
            aside->aside = label.role;
            build_caption(t, slice_take(text, label.length));
            continue;
        }
        paragraph_add_line(t, &in_paragraph, text);
    }
    builder_close(&t->builder, NODE_ASIDE);
}

/* The text on the label's line, or on the lines below. */
static void build_paragraph(struct text *t, const struct block *block, const struct label *label)
{
    size_t line = block->first, end = block->first + block->count, skip = label->bytes;

    if (skip == t->lines[line].text.len) {
        line = next_text_line(t, line + 1, end);
        skip = 0;
    }
    builder_open(&t->builder, NODE_PARAGRAPH, source_span(t->source, t->lines[line].text));
    inlines_build(t, line, end, skip);
    builder_close(&t->builder, NODE_PARAGRAPH);
}

/* What a label alone is for: all that is set in below it, or the one paragraph at its indent. */
static size_t build_below(struct text *t, size_t b)
{
    uint16_t indent = t->blocks[b].indent;

    b++;
    if (b < t->block_count && t->blocks[b].indent == indent)
        return assemble_block(t, b);
    while (b < t->block_count && t->blocks[b].indent > indent)
        b = assemble_block(t, b);
    return b;
}

/* What has neither a label nor a box is one all the same when someone says so. */
static size_t build_unlabelled(struct text *t, size_t b)
{
    open_aside(t, &t->blocks[b], ASIDE_NOTE);
    b = paragraph_recogniser.build(t, b);
    builder_close(&t->builder, NODE_ASIDE);
    return b;
}

static size_t build(struct text *t, size_t b)
{
    const struct block *block = &t->blocks[b];
    struct slice first = block_line(t, block, 0)->text;
    struct label label;

    if (!read_label(t, first, &label)) {
        if (!is_box(t, block))
            return build_unlabelled(t, b);
        build_box(t, block);
        return b + 1;
    }
    open_aside(t, block, label.role);
    build_caption(t, slice_take(first, label.length));
    if (block->text_lines > 1 || label.bytes < first.len) {
        build_paragraph(t, block, &label);
        b++;
    } else {
        b = build_below(t, b);
    }
    builder_close(&t->builder, NODE_ASIDE);
    return b;
}

const struct recogniser admonition_recogniser = { "admonition", bid, build };
