/*
 * pages.c - the document as pages: one for each outermost section, and for each chapter of a part;
 * longer ones are cut between blocks. Text before the first heading keeps its place.
 */
#include "epub.h"

#include <string.h>

#include "colophon.h"
#include "flow.h"
#include "markup.h"
#include "media.h"
#include "options.h"
#include "outline.h"
#include "words.h"

/* Adobe's readers stop at 260 KB of one file; notes and closing tags come on top of this. */
enum { PAGE_LIMIT = 200 * 1024 };

static struct epub *epub_of(struct html *html)
{
    return (struct epub *)((char *)html - offsetof(struct epub, html));
}

/* Opens a page outside of the text: no number. */
struct epub_page *epub_open_page(struct epub *epub, const char *id, struct html_page head)
{
    struct epub_page *page = ARENA_NEW(epub->arena, struct epub_page);

    page->id = id;
    page->type = head.type;
    page->name = arena_string(epub->arena, arena_format(epub->arena, "%s.xhtml", id));
    head.stylesheet = "style.css";
    epub->page_head = head;
    epub->open = page;
    epub->html.file = page->name;
    html_open_page(&epub->html, &head);
    return page;
}

/* A page without links goes into the archive now; the others wait until all places are known. */
void epub_close_page(struct epub *epub)
{
    struct epub_page *page;

    html_close_page(&epub->html); /* notes may turn the page */
    page = epub->open;
    if (epub->last_link && epub->last_link->page == page) {
        page->len = epub->page_bytes->len;
        page->bytes = ARENA_ARRAY(epub->arena, page->len, char);
        memcpy(page->bytes, epub->page_bytes->at, page->len);
    } else {
        epub_add_file(epub, page->name, buffer_bytes(epub->page_bytes));
    }
    buffer_clear(epub->page_bytes);
    epub->open = NULL;
}

/* Opens a page of the text, which begins with `first`. Their names are all of one length. */
static struct epub_page *open_numbered_page(struct epub *epub, const char *stem, unsigned number,
                                            struct html_page head)
{
    const char *id = arena_string(epub->arena, epub_page_id(epub, stem, number));
    struct epub_page *page = epub_open_page(epub, id, head);

    *(epub->last_page ? &epub->last_page->next : &epub->pages) = page;
    return epub->last_page = page;
}

static void open_text_page(struct epub *epub, const struct node *first, struct html_page head)
{
    open_numbered_page(epub, "chapter", ++epub->page_count, head)->first = first;
}

/* html.turn_page: the next page begins with the node that the writer stands at. */
static void turn_page(struct html *html)
{
    struct epub *epub = epub_of(html);
    struct html_page head = epub->page_head;
    const struct node *node = html->writer.walk.node;

    epub_close_page(epub);
    open_text_page(epub, node, head);
}

/* "images/image-001.png" */
static const char *image_name(struct arena *arena, const char *id, const struct media *media)
{
    return arena_string(arena, arena_format(arena, "images/%s.%s", id, media->extension));
}

static const char *image_id(struct arena *arena, const struct media *media)
{
    return arena_string(arena, arena_format(arena, "image-%03u", media->number));
}

const char *epub_file_of_image(struct html *html, const struct media *media)
{
    struct arena *arena = epub_of(html)->arena;

    return image_name(arena, image_id(arena, media), media);
}

/* --- the text ------------------------------------------------------------------------------- */

static struct slice section_title(const struct epub *epub, struct node *section)
{
    struct node *heading = outline_heading(section);
    struct slice words = heading ? flow_plain(epub->arena, heading) : SLICE("");

    return words.len ? words : epub->title;
}

/* Which of front, body and back of the book a section is in. */
static const char *division_of(const struct node *section)
{
    while (section->heading.role == HEADING_NONE && section->parent->kind == NODE_SECTION)
        section = section->parent;
    switch (section->heading.role) {
    case HEADING_PREFACE:
    case HEADING_FOREWORD:
    case HEADING_DEDICATION:
    case HEADING_ACKNOWLEDGMENTS:
    case HEADING_ABSTRACT:
        return "frontmatter";
    case HEADING_APPENDIX:
    case HEADING_AFTERWORD:
    case HEADING_BIBLIOGRAPHY:
    case HEADING_GLOSSARY:
    case HEADING_INDEX:
    case HEADING_NOTES:
    case HEADING_COLOPHON:
        return "backmatter";
    default:
        return "bodymatter";
    }
}

static struct node *first_section(const struct node *parent)
{
    struct node *child = parent->first;

    while (child && child->kind != NODE_SECTION)
        child = child->next;
    return child;
}

/* Whether the sections in it are pages of their own: a part's chapters, and all above --split-level. */
static bool is_split(const struct epub *epub, const struct node *section)
{
    const struct node *child = first_section(section);
    unsigned split_level = epub->job->options->split_level;

    if (!child)
        return false;
    if (split_level)
        return section->heading.level < split_level;
    return section->heading.level == 1 &&
           (section->heading.role == HEADING_PART || child->heading.role == HEADING_CHAPTER);
}

/* A section up to `end`, one of its children (NULL: all of it). */
static void put_section(struct epub *epub, struct node *section, struct node *end)
{
    struct html_page head = { .title = section_title(epub, section), .type = division_of(section) };

    /* The heading that a file begins with is its topmost. */
    epub->html.heading_base = 2U - section->heading.level;
    open_text_page(epub, section, head);
    html_open_block(&epub->html, section);
    html_put_blocks(&epub->html, section->first, end);
    html_close_block(&epub->html, section);
    epub_close_page(epub);
}

/* An outermost section: its page, or its pages. */
static void put_sections(struct epub *epub, struct node *outermost)
{
    struct node *section = outermost;

    do {
        bool splits = is_split(epub, section);

        put_section(epub, section, splits ? first_section(section) : NULL);
        section =
            outline_next(epub->document, section, section->heading.level + (splits ? 1U : 0U));
    } while (section && section->heading.level > 1);
}

static bool is_shown(const struct epub *epub, const struct node *node)
{
    return node->kind != NODE_FURNITURE || epub->job->options->keep_furniture;
}

/* Blocks up to the next section, if any of them shows. Returns the section, or NULL. */
static struct node *put_loose_blocks(struct epub *epub, struct node *first)
{
    struct html_page head = { .title = epub->title, .type = "bodymatter" };
    struct node *end = first;
    bool shows = false;

    for (; end && end->kind != NODE_SECTION; end = end->next)
        shows |= is_shown(epub, end);
    if (!shows)
        return end;
    epub->html.heading_base = 1;
    open_text_page(epub, first, head);
    html_put_blocks(&epub->html, first, end);
    epub_close_page(epub);
    return end;
}

static void put_text(struct epub *epub)
{
    struct node *node = epub->document->root->first;

    while (node && node != epub->colophon) {
        if (node->kind != NODE_SECTION) {
            node = put_loose_blocks(epub, node);
            continue;
        }
        put_sections(epub, node);
        node = node->next;
    }
}

/* --- around the text ------------------------------------------------------------------------- */

static struct epub_image *add_image(struct epub *epub, const struct media *media, const char *id)
{
    struct epub_image *image = ARENA_NEW(epub->arena, struct epub_image);

    image->id = id;
    image->name = image_name(epub->arena, id, media);
    image->media = media;
    image->next = epub->images;
    return epub->images = image;
}

/* The document's media are listed with the last one first; so they come in order. */
static void list_images(struct epub *epub)
{
    for (const struct media *media = epub->document->media; media; media = media->next)
        add_image(epub, media, image_id(epub->arena, media));
}

/* The user's image, else one that is drawn. */
static const struct media *cover_media(struct epub *epub)
{
    const char *file = epub->job->options->cover;
    const struct media *media = file ? media_read(epub->arena, file) : NULL;

    if (file && !media)
        diag_report(epub->job->diagnostics, DIAG_COVER_UNREADABLE, diag_nowhere(), slice_of(file));
    return media ? media : epub_draw_cover(epub);
}

static void put_cover(struct epub *epub)
{
    struct html_page head = { .title = epub_word(epub, WORD_COVER),
                              .body_class = "cover",
                              .type = "cover" };
    struct buffer *out = epub->page_bytes;

    if (epub->job->options->no_cover)
        return;
    epub->cover_image = add_image(epub, cover_media(epub), "cover-image");
    epub->cover = epub_open_page(epub, "cover", head);
    buffer_put(out, SLICE("<div><img role=\"doc-cover\""));
    markup_attribute(out, "src", slice_of(epub->cover_image->name));
    markup_attribute(out, "alt", epub->title);
    buffer_put(out, SLICE("/></div>"));
    buffer_newlines(out, 1);
    epub_close_page(epub);
}

/* "The Sea Press, Riga" */
static void put_publisher(struct epub *epub)
{
    struct buffer *out = epub->page_bytes;
    struct slice publisher = metadata_text(&epub->document->metadata, METADATA_PUBLISHER),
                 place = metadata_text(&epub->document->metadata, METADATA_PLACE);

    if (publisher.len == 0 && place.len == 0)
        return;
    buffer_put(out, SLICE("<p class=\"publisher\">"));
    markup_flow(out, publisher);
    buffer_put_string(out, publisher.len && place.len ? ", " : "");
    markup_flow(out, place);
    buffer_put(out, SLICE("</p>"));
    buffer_newlines(out, 1);
}

/* A page of its own for the title; one without a title to show says what the book is called. */
static void put_title_page(struct epub *epub)
{
    struct html_page head = { .title = epub->title,
                              .body_class = "title-page",
                              .type = "frontmatter" };
    struct buffer *out = epub->page_bytes;

    epub->title_page = epub_open_page(epub, "title-page", head);
    buffer_put(out, SLICE("<section epub:type=\"titlepage\""));
    markup_attribute(out, "aria-label", epub_word(epub, WORD_TITLE_PAGE));
    buffer_put_byte(out, '>');
    buffer_newlines(out, 1);
    if (metadata_text(&epub->document->metadata, METADATA_TITLE).len)
        html_put_title_block(&epub->html);
    else
        markup_element(out, "h1", epub->title);
    put_publisher(epub);
    buffer_put(out, SLICE("</section>"));
    buffer_newlines(out, 1);
    epub_close_page(epub);
}

static void put_about_author(struct epub *epub, struct node *about)
{
    struct html_page head = { .title = epub_word(epub, WORD_ABOUT_AUTHOR), .type = "backmatter" };

    if (!about)
        return;
    epub->html.heading_base = 1;
    open_text_page(epub, about, head);
    epub->about_author = epub->last_page;
    html_put_blocks(&epub->html, about, about->next);
    epub_close_page(epub);
}

static void open_notes_page(struct epub *epub, unsigned long first)
{
    struct html_page head = { .title = epub_word(epub, WORD_NOTES), .type = "backmatter" };

    open_numbered_page(epub, "endnote", ++epub->note_page_count, head)->first_note = first;
}

/* html.turn_page of pages of notes: the next one begins with the note behind those that are written. */
static void turn_notes_page(struct html *html)
{
    struct epub *epub = epub_of(html);

    epub_close_page(epub);
    open_notes_page(epub, html->next_note);
}

/* The number of the last one is known only when all are written: notes call others. */
static void name_notes(struct epub *epub)
{
    struct html *html = &epub->html;

    epub->note_count = html->note_number;
    epub->note_ids = ARENA_ARRAY(epub->arena, epub->note_count, struct slice);
    html->note_count = epub->note_count;
    for (unsigned long number = 1; number <= epub->note_count; number++)
        epub->note_ids[number - 1] = html_note_id(html, number);
    html->note_count = 0;
}

/* --notes book: all of them on pages of their own. */
static void put_notes(struct epub *epub)
{
    if (epub->html.note_count == 0)
        return;
    epub->html.heading_base = 1;
    epub->html.page_limit = PAGE_LIMIT;
    epub->html.turn_page = turn_notes_page;
    epub->html.notes_wait = false;
    open_notes_page(epub, 1);
    epub->notes = epub->last_page;
    epub_close_page(epub);
    name_notes(epub);
    epub->html.page_limit = 0;
}

static void choose_notes(struct epub *epub)
{
    struct slice notes = epub->job->options->notes;

    epub->html.lists_notes = notes.len && !slice_is(notes, "popup");
    epub->html.has_note_pages = epub->html.notes_wait = slice_is(notes, "book");
}

/* The last page of the book, behind the notes; so its own stand on it. */
static void put_colophon(struct epub *epub)
{
    epub->html.has_note_pages = false;
    if (epub->colophon)
        put_sections(epub, epub->colophon);
}

void epub_write_pages(struct epub *epub)
{
    struct node *about = document_about_author(epub->document);

    epub->colophon = colophon_find(epub->document);
    if (about)
        node_unlink(about);
    choose_notes(epub);
    list_images(epub);
    put_cover(epub);
    put_title_page(epub);
    epub->html.page_limit = PAGE_LIMIT;
    epub->html.turn_page = turn_page;
    put_text(epub);
    epub->html.page_limit = 0;
    put_about_author(epub, about);
    put_notes(epub);
    put_colophon(epub);
    if (about && epub->colophon)
        node_insert_before(epub->colophon, about);
    else if (about)
        node_append(epub->document->root, about);
}
