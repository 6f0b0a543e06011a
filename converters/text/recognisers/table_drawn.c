/*
 * table_drawn.c - finds the columns of a drawn table by the bars that stand above each other. A bar
 * that stands in few lines only is text; a line that lacks one has a cell that spans.
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

/* Counts the bars of a row at each column of the page; beside a cell a rule may cross them. */
static void count_bars(const struct line *line, uint16_t counts[TABLE_WIDTH])
{
    struct slice rest = line->text, before = rest;
    size_t column = line->indent;
    uint32_t c;

    while (utf8_next(&rest, &c) && column < TABLE_WIDTH) {
        counts[column] = (uint16_t)(counts[column] + (table_is_bar(c) || table_is_crossing(c)));
        column += c < 0x80 ? 1 : utf8_width(slice_between(before.at, rest.at));
        before = rest;
    }
}

static void find_crossings(const struct line *line, bool crossings[TABLE_WIDTH])
{
    struct slice rest = line->text;
    uint32_t c;

    for (size_t column = line->indent; utf8_next(&rest, &c) && column < TABLE_WIDTH; column++)
        crossings[column] |= table_is_crossing(c);
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

/* What all lines say about a table. */
struct survey {
    uint16_t counts[TABLE_WIDTH]; /* rows with a bar there */
    size_t rows, lines, rules;
    bool crossings[TABLE_WIDTH]; /* a rule crosses there */
    size_t drawn_left;           /* column: of the first byte of any rule or row with a bar */
    size_t left, right;          /* columns: of the first byte of any row, behind the last one */
    bool is_open;                /* a row has no bar at an end */
};

/*
 * All rows have a bar there; or most of them, and a rule crosses: the others have a cell that spans,
 * or are a line of text alone, which does not begin left of the table.
 */
static bool is_bar_column(const struct survey *survey, size_t column)
{
    return survey->counts[column] > 0 &&
           (survey->counts[column] == survey->rows ||
            (survey->crossings[column] && survey->left >= survey->drawn_left &&
             survey->counts[column] * 4U >= survey->rows * 3U));
}

/* No rule has gaps, or crosses where the rows have no bar. */
static bool fits(const struct line *line, const struct survey *survey)
{
    struct slice rest = line->text;
    size_t column = line->indent;
    uint32_t c;

    if (table_line_is_rule(line->text) && slice_find(rest, SLICE("  ")) < rest.len)
        return false;
    while (utf8_next(&rest, &c) && column < TABLE_WIDTH) {
        if ((table_is_bar(c) || table_is_crossing(c)) && !is_bar_column(survey, column))
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

static bool take_survey(const struct text *t, size_t first, size_t end, struct survey *survey)
{
    survey->left = survey->drawn_left = TABLE_WIDTH;
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
            survey->drawn_left =
                line->indent < survey->drawn_left ? line->indent : survey->drawn_left;
            find_crossings(line, survey->crossings);
            continue;
        }
        survey->rows++;
        survey->is_open |= !is_closed(line);
        count_bars(line, survey->counts);
        if (slice_find_byte(line->text, '|') < line->text.len && line->indent < survey->drawn_left)
            survey->drawn_left = line->indent;
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
        if (!is_bar_column(survey, column))
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

/* The character of a line at a column of the page; 0 outside of its text. */
static uint32_t character_at(const struct line *line, size_t column)
{
    struct slice rest = line->text, before = rest;
    size_t at = line->indent;
    uint32_t c;

    while (at <= column && utf8_next(&rest, &c)) {
        size_t width = c < 0x80 ? 1 : utf8_width(slice_between(before.at, rest.at));

        if (column < at + width)
            return c;
        at += width;
        before = rest;
    }
    return 0;
}

/* No bar parts the cell from the next one: it spans both. */
static bool spans(const struct line *line, const struct table_drawn *table, size_t column)
{
    uint32_t c = character_at(line, table->ends[column]);

    return c && !table_is_bar(c) && !table_is_crossing(c);
}

struct slice table_drawn_cell(const struct line *line, const struct table_drawn *table,
                              size_t column)
{
    struct slice rest = line->text, before = rest;
    const char *start = NULL;
    size_t at = line->indent, last = column;
    uint32_t c;

    if (column > 0 && spans(line, table, column - 1))
        return SLICE("");
    while (last + 1 < table->column_count && spans(line, table, last))
        last++;
    while (rest.len && at < table->ends[last]) {
        before = rest;
        utf8_next(&rest, &c);
        if (!start && at >= table->starts[column])
            start = before.at;
        at += c < 0x80 ? 1 : utf8_width(slice_between(before.at, rest.at));
    }
    return start && start < rest.at ? slice_between(start, rest.at) : SLICE("");
}

bool table_drawn_is_full(const struct line *line, const struct table_drawn *table)
{
    size_t filled = 0;

    for (size_t c = 0; c < table->column_count; c++)
        filled += slice_trim(table_drawn_cell(line, table, c)).len > 0;
    return table->column_count > 1 && filled * 4 >= table->column_count * 3;
}

/* Full lines right below each other: no wrapped cells, which leave others empty. */
static bool has_rows_of_a_line(const struct text *t, size_t first, size_t end,
                               const struct table_drawn *table)
{
    enum { FEW = 2 };
    size_t others = 0, full = 0;
    bool is_behind_row = false, is_behind_full = false;

    for (size_t i = first; i < end; i++) {
        const struct line *line = &t->lines[i];
        bool is_row = is_text_line(line) && has_cells(line);
        bool is_full = is_row && table_drawn_is_full(line, table);

        others += is_row && is_behind_row;
        full += is_full && is_behind_full;
        is_behind_row = is_row;
        is_behind_full = is_full;
    }
    return full > FEW && full * 2 >= others;
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
        if (is_text_line(&t->lines[i]) && !has_cells(&t->lines[i]) && !fits(&t->lines[i], &survey))
            return false;
    find_columns(&survey, table);
    count_separators(t, first, end, table);
    table->is_line_a_row = has_rows_of_a_line(t, first, end, table);
    return table->column_count > (survey.is_open ? 1U : 0U);
}
