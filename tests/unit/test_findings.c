/* test_findings.c - doubts in groups: alike ones together, by kind, the rarest first. */
#include "findings.h"
#include "unit.h"

static void add(struct findings *findings, enum doubt_kind kind, const char *words,
                uint32_t likeness)
{
    struct finding *finding = findings_add(findings);

    finding->first = finding->last = (uint32_t)findings->count;
    findings_doubt(findings, finding, kind, slice_of(words), likeness);
}

static void test_nothing_is_doubtful(void **state)
{
    struct unit *unit = *state;
    struct findings *findings = findings_new(&unit->arena);

    findings_add(findings);
    assert_int_equal(findings_group(findings).count, 0);
}

static void test_groups(void **state)
{
    struct unit *unit = *state;
    struct findings *findings = findings_new(&unit->arena);
    struct doubt_groups groups;

    add(findings, DOUBT_DROPPED, "page number", 7);
    add(findings, DOUBT_CLOSE, "list or heading", 0);
    add(findings, DOUBT_CLOSE, "verse or quote", 0);
    add(findings, DOUBT_CLOSE, "list or heading", 0);
    add(findings, DOUBT_DROPPED, "page number", 8); /* the same words, another look */
    add(findings, DOUBT_SERIES, "3 comes right after 1", 0);
    groups = findings_group(findings);
    assert_int_equal(groups.count, 5);
    assert_slice(groups.at[0].first->words, "3 comes right after 1");
    assert_slice(groups.at[1].first->words, "verse or quote");
    assert_slice(groups.at[2].first->words, "list or heading");
    assert_int_equal(groups.at[2].count, 2);
    assert_int_equal(groups.at[2].first->place, 1);
    assert_int_equal(groups.at[2].first->alike->place, 3);
    assert_null(groups.at[2].last->alike);
    assert_int_equal(groups.at[3].first->likeness, 7);
    assert_int_equal(groups.at[4].first->likeness, 8);
}

/* --explain and --proof each ask. */
static void test_grouped_twice(void **state)
{
    struct unit *unit = *state;
    struct findings *findings = findings_new(&unit->arena);

    for (size_t i = 0; i < 1000; i++)
        add(findings, DOUBT_CLOSE, i % 2 ? "odd" : "even", 0);
    for (int time = 0; time < 2; time++) {
        struct doubt_groups groups = findings_group(findings);
        size_t count = 0;

        assert_int_equal(groups.count, 2);
        for (const struct doubt *doubt = groups.at[1].first; doubt; doubt = doubt->alike)
            assert_int_equal(doubt->place, 2 * count++ + 1);
        assert_int_equal(count, 500);
    }
}

static void test_two_doubts_of_one_finding(void **state)
{
    struct unit *unit = *state;
    struct findings *findings = findings_new(&unit->arena);

    add(findings, DOUBT_CLOSE, "one", 0);
    findings_doubt(findings, &findings->at[0], DOUBT_SERIES, SLICE("another"), 0);
    assert_slice(findings->at[0].doubts->words, "one");
    assert_slice(findings->at[0].doubts->next->words, "another");
    assert_slice(findings_group(findings).at[0].first->words, "another");
}

static void test_likeness(void **state)
{
    (void)state;
    assert_int_equal(findings_likeness(SLICE("[Page 1]")), findings_likeness(SLICE("[Page 128]")));
    assert_int_equal(findings_likeness(SLICE("7")), findings_likeness(SLICE("4711")));
    assert_int_not_equal(findings_likeness(SLICE("Page 1")), findings_likeness(SLICE("Page A")));
    assert_int_not_equal(findings_likeness(SLICE("1")), findings_likeness(SLICE("1 1")));
}

static const struct CMUnitTest tests[] = {
    UNIT_TEST(test_nothing_is_doubtful),
    UNIT_TEST(test_groups),
    UNIT_TEST(test_grouped_twice),
    UNIT_TEST(test_two_doubts_of_one_finding),
    UNIT_TEST(test_likeness),
};
UNIT_MAIN(tests)
