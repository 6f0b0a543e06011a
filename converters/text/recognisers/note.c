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
#include "text/words/numerals.h"
#include "text/text.h"

static const char *const openings[] = { "[Footnote ", "[Note ",     "[Fußnote ", "[Anmerkung ",
                                        "[Nota ",     "[Voetnoot ", "[Fotnot ",  "[Alaviite ",
                                        "[Przypis ",  "[Poznámka ", "^[",        "[" };

/* What follows the opening: the label up to `:` or `]`, then the text. */
static bool split(struct slice text, struct slice *label, struct slice *body)
{
    for (size_t i = 0; i < sizeof openings / sizeof *openings; i++) {
        bool is_plain = openings[i][strlen(openings[i]) - 1] == '[';
        size_t end;

        if (!slice_starts_with(text, slice_of(openings[i])))
            continue;
        text = slice_skip(text, strlen(openings[i]));
        end = slice_find_byte(text, is_plain ? ']' : ':');
        *label = slice_take(text, end);
        *body = slice_trim(slice_skip(text, end + 1));
        if (!is_plain && body->len && body->at[body->len - 1] == ']')
            body->len--;
        return label->len > 0 && label->len <= 4 && body->len > 0;
    }
    return false;
}

bool note_read(const struct text *t, const struct block *block, struct slice *label,
               struct slice *body)
{
    if (!split(block_text(t, block), label, body))
        return false;
    return numeral_digits(*label) == label->len || slice_is(*label, "*") || slice_is(*label, "A") ||
           (label->len == 1 && is_ascii_letter(label->at[0]));
}

/* Marks the note's text as on its way; its blocks are built where it is called. */
void note_build_body(struct text *t, const struct block *block)
{
    struct slice label, body;

    if (!note_read(t, block, &label, &body))
        return;
    brackets_build_paragraphs(t, body);
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

static enum bid bid(const struct text *t, size_t b, const char **reason)
{
    struct slice label, body;

    if (t->lines[t->blocks[b].first].first == '[' && read_unlabelled(t, &t->blocks[b], &body)) {
        *reason = "a note without a label";
        return BID_STRONG;
    }
    if ((t->lines[t->blocks[b].first].first != '[' && t->lines[t->blocks[b].first].first != '^') ||
        !note_read(t, &t->blocks[b], &label, &body))
        return BID_NO;
    *reason = "a note's label and text";
    return BID_STRONG;
}

static struct note_text *find(struct text *t, size_t b)
{
    size_t low = 0, high = t->note_count;

    while (low < high) {
        size_t middle = low + (high - low) / 2;

        if (t->notes[middle].block < b)
            low = middle + 1;
        else
            high = middle;
    }
    return low < t->note_count && t->notes[low].block == b ? &t->notes[low] : NULL;
}

/* What is placed at its call leaves nothing here. */
static size_t build(struct text *t, size_t b)
{
    struct note_text *note = find(t, b);
    const struct block *block = &t->blocks[b];

    if ((note && note->is_placed) || build_unlabelled(t, block))
        return b + 1;
    if (note)
        note->is_placed = true; /* a call further down stays text */
    diag_report(
        t->job->diagnostics, DIAG_TEXT_NOTE_WITHOUT_CALL,
        diag_at(t->document->source, (size_t)(t->lines[block->first].text.at - t->source->text.at)),
        note ? note->label : SLICE("?"));
    return paragraph_recogniser.build(t, b);
}

const struct recogniser note_recogniser = { "note", bid, build };
