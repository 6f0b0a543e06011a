/*
 * bid.c - does this look like Markdown? Plain texts have bullets, underlines and indents too, so only
 * signs count that nobody writes by accident, and one sign alone is not enough.
 */
#include "markdown.h"

enum sign {
    SIGN_NONE,
    SIGN_FRONT_MATTER,
    SIGN_HEADING,   /* ## Words */
    SIGN_FENCE,     /* ``` */
    SIGN_LINK,      /* [words](target) */
    SIGN_STRONG,    /* **words** */
    SIGN_CODE,      /* `words` */
    SIGN_REFERENCE, /* [words]: target */
    SIGNS
};

static const int worth[SIGNS] = {
    [SIGN_FRONT_MATTER] = 40, [SIGN_HEADING] = 20, [SIGN_FENCE] = 20,     [SIGN_LINK] = 25,
    [SIGN_STRONG] = 15,       [SIGN_CODE] = 10,    [SIGN_REFERENCE] = 15,
};

static size_t run_length(struct slice text, char byte)
{
    size_t length = 0;

    while (length < text.len && text.at[length] == byte)
        length++;
    return length;
}

static bool is_heading(struct slice line)
{
    size_t marks = run_length(line, '#');

    return marks >= 1 && marks <= 6 && marks + 1 < line.len && line.at[marks] == ' ' &&
           line.at[marks + 1] != ' ';
}

static bool is_fence(struct slice line)
{
    size_t ticks = run_length(line, '`');

    return ticks >= 3 && slice_find_byte(slice_skip(line, ticks), '`') == line.len - ticks;
}

static bool is_reference(struct slice line)
{
    size_t end = slice_find(line, SLICE("]: "));

    return line.len && line.at[0] == '[' && end > 1 && end + 3 < line.len;
}

static enum sign line_sign(struct slice line)
{
    if (is_heading(line))
        return SIGN_HEADING;
    if (is_fence(line))
        return SIGN_FENCE;
    return is_reference(line) ? SIGN_REFERENCE : SIGN_NONE;
}

static bool is_enclosed(struct slice rest, struct slice mark)
{
    struct slice inner = slice_skip(rest, mark.len);
    size_t end = slice_find(inner, mark);

    return slice_starts_with(rest, mark) && end > 0 && end < inner.len &&
           !is_blank_byte(inner.at[0]) && !is_blank_byte(inner.at[end - 1]);
}

static enum sign inline_sign(struct slice rest)
{
    if (slice_starts_with(rest, SLICE("](")) && slice_find_byte(rest, ')') < rest.len)
        return SIGN_LINK;
    if (is_enclosed(rest, SLICE("**")))
        return SIGN_STRONG;
    return is_enclosed(rest, SLICE("`")) ? SIGN_CODE : SIGN_NONE;
}

static void look_at_line(struct slice line, bool *found)
{
    found[line_sign(line)] = true;
    for (size_t at = 0; at < line.len; at++)
        if (line.at[at] == ']' || line.at[at] == '*' || line.at[at] == '`')
            found[inline_sign(slice_skip(line, at))] = true;
}

int markdown_bid(struct slice head)
{
    bool found[SIGNS] = { false };
    int sum = 0, signs = 0;
    struct slice line;

    found[SIGN_FRONT_MATTER] =
        slice_starts_with(head, SLICE("---\n")) &&
        slice_find(slice_skip(head, 4), SLICE("\n---\n")) < slice_skip(head, 4).len;
    while (slice_next(&head, '\n', &line))
        look_at_line(line, found);
    for (size_t sign = SIGN_NONE + 1; sign < SIGNS; sign++) {
        signs += found[sign];
        sum += found[sign] ? worth[sign] : 0;
    }
    return signs < 2 ? 0 : sum < 80 ? sum : 80;
}
