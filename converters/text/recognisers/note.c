/*
 * note.c - the text of a note, at the end of a page, a chapter or the book:
 *
 *     [1] See the chapter on tides.       [Footnote 1: See the chapter on tides.]
 *
 * It goes to where it is called (inlines/inlines.c); one that is called nowhere stays in its place.
 * Refused: the references of a specification ([RFC2119]), which are entries of a list.
 */
#include "note.h"

#include "text/inlines/brackets.h"
#include "text/headings/heading.h"
#include "text/inlines/inlines.h"
#include "utf8.h"

/* What notes are called in brackets; another word in its place is one when it is called. */
static const char *const names[] = { "Footnote", "Note",     "Fu\xC3\x9Fnote", "Anmerkung",
                                     "Nota",     "Voetnoot", "Fotnot",         "Fotnote",
                                     "Fodnote",  "Alaviite", "Przypis",        "Pozn\xC3\xA1mka" };

static bool is_name(struct slice word)
{
    for (size_t i = 0; i < sizeof names / sizeof *names; i++)
        if (slice_is(word, names[i]))
            return true;
    return false;
}

/* "[Footnote 1: See ...]", its name; empty: it is nothing of the kind. */
static struct slice read_named(struct slice line, struct note_text *note)
{
    struct slice name = slice_skip(line, 1), label;
    size_t blank = slice_find_byte(name, ' ');

    label = slice_take(slice_skip(name, blank + 1), NOTE_LABEL + 1);
    name = slice_take(name, blank);
    if (line.len < 4 || line.at[0] != '[' || !utf8_is_upper(utf8_first(name)))
        return SLICE("");
    label = slice_take(label, slice_find_byte(label, ':'));
    if (!note_label_read(label, &note->mark) || slice_end(label) >= slice_end(line) ||
        *slice_end(label) != ':')
        return SLICE("");
    note->is_closed = true;
    note->skip = (uint32_t)(slice_end(label) + 1 - line.at);
    return name;
}

bool note_read(const struct text *t, const struct block *block, struct note_text *note)
{
    struct slice line = t->lines[block->first].text, whole = block_text(t, block);
    bool is_marked =
        slice_find_byte(SLICE("[^"), line.at[0]) < 2 && note_mark_read(line, &note->mark);

    note->is_closed = false;
    if (is_marked)
        note->skip = note->mark.bytes;
    else if (read_named(line, note).len == 0)
        return false;
    if (note->is_closed && whole.at[whole.len - 1] != ']')
        note->is_closed = false;
    while (note->skip < line.len && is_blank_byte(line.at[note->skip]))
        note->skip++;
    whole = slice_trim(slice_skip(whole, note->skip));
    /* "[1] 25647" is what a machine answered. */
    return whole.len > note->is_closed &&
           (!t->profile.is_technical || heading_has_letters(whole, 1));
}

/* A run of lines without blank ones between is a paragraph. */
static void build_paragraphs(struct text *t, size_t first, size_t end, size_t skip)
{
    if (skip >= t->lines[first].text.len) {
        skip = 0;
        first++;
    }
    while ((first = next_text_line(t, first, end)) < end) {
        size_t stop = first + 1;

        while (stop < end && !line_is_blank(&t->lines[stop]))
            stop++;
        builder_open(&t->builder, NODE_PARAGRAPH, source_span(t->source, t->lines[first].text));
        inlines_build(t, first, stop, skip);
        builder_close(&t->builder, NODE_PARAGRAPH);
        first = stop;
        skip = 0;
    }
}

void note_build_body(struct text *t, const struct note_text *note)
{
    const struct block *block = &t->blocks[note->block];
    struct slice *last = &t->lines[block->first + block->count - 1].text;

    last->len -= note->is_closed; /* not of the text; and back, for who asks the line again */
    build_paragraphs(t, block->first, block->first + block->count, note->skip);
    last->len += note->is_closed;
    for (size_t i = 1; i < note->blocks; i++)
        build_paragraphs(t, block[i].first, block[i].first + block[i].count, 0);
}

/* "[Footnote: See the chapter on tides.]", without a label: to what stands right before it. */
static bool read_unlabelled(const struct text *t, const struct block *block, struct slice *body)
{
    static const char *const unlabelled[] = { "[Footnote: ", "[Fußnote: ",  "[Voetnoot: ",
                                              "[Fotnot: ",   "[Alaviite: ", "[Przypis: " };
    struct slice text = block_text(t, block);

    for (size_t i = 0; i < sizeof unlabelled / sizeof *unlabelled; i++)
        if (slice_starts_with(text, slice_of(unlabelled[i])) && text.at[text.len - 1] == ']') {
            *body = slice_skip(slice_take(text, text.len - 1), strlen(unlabelled[i]));
            return true;
        }
    return false;
}

/* A note at the end of the paragraph or heading before; false when there is none. */
static bool build_unlabelled(struct text *t, const struct block *block)
{
    struct node *at = t->builder.at, *before = at->last;
    struct slice body;

    if (!read_unlabelled(t, block, &body) || !before ||
        (before->kind != NODE_PARAGRAPH && before->kind != NODE_HEADING))
        return false;
    t->builder.at = before;
    builder_open(&t->builder, NODE_NOTE, source_span(t->source, block_text(t, block)));
    brackets_build_paragraphs(t, body);
    builder_close(&t->builder, NODE_NOTE);
    t->builder.at = at;
    return true;
}

/* "[x] done" is a box that was ticked, "[n]>word" a word of a grammar: without a call nobody knows. */
static bool needs_call(const struct note_text *note)
{
    return !note->is_closed &&
           (note->mark.signs == SIGNS_SMALL_LETTERS || slice_is(note->mark.label, "X"));
}

static enum bid bid(const struct text *t, size_t b, const char **reason)
{
    const struct block *block = &t->blocks[b];
    struct slice line = t->lines[block->first].text, body;
    struct note_text note;

    if (line.at[0] != '[' && line.at[0] != '^')
        return BID_NO;
    if (read_unlabelled(t, block, &body)) {
        *reason = "a note without a label";
        return BID_STRONG;
    }
    if (!note_read(t, block, &note) || needs_call(&note) ||
        (note.is_closed && !is_name(read_named(line, &note))))
        return BID_NO;
    *reason = "a note's label and text";
    return BID_STRONG;
}

/* A heading over notes which all stand where they are called says nothing any more. */
static size_t build_heading(struct text *t, size_t b)
{
    struct slice text = block_text(t, &t->blocks[b]);

    if (!notes_are_all_placed(t, b))
        return heading_recogniser.build(t, b);
    builder_open(&t->builder, NODE_FURNITURE, source_span(t->source, text))->furniture =
        FURNITURE_OTHER;
    builder_open(&t->builder, NODE_PARAGRAPH, source_span(t->source, text));
    builder_source_text(&t->builder, text);
    builder_close(&t->builder, NODE_PARAGRAPH);
    builder_close(&t->builder, NODE_FURNITURE);
    return b + 1;
}

/* What is placed at its call leaves nothing here. */
static size_t build(struct text *t, size_t b)
{
    struct note_text *note = notes_of_block(t, b);
    const struct block *block = &t->blocks[b];

    if (!note && block->look.role == HEADING_NOTES)
        return build_heading(t, b);
    if (note && note->is_placed)
        return b + note->blocks;
    if (build_unlabelled(t, block))
        return b + 1;
    if (note)
        note->is_placed = true; /* a call further down stays text */
    diag_report(
        t->job->diagnostics, DIAG_TEXT_NOTE_WITHOUT_CALL,
        diag_at(t->document->source, (size_t)(t->lines[block->first].text.at - t->source->text.at)),
        note ? note->mark.label : SLICE("?"));
    return paragraph_recogniser.build(t, b);
}

const struct recogniser note_recogniser = { "note", bid, build };
