/* test_options.c - a command line to named fields, and what is said of a wrong one. */
#include "options.h"
#include "unit.h"

enum { MOST_WORDS = 8 };

/* Parses words that are separated by blanks. */
static bool parse(struct unit *unit, const char *line, struct options *options)
{
    char *words[MOST_WORDS];
    struct slice rest = slice_of(line), word;
    int count = 0;

    while (slice_next(&rest, ' ', &word))
        words[count++] = arena_string(&unit->arena, word);
    diag_init(&unit->diagnostics, &unit->arena, false);
    return options_parse(&unit->arena, count, words, options, &unit->diagnostics);
}

static struct options parsed(void **state, const char *line)
{
    struct options options;

    assert_true(parse(*state, line, &options));
    return options;
}

/* Fails unless the line is refused with `code` and the detail. */
static void assert_refused(void **state, const char *line, enum diag_code code, const char *detail)
{
    struct unit *unit = *state;
    struct options options;

    assert_false(parse(unit, line, &options));
    assert_int_equal(unit->diagnostics.worst, SEVERITY_USAGE);
    assert_ptr_equal(unit->diagnostics.first, unit->diagnostics.last);
    assert_int_equal(unit->diagnostics.first->code, code);
    assert_slice(unit->diagnostics.first->detail, detail);
}

static void test_defaults(void **state)
{
    struct options options = parsed(state, "");

    assert_null(options.input);
    assert_null(options.output);
    assert_int_equal(options.from.len, 0);
    assert_int_equal(options.toc_depth, 3);
    assert_int_equal(options.wrap, WRAP_PRESERVE);
    assert_slice(options.log, "text");
    assert_false(options.toc || options.strict || options.quiet || options.help);
}

static void test_every_way_to_give_a_value(void **state)
{
    assert_string_equal(parsed(state, "--output=a.html").output, "a.html");
    assert_string_equal(parsed(state, "--output a.html").output, "a.html");
    assert_string_equal(parsed(state, "-o a.html").output, "a.html");
    assert_string_equal(parsed(state, "-oa.html").output, "a.html");
    assert_string_equal(parsed(state, "-qoa.html").output, "a.html");
    assert_true(parsed(state, "-qoa.html").quiet);
    assert_string_equal(parsed(state, "--output=").output, "");
}

static void test_options_stand_anywhere(void **state)
{
    struct options options = parsed(state, "-t html in.txt --toc");

    assert_string_equal(options.input, "in.txt");
    assert_slice(options.to, "html");
    assert_true(options.toc);
}

static void test_inputs(void **state)
{
    assert_string_equal(parsed(state, "-").input, "-");
    assert_string_equal(parsed(state, "-- --toc").input, "--toc");
    assert_refused(state, "a b", DIAG_INPUT_ONE_ONLY, "b");
}

static void test_pandoc_spellings(void **state)
{
    struct options options = parsed(
        state, "--read=markdown --write=epub --table-of-contents --epub-cover-image=c.png -s");

    assert_slice(options.from, "markdown");
    assert_slice(options.to, "epub");
    assert_true(options.toc);
    assert_true(options.standalone);
    assert_string_equal(options.cover, "c.png");
    assert_slice(parsed(state, "-r text -w html").from, "text");
    assert_true(parsed(state, "--fail-if-warnings").strict);
}

static void test_metadata_in_order(void **state)
{
    struct option_value *value =
        parsed(state, "--author=Ann --title=Sea -M author=Bob -Mkey:v=w").metadata;

    assert_slice(value->key, "author");
    assert_slice(value->value, "Ann");
    value = value->next;
    assert_slice(value->key, "title");
    value = value->next;
    assert_slice(value->key, "author");
    assert_slice(value->value, "Bob");
    value = value->next;
    assert_slice(value->key, "key:v");
    assert_slice(value->value, "w");
    assert_null(value->next);
    assert_slice(parsed(state, "-M key:value").metadata->value, "value");
}

static void test_repeated(void **state)
{
    struct option_value *css = parsed(state, "--css a.css -c b.css").css;

    assert_slice(css->value, "a.css");
    assert_slice(css->next->value, "b.css");
    assert_null(css->next->next);
}

static void test_wrap(void **state)
{
    assert_int_equal(parsed(state, "--wrap=none").wrap, WRAP_NONE);
    assert_int_equal(parsed(state, "--wrap=preserve").wrap, WRAP_PRESERVE);
    assert_int_equal(parsed(state, "--wrap=auto").wrap, WRAP_AUTO);
    assert_int_equal(parsed(state, "--wrap=auto").columns, 72);
    assert_int_equal(parsed(state, "--wrap=40").columns, 40);
}

static void test_help(void **state)
{
    assert_true(parsed(state, "--help").help);
    assert_true(parsed(state, "-h").help);
    assert_slice(parsed(state, "--help=man").help_form, "man");
    assert_true(parsed(state, "-V").version);
}

static void test_unknown_options(void **state)
{
    assert_refused(state, "--titel=x", DIAG_OPTION_UNKNOWN, "--titel=x; did you mean --title?");
    assert_refused(state, "--xyzzy", DIAG_OPTION_UNKNOWN, "--xyzzy; --help lists them");
    assert_refused(state, "-z", DIAG_OPTION_UNKNOWN, "-z; --help lists them");
    assert_refused(state, "-qz", DIAG_OPTION_UNKNOWN, "-qz; --help lists them");
}

static void test_wrong_values(void **state)
{
    assert_refused(state, "--output", DIAG_OPTION_NEEDS_VALUE, "--output (FILE)");
    assert_refused(state, "-o", DIAG_OPTION_NEEDS_VALUE, "-o (FILE)");
    assert_refused(state, "--toc=yes", DIAG_OPTION_TAKES_NO_VALUE, "--toc");
    assert_refused(state, "--toc-depth=x", DIAG_OPTION_BAD_VALUE, "--toc-depth: \"x\"; it takes N");
    assert_refused(state, "--dialect=prose", DIAG_OPTION_BAD_VALUE,
                   "--dialect: \"prose\"; it takes "
                   "auto|article|book|rfc|manual|mail|manuscript|plain");
    assert_refused(state, "--log=xml", DIAG_OPTION_BAD_VALUE, "--log: \"xml\"; it takes text|json");
    assert_refused(state, "-M title", DIAG_OPTION_BAD_VALUE,
                   "--metadata: \"title\"; it takes KEY=VALUE");
    assert_refused(state, "--wrap=x", DIAG_OPTION_BAD_VALUE,
                   "--wrap: \"x\"; it takes auto, none, preserve or a number of columns");
}

static struct slice help(void **state)
{
    struct buffer *out = buffer_new(&((struct unit *)*state)->arena);

    options_print_help(out);
    return buffer_bytes(out);
}

static void test_help_fits_a_terminal(void **state)
{
    struct slice rest = help(state), line;

    while (slice_next(&rest, '\n', &line))
        if (line.len > 80)
            fail_msg("%.*s", SLICE_PRINT(line));
}

/* Each option of the help is in the manual and in the completions. */
static void test_one_table(void **state)
{
    struct unit *unit = *state;
    struct buffer *bash = buffer_new(&unit->arena), *manual = buffer_new(&unit->arena);
    struct slice rest = help(state);

    options_print_completion(bash, SLICE("bash"));
    options_print_manual(manual);
    for (size_t at; (at = slice_find(rest, SLICE(" --"))) < rest.len;) {
        struct slice name, roff = { 0 };

        rest = slice_skip(rest, at + 3);
        name = rest;
        name.len = 0;
        while (name.len < rest.len &&
               (is_ascii_letter(rest.at[name.len]) || rest.at[name.len] == '-'))
            name.len++;
        for (struct slice part, all = name; slice_next(&all, '-', &part);)
            roff = arena_format(&unit->arena, "%.*s\\-%.*s", SLICE_PRINT(roff), SLICE_PRINT(part));
        assert_true(slice_find(buffer_bytes(bash), arena_format(&unit->arena, "--%.*s",
                                                                SLICE_PRINT(name))) < bash->len);
        assert_true(slice_find(buffer_bytes(manual), roff) < manual->len);
    }
}

static const struct CMUnitTest tests[] = {
    UNIT_TEST(test_defaults),
    UNIT_TEST(test_every_way_to_give_a_value),
    UNIT_TEST(test_options_stand_anywhere),
    UNIT_TEST(test_inputs),
    UNIT_TEST(test_pandoc_spellings),
    UNIT_TEST(test_metadata_in_order),
    UNIT_TEST(test_repeated),
    UNIT_TEST(test_wrap),
    UNIT_TEST(test_help),
    UNIT_TEST(test_unknown_options),
    UNIT_TEST(test_wrong_values),
    UNIT_TEST(test_help_fits_a_terminal),
    UNIT_TEST(test_one_table),
};
UNIT_MAIN(tests)
