/* package.c - the package document (EPUB 3.3 §5): metadata, manifest, spine. */
#include "epub.h"

#include "date.h"
#include "identifier.h"
#include "markup.h"
#include "media.h"
#include "options.h"
#include "outline.h"
#include "walk.h"

/* --- metadata ---------------------------------------------------------------------------------- */

/* <dc:name id="id">text</dc:name>; nothing for empty text. */
static void put_dc(struct buffer *out, const char *name, const char *id, struct slice text)
{
    if (text.len == 0)
        return;
    buffer_newlines(out, 1);
    buffer_printf(out, "<dc:%s", name);
    if (id)
        markup_attribute(out, "id", slice_of(id));
    buffer_put_byte(out, '>');
    markup_flow(out, text);
    buffer_printf(out, "</dc:%s>", name);
    buffer_newlines(out, 1);
}

/* <meta property="property" refines="#id">text</meta> */
static void put_meta(struct buffer *out, const char *property, const char *refined,
                     const char *scheme, struct slice text)
{
    if (text.len == 0)
        return;
    buffer_newlines(out, 1);
    buffer_put(out, SLICE("<meta"));
    if (refined)
        markup_attribute(out, "refines", arena_format(out->arena, "#%s", refined));
    markup_attribute(out, "property", slice_of(property));
    if (scheme)
        markup_attribute(out, "scheme", slice_of(scheme));
    buffer_put_byte(out, '>');
    markup_flow(out, text);
    buffer_put(out, SLICE("</meta>"));
    buffer_newlines(out, 1);
}

static void put_titles(const struct epub *epub, struct buffer *out)
{
    struct slice subtitle = metadata_text(&epub->document->metadata, METADATA_SUBTITLE);

    put_dc(out, "title", "title", epub->title);
    put_meta(out, "title-type", "title", NULL, SLICE("main"));
    put_dc(out, "title", "subtitle", subtitle);
    if (subtitle.len)
        put_meta(out, "title-type", "subtitle", NULL, SLICE("subtitle"));
}

static bool is_contributor(const struct creator *creator)
{
    return creator->role != CREATOR_AUTHOR;
}

static void put_creators(const struct epub *epub, struct buffer *out)
{
    unsigned count = 0;

    for (const struct creator *c = epub->document->metadata.creators; c; c = c->next) {
        const char *id =
            arena_string(epub->arena, arena_format(epub->arena, "creator-%u", ++count));

        put_dc(out, is_contributor(c) ? "contributor" : "creator", id, c->name.text);
        put_meta(out, "role", id, "marc:relators", slice_of(creator_role_names[c->role].marc));
        put_meta(out, "file-as", id, NULL, c->file_as);
    }
}

static void put_series(const struct metadata *metadata, struct buffer *out)
{
    struct slice series = metadata_text(metadata, METADATA_SERIES);

    if (series.len == 0)
        return;
    buffer_put(out, SLICE("<meta property=\"belongs-to-collection\" id=\"series\">"));
    markup_flow(out, series);
    epub_end_line(out, "</meta>");
    put_meta(out, "collection-type", "series", NULL, SLICE("series"));
    put_meta(out, "group-position", "series", NULL,
             metadata_text(metadata, METADATA_SERIES_POSITION));
}

/* What the pictures of the document say in words, so that nobody needs to see them. */
static bool all_images_have_words(const struct epub *epub)
{
    struct walk walk = walk_start(epub->document->root);

    while (walk_next(&walk))
        if (walk.event == WALK_ENTER && walk.node->kind == NODE_IMAGE && !walk.node->first)
            return false;
    return true;
}

/* Only what is true of every book made here, and of this one (EPUB Accessibility 1.1, schema.org). */
static void put_accessibility(const struct epub *epub, struct buffer *out)
{
    static const char *const features[] = { "tableOfContents", "readingOrder",
                                            "structuralNavigation", "displayTransformability" };
    bool has_images = epub->images != NULL, has_words = !has_images || all_images_have_words(epub);

    put_meta(out, "schema:accessMode", NULL, NULL, SLICE("textual"));
    if (has_images)
        put_meta(out, "schema:accessMode", NULL, NULL, SLICE("visual"));
    if (has_words)
        put_meta(out, "schema:accessModeSufficient", NULL, NULL, SLICE("textual"));
    if (has_images)
        put_meta(out, "schema:accessModeSufficient", NULL, NULL, SLICE("textual,visual"));
    for (size_t i = 0; i < sizeof features / sizeof *features; i++)
        put_meta(out, "schema:accessibilityFeature", NULL, NULL, slice_of(features[i]));
    if (has_images && has_words)
        put_meta(out, "schema:accessibilityFeature", NULL, NULL, SLICE("alternativeText"));
    if (epub->has_page_marks) {
        put_meta(out, "schema:accessibilityFeature", NULL, NULL, SLICE("pageBreakMarkers"));
        put_meta(out, "schema:accessibilityFeature", NULL, NULL, SLICE("pageNavigation"));
    }
    put_meta(out, "schema:accessibilityHazard", NULL, NULL, SLICE("none"));
    buffer_put_string(out, "<meta property=\"schema:accessibilitySummary\" xml:lang=\"en\">");
    buffer_put_string(
        out,
        has_words
            ? "All content can be read as text, in a marked reading order, with a table of contents."
            : "The text can be read aloud, in a marked reading order, with a table of contents; some images have no description.");
    epub_end_line(out, "</meta>");
}

/* Which printed book the page marks are of (EPUB Accessibility 1.1 §3.1). */
static void put_source_of_pages(const struct epub *epub, struct buffer *out)
{
    struct slice source = metadata_text(&epub->document->metadata, METADATA_SOURCE);

    if (epub->has_page_marks)
        put_meta(out, "pageBreakSource", NULL, NULL, source.len ? source : epub->title);
}

static void put_metadata(const struct epub *epub, struct buffer *out)
{
    const struct metadata *metadata = &epub->document->metadata;

    epub_end_line(out, "<metadata xmlns:dc=\"http://purl.org/dc/elements/1.1/\">");
    put_dc(out, "identifier", "identifier", epub->identifier);
    for (const struct metadata_item *i = metadata->identifiers; i && i->next; i = i->next)
        put_dc(out, "identifier", NULL, identifier_urn(epub->arena, i->next->value.text));
    put_titles(epub, out);
    put_dc(out, "language", NULL, document_language(epub->document));
    put_creators(epub, out);
    if (date_is_normal(metadata_text(metadata, METADATA_DATE)))
        put_dc(out, "date", NULL, metadata_text(metadata, METADATA_DATE));
    put_dc(out, "publisher", NULL, metadata_text(metadata, METADATA_PUBLISHER));
    put_dc(out, "rights", NULL, metadata_text(metadata, METADATA_RIGHTS));
    put_dc(out, "description", NULL, metadata_text(metadata, METADATA_DESCRIPTION));
    put_dc(out, "source", NULL, metadata_text(metadata, METADATA_SOURCE));
    for (const struct metadata_item *subject = metadata->subjects; subject; subject = subject->next)
        put_dc(out, "subject", NULL, subject->value.text);
    put_series(metadata, out);
    put_meta(out, "dcterms:modified", NULL, NULL, epub_time_format(epub->arena, epub->time));
    put_source_of_pages(epub, out);
    put_accessibility(epub, out);
    if (epub->cover_image)
        epub_end_line(out, "<meta name=\"cover\" content=\"cover-image\"/>");
    epub_end_line(out, "</metadata>");
}

/* --- manifest and spine ------------------------------------------------------------------------- */

static void put_item(struct buffer *out, const char *id, const char *href, const char *media_type,
                     const char *properties)
{
    buffer_newlines(out, 1);
    buffer_put(out, SLICE("<item"));
    markup_attribute(out, "id", slice_of(id));
    markup_attribute(out, "href", slice_of(href));
    markup_attribute(out, "media-type", slice_of(media_type));
    if (properties)
        markup_attribute(out, "properties", slice_of(properties));
    epub_end_line(out, "/>");
}

static void put_page_item(struct buffer *out, const struct epub_page *page, const char *properties)
{
    if (page)
        put_item(out, page->id, page->name, "application/xhtml+xml", properties);
}

static void put_manifest(const struct epub *epub, struct buffer *out)
{
    epub_end_line(out, "<manifest>");
    put_page_item(out, epub->contents, "nav");
    put_item(out, "ncx", "toc.ncx", "application/x-dtbncx+xml", NULL);
    put_item(out, "style", "style.css", "text/css", NULL);
    put_page_item(out, epub->cover, NULL);
    put_page_item(out, epub->title_page, NULL);
    for (const struct epub_page *page = epub->pages; page; page = page->next)
        put_page_item(out, page, NULL);
    for (const struct epub_font *font = epub->fonts; font; font = font->next)
        put_item(out, font->id, font->name, font->media_type, NULL);
    for (const struct epub_image *image = epub->images; image; image = image->next)
        put_item(out, image->id, image->name, image->media->media_type,
                 image == epub->cover_image ? "cover-image" : NULL);
    epub_end_line(out, "</manifest>");
}

static void put_spine_item(struct buffer *out, const struct epub_page *page)
{
    if (!page)
        return;
    buffer_put(out, SLICE("<itemref"));
    markup_attribute(out, "idref", slice_of(page->id));
    epub_end_line(out, "/>");
}

static void put_spine(const struct epub *epub, struct buffer *out)
{
    buffer_put(out, SLICE("<spine toc=\"ncx\""));
    if (document_is_right_to_left(epub->document))
        buffer_put(out, SLICE(" page-progression-direction=\"rtl\""));
    epub_end_line(out, ">");
    put_spine_item(out, epub->cover);
    put_spine_item(out, epub->title_page);
    if (epub->job->options->toc)
        put_spine_item(out, epub->contents);
    for (const struct epub_page *page = epub->pages; page; page = page->next)
        put_spine_item(out, page);
    epub_end_line(out, "</spine>");
}

void epub_write_package(struct epub *epub)
{
    struct buffer *out = buffer_new(epub->arena);

    epub_end_line(out, "<?xml version=\"1.0\" encoding=\"UTF-8\"?>");
    buffer_put(out, SLICE("<package xmlns=\"http://www.idpf.org/2007/opf\" version=\"3.0\" "
                          "unique-identifier=\"identifier\""));
    markup_attribute(out, "xml:lang", document_language(epub->document));
    if (document_is_right_to_left(epub->document))
        buffer_put(out, SLICE(" dir=\"rtl\""));
    epub_end_line(out, ">");
    put_metadata(epub, out);
    put_manifest(epub, out);
    put_spine(epub, out);
    epub_end_line(out, "</package>");
    buffer_finish(out);
    epub_add_file(epub, "package.opf", buffer_bytes(out));
}
