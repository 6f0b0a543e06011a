/* elements.c - the table of the HTML writer, and what every start tag needs: attributes, roles. */
#include "elements.h"

#include "flow.h"
#include "markup.h"

/* clang-format off */
const struct emitter html_emitters[NODE_KINDS] = {
    [NODE_DOCUMENT] =        { .open = "", .close = "" },

    [NODE_SECTION] =         { .layout = LAYOUT_CONTAINER, .enter = html_enter_section, .leave = html_leave_section },
    [NODE_HEADING] =         { .layout = LAYOUT_BLOCK, .enter = html_enter_heading, .leave = html_leave_heading },
    [NODE_PARAGRAPH] =       { .enter = html_enter_paragraph, .leave = html_leave_paragraph },
    [NODE_QUOTE] =           { .layout = LAYOUT_CONTAINER, .enter = html_enter_quote, .leave = html_leave_quote },
    [NODE_EPIGRAPH] =        { .layout = LAYOUT_CONTAINER, .enter = html_enter_epigraph, .leave = html_leave_quote },
    [NODE_LIST] =            { .layout = LAYOUT_CONTAINER, .enter = html_enter_list, .leave = html_leave_list },
    [NODE_DEFINITION_LIST] = { .layout = LAYOUT_CONTAINER, .enter = html_enter_definitions, .leave = html_leave_definitions },
    [NODE_CODE_BLOCK] =      { .layout = LAYOUT_BLOCK, .enter = html_enter_code_block, .leave = html_leave_code_block },
    [NODE_VERSE] =           { .layout = LAYOUT_CONTAINER, .enter = html_enter_verse, .leave = html_leave_division },
    [NODE_TABLE] =           { .layout = LAYOUT_CONTAINER, .enter = html_enter_table, .leave = html_leave_table },
    [NODE_FIGURE] =          { .layout = LAYOUT_CONTAINER, .enter = html_enter_figure, .leave = html_leave_figure },
    [NODE_RULE] =            { .layout = LAYOUT_BLOCK, .enter = html_enter_rule, .leave = html_leave_nothing },
    [NODE_ASIDE] =           { .layout = LAYOUT_CONTAINER, .enter = html_enter_aside, .leave = html_leave_aside },
    [NODE_FURNITURE] =       { .layout = LAYOUT_CONTAINER, .enter = html_enter_furniture, .leave = html_leave_division },
    [NODE_DIVISION] =        { .layout = LAYOUT_CONTAINER, .enter = html_enter_division, .leave = html_leave_division },

    [NODE_ITEM] =            { .layout = LAYOUT_BLOCK, .enter = html_enter_item, .leave = html_leave_item },
    [NODE_TERM] =            { .layout = LAYOUT_BLOCK, .enter = html_enter_term, .leave = html_leave_term },
    [NODE_DEFINITION] =      { .layout = LAYOUT_BLOCK, .enter = html_enter_definition, .leave = html_leave_definition },
    [NODE_STANZA] =          { .layout = LAYOUT_BLOCK, .enter = html_enter_stanza, .leave = html_leave_stanza },
    [NODE_VERSE_LINE] =      { .enter = html_enter_verse_line, .leave = html_leave_verse_line },
    [NODE_ROW] =             { .layout = LAYOUT_BLOCK, .enter = html_enter_row, .leave = html_leave_row },
    [NODE_CELL] =            { .enter = html_enter_cell, .leave = html_leave_cell },
    [NODE_CAPTION] =         { .layout = LAYOUT_BLOCK, .enter = html_enter_caption, .leave = html_leave_caption },
    [NODE_ATTRIBUTION] =     { .layout = LAYOUT_BLOCK, .enter = html_enter_attribution, .leave = html_leave_attribution },

    [NODE_TEXT] =            { .enter = html_enter_text, .leave = html_leave_nothing },
    [NODE_SOFT_BREAK] =      { .enter = html_enter_soft_break, .leave = html_leave_nothing },
    [NODE_LINE_BREAK] =      { .enter = html_enter_line_break, .leave = html_leave_nothing },
    [NODE_EMPHASIS] =        { .enter = html_enter_inline, .leave = html_leave_inline },
    [NODE_STRONG] =          { .enter = html_enter_inline, .leave = html_leave_inline },
    [NODE_STRIKE] =          { .enter = html_enter_inline, .leave = html_leave_inline },
    [NODE_SUBSCRIPT] =       { .enter = html_enter_inline, .leave = html_leave_inline },
    [NODE_SUPERSCRIPT] =     { .enter = html_enter_inline, .leave = html_leave_inline },
    [NODE_SMALL_CAPS] =      { .enter = html_enter_inline, .leave = html_leave_inline },
    [NODE_CODE] =            { .enter = html_enter_code, .leave = html_leave_inline },
    [NODE_LINK] =            { .enter = html_enter_link, .leave = html_leave_link },
    [NODE_IMAGE] =           { .enter = html_enter_image, .leave = html_leave_nothing },
    [NODE_NOTE] =            { .enter = html_enter_note, .leave = html_leave_nothing },
    [NODE_QUOTATION] =       { .enter = html_enter_inline, .leave = html_leave_inline },
    [NODE_RUBY] =            { .enter = html_enter_ruby, .leave = html_leave_ruby },
    [NODE_SPAN] =            { .enter = html_enter_span, .leave = html_leave_span },
    [NODE_PAGE_MARK] =       { .enter = html_enter_page_mark, .leave = html_leave_nothing },
};
/* clang-format on */

struct slice html_word(const struct html *html, enum word word)
{
    return slice_of(html->words[word]);
}

const char *html_section_name(const struct html *html, const char *name)
{
    return html->header_cells ? "div" : name;
}

static void put_class(struct buffer *out, const char *own, struct slice classes)
{
    if (own && classes.len)
        classes = arena_format(out->arena, "%s %.*s", own, SLICE_PRINT(classes));
    else if (own)
        classes = slice_of(own);
    if (classes.len)
        markup_attribute(out, "class", classes);
}

static void put_language(struct html *html, struct slice language)
{
    struct buffer *out = html->writer.out;
    bool is_rtl = metadata_is_right_to_left(language);

    if (!metadata_is_language(language))
        return;
    markup_attribute(out, "lang", language);
    if (html->syntax == HTML_XHTML)
        markup_attribute(out, "xml:lang", language);
    if (is_rtl != document_is_right_to_left(html->writer.document))
        markup_attribute(out, "dir", is_rtl ? SLICE("rtl") : SLICE("ltr"));
}

/* What may stand behind "data-", in both syntaxes (HTML Standard §3.2.6.6). */
static bool is_data_name(struct slice key)
{
    for (size_t i = 0; i < key.len; i++) {
        char byte = key.at[i];

        if (!(byte >= 'a' && byte <= 'z') && !is_digit_byte(byte) && byte != '-')
            return false;
    }
    return key.len > 0;
}

static bool is_repeated(const struct attributes *attributes, const struct attribute_pair *pair)
{
    const struct attribute_pair *earlier = attributes->pairs;

    while (earlier != pair && !slice_equal(earlier->key, pair->key))
        earlier = earlier->next;
    return earlier != pair;
}

static void put_pairs(struct html *html, const struct attributes *attributes)
{
    struct arena *arena = html->writer.document->arena;

    for (const struct attribute_pair *pair = attributes->pairs; pair; pair = pair->next)
        if (is_data_name(pair->key) && !is_repeated(attributes, pair))
            markup_attribute(html->writer.out,
                             arena_format(arena, "data-" SLICE_FORMAT, SLICE_PRINT(pair->key)).at,
                             pair->value.at ? pair->value : SLICE(""));
}

void html_start_tag(struct html *html, const struct node *node, const char *name, const char *class)
{
    const struct attributes *attributes = node->attributes;
    struct buffer *out = html->writer.out;

    buffer_put_byte(out, '<');
    buffer_put_string(out, name);
    if (!attributes) {
        put_class(out, class, SLICE(""));
        return;
    }
    if (attributes->id.len && !html->is_label && !html->resumes)
        markup_attribute(out, "id", attributes->id);
    put_class(out, class, attributes->classes);
    put_language(html, attributes->language);
    put_pairs(html, attributes);
}

size_t html_tag_size(const struct node *node)
{
    enum { LEAST = 40, ENOUGH = 64 * 1024 };
    const struct attributes *attributes = node->attributes;
    size_t size = LEAST;

    if (node->kind == NODE_LINK)
        size += node->link.target.len + node->link.title.len;
    if (node->kind == NODE_CODE_BLOCK)
        size += node->code.language.len;
    if (!attributes)
        return size;
    size += attributes->classes.len + attributes->language.len;
    for (const struct attribute_pair *pair = attributes->pairs; pair && size < ENOUGH;
         pair = pair->next)
        size += pair->key.len + pair->value.len;
    return size;
}

void html_put_role(struct html *html, struct html_role role)
{
    if (role.type && html->syntax == HTML_XHTML)
        markup_attribute(html->writer.out, "epub:type", slice_of(role.type));
    if (role.role)
        markup_attribute(html->writer.out, "role", slice_of(role.role));
}

static const char *heading_name(const struct html *html)
{
    static const char *const names[] = { "h1", "h2", "h3", "h4", "h5", "h6" };
    enum { DEEPEST = sizeof names / sizeof *names };
    unsigned level = html->heading_level;

    if (html->header_cells)
        return "div";
    return names[level < 1 ? 0 : level > DEEPEST ? DEEPEST - 1 : level - 1];
}

/* Most headings start with a word. */
bool html_has_words(struct html *html, struct node *heading)
{
    return heading && ((heading->first && heading->first->kind == NODE_TEXT) ||
                       flow_plain(html->writer.document->arena, heading).len > 0);
}

unsigned html_inner_level(const struct html *html)
{
    unsigned level = html->heading_base + html->section_level;

    return html->syntax == HTML_PLAIN && level < 2 ? 2 : level;
}

void html_open_heading(struct html *html, const struct node *heading, unsigned level)
{
    static const struct node plain = { .kind = NODE_HEADING };

    if (!html->header_cells) {
        /* A section without a heading to read would leave a gap. */
        if (level > html->heading_level + 1)
            level = html->heading_level + 1;
        html->heading_level = html->wants_top ? 1 : level;
        html->wants_top = false;
    }
    html_start_tag(html, heading ? heading : &plain, heading_name(html),
                   html->header_cells ? "heading" : NULL);
    buffer_put_byte(html->writer.out, '>');
}

void html_close_heading(struct html *html)
{
    buffer_printf(html->writer.out, "</%s>", heading_name(html));
}

void html_put_heading(struct html *html, unsigned level, enum word word)
{
    buffer_newlines(html->writer.out, 1);
    html_open_heading(html, NULL, level);
    markup_text(html->writer.out, html_word(html, word));
    html_close_heading(html);
    buffer_newlines(html->writer.out, 1);
}

struct node *html_next_caption(struct node *node)
{
    while (node && node->kind != NODE_CAPTION)
        node = node->next;
    return node;
}

void html_put_captions(struct html *html, struct node *node, const char *name)
{
    struct buffer *out = html->writer.out;
    struct node *first = html_next_caption(node->first);

    if (!first)
        return;
    buffer_newlines(out, 1);
    html_start_tag(html, first, name, NULL);
    buffer_put_byte(out, '>');
    for (struct node *caption = first; caption; caption = html_next_caption(caption->next)) {
        if (caption != first)
            buffer_printf(out, "<br%s", html->void_end);
        writer_run_children(&html->writer, caption);
    }
    buffer_printf(out, "</%s>", name);
    buffer_newlines(out, 1);
}
