/* test_source.c - bytes of a file to text that can be relied on, and offsets to places. */
#include "source.h"
#include "unit.h"

static struct source *make(struct unit *unit, struct slice bytes)
{
    return source_new(&unit->arena, SLICE("in.txt"), bytes, SLICE(""), &unit->diagnostics);
}

static struct source *make_declared(struct unit *unit, struct slice bytes, const char *encoding)
{
    return source_new(&unit->arena, SLICE("in.txt"), bytes, slice_of(encoding), &unit->diagnostics);
}

static void test_plain_text_is_not_copied(void **state)
{
    struct slice bytes = SLICE("one\ntwo\n");
    struct source *source = make(*state, bytes);

    assert_ptr_equal(source->text.at, bytes.at);
    assert_int_equal(source->text.len, bytes.len);
    assert_string_equal(source->encoding, "UTF-8");
}

static void test_line_ends_become_one(void **state)
{
    assert_slice(make(*state, SLICE("a\r\nb\rc\xC2\x85"
                                    "d\n\r"))
                     ->text,
                 "a\nb\nc\nd\n\n");
    assert_slice(make(*state, SLICE("\r"))->text, "\n");
    assert_slice(make(*state, SLICE("\xC2\xA0\xE2\x80\xA9"))->text, "\xC2\xA0\xE2\x80\xA9");
}

static void test_mark_is_left_out(void **state)
{
    assert_slice(make(*state, SLICE("\xEF\xBB\xBFtext"))->text, "text");
    assert_slice(make(*state, SLICE("\xFF\xFEt\0e\0"))->text, "te");
    assert_slice(make_declared(*state, SLICE("\xFE\xFF\0t\0e"), "UTF-16")->text, "te");
    assert_slice(make_declared(*state, SLICE("\xEF\xBB\xBFte"), "utf8")->text, "te");
}

/* In another encoding the same bytes are letters. */
static void test_declared_encoding_wins(void **state)
{
    struct source *source = make_declared(*state, SLICE("\xFF\xFEte"), "ISO-8859-1");

    assert_slice(source->text, "\xC3\xBF\xC3\xBEte");
    assert_string_equal(source->encoding, "ISO-8859-1");
}

static void test_guess_is_reported(void **state)
{
    struct unit *unit = *state;

    make(unit, SLICE("plain"));
    assert_int_equal(unit_count(unit, DIAG_ENCODING_GUESSED), 0);
    make(unit, SLICE("a small caf\xE9\n"));
    assert_int_equal(unit_count(unit, DIAG_ENCODING_GUESSED), 1);
}

static void test_unknown_encoding_is_fatal(void **state)
{
    struct unit *unit = *state;

    assert_null(make_declared(unit, SLICE("text\xFF"), "klingon"));
    assert_int_equal(unit_count(unit, DIAG_ENCODING_UNKNOWN), 1);
    assert_int_equal(unit->diagnostics.worst, SEVERITY_FATAL);
}

static void test_bad_bytes_are_reported(void **state)
{
    struct unit *unit = *state;

    assert_slice(make_declared(unit, SLICE("a\xFF"), "UTF-8")->text, "a\xEF\xBF\xBD");
    assert_int_equal(unit_count(unit, DIAG_ENCODING_BYTES_REPLACED), 1);
}

static void test_nul_is_replaced(void **state)
{
    struct unit *unit = *state;

    assert_slice(make(unit, SLICE("one\0 two and three and four\0"))->text,
                 "one\xEF\xBF\xBD two and three and four\xEF\xBF\xBD");
    assert_int_equal(unit_count(unit, DIAG_INPUT_NUL_REPLACED), 1);
}

static void test_binary_is_refused(void **state)
{
    struct unit *unit = *state;

    assert_null(make(unit, SLICE("\x7F"
                                 "ELF\x02\x01\x01\0\0\0\0\0\0\0\0\0\x03\0>\0\x01\0\0\0\xE0\x1D")));
    assert_int_equal(unit_count(unit, DIAG_INPUT_BINARY), 1);
    /* Form feeds, escapes and backspaces are what printed text has. */
    assert_non_null(make(unit, SLICE("N\bNA\bAM\bME\bE\f\x1B[1mbold\x1B[0m\f")));
}

static void test_empty_is_text(void **state)
{
    struct source *source = make(*state, SLICE(""));

    assert_slice(source->text, "");
    assert_int_equal(source_position(source, 0).line, 1);
}

static void assert_position(struct source *source, size_t offset, size_t line, size_t column)
{
    struct position position = source_position(source, offset);

    assert_int_equal(position.line, line);
    assert_int_equal(position.column, column);
}

static void test_positions(void **state)
{
    struct source *source = make(*state, SLICE("one\n\n\xC3\xA9t\xC3\xA9"));

    assert_position(source, 0, 1, 1);
    assert_position(source, 2, 1, 3);
    assert_position(source, 3, 1, 4); /* a line end belongs to its line */
    assert_position(source, 4, 2, 1);
    assert_position(source, 5, 3, 1);
    assert_position(source, 8, 3, 3);    /* columns are characters, not bytes */
    assert_position(source, 10, 3, 4);   /* the end */
    assert_position(source, 9999, 3, 4); /* beyond the end: the end */
}

static void test_spans(void **state)
{
    struct source *source = make(*state, SLICE("one two"));
    struct span span = source_span(source, slice_skip(source->text, 4));

    assert_int_equal(span.start, 4);
    assert_int_equal(span.end, 7);
    span = source_span(source, SLICE("elsewhere"));
    assert_int_equal(span.end, 0);
    span = source_span(source, (struct slice){ 0 });
    assert_int_equal(span.end, 0);
}

static const struct CMUnitTest tests[] = {
    UNIT_TEST(test_plain_text_is_not_copied),
    UNIT_TEST(test_line_ends_become_one),
    UNIT_TEST(test_mark_is_left_out),
    UNIT_TEST(test_declared_encoding_wins),
    UNIT_TEST(test_guess_is_reported),
    UNIT_TEST(test_unknown_encoding_is_fatal),
    UNIT_TEST(test_bad_bytes_are_reported),
    UNIT_TEST(test_nul_is_replaced),
    UNIT_TEST(test_binary_is_refused),
    UNIT_TEST(test_empty_is_text),
    UNIT_TEST(test_positions),
    UNIT_TEST(test_spans),
};
UNIT_MAIN(tests)
