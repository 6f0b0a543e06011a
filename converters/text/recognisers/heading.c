/*
 * heading.c - a heading, by word (Chapter), number (1.2), underline, capitals, or by
 * standing short and alone. How it looks goes to agree.c, which decides by series and gives levels.
 *
 *     CHAPTER IV            3.1  Framing           Results            第三章　海
 *     The Letter                                   =======
 *
 * Refused: what ends like a sentence, is long, or has no room around it.
 */
#include "text/aozora.h"
#include "text/front/front.h"
#include "text/headings/heading.h"
#include "text/words/numerals.h"
#include "utf8.h"

enum {
    MOST_LINES = 4,
    WIDEST = 100, /* columns of one line */
    LONGEST = 240 /* columns of all lines */
};

/* Closing quotes may stand behind the comma. */
static bool ends_like_text(struct slice text)
{
    char last;

    while (text.len && (text.at[text.len - 1] == '"' || text.at[text.len - 1] == '\''))
        text.len--;
    last = text.len ? text.at[text.len - 1] : 0;
    return last == ',' || last == ';' || last == '-' ||
           slice_ends_with(text, SLICE("\xEF\xBC\x8C")) ||
           slice_ends_with(text, SLICE("\xE3\x80\x82"));
}

/* "1.1. Planks" right above "1.2. Paint": a list of sections, no title that needs two lines. */
static bool counts_on(const struct text *t, const struct block *block)
{
    struct heading_look ignored = { 0 };

    return block->text_lines > 1 &&
           heading_by_number_and_title(block_line(t, block, block->count - 1U)->text, &ignored);
}

/* ［＃「…」は中見出し］ behind it. */
static bool look_by_note(const struct text *t, const struct block *block, struct heading_look *look)
{
    unsigned rank = aozora_heading_rank(t, block_line(t, block, 0));

    look->form = HEADING_FORM_UNDERLINED;
    look->underline = (char)('0' + rank);
    return rank != 0;
}

/* A row of a table over the rule below it. */
static bool is_barred(struct slice text)
{
    size_t bars = 0;

    for (size_t i = 0; i < text.len; i++)
        bars += text.at[i] == '|';
    return bars > 1;
}

/* === text === : the line under it, maybe one over it. */
static bool look_by_underline(const struct text *t, const struct block *block,
                              struct heading_look *look)
{
    const struct line *last = block_line(t, block, block->count - 1U);
    bool has_overline = line_ruled_with(block_line(t, block, 0)) != 0;
    struct slice text = block_line(t, block, has_overline ? 1 : 0)->text;

    if (block->count != (has_overline ? 3 : 2) || !line_ruled_with(last))
        return false;
    heading_by_number_and_title(text, look); /* its depth may tell the level */
    look->form = HEADING_FORM_UNDERLINED;
    look->underline = line_ruled_with(last);
    look->has_overline = has_overline;
    return heading_has_letters(text, 1) && !is_barred(text);
}

enum { PLAIN_BYTES = 4 * WIDEST };

/* The line with U+00A0, which converters put behind numbers, as a space. */
static struct slice with_plain_blanks(const struct line *line, char plain[PLAIN_BYTES])
{
    struct slice text = line->text;
    size_t len = 0;

    if (line->width == text.len || text.len > PLAIN_BYTES ||
        slice_find(text, UTF8_NO_BREAK_SPACE) == text.len)
        return text;
    for (size_t i = 0; i < text.len; i++) {
        bool is_blank = slice_starts_with(slice_skip(text, i), UTF8_NO_BREAK_SPACE);

        plain[len++] = is_blank ? ' ' : text.at[i];
        i += is_blank;
    }
    return (struct slice){ plain, len };
}

/* _PART I._: emphasis around the whole line is none of its words. */
static struct slice without_emphasis(struct slice text)
{
    char mark = text.len > 2 ? text.at[0] : 0;

    if ((mark == '_' || mark == '=' || mark == '*') && text.at[text.len - 1] == mark)
        return slice_skip(slice_take(text, text.len - 1), 1);
    return text;
}

static struct slice words_of(const struct line *line, char plain[PLAIN_BYTES])
{
    return without_emphasis(with_plain_blanks(line, plain));
}

static enum bid bid_by_words(const struct text *t, const struct block *block,
                             struct heading_look *look, const char **reason)
{
    char plain[PLAIN_BYTES];
    struct slice text = words_of(block_line(t, block, 0), plain);
    bool alone = heading_stands_alone(t, block);

    if (heading_by_chapter_word(t->vocabulary, text, look)) {
        if (block->text_lines > 2 && !look->is_bare &&
            block_line(t, block, 0)->letters == CASE_MIXED &&
            line_ends_sentence(block_line(t, block, block->count - 1U)))
            return BID_NO;
        *reason = "a chapter word and a number";
        if (alone && look->is_set_off && block_is_single(block))
            return BID_CERTAIN;
        return !alone ? BID_WEAK
               : look->is_bare || !line_ends_sentence(block_line(t, block, block->count - 1U))
                   ? BID_STRONG
                   : BID_FAIR;
    }
    if (block_is_single(block) && heading_by_name(t->vocabulary, text, look)) {
        *reason = "the name of a part of a book";
        /* "Thanks." and "Conclusion." may be all that a speaker says. */
        if (text.at[text.len - 1] == '.' && block_line(t, block, 0)->letters == CASE_MIXED &&
            !heading_stands_apart(t, block))
            return BID_WEAK;
        return alone ? BID_STRONG : BID_WEAK;
    }
    return BID_NO;
}

static enum bid bid_by_number(const struct text *t, const struct block *block,
                              struct heading_look *look, const char **reason)
{
    char plain[PLAIN_BYTES];
    struct slice text = words_of(block_line(t, block, 0), plain);
    const struct line *last = block_line(t, block, block->count - 1U);
    bool called_number; /* "No. 12. Pea Soup." may end in a full stop */

    if (!heading_stands_alone(t, block) || block->indent > t->profile.body_indent + 40)
        return BID_NO;
    if (block_is_single(block) && heading_by_numeral(text, look)) {
        *reason = "a number alone";
        return BID_FAIR;
    }
    called_number =
        slice_starts_with(text, SLICE("No. ")) || slice_starts_with(text, SLICE("Nr. "));
    if (block->text_lines <= 2 && !counts_on(t, block) &&
        heading_by_number_and_title(slice_skip(text, called_number ? 4 : 0), look) &&
        (called_number || !line_ends_sentence(last) || (look->depth > 1 && last->last == '?'))) {
        *reason = "a section number and a title";
        return look->depth > 1 ? BID_STRONG : BID_FAIR;
    }
    return BID_NO;
}

/* "THE END", "FIN", "Curtain." */
static bool is_end(const struct text *t, const struct block *block)
{
    struct slice text = block_line(t, block, 0)->text;

    while (text.len && slice_find_byte(SLICE(".:!"), text.at[text.len - 1]) < 3)
        text.len--;
    return block_is_single(block) && vocabulary_find(t->vocabulary, text) == PHRASE_END;
}

enum bid heading_look(const struct text *t, size_t b, struct heading_look *look,
                      const char **reason)
{
    const struct block *block = &t->blocks[b];
    enum bid result;

    *look = (struct heading_look){ .indent = block->indent };
    if (block->text_lines > MOST_LINES || block->count > 12 || block_length(t, block) > LONGEST ||
        is_end(t, block))
        return BID_NO;
    if (t->profile.is_aozora && look_by_note(t, block, look)) {
        *reason = "a note calls it a heading";
        return BID_CERTAIN;
    }
    if (look_by_underline(t, block, look)) {
        *reason = "underlined";
        return block->blanks_before || t->profile.style != STYLE_BLANK ? BID_CERTAIN : BID_STRONG;
    }
    if ((block_width(t, block) > WIDEST && !heading_stands_left_of_text(t, block)) ||
        ends_like_text(block_line(t, block, block->count - 1U)->text))
        return BID_NO;
    result = bid_by_words(t, block, look, reason);
    if (result == BID_NO)
        result = bid_by_number(t, block, look, reason);
    return result == BID_NO ? heading_bid_by_look(t, b, look, reason) : result;
}

static enum bid bid(const struct text *t, size_t b, const char **reason)
{
    struct heading_look look;

    return heading_look(t, b, &look, reason);
}

/* The lines of a heading, without its underline; a number and its title on lines of their own. */
static void build_lines(struct text *t, const struct block *block, bool first)
{
    size_t end = block->first + block->count;
    size_t previous = end;

    for (size_t i = block->first; i < end; i++) {
        if (t->lines[i].furniture || line_is_blank(&t->lines[i]) || line_ruled_with(&t->lines[i]))
            continue;
        if (previous == end ? !first
                            : block->look.is_bare || block->look.form == HEADING_FORM_CHAPTER ||
                                  i > previous + 1)
            builder_add(&t->builder, NODE_LINE_BREAK, (struct span){ 0, 0 });
        else if (previous != end)
            builder_add(&t->builder, NODE_SOFT_BREAK, (struct span){ 0, 0 });
        inlines_build(t, i, i + 1, 0);
        previous = i;
    }
}

static size_t build(struct text *t, size_t b)
{
    const struct block *block = &t->blocks[b];
    struct node *heading =
        builder_open(&t->builder, NODE_HEADING, source_span(t->source, block_text(t, block)));

    heading->heading = (struct heading){ block->level ? block->level : 1, block->look.role };
    build_lines(t, block, true);
    if (block->joins_next)
        build_lines(t, block + 1, false);
    builder_close(&t->builder, NODE_HEADING);
    return b + 1 + block->joins_next;
}

const struct recogniser heading_recogniser = { "heading", bid, build };
