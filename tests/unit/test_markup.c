/* test_markup.c - escaping: nothing of the text can become markup, and line ends flow. */
#include "markup.h"
#include "base64.h"
#include "unit.h"

typedef void put(struct buffer *, struct slice);

static void assert_put(void **state, put *function, const char *text, const char *expected)
{
    struct unit *unit = *state;
    struct buffer *out = buffer_new(&unit->arena);

    function(out, slice_of(text));
    assert_slice(buffer_bytes(out), expected);
}

static void put_attribute(struct buffer *out, struct slice value)
{
    markup_attribute(out, "a", value);
}

static void put_element(struct buffer *out, struct slice text)
{
    markup_element(out, "p", text);
}

static void test_text_is_escaped_and_kept_to_the_byte(void **state)
{
    assert_put(state, markup_text, "a < b && c > d \"e\" 'f'",
               "a &lt; b &amp;&amp; c &gt; d \"e\" 'f'");
    assert_put(state, markup_text, "&lt;", "&amp;lt;");
    assert_put(state, markup_text, "  two\n\n  lines \n", "  two\n\n  lines \n");
    assert_put(state, markup_text, "", "");
}

/* Sixteen bytes are looked at together: a sign at every place of such a block is found. */
static void test_a_sign_is_found_wherever_it_stands(void **state)
{
    for (size_t place = 0; place < 40; place++) {
        char text[41], expected[46];

        memset(text, 'x', 40);
        text[place] = '<';
        text[40] = '\0';
        memset(expected, 'x', 43);
        memcpy(expected + place, "&lt;", 4);
        expected[43] = '\0';
        assert_put(state, markup_text, text, expected);
        assert_put(state, markup_flow, text, expected);
    }
}

static void test_lines_flow_into_each_other(void **state)
{
    assert_put(state, markup_flow, "one \n   two", "one\ntwo");
    assert_put(state, markup_flow, "a &\n< b", "a &amp;\n&lt; b");
    assert_put(state, markup_flow, "漢字\n仮名", "漢字仮名");
    assert_put(state, markup_flow, "漢字\nkana", "漢字\nkana");
    assert_put(state, markup_flow, " outer blanks stay ", " outer blanks stay ");
}

static void test_attributes_keep_their_value(void **state)
{
    assert_put(state, put_attribute, "\"a\" <b>\n\tc & d",
               " a=\"&quot;a&quot; &lt;b&gt;&#10;&#9;c &amp; d\"");
    assert_put(state, put_attribute, "", " a=\"\"");
    assert_put(state, put_attribute, NULL, "");
}

static void test_an_element_without_text_is_none(void **state)
{
    assert_put(state, put_element, "a & b", "<p>a &amp; b</p>");
    assert_put(state, put_element, "", "");
}

static void assert_uri(void **state, const char *target, const char *expected)
{
    struct unit *unit = *state;

    assert_slice(markup_uri(&unit->arena, slice_of(target)), expected);
}

static void test_uris_hold_only_what_they_may(void **state)
{
    assert_uri(state, "http://example.org/a?b=c&d#e", "http://example.org/a?b=c&d#e");
    assert_uri(state, "a b\"<>", "a%20b%22%3C%3E");
    assert_uri(state, "caf\u00E9", "caf%C3%A9");
    assert_uri(state, "\\ ^ ` { | }", "%5C%20%5E%20%60%20%7B%20%7C%20%7D");
}

static void test_what_is_encoded_already_stays(void **state)
{
    assert_uri(state, "a%20b%c3%A9", "a%20b%c3%A9");
    assert_uri(state, "100%", "100%25");
    assert_uri(state, "%zz%2", "%25zz%252");
}

static void test_signs_with_a_place_of_their_own(void **state)
{
    assert_uri(state, "http://[::1]/[x]", "http://[::1]/%5Bx%5D");
    assert_uri(state, "a[0]#b#c", "a%5B0%5D#b%23c");
}

/* The examples of RFC 4648 §10. */
static void test_base64(void **state)
{
    assert_put(state, base64_put, "", "");
    assert_put(state, base64_put, "f", "Zg==");
    assert_put(state, base64_put, "fo", "Zm8=");
    assert_put(state, base64_put, "foo", "Zm9v");
    assert_put(state, base64_put, "foobar", "Zm9vYmFy");
    assert_put(state, base64_put, "\xFF\xFE\xFD\xFB", "//79+w==");
}

static const struct CMUnitTest tests[] = {
    UNIT_TEST(test_text_is_escaped_and_kept_to_the_byte),
    UNIT_TEST(test_a_sign_is_found_wherever_it_stands),
    UNIT_TEST(test_lines_flow_into_each_other),
    UNIT_TEST(test_attributes_keep_their_value),
    UNIT_TEST(test_an_element_without_text_is_none),
    UNIT_TEST(test_uris_hold_only_what_they_may),
    UNIT_TEST(test_what_is_encoded_already_stays),
    UNIT_TEST(test_signs_with_a_place_of_their_own),
    UNIT_TEST(test_base64),
};

UNIT_MAIN(tests)
