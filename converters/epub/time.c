/* time.c - when a book was made, the same on every machine: never by the clock. */
#include "config.h" /* brings gmtime_r into sight */

#include <stdlib.h>
#include <time.h>

#include "epub.h"

#include "date.h"

static const int64_t first_time = 315532800; /* 1980-01-01, the first that ZIP can say */

/* Days since 1970 of a date of the Gregorian calendar. */
static int64_t days_of(int64_t year, int64_t month, int64_t day)
{
    int64_t era;

    /* Years that begin in March put the leap day last. */
    year -= month <= 2;
    era = year / 400;
    return era * 146097 + (year - era * 400) * 365 + (year - era * 400) / 4 -
           (year - era * 400) / 100 + (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1 -
           719468;
}

static int64_t time_of_date(struct slice date)
{
    unsigned long year = 0, month = 1, day = 1;

    if (!date_is_normal(date))
        return first_time;
    slice_to_number(slice_take(date, 4), 9999, &year);
    if (date.len >= 7)
        slice_to_number(slice_take(slice_skip(date, 5), 2), 12, &month);
    if (date.len >= 10)
        slice_to_number(slice_take(slice_skip(date, 8), 2), 31, &day);
    return days_of((int64_t)year, (int64_t)month, (int64_t)day) * 86400;
}

int64_t epub_time(const struct document *document)
{
    static const int64_t last_time = 4354819198; /* 2107-12-31, the last that ZIP can say */
    struct slice epoch = slice_of(getenv("SOURCE_DATE_EPOCH"));
    unsigned long seconds;
    int64_t time = slice_to_number(epoch, (unsigned long)last_time, &seconds)
                       ? (int64_t)seconds
                       : time_of_date(metadata_text(&document->metadata, METADATA_DATE));

    return time < first_time ? first_time : time > last_time ? last_time : time;
}

struct slice epub_time_format(struct arena *arena, int64_t time)
{
    char text[sizeof "2000-01-01T00:00:00Z"];
    time_t when = (time_t)time;
    struct tm parts = { 0 };

    gmtime_r(&when, &parts);
    strftime(text, sizeof text, "%Y-%m-%dT%H:%M:%SZ", &parts);
    return arena_copy(arena, slice_of(text));
}
