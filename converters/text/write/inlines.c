/*
 * inlines.c - collects what stands in a line as plain words, with the signs that people type
 * around them.
 */
#include "writing.h"

#include "flow.h"
#include "link.h"
#include "quote_marks.h"
#include "utf8.h"

static void add_text(struct text_writer *text, struct slice words)
{
    struct slice line;
    bool space;

    while (flow_next(&words, &line, &space)) {
        buffer_put_raw(text->words, line);
        if ((space || words.len) && text->wrap == WRAP_PRESERVE) /* there was a line end */
            buffer_put_raw(text->words, SLICE("\n"));
        else if (space)
            buffer_put_raw(text->words, SLICE(" "));
    }
}

void text_enter_text(struct writer *writer, struct node *node)
{
    add_text(text_of(writer), node->text);
}

void text_enter_soft_break(struct writer *writer, struct node *node)
{
    struct text_writer *text = text_of(writer);

    if (text->wrap == WRAP_PRESERVE)
        buffer_put_raw(text->words, SLICE("\n"));
    else if (flow_break_is_space(node))
        buffer_put_raw(text->words, SLICE(" "));
}

void text_enter_line_break(struct writer *writer, struct node *node)
{
    (void)node;
    buffer_put_raw(text_of(writer)->words, SLICE(HARD_LINE_END));
}

/* Signs around words, as people type them. */
static const struct {
    const char *before, *behind;
} signs[NODE_KINDS] = {
    [NODE_EMPHASIS] = { "_", "_" },   [NODE_STRONG] = { "*", "*" },
    [NODE_STRIKE] = { "~~", "~~" },   [NODE_SUBSCRIPT] = { "_", "" },
    [NODE_SUPERSCRIPT] = { "^", "" },
};

void text_enter_signed(struct writer *writer, struct node *node)
{
    buffer_put_raw(text_of(writer)->words, slice_of(signs[node->kind].before));
}

void text_leave_signed(struct writer *writer, struct node *node)
{
    buffer_put_raw(text_of(writer)->words, slice_of(signs[node->kind].behind));
}

void text_enter_code(struct writer *writer, struct node *node)
{
    struct text_writer *text = text_of(writer);

    buffer_put_raw(text->words, SLICE("`"));
    add_text(text, node->code.text);
    buffer_put_raw(text->words, SLICE("`"));
}

static const struct quote_marks *marks_of(const struct text_writer *text)
{
    return quote_marks(document_language(text->writer.document), text->quotations);
}

void text_enter_quotation(struct writer *writer, struct node *node)
{
    struct text_writer *text = text_of(writer);

    (void)node;
    buffer_put_raw(text->words, slice_of(marks_of(text)->open));
    text->quotations++;
}

void text_leave_quotation(struct writer *writer, struct node *node)
{
    struct text_writer *text = text_of(writer);

    (void)node;
    text->quotations--;
    buffer_put_raw(text->words, slice_of(marks_of(text)->close));
}

/* An address that is its own text ("https://example.org") stands there once. */
static bool shows_target(const struct node *link)
{
    const struct node *text = link->first;

    return text && !text->next && text->kind == NODE_TEXT &&
           slice_ends_with(link->link.target, text->text);
}

void text_leave_link(struct writer *writer, struct node *node)
{
    struct text_writer *text = text_of(writer);
    enum link_kind kind = link_kind(node->link.target);

    if ((kind != LINK_ADDRESS && kind != LINK_RELATIVE) || shows_target(node))
        return;
    buffer_put_raw(text->words, node->first ? SLICE(" <") : SLICE("<"));
    buffer_put_raw(text->words, node->link.target);
    buffer_put_raw(text->words, SLICE(">"));
}

void text_enter_image(struct writer *writer, struct node *node)
{
    bool is_alone = !node->prev && !node->next;

    buffer_put_raw(text_of(writer)->words, is_alone ? SLICE("[Illustration: ") : SLICE("["));
    if (!node->first)
        add_text(text_of(writer), node->link.title.len ? node->link.title : node->link.target);
}

void text_leave_image(struct writer *writer, struct node *node)
{
    (void)node;
    buffer_put_raw(text_of(writer)->words, SLICE("]"));
}

void text_leave_ruby(struct writer *writer, struct node *node)
{
    struct text_writer *text = text_of(writer);
    bool is_wide = utf8_is_wide(utf8_first(node->reading));

    buffer_put_raw(text->words, slice_of(is_wide ? "（" : " ("));
    add_text(text, node->reading);
    buffer_put_raw(text->words, slice_of(is_wide ? "）" : ")"));
}

/* --- notes ----------------------------------------------------------------------------------- */

static void remember_note(struct text_writer *text, struct node *note)
{
    if (text->note_count == text->note_capacity) {
        size_t capacity = text->note_capacity ? text->note_capacity * 2 : 64;
        struct node **notes = ARENA_ARRAY(text->writer.document->arena, capacity, struct node *);

        if (text->note_count)
            memcpy(notes, text->notes, text->note_count * sizeof *notes);
        text->notes = notes;
        text->note_capacity = capacity;
    }
    text->notes[text->note_count++] = note;
}

void text_enter_note(struct writer *writer, struct node *node)
{
    struct text_writer *text = text_of(writer);

    remember_note(text, node);
    buffer_put_raw(text->words, arena_format(writer->document->arena, "[%zu]", text->note_count));
    writer_skip_children(writer);
}
