/* test_yaml.c - metadata out of YAML, hostile YAML, and scalars that read back as they were. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include "yaml.h"

struct fixture {
    struct arena arena;
    jmp_buf out_of_memory;
    struct diagnostics diagnostics;
    struct document *document;
};

static int set_up(void **state)
{
    static struct fixture fixture;

    if (setjmp(fixture.out_of_memory))
        return -1;
    arena_init(&fixture.arena, &fixture.out_of_memory);
    diag_init(&fixture.diagnostics, &fixture.arena, false);
    *state = &fixture;
    return 0;
}

static int tear_down(void **state)
{
    struct fixture *fixture = *state;

    arena_free(&fixture->arena);
    return 0;
}

static bool read(struct fixture *fixture, struct slice yaml)
{
    struct source *source =
        source_new(&fixture->arena, SLICE("meta.yaml"), yaml, SLICE(""), &fixture->diagnostics);

    fixture->document = document_new(&fixture->arena, source);
    return yaml_read_metadata(fixture->document, source, source->text, RANK_HEADER,
                              DIAG_METADATA_SYNTAX, &fixture->diagnostics);
}

static void assert_slice(struct slice actual, const char *expected)
{
    assert_int_equal(actual.len, strlen(expected));
    assert_memory_equal(actual.at, expected, actual.len);
}

static void assert_field(struct fixture *fixture, enum metadata_field field, const char *expected)
{
    assert_slice(metadata_text(&fixture->document->metadata, field), expected);
}

static size_t count(struct fixture *fixture, enum diag_code code)
{
    return fixture->diagnostics.counts[code];
}

static void test_scalars(void **state)
{
    assert_true(read(*state, SLICE("title: \"Sea: a \\u0041\"\nlang: fr\ndate: 2001-02-03\n"
                                   "subtitle: ~\nrights:\n")));
    assert_field(*state, METADATA_TITLE, "Sea: a A");
    assert_field(*state, METADATA_LANGUAGE, "fr");
    assert_field(*state, METADATA_DATE, "2001-02-03");
    assert_field(*state, METADATA_SUBTITLE, "");
    assert_field(*state, METADATA_RIGHTS, "");
}

static void test_lists(void **state)
{
    struct fixture *fixture = *state;
    const struct metadata *metadata;

    assert_true(read(fixture, SLICE("author: [Ann Lee, Bo Ek]\nkeywords:\n- sea\n- salt\n")));
    metadata = &fixture->document->metadata;
    assert_slice(metadata->creators->name.text, "Ann Lee");
    assert_slice(metadata->creators->next->name.text, "Bo Ek");
    assert_slice(metadata->subjects->value.text, "sea");
    assert_slice(metadata->subjects->next->value.text, "salt");
}

static void test_persons_and_titles(void **state)
{
    struct fixture *fixture = *state;
    const struct metadata *metadata;

    assert_true(read(fixture, SLICE("creator:\n- {role: trl, text: Ann Lee}\n"
                                    "- {name: Bo Ek, role: editor, affiliation: {city: Oslo}}\n"
                                    "author: {name: Cy Ode}\n"
                                    "title:\n- {type: main, text: Sea}\n"
                                    "- {type: subtitle, text: A story}\n")));
    metadata = &fixture->document->metadata;
    assert_slice(metadata_creator(metadata, CREATOR_TRANSLATOR)->name.text, "Ann Lee");
    assert_slice(metadata_creator(metadata, CREATOR_EDITOR)->name.text, "Bo Ek");
    assert_slice(metadata_creator(metadata, CREATOR_AUTHOR)->name.text, "Cy Ode");
    assert_field(fixture, METADATA_TITLE, "Sea");
    assert_field(fixture, METADATA_SUBTITLE, "A story");
}

static void test_spans_count_bytes(void **state)
{
    struct fixture *fixture = *state;
    struct span span;

    assert_true(read(fixture, SLICE("rights: \xC3\xA9t\xC3\xA9\ntitle: Sea\n")));
    span = fixture->document->metadata.fields[METADATA_TITLE].span;
    assert_int_equal(span.start, 21);
    assert_int_equal(span.end, 24);
}

static void test_left_out(void **state)
{
    struct fixture *fixture = *state;

    assert_true(read(fixture, SLICE("layout: post\nlang: [en, de]\n[a, b]: c\n"
                                    "title: &t Sea\nsubtitle: *t\nauthor: {role: aut}\n")));
    assert_field(fixture, METADATA_LANGUAGE, "en");
    assert_field(fixture, METADATA_TITLE, "Sea");
    assert_field(fixture, METADATA_SUBTITLE, "");
    assert_int_equal(count(fixture, DIAG_METADATA_KEY_UNKNOWN), 5);
    assert_int_equal(fixture->diagnostics.worst, SEVERITY_NOTE);
}

static void test_broken(void **state)
{
    struct fixture *fixture = *state;

    assert_false(read(fixture, SLICE("title: Sea\nrights: \"open\n")));
    assert_field(fixture, METADATA_TITLE, "");
    assert_int_equal(count(fixture, DIAG_METADATA_SYNTAX), 1);
    assert_int_equal(fixture->diagnostics.last->position.line, 3);
    assert_int_equal(fixture->diagnostics.last->position.column, 1);
    assert_false(read(fixture, SLICE("just words\n")));
    assert_false(read(fixture, SLICE("- a\n- b\n")));
    assert_false(read(fixture, SLICE("title: a: b\n")));
    assert_int_equal(fixture->diagnostics.last->position.line, 1);
    assert_int_equal(fixture->diagnostics.last->position.column, 9);
}

static void test_nothing_is_no_error(void **state)
{
    assert_true(read(*state, SLICE("# only a remark\n")));
    assert_true(read(*state, SLICE("---\n---\n")));
}

static struct slice repeat(struct fixture *fixture, const char *before, const char *part, size_t n)
{
    struct buffer *out = buffer_new(&fixture->arena);

    buffer_put_string(out, before);
    while (n--)
        buffer_put_raw(out, slice_of(part));
    return buffer_bytes(out);
}

static void test_hostile(void **state)
{
    struct fixture *fixture = *state;

    assert_false(read(fixture, repeat(fixture, "title: ", "[", 100000)));
    assert_false(read(fixture, repeat(fixture, "title: ", "{a: ", 100000)));
    assert_false(read(fixture, repeat(fixture, "", "- ", 100000)));
    assert_true(read(fixture, repeat(fixture, "title: x\nrights: &a [x, x, x]\nsource: &b [*a, *a]",
                                     "\nauthor: [*b, *b, *b, *b]", 1000)));
    assert_field(fixture, METADATA_TITLE, "x");
    assert_null(fixture->document->metadata.creators);
}

static void test_values_are_bounded(void **state)
{
    struct fixture *fixture = *state;
    struct buffer *out = buffer_new(&fixture->arena);
    size_t subjects = 0;

    buffer_put_string(out, "keywords:");
    for (unsigned i = 0; i < 5000; i++) {
        buffer_end_line(out);
        buffer_printf(out, "- word %u", i);
    }
    assert_true(read(fixture, buffer_bytes(out)));
    for (struct metadata_item *i = fixture->document->metadata.subjects; i; i = i->next)
        subjects++;
    assert_int_equal(subjects, 4096);
    assert_int_equal(count(fixture, DIAG_METADATA_KEY_UNKNOWN), 5000 - 4096);
}

static struct slice put(struct fixture *fixture, struct slice text)
{
    struct buffer *out = buffer_new(&fixture->arena);

    yaml_put_scalar(out, text);
    return buffer_bytes(out);
}

static void test_put_plain(void **state)
{
    static const char *const plain[] = {
        "Sea", "A walker's notes", "\xC3\x89mile Zola", "a:b", "Fish & Chips", "C#", "yes and no",
    };

    for (size_t i = 0; i < sizeof plain / sizeof *plain; i++)
        assert_slice(put(*state, slice_of(plain[i])), plain[i]);
}

static void test_put_quoted(void **state)
{
    static const struct {
        const char *text, *yaml;
    } cases[] = {
        { "", "\"\"" },
        { "Yes", "\"Yes\"" },
        { "NULL", "\"NULL\"" },
        { "2001-02-03", "\"2001-02-03\"" },
        { "1984", "\"1984\"" },
        { "- a", "\"- a\"" },
        { "a: b", "\"a: b\"" },
        { "a #b", "\"a #b\"" },
        { "a:", "\"a:\"" },
        { "a ", "\"a \"" },
        { "\"x\" \\", "\"\\\"x\\\" \\\\\"" },
        { "a\tb\nc", "\"a\\tb\\nc\"" },
        { "a\x01", "\"a\\u0001\"" },
        { "a\xC2\x85", "\"a\\u0085\"" },
    };

    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++)
        assert_slice(put(*state, slice_of(cases[i].text)), cases[i].yaml);
}

/* What YAML takes for something else than text, in one place or another. */
static const char *const texts[] = {
    "Sea",
    "y",
    "On",
    "0x1F",
    "1e3",
    "12:30:45",
    ".inf",
    "~",
    "*a",
    "&a",
    "!a",
    "%a",
    "@a",
    "`a",
    "|",
    ">",
    "[a]",
    "{a}",
    "a: b",
    "a :b",
    "a # b",
    "#a",
    "'a'",
    "\"a\"",
    "a\\n",
    "--- a",
    "...",
    "? a",
    ": a",
    "<<",
    "=",
    "a\nb",
    "a\n\n",
    "é: è",
    "a\tb",
    "\xF0\x9F\x90\x8B fish",
    "a\xE2\x80\xA8"
    "b",
    "\xEF\xBB\xBF"
    "a",
    "NaN",
    "a, b",
};

/* All that is written comes back, whatever it was. */
static void test_put_reads_back(void **state)
{
    struct fixture *fixture = *state;

    for (size_t i = 0; i < sizeof texts / sizeof *texts; i++) {
        struct buffer *out = buffer_new(&fixture->arena);

        buffer_put_string(out, "title: ");
        yaml_put_scalar(out, slice_of(texts[i]));
        buffer_end_line(out);
        buffer_put_string(out, "keywords:");
        buffer_end_line(out);
        buffer_put_string(out, "- ");
        yaml_put_scalar(out, slice_of(texts[i]));
        assert_true(read(fixture, buffer_bytes(out)));
        assert_slice(metadata_text(&fixture->document->metadata, METADATA_TITLE),
                     arena_string(&fixture->arena, slice_trim(slice_of(texts[i]))));
        assert_slice(fixture->document->metadata.subjects->value.text,
                     arena_string(&fixture->arena, slice_trim(slice_of(texts[i]))));
    }
}

#define CASE(test) cmocka_unit_test_setup_teardown(test, set_up, tear_down)

int main(void)
{
    const struct CMUnitTest tests[] = {
        CASE(test_scalars),
        CASE(test_lists),
        CASE(test_persons_and_titles),
        CASE(test_spans_count_bytes),
        CASE(test_left_out),
        CASE(test_broken),
        CASE(test_nothing_is_no_error),
        CASE(test_hostile),
        CASE(test_values_are_bounded),
        CASE(test_put_plain),
        CASE(test_put_quoted),
        CASE(test_put_reads_back),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
