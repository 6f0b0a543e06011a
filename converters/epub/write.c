/* write.c - the steps to a book, and the order of its files in the archive. */
#include "epub.h"

#include "archive.h"
#include "file.h"
#include "flow.h"
#include "media.h"
#include "options.h"
#include "outline.h"
#include "utf8.h"
#include "words.h"

extern const char epub_style[]; /* style.css, made into C when docconv is built */

static const char container[] =
    "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
    "<container xmlns=\"urn:oasis:names:tc:opendocument:xmlns:container\" version=\"1.0\">\n"
    "<rootfiles>\n"
    "<rootfile full-path=\"EPUB/package.opf\" media-type=\"application/oebps-package+xml\"/>\n"
    "</rootfiles>\n"
    "</container>\n";

struct slice epub_word(const struct epub *epub, int word)
{
    return slice_of(word_in(document_language(epub->document), (enum word)word));
}

/* What the book is called: its title, else its first heading, else the name of its source. */
static struct slice book_title(struct document *document)
{
    struct slice title = metadata_text(&document->metadata, METADATA_TITLE), name;
    struct node *section = outline_next(document, NULL, 1);

    if (title.len == 0 && section && outline_heading(section))
        title = flow_plain(document->arena, outline_heading(section));
    if (title.len || !document->source)
        return title.len ? title : SLICE("docconv");
    name = document->source->name;
    while (slice_find_byte(name, '/') < name.len)
        name = slice_skip(name, slice_find_byte(name, '/') + 1);
    return slice_take(name, slice_find_byte(name, '.'));
}

/* More digits than pages can have: a page for each section, and one for each part of a long one. */
static unsigned page_digits(const struct document *document)
{
    enum { SMALLEST_CUT = 30 * 1024 /* bytes of source behind a page that is cut for its size */ };
    size_t most = document->source ? document->source->text.len / SMALLEST_CUT + 16 : 16;
    unsigned digits = 4;

    for (struct node *section = NULL; (section = outline_next(document, section, 2));)
        most++;
    for (size_t limit = 10000; most >= limit; limit *= 10)
        digits++;
    return digits;
}

/* docconv's own stylesheet, then the user's, in one file. */
static struct slice stylesheet(struct epub *epub)
{
    struct buffer *out = buffer_new(epub->arena);

    buffer_put_raw(out, slice_of(epub_style));
    for (const struct option_value *file = epub->job->options->css; file; file = file->next) {
        struct slice css;

        if (file_read(epub->arena, arena_string(epub->arena, file->value), &css) &&
            utf8_valid_prefix(css) == css.len)
            buffer_put_raw(out, css);
        else
            diag_report(epub->job->diagnostics, DIAG_STYLESHEET_UNREADABLE, diag_nowhere(),
                        file->value);
    }
    return buffer_bytes(out);
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
        .page_digits = page_digits(document),
    };
    html_init(&epub->html, document, epub->page_bytes, job, HTML_XHTML);
    epub->html.heading_base = 1; /* a chapter's heading is the first of its file */
    epub->html.file_of = epub_file_of;
    epub->html.file_of_image = epub_file_of_image;
    epub->stylesheet = stylesheet(epub);
}

/* A file of the book's folder. */
static void add(const struct epub *epub, struct archive *archive, const char *name,
                struct slice bytes)
{
    struct slice path = arena_format(epub->arena, "EPUB/%s", name);

    archive_add(archive, arena_string(epub->arena, path), bytes, true);
}

static void add_page(const struct epub *epub, struct archive *archive, const struct epub_page *page)
{
    if (page)
        add(epub, archive, page->name, (struct slice){ page->bytes, page->len });
}

static struct archive *pack(const struct epub *epub)
{
    struct archive *archive = archive_new(epub->arena, epub->time);

    archive_add(archive, "mimetype", SLICE("application/epub+zip"), false);
    archive_add(archive, "META-INF/container.xml", SLICE(container), true);
    add(epub, archive, "package.opf", epub->package);
    add_page(epub, archive, epub->contents);
    add(epub, archive, "toc.ncx", epub->ncx);
    add(epub, archive, "style.css", epub->stylesheet);
    add_page(epub, archive, epub->cover);
    add_page(epub, archive, epub->title_page);
    for (const struct epub_page *page = epub->pages; page; page = page->next)
        add_page(epub, archive, page);
    for (const struct epub_image *image = epub->images; image; image = image->next)
        add(epub, archive, image->name, image->media->bytes);
    return archive;
}

void epub_write(struct document *document, struct buffer *out, struct job *job)
{
    struct epub *epub = ARENA_NEW(document->arena, struct epub);
    struct slice error;

    start(epub, document, job);
    epub_write_pages(epub);
    epub_find_places(epub);
    epub_resolve_links(epub);
    epub_write_contents(epub);
    epub_write_ncx(epub);
    epub_write_package(epub);
    if (!archive_write(pack(epub), out, &error))
        diag_report(job->diagnostics, DIAG_ARCHIVE_FAILED, diag_nowhere(), error);
}
