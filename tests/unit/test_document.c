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

static const struct CMUnitTest tests[] = {
    UNIT_TEST(test_language),
    UNIT_TEST(test_direction),
    UNIT_TEST(test_about_the_author),
};
UNIT_MAIN(tests)
