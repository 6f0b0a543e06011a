/* write.c - the one page of `-t html`: header, contents, main, notes, footer. */
#include "elements.h"

#include "link.h"
#include "markup.h"
#include "options.h"
#include "outline.h"
#include "words.h"

/* A contents list comes unasked for a text of about ten pages that has places to go to. */
enum { TOC_BYTES = 30000, TOC_SECTIONS = 5 };

void html_init(struct html *html, struct document *document, struct buffer *out, struct job *job,
               enum html_syntax syntax)
{
    *html = (struct html){
        .writer = { .emitters = html_emitters,
                    .out = out,
                    .document = document,
                    .job = job,
                    .keep_furniture = job->options->keep_furniture },
        .syntax = syntax,
        .heading_base = 2,
        .heading_level = 1,
        .places = places_of(document),
        .words = words_in(document_language(document)),
        .lists_notes = syntax == HTML_PLAIN,
        .void_end = syntax == HTML_XHTML ? "/>" : ">",
    };
    link_check(document, html->places, syntax == HTML_PLAIN, job->diagnostics);
}

void html_put_blocks(struct html *html, struct node *first, struct node *end)
{
    html->writer.before_block = html->page_limit && html->turn_page ? html_before_block : NULL;
    for (; first != end; first = first->next)
        writer_run(&html->writer, first);
}

void html_open_block(struct html *html, struct node *node)
{
    if (!html->outermost)
        html->outermost = node;
    writer_open(&html->writer, node);
}

void html_close_block(struct html *html, struct node *node)
{
    if (html->outermost == node)
        html->outermost = NULL;
    writer_close(&html->writer, node);
}

void html_put_label(struct html *html, struct node *heading)
{
    html->is_label = true;
    if (html_has_words(html, heading))
        writer_run_children(&html->writer, heading);
    else
        buffer_put_string(html->writer.out, "\u2026"); /* something must be there to press */
    html->is_label = false;
}

static bool wants_contents(const struct html *html)
{
    const struct options *options = html->writer.job->options;
    const struct document *document = html->writer.document;
    struct node *section = NULL;
    unsigned count = 0;

    while ((section = outline_next(document, section, options->toc_depth)))
        count++;
    if (options->toc)
        return count > 0;
    return !options->fragment && count >= TOC_SECTIONS && document->source &&
           document->source->text.len >= TOC_BYTES;
}

static void put_entry(struct html *html, struct node *section)
{
    struct buffer *out = html->writer.out;

    buffer_put(out, SLICE("<li><a"));
    markup_attribute(out, "href",
                     markup_uri(out->arena, arena_format(out->arena, "#%.*s",
                                                         SLICE_PRINT(section->attributes->id))));
    buffer_put_byte(out, '>');
    html_put_label(html, outline_heading(section));
    buffer_put(out, SLICE("</a>"));
}

static void put_tags(struct buffer *out, const char *tags, unsigned count)
{
    for (; count; count--) {
        buffer_put_string(out, tags);
        buffer_newlines(out, 1);
    }
}

static void put_contents(struct html *html)
{
    struct buffer *out = html->writer.out;
    struct node *section = NULL;
    unsigned depth = 0;

    buffer_put(out, SLICE("<nav role=\"doc-toc\""));
    markup_attribute(out, "aria-label", html_word(html, WORD_CONTENTS));
    buffer_put_byte(out, '>');
    html_put_heading(html, html_inner_level(html), WORD_CONTENTS);
    while ((section = outline_next(html->writer.document, section,
                                   html->writer.job->options->toc_depth))) {
        unsigned level = section->heading.level;

        if (level > depth)
            buffer_newlines(out, 1);
        if (depth && level <= depth)
            put_tags(out, "</li>", 1);
        for (; depth > level; depth--)
            put_tags(out, "</ol>\n</li>", 1);
        for (; depth < level; depth++)
            put_tags(out, "<ol>", 1);
        put_entry(html, section);
    }
    for (; depth; depth--)
        put_tags(out, "</li>\n</ol>", 1);
    put_tags(out, "</nav>", 1);
}

struct slice html_file_stem(struct slice path)
{
    size_t start = path.len, end = path.len;

    while (start > 0 && path.at[start - 1] != '/')
        start--;
    for (size_t i = start + 1; i < path.len; i++)
        if (path.at[i] == '.')
            end = i;
    return slice_skip(slice_take(path, end), start);
}

static struct slice page_title(const struct document *document)
{
    struct slice title = metadata_text(&document->metadata, METADATA_TITLE);

    if (title.len || !document->source)
        return title;
    return html_file_stem(document->source->name);
}

static void put_footer(struct html *html, struct node *about)
{
    struct buffer *out = html->writer.out;

    if (!about)
        return;
    html->footers++;
    buffer_newlines(out, 1);
    buffer_put(out, SLICE("<footer>"));
    buffer_newlines(out, 1);
    writer_run(&html->writer, about);
    buffer_put(out, SLICE("</footer>"));
    buffer_newlines(out, 1);
    html->footers--;
}

/* The aside that can be the footer: what is to be read behind it would come before it. */
static struct node *closing_aside(const struct html *html)
{
    struct node *about = document_about_author(html->writer.document);
    const struct node *next = about ? about->next : NULL;

    while (next && next->kind == NODE_FURNITURE && !html->writer.job->options->keep_furniture)
        next = next->next;
    return next ? NULL : about;
}

static void put_body(struct html *html)
{
    struct document *document = html->writer.document;
    struct node *about = closing_aside(html);
    bool is_fragment = html->writer.job->options->fragment;

    if (about)
        node_unlink(about);
    html_put_title_block(html);
    if (wants_contents(html))
        put_contents(html);
    put_tags(html->writer.out, "<main>", is_fragment ? 0 : 1);
    html_put_blocks(html, document->root->first, NULL);
    html_put_notes(html);
    buffer_newlines(html->writer.out, 1);
    put_tags(html->writer.out, "</main>", is_fragment ? 0 : 1);
    put_footer(html, about);
    html_put_notes(html);
}

/* Under the title's h1; without a title, the headings of the outermost sections are topmost. */
static void choose_levels(struct html *html)
{
    const struct document *document = html->writer.document;
    bool has_title = metadata_text(&document->metadata, METADATA_TITLE).len > 0;

    html->heading_base = has_title ? 2 : 1;
    html->wants_top = !has_title && !outline_next(document, NULL, 1);
}

void html_write(struct document *document, struct buffer *out, struct job *job)
{
    struct html *html = ARENA_NEW(document->arena, struct html);
    struct html_page page = { .title = page_title(document) };

    html_init(html, document, out, job, HTML_PLAIN);
    if (!html_extract_images(html))
        return;
    choose_levels(html);
    if (!job->options->fragment)
        html_open_page(html, &page);
    put_body(html);
    if (!job->options->fragment)
        html_close_page(html);
    buffer_finish(out);
}
