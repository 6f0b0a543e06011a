/* test_link.c - which targets are let pass, and what becomes of links to the others. */
#include "link.h"
#include "unit.h"

static void assert_kind(enum link_kind kind, const char *target)
{
    if (link_kind(slice_of(target)) != kind)
        fail_msg("kind %d of \"%s\", not %d", (int)link_kind(slice_of(target)), target, (int)kind);
}

static void test_addresses(void **state)
{
    (void)state;
    assert_kind(LINK_ADDRESS, "http://example.org");
    assert_kind(LINK_ADDRESS, "HTTPS://Example.ORG:8080/a?b#c");
    assert_kind(LINK_ADDRESS, "ftp://127.0.0.1/x");
    assert_kind(LINK_ADDRESS, "http://[2001:db8::7]:80/");
    assert_kind(LINK_ADDRESS, "http://m\u00FCnchen.example");
    assert_kind(LINK_ADDRESS, "mailto:jane@example.org");
    assert_kind(LINK_ADDRESS, "tel:+4930123456");
}

static void test_places_and_neighbours(void **state)
{
    (void)state;
    assert_kind(LINK_PLACE, "#there");
    assert_kind(LINK_RELATIVE, "other.html");
    assert_kind(LINK_RELATIVE, "../a/b:c");
    assert_kind(LINK_RELATIVE, "?query=a:b");
    assert_kind(LINK_RELATIVE, "//example.org/x");
    assert_kind(LINK_RELATIVE, "12:30");
    assert_kind(LINK_RELATIVE, "");
}

/* Browsers overlook blanks and controls in a scheme, and its case. */
static void test_what_could_run_code(void **state)
{
    (void)state;
    assert_kind(LINK_UNSAFE, "javascript:alert(1)");
    assert_kind(LINK_UNSAFE, "JaVaScRiPt:x");
    assert_kind(LINK_UNSAFE, " \tjavascript:x");
    assert_kind(LINK_UNSAFE, "java\nscript:x");
    assert_kind(LINK_UNSAFE, "\001javascript:x");
    assert_kind(LINK_UNSAFE, "vbscript:x");
    assert_kind(LINK_UNSAFE, "data:text/html,x");
    assert_kind(LINK_UNSAFE, "file:///etc/passwd");
    assert_kind(LINK_UNSAFE, "a-scheme-longer-than-any-that-we-know:x");
    assert_kind(LINK_UNSAFE, "ht\ntp://example.org");
}

static void test_addresses_of_nothing(void **state)
{
    static const char *const targets[] = {
        "http:",
        "http://",
        "http:///x",
        "http://a..b",
        "http://a b/",
        "http://-a/",
        "http://a%62/",
        "http://jane:pw@example.org",
        "http://[::1",
        "http://[1:2]/",
        "http://[1::2::3]/",
        "http://[::12345]/",
        "http://1.2.3",
        "http://1.2.3.4.5/",
        "http://1.2.3.256/",
        "http://example.org:99999/",
        "http://a.org:x",
        "mailto:",
        "http://[1:2:3:4:5:6:7:]/",
    };

    (void)state;
    for (size_t i = 0; i < sizeof targets / sizeof *targets; i++)
        assert_kind(LINK_BROKEN, targets[i]);
}

static struct node *add_link(struct unit *unit, const char *target)
{
    struct node *link;

    unit_build(unit, "paragraph(link('words'))");
    link = unit->document->root->last->first;
    link->link.target = slice_of(target);
    return link;
}

static void check(struct unit *unit, bool has_neighbours)
{
    link_check(unit->document, places_of(unit->document), has_neighbours, &unit->diagnostics);
}

static void test_links_that_can_stand_stay(void **state)
{
    struct unit *unit = *state;
    struct node *place = add_link(unit, "#caf%C3%A9");

    add_link(unit, " http://example.org ");
    add_link(unit, "beside.html");
    node_attributes(&unit->arena, place)->id = SLICE("caf\u00E9");
    check(unit, true);
    assert_tree(unit, "paragraph( link( 'words' ) ) paragraph( link( 'words' ) ) "
                      "paragraph( link( 'words' ) )");
    assert_slice(place->link.target, "#caf\u00E9"); /* as the place is called */
    assert_slice(unit->document->root->first->next->first->link.target, "http://example.org");
    assert_int_equal(unit->diagnostics.worst, SEVERITY_NONE);
}

static void test_other_links_lose_their_target_not_their_words(void **state)
{
    struct unit *unit = *state;

    add_link(unit, "#nowhere");
    add_link(unit, "javascript:x");
    add_link(unit, "http://");
    check(unit, true);
    assert_tree(unit, "paragraph( span( 'words' ) ) paragraph( span( 'words' ) ) "
                      "paragraph( span( 'words' ) )");
    assert_int_equal(unit_count(unit, DIAG_LINK_TARGET_MISSING), 1);
    assert_int_equal(unit_count(unit, DIAG_LINK_SCHEME_DROPPED), 1);
    assert_int_equal(unit_count(unit, DIAG_LINK_MALFORMED), 1);
}

static void test_a_book_has_no_neighbours(void **state)
{
    struct unit *unit = *state;

    add_link(unit, "beside.html");
    check(unit, false);
    assert_tree(unit, "paragraph( span( 'words' ) )");
}

static void test_many_places_are_all_found(void **state)
{
    struct unit *unit = *state;
    struct places *places;

    for (int i = 0; i < 1000; i++) {
        unit_build(unit, "rule");
        node_attributes(&unit->arena, unit->document->root->last)->id =
            arena_format(&unit->arena, "place-%d", i);
    }
    places = places_of(unit->document);
    for (int i = 0; i < 1000; i++)
        assert_true(places_have(places, arena_format(&unit->arena, "place-%d", i)));
    assert_false(places_have(places, SLICE("place-1000")));
    assert_false(places_have(places, SLICE("")));
}

static const struct CMUnitTest tests[] = {
    UNIT_TEST(test_addresses),
    UNIT_TEST(test_places_and_neighbours),
    UNIT_TEST(test_what_could_run_code),
    UNIT_TEST(test_addresses_of_nothing),
    UNIT_TEST(test_links_that_can_stand_stay),
    UNIT_TEST(test_other_links_lose_their_target_not_their_words),
    UNIT_TEST(test_a_book_has_no_neighbours),
    UNIT_TEST(test_many_places_are_all_found),
};

UNIT_MAIN(tests)
