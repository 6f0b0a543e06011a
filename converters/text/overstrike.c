/*
 * overstrike.c - text for printers and terminals as text to read. What was bold or underlined is
 * not kept: only manual pages do this, and their headings are told by their place.
 */
#include "overstrike.h"

#include "utf8.h"

enum { BACKSPACE = '\b', ESCAPE = 0x1B };

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

/* A backspace takes the character before it away: what comes next is typed over it. */
static size_t drop_last(const char *text, size_t len)
{
    do {
        if (len == 0 || text[len - 1] == '\n')
            return len;
        len--;
    } while (((unsigned char)text[len] & 0xC0) == 0x80);
    return len;
}

static struct slice resolve(struct arena *arena, struct slice text)
{
    char *clean = arena_alloc(arena, text.len);
    size_t len = 0;

    while (text.len) {
        size_t taken = text.at[0] == ESCAPE ? escape_length(text) : 0;

        if (text.at[0] == BACKSPACE)
            len = drop_last(clean, len);
        else if (taken == 0)
            clean[len++] = text.at[0];
        text = slice_skip(text, taken ? taken : 1);
    }
    return (struct slice){ clean, len };
}

void overstrike_resolve(struct document *document)
{
    struct source *source = document->source, *clean;

    if (source->is_clean || (slice_find_byte(source->text, BACKSPACE) == source->text.len &&
                             slice_find_byte(source->text, ESCAPE) == source->text.len))
        return;
    clean = ARENA_NEW(document->arena, struct source);
    *clean = *source;
    clean->text = resolve(document->arena, source->text);
    clean->line_starts = NULL;
    document->source = clean;
}
