/*
 * numbers.c - headings by their number: "IV." alone, "3.1  Framing", "A.2. Examples". Whether
 * the numbers make a series, agree.c knows.
 */
#include "heading.h"
#include "text/words/numerals.h"
#include "utf8.h"

bool heading_by_numeral(struct slice text, struct heading_look *look)
{
    enum numeral_style style;

    if (text.len && text.at[0] == '-' && text.at[text.len - 1] != '-')
        return false; /* "-03" */
    while (text.len && slice_find_byte(SLICE("-[("), text.at[0]) < 3)
        text = slice_trim_start(slice_skip(text, 1));
    while (text.len && slice_find_byte(SLICE("-.)]"), text.at[text.len - 1]) < 4)
        text = slice_trim_end(slice_take(text, text.len - 1));
    if (text.len == 1 && text.at[0] >= 'A' && text.at[0] <= 'Z') {
        look->form = HEADING_FORM_NUMERAL;
        look->is_bare = true;
        look->letter = text.at[0];
        return true;
    }
    if (text.len && utf8_is_wide(utf8_first(text)) &&
        numeral_chinese(text, &look->number) == text.len) {
        look->form = HEADING_FORM_NUMERAL;
        look->is_bare = true;
        return look->number > 0;
    }
    if (text.len == 0 || text.len > 24 ||
        !(numeral_digits(text) == text.len || numeral_roman(text) == text.len ||
          (text.at[0] >= 'A' && text.at[0] <= 'Z' && slice_find_byte(text, ' ') == text.len)) ||
        !numeral_parse(text, false, &look->number, &style) || look->number > 500)
        return false;
    look->form = HEADING_FORM_NUMERAL;
    look->is_bare = true;
    return true;
}

/* A letter, maybe behind a quote or a bracket: "11 0C 01" has no title. */
static bool starts_like_title(struct slice title)
{
    uint32_t c = 0;

    while (utf8_next(&title, &c) && (utf8_is_punctuation(c) || c == ' '))
        ;
    return utf8_is_letter(c);
}

bool heading_by_number_and_title(struct slice text, struct heading_look *look)
{
    size_t at = 0, digits;
    uint8_t depth = 0;
    struct slice title;
    enum numeral_style style;

    for (;;) {
        struct slice rest = slice_skip(text, at);

        digits = numeral_digits(rest);
        if (digits == 0 && depth == 0) {
            digits = numeral_roman(rest);
            if (digits == 0 && rest.len && rest.at[0] >= 'A' && rest.at[0] <= 'Z')
                digits = 1;
        }
        if (digits == 0 || digits > 6)
            break;
        if (!numeral_parse(slice_take(rest, digits), true, &look->number, &style))
            return false;
        depth++;
        at += digits;
        if (at >= text.len || text.at[at] != '.')
            break;
        at++;
    }
    title = slice_trim_start(slice_skip(text, at));
    if (depth == 0 || at >= text.len || text.at[at] != ' ' || title.len == 0)
        return false;
    /* "1 apple" is no heading, "1.1 Apples" may be one. */
    if (depth == 1 && text.at[at - 1] != '.' && slice_find(text, SLICE("  ")) > at)
        return false;
    if (!starts_like_title(title) || (utf8_is_lower(utf8_first(title)) && depth < 2))
        return false;
    look->form = HEADING_FORM_NUMBERED;
    look->depth = depth;
    return true;
}
