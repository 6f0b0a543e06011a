/* tidy.c - one walk that mends at LEAVE, when a node's children are final. */
#include "tidy.h"

#include "buffer.h"
#include "scan.h"
#include "utf8.h"
#include "walk.h"

struct tidying {
    struct document *document;
    struct diagnostics *diagnostics;
};

/*
 * Where the next byte stands that might begin a forbidden character: a control, DEL, or the first
 * byte of a longer one that could be (C2 80-9F, EF B7, EF BF, F0-F4 xx BF BE).
 */
static struct slice from_suspect(struct slice text)
{
    static const struct scan suspects = {
        .bytes = { 0x7F, '\xC2', 0x7F, 0x7F, 0x7F, 0x7F },
        .controls = true,
        .from = 0xEF,
    };
    const char *at = scan_next(&suspects, text.at, slice_end(text));

    return slice_between(at, slice_end(text));
}

/* The first forbidden character of `text`, with all behind it; empty when there is none. */
static struct slice from_forbidden(struct slice text)
{
    uint32_t character = 0;

    while ((text = from_suspect(text)).len) {
        struct slice rest = text;

        utf8_next(&rest, &character);
        if (utf8_is_forbidden(character))
            return text;
        text = rest;
    }
    return text;
}

static void report_forbidden(struct tidying *tidying, const struct node *node, struct slice text)
{
    struct source *source = tidying->document->source;
    struct span span = source ? source_span(source, text) : (struct span){ 0, 0 };
    struct diag_place place =
        !source ? diag_nowhere() : diag_at(source, span.end ? span.start : node->span.start);

    diag_report(tidying->diagnostics, DIAG_CHARACTER_FORBIDDEN, place,
                arena_format(tidying->document->arena, "U+%04X", (unsigned)utf8_first(text)));
}

static void clean(struct tidying *tidying, const struct node *node, struct slice *text)
{
    struct slice rest = from_forbidden(*text);
    struct buffer *out;

    if (rest.len == 0)
        return;
    out = buffer_new(tidying->document->arena);
    for (; rest.len; rest = from_forbidden(*text)) {
        struct slice before = slice_between(text->at, rest.at);
        uint32_t character;

        report_forbidden(tidying, node, rest);
        buffer_put_raw(out, before);
        buffer_put_character(out, UTF8_REPLACEMENT);
        utf8_next(&rest, &character);
        *text = rest;
    }
    buffer_put_raw(out, *text);
    *text = buffer_bytes(out);
}

static void clean_strings(struct tidying *tidying, struct node *node)
{
    switch (node->kind) {
    case NODE_TEXT:
    case NODE_PAGE_MARK:
        clean(tidying, node, &node->text);
        break;
    case NODE_CODE:
    case NODE_CODE_BLOCK:
        clean(tidying, node, &node->code.text);
        clean(tidying, node, &node->code.language);
        break;
    case NODE_RUBY:
        clean(tidying, node, &node->reading);
        break;
    case NODE_LINK:
    case NODE_IMAGE:
        clean(tidying, node, &node->link.target);
        clean(tidying, node, &node->link.title);
        break;
    default:
        break;
    }
}

/* Text of the source that was cut and stands together again. */
static void join_text(struct node *node)
{
    struct node *next;

    while ((next = node->next) && next->kind == NODE_TEXT &&
           slice_end(node->text) == next->text.at && !node->attributes && !next->attributes) {
        node->text.len += next->text.len;
        node->span.end = next->span.end;
        node_unlink(next);
    }
}

static bool is_break(const struct node *node)
{
    return node && (node->kind == NODE_SOFT_BREAK || node->kind == NODE_LINE_BREAK);
}

static void drop_outer_breaks(struct node *block)
{
    while (is_break(block->first))
        node_unlink(block->first);
    while (is_break(block->last))
        node_unlink(block->last);
}

/* Kinds that mean nothing without content. A cell, an item, a term mean something when empty. */
static bool is_void_when_empty(const struct node *node)
{
    switch (node->kind) {
    case NODE_PARAGRAPH:
    case NODE_HEADING:
    case NODE_QUOTE:
    case NODE_EPIGRAPH:
    case NODE_LIST:
    case NODE_DEFINITION_LIST:
    case NODE_VERSE:
    case NODE_STANZA:
    case NODE_TABLE:
    case NODE_ROW:
    case NODE_CAPTION:
    case NODE_ATTRIBUTION:
    case NODE_FURNITURE:
    case NODE_ASIDE:
    case NODE_FIGURE:
    case NODE_EMPHASIS:
    case NODE_STRONG:
    case NODE_STRIKE:
    case NODE_SUBSCRIPT:
    case NODE_SUPERSCRIPT:
    case NODE_SMALL_CAPS:
    case NODE_QUOTATION:
    case NODE_NOTE:
        return true;
    case NODE_DIVISION:
    case NODE_SPAN:
        return !node->attributes;
    default:
        return false;
    }
}

static uint32_t row_length(const struct node *row)
{
    uint32_t length = 0;

    for (const struct node *cell = row->first; cell; cell = cell->next)
        length += cell->cell.column_span ? cell->cell.column_span : 1U;
    return length;
}

/* Head before body before foot, in their order; `part` rows go behind all earlier parts. */
static void order_rows(struct node *table)
{
    for (int part = TABLE_BODY; part < TABLE_PARTS; part++) {
        struct node *last = table->last;

        for (struct node *row = table->first, *next; row; row = next) {
            next = row == last ? NULL : row->next;
            if (row->kind == NODE_ROW && row->row == (enum table_part)part) {
                node_unlink(row);
                node_append(table, row);
            }
        }
    }
}

static bool has_row_spans(const struct node *table)
{
    for (const struct node *row = table->first; row; row = row->next)
        for (const struct node *cell = row->first; cell && row->kind == NODE_ROW; cell = cell->next)
            if (cell->cell.row_span > 1)
                return true;
    return false;
}

static void pad_rows(struct tidying *tidying, struct node *table)
{
    struct arena *arena = tidying->document->arena;
    uint32_t columns = table->table.column_count;

    for (struct node *row = table->first; row; row = row->next)
        if (row->kind == NODE_ROW && row_length(row) > columns)
            columns = row_length(row);
    for (struct node *row = table->first; row && !has_row_spans(table); row = row->next) {
        for (uint32_t n = row_length(row); row->kind == NODE_ROW && n < columns; n++) {
            struct node *cell = node_new(arena, NODE_CELL, (struct span){ 0, 0 });

            cell->cell = (struct cell){ 1, 1 };
            node_append(row, cell);
        }
    }
    if (columns > table->table.column_count) {
        enum alignment *alignments = ARENA_ARRAY(arena, columns, enum alignment);

        for (uint32_t i = 0; i < table->table.column_count; i++)
            alignments[i] = table->table.columns[i];
        table->table = (struct table){ alignments, columns };
    }
}

static void mend_values(struct tidying *tidying, struct node *node)
{
    if (node->kind == NODE_CELL) {
        node->cell.column_span = node->cell.column_span ? node->cell.column_span : 1;
        node->cell.row_span = node->cell.row_span ? node->cell.row_span : 1;
    } else if (node->kind == NODE_HEADING && node->heading.level == 0) {
        node->heading.level = 1;
    } else if (node->kind == NODE_TABLE) {
        order_rows(node);
        pad_rows(tidying, node);
    }
}

static void tidy_node(struct tidying *tidying, struct node *node)
{
    clean_strings(tidying, node);
    if (node->kind == NODE_TEXT) {
        if (node->text.len == 0)
            node_unlink(node);
        return;
    }
    if (node_is_block(node) || node->kind == NODE_TERM || node->kind == NODE_VERSE_LINE)
        drop_outer_breaks(node);
    if (!node->first && node->parent && is_void_when_empty(node))
        node_unlink(node);
    else
        mend_values(tidying, node);
}

void tidy_document(struct document *document, struct diagnostics *diagnostics)
{
    struct tidying tidying = { document, diagnostics };
    struct walk walk = walk_start(document->root);

    while (walk_next(&walk)) {
        /* Joined at ENTER: the nodes behind this one are not handed out yet. */
        if (walk.event == WALK_ENTER && walk.node->kind == NODE_TEXT)
            join_text(walk.node);
        else if (walk.event == WALK_LEAVE)
            tidy_node(&tidying, walk.node);
    }
}
