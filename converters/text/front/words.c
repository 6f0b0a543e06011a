/*
 * words.c - whether the metadata says what the front matter said. A title page that another
 * title won over ("--title", a header field) keeps its words: it is set aside as furniture, so
 * that nothing is lost in silence.
 */
#include "front.h"

#include "text/furniture/furniture.h"
#include "utf8.h"

static bool is_word_character(uint32_t c)
{
    return utf8_is_letter(c) || utf8_is_mark(c) || utf8_is_digit(c);
}

/* Drops what is no word from the start of *text. */
static void skip_to_word(struct slice *text)
{
    while (text->len && !is_word_character(utf8_first(*text))) {
        uint32_t c;

        utf8_next(text, &c);
    }
}

/* The letters and digits that `text` starts with; one alone where scripts have no blanks. */
static struct slice first_word(struct slice text)
{
    struct slice rest = text;
    size_t length = 0;
    uint32_t c;

    while (utf8_next(&rest, &c) && is_word_character(c) && (length == 0 || !utf8_is_wide(c))) {
        length = text.len - rest.len;
        if (utf8_is_wide(c))
            break;
    }
    return slice_take(text, length);
}

/* In small case, with a blank behind. */
static void put_word(struct buffer *out, struct slice word)
{
    char bytes[UTF8_LONGEST];
    uint32_t c;

    while (utf8_next(&word, &c))
        buffer_put_raw(out, (struct slice){ bytes, utf8_encode(utf8_to_lower(c), bytes) });
    buffer_put_raw(out, SLICE(" "));
}

static void put_words(struct buffer *out, struct slice text)
{
    for (skip_to_word(&text); text.len; skip_to_word(&text)) {
        struct slice word = first_word(text);

        put_word(out, word);
        text = slice_skip(text, word.len);
    }
}

/* " salt and wood mira holm " */
struct slice front_known_words(const struct text *t)
{
    const struct metadata *metadata = &t->document->metadata;
    struct buffer *known = buffer_new(t->scratch);

    buffer_put_raw(known, SLICE(" "));
    for (size_t field = 0; field < METADATA_FIELDS; field++) {
        put_words(known, metadata->fields[field].text);
        put_words(known, metadata->fields[field].printed);
    }
    for (const struct creator *creator = metadata->creators; creator; creator = creator->next)
        put_words(known, creator->name.text);
    return buffer_bytes(known);
}

size_t front_label_length(const struct text *t, struct slice text)
{
    enum creator_role role;
    size_t length = 0, colon = slice_find(text, SLICE("\xEF\xBC\x9A")); /* ： */
    enum phrase_kind kind = vocabulary_find_start(t->vocabulary, text, &length);

    if (kind == PHRASE_NONE && colon < text.len) {
        length = colon + 3;
        kind = vocabulary_find(t->vocabulary, slice_take(text, length));
    }
    return kind == PHRASE_ABOUT_AUTHOR || front_creator_role(kind, &role) ||
                   front_field_role(text, &length, &role)
               ? length
               : 0;
}

size_t front_count_unknown(const struct text *t, struct slice known, struct slice text,
                           size_t *total)
{
    struct buffer *folded = buffer_new(t->scratch);
    size_t unknown = 0;

    *total = 0;
    for (skip_to_word(&text); text.len; skip_to_word(&text)) {
        size_t label = front_label_length(t, text);
        struct slice word = first_word(text);

        text = slice_skip(text, label ? label : word.len);
        if (label || front_is_joint(word))
            continue;
        ++*total;
        buffer_clear(folded);
        buffer_put_raw(folded, SLICE(" "));
        put_word(folded, word);
        unknown += slice_find(known, buffer_bytes(folded)) == known.len;
    }
    return unknown;
}

/* Front matter that stands over nothing is the text itself. */
static bool is_all_there_is(const struct text *t)
{
    for (size_t b = 0; b < t->block_count; b++)
        if (t->blocks[b].verdict != &front_recogniser && !t->lines[t->blocks[b].first].furniture)
            return false;
    return true;
}

void front_set_unused_aside(struct text *t)
{
    struct slice known = { 0 };
    bool is_text = is_all_there_is(t);

    for (size_t b = 0; b < t->block_count; b++) {
        struct block *block = &t->blocks[b];
        size_t words;

        if (block->verdict != &front_recogniser || t->lines[block->first].furniture)
            continue;
        if (!known.at)
            known = front_known_words(t);
        if (!front_count_unknown(t, known, front_one_line(t, block), &words))
            continue;
        if (is_text)
            block_judge(block, &paragraph_recogniser, BID_LAST_RESORT);
        else
            furniture_mark(t, block->first, block->first + block->count, FURNITURE_TITLE_PAGE);
    }
}
