/* test_buffer.c - output bytes with lazy line ends and line prefixes. */
#include "buffer.h"
#include "unit.h"

static struct buffer *make(void **state)
{
    return buffer_new(&((struct unit *)*state)->arena);
}

#define assert_buffer(buffer, expected) assert_slice(buffer_bytes(buffer), expected)

static void test_puts_in_order(void **state)
{
    struct buffer *out = make(state);

    buffer_put(out, SLICE("a"));
    buffer_put_string(out, "b");
    buffer_put_byte(out, 'c');
    buffer_put_number(out, 0);
    buffer_put_number(out, 18446744073709551615U);
    buffer_put_character(out, 0xE9);
    buffer_printf(out, "%s-%d", "d", 1);
    buffer_printf(out, "%s", "");
    assert_buffer(out, "abc018446744073709551615\xC3\xA9"
                       "d-1");
}

/* "At least": asking twice gives no more, and nothing stands at the start or the end. */
static void test_line_ends_are_lazy(void **state)
{
    struct buffer *out = make(state);

    buffer_newlines(out, 2);
    buffer_put_string(out, "one");
    buffer_newlines(out, 1);
    buffer_newlines(out, 2);
    buffer_newlines(out, 1);
    assert_buffer(out, "one");
    buffer_put_string(out, "two");
    buffer_newlines(out, 2);
    buffer_finish(out);
    assert_buffer(out, "one\n\ntwo\n");
}

static void test_ended_line_counts(void **state)
{
    struct buffer *out = make(state);

    buffer_put_string(out, "one");
    buffer_end_line(out);
    buffer_newlines(out, 1);
    buffer_put_string(out, "two");
    buffer_end_line(out);
    buffer_newlines(out, 2);
    buffer_put_string(out, "three");
    assert_buffer(out, "one\ntwo\n\nthree");
}

static void test_finish(void **state)
{
    struct buffer *out = make(state);

    buffer_newlines(out, 3);
    buffer_finish(out);
    assert_buffer(out, ""); /* nothing is nothing */
    buffer_put_raw(out, SLICE("a\n"));
    buffer_finish(out);
    assert_buffer(out, "a\n"); /* and one line end is enough */
}

static void test_prefix_starts_each_line(void **state)
{
    struct buffer *out = make(state);

    buffer_push_prefix(out, SLICE("> "));
    buffer_put_string(out, "one");
    buffer_newlines(out, 2);
    buffer_push_prefix(out, SLICE("  "));
    buffer_put_string(out, "two");
    buffer_pop_prefix(out, 2);
    buffer_newlines(out, 1);
    buffer_put_string(out, "three");
    buffer_pop_prefix(out, 2);
    buffer_newlines(out, 1);
    buffer_put_string(out, "four");
    assert_buffer(out, "> one\n>\n>   two\n> three\nfour");
}

static void test_empty_prefix_is_nothing(void **state)
{
    struct buffer *out = make(state);

    buffer_push_prefix(out, SLICE(""));
    buffer_put_string(out, "one");
    buffer_pop_prefix(out, 0);
    assert_buffer(out, "one");
}

static void test_lines(void **state)
{
    struct buffer *out = make(state);

    buffer_push_prefix(out, SLICE("  "));
    buffer_put_string(out, "begin");
    buffer_newlines(out, 1);
    buffer_put_lines(out, SLICE("\n\na\n\nb\n"));
    buffer_put_string(out, "end");
    assert_buffer(out, "  begin\n\n\n  a\n\n  b\n  end");
}

static void test_lines_behind_an_ended_line(void **state)
{
    struct buffer *out = make(state);

    buffer_put_string(out, "begin");
    buffer_end_line(out);
    buffer_put_lines(out, SLICE("\na"));
    assert_buffer(out, "begin\n\na");
}

static void test_raw_is_left_alone(void **state)
{
    struct buffer *out = make(state);

    buffer_push_prefix(out, SLICE("> "));
    buffer_put_string(out, "one");
    buffer_newlines(out, 1);
    buffer_put_raw(out, SLICE("a\nb\n"));
    buffer_put_raw(out, SLICE(""));
    buffer_put_string(out, "c");
    assert_buffer(out, "> one\n> a\nb\nc");
}

static void test_grows(void **state)
{
    struct buffer *out = make(state);

    for (int i = 0; i < 100000; i++)
        buffer_put(out, SLICE("0123456789"));
    assert_int_equal(out->len, 1000000);
    assert_memory_equal(out->at + 999990, "0123456789", 10);
    buffer_reserve(out, 5000000);
    assert_true(out->capacity >= 6000000);
    assert_int_equal(out->len, 1000000);
}

/* A sink that keeps what it is given. */
struct keeper {
    struct sink sink;
    struct buffer *kept;
    size_t largest;
};

static void keep(struct sink *sink, struct slice bytes)
{
    struct keeper *keeper = (struct keeper *)sink;

    buffer_put_raw(keeper->kept, bytes);
    if (bytes.len > keeper->largest)
        keeper->largest = bytes.len;
}

/* With a sink the bytes go on in large pieces, and all of them in order. */
static void test_sink(void **state)
{
    struct buffer *out = make(state), *expected = make(state);
    struct keeper keeper = { { keep }, make(state), 0 };

    out->sink = &keeper.sink;
    for (unsigned long i = 0; i < 300000; i++) {
        buffer_put_number(out, i);
        buffer_newlines(out, 1);
        buffer_put_number(expected, i);
        buffer_newlines(expected, 1);
        assert_int_equal(buffer_position(out), buffer_position(expected));
    }
    assert_true(out->len < expected->len / 2);
    buffer_finish(out);
    buffer_finish(expected);
    buffer_drain(out);
    assert_true(slice_equal(buffer_bytes(keeper.kept), buffer_bytes(expected)));
}

static void test_clear(void **state)
{
    struct buffer *out = make(state);
    size_t capacity;

    buffer_put_string(out, "one");
    buffer_newlines(out, 2);
    capacity = out->capacity;
    buffer_clear(out);
    assert_int_equal(out->capacity, capacity);
    buffer_put_string(out, "two");
    assert_buffer(out, "two");
}

static void test_take(void **state)
{
    struct buffer *out = make(state);
    struct slice taken;

    buffer_put_string(out, "short");
    buffer_newlines(out, 2);
    taken = buffer_take(out);
    assert_int_equal(out->capacity, 0);
    buffer_put_string(out, "next");
    assert_slice(taken, "short");
    assert_buffer(out, "next");
    assert_slice(buffer_take(make(state)), "");
}

static void test_visible(void **state)
{
    struct buffer *out = make(state);

    buffer_put_visible(out, SLICE("a\tb\nc\033[2J\xC2\x9B\xFF\xC3\xA9"));
    assert_buffer(out, "a b c\\x1B[2J\\x9B\xEF\xBF\xBD\xC3\xA9");
}

static const struct CMUnitTest tests[] = {
    UNIT_TEST(test_visible),
    UNIT_TEST(test_puts_in_order),
    UNIT_TEST(test_line_ends_are_lazy),
    UNIT_TEST(test_ended_line_counts),
    UNIT_TEST(test_finish),
    UNIT_TEST(test_prefix_starts_each_line),
    UNIT_TEST(test_empty_prefix_is_nothing),
    UNIT_TEST(test_lines),
    UNIT_TEST(test_lines_behind_an_ended_line),
    UNIT_TEST(test_raw_is_left_alone),
    UNIT_TEST(test_grows),
    UNIT_TEST(test_sink),
    UNIT_TEST(test_clear),
    UNIT_TEST(test_take),
};
UNIT_MAIN(tests)
