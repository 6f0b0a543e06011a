/*
 * node.h - the document tree: nodes with five links, a kind, a place in the source, and what the
 * kind needs. Structure is never encoded in strings, and strings never carry markup.
 *
 * Nodes live in the document's arena. Children form a doubly linked list; unlinking frees nothing.
 */
#ifndef DOCCONV_NODE_H
#define DOCCONV_NODE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "arena.h"
#include "slice.h"
#include "source.h"

enum node_kind {
#define NODE_KIND(kind, name, is, holds, what) NODE_##kind,
#include "node_kinds.def"
#undef NODE_KIND
    NODE_KINDS
};

/* Where a node may stand; what a node holds is a union of these. */
enum node_group {
    GROUP_NOTHING = 0,
    GROUP_ROOT = 1 << 0,
    GROUP_BLOCK = 1 << 1,
    GROUP_INLINE = 1 << 2,
    GROUP_ITEM = 1 << 3,
    GROUP_TERM = 1 << 4,
    GROUP_DEFINITION = 1 << 5,
    GROUP_STANZA = 1 << 6,
    GROUP_VERSE_LINE = 1 << 7,
    GROUP_ROW = 1 << 8,
    GROUP_CELL = 1 << 9,
    GROUP_CAPTION = 1 << 10,
    GROUP_ATTRIBUTION = 1 << 11
};

enum heading_role {
#define HEADING_ROLE(role, name) HEADING_##role,
#include "node_roles.def"
    HEADING_ROLES
};

enum aside_role {
#define ASIDE_ROLE(role, name) ASIDE_##role,
#include "node_roles.def"
    ASIDE_ROLES
};

enum furniture_role {
#define FURNITURE_ROLE(role, name) FURNITURE_##role,
#include "node_roles.def"
    FURNITURE_ROLES
};

enum numeral_style {
    NUMERAL_DECIMAL,
    NUMERAL_LOWER_ALPHA,
    NUMERAL_UPPER_ALPHA,
    NUMERAL_LOWER_ROMAN,
    NUMERAL_UPPER_ROMAN,
    NUMERAL_STYLES
};

enum alignment { ALIGN_DEFAULT, ALIGN_LEFT, ALIGN_CENTER, ALIGN_RIGHT, ALIGNMENTS };
enum table_part { TABLE_HEAD, TABLE_BODY, TABLE_FOOT, TABLE_PARTS };
enum task_state { TASK_NONE, TASK_OPEN, TASK_DONE, TASK_STATES };

struct attribute_pair {
    struct attribute_pair *next;
    struct slice key, value;
};

/* What few nodes have. Absent slices are {NULL, 0}. */
struct attributes {
    struct slice id;       /* unique in the document once outline has run */
    struct slice classes;  /* separated by single spaces */
    struct slice language; /* BCP 47, where it differs from the surroundings */
    struct attribute_pair *pairs;
};

struct heading {
    uint8_t level; /* 1 = topmost; readers give any, outline nests without gaps */
    enum heading_role role;
};

struct list {
    bool ordered, tight; /* tight: no blank line between items when printed */
    enum numeral_style style;
    uint32_t start; /* the first item's number */
};

struct table {
    const enum alignment *columns; /* one a column */
    uint32_t column_count;
};

struct cell {
    uint16_t column_span, row_span; /* 1 = only itself */
};

struct link {
    struct slice target, title;
};

struct code_text {
    struct slice text;     /* code block: its lines, without the last line end */
    struct slice language; /* code block: as the source names it */
};

struct node {
    struct node *parent, *prev, *next, *first, *last;
    struct attributes *attributes; /* NULL: none */
    struct span span;              /* in the document's source; {0, 0} when made by docconv */
    enum node_kind kind;
    union {
        struct slice text;      /* text, page mark */
        struct code_text code;  /* code, code block */
        struct heading heading; /* heading, section (of its heading) */
        struct list list;       /* list; definition list: tight only */
        struct table table;
        struct cell cell;
        struct link link;     /* link, image */
        struct slice reading; /* ruby: how the base is read */
        enum aside_role aside;
        enum furniture_role furniture;
        enum table_part row;
        enum task_state item;
        uint32_t indent; /* verse line: steps of indent */
    };
};

struct node *node_new(struct arena *, enum node_kind, struct span);

/* Where the strings of a node's kind stand; how many there are. Those of its attributes are not among them. */
enum { NODE_STRINGS = 2 };

static inline size_t node_strings(struct node *node, struct slice *strings[NODE_STRINGS])
{
    switch (node->kind) {
    case NODE_TEXT:
    case NODE_PAGE_MARK:
        strings[0] = &node->text;
        return 1;
    case NODE_CODE:
    case NODE_CODE_BLOCK:
        strings[0] = &node->code.text;
        strings[1] = &node->code.language;
        return 2;
    case NODE_RUBY:
        strings[0] = &node->reading;
        return 1;
    case NODE_LINK:
    case NODE_IMAGE:
        strings[0] = &node->link.target;
        strings[1] = &node->link.title;
        return 2;
    default:
        return 0;
    }
}

/* A node with all below it, and its attributes, as new nodes; strings and key-values are shared. */
struct node *node_copy(struct arena *, const struct node *);

/* Links an unlinked `child`: last in `parent`, first in it, before or behind a sibling. */
void node_append(struct node *parent, struct node *child);
void node_prepend(struct node *parent, struct node *child);
void node_insert_before(struct node *sibling, struct node *child);
void node_insert_after(struct node *sibling, struct node *child);

/* Takes a node, with all below it, out of its parent. */
void node_unlink(struct node *);

/* Moves `first` and all its later siblings up to but not including `end` (NULL: all) to the end of `parent`. */
void node_move_range(struct node *first, struct node *end, struct node *parent);

/* Puts the children of `node` in its place. */
void node_dissolve(struct node *);

/* The attributes of a node, made when it has none. */
struct attributes *node_attributes(struct arena *, struct node *);

/* The value of a key-value attribute; absent when there is none. */
struct slice node_pair(const struct node *, struct slice key);
void node_set_pair(struct arena *, struct node *, struct slice key, struct slice value);

const char *node_kind_name(enum node_kind);
bool node_kind_from_name(struct slice name, enum node_kind *);
unsigned node_kind_group(enum node_kind); /* the group a kind is of */
unsigned node_kind_holds(enum node_kind); /* the groups it may hold */

static inline bool node_can_hold(enum node_kind parent, enum node_kind child)
{
    return (node_kind_holds(parent) & node_kind_group(child)) != 0;
}

static inline bool node_is_block(const struct node *node)
{
    return node_kind_group(node->kind) == GROUP_BLOCK;
}

static inline bool node_is_inline(const struct node *node)
{
    return node_kind_group(node->kind) == GROUP_INLINE;
}

/* A block, or a part of one, that holds inlines: a paragraph, a term, a line of verse. */
static inline bool node_holds_words(const struct node *node)
{
    return (node_kind_holds(node->kind) & GROUP_INLINE) != 0 && !node_is_inline(node);
}

/* The names of an enum's values, in its order; for the tree's XML form and messages. */
extern const char *const heading_role_names[HEADING_ROLES];
extern const char *const aside_role_names[ASIDE_ROLES];
extern const char *const furniture_role_names[FURNITURE_ROLES];
extern const char *const numeral_style_names[NUMERAL_STYLES];
extern const char *const alignment_names[ALIGNMENTS];
extern const char *const table_part_names[TABLE_PARTS];
extern const char *const task_state_names[TASK_STATES];

/* A number as a list's numeral, without its dot: 4 -> "4", "d", "D", "iv", "IV". */
struct slice numeral_format(struct arena *, unsigned long number, enum numeral_style);

#endif
