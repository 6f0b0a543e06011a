/*
 * table_drawn.c - finds the columns of a drawn table by the bars that stand above each other. A bar
 * that stands in some lines only is text.
 *
 *     +------+-------+      ┌──────┬───────┐       _ _ _ _ _ _ _       name | born
 *     | name | born  |      │ name │ born  │      |name |born   |     ------+-----
 *     |------+-------|      ├──────┼───────┤      |     |       |      Ada  | 1815
 *     | Ada  | 1815  |      │ Ada  │ 1815  │      |Ada  |1815   |      Grace| 1906
 *     +--------------+      └──────┴───────┘      |_ _ _|_ _ _ _|
 */
#include "table_drawn.h"

#include "utf8.h"

bool table_drawn_is_separator(struct slice text)
{
    uint32_t c;

    while (utf8_next(&text, &c))
        if (c != ' ' && c != ':' && c != '_' && !table_is_dash(c) && !table_is_bar(c) &&
            !table_is_crossing(c))
            return false;
    return true;
}

static bool is_text_line(const struct line *line)
{
    return !line->furniture && !line_is_blank(line);
}

/* Counts the bars of a row at each column of the page. */
static void count_bars(const struct line *line, uint16_t counts[TABLE_WIDTH])
{
    struct slice rest = line->text, before = rest;
    size_t column = line->indent;
    uint32_t c;

    while (utf8_next(&rest, &c) && column < TABLE_WIDTH) {
        counts[column] = (uint16_t)(counts[column] + table_is_bar(c));
        column += c < 0x80 ? 1 : utf8_width(slice_between(before.at, rest.at));
        before = rest;
    }
}

/* A line of a table ends in bars or crossings; only a rule over or under it may do without. */
static bool is_closed(const struct line *line)
{
    uint32_t first = utf8_first(line->text), last = utf8_last(line->text);

    return (table_is_bar(first) || table_is_crossing(first)) &&
           (table_is_bar(last) || table_is_crossing(last));
}

static bool has_cells(const struct line *line)
{
    return !table_drawn_is_separator(line->text);
}

/* No rule has gaps, or crosses where the rows have no bar. */
static bool fits(const struct line *line, const uint16_t counts[TABLE_WIDTH], size_t rows)
{
    struct slice rest = line->text;
    size_t column = line->indent;
    uint32_t c;

    if (table_line_is_rule(line->text) && slice_find(rest, SLICE("  ")) < rest.len)
        return false;
    while (utf8_next(&rest, &c) && column < TABLE_WIDTH) {
        if ((table_is_bar(c) || table_is_crossing(c)) && counts[column] < rows)
            return false;
        column++;
    }
    return true;
}

/* Rules and empty rows that have rows before and behind. */
static void count_separators(const struct text *t, size_t first, size_t end,
                             struct table_drawn *table)
{
    bool is_between = false, is_ruled = false, has_row = false;

    for (size_t i = first; i < end; i++) {
        const struct line *line = &t->lines[i];

        if (!is_text_line(line))
            continue;
        if (!has_cells(line)) {
            is_between = has_row;
            is_ruled |= has_row && table_line_is_rule(line->text);
            continue;
        }
        table->separators += is_between;
        table->rules += is_between && is_ruled;
        is_between = is_ruled = false;
        has_row = true;
    }
}

/* What all lines say about a table. */
struct survey {
    uint16_t counts[TABLE_WIDTH]; /* rows with a bar there */
    size_t rows, lines, rules;
    size_t left, right; /* columns: of the first byte of any row, behind the last one */
    bool is_open;       /* a row has no bar at an end */
};

static bool take_survey(const struct text *t, size_t first, size_t end, struct survey *survey)
{
    survey->left = TABLE_WIDTH;
    for (size_t i = first; i < end; i++) {
        const struct line *line = &t->lines[i];

        if (!is_text_line(line))
            continue;
        if (line->indent + line->width > TABLE_WIDTH)
            return false;
        survey->lines++;
        survey->left = line->indent < survey->left ? line->indent : survey->left;
        survey->right =
            line->indent + line->width > survey->right ? line->indent + line->width : survey->right;
        if (!has_cells(line)) {
            survey->rules += table_line_is_rule(line->text);
            continue;
        }
        survey->rows++;
        survey->is_open |= !is_closed(line);
        count_bars(line, survey->counts);
    }
    return survey->rows > 0 && survey->lines >= 2 && (!survey->is_open || survey->rules > 0);
}

static void add_column(struct table_drawn *table, size_t start, size_t end)
{
    if (table->column_count == TABLE_COLUMNS || end <= start)
        return;
    table->starts[table->column_count] = (uint16_t)start;
    table->ends[table->column_count++] = (uint16_t)end;
}

/* Cells between bars; where rows are open, also before the first and behind the last. */
static void find_columns(const struct survey *survey, struct table_drawn *table)
{
    size_t start = survey->left, bars = 0;

    for (size_t column = survey->left; column < survey->right; column++) {
        if (survey->counts[column] < survey->rows)
            continue;
        if (bars++ || survey->is_open)
            add_column(table, start, column);
        start = column + 1;
    }
    if (survey->is_open && bars)
        add_column(table, start, survey->right);
}

/* A bar in one of the first lines: nearly all prose is told from a table by this alone. */
static bool has_bar(const struct text *t, size_t first, size_t end)
{
    enum { LOOK = 3 };

    for (size_t i = first, seen = 0; i < end && seen < LOOK; i++) {
        struct slice text = t->lines[i].text;
        uint32_t begin = text.len ? utf8_first(text) : 0;

        if (!is_text_line(&t->lines[i]))
            continue;
        if (table_is_bar(begin) || table_is_crossing(begin) ||
            slice_find_byte(text, '|') < text.len ||
            slice_find(text, SLICE(" \xE2\x94")) < text.len)
            return true;
        seen++;
    }
    return false;
}

bool table_drawn_find(const struct text *t, size_t first, size_t end, struct table_drawn *table)
{
    struct survey survey;

    *table = (struct table_drawn){ 0 };
    if (!has_bar(t, first, end))
        return false;
    survey = (struct survey){ .rows = 0 };
    if (!take_survey(t, first, end, &survey))
        return false;
    for (size_t i = first; i < end; i++)
        if (is_text_line(&t->lines[i]) && !has_cells(&t->lines[i]) &&
            !fits(&t->lines[i], survey.counts, survey.rows))
            return false;
    find_columns(&survey, table);
    count_separators(t, first, end, table);
    return table->column_count > (survey.is_open ? 1U : 0U);
}

struct slice table_drawn_cell(const struct line *line, const struct table_drawn *table,
                              size_t column)
{
    struct slice rest = line->text, before = rest;
    const char *start = NULL;
    size_t at = line->indent;
    uint32_t c;

    while (rest.len && at < table->ends[column]) {
        before = rest;
        utf8_next(&rest, &c);
        if (!start && at >= table->starts[column])
            start = before.at;
        at += c < 0x80 ? 1 : utf8_width(slice_between(before.at, rest.at));
    }
    return start && start < rest.at ? slice_between(start, rest.at) : SLICE("");
}
