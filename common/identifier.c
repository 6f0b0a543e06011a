/* identifier.c - identifiers by their form, with or without the word that says what they are. */
#include "identifier.h"

/* The most that an ISBN has. */
enum { ISBN_DIGITS = 13 };

/* What follows a label, in any case, and a colon or blank: "ISBN: 0-306..." */
static bool skip_label(struct slice *text, struct slice label)
{
    struct slice rest = slice_skip(*text, label.len);

    if (!slice_equal_ascii_case(slice_take(*text, label.len), label))
        return false;
    if (rest.len && rest.at[0] == ':')
        rest = slice_skip(rest, 1);
    *text = slice_trim(rest);
    return true;
}

/* "ISBN-13: 978..." too. */
static bool skip_isbn_label(struct slice *text)
{
    return skip_label(text, SLICE("urn:isbn")) || skip_label(text, SLICE("isbn-13")) ||
           skip_label(text, SLICE("isbn-10")) || skip_label(text, SLICE("isbn"));
}

/* The digits of an ISBN; 0 when it holds anything else or has another length. */
static size_t isbn_digits(struct slice text, char digits[ISBN_DIGITS])
{
    size_t count = 0;

    for (size_t i = 0; i < text.len; i++) {
        bool is_check = count == 9 && (text.at[i] == 'X' || text.at[i] == 'x');

        if (text.at[i] == '-' || text.at[i] == ' ')
            continue;
        if (count == ISBN_DIGITS || (!is_digit_byte(text.at[i]) && !is_check))
            return 0;
        digits[count++] = is_check ? 'X' : text.at[i];
    }
    return count;
}

/* The check digit (ISO 2108): weights 10 to 1 modulo 11, or 1 and 3 modulo 10. */
static bool is_isbn(const char digits[ISBN_DIGITS], size_t count)
{
    unsigned sum = 0;

    if (count != 10 && (count != ISBN_DIGITS || digits[0] != '9' || digits[1] != '7' ||
                        (digits[2] != '8' && digits[2] != '9')))
        return false;
    for (size_t i = 0; i < count; i++) {
        unsigned digit = digits[i] == 'X' ? 10U : (unsigned)(digits[i] - '0');

        sum += digit * (count == 10 ? 10U - (unsigned)i : i % 2 ? 3U : 1U);
    }
    return sum % (count == 10 ? 11 : 10) == 0;
}

static bool is_uuid(struct slice text)
{
    if (text.len != 36)
        return false;
    for (size_t i = 0; i < text.len; i++) {
        char c = ascii_lower(text.at[i]);
        bool is_dash = i == 8 || i == 13 || i == 18 || i == 23;

        if (is_dash ? c != '-' : !is_digit_byte(c) && (c < 'a' || c > 'f'))
            return false;
    }
    return true;
}

static size_t read_isbn(struct slice text, char digits[ISBN_DIGITS])
{
    size_t count;

    skip_isbn_label(&text);
    count = isbn_digits(text, digits);
    return is_isbn(digits, count) ? count : 0;
}

enum identifier_kind identifier_kind(struct slice text)
{
    static const struct {
        const char *start;
        enum identifier_kind kind;
    } starts[] = {
        { "urn:uuid:", IDENTIFIER_UUID }, { "urn:issn:", IDENTIFIER_ISSN },
        { "issn", IDENTIFIER_ISSN },      { "doi:", IDENTIFIER_DOI },
        { "10.", IDENTIFIER_DOI },        { "https://doi.org/", IDENTIFIER_DOI },
        { "http:", IDENTIFIER_URI },      { "https:", IDENTIFIER_URI },
        { "urn:", IDENTIFIER_URI },
    };
    char digits[ISBN_DIGITS];

    if (read_isbn(text, digits))
        return IDENTIFIER_ISBN;
    if (is_uuid(text))
        return IDENTIFIER_UUID;
    for (size_t i = 0; i < sizeof starts / sizeof *starts; i++) {
        struct slice start = slice_of(starts[i].start);

        if (slice_equal_ascii_case(slice_take(text, start.len), start))
            return starts[i].kind;
    }
    return IDENTIFIER_OTHER;
}

bool identifier_is_wrong_isbn(struct slice text)
{
    char digits[ISBN_DIGITS];
    bool says_so = skip_isbn_label(&text);
    size_t count = isbn_digits(text, digits);

    if (is_isbn(digits, count))
        return false;
    return says_so || (count == ISBN_DIGITS && digits[0] == '9' && digits[1] == '7' &&
                       (digits[2] == '8' || digits[2] == '9'));
}

struct slice identifier_urn(struct arena *arena, struct slice text)
{
    char digits[ISBN_DIGITS];
    size_t count = read_isbn(text, digits);

    if (count)
        return arena_format(arena, "urn:isbn:%.*s", (int)count, digits);
    return is_uuid(text) ? arena_format(arena, "urn:uuid:%.*s", SLICE_PRINT(text)) : text;
}
