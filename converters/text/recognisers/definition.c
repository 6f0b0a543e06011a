/*
 * definition.c - a term, and what it means under it or behind a gap.
 *
 *     --output FILE           colour -- what the eye makes of light      Weight:  How much a thing
 *         write to FILE                                                     weighs in air.
 *     -v     be verbose
 *
 * Refused: verse whose second lines are indented, headings over indented text, a line that
 * announces what stands under it.
 */
#include "code_signs.h"
#include "text/text.h"
#include "utf8.h"
#include "text/words/vocabulary.h"

enum { LONGEST_TERM = 60 /* columns */, LEAST_HANG = 2, MOST_HANG = 32, LEAST_GAP = 2 };

/* Where the definition starts on a line "term  definition" or "term -- definition"; 0: nowhere. */
static size_t find_gap(struct slice text, size_t *term)
{
    size_t dashes = slice_find(text, SLICE(" -- "));

    if (dashes > 0 && dashes < text.len && dashes < LONGEST_TERM) {
        *term = dashes;
        return dashes + 4;
    }
    if (text.at[0] == '[' && slice_find(text, SLICE("] ")) < LONGEST_TERM) {
        *term = slice_find(text, SLICE("] ")) + 1;
        return *term + (text.len - *term - slice_trim_start(slice_skip(text, *term)).len);
    }
    for (size_t i = 1; i + LEAST_GAP < text.len && i < LONGEST_TERM; i++) {
        if (text.at[i] != ' ' || text.at[i + 1] != ' ')
            continue;
        *term = i;
        while (i < text.len && text.at[i] == ' ')
            i++;
        return i;
    }
    return 0;
}

/* "-o", "--output"; not "-- No, thank you", which is speech. */
static bool is_option(struct slice text)
{
    return text.len > 2 && text.at[0] == '-' &&
           (is_ascii_letter(text.at[1]) || (text.at[1] == '-' && is_ascii_letter(text.at[2])));
}

/* "[RFC2119]  Bradner, S.": an entry of a list of references. */
static bool is_reference(const struct block *block, struct slice text)
{
    size_t close = slice_find_byte(text, ']');

    return text.len && text.at[0] == '[' && close > 2 && close < 40 && close + 2 < text.len &&
           text.at[close + 1] == ' ' && slice_find_byte(text, ' ') > close &&
           (text.at[close + 2] == ' ' || block->hang > block->indent + 3U);
}

static bool is_admonition(const struct text *t, struct slice word)
{
    enum phrase_kind kind = vocabulary_find(t->vocabulary, word);

    return kind >= PHRASE_NOTE && kind <= PHRASE_IMPORTANT;
}

/* A gap behind a word or a few, not behind the end of a sentence, and words behind the gap. */
static bool has_gap(const struct line *line)
{
    size_t gap = slice_find(line->text, SLICE("  "));

    return gap > 0 && gap < LONGEST_TERM / 2 && gap < line->text.len &&
           !strchr(".,:;?!", line->text.at[gap - 1]) &&
           utf8_is_letter(utf8_first(slice_trim_start(slice_skip(line->text, gap))));
}

/* "Term:  what it means": two blanks or more behind the colon, in technical texts without one too. */
static bool has_term_and_gap(const struct text *t, size_t b)
{
    const struct block *block = &t->blocks[b];
    struct slice text = block_line(t, block, 0)->text;
    size_t gap = slice_find(text, SLICE("  ")), colon = gap - (gap > 0);

    if (block->marker.kind != MARKER_NONE || gap == 0 || gap >= LONGEST_TERM || gap == text.len ||
        (block->text_lines > 1 && block->hang < block->indent + LEAST_HANG))
        return false;
    if (text.at[colon] != ':')
        return t->profile.is_technical && has_gap(block_line(t, block, 0)) &&
               !code_is_likely(t, block) && !code_goes_on(t, b);
    return slice_find(slice_take(text, colon), SLICE(". ")) == colon &&
           !is_admonition(t, slice_take(text, colon));
}

/*
 * Whether the nearest block at the indent of `b`, before or behind it, is one of the same kind.
 * What is deeper belongs to a definition; a listing may stand left of everything.
 */
static bool has_neighbour(const struct text *t, size_t b,
                          bool (*is_same)(const struct text *, size_t))
{
    enum { NEAR = 12 };
    uint16_t indent = t->blocks[b].indent;

    for (size_t i = b + 1; i < b + NEAR && i < t->block_count; i++) {
        if (t->blocks[i].indent == indent && is_same(t, i))
            return true;
        if (t->blocks[i].indent <= indent && !code_is_likely(t, &t->blocks[i]))
            break;
    }
    for (size_t i = b; i > 0 && i + NEAR > b; i--) {
        if (t->blocks[i - 1].indent == indent && is_same(t, i - 1))
            return true;
        if (t->blocks[i - 1].indent <= indent && !code_is_likely(t, &t->blocks[i - 1]))
            break;
    }
    return false;
}

/* A line that can be a term: short, and no end of a sentence. */
static bool is_term(const struct line *line)
{
    return line->width <= LONGEST_TERM && !slice_ends_with(line->text, SLICE(".")) &&
           !slice_ends_with(line->text, SLICE(",")) && !line_ruled_with(line);
}

/*
 * Lines at the first line's indent, each with deeper ones below it; a name at the right of a book's
 * page defines nothing.
 */
static bool hangs_under_terms(const struct text *t, const struct block *block)
{
    bool has_definition = true;

    for (size_t i = 0; i < block->count; i++) {
        const struct line *line = block_line(t, block, i);

        if (line->furniture || line_is_blank(line))
            continue;
        if (line->indent == block->indent) {
            if (!is_term(line))
                return false;
            has_definition = false;
        } else if (line->indent < block->indent + LEAST_HANG ||
                   (!t->profile.is_technical && line->indent > block->indent + MOST_HANG)) {
            return false;
        } else {
            has_definition = true;
        }
    }
    return has_definition;
}

/* "Term  what it means", line by line, longer ones going on deeper. */
static bool has_gaps_behind_terms(const struct text *t, const struct block *block)
{
    size_t terms = 0;

    if (block->hang != block->indent || block->text_lines < 3)
        return false;
    for (size_t i = 0; i < block->count; i++) {
        const struct line *line = block_line(t, block, i);

        if (line->furniture || line_is_blank(line) || line->indent >= block->indent + LEAST_HANG)
            continue;
        if (line->indent != block->indent || (!has_gap(line) && !is_option(line->text)))
            return false;
        terms++;
    }
    return terms >= 2 && terms < block->text_lines;
}

/* Prose, not code or a list: what a term with a colon is explained by. */
static bool is_explanation(const struct text *t, const struct block *block)
{
    return block->marker.kind == MARKER_NONE && block_is_prose(t, block) &&
           !code_is_likely(t, block);
}

/*
 * A line or two alone, at the margin, over a block that is set in further. In books such a line
 * leads to a quotation: "and he adds--".
 */
static bool stands_over_deeper(const struct text *t, size_t b)
{
    enum { LEAST_DEEPER = 3, MOST_DEEPER = 10, MOST_LINES = 2 };
    const struct block *block = &t->blocks[b];
    const struct line *last = block_line(t, block, block->count - 1U);

    if (!t->profile.is_technical || b + 1 >= t->block_count || block->text_lines > MOST_LINES ||
        block->marker.kind != MARKER_NONE || block->indent < t->profile.body_indent ||
        block->hang != block->indent || block[1].indent < block->indent + LEAST_DEEPER ||
        block[1].indent > block->indent + MOST_DEEPER || code_is_likely(t, block + 1) ||
        code_is_prompt(t->lines[block[1].first].text))
        return false;
    if (last->last == ':')
        return is_term(last) && is_explanation(t, block + 1) && block_is_single(block);
    return (is_term(last) || block->text_lines > 1) && !strchr(".,;!?", last->last);
}

/* The term alone, its definition the next block, deeper. */
static bool stands_over_definition(const struct text *t, size_t b)
{
    const struct block *block = &t->blocks[b];

    return block->hang == block->indent && b + 1 < t->block_count &&
           is_option(t->lines[block->first].text) && block[1].indent >= block->indent + LEAST_HANG;
}

static size_t deeper_lines(const struct text *t, const struct block *block)
{
    size_t deeper = 0;

    for (size_t i = 0; i < block->count; i++)
        deeper +=
            !block_line(t, block, i)->furniture && block_line(t, block, i)->indent > block->indent;
    return deeper;
}

static bool is_like(const struct text *t, size_t b)
{
    const struct block *block = &t->blocks[b];
    const struct line *line = block_line(t, block, 0);

    return block->text_lines > 1 && is_term(line) && hangs_under_terms(t, block) &&
           deeper_lines(t, block) > 0;
}

/* The block right before or behind is a term over lines as deep. */
static bool touches_alike(const struct text *t, size_t b)
{
    const struct block *block = &t->blocks[b];

    return (b > 0 && is_like(t, b - 1) && block[-1].hang == block->hang) ||
           (b + 1 < t->block_count && is_like(t, b + 1) && block[1].hang == block->hang);
}

static enum bid bid(const struct text *t, size_t b, const char **reason)
{
    const struct block *block = &t->blocks[b];
    struct slice first = t->lines[block->first].text;
    size_t term;

    if (t->profile.style != STYLE_BLANK || block->marker.kind != MARKER_NONE ||
        strchr("+|", first.at[0]))
        return BID_NO;
    if (is_option(first) &&
        (find_gap(first, &term) || block->hang > block->indent || stands_over_definition(t, b))) {
        *reason = "an option and what it does";
        return BID_STRONG;
    }
    if (stands_over_deeper(t, b) && has_neighbour(t, b, stands_over_deeper)) {
        *reason = "a line over a deeper block, as others near";
        return BID_STRONG;
    }
    if (has_term_and_gap(t, b) && t->profile.wrap) {
        *reason = "a term, a gap, and what it means";
        if (has_neighbour(t, b, has_term_and_gap))
            return block->text_lines > 1 || t->profile.is_technical ? BID_STRONG : BID_NO;
        return block->text_lines > 1 ? BID_FAIR : BID_NO;
    }
    if (t->profile.is_technical && has_gaps_behind_terms(t, block)) {
        *reason = "terms, each with a gap behind it";
        return BID_STRONG;
    }
    if (is_reference(block, first)) {
        *reason = "a label in brackets and what it stands for";
        return BID_STRONG;
    }
    if (t->profile.is_technical &&
        (code_goes_on(t, b) || code_is_likely_below(t, block) || code_is_of_fields(t, block)))
        return BID_NO;
    if (t->profile.wrap == 0 || !is_like(t, b) || block->indent > block->margin + 8U ||
        block->indent < t->profile.body_indent)
        return BID_NO;
    *reason = "a line with deeper ones under it";
    if (t->profile.is_technical && block->text_lines - deeper_lines(t, block) >= 2)
        return BID_STRONG; /* and another one */
    if (t->profile.is_technical ? has_neighbour(t, b, is_like) : touches_alike(t, b))
        return BID_STRONG;
    return block->hang >= block->indent + 3U ? BID_FAIR : BID_WEAK;
}

static void build_term(struct text *t, struct slice text)
{
    builder_open(&t->builder, NODE_TERM, source_span(t->source, text));
    inlines_build_slice(t, text);
    builder_close(&t->builder, NODE_TERM);
}

/* Lines from `from` on as a definition of one paragraph, `skip` bytes into the first. */
static void build_definition(struct text *t, size_t from, size_t end, size_t skip)
{
    struct span span = source_span(t->source, t->lines[from].text);

    builder_open(&t->builder, NODE_DEFINITION, span);
    builder_open(&t->builder, NODE_PARAGRAPH, span);
    inlines_build(t, from, end, skip);
    builder_close(&t->builder, NODE_PARAGRAPH);
}

/* One block: terms, each with the lines under it. */
static void build_block(struct text *t, const struct block *block)
{
    size_t end = block->first + block->count, line = block->first;

    while (line < end) {
        struct slice text = t->lines[line].text;
        size_t term = text.len, gap = find_gap(text, &term),
               behind = next_text_line(t, line + 1, end);

        builder_close(&t->builder, NODE_DEFINITION);
        build_term(t, slice_take(text, gap ? term : text.len));
        while (behind < end && t->lines[behind].indent > block->indent)
            behind = next_text_line(t, behind + 1, end);
        if (gap)
            build_definition(t, line, behind, gap);
        else if (next_text_line(t, line + 1, end) < behind)
            build_definition(t, next_text_line(t, line + 1, end), behind, 0);
        else
            builder_open(&t->builder, NODE_DEFINITION, (struct span){ 0, 0 });
        line = behind;
    }
}

static size_t build(struct text *t, size_t b)
{
    uint16_t indent = t->blocks[b].indent;
    size_t first = b;
    struct node *list = builder_open(&t->builder, NODE_DEFINITION_LIST,
                                     source_span(t->source, block_text(t, &t->blocks[b])));

    list->list.tight = true;
    while (b < t->block_count) {
        const struct block *block = &t->blocks[b];

        if (block->verdict == t->blocks[first].verdict && block->indent == indent) {
            build_block(t, block);
            b++;
        } else if (block->indent >= indent + LEAST_HANG && block->verdict != &heading_recogniser &&
                   b > first) {
            /* More of the last definition. */
            list->list.tight = false;
            b = assemble_block(t, b);
        } else {
            break;
        }
    }
    builder_close(&t->builder, NODE_DEFINITION_LIST);
    return b;
}

const struct recogniser definition_recogniser = { "definition", bid, build };
