/* test_walk.c - every node is entered and left, in order, at any depth, while the tree changes. */
#include "walk.h"
#include "unit.h"

/* The whole walk as words: +kind entered, -kind left. */
static struct slice steps(struct unit *unit, struct node *root)
{
    struct buffer *out = buffer_new(&unit->arena);
    struct walk walk = walk_start(root);

    while (walk_next(&walk))
        buffer_printf(out, "%s%c%s", out->len ? " " : "", walk.event == WALK_ENTER ? '+' : '-',
                      node_kind_name(walk.node->kind));
    return buffer_bytes(out);
}

static void test_both_events_for_every_node(void **state)
{
    struct unit *unit = *state;

    unit_build(unit, "paragraph( 'a' emphasis( 'b' ) ) rule");
    assert_slice(steps(unit, unit->document->root),
                 "+document +paragraph +text -text +emphasis +text -text -emphasis -paragraph "
                 "+rule -rule -document");
}

static void test_alone(void **state)
{
    struct unit *unit = *state;

    assert_slice(steps(unit, unit->document->root), "+document -document");
}

/* A walk stays below its root: siblings are not visited. */
static void test_below_its_root(void **state)
{
    struct unit *unit = *state;

    unit_build(unit, "paragraph( 'a' ) rule");
    assert_slice(steps(unit, unit->document->root->first), "+paragraph +text -text -paragraph");
}

static void test_ends_for_good(void **state)
{
    struct unit *unit = *state;
    struct walk walk = walk_start(unit->document->root);

    assert_true(walk_next(&walk));
    assert_true(walk_next(&walk));
    assert_false(walk_next(&walk));
    assert_false(walk_next(&walk));
}

static void test_skip_children(void **state)
{
    struct unit *unit = *state;
    struct walk walk;
    size_t texts = 0, notes = 0;

    unit_build(unit, "paragraph( 'a' note( paragraph( 'b' ) ) 'c' )");
    walk = walk_start(unit->document->root);
    while (walk_next(&walk)) {
        if (walk.node->kind == NODE_NOTE) {
            notes++;
            walk_skip_children(&walk); /* at LEAVE too, where it changes nothing */
        }
        texts += walk.event == WALK_ENTER && walk.node->kind == NODE_TEXT;
    }
    assert_int_equal(notes, 2);
    assert_int_equal(texts, 2);
}

static void test_unlink_at_leave(void **state)
{
    struct unit *unit = *state;
    struct walk walk;

    unit_build(unit, "rule paragraph( 'a' ) rule quote( rule ) rule");
    walk = walk_start(unit->document->root);
    while (walk_next(&walk))
        if (walk.event == WALK_LEAVE && walk.node->kind == NODE_RULE)
            node_unlink(walk.node);
    assert_tree(unit, "paragraph( 'a' ) quote");
}

static void test_children_added_at_enter_are_visited(void **state)
{
    struct unit *unit = *state;
    struct walk walk;
    size_t rules = 0;

    unit_build(unit, "quote( paragraph ) quote");
    walk = walk_start(unit->document->root);
    while (walk_next(&walk)) {
        if (walk.event == WALK_ENTER && walk.node->kind == NODE_QUOTE)
            node_prepend(walk.node, node_new(&unit->arena, NODE_RULE, (struct span){ 0, 0 }));
        rules += walk.event == WALK_ENTER && walk.node->kind == NODE_RULE;
    }
    assert_int_equal(rules, 2);
    assert_tree(unit, "quote( rule paragraph ) quote( rule )");
}

static void test_children_removed_at_enter_are_not(void **state)
{
    struct unit *unit = *state;
    struct walk walk;

    unit_build(unit, "quote( paragraph( 'a' ) ) rule");
    walk = walk_start(unit->document->root);
    while (walk_next(&walk)) {
        assert_int_not_equal(walk.node->kind, NODE_PARAGRAPH);
        if (walk.event == WALK_ENTER && walk.node->kind == NODE_QUOTE)
            node_unlink(walk.node->first);
    }
}

static const struct CMUnitTest tests[] = {
    UNIT_TEST(test_both_events_for_every_node),
    UNIT_TEST(test_alone),
    UNIT_TEST(test_below_its_root),
    UNIT_TEST(test_ends_for_good),
    UNIT_TEST(test_skip_children),
    UNIT_TEST(test_unlink_at_leave),
    UNIT_TEST(test_children_added_at_enter_are_visited),
    UNIT_TEST(test_children_removed_at_enter_are_not),
};
UNIT_MAIN(tests)
