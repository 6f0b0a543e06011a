/* list_marker.c - bullets and numbers at the start of a line. Whether there is a list, others say. */
#include "list_marker.h"

#include "text/words/numerals.h"
#include "utf8.h"

enum { SET_IN = 4 /* columns */ };

/* Bullets, the bytes that typewriters have first. A letter o is one with blanks behind, or set in. */
static const char *const bullets[] = { "-",
                                       "*",
                                       "+",
                                       "o",
                                       "\xE2\x80\xA2" /* • */,
                                       "\xE2\x80\x93" /* – */,
                                       "\xE2\x80\x94" /* — */,
                                       "\xC2\xB7" /* · */,
                                       "\xE2\x96\xAA" /* ▪ */,
                                       "\xE2\x80\xA3" /* ‣ */,
                                       "\xE2\x97\xA6" /* ◦ */,
                                       "\xE2\x97\x8F" /* ● */,
                                       "\xE2\x96\xA0" /* ■ */,
                                       "\xE2\x88\x92" /* − */ };

/* Blanks behind a marker, and text behind these. */
static bool take_gap(struct slice text, size_t marker, size_t columns, struct marker *result)
{
    size_t gap = 0;

    while (marker + gap < text.len &&
           (text.at[marker + gap] == ' ' || text.at[marker + gap] == '\t'))
        gap++;
    if (gap == 0 || marker + gap >= text.len || marker + gap > 16)
        return false;
    result->bytes = (uint8_t)(marker + gap);
    result->columns = (uint8_t)(columns + gap);
    return true;
}

/* The first bytes of all bullets. */
static bool can_be_bullet(char first)
{
    return first == '-' || first == '*' || first == '+' || first == 'o' || first == '\xE2' ||
           first == '\xC2';
}

static bool read_bullet(struct slice text, bool is_set_in, struct marker *marker)
{
    if (!can_be_bullet(text.at[0]))
        return false;
    for (size_t i = 0; i < sizeof bullets / sizeof *bullets; i++) {
        struct slice bullet = slice_of(bullets[i]);

        if (!slice_starts_with(text, bullet))
            continue;
        marker->kind = MARKER_BULLET;
        marker->bullet = bullet.at[bullet.len - 1];
        if (!take_gap(text, bullet.len, 1, marker))
            return false;
        /* "o" is also a word in some languages; em dashes begin speech. */
        return (bullet.at[0] != 'o' || marker->columns >= 3 || is_set_in) &&
               !slice_is(bullet, "\xE2\x80\x94");
    }
    return false;
}

static bool read_number(struct slice text, struct marker *marker)
{
    bool parenthesised = text.len && text.at[0] == '(';
    struct slice rest = slice_skip(text, parenthesised);
    size_t len = numeral_digits(rest);
    enum numeral_style style;

    if (len == 0)
        len = numeral_roman(rest);
    if (len == 0 && rest.len && is_ascii_letter(rest.at[0]))
        len = 1;
    /* Nearly every line is done here. */
    if (len < rest.len && rest.at[len] != '.' && rest.at[len] != ')')
        return false;
    if (len == 0 || len > 8 || len >= rest.len ||
        !numeral_parse(slice_take(rest, len), true, &marker->number, &style))
        return false;
    if (rest.at[len] != ')' && (parenthesised || rest.at[len] != '.'))
        return false;
    marker->kind = MARKER_NUMBER;
    marker->style = (uint8_t)style;
    marker->delimiter = parenthesised ? '(' : rest.at[len];
    return take_gap(text, parenthesised + len + 1, parenthesised + len + 1, marker);
}

/* By the first two bytes; nearly no line of prose gets further. */
static bool can_begin(struct slice text)
{
    char first = text.at[0], second = text.at[1];

    if (is_ascii_letter(first))
        return second == '.' || second == ')' || (first == 'o' && second == ' ') ||
               (numeral_is_roman(first) && numeral_roman(slice_take(text, 2)) == 2);
    return first == '(' || is_digit_byte(first) || can_be_bullet(first) || (first & 0x80);
}

bool list_marker_read(const struct line *line, struct marker *marker)
{
    *marker = (struct marker){ .kind = MARKER_NONE };
    if (line->text.len < 3 || !can_begin(line->text))
        return false;
    if (read_bullet(line->text, line->indent >= SET_IN, marker))
        return true;
    *marker = (struct marker){ .kind = MARKER_NONE };
    /* Numbers are behind a few first bytes only: nearly no line gets further. */
    if (read_number(line->text, marker))
        return true;
    marker->kind = MARKER_NONE;
    return false;
}

/* The letter that a marker is, which may have been read as a numeral: "c" is 100 too. 0: it is none. */
static unsigned letter_of(const struct marker *marker)
{
    static const struct {
        uint32_t number;
        char letter;
    } numerals[] = { { 1, 'i' },   { 5, 'v' },   { 10, 'x' },  { 50, 'l' },
                     { 100, 'c' }, { 500, 'd' }, { 1000, 'm' } };

    if (marker->style == NUMERAL_LOWER_ALPHA || marker->style == NUMERAL_UPPER_ALPHA)
        return 'a' + marker->number - 1;
    if (marker->style == NUMERAL_LOWER_ROMAN || marker->style == NUMERAL_UPPER_ROMAN)
        for (size_t i = 0; i < sizeof numerals / sizeof *numerals; i++)
            if (numerals[i].number == marker->number)
                return (unsigned char)numerals[i].letter;
    return 0;
}

static bool is_next_number(const struct marker *marker, const struct marker *next)
{
    unsigned letter = letter_of(marker);

    return (next->style == marker->style && next->number == marker->number + 1) ||
           (letter && letter_of(next) == letter + 1);
}

bool list_marker_follows(const struct marker *marker, const struct marker *next)
{
    if (marker->kind != next->kind || marker->kind == MARKER_NONE)
        return false;
    if (marker->kind == MARKER_BULLET)
        return marker->bullet == next->bullet;
    return marker->delimiter == next->delimiter && is_next_number(marker, next);
}
