/*
 * code.c - code, commands, configuration, grammars, drawings: kept to the byte.
 *
 *         $ make check                +------+      +------+
 *         for (;;) { ... }            | lens | ---> | film |
 *                                     +------+      +------+
 *
 * Mostly set in; in technical texts also at the margin, or left of it, where the words say so.
 * Refused: prose that is set in; verse; items of lists.
 */
#include "caption.h"
#include "code_signs.h"
#include "remark.h"
#include "text/text.h"
#include "utf8.h"

enum { LEAST_INDENT = 2, MOST_BLANKS = 2 /* between parts of a listing */ };

/* Bytes that code and drawings are full of, and prose is not. */
static bool is_code_byte(char byte)
{
    return byte && !is_ascii_letter(byte) && byte != ' ' &&
           strchr("{}[]()<>=+|\\/;$#@%^&*_~`", byte) != NULL;
}

struct signs {
    size_t bytes, code, gaps, lines, sentences;
    bool has_prompt;
};

static void count(const struct line *line, struct signs *signs)
{
    signs->lines++;
    signs->bytes += line->text.len;
    signs->has_prompt |= code_is_prompt(line->text);
    signs->sentences += line_ends_sentence(line) && line->text.at[line->text.len - 1] == '.';
    for (size_t i = 0; i < line->text.len; i++) {
        signs->code += is_code_byte(line->text.at[i]);
        signs->gaps += i > 2 && line->text.at[i] == ' ' && line->text.at[i - 1] == ' ' &&
                       line->text.at[i - 2] != ' ' && line->text.at[i - 2] != '.';
    }
}

static struct signs take_signs(const struct text *t, const struct block *block)
{
    struct signs signs = { 0 };

    for (size_t i = 0; i < block->count; i++) {
        const struct line *line = block_line(t, block, i);

        if (!line->furniture && !line_is_blank(line) && !line_ruled_with(line))
            count(line, &signs);
    }
    return signs;
}

/* Lines as long as those of the body, none longer; or one that ends like a sentence. */
static bool reads_like_prose(const struct text *t, const struct block *block)
{
    enum { RAGGED = 12, LONGER = 4 /* columns */ };
    size_t full = 0;

    for (size_t i = 0; i < block->count; i++) {
        unsigned end = block_line(t, block, i)->indent + block_line(t, block, i)->width;

        if (end > t->profile.wrap + LONGER)
            return false;
        full += i + 1U < block->count && end + RAGGED >= t->profile.wrap;
    }
    return full * 2 >= block->text_lines ||
           (line_ends_sentence(block_line(t, block, block->count - 1U)) &&
            block_line(t, block, block->count - 1U)->last != ';');
}

static uint16_t least_indent(const struct block *block)
{
    return block->indent < block->hang ? block->indent : block->hang;
}

/* "... as follows:", or a sentence that is not finished: "... with a line like". */
static bool is_announced(const struct text *t, size_t b)
{
    enum { SENTENCE = 16 /* columns */ };
    const struct block *before = &t->blocks[b - (b > 0)];
    const struct line *last = block_line(t, before, before->count - 1U);

    return b > 0 && before->verdict != &code_recogniser && before->verdict != &heading_recogniser &&
           (last->last == ':' ||
            (before->verdict == &paragraph_recogniser && block_length(t, before) > SENTENCE &&
             !line_ends_sentence(last) && last->letters == CASE_MIXED));
}

bool code_goes_on(const struct text *t, size_t b)
{
    const struct block *block = &t->blocks[b], *before = &t->blocks[b - (b > 0)];
    uint16_t least = least_indent(before);

    if (b == 0 || before->verdict != &code_recogniser || least_indent(block) < least ||
        block->blanks_before > MOST_BLANKS)
        return false;
    if (block->blanks_before > 0 && block->marker.kind != MARKER_NONE)
        return false;
    return code_is_likely(t, block) ||
           ((block->blanks_before == 0 || least > before->margin || block->indent > least) &&
            !reads_like_prose(t, block) && !is_digit_byte(block_line(t, block, 0)->first));
}

/* One short line that begins small, between two sentences: what a reader is to type. */
static bool is_command(const struct text *t, size_t b)
{
    enum { LONGEST = 60 /* columns */ };
    const struct block *block = &t->blocks[b];
    const struct line *line = block_line(t, block, 0);

    return block_is_single(block) && line->width <= LONGEST && block->blanks_before &&
           block->blanks_after && utf8_is_lower(utf8_first(line->text)) &&
           is_ascii_letter(line->last) && b + 1 < t->block_count &&
           !utf8_is_lower(utf8_first(block_line(t, block + 1, 0)->text));
}

/* "def put(key):", its body right below: the first line of what follows. */
static bool begins_listing(const struct text *t, size_t b)
{
    const struct block *block = &t->blocks[b];

    return b + 1 < t->block_count && block->blanks_after == 0 && block->indent >= block->margin &&
           block[1].indent > block->indent && code_is_likely(t, block) &&
           code_is_likely(t, block + 1);
}

/* Set in as listings are; a line alone may be centred, and then its words must tell. */
static bool is_set_in(const struct text *t, const struct block *block)
{
    enum { MOST_INDENT = 12 };
    uint16_t least = least_indent(block);

    return least >= block->margin + LEAST_INDENT && !reads_like_prose(t, block) &&
           (block->text_lines > 1 || least <= block->margin + MOST_INDENT ||
            code_is_likely(t, block));
}

/* In a text about machines: where the block stands, and what it holds. */
static bool is_technical_code(const struct text *t, size_t b, const char **reason)
{
    const struct block *block = &t->blocks[b];
    uint16_t least = least_indent(block);
    bool likely, announced;

    *reason = "a listing that goes on";
    if (code_goes_on(t, b))
        return true;
    if (block->marker.kind != MARKER_NONE)
        return false;
    *reason = "set in, in a technical text, and no sentences";
    if (is_set_in(t, block))
        return true;
    if (is_digit_byte(block_line(t, block, 0)->first))
        return false; /* a section number */
    likely = code_is_likely(t, block);
    announced = is_announced(t, b);
    *reason = "announced, and the signs of code";
    if (announced && (likely || code_is_of_fields(t, block) || is_command(t, b)))
        return true;
    *reason = "left of the text, announced or with the signs of code";
    if (least < block->margin && least > 0 && block->blanks_after > 0 &&
        (likely || (announced && !reads_like_prose(t, block))))
        return true;
    *reason = "the signs of code, and deeper lines right below";
    if (begins_listing(t, b))
        return true;
    *reason = "the signs of code, line by line";
    return block->text_lines > 1 && likely;
}

static bool begins_drawing(const struct line *line)
{
    return strchr("+|", line->first) && strchr("+|", line->last);
}

/* In a book: a bracket that closes what began paragraphs before, a number. */
static bool is_without_words(const struct text *t, const struct block *block)
{
    return !t->profile.is_technical && block->text_lines == 1 &&
           block_line(t, block, 0)->letters == CASE_NONE;
}

static enum bid bid(const struct text *t, size_t b, const char **reason)
{
    const struct block *block = &t->blocks[b];
    bool set_in = least_indent(block) >= block->margin + LEAST_INDENT;
    bool technical = t->profile.is_technical;
    struct signs signs;

    if (t->profile.style == STYLE_BLANK && begins_drawing(block_line(t, block, 0)) &&
        code_is_drawing(t, block)) {
        *reason = "drawn";
        return BID_STRONG;
    }
    if (t->profile.style != STYLE_BLANK ||
        (!technical && !set_in && block->indent == t->profile.body_indent))
        return BID_NO;
    if (!t->profile.is_technical && block_is_remark(t, block))
        return BID_NO;
    signs = take_signs(t, block);
    if (signs.lines == 0)
        return BID_NO;
    if (signs.has_prompt &&
        (set_in || (technical && code_is_prompt(t->lines[block->first].text)))) {
        *reason = "a prompt";
        return BID_STRONG;
    }
    if ((set_in || signs.gaps || technical) && code_is_drawing(t, block)) {
        *reason = "mostly signs";
        return BID_STRONG;
    }
    if (technical && is_technical_code(t, b, reason))
        return BID_STRONG;
    if (!set_in || block->marker.kind != MARKER_NONE || signs.sentences * 2 > signs.lines ||
        is_without_words(t, block))
        return BID_NO;
    if (signs.code * 12 > signs.bytes || (signs.gaps && signs.code * 25 > signs.bytes)) {
        *reason = "set in, with the signs of code";
        return BID_STRONG;
    }
    return BID_NO;
}

/*
 * Lines from `first` to `end` without the indent that all share, blank lines kept, but for those
 * around a page break.
 */
static struct slice kept_text(struct text *t, size_t first, size_t end, unsigned margin)
{
    struct buffer *out = buffer_new(t->arena);
    size_t blanks = 0;
    bool has_break = false;

    for (size_t i = first; i < end; i++) {
        const struct line *line = &t->lines[i];

        has_break |= line->furniture;
        if (line->furniture || line_is_blank(line)) {
            blanks += !line->furniture;
            continue;
        }
        for (blanks = has_break && blanks ? 1 : blanks; blanks; blanks--)
            buffer_put_raw(out, SLICE("\n"));
        has_break = false;
        for (unsigned column = margin; column < line->indent; column++)
            buffer_put_raw(out, SLICE(" "));
        buffer_put_raw(out, line->text);
        buffer_put_raw(out, SLICE("\n"));
    }
    if (out->len)
        out->len--; /* the last line end */
    return buffer_bytes(out);
}

/* The last of the code blocks that follow each other. */
static size_t find_last(const struct text *t, size_t b)
{
    while (b + 1 < t->block_count && t->blocks[b + 1].verdict == &code_recogniser &&
           (t->blocks[b + 1].blanks_before <= MOST_BLANKS ||
            block_follows_furniture(t, &t->blocks[b + 1])))
        b++;
    return b;
}

static void build_listing(struct text *t, size_t b, size_t last)
{
    size_t first_line = t->blocks[b].first;
    size_t end = t->blocks[last].first + t->blocks[last].count;
    unsigned margin = UINT32_MAX;
    struct node *code;

    for (size_t i = b; i <= last; i++) {
        unsigned least = least_indent(&t->blocks[i]);

        margin = least < margin ? least : margin;
    }
    code = builder_add(&t->builder, NODE_CODE_BLOCK,
                       source_span(t->source, slice_between(t->lines[first_line].text.at,
                                                            slice_end(t->lines[end - 1].text))));
    code->code.text = kept_text(t, first_line, end, margin);
}

/* With "Figure 3: ..." under it, both are a figure. */
static size_t build(struct text *t, size_t b)
{
    size_t last = find_last(t, b);

    if (last + 1 >= t->block_count || !caption_is_of_figure(t, &t->blocks[last + 1])) {
        build_listing(t, b, last);
        return last + 1;
    }
    builder_open(&t->builder, NODE_FIGURE, source_span(t->source, block_text(t, &t->blocks[b])));
    build_listing(t, b, last);
    builder_open(&t->builder, NODE_CAPTION,
                 source_span(t->source, block_text(t, &t->blocks[last + 1])));
    inlines_build(t, t->blocks[last + 1].first,
                  t->blocks[last + 1].first + t->blocks[last + 1].count, 0);
    builder_close(&t->builder, NODE_FIGURE);
    return last + 2;
}

const struct recogniser code_recogniser = { "code", bid, build };
