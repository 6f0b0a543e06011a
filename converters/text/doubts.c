/*
 * doubts.c - where an editor should look first: bids that nearly went the other way, what the
 * document as a whole overruled, numbers that are missing in a series, what is not in the text.
 *
 *     I. II. IV.               4 comes after 2: a heading may have been missed
 *     heading fair, list weak  one step more and it were a list
 */
#include "doubts.h"

#include "text/notes/notes.h"
#include "text/recognisers/list_marker.h"

const char *const bid_names[BIDS] = {
    [BID_NO] = "no",       [BID_LAST_RESORT] = "last resort", [BID_WEAK] = "weak",
    [BID_FAIR] = "fair",   [BID_STRONG] = "strong",           [BID_CERTAIN] = "certain",
    [BID_GIVEN] = "given",
};

enum { FORMS = HEADING_FORM_SHORT + 1, DEPTHS = 8, INDENTS = 128 };

struct series_state {
    const struct text *text;
    struct findings *findings;
    uint32_t headings[FORMS][DEPTHS]; /* the last number; 0: none yet */
    struct marker items[INDENTS];     /* the last number, by indent */
    size_t deepest;                   /* indent of an item since the last heading */
    unsigned long last_note;          /* number of the last note */
    size_t next_note;                 /* the first of the text's notes that is not told yet */
    size_t next_call;                 /* the same of its calls without a note */
};

struct series_state *doubts_start(struct text *t)
{
    struct series_state *state = ARENA_NEW(t->scratch, struct series_state);

    state->text = t;
    state->findings = t->job->findings;
    return state;
}

static void doubt(struct series_state *state, struct finding *finding, enum doubt_kind kind,
                  struct slice words)
{
    findings_doubt(state->findings, finding, kind, words, 0);
}

/* --- bids ----------------------------------------------------------------------------------- */

static const struct answer *answer_of(const struct answer *answers, size_t count,
                                      const struct recogniser *who)
{
    for (size_t i = 0; i < count; i++)
        if (answers[i].who == who)
            return &answers[i];
    return NULL;
}

/* The highest of the answers besides one; on a tie the first. NULL: there is none. */
static const struct answer *highest(const struct answer *answers, size_t count,
                                    const struct answer *besides)
{
    const struct answer *best = NULL;

    for (size_t i = 0; i < count; i++)
        if (&answers[i] != besides && (!best || answers[i].bid > best->bid))
            best = &answers[i];
    return best;
}

static struct slice answer_words(struct arena *arena, const struct answer *answer)
{
    return arena_format(arena, "%s (%s%s%s)", answer->who->name, bid_names[answer->bid],
                        answer->reason ? ": " : "", answer->reason ? answer->reason : "");
}

/* A title below its number was taken for one because of the number. */
static bool is_joined_title(const struct text *t, size_t b)
{
    return b > 0 && t->blocks[b - 1].joins_next;
}

/*
 * One step above at most. A certain bid has no rival, since nobody else is asked; and that a list, a
 * note, a quotation holds sentences speaks for a paragraph only where little speaks for them.
 */
static bool is_close(const struct answer *winner, const struct answer *rival)
{
    bool is_prose_alone = rival && rival->who == &paragraph_recogniser && winner->bid == BID_STRONG;

    return rival && winner->bid < BID_CERTAIN && !is_prose_alone && rival->bid + 1 >= winner->bid;
}

static void doubt_bids(struct series_state *state, size_t b, struct finding *finding,
                       const struct answer *answers, size_t count)
{
    struct arena *arena = state->findings->arena;
    const struct answer *winner = answer_of(answers, count, state->text->blocks[b].verdict);
    const struct answer *best = highest(answers, count, NULL), *rival;

    if (!winner || is_joined_title(state->text, b))
        return;
    rival = highest(answers, count, winner);
    if (best->bid > winner->bid)
        doubt(state, finding, DOUBT_OVERRULED,
              arena_format(arena, "%.*s by itself, %s in the whole",
                           SLICE_PRINT(answer_words(arena, best)), winner->who->name));
    else if (is_close(winner, rival))
        doubt(state, finding, DOUBT_CLOSE,
              arena_format(arena, "%.*s or %.*s", SLICE_PRINT(answer_words(arena, winner)),
                           SLICE_PRINT(answer_words(arena, rival))));
}

/* --- series --------------------------------------------------------------------------------- */

/* A series goes on by one, or begins again. */
static void doubt_number(struct series_state *state, struct finding *finding, unsigned long last,
                         unsigned long number)
{
    struct arena *arena = state->findings->arena;

    if (number == 1 || number == last + 1)
        return;
    doubt(state, finding, DOUBT_SERIES,
          last == 0       ? arena_format(arena, "a series begins with %lu", number)
          : number > last ? arena_format(arena, "%lu comes right after %lu", number, last)
                          : arena_format(arena, "%lu comes after %lu", number, last));
}

/* A single capital that was no roman numeral in its series counts as in the alphabet. */
static uint32_t heading_number(const struct heading_look *look)
{
    if (look->form == HEADING_FORM_NUMERAL && look->number == 0 && look->letter)
        return (uint32_t)(look->letter - 'A' + 1);
    return look->form != HEADING_FORM_NONE && look->form < HEADING_FORM_UNDERLINED ? look->number
                                                                                   : 0;
}

static void doubt_heading(struct series_state *state, const struct block *block,
                          struct finding *finding)
{
    uint32_t number = heading_number(&block->look);
    uint32_t *last = &state->headings[block->look.form]
                                     [block->look.depth < DEPTHS ? block->look.depth : DEPTHS - 1];

    memset(state->items, 0, (state->deepest + 1) * sizeof *state->items);
    state->deepest = 0;
    if (number == 0)
        return;
    doubt_number(state, finding, *last, number);
    *last = number;
}

/* (h), (i), (j): whether a letter is a number is known by the one before it. */
static void doubt_item(struct series_state *state, const struct block *block,
                       struct finding *finding)
{
    size_t indent = block->indent < INDENTS ? block->indent : INDENTS - 1;
    struct marker *last = &state->items[indent];

    if (block->marker.kind != MARKER_NUMBER)
        return;
    if (indent < state->deepest)
        memset(last + 1, 0, (state->deepest - indent) * sizeof *last);
    state->deepest = indent;
    if (last->kind == MARKER_NONE || !list_marker_follows(last, &block->marker))
        doubt_number(state, finding, last->number, block->marker.number);
    *last = block->marker;
}

static void doubt_note(struct series_state *state, size_t b, struct finding *finding)
{
    const struct text *t = state->text;

    while (state->next_note < t->note_count && t->notes[state->next_note].block < b)
        state->next_note++;
    if (state->next_note == t->note_count || t->notes[state->next_note].block != b)
        return;
    if (t->notes[state->next_note].mark.signs == SIGNS_DIGITS) {
        doubt_number(state, finding, state->last_note, t->notes[state->next_note].mark.rank);
        state->last_note = t->notes[state->next_note].mark.rank;
    }
    if (!t->notes[state->next_note].call)
        doubt(state, finding, DOUBT_UNCALLED, SLICE("called nowhere, left where it stands"));
}

/* Calls of notes that are missing, which stand in the block. */
static void doubt_calls(struct series_state *state, size_t b, struct finding *finding)
{
    const struct text *t = state->text;
    const char *end = slice_end(block_text(t, &t->blocks[b]));

    for (; state->next_call < t->unanswered_count && t->unanswered[state->next_call].at < end;
         state->next_call++) {
        const struct note_call *call = &t->unanswered[state->next_call];

        doubt(state, finding, DOUBT_UNCALLED,
              arena_format(state->findings->arena, "call %.*s has no note", (int)call->mark.bytes,
                           call->at));
    }
}

void doubts_of_block(struct series_state *state, size_t b, struct finding *finding,
                     const struct answer *answers, size_t count)
{
    const struct block *block = &state->text->blocks[b];

    if (block->verdict == &heading_recogniser)
        doubt_heading(state, block, finding);
    else if (block->verdict == &list_recogniser)
        doubt_item(state, block, finding);
    else if (block->verdict == &note_recogniser)
        doubt_note(state, b, finding);
    doubt_calls(state, b, finding);
    doubt_bids(state, b, finding, answers, count);
}

/* Furniture comes again and again: lines that differ in their numbers only are of one group. */
void doubts_of_furniture(struct findings *findings, struct finding *finding)
{
    findings_doubt(findings, finding, DOUBT_DROPPED, finding->detail,
                   findings_likeness(finding->text));
}
