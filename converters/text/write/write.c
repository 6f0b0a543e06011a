/*
 * write.c - the row of every node kind for plain text. Inline content is collected until its block
 * ends and becomes lines then (lines.c).
 */
#include "write.h"

#include "utf8.h"
#include "words.h"
#include "writing.h"

enum {
    INDENT = 4,          /* of quotations, verse, code, asides, notes */
    DEEPEST_INDENT = 64, /* columns; lines do not grow with the square of the depth */
    VERSE_STEP = 2
};

static void leave_nothing(struct writer *writer, struct node *node)
{
    (void)writer;
    (void)node;
}

static void enter_nothing(struct writer *writer, struct node *node)
{
    (void)writer;
    (void)node;
}

/* --- blocks and indents ---------------------------------------------------------------------- */

static bool is_in_tight(const struct node *block)
{
    const struct node *parent = block->parent;

    if (parent && (parent->kind == NODE_ITEM || parent->kind == NODE_DEFINITION))
        return parent->parent->list.tight || (parent->kind == NODE_DEFINITION && !block->prev);
    return false;
}

static void put_blanks(struct buffer *out, unsigned count)
{
    while (count-- > 0)
        buffer_put_byte(out, ' ');
}

void text_start_block(struct text_writer *text, const struct node *block)
{
    if (text->is_behind_marker)
        put_blanks(text->writer.out, text->gap);
    else
        buffer_newlines(text->writer.out, is_in_tight(block) ? 1 : 2);
    text->is_behind_marker = false;
    text->gap = 0;
}

/* How far blocks inside are set in; what is pushed must be popped with the same width. */
static void push_indent(struct text_writer *text, unsigned columns)
{
    static const char blanks[] = "                                ";

    text->indent += columns;
    if (text->indent > DEEPEST_INDENT)
        return;
    buffer_push_prefix(text->writer.out, slice_take(SLICE(blanks), columns));
    if (text->is_behind_marker)
        text->gap += columns;
}

static void pop_indent(struct text_writer *text, unsigned columns)
{
    if (text->indent <= DEEPEST_INDENT)
        buffer_pop_prefix(text->writer.out, columns);
    text->indent -= columns;
    text->is_behind_marker = false;
}

static void enter_indented(struct writer *writer, struct node *node)
{
    (void)node;
    push_indent(text_of(writer), INDENT);
}

static void leave_indented(struct writer *writer, struct node *node)
{
    (void)node;
    pop_indent(text_of(writer), INDENT);
}

static void leave_paragraph(struct writer *writer, struct node *node)
{
    text_start_block(text_of(writer), node);
    text_put_words(text_of(writer));
}

/* --- headings -------------------------------------------------------------------------------- */

/* `title` on one line, and a line under it. */
static void put_underlined(struct text_writer *text, struct slice title, char line)
{
    struct buffer *out = text->writer.out;
    size_t width = utf8_width(title);

    buffer_put(out, title);
    buffer_newlines(out, 1);
    for (size_t i = 0; i < width; i++)
        buffer_put_byte(out, line);
}

/* The words collected so far, on one line. */
static struct slice take_title(struct text_writer *text)
{
    struct slice title = slice_trim(buffer_bytes(text->words));

    for (size_t i = 0; i < title.len; i++)
        if (title.at[i] == '\n' || title.at[i] == HARD_LINE_END[0])
            text->words->at[title.at + i - text->words->at] = ' ';
    text->words->len = 0;
    return title;
}

static void leave_heading(struct writer *writer, struct node *node)
{
    static const char lines[] = "=-~";
    struct text_writer *text = text_of(writer);
    unsigned level = node->heading.level < 3 ? node->heading.level : 3;
    struct slice title = take_title(text);

    if (title.len == 0)
        return;
    if (!text->is_behind_marker)
        buffer_newlines(writer->out, 3);
    text_start_block(text, node);
    put_underlined(text, title, lines[level - 1]);
}

/* --- lists ----------------------------------------------------------------------------------- */

static bool is_first(const struct node *node)
{
    return !node->prev;
}

static void start_part(struct text_writer *text, const struct node *part)
{
    if (is_first(part))
        text_start_block(text, part->parent);
    else
        buffer_newlines(text->writer.out, part->parent->list.tight ? 1 : 2);
}

/* The list's start counts along: nobody looks at the tree after us. */
static struct slice marker_of(struct arena *arena, const struct node *item)
{
    static const char *const boxes[TASK_STATES] = { "", " [ ]", " [x]" };
    struct list *list = &item->parent->list;
    struct slice numeral = SLICE("-");

    if (list->ordered) {
        numeral = numeral_format(arena, list->start++, list->style);
        numeral = arena_format(arena, "%.*s.", SLICE_PRINT(numeral));
    }
    return arena_format(arena, "%.*s%s", SLICE_PRINT(numeral), boxes[item->item]);
}

static unsigned marker_indent(const struct node *item)
{
    return item->parent->list.ordered ? INDENT : 2;
}

static void put_marker(struct text_writer *text, struct slice marker, unsigned indent)
{
    unsigned width = (unsigned)utf8_width(marker);

    buffer_put(text->writer.out, marker);
    push_indent(text, indent);
    text->is_behind_marker = true;
    text->gap = width < indent ? indent - width : 1;
}

static void enter_item(struct writer *writer, struct node *node)
{
    struct text_writer *text = text_of(writer);

    start_part(text, node);
    put_marker(text, marker_of(writer->document->arena, node), marker_indent(node));
}

static void leave_item(struct writer *writer, struct node *node)
{
    pop_indent(text_of(writer), marker_indent(node));
}

static void leave_term(struct writer *writer, struct node *node)
{
    struct text_writer *text = text_of(writer);

    if (!is_first(node) && node->prev->kind == NODE_TERM)
        buffer_newlines(writer->out, 1);
    else
        start_part(text, node);
    text_put_words(text);
}

/* --- verse, code, rules ---------------------------------------------------------------------- */

static void enter_stanza(struct writer *writer, struct node *node)
{
    text_start_block(text_of(writer), node);
}

static void leave_verse_line(struct writer *writer, struct node *node)
{
    enum { LARGEST = 20 };
    struct text_writer *text = text_of(writer);

    if (!is_first(node))
        buffer_newlines(writer->out, 1);
    put_blanks(writer->out, VERSE_STEP * (node->indent < LARGEST ? node->indent : LARGEST));
    buffer_put(writer->out, take_title(text));
}

static void leave_attribution(struct writer *writer, struct node *node)
{
    struct text_writer *text = text_of(writer);

    if (is_first(node))
        text_start_block(text, node);
    buffer_newlines(writer->out, 1);
    buffer_put(writer->out, SLICE("\xE2\x80\x94 ")); /* — */
    buffer_put(writer->out, take_title(text));
}

static void enter_code_block(struct writer *writer, struct node *node)
{
    struct text_writer *text = text_of(writer);

    push_indent(text, INDENT);
    text_start_block(text, node);
    buffer_put_lines(writer->out, node->code.text);
    pop_indent(text, INDENT);
}

/* In the middle of the line. */
static void enter_rule(struct writer *writer, struct node *node)
{
    struct text_writer *text = text_of(writer);
    struct slice rule = SLICE("* * *");
    unsigned margin = text->columns > text->indent + rule.len
                          ? (text->columns - text->indent - (unsigned)rule.len) / 2
                          : 0;

    text_start_block(text, node);
    put_blanks(writer->out, margin);
    buffer_put(writer->out, rule);
}

/* --- asides ---------------------------------------------------------------------------------- */

/* Pieces of the book rather than boxes in it. */
static bool is_piece(const struct node *aside)
{
    return aside->aside == ASIDE_ABOUT_AUTHOR || aside->aside == ASIDE_DEDICATION ||
           aside->aside == ASIDE_COLOPHON;
}

static void enter_aside(struct writer *writer, struct node *node)
{
    static const enum word words[ASIDE_ROLES] = {
        [ASIDE_NOTE] = WORD_NOTE,           [ASIDE_TIP] = WORD_TIP,
        [ASIDE_IMPORTANT] = WORD_IMPORTANT, [ASIDE_WARNING] = WORD_WARNING,
        [ASIDE_CAUTION] = WORD_CAUTION,
    };
    struct text_writer *text = text_of(writer);
    const char *word = word_in(document_language(writer->document), words[node->aside]);

    if (is_piece(node))
        return;
    push_indent(text, INDENT);
    if (node->aside == ASIDE_SIDEBAR || (node->first && node->first->kind == NODE_CAPTION))
        return;
    text_start_block(text, node);
    buffer_printf(writer->out, "%s:", word);
}

static void leave_aside(struct writer *writer, struct node *node)
{
    if (!is_piece(node))
        pop_indent(text_of(writer), INDENT);
}

/* --- notes ----------------------------------------------------------------------------------- */

/* Notes that are called in notes come behind them. */
static void put_notes(struct text_writer *text)
{
    for (size_t i = 0; i < text->note_count; i++) {
        struct slice label = arena_format(text->writer.document->arena, "[%zu]", i + 1);

        buffer_newlines(text->writer.out, i == 0 ? 3 : 2);
        put_marker(text, label, INDENT);
        writer_run_children(&text->writer, text->notes[i]);
        pop_indent(text, INDENT);
    }
}

/* --- the whole ------------------------------------------------------------------------------- */

static void put_creators(struct text_writer *text)
{
    static const enum word words[CREATOR_ROLES] = {
        [CREATOR_EDITOR] = WORD_EDITOR,
        [CREATOR_TRANSLATOR] = WORD_TRANSLATOR,
        [CREATOR_ILLUSTRATOR] = WORD_ILLUSTRATOR,
    };
    struct document *document = text->writer.document;
    const struct creator *creator = document->metadata.creators;

    buffer_newlines(text->writer.out, 2);
    for (; creator; creator = creator->next) {
        if (creator->role == CREATOR_EDITOR || creator->role == CREATOR_TRANSLATOR ||
            creator->role == CREATOR_ILLUSTRATOR)
            buffer_printf(text->writer.out,
                          "%s: ", word_in(document_language(document), words[creator->role]));
        buffer_put(text->writer.out, creator->name.text);
        buffer_newlines(text->writer.out, 1);
    }
}

static void put_title(struct text_writer *text)
{
    const struct metadata *metadata = &text->writer.document->metadata;
    struct buffer *out = text->writer.out;

    if (metadata_text(metadata, METADATA_TITLE).len)
        put_underlined(text, metadata_text(metadata, METADATA_TITLE), '=');
    buffer_newlines(out, 2);
    buffer_put(out, metadata_text(metadata, METADATA_SUBTITLE));
    put_creators(text);
    buffer_newlines(out, 2);
    buffer_put(out, metadata_shown(metadata, METADATA_DATE));
}

#define TRANSPARENT \
    {               \
        .open = ""  \
    }
#define ROW(function_enter, function_leave)              \
    {                                                    \
        .enter = function_enter, .leave = function_leave \
    }

static const struct emitter emitters[NODE_KINDS] = {
    [NODE_DOCUMENT] = TRANSPARENT,
    [NODE_SECTION] = TRANSPARENT,
    [NODE_HEADING] = ROW(enter_nothing, leave_heading),
    [NODE_PARAGRAPH] = ROW(enter_nothing, leave_paragraph),
    [NODE_QUOTE] = ROW(enter_indented, leave_indented),
    [NODE_EPIGRAPH] = ROW(enter_indented, leave_indented),
    [NODE_LIST] = TRANSPARENT,
    [NODE_DEFINITION_LIST] = TRANSPARENT,
    [NODE_CODE_BLOCK] = ROW(enter_code_block, leave_nothing),
    [NODE_VERSE] = ROW(enter_indented, leave_indented),
    [NODE_TABLE] = ROW(text_enter_table, text_leave_table),
    [NODE_FIGURE] = TRANSPARENT,
    [NODE_RULE] = ROW(enter_rule, leave_nothing),
    [NODE_ASIDE] = ROW(enter_aside, leave_aside),
    [NODE_FURNITURE] = TRANSPARENT,
    [NODE_DIVISION] = TRANSPARENT,
    [NODE_ITEM] = ROW(enter_item, leave_item),
    [NODE_TERM] = ROW(enter_nothing, leave_term),
    [NODE_DEFINITION] = ROW(enter_indented, leave_indented),
    [NODE_STANZA] = ROW(enter_stanza, leave_nothing),
    [NODE_VERSE_LINE] = ROW(enter_nothing, leave_verse_line),
    [NODE_ROW] = TRANSPARENT,
    [NODE_CELL] = ROW(text_enter_cell, text_leave_cell),
    [NODE_CAPTION] = ROW(enter_nothing, leave_paragraph),
    [NODE_ATTRIBUTION] = ROW(enter_nothing, leave_attribution),
    [NODE_TEXT] = ROW(text_enter_text, leave_nothing),
    [NODE_SOFT_BREAK] = ROW(text_enter_soft_break, leave_nothing),
    [NODE_LINE_BREAK] = ROW(text_enter_line_break, leave_nothing),
    [NODE_EMPHASIS] = ROW(text_enter_signed, text_leave_signed),
    [NODE_STRONG] = ROW(text_enter_signed, text_leave_signed),
    [NODE_STRIKE] = ROW(text_enter_signed, text_leave_signed),
    [NODE_SUBSCRIPT] = ROW(text_enter_signed, text_leave_signed),
    [NODE_SUPERSCRIPT] = ROW(text_enter_signed, text_leave_signed),
    [NODE_SMALL_CAPS] = TRANSPARENT,
    [NODE_CODE] = ROW(text_enter_code, leave_nothing),
    [NODE_LINK] = ROW(enter_nothing, text_leave_link),
    [NODE_IMAGE] = ROW(text_enter_image, text_leave_image),
    [NODE_NOTE] = ROW(text_enter_note, leave_nothing),
    [NODE_QUOTATION] = ROW(text_enter_quotation, text_leave_quotation),
    [NODE_RUBY] = ROW(enter_nothing, text_leave_ruby),
    [NODE_SPAN] = TRANSPARENT,
    [NODE_PAGE_MARK] = TRANSPARENT,
};

void text_write(struct document *document, struct buffer *out, struct job *job)
{
    struct text_writer text = {
        .writer = {
            .emitters = emitters,
            .out = out,
            .document = document,
            .job = job,
            .keep_furniture = job->options->keep_furniture,
        },
        .words = buffer_new(document->arena),
        .wrap = job->options->wrap,
        .columns = job->options->columns,
    };

    put_title(&text);
    writer_run(&text.writer, document->root);
    put_notes(&text);
    buffer_finish(out);
}
