/*
 * front_date.c - dates as people write them, to YYYY-MM-DD. The words of a date stay what they were
 * in metadata_value.printed.
 */
#include "front.h"
#include "numerals.h"
#include "utf8.h"

struct date {
    unsigned long year, month, day;
    size_t words, strangers; /* words in all, and those that are no part of a date */
};

/* The words that may stand beside a date. */
static bool is_company(struct slice word)
{
    static const char *const company[] = {
        "Monday",    "Tuesday", "Wednesday", "Thursday",    "Friday", "Saturday", "Sunday",
        "Mon",       "Tue",     "Wed",       "Thu",         "Fri",    "Sat",      "Sun",
        "Published", "Updated", "Posted",    "Date",        "on",     "at",       "of",
        "the",       "de",      "den",       "le",          "am",     "pm",       "AM",
        "PM",        "EST",     "GMT",       "UTC",         "ET",     "Dated",    "Last",
        "updated",   "|",       "-",         "\xE2\x80\x94"
    };

    return node_name_index(company, sizeof company / sizeof *company, word) >= 0;
}

/* "3rd", "1st", "3." */
static struct slice drop_ordinal(struct slice word)
{
    size_t digits = numeral_digits(word);
    struct slice rest = slice_skip(word, digits);

    if (digits && (slice_is(rest, "st") || slice_is(rest, "nd") || slice_is(rest, "rd") ||
                   slice_is(rest, "th") || slice_is(rest, "er") || slice_is(rest, ".")))
        return slice_take(word, digits);
    return word;
}

static unsigned month_of(const struct text *t, struct slice word)
{
    static const char *const short_months[] = { "Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                                "Jul", "Aug", "Sep", "Oct", "Nov", "Dec" };
    int index = node_name_index(short_months, 12, slice_take(word, 3));

    if (word.len && word.at[word.len - 1] == '.')
        word.len--;
    if (word.len >= 3 && word.len <= 4 && index >= 0)
        return (unsigned)index + 1;
    return vocabulary_month(t->vocabulary, word);
}

static void take_word(const struct text *t, struct slice word, struct date *date)
{
    unsigned long number;
    unsigned month;

    while (word.len && slice_find_byte(SLICE(",;:()"), word.at[word.len - 1]) < 5)
        word.len--;
    while (word.len && word.at[0] == '(')
        word = slice_skip(word, 1);
    if (word.len == 0)
        return;
    date->words++;
    month = month_of(t, word);
    if (month && !date->month) {
        date->month = month;
    } else if (slice_to_number(drop_ordinal(word), 2999, &number) && number > 0) {
        if (number >= 1000 && !date->year)
            date->year = number;
        else if (number <= 31 && !date->day)
            date->day = number;
        else
            date->strangers++;
    } else if (!is_company(word) && slice_find_byte(word, ':') == word.len && word.at[0] != '+') {
        date->strangers++;
    }
}

static struct slice format_date(struct arena *arena, const struct date *date)
{
    if (!date->month)
        return arena_format(arena, "%04lu", date->year);
    if (!date->day)
        return arena_format(arena, "%04lu-%02lu", date->year, date->month);
    return arena_format(arena, "%04lu-%02lu-%02lu", date->year, date->month, date->day);
}

static struct slice read_date(const struct text *t, struct slice text)
{
    struct date date = { 0 };
    struct slice rest = text, word;

    if (text.len > 80)
        return SLICE("");
    if (metadata_is_date(slice_take(text, 10)) && text.len >= 10)
        return slice_take(text, 10);
    while (slice_next(&rest, ' ', &word))
        take_word(t, word, &date);
    if (!date.year || !date.month || date.strangers)
        return SLICE("");
    return format_date(t->arena, &date);
}

bool front_set_date(struct text *t, struct slice text, const char *reason)
{
    struct slice iso = read_date(t, text);
    struct metadata_value value = front_value(t, text, RANK_TEXT, reason);
    const struct metadata_value *known = &t->document->metadata.fields[METADATA_DATE];

    if (!metadata_is_date(iso))
        return false;
    if (known->text.len && known->rank <= RANK_HEADER)
        return false; /* one from the text already */
    value.printed = text;
    value.text = iso;
    metadata_set(&t->document->metadata, METADATA_DATE, value);
    return true;
}
