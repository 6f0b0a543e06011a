/* page.c - around the text: doctype, head, the title block, the end. */
#include "elements.h"

#include "date.h"
#include "identifier.h"
#include "markup.h"
#include "utf8.h"

static void end_line(struct html *html, const char *end)
{
    buffer_put_string(html->writer.out, end);
    buffer_newlines(html->writer.out, 1);
}

static void put_line(struct html *html, const char *line)
{
    buffer_newlines(html->writer.out, 1);
    buffer_put_string(html->writer.out, line);
    buffer_newlines(html->writer.out, 1);
}

static void put_html_tag(struct html *html)
{
    struct document *document = html->writer.document;
    struct buffer *out = html->writer.out;

    buffer_put(out, SLICE("<html"));
    if (html->syntax == HTML_XHTML)
        buffer_put(out, SLICE(" xmlns=\"http://www.w3.org/1999/xhtml\""
                              " xmlns:epub=\"http://www.idpf.org/2007/ops\""));
    markup_attribute(out, "lang", document_language(document));
    if (html->syntax == HTML_XHTML)
        markup_attribute(out, "xml:lang", document_language(document));
    if (html->syntax == HTML_PLAIN || document_is_right_to_left(document))
        markup_attribute(out, "dir",
                         document_is_right_to_left(document) ? SLICE("rtl") : SLICE("ltr"));
    end_line(html, ">");
}

static void put_meta(struct html *html, const char *name, struct slice content)
{
    struct buffer *out = html->writer.out;

    if (content.len == 0)
        return;
    buffer_put(out, SLICE("<meta"));
    markup_attribute(out, "name", slice_of(name));
    markup_attribute(out, "content", content);
    end_line(html, html->void_end);
}

static void put_keywords(struct html *html)
{
    struct buffer *keywords = buffer_new(html->writer.document->arena);
    const struct metadata_item *subject = html->writer.document->metadata.subjects;

    for (; subject; subject = subject->next)
        buffer_printf(keywords, "%s%.*s", keywords->len ? ", " : "",
                      SLICE_PRINT(subject->value.text));
    put_meta(html, "keywords", buffer_bytes(keywords));
}

/* The series with the place in it: "Tides, 2". */
static void put_series(struct html *html)
{
    const struct metadata *metadata = &html->writer.document->metadata;
    struct slice series = metadata_text(metadata, METADATA_SERIES),
                 position = metadata_text(metadata, METADATA_SERIES_POSITION);

    if (series.len && position.len)
        series = arena_format(html->writer.document->arena, "%.*s, %.*s", SLICE_PRINT(series),
                              SLICE_PRINT(position));
    put_meta(html, "dcterms.isPartOf", series);
}

/* Of those that no element shows; the names are Dublin Core's and HTML's own. */
static void put_metadata(struct html *html)
{
    static const struct {
        enum metadata_field field;
        const char *name;
    } named[] = {
        { METADATA_DESCRIPTION, "description" },     { METADATA_DATE, "dcterms.date" },
        { METADATA_PUBLISHER, "dcterms.publisher" }, { METADATA_RIGHTS, "dcterms.rights" },
        { METADATA_SOURCE, "dcterms.source" },
    };
    const struct metadata *metadata = &html->writer.document->metadata;
    const struct creator *author = metadata_creator(metadata, CREATOR_AUTHOR);

    put_meta(html, "viewport", SLICE("width=device-width, initial-scale=1"));
    for (; author; author = metadata_next_creator(author))
        put_meta(html, "author", author->name.text);
    put_keywords(html);
    for (size_t i = 0; i < sizeof named / sizeof *named; i++)
        put_meta(html, named[i].name, metadata_text(metadata, named[i].field));
    put_series(html);
    for (const struct creator *c = metadata->creators; c; c = c->next)
        if (c->role != CREATOR_AUTHOR)
            put_meta(html, "dcterms.contributor", c->name.text);
    for (const struct metadata_item *i = metadata->identifiers; i; i = i->next)
        put_meta(html, "dcterms.identifier",
                 identifier_urn(html->writer.document->arena, i->value.text));
    put_meta(html, "color-scheme", SLICE("light dark"));
}

static void put_head(struct html *html, const struct html_page *page)
{
    struct buffer *out = html->writer.out;

    put_line(html, "<head>");
    buffer_put(out, SLICE("<meta charset=\"UTF-8\""));
    end_line(html, html->void_end);
    if (html->syntax == HTML_PLAIN)
        put_metadata(html);
    markup_element(out, "title", page->title);
    if (page->stylesheet) {
        buffer_put(out, SLICE("<link rel=\"stylesheet\" type=\"text/css\""));
        markup_attribute(out, "href", slice_of(page->stylesheet));
        end_line(html, html->void_end);
    } else {
        html_put_stylesheets(html);
    }
    put_line(html, "</head>");
}

void html_open_page(struct html *html, const struct html_page *page)
{
    struct buffer *out = html->writer.out;

    html->section_level = 0;
    if (html->syntax == HTML_XHTML)
        put_line(html, "<?xml version=\"1.0\" encoding=\"UTF-8\"?>");
    put_line(html, "<!DOCTYPE html>");
    put_html_tag(html);
    put_head(html, page);
    buffer_put(out, SLICE("<body"));
    if (page->body_class)
        markup_attribute(out, "class", slice_of(page->body_class));
    if (page->type && html->syntax == HTML_XHTML)
        markup_attribute(out, "epub:type", slice_of(page->type));
    end_line(html, ">");
}

void html_close_page(struct html *html)
{
    html_put_notes(html);
    put_line(html, "</body>");
    put_line(html, "</html>");
    buffer_finish(html->writer.out);
}

/* The first letter of a Hebrew or Arabic name (UAX #9: classes R and AL). */
static bool starts_right_to_left(struct slice text)
{
    uint32_t character;

    while (utf8_next(&text, &character))
        if (utf8_is_letter(character))
            return (character >= 0x590 && character <= 0x8FF) ||
                   (character >= 0xFB1D && character <= 0xFEFC);
    return false;
}

/* A name that runs against the text around it must not carry the punctuation with it. */
static void put_name(struct html *html, struct slice name)
{
    struct buffer *out = html->writer.out;
    bool is_turned = starts_right_to_left(name) != document_is_right_to_left(html->writer.document);

    buffer_put_string(out, is_turned ? "<bdi>" : "");
    markup_flow(out, name);
    buffer_put_string(out, is_turned ? "</bdi>" : "");
}

static void put_creators(struct html *html, enum creator_role role, enum word word)
{
    struct buffer *out = html->writer.out;
    const struct creator *creator = metadata_creator(&html->writer.document->metadata, role);

    if (!creator)
        return;
    buffer_newlines(out, 1);
    buffer_printf(out, "<p class=\"%s\">",
                  role == CREATOR_AUTHOR ? "byline" : creator_role_names[role].name);
    if (word != WORDS) {
        markup_text(out, html_word(html, word));
        buffer_put(out, SLICE(": "));
    }
    for (; creator; creator = metadata_next_creator(creator)) {
        put_name(html, creator->name.text);
        if (metadata_next_creator(creator))
            buffer_put(out, SLICE(", "));
    }
    end_line(html, "</p>");
}

/* As the text has it; machines are told the normal form. */
static void put_date(struct html *html)
{
    const struct metadata_value *date = &html->writer.document->metadata.fields[METADATA_DATE];
    struct buffer *out = html->writer.out;
    bool is_date = date_is_normal(date->text);

    if (date->text.len == 0)
        return;
    buffer_put(out, SLICE("<p class=\"date\">"));
    if (is_date) {
        buffer_put(out, SLICE("<time"));
        if (date->printed.len)
            markup_attribute(out, "datetime", date->text);
        buffer_put_byte(out, '>');
    }
    markup_flow(out, metadata_shown(&html->writer.document->metadata, METADATA_DATE));
    buffer_put_string(out, is_date ? "</time>" : "");
    end_line(html, "</p>");
}

static void put_title(struct html *html)
{
    const struct metadata *metadata = &html->writer.document->metadata;
    struct slice subtitle = metadata_text(metadata, METADATA_SUBTITLE);
    struct buffer *out = html->writer.out;
    const char *name = html->heading_base > 2 ? "h2" : "h1";

    markup_element(out, name, metadata_text(metadata, METADATA_TITLE));
    if (subtitle.len == 0)
        return;
    buffer_put(out, SLICE("<p class=\"subtitle\""));
    html_put_role(html, (struct html_role){ "subtitle", "doc-subtitle" });
    buffer_put_byte(out, '>');
    markup_flow(out, subtitle);
    end_line(html, "</p>");
}

void html_put_title_block(struct html *html)
{
    const struct metadata *metadata = &html->writer.document->metadata;

    if (!metadata_text(metadata, METADATA_TITLE).len && !metadata->creators &&
        !metadata_text(metadata, METADATA_DATE).len)
        return;
    put_line(html, "<header>");
    put_title(html);
    put_creators(html, CREATOR_AUTHOR, WORDS);
    put_creators(html, CREATOR_EDITOR, WORD_EDITOR);
    put_creators(html, CREATOR_TRANSLATOR, WORD_TRANSLATOR);
    put_creators(html, CREATOR_ILLUSTRATOR, WORD_ILLUSTRATOR);
    put_creators(html, CREATOR_CONTRIBUTOR, WORDS);
    put_date(html);
    put_line(html, "</header>");
}
