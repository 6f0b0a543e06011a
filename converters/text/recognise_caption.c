/*
 * recognise_caption.c - [Illustration: The harbour at low tide] : a picture that stood there.
 */
#include "text.h"

static const char opening[] = "[Illustration";

static enum bid bid(const struct text *t, size_t b, const char **reason)
{
    struct slice text = block_text(t, &t->blocks[b]);

    if (!slice_starts_with(text, SLICE(opening)) || text.at[text.len - 1] != ']')
        return BID_NO;
    *reason = "the mark of an illustration";
    return BID_CERTAIN;
}

static size_t build(struct text *t, size_t b)
{
    struct slice text = block_text(t, &t->blocks[b]);
    struct span span = source_span(t->source, text);
    struct slice caption = slice_skip(slice_take(text, text.len - 1), sizeof opening - 1);

    if (caption.len && caption.at[0] == ':')
        caption = slice_skip(caption, 1);
    caption = slice_trim(caption);
    builder_open(&t->builder, NODE_FIGURE, span);
    if (caption.len) {
        builder_open(&t->builder, NODE_CAPTION, source_span(t->source, caption));
        inlines_build_slice(t, caption);
        builder_close(&t->builder, NODE_CAPTION);
    }
    builder_close(&t->builder, NODE_FIGURE);
    return b + 1;
}

const struct recogniser caption_recogniser = { "caption", bid, build };
