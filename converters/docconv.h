/*
 * docconv.h - the public face of libdocconv: one conversion, as the program does it.
 *
 *     struct options options;
 *     if (options_parse(&arena, count, words, &options, &diagnostics))
 *         status = docconv_convert(&options, &diagnostics, NULL);
 *
 * No global state: many threads may convert at once, each with diagnostics of its own.
 */
#ifndef DOCCONV_DOCCONV_H
#define DOCCONV_DOCCONV_H

#include <stdint.h>

#include "diag.h"
#include "options.h"

/* Exit statuses of the program. */
enum docconv_status {
    DOCCONV_DONE = 0,  /* the output is whole; notes and warnings at most */
    DOCCONV_LOST = 1,  /* the output was written, but something was lost, or warnings are errors */
    DOCCONV_USAGE = 2, /* the options do not make sense; nothing was written */
    DOCCONV_FAILED = 3 /* no output; an older file is untouched */
};

struct docconv_result {
    /* Set by the caller, in the arena of the diagnostics, to be filled; NULL: not wanted. */
    struct buffer *explanation;
    bool explains_in_colour; /* set by the caller: ANSI codes in it */
    const char *from, *to;   /* names of the formats that were used */
    uint64_t steps;          /* work done; grows linearly with the input */
    size_t bytes_read, bytes_written, bytes_of_memory;
};

/*
 * Converts options->input to options->output. Messages go to `diagnostics`, in whose arena they
 * live; memory of the conversion is freed before it returns, also when it ran out. Never exits,
 * never prints. *result may be NULL.
 */
enum docconv_status docconv_convert(const struct options *, struct diagnostics *,
                                    struct docconv_result *);

/* The status that goes with the worst diagnostic so far. */
enum docconv_status docconv_status(const struct diagnostics *);

#endif
