/*
 * diag.h - everything docconv has to tell its user. The library collects diagnostics and never
 * prints; the program prints them, as lines for people or as JSON lines.
 */
#ifndef DOCCONV_DIAG_H
#define DOCCONV_DIAG_H

#include <stdbool.h>
#include <stddef.h>

#include "arena.h"
#include "buffer.h"
#include "slice.h"
#include "source.h"

enum severity {
    SEVERITY_NONE,
    SEVERITY_NOTE,
    SEVERITY_WARNING, /* the meaning may differ */
    SEVERITY_ERROR,   /* input was lost */
    SEVERITY_FATAL,   /* no output */
    SEVERITY_USAGE    /* fatal, and the command line is to blame */
};

enum diag_code {
#define DIAG(code, name, severity, words) DIAG_##code,
#include "diag_codes.def"
#undef DIAG
    DIAG_CODES
};

/* Where: a place in a source, a file as a whole, or nowhere. */
struct diag_place {
    struct source *source; /* NULL: only the file's name is known */
    size_t offset;         /* bytes into the source's text */
    struct slice file;
};

static inline struct diag_place diag_at(struct source *source, size_t offset)
{
    return (struct diag_place){ .source = source, .offset = offset };
}

static inline struct diag_place diag_file(struct slice name)
{
    return (struct diag_place){ .file = name };
}

static inline struct diag_place diag_nowhere(void)
{
    return (struct diag_place){ 0 };
}

struct diagnostic {
    struct diagnostic *next;
    enum diag_code code;
    enum severity severity; /* after --strict */
    struct slice file;
    struct position position; /* line 0: the file as a whole */
    struct slice detail;
};

struct diagnostics {
    struct arena *arena; /* outlives the conversion's own */
    struct diagnostic *first, *last;
    size_t counts[DIAG_CODES];
    enum severity worst;
    bool strict; /* warnings count as errors */
};

/* After this many of one code the rest are only counted: a hostile file must not flood a log. */
enum { DIAG_REPEATS = 20 };

void diag_init(struct diagnostics *, struct arena *, bool strict);

/* Records one diagnostic. `detail` stands for {} in the words; it is copied. */
void diag_report(struct diagnostics *, enum diag_code, struct diag_place, struct slice detail);

const char *diag_name(enum diag_code);
const char *severity_name(enum severity);

/* "file:line:column: severity: words [name]", without control characters; colour by ANSI codes. */
void diag_print(struct buffer *, const struct diagnostic *, bool colour);

/* The same as one JSON object. */
void diag_print_json(struct buffer *, const struct diagnostic *);

/* All of those from `least` on, then a line for each code that was only counted. */
void diag_print_all(struct buffer *, const struct diagnostics *, enum severity least, bool colour,
                    bool json);

#endif
