/*
 * unit.h - what the unit tests share: an arena and a document per test, and trees written as words:
 *
 *     quote( paragraph( 'One ' emphasis( 'two' ) ) ) rule
 *
 * A kind's name, with its children in parentheses; text in quotes; a number behind the name is a
 * heading's level, a cell's columns, a row's part, an aside's role. 1 need not be said of levels and
 * columns, 0 not of the others.
 */
#ifndef DOCCONV_UNIT_H
#define DOCCONV_UNIT_H

#include <limits.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <cmocka.h>

#include "arena.h"
#include "buffer.h"
#include "diag.h"
#include "document.h"
#include "walk.h"

struct unit {
    struct arena arena;
    struct diagnostics diagnostics;
    struct document *document;
};

/* Set by UNIT_MAIN, in a frame that outlives all tests. */
static jmp_buf unit_out_of_memory;

static inline int unit_setup(void **state)
{
    struct unit *unit = calloc(1, sizeof *unit);

    assert_non_null(unit);
    arena_init(&unit->arena, &unit_out_of_memory);
    diag_init(&unit->diagnostics, &unit->arena, false);
    unit->document = document_new(&unit->arena, NULL);
    *state = unit;
    return 0;
}

static inline int unit_teardown(void **state)
{
    struct unit *unit = *state;

    arena_free(&unit->arena);
    free(unit);
    return 0;
}

#define UNIT_TEST(function) cmocka_unit_test_setup_teardown(function, unit_setup, unit_teardown)

/* Under AddressSanitizer a request for too much memory answers NULL, as it does elsewhere. */
const char *__asan_default_options(void);

#define UNIT_MAIN(tests)                                                         \
    const char *__asan_default_options(void)                                     \
    {                                                                            \
        return "allocator_may_return_null=1";                                    \
    }                                                                            \
                                                                                 \
    int main(void)                                                               \
    {                                                                            \
        if (setjmp(unit_out_of_memory)) {                                        \
            fputs("Bail out! out of memory\n", stdout);                          \
            return EXIT_FAILURE;                                                 \
        }                                                                        \
        return cmocka_run_group_tests_name(__FILE__, tests, NULL, NULL) ? 1 : 0; \
    }

/* Fails unless `actual` is the text of `expected`, and shows both. */
#define assert_slice(actual, expected) unit_assert_slice(actual, expected, __FILE__, __LINE__)

static inline void unit_assert_slice(struct slice actual, const char *expected, const char *file,
                                     int line)
{
    if (slice_is(actual, expected))
        return;
    print_error("is:       |%.*s|\nexpected: |%s|\n", SLICE_PRINT(actual), expected);
    _fail(file, line);
}

/* How often a diagnostic was reported. */
static inline size_t unit_count(const struct unit *unit, enum diag_code code)
{
    return unit->diagnostics.counts[code];
}

static inline unsigned unit_number(const struct node *node)
{
    switch (node->kind) {
    case NODE_HEADING:
    case NODE_SECTION:
        return node->heading.level;
    case NODE_CELL:
        return node->cell.column_span;
    case NODE_ROW:
        return node->row;
    case NODE_ASIDE:
        return node->aside;
    default:
        return 0;
    }
}

static inline bool unit_has_default(const struct node *node)
{
    bool from_one =
        node->kind == NODE_HEADING || node->kind == NODE_SECTION || node->kind == NODE_CELL;

    return unit_number(node) == (from_one ? 1 : 0);
}

static inline void unit_set_number(struct node *node, unsigned number)
{
    switch (node->kind) {
    case NODE_HEADING:
    case NODE_SECTION:
        node->heading.level = (uint8_t)number;
        break;
    case NODE_CELL:
        node->cell = (struct cell){ (uint16_t)number, 1 };
        break;
    case NODE_ROW:
        node->row = (enum table_part)number;
        break;
    case NODE_ASIDE:
        node->aside = (enum aside_role)number;
        break;
    default:
        break;
    }
}

/* Takes a kind's name and its number off *rest. */
static inline struct node *unit_take_node(struct arena *arena, struct slice *rest)
{
    size_t len = 0, digits;
    enum node_kind kind;
    unsigned long number;
    struct node *node;

    while (len < rest->len && (is_ascii_letter(rest->at[len]) || rest->at[len] == '-'))
        len++;
    if (!node_kind_from_name(slice_take(*rest, len), &kind))
        fail_msg("no kind of node at: %.*s", SLICE_PRINT(*rest));
    node = node_new(arena, kind, (struct span){ 0, 0 });
    *rest = slice_skip(*rest, len);
    for (digits = 0; digits < rest->len && is_digit_byte(rest->at[digits]);)
        digits++;
    if (slice_to_number(slice_take(*rest, digits), 65535, &number))
        unit_set_number(node, (unsigned)number);
    else
        unit_set_number(node, kind == NODE_HEADING || kind == NODE_SECTION || kind == NODE_CELL);
    *rest = slice_skip(*rest, digits);
    return node;
}

/* Adds the nodes that `words` describe to the end of `parent`. */
static inline void unit_add(struct arena *arena, struct node *parent, const char *words)
{
    struct slice rest = slice_trim(slice_of(words));
    struct node *node = NULL;

    for (; rest.len; rest = slice_trim_start(rest)) {
        char sign = rest.at[0];

        if (sign == '(' || sign == ')') {
            parent = sign == '(' ? node : parent->parent;
            rest = slice_skip(rest, 1);
            continue;
        }
        if (sign == '\'') {
            rest = slice_skip(rest, 1);
            node = node_new(arena, NODE_TEXT, (struct span){ 0, 0 });
            node->text = arena_copy(arena, slice_take(rest, slice_find_byte(rest, '\'')));
            rest = slice_skip(rest, node->text.len + 1);
        } else {
            node = unit_take_node(arena, &rest);
        }
        node_append(parent, node);
    }
}

/* The tree below `root` as words. */
static inline struct slice unit_words(struct arena *arena, struct node *root)
{
    struct buffer *out = buffer_new(arena);
    struct walk walk = walk_start(root);

    while (walk_next(&walk)) {
        const struct node *node = walk.node;

        if (node == root)
            continue;
        if (walk.event == WALK_LEAVE) {
            buffer_put_string(out, node->first ? " )" : "");
            continue;
        }
        buffer_put_string(out, out->len ? " " : "");
        if (node->kind == NODE_TEXT)
            buffer_printf(out, "'%.*s'", SLICE_PRINT(node->text));
        else if (unit_has_default(node))
            buffer_put_string(out, node_kind_name(node->kind));
        else
            buffer_printf(out, "%s%u", node_kind_name(node->kind), unit_number(node));
        buffer_put_string(out, node->first ? "(" : "");
    }
    return buffer_bytes(out);
}

/* Fills the test's document; fails unless it is what `words` say. */
static inline void unit_build(struct unit *unit, const char *words)
{
    unit_add(&unit->arena, unit->document->root, words);
}

#define assert_tree(unit, words) \
    unit_assert_slice(unit_words(&(unit)->arena, (unit)->document->root), words, __FILE__, __LINE__)

#endif
