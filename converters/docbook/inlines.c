/* inlines.c - what stands in a line: text, emphasis, links, notes, images. */
#include "docbook.h"

#include "flow.h"
#include "link.h"
#include "markup.h"
#include "utf8.h"

/* An element and a role of its own, and nothing to decide. */
void docbook_enter_simple(struct writer *writer, struct node *node)
{
    static const struct {
        enum element element;
        const char *role;
    } elements[NODE_KINDS] = {
        [NODE_QUOTE] = { ELEMENT_BLOCKQUOTE, NULL },
        [NODE_ATTRIBUTION] = { ELEMENT_ATTRIBUTION, NULL },
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

    docbook_open_element(docbook_of(writer), elements[node->kind].element,
                         elements[node->kind].role, node);
}

void docbook_put_anchor(struct docbook *docbook, struct slice id)
{
    if (id.len == 0)
        return;
    buffer_put(docbook->writer.out, SLICE("<anchor"));
    markup_attribute(docbook->writer.out, "xml:id", id);
    buffer_put(docbook->writer.out, SLICE("/>"));
}

struct slice docbook_id_of(const struct node *node)
{
    return node->attributes ? node->attributes->id : (struct slice){ 0 };
}

/* Without attributes a span says nothing. */
void docbook_enter_span(struct writer *writer, struct node *node)
{
    if (node->attributes)
        docbook_enter_simple(writer, node);
}

void docbook_leave_span(struct writer *writer, struct node *node)
{
    if (node->attributes)
        docbook_close_element(docbook_of(writer));
}

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
    if (docbook_is_verbatim(docbook))
        put_line(docbook->writer.out, text);
    else
        markup_flow(docbook->writer.out, text);
}

void docbook_enter_text(struct writer *writer, struct node *node)
{
    put_text(docbook_of(writer), node->text);
}

void docbook_enter_soft_break(struct writer *writer, struct node *node)
{
    docbook_put_anchor(docbook_of(writer), docbook_id_of(node));
    if (flow_break_is_space(node))
        buffer_put_raw(writer->out,
                       docbook_is_verbatim(docbook_of(writer)) ? SLICE(" ") : SLICE("\n"));
}

void docbook_enter_line_break(struct writer *writer, struct node *node)
{
    docbook_put_anchor(docbook_of(writer), docbook_id_of(node));
    buffer_put_raw(writer->out, docbook_is_verbatim(docbook_of(writer)) ? SLICE("\n") : SLICE(" "));
}

void docbook_enter_code(struct writer *writer, struct node *node)
{
    struct docbook *docbook = docbook_of(writer);
    bool is_known = docbook_code_may_stand(docbook);

    buffer_put_string(writer->out, is_known ? "<code" : "<phrase");
    docbook_put_attributes(docbook, is_known ? NULL : "code", node);
    buffer_put_byte(writer->out, '>');
    if (docbook_is_verbatim(docbook))
        put_line(writer->out, node->code.text);
    else
        markup_text(writer->out, node->code.text);
    buffer_put_string(writer->out, is_known ? "</code>" : "</phrase>");
}

/* outline has given it an id. */
void docbook_enter_page_mark(struct writer *writer, struct node *node)
{
    buffer_put(writer->out, SLICE("<anchor role=\"page\""));
    markup_attribute(writer->out, "xml:id", docbook_id_of(node));
    if (node->text.len)
        markup_attribute(writer->out, "xreflabel", node->text);
    buffer_put(writer->out, SLICE("/>"));
}

/* A place that is named by nothing but itself is an xref; it gets the name of what is there. */
void docbook_enter_link(struct writer *writer, struct node *node)
{
    struct docbook *docbook = docbook_of(writer);
    struct slice target = node->link.target;

    docbook_begin_element(docbook, ELEMENT_LINK, NULL, node);
    if (target.len && target.at[0] == '#') {
        markup_attribute(writer->out, "linkend", slice_skip(target, 1));
    } else {
        target = markup_uri(writer->document->arena, target);
        markup_attribute(writer->out, "xlink:href", target.len ? target : SLICE(""));
        if (node->link.title.len)
            markup_attribute(writer->out, "xlink:title", node->link.title);
    }
    docbook_begin_content(docbook);
}

void docbook_leave_ruby(struct writer *writer, struct node *node)
{
    bool is_wide = utf8_is_wide(utf8_first(node->reading));

    buffer_put_string(writer->out, is_wide ? "（" : " (");
    put_text(docbook_of(writer), node->reading);
    buffer_put_string(writer->out, is_wide ? "）" : ")");
    docbook_close_element(docbook_of(writer));
}

void docbook_enter_note(struct writer *writer, struct node *node)
{
    struct slice reference = node_pair(node, SLICE("footnoteref"));

    if (reference.len) {
        buffer_put(writer->out, SLICE("<footnoteref"));
        markup_attribute(writer->out, "linkend", reference);
        buffer_put(writer->out, SLICE("/>"));
        return;
    }
    docbook_open_element(docbook_of(writer), ELEMENT_FOOTNOTE, NULL, node);
}

void docbook_leave_note(struct writer *writer, struct node *node)
{
    if (!node_pair(node, SLICE("footnoteref")).len)
        docbook_close_element(docbook_of(writer));
}

bool docbook_is_lone_image(const struct node *paragraph)
{
    return paragraph->first && paragraph->first->kind == NODE_IMAGE && !paragraph->first->next;
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
    docbook_break_line(docbook, layout);
    buffer_put(docbook->writer.out, SLICE("<imageobject><imagedata"));
    markup_attribute(docbook->writer.out, "fileref",
                     markup_uri(document->arena, image->link.target));
    buffer_put(docbook->writer.out, SLICE("/></imageobject>"));
    docbook_break_line(docbook, layout);
}

/* Before the description, which follows in a phrase. */
void docbook_enter_image(struct writer *writer, struct node *node)
{
    struct docbook *docbook = docbook_of(writer);
    bool is_block = node->parent->kind == NODE_PARAGRAPH && docbook_is_lone_image(node->parent);

    docbook_open_element(docbook, is_block ? ELEMENT_MEDIAOBJECT : ELEMENT_INLINEMEDIAOBJECT, NULL,
                         node);
    if (node->link.title.len) {
        buffer_put(writer->out, SLICE("<alt>"));
        markup_text(writer->out, node->link.title);
        buffer_put(writer->out, SLICE("</alt>"));
    }
    put_file(docbook, node, is_block ? LAYOUT_BLOCK : LAYOUT_INLINE);
    if (!has_description(node))
        return;
    docbook_open_element(docbook, ELEMENT_TEXTOBJECT, NULL, NULL);
    docbook_open_element(docbook, ELEMENT_PHRASE, NULL, NULL);
}

void docbook_leave_image(struct writer *writer, struct node *node)
{
    struct docbook *docbook = docbook_of(writer);

    if (has_description(node)) {
        docbook_close_element(docbook);
        docbook_close_element(docbook);
    }
    docbook_close_element(docbook);
}
