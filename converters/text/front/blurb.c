/*
 * blurb.c - the words about the author at the end: under a heading that says so, or a last
 * paragraph that begins with the author. They become an aside, which each format puts in its place.
 */
#include "front.h"

#include "utf8.h"

/* How a sentence about whoever wrote the text begins. */
static const char *const beginnings[] = {
    "The author is ",     "The author was ",     "The author has ",   "The writer is ",
    "The writer was ",    "About the author",    "The author, ",      "The writer, ",
    "The author can be ", "The author teaches ", "The author lives ", "Der Autor ist ",
    "Die Autorin ist ",   "L'auteur est ",       "L'autrice est ",    "El autor es ",
    "La autora es ",      "L'autore \xC3\xA8 ",  "O autor \xC3\xA9 ", "A autora \xC3\xA9 ",
};

/* "Ann Lee is", "Lee teaches": a name of an author, then a small letter. */
static bool begins_with_author(const struct text *t, struct slice text)
{
    const struct creator *creator = metadata_creator(&t->document->metadata, CREATOR_AUTHOR);

    for (; creator; creator = metadata_next_creator(creator)) {
        struct slice name = creator->name.text, rest;

        if (!slice_starts_with(text, name))
            continue;
        rest = slice_skip(text, name.len);
        if (rest.len > 1 && (rest.at[0] == ',' || rest.at[0] == ' ') &&
            utf8_is_lower(utf8_first(slice_trim_start(slice_skip(rest, 1)))))
            return true;
    }
    return false;
}

static bool is_about_author(const struct text *t, const struct block *block)
{
    struct slice text = block_text(t, block);

    if (!block_is_prose(t, block))
        return false;
    for (size_t i = 0; i < sizeof beginnings / sizeof *beginnings; i++)
        if (slice_starts_with(text, slice_of(beginnings[i])))
            return true;
    return begins_with_author(t, text);
}

static bool is_blurb_heading(const struct text *t, const struct block *block)
{
    struct slice text = t->lines[block->first].text;

    if (text.len && text.at[text.len - 1] == ':')
        text.len--;
    return block->text_lines <= 2 && vocabulary_find(t->vocabulary, text) == PHRASE_ABOUT_AUTHOR;
}

void front_recognise_blurb(struct text *t)
{
    enum { LAST_BLOCKS = 6 };
    size_t from = t->block_count > LAST_BLOCKS ? t->block_count - LAST_BLOCKS : 0;

    for (size_t b = t->block_count; b > from + 1; b--) {
        struct block *block = &t->blocks[b - 1];

        if (b < t->block_count && is_blurb_heading(t, block)) {
            if (block_judge(block + 1, &blurb_recogniser, BID_CERTAIN))
                front_take(t, b - 1); /* each format has that heading itself */
            return;
        }
        if (is_about_author(t, block)) {
            if (block_judge(block, &blurb_recogniser, BID_CERTAIN) &&
                is_blurb_heading(t, block - 1))
                front_take(t, b - 2);
            return;
        }
        /* "THE END", a rule, an address may stand behind it; prose may not. */
        if (block_is_prose(t, block) && b < t->block_count)
            return;
    }
}

/* To the end of the document, all of it. */
static size_t build(struct text *t, size_t b)
{
    struct node *aside =
        builder_open(&t->builder, NODE_ASIDE, source_span(t->source, block_text(t, &t->blocks[b])));

    aside->aside = ASIDE_ABOUT_AUTHOR;
    b = paragraph_recogniser.build(t, b);
    while (b < t->block_count && t->blocks[b].verdict == &paragraph_recogniser &&
           block_is_prose(t, &t->blocks[b]))
        b = paragraph_recogniser.build(t, b);
    builder_close(&t->builder, NODE_ASIDE);
    return b;
}

const struct recogniser blurb_recogniser = { "blurb", never_bids, build };
