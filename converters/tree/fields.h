/*
 * fields.h - THE list of what node kinds need besides their children, as attributes of the tree's
 * XML form: the writer and the reader both go by it.
 */
#ifndef DOCCONV_TREE_FIELDS_H
#define DOCCONV_TREE_FIELDS_H

#include <stdbool.h>
#include <stddef.h>

#include "node.h"

enum tree_field_type {
    FIELD_NUMBER,
    FIELD_FLAG,   /* "true", or absent */
    FIELD_NAME,   /* of an enum's value */
    FIELD_TEXT,   /* a slice */
    FIELD_COLUMNS /* names of alignments, with single spaces between them */
};

struct tree_field {
    enum node_kind kind;
    const char *name;
    enum tree_field_type type;
    size_t offset, size; /* where in struct node the value is */
    const char *const *names;
    unsigned long least, most; /* of numbers and names */
    unsigned long usual;       /* taken when the attribute is absent */
    bool always;               /* written even when it is the usual value */
    bool needed;               /* not absent when read */
    bool of_ordered;           /* only ordered lists have it */
};

/* The first field of a kind, NULL: it has none; and the next one of the same kind. */
const struct tree_field *tree_field_first(enum node_kind);
const struct tree_field *tree_field_next(const struct tree_field *);

/* Numbers, flags and names, as numbers. */
unsigned long tree_field_number(const struct tree_field *, const struct node *);
void tree_field_set_number(const struct tree_field *, struct node *, unsigned long);

struct slice tree_field_text(const struct tree_field *, const struct node *);
void tree_field_set_text(const struct tree_field *, struct node *, struct slice);

#endif
