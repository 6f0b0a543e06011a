/*
 * quote.c - words of others: lines with > before them, as mail quotes, or a bar, as
 * printed margins have; or prose set in from the margin.
 *
 *     > On Monday she wrote:      |  A remark that        A great book is a ship deep freighted,
 *     >> We leave tomorrow.       |  stands beside.       and so on.   -- attribution
 *
 * Refused: code and verse, which are set in too; the continued paragraph of a list item; drawings
 * and tables, whose lines end in bars.
 */
#include "letter.h"
#include "remark.h"
#include "text/text.h"
#include "utf8.h"

enum { LEAST_INDENT = 2, MOST_INDENT = 20, BY_NOTE = 6 /* of Aozora, at least */ };

static bool is_quoted(const struct line *line)
{
    return line->text.len && line->text.at[0] == '>';
}

static bool all_quoted(const struct text *t, const struct block *block)
{
    for (size_t i = 0; i < block->count; i++)
        if (!block_line(t, block, i)->furniture && !is_quoted(block_line(t, block, i)))
            return false;
    return true;
}

/* A bar, a gap of the same width, text, on each line; some words, and no bar at the end. */
static bool all_barred(const struct text *t, const struct block *block)
{
    size_t gap = 0, words = 0;

    for (size_t i = 0; i < block->count; i++) {
        const struct line *line = block_line(t, block, i);
        struct slice rest = slice_trim_start(slice_skip(line->text, 1));

        if (line->furniture || line_is_blank(line))
            continue;
        if (line->first != '|' || line->indent != block->indent)
            return false;
        if (rest.len == 0)
            continue;
        if (line->last == '|' || (gap && gap > line->text.len - rest.len))
            return false;
        gap = line->text.len - rest.len;
        words += utf8_is_letter(utf8_first(rest)) || rest.at[0] == '"';
    }
    return words > 0 && gap > 1 && words * 4 >= block->text_lines;
}

static bool is_marked(const struct line *line)
{
    return is_quoted(line) || line->first == '|';
}

/* Set in on all lines, as wrapped prose is. */
static bool is_set_in(const struct text *t, const struct block *block)
{
    unsigned body = block->margin;
    uint16_t least = block->indent < block->hang ? block->indent : block->hang;

    return t->profile.style == STYLE_BLANK && block->text_lines > 1 &&
           least >= body + LEAST_INDENT && least <= body + MOST_INDENT &&
           block->indent <= least + 8 && block->indent + 8 >= least;
}

static enum bid bid(const struct text *t, size_t b, const char **reason)
{
    const struct block *block = &t->blocks[b];

    if (is_quoted(block_line(t, block, 0)) && all_quoted(t, block)) {
        *reason = "> before each line";
        return BID_CERTAIN;
    }
    if (block_line(t, block, 0)->first == '|' && all_barred(t, block)) {
        *reason = "a bar before each line";
        return BID_CERTAIN;
    }
    if (t->profile.is_aozora && block->indent >= BY_NOTE) {
        *reason = "set in by a note";
        return BID_FAIR;
    }
    if (is_set_in(t, block) && block_is_prose(t, block) && !block_is_remark(t, block) &&
        (line_ends_sentence(block_line(t, block, block->count - 1U)) ||
         utf8_is_letter(utf8_first(t->lines[block->first].text)))) {
        *reason = "prose set in from the margin";
        return BID_STRONG;
    }
    return BID_NO;
}

/* The depth of "> >> text", one of "|  text", and where the text begins. */
static size_t quote_depth(struct slice text, size_t *start)
{
    size_t depth = 0, at = 0;

    if (text.len && text.at[0] == '|') {
        *start = text.len - slice_trim_start(slice_skip(text, 1)).len;
        return 1;
    }
    while (at < text.len && (text.at[at] == '>' || (text.at[at] == ' ' && depth))) {
        depth += text.at[at] == '>';
        if (text.at[at++] == '>')
            *start = at;
    }
    *start = at;
    return depth;
}

/* One quoted paragraph or blank line ends where the depth changes or the line is empty. */
static void build_quoted_lines(struct text *t, size_t line, size_t end)
{
    size_t depth = 1;
    bool in_paragraph = false;

    for (; line < end; line++) {
        size_t start = 0, here = quote_depth(t->lines[line].text, &start);
        struct slice text = slice_skip(t->lines[line].text, start);

        if (t->lines[line].furniture || line_is_blank(&t->lines[line]))
            continue;
        if (here > BUILDER_DEPTH / 2)
            here = BUILDER_DEPTH / 2;
        if (here != depth || text.len == 0)
            paragraph_end(t, &in_paragraph);
        for (; depth < here; depth++)
            builder_open(&t->builder, NODE_QUOTE, source_span(t->source, text));
        for (; depth > here; depth--)
            builder_close(&t->builder, NODE_QUOTE);
        if (text.len == 0)
            continue;
        paragraph_add_line(t, &in_paragraph, text);
    }
    paragraph_end(t, &in_paragraph);
    for (; depth > 1; depth--)
        builder_close(&t->builder, NODE_QUOTE);
}

/* "-- Name", "— Name, Book": who said it, on the last line of a quote or under it. */
static bool is_attribution(struct slice text, size_t *start)
{
    static const char *const dashes[] = { "-- ", "--", "\xE2\x80\x94 ", "\xE2\x80\x94",
                                          "\xE2\x80\x93 " };

    for (size_t i = 0; i < sizeof dashes / sizeof *dashes; i++)
        if (slice_starts_with(text, slice_of(dashes[i]))) {
            *start = strlen(dashes[i]);
            return text.len > *start && text.at[*start] != '-';
        }
    return false;
}

static void build_attribution(struct text *t, size_t line, size_t start)
{
    struct slice text = slice_skip(t->lines[line].text, start);

    builder_open(&t->builder, NODE_ATTRIBUTION, source_span(t->source, text));
    inlines_build_slice(t, text);
    builder_close(&t->builder, NODE_ATTRIBUTION);
}

static void build_paragraph(struct text *t, size_t b)
{
    const struct block *block = &t->blocks[b];
    size_t end = block->first + block->count, start = 0;
    bool attributed = block->text_lines > 1 && is_attribution(t->lines[end - 1].text, &start);

    if (!attributed) {
        paragraph_recogniser.build(t, b); /* it keeps the lines of a signature */
        return;
    }
    builder_open(&t->builder, NODE_PARAGRAPH, source_span(t->source, block_text(t, block)));
    inlines_build(t, block->first, end - 1, 0);
    builder_close(&t->builder, NODE_PARAGRAPH);
    build_attribution(t, end - 1, start);
}

/* An attribution under the quote, as a block of its own. */
static bool is_attribution_block(const struct text *t, const struct block *block, size_t *start)
{
    return block_is_single(block) && !block_is_given(block) &&
           block->indent > t->profile.body_indent && block->verdict != &list_recogniser &&
           is_attribution(t->lines[block->first].text, start);
}

bool quote_is_attribution(const struct text *t, const struct block *block)
{
    size_t start = 0;

    return is_attribution_block(t, block, &start);
}

static bool is_quote(const struct block *block)
{
    return block->verdict == &quote_recogniser;
}

static size_t build(struct text *t, size_t b)
{
    bool marked = is_marked(block_line(t, &t->blocks[b], 0));
    enum node_kind kind = !marked && letter_is_epigraph(t, b) ? NODE_EPIGRAPH : NODE_QUOTE;
    size_t start = 0;

    builder_open(&t->builder, kind, source_span(t->source, block_text(t, &t->blocks[b])));
    for (; b < t->block_count && is_quote(&t->blocks[b]); b++) {
        const struct block *block = &t->blocks[b];

        if (is_marked(block_line(t, block, 0)) != marked)
            break;
        if (marked)
            build_quoted_lines(t, block->first, block->first + block->count);
        else
            build_paragraph(t, b);
    }
    if (!marked && b < t->block_count && is_attribution_block(t, &t->blocks[b], &start))
        build_attribution(t, t->blocks[b++].first, start);
    builder_close(&t->builder, kind);
    return b;
}

const struct recogniser quote_recogniser = { "quote", bid, build };
