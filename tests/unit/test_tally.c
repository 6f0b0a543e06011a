/* test_tally.c - counts by hashes. */
#include "tally.h"
#include "unit.h"

static void test_counts(void **state)
{
    enum { TEXTS = 100 };
    struct unit *unit = *state;
    struct tally tally = tally_new(&unit->arena, TEXTS);

    /* Hashes that all begin at one place of the table. */
    for (uint32_t round = 0; round < 3; round++)
        for (uint32_t i = 0; i < TEXTS; i++)
            ++*tally_count(&tally, i * 4096);
    for (uint32_t i = 0; i < TEXTS; i++)
        assert_int_equal(*tally_count(&tally, i * 4096), 3);
}

static void test_what_never_came_is_zero(void **state)
{
    struct unit *unit = *state;
    struct tally tally = tally_new(&unit->arena, 2);

    assert_int_equal(*tally_count(&tally, 7), 0);
    *tally_count(&tally, 7) = 5;
    assert_int_equal(*tally_count(&tally, 7), 5);
    assert_int_equal(*tally_count(&tally, 8), 0);
}

static const struct CMUnitTest tests[] = {
    UNIT_TEST(test_counts),
    UNIT_TEST(test_what_never_came_is_zero),
};
UNIT_MAIN(tests)
