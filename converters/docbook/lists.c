/* lists.c - lists with bullets and numerals, tasks, definitions, the entries of a bibliography. */
#include "docbook.h"

#include "markup.h"

/* DocBook knows no tasks: their boxes are characters. */
void docbook_put_box(struct buffer *out, const struct node *item)
{
    static const char *const boxes[TASK_STATES] = { "", "☐ ", "☑ " };

    buffer_put_string(out, boxes[item->item]);
}

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

void docbook_enter_list(struct writer *writer, struct node *node)
{
    struct docbook *docbook = docbook_of(writer);

    if (docbook_is_entry(docbook, node))
        return;
    docbook_begin_element(docbook, node->list.ordered ? ELEMENT_ORDEREDLIST : ELEMENT_ITEMIZEDLIST,
                          NULL, node);
    if (node->list.ordered)
        put_numbers(writer->out, &node->list);
    put_spacing(writer->out, &node->list);
    docbook_begin_content(docbook);
}

void docbook_leave_list(struct writer *writer, struct node *node)
{
    if (!docbook_is_entry(docbook_of(writer), node))
        docbook_close_element(docbook_of(writer));
}

/* Its box stands in its first paragraph, or in one of its own. */
void docbook_enter_item(struct writer *writer, struct node *node)
{
    static const char *const roles[TASK_STATES] = { NULL, "task-open", "task-done" };
    struct docbook *docbook = docbook_of(writer);

    if (docbook_is_entry(docbook, node))
        return;
    docbook_open_element(docbook, ELEMENT_LISTITEM, roles[node->item], node);
    if (node->item == TASK_NONE ||
        (is_at(node->first, NODE_PARAGRAPH) && !docbook_is_lone_image(node->first)))
        return;
    docbook_open_element(docbook, ELEMENT_PARA, NULL, NULL);
    docbook_put_box(writer->out, node);
    docbook_close_element(docbook);
}

/* The list that ends a glossary, when each of its entries has one term. */
static bool is_glossary(const struct docbook *docbook, const struct node *list)
{
    if (docbook_element_at(docbook) != ELEMENT_GLOSSARY || list->next || list->attributes)
        return false;
    for (const struct node *part = list->first; part; part = part->next)
        if (is_at(part, NODE_TERM) ? is_at(part->prev, NODE_TERM) : !part->prev)
            return false;
    return true;
}

static enum element definition_element(const struct docbook *docbook)
{
    return docbook_element_at(docbook) == ELEMENT_GLOSSENTRY ? ELEMENT_GLOSSDEF : ELEMENT_LISTITEM;
}

void docbook_enter_definition_list(struct writer *writer, struct node *node)
{
    struct docbook *docbook = docbook_of(writer);

    if (!node->first || is_glossary(docbook, node))
        return;
    docbook_begin_element(docbook, ELEMENT_VARIABLELIST, NULL, node);
    put_spacing(writer->out, &node->list);
    docbook_begin_content(docbook);
}

void docbook_leave_definition_list(struct writer *writer, struct node *node)
{
    struct docbook *docbook = docbook_of(writer);

    if (node->first && !is_glossary(docbook, node))
        docbook_close_element(docbook);
}

void docbook_enter_term(struct writer *writer, struct node *node)
{
    struct docbook *docbook = docbook_of(writer);
    bool is_entry = docbook_element_at(docbook) == ELEMENT_GLOSSARY;

    if (!is_at(node->prev, NODE_TERM))
        docbook_open_element(docbook, is_entry ? ELEMENT_GLOSSENTRY : ELEMENT_VARLISTENTRY, NULL,
                             NULL);
    docbook_open_element(docbook, is_entry ? ELEMENT_GLOSSTERM : ELEMENT_TERM, NULL, node);
}

void docbook_leave_term(struct writer *writer, struct node *node)
{
    struct docbook *docbook = docbook_of(writer);

    docbook_close_element(docbook);
    if (node->next)
        return;
    docbook_open_element(docbook, definition_element(docbook), NULL, NULL);
    docbook_close_element(docbook);
    docbook_close_element(docbook);
}

/* Several definitions of one term share a listitem. */
void docbook_enter_definition(struct writer *writer, struct node *node)
{
    struct docbook *docbook = docbook_of(writer);

    if (is_at(node->prev, NODE_DEFINITION)) {
        docbook_enter_transparent(writer, node);
        return;
    }
    if (!node->prev) {
        docbook_open_element(docbook, ELEMENT_VARLISTENTRY, NULL, NULL);
        docbook_open_element(docbook, ELEMENT_TERM, NULL, NULL);
        docbook_close_element(docbook);
    }
    docbook_open_element(docbook, definition_element(docbook), NULL, node);
}

void docbook_leave_definition(struct writer *writer, struct node *node)
{
    struct docbook *docbook = docbook_of(writer);

    if (is_at(node->next, NODE_DEFINITION))
        return;
    docbook_close_element(docbook);
    docbook_close_element(docbook);
}
