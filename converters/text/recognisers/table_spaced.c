/*
 * table_spaced.c - tables with a blank line between their rows: in all of them the second column
 * begins at the same place. A cell that is wider than its column may touch the next one.
 *
 *     READ IN THE BOOK.              READ INSTEAD.
 *
 *      4. (note) the the hause       the house
 *
 *     17. a sloop that sailed        a sloop that had sailed
 *           for the north              for the south
 *
 * Refused: few rows, sentences that two blanks part, rows of many lines, items and notes behind
 * their marks, what the persons of a play say.
 */
#include "table_spaced.h"

enum {
    FEW = 4,     /* rows: fewer are chance */
    TALLEST = 4, /* lines of a row */
    SHORT = 30   /* columns: of a first cell alone */
};

static struct table_columns two_columns(size_t second)
{
    return (struct table_columns){ .count = 2, .starts = { 0, (uint16_t)second, UINT16_MAX } };
}

/* The column where text goes on behind the widest gap; 0: there is none but between sentences. */
static size_t find_gap_end(const struct line *line)
{
    enum { LEAST = 2 };
    size_t gap = 0, widest = 0, end = 0, column = line->indent;
    char before = 0;
    struct slice rest = line->text;

    for (; rest.len; rest = slice_skip(rest, 1)) {
        unsigned char c = (unsigned char)rest.at[0];

        if (c == ' ') {
            gap++;
        } else {
            if (gap >= LEAST && gap > widest && (gap > LEAST || !strchr(".:?!", before))) {
                widest = gap;
                end = column;
            }
            gap = 0;
            before = (char)c;
        }
        column += (c & 0xC0) != 0x80;
    }
    return end;
}

/* The cells of a line do not run into each other; how wide the gap between them is. */
static bool is_parted(const struct line *line, const struct table_columns *columns, size_t *gap)
{
    struct slice left = table_columns_cell(line, columns, 0);
    struct slice right = table_columns_cell(line, columns, 1);
    struct slice name = slice_trim(left);
    char last = left.len ? left.at[left.len - 1] : 0;

    *gap = 0;
    if (name.len == 0 || right.len == 0)
        return true;
    *gap = (size_t)(slice_trim_start(right).at - (name.at + name.len));
    return last == ' ' || (last == '_' && is_ascii_letter(right.at[0]));
}

/* Nothing of its own: a brace that holds lines together, or an amount, which table_amounts.c knows. */
static bool is_no_cell(struct slice cell)
{
    return cell.len == 0 || strchr("{}|+$", cell.at[0]) || is_digit_byte(cell.at[0]);
}

static bool has_small_letters(struct slice text)
{
    for (size_t i = 0; i < text.len; i++)
        if (text.at[i] >= 'a' && text.at[i] <= 'z')
            return true;
    return false;
}

/* A word, not a mark or a number; nor a person of a play, behind whose name is what it says. */
static bool is_name(struct slice name, struct slice right)
{
    size_t letters = 0;
    char last = name.len ? name.at[name.len - 1] : 0;

    for (size_t i = 0; i < name.len; i++)
        letters += is_ascii_letter(name.at[i]) || (unsigned char)name.at[i] >= 0x80;
    return letters >= 3 &&
           ((last != '.' && last != ':') || has_small_letters(name) || !has_small_letters(right));
}

/* A row of the table: both cells begin on its first line, and a gap parts them on one. */
static bool is_row(const struct text *t, const struct block *block,
                   const struct table_columns *columns)
{
    const struct line *first = block_line(t, block, 0);
    struct slice right = slice_trim(table_columns_cell(first, columns, 1));
    size_t widest = 0, gap;

    if (block->text_lines > TALLEST || first->indent >= columns->starts[1] ||
        block->indent + block->marker.columns >= columns->starts[1] || is_no_cell(right) ||
        !is_name(slice_trim(table_columns_cell(first, columns, 0)), right))
        return false;
    for (size_t i = 0; i < block->count; i++) {
        const struct line *line = block_line(t, block, i);

        if (line->furniture || line_is_blank(line))
            continue;
        if (!is_parted(line, columns, &gap))
            return false;
        widest = gap > widest ? gap : widest;
    }
    return widest >= 2;
}

/* Right behind the block before it, or with one blank line between. */
static bool is_near(const struct text *t, size_t b)
{
    return b < t->block_count && t->blocks[b].blanks_before <= 1;
}

/* A first cell alone, between two rows: what those below are of. */
static bool is_group(const struct text *t, size_t b, const struct table_columns *columns)
{
    const struct block *block = &t->blocks[b];
    const struct line *line = block_line(t, block, 0);

    return block->text_lines == 1 && line->width <= SHORT &&
           line->indent + line->width < columns->starts[1] && b > 0 && is_near(t, b) &&
           is_row(t, block - 1, columns) && is_near(t, b + 1) && is_row(t, block + 1, columns);
}

static bool belongs(const struct text *t, size_t b, const struct table_columns *columns)
{
    return !block_is_given(&t->blocks[b]) &&
           (is_row(t, &t->blocks[b], columns) || is_group(t, b, columns));
}

bool table_spaced_goes_on(const struct text *t, size_t b, const struct table_columns *columns)
{
    return is_near(t, b) && belongs(t, b, columns);
}

/* There are some rows, with those beside block `b`. */
static bool has_rows(const struct text *t, size_t b, const struct table_columns *columns)
{
    size_t rows = is_row(t, &t->blocks[b], columns);

    for (size_t i = b + 1; rows < FEW && table_spaced_goes_on(t, i, columns); i++)
        rows += is_row(t, &t->blocks[i], columns);
    for (size_t i = b; rows < FEW && i > 0 && is_near(t, i) && belongs(t, i - 1, columns); i--)
        rows += is_row(t, &t->blocks[i - 1], columns);
    return rows >= FEW;
}

static bool has_gap(const struct line *line)
{
    return slice_find(line->text, SLICE("  ")) < line->text.len;
}

/* What says where the columns are: the block's first line, or that of the row before it. */
static const struct line *find_witness(const struct text *t, size_t b)
{
    const struct block *block = &t->blocks[b];
    const struct line *line = block_line(t, block, 0);

    if (has_gap(line))
        return line;
    if (b == 0 || block[-1].verdict != &table_recogniser || !is_near(t, b))
        return NULL;
    line = block_line(t, block - 1, 0);
    return has_gap(line) ? line : NULL;
}

bool table_spaced_find(const struct text *t, size_t b, struct table_columns *columns)
{
    const struct line *witness;
    size_t column;

    if (t->profile.style != STYLE_BLANK || t->profile.is_wide || t->profile.is_technical ||
        t->blocks[b].text_lines > TALLEST)
        return false;
    witness = find_witness(t, b);
    column = witness ? find_gap_end(witness) : 0;
    if (column == 0 || column >= TABLE_WIDTH)
        return false;
    *columns = two_columns(column);
    return belongs(t, b, columns) && has_rows(t, b, columns);
}
