/* inlines.c - what stands in a line, as HTML elements. */
#include "elements.h"

#include "base64.h"
#include "flow.h"
#include "markup.h"
#include "media.h"

void html_leave_nothing(struct writer *writer, struct node *node)
{
    (void)writer;
    (void)node;
}

void html_enter_text(struct writer *writer, struct node *node)
{
    markup_flow(writer->out, node->text);
}

void html_enter_soft_break(struct writer *writer, struct node *node)
{
    if (flow_break_is_space(node))
        buffer_put_raw(writer->out, SLICE("\n"));
}

void html_enter_line_break(struct writer *writer, struct node *node)
{
    struct html *html = html_of(writer);

    (void)node;
    if (html->is_label)
        buffer_put_byte(writer->out, ' ');
    else
        buffer_printf(writer->out, "<br%s", html->void_end);
}

static const struct {
    const char *name, *class;
} inlines[NODE_KINDS] = {
    [NODE_EMPHASIS] = { "em", NULL },
    [NODE_STRONG] = { "strong", NULL },
    [NODE_STRIKE] = { "s", NULL },
    [NODE_SUBSCRIPT] = { "sub", NULL },
    [NODE_SUPERSCRIPT] = { "sup", NULL },
    [NODE_CODE] = { "code", NULL },
    [NODE_SMALL_CAPS] = { "span", "small-caps" },
    [NODE_QUOTATION] = { "q", NULL },
};

void html_enter_inline(struct writer *writer, struct node *node)
{
    html_start_tag(html_of(writer), node, inlines[node->kind].name, inlines[node->kind].class);
    buffer_put_byte(writer->out, '>');
}

void html_leave_inline(struct writer *writer, struct node *node)
{
    buffer_put(writer->out, SLICE("</"));
    buffer_put_string(writer->out, inlines[node->kind].name);
    buffer_put_byte(writer->out, '>');
}

void html_enter_code(struct writer *writer, struct node *node)
{
    html_enter_inline(writer, node);
    markup_text(writer->out, node->code.text);
}

static struct slice file_of(struct html *html, struct slice id)
{
    return html->file_of ? slice_of(html->file_of(html, id)) : SLICE("");
}

/* Where a link leads on this page; absent: nowhere. */
static struct slice href_of(struct html *html, const struct node *link)
{
    struct arena *arena = html->writer.document->arena;
    struct slice target = link->link.target, file;

    if (target.len < 2 || target.at[0] != '#')
        return markup_uri(arena, target);
    file = file_of(html, slice_skip(target, 1));
    if (!file.at)
        return file;
    return markup_uri(arena,
                      arena_format(arena, "%.*s%.*s", SLICE_PRINT(file), SLICE_PRINT(target)));
}

void html_enter_link(struct writer *writer, struct node *node)
{
    struct html *html = html_of(writer);
    struct slice href;

    if (html->is_label || html->links++ > 0)
        return;
    html->notes_before_link = html->note_number;
    href = href_of(html, node);
    html_start_tag(html, node, "a", NULL);
    markup_attribute(writer->out, "href", href);
    if (node->link.title.len)
        markup_attribute(writer->out, "title", node->link.title);
    buffer_put_byte(writer->out, '>');
}

/* The marks of notes are links, and links cannot nest: they come behind. */
void html_leave_link(struct writer *writer, struct node *node)
{
    struct html *html = html_of(writer);

    (void)node;
    if (html->is_label || --html->links > 0)
        return;
    buffer_put(writer->out, SLICE("</a>"));
    html_put_note_marks(html, html->notes_before_link + 1, html->note_number);
}

static void put_data_uri(struct buffer *out, const struct media *media)
{
    buffer_printf(out, " src=\"data:%s;base64,", media->media_type);
    base64_put(out, media->bytes);
    buffer_put_byte(out, '"');
}

/* The description is an attribute, which holds no notes: they are called behind the image. */
static void put_notes_of(struct html *html, struct node *image)
{
    struct walk walk = walk_start(image);

    while (walk_next(&walk))
        if (walk.event == WALK_ENTER && walk.node->kind == NODE_NOTE) {
            html_enter_note(&html->writer, walk.node);
            walk_skip_children(&walk);
        }
}

static void put_image(struct html *html, struct node *node, const struct media *media,
                      struct slice words)
{
    struct buffer *out = html->writer.out;

    html_start_tag(html, node, "img", NULL);
    if (html->file_of_image)
        markup_attribute(out, "src", slice_of(html->file_of_image(html, media)));
    else
        put_data_uri(out, media);
    markup_attribute(out, "alt", words.at ? words : SLICE(""));
    if (node->link.title.len)
        markup_attribute(out, "title", node->link.title);
    if (media->width && media->height) {
        markup_attribute_number(out, "width", media->width);
        markup_attribute_number(out, "height", media->height);
    }
    buffer_put_string(out, html->void_end);
}

void html_enter_image(struct writer *writer, struct node *node)
{
    struct html *html = html_of(writer);
    const struct media *media = media_find(writer->document, node->link.target);
    struct slice words = flow_plain(writer->document->arena, node);

    writer_skip_children(writer);
    if (media && !html->is_label)
        put_image(html, node, media, words);
    else
        markup_text(writer->out, words);
    put_notes_of(html, node);
}

/* Rubies cannot nest: the inner one shows its reading in brackets. */
void html_enter_ruby(struct writer *writer, struct node *node)
{
    struct html *html = html_of(writer);

    if (html->rubies++ > 0)
        return;
    html_start_tag(html, node, "ruby", NULL);
    buffer_put_byte(writer->out, '>');
}

/* A reading stands in parentheses where its ruby is inside another, and, in HTML, where ruby is
 * not known; EPUB 3.3 discourages those. */
void html_leave_ruby(struct writer *writer, struct node *node)
{
    static const char *const around[][2] = {
        { "(", ")" },
        { "<rp>(</rp><rt>", "</rt><rp>)</rp></ruby>" },
        { "<rt>", "</rt></ruby>" },
    };
    struct html *html = html_of(writer);
    bool is_outermost = --html->rubies == 0;
    const char *const *parts = around[!is_outermost ? 0 : html->syntax == HTML_PLAIN ? 1 : 2];

    buffer_put_string(writer->out, parts[0]);
    markup_text(writer->out, node->reading);
    buffer_put_string(writer->out, parts[1]);
}

/* In a contents list only a change of language matters, and only to words. */
static bool is_element(struct html *html, struct node *span)
{
    if (!span->attributes || !html->is_label)
        return span->attributes != NULL;
    return span->attributes->language.len && html_has_words(html, span);
}

void html_enter_span(struct writer *writer, struct node *node)
{
    if (!is_element(html_of(writer), node))
        return;
    html_start_tag(html_of(writer), node, "span", NULL);
    buffer_put_byte(writer->out, '>');
}

void html_leave_span(struct writer *writer, struct node *node)
{
    if (is_element(html_of(writer), node))
        buffer_put(writer->out, SLICE("</span>"));
}

void html_enter_page_mark(struct writer *writer, struct node *node)
{
    struct html *html = html_of(writer);

    if (html->is_label)
        return;
    html_start_tag(html, node, "span", "page-mark");
    html_put_role(html, (struct html_role){ "pagebreak", "doc-pagebreak" });
    markup_attribute(writer->out, "aria-label", node->text);
    buffer_put(writer->out, SLICE("></span>"));
}
