/*
 * calls.c - what looks like the call of a note: a mark that hangs on a word or on the stop behind it.
 *
 *     the tide.[1]  the tide*, and  „die Flut“¹   la marée(1).
 *
 * Refused: the label of a note itself; an emphasis that closes (*tide*), 20 m², x², "(1) the first".
 */
#include "notes.h"
#include "scan.h"
#include "utf8.h"

enum {
    LONGEST_EMPHASIS = 400, /* bytes; a star further up opens nothing that could close here */
    SHORTEST_WORD = 3       /* letters, before a raised number: m² and x² have another meaning */
};

/* What is known while the text is scanned. */
struct call_scan {
    struct text *t;
    const char *start, *end;
    unsigned styles;
    size_t capacity, next_note;
    const char *open_star; /* an emphasis that may be open; NULL: none */
};

static uint32_t character_before(const struct call_scan *scan, const char *at)
{
    return at > scan->start ? utf8_last(slice_between(scan->start, at)) : 0;
}

static bool is_word_character(uint32_t c)
{
    return utf8_is_letter(c) || utf8_is_digit(c);
}

/* A stop, or what closes a bracket or a quotation; not what opens one. */
static bool is_closing(uint32_t c)
{
    static const uint32_t marks[] = { '.',  ',',    ';',    ':',    '!',    '?',    '"',
                                      '\'', ')',    ']',    '_',    0x2019, 0x201D, 0x201C,
                                      0xBB, 0x203A, 0x2026, 0x3002, 0x300D, 0x300F, 0xFF0C };

    for (size_t i = 0; i < sizeof marks / sizeof *marks; i++)
        if (marks[i] == c)
            return true;
    return false;
}

/* The letters of the word that ends before `at`, counted up to SHORTEST_WORD. */
static size_t count_letters_before(const struct call_scan *scan, const char *at)
{
    struct slice before = slice_between(scan->start, at);
    size_t count = 0;

    while (count < SHORTEST_WORD && utf8_is_letter(utf8_last(before))) {
        do
            before.len--;
        while (before.len && ((unsigned char)before.at[before.len] & 0xC0) == 0x80);
        count++;
    }
    return count;
}

static bool hangs_on_word(const struct call_scan *scan, const char *at,
                          const struct note_mark *mark)
{
    struct slice rest = slice_between(at + mark->bytes, scan->end);
    uint32_t before = character_before(scan, at), behind = utf8_first(rest);

    /* The word goes on, "*.txt" too. */
    if (is_word_character(behind) ||
        (behind == '.' && is_word_character(utf8_first(slice_skip(rest, 1)))))
        return false;
    if (is_closing(before))
        return true;
    if (mark->style == NOTE_SUPERSCRIPT || mark->style == NOTE_IN_PARENTHESES)
        return utf8_is_wide(before) || count_letters_before(scan, at) == SHORTEST_WORD;
    return is_word_character(before);
}

/* A star hangs on the end of what an earlier star opened. */
static bool closes_emphasis(struct call_scan *scan, const char *at, const struct note_mark *mark)
{
    const char *open = scan->open_star;
    bool begins = !is_word_character(character_before(scan, at)) &&
                  is_word_character(utf8_first(slice_between(at + mark->bytes, scan->end)));

    if (*at != '*')
        return false;
    scan->open_star = begins ? at : NULL;
    return begins || (open && at - open < LONGEST_EMPHASIS);
}

/* Whether a note begins here; places are asked in order. */
static bool is_label(struct call_scan *scan, const char *at)
{
    const struct text *t = scan->t;

    while (scan->next_note < t->note_count && note_start(t, &t->notes[scan->next_note]) < at)
        scan->next_note++;
    return scan->next_note < t->note_count && note_start(t, &t->notes[scan->next_note]) == at;
}

static bool is_call(struct call_scan *scan, const char *at, const struct note_mark *mark)
{
    if (is_label(scan, at) || !(scan->styles >> mark->style & 1) ||
        (mark->style == NOTE_BY_SYMBOL && closes_emphasis(scan, at, mark)))
        return false;
    return mark->style == NOTE_IN_BRACKETS || hangs_on_word(scan, at, mark);
}

static void add(struct call_scan *scan, const char *at, const struct note_mark *mark)
{
    struct text *t = scan->t;

    t->calls = arena_grow(t->scratch, t->calls, t->call_count, &scan->capacity, sizeof *t->calls);
    t->calls[t->call_count++] = (struct note_call){ at, *mark, NOTE_NONE };
}

/* The bytes that marks of these styles begin with. */
static struct scan triggers_of(unsigned styles)
{
    static const char firsts[NOTE_STYLES][SCAN_BYTES] = {
        [NOTE_IN_BRACKETS] = "[",        [NOTE_IN_BRACES] = "{",
        [NOTE_IN_PARENTHESES] = "(",     [NOTE_BY_SYMBOL] = "[*\xC2\xE2",
        [NOTE_SUPERSCRIPT] = "\xC2\xE2",
    };
    struct scan scan = { .controls = false };
    size_t count = 0;

    for (size_t style = 0; style < NOTE_STYLES; style++)
        for (const char *byte = firsts[style]; (styles >> style & 1) && *byte; byte++)
            if (!memchr(scan.bytes, *byte, count))
                scan.bytes[count++] = *byte;
    for (size_t i = count; i < SCAN_BYTES; i++)
        scan.bytes[i] = scan.bytes[0];
    return scan;
}

/* The next byte that a mark may begin with; mostly there are brackets alone. */
static const char *next_trigger(const struct scan *triggers, const char *at, const char *end)
{
    if (triggers->bytes[1] == triggers->bytes[0])
        return at + slice_find_byte(slice_between(at, end), triggers->bytes[0]);
    return scan_next(triggers, at, end);
}

void note_calls_find(struct text *t, unsigned styles)
{
    struct scan triggers = triggers_of(styles);
    struct call_scan scan = {
        .t = t, .start = t->source->text.at, .end = slice_end(t->source->text), .styles = styles
    };
    const char *at = scan.start;

    while ((at = next_trigger(&triggers, at, scan.end)) < scan.end) {
        const char *from = *at == '[' && at > scan.start && at[-1] == '^' ? at - 1 : at;
        struct note_mark mark;

        if (!note_mark_read(slice_between(from, scan.end), &mark)) {
            at++;
            continue;
        }
        if (is_call(&scan, from, &mark))
            add(&scan, from, &mark);
        at = from + mark.bytes;
    }
}
