/* write.c - the steps to a book, and what of it is no page: container, stylesheet, images. */
#include "epub.h"

#include "archive.h"
#include "flow.h"
#include "media.h"
#include "options.h"
#include "outline.h"

extern const char epub_style[]; /* style.css, made into C when docconv is built */

static const char container[] =
    "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
    "<container xmlns=\"urn:oasis:names:tc:opendocument:xmlns:container\" version=\"1.0\">\n"
    "<rootfiles>\n"
    "<rootfile full-path=\"EPUB/package.opf\" media-type=\"application/oebps-package+xml\"/>\n"
    "</rootfiles>\n"
    "</container>\n";

/* What the book is called: its title, else its first heading, else the name of its source. */
static struct slice book_title(struct document *document)
{
    struct slice title = metadata_text(&document->metadata, METADATA_TITLE);
    struct node *section = outline_next(document, NULL, 1);

    if (title.len == 0 && section && outline_heading(section))
        title = flow_plain(document->arena, outline_heading(section));
    if (title.len == 0 && document->source)
        title = html_file_stem(document->source->name);
    return title.len ? title : SLICE("docconv");
}

/* More digits than pages can have: a page for each section, and one for each part of a long one. */
static unsigned page_digits(const struct document *document, unsigned split_level)
{
    enum { SMALLEST_CUT = 30 * 1024 /* bytes of source behind a page that is cut for its size */ };
    size_t most = document->source ? document->source->text.len / SMALLEST_CUT + 16 : 16;
    unsigned digits = 4;

    for (struct node *section = NULL;
         (section = outline_next(document, section, split_level > 2 ? split_level : 2));)
        most++;
    for (size_t limit = 10000; most >= limit; limit *= 10)
        digits++;
    return digits;
}

/* All stylesheets in one file. */
static void add_stylesheet(struct epub *epub)
{
    struct buffer *out = buffer_new(epub->arena);

    epub_embed_fonts(epub);
    html_take_styles(epub->job, epub_style, buffer_put, out);
    epub_put_fonts(epub, out);
    html_take_css(epub->arena, epub->job, buffer_put, out);
    epub_add_file(epub, "style.css", buffer_bytes(out));
}

static void add_images(struct epub *epub)
{
    for (const struct epub_image *image = epub->images; image; image = image->next)
        epub_add_file(epub, image->name, image->media->bytes);
}

static void start(struct epub *epub, struct document *document, struct job *job)
{
    *epub = (struct epub){
        .document = document,
        .job = job,
        .arena = document->arena,
        .time = epub_time(document),
        .title = book_title(document),
        .identifier = epub_identifier(document),
        .page_bytes = buffer_new(document->arena),
        .page_digits = page_digits(document, job->options->split_level),
    };
    html_init(&epub->html, document, epub->page_bytes, job, HTML_XHTML);
    epub->html.file_of = epub_file_of;
    epub->html.file_of_image = epub_file_of_image;
    epub->archive = archive_new(epub->arena, epub->time);
    archive_add(epub->archive, "mimetype", SLICE("application/epub+zip"), false);
    archive_add(epub->archive, "META-INF/container.xml", SLICE(container), true);
}

void epub_write(struct document *document, struct buffer *out, struct job *job)
{
    struct epub *epub = ARENA_NEW(document->arena, struct epub);
    struct slice error;

    epub_cut_blocks(document);
    start(epub, document, job);
    add_stylesheet(epub);
    epub_write_pages(epub);
    epub_find_places(epub);
    epub_resolve_links(epub);
    epub_write_contents(epub);
    epub_write_ncx(epub);
    epub_write_package(epub);
    add_images(epub);
    if (!archive_write(epub->archive, out, &error))
        diag_report(job->diagnostics, DIAG_ARCHIVE_FAILED, diag_nowhere(), error);
}
