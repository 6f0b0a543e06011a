/* test_document.c - what writers ask of a whole document. */
#include "document.h"
#include "unit.h"

static void set_language(struct unit *unit, const char *tag)
{
    unit->document->metadata.fields[METADATA_LANGUAGE].text = slice_of(tag);
}

static void test_language(void **state)
{
    struct unit *unit = *state;

    assert_slice(document_language(unit->document), "und");
    set_language(unit, "fr");
    assert_slice(document_language(unit->document), "fr");
    set_language(unit, "not a tag");
    assert_slice(document_language(unit->document), "und");
}

static void test_direction(void **state)
{
    static const char *const right_to_left[] = {
        "ar", "AR", "he-IL", "fa", "ku-Arab", "az-ARAB-IR"
    };
    static const char *const left_to_right[] = { "en", "ar-Latn", "ku", "und", "", "zh-Hant" };
    struct unit *unit = *state;

    for (size_t i = 0; i < sizeof right_to_left / sizeof *right_to_left; i++) {
        set_language(unit, right_to_left[i]);
        if (!document_is_right_to_left(unit->document))
            fail_msg("%s", right_to_left[i]);
    }
    for (size_t i = 0; i < sizeof left_to_right / sizeof *left_to_right; i++) {
        set_language(unit, left_to_right[i]);
        if (document_is_right_to_left(unit->document))
            fail_msg("%s", left_to_right[i]);
    }
}

static void test_about_the_author(void **state)
{
    struct unit *unit = *state;

    assert_null(document_about_author(unit->document));
    unit_build(unit, "paragraph( 'a' ) section( heading( 'b' ) aside( paragraph( 'note' ) ) )");
    assert_null(document_about_author(unit->document));
    unit_build(unit, "section( heading( 'c' ) aside6( paragraph( 'about' ) ) )");
    assert_ptr_equal(document_about_author(unit->document), unit->document->root->last->last);
}

/* A copy has the same tree, and keeps it when the first one changes. */
static void test_copy(void **state)
{
    static const char words[] =
        "heading2( 'a' emphasis( 'b' ) ) list( item( paragraph( 'c' ) ) ) rule";
    struct unit *unit = *state;
    struct document *copy;

    unit_build(unit, words);
    node_attributes(&unit->arena, unit->document->root->first)->id = SLICE("before");
    copy = document_copy(unit->document);
    unit->document->root->first->attributes->id = SLICE("behind");
    node_unlink(unit->document->root->last);
    node_unlink(unit->document->root->first->first);
    assert_slice(copy->root->first->attributes->id, "before");
    unit->document = copy;
    assert_tree(unit, words);
}

/* Of any depth, without a stack. */
static void test_copy_of_a_deep_tree(void **state)
{
    enum { DEEP = 1000000 };
    struct unit *unit = *state;
    struct node *node = unit->document->root;
    size_t depth = 0;

    for (int i = 0; i < DEEP; i++) {
        node_append(node, node_new(&unit->arena, NODE_QUOTE, (struct span){ 0, 0 }));
        node = node->first;
    }
    for (node = document_copy(unit->document)->root; node->first; node = node->first)
        depth++;
    assert_int_equal(depth, DEEP);
}

static const struct CMUnitTest tests[] = {
    UNIT_TEST(test_language), UNIT_TEST(test_direction),           UNIT_TEST(test_about_the_author),
    UNIT_TEST(test_copy),     UNIT_TEST(test_copy_of_a_deep_tree),
};
UNIT_MAIN(tests)
