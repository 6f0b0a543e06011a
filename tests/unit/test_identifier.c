/* test_identifier.c - what an identifier is by its form, and the check digits of ISBNs. */
#include "identifier.h"
#include "unit.h"

static void assert_kind(enum identifier_kind kind, const char *text)
{
    if (identifier_kind(slice_of(text)) != kind)
        fail_msg("%s is taken for kind %d", text, identifier_kind(slice_of(text)));
}

static void test_kinds_by_their_form(void **state)
{
    (void)state;
    assert_kind(IDENTIFIER_ISBN, "978-0-306-40615-7");
    assert_kind(IDENTIFIER_ISBN, "ISBN-13: 9780306406157");
    assert_kind(IDENTIFIER_ISBN, "isbn 0-8044-2957-x");
    assert_kind(IDENTIFIER_ISBN, "urn:isbn:0306406152");
    assert_kind(IDENTIFIER_ISSN, "ISSN 0317-8471");
    assert_kind(IDENTIFIER_DOI, "10.1000/182");
    assert_kind(IDENTIFIER_DOI, "https://doi.org/10.1000/182");
    assert_kind(IDENTIFIER_UUID, "8d81988b-9be9-5f9c-bd0c-7c89a1c68464");
    assert_kind(IDENTIFIER_URI, "https://example.org/sea");
    assert_kind(IDENTIFIER_OTHER, "978-0-306-40615-8");
    assert_kind(IDENTIFIER_OTHER, "1234567890128"); /* of goods, but not of a book */
    assert_kind(IDENTIFIER_OTHER, "shelf 12");
    assert_kind(IDENTIFIER_OTHER, "");
}

static void test_an_isbn_is_checked_where_it_says_that_it_is_one(void **state)
{
    (void)state;
    assert_true(identifier_is_wrong_isbn(SLICE("ISBN 0-306-40615-3")));
    assert_true(identifier_is_wrong_isbn(SLICE("978-0-306-40615-8")));
    assert_true(identifier_is_wrong_isbn(SLICE("isbn: unknown")));
    assert_false(identifier_is_wrong_isbn(SLICE("ISBN 0-306-40615-2")));
    assert_false(identifier_is_wrong_isbn(SLICE("9780306406157")));
    assert_false(identifier_is_wrong_isbn(SLICE("1234567890")));
    assert_false(identifier_is_wrong_isbn(SLICE("")));
}

static void test_urns(void **state)
{
    struct arena *arena = &((struct unit *)*state)->arena;

    assert_slice(identifier_urn(arena, SLICE("ISBN 978-0-306-40615-7")), "urn:isbn:9780306406157");
    assert_slice(identifier_urn(arena, SLICE("0-8044-2957-x")), "urn:isbn:080442957X");
    assert_slice(identifier_urn(arena, SLICE("8d81988b-9be9-5f9c-bd0c-7c89a1c68464")),
                 "urn:uuid:8d81988b-9be9-5f9c-bd0c-7c89a1c68464");
    assert_slice(identifier_urn(arena, SLICE("978-0-306-40615-8")), "978-0-306-40615-8");
}

static const struct CMUnitTest tests[] = {
    UNIT_TEST(test_kinds_by_their_form),
    UNIT_TEST(test_an_isbn_is_checked_where_it_says_that_it_is_one),
    UNIT_TEST(test_urns),
};

UNIT_MAIN(tests)
