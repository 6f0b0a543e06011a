/* test_hash.c - identifiers of content: UUIDs of version 5, the same however the content comes. */
#include "hash.h"
#include "unit.h"

static struct slice uuid_of(struct unit *unit, struct slice first, struct slice second)
{
    struct hash *hash = hash_new(&unit->arena);

    hash_add(hash, first);
    hash_add(hash, second);
    return hash_uuid(&unit->arena, hash);
}

/* Computed by another implementation of RFC 9562, in the same namespace. */
static void test_a_uuid_is_as_the_standard_says(void **state)
{
    assert_slice(uuid_of(*state, SLICE("The "), SLICE("sea")),
                 "urn:uuid:be41adc6-7166-59f0-8886-af46e575f3ea");
}

static void test_nothing_has_a_name_too(void **state)
{
    assert_slice(uuid_of(*state, SLICE(""), (struct slice){ 0 }),
                 "urn:uuid:23628507-cb36-57fe-be23-ef450d25dc91");
}

static void test_other_content_is_another_book(void **state)
{
    struct slice sea = uuid_of(*state, SLICE("The "), SLICE("sea"));
    struct slice tea = uuid_of(*state, SLICE("The "), SLICE("tea"));

    assert_false(slice_equal(sea, tea));
}

static const struct CMUnitTest tests[] = {
    UNIT_TEST(test_a_uuid_is_as_the_standard_says),
    UNIT_TEST(test_nothing_has_a_name_too),
    UNIT_TEST(test_other_content_is_another_book),
};

UNIT_MAIN(tests)
