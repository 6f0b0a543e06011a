/*
 * places.c - which page a place of the document is on, known only when all pages are written: they
 * are cut by size. Links get a name of the right length first, and the right name afterwards.
 */
#include "epub.h"

#include <string.h>

#include "markup.h"
#include "options.h"
#include "walk.h"

struct slice epub_page_id(const struct epub *epub, const char *stem, unsigned number)
{
    return arena_format(epub->arena, "%s-%0*u", stem, (int)epub->page_digits, number);
}

/* No page has the number 0. */
static struct slice placeholder(const struct epub *epub)
{
    return arena_format(epub->arena, "%.*s.xhtml", SLICE_PRINT(epub_page_id(epub, "chapter", 0)));
}

const char *epub_file_of(struct html *html, struct slice id)
{
    struct epub *epub = (struct epub *)((char *)html - offsetof(struct epub, html));
    struct epub_link *link = ARENA_NEW(epub->arena, struct epub_link);

    link->page = epub->open;
    link->offset = epub->page_bytes->len;
    link->id = id;
    *(epub->last_link ? &epub->last_link->next : &epub->links) = link;
    epub->last_link = link;
    return arena_string(epub->arena, placeholder(epub));
}

/* The pages of ids: open addressing, at most half full. */
struct place {
    struct slice id;
    struct epub_page *page;
};

static struct place *find(const struct epub *epub, struct slice id)
{
    size_t hash = slice_hash(id);

    while (epub->places[hash & (epub->place_capacity - 1)].id.len &&
           !slice_equal(epub->places[hash & (epub->place_capacity - 1)].id, id))
        hash++;
    return &epub->places[hash & (epub->place_capacity - 1)];
}

static bool is_place(const struct epub *epub, const struct node *node)
{
    return (node->kind == NODE_SECTION || node->kind == NODE_PAGE_MARK || epub->links) &&
           node->attributes && node->attributes->id.len;
}

/* What is below it isn't written, or only as the words of an attribute. */
static bool hides_children(const struct epub *epub, const struct node *node)
{
    return node->kind == NODE_IMAGE ||
           (node->kind == NODE_FURNITURE && !epub->job->options->keep_furniture);
}

static bool next_node(const struct epub *epub, struct walk *walk)
{
    while (walk_next(walk)) {
        if (walk->event == WALK_LEAVE)
            continue;
        if (hides_children(epub, walk->node))
            walk_skip_children(walk);
        return true;
    }
    return false;
}

bool epub_next_place(const struct epub *epub, struct walk *walk)
{
    while (next_node(epub, walk))
        if (is_place(epub, walk->node))
            return true;
    return false;
}

static size_t count_places(struct epub *epub)
{
    struct walk walk = walk_start(epub->document->root);
    size_t count = 0;

    while (epub_next_place(epub, &walk)) {
        count++;
        epub->has_page_marks |= walk.node->kind == NODE_PAGE_MARK;
    }
    return count;
}

static void add_place(struct epub *epub, struct slice id, struct epub_page *page)
{
    *find(epub, id) = (struct place){ id, page };
}

/* The next page of the tree behind `page`; NULL: before all. */
static struct epub_page *next_page(const struct epub *epub, const struct epub_page *page)
{
    struct epub_page *next = page ? page->next : epub->pages;

    while (next && !next->first)
        next = next->next;
    return next;
}

/* Places and pages have the same order. */
static void add_places(struct epub *epub)
{
    struct walk walk = walk_start(epub->document->root);
    struct epub_page *page = NULL, *next = next_page(epub, NULL);

    while (next_node(epub, &walk)) {
        if (next && walk.node == next->first) {
            page = next;
            next = next_page(epub, page);
        }
        if (is_place(epub, walk.node))
            add_place(epub, walk.node->attributes->id, page);
    }
}

/* What stands in a note on a page of notes is there, but for what stands in another note. */
static void add_places_of_note(struct epub *epub, struct node *note, struct epub_page *page)
{
    struct walk walk = walk_start(note);

    while (next_node(epub, &walk)) {
        if (walk.node->kind == NODE_NOTE && walk.node != note)
            walk_skip_children(&walk);
        else if (is_place(epub, walk.node))
            add_place(epub, walk.node->attributes->id, page);
    }
}

static void add_places_of_notes(struct epub *epub)
{
    struct epub_page *page = epub->notes;

    for (unsigned long number = 1; number <= epub->note_count; number++) {
        if (page->next && page->next->first_note == number)
            page = page->next;
        add_place(epub, epub->note_ids[number - 1], page);
        add_places_of_note(epub, epub->html.notes[number - 1].node, page);
    }
}

void epub_find_places(struct epub *epub)
{
    size_t count = count_places(epub) + epub->note_count;

    epub->place_capacity = 16;
    while (epub->place_capacity < count * 2)
        epub->place_capacity *= 2;
    epub->places = ARENA_ARRAY(epub->arena, epub->place_capacity, struct place);
    add_places(epub);
    add_places_of_notes(epub);
}

struct slice epub_place_href(const struct epub *epub, const struct node *place)
{
    const struct epub_page *page = find(epub, place->attributes->id)->page;

    if (page->first == place)
        return slice_of(page->name);
    return markup_uri(epub->arena, arena_format(epub->arena, "%s#%.*s", page->name,
                                                SLICE_PRINT(place->attributes->id)));
}

/* The name stands where the placeholder does, the first one behind the link's offset. */
static void resolve(const struct epub *epub, const struct epub_link *link)
{
    const struct epub_page *page = find(epub, link->id)->page;
    struct slice rest = { link->page->bytes + link->offset, link->page->len - link->offset };
    size_t at = slice_find(rest, placeholder(epub));

    if (at < rest.len && page)
        memcpy(link->page->bytes + link->offset + at, page->name, strlen(page->name));
}

void epub_resolve_links(struct epub *epub)
{
    for (const struct epub_link *link = epub->links; link; link = link->next)
        resolve(epub, link);
    for (const struct epub_page *page = epub->pages; page; page = page->next)
        if (page->bytes)
            epub_add_file(epub, page->name, (struct slice){ page->bytes, page->len });
}
