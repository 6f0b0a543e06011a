/* test_diag.c - what the user is told: collected, counted, laid out, harmless to a terminal. */
#include "diag.h"
#include "unit.h"

static struct slice printed(struct unit *unit, enum severity least, bool colour, bool json)
{
    struct buffer *out = buffer_new(&unit->arena);

    diag_print_all(out, &unit->diagnostics, least, colour, json);
    return buffer_bytes(out);
}

static struct source *make_source(struct unit *unit)
{
    return source_new(&unit->arena, SLICE("moby.txt"), SLICE("Call me\nIshmael.\n"), SLICE(""),
                      &unit->diagnostics);
}

static void test_nothing_to_say(void **state)
{
    struct unit *unit = *state;

    assert_slice(printed(unit, SEVERITY_NOTE, false, false), "");
    assert_int_equal(unit->diagnostics.worst, SEVERITY_NONE);
}

/* file:line:column: severity: words [name] */
static void test_place_and_words(void **state)
{
    struct unit *unit = *state;

    diag_report(&unit->diagnostics, DIAG_CHARACTER_FORBIDDEN, diag_at(make_source(unit), 10),
                SLICE("U+0007"));
    diag_report(&unit->diagnostics, DIAG_OUTPUT_UNWRITABLE, diag_file(SLICE("out/x.html")),
                SLICE("No such file or directory"));
    diag_report(&unit->diagnostics, DIAG_INPUT_ONE_ONLY, diag_nowhere(), SLICE("b.txt"));
    assert_slice(
        printed(unit, SEVERITY_NOTE, false, false),
        "moby.txt:2:3: warning: control character U+0007 cannot stand in a book; replaced by "
        "U+FFFD [character-forbidden]\n"
        "out/x.html: error: cannot write: No such file or directory [output-unwritable]\n"
        "docconv: error: one input at a time; b.txt is one too many [input-one-only]\n");
}

static void test_json_lines(void **state)
{
    struct unit *unit = *state;

    diag_report(&unit->diagnostics, DIAG_CHARACTER_FORBIDDEN, diag_at(make_source(unit), 10),
                SLICE("U+0007"));
    diag_report(&unit->diagnostics, DIAG_INPUT_ONE_ONLY, diag_nowhere(), SLICE("\"b\\.txt"));
    assert_slice(
        printed(unit, SEVERITY_NOTE, false, true),
        "{\"file\":\"moby.txt\",\"line\":2,\"column\":3,\"severity\":\"warning\","
        "\"code\":\"character-forbidden\",\"message\":\"control character U+0007 cannot stand in a "
        "book; replaced by U+FFFD\"}\n"
        "{\"file\":\"\",\"severity\":\"error\",\"code\":\"input-one-only\",\"message\":\"one input "
        "at a time; \\\"b\\\\.txt is one too many\"}\n");
}

static void test_no_control_character_gets_out(void **state)
{
    struct unit *unit = *state;

    diag_report(&unit->diagnostics, DIAG_INPUT_ONE_ONLY, diag_file(SLICE("a\033[2J\xC2\x9B")),
                SLICE("b\a\r\nc\xFF"));
    assert_slice(printed(unit, SEVERITY_NOTE, false, false),
                 "a\\x1B[2J\\x9B: error: one input at a time; b\\x07\\x0D c\xEF\xBF\xBD is one too "
                 "many [input-one-only]\n");
    assert_slice(
        printed(unit, SEVERITY_NOTE, false, true),
        "{\"file\":\"a\\u001b[2J\\u009b\",\"severity\":\"error\",\"code\":\"input-one-only\","
        "\"message\":\"one input at a time; b\\\\x07\\\\x0D c\xEF\xBF\xBD is one too "
        "many\"}\n");
}

static void test_colour_is_around_the_severity(void **state)
{
    struct unit *unit = *state;

    diag_report(&unit->diagnostics, DIAG_INPUT_EMPTY, diag_file(SLICE("a")), SLICE(""));
    assert_slice(printed(unit, SEVERITY_NOTE, true, false),
                 "a: \033[1;31merror\033[0m: the input is empty; nothing was written "
                 "[input-empty]\n");
}

static void test_worst_is_remembered(void **state)
{
    struct unit *unit = *state;
    struct diagnostics *diagnostics = &unit->diagnostics;

    diag_report(diagnostics, DIAG_ENCODING_GUESSED, diag_nowhere(), SLICE("x"));
    assert_int_equal(diagnostics->worst, SEVERITY_NOTE);
    diag_report(diagnostics, DIAG_INPUT_EMPTY, diag_nowhere(), SLICE(""));
    assert_int_equal(diagnostics->worst, SEVERITY_FATAL);
    diag_report(diagnostics, DIAG_IMAGE_MISSING, diag_nowhere(), SLICE("x"));
    assert_int_equal(diagnostics->worst, SEVERITY_FATAL);
}

static void test_strict_makes_errors_of_warnings(void **state)
{
    struct unit *unit = *state;

    unit->diagnostics.strict = true;
    diag_report(&unit->diagnostics, DIAG_ENCODING_GUESSED, diag_nowhere(), SLICE("x"));
    assert_int_equal(unit->diagnostics.worst, SEVERITY_NOTE);
    diag_report(&unit->diagnostics, DIAG_IMAGE_MISSING, diag_nowhere(), SLICE("x"));
    assert_int_equal(unit->diagnostics.worst, SEVERITY_ERROR);
    assert_slice(printed(unit, SEVERITY_ERROR, false, false),
                 "docconv: error: image x not found or not an image; its description was kept "
                 "[image-missing]\n");
}

static void test_least_severity(void **state)
{
    struct unit *unit = *state;

    diag_report(&unit->diagnostics, DIAG_ENCODING_GUESSED, diag_nowhere(), SLICE("x"));
    assert_slice(printed(unit, SEVERITY_WARNING, false, false), "");
}

static void test_repeats_are_counted(void **state)
{
    struct unit *unit = *state;
    struct slice text;
    size_t lines = 0;

    for (int i = 0; i < DIAG_REPEATS + 5; i++)
        diag_report(&unit->diagnostics, DIAG_IMAGE_MISSING, diag_nowhere(), SLICE("x"));
    assert_int_equal(unit_count(unit, DIAG_IMAGE_MISSING), DIAG_REPEATS + 5);
    text = printed(unit, SEVERITY_NOTE, false, false);
    assert_true(
        slice_ends_with(text, SLICE("\ndocconv: warning: 5 more like this [image-missing]\n")));
    for (struct slice line; slice_next(&text, '\n', &line);)
        lines++;
    assert_int_equal(lines, DIAG_REPEATS + 1);
}

/* What counts as an error is counted as one: --quiet shows it too. */
static void test_strict_repeats_are_errors(void **state)
{
    struct unit *unit = *state;

    unit->diagnostics.strict = true;
    for (int i = 0; i < DIAG_REPEATS + 5; i++)
        diag_report(&unit->diagnostics, DIAG_IMAGE_MISSING, diag_nowhere(), SLICE("x"));
    assert_true(slice_ends_with(printed(unit, SEVERITY_ERROR, false, false),
                                SLICE("\ndocconv: error: 5 more like this [image-missing]\n")));
}

static void test_names(void **state)
{
    (void)state;
    assert_string_equal(diag_name(DIAG_INPUT_EMPTY), "input-empty");
    assert_string_equal(severity_name(SEVERITY_NOTE), "note");
    assert_string_equal(severity_name(SEVERITY_USAGE), "error");
}

/* Messages would be confused if two codes had one name, or words more than one hole. */
static void test_the_list_is_sound(void **state)
{
    struct unit *unit = *state;
    struct slice text;

    for (size_t i = 0; i < DIAG_CODES; i++) {
        diag_report(&unit->diagnostics, (enum diag_code)i, diag_nowhere(), SLICE("x"));
        for (size_t j = i + 1; j < DIAG_CODES; j++)
            assert_string_not_equal(diag_name((enum diag_code)i), diag_name((enum diag_code)j));
    }
    text = printed(unit, SEVERITY_NOTE, false, false);
    assert_int_equal(slice_find(text, SLICE("{}")), text.len);
}

static const struct CMUnitTest tests[] = {
    UNIT_TEST(test_nothing_to_say),
    UNIT_TEST(test_place_and_words),
    UNIT_TEST(test_json_lines),
    UNIT_TEST(test_no_control_character_gets_out),
    UNIT_TEST(test_colour_is_around_the_severity),
    UNIT_TEST(test_worst_is_remembered),
    UNIT_TEST(test_strict_makes_errors_of_warnings),
    UNIT_TEST(test_least_severity),
    UNIT_TEST(test_repeats_are_counted),
    UNIT_TEST(test_strict_repeats_are_errors),
    UNIT_TEST(test_names),
    UNIT_TEST(test_the_list_is_sound),
};
UNIT_MAIN(tests)
