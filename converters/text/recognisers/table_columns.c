/* table_columns.c - finds columns by the blanks that all lines of a block share. */
#include "table_columns.h"

#include "utf8.h"

/* Lines of a drawing, typed or of the box drawing characters (U+2500 to U+257F). */
bool table_is_dash(uint32_t c)
{
    return c == '-' || c == '=' || c == 0x2500 || c == 0x2501 || c == 0x2550;
}

bool table_is_bar(uint32_t c)
{
    return c == '|' || c == 0x2502 || c == 0x2503 || c == 0x2551;
}

bool table_is_crossing(uint32_t c)
{
    return c == '+' || (c >= 0x250C && c <= 0x254B) || (c >= 0x2552 && c <= 0x256C);
}

bool table_line_is_rule(struct slice text)
{
    size_t dashes = 0;
    uint32_t c;

    while (utf8_next(&text, &c)) {
        if (table_is_dash(c))
            dashes++;
        else if (c != ' ' && c != ':' && !table_is_bar(c) && !table_is_crossing(c))
            return false;
    }
    return dashes >= 3;
}

static bool is_text_line(const struct line *line)
{
    return !line->furniture && !line_is_blank(line);
}

/* Of each column of the page. */
struct column_use {
    uint16_t used;     /* lines that have text there */
    uint16_t gap_ends; /* lines whose text goes on there, behind two blanks or more */
};

static void count_used(const struct line *line, struct column_use use[TABLE_WIDTH])
{
    struct slice rest = line->text, before = rest;
    size_t column = line->indent, gap = 0;
    uint32_t c;

    while (utf8_next(&rest, &c) && column < TABLE_WIDTH) {
        size_t width = c < 0x80 ? 1 : utf8_width(slice_between(before.at, rest.at));

        for (size_t i = 0; i < width && column + i < TABLE_WIDTH; i++)
            use[column + i].used = (uint16_t)(use[column + i].used + (c != ' '));
        use[column].gap_ends = (uint16_t)(use[column].gap_ends + (c != ' ' && gap >= 2));
        gap = c == ' ' ? gap + 1 : 0;
        column += width;
        before = rest;
    }
}

/*
 * Columns begin behind gaps of at least two unused columns; of one, where half the lines have
 * longer ones: the widest cell fills its column.
 */
static void find_starts(const struct column_use use[TABLE_WIDTH], size_t lines,
                        struct table_columns *columns)
{
    size_t gap = 2;

    for (size_t column = 0; column < TABLE_WIDTH; column++) {
        if (!use[column].used) {
            gap++;
            continue;
        }
        if ((gap >= 2 || (gap == 1 && use[column].gap_ends * 2U >= lines)) &&
            columns->count < TABLE_COLUMNS)
            columns->starts[columns->count++] = (uint16_t)column;
        gap = 0;
    }
    columns->starts[columns->count] = UINT16_MAX;
}

struct slice table_columns_cell(const struct line *line, const struct table_columns *columns,
                                size_t column)
{
    struct slice rest = line->text, before = rest;
    const char *start = NULL;
    size_t at = line->indent;
    bool is_last = column + 1 == columns->count;
    uint32_t c;

    if (at >= columns->starts[column] && at < columns->starts[column + 1])
        start = rest.at;
    while (rest.len && (is_last || at < columns->starts[column + 1])) {
        if (!start && at >= columns->starts[column])
            start = rest.at;
        before = rest;
        utf8_next(&rest, &c);
        at += c < 0x80 ? 1 : utf8_width(slice_between(before.at, rest.at));
    }
    return start && start < rest.at ? slice_between(start, rest.at) : SLICE("");
}

/* Most lines have something in most columns, and cells are short: no prose in two columns. */
static bool is_filled(const struct text *t, const struct block *block,
                      const struct table_columns *columns)
{
    size_t lines = 0, filled = 0, gaps = 0;

    for (size_t i = 0; i < block->count; i++) {
        const struct line *line = block_line(t, block, i);

        if (!is_text_line(line) || table_line_is_rule(line->text))
            continue;
        lines++;
        for (size_t c = 0; c < columns->count; c++)
            filled += slice_trim(table_columns_cell(line, columns, c)).len > 0;
        gaps += slice_find(line->text, SLICE("  ")) < line->text.len;
    }
    return lines >= 2 && filled * 10 >= lines * columns->count * 6 && gaps * 2 >= lines;
}

/* One of the first lines that are text: nearly all prose is told from a table by this alone. */
static bool has_gaps(const struct text *t, const struct block *block)
{
    size_t seen = 0;

    for (size_t i = 0; i < block->count && seen < 2; i++) {
        const struct line *line = block_line(t, block, i);

        if (!is_text_line(line) || table_line_is_rule(line->text))
            continue;
        if (slice_find(line->text, SLICE("  ")) < line->text.len)
            return true;
        seen++;
    }
    return false;
}

/* A part of a drawing, or of a drawn table. */
static bool is_drawn(const struct line *line)
{
    uint32_t first = utf8_first(line->text), last = utf8_last(line->text);

    return table_is_bar(first) ||
           (table_is_crossing(first) && table_is_crossing(last) && line->text.len > 2);
}

bool table_columns_find(const struct text *t, const struct block *block,
                        struct table_columns *columns)
{
    struct column_use use[TABLE_WIDTH] = { { 0 } };
    size_t lines = 0;

    *columns = (struct table_columns){ 0 };
    if (!has_gaps(t, block))
        return false;
    for (size_t i = 0; i < block->count; i++) {
        const struct line *line = block_line(t, block, i);

        if (!is_text_line(line))
            continue;
        if (line->indent + line->width > TABLE_WIDTH || is_drawn(line))
            return false;
        if (!table_line_is_rule(line->text)) {
            count_used(line, use);
            lines++;
        } else if (lines > 0 && !columns->rule_line &&
                   slice_find(line->text, SLICE(" ")) < line->text.len) {
            columns->has_rule = true;
            columns->rule_line = line;
        }
    }
    find_starts(use, lines, columns);
    return columns->count >= 2 && is_filled(t, block, columns);
}

void table_columns_suppose(const struct text *t, const struct block *block,
                           struct table_columns *columns)
{
    if (!table_columns_find(t, block, columns) && columns->count == 0)
        *columns = (struct table_columns){ .count = 1, .starts = { 0, UINT16_MAX } };
}
