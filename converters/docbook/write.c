/* write.c - the row of every node kind, and what paragraphs, figures, verse and asides become. */
#include "docbook.h"

#include "link.h"
#include "markup.h"
#include "options.h"

/* --- paragraphs and figures ------------------------------------------------------------------ */

static bool has_line_break(struct node *paragraph)
{
    struct walk walk = walk_start(paragraph);

    while (walk_next(&walk)) {
        if (walk.node->kind == NODE_LINE_BREAK)
            return true;
        if (walk.node->kind == NODE_NOTE && walk.event == WALK_ENTER)
            walk_skip_children(&walk);
    }
    return false;
}

bool docbook_is_para(struct node *paragraph)
{
    return !docbook_is_lone_image(paragraph) && !has_line_break(paragraph);
}

static void enter_paragraph(struct writer *writer, struct node *node)
{
    struct docbook *docbook = docbook_of(writer);
    const char *role =
        node->parent->kind == NODE_FURNITURE ? furniture_role_names[node->parent->furniture] : NULL;

    if (docbook_is_entry(docbook, node))
        docbook_open_element(docbook, ELEMENT_BIBLIOMIXED, NULL,
                             is_at(node->parent, NODE_ITEM) && !node->attributes ? node->parent
                                                                                 : node);
    else if (docbook_is_lone_image(node))
        docbook_enter_transparent(writer, node);
    else if (docbook_element_at(docbook) != ELEMENT_ENTRY_LINE)
        docbook_open_element(docbook, has_line_break(node) ? ELEMENT_LITERALLAYOUT : ELEMENT_PARA,
                             role, node);
    if (node->parent->kind == NODE_ITEM && !node->prev && !docbook_is_lone_image(node))
        docbook_put_box(writer->out, node->parent);
}

static void leave_paragraph(struct writer *writer, struct node *node)
{
    struct docbook *docbook = docbook_of(writer);

    if (!docbook_is_lone_image(node) && docbook_element_at(docbook) != ELEMENT_ENTRY_LINE)
        docbook_close_element(docbook);
}

static void enter_figure(struct writer *writer, struct node *node)
{
    struct docbook *docbook = docbook_of(writer);
    bool has_title = node->first && node->first->kind == NODE_CAPTION;

    docbook_open_element(docbook,
                         has_title && docbook_element_may_stand(docbook, ELEMENT_FIGURE)
                             ? ELEMENT_FIGURE
                             : ELEMENT_INFORMALFIGURE,
                         NULL, node);
}

static void enter_caption(struct writer *writer, struct node *node)
{
    struct docbook *docbook = docbook_of(writer);

    if (docbook_element_at(docbook) == ELEMENT_INFORMALFIGURE)
        docbook_open_element(docbook, ELEMENT_PARA, "caption", node);
    else
        docbook_open_element(docbook, ELEMENT_TITLE, NULL, node);
}

/* --- quotations, verse, code ----------------------------------------------------------------- */

/* DocBook's epigraph holds paragraphs and verse only. */
static bool is_plain_epigraph(const struct node *node)
{
    for (const struct node *child = node->first; child; child = child->next)
        if (!(child->kind == NODE_ATTRIBUTION || child->kind == NODE_RULE ||
              (child->kind == NODE_PARAGRAPH && !docbook_is_lone_image(child)) ||
              (child->kind == NODE_VERSE && child->first && child->first->kind == NODE_STANZA)))
            return false;
    return true;
}

static void enter_epigraph(struct writer *writer, struct node *node)
{
    struct docbook *docbook = docbook_of(writer);

    if (is_plain_epigraph(node) && docbook_element_may_stand(docbook, ELEMENT_EPIGRAPH))
        docbook_open_element(docbook, ELEMENT_EPIGRAPH, NULL, node);
    else
        docbook_open_element(docbook, ELEMENT_BLOCKQUOTE, "epigraph", node);
}

/* With a title or an attribution, verse is a quotation; without, only its lines. */
static void enter_verse(struct writer *writer, struct node *node)
{
    struct docbook *docbook = docbook_of(writer);

    if (!node->first || node->first->kind != NODE_STANZA)
        docbook_open_element(docbook, ELEMENT_BLOCKQUOTE, "verse", node);
}

static void leave_verse(struct writer *writer, struct node *node)
{
    struct docbook *docbook = docbook_of(writer);

    if (!node->first || node->first->kind != NODE_STANZA)
        docbook_close_element(docbook);
}

static void enter_stanza(struct writer *writer, struct node *node)
{
    struct docbook *docbook = docbook_of(writer);
    bool has_own = node->parent->first->kind == NODE_STANZA;

    if (!node->prev || node->prev->kind != NODE_STANZA)
        docbook_open_element(docbook, ELEMENT_LITERALLAYOUT, "verse",
                             has_own ? node->parent : NULL);
    else
        buffer_put_raw(writer->out, SLICE("\n\n"));
    docbook_put_anchor(docbook, docbook_id_of(node));
}

static void leave_stanza(struct writer *writer, struct node *node)
{
    if (!node->next)
        docbook_close_element(docbook_of(writer));
}

static void enter_verse_line(struct writer *writer, struct node *node)
{
    enum { INDENT = 2, LARGEST = 40 };
    uint32_t steps = node->indent < LARGEST ? node->indent : LARGEST;

    if (node->prev)
        buffer_put_raw(writer->out, SLICE("\n"));
    for (uint32_t i = 0; i < steps * INDENT; i++)
        buffer_put_byte(writer->out, ' ');
    docbook_put_anchor(docbook_of(writer), docbook_id_of(node));
}

static void enter_code_block(struct writer *writer, struct node *node)
{
    docbook_break_line(docbook_of(writer), LAYOUT_BLOCK);
    buffer_put(writer->out, SLICE("<programlisting"));
    docbook_put_attributes(docbook_of(writer), NULL, node);
    if (node->code.language.len)
        markup_attribute(writer->out, "language", node->code.language);
    buffer_put_byte(writer->out, '>');
    markup_text(writer->out, node->code.text);
    buffer_put(writer->out, SLICE("</programlisting>"));
    docbook_break_line(docbook_of(writer), LAYOUT_BLOCK);
}

static void enter_rule(struct writer *writer, struct node *node)
{
    struct docbook *docbook = docbook_of(writer);

    docbook_open_element(docbook, ELEMENT_PARA, "scene-break", node);
    buffer_put(writer->out, SLICE("* * *"));
    docbook_close_element(docbook);
}

/* --- asides and wrappers --------------------------------------------------------------------- */

static void enter_aside(struct writer *writer, struct node *node)
{
    static const enum element elements[ASIDE_ROLES] = {
        [ASIDE_SIDEBAR] = ELEMENT_SIDEBAR,
        [ASIDE_NOTE] = ELEMENT_NOTE,
        [ASIDE_TIP] = ELEMENT_TIP,
        [ASIDE_IMPORTANT] = ELEMENT_IMPORTANT,
        [ASIDE_WARNING] = ELEMENT_WARNING,
        [ASIDE_CAUTION] = ELEMENT_CAUTION,
        [ASIDE_ABOUT_AUTHOR] = ELEMENT_SIDEBAR,
        [ASIDE_DEDICATION] = ELEMENT_SIDEBAR,
        [ASIDE_COLOPHON] = ELEMENT_SIDEBAR,
    };
    struct docbook *docbook = docbook_of(writer);
    enum element element = elements[node->aside];
    bool is_plain = node->aside == ASIDE_SIDEBAR || element != ELEMENT_SIDEBAR;
    const char *role = aside_role_names[node->aside];

    if (node == docbook->blurb) {
        writer_skip_children(writer);
        return;
    }
    if (node->aside == ASIDE_DEDICATION && buffer_position(writer->out) == docbook->front_at)
        docbook_open_element(docbook, ELEMENT_DEDICATION, NULL, node);
    else if (docbook_element_may_stand(docbook, element))
        docbook_open_element(docbook, element, is_plain ? NULL : role, node);
    else
        docbook_open_element(docbook, ELEMENT_BLOCKQUOTE, role, node);
}

static void leave_aside(struct writer *writer, struct node *node)
{
    struct docbook *docbook = docbook_of(writer);
    bool is_front =
        docbook_element_at(docbook) == ELEMENT_DEDICATION && node->aside == ASIDE_DEDICATION;

    if (node == docbook->blurb)
        return;
    docbook_close_element(docbook);
    if (is_front)
        docbook->opened_at = docbook->front_at = buffer_position(writer->out);
}

/* --- the whole ------------------------------------------------------------------------------- */

static void enter_document(struct writer *writer, struct node *node)
{
    struct docbook *docbook = docbook_of(writer);
    struct slice language = document_language(writer->document);

    (void)node;
    docbook_begin_element(docbook, docbook->is_book ? ELEMENT_BOOK : ELEMENT_ARTICLE, NULL, NULL);
    markup_attribute(writer->out, "xmlns", SLICE("http://docbook.org/ns/docbook"));
    if (docbook->has_addresses)
        markup_attribute(writer->out, "xmlns:xlink", SLICE("http://www.w3.org/1999/xlink"));
    markup_attribute(writer->out, "version", SLICE("5.1"));
    if (!slice_is(language, "und"))
        markup_attribute(writer->out, "xml:lang", language);
    if (document_is_right_to_left(writer->document))
        markup_attribute(writer->out, "dir", SLICE("rtl"));
    docbook_begin_content(docbook);
    docbook_put_info(docbook);
    docbook->opened_at = docbook->front_at = buffer_position(writer->out);
}

#define ROW(function_enter, function_leave)              \
    {                                                    \
        .enter = function_enter, .leave = function_leave \
    }

static const struct emitter emitters[NODE_KINDS] = {
    [NODE_DOCUMENT] = ROW(enter_document, docbook_leave_element),
    [NODE_SECTION] = ROW(docbook_enter_section, docbook_leave_section),
    [NODE_HEADING] = ROW(docbook_enter_heading, docbook_leave_heading),
    [NODE_PARAGRAPH] = ROW(enter_paragraph, leave_paragraph),
    [NODE_QUOTE] = ROW(docbook_enter_simple, docbook_leave_element),
    [NODE_EPIGRAPH] = ROW(enter_epigraph, docbook_leave_element),
    [NODE_LIST] = ROW(docbook_enter_list, docbook_leave_list),
    [NODE_DEFINITION_LIST] = ROW(docbook_enter_definition_list, docbook_leave_definition_list),
    [NODE_CODE_BLOCK] = ROW(enter_code_block, docbook_leave_nothing),
    [NODE_VERSE] = ROW(enter_verse, leave_verse),
    [NODE_TABLE] = ROW(docbook_enter_table, docbook_leave_table),
    [NODE_FIGURE] = ROW(enter_figure, docbook_leave_element),
    [NODE_RULE] = ROW(enter_rule, docbook_leave_nothing),
    [NODE_ASIDE] = ROW(enter_aside, leave_aside),
    [NODE_FURNITURE] = ROW(docbook_enter_transparent, docbook_leave_nothing),
    [NODE_DIVISION] = ROW(docbook_enter_transparent, docbook_leave_nothing),
    [NODE_ITEM] = ROW(docbook_enter_item, docbook_leave_list),
    [NODE_TERM] = ROW(docbook_enter_term, docbook_leave_term),
    [NODE_DEFINITION] = ROW(docbook_enter_definition, docbook_leave_definition),
    [NODE_STANZA] = ROW(enter_stanza, leave_stanza),
    [NODE_VERSE_LINE] = ROW(enter_verse_line, docbook_leave_nothing),
    [NODE_ROW] = ROW(docbook_enter_row, docbook_leave_row),
    [NODE_CELL] = ROW(docbook_enter_cell, docbook_leave_cell),
    [NODE_CAPTION] = ROW(enter_caption, docbook_leave_element),
    [NODE_ATTRIBUTION] = ROW(docbook_enter_simple, docbook_leave_element),
    [NODE_TEXT] = ROW(docbook_enter_text, docbook_leave_nothing),
    [NODE_SOFT_BREAK] = ROW(docbook_enter_soft_break, docbook_leave_nothing),
    [NODE_LINE_BREAK] = ROW(docbook_enter_line_break, docbook_leave_nothing),
    [NODE_EMPHASIS] = ROW(docbook_enter_simple, docbook_leave_element),
    [NODE_STRONG] = ROW(docbook_enter_simple, docbook_leave_element),
    [NODE_STRIKE] = ROW(docbook_enter_simple, docbook_leave_element),
    [NODE_SUBSCRIPT] = ROW(docbook_enter_simple, docbook_leave_element),
    [NODE_SUPERSCRIPT] = ROW(docbook_enter_simple, docbook_leave_element),
    [NODE_SMALL_CAPS] = ROW(docbook_enter_simple, docbook_leave_element),
    [NODE_CODE] = ROW(docbook_enter_code, docbook_leave_nothing),
    [NODE_LINK] = ROW(docbook_enter_link, docbook_leave_element),
    [NODE_IMAGE] = ROW(docbook_enter_image, docbook_leave_image),
    [NODE_NOTE] = ROW(docbook_enter_note, docbook_leave_note),
    [NODE_QUOTATION] = ROW(docbook_enter_simple, docbook_leave_element),
    [NODE_RUBY] = ROW(docbook_enter_simple, docbook_leave_ruby),
    [NODE_SPAN] = ROW(docbook_enter_span, docbook_leave_span),
    [NODE_PAGE_MARK] = ROW(docbook_enter_page_mark, docbook_leave_nothing),
};

void docbook_write(struct document *document, struct buffer *out, struct job *job)
{
    struct docbook docbook = {
        .writer = {
            .emitters = emitters,
            .out = out,
            .document = document,
            .job = job,
            .indent = 2,
            .keep_furniture = job->options->keep_furniture,
        },
    };

    if (!job->options->keep_furniture)
        docbook_drop_furniture(&docbook);
    link_check(document, places_of(document), true, job->diagnostics);
    docbook_arrange(&docbook);
    docbook_choose_blurb(&docbook);
    docbook_plan(&docbook);
    buffer_put_string(out, "<?xml version=\"1.0\" encoding=\"UTF-8\"?>");
    buffer_newlines(out, 1);
    writer_run(&docbook.writer, document->root);
    buffer_finish(out);
}
