/* test_pattern.c - expressions match characters, not bytes, and say what is wrong with them. */
#include <locale.h>

#include "pattern.h"
#include "unit.h"

static bool matches(void **state, const char *expression, const char *text)
{
    struct unit *unit = *state;
    struct slice problem;
    struct pattern *pattern = pattern_new(&unit->arena, expression, &problem);

    assert_non_null(pattern);
    return pattern_matches(pattern, slice_of(text));
}

static void test_extended_expressions(void **state)
{
    assert_true(matches(state, "^Chapter [0-9]+$", "Chapter 12"));
    assert_false(matches(state, "^Chapter [0-9]+$", "Chapter 12 ends"));
    assert_true(matches(state, "one|two", "and two more"));
    assert_true(matches(state, "", "anything"));
}

static void test_characters_not_bytes(void **state)
{
    assert_true(matches(state, "^....$", "\xD0\x92\xD0\xB0\xD1\x85\xD1\x82"));
    assert_true(matches(state, "^[\xD0\x92\xD0\xB1]\xD0\xB0", "\xD0\x92\xD0\xB0"));
    assert_false(matches(state, "^[\xD0\x92\xD0\xB1]$", "\xD0\xB2"));
}

static void test_only_the_slice_counts(void **state)
{
    struct unit *unit = *state;
    struct slice problem;
    struct pattern *pattern = pattern_new(&unit->arena, "b$", &problem);

    assert_true(pattern_matches(pattern, slice_take(SLICE("abc"), 2)));
    assert_false(pattern_matches(pattern, SLICE("abc")));
    assert_false(pattern_matches(pattern, SLICE("")));
}

static void test_a_wrong_one_says_why(void **state)
{
    struct unit *unit = *state;
    struct slice problem = { 0 };

    assert_null(pattern_new(&unit->arena, "(a*)*\\1", &problem));
    assert_non_null(pattern_new(&unit->arena, "[\\1[:digit:]]\\\\1[]\\1]", &problem));
    assert_null(pattern_new(&unit->arena, "(a", &problem));
    assert_true(problem.len > 0);
}

static void test_the_locale_is_left_alone(void **state)
{
    locale_t before = uselocale((locale_t)0);

    matches(state, ".", "x");
    assert_ptr_equal(uselocale((locale_t)0), before);
}

static const struct CMUnitTest tests[] = {
    UNIT_TEST(test_extended_expressions),     UNIT_TEST(test_characters_not_bytes),
    UNIT_TEST(test_only_the_slice_counts),    UNIT_TEST(test_a_wrong_one_says_why),
    UNIT_TEST(test_the_locale_is_left_alone),
};

UNIT_MAIN(tests)
