/* tidy.c - one walk that mends at LEAVE, when a node's children are final. */
#include "tidy.h"

#include <string.h>

#include "buffer.h"
#include "scan.h"
#include "utf8.h"
#include "walk.h"

/* What a link may not stand in: another one. A note is printed elsewhere and begins anew. */
struct link_scope {
    struct link_scope *outer;
    const struct node *open; /* the link that is open; NULL: none */
};

struct tidying {
    struct document *document;
    struct diagnostics *diagnostics;
    struct buffer *mended; /* the string that is being cleaned */
    struct link_scope *links;
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

/*
 * Puts all up to the next forbidden character, and U+FFFD for it, which is returned; *rest is what stands
 * behind. Empty: there was none.
 */
static struct slice replace_next(struct buffer *out, struct slice *rest)
{
    struct slice from = from_forbidden(*rest);
    uint32_t character;

    buffer_put_raw(out, slice_between(rest->at, from.at));
    *rest = from;
    if (utf8_next(rest, &character))
        buffer_put_character(out, UTF8_REPLACEMENT);
    return slice_between(from.at, rest->at);
}

static void report_forbidden(struct diagnostics *diagnostics, struct diag_place place,
                             struct slice character)
{
    diag_report(diagnostics, DIAG_CHARACTER_FORBIDDEN, place,
                arena_format(diagnostics->arena, "U+%04X", (unsigned)utf8_first(character)));
}

struct slice tidy_string(struct arena *arena, struct slice text, struct diag_place place,
                         struct diagnostics *diagnostics)
{
    struct buffer *mended;
    struct slice found;

    if (from_forbidden(text).len == 0)
        return text;
    mended = buffer_new(arena);
    while ((found = replace_next(mended, &text)).len)
        report_forbidden(diagnostics, place, found);
    return buffer_bytes(mended);
}

/* Where `text` stands, of `node` (NULL: of none). */
static struct diag_place place_of(const struct tidying *tidying, const struct node *node,
                                  struct slice text)
{
    struct source *source = tidying->document->source;
    struct span span = source ? source_span(source, text) : (struct span){ 0, 0 };

    if (!source || (!span.end && !node))
        return diag_nowhere();
    return diag_at(source, span.end ? span.start : node->span.start);
}

/* Text that lies in a source in which nothing was found when it was read. */
static bool is_known_clean(const struct source *source, struct slice text)
{
    return source && source->is_clean && text.at >= source->text.at &&
           slice_end(text) <= slice_end(source->text);
}

static void clean(struct tidying *tidying, const struct node *node, struct slice *text)
{
    struct slice rest = *text, found;

    if (is_known_clean(tidying->document->source, rest) || from_forbidden(rest).len == 0)
        return;
    while ((found = replace_next(tidying->mended, &rest)).len)
        report_forbidden(tidying->diagnostics, place_of(tidying, node, found), found);
    *text = buffer_take(tidying->mended);
}

static void clean_attributes(struct tidying *tidying, const struct node *node)
{
    struct attributes *attributes = node->attributes;

    if (!attributes)
        return;
    clean(tidying, node, &attributes->id);
    clean(tidying, node, &attributes->classes);
    clean(tidying, node, &attributes->language);
    for (struct attribute_pair *pair = attributes->pairs; pair; pair = pair->next) {
        clean(tidying, node, &pair->key);
        clean(tidying, node, &pair->value);
    }
}

static void clean_metadata(struct tidying *tidying)
{
    struct document *document = tidying->document;
    struct metadata_strings strings = metadata_strings(document->arena, &document->metadata);

    for (size_t i = 0; i < strings.count; i++)
        clean(tidying, NULL, strings.at[i]);
}

static void clean_strings(struct tidying *tidying, struct node *node)
{
    struct slice *strings[NODE_STRINGS];
    size_t count = node_strings(node, strings);

    clean_attributes(tidying, node);
    for (size_t i = 0; i < count; i++)
        clean(tidying, node, strings[i]);
}

/* Text of the source that was cut and stands together again. */
static void join_text(struct node *node)
{
    struct node *next;

    while ((next = node->next) && next->kind == NODE_TEXT &&
           slice_end(node->text) == next->text.at && !node->attributes && !next->attributes) {
        node->text.len += next->text.len;
        if (next->span.end > node->span.end)
            node->span.end = next->span.end;
        node_unlink(next);
    }
}

/* Two captions that adjoin, now that nothing is between them, are one. */
static void join_captions(struct tidying *tidying, struct node *parent)
{
    for (struct node *first = parent->first, *next; first; first = next) {
        next = first->next;
        if (!next || first->kind != NODE_CAPTION || next->kind != NODE_CAPTION)
            continue;
        node_append(first, node_new(tidying->document->arena, NODE_SOFT_BREAK, next->span));
        node_move_range(next->first, NULL, first);
        node_unlink(next);
        next = first;
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

static uint64_t row_length(const struct node *row)
{
    uint64_t length = 0;

    if (row->kind == NODE_ROW)
        for (const struct node *cell = row->first; cell; cell = cell->next)
            length += cell->cell.column_span;
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

static uint64_t longest_row(const struct node *table)
{
    uint64_t columns = table->table.column_count;

    for (const struct node *row = table->first; row; row = row->next)
        if (row_length(row) > columns)
            columns = row_length(row);
    return columns;
}

/*
 * One long row over many short ones would make cells with the square of the input, so a table that
 * is nearly all holes stays ragged; and with rows that reach down, length is not what cells add up to.
 */
static bool can_be_padded(const struct node *table, uint64_t columns)
{
    enum { MOST_HOLES_PER_CELL = 16, ALWAYS = 1024 };
    uint64_t cells = 0, places = 0;

    for (const struct node *row = table->first; row; row = row->next) {
        cells += row_length(row);
        places += row->kind == NODE_ROW ? columns : 0;
    }
    return places <= cells * MOST_HOLES_PER_CELL + ALWAYS && !has_row_spans(table);
}

static void pad_row(struct arena *arena, struct node *row, uint64_t columns)
{
    for (uint64_t n = row_length(row); n < columns; n++) {
        struct node *cell = node_new(arena, NODE_CELL, (struct span){ 0, 0 });

        cell->cell = (struct cell){ 1, 1 };
        node_append(row, cell);
    }
}

static void widen_table(struct arena *arena, struct table *table, uint64_t columns)
{
    enum alignment *alignments = ARENA_ARRAY(arena, columns, enum alignment);

    for (uint32_t i = 0; i < table->column_count; i++)
        alignments[i] = table->columns[i];
    *table = (struct table){ alignments, (uint32_t)columns };
}

static void pad_rows(struct arena *arena, struct node *table)
{
    uint64_t columns = longest_row(table);

    if (columns > UINT32_MAX) /* of spans alone: no such table fits into memory */
        arena_fail(arena);
    if (can_be_padded(table, columns))
        for (struct node *row = table->first; row; row = row->next)
            if (row->kind == NODE_ROW)
                pad_row(arena, row, columns);
    if (columns > table->table.column_count)
        widen_table(arena, &table->table, columns);
}

static uint16_t between_one_and(uint16_t most, uint16_t span)
{
    if (span == 0)
        return 1;
    return span < most ? span : most;
}

/* HTML's limits (§4.9.11); wider cells would cost columns that nothing stands in. */
static void mend_cell(struct cell *cell)
{
    enum { MOST_COLUMNS = 1000, MOST_ROWS = 65534 };

    cell->column_span = between_one_and(MOST_COLUMNS, cell->column_span);
    cell->row_span = between_one_and(MOST_ROWS, cell->row_span);
}

static void mend_values(struct tidying *tidying, struct node *node)
{
    if (node->kind == NODE_CELL) {
        mend_cell(&node->cell);
    } else if (node->kind == NODE_HEADING && node->heading.level == 0) {
        node->heading.level = 1;
    } else if (node->kind == NODE_TABLE) {
        order_rows(node);
        pad_rows(tidying->document->arena, node);
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
    if (node_holds_words(node))
        drop_outer_breaks(node);
    if (!node->first && node->parent && is_void_when_empty(node))
        node_unlink(node);
    else
        mend_values(tidying, node);
    if (node_kind_holds(node->kind) & GROUP_CAPTION)
        join_captions(tidying, node);
}

static void open_scope(struct tidying *tidying)
{
    struct link_scope *scope = ARENA_NEW(tidying->document->arena, struct link_scope);

    scope->outer = tidying->links;
    tidying->links = scope;
}

/* A link inside a link stays as a span. */
static void enter_link(struct tidying *tidying, struct node *node)
{
    struct source *source = tidying->document->source;

    if (!tidying->links->open) {
        tidying->links->open = node;
        return;
    }
    diag_report(tidying->diagnostics, DIAG_LINK_NESTED,
                source ? diag_at(source, node->span.start) : diag_nowhere(), node->link.target);
    node->kind = NODE_SPAN;
}

/* Joined at ENTER: the nodes behind this one are not handed out yet. */
static void enter_node(struct tidying *tidying, struct node *node)
{
    tidying->document->lacks[node->kind] = false;
    if (node->kind == NODE_TEXT)
        join_text(node);
    else if (node->kind == NODE_NOTE)
        open_scope(tidying);
    else if (node->kind == NODE_LINK)
        enter_link(tidying, node);
}

static void leave_node(struct tidying *tidying, struct node *node)
{
    if (node->kind == NODE_NOTE)
        tidying->links = tidying->links->outer;
    else if (node == tidying->links->open)
        tidying->links->open = NULL;
    tidy_node(tidying, node);
}

void tidy_document(struct document *document, struct diagnostics *diagnostics)
{
    struct tidying tidying = {
        .document = document,
        .diagnostics = diagnostics,
        .mended = buffer_new(document->arena),
    };
    struct walk walk = walk_start(document->root);

    memset(document->lacks, true, sizeof document->lacks);
    open_scope(&tidying);
    clean_metadata(&tidying);
    while (walk_next(&walk)) {
        if (walk.event == WALK_ENTER)
            enter_node(&tidying, walk.node);
        else
            leave_node(&tidying, walk.node);
    }
}
