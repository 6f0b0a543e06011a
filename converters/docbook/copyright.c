/*
 * copyright.c - who holds the rights, and since when, out of the words that say it:
 *
 *     Copyright (C) 1999, 2001-2003 by Ann Lee. All rights reserved.     © Ann Lee 1999
 *
 * Nothing is read of words that go another way: they stand in the legalnotice whatever is found here.
 */
#include "docbook.h"

#include "utf8.h"

enum { LONGEST_HOLDER = 100 /* bytes */ };

/* The words that say that rights are held; false: there are none. */
static bool skip_signs(struct slice *text)
{
    static const char *const signs[] = { "copyright", "\xC2\xA9", "(c)", "&copy;" };
    bool found = false;

    for (size_t i = 0; i < sizeof signs / sizeof *signs; i++) {
        struct slice sign = slice_of(signs[i]);

        if (!slice_equal_ascii_case(slice_take(*text, sign.len), sign))
            continue;
        *text = slice_trim_start(slice_skip(*text, sign.len));
        found = true;
    }
    return found;
}

/* "1999" alone, no part of a longer number. */
static bool starts_with_year(struct slice text)
{
    enum { DIGITS = 4 };
    size_t digits = 0;

    while (digits <= DIGITS && digits < text.len && is_digit_byte(text.at[digits]))
        digits++;
    return digits == DIGITS && (text.at[0] == '1' || text.at[0] == '2');
}

/* "1999", "2001-2003", and in "1999-present" the year alone. */
static size_t year_length(struct slice text)
{
    enum { DIGITS = 4 };
    static const char *const dashes[] = { "-", "\xE2\x80\x93" };

    for (size_t i = 0; i < sizeof dashes / sizeof *dashes; i++) {
        struct slice rest = slice_skip(text, DIGITS);

        if (slice_starts_with(rest, slice_of(dashes[i])) &&
            starts_with_year(slice_skip(rest, slice_of(dashes[i]).len)))
            return DIGITS + slice_of(dashes[i]).len + DIGITS;
    }
    return DIGITS;
}

/* "1999, 2001-2003 " and what parts them from the name behind. */
static struct slice take_years(struct slice *text)
{
    struct slice rest = *text, years = slice_take(rest, 0);

    while (starts_with_year(rest)) {
        rest = slice_skip(rest, year_length(rest));
        years = slice_between(years.at, rest.at);
        while (rest.len && (rest.at[0] == ',' || is_blank_byte(rest.at[0])))
            rest = slice_skip(rest, 1);
    }
    *text = rest;
    return years;
}

/* The stop of "J. Lee", which ends no sentence. */
static bool is_stop_of_name(struct slice before)
{
    static const char *const words[] = { "Dr", "Mr", "Mrs", "Ms", "Prof", "Rev", "St" };
    struct slice word = slice_last_word(before);

    return SLICE_IS_ONE_OF(word, words) || (word.len && utf8_count(word) == 1);
}

/* The stop of "The Quay Press Ltd.", which belongs to the name that it ends. */
static bool is_last_of_name(struct slice before)
{
    static const char *const words[] = { "Co", "Corp", "Esq", "Inc", "Jr", "Ltd", "Sr" };

    return SLICE_IS_ONE_OF(slice_last_word(before), words);
}

/* Where a sentence, a line or another statement ends. */
static size_t holder_length(struct slice text)
{
    for (size_t end = 0; end < text.len; end++) {
        struct slice before = slice_take(text, end);

        if (text.at[end] == ';' || text.at[end] == '\n')
            return end;
        if (text.at[end] == '.' && is_last_of_name(before))
            return end + 1;
        if (text.at[end] == '.' && !is_stop_of_name(before))
            return end;
    }
    return text.len;
}

static struct slice take_holder(struct slice text)
{
    size_t end;

    text = slice_take(text, 2 * LONGEST_HOLDER);
    text = slice_take(text, holder_length(text));
    end = slice_find(text, SLICE("ll rights reserved"));
    if (end > 0 && end < text.len)
        text = slice_take(text, end - 1);
    text = slice_trim(text);
    while (text.len && (text.at[text.len - 1] == ',' || text.at[text.len - 1] == '('))
        text = slice_trim_end(slice_take(text, text.len - 1));
    return text;
}

/* A name, and no sentence about rights. */
static bool is_holder(struct slice text)
{
    return text.len && text.len <= LONGEST_HOLDER && utf8_is_letter(utf8_first(text)) &&
           !utf8_is_lower(utf8_first(text));
}

/* "Ann Lee 1999": the years stand last. */
static struct slice take_last_years(struct slice *holder)
{
    for (size_t i = 1; i < holder->len; i++) {
        struct slice rest = slice_skip(*holder, i), years;

        if (is_digit_byte(holder->at[i - 1]) || !starts_with_year(rest))
            continue;
        years = take_years(&rest);
        if (rest.len)
            break;
        *holder = slice_trim_end(slice_take(*holder, i));
        if (holder->len && holder->at[holder->len - 1] == ',')
            holder->len--;
        return years;
    }
    return (struct slice){ 0 };
}

bool docbook_read_copyright(struct slice rights, struct copyright *copyright)
{
    struct slice rest = slice_trim(rights);

    if (!skip_signs(&rest))
        return false;
    copyright->years = take_years(&rest);
    if (slice_equal_ascii_case(slice_take(rest, 3), SLICE("by ")))
        rest = slice_trim_start(slice_skip(rest, 3));
    copyright->holder = take_holder(rest);
    if (copyright->years.len == 0)
        copyright->years = take_last_years(&copyright->holder);
    return copyright->years.len && is_holder(copyright->holder);
}
