/*
 * tables.c - tables, laid out on a grid first: HTML asks that rows are equally long, that no cells
 * overlap, and that a cell begins in every column and every row (HTML Standard §4.9.12).
 */
#include "elements.h"

#include "flow.h"
#include "markup.h"

/*
 * HTML's bound of colspan. A cell that reaches beyond this column spans one column and one row, and
 * rows of a wider table need not be equally long: a few bytes of input cannot ask for a large grid.
 */
enum { WIDEST_SPAN = 1000 };

struct html_table {
    struct html_table *outer;
    struct node *node;
    size_t *free_from; /* a column's first row that no cell from above reaches into */
    size_t *merged;    /* a column's place when columns in which no cell begins are left out */
    size_t *longest;   /* the letters of a column's longest word */
    size_t width;      /* columns */
    size_t part_rows[TABLE_PARTS];

    /* While rows are placed, in order, any number of times */
    size_t row, column;
    size_t rows_left; /* of the part, with this one */
    enum table_part part;
};

/* Where a cell came to lie. */
struct area {
    size_t column, columns, rows;
};

static struct node *next_row(struct node *node)
{
    while (node && node->kind != NODE_ROW)
        node = node->next;
    return node;
}

/* A part cannot come back once the next has begun. */
static enum table_part part_of(const struct html_table *table, const struct node *row)
{
    return row->row > table->part ? row->row : table->part;
}

static void restart(struct html_table *table)
{
    table->row = 0;
    table->rows_left = 0;
    table->part = TABLE_HEAD;
    memset(table->free_from, 0, table->width * sizeof *table->free_from);
}

/* True when a part begins with it. */
static bool start_row(struct html_table *table, const struct node *row)
{
    enum table_part part = part_of(table, row);
    bool begins_part = table->row == 0 || part != table->part;

    if (begins_part)
        table->rows_left = table->part_rows[part];
    table->part = part;
    table->column = 0;
    return begins_part;
}

static void end_row(struct html_table *table)
{
    table->row++;
    table->rows_left--;
}

static bool is_taken(const struct html_table *table, size_t column)
{
    return column < table->width && table->free_from[column] > table->row;
}

/* Puts a cell into the next free columns of the row. */
static struct area place(struct html_table *table, size_t columns, size_t rows)
{
    struct area area;

    while (is_taken(table, table->column))
        table->column++;
    area.column = table->column;
    if (area.column + columns > WIDEST_SPAN)
        columns = rows = 1;
    if (columns == 0)
        columns = 1;
    area.rows = rows < table->rows_left ? rows : table->rows_left;
    for (area.columns = 0; area.columns < columns && !is_taken(table, table->column);
         area.columns++, table->column++)
        if (table->column < table->width)
            table->free_from[table->column] = table->row + area.rows;
    return area;
}

static struct area place_cell(struct html_table *table, const struct node *cell)
{
    return place(table, cell->cell.column_span, cell->cell.row_span);
}

/* The empty cells that make a row as long as the others; false: it is. */
static bool place_padding(struct html_table *table, struct area *area)
{
    while (is_taken(table, table->column))
        table->column++;
    if (table->column >= table->width)
        return false;
    *area = place(table, table->width <= WIDEST_SPAN ? table->width - table->column : 1, 1);
    if (table->width > WIDEST_SPAN)
        table->column = table->width;
    return true;
}

static void count_rows(struct html_table *table)
{
    for (struct node *row = next_row(table->node->first); row; row = next_row(row->next)) {
        table->part = part_of(table, row);
        table->part_rows[table->part]++;
    }
    table->part = TABLE_HEAD;
}

/* At least as many columns as any row can reach: the sum of its spans, plus those from above. */
static size_t widest(const struct html_table *table)
{
    size_t width = 1, from_above = 0;

    for (struct node *row = next_row(table->node->first); row; row = next_row(row->next)) {
        size_t own = row->first ? 0 : 1, reaching_down = 0;

        for (const struct node *cell = row->first; cell; cell = cell->next) {
            own += cell->cell.column_span;
            if (cell->cell.row_span > 1)
                reaching_down += cell->cell.column_span;
        }
        if (own + from_above > width)
            width = own + from_above;
        from_above += reaching_down;
    }
    return width;
}

/* Places all cells once to learn how many columns are really used. */
static void measure_width(struct html_table *table)
{
    size_t width = 1;

    restart(table);
    for (struct node *row = next_row(table->node->first); row; row = next_row(row->next)) {
        start_row(table, row);
        for (const struct node *cell = row->first; cell; cell = cell->next)
            place_cell(table, cell);
        if (!row->first)
            place(table, 1, 1);
        if (table->column > width)
            width = table->column;
        end_row(table);
    }
    table->width = width;
}

/* Letters that may not be parted; of Chinese and its like, three bytes long, all may. */
static size_t longest_word(struct slice text)
{
    size_t longest = 0, letters = 0;

    for (size_t i = 0; i < text.len; i++) {
        unsigned char byte = (unsigned char)text.at[i];

        if (is_blank_byte(text.at[i]) || byte == '-' || byte >= 0xE0)
            letters = 0;
        else if (byte < 0x80 || byte >= 0xC0)
            letters++;
        if (letters > longest)
            longest = letters;
    }
    return longest;
}

/* Of the text of its paragraphs, and of that in their links and emphasis. */
static size_t longest_word_of_cell(const struct node *cell)
{
    size_t longest = 0;

    for (const struct node *block = cell->first; block; block = block->next)
        for (const struct node *part = block->first; part; part = part->next) {
            const struct node *text = part->first ? part->first : part;
            size_t letters = text->kind == NODE_TEXT ? longest_word(text->text) : 0;

            if (letters > longest)
                longest = letters;
        }
    return longest;
}

/* What one cell needs counts for its column, unless it spans others. */
static void measure_cell(struct html_table *table, const struct node *cell, struct area area)
{
    size_t letters = area.columns == 1 ? longest_word_of_cell(cell) : 0;

    if (letters > table->longest[area.column])
        table->longest[area.column] = letters;
}

/* In a table as it is set in a book, this many letters fit a phone, with the room between the cells. */
enum { PAGE_LETTERS = 44, CELL_MARGIN = 2 };

static bool is_wide(const struct html_table *table)
{
    size_t width = 0;

    for (size_t i = 0; i < table->width; i++)
        width += table->longest[i] + CELL_MARGIN;
    return width > PAGE_LETTERS;
}

/* Places them again, with padding, to learn in which columns a cell begins. */
static void merge_columns(struct html_table *table)
{
    struct area area;

    restart(table);
    for (struct node *row = next_row(table->node->first); row; row = next_row(row->next)) {
        start_row(table, row);
        for (const struct node *cell = row->first; cell; cell = cell->next) {
            area = place_cell(table, cell);
            table->merged[area.column + 1] = 1;
            measure_cell(table, cell, area);
        }
        while (place_padding(table, &area))
            table->merged[area.column + 1] = 1;
        end_row(table);
    }
    for (size_t i = 1; i <= table->width; i++)
        table->merged[i] += table->merged[i - 1];
    restart(table);
}

static struct html_table *lay_out(struct html *html, struct node *node)
{
    struct arena *arena = html->writer.document->arena;
    struct html_table *table = ARENA_NEW(arena, struct html_table);

    table->outer = html->table;
    table->node = node;
    table->width = widest(table);
    table->free_from = ARENA_ARRAY(arena, table->width, size_t);
    count_rows(table);
    measure_width(table);
    table->merged = ARENA_ARRAY(arena, table->width + 1, size_t);
    table->longest = ARENA_ARRAY(arena, table->width, size_t);
    merge_columns(table);
    return table;
}

/* On a narrow screen a wide table scrolls by itself, with the keyboard too. */
static void open_frame(struct html *html, struct node *caption)
{
    struct slice label = caption ? flow_plain(html->writer.document->arena, caption) : SLICE("");

    if (html->syntax == HTML_XHTML)
        return;
    buffer_put(html->writer.out, SLICE("<div class=\"table\" role=\"group\" tabindex=\"0\""));
    markup_attribute(html->writer.out, "aria-label",
                     label.len ? label : html_word(html, WORD_TABLE));
    buffer_put_byte(html->writer.out, '>');
    buffer_newlines(html->writer.out, 1);
}

void html_enter_table(struct writer *writer, struct node *node)
{
    struct html *html = html_of(writer);
    struct node *caption = html_next_caption(node->first);

    html->table = lay_out(html, node);
    open_frame(html, caption);
    html_start_tag(html, node, "table", is_wide(html->table) ? "wide" : NULL);
    buffer_put_byte(writer->out, '>');
    html_put_captions(html, node, "caption");
}

static const char *const part_names[TABLE_PARTS] = { "thead", "tbody", "tfoot" };

static void put_part(struct html *html, const char *format)
{
    buffer_newlines(html->writer.out, 1);
    buffer_printf(html->writer.out, format, part_names[html->table->part]);
    buffer_newlines(html->writer.out, 1);
}

void html_leave_table(struct writer *writer, struct node *node)
{
    struct html *html = html_of(writer);

    (void)node;
    if (html->table->row)
        put_part(html, "</%s>");
    buffer_put(writer->out, SLICE("</table>"));
    if (html->syntax == HTML_PLAIN) {
        buffer_newlines(writer->out, 1);
        buffer_put(writer->out, SLICE("</div>"));
    }
    html->table = html->table->outer;
}

void html_enter_row(struct writer *writer, struct node *node)
{
    struct html *html = html_of(writer);
    struct html_table *table = html->table;

    if (table->row && part_of(table, node) != table->part)
        put_part(html, "</%s>");
    if (start_row(table, node))
        put_part(html, "<%s>");
    html_start_tag(html, node, "tr", NULL);
    buffer_put_byte(writer->out, '>');
}

static void put_spans(struct html *html, struct area area)
{
    const size_t *merged = html->table->merged;
    size_t columns = merged[area.column + area.columns] - merged[area.column];

    if (columns > 1)
        markup_attribute_number(html->writer.out, "colspan", columns);
    if (area.rows > 1)
        markup_attribute_number(html->writer.out, "rowspan", area.rows);
}

void html_leave_row(struct writer *writer, struct node *node)
{
    struct html *html = html_of(writer);
    struct area area;

    (void)node;
    while (place_padding(html->table, &area)) {
        buffer_put(writer->out, SLICE("<td"));
        put_spans(html, area);
        buffer_put(writer->out, SLICE("></td>"));
    }
    end_row(html->table);
    buffer_put(writer->out, SLICE("</tr>"));
}

static const char *alignment_class(const struct html_table *table, size_t column)
{
    static const char *const classes[ALIGNMENTS] = { NULL, "left", "center", "right" };

    return column < table->node->table.column_count ? classes[table->node->table.columns[column]]
                                                    : NULL;
}

/* A header cell without words would name nothing. */
static bool is_header(const struct html *html, const struct node *cell)
{
    return html->table->part == TABLE_HEAD && cell->first;
}

void html_enter_cell(struct writer *writer, struct node *node)
{
    struct html *html = html_of(writer);
    struct area area = place_cell(html->table, node);

    html_start_tag(html, node, is_header(html, node) ? "th" : "td",
                   alignment_class(html->table, area.column));
    put_spans(html, area);
    if (is_header(html, node)) {
        markup_attribute(writer->out, "scope", SLICE("col"));
        html->header_cells++;
    }
    buffer_put_byte(writer->out, '>');
}

void html_leave_cell(struct writer *writer, struct node *node)
{
    struct html *html = html_of(writer);

    if (is_header(html, node))
        html->header_cells--;
    buffer_put_string(writer->out, is_header(html, node) ? "</th>" : "</td>");
}
