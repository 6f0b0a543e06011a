/*
 * matching.c - which call is whose, where labels begin again on each page or in each chapter.
 *
 * Notes stand in banks, no call between them: the bank of a page, a chapter, the book. A bank, and the calls since
 * the bank before, fall into runs, in which labels rise; the runs of a bank belong to as many runs of calls,
 * and in them label to label. So a call or a note that is missing spoils its own page alone:
 *
 *     a[1] b[2]  c[1]  d[1] e[2]      [1] ... [2] ...   [1] ...   [1] ... [2] ...
 *
 * What is left over goes to the nearest call above with its label. A note above its call stays where it is.
 */
#include "notes.h"

enum { FARTHEST = 1 << 16 /* bytes from a call to a note without brackets: about a chapter */ };

/* Notes and calls of one style and kind of signs, in the order of the document, by index. */
struct stream {
    struct text *t;
    uint32_t *notes, *calls;
    size_t note_count, call_count;
    uint32_t *waiting; /* by rank: the last call without an answer, as its place in `calls` + 1 */
    uint32_t *earlier; /* by place in `calls`: the one before it of the same rank, likewise */
};

static struct note_text *note_at(const struct stream *stream, size_t place)
{
    return &stream->t->notes[stream->notes[place]];
}

static struct note_call *call_at(const struct stream *stream, size_t place)
{
    return &stream->t->calls[stream->calls[place]];
}

/* Its block is far from the call, and no bracket says that it is a note. */
static bool is_too_far(const struct stream *stream, const struct note_text *note,
                       const struct note_call *call)
{
    const char *start = note_start(stream->t, note);

    return note->mark.style != NOTE_IN_BRACKETS && note->mark.style != NOTE_SUPERSCRIPT &&
           start > call->at && start - call->at > FARTHEST;
}

static bool join(struct stream *stream, size_t note, size_t call)
{
    if (is_too_far(stream, note_at(stream, note), call_at(stream, call)))
        return false;
    note_at(stream, note)->call = call_at(stream, call)->at;
    call_at(stream, call)->note = stream->notes[note];
    return true;
}

/* --- runs ------------------------------------------------------------------------------------- */

static uint16_t note_rank(const struct stream *stream, size_t place)
{
    return note_at(stream, place)->mark.rank;
}

static uint16_t call_rank(const struct stream *stream, size_t place)
{
    return call_at(stream, place)->mark.rank;
}

typedef uint16_t rank_of(const struct stream *, size_t place);

/* The place behind the run that starts at `from`: ranks rise in it. */
static size_t find_run_end(const struct stream *stream, rank_of *rank, size_t from, size_t end)
{
    size_t next = from + 1;

    while (next < end && rank(stream, next) > rank(stream, next - 1))
        next++;
    return next;
}

static size_t count_runs(const struct stream *stream, rank_of *rank, size_t from, size_t end)
{
    size_t count = 0;

    for (; from < end; from = find_run_end(stream, rank, from, end))
        count++;
    return count;
}

struct range {
    size_t from, end; /* places in a stream */
};

/* Label to label, of one run each. */
static void match_run(struct stream *stream, struct range notes, struct range calls)
{
    while (notes.from < notes.end && calls.from < calls.end) {
        uint16_t rank = note_rank(stream, notes.from), called = call_rank(stream, calls.from);

        if (rank == called)
            join(stream, notes.from, calls.from);
        notes.from += rank <= called;
        calls.from += called <= rank;
    }
}

static struct range find_run(const struct stream *stream, rank_of *rank, size_t from, size_t end)
{
    return (struct range){ from, find_run_end(stream, rank, from, end) };
}

/* Run to run. Where there are more on one side, those that end alike belong together. */
static void match_bank(struct stream *stream, struct range notes, struct range calls)
{
    size_t runs = count_runs(stream, note_rank, notes.from, notes.end),
           called = count_runs(stream, call_rank, calls.from, calls.end);
    struct range run = find_run(stream, note_rank, notes.from, notes.end),
                 call_run = find_run(stream, call_rank, calls.from, calls.end);

    while (runs && called) {
        bool is_pair =
            runs == called || note_rank(stream, run.end - 1) == call_rank(stream, call_run.end - 1);
        bool skips_notes = !is_pair && runs > called;

        if (is_pair)
            match_run(stream, run, call_run);
        if (is_pair || skips_notes) {
            run = find_run(stream, note_rank, run.end, notes.end);
            runs--;
        }
        if (is_pair || !skips_notes) {
            call_run = find_run(stream, call_rank, call_run.end, calls.end);
            called--;
        }
    }
}

/* --- banks ------------------------------------------------------------------------------------ */

/* The place of the first call from `call` on that stands at `at` or behind. */
static size_t skip_calls(const struct stream *stream, size_t call, const char *at)
{
    while (call < stream->call_count && call_at(stream, call)->at < at)
        call++;
    return call;
}

/* The place of the first note behind the bank, and in *call of the first call: those in its notes are passed over. */
static size_t find_bank_end(const struct stream *stream, size_t note, size_t *call)
{
    do {
        *call = skip_calls(stream, *call, note_end(stream->t, note_at(stream, note)));
        note++;
    } while (note < stream->note_count &&
             (*call == stream->call_count ||
              note_start(stream->t, note_at(stream, note)) < call_at(stream, *call)->at));
    return note;
}

static void match_banks(struct stream *stream)
{
    size_t note = 0, call = 0;

    while (note < stream->note_count) {
        struct range notes = { note, note }, calls = { call, call };

        calls.end = call = skip_calls(stream, call, note_start(stream->t, note_at(stream, note)));
        notes.end = note = find_bank_end(stream, note, &call);
        match_bank(stream, notes, calls);
    }
}

/* --- what is left over ------------------------------------------------------------------------ */

static void wait_for_note(struct stream *stream, size_t call)
{
    uint16_t rank = call_rank(stream, call);

    if (call_at(stream, call)->note != NOTE_NONE)
        return;
    stream->earlier[call] = stream->waiting[rank];
    stream->waiting[rank] = (uint32_t)call + 1;
}

/* The nearest call above that nobody answered. */
static void match_above(struct stream *stream)
{
    size_t call = 0;

    memset(stream->waiting, 0, NOTE_RANKS * sizeof *stream->waiting);
    for (size_t note = 0; note < stream->note_count; note++) {
        const char *start = note_start(stream->t, note_at(stream, note));
        uint16_t rank = note_rank(stream, note);

        for (; call < stream->call_count && call_at(stream, call)->at < start; call++)
            wait_for_note(stream, call);
        if (note_at(stream, note)->call || !stream->waiting[rank])
            continue;
        if (join(stream, note, stream->waiting[rank] - 1))
            stream->waiting[rank] = stream->earlier[stream->waiting[rank] - 1];
    }
}

/* --- streams ---------------------------------------------------------------------------------- */

static bool is_of(const struct note_mark *mark, size_t style, size_t signs)
{
    return mark->style == style && mark->signs == signs;
}

static void fill(struct stream *stream, size_t style, size_t signs)
{
    struct text *t = stream->t;

    stream->note_count = stream->call_count = 0;
    for (size_t i = 0; i < t->note_count; i++)
        if (is_of(&t->notes[i].mark, style, signs))
            stream->notes[stream->note_count++] = (uint32_t)i;
    for (size_t i = 0; i < t->call_count; i++)
        if (is_of(&t->calls[i].mark, style, signs))
            stream->calls[stream->call_count++] = (uint32_t)i;
}

void note_calls_match(struct text *t)
{
    struct stream stream = {
        .t = t,
        .notes = ARENA_ARRAY(t->scratch, t->note_count, uint32_t),
        .calls = ARENA_ARRAY(t->scratch, t->call_count, uint32_t),
        .waiting = ARENA_ARRAY(t->scratch, NOTE_RANKS, uint32_t),
        .earlier = ARENA_ARRAY(t->scratch, t->call_count, uint32_t),
    };

    for (size_t style = 0; style < NOTE_STYLES; style++)
        for (size_t signs = 0; signs < NOTE_SIGNS; signs++) {
            fill(&stream, style, signs);
            if (stream.note_count == 0 || stream.call_count == 0)
                continue;
            match_banks(&stream);
            match_above(&stream);
        }
}
