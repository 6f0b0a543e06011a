/* test_encoding.c - which encoding bytes are in, and what text they are then. */
#include "encoding.h"
#include "unit.h"

/* Bytes with NULs among them. */
#define BYTES(literal) SLICE(literal)

static const char *detected(struct unit *unit, struct slice bytes)
{
    return encoding_detect(&unit->arena, bytes).name;
}

static struct slice decoded(struct unit *unit, struct slice bytes, const char *name, size_t bad)
{
    struct slice text;
    size_t replaced;

    assert_true(encoding_decode(&unit->arena, bytes, name, &text, &replaced));
    assert_int_equal(replaced, bad);
    return text;
}

static void test_byte_order_marks(void **state)
{
    assert_string_equal(detected(*state, BYTES("\xEF\xBB\xBF"
                                               "a")),
                        "UTF-8");
    assert_string_equal(detected(*state, BYTES("\xFF\xFE"
                                               "a\0")),
                        "UTF-16LE");
    assert_string_equal(detected(*state, BYTES("\xFE\xFF\0a")), "UTF-16BE");
    assert_string_equal(detected(*state, BYTES("\xFF\xFE\0\0a\0\0\0")), "UTF-32LE");
    assert_string_equal(detected(*state, BYTES("\0\0\xFE\xFF\0\0\0a")), "UTF-32BE");
    assert_string_equal(detected(*state, BYTES("\x84\x31\x95\x33"
                                               "a")),
                        "GB18030");
}

static void test_utf8(void **state)
{
    assert_string_equal(detected(*state, SLICE("")), "UTF-8");
    assert_string_equal(detected(*state, SLICE("plain")), "UTF-8");
    assert_string_equal(detected(*state, SLICE("caf\xC3\xA9")), "UTF-8");
    assert_int_equal(
        encoding_detect(&((struct unit *)*state)->arena, SLICE("caf\xC3\xA9")).certainty, 100);
}

/* A letter and a zero, again and again, is valid UTF-8 and yet no UTF-8. */
static void test_sixteen_and_thirty_two_bits_without_mark(void **state)
{
    assert_string_equal(detected(*state, BYTES("T\0h\0e\0 \0s\0e\0a\0.\0")), "UTF-16LE");
    assert_string_equal(detected(*state, BYTES("\0T\0h\0e\0 \0s\0e\0a\0.")), "UTF-16BE");
    assert_string_equal(detected(*state, BYTES("T\0\0\0h\0\0\0e\0\0\0 \0\0\0")), "UTF-32LE");
    assert_string_equal(detected(*state, BYTES("\0\0\0T\0\0\0h\0\0\0e\0\0\0 ")), "UTF-32BE");
}

/* One bad byte among many good characters does not make a book windows-1252. */
static void test_nearly_utf8(void **state)
{
    struct unit *unit = *state;
    struct encoding encoding = encoding_detect(
        &unit->arena, SLICE("\xC3\xA9t\xC3\xA9, d\xC3\xA9j\xC3\xA0 \xC3\xA9t\xC3\xA9, \xC3\xA9l\xC3"
                            "\xA8ve, \xC3\xA0 c\xC3\xB4t\xC3\xA9 \x92 d\xC3\xA9"));

    assert_string_equal(encoding.name, "UTF-8");
    assert_true(encoding.certainty < 100);
}

static void test_western_bytes(void **state)
{
    const char *name;

    name = detected(*state, SLICE("Le caf\xE9 d\xE9j\xE0 ferm\xE9, l'\xE9l\xE8ve \xE9tait \xE0 la "
                                  "fen\xEAtre, \xE0 c\xF4t\xE9 de la gar\xE7onni\xE8re.\n"));
    assert_true(strcmp(name, "WINDOWS-1252") == 0 || strcmp(name, "ISO-8859-1") == 0 ||
                strcmp(name, "ISO-8859-15") == 0);
    /* An accent at the very end is no UTF-8 that was cut off. */
    assert_string_not_equal(detected(*state, SLICE("a small caf\xE9\n")), "UTF-8");
    assert_string_not_equal(detected(*state, SLICE("a small caf\xE9")), "UTF-8");
}

static void test_decodes(void **state)
{
    assert_slice(decoded(*state, SLICE("caf\xE9"), "ISO-8859-1", 0), "caf\xC3\xA9");
    assert_slice(decoded(*state, SLICE("\x93hi\x94"), "WINDOWS-1252", 0),
                 "\xE2\x80\x9Chi\xE2\x80\x9D");
    assert_slice(decoded(*state, BYTES("a\0\xE9\0"), "UTF-16LE", 0), "a\xC3\xA9");
    assert_slice(decoded(*state, SLICE("\xC4\xE3\xBA\xC3"), "GBK", 0), "\xE4\xBD\xA0\xE5\xA5\xBD");
}

static void test_utf8_is_not_copied(void **state)
{
    struct slice bytes = SLICE("caf\xC3\xA9");

    assert_ptr_equal(decoded(*state, bytes, "UTF-8", 0).at, bytes.at);
    assert_ptr_equal(decoded(*state, bytes, "utf-8", 0).at, bytes.at);
}

static void test_bad_bytes_are_replaced_and_counted(void **state)
{
    assert_slice(decoded(*state,
                         SLICE("a\xFF"
                               "b\xFE"),
                         "UTF-8", 2),
                 "a\xEF\xBF\xBD"
                 "b\xEF\xBF\xBD");
    assert_slice(decoded(*state, SLICE("ab\xC3"), "UTF-8", 1), "ab\xEF\xBF\xBD");
    /* Beyond Unicode, which some iconv let pass. */
    assert_slice(decoded(*state, SLICE("a\xF5\xBA\xAC\xAB"), "UTF-8", 4),
                 "a\xEF\xBF\xBD\xEF\xBF\xBD\xEF\xBF\xBD\xEF\xBF\xBD");
}

/* A lone surrogate costs its two bytes, and what follows is in step. */
static void test_bad_units_of_two_bytes(void **state)
{
    assert_slice(decoded(*state,
                         BYTES("\0\xDC"
                               "a\0b\0"),
                         "UTF-16LE", 1),
                 "\xEF\xBF\xBD"
                 "ab");
    assert_slice(decoded(*state, BYTES("a\0b"), "UTF-16LE", 1), "a\xEF\xBF\xBD");
}

/* The converter waits for a mark that might follow the last letter; it must be asked for it. */
static void test_last_letter_of_vietnamese(void **state)
{
    assert_slice(decoded(*state, SLICE("a"), "CP1258", 0), "a");
    assert_slice(decoded(*state, SLICE("ca"), "TCVN", 0), "ca");
}

static void test_unknown_encoding(void **state)
{
    struct unit *unit = *state;
    struct slice text;
    size_t replaced;

    assert_false(encoding_decode(&unit->arena, SLICE("\xFF"), "klingon", &text, &replaced));
}

static void test_grows_beyond_the_first_guess(void **state)
{
    char bytes[5000];

    memset(bytes, '\x80', sizeof bytes); /* the euro sign, three bytes in UTF-8 */
    assert_int_equal(decoded(*state, (struct slice){ bytes, sizeof bytes }, "WINDOWS-1252", 0).len,
                     3 * sizeof bytes);
}

static const struct CMUnitTest tests[] = {
    UNIT_TEST(test_byte_order_marks),
    UNIT_TEST(test_utf8),
    UNIT_TEST(test_sixteen_and_thirty_two_bits_without_mark),
    UNIT_TEST(test_nearly_utf8),
    UNIT_TEST(test_western_bytes),
    UNIT_TEST(test_decodes),
    UNIT_TEST(test_utf8_is_not_copied),
    UNIT_TEST(test_bad_bytes_are_replaced_and_counted),
    UNIT_TEST(test_bad_units_of_two_bytes),
    UNIT_TEST(test_last_letter_of_vietnamese),
    UNIT_TEST(test_unknown_encoding),
    UNIT_TEST(test_grows_beyond_the_first_guess),
};
UNIT_MAIN(tests)
