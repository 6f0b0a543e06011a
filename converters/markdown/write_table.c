/*
 * write_table.c - GFM's tables: one line a row. Blocks in a cell stand in one line, with <br> between
 * them; spans become empty cells; a table in a cell is a line for each of its rows.
 *
 *     | a   | b |      Columns are not padded to one width, so that a change of one cell is a change
 *     | --- | - |      of one line.
 */
#include "writing.h"

static void put_empty_cells(struct markdown *md, uint32_t count)
{
    while (count--)
        buffer_put(md->out, SLICE("  |"));
}

static void put_delimiter_row(struct markdown *md, const struct table *table)
{
    static const char *const rules[ALIGNMENTS] = {
        [ALIGN_DEFAULT] = " --- |",
        [ALIGN_LEFT] = " :-- |",
        [ALIGN_CENTER] = " :-: |",
        [ALIGN_RIGHT] = " --: |",
    };

    buffer_newlines(md->out, 1);
    buffer_put_byte(md->out, '|');
    for (uint32_t i = 0; i < table->column_count; i++)
        buffer_put_string(md->out, rules[table->columns[i]]);
}

void enter_table(struct writer *writer, struct node *node)
{
    struct markdown *md = markdown_of(writer);

    if (md->cells)
        return;
    md->columns = node->table.column_count;
    md->spans = ARENA_ARRAY(writer->document->arena, md->columns, uint16_t);
}

void leave_table(struct writer *writer, struct node *node)
{
    (void)node;
    block_closed(markdown_of(writer), NODE_TABLE);
}

static bool is_first_row(const struct node *row)
{
    return !row->prev || row->prev->kind != NODE_ROW;
}

/* Cells that hang down from rows above stand empty. */
static void pass_spans(struct markdown *md)
{
    for (; md->column < md->columns && md->spans[md->column]; md->column++) {
        md->spans[md->column]--;
        put_empty_cells(md, 1);
    }
}

/* A table has a head in GFM; it is empty where ours has none. */
void enter_row(struct writer *writer, struct node *node)
{
    struct markdown *md = markdown_of(writer);

    if (md->cells || is_first_row(node))
        block_separate(md, node);
    if (md->cells) {
        md->is_fresh = true;
        return;
    }
    block_pay_blank(md);
    if (is_first_row(node) && node->row != TABLE_HEAD) {
        buffer_put_byte(md->out, '|');
        put_empty_cells(md, md->columns);
        put_delimiter_row(md, &node->parent->table);
    }
    buffer_newlines(md->out, is_first_row(node) && node->row == TABLE_HEAD ? 0 : 1);
    buffer_put_byte(md->out, '|');
    md->column = 0;
}

void leave_row(struct writer *writer, struct node *node)
{
    struct markdown *md = markdown_of(writer);

    if (md->cells) {
        md->is_fresh = false;
        return;
    }
    pass_spans(md);
    if (is_first_row(node) && node->row == TABLE_HEAD)
        put_delimiter_row(md, &node->parent->table);
}

void enter_cell(struct writer *writer, struct node *node)
{
    struct markdown *md = markdown_of(writer);

    if (md->cells++) {
        buffer_put_string(md->line, node->prev ? " " : "");
    } else {
        pass_spans(md);
        buffer_put_byte(md->out, ' ');
        md->is_one_line = true;
    }
    md->is_fresh = true;
}

static void note_spans(struct markdown *md, const struct cell *cell)
{
    for (uint32_t i = 0; i < cell->column_span && md->column < md->columns; i++)
        md->spans[md->column++] = (uint16_t)(cell->row_span - 1);
}

void leave_cell(struct writer *writer, struct node *node)
{
    struct markdown *md = markdown_of(writer);

    if (md->cells == 1)
        line_write_one(md);
    if (--md->cells)
        return;
    buffer_put(md->out, SLICE(" |"));
    put_empty_cells(md, node->cell.column_span - 1U);
    note_spans(md, &node->cell);
    md->is_one_line = false;
}
