/* test_utf8.c - characters out of bytes: decode, classify, measure. */
#include "utf8.h"
#include "unit.h"

static void test_valid_prefix(void **state)
{
    (void)state;
    assert_int_equal(utf8_valid_prefix(SLICE("")), 0);
    assert_int_equal(utf8_valid_prefix(SLICE("ascii")), 5);
    assert_int_equal(utf8_valid_prefix(SLICE("\xC3\xA9\xE2\x82\xAC\xF0\x9F\x98\x80")), 9);
    assert_int_equal(utf8_valid_prefix(SLICE("ab\xFF")), 2);
    assert_int_equal(utf8_valid_prefix(SLICE("ab\xC3")), 2);           /* cut off */
    assert_int_equal(utf8_valid_prefix(SLICE("ab\xE2\x82")), 2);       /* cut off */
    assert_int_equal(utf8_valid_prefix(SLICE("\xC0\x80")), 0);         /* overlong NUL */
    assert_int_equal(utf8_valid_prefix(SLICE("\xE0\x80\x80")), 0);     /* overlong */
    assert_int_equal(utf8_valid_prefix(SLICE("\xF0\x80\x80\x80")), 0); /* overlong */
    assert_int_equal(utf8_valid_prefix(SLICE("\xED\xA0\x80")), 0);     /* a surrogate */
    assert_int_equal(utf8_valid_prefix(SLICE("\xED\x9F\xBF")), 3);     /* just below them */
    assert_int_equal(utf8_valid_prefix(SLICE("\xF4\x8F\xBF\xBF")), 4); /* U+10FFFF */
    assert_int_equal(utf8_valid_prefix(SLICE("\xF4\x90\x80\x80")), 0); /* beyond it */
}

/* Sixteen bytes are checked at once; a bad one is found wherever it stands among them. */
static void test_valid_prefix_at_every_place(void **state)
{
    char text[40];

    (void)state;
    for (size_t at = 0; at < sizeof text; at++) {
        memset(text, 'a', sizeof text);
        text[at] = '\x80';
        assert_int_equal(utf8_valid_prefix((struct slice){ text, sizeof text }), at);
    }
}

static void test_next_takes_characters(void **state)
{
    static const uint32_t expected[] = { 'a', 0xE9, 0x20AC, 0x1F600 };
    struct slice rest = SLICE("a\xC3\xA9\xE2\x82\xAC\xF0\x9F\x98\x80");
    uint32_t character;

    (void)state;
    for (size_t i = 0; i < 4; i++) {
        assert_true(utf8_next(&rest, &character));
        assert_int_equal(character, expected[i]);
    }
    assert_false(utf8_next(&rest, &character));
}

static void test_next_survives_invalid_bytes(void **state)
{
    struct slice rest = SLICE("\xFF\xC3z");
    uint32_t character;

    (void)state;
    assert_true(utf8_next(&rest, &character));
    assert_int_equal(character, UTF8_REPLACEMENT);
    assert_true(utf8_next(&rest, &character));
    assert_int_equal(character, UTF8_REPLACEMENT);
    assert_true(utf8_next(&rest, &character));
    assert_int_equal(character, 'z');
    assert_int_equal(rest.len, 0);
}

static void test_first_and_last(void **state)
{
    (void)state;
    assert_int_equal(utf8_first(SLICE("\xC3\xA9t\xC3\xA9s")), 0xE9);
    assert_int_equal(utf8_last(SLICE("\xC3\xA9t\xC3\xA9")), 0xE9);
    assert_int_equal(utf8_last(SLICE("a\xF0\x9F\x98\x80")), 0x1F600);
    assert_int_equal(utf8_last(SLICE("\xE2\x82\xAC")), 0x20AC);
    assert_int_equal(utf8_last(SLICE("a")), 'a');
    assert_int_equal(utf8_first(SLICE("")), 0);
    assert_int_equal(utf8_last(SLICE("")), 0);
}

static void test_encode_is_the_inverse(void **state)
{
    static const uint32_t characters[] = { 1, 0x7F, 0x80, 0x7FF, 0x800, 0xFFFD, 0x10000, 0x10FFFF };

    (void)state;
    for (size_t i = 0; i < sizeof characters / sizeof *characters; i++) {
        char bytes[UTF8_LONGEST];
        struct slice text = { bytes, utf8_encode(characters[i], bytes) };

        assert_int_equal(utf8_valid_prefix(text), text.len);
        assert_int_equal(utf8_first(text), characters[i]);
    }
}

static void test_counts(void **state)
{
    (void)state;
    assert_int_equal(utf8_count(SLICE("\xC3\xA9t\xE2\x82\xAC")), 3);
    assert_int_equal(utf8_count_long(SLICE("\xC3\xA9t\xE2\x82\xAC")), 2);
    assert_int_equal(utf8_count(SLICE("")), 0);
}

static void test_take(void **state)
{
    (void)state;
    assert_slice(utf8_take(SLICE("caf\xC3\xA9s"), 99), "caf\xC3\xA9s");
    assert_slice(utf8_take(SLICE("caf\xC3\xA9s"), 5), "caf\xC3\xA9");
    assert_slice(utf8_take(SLICE("caf\xC3\xA9s"), 4), "caf");
    assert_slice(utf8_take(SLICE("\xE2\x82\xAC"), 2), "");
}

static void test_width(void **state)
{
    (void)state;
    assert_int_equal(utf8_width(SLICE("abc")), 3);
    assert_int_equal(utf8_width(SLICE("\xE6\x97\xA5\xE6\x9C\xAC")), 4); /* two wide ones */
    assert_int_equal(utf8_width(SLICE("e\xCC\x81")), 1);                /* e, combining acute */
}

static void test_classes(void **state)
{
    (void)state;
    assert_true(utf8_is_letter('a') && utf8_is_letter(0xE9) && utf8_is_letter(0x65E5));
    assert_false(utf8_is_letter('1') || utf8_is_letter('-') || utf8_is_letter(0x2014));
    assert_true(utf8_is_upper('A') && utf8_is_upper(0xC9) && !utf8_is_upper('a'));
    assert_true(utf8_is_lower('a') && utf8_is_lower(0xE9) && !utf8_is_lower(0xC9));
    assert_true(utf8_is_digit('7') && utf8_is_digit(0x0667) && !utf8_is_digit(0xBD));
    assert_true(utf8_is_space(' ') && utf8_is_space('\t') && utf8_is_space(0xA0));
    assert_true(utf8_is_space(0x3000) && !utf8_is_space(0x200B));
    assert_true(utf8_is_punctuation('!') && utf8_is_punctuation(0x2014) &&
                !utf8_is_punctuation('a'));
    assert_true(utf8_is_mark(0x0301) && !utf8_is_mark('^'));
}

/* Wide is what is written without spaces: not Hangul, though a terminal shows it wide. */
static void test_wide(void **state)
{
    (void)state;
    assert_true(utf8_is_wide(0x65E5) && utf8_is_wide(0x3042) && utf8_is_wide(0x3002));
    assert_true(utf8_is_wide(0xFF0C)); /* full-width comma */
    assert_false(utf8_is_wide('a') || utf8_is_wide(0xE9) || utf8_is_wide(0xD55C));
}

static void test_forbidden(void **state)
{
    (void)state;
    assert_false(utf8_is_forbidden('\t') || utf8_is_forbidden('\n') || utf8_is_forbidden('a'));
    assert_false(utf8_is_forbidden(0xA0) || utf8_is_forbidden(UTF8_REPLACEMENT));
    assert_true(utf8_is_forbidden(0) && utf8_is_forbidden('\f') && utf8_is_forbidden(0x1B));
    assert_true(utf8_is_forbidden(0x7F) && utf8_is_forbidden(0x9B));
    assert_true(utf8_is_forbidden(0xD800) && utf8_is_forbidden(0xFDD0) &&
                utf8_is_forbidden(0xFFFE));
    assert_true(utf8_is_forbidden(0x1FFFF) && utf8_is_forbidden(0x110000));
}

static void test_digit_value(void **state)
{
    (void)state;
    for (uint32_t digit = 0; digit < 10; digit++) {
        assert_int_equal(utf8_digit_value('0' + digit), digit);
        assert_int_equal(utf8_digit_value(0x0660 + digit), digit); /* Arabic-Indic */
        assert_int_equal(utf8_digit_value(0xFF10 + digit), digit); /* full-width */
        assert_int_equal(utf8_digit_value(0x1D7D8 + digit),
                         digit); /* the second mathematical set */
    }
    assert_int_equal(utf8_digit_value('a'), -1);
    assert_int_equal(utf8_digit_value(0x4E94), -1); /* Han five is a word, not a digit */
}

static void test_case_and_base(void **state)
{
    (void)state;
    assert_int_equal(utf8_to_lower('A'), 'a');
    assert_int_equal(utf8_to_lower(0xC9), 0xE9);
    assert_int_equal(utf8_to_lower('1'), '1');
    assert_int_equal(utf8_base(0xE9), 'e');
    assert_int_equal(utf8_base(0x1EAD), 'a'); /* a with two marks */
    assert_int_equal(utf8_base('e'), 'e');
    assert_int_equal(utf8_base(0xDF), 0xDF); /* sharp s has no base */
}

static const struct CMUnitTest tests[] = {
    UNIT_TEST(test_valid_prefix),
    UNIT_TEST(test_valid_prefix_at_every_place),
    UNIT_TEST(test_next_takes_characters),
    UNIT_TEST(test_next_survives_invalid_bytes),
    UNIT_TEST(test_first_and_last),
    UNIT_TEST(test_encode_is_the_inverse),
    UNIT_TEST(test_counts),
    UNIT_TEST(test_take),
    UNIT_TEST(test_width),
    UNIT_TEST(test_classes),
    UNIT_TEST(test_wide),
    UNIT_TEST(test_forbidden),
    UNIT_TEST(test_digit_value),
    UNIT_TEST(test_case_and_base),
};
UNIT_MAIN(tests)
