/*
 * grade.c - the words by which a line of a web page is known to be no text:
 *
 *     View comments (27)     Share on Facebook     Read more: Nine soups     @annlee
 *
 * Where the line stands, and what that makes of its grade, is web.c's.
 */
#include "grade.h"

#include "utf8.h"

enum { SENTENCE = 60 /* columns; a line that ends like one and is as wide is prose */ };

/* "575", "1.2k", "12 comments", "5 min read". */
static bool is_counter(struct slice text)
{
    static const char *const units[] = { "",      "comments", "comment",  "shares",   "share",
                                         "views", "likes",    "min read", "minutes",  "k",
                                         "K",     "M",        "Shares",   "Comments", "Views",
                                         "claps", "replies",  "retweets" };
    size_t digits = 0, points = 0;

    while (digits < text.len &&
           (is_digit_byte(text.at[digits]) || text.at[digits] == ',' || text.at[digits] == '.'))
        points += text.at[digits++] == '.';
    return digits > 0 && points < 2 && is_digit_byte(text.at[digits - 1]) &&
           SLICE_IS_ONE_OF(slice_trim_start(slice_skip(text, digits)), units);
}

/* Arrows, bars, glyphs of icon fonts. */
static bool is_ornament(uint32_t c)
{
    return c == ' ' || c == '/' || c == '|' || c == '+' || c == '>' || c == '<' || c == 0xAB ||
           c == 0xBB || c == 0x2039 || c == 0x203A || (c >= 0x2190 && c <= 0x21FF) ||
           (c >= 0x25A0 && c <= 0x27BF) || (c >= 0xE000 && c <= 0xF8FF);
}

static struct slice trim_ornaments(struct slice text)
{
    struct slice rest = text;
    uint32_t c;

    while (utf8_next(&rest, &c) && is_ornament(c))
        text = rest;
    while (text.len && is_ornament(utf8_last(text)))
        do
            text.len--;
        while (text.len && ((unsigned char)text.at[text.len] & 0xC0) == 0x80);
    return text;
}

/* Cuts the 27 off "View comments (27)", "View comments27", "27 reader comments". */
static bool cut_count(struct slice *text)
{
    enum { LONGEST = 16 /* bytes in brackets: "(5 posted)" */ };
    struct slice rest = *text;
    size_t open = slice_find_byte(rest, '('), digits = 0;

    if (open < rest.len && rest.len - open <= LONGEST && rest.at[rest.len - 1] == ')' &&
        is_digit_byte(rest.at[open + 1]))
        rest = slice_take(rest, open);
    while (rest.len && is_digit_byte(rest.at[rest.len - 1]))
        rest.len--;
    while (digits < rest.len && is_digit_byte(rest.at[digits]))
        digits++;
    rest = slice_trim(slice_skip(rest, digits));
    if (rest.len == 0 || rest.len == text->len)
        return false;
    *text = rest;
    return true;
}

/* Pages that are read by a machine say some lines twice: "Promoted links Promoted links". */
static struct slice halve(struct slice text)
{
    size_t half = text.len / 2;

    return text.len > 2 && text.at[half] == ' ' &&
                   slice_equal(slice_take(text, half), slice_skip(text, half + 1))
               ? slice_take(text, half)
               : text;
}

/* An invitation that no vocabulary has: "@annlee", "Follow Ann Lee", "news delivered to your inbox". */
static bool is_invitation(struct slice text)
{
    static const char *const inbox[] = { "to your inbox", "in your inbox", "your email inbox" };
    static const char follow[] = "Follow ";

    for (size_t i = 0; i < sizeof inbox / sizeof *inbox && slice_find_byte(text, 'x') < text.len;
         i++)
        if (slice_find(text, slice_of(inbox[i])) < text.len)
            return true;
    if (slice_ends_with(text, SLICE("Privacy Policy")) ||
        slice_ends_with(text, SLICE("Terms of Use")))
        return true;
    if (text.at[0] == '@')
        return slice_find_byte(text, ' ') == text.len;
    return slice_starts_with(text, SLICE(follow)) &&
           !line_ends_sentence(&(struct line){ .text = text }) &&
           (text.at[sizeof follow - 1] == '@' ||
            utf8_is_upper(utf8_first(slice_skip(text, sizeof follow - 1))));
}

/* What stands before a colon, of either width; all of it when there is none. */
static struct slice before_colon(struct slice text)
{
    size_t colon = slice_find_byte(text, ':'), wide = slice_find_byte(text, '\xEF');

    if (wide < text.len)
        wide = slice_find(text, SLICE("\xEF\xBC\x9A"));
    return slice_take(text, colon < wide ? colon : wide);
}

bool furniture_is_cut_short(struct slice text)
{
    return slice_ends_with(text, SLICE("...")) || slice_ends_with(text, SLICE("\xE2\x80\xA6"));
}

bool furniture_is_sentence(const struct line *line)
{
    return line->width >= SENTENCE && line_ends_sentence(line) &&
           !furniture_is_cut_short(line->text);
}

/* A sentence may begin like a button; these words are about the page. */
static bool is_about_page(struct slice text)
{
    static const char *const words[] = {
        "cookies",    "Cookies",  "newsletter",          "Newsletter",   "inbox",
        "JavaScript", "in print", "articles this month", "free articles"
    };

    for (size_t i = 0; i < sizeof words / sizeof *words; i++)
        if (slice_find(text, slice_of(words[i])) < text.len)
            return true;
    return false;
}

/* "Sign up for our letters"; "Share this story About sharing", which are two. */
static enum grade grade_start(const struct vocabulary *web, struct slice text)
{
    size_t length = 0;
    enum phrase_kind kind = vocabulary_find_start(web, text, &length), next;

    if (length == 0)
        return GRADE_NONE;
    if (text.at[length - 1] == ':')
        return kind == PHRASE_FURNITURE_START ? GRADE_SURE : GRADE_NONE;
    next = vocabulary_find(web, slice_trim(slice_skip(text, length)));
    if (next != PHRASE_NONE)
        return GRADE_SURE;
    return kind == PHRASE_FURNITURE_START ? GRADE_BUTTON : GRADE_NONE;
}

static enum grade grade_words(const struct vocabulary *web, struct slice text)
{
    static const uint8_t grades[PHRASE_KINDS] = {
        [PHRASE_FURNITURE] = GRADE_SURE,
        [PHRASE_FURNITURE_START] = GRADE_SURE,
        [PHRASE_BUTTON] = GRADE_BUTTON,
        [PHRASE_LINKS] = GRADE_LINKS,
    };
    struct slice label = before_colon(text);
    enum grade grade = (enum grade)grades[vocabulary_find(web, text)];

    if (grade == GRADE_NONE && label.len < text.len) {
        grade = (enum grade)grades[vocabulary_find(web, label)];
        /* "Topics: " is no heading over links when they stand beside it. */
        if (grade == GRADE_LINKS && label.len + 3 < text.len)
            grade = GRADE_BUTTON;
    }
    if (grade == GRADE_NONE && text.at[text.len - 1] != '.')
        grade = grade_start(web, text);
    return grade == GRADE_NONE && is_invitation(text) ? GRADE_BUTTON : grade;
}

static enum grade grade_sentence(const struct vocabulary *web, struct slice text)
{
    size_t length;

    return vocabulary_find_start(web, text, &length) == PHRASE_FURNITURE_START &&
                   is_about_page(text)
               ? GRADE_BUTTON
               : GRADE_NONE;
}

enum grade furniture_grade(const struct vocabulary *web, const struct line *line)
{
    struct slice text = line->text;
    bool is_counted;
    enum grade grade;

    if (furniture_is_sentence(line))
        return grade_sentence(web, text);
    if (is_counter(text))
        return GRADE_COUNTER;
    text = halve(trim_ornaments(text));
    is_counted = text.len && cut_count(&text);
    if (text.len == 0)
        return GRADE_NONE;
    grade = grade_words(web, text);
    return grade == GRADE_BUTTON && is_counted ? GRADE_SURE : grade;
}
