/* test_slice.c - borrowed text: search, compare, trim, split, numbers, distance. */
#include "slice.h"
#include "unit.h"

static const struct slice absent;

static void test_absent_reads_as_empty(void **state)
{
    (void)state;
    assert_true(slice_equal(absent, SLICE("")));
    assert_null(slice_end(absent));
    assert_slice(slice_skip(absent, 3), "");
    assert_slice(slice_take(absent, 3), "");
    assert_slice(slice_trim(absent), "");
    assert_int_equal(slice_find_byte(absent, 'a'), 0);
    assert_int_equal(slice_find(absent, SLICE("a")), 0);
    assert_int_equal(slice_of(NULL).len, 0);
}

static void test_skip_and_take_stop_at_the_end(void **state)
{
    (void)state;
    assert_slice(slice_skip(SLICE("abc"), 1), "bc");
    assert_slice(slice_skip(SLICE("abc"), 9), "");
    assert_slice(slice_take(SLICE("abc"), 1), "a");
    assert_slice(slice_take(SLICE("abc"), 9), "abc");
}

static void test_prefix_and_suffix(void **state)
{
    (void)state;
    assert_true(slice_starts_with(SLICE("chapter"), SLICE("chap")));
    assert_true(slice_starts_with(SLICE("chapter"), SLICE("")));
    assert_false(slice_starts_with(SLICE("chap"), SLICE("chapter")));
    assert_true(slice_ends_with(SLICE("chapter"), SLICE("ter")));
    assert_false(slice_ends_with(SLICE("ter"), SLICE("chapter")));
}

static void test_find(void **state)
{
    (void)state;
    assert_int_equal(slice_find(SLICE("a sea, a ship"), SLICE("a s")), 0);
    assert_int_equal(slice_find(SLICE("a sea, a ship"), SLICE("a sh")), 7);
    assert_int_equal(slice_find(SLICE("aaab"), SLICE("aab")), 1);
    assert_int_equal(slice_find(SLICE("sea"), SLICE("ship")), 3); /* not there: the length */
    assert_int_equal(slice_find(SLICE("sea"), SLICE("")), 0);
    assert_int_equal(slice_find_byte(SLICE("sea"), 'a'), 2);
    assert_int_equal(slice_find_byte(SLICE("sea"), 'x'), 3);
}

static void test_compare_is_byte_order(void **state)
{
    (void)state;
    assert_int_equal(slice_compare(SLICE("a"), SLICE("a")), 0);
    assert_true(slice_compare(SLICE("a"), SLICE("b")) < 0);
    assert_true(slice_compare(SLICE("b"), SLICE("a")) > 0);
    assert_true(slice_compare(SLICE("a"), SLICE("aa")) < 0);
    assert_true(slice_compare(SLICE("\xC3\xA9"), SLICE("z")) > 0);
    assert_true(slice_compare(absent, SLICE("a")) < 0);
}

static void test_case_of_ascii_letters_alone(void **state)
{
    (void)state;
    assert_true(slice_equal_ascii_case(SLICE("EPUB"), SLICE("epub")));
    assert_false(slice_equal_ascii_case(SLICE("epub"), SLICE("epub3")));
    assert_false(slice_equal_ascii_case(SLICE("\xC3\x89"), SLICE("\xC3\xA9"))); /* E acute */
    assert_false(slice_equal_ascii_case(SLICE("@"), SLICE("`"))); /* 0x20 apart, no letters */
}

static void test_trim(void **state)
{
    (void)state;
    assert_slice(slice_trim(SLICE(" \t\r\n\f\va b \n")), "a b");
    assert_slice(slice_trim(SLICE(" \n ")), "");
    assert_slice(slice_trim_start(SLICE(" a ")), "a ");
    assert_slice(slice_trim_end(SLICE(" a ")), " a");
    assert_slice(slice_trim(SLICE("\xC2\xA0")), "\xC2\xA0"); /* a no-break space is text */
}

static void test_next_splits(void **state)
{
    struct slice rest = SLICE("a,,b,"), part;

    (void)state;
    assert_true(slice_next(&rest, ',', &part));
    assert_slice(part, "a");
    assert_true(slice_next(&rest, ',', &part));
    assert_slice(part, "");
    assert_true(slice_next(&rest, ',', &part));
    assert_slice(part, "b");
    assert_false(slice_next(&rest, ',', &part)); /* a separator at the end begins no part */
    rest = absent;
    assert_false(slice_next(&rest, ',', &part));
}

static void test_to_number(void **state)
{
    unsigned long number = 7;

    (void)state;
    assert_true(slice_to_number(SLICE("0042"), 100, &number));
    assert_int_equal(number, 42);
    assert_true(slice_to_number(SLICE("100"), 100, &number));
    assert_false(slice_to_number(SLICE("101"), 100, &number));
    assert_false(slice_to_number(SLICE("9"), 5, &number)); /* a limit below ten */
    assert_false(slice_to_number(SLICE("51"), 5, &number));
    assert_false(slice_to_number(SLICE("99999999999999999999999"), ULONG_MAX, &number));
    assert_false(slice_to_number(SLICE(""), 100, &number));
    assert_false(slice_to_number(SLICE("4a"), 100, &number));
    assert_false(slice_to_number(SLICE("-4"), 100, &number));
    assert_false(slice_to_number(SLICE(" 4"), 100, &number));
}

static void test_hexadecimal_digits(void **state)
{
    const char *digits = "0123456789abcdef";

    (void)state;
    for (int i = 0; i < 16; i++)
        assert_int_equal(hex_digit_value(digits[i]), i);
    assert_int_equal(hex_digit_value('F'), 15);
    for (const char *other = "/:@G`g\x80"; *other; other++)
        assert_int_equal(hex_digit_value(*other), -1);
    assert_int_equal(hex_digit_value('\0'), -1);
}

static void test_number_in_digits(void **state)
{
    char digits[SLICE_DIGITS];

    (void)state;
    assert_slice(slice_number(digits, 0), "0");
    assert_slice(slice_number(digits, 4210), "4210");
}

static void test_pairs_are_found_wherever_they_stand(void **state)
{
    const char text[] = "one two  three, and at the very end of it four  ";

    (void)state;
    assert_int_equal(slice_find(slice_of(text), SLICE("  ")), 7);
    for (size_t from = 8; from < 47; from++)
        assert_int_equal(slice_find(slice_skip(slice_of(text), from), SLICE("  ")), 46 - from);
    assert_int_equal(slice_find(SLICE("a b"), SLICE("  ")), 3);
    assert_int_equal(slice_find(SLICE(" "), SLICE("  ")), 1);
}

static void test_last_word_and_lists(void **state)
{
    static const char *const strings[] = { "of", "the" };

    (void)state;
    assert_slice(slice_last_word(SLICE("end of the")), "the");
    assert_slice(slice_last_word(SLICE("end")), "end");
    assert_slice(slice_last_word(SLICE("end ")), "");
    assert_true(SLICE_IS_ONE_OF(SLICE("the"), strings));
    assert_false(SLICE_IS_ONE_OF(SLICE("th"), strings));
    assert_int_equal(slice_index(strings, 2, SLICE("of")), 0);
}

static void test_distance(void **state)
{
    char longer[66] = { 0 };

    (void)state;
    assert_int_equal(slice_distance(SLICE("epub"), SLICE("epub")), 0);
    assert_int_equal(slice_distance(SLICE("epbu"), SLICE("epub")), 2);
    assert_int_equal(slice_distance(SLICE("titel"), SLICE("title")), 2);
    assert_int_equal(slice_distance(SLICE("htm"), SLICE("html")), 1);
    assert_int_equal(slice_distance(SLICE("xhtml"), SLICE("html")), 1);
    assert_int_equal(slice_distance(SLICE(""), SLICE("html")), 4);
    memset(longer, 'a', sizeof longer - 1);
    assert_true(slice_distance(slice_of(longer), slice_of(longer)) == SIZE_MAX);
}

static const struct CMUnitTest tests[] = {
    UNIT_TEST(test_absent_reads_as_empty),
    UNIT_TEST(test_skip_and_take_stop_at_the_end),
    UNIT_TEST(test_prefix_and_suffix),
    UNIT_TEST(test_find),
    UNIT_TEST(test_compare_is_byte_order),
    UNIT_TEST(test_case_of_ascii_letters_alone),
    UNIT_TEST(test_trim),
    UNIT_TEST(test_next_splits),
    UNIT_TEST(test_to_number),
    UNIT_TEST(test_hexadecimal_digits),
    UNIT_TEST(test_number_in_digits),
    UNIT_TEST(test_pairs_are_found_wherever_they_stand),
    UNIT_TEST(test_last_word_and_lists),
    UNIT_TEST(test_distance),
};
UNIT_MAIN(tests)
