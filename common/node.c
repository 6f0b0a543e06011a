/* node.c - links of the tree, and the names of its kinds. It walks nothing and checks nothing. */
#include "node.h"

static const struct {
    const char *name;
    unsigned is, holds;
} kinds[NODE_KINDS] = {
#define ROOT                                   GROUP_ROOT
#define BLOCK                                  GROUP_BLOCK
#define INLINE                                 GROUP_INLINE
#define ITEM                                   GROUP_ITEM
#define TERM                                   GROUP_TERM
#define DEFINITION                             GROUP_DEFINITION
#define STANZA                                 GROUP_STANZA
#define VERSE_LINE                             GROUP_VERSE_LINE
#define ROW                                    GROUP_ROW
#define CELL                                   GROUP_CELL
#define CAPTION                                GROUP_CAPTION
#define ATTRIBUTION                            GROUP_ATTRIBUTION
#define NOTHING                                GROUP_NOTHING
#define NODE_KIND(kind, name, is, holds, what) [NODE_##kind] = { name, is, holds },
#include "node_kinds.def"
#undef NODE_KIND
};

const char *const heading_role_names[HEADING_ROLES] = {
#define HEADING_ROLE(role, name) name,
#include "node_roles.def"
};

const char *const aside_role_names[ASIDE_ROLES] = {
#define ASIDE_ROLE(role, name) name,
#include "node_roles.def"
};

const char *const furniture_role_names[FURNITURE_ROLES] = {
#define FURNITURE_ROLE(role, name) name,
#include "node_roles.def"
};

const char *const numeral_style_names[NUMERAL_STYLES] = {
    [NUMERAL_DECIMAL] = "decimal",         [NUMERAL_LOWER_ALPHA] = "lower-alpha",
    [NUMERAL_UPPER_ALPHA] = "upper-alpha", [NUMERAL_LOWER_ROMAN] = "lower-roman",
    [NUMERAL_UPPER_ROMAN] = "upper-roman",
};

const char *const alignment_names[ALIGNMENTS] = {
    [ALIGN_DEFAULT] = "default",
    [ALIGN_LEFT] = "left",
    [ALIGN_CENTER] = "center",
    [ALIGN_RIGHT] = "right",
};

const char *const table_part_names[TABLE_PARTS] = {
    [TABLE_HEAD] = "head",
    [TABLE_BODY] = "body",
    [TABLE_FOOT] = "foot",
};

const char *const task_state_names[TASK_STATES] = {
    [TASK_NONE] = "none",
    [TASK_OPEN] = "open",
    [TASK_DONE] = "done",
};

struct node *node_new(struct arena *arena, enum node_kind kind, struct span span)
{
    struct node *node = ARENA_NEW(arena, struct node);

    node->kind = kind;
    node->span = span;
    return node;
}

/* Links `child` between two neighbours, either of which may be NULL. */
static void link_between(struct node *parent, struct node *prev, struct node *next,
                         struct node *child)
{
    child->parent = parent;
    child->prev = prev;
    child->next = next;
    *(prev ? &prev->next : &parent->first) = child;
    *(next ? &next->prev : &parent->last) = child;
}

void node_append(struct node *parent, struct node *child)
{
    link_between(parent, parent->last, NULL, child);
}

void node_prepend(struct node *parent, struct node *child)
{
    link_between(parent, NULL, parent->first, child);
}

void node_insert_before(struct node *sibling, struct node *child)
{
    link_between(sibling->parent, sibling->prev, sibling, child);
}

void node_insert_after(struct node *sibling, struct node *child)
{
    link_between(sibling->parent, sibling, sibling->next, child);
}

void node_unlink(struct node *node)
{
    if (!node->parent)
        return;
    *(node->prev ? &node->prev->next : &node->parent->first) = node->next;
    *(node->next ? &node->next->prev : &node->parent->last) = node->prev;
    node->parent = node->prev = node->next = NULL;
}

void node_move_range(struct node *first, struct node *end, struct node *parent)
{
    struct node *last, *next;

    if (!first || first == end)
        return;
    last = end ? end->prev : first->parent->last;
    for (; first; first = next) {
        next = first == last ? NULL : first->next;
        node_unlink(first);
        node_append(parent, first);
    }
}

void node_dissolve(struct node *node)
{
    while (node->first) {
        struct node *child = node->first;

        node_unlink(child);
        node_insert_before(node, child);
    }
    node_unlink(node);
}

/* The node alone: its attributes, but no links. */
static struct node *copy_one(struct arena *arena, const struct node *node)
{
    struct node *copy = ARENA_NEW(arena, struct node);

    *copy = *node;
    copy->parent = copy->prev = copy->next = copy->first = copy->last = NULL;
    if (node->attributes) {
        copy->attributes = ARENA_NEW(arena, struct attributes);
        *copy->attributes = *node->attributes;
    }
    return copy;
}

struct node *node_copy(struct arena *arena, const struct node *root)
{
    struct node *copy = copy_one(arena, root), *parent = copy, *child;
    const struct node *node = root->first;

    while (node) {
        child = copy_one(arena, node);
        node_append(parent, child);
        if (node->first) {
            node = node->first;
            parent = child;
            continue;
        }
        while (node != root && !node->next) {
            node = node->parent;
            parent = parent->parent;
        }
        node = node == root ? NULL : node->next;
    }
    return copy;
}

struct attributes *node_attributes(struct arena *arena, struct node *node)
{
    if (!node->attributes)
        node->attributes = ARENA_NEW(arena, struct attributes);
    return node->attributes;
}

struct slice node_pair(const struct node *node, struct slice key)
{
    if (node->attributes)
        for (struct attribute_pair *pair = node->attributes->pairs; pair; pair = pair->next)
            if (slice_equal(pair->key, key))
                return pair->value;
    return (struct slice){ 0 };
}

void node_set_pair(struct arena *arena, struct node *node, struct slice key, struct slice value)
{
    struct attribute_pair **link = &node_attributes(arena, node)->pairs;

    while (*link && !slice_equal((*link)->key, key))
        link = &(*link)->next;
    if (!*link) {
        *link = ARENA_NEW(arena, struct attribute_pair);
        (*link)->key = key;
    }
    (*link)->value = value;
}

const char *node_kind_name(enum node_kind kind)
{
    return kinds[kind].name;
}

bool node_kind_from_name(struct slice name, enum node_kind *kind)
{
    for (size_t i = 0; i < NODE_KINDS; i++)
        if (slice_is(name, kinds[i].name)) {
            *kind = (enum node_kind)i;
            return true;
        }
    return false;
}

unsigned node_kind_group(enum node_kind kind)
{
    return kinds[kind].is;
}

unsigned node_kind_holds(enum node_kind kind)
{
    return kinds[kind].holds;
}

static struct slice alpha_numeral(struct arena *arena, unsigned long number, char first)
{
    char letters[16];
    size_t at = sizeof letters;

    for (; number > 0 && at > 0; number = (number - 1) / 26)
        letters[--at] = (char)(first + (char)((number - 1) % 26));
    return arena_copy(arena, (struct slice){ letters + at, sizeof letters - at });
}

static struct slice roman_numeral(struct arena *arena, unsigned long number, bool upper)
{
    static const struct {
        unsigned value;
        const char *lower, *upper;
    } digits[] = {
        { 1000, "m", "M" }, { 900, "cm", "CM" }, { 500, "d", "D" }, { 400, "cd", "CD" },
        { 100, "c", "C" },  { 90, "xc", "XC" },  { 50, "l", "L" },  { 40, "xl", "XL" },
        { 10, "x", "X" },   { 9, "ix", "IX" },   { 5, "v", "V" },   { 4, "iv", "IV" },
        { 1, "i", "I" },
    };
    char text[32] = "";

    for (size_t i = 0; i < sizeof digits / sizeof *digits; i++)
        for (; number >= digits[i].value; number -= digits[i].value)
            strcat(text, upper ? digits[i].upper : digits[i].lower);
    return arena_copy(arena, slice_of(text));
}

struct slice numeral_format(struct arena *arena, unsigned long number, enum numeral_style style)
{
    enum { LARGEST_ROMAN = 3999 };

    if (number > 0 && (style == NUMERAL_LOWER_ALPHA || style == NUMERAL_UPPER_ALPHA))
        return alpha_numeral(arena, number, style == NUMERAL_LOWER_ALPHA ? 'a' : 'A');
    if (number > 0 && number <= LARGEST_ROMAN &&
        (style == NUMERAL_LOWER_ROMAN || style == NUMERAL_UPPER_ROMAN))
        return roman_numeral(arena, number, style == NUMERAL_UPPER_ROMAN);
    return arena_format(arena, "%lu", number);
}
