/*
 * recognise_code.c - code, commands, drawings: set in, and kept to the byte.
 *
 *         $ make check                +------+      +------+
 *         for (;;) { ... }            | lens | ---> | film |
 *                                     +------+      +------+
 *
 * Refused: prose that is set in; verse.
 */
#include "text.h"
#include "utf8.h"

enum { LEAST_INDENT = 2, TECHNICAL_INDENT = 2 };

/* Bytes that code and drawings are full of, and prose is not. */
static bool is_code_byte(char byte)
{
    return byte && strchr("{}[]()<>=+|\\/;$#@%^&*_~`", byte) != NULL;
}

static bool is_prompt(struct slice text)
{
    static const char *const prompts[] = { "$ ", "# ", "% ", ">>> ", "... ", "C:\\", "#!/" };

    for (size_t i = 0; i < sizeof prompts / sizeof *prompts; i++)
        if (slice_starts_with(text, slice_of(prompts[i])))
            return true;
    return false;
}

struct signs {
    size_t bytes, code, gaps, lines, sentences;
    bool has_prompt;
};

static void count(const struct line *line, struct signs *signs)
{
    signs->lines++;
    signs->bytes += line->text.len;
    signs->has_prompt |= is_prompt(line->text);
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

    for (size_t i = 0; i < block->count; i++)
        if (!block_line(t, block, i)->furniture && !line_is_blank(block_line(t, block, i)))
            count(block_line(t, block, i), &signs);
    return signs;
}

static bool is_drawing(const struct signs *signs)
{
    return signs->lines >= 2 && signs->code * 4 > signs->bytes;
}

/* Lines as long as those of the body, or one that ends like a sentence. */
static bool reads_like_prose(const struct text *t, const struct block *block)
{
    size_t full = 0;

    for (size_t i = 0; i + 1 < block->count; i++)
        full += block_line(t, block, i)->indent + block_line(t, block, i)->width + 12 >=
                t->profile.wrap;
    return full * 2 >= block->text_lines ||
           (line_ends_sentence(block_line(t, block, block->count - 1U)) &&
            block_line(t, block, block->count - 1U)->last != ';');
}

static enum bid bid(const struct text *t, size_t b, const char **reason)
{
    const struct block *block = &t->blocks[b];
    uint16_t least = block->indent < block->hang ? block->indent : block->hang;
    bool set_in = least >= t->profile.body_indent + LEAST_INDENT;
    struct signs signs;

    if (t->profile.style != STYLE_BLANK || (!set_in && block->indent == t->profile.body_indent &&
                                            !is_prompt(t->lines[block->first].text)))
        return BID_NO;
    signs = take_signs(t, block);
    if (signs.has_prompt &&
        (set_in || (t->profile.is_technical && is_prompt(t->lines[block->first].text)))) {
        *reason = "a prompt";
        return BID_STRONG;
    }
    if (is_drawing(&signs) && (set_in || signs.gaps)) {
        *reason = "mostly signs";
        return BID_STRONG;
    }
    if (!set_in || signs.sentences * 2 > signs.lines)
        return BID_NO;
    if (t->profile.is_technical && block->marker.kind == MARKER_NONE &&
        least >= t->profile.body_indent + TECHNICAL_INDENT && !reads_like_prose(t, block)) {
        *reason = "set in, in a technical text, and no sentences";
        return BID_STRONG;
    }
    if (signs.code * 12 > signs.bytes || (signs.gaps && signs.code * 25 > signs.bytes)) {
        *reason = "set in, with the signs of code";
        return BID_STRONG;
    }
    return BID_NO;
}

/* Lines from `first` to `end` without the indent that all share, blank lines kept. */
static struct slice kept_text(struct text *t, size_t first, size_t end, unsigned margin)
{
    struct buffer *out = buffer_new(t->arena);

    for (size_t i = first; i < end; i++) {
        const struct line *line = &t->lines[i];

        if (line->furniture)
            continue;
        for (unsigned column = margin; !line_is_blank(line) && column < line->indent; column++)
            buffer_put_raw(out, SLICE(" "));
        buffer_put_raw(out, line->text);
        buffer_put_raw(out, SLICE("\n"));
    }
    if (out->len)
        out->len--; /* the last line end */
    return buffer_bytes(out);
}

/* The last of the code blocks that follow each other, set in alike. */
static size_t find_last(const struct text *t, size_t b)
{
    while (b + 1 < t->block_count && t->blocks[b + 1].verdict == &code_recogniser &&
           t->blocks[b + 1].blanks_before <= 2)
        b++;
    return b;
}

static size_t build(struct text *t, size_t b)
{
    size_t last = find_last(t, b), first_line = t->blocks[b].first;
    size_t end = t->blocks[last].first + t->blocks[last].count;
    unsigned margin = UINT32_MAX;
    struct node *code;

    for (size_t i = b; i <= last; i++) {
        const struct block *block = &t->blocks[i];
        unsigned least = block->indent < block->hang ? block->indent : block->hang;

        margin = least < margin ? least : margin;
    }
    code = builder_add(&t->builder, NODE_CODE_BLOCK,
                       source_span(t->source, slice_between(t->lines[first_line].text.at,
                                                            slice_end(t->lines[end - 1].text))));
    code->code.text = kept_text(t, first_line, end, margin);
    return last + 1;
}

const struct recogniser code_recogniser = { "code", bid, build };
