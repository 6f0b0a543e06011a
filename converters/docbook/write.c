/* write.c - the root element and the row of every node kind. */
#include "docbook.h"

#include "flow.h"
#include "link.h"
#include "markup.h"
#include "options.h"
#include "utf8.h"

static struct docbook *docbook_of(struct writer *writer)
{
    return (struct docbook *)writer;
}

static void leave_element(struct writer *writer, struct node *node)
{
    (void)node;
    close_element(docbook_of(writer));
}

static void leave_nothing(struct writer *writer, struct node *node)
{
    (void)writer;
    (void)node;
}

/* An element and a role of its own, and nothing to decide. */
static void enter_simple(struct writer *writer, struct node *node)
{
    static const struct {
        enum element element;
        const char *role;
    } elements[NODE_KINDS] = {
        [NODE_QUOTE] = { ELEMENT_BLOCKQUOTE, NULL },
        [NODE_ATTRIBUTION] = { ELEMENT_ATTRIBUTION, NULL },
        [NODE_TERM] = { ELEMENT_TERM, NULL },
        [NODE_EMPHASIS] = { ELEMENT_EMPHASIS, NULL },
        [NODE_STRONG] = { ELEMENT_EMPHASIS, "strong" },
        [NODE_STRIKE] = { ELEMENT_EMPHASIS, "strikethrough" },
        [NODE_SUBSCRIPT] = { ELEMENT_SUBSCRIPT, NULL },
        [NODE_SUPERSCRIPT] = { ELEMENT_SUPERSCRIPT, NULL },
        [NODE_SMALL_CAPS] = { ELEMENT_PHRASE, "small-caps" },
        [NODE_QUOTATION] = { ELEMENT_QUOTE, NULL },
        [NODE_SPAN] = { ELEMENT_PHRASE, NULL },
        [NODE_RUBY] = { ELEMENT_PHRASE, "ruby" },
    };

    open_element(docbook_of(writer), elements[node->kind].element, elements[node->kind].role, node);
}

static void put_anchor(struct docbook *docbook, struct slice id)
{
    if (id.len == 0)
        return;
    buffer_put(docbook->writer.out, SLICE("<anchor"));
    markup_attribute(docbook->writer.out, "xml:id", id_name(docbook->writer.document->arena, id));
    buffer_put(docbook->writer.out, SLICE("/>"));
}

static struct slice id_of(const struct node *node)
{
    return node->attributes ? node->attributes->id : (struct slice){ 0 };
}

/* Without attributes a span says nothing. */
static void enter_span(struct writer *writer, struct node *node)
{
    if (node->attributes)
        enter_simple(writer, node);
}

static void leave_span(struct writer *writer, struct node *node)
{
    if (node->attributes)
        close_element(docbook_of(writer));
}

/* --- text ------------------------------------------------------------------------------------ */

/* Where line ends count, one of the source is a space, if anything. */
static void put_line(struct buffer *out, struct slice text)
{
    struct slice line;
    bool space;

    while (flow_next(&text, &line, &space)) {
        markup_text(out, line);
        if (space)
            buffer_put_raw(out, SLICE(" "));
    }
}

static void put_text(struct docbook *docbook, struct slice text)
{
    if (is_verbatim(docbook))
        put_line(docbook->writer.out, text);
    else
        markup_flow(docbook->writer.out, text);
}

static void enter_text(struct writer *writer, struct node *node)
{
    put_text(docbook_of(writer), node->text);
}

static void enter_soft_break(struct writer *writer, struct node *node)
{
    put_anchor(docbook_of(writer), id_of(node));
    if (flow_break_is_space(node))
        buffer_put_raw(writer->out, is_verbatim(docbook_of(writer)) ? SLICE(" ") : SLICE("\n"));
}

static void enter_line_break(struct writer *writer, struct node *node)
{
    put_anchor(docbook_of(writer), id_of(node));
    buffer_put_raw(writer->out, is_verbatim(docbook_of(writer)) ? SLICE("\n") : SLICE(" "));
}

static void enter_code(struct writer *writer, struct node *node)
{
    struct docbook *docbook = docbook_of(writer);
    bool is_known = code_may_stand(docbook);

    buffer_put_string(writer->out, is_known ? "<code" : "<phrase");
    put_attributes(docbook, is_known ? NULL : "code", node);
    buffer_put_byte(writer->out, '>');
    if (is_verbatim(docbook))
        put_line(writer->out, node->code.text);
    else
        markup_text(writer->out, node->code.text);
    buffer_put_string(writer->out, is_known ? "</code>" : "</phrase>");
}

static void enter_page_mark(struct writer *writer, struct node *node)
{
    struct docbook *docbook = docbook_of(writer);
    struct slice id = arena_format(writer->document->arena, "_page.%lu", ++docbook->page_marks);

    buffer_put(writer->out, SLICE("<anchor role=\"page\""));
    markup_attribute(writer->out, "xml:id",
                     id_of(node).len ? id_name(writer->document->arena, id_of(node)) : id);
    if (node->text.len)
        markup_attribute(writer->out, "xreflabel", node->text);
    buffer_put(writer->out, SLICE("/>"));
}

/* --- inlines --------------------------------------------------------------------------------- */

/* A place that is named by nothing but itself is an xref; it gets the name of what is there. */
static void enter_link(struct writer *writer, struct node *node)
{
    struct docbook *docbook = docbook_of(writer);
    struct slice target = node->link.target;

    begin_element(docbook, ELEMENT_LINK, NULL, node);
    if (target.len && target.at[0] == '#') {
        markup_attribute(writer->out, "linkend",
                         id_name(writer->document->arena, slice_skip(target, 1)));
    } else {
        target = markup_uri(writer->document->arena, target);
        markup_attribute(writer->out, "xlink:href", target.len ? target : SLICE(""));
        if (node->link.title.len)
            markup_attribute(writer->out, "xlink:title", node->link.title);
    }
    begin_content(docbook);
}

static void leave_ruby(struct writer *writer, struct node *node)
{
    bool is_wide = utf8_is_wide(utf8_first(node->reading));

    buffer_put_string(writer->out, is_wide ? "（" : " (");
    put_text(docbook_of(writer), node->reading);
    buffer_put_string(writer->out, is_wide ? "）" : ")");
    close_element(docbook_of(writer));
}

static void enter_note(struct writer *writer, struct node *node)
{
    struct slice reference = node_pair(node, SLICE("footnoteref"));

    if (reference.len) {
        buffer_put(writer->out, SLICE("<footnoteref"));
        markup_attribute(writer->out, "linkend", id_name(writer->document->arena, reference));
        buffer_put(writer->out, SLICE("/>"));
        return;
    }
    open_element(docbook_of(writer), ELEMENT_FOOTNOTE, NULL, node);
}

static void leave_note(struct writer *writer, struct node *node)
{
    if (!node_pair(node, SLICE("footnoteref")).len)
        close_element(docbook_of(writer));
}

static bool is_at(const struct node *node, enum node_kind kind)
{
    return node && node->kind == kind;
}

/* A wrapper that DocBook has no element for: its blocks, and a place to link to. */
static void enter_transparent(struct writer *writer, struct node *node)
{
    if (id_of(node).len == 0)
        return;
    break_line(docbook_of(writer), LAYOUT_BLOCK);
    put_anchor(docbook_of(writer), id_of(node));
    break_line(docbook_of(writer), LAYOUT_BLOCK);
}

/* DocBook knows no tasks: their boxes are characters. */
static void put_box(struct buffer *out, const struct node *item)
{
    static const char *const boxes[TASK_STATES] = { "", "☐ ", "☑ " };

    buffer_put_string(out, boxes[item->item]);
}

/* --- images and paragraphs ------------------------------------------------------------------- */

static bool is_lone_image(const struct node *paragraph)
{
    return paragraph->first && paragraph->first->kind == NODE_IMAGE && !paragraph->first->next;
}

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

bool is_para(struct node *paragraph)
{
    return !is_lone_image(paragraph) && !has_line_break(paragraph);
}

static void enter_paragraph(struct writer *writer, struct node *node)
{
    struct docbook *docbook = docbook_of(writer);
    const char *role =
        node->parent->kind == NODE_FURNITURE ? furniture_role_names[node->parent->furniture] : NULL;

    if (docbook_is_entry(docbook, node))
        open_element(docbook, ELEMENT_BIBLIOMIXED, NULL,
                     is_at(node->parent, NODE_ITEM) && !node->attributes ? node->parent : node);
    else if (is_lone_image(node))
        enter_transparent(writer, node);
    else if (element_at(docbook) != ELEMENT_ENTRY_LINE)
        open_element(docbook, has_line_break(node) ? ELEMENT_LITERALLAYOUT : ELEMENT_PARA, role,
                     node);
    if (node->parent->kind == NODE_ITEM && !node->prev && !is_lone_image(node))
        put_box(writer->out, node->parent);
}

static void leave_paragraph(struct writer *writer, struct node *node)
{
    struct docbook *docbook = docbook_of(writer);

    if (!is_lone_image(node) && element_at(docbook) != ELEMENT_ENTRY_LINE)
        close_element(docbook);
}

/* A place that a file can be at. */
static bool has_file(const struct node *image)
{
    enum link_kind kind = link_kind(image->link.target);

    return image->link.target.len && (kind == LINK_RELATIVE || kind == LINK_ADDRESS);
}

static bool has_description(const struct node *image)
{
    return image->first || !has_file(image);
}

static void put_file(struct docbook *docbook, const struct node *image, enum layout layout)
{
    struct document *document = docbook->writer.document;

    if (!has_file(image)) {
        diag_report(docbook->writer.job->diagnostics, DIAG_IMAGE_MISSING,
                    document->source ? diag_at(document->source, image->span.start)
                                     : diag_nowhere(),
                    image->link.target);
        return;
    }
    break_line(docbook, layout);
    buffer_put(docbook->writer.out, SLICE("<imageobject><imagedata"));
    markup_attribute(docbook->writer.out, "fileref",
                     markup_uri(document->arena, image->link.target));
    buffer_put(docbook->writer.out, SLICE("/></imageobject>"));
    break_line(docbook, layout);
}

/* Before the description, which follows in a phrase. */
static void enter_image(struct writer *writer, struct node *node)
{
    struct docbook *docbook = docbook_of(writer);
    bool is_block = node->parent->kind == NODE_PARAGRAPH && is_lone_image(node->parent);

    open_element(docbook, is_block ? ELEMENT_MEDIAOBJECT : ELEMENT_INLINEMEDIAOBJECT, NULL, node);
    if (node->link.title.len) {
        buffer_put(writer->out, SLICE("<alt>"));
        markup_text(writer->out, node->link.title);
        buffer_put(writer->out, SLICE("</alt>"));
    }
    put_file(docbook, node, is_block ? LAYOUT_BLOCK : LAYOUT_INLINE);
    if (!has_description(node))
        return;
    open_element(docbook, ELEMENT_TEXTOBJECT, NULL, NULL);
    open_element(docbook, ELEMENT_PHRASE, NULL, NULL);
}

static void leave_image(struct writer *writer, struct node *node)
{
    struct docbook *docbook = docbook_of(writer);

    if (has_description(node)) {
        close_element(docbook);
        close_element(docbook);
    }
    close_element(docbook);
}

static void enter_figure(struct writer *writer, struct node *node)
{
    struct docbook *docbook = docbook_of(writer);
    bool has_title = node->first && node->first->kind == NODE_CAPTION;

    open_element(docbook,
                 has_title && element_may_stand(docbook, ELEMENT_FIGURE) ? ELEMENT_FIGURE
                                                                         : ELEMENT_INFORMALFIGURE,
                 NULL, node);
}

static void enter_caption(struct writer *writer, struct node *node)
{
    struct docbook *docbook = docbook_of(writer);

    if (element_at(docbook) == ELEMENT_INFORMALFIGURE)
        open_element(docbook, ELEMENT_PARA, "caption", node);
    else
        open_element(docbook, ELEMENT_TITLE, NULL, node);
}

/* --- quotations, verse, code ----------------------------------------------------------------- */

/* DocBook's epigraph holds paragraphs and verse only. */
static bool is_plain_epigraph(const struct node *node)
{
    for (const struct node *child = node->first; child; child = child->next)
        if (!(child->kind == NODE_ATTRIBUTION || child->kind == NODE_RULE ||
              (child->kind == NODE_PARAGRAPH && !is_lone_image(child)) ||
              (child->kind == NODE_VERSE && child->first && child->first->kind == NODE_STANZA)))
            return false;
    return true;
}

static void enter_epigraph(struct writer *writer, struct node *node)
{
    struct docbook *docbook = docbook_of(writer);

    if (is_plain_epigraph(node) && element_may_stand(docbook, ELEMENT_EPIGRAPH))
        open_element(docbook, ELEMENT_EPIGRAPH, NULL, node);
    else
        open_element(docbook, ELEMENT_BLOCKQUOTE, "epigraph", node);
}

/* With a title or an attribution, verse is a quotation; without, only its lines. */
static void enter_verse(struct writer *writer, struct node *node)
{
    struct docbook *docbook = docbook_of(writer);

    if (!node->first || node->first->kind != NODE_STANZA)
        open_element(docbook, ELEMENT_BLOCKQUOTE, "verse", node);
}

static void leave_verse(struct writer *writer, struct node *node)
{
    struct docbook *docbook = docbook_of(writer);

    if (!node->first || node->first->kind != NODE_STANZA)
        close_element(docbook);
}

static void enter_stanza(struct writer *writer, struct node *node)
{
    struct docbook *docbook = docbook_of(writer);
    bool has_own = node->parent->first->kind == NODE_STANZA;

    if (!node->prev || node->prev->kind != NODE_STANZA)
        open_element(docbook, ELEMENT_LITERALLAYOUT, "verse", has_own ? node->parent : NULL);
    else
        buffer_put_raw(writer->out, SLICE("\n\n"));
    put_anchor(docbook, id_of(node));
}

static void leave_stanza(struct writer *writer, struct node *node)
{
    if (!node->next)
        close_element(docbook_of(writer));
}

static void enter_verse_line(struct writer *writer, struct node *node)
{
    enum { INDENT = 2, LARGEST = 40 };
    uint32_t steps = node->indent < LARGEST ? node->indent : LARGEST;

    if (node->prev)
        buffer_put_raw(writer->out, SLICE("\n"));
    for (uint32_t i = 0; i < steps * INDENT; i++)
        buffer_put_byte(writer->out, ' ');
    put_anchor(docbook_of(writer), id_of(node));
}

static void enter_code_block(struct writer *writer, struct node *node)
{
    break_line(docbook_of(writer), LAYOUT_BLOCK);
    buffer_put(writer->out, SLICE("<programlisting"));
    put_attributes(docbook_of(writer), NULL, node);
    if (node->code.language.len)
        markup_attribute(writer->out, "language", node->code.language);
    buffer_put_byte(writer->out, '>');
    markup_text(writer->out, node->code.text);
    buffer_put(writer->out, SLICE("</programlisting>"));
    break_line(docbook_of(writer), LAYOUT_BLOCK);
}

static void enter_rule(struct writer *writer, struct node *node)
{
    struct docbook *docbook = docbook_of(writer);

    open_element(docbook, ELEMENT_PARA, "scene-break", node);
    buffer_put(writer->out, SLICE("* * *"));
    close_element(docbook);
}

/* --- lists ----------------------------------------------------------------------------------- */

static void put_spacing(struct buffer *out, const struct list *list)
{
    if (list->tight)
        markup_attribute(out, "spacing", SLICE("compact"));
}

static void put_numbers(struct buffer *out, const struct list *list)
{
    static const char *const numerations[NUMERAL_STYLES] = {
        [NUMERAL_DECIMAL] = "arabic",         [NUMERAL_LOWER_ALPHA] = "loweralpha",
        [NUMERAL_UPPER_ALPHA] = "upperalpha", [NUMERAL_LOWER_ROMAN] = "lowerroman",
        [NUMERAL_UPPER_ROMAN] = "upperroman",
    };

    if (list->style != NUMERAL_DECIMAL)
        markup_attribute(out, "numeration", slice_of(numerations[list->style]));
    if (list->start != 1)
        markup_attribute_number(out, "startingnumber", list->start);
}

static void enter_list(struct writer *writer, struct node *node)
{
    struct docbook *docbook = docbook_of(writer);

    if (docbook_is_entry(docbook, node))
        return;
    begin_element(docbook, node->list.ordered ? ELEMENT_ORDEREDLIST : ELEMENT_ITEMIZEDLIST, NULL,
                  node);
    if (node->list.ordered)
        put_numbers(writer->out, &node->list);
    put_spacing(writer->out, &node->list);
    begin_content(docbook);
}

static void leave_list(struct writer *writer, struct node *node)
{
    if (!docbook_is_entry(docbook_of(writer), node))
        close_element(docbook_of(writer));
}

/* Its box stands in its first paragraph, or in one of its own. */
static void enter_item(struct writer *writer, struct node *node)
{
    static const char *const roles[TASK_STATES] = { NULL, "task-open", "task-done" };
    struct docbook *docbook = docbook_of(writer);

    if (docbook_is_entry(docbook, node))
        return;
    open_element(docbook, ELEMENT_LISTITEM, roles[node->item], node);
    if (node->item == TASK_NONE ||
        (is_at(node->first, NODE_PARAGRAPH) && !is_lone_image(node->first)))
        return;
    open_element(docbook, ELEMENT_PARA, NULL, NULL);
    put_box(writer->out, node);
    close_element(docbook);
}

static void enter_definition_list(struct writer *writer, struct node *node)
{
    struct docbook *docbook = docbook_of(writer);

    if (!node->first)
        return;
    begin_element(docbook, ELEMENT_VARIABLELIST, NULL, node);
    put_spacing(writer->out, &node->list);
    begin_content(docbook);
}

static void leave_definition_list(struct writer *writer, struct node *node)
{
    if (node->first)
        close_element(docbook_of(writer));
}

static void enter_term(struct writer *writer, struct node *node)
{
    if (!is_at(node->prev, NODE_TERM))
        open_element(docbook_of(writer), ELEMENT_VARLISTENTRY, NULL, NULL);
    enter_simple(writer, node);
}

static void leave_term(struct writer *writer, struct node *node)
{
    struct docbook *docbook = docbook_of(writer);

    close_element(docbook);
    if (node->next)
        return;
    open_element(docbook, ELEMENT_LISTITEM, NULL, NULL);
    close_element(docbook);
    close_element(docbook);
}

/* Several definitions of one term share a listitem. */
static void enter_definition(struct writer *writer, struct node *node)
{
    struct docbook *docbook = docbook_of(writer);

    if (is_at(node->prev, NODE_DEFINITION)) {
        enter_transparent(writer, node);
        return;
    }
    if (!node->prev) {
        open_element(docbook, ELEMENT_VARLISTENTRY, NULL, NULL);
        open_element(docbook, ELEMENT_TERM, NULL, NULL);
        close_element(docbook);
    }
    open_element(docbook, ELEMENT_LISTITEM, NULL, node);
}

static void leave_definition(struct writer *writer, struct node *node)
{
    struct docbook *docbook = docbook_of(writer);

    if (is_at(node->next, NODE_DEFINITION))
        return;
    close_element(docbook);
    close_element(docbook);
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
    if (node->aside == ASIDE_DEDICATION && writer->out->len == docbook->front_at)
        open_element(docbook, ELEMENT_DEDICATION, NULL, node);
    else if (element_may_stand(docbook, element))
        open_element(docbook, element, is_plain ? NULL : role, node);
    else
        open_element(docbook, ELEMENT_BLOCKQUOTE, role, node);
}

static void leave_aside(struct writer *writer, struct node *node)
{
    struct docbook *docbook = docbook_of(writer);
    bool is_front = element_at(docbook) == ELEMENT_DEDICATION && node->aside == ASIDE_DEDICATION;

    if (node == docbook->blurb)
        return;
    close_element(docbook);
    if (is_front)
        docbook->opened_at = docbook->front_at = writer->out->len;
}

/* --- the whole ------------------------------------------------------------------------------- */

static void enter_document(struct writer *writer, struct node *node)
{
    struct docbook *docbook = docbook_of(writer);
    struct slice language = document_language(writer->document);

    (void)node;
    begin_element(docbook, docbook->is_book ? ELEMENT_BOOK : ELEMENT_ARTICLE, NULL, NULL);
    markup_attribute(writer->out, "xmlns", SLICE("http://docbook.org/ns/docbook"));
    if (docbook->has_addresses)
        markup_attribute(writer->out, "xmlns:xlink", SLICE("http://www.w3.org/1999/xlink"));
    markup_attribute(writer->out, "version", SLICE("5.1"));
    if (!slice_is(language, "und"))
        markup_attribute(writer->out, "xml:lang", language);
    if (document_is_right_to_left(writer->document))
        markup_attribute(writer->out, "dir", SLICE("rtl"));
    begin_content(docbook);
    docbook_put_info(docbook);
    docbook->opened_at = docbook->front_at = writer->out->len;
}

#define ROW(function_enter, function_leave)              \
    {                                                    \
        .enter = function_enter, .leave = function_leave \
    }

static const struct emitter emitters[NODE_KINDS] = {
    [NODE_DOCUMENT] = ROW(enter_document, leave_element),
    [NODE_SECTION] = ROW(docbook_enter_section, docbook_leave_section),
    [NODE_HEADING] = ROW(docbook_enter_heading, docbook_leave_heading),
    [NODE_PARAGRAPH] = ROW(enter_paragraph, leave_paragraph),
    [NODE_QUOTE] = ROW(enter_simple, leave_element),
    [NODE_EPIGRAPH] = ROW(enter_epigraph, leave_element),
    [NODE_LIST] = ROW(enter_list, leave_list),
    [NODE_DEFINITION_LIST] = ROW(enter_definition_list, leave_definition_list),
    [NODE_CODE_BLOCK] = ROW(enter_code_block, leave_nothing),
    [NODE_VERSE] = ROW(enter_verse, leave_verse),
    [NODE_TABLE] = ROW(docbook_enter_table, docbook_leave_table),
    [NODE_FIGURE] = ROW(enter_figure, leave_element),
    [NODE_RULE] = ROW(enter_rule, leave_nothing),
    [NODE_ASIDE] = ROW(enter_aside, leave_aside),
    [NODE_FURNITURE] = ROW(enter_transparent, leave_nothing),
    [NODE_DIVISION] = ROW(enter_transparent, leave_nothing),
    [NODE_ITEM] = ROW(enter_item, leave_list),
    [NODE_TERM] = ROW(enter_term, leave_term),
    [NODE_DEFINITION] = ROW(enter_definition, leave_definition),
    [NODE_STANZA] = ROW(enter_stanza, leave_stanza),
    [NODE_VERSE_LINE] = ROW(enter_verse_line, leave_nothing),
    [NODE_ROW] = ROW(docbook_enter_row, docbook_leave_row),
    [NODE_CELL] = ROW(docbook_enter_cell, docbook_leave_cell),
    [NODE_CAPTION] = ROW(enter_caption, leave_element),
    [NODE_ATTRIBUTION] = ROW(enter_simple, leave_element),
    [NODE_TEXT] = ROW(enter_text, leave_nothing),
    [NODE_SOFT_BREAK] = ROW(enter_soft_break, leave_nothing),
    [NODE_LINE_BREAK] = ROW(enter_line_break, leave_nothing),
    [NODE_EMPHASIS] = ROW(enter_simple, leave_element),
    [NODE_STRONG] = ROW(enter_simple, leave_element),
    [NODE_STRIKE] = ROW(enter_simple, leave_element),
    [NODE_SUBSCRIPT] = ROW(enter_simple, leave_element),
    [NODE_SUPERSCRIPT] = ROW(enter_simple, leave_element),
    [NODE_SMALL_CAPS] = ROW(enter_simple, leave_element),
    [NODE_CODE] = ROW(enter_code, leave_nothing),
    [NODE_LINK] = ROW(enter_link, leave_element),
    [NODE_IMAGE] = ROW(enter_image, leave_image),
    [NODE_NOTE] = ROW(enter_note, leave_note),
    [NODE_QUOTATION] = ROW(enter_simple, leave_element),
    [NODE_RUBY] = ROW(enter_simple, leave_ruby),
    [NODE_SPAN] = ROW(enter_span, leave_span),
    [NODE_PAGE_MARK] = ROW(enter_page_mark, leave_nothing),
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
