/*
 * looks.c - headings that nothing but their look speaks for: capitals, left of the body, or
 * short and alone over prose. What looks so and is none, refusals.c knows.
 *
 *     THE OLD LIGHT                 The night boat
 *
 *     Every evening at six ...      Nobody had told the children ...
 */
#include "text/front/front.h"
#include "heading.h"
#include "utf8.h"

enum { SHORT_WIDTH = 70 /* columns of a heading that nothing but its shortness speaks for */ };

bool heading_has_letters(struct slice text, size_t least)
{
    uint32_t c;

    while (least && utf8_next(&text, &c))
        least -= utf8_is_letter(c);
    return least == 0;
}

bool heading_stands_apart(const struct text *t, const struct block *block)
{
    return block->blanks_before > t->profile.gap && block->blanks_after >= t->profile.gap;
}

bool heading_is_centred(const struct text *t, const struct block *block)
{
    enum { SET_IN = 8, SLACK = 16 /* columns: eight on each side */ };
    unsigned left = block->indent - (block->indent ? t->profile.body_indent : 0);
    unsigned right = block->indent + block_line(t, block, 0)->width;

    if (t->profile.wrap <= right || block->indent < t->profile.body_indent + SET_IN ||
        (block + 1 < t->blocks + t->block_count && block[1].indent == block->indent))
        return false; /* in the middle, or part of what is set in */
    right = t->profile.wrap - right;
    return left > right ? left - right <= SLACK : right - left <= SLACK;
}

bool heading_stands_left_of_text(const struct text *t, const struct block *block)
{
    return t->profile.is_technical && block_is_single(block) && block->blanks_after == 0 &&
           block->indent < t->profile.body_indent && block + 1 < t->blocks + t->block_count &&
           block[1].indent > block->indent;
}

bool heading_stands_alone(const struct text *t, const struct block *block)
{
    return t->profile.style != STYLE_BLANK || (block->blanks_before && block->blanks_after) ||
           heading_stands_left_of_text(t, block);
}

/* --- what stands around it --------------------------------------------------------------------- */

/* A byline stands between a title and its text. */
static size_t find_text_below(const struct text *t, size_t b)
{
    return b + 2 < t->block_count && heading_is_byline(t, &t->blocks[b + 1]) ? b + 2 : b + 1;
}

/* Prose, or a sentence that is not much shorter than a line. */
static bool stands_over_text(const struct text *t, size_t b)
{
    enum { SENTENCE = 40 /* columns */ };
    size_t below = find_text_below(t, b);
    const struct block *next = &t->blocks[below];

    if (below >= t->block_count)
        return false;
    /* "A less capable performer was the clerk, who hummed", and then the song. */
    if (t->profile.style == STYLE_BLANK && !heading_stands_apart(t, &t->blocks[b]) &&
        next->indent > t->profile.body_indent + 2U && next->hang > t->profile.body_indent + 2U)
        return false;
    return block_is_prose(t, next) || (block_length(t, next) > SENTENCE &&
                                       line_ends_sentence(block_line(t, next, next->count - 1U)));
}

/* What a heading of an article can follow: the end of a paragraph, a list or a quotation. */
static bool ends_text(const struct text *t, const struct block *before)
{
    return block_is_prose(t, before) || before->marker.kind != MARKER_NONE ||
           line_ends_sentence(block_line(t, before, before->count - 1U));
}

static size_t count_words(struct slice text)
{
    struct slice word;
    size_t words = 0;

    while (slice_next(&text, ' ', &word))
        words += word.len > 0;
    return words;
}

/* A line that is too long for a heading: it belonged to a picture. */
static bool is_caption(const struct text *t, const struct block *block)
{
    enum { LEAST_WORDS = 8 };

    return block_is_single(block) && count_words(block_line(t, block, 0)->text) >= LEAST_WORDS;
}

/* The next article of a page that holds several. */
static bool stands_over_byline(const struct text *t, const struct block *block)
{
    struct front_byline byline;

    return t->profile.dialect == DIALECT_ARTICLE && block + 1 < t->blocks + t->block_count &&
           block_is_single(block + 1) &&
           front_read_byline(t, block_line(t, block + 1, 0)->text, &byline) && !byline.is_label &&
           byline.role == CREATOR_AUTHOR;
}

/* The end of a sentence, a note's call behind it or not: "the following experiment.[J]" */
static bool ends_sentence(const struct line *line)
{
    enum { LONGEST_CALL = 4 };
    size_t open = line->text.len;

    if (line_ends_sentence(line) || line->last != ']')
        return line_ends_sentence(line);
    while (open > 0 && line->text.at[open - 1] != '[' && line->text.len - open < LONGEST_CALL)
        open--;
    return open > 1 && line->text.at[open - 1] == '[' &&
           slice_find_byte(SLICE(".!?"), line->text.at[open - 2]) < 3;
}

/* All in capitals, or with a last line in brackets: "PEPPERMINTS / (Without sugar)". */
static bool is_in_capitals(const struct text *t, const struct block *block)
{
    const struct line *last = block_line(t, block, block->count - 1U);

    return block_line(t, block, 0)->letters == CASE_UPPER &&
           (last->letters == CASE_UPPER || heading_is_bracketed(last->text));
}

/* Letters in a row, so that "20 2B C2 A3 AC" is no title. */
static bool has_word(struct slice text)
{
    enum { LEAST = 3 };
    size_t run = 0;
    uint32_t c;

    while (run < LEAST && utf8_next(&text, &c))
        run = utf8_is_wide(c) ? LEAST : utf8_is_letter(c) || c == '.' ? run + 1 : 0;
    return run == LEAST;
}

/* "DO NOT CHANGE THIS UNLESS YOU KNOW WHY!" */
static bool is_shouted(const struct text *t, const struct block *block)
{
    enum { SENTENCE = 6 /* words */ };

    return block_line(t, block, block->count - 1U)->last == '!' &&
           count_words(block_text(t, block)) >= SENTENCE;
}

/* "Yours truly," and then a name: what goes on from a comma is no heading. */
static bool follows_comma(const struct text *t, size_t b)
{
    struct slice text = b > 0 ? block_text(t, &t->blocks[b - 1]) : SLICE("");

    while (text.len && (text.at[text.len - 1] == '"' || text.at[text.len - 1] == '_'))
        text.len--;
    return text.len && text.at[text.len - 1] == ',';
}

/* "In 1-4 and 1-2 lb. cakes": more than one number counts things. */
static bool counts_things(struct slice text)
{
    size_t numbers = 0;

    for (size_t i = 0; i < text.len; i++)
        numbers += is_digit_byte(text.at[i]) && (i == 0 || !is_digit_byte(text.at[i - 1]));
    return numbers > 1;
}

/* One line, that does not begin like the rest of a sentence or a quantity. */
static bool is_title_line(const struct text *t, const struct block *block)
{
    uint32_t first = utf8_first(block_line(t, block, 0)->text);

    return block_is_single(block) &&
           (block_width(t, block) <= SHORT_WIDTH || heading_stands_left_of_text(t, block)) &&
           !utf8_is_lower(first) && !utf8_is_digit(first);
}

static enum bid bid_by_shortness(const struct text *t, size_t b, struct heading_look *look,
                                 const char **reason)
{
    const struct block *block = &t->blocks[b];

    look->form = HEADING_FORM_SHORT;
    look->is_over_byline = b > 0 && stands_over_byline(t, block);
    *reason = "short, over a byline";
    if (look->is_over_byline)
        return BID_FAIR;
    if (!stands_over_text(t, b) || counts_things(block_line(t, block, 0)->text))
        return BID_NO;
    *reason = "short and alone over prose";
    if (t->profile.style == STYLE_LINE && !t->profile.is_wide) {
        if (b > 0 && ends_text(t, block - 1))
            return BID_FAIR;
        return b > 1 && ends_text(t, block - 2) && is_caption(t, block - 1) ? BID_WEAK : BID_NO;
    }
    if (block->indent > t->profile.body_indent + 2 && !heading_is_centred(t, block))
        return BID_NO;
    return heading_stands_apart(t, block) ? BID_FAIR : BID_WEAK;
}

/* "Who pays for the lamp?": in an article, where others that ask nothing are headings too. */
static bool is_question(const struct text *t, const struct line *line)
{
    uint32_t first = utf8_first(line->text);

    return line->last == '?' && t->profile.style == STYLE_LINE &&
           t->profile.dialect == DIALECT_ARTICLE && !t->profile.is_wide && utf8_is_letter(first) &&
           slice_find_byte(line->text, ' ') < line->text.len &&
           slice_find(line->text, SLICE("? ")) == line->text.len;
}

enum bid heading_bid_by_look(const struct text *t, size_t b, struct heading_look *look,
                             const char **reason)
{
    const struct block *block = &t->blocks[b];
    const struct line *line = block_line(t, block, 0);
    bool in_capitals = is_in_capitals(t, block), asks = is_question(t, line);
    bool sentence = !in_capitals && ends_sentence(block_line(t, block, block->count - 1U));

    enum bid result;

    if (block->indent < t->profile.body_indent && line->last == '?')
        sentence = false; /* a question that the text below answers */
    if ((sentence && !asks) || !heading_stands_alone(t, block) ||
        !heading_has_letters(line->text, 2) || (!in_capitals && !is_title_line(t, block)) ||
        heading_is_refused(t, block) || follows_comma(t, b))
        return BID_NO;
    if (in_capitals) {
        look->form = HEADING_FORM_CAPITALS;
        *reason = "capitals, alone";
        return block->text_lines <= 3 && has_word(line->text) && !is_shouted(t, block) ? BID_FAIR
                                                                                       : BID_NO;
    }
    if (block->indent < t->profile.body_indent && t->profile.style == STYLE_BLANK) {
        look->form = HEADING_FORM_OUTDENTED;
        *reason = "short, left of the body";
        return BID_FAIR;
    }
    result = bid_by_shortness(t, b, look, reason);
    return sentence && result > BID_WEAK ? BID_WEAK : result;
}
