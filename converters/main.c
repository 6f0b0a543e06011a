/*
 * main.c - the program: a command line in, a conversion, messages and an exit status out. Nothing
 * of documents is decided here.
 */
#include <errno.h>
#include <setjmp.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "config.h"
#include "docconv.h"
#include "file.h"
#include "formats.h"

static void print(struct arena *arena, const struct buffer *text, struct diagnostics *diagnostics)
{
    if (!file_write(arena, "-", buffer_bytes(text), false))
        diag_report(diagnostics, DIAG_OUTPUT_UNWRITABLE, diag_file(SLICE("stdout")),
                    slice_of(strerror(errno)));
}

static void list_formats(struct buffer *out)
{
    for (size_t i = 0; formats[i]; i++) {
        buffer_printf(out, "%-8s %-4s %-5s  %s", formats[i]->name, formats[i]->read ? "read" : "",
                      formats[i]->write ? "write" : "", formats[i]->title);
        for (size_t j = 0; formats[i]->extensions[j]; j++)
            buffer_printf(out, "%s.%s", j ? ", " : " (", formats[i]->extensions[j]);
        buffer_put_string(out, formats[i]->extensions[0] ? ")" : "");
        buffer_end_line(out);
    }
}

/* True when the command line only asked about docconv itself, which is answered. */
static bool answer(struct arena *arena, const struct options *options,
                   struct diagnostics *diagnostics)
{
    struct buffer *out = buffer_new(arena);

    if (options->help && slice_is(options->help_form, "man"))
        options_print_manual(out);
    else if (options->help)
        options_print_help(out);
    else if (options->version)
        buffer_put_raw(out, SLICE("docconv " PACKAGE_VERSION "\n"));
    else if (options->list_formats)
        list_formats(out);
    else if (options->completion.len)
        options_print_completion(out, options->completion);
    else
        return false;
    print(arena, out, diagnostics);
    return true;
}

static bool wants_colour(int descriptor)
{
    const char *no_colour = getenv("NO_COLOR"); /* no-color.org: when it is there and not empty */

    return isatty(descriptor) && !(no_colour && *no_colour);
}

static void report(struct arena *arena, const struct options *options,
                   const struct diagnostics *diagnostics)
{
    struct buffer *text = buffer_new(arena);

    diag_print_all(text, diagnostics, options->quiet ? SEVERITY_ERROR : SEVERITY_NOTE,
                   wants_colour(STDERR_FILENO), slice_is(options->log, "json"));
    if (text->len)
        fwrite(text->at, 1, text->len, stderr);
}

static void tell(const struct docconv_result *result)
{
    fprintf(
        stderr,
        "docconv: %s to %s: %zu bytes read, %zu bytes written, %zu bytes of tree\nsteps: %llu\n",
        result->from ? result->from : "?", result->to ? result->to : "nothing", result->bytes_read,
        result->bytes_written, result->bytes_of_memory, (unsigned long long)result->steps);
}

static enum docconv_status run(struct arena *arena, int count, char **words)
{
    struct options options;
    struct diagnostics diagnostics;
    struct docconv_result result = { 0 };

    diag_init(&diagnostics, arena, false);
    if (!options_parse(arena, count, words, &options, &diagnostics)) {
        report(arena, &options, &diagnostics);
        return DOCCONV_USAGE;
    }
    if (answer(arena, &options, &diagnostics)) {
        report(arena, &options, &diagnostics);
        return docconv_status(&diagnostics);
    }
    diagnostics.strict = options.strict;
    result.explanation = options.explain ? buffer_new(arena) : NULL;
    result.explains_in_colour = wants_colour(STDOUT_FILENO);
    docconv_convert(&options, &diagnostics, &result);
    if (result.explanation)
        print(arena, result.explanation, &diagnostics);
    report(arena, &options, &diagnostics);
    if (options.verbose)
        tell(&result);
    return docconv_status(&diagnostics);
}

/* The place that a lack of memory unwinds to, in a frame of its own: what setjmp's frame changes may be lost. */
static enum docconv_status run_in_arena(struct arena *arena, jmp_buf *out_of_memory, int count,
                                        char **words)
{
    if (setjmp(*out_of_memory) == 0)
        return run(arena, count, words);
    fputs("docconv: error: out of memory\n", stderr);
    return DOCCONV_FAILED;
}

int main(int count, char **words)
{
    struct arena arena;
    jmp_buf out_of_memory;
    enum docconv_status status;

    arena_init(&arena, &out_of_memory);
    status = run_in_arena(&arena, &out_of_memory, count - 1, words + 1);
    arena_free(&arena);
    return (int)status;
}
