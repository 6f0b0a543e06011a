/*
 * signs.c - GFM's signs in text that cmark has read: ~~ around what is struck out, [^1] that calls a
 * note, | between the cells of what may be a table. A sign with a backslash is none; cmark takes the
 * backslash away, so the text is compared with its source.
 */
#include "reading.h"

#include "scan.h"
#include "utf8.h"

enum {
    LONGEST_LABEL = 1000, /* bytes; CommonMark's bound for labels of links */
    LEVELS_OF_NOTE = 2    /* the note and its paragraph: deeper, it isn't called */
};

static bool is_ascii_punctuation(char byte)
{
    return byte > ' ' && byte < 0x7F && !is_ascii_letter(byte) && !is_digit_byte(byte);
}

/* The length of what looks like an entity, &name; or &#number;, or 0. */
static size_t entity_length(struct slice raw)
{
    size_t at = 1, start;

    if (at < raw.len && raw.at[at] == '#')
        at++;
    for (start = at; at < raw.len && (is_ascii_letter(raw.at[at]) || is_digit_byte(raw.at[at]));)
        at++;
    return at > start && at < raw.len && raw.at[at] == ';' ? at + 1 : 0;
}

/* One character of the text and what it is in the source. */
static bool step(struct slice *text, struct slice *raw, bool *is_escaped)
{
    uint32_t character;
    size_t entity;

    *is_escaped = raw->len > 1 && raw->at[0] == '\\' && is_ascii_punctuation(raw->at[1]);
    if (*is_escaped)
        *raw = slice_skip(*raw, 1);
    entity = raw->len && raw->at[0] == '&' && !*is_escaped ? entity_length(*raw) : 0;
    if (entity && !slice_starts_with(*text, slice_take(*raw, entity))) {
        *is_escaped = true;
        *raw = slice_skip(*raw, entity);
        return utf8_next(text, &character);
    }
    if (raw->len == 0 || text->len == 0 || raw->at[0] != text->at[0])
        return false;
    *raw = slice_skip(*raw, 1);
    *text = slice_skip(*text, 1);
    return true;
}

bool signs_match(struct slice text, struct slice raw, size_t *length)
{
    struct slice rest = raw;
    bool is_escaped;

    while (text.len && step(&text, &rest, &is_escaped))
        ;
    *length = raw.len - rest.len;
    return text.len == 0;
}

/* Text that is being cut, from its start to its end. */
struct cutting {
    struct reading *reading;
    struct slice text, raw;
    size_t start; /* of the piece at hand */

    /* How far text and source have been compared. */
    struct slice text_rest, raw_rest;
    bool is_escaped; /* the last character compared */
};

/* To be asked for rising places. */
static bool is_escaped(struct cutting *cutting, size_t at)
{
    if (cutting->raw.len == 0)
        return true;
    if (cutting->raw.at == cutting->text.at)
        return at == 0 && cutting->text.at > cutting->reading->source->text.at &&
               cutting->text.at[-1] == '\\';
    while ((size_t)(cutting->text_rest.at - cutting->text.at) <= at &&
           step(&cutting->text_rest, &cutting->raw_rest, &cutting->is_escaped))
        ;
    return cutting->is_escaped;
}

static struct span span_of(const struct cutting *cutting, struct slice piece)
{
    struct span span = source_span(cutting->reading->source, piece);

    return span.end ? span : source_span(cutting->reading->source, cutting->raw);
}

/* Adds the text up to `end`; what comes next starts at `next`. */
static void put_piece(struct cutting *cutting, size_t end, size_t next)
{
    struct slice piece = slice_skip(slice_take(cutting->text, end), cutting->start);

    if (piece.len)
        reading_put_text(cutting->reading, piece, span_of(cutting, piece));
    cutting->start = next;
}

static struct node *put_sign(struct cutting *cutting, size_t at, size_t length)
{
    struct slice sign = slice_take(slice_skip(cutting->text, at), length);
    struct node *node;

    put_piece(cutting, at, at + length);
    node = builder_add(&cutting->reading->builder, NODE_TEXT, span_of(cutting, sign));
    node->text = sign;
    return node;
}

enum { BLANK, PUNCTUATION, WORD };

/* The edge of the text is next to other markup, most often. */
static int class_of(uint32_t character)
{
    if (character == 0)
        return PUNCTUATION;
    if (utf8_is_space(character))
        return BLANK;
    return utf8_is_punctuation(character) ||
                   (character < 0x80 && is_ascii_punctuation((char)character))
               ? PUNCTUATION
               : WORD;
}

/* As emphasis flanks words (CommonMark 0.30, 6.2); a longer run is none. */
static size_t cut_strike(struct cutting *cutting, size_t at)
{
    struct slice before = slice_take(cutting->text, at), after = slice_skip(cutting->text, at);
    size_t run = 0;
    int left, right;

    while (run < after.len && after.at[run] == '~' && (run == 0 || !is_escaped(cutting, at + run)))
        run++;
    if (run != 2)
        return run;
    left = class_of(utf8_last(before));
    right = class_of(utf8_first(slice_skip(after, run)));
    pairs_add_strike(cutting->reading, put_sign(cutting, at, run),
                     right == WORD || (right == PUNCTUATION && left != WORD),
                     left == WORD || (left == PUNCTUATION && right != WORD));
    return run;
}

static size_t cut_call(struct cutting *cutting, size_t at)
{
    struct reading *reading = cutting->reading;
    struct slice rest = slice_skip(cutting->text, at);
    size_t end = slice_find_byte(slice_take(rest, LONGEST_LABEL), ']');
    struct note_definition *note;

    if (!slice_starts_with(rest, SLICE("[^")) || end >= rest.len || end == LONGEST_LABEL)
        return 1;
    note = notes_called(reading, slice_skip(slice_take(rest, end), 2));
    if (!note || note->note || reading->builder.depth + LEVELS_OF_NOTE > BUILDER_DEPTH)
        return 1;
    put_piece(cutting, at, at + end + 1);
    note->note =
        builder_add(&reading->builder, NODE_NOTE, span_of(cutting, slice_take(rest, end + 1)));
    reading->called[reading->called_count++] = note;
    return end + 1;
}

static size_t cut_bar(struct cutting *cutting, size_t at)
{
    struct reading *reading = cutting->reading;

    if (reading->bar_count == reading->bar_capacity) {
        size_t capacity = reading->bar_capacity ? reading->bar_capacity * 2 : 64;
        struct node **bars = ARENA_ARRAY(reading->document->arena, capacity, struct node *);

        if (reading->bar_count)
            memcpy(bars, reading->bars, reading->bar_count * sizeof *bars);
        reading->bars = bars;
        reading->bar_capacity = capacity;
    }
    reading->bars[reading->bar_count++] = put_sign(cutting, at, 1);
    return 1;
}

/* The length of what was looked at. */
static size_t cut_sign(struct cutting *cutting, size_t at)
{
    switch (cutting->text.at[at]) {
    case '~':
        return cut_strike(cutting, at);
    case '[':
        return cut_call(cutting, at);
    default:
        return cut_bar(cutting, at);
    }
}

/* The next byte that may be a sign here, or the end. */
static size_t next_sign(const struct reading *reading, struct slice text, size_t at)
{
    char call = reading->note_hash ? '[' : '~', bar = reading->is_table ? '|' : '~';
    const struct scan scan = { .bytes = { '~', call, bar, '~', '~', '~' } };

    return (size_t)(scan_next(&scan, text.at + at, slice_end(text)) - text.at);
}

void signs_add_text(struct reading *reading, struct slice text, struct slice raw)
{
    struct cutting cutting = { reading, text, raw, 0, text, raw, false };

    for (size_t at = next_sign(reading, text, 0); at < text.len; at = next_sign(reading, text, at))
        at += is_escaped(&cutting, at) ? 1 : cut_sign(&cutting, at);
    put_piece(&cutting, text.len, text.len);
}
