/*
 * manual.c - the head and the foot of a page of the manual, as man prints them: three columns, the
 * outer ones with the name of the page and its section.
 *
 *     SALT(1)                      Salt Commands                      SALT(1)
 *     salt 2.4                    3 January 2024                      SALT(1)
 *
 * A document may hold several pages, and a page may be cut into sheets that have them again.
 * Refused: a table's row, which has no name with a section at its end.
 */
#include "furniture.h"

#include "date.h"
#include "utf8.h"

/* "SALT(1)", "Salt::Dry(3pm)": the length of it that `text` starts with; 0: none. */
static size_t page_name_length(struct slice text)
{
    enum { LONGEST_SECTION = 8 /* bytes */ };
    size_t open = slice_find_byte(text, '('), close = slice_find_byte(text, ')');

    if (open == 0 || close >= text.len || close < open + 2 || close - open - 1 > LONGEST_SECTION ||
        slice_find_byte(slice_take(text, open), ' ') < open)
        return 0;
    for (size_t i = open + 1; i < close; i++)
        if (!is_digit_byte(text.at[i]) && !is_ascii_letter(text.at[i]))
            return 0;
    return is_digit_byte(text.at[open + 1]) || close == open + 2 ? close + 1 : 0;
}

bool manual_read_head(struct slice text, struct manual_head *head)
{
    enum { LEAST = 40 /* bytes: man fills the line */ };
    size_t length = page_name_length(text);

    if (length == 0 || text.len < LEAST)
        return false;
    head->name = slice_take(text, length);
    if (length * 2 > text.len || !slice_ends_with(text, head->name))
        return false;
    head->volume = slice_trim(slice_between(text.at + length, slice_end(text) - head->name.len));
    return utf8_is_letter(utf8_first(head->volume));
}

/* Three blanks or a tab set columns apart: how long is what stands before them. */
static size_t column_length(struct slice text)
{
    size_t gap = slice_find(text, SLICE("   ")), tab = slice_find_byte(text, '\t');

    return gap < tab ? gap : tab;
}

bool manual_read_foot(struct slice text, struct manual_foot *foot)
{
    size_t count = 0;

    for (text = slice_trim(text); text.len; count++) {
        size_t length = column_length(text);

        if (count == MANUAL_COLUMNS)
            return false;
        foot->columns[count] = slice_trim(slice_take(text, length));
        text = slice_trim(slice_skip(text, length));
    }
    foot->count = count;
    return count > 1;
}

/* Its outer column names the page, or the middle one is a date. */
static bool is_foot(const struct text *t, size_t line, struct slice name)
{
    struct manual_foot foot;

    if (!manual_read_foot(t->lines[line].text, &foot))
        return false;
    return slice_equal(foot.columns[foot.count - 1], name) || slice_equal(foot.columns[0], name) ||
           (foot.count == MANUAL_COLUMNS && date_read(t->scratch, foot.columns[1]).len);
}

/* The foot of the page that ends before line `end`. */
static void mark_foot(struct text *t, size_t end, struct slice name)
{
    while (end > 0 && line_is_blank(&t->lines[end - 1]))
        end--;
    if (end > 0 && !t->lines[end - 1].furniture && is_foot(t, end - 1, name))
        furniture_mark(t, end - 1, end, FURNITURE_RUNNING_HEAD);
}

size_t manual_find_head(const struct text *t, struct manual_head *head)
{
    size_t line = 0;

    while (line < t->line_count && line_is_blank(&t->lines[line]))
        line++;
    return line < t->line_count && manual_read_head(t->lines[line].text, head) ? line
                                                                               : t->line_count;
}

void furniture_mark_manual(struct text *t)
{
    struct manual_head head, next;

    for (size_t line = manual_find_head(t, &head); line < t->line_count; line++) {
        bool is_first =
            line == 0 || line_is_blank(&t->lines[line - 1]) || t->lines[line].page_break;

        if (t->lines[line].last != ')' || !is_first ||
            !manual_read_head(t->lines[line].text, &next))
            continue;
        furniture_mark(t, line, line + 1, FURNITURE_RUNNING_HEAD);
        mark_foot(t, line, head.name);
        head = next;
    }
    if (manual_find_head(t, &next) < t->line_count)
        mark_foot(t, t->line_count, head.name);
}
