/*
 * inlines.c - what stands within a paragraph: emphasis, links, note calls, and the joins of its
 * lines. Recognisers are entered by their trigger byte, so that plain prose costs one scan; what
 * is not touched becomes one text node over all its lines.
 */
#include "inlines.h"

#include "text/aozora.h"
#include "text/recognisers/note.h"
#include "scan.h"
#include "sorted.h"
#include "utf8.h"

enum {
    LONGEST_EMPHASIS = 2000, /* bytes looked ahead for the end of one: keeps the reader linear */
    DEEPEST_NOTE = 8         /* notes inside notes, deeper ones stay where they are */
};

static void put_text(struct inlines *inlines, const char *until)
{
    if (until <= inlines->pending)
        return;
    builder_source_text(&inlines->t->builder, slice_between(inlines->pending, until));
    inlines->pending = until;
}

SORTED_BEFORE(struck_before, struct overstrike, const char *, .end)

/* The first of the words that were printed bold or underlined that ends behind `at`; or behind the last. */
static const struct overstrike *find_struck(const struct overstrikes *struck, const char *at)
{
    return struck->at + struck_before(struck->at, struck->count, at + 1);
}

/* No mark stands around these words. A block that looks so as a whole is styled, not stressed. */
static void put_struck(struct inlines *inlines, const char *until)
{
    const struct overstrikes *all = &inlines->t->struck;
    const struct overstrike *struck = find_struck(all, inlines->pending);
    struct builder *builder = &inlines->t->builder;

    for (; struck < all->at + all->count && struck->start < until; struck++) {
        const char *from = struck->start > inlines->pending ? struck->start : inlines->pending,
                   *to = struck->end < until ? struck->end : until;

        if (from <= inlines->start && to >= inlines->end)
            continue;
        put_text(inlines, from);
        builder_open(builder, struck->kind,
                     source_span(inlines->t->source, slice_between(from, to)));
        put_text(inlines, to);
        builder_close(builder, struck->kind);
    }
}

void inlines_flush(struct inlines *inlines, const char *until)
{
    if (inlines->t->struck.count && until > inlines->pending)
        put_struck(inlines, until);
    put_text(inlines, until);
}

static bool is_word_byte(char byte)
{
    return is_ascii_letter(byte) || is_digit_byte(byte) || (byte & 0x80);
}

/* --- emphasis ------------------------------------------------------------------------------ */

static bool is_word_character(uint32_t c)
{
    return utf8_is_letter(c) || utf8_is_digit(c) || utf8_is_mark(c);
}

/* A word ends right before `at`; quotation marks of all languages are none. */
static bool follows_word(const struct inlines *inlines, const char *at)
{
    return at > inlines->start &&
           (at[-1] & 0x80 ? is_word_character(utf8_last(slice_between(inlines->start, at)))
                          : is_word_byte(at[-1]));
}

static bool begins_word(const struct inlines *inlines, const char *at)
{
    return at < inlines->end &&
           (*at & 0x80 ? is_word_character(utf8_first(slice_between(at, inlines->end)))
                       : is_word_byte(*at));
}

/* Words may begin behind a delimiter: a letter, a bracket that opens, a mark in front of a quotation. */
static bool can_begin(const struct inlines *inlines, const char *at, const char *from)
{
    if (follows_word(inlines, at) || (at > inlines->start && *at != '*' && at[-1] == *at))
        return false;
    return from < inlines->end && !is_blank_byte(*from) && *from != *at &&
           slice_find_byte(SLICE(".,;:!?)]}"), *from) == 9;
}

/* /slanted words/, not /a/path/ nor /etc.d/. */
static bool is_slanted(struct slice words)
{
    for (size_t i = 0; i < words.len; i++)
        if (!is_word_byte(words.at[i]) && slice_find_byte(SLICE(" \n'-,!?"), words.at[i]) == 7)
            return false;
    return true;
}

/* The delimiter that closes what `width` bytes of `delimiter` at `at` open; NULL: they open nothing. */
static const char *find_close(const struct inlines *inlines, const char *at, size_t width)
{
    const char *from = at + width, *end = inlines->end;

    if (!can_begin(inlines, at, from))
        return NULL;
    if (end - from > LONGEST_EMPHASIS)
        end = from + LONGEST_EMPHASIS;
    for (const char *close = from + 1; close + width <= end; close++) {
        close = memchr(close, *at, (size_t)(end - close));
        if (!close || close + width > end)
            return NULL;
        if (width == 2 && close[1] != *at)
            continue;
        if (is_blank_byte(close[-1]))
            return NULL; /* another one opens before this one closes */
        if (*at == '/' && !is_slanted(slice_between(from, close)))
            return NULL;
        if (!begins_word(inlines, close + width))
            return close;
    }
    return NULL;
}

const char *inlines_open(struct inlines *inlines, enum node_kind kind, const char *at,
                         const char *text, const char *close, size_t close_bytes)
{
    size_t most = sizeof inlines->closes / sizeof *inlines->closes;

    if (inlines->open == most || (inlines->open && close >= inlines->closes[inlines->open - 1]))
        return NULL;
    inlines_flush(inlines, at);
    inlines->closes[inlines->open] = close;
    inlines->widths[inlines->open] = close_bytes;
    inlines->kinds[inlines->open++] = kind;
    builder_open(&inlines->t->builder, kind,
                 source_span(inlines->t->source, slice_between(at, close + close_bytes)));
    return inlines->pending = text;
}

/*
 * Words in italics that go on in the next paragraph, where the next line closes what the last one opened:
 *
 *     _Come to the boats,          Sail with the tide,
 *     the wind is low,             and do not row._
 */
static const char *take_run_on(struct inlines *inlines, const char *at)
{
    enum { FARTHEST = 4000 /* bytes behind the paragraph: keeps the reader linear */ };
    struct text *t = inlines->t;
    struct slice rest = slice_between(at + 1, inlines->end), source = t->source->text,
                 below = slice_take(slice_between(inlines->end, slice_end(source)), FARTHEST);
    size_t close = slice_find_byte(below, '_');

    if (t->profile.is_technical || inlines->open || !can_begin(inlines, at, at + 1) ||
        slice_find_byte(rest, '_') < rest.len || close == 0 || close + 1 >= below.len ||
        is_blank_byte(below.at[close - 1]) ||
        is_word_character(utf8_first(slice_skip(below, close + 1))))
        return NULL;
    t->run_on = slice_between(at + 1, below.at + close);
    return inlines_open(inlines, NODE_EMPHASIS, at, at + 1, inlines->end, 0);
}

/* The paragraph begins within such words. */
static bool resume_run_on(struct inlines *inlines)
{
    struct slice words = inlines->t->run_on;
    const char *close = slice_end(words);

    if (inlines->start <= words.at || inlines->start >= close)
        return false;
    inlines->closes[0] = close < inlines->end ? close : inlines->end;
    inlines->widths[0] = close < inlines->end;
    inlines->kinds[0] = NODE_EMPHASIS;
    inlines->open = 1;
    return true;
}

static const char *take_emphasis(struct inlines *inlines, const char *at)
{
    size_t width = at + 1 < inlines->end && at[1] == *at && *at == '*' ? 2 : 1;
    const char *close = inlines->open < sizeof inlines->closes / sizeof *inlines->closes
                            ? find_close(inlines, at, width)
                            : NULL;

    if (!close)
        return *at == '_' ? take_run_on(inlines, at) : NULL;
    return inlines_open(inlines, strchr("_/~", *at) ? NODE_EMPHASIS : NODE_STRONG, at, at + width,
                        close, width);
}

static bool closes_here(const struct inlines *inlines, const char *at)
{
    return inlines->open && inlines->closes[inlines->open - 1] == at;
}

static const char *close_emphasis(struct inlines *inlines, const char *at)
{
    inlines->open--;
    inlines_flush(inlines, at);
    builder_close(&inlines->t->builder, inlines->kinds[inlines->open]);
    return inlines->pending = at + inlines->widths[inlines->open];
}

/* `code`, as programmers quote it; not `this', nor a mark that closes lines further down. */
static const char *take_code(struct inlines *inlines, const char *at)
{
    enum { LONGEST_CODE = 120 /* bytes */ };
    struct slice rest = slice_take(slice_between(at + 1, inlines->end), LONGEST_CODE), code;
    struct text *t = inlines->t;

    code = slice_take(rest, slice_find_byte(rest, '`'));
    if (code.len == 0 || code.len == rest.len || is_blank_byte(code.at[0]) ||
        is_blank_byte(code.at[code.len - 1]) || slice_find_byte(code, '\n') < code.len)
        return NULL;
    inlines_flush(inlines, at);
    builder_add(&t->builder, NODE_CODE, source_span(t->source, code))->code.text = code;
    return inlines->pending = slice_end(code) + 1;
}

/* --- notes and page marks ------------------------------------------------------------------- */

static const char *take_note(struct inlines *inlines, const struct note_call *call)
{
    struct text *t = inlines->t;
    struct note_text *note = &t->notes[call->note];
    struct slice mark = { call->at, call->mark.bytes };

    if (note->is_placed || t->note_depth == DEEPEST_NOTE)
        return NULL;
    inlines_flush(inlines, call->at);
    note->is_placed = true;
    t->note_depth++;
    builder_open(&t->builder, NODE_NOTE, source_span(t->source, mark));
    note_build_body(t, note);
    builder_close(&t->builder, NODE_NOTE);
    t->note_depth--;
    return inlines->pending = slice_end(mark);
}

/* [Pg 12], [p. 12]: where a printed page began. */
static const char *take_page_mark(struct inlines *inlines, const char *at)
{
    enum { LONGEST_MARK = 16 };
    struct slice rest = slice_take(slice_between(at, inlines->end), LONGEST_MARK), label;
    size_t open = slice_starts_with(rest, SLICE("[Pg ")) ? 4 : 0,
           close = slice_find_byte(rest, ']');

    if (!open || close == rest.len)
        return NULL;
    label = slice_skip(slice_take(rest, close), open);
    if (label.len == 0)
        return NULL;
    inlines_flush(inlines, at);
    builder_add(&inlines->t->builder, NODE_PAGE_MARK,
                source_span(inlines->t->source, slice_take(rest, close + 1)))
        ->text = label;
    return inlines->pending = at + close + 1;
}

/* --- the scan ------------------------------------------------------------------------------- */

static const struct {
    char trigger;
    const char *(*take)(struct inlines *, const char *at); /* where it ends; NULL: it is nothing */
} takers[] = {
    { '_', take_emphasis },        { '*', take_emphasis },  { '=', take_emphasis },
    { '/', take_emphasis },        { '~', take_emphasis },  { ':', inlines_take_url },
    { '@', inlines_take_address }, { '[', take_page_mark }, { '`', take_code },
    { '\x8A', aozora_take_ruby }, /* the last byte of 《 */
    { '\xEF', aozora_take_note }, /* the first of ［ */
};

static const char *take(struct inlines *inlines, const char *at)
{
    if (closes_here(inlines, at))
        return close_emphasis(inlines, at);
    for (size_t i = 0; i < sizeof takers / sizeof *takers; i++)
        if (takers[i].trigger == *at)
            return takers[i].take(inlines, at);
    return NULL;
}

/* The next byte that may begin something. */
static const char *next_trigger(const struct text *t, const char *at, const char *end)
{
    static const struct scan triggers = { .bytes = { '_', '*', ':', '@', '[', '[' } };
    static const struct scan and_equals = { .bytes = { '_', '*', ':', '@', '[', '=' } };
    static const struct scan and_slashes = { .bytes = { '_', '*', ':', '@', '[', '/' } };
    static const struct scan and_tildes = { .bytes = { '_', '*', ':', '@', '[', '~' } };
    static const struct scan and_both = { .bytes = { '_', '*', ':', '~', '[', '=' } };
    static const struct scan and_code = { .bytes = { '_', '*', ':', '@', '[', '`' } };
    static const struct scan of_aozora = { .bytes = { '\x8A', '\xEF', '*', ':', '@', '[' } };

    if (t->profile.dialect == DIALECT_PLAIN)
        return end;
    if (t->profile.is_aozora)
        return scan_next(&of_aozora, at, end);
    if (t->profile.is_technical)
        return scan_next(&and_code, at, end);
    if (t->profile.spaced_by_tildes) /* a book that has both has no addresses */
        return t->profile.bold_by_equals ? scan_next(&and_both, at, end)
                                         : scan_next(&and_tildes, at, end);
    if (t->profile.bold_by_equals)
        return scan_next(&and_equals, at, end);
    return t->profile.italic_by_slashes ? scan_next(&and_slashes, at, end)
                                        : scan_next(&triggers, at, end);
}

/* Calls of notes are known; what is between them is scanned. */
static void take_all(struct inlines *inlines, const char *at, const char *end)
{
    struct text *t = inlines->t;
    const struct note_call *call = t->call_count ? notes_next_call(t, at) : NULL;

    while (at < end) {
        const char *stop = call && call->at < end ? call->at : end, *behind;

        at = next_trigger(t, at, stop);
        if (at >= end)
            return;
        behind = call && at == call->at ? take_note(inlines, call) : take(inlines, at);
        at = behind ? behind : at + 1;
        while (call && call->at < at)
            call = call + 1 < t->calls + t->call_count ? call + 1 : NULL;
    }
}

/* Builds [start, end), a piece of the paragraph without a break in it. */
static void build_piece(struct inlines *inlines, const char *start, const char *end)
{
    /* A link may have reached into this piece. */
    if (start > inlines->pending || !inlines->pending)
        inlines->pending = start;
    take_all(inlines, inlines->pending, end);
    inlines_flush(inlines, end);
}

static void open_run_on(struct inlines *inlines)
{
    struct slice text = slice_between(inlines->start, inlines->closes[0]);

    builder_open(&inlines->t->builder, NODE_EMPHASIS, source_span(inlines->t->source, text));
}

/* An emphasis whose end was not reached (it lay in furniture) must not stay open. */
static void close_all(struct inlines *inlines)
{
    while (inlines->open)
        builder_close(&inlines->t->builder, inlines->kinds[--inlines->open]);
}

/* --- lines that stay lines ------------------------------------------------------------------- */

struct inlines inlines_start(struct text *t, size_t first, size_t end)
{
    struct inlines inlines = {
        .t = t,
        .start = t->lines[first].text.at,
        .end = slice_end(t->lines[end - 1].text),
    };

    if (t->run_on.len)
        resume_run_on(&inlines); /* each line opens what is open */
    return inlines;
}

void inlines_build_line(struct inlines *inlines, size_t line)
{
    struct slice text = inlines->t->lines[line].text;
    struct span span = source_span(inlines->t->source, text);

    inlines->t->job->steps += text.len / 64 + 1;
    for (size_t i = 0; i < inlines->open; i++)
        builder_open(&inlines->t->builder, inlines->kinds[i], span);
    build_piece(inlines, text.at, slice_end(text));
    for (size_t i = inlines->open; i > 0; i--)
        builder_close(&inlines->t->builder, inlines->kinds[i - 1]);
}

void inlines_build_slice(struct text *t, struct slice text)
{
    struct inlines inlines = { .t = t, .start = text.at, .end = slice_end(text) };

    t->job->steps += text.len / 64 + 1;
    if (t->run_on.len && resume_run_on(&inlines))
        open_run_on(&inlines);
    build_piece(&inlines, text.at, slice_end(text));
    close_all(&inlines);
}

/* --- lines ---------------------------------------------------------------------------------- */

/* A typewriter's hyphen, a printer's (U+2010), and the soft one (U+00AD), which only ever breaks words. */
static const struct slice hyphens[] = { { "-", 1 }, { "\xE2\x80\x90", 3 }, { "\xC2\xAD", 2 } };
static const struct slice *const soft_hyphen = &hyphens[2];

/* The bytes of the hyphen at the end of a line; 0: there is none. */
static size_t hyphen_length(struct slice text)
{
    for (size_t i = 0; i < sizeof hyphens / sizeof *hyphens; i++)
        if (slice_ends_with(text, hyphens[i]))
            return hyphens[i].len;
    return 0;
}

/* The line ends in a hyphen that stands within a word. */
static bool ends_in_word(const struct line *line, const struct line *next)
{
    size_t hyphen = hyphen_length(line->text), word = line->text.len - hyphen;

    return hyphen && word && is_word_byte(line->text.at[word - 1]) &&
           utf8_is_letter(utf8_first(next->text));
}

/* How the text of one line goes on in the next. */
static enum line_join join_of(const struct text *t, size_t line, size_t next)
{
    const struct line *one = &t->lines[line], *other = &t->lines[next];

    if (slice_ends_with(one->text, *soft_hyphen))
        return JOIN_DROP_HYPHEN;
    if (ends_in_word(one, other))
        return hyphens_decide(t, one->text, other->text);
    return next == line + 1 ? JOIN_FLOW : JOIN_BREAK;
}

/* Lines from `line` on that one text node can span; returns the last of them. */
static size_t find_piece_end(const struct text *t, size_t line, size_t end, enum line_join *join)
{
    for (;;) {
        size_t next = next_text_line(t, line + 1, end);

        *join = JOIN_BREAK;
        if (next >= end || (*join = join_of(t, line, next)) != JOIN_FLOW)
            return line;
        line = next;
    }
}

void inlines_build(struct text *t, size_t first, size_t end, size_t skip)
{
    struct inlines inlines = { .t = t };
    size_t line = next_text_line(t, first, end);

    if (line >= end)
        return;
    inlines.start = t->lines[line].text.at + skip;
    inlines.end = slice_end(t->lines[end - 1].text);
    t->job->steps += (size_t)(inlines.end - inlines.start) / 64 + 1;
    if (t->run_on.len && resume_run_on(&inlines))
        open_run_on(&inlines);
    while (line < end) {
        enum line_join join;
        size_t last = find_piece_end(t, line, end, &join);
        const char *stop = slice_end(t->lines[last].text);

        if (join == JOIN_DROP_HYPHEN)
            stop -= hyphen_length(t->lines[last].text);
        build_piece(&inlines, t->lines[line].text.at + skip, stop);
        skip = 0;
        line = next_text_line(t, last + 1, end);
        if (line < end && join == JOIN_BREAK)
            builder_add(&t->builder, NODE_SOFT_BREAK, (struct span){ 0, 0 });
    }
    close_all(&inlines);
}
