/*
 * notes.c - matches notes and calls. Labels come again in each chapter or page: the n-th call of a
 * label belongs to the n-th note of that label.
 */
#include "notes.h"

#include "text/recognisers/note.h"
#include "text/references/targets.h"

struct note_call {
    const char *at; /* its `[` in the source */
    uint32_t len;   /* bytes, brackets included */
    uint32_t note;
};

/* The notes of one label, in order. Labels are short, so that a small table holds them all. */
struct queue {
    struct slice label;
    size_t next; /* the first note, by index, that is not called yet */
};

/* "[1] Smith ..." under "References" is an entry, and stays there; references/references.c links to it. */
static void leave_bibliographies(struct text *t)
{
    bool in_bibliography = false;

    for (size_t b = 0; b < t->block_count; b++) {
        struct block *block = &t->blocks[b];

        if (block->verdict == &heading_recogniser)
            in_bibliography = reference_heads_bibliography(t, block_text(t, block));
        else if (in_bibliography && block->verdict == &note_recogniser)
            block->verdict = &paragraph_recogniser;
    }
}

static void collect(struct text *t)
{
    size_t count = 0;

    leave_bibliographies(t);
    for (size_t b = 0; b < t->block_count; b++)
        count += t->blocks[b].verdict == &note_recogniser;
    t->notes = ARENA_ARRAY(t->scratch, count, struct note_text);
    for (size_t b = 0; b < t->block_count; b++) {
        struct note_text *note = &t->notes[t->note_count];
        struct slice body;

        if (t->blocks[b].verdict != &note_recogniser)
            continue;
        note_read(t, &t->blocks[b], &note->label, &body);
        note->block = b;
        t->note_count++;
    }
}

/* Each note knows the next one of its label: chains, begun in a hash of labels. */
static size_t label_hash(struct slice label, size_t capacity)
{
    return slice_hash(label) & (capacity - 1);
}

static struct queue *find_queue(struct queue *queues, size_t capacity, struct slice label)
{
    size_t at = label_hash(label, capacity);

    while (queues[at].label.len && !slice_equal(queues[at].label, label))
        at = (at + 1) & (capacity - 1);
    return &queues[at];
}

static const char *note_start(const struct text *t, const struct note_text *note)
{
    return t->lines[t->blocks[note->block].first].text.at;
}

/* Whether `at` is the label of a note itself. */
static bool is_label(const struct text *t, const char *at)
{
    size_t low = 0, high = t->note_count;

    while (low < high) {
        size_t middle = low + (high - low) / 2;

        if (note_start(t, &t->notes[middle]) < at)
            low = middle + 1;
        else
            high = middle;
    }
    return low < t->note_count && note_start(t, &t->notes[low]) == at;
}

/* "[1]", its label at most four bytes; behind a blank or a word alike. */
static struct slice call_label(struct slice rest)
{
    struct slice label = slice_skip(slice_take(rest, 6), 1);
    size_t end = slice_find_byte(label, ']');

    return end < label.len ? slice_take(label, end) : SLICE("");
}

struct matching {
    struct queue *queues;
    size_t capacity;
    size_t *following; /* by note: the next note of its label */
};

static void make_queues(struct text *t, struct matching *matching)
{
    matching->capacity = 16;
    while (matching->capacity < t->note_count * 2)
        matching->capacity *= 2;
    matching->queues = ARENA_ARRAY(t->scratch, matching->capacity, struct queue);
    matching->following = ARENA_ARRAY(t->scratch, t->note_count, size_t);
    for (size_t n = t->note_count; n > 0; n--) {
        struct queue *queue =
            find_queue(matching->queues, matching->capacity, t->notes[n - 1].label);

        matching->following[n - 1] = queue->label.len ? queue->next : t->note_count;
        *queue = (struct queue){ t->notes[n - 1].label, n - 1 };
    }
}

static void match_call(struct text *t, struct matching *matching, struct slice rest)
{
    struct slice label = call_label(rest);
    struct queue *queue;

    if (label.len == 0 || is_label(t, rest.at))
        return;
    queue = find_queue(matching->queues, matching->capacity, label);
    if (!queue->label.len || queue->next >= t->note_count)
        return;
    t->calls[t->call_count++] =
        (struct note_call){ rest.at, (uint32_t)label.len + 2, (uint32_t)queue->next };
    t->notes[queue->next].is_called = true;
    queue->next = matching->following[queue->next];
}

void notes_match(struct text *t)
{
    struct slice rest = t->source->text;
    struct matching matching;

    collect(t);
    if (t->note_count == 0)
        return;
    t->calls = ARENA_ARRAY(t->scratch, t->note_count, struct note_call);
    make_queues(t, &matching);
    while ((rest = slice_skip(rest, slice_find_byte(rest, '['))).len) {
        match_call(t, &matching, rest);
        rest = slice_skip(rest, 1);
    }
}

struct note_text *notes_called_at(const struct text *t, const char *at, const char **end)
{
    size_t low = 0, high = t->call_count;

    while (low < high) {
        size_t middle = low + (high - low) / 2;

        if (t->calls[middle].at < at)
            low = middle + 1;
        else
            high = middle;
    }
    if (low == t->call_count || t->calls[low].at != at)
        return NULL;
    *end = at + t->calls[low].len;
    return &t->notes[t->calls[low].note];
}
