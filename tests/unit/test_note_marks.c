/* test_note_marks.c - the marks that call notes, read off the start of a text. */
#include "text/notes/marks.h"
#include "unit.h"

static void assert_mark(const char *text, enum note_style style, const char *label, unsigned rank)
{
    struct note_mark mark;

    assert_true(note_mark_may_begin(text[0]));
    assert_true(note_mark_read(slice_of(text), &mark));
    assert_int_equal(mark.style, style);
    assert_slice(mark.label, label);
    assert_int_equal(mark.rank, rank);
    assert_true(mark.bytes <= strlen(text));
}

static void test_accepted(void **state)
{
    (void)state;
    assert_mark("[1] See", NOTE_IN_BRACKETS, "1", 1);
    assert_mark("[1234]", NOTE_IN_BRACKETS, "1234", 1234);
    assert_mark("^[12]", NOTE_IN_BRACKETS, "12", 12);
    assert_mark("[c]", NOTE_IN_BRACKETS, "c", 3);
    assert_mark("[B]", NOTE_IN_BRACKETS, "B", 2);
    assert_mark("{7}", NOTE_IN_BRACES, "7", 7);
    assert_mark("(7) See", NOTE_IN_PARENTHESES, "7", 7);
    assert_mark("¹See", NOTE_SUPERSCRIPT, "¹", 1);
    assert_mark("¹⁰.", NOTE_SUPERSCRIPT, "¹⁰", 10);
    assert_mark("* See", NOTE_BY_SYMBOL, "*", 1);
    assert_mark("†", NOTE_BY_SYMBOL, "†", 2);
    assert_mark("[†]", NOTE_BY_SYMBOL, "†", 2);
    assert_mark("(*)", NOTE_BY_SYMBOL, "*", 1);
}

static void test_refused(void **state)
{
    static const char *const samples[] = {
        "",       "word", "[RFC2119]", "[sic]", "[]",   "[0]", "[12345]", "[1",   "(see above)",
        "(a) it", "^2",   "****",      "{x y}", "“so”", "½ l", "[1*]",    "[ 1]", "©",
    };
    struct note_mark mark;

    (void)state;
    for (size_t i = 0; i < sizeof samples / sizeof *samples; i++)
        assert_false(note_mark_read(slice_of(samples[i]), &mark));
}

/* On a page symbols come in an order, then twice each; numbers, letters and symbols each count alone. */
static void test_order(void **state)
{
    static const char *const symbols[] = { "*", "†", "‡", "§", "‖", "¶", "**", "††", "***" };
    struct note_mark before, mark;

    (void)state;
    for (size_t i = 0; i + 1 < sizeof symbols / sizeof *symbols; i++) {
        assert_true(note_mark_read(slice_of(symbols[i]), &before));
        assert_true(note_mark_read(slice_of(symbols[i + 1]), &mark));
        assert_true(note_mark_is_later(&before, &mark));
        assert_false(note_mark_is_later(&mark, &before));
    }
    assert_true(note_mark_read(SLICE("[1]"), &before));
    assert_true(note_mark_read(SLICE("{2}"), &mark));
    assert_false(note_mark_is_later(&before, &mark));
    assert_true(note_mark_read(SLICE("[b]"), &mark));
    assert_false(note_mark_is_later(&before, &mark));
}

static const struct CMUnitTest tests[] = {
    UNIT_TEST(test_accepted),
    UNIT_TEST(test_refused),
    UNIT_TEST(test_order),
};

UNIT_MAIN(tests)
