/*
 * refusals.c - what looks like a heading and is none: a byline, a signature, a row of a table, an
 * entry of an index, a remark in brackets, a link; and what the text above or below goes on with.
 */
#include "heading.h"
#include "text/front/front.h"
#include "text/words/numerals.h"
#include "utf8.h"

/* "By Jane Oliver", "von J. Keller": a word for it, and capitals behind. */
bool heading_is_byline(const struct text *t, const struct block *block)
{
    struct slice text = block_line(t, block, 0)->text, word;
    size_t length = 0;
    enum phrase_kind kind = vocabulary_find_start(t->vocabulary, text, &length);
    size_t words = 0;

    if (!block_is_single(block) || kind < PHRASE_BY || kind > PHRASE_ILLUSTRATED_BY)
        return false;
    text = slice_skip(text, length);
    while (slice_next(&text, ' ', &word))
        if (word.len && utf8_is_upper(utf8_first(word)))
            words++;
        else if (word.len > 3)
            return false;
    return words >= 2;
}

bool heading_is_bracketed(struct slice text)
{
    char first = text.at[0], last = text.at[text.len - 1];

    if (last == '.' && text.len > 1)
        last = text.at[text.len - 2];
    return (first == '(' && last == ')') || (first == '[' && last == ']');
}

/* "R.S.K.", "C. F. S.": who wrote it. */
static bool is_initials(struct slice text)
{
    size_t letters = 0, stops = 0;
    uint32_t c;

    while (utf8_next(&text, &c)) {
        if (c == '.')
            stops++;
        else if (utf8_is_letter(c))
            letters++;
        else if (c != ' ' && c != 0xA0)
            return false;
    }
    return letters >= 2 && stops == letters;
}

/* Fields with wide gaps or lines between: a row of a table. */
static bool is_row(struct slice text)
{
    return slice_find(text, SLICE("   ")) < text.len || slice_find_byte(text, '|') < text.len ||
           slice_find_byte(text, '\t') < text.len;
}

/* "Soup for the poor, 81", "Soup for the poor--81" */
static bool is_index_entry(struct slice text)
{
    size_t at = text.len;

    while (at > 0 && is_digit_byte(text.at[at - 1]))
        at--;
    return at < text.len && at > 2 &&
           (slice_ends_with(slice_take(text, at), SLICE(", ")) ||
            slice_ends_with(slice_take(text, at), SLICE("--")));
}

/* In the right half of the page: a date, a signature. What is centred begins in the left one. */
static bool is_at_right(const struct text *t, const struct block *block)
{
    return t->profile.wrap && block->indent > t->profile.wrap / 2;
}

/* "Copyright (c) 1998 Jane Oliver" */
static bool is_copyright(struct slice text)
{
    struct slice rest = slice_skip(text, strlen("Copyright "));

    return slice_equal_ascii_case(slice_take(text, text.len - rest.len), SLICE("Copyright ")) &&
           rest.len &&
           (rest.at[0] == '(' || rest.at[0] == '[' || is_digit_byte(rest.at[0]) ||
            (rest.at[0] & 0x80));
}

/* "Next page: Nets >>" */
static bool is_link(struct slice text)
{
    return slice_ends_with(text, SLICE(">>")) ||
           slice_ends_with(text, SLICE("\xE2\x86\x92")); /* → */
}

/* "PRINTED BY THE": the text goes on below. */
static bool ends_open(const struct text *t, struct slice text)
{
    static const char *const words[] = { "the", "of", "and", "&" };
    struct slice last = slice_last_word(text);
    enum phrase_kind kind;

    for (size_t i = 0; i < sizeof words / sizeof *words; i++)
        if (slice_equal_ascii_case(last, slice_of(words[i])))
            return true;
    kind = last.len < text.len ? vocabulary_find(t->vocabulary, last) : PHRASE_NONE;
    return kind >= PHRASE_BY && kind <= PHRASE_ILLUSTRATED_BY;
}

/* "PRINTED BY THE", and below: "HARBOUR PRESS" */
static bool follows_open_line(const struct text *t, const struct block *block)
{
    return block > t->blocks && block_is_single(block - 1) &&
           ends_open(t, block_line(t, block - 1, 0)->text);
}

/* "OR, A", "OF THE", "ni": one or two words of at most three letters, and no number. */
static bool is_joint(struct slice text)
{
    enum { MOST_WORDS = 2, LONGEST = 3 /* letters */ };
    size_t words = 0, letters = 0, run = 0;
    uint32_t c;

    if (numeral_roman(text) == text.len)
        return false;
    while (utf8_next(&text, &c)) {
        if (c != ' ' && c != ',' && (!utf8_is_letter(c) || utf8_is_wide(c)))
            return false;
        words += run == 0 && utf8_is_letter(c);
        run = utf8_is_letter(c) ? run + 1 : 0;
        letters += run > 0;
        if (run > LONGEST || words > MOST_WORDS)
            return false;
    }
    return letters > 1;
}

/* "TREATISE", and below, alone: "OF THE". A chapter's title that goes on so has its text below. */
static bool goes_on_below(const struct text *t, const struct block *block)
{
    const struct block *next = block + 1, *end = t->blocks + t->block_count;

    return t->profile.dialect == DIALECT_BOOK && t->profile.style == STYLE_BLANK && next < end &&
           block_is_single(next) && next->blanks_after && is_joint(block_line(t, next, 0)->text) &&
           !(next + 2 < end && block_is_prose(t, next + 2));
}

/* "... and to whom it is due. Address", and then a name: prose that went on. */
static bool follows_open_prose(const struct text *t, const struct block *block)
{
    const struct block *before = block - 1;
    const struct line *last;

    if (block == t->blocks || t->profile.style != STYLE_BLANK || t->profile.is_technical ||
        before->verdict != &paragraph_recogniser || before->text_lines < 2 ||
        before->hang != t->profile.body_indent || heading_stands_apart(t, block))
        return false;
    last = block_line(t, before, before->count - 1U);
    return is_ascii_letter(last->last) && last->letters == CASE_MIXED &&
           slice_find(last->text, SLICE("--")) == last->text.len &&
           slice_find(last->text, SLICE("\xE2\x80\x94")) == last->text.len; /* — */
}

bool heading_is_refused(const struct text *t, const struct block *block)
{
    struct slice text = block_line(t, block, 0)->text;
    struct slice last = block_line(t, block, block->count - 1U)->text;

    return is_at_right(t, block) || is_link(last) || ends_open(t, last) ||
           follows_open_line(t, block) || goes_on_below(t, block) || follows_open_prose(t, block) ||
           is_initials(text) || is_copyright(text) || is_row(text) || is_index_entry(text) ||
           (block_is_single(block) && heading_is_bracketed(text)) || heading_is_byline(t, block) ||
           (t->profile.dialect == DIALECT_ARTICLE && front_line_is_said(t, block->first));
}
