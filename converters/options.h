/*
 * options.h - what the user asked for: named fields, filled from one table (options.c), from which
 * --help, the manual's list and the shell completions come too.
 */
#ifndef DOCCONV_OPTIONS_H
#define DOCCONV_OPTIONS_H

#include <stdbool.h>

#include "arena.h"
#include "buffer.h"
#include "diag.h"
#include "slice.h"

/* A value of an option that may be repeated. */
struct option_value {
    struct option_value *next;
    struct slice key, value;
};

enum wrap { WRAP_PRESERVE, WRAP_NONE, WRAP_AUTO };

struct options {
    /* Files and formats */
    const char *input; /* NULL or "-": standard input */
    struct slice from, to;
    const char *output; /* NULL or "-": standard output */
    struct slice encoding;
    bool smart, nfc;

    /* Metadata: keys as in front matter */
    struct option_value *metadata;
    const char *metadata_file;

    /* The book */
    bool toc;
    unsigned toc_depth;
    bool number_sections;
    unsigned split_level;     /* 0: not given */
    struct slice notes;       /* "popup", "chapter" or "book" */
    struct option_value *css; /* paths */
    bool css_only;
    struct slice style; /* "novel", "article" or "manual" */
    const char *cover;
    bool cover_png, no_cover;
    struct option_value *fonts; /* paths */
    struct slice resource_path; /* folders, separated by colons */
    const char *extract_media;
    bool fragment;
    bool keep_furniture;
    struct slice wrap_name; /* "auto", "none", "preserve" or a number of columns */
    enum wrap wrap;
    unsigned columns; /* for WRAP_AUTO */

    /* Reading plain text */
    struct slice dialect; /* a name of text/dialects.def */
    const char *heading;  /* a regular expression */
    bool no_headings;
    struct option_value *chapter_words;
    struct option_value *without; /* names of recognisers, with commas between */
    const char *hints;            /* NULL: INPUT.hints, if there is one */

    /* What is said */
    bool explain;
    const char *proof; /* NULL: not wanted */
    struct slice log;  /* "text" or "json" */
    bool strict, quiet, verbose;

    bool sync, verify;
    bool standalone; /* pandoc's; always so, but for --fragment */

    /* Ask about docconv itself */
    bool help, version, list_formats;
    struct slice help_form, completion;
};

/*
 * Fills *options from the words of a command line (without the program's name). Strings point into
 * `words`; lists live in the arena. False when something is wrong, which `diagnostics` then says.
 */
bool options_parse(struct arena *, int count, char **words, struct options *, struct diagnostics *);

/* The texts that come from the table. */
void options_print_help(struct buffer *);
void options_print_manual(struct buffer *); /* roff, the list of options alone */
void options_print_completion(struct buffer *, struct slice shell);

#endif
