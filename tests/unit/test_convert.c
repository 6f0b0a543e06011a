/* test_convert.c - the public face: statuses, what the caller is told, and large outputs in pieces. */
#include <unistd.h>

#include "docconv.h"
#include "file.h"
#include "formats.h"
#include "outline.h"
#include "tidy.h"
#include "unit.h"

static struct slice sample(struct unit *unit, const char *name)
{
    const char *folder = getenv("srcdir");

    return arena_format(&unit->arena, "%s/samples/%s", folder ? folder : ".", name);
}

static struct options options_of(struct unit *unit, const char *input, const char *output)
{
    struct options options;

    assert_true(options_parse(&unit->arena, 0, NULL, &options, &unit->diagnostics));
    options.input = input;
    options.output = output;
    return options;
}

static void test_done(void **state)
{
    struct unit *unit = *state;
    struct options options = options_of(unit, sample(unit, "essay.txt").at, "test_convert.html");
    struct docconv_result result = { 0 };
    struct slice bytes;

    assert_int_equal(docconv_convert(&options, &unit->diagnostics, &result), DOCCONV_DONE);
    assert_string_equal(result.from, "text");
    assert_string_equal(result.to, "html");
    assert_true(file_read(&unit->arena, options.output, &bytes));
    assert_int_equal(result.bytes_written, bytes.len);
    assert_true(result.bytes_read > 0 && result.steps > 0 && result.bytes_of_memory > 0);
    assert_null(result.explanation);
    unlink(options.output);
}

static void test_result_is_not_needed(void **state)
{
    struct unit *unit = *state;
    struct options options = options_of(unit, sample(unit, "essay.txt").at, "/dev/null");

    options.to = SLICE("tree");
    assert_int_equal(docconv_convert(&options, &unit->diagnostics, NULL), DOCCONV_DONE);
}

static void test_statuses(void **state)
{
    struct unit *unit = *state;
    struct options options = options_of(unit, "missing.txt", "test_convert.html");

    assert_int_equal(docconv_convert(&options, &unit->diagnostics, NULL), DOCCONV_FAILED);
    assert_int_equal(unit_count(unit, DIAG_INPUT_UNREADABLE), 1);
    options.to = SLICE("klingon");
    assert_int_equal(docconv_convert(&options, &unit->diagnostics, NULL), DOCCONV_USAGE);
    assert_false(file_exists(options.output));
}

static void test_explanation(void **state)
{
    struct unit *unit = *state;
    struct options options = options_of(unit, sample(unit, "essay.txt").at, NULL);
    struct docconv_result result = { .explanation = buffer_new(&unit->arena) };

    options.explain = true;
    assert_int_equal(docconv_convert(&options, &unit->diagnostics, &result), DOCCONV_DONE);
    assert_true(slice_find(buffer_bytes(result.explanation), SLICE("paragraph")) <
                result.explanation->len);
    assert_null(result.to);
}

/* A sink that keeps all it is given. */
struct keeper {
    struct sink sink;
    struct buffer *kept;
};

static void keep(struct sink *sink, struct slice bytes)
{
    buffer_put_raw(((struct keeper *)sink)->kept, bytes);
}

/* A document of some megabytes: a sample again and again. */
static struct source *make_large(struct unit *unit, const char *name)
{
    enum { COPIES = 30 };
    struct buffer *text = buffer_new(&unit->arena);
    struct slice bytes;

    assert_true(file_read(&unit->arena, sample(unit, name).at, &bytes));
    for (int i = 0; i < COPIES; i++) {
        buffer_put_raw(text, bytes);
        buffer_put_raw(text, SLICE("\n\n\n"));
    }
    return source_new(&unit->arena, SLICE("large"), buffer_bytes(text), SLICE("UTF-8"),
                      &unit->diagnostics);
}

static struct slice written(struct unit *unit, const char *from, struct source *source,
                            const struct format *to, struct sink *sink)
{
    struct options options = options_of(unit, NULL, NULL);
    struct job job = { .options = &options, .diagnostics = &unit->diagnostics };
    struct document *document = document_new(&unit->arena, source);
    struct buffer *out = buffer_new(&unit->arena);

    format_by_name(slice_of(from))->read(document, source, &job);
    tidy_document(document, &unit->diagnostics);
    if (to->wants_sections) {
        outline_nest(document);
        outline_name(document);
    }
    out->sink = sink;
    to->write(document, out, &job);
    buffer_drain(out);
    return buffer_bytes(out);
}

/* What goes on in pieces while it grows is what grows in one. */
static void assert_same_in_pieces(struct unit *unit, const char *from, const char *name)
{
    for (size_t i = 0; formats[i]; i++) {
        struct keeper keeper = { { keep }, buffer_new(&unit->arena) };
        struct slice whole;

        if (!formats[i]->write)
            continue;
        whole = written(unit, from, make_large(unit, name), formats[i], NULL);
        written(unit, from, make_large(unit, name), formats[i], &keeper.sink);
        if (!slice_equal(buffer_bytes(keeper.kept), whole))
            fail_msg("%s in pieces to %s is another", name, formats[i]->name);
    }
}

static void test_pieces_of_text(void **state)
{
    assert_same_in_pieces(*state, "text", "novel.txt");
    assert_same_in_pieces(*state, "text", "manual.txt");
}

static void test_pieces_of_markdown(void **state)
{
    assert_same_in_pieces(*state, "markdown", "notes.md");
}

static const struct CMUnitTest tests[] = {
    UNIT_TEST(test_done),           UNIT_TEST(test_result_is_not_needed),
    UNIT_TEST(test_statuses),       UNIT_TEST(test_explanation),
    UNIT_TEST(test_pieces_of_text), UNIT_TEST(test_pieces_of_markdown),
};
UNIT_MAIN(tests)
