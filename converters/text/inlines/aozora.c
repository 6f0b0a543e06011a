/*
 * aozora.c - what stands within lines of Aozora Bunko: readings and emphasis.
 *
 *     停車場《ていしゃば》   切符｜売場《うりば》   かならず［＃「かならず」に傍点］
 *     ［＃傍点］かならず［＃傍点終わり］
 *
 * A note that says something else stays in the text.
 */
#include "text/aozora.h"
#include "utf8.h"

enum { LONGEST_READING = 120, LONGEST_NOTE = 300 /* bytes looked ahead */ };

#define WIDE 3 /* bytes of each of the marks */

/* --- readings ------------------------------------------------------------------------------- */

enum script { SCRIPT_NONE, SCRIPT_HAN, SCRIPT_HIRAGANA, SCRIPT_KATAKANA, SCRIPT_LATIN };

/* A reading without a bar before its base belongs to the characters of one script before it. */
static enum script script_of(uint32_t c)
{
    if ((c >= 0x4E00 && c <= 0x9FFF) || (c >= 0x3400 && c <= 0x4DBF) || c >= 0x20000 ||
        (c >= 0xF900 && c <= 0xFAFF) || (c >= 0x3005 && c <= 0x3007) ||
        c == 0x30F6) /* 々〆〇, ヶ */
        return SCRIPT_HAN;
    if (c >= 0x3041 && c <= 0x309F)
        return SCRIPT_HIRAGANA;
    if (c >= 0x30A1 && c <= 0x30FF)
        return SCRIPT_KATAKANA;
    return utf8_is_letter(c) ? SCRIPT_LATIN : SCRIPT_NONE;
}

static const char *start_of_run(const char *from, const char *at)
{
    enum script script = script_of(utf8_last(slice_between(from, at)));

    while (script && at > from && script_of(utf8_last(slice_between(from, at))) == script) {
        at--;
        while (at > from && ((unsigned char)*at & 0xC0) == 0x80)
            at--;
    }
    return at;
}

/* The bar ｜ that is nearest before `at`; NULL: none since `from`. */
static const char *find_bar(const char *from, const char *at)
{
    if (at - from > LONGEST_READING)
        from = at - LONGEST_READING;
    for (; at - from >= WIDE; at--)
        if (memcmp(at - WIDE, "｜", WIDE) == 0)
            return at - WIDE;
    return NULL;
}

static const char *pass_over(struct inlines *inlines, const char *from, const char *to)
{
    inlines_flush(inlines, from);
    return inlines->pending = to;
}

const char *aozora_take_ruby(struct inlines *inlines, const char *at)
{
    struct builder *builder = &inlines->t->builder;
    const char *open, *base, *bar;
    struct slice reading = slice_take(slice_between(at + 1, inlines->end), LONGEST_READING);
    size_t close = slice_find(reading, SLICE("》"));

    if (at - inlines->pending < WIDE || close == reading.len || close == 0)
        return NULL;
    open = at - (WIDE - 1);
    if (memcmp(open, "《", WIDE) != 0)
        return NULL;
    bar = find_bar(inlines->pending, open);
    base = bar ? bar + WIDE : start_of_run(inlines->pending, open);
    if (base == open)
        return NULL;
    pass_over(inlines, bar ? bar : base, base);
    builder_open(builder, NODE_RUBY, source_span(inlines->t->source, slice_between(base, at + 1)))
        ->reading = slice_take(reading, close);
    builder_source_text(builder, slice_between(base, open));
    builder_close(builder, NODE_RUBY);
    return inlines->pending = reading.at + close + WIDE;
}

/* --- emphasis ------------------------------------------------------------------------------- */

/* What a note asks for; NODE_KINDS: nothing that we know. */
static enum node_kind kind_of(struct slice note)
{
    static const struct {
        const char *word;
        enum node_kind kind;
    } words[] = {
        { "傍点", NODE_EMPHASIS },
        { "傍線", NODE_EMPHASIS },
        { "斜体", NODE_EMPHASIS },
        { "太字", NODE_STRONG },
    };

    for (size_t i = 0; i < sizeof words / sizeof *words; i++)
        if (slice_ends_with(note, slice_of(words[i].word)))
            return words[i].kind;
    return NODE_KINDS;
}

/* ［＃「かならず」に傍点］ right behind that word. */
static const char *take_behind(struct inlines *inlines, const char *at, struct slice note,
                               const char *end)
{
    struct builder *builder = &inlines->t->builder;
    size_t close = slice_find(note, SLICE("」"));
    struct slice word = slice_skip(slice_take(note, close), WIDE);
    enum node_kind kind = close < note.len ? kind_of(note) : NODE_KINDS;
    const char *start = at - word.len;

    if (kind == NODE_KINDS || word.len == 0 || (size_t)(at - inlines->pending) < word.len ||
        memcmp(start, word.at, word.len) != 0)
        return NULL;
    inlines_flush(inlines, start);
    builder_open(builder, kind, source_span(inlines->t->source, slice_between(start, end)));
    builder_source_text(builder, slice_between(start, at));
    builder_close(builder, kind);
    return inlines->pending = end;
}

/* ［＃傍点］ up to ［＃傍点終わり］. */
static const char *take_around(struct inlines *inlines, const char *at, struct slice note,
                               const char *end)
{
    enum { LONGEST = 2000 /* bytes looked ahead for the end */ };
    struct slice closing = arena_format(inlines->t->arena, "［＃%.*s終わり］", SLICE_PRINT(note));
    struct slice rest = slice_take(slice_between(end, inlines->end), LONGEST);
    size_t close = slice_find(rest, closing);
    enum node_kind kind = kind_of(note);

    if (kind == NODE_KINDS || close == rest.len)
        return NULL;
    return inlines_open(inlines, kind, at, end, rest.at + close, closing.len);
}

const char *aozora_take_note(struct inlines *inlines, const char *at)
{
    struct slice rest = slice_take(slice_between(at, inlines->end), LONGEST_NOTE), note;
    size_t close;

    if (!slice_starts_with(rest, SLICE("［＃")))
        return NULL;
    close = slice_find(rest, SLICE("］"));
    if (close == rest.len)
        return NULL;
    note = slice_skip(slice_take(rest, close), 2 * WIDE);
    return (slice_starts_with(note, SLICE("「")) ? take_behind : take_around)(inlines, at, note,
                                                                              at + close + WIDE);
}
