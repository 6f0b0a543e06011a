/* options_table.h - a row of the table of options, for who reads or prints it. */
#ifndef DOCCONV_OPTIONS_TABLE_H
#define DOCCONV_OPTIONS_TABLE_H

#include <stddef.h>

#include "options.h"

enum option_kind {
    OPTION_FLAG,     /* bool */
    OPTION_STRING,   /* const char * */
    OPTION_SLICE,    /* struct slice */
    OPTION_NUMBER,   /* unsigned */
    OPTION_LIST,     /* struct option_value *: value only */
    OPTION_PAIR,     /* the same: KEY=VALUE */
    OPTION_METADATA, /* the same: the option's name is the key */
    OPTION_HEADING   /* not an option: a heading of the help */
};

struct option {
    const char *name;
    char letter;
    enum option_kind kind;
    const char *value; /* what the value is called in the help; NULL: it takes none */
    size_t field;
    const char *help;
    const char *synonyms; /* pandoc's and other spellings, separated by blanks; -x for a letter */
    const char *choices;  /* the only values, separated by blanks */
};

extern const struct option option_table[];
extern const size_t option_count;

#endif
