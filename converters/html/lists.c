/* lists.c - lists of all kinds, and the paragraphs in them that have no element of their own. */
#include "elements.h"

#include "flow.h"
#include "tally.h"

#include "markup.h"

/* Tight lists, and cells that hold nothing but a paragraph. */
static bool is_tight(const struct node *parent)
{
    switch (parent->kind) {
    case NODE_ITEM:
    case NODE_DEFINITION:
        return parent->parent && parent->parent->list.tight;
    case NODE_CELL:
        return parent->first == parent->last;
    default:
        return false;
    }
}

static bool is_paragraph(const struct node *node)
{
    return node && node->kind == NODE_PARAGRAPH;
}

bool html_is_bare(const struct node *paragraph)
{
    const struct node *parent = paragraph->parent;

    /* Two of them would run into one. */
    return parent && !paragraph->attributes && is_tight(parent) && !is_paragraph(paragraph->prev) &&
           !is_paragraph(paragraph->next);
}

static unsigned long items_before(const struct node *item)
{
    unsigned long count = 0;

    while (item && (item = item->prev))
        count++;
    return count;
}

void html_enter_list(struct writer *writer, struct node *node)
{
    static const char *const types[NUMERAL_STYLES] = { NULL, "a", "A", "i", "I" };
    struct html *html = html_of(writer);
    unsigned long start = node->list.start + items_before(html->resumes);

    html_start_tag(html, node, node->list.ordered ? "ol" : "ul", NULL);
    if (node->list.ordered && start != 1)
        markup_attribute_number(writer->out, "start", start);
    if (node->list.ordered && types[node->list.style])
        markup_attribute(writer->out, "type", slice_of(types[node->list.style]));
    buffer_put_byte(writer->out, '>');
}

void html_leave_list(struct writer *writer, struct node *node)
{
    buffer_put_string(writer->out, node->list.ordered ? "</ol>" : "</ul>");
}

/* Readers of books know no forms, and a label can hold no block: there the box is a character. */
static bool has_input(const struct html *html, const struct node *item)
{
    return html->syntax == HTML_PLAIN && is_paragraph(item->first);
}

static void put_box(struct html *html, const struct node *item)
{
    buffer_put_string(html->writer.out, item->item == TASK_DONE ? "\u2611" : "\u2610");
}

void html_enter_item(struct writer *writer, struct node *node)
{
    struct html *html = html_of(writer);

    html_start_tag(html, node, "li",
                   html->resumes             ? "continued"
                   : node->item != TASK_NONE ? "task"
                                             : NULL);
    buffer_put_byte(writer->out, '>');
    if (node->item != TASK_NONE && !is_paragraph(node->first) && !html->resumes)
        put_box(html, node);
}

void html_leave_item(struct writer *writer, struct node *node)
{
    (void)node;
    buffer_put(writer->out, SLICE("</li>"));
}

static bool is_task(const struct node *paragraph)
{
    return !paragraph->prev && paragraph->parent && paragraph->parent->kind == NODE_ITEM &&
           paragraph->parent->item != TASK_NONE;
}

void html_open_task(struct html *html, const struct node *paragraph)
{
    const struct node *item = paragraph->parent;

    if (!is_task(paragraph))
        return;
    if (has_input(html, item))
        buffer_printf(html->writer.out, "<label><input type=\"checkbox\" disabled%s>",
                      item->item == TASK_DONE ? " checked" : "");
    else
        put_box(html, item);
    buffer_put_byte(html->writer.out, ' ');
}

void html_close_task(struct html *html, const struct node *paragraph)
{
    if (is_task(paragraph) && has_input(html, paragraph->parent))
        buffer_put(html->writer.out, SLICE("</label>"));
}

/* A term before which its list is cut in two: in HTML no list may have a term twice (HTML §4.4.9). */
struct html_cut {
    struct html_cut *next;
    const struct node *term;
};

static size_t count_terms(const struct node *list)
{
    size_t count = 0;

    for (const struct node *child = list->first; child; child = child->next)
        count += child->kind == NODE_TERM;
    return count;
}

/* Whether one of the terms that stand together from `term` on came in this part of the list; *next is
 * what follows them. From now on they are of `part`, or of the next one. */
static bool begins_part(struct arena *arena, struct tally *parts, struct node *term, uint32_t *part,
                        struct node **next)
{
    bool came = false;

    for (*next = term; *next && (*next)->kind == NODE_TERM; *next = (*next)->next)
        came |= *tally_count(parts, slice_hash(flow_plain(arena, *next))) == *part;
    *part += came;
    for (; term != *next; term = term->next)
        *tally_count(parts, slice_hash(flow_plain(arena, term))) = *part;
    return came;
}

static void find_cuts(struct html *html, const struct node *list)
{
    struct arena *arena = html->writer.document->arena;
    struct tally parts = tally_new(arena, count_terms(list));
    struct html_cut *outer = html->cuts, **last = &html->cuts;
    struct node *child = list->first;
    uint32_t part = 1;

    while (child) {
        struct node *term = child;

        if (child->kind != NODE_TERM) {
            child = child->next;
        } else if (begins_part(arena, &parts, term, &part, &child)) {
            *last = ARENA_NEW(arena, struct html_cut);
            (*last)->term = term;
            last = &(*last)->next;
        }
    }
    *last = outer;
}

/* Terms and definitions must come in pairs; what is missing at the ends is there, empty. */
void html_enter_definitions(struct writer *writer, struct node *node)
{
    struct html *html = html_of(writer);
    const struct node *first = html->resumes ? html->resumes : node->first;

    if (!html->resumes)
        find_cuts(html, node);
    else if (html->cuts && html->cuts->term == first)
        html->cuts = html->cuts->next; /* the page has cut it */
    html_start_tag(html, node, "dl", NULL);
    buffer_put_byte(writer->out, '>');
    if (first && first->kind == NODE_DEFINITION) {
        buffer_newlines(writer->out, 1);
        buffer_put(writer->out, SLICE("<dt></dt>"));
    }
}

void html_leave_definitions(struct writer *writer, struct node *node)
{
    if (node->last && node->last->kind == NODE_TERM) {
        buffer_put(writer->out, SLICE("<dd></dd>"));
        buffer_newlines(writer->out, 1);
    }
    buffer_put(writer->out, SLICE("</dl>"));
}

void html_enter_term(struct writer *writer, struct node *node)
{
    struct html *html = html_of(writer);

    if (html->cuts && html->cuts->term == node) {
        html->cuts = html->cuts->next;
        buffer_put(writer->out, SLICE("</dl>"));
        buffer_newlines(writer->out, 1);
        buffer_put(writer->out, SLICE("<dl>"));
        buffer_newlines(writer->out, 1);
    }
    html_start_tag(html, node, "dt", NULL);
    buffer_put_byte(writer->out, '>');
}

void html_leave_term(struct writer *writer, struct node *node)
{
    (void)node;
    buffer_put(writer->out, SLICE("</dt>"));
}

void html_enter_definition(struct writer *writer, struct node *node)
{
    html_start_tag(html_of(writer), node, "dd", NULL);
    buffer_put_byte(writer->out, '>');
}

void html_leave_definition(struct writer *writer, struct node *node)
{
    (void)node;
    buffer_put(writer->out, SLICE("</dd>"));
}
