/* fuzz_options.c - hostile command lines, a word on each line. Nothing is opened or written. */
#include "fuzz.h"

#include <setjmp.h>
#include <stdlib.h>

#include "formats.h"
#include "options.h"

enum { MOST_WORDS = 64 };

/* A line that is refused says so once, as a usage error, and harmlessly. */
static void demand_one_message(struct arena *arena, const struct diagnostics *diagnostics)
{
    struct buffer *message = buffer_new(arena);

    if (diagnostics->worst != SEVERITY_USAGE || diagnostics->first != diagnostics->last)
        abort();
    diag_print_all(message, diagnostics, SEVERITY_NOTE, false, false);
    for (size_t i = 0; i < message->len; i++)
        if ((unsigned char)message->at[i] < ' ' && i + 1 < message->len)
            abort();
}

static void parse(struct arena *arena, struct slice lines)
{
    char *words[MOST_WORDS];
    struct diagnostics diagnostics;
    struct options options;
    struct slice word;
    int count = 0;

    while (count < MOST_WORDS && slice_next(&lines, '\n', &word))
        words[count++] = arena_string(arena, word);
    diag_init(&diagnostics, arena, false);
    if (!options_parse(arena, count, words, &options, &diagnostics)) {
        demand_one_message(arena, &diagnostics);
        return;
    }
    if (diagnostics.first)
        abort();
    format_by_name(options.from);
    format_nearest_name(options.to);
    if (options.output)
        format_by_extension(slice_of(options.output));
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    struct arena arena;
    jmp_buf out_of_memory;

    arena_init(&arena, &out_of_memory);
    if (setjmp(out_of_memory) == 0)
        parse(&arena, (struct slice){ (const char *)data, size });
    arena_free(&arena);
    return 0;
}
