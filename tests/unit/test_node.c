/* test_node.c - links of the tree, the names of kinds, and the numerals of lists. */
#include "node.h"
#include "unit.h"

/* The first node of a kind. */
static struct node *find(struct unit *unit, enum node_kind kind)
{
    struct walk walk = walk_start(unit->document->root);

    while (walk_next(&walk))
        if (walk.node->kind == kind)
            return walk.node;
    fail_msg("no %s", node_kind_name(kind));
    return NULL;
}

static void test_append_and_prepend(void **state)
{
    struct unit *unit = *state;
    struct node *root = unit->document->root;

    unit_build(unit, "paragraph");
    node_append(root, node_new(&unit->arena, NODE_RULE, (struct span){ 0, 0 }));
    node_prepend(root, node_new(&unit->arena, NODE_QUOTE, (struct span){ 0, 0 }));
    assert_tree(unit, "quote paragraph rule");
    assert_ptr_equal(root->last->prev->prev, root->first);
}

static void test_insert_beside(void **state)
{
    struct unit *unit = *state;
    struct node *paragraph;

    unit_build(unit, "paragraph");
    paragraph = unit->document->root->first;
    node_insert_before(paragraph, node_new(&unit->arena, NODE_QUOTE, (struct span){ 0, 0 }));
    node_insert_after(paragraph, node_new(&unit->arena, NODE_RULE, (struct span){ 0, 0 }));
    assert_tree(unit, "quote paragraph rule");
    assert_int_equal(unit->document->root->last->kind, NODE_RULE);
    assert_int_equal(unit->document->root->first->kind, NODE_QUOTE);
}

static void test_unlink(void **state)
{
    struct unit *unit = *state;
    struct node *rule;

    unit_build(unit, "paragraph( 'a' ) rule paragraph( 'b' )");
    rule = find(unit, NODE_RULE);
    node_unlink(rule);
    assert_tree(unit, "paragraph( 'a' ) paragraph( 'b' )");
    assert_null(rule->parent);
    node_unlink(rule); /* already out: nothing happens */
    node_unlink(unit->document->root->first);
    node_unlink(unit->document->root->first);
    assert_tree(unit, "");
    assert_null(unit->document->root->last);
}

static void test_move_range(void **state)
{
    struct unit *unit = *state;
    struct node *quote, *rule;

    unit_build(unit, "quote heading paragraph rule");
    quote = find(unit, NODE_QUOTE);
    rule = find(unit, NODE_RULE);
    node_move_range(find(unit, NODE_HEADING), rule, quote);
    assert_tree(unit, "quote( heading paragraph ) rule");
    node_move_range(rule, NULL, quote);
    assert_tree(unit, "quote( heading paragraph rule )");
    node_move_range(NULL, NULL, quote);
    node_move_range(rule, rule, quote);
    assert_tree(unit, "quote( heading paragraph rule )");
}

static void test_move_range_within_one_parent(void **state)
{
    struct unit *unit = *state;

    unit_build(unit, "quote heading rule");
    node_move_range(unit->document->root->first, NULL, unit->document->root);
    assert_tree(unit, "quote heading rule");
    node_move_range(unit->document->root->first, unit->document->root->last, unit->document->root);
    assert_tree(unit, "rule quote heading");
}

static void test_dissolve(void **state)
{
    struct unit *unit = *state;

    unit_build(unit, "paragraph( 'a' emphasis( 'b' strong( 'c' ) ) 'd' )");
    node_dissolve(find(unit, NODE_EMPHASIS));
    assert_tree(unit, "paragraph( 'a' 'b' strong( 'c' ) 'd' )");
}

static void test_pairs(void **state)
{
    struct unit *unit = *state;
    struct node *root = unit->document->root;

    assert_null(node_pair(root, SLICE("key")).at);
    node_set_pair(&unit->arena, root, SLICE("key"), SLICE("one"));
    node_set_pair(&unit->arena, root, SLICE("other"), SLICE("two"));
    node_set_pair(&unit->arena, root, SLICE("key"), SLICE("three"));
    assert_slice(node_pair(root, SLICE("key")), "three");
    assert_slice(node_pair(root, SLICE("other")), "two");
    assert_null(root->attributes->pairs->next->next);
    assert_ptr_equal(node_attributes(&unit->arena, root), root->attributes);
}

static void test_kinds_have_names(void **state)
{
    (void)state;
    for (size_t i = 0; i < NODE_KINDS; i++) {
        enum node_kind kind;

        assert_true(node_kind_from_name(slice_of(node_kind_name((enum node_kind)i)), &kind));
        assert_int_equal(kind, i);
    }
}

static void test_unknown_kind(void **state)
{
    enum node_kind kind;

    (void)state;
    assert_false(node_kind_from_name(SLICE("chapter"), &kind));
    assert_false(node_kind_from_name(SLICE(""), &kind));
}

static void test_what_may_stand_where(void **state)
{
    (void)state;
    assert_true(node_can_hold(NODE_DOCUMENT, NODE_PARAGRAPH));
    assert_true(node_can_hold(NODE_PARAGRAPH, NODE_TEXT));
    assert_true(node_can_hold(NODE_LIST, NODE_ITEM));
    assert_true(node_can_hold(NODE_NOTE, NODE_PARAGRAPH)); /* a note's blocks stand in place */
    assert_true(node_can_hold(NODE_QUOTE, NODE_ATTRIBUTION));
    assert_false(node_can_hold(NODE_DOCUMENT, NODE_TEXT));
    assert_false(node_can_hold(NODE_PARAGRAPH, NODE_PARAGRAPH));
    assert_false(node_can_hold(NODE_LIST, NODE_PARAGRAPH));
    assert_false(node_can_hold(NODE_TEXT, NODE_TEXT));
    assert_false(node_can_hold(NODE_SECTION, NODE_DOCUMENT));
}

static void test_names_of_values(void **state)
{
    (void)state;
    assert_int_equal(slice_index(heading_role_names, HEADING_ROLES, SLICE("chapter")),
                     HEADING_CHAPTER);
    assert_int_equal(slice_index(table_part_names, TABLE_PARTS, SLICE("foot")), TABLE_FOOT);
    assert_int_equal(slice_index(table_part_names, TABLE_PARTS, SLICE("leg")), -1);
}

static void test_numerals(void **state)
{
    struct unit *unit = *state;
    static const struct {
        unsigned long number;
        enum numeral_style style;
        const char *text;
    } cases[] = {
        { 0, NUMERAL_DECIMAL, "0" },
        { 12, NUMERAL_DECIMAL, "12" },
        { 1, NUMERAL_LOWER_ALPHA, "a" },
        { 26, NUMERAL_UPPER_ALPHA, "Z" },
        { 27, NUMERAL_LOWER_ALPHA, "aa" },
        { 702, NUMERAL_LOWER_ALPHA, "zz" },
        { 703, NUMERAL_LOWER_ALPHA, "aaa" },
        { 4, NUMERAL_LOWER_ROMAN, "iv" },
        { 1999, NUMERAL_UPPER_ROMAN, "MCMXCIX" },
        { 3888, NUMERAL_LOWER_ROMAN, "mmmdccclxxxviii" },
        { 4000, NUMERAL_UPPER_ROMAN, "4000" }, /* the Romans had no sign for it */
        { 0, NUMERAL_LOWER_ROMAN, "0" },
        { 0, NUMERAL_LOWER_ALPHA, "0" },
    };

    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++)
        assert_slice(numeral_format(&unit->arena, cases[i].number, cases[i].style), cases[i].text);
    assert_int_equal(numeral_format(&unit->arena, ULONG_MAX, NUMERAL_LOWER_ALPHA).len, 14);
}

static const struct CMUnitTest tests[] = {
    UNIT_TEST(test_append_and_prepend),
    UNIT_TEST(test_insert_beside),
    UNIT_TEST(test_unlink),
    UNIT_TEST(test_move_range),
    UNIT_TEST(test_move_range_within_one_parent),
    UNIT_TEST(test_dissolve),
    UNIT_TEST(test_pairs),
    UNIT_TEST(test_kinds_have_names),
    UNIT_TEST(test_unknown_kind),
    UNIT_TEST(test_what_may_stand_where),
    UNIT_TEST(test_names_of_values),
    UNIT_TEST(test_numerals),
};
UNIT_MAIN(tests)
