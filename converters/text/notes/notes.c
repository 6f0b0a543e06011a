/*
 * notes.c - collects what may be a note, in the order of the document, and keeps what something calls. Who only
 * looks like one, "* See below", is one when it is called; who says so, "[Footnote 1: See below]", in any case.
 */
#include "notes.h"

#include "text/control.h"
#include "text/headings/heading.h"
#include "text/recognisers/note.h"
#include "text/references/targets.h"
#include "sorted.h"
#include "utf8.h"

const char *note_start(const struct text *t, const struct note_text *note)
{
    return t->lines[t->blocks[note->block].first].text.at;
}

const char *note_end(const struct text *t, const struct note_text *note)
{
    const struct block *last = &t->blocks[note->block + note->blocks - 1];

    return slice_end(t->lines[last->first + last->count - 1].text);
}

/* --- candidates ------------------------------------------------------------------------------- */

/* What is collected under a heading. */
struct section {
    bool is_bibliography; /* "[1] Smith ..." stays there; references/references.c links to it */
    bool is_notes;
    uint8_t level;
};

static void enter_section(const struct text *t, const struct block *heading,
                          struct section *section)
{
    section->is_bibliography = reference_heads_bibliography(t, block_text(t, heading));
    if (heading->look.role == HEADING_NOTES)
        *section = (struct section){ .is_notes = true, .level = heading->level };
    else if (heading->level <= section->level)
        section->is_notes = false; /* what is below it are the notes of a chapter */
}

/* In a text about machines a star is a wildcard, or a bullet. */
static bool is_wildcard(const struct text *t, const struct note_text *note, struct slice line)
{
    return t->profile.is_technical && line.at[0] == '*' && note->mark.style == NOTE_BY_SYMBOL;
}

/* "* See", "(1) See", "¹See": a mark, and text behind. A star right before a word may stress it. */
static bool read_marked(const struct text *t, const struct block *block, struct note_text *note)
{
    struct slice line = t->lines[block->first].text, rest;

    if (!note_mark_read(line, &note->mark) || is_wildcard(t, note, line))
        return false;
    rest = slice_trim_start(slice_skip(line, note->mark.bytes));
    note->skip = (uint32_t)(line.len - rest.len);
    if (line.at[0] == '*' && note->skip == note->mark.bytes &&
        slice_find_byte(slice_skip(block_text(t, block), note->skip), '*') <
            block_text(t, block).len - note->skip)
        return false;
    return rest.len > 0 && slice_find_byte(SLICE("*-=_"), rest.at[0]) == 4;
}

/* "12. See", "12 See" under a heading for notes. */
static bool read_numbered(const struct text *t, const struct block *block, struct note_text *note)
{
    struct slice line = t->lines[block->first].text, rest = line, label;
    uint32_t c;

    while (rest.len && is_digit_byte(rest.at[0]))
        rest = slice_skip(rest, 1);
    label = slice_between(line.at, rest.at);
    if (!note_label_read(label, &note->mark))
        return false;
    if (rest.len && (rest.at[0] == '.' || rest.at[0] == ')'))
        rest = slice_skip(rest, 1);
    if (rest.len == 0 || !is_blank_byte(rest.at[0]))
        return false;
    rest = slice_trim_start(rest);
    note->skip = (uint32_t)(line.len - rest.len);
    note->is_numbered = true;
    c = utf8_first(rest);
    return rest.len > 0 && !utf8_is_digit(c);
}

static bool may_be_note(const struct block *block)
{
    return !block_is_given(block) &&
           (block->verdict == &paragraph_recogniser || block->verdict == &list_recogniser ||
            block->verdict == &quote_recogniser || block->verdict == &verse_recogniser);
}

static bool is_bracketed(const struct line *line)
{
    return line->first == '[' || line->first == '^';
}

/* "[n] word" in a grammar, whose text has [n] too. */
static bool is_option(const struct text *t, const struct note_text *note)
{
    return t->profile.is_technical && note->mark.signs == SIGNS_SMALL_LETTERS;
}

/* Nearly no block gets beyond its first byte. */
static bool read_note(const struct text *t, const struct section *section, size_t b,
                      struct note_text *note)
{
    const struct block *block = &t->blocks[b];
    const struct line *line = &t->lines[block->first];
    bool is_marked = note_mark_may_begin(line->first);

    if (!is_marked && !section->is_notes)
        return false;
    *note = (struct note_text){ .block = (uint32_t)b, .blocks = 1 };
    if (block->verdict == &note_recogniser)
        return note_read(t, block, note);
    if (!may_be_note(block))
        return false;
    if (is_bracketed(line))
        return note_read(t, block, note) && !is_option(t, note);
    return is_marked ? read_marked(t, block, note) : read_numbered(t, block, note);
}

/* A paragraph set in under the text of the note above; any paragraph between two notes of a row. */
static bool goes_on(const struct text *t, const struct note_text *note, const struct block *block)
{
    const struct block *first = &t->blocks[note->block];
    size_t text = first->indent + utf8_width(slice_take(t->lines[first->first].text, note->skip));

    return t->profile.style != STYLE_INDENT && may_be_note(block) &&
           block->marker.kind == MARKER_NONE && block->indent > first->indent &&
           (block->indent == text || (first->text_lines > 1 && block->indent == first->hang));
}

static void take_paragraph(const struct text *t, struct note_text *note, size_t b)
{
    if (note->block + note->blocks == b && goes_on(t, note, &t->blocks[b]))
        note->blocks++;
}

/* The further paragraphs of a note; in a section of notes all up to the next one, if that is the next number. */
static void take_paragraphs(struct text *t, const struct note_text *next)
{
    struct note_text *note = t->note_count ? &t->notes[t->note_count - 1] : NULL;
    uint32_t b;

    if (!note || !next->is_numbered || !note->is_numbered || next->mark.rank != note->mark.rank + 1)
        return;
    for (b = note->block + note->blocks; b < next->block; b++)
        if (!may_be_note(&t->blocks[b]))
            return;
    note->blocks = next->block - note->block;
}

static void add(struct text *t, struct note_text note, size_t *capacity)
{
    take_paragraphs(t, &note);
    t->notes = arena_grow(t->scratch, t->notes, t->note_count, capacity, sizeof *t->notes);
    t->notes[t->note_count++] = note;
}

/* Whether there is a bibliography, whose entries are called like notes. */
static bool collect(struct text *t)
{
    struct section section = { false };
    bool has_entries = false;
    size_t capacity = 0;

    for (size_t b = 0; b < t->block_count; b++) {
        struct block *block = &t->blocks[b];
        struct note_text note;

        if (block_is_heading(block))
            enter_section(t, block, &section);
        else if (section.is_bibliography && block->verdict == &note_recogniser)
            block->verdict = &paragraph_recogniser;
        else if (!section.is_bibliography && read_note(t, &section, b, &note))
            add(t, note, &capacity);
        else if (t->note_count)
            take_paragraph(t, &t->notes[t->note_count - 1], b);
        has_entries |= section.is_bibliography;
    }
    return has_entries;
}

/* --- what is called ---------------------------------------------------------------------------- */

/* A number in a list is called as the text calls: [1], or else ¹. */
static void choose_styles(struct text *t)
{
    uint8_t style = NOTE_SUPERSCRIPT;

    for (size_t i = 0; i < t->call_count; i++)
        if (t->calls[i].mark.style == NOTE_IN_BRACKETS && t->calls[i].mark.signs == SIGNS_DIGITS)
            style = NOTE_IN_BRACKETS;
    for (size_t i = 0; i < t->note_count; i++)
        if (t->notes[i].is_numbered)
            t->notes[i].mark.style = style;
}

static unsigned styles_of(const struct text *t)
{
    unsigned styles = 0;

    for (size_t i = 0; i < t->note_count; i++) {
        styles |= 1U << t->notes[i].mark.style;
        if (t->notes[i].is_numbered)
            styles |= 1U << NOTE_SUPERSCRIPT;
    }
    if (t->profile.is_technical)
        styles &= ~(1U << NOTE_IN_PARENTHESES); /* printf(3) */
    return styles;
}

/* The next item of a list: like this one, and nothing between them calls it. */
static bool is_in_row(const struct text *t, size_t note)
{
    enum { NEAR = 12 /* blocks */ };
    const struct note_text *one = &t->notes[note], *next = one + 1;

    return note + 1 < t->note_count && next->mark.style == one->mark.style &&
           next->block - one->block <= NEAR && (!next->call || next->call < note_end(t, one)) &&
           t->blocks[one->block].verdict == &list_recogniser &&
           t->blocks[next->block].verdict == &list_recogniser;
}

/* An item among items is a note only where they all are. */
static void release_lists(struct text *t)
{
    for (size_t first = 0, end; first < t->note_count; first = end) {
        bool are_called = t->notes[first].call != NULL;

        for (end = first + 1; is_in_row(t, end - 1); end++)
            are_called &= t->notes[end].call != NULL;
        for (size_t i = first; i < end && end > first + 1 && !are_called; i++)
            t->notes[i].call = NULL;
    }
}

/* Whether it stays a note: who only looks like one is one when it is called. */
static bool is_note(struct text *t, const struct note_text *note)
{
    struct block *block = &t->blocks[note->block];

    if (block->verdict == &note_recogniser)
        return true;
    if (!note->call || !block_judge(block, &note_recogniser, BID_FAIR))
        return false;
    block->marker.kind = MARKER_NONE;
    return true;
}

/* Only notes are left; what calls one that is none calls nothing. */
static void keep_notes(struct text *t)
{
    uint32_t *places = ARENA_ARRAY(t->scratch, t->note_count, uint32_t);
    size_t kept = 0;

    for (size_t i = 0; i < t->note_count; i++) {
        bool stays = is_note(t, &t->notes[i]);

        places[i] = stays && t->notes[i].call ? (uint32_t)kept : NOTE_NONE;
        t->notes[kept] = t->notes[i];
        kept += stays;
    }
    t->note_count = kept;
    for (size_t i = 0; i < t->call_count; i++)
        if (t->calls[i].note != NOTE_NONE)
            t->calls[i].note = places[t->calls[i].note];
}

/* Between calls that are answered, the number between theirs: its note has gone. */
static bool is_missed(const struct note_call *before, const struct note_call *call,
                      const struct note_call *next)
{
    return (before && before->note != NOTE_NONE && before->mark.rank + 1 == call->mark.rank) ||
           (next && next->note != NOTE_NONE && call->mark.rank + 1 == next->mark.rank);
}

static const struct note_call *next_alike(const struct text *t, size_t call)
{
    for (size_t i = call + 1; i < t->call_count; i++)
        if (t->calls[i].mark.style == t->calls[call].mark.style)
            return &t->calls[i];
    return NULL;
}

/* Calls that somebody answers stay in t->calls, in order; those whose notes are missing are told apart. */
static void part_calls(struct text *t, bool has_entries)
{
    const struct note_call *before[NOTE_STYLES] = { NULL };
    struct note_call *all = t->calls;
    size_t count = t->call_count, kept = 0;
    struct note_call *answered = ARENA_ARRAY(t->scratch, count, struct note_call);

    t->unanswered = ARENA_ARRAY(t->scratch, count, struct note_call);
    for (size_t i = 0; i < count; i++) {
        const struct note_call *call = &all[i];

        if (call->mark.signs != SIGNS_DIGITS && call->note == NOTE_NONE)
            continue;
        if (call->note != NOTE_NONE)
            answered[kept++] = *call;
        else if (!has_entries && is_missed(before[call->mark.style], call, next_alike(t, i)))
            t->unanswered[t->unanswered_count++] = *call;
        before[call->mark.style] = call;
    }
    t->calls = answered;
    t->call_count = kept;
}

static void report_unanswered(const struct text *t)
{
    for (size_t i = 0; i < t->unanswered_count; i++) {
        const struct note_call *call = &t->unanswered[i];

        diag_report(t->job->diagnostics, DIAG_TEXT_CALL_WITHOUT_NOTE,
                    diag_at(t->document->source, (size_t)(call->at - t->source->text.at)),
                    (struct slice){ call->at, call->mark.bytes });
    }
}

/* A heading over notes alone goes where they go. */
static void judge_headings(struct text *t)
{
    size_t note = 0;

    for (size_t b = 0; b < t->block_count; b++) {
        size_t next = b + 1;

        if (!block_is_heading(&t->blocks[b]) || t->blocks[b].look.role != HEADING_NOTES)
            continue;
        while (note < t->note_count && t->notes[note].block < next)
            note++;
        for (; note < t->note_count && t->notes[note].block == next && t->notes[note].call; note++)
            next += t->notes[note].blocks;
        if (next > b + 1 && (next == t->block_count || block_is_heading(&t->blocks[next])))
            block_judge(&t->blocks[b], &note_recogniser, BID_FAIR);
    }
}

void notes_match(struct text *t)
{
    bool has_entries = false;

    if (t->profile.dialect == DIALECT_PLAIN || !control_lets(t, &note_recogniser))
        return;
    has_entries = collect(t);
    if (t->note_count == 0)
        return;
    note_calls_find(t, styles_of(t));
    choose_styles(t);
    note_calls_match(t);
    release_lists(t);
    keep_notes(t);
    part_calls(t, has_entries);
    report_unanswered(t);
    judge_headings(t);
}

/* --- asked while the tree is built --------------------------------------------------------------- */

SORTED_BEFORE(calls_before, struct note_call, const char *, .at)
SORTED_BEFORE(notes_before, struct note_text, size_t, .block)

/* Text is built in order, but for notes: the call that was asked for last mostly is the next one still. */
const struct note_call *notes_next_call(struct text *t, const char *at)
{
    size_t call = t->next_call;

    if ((call < t->call_count && t->calls[call].at < at) || (call && t->calls[call - 1].at >= at))
        t->next_call = call = calls_before(t->calls, t->call_count, at);
    return call < t->call_count ? &t->calls[call] : NULL;
}

struct note_text *notes_of_block(const struct text *t, size_t b)
{
    size_t note = notes_before(t->notes, t->note_count, b);

    return note < t->note_count && t->notes[note].block == b ? &t->notes[note] : NULL;
}

bool notes_are_all_placed(const struct text *t, size_t b)
{
    const struct note_text *note = notes_of_block(t, b + 1);
    const struct note_text *end = t->notes + t->note_count;
    size_t next = b + 1;

    for (; note && note < end && note->block == next; note++) {
        if (!note->is_placed)
            return false;
        next += note->blocks;
    }
    return next > b + 1;
}
