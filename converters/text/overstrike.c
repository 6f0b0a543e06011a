/*
 * overstrike.c - text for printers and terminals as text to read:
 *
 *     x^Hx is a bold x    _^Hx an underlined one    ESC[1m bold ESC[22m    ESC[4m underlined ESC[0m
 */
#include "overstrike.h"

#include "utf8.h"

enum { BACKSPACE = '\b', ESCAPE = 0x1B };

struct cleaning {
    struct arena *scratch;
    struct overstrikes *struck;
    char *clean;
    size_t len;
    bool is_bold, is_underlined; /* until an escape sequence says otherwise */
};

static bool is_between(char byte, unsigned char low, unsigned char high)
{
    return (unsigned char)byte >= low && (unsigned char)byte <= high;
}

/*
 * The bytes of an escape sequence (ECMA-48 §5.3, §5.4): ESC [ parameters, and a last byte from @ to
 * ~; or ESC and one byte of those. 0 when it is none: then the ESC stays, and is reported.
 */
static size_t escape_length(struct slice rest)
{
    size_t len = 1;

    if (len < rest.len && rest.at[len] == '[')
        do
            len++;
        while (len < rest.len && is_between(rest.at[len], ' ', '?'));
    return len < rest.len && is_between(rest.at[len], '@', '~') ? len + 1 : 0;
}

/* ESC [ 1 ; 4 m: how what follows looks (ECMA-48 §8.3.117). */
static void take_rendition(struct cleaning *cleaning, struct slice escape)
{
    struct slice rest = slice_skip(slice_take(escape, escape.len - 1), 2), one;
    unsigned long number;

    if (escape.len < 3 || escape.at[1] != '[' || escape.at[escape.len - 1] != 'm')
        return;
    if (rest.len == 0)
        rest = SLICE("0");
    while (slice_next(&rest, ';', &one)) {
        if (!slice_to_number(one, 255, &number))
            continue;
        if (number == 0 || number == 22)
            cleaning->is_bold = false;
        if (number == 0 || number == 23 || number == 24)
            cleaning->is_underlined = false;
        cleaning->is_bold |= number == 1;
        cleaning->is_underlined |= number == 3 || number == 4;
    }
}

/* The character before the end; empty at the start of a line. */
static struct slice last_character(const struct cleaning *cleaning)
{
    const char *end = cleaning->clean + cleaning->len, *at = end;

    if (cleaning->len == 0 || end[-1] == '\n')
        return SLICE("");
    do
        at--;
    while (at > cleaning->clean && ((unsigned char)*at & 0xC0) == 0x80);
    return slice_between(at, end);
}

static bool is_blank_between(const char *at, const char *end)
{
    while (at < end && *at == ' ')
        at++;
    return at == end;
}

/* The character from `start` to the end of what is clean: alone, or one more of the words before it. */
static void strike(struct cleaning *cleaning, size_t start, enum node_kind kind)
{
    struct overstrikes *struck = cleaning->struck;
    const char *at = cleaning->clean + start, *end = cleaning->clean + cleaning->len;
    struct overstrike *last = struck->count ? &struck->at[struck->count - 1] : NULL;

    if (last && last->end > at)
        return; /* typed three times */
    if (last && last->kind == kind && is_blank_between(last->end, at)) {
        last->end = end;
        return;
    }
    struck->at = arena_grow(cleaning->scratch, struck->at, struck->count, &struck->capacity,
                            sizeof *struck->at);
    struck->at[struck->count++] = (struct overstrike){ at, end, kind };
}

/* Takes the last `len` bytes back, and how they looked. */
static void take_back(struct cleaning *cleaning, size_t len)
{
    struct overstrikes *struck = cleaning->struck;
    struct overstrike *last = struck->count ? &struck->at[struck->count - 1] : NULL;
    const char *end;

    cleaning->len -= len;
    end = cleaning->clean + cleaning->len;
    if (last && last->start >= end)
        struck->count--;
    else if (last && last->end > end)
        last->end = end;
}

static void put(struct cleaning *cleaning, struct slice character)
{
    size_t start = cleaning->len;

    memcpy(cleaning->clean + start, character.at, character.len);
    cleaning->len += character.len;
    if ((cleaning->is_bold || cleaning->is_underlined) && !is_blank_byte(character.at[0]))
        strike(cleaning, start, cleaning->is_bold ? NODE_STRONG : NODE_EMPHASIS);
}

static struct slice first_character(struct slice text)
{
    struct slice rest = text;
    uint32_t c;

    utf8_next(&rest, &c);
    return slice_take(text, text.len - rest.len);
}

/*
 * At a backspace: what comes next is typed over the character before it. The same twice is bold, a
 * line below it, before or behind, underlines it; else the later one stays. Returns what is left.
 */
static struct slice type_over(struct cleaning *cleaning, struct slice text)
{
    struct slice over = slice_skip(text, 1), under = last_character(cleaning), next;
    bool goes_on =
        over.len && over.at[0] != BACKSPACE && !is_blank_byte(over.at[0]) && over.at[0] != ESCAPE;

    if (under.len == 0 || !goes_on) {
        take_back(cleaning, under.len);
        return over;
    }
    next = first_character(over);
    if (!slice_equal(under, next) && !slice_is(next, "_")) {
        bool is_underlined = slice_is(under, "_");

        take_back(cleaning, under.len);
        put(cleaning, next);
        if (is_underlined)
            strike(cleaning, cleaning->len - next.len, NODE_EMPHASIS);
        return slice_skip(over, next.len);
    }
    strike(cleaning, cleaning->len - under.len,
           slice_equal(under, next) ? NODE_STRONG : NODE_EMPHASIS);
    return slice_skip(over, next.len);
}

static struct slice resolve(struct cleaning *cleaning, struct slice text)
{
    while (text.len) {
        size_t taken = text.at[0] == ESCAPE ? escape_length(text) : 0;

        if (taken) {
            take_rendition(cleaning, slice_take(text, taken));
            text = slice_skip(text, taken);
        } else if (text.at[0] == BACKSPACE) {
            text = type_over(cleaning, text);
        } else {
            struct slice character = first_character(text);

            put(cleaning, character);
            text = slice_skip(text, character.len);
        }
    }
    return (struct slice){ cleaning->clean, cleaning->len };
}

void overstrike_resolve(struct document *document, struct arena *scratch,
                        struct overstrikes *struck)
{
    struct cleaning cleaning = { .scratch = scratch, .struck = struck };
    struct source *source = document->source, *clean;

    *struck = (struct overstrikes){ 0 };
    if (source->is_clean || (slice_find_byte(source->text, BACKSPACE) == source->text.len &&
                             slice_find_byte(source->text, ESCAPE) == source->text.len))
        return;
    clean = ARENA_NEW(document->arena, struct source);
    *clean = *source;
    cleaning.clean = arena_alloc(document->arena, source->text.len);
    clean->text = resolve(&cleaning, source->text);
    clean->line_starts = NULL;
    document->source = clean;
}
