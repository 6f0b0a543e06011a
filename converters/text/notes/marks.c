/*
 * marks.c - reads what calls a note, and what stands before its text, off the start of a text.
 *
 *     [1] [12] [a] [*] ^[1] {1} (1)      ¹ ¹²      * ** *** † †† ‡ § ‖ ¶
 *
 * Refused: [RFC2119], [sic], (see above), a rule of stars.
 */
#include "marks.h"

#include "text/words/numerals.h"
#include "utf8.h"

enum { LONGEST_NUMBER = 4 /* digits */, MOST_SIGNS = 3 /* of one symbol: *** */ };

/* In the order in which printers give them out. */
static const char *const symbols[] = { "*",
                                       "\xE2\x80\xA0" /* † */,
                                       "\xE2\x80\xA1" /* ‡ */,
                                       "\xC2\xA7" /* § */,
                                       "\xE2\x80\x96" /* ‖ */,
                                       "\xC2\xB6" /* ¶ */ };

enum { SYMBOLS = sizeof symbols / sizeof *symbols };

static size_t count_repeated(struct slice text, struct slice symbol)
{
    size_t count = 0;

    while (count <= MOST_SIGNS && slice_starts_with(text, symbol)) {
        text = slice_skip(text, symbol.len);
        count++;
    }
    return count;
}

/* The bytes of one symbol, or the same one again; 0: none. */
static size_t read_symbols(struct slice text, struct note_mark *mark)
{
    for (size_t i = 0; i < SYMBOLS; i++) {
        struct slice symbol = slice_of(symbols[i]);
        size_t count = count_repeated(text, symbol);

        if (count == 0)
            continue;
        if (count > MOST_SIGNS)
            return 0;
        mark->label = slice_take(text, count * symbol.len);
        mark->rank = (uint16_t)((count - 1) * SYMBOLS + i + 1);
        mark->signs = SIGNS_SYMBOLS;
        mark->style = NOTE_BY_SYMBOL;
        return mark->label.len;
    }
    return 0;
}

static int superscript_value(uint32_t c)
{
    if (c == 0xB9)
        return 1;
    if (c == 0xB2 || c == 0xB3)
        return (int)(c - 0xB0);
    return c == 0x2070 || (c >= 0x2074 && c <= 0x2079) ? (int)(c - 0x2070) : -1;
}

static size_t read_superscript(struct slice text, struct note_mark *mark)
{
    struct slice rest = text, before = text;
    unsigned rank = 0, digits = 0;
    uint32_t c;
    int value;

    while (utf8_next(&rest, &c) && (value = superscript_value(c)) >= 0) {
        rank = rank * 10 + (unsigned)value;
        before = rest;
        if (++digits > LONGEST_NUMBER)
            return 0;
    }
    if (rank == 0)
        return 0;
    mark->label = slice_take(text, text.len - before.len);
    mark->rank = (uint16_t)rank;
    mark->signs = SIGNS_DIGITS;
    mark->style = NOTE_SUPERSCRIPT;
    return mark->label.len;
}

static bool read_number(struct slice label, struct note_mark *mark)
{
    enum numeral_style style;
    uint32_t number;

    if (!numeral_parse(label, false, &number, &style) || number == 0 || number >= NOTE_RANKS)
        return false;
    mark->rank = (uint16_t)number;
    mark->signs = SIGNS_DIGITS;
    return true;
}

bool note_label_read(struct slice label, struct note_mark *mark)
{
    if (label.len == 0 || label.len > NOTE_LABEL)
        return false;
    mark->label = label;
    mark->style = NOTE_IN_BRACKETS;
    if (utf8_is_digit(utf8_first(label)))
        return read_number(label, mark);
    if (label.len == 1 && is_ascii_letter(label.at[0])) {
        bool is_small = label.at[0] >= 'a';

        mark->rank = (uint16_t)(label.at[0] - (is_small ? 'a' : 'A') + 1);
        mark->signs = is_small ? SIGNS_SMALL_LETTERS : SIGNS_CAPITALS;
        return true;
    }
    return read_symbols(label, mark) == label.len;
}

/* "[1]", by its brackets; a star in brackets is a star. */
static bool read_bracketed(struct slice text, char close, enum note_style style,
                           struct note_mark *mark)
{
    struct slice label = slice_take(slice_skip(text, 1), NOTE_LABEL + 1);
    size_t end = slice_find_byte(label, close);

    if (end == label.len || !note_label_read(slice_take(label, end), mark))
        return false;
    if (mark->signs != SIGNS_SYMBOLS)
        mark->style = (uint8_t)style;
    mark->bytes = (uint8_t)(end + 2);
    return true;
}

bool note_mark_read(struct slice text, struct note_mark *mark)
{
    size_t bytes = 0;

    switch (text.len > 0 ? text.at[0] : '\0') {
    case '^':
        if (text.len < 2 || text.at[1] != '[' ||
            !read_bracketed(slice_skip(text, 1), ']', NOTE_IN_BRACKETS, mark))
            return false;
        mark->bytes++;
        return true;
    case '[':
        return read_bracketed(text, ']', NOTE_IN_BRACKETS, mark);
    case '{':
        return read_bracketed(text, '}', NOTE_IN_BRACES, mark);
    case '(':
        return read_bracketed(text, ')', NOTE_IN_PARENTHESES, mark) &&
               mark->signs != SIGNS_SMALL_LETTERS && mark->signs != SIGNS_CAPITALS;
    case '*':
    case '\xC2':
    case '\xE2':
        bytes = read_symbols(text, mark);
        if (bytes == 0)
            bytes = read_superscript(text, mark);
        mark->bytes = (uint8_t)bytes;
        return bytes > 0;
    default:
        return false;
    }
}
