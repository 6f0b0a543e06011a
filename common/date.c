/* date.c - dates out of words: a month, a year, a day, and the few words that may stand beside them. */
#include "date.h"

#include <string.h>

#include "node.h"
#include "utf8.h"

enum { LONGEST_DATE = 80 /* bytes */ };

static bool take_number(struct slice *rest, size_t digits, unsigned long *number)
{
    if (!slice_to_number(slice_take(*rest, digits), 9999, number) || rest->len < digits)
        return false;
    *rest = slice_skip(*rest, digits);
    return true;
}

bool date_is_normal(struct slice date)
{
    static const unsigned char days[] = { 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31 };
    unsigned long year, month, day, last;

    if (!take_number(&date, 4, &year))
        return false;
    if (date.len == 0)
        return true;
    if (date.at[0] != '-' || (date = slice_skip(date, 1), !take_number(&date, 2, &month)) ||
        month < 1 || month > 12)
        return false;
    if (date.len == 0)
        return true;
    if (date.at[0] != '-' || (date = slice_skip(date, 1), !take_number(&date, 2, &day)) || date.len)
        return false;
    last = days[month - 1] +
           (month == 2 && year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 1UL : 0UL);
    return day >= 1 && day <= last;
}

struct date {
    unsigned long year, month, day;
    size_t strangers; /* words that are no part of a date */
};

/* The words that may stand beside a date. */
static bool is_company(struct slice word)
{
    struct slice company = SLICE(
        "Monday Tuesday Wednesday Thursday Friday Saturday Sunday Mon Tue Wed Thu Fri Sat Sun "
        "Published Published: Updated Updated: updated Posted Date Dated Last Publié Publicado "
        "Publicada Pubblicato Veröffentlicht Aktualisiert Stand on at of the de den le el il um "
        "vom à às am pm AM PM a.m p.m h Uhr GMT UTC ET EST EDT CST CDT MST PST PDT BST CET CEST "
        "JST IST | - —");
    struct slice one;

    while (slice_next(&company, ' ', &one))
        if (slice_equal(word, one))
            return true;
    return false;
}

/* "3rd", "1st", "3." */
static struct slice drop_ordinal(struct slice word)
{
    size_t digits = 0;
    struct slice rest;

    while (digits < word.len && is_digit_byte(word.at[digits]))
        digits++;
    rest = slice_skip(word, digits);
    if (digits && (slice_is(rest, "st") || slice_is(rest, "nd") || slice_is(rest, "rd") ||
                   slice_is(rest, "th") || slice_is(rest, "er") || slice_is(rest, ".")))
        return slice_take(word, digits);
    return word;
}

/* A language's months in small letters, `|` between them; what two languages share is the same month. */
static const char *const months[] = {
    "january|february|march|april|may|june|july|august|september|october|november|december", /* en */
    "januar|februar|märz|april|mai|juni|juli|august|september|oktober|november|dezember",   /* de */
    "janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre", /* fr */
    "enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre", /* es */
    "gennaio|febbraio|marzo|aprile|maggio|giugno|luglio|agosto|settembre|ottobre|novembre|dicembre", /* it */
    "janeiro|fevereiro|março|abril|maio|junho|julho|agosto|setembro|outubro|novembro|dezembro", /* pt */
    "januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december", /* nl */
    "januari|februari|mars|april|maj|juni|juli|augusti|september|oktober|november|december", /* sv */
    "januar|februar|marts|april|maj|juni|juli|august|september|oktober|november|december", /* da */
    "tammikuuta|helmikuuta|maaliskuuta|huhtikuuta|toukokuuta|kesäkuuta|heinäkuuta|elokuuta|syyskuuta|lokakuuta|marraskuuta|joulukuuta", /* fi */
    "stycznia|lutego|marca|kwietnia|maja|czerwca|lipca|sierpnia|września|października|listopada|grudnia", /* pl */
    "ledna|února|března|dubna|května|června|července|srpna|září|října|listopadu|prosince", /* cs */
    "января|февраля|марта|апреля|мая|июня|июля|августа|сентября|октября|ноября|декабря",   /* ru */
    "січня|лютого|березня|квітня|травня|червня|липня|серпня|вересня|жовтня|листопада|грудня", /* uk */
    "jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec", /* en, cut short */
    "jan|feb|mar|apr|may|june|july|aug|sept|oct|nov|dec",
    "jan|feb|mär|apr|mai|jun|jul|aug|sep|okt|nov|dez",        /* de */
    "janv|févr|mars|avr|mai|juin|juil|août|sept|oct|nov|déc", /* fr */
    "ene|feb|mar|abr|may|jun|jul|ago|sep|oct|nov|dic",        /* es */
    "gen|feb|mar|apr|mag|giu|lug|ago|set|ott|nov|dic",        /* it */
    "jan|fev|mar|abr|mai|jun|jul|ago|set|out|nov|dez",        /* pt */
};

static unsigned month_in(const char *names, struct slice word)
{
    char first = ascii_lower(word.at[0]);

    for (unsigned month = 1;; month++) {
        size_t length = strcspn(names, "|");

        /* Letters beyond ASCII have a small form of another first byte. */
        if ((names[0] == first || (names[0] & 0x80)) &&
            utf8_is_in_small(word, (struct slice){ names, length }))
            return month;
        if (names[length] == '\0')
            return 0;
        names += length + 1;
    }
}

unsigned date_month(struct slice word)
{
    enum { SHORTEST_MONTH = 3 /* bytes */ };
    unsigned month = 0;

    if (slice_ends_with(word, SLICE(".")))
        word.len--;
    if (word.len < SHORTEST_MONTH || is_digit_byte(word.at[0]))
        return 0;
    for (size_t row = 0; row < sizeof months / sizeof *months && !month; row++)
        month = month_in(months[row], word);
    return month;
}

/* "12h55", "8pm", "16:12" */
static bool is_time(struct slice word)
{
    size_t digits = 0;
    struct slice rest;

    while (digits < word.len && digits < 2 && is_digit_byte(word.at[digits]))
        digits++;
    rest = slice_skip(word, digits);
    return slice_find_byte(word, ':') < word.len ||
           (digits && rest.len &&
            (rest.at[0] == 'h' || slice_is(rest, "am") || slice_is(rest, "pm")));
}

/* "-0400", "+0100" */
static bool is_zone(struct slice word)
{
    enum { LENGTH = 5 /* bytes */ };
    unsigned long offset;

    return word.len && (word.at[0] == '+' || (word.at[0] == '-' && word.len == LENGTH &&
                                              slice_to_number(slice_skip(word, 1), 1400, &offset)));
}

/* "24.07.2015": the day first, wherever dots are written in dates. */
static bool take_dotted(struct slice word, struct date *date)
{
    unsigned long parts[3];
    struct slice part;
    size_t count = 0;

    while (count < 3 && slice_next(&word, '.', &part) && slice_to_number(part, 2999, &parts[count]))
        count++;
    if (count < 3 || word.len || parts[2] < 1000 || date->year || date->month || date->day)
        return false;
    date->day = parts[0];
    date->month = parts[1];
    date->year = parts[2];
    return true;
}

/* "2017年3月10日", of Chinese and Japanese */
static bool take_wide(struct slice word, struct date *date)
{
    static const char *const marks[] = { "\xE5\xB9\xB4", "\xE6\x9C\x88", "\xE6\x97\xA5" };
    unsigned long *const parts[] = { &date->year, &date->month, &date->day };

    if (slice_find(word, slice_of(marks[0])) == word.len || date->year)
        return false;
    for (size_t i = 0; i < 3 && word.len; i++) {
        size_t end = slice_find(word, slice_of(marks[i]));

        if (end == word.len || !slice_to_number(slice_take(word, end), 2999, parts[i]))
            return false;
        word = slice_skip(word, end + strlen(marks[i]));
    }
    return word.len == 0;
}

static void take_word(struct slice word, struct date *date)
{
    unsigned long number;
    unsigned month;

    while (word.len && slice_find_byte(SLICE(",;:()"), word.at[word.len - 1]) < 5)
        word.len--;
    while (word.len && word.at[0] == '(')
        word = slice_skip(word, 1);
    if (take_dotted(word, date) || take_wide(word, date))
        return;
    if (word.len == 0)
        return;
    month = date_month(word);
    if (month && !date->month) {
        date->month = month;
    } else if (slice_to_number(drop_ordinal(word), 2999, &number) && number > 0) {
        if (number >= 1000 && !date->year)
            date->year = number;
        else if (number <= 31 && !date->day)
            date->day = number;
        else
            date->strangers++;
    } else if (!is_company(word) && !is_time(word) && !is_zone(word)) {
        date->strangers++;
    }
}

/* A word; the three of "21.dez.2018". */
static void take_words(struct slice word, struct date *date)
{
    size_t dot = slice_find_byte(word, '.');
    struct slice rest = slice_skip(word, dot + 1), part;

    if (dot > 2 || slice_find_byte(rest, '.') + 5 != rest.len ||
        !date_month(slice_take(rest, rest.len - 5))) {
        take_word(word, date);
        return;
    }
    while (slice_next(&word, '.', &part))
        take_word(part, date);
}

struct slice date_read(struct arena *arena, struct slice text)
{
    enum { NORMAL_LENGTH = 10 };
    struct date date = { 0 };
    struct slice rest = text, word, normal = slice_take(text, NORMAL_LENGTH);

    if (text.len > LONGEST_DATE)
        return SLICE("");
    if (normal.len == NORMAL_LENGTH && date_is_normal(normal))
        return normal;
    while (slice_next(&rest, ' ', &word))
        take_words(word, &date);
    if (!date.year || !date.month || date.strangers)
        return SLICE("");
    normal = date.day ? arena_format(arena, "%04lu-%02lu-%02lu", date.year, date.month, date.day)
                      : arena_format(arena, "%04lu-%02lu", date.year, date.month);
    return date_is_normal(normal) ? normal : SLICE("");
}
