/* navigation.c - the table of contents, twice: nav.xhtml for readers of EPUB 3, toc.ncx for old ones. */
#include "epub.h"

#include <string.h>

#include "flow.h"
#include "markup.h"
#include "options.h"
#include "outline.h"
#include "words.h"

/* One line of the contents: a place and what it is called. */
struct entry {
    unsigned depth; /* 1: outermost */
    struct slice href, label;
    struct node *heading; /* NULL: the label is all there is */
};

/* Goes through the entries, in reading order; starts zeroed. */
struct entries {
    const struct epub *epub;
    struct node *section;
    enum { ENTRY_START, ENTRY_SECTIONS, ENTRY_ABOUT, ENTRY_NOTES, ENTRY_COLOPHON } state;
};

/* The text before the first section, or all of it where no section is listed, goes by the title; so
 * does the title page of a book without text, since no list may be empty. */
static bool start_entry(const struct epub *epub, struct entry *entry)
{
    const struct epub_page *page = epub->pages ? epub->pages : epub->title_page;
    bool lists_sections = epub->job->options->toc_depth > 0;

    if (epub->pages &&
        (page == epub->about_author || (page->first->kind == NODE_SECTION && lists_sections)))
        return false;
    *entry = (struct entry){ 1, slice_of(page->name), epub->title, NULL };
    return true;
}

/* A page that goes by a word of docconv's own, if there is one. */
static bool page_entry(const struct epub *epub, const struct epub_page *page, enum word word,
                       struct entry *entry)
{
    if (!page)
        return false;
    *entry = (struct entry){ 1, slice_of(page->name), epub_word(epub, (int)word), NULL };
    return true;
}

/* The next section; those of the colophon, which comes behind pages that are none, are left for last. */
static bool section_entry(struct entries *entries, struct entry *entry)
{
    const struct epub *epub = entries->epub;
    struct node *next = entries->section;

    do {
        next = outline_next(epub->document, next, epub->job->options->toc_depth);
        if (!next || (next == epub->colophon && entries->state == ENTRY_SECTIONS))
            return false;
        entries->section = next;
        entry->heading = outline_heading(next);
    } while (!entry->heading);
    entry->depth = entries->section->heading.level;
    entry->href = epub_place_href(epub, entries->section);
    entry->label = flow_plain(epub->arena, entry->heading);
    if (entry->label.len == 0)
        entry->label = epub->title;
    return true;
}

static bool next_entry(struct entries *entries, struct entry *entry)
{
    const struct epub *epub = entries->epub;

    *entry = (struct entry){ 0 };
    if (entries->state == ENTRY_START) {
        entries->state = ENTRY_SECTIONS;
        if (start_entry(epub, entry))
            return true;
    }
    if (entries->state == ENTRY_SECTIONS) {
        if (section_entry(entries, entry))
            return true;
        entries->state = ENTRY_ABOUT;
    }
    if (entries->state == ENTRY_ABOUT) {
        entries->state = ENTRY_NOTES;
        if (page_entry(epub, epub->about_author, WORD_ABOUT_AUTHOR, entry))
            return true;
    }
    if (entries->state == ENTRY_NOTES) {
        entries->state = ENTRY_COLOPHON;
        if (page_entry(epub, epub->notes, WORD_NOTES, entry))
            return true;
    }
    return epub->colophon && section_entry(entries, entry);
}

static void put_lines(struct buffer *out, const char *line, unsigned count)
{
    while (count--)
        epub_end_line(out, line);
}

/* --- nav.xhtml ------------------------------------------------------------------------------- */

static void put_link(struct epub *epub, const struct entry *entry)
{
    struct buffer *out = epub->page_bytes;

    buffer_newlines(out, 1);
    buffer_put(out, SLICE("<li><a"));
    markup_attribute(out, "href", entry->href);
    buffer_put_byte(out, '>');
    if (entry->heading)
        html_put_label(&epub->html, entry->heading);
    else
        markup_flow(out, entry->label);
    buffer_put(out, SLICE("</a>"));
}

/* Lists nest by depth; an entry is never more than one deeper than the one before. */
static void put_toc(struct epub *epub)
{
    struct buffer *out = epub->page_bytes;
    struct entries entries = { .epub = epub };
    struct entry entry;
    unsigned depth = 0;

    buffer_put(out, SLICE("<nav epub:type=\"toc\" role=\"doc-toc\" id=\"toc\""));
    markup_attribute(out, "aria-label", epub_word(epub, WORD_CONTENTS));
    epub_end_line(out, ">");
    markup_element(out, "h1", epub_word(epub, WORD_CONTENTS));
    while (next_entry(&entries, &entry)) {
        if (depth && entry.depth <= depth)
            epub_end_line(out, "</li>");
        for (; depth > entry.depth; depth--)
            epub_end_line(out, "</ol></li>");
        for (; depth < entry.depth; depth++) {
            buffer_newlines(out, 1);
            epub_end_line(out, "<ol>");
        }
        put_link(epub, &entry);
    }
    if (depth)
        epub_end_line(out, "</li>");
    for (; depth > 1; depth--)
        epub_end_line(out, "</ol></li>");
    epub_end_line(out, "</ol>");
    epub_end_line(out, "</nav>");
}

static void put_landmark(struct epub *epub, const char *type, struct slice href, struct slice label)
{
    struct buffer *out = epub->page_bytes;

    buffer_newlines(out, 1);
    buffer_put(out, SLICE("<li><a"));
    markup_attribute(out, "epub:type", slice_of(type));
    markup_attribute(out, "href", href);
    buffer_put_byte(out, '>');
    markup_flow(out, label);
    epub_end_line(out, "</a></li>");
}

static void put_page_landmark(struct epub *epub, const char *type, const struct epub_page *page,
                              enum word word)
{
    if (page)
        put_landmark(epub, type, slice_of(page->name), epub_word(epub, (int)word));
}

/* The first section of each role that front and back matter have; chapters are in the contents. */
static void put_section_landmarks(struct epub *epub)
{
    bool is_put[HEADING_ROLES] = {
        [HEADING_NONE] = true, [HEADING_PART] = true, [HEADING_CHAPTER] = true
    };
    struct node *section = NULL;

    while ((section = outline_next(epub->document, section, 1))) {
        enum heading_role role = section->heading.role;
        struct slice label = is_put[role] || !outline_heading(section)
                                 ? SLICE("")
                                 : flow_plain(epub->arena, outline_heading(section));

        if (label.len == 0)
            continue;
        is_put[role] = true;
        put_landmark(epub, html_heading_roles[role].type, epub_place_href(epub, section), label);
    }
}

/* The page that a reader wants to begin with: behind the preface. */
static const struct epub_page *first_of_body(const struct epub *epub)
{
    for (const struct epub_page *page = epub->pages; page; page = page->next)
        if (strcmp(page->type, "bodymatter") == 0)
            return page;
    return epub->pages;
}

static void put_landmarks(struct epub *epub)
{
    struct buffer *out = epub->page_bytes;

    buffer_put(out, SLICE("<nav epub:type=\"landmarks\" hidden=\"hidden\""));
    markup_attribute(out, "aria-label", epub_word(epub, WORD_START));
    epub_end_line(out, ">");
    epub_end_line(out, "<ol>");
    put_page_landmark(epub, "cover", epub->cover, WORD_COVER);
    put_page_landmark(epub, "titlepage", epub->title_page, WORD_TITLE_PAGE);
    if (epub->job->options->toc) /* else it is no page that one can turn to */
        put_page_landmark(epub, "toc", epub->contents, WORD_CONTENTS);
    put_page_landmark(epub, "bodymatter", first_of_body(epub), WORD_START);
    put_section_landmarks(epub);
    if (epub->notes)
        put_page_landmark(epub, "endnotes", epub->notes, WORD_NOTES);
    epub_end_line(out, "</ol>");
    epub_end_line(out, "</nav>");
}

/* Where the pages of the printed book begin. */
static void put_page_list(struct epub *epub)
{
    struct buffer *out = epub->page_bytes;
    struct walk walk = walk_start(epub->document->root);

    buffer_put(out, SLICE("<nav epub:type=\"page-list\" role=\"doc-pagelist\" hidden=\"hidden\""));
    markup_attribute(out, "aria-label", epub_word(epub, WORD_PAGES));
    epub_end_line(out, ">");
    epub_end_line(out, "<ol>");
    while (epub_next_place(epub, &walk)) {
        if (walk.node->kind != NODE_PAGE_MARK)
            continue;
        buffer_put(out, SLICE("<li><a"));
        markup_attribute(out, "href", epub_place_href(epub, walk.node));
        buffer_put_byte(out, '>');
        markup_flow(out, walk.node->text);
        epub_end_line(out, "</a></li>");
    }
    epub_end_line(out, "</ol>");
    epub_end_line(out, "</nav>");
}

void epub_write_contents(struct epub *epub)
{
    struct html_page head = { .title = epub_word(epub, WORD_CONTENTS),
                              .body_class = "contents",
                              .type = "frontmatter" };

    epub->contents = epub_open_page(epub, "nav", head);
    put_toc(epub);
    put_landmarks(epub);
    if (epub->has_page_marks)
        put_page_list(epub);
    epub_close_page(epub);
}

/* --- toc.ncx ---------------------------------------------------------------------------------- */

/* The navigation in the order of the book, where chapters and printed pages alternate. */
struct points {
    struct epub *epub;
    struct buffer *map, *pages; /* navPoint, pageTarget */
    struct walk walk;           /* over the places, for the page marks before the next section */
    unsigned order, depth, deepest;
    unsigned long page_count, last_page; /* marks, the largest number on one */
};

/* Numerals of digits are the body's, those of letters the front matter's. */
static void put_page_target(struct points *points, const struct node *mark)
{
    struct buffer *out = points->pages;
    unsigned long number;
    bool is_number = slice_to_number(mark->text, UINT32_MAX, &number);

    points->page_count++;
    points->order++;
    if (is_number && number > points->last_page)
        points->last_page = number;
    buffer_printf(out, "<pageTarget id=\"page-%lu\" type=\"%s\"", points->page_count,
                  is_number ? "normal" : "front");
    if (is_number)
        markup_attribute(out, "value", mark->text);
    buffer_printf(out, " playOrder=\"%u\"><navLabel><text>", points->order);
    markup_flow(out, mark->text);
    buffer_put(out, SLICE("</text></navLabel><content"));
    markup_attribute(out, "src", epub_place_href(points->epub, mark));
    epub_end_line(out, "/></pageTarget>");
}

/* The pages that begin before a section; NULL: the rest of them. */
static void put_pages_before(struct points *points, const struct node *section)
{
    while (points->epub->has_page_marks && epub_next_place(points->epub, &points->walk) &&
           points->walk.node != section)
        if (points->walk.node->kind == NODE_PAGE_MARK)
            put_page_target(points, points->walk.node);
}

static void put_point(struct buffer *out, const struct entry *entry, unsigned order)
{
    buffer_newlines(out, 1);
    buffer_printf(out, "<navPoint id=\"point-%u\" playOrder=\"%u\"><navLabel><text>", order, order);
    markup_flow(out, entry->label);
    buffer_put(out, SLICE("</text></navLabel><content"));
    markup_attribute(out, "src", entry->href);
    buffer_put(out, SLICE("/>"));
    buffer_newlines(out, 1);
}

static void put_points(struct points *points)
{
    struct entries entries = { .epub = points->epub };
    struct entry entry;

    while (next_entry(&entries, &entry)) {
        if (entry.heading)
            put_pages_before(points, entries.section);
        for (; points->depth >= entry.depth; points->depth--)
            epub_end_line(points->map, "</navPoint>");
        put_point(points->map, &entry, ++points->order);
        points->depth = entry.depth;
        if (points->depth > points->deepest)
            points->deepest = points->depth;
    }
    put_pages_before(points, NULL);
    put_lines(points->map, "</navPoint>", points->depth);
}

static void put_page_targets(struct epub *epub, struct buffer *out, const struct points *points)
{
    if (points->page_count == 0)
        return;
    epub_end_line(out, "<pageList>");
    buffer_put(out, SLICE("<navLabel><text>"));
    markup_text(out, epub_word(epub, WORD_PAGES));
    epub_end_line(out, "</text></navLabel>");
    buffer_put_raw(out, buffer_bytes(points->pages));
    epub_end_line(out, "</pageList>");
}

static void put_count(struct buffer *out, const char *name, unsigned long count)
{
    buffer_printf(out, "<meta name=\"%s\" content=\"%lu\"/>", name, count);
    buffer_newlines(out, 1);
}

void epub_write_ncx(struct epub *epub)
{
    struct buffer *out = buffer_new(epub->arena);
    struct points points = { .epub = epub,
                             .map = buffer_new(epub->arena),
                             .pages = buffer_new(epub->arena),
                             .walk = walk_start(epub->document->root),
                             .deepest = 1 };

    put_points(&points);
    epub_end_line(out, "<?xml version=\"1.0\" encoding=\"UTF-8\"?>");
    buffer_put(out,
               SLICE("<ncx xmlns=\"http://www.daisy.org/z3986/2005/ncx/\" version=\"2005-1\""));
    markup_attribute(out, "xml:lang", document_language(epub->document));
    epub_end_line(out, ">");
    epub_end_line(out, "<head>");
    buffer_put(out, SLICE("<meta name=\"dtb:uid\""));
    markup_attribute(out, "content", epub->identifier);
    epub_end_line(out, "/>");
    put_count(out, "dtb:depth", points.deepest);
    put_count(out, "dtb:totalPageCount", points.page_count);
    put_count(out, "dtb:maxPageNumber", points.last_page);
    epub_end_line(out, "</head>");
    buffer_put(out, SLICE("<docTitle><text>"));
    markup_flow(out, epub->title);
    epub_end_line(out, "</text></docTitle>");
    epub_end_line(out, "<navMap>");
    buffer_put_raw(out, buffer_bytes(points.map));
    buffer_newlines(out, 1);
    epub_end_line(out, "</navMap>");
    put_page_targets(epub, out, &points);
    epub_end_line(out, "</ncx>");
    buffer_finish(out);
    epub_add_file(epub, "toc.ncx", buffer_bytes(out));
}
