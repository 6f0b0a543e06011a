/* test_date.c - dates in normal form, and out of words. */
#include "date.h"
#include "unit.h"

static void test_the_normal_form(void **state)
{
    static const char *const good[] = { "1984",       "1984-06",    "1984-06-30",
                                        "2000-02-29", "2024-02-29", "0794-01-01" };
    static const char *const bad[] = { "",           "84",         "1984-13",     "1984-00",
                                       "1984-06-31", "1900-02-29", "1984-6-30",   "1984/06/30",
                                       "1984-06-",   "June 1984",  "1984-06-30T", "1984-02-00" };

    (void)state;
    for (size_t i = 0; i < sizeof good / sizeof *good; i++)
        if (!date_is_normal(slice_of(good[i])))
            fail_msg("%s", good[i]);
    for (size_t i = 0; i < sizeof bad / sizeof *bad; i++)
        if (date_is_normal(slice_of(bad[i])))
            fail_msg("%s", bad[i]);
}

static void test_dates_in_words(void **state)
{
    static const struct {
        const char *words, *normal;
    } dates[] = {
        { "March 3, 2021", "2021-03-03" },
        { "3rd of March, 2021", "2021-03-03" },
        { "3. M\xC3\xA4rz 2021", "2021-03-03" },
        { "1er ao\xC3\xBBt 1848", "1848-08-01" },
        { "12 de octubre de 1492", "1492-10-12" },
        { "12 \xD0\x9C\xD0\xB0\xD1\x80\xD1\x82\xD0\xB0 1917", "1917-03-12" },
        { "Sept. 1901", "1901-09" },
        { "MAY 1968", "1968-05" },
        { "Tue, 7 Feb 2021 14:06 +0000", "2021-02-07" },
        { "Fri, 4 May 2001 14:05:44 -0400 (EDT)", "2001-05-04" },
        { "2021-03-03T10:00:00Z", "2021-03-03" },
        { "Apr 16, 2015 8:02 pm UTC", "2015-04-16" },
        { "January 18, 2017 11:00 PM PST", "2017-01-18" },
        { "21.dez.2018 \xC3\xA0s 12h55", "2018-12-21" },
        { "24.07.2015", "2015-07-24" },
        { "2017\xE5\xB9\xB4"
          "3\xE6\x9C\x88"
          "10\xE6\x97\xA5",
          "2017-03-10" },
        { "24.13.2015", "" },
        { "10.15.15", "" },
        { "2.6.2018.1", "" },
        { "1984", "" },
        { "spring 1898", "" },
        { "March", "" },
        { "31 June 1984", "" },
        { "March 3, 2021 in the yard", "" },
        { "March 3, 2021, March 4, 2021", "" },
        { "", "" },
    };
    struct unit *unit = *state;

    for (size_t i = 0; i < sizeof dates / sizeof *dates; i++) {
        struct slice normal = date_read(&unit->arena, slice_of(dates[i].words));

        if (!slice_is(normal, dates[i].normal))
            fail_msg("%s: " SLICE_FORMAT, dates[i].words, SLICE_PRINT(normal));
    }
}

static const struct CMUnitTest tests[] = {
    UNIT_TEST(test_the_normal_form),
    UNIT_TEST(test_dates_in_words),
};
UNIT_MAIN(tests)
