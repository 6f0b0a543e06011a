/* diag.c - collects diagnostics, remembers the worst, and lays them out; it opens no file. */
#include "diag.h"

#include <stdio.h>
#include <string.h>

#include "utf8.h"

static const struct {
    const char *name;
    enum severity severity;
    const char *words;
} codes[DIAG_CODES] = {
#define DIAG(code, name, severity, words) { name, SEVERITY_##severity, words },
#include "diag_codes.def"
#undef DIAG
};

static const struct {
    const char *name, *colour;
} severities[] = {
    [SEVERITY_NONE] = { "", "" },
    [SEVERITY_NOTE] = { "note", "\033[36m" },
    [SEVERITY_WARNING] = { "warning", "\033[33m" },
    [SEVERITY_ERROR] = { "error", "\033[31m" },
    [SEVERITY_FATAL] = { "error", "\033[1;31m" },
    [SEVERITY_USAGE] = { "error", "\033[1;31m" },
};

void diag_init(struct diagnostics *diagnostics, struct arena *arena, bool strict)
{
    *diagnostics = (struct diagnostics){ .arena = arena, .strict = strict };
}

const char *diag_name(enum diag_code code)
{
    return codes[code].name;
}

const char *severity_name(enum severity severity)
{
    return severities[severity].name;
}

/* After --strict. */
static enum severity severity_of(const struct diagnostics *diagnostics, enum diag_code code)
{
    enum severity severity = codes[code].severity;

    return diagnostics->strict && severity == SEVERITY_WARNING ? SEVERITY_ERROR : severity;
}

static void append(struct diagnostics *diagnostics, struct diagnostic *diagnostic)
{
    if (diagnostics->last)
        diagnostics->last->next = diagnostic;
    else
        diagnostics->first = diagnostic;
    diagnostics->last = diagnostic;
}

void diag_report(struct diagnostics *diagnostics, enum diag_code code, struct diag_place place,
                 struct slice detail)
{
    enum severity severity = severity_of(diagnostics, code);
    struct diagnostic *diagnostic;

    if (severity > diagnostics->worst)
        diagnostics->worst = severity;
    if (++diagnostics->counts[code] > DIAG_REPEATS)
        return;
    diagnostic = ARENA_NEW(diagnostics->arena, struct diagnostic);
    diagnostic->code = code;
    diagnostic->severity = severity;
    diagnostic->detail = arena_copy(diagnostics->arena, detail);
    diagnostic->file =
        arena_copy(diagnostics->arena, place.source ? place.source->name : place.file);
    if (place.source)
        diagnostic->position = source_position(place.source, place.offset);
    append(diagnostics, diagnostic); /* last: each step before may run out of memory */
}

static void put_words(struct buffer *out, const struct diagnostic *diagnostic)
{
    struct slice words = slice_of(codes[diagnostic->code].words);
    size_t hole = slice_find(words, SLICE("{}"));

    buffer_put(out, slice_take(words, hole));
    if (hole == words.len)
        return;
    buffer_put_visible(out, diagnostic->detail);
    buffer_put(out, slice_skip(words, hole + 2));
}

static void put_place(struct buffer *out, const struct diagnostic *diagnostic)
{
    buffer_put_visible(out, diagnostic->file.len ? diagnostic->file : SLICE("docconv"));
    if (diagnostic->position.line)
        buffer_printf(out, ":%zu:%zu", diagnostic->position.line, diagnostic->position.column);
    buffer_put(out, SLICE(": "));
}

void diag_print(struct buffer *out, const struct diagnostic *diagnostic, bool colour)
{
    put_place(out, diagnostic);
    if (colour)
        buffer_put_string(out, severities[diagnostic->severity].colour);
    buffer_put_string(out, severities[diagnostic->severity].name);
    buffer_put_string(out, colour ? "\033[0m: " : ": ");
    put_words(out, diagnostic);
    buffer_printf(out, " [%s]", codes[diagnostic->code].name);
    buffer_end_line(out);
}

static void put_json_string(struct buffer *out, struct slice text)
{
    uint32_t character;

    buffer_put_byte(out, '"');
    while (utf8_next(&text, &character)) {
        if (character < 0x20 || (character >= 0x7F && character <= 0x9F))
            buffer_printf(out, "\\u%04x", (unsigned)character);
        else if (character == '"' || character == '\\')
            buffer_printf(out, "\\%c", (char)character);
        else
            buffer_put_character(out, character);
    }
    buffer_put_byte(out, '"');
}

void diag_print_json(struct buffer *out, const struct diagnostic *diagnostic)
{
    struct buffer *words = buffer_new(out->arena);

    put_words(words, diagnostic);
    buffer_put_string(out, "{\"file\":");
    put_json_string(out, diagnostic->file);
    if (diagnostic->position.line)
        buffer_printf(out, ",\"line\":%zu,\"column\":%zu", diagnostic->position.line,
                      diagnostic->position.column);
    buffer_printf(out, ",\"severity\":\"%s\",\"code\":\"%s\",\"message\":",
                  severities[diagnostic->severity].name, codes[diagnostic->code].name);
    put_json_string(out, buffer_bytes(words));
    buffer_put_byte(out, '}');
    buffer_end_line(out);
}

static void print_repeats(struct buffer *out, const struct diagnostics *diagnostics,
                          enum severity least, bool json)
{
    for (size_t code = 0; code < DIAG_CODES; code++) {
        enum severity severity = severity_of(diagnostics, (enum diag_code)code);
        size_t more = diagnostics->counts[code];

        if (more <= DIAG_REPEATS || severity < least)
            continue;
        more -= DIAG_REPEATS;
        if (json)
            buffer_printf(out, "{\"code\":\"%s\",\"more\":%zu}", codes[code].name, more);
        else
            buffer_printf(out, "docconv: %s: %zu more like this [%s]", severities[severity].name,
                          more, codes[code].name);
        buffer_end_line(out);
    }
}

void diag_print_all(struct buffer *out, const struct diagnostics *diagnostics, enum severity least,
                    bool colour, bool json)
{
    for (const struct diagnostic *d = diagnostics->first; d; d = d->next) {
        if (d->severity < least)
            continue;
        if (json)
            diag_print_json(out, d);
        else
            diag_print(out, d, colour);
    }
    print_repeats(out, diagnostics, least, json);
}
