/*
 * elements.c - opens and closes elements, and remembers which are open, so that the end of an
 * element needs no second decision and rules about what stands where need no look at the tree.
 */
#include "docbook.h"

#include "markup.h"

enum group {
    EPIGRAPH = 1 << 0,
    SIDEBAR = 1 << 1,
    ADMONITION = 1 << 2,
    FIGURE = 1 << 3,
    FORMAL_TABLE = 1 << 4,
    ANY_TABLE = 1 << 5,
    FOOTNOTE = 1 << 6,
    CODE = 1 << 7,
    LINE_ENDS = 1 << 8
};

static const struct {
    const char *name;
    enum layout layout;
    bool needs_block;
    unsigned is, forbids, permits;
} elements[ELEMENTS] = {
#define ELEMENT(element, name, layout, needs_block, is, forbids, permits) \
    { name, LAYOUT_##layout, needs_block, is, forbids, permits },
#include "elements.def"
#undef ELEMENT
};

static unsigned forbidden_at(const struct docbook *docbook)
{
    return docbook->depth ? docbook->open[docbook->depth - 1].forbidden : 0;
}

static void push(struct docbook *docbook, enum element element)
{
    unsigned forbidden = forbidden_at(docbook);

    if (docbook->depth == docbook->capacity) {
        size_t capacity = docbook->capacity ? docbook->capacity * 2 : 64;
        struct open_element *open =
            ARENA_ARRAY(docbook->writer.document->arena, capacity, struct open_element);

        if (docbook->depth)
            memcpy(open, docbook->open, docbook->depth * sizeof *open);
        docbook->open = open;
        docbook->capacity = capacity;
    }
    docbook->open[docbook->depth++] = (struct open_element){
        element,
        (forbidden & ~elements[element].permits) | elements[element].forbids,
    };
}

void docbook_put_attributes(struct docbook *docbook, const char *role, const struct node *node)
{
    static const struct attributes none;
    const struct attributes *attributes = node && node->attributes ? node->attributes : &none;
    struct buffer *out = docbook->writer.out;

    if (role)
        markup_attribute(out, "role", slice_of(role));
    else if (attributes->classes.len)
        markup_attribute(out, "role", attributes->classes);
    if (attributes->id.len)
        markup_attribute(out, "xml:id", attributes->id);
    if (attributes->language.len)
        markup_attribute(out, "xml:lang", attributes->language);
}

/* A footnote stands within a line of text, and so do its paragraphs. */
void docbook_break_line(struct docbook *docbook, enum layout layout)
{
    if (layout != LAYOUT_INLINE && docbook_element_at(docbook) != ELEMENT_FOOTNOTE)
        buffer_newlines(docbook->writer.out, 1);
}

void docbook_begin_element(struct docbook *docbook, enum element element, const char *role,
                           const struct node *node)
{
    struct buffer *out = docbook->writer.out;

    docbook_break_line(docbook, elements[element].layout);
    buffer_put_byte(out, '<');
    buffer_put_string(out, elements[element].name);
    docbook_put_attributes(docbook, role, node);
    push(docbook, element);
}

void docbook_begin_content(struct docbook *docbook)
{
    enum element element = docbook_element_at(docbook);

    buffer_put_byte(docbook->writer.out, '>');
    if (elements[element].needs_block)
        docbook->opened_at = buffer_position(docbook->writer.out);
    if (elements[element].layout == LAYOUT_CONTAINER) {
        buffer_newlines(docbook->writer.out, 1);
        writer_indent(&docbook->writer);
    }
}

void docbook_open_element(struct docbook *docbook, enum element element, const char *role,
                          const struct node *node)
{
    docbook_begin_element(docbook, element, role, node);
    docbook_begin_content(docbook);
}

/* Elements that may come before the blocks that their parent needs. */
static bool comes_first(enum element element)
{
    return element == ELEMENT_TITLE || element == ELEMENT_ATTRIBUTION;
}

void docbook_close_element(struct docbook *docbook)
{
    struct buffer *out = docbook->writer.out;
    enum element element = docbook_element_at(docbook);

    docbook->depth--;
    if (elements[element].needs_block && buffer_position(out) == docbook->opened_at)
        buffer_put(out, SLICE("<para/>"));
    if (elements[element].layout == LAYOUT_CONTAINER) {
        writer_outdent(&docbook->writer);
        buffer_newlines(out, 1);
    }
    buffer_put(out, SLICE("</"));
    buffer_put_string(out, elements[element].name);
    buffer_put_byte(out, '>');
    docbook_break_line(docbook, elements[element].layout);
    if (comes_first(element))
        docbook->opened_at = buffer_position(out);
}

bool docbook_element_may_stand(const struct docbook *docbook, enum element element)
{
    return !(forbidden_at(docbook) & elements[element].is);
}

enum element docbook_element_at(const struct docbook *docbook)
{
    return docbook->depth ? docbook->open[docbook->depth - 1].element : ELEMENTS;
}

bool docbook_is_verbatim(const struct docbook *docbook)
{
    return forbidden_at(docbook) & LINE_ENDS;
}

bool docbook_code_may_stand(const struct docbook *docbook)
{
    return !(forbidden_at(docbook) & CODE);
}

/* A wrapper that DocBook has no element for: its blocks, and a place to link to. */
void docbook_enter_transparent(struct writer *writer, struct node *node)
{
    if (docbook_id_of(node).len == 0)
        return;
    docbook_break_line(docbook_of(writer), LAYOUT_BLOCK);
    docbook_put_anchor(docbook_of(writer), docbook_id_of(node));
    docbook_break_line(docbook_of(writer), LAYOUT_BLOCK);
}

void docbook_leave_element(struct writer *writer, struct node *node)
{
    (void)node;
    docbook_close_element(docbook_of(writer));
}

void docbook_leave_nothing(struct writer *writer, struct node *node)
{
    (void)writer;
    (void)node;
}
