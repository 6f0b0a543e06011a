/* test_flow.c - an end of line inside text is a space, or nothing between wide characters. */
#include "flow.h"
#include "unit.h"

#define HAN    "\xE6\xB5\xB7" /* sea */
#define STOP   "\xE3\x80\x82" /* ideographic full stop */
#define HANGUL "\xEB\xB0\x94"

static void test_needs_space(void **state)
{
    (void)state;
    assert_true(flow_needs_space(SLICE("one"), SLICE("two")));
    assert_true(flow_needs_space(SLICE("one"), SLICE(HAN)));
    assert_true(flow_needs_space(SLICE(HAN), SLICE("one")));
    assert_false(flow_needs_space(SLICE(HAN), SLICE(HAN)));
    assert_false(flow_needs_space(SLICE(HAN STOP), SLICE(HAN)));
    assert_true(flow_needs_space(SLICE(HANGUL), SLICE(HANGUL))); /* Korean has spaces */
    assert_true(flow_needs_space(SLICE(""), SLICE(HAN)));
}

/* The lines of a text, with what stands between them. */
static struct slice flowed(struct unit *unit, const char *text)
{
    struct buffer *out = buffer_new(&unit->arena);
    struct slice rest = slice_of(text), line;
    bool space;

    while (flow_next(&rest, &line, &space))
        buffer_printf(out, "[%.*s]%s", SLICE_PRINT(line), space ? "_" : "");
    return buffer_bytes(out);
}

static void test_next(void **state)
{
    assert_slice(flowed(*state, ""), "");
    assert_slice(flowed(*state, "one"), "[one]");
    assert_slice(flowed(*state, "one \n\t two\nthree"), "[one]_[two]_[three]");
    assert_slice(flowed(*state, HAN "\n" HAN), "[" HAN "][" HAN "]");
    assert_slice(flowed(*state, " one\ntwo "), "[ one]_[two ]"); /* the outer blanks stay */
    assert_slice(flowed(*state, "one\n"), "[one]_");             /* something may follow */
    assert_slice(flowed(*state, "\none"), "[]_[one]");
}

static void test_break_between(void **state)
{
    struct unit *unit = *state;

    unit_build(unit, "paragraph( 'one' soft-break 'two' )");
    assert_true(flow_break_is_space(unit->document->root->first->first->next));
    unit_build(unit, "paragraph( '" HAN "' soft-break '" HAN "' )");
    assert_false(flow_break_is_space(unit->document->root->last->first->next));
    unit_build(unit, "paragraph( '" HAN "' soft-break emphasis( '" HAN "' ) )");
    assert_true(flow_break_is_space(unit->document->root->last->first->next));
}

static void assert_plain(void **state, const char *words, const char *plain)
{
    struct unit *unit = *state;

    unit->document = document_new(&unit->arena, NULL);
    unit_build(unit, words);
    assert_slice(flow_plain(&unit->arena, unit->document->root), plain);
}

static void test_plain(void **state)
{
    assert_plain(state, "", "");
    assert_plain(state, "heading( ' One  and\n two ' )", "One and two");
    assert_plain(state, "heading( 'One' emphasis( ' two' ) strong( 'three' ) )", "One twothree");
    assert_plain(state, "heading( 'One' soft-break 'two' line-break 'three' )", "One two three");
    assert_plain(state, "heading( '" HAN "\n" HAN "' )", HAN HAN);
    assert_plain(
        state, "paragraph( 'one' ) list( item( paragraph( 'two' ) ) item( paragraph( 'three' ) ) )",
        "one two three");
}

static void test_plain_leaves_notes_out(void **state)
{
    assert_plain(state, "heading( 'One' note( paragraph( 'no' ) ) ' two' )", "One two");
    assert_plain(state, "heading( 'One' note ) paragraph( 'two' )", "One two");
}

static void test_plain_of_code(void **state)
{
    struct unit *unit = *state;

    unit_build(unit, "heading( 'The ' code ' call' )");
    unit->document->root->first->first->next->code.text = SLICE("read  ()");
    assert_slice(flow_plain(&unit->arena, unit->document->root), "The read () call");
}

static const struct CMUnitTest tests[] = {
    UNIT_TEST(test_needs_space),
    UNIT_TEST(test_next),
    UNIT_TEST(test_break_between),
    UNIT_TEST(test_plain),
    UNIT_TEST(test_plain_leaves_notes_out),
    UNIT_TEST(test_plain_of_code),
};
UNIT_MAIN(tests)
