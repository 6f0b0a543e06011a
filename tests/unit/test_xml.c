/* test_xml.c - XML in: events, places, and what hostile documents try. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "xml.h"

struct fixture {
    struct arena arena;
    struct diagnostics diagnostics;
    struct source source;
    jmp_buf out_of_memory;
};

static int set_up(void **state)
{
    static struct fixture fixture;

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

static const struct xml_item *parse(struct fixture *fixture, struct slice text)
{
    fixture->source = (struct source){
        .name = SLICE("test"),
        .text = text,
        .arena = &fixture->arena,
    };
    return xml_parse(&fixture->arena, &fixture->source, &fixture->diagnostics);
}

/* The items in one line: <name attribute=value>, </name>, text in quotes. */
static const char *show(struct fixture *fixture, const struct xml_item *item)
{
    struct buffer *out = buffer_new(&fixture->arena);

    for (; item; item = item->next) {
        static const char *const forms[] = {
            [XML_START] = "<%.*s",
            [XML_END] = "</%.*s",
            [XML_TEXT] = "'%.*s'",
        };
        struct slice text =
            arena_format(&fixture->arena, forms[item->event], SLICE_PRINT(item->text));

        buffer_put_raw(out, text);
        for (struct xml_attribute *attribute = item->attributes; attribute;
             attribute = attribute->next)
            buffer_printf(out, " %.*s=%.*s", SLICE_PRINT(attribute->name),
                          SLICE_PRINT(attribute->value));
        buffer_put_string(out, item->event == XML_TEXT ? "" : ">");
    }
    return arena_string(&fixture->arena, buffer_bytes(out));
}

static void assert_items(void **state, const char *text, const char *items)
{
    struct fixture *fixture = *state;

    assert_string_equal(show(fixture, parse(fixture, slice_of(text))), items);
    assert_int_equal(fixture->diagnostics.worst, SEVERITY_NONE);
}

/* Refused, with one diagnostic at that place. */
static void assert_error(void **state, struct slice text, size_t line, size_t column)
{
    struct fixture *fixture = *state;

    assert_null(parse(fixture, text));
    assert_int_equal(fixture->diagnostics.counts[DIAG_XML_SYNTAX], 1);
    assert_int_equal(fixture->diagnostics.first->position.line, line);
    assert_int_equal(fixture->diagnostics.first->position.column, column);
}

static void test_tags_attributes_and_text(void **state)
{
    assert_items(state, "<a><b c='1' d=\"2\">x</b> y</a>", "<a><b c=1 d=2>'x'</b>' y'</a>");
}

static void test_empty_element_starts_and_ends(void **state)
{
    assert_items(state, "<a><b/></a>", "<a><b></b></a>");
}

static void test_text_is_one_piece(void **state)
{
    assert_items(state, "<a>x&amp;y&#65;<![CDATA[<z>]]><!-- no --><?no no?>.</a>",
                 "<a>'x&yA<z>.'</a>");
}

static void test_attribute_keeps_line_end_reference(void **state)
{
    assert_items(state, "<a b='1&#10;2 &lt;&quot;'/>", "<a b=1\n2 <\"></a>");
}

static void test_attribute_with_ampersands(void **state)
{
    assert_items(state, "<a b='&amp;c=&#38;&amp;#38;'/>", "<a b=&c=&&#38;></a>");
}

static void test_names_are_local(void **state)
{
    assert_items(state, "<p:a xmlns:p='urn:p' p:b='1'/>", "<a b=1></a>");
}

static void test_declared_encoding_is_not_believed(void **state)
{
    assert_items(state, "<?xml version='1.0' encoding='ISO-8859-1'?><a>\xC3\xA9</a>",
                 "<a>'\xC3\xA9'</a>");
}

static void test_offsets(void **state)
{
    const struct xml_item *item =
        parse(*state, SLICE("<?xml version='1.0'?>\n<a>\n <b c='>'/>x</a>"));
    static const size_t offsets[] = { 22, 25, 27, 27, 37, 38 };

    for (size_t i = 0; i < sizeof offsets / sizeof *offsets; i++, item = item->next) {
        assert_non_null(item);
        assert_int_equal(item->offset, offsets[i]);
    }
    assert_null(item);
}

static void test_attribute_is_found_by_name(void **state)
{
    const struct xml_item *item = parse(*state, SLICE("<a b='1' c=''/>"));

    assert_true(slice_is(xml_find_attribute(item, "b"), "1"));
    assert_non_null(xml_find_attribute(item, "c").at);
    assert_null(xml_find_attribute(item, "d").at);
}

static void test_error_has_its_place(void **state)
{
    assert_error(state, SLICE("<a>\n <b></c>\n</a>"), 2, 9);
}

static void test_truncated_document_is_an_error(void **state)
{
    assert_error(state, SLICE("<a>"), 1, 4);
}

static void test_entity_bomb_is_refused(void **state)
{
    assert_error(
        state, SLICE("<!DOCTYPE a [<!ENTITY b 'bbbb'><!ENTITY c '&b;&b;&b;'>]>\n<a>&c;</a>"), 2, 7);
}

static void test_outside_entity_is_refused(void **state)
{
    assert_error(state,
                 SLICE("<!DOCTYPE a SYSTEM 'no.dtd' [<!ENTITY b SYSTEM 'file:///no'>]>\n"
                       "<a b='&b;'/>"),
                 2, 10);
}

/* Libraries stop at 256 levels unless told otherwise. */
static void test_depth_is_not_cut(void **state)
{
    enum { LEVELS = 100000 };
    struct fixture *fixture = *state;
    struct buffer *text = buffer_new(&fixture->arena);
    size_t starts = 0;

    for (int i = 0; i < LEVELS; i++)
        buffer_put_raw(text, SLICE("<a>"));
    for (int i = 0; i < LEVELS; i++)
        buffer_put_raw(text, SLICE("</a>"));
    for (const struct xml_item *item = parse(fixture, buffer_bytes(text)); item; item = item->next)
        starts += item->event == XML_START;
    assert_int_equal(starts, LEVELS);
}

static void test_long_text_is_not_cut(void **state)
{
    enum { LENGTH = 11000000 }; /* the default limit of the library is 10,000,000 */
    struct fixture *fixture = *state;
    struct buffer *text = buffer_new(&fixture->arena);
    const struct xml_item *item;

    buffer_put_raw(text, SLICE("<a>"));
    for (int i = 0; i < LENGTH; i++)
        buffer_put_byte(text, 'x');
    buffer_put_raw(text, SLICE("</a>"));
    item = parse(fixture, buffer_bytes(text));
    assert_non_null(item);
    assert_int_equal(item->next->text.len, LENGTH);
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, set_up, tear_down)

int main(void)
{
    const struct CMUnitTest tests[] = {
        TEST(test_tags_attributes_and_text),
        TEST(test_empty_element_starts_and_ends),
        TEST(test_text_is_one_piece),
        TEST(test_attribute_keeps_line_end_reference),
        TEST(test_attribute_with_ampersands),
        TEST(test_names_are_local),
        TEST(test_declared_encoding_is_not_believed),
        TEST(test_offsets),
        TEST(test_attribute_is_found_by_name),
        TEST(test_error_has_its_place),
        TEST(test_truncated_document_is_an_error),
        TEST(test_entity_bomb_is_refused),
        TEST(test_outside_entity_is_refused),
        TEST(test_depth_is_not_cut),
        TEST(test_long_text_is_not_cut),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
