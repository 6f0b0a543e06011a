/*
 * caption.c - what stands under or over a picture or a table.
 *
 *     [Illustration: The harbour at low tide]          Table 2: Days from opening
 *
 * Refused: a sentence that begins with "Table 2", and has no table beside it.
 */
#include "caption.h"

#include "text/inlines/brackets.h"
#include "text/control.h"
#include "text/words/numerals.h"

static const char opening[] = "[Illustration";

static bool is_of_picture(struct slice text)
{
    return slice_starts_with(text, SLICE(opening)) && text.at[text.len - 1] == ']';
}

static bool may_be_caption(const struct text *t, const struct block *block)
{
    return block_is_given(block) ? block->verdict == &caption_recogniser
                                 : control_lets(t, &caption_recogniser);
}

#define NO_BREAK_SPACE "\xC2\xA0" /* as tools put it before a number */

static size_t find_blank(struct slice text)
{
    size_t blank = slice_find_byte(text, ' '), other = slice_find(text, SLICE(NO_BREAK_SPACE));

    return blank < other ? blank : other;
}

/* "Table 2", "Figure 3: ..." */
static bool is_labelled(const struct text *t, const struct block *block, enum phrase_kind kind)
{
    enum { LONGEST = 120 /* columns */ };
    struct slice text = block_line(t, block, 0)->text, rest;
    size_t word = find_blank(text), digits;

    if (block->text_lines > 2 || block_length(t, block) > LONGEST || word == text.len ||
        vocabulary_find(t->vocabulary, slice_take(text, word)) != kind)
        return false;
    rest = slice_skip(text, word + (text.at[word] == ' ' ? 1 : strlen(NO_BREAK_SPACE)));
    digits = numeral_digits(rest) ? numeral_digits(rest) : numeral_roman(rest);
    return digits > 0 && may_be_caption(t, block) &&
           (digits == rest.len || rest.at[digits] == ':' || rest.at[digits] == '.');
}

bool caption_is_of_table(const struct text *t, const struct block *block)
{
    return is_labelled(t, block, PHRASE_TABLE);
}

bool caption_is_of_figure(const struct text *t, const struct block *block)
{
    return is_labelled(t, block, PHRASE_FIGURE);
}

void caption_build(struct text *t, size_t b, struct node *table)
{
    const struct block *block = &t->blocks[b];
    struct node *at = t->builder.at;
    struct node *caption =
        node_new(t->arena, NODE_CAPTION, source_span(t->source, block_text(t, block)));

    node_prepend(table, caption);
    t->builder.at = caption;
    inlines_build(t, block->first, block->first + block->count, 0);
    t->builder.at = at;
}

static enum bid bid(const struct text *t, size_t b, const char **reason)
{
    struct slice text = block_text(t, &t->blocks[b]);

    if (caption_is_of_table(t, &t->blocks[b])) {
        *reason = "\"Table\" and a number";
        return BID_CERTAIN;
    }
    if (caption_is_of_figure(t, &t->blocks[b])) {
        *reason = "\"Figure\" and a number";
        return BID_CERTAIN;
    }
    if (!is_of_picture(text))
        return BID_NO;
    *reason = "the mark of an illustration";
    return BID_CERTAIN;
}

/* Over its table; under it, the table has taken it already; else a paragraph. */
static size_t build_table_caption(struct text *t, size_t b)
{
    struct node *parent = t->builder.at, *table;
    size_t next;

    if (b + 1 >= t->block_count || t->blocks[b + 1].verdict != &table_recogniser)
        return paragraph_recogniser.build(t, b);
    next = assemble_block(t, b + 1);
    table = parent->last;
    if (table && table->kind == NODE_TABLE && table->first && table->first->kind != NODE_CAPTION)
        caption_build(t, b, table);
    else
        paragraph_recogniser.build(t, b);
    return next;
}

void caption_build_figure(struct text *t, struct span span, struct slice caption)
{
    builder_open(&t->builder, NODE_FIGURE, span);
    if (caption.len) {
        size_t end = brackets_first_run(caption);
        struct slice title = slice_trim(slice_take(caption, end));

        builder_open(&t->builder, NODE_CAPTION, source_span(t->source, title));
        inlines_build_slice(t, title);
        builder_close(&t->builder, NODE_CAPTION);
        brackets_build_paragraphs(t, slice_skip(caption, end));
    }
    builder_close(&t->builder, NODE_FIGURE);
}

static size_t build(struct text *t, size_t b)
{
    struct slice text = block_text(t, &t->blocks[b]);
    struct span span = source_span(t->source, text);
    struct slice caption = slice_skip(slice_take(text, text.len - 1), sizeof opening - 1);

    if (!is_of_picture(text))
        return build_table_caption(t, b);
    if (caption.len && caption.at[0] == ':')
        caption = slice_skip(caption, 1);
    caption_build_figure(t, span, slice_trim(caption));
    return b + 1;
}

const struct recogniser caption_recogniser = { "caption", bid, build };
