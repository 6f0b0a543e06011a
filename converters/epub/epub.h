/*
 * epub.h - a book while it is made: its files, in the order of the archive, and the places of the
 * document in them.
 *
 *     pages.c -> the XHTML pages    cover.c -> a cover    fonts.c -> fonts    places.c -> which page a place is on
 *     navigation.c -> nav.xhtml, toc.ncx    package.c -> package.opf    write.c -> the archive
 */
#ifndef DOCCONV_EPUB_H
#define DOCCONV_EPUB_H

#include <stdbool.h>
#include <stdint.h>

#include "format.h"
#include "html/html.h"

struct archive;
struct media;
struct place;

/* A page of the book: a file of the spine. */
struct epub_page {
    struct epub_page *next;
    const char *name; /* "chapter-0001.xhtml" */
    const char *id;   /* in the manifest */
    const char *type; /* epub:type of its body */
    char *bytes;      /* of a page with links, until they are resolved; else NULL */
    size_t len;
    const struct node *first; /* the node that the page begins with; NULL: not of the tree */
    unsigned long first_note; /* on a page of notes: the number of its first; else 0 */
};

/* An image of the book. */
struct epub_image {
    struct epub_image *next;
    const char *name; /* "images/image-001.png" */
    const char *id;
    const struct media *media;
};

/* A font that the book carries. */
struct epub_font {
    struct epub_font *next;
    struct slice path; /* as the user named it */
    const char *name;  /* "fonts/font-1.otf" */
    const char *id, *media_type;
};

/* A link whose target's page was not known yet when it was written. */
struct epub_link {
    struct epub_link *next;
    struct epub_page *page; /* that holds it */
    size_t offset;          /* into the page's bytes: its href starts behind */
    struct slice id;
};

struct epub {
    struct document *document;
    struct job *job;
    struct arena *arena;
    struct html html;
    int64_t time; /* of everything in it, seconds since 1970 */
    struct slice title, identifier;

    struct epub_page *cover, *title_page, *contents; /* NULL: none */
    struct epub_page *notes;             /* the first of theirs, among the pages; NULL: none */
    struct epub_page *about_author;      /* among the pages; NULL: none */
    struct epub_page *pages, *last_page; /* the text, in reading order */
    struct node *colophon;               /* the section that ends the book; NULL: none */
    struct epub_page *open;              /* the page that is being written */
    struct buffer *page_bytes;
    struct html_page page_head; /* of the open page */
    unsigned page_count, note_page_count;
    unsigned page_digits;     /* their numbers all have as many */
    unsigned long note_count; /* of those on pages of their own */
    struct slice *note_ids;

    struct epub_image *images, *cover_image;
    struct epub_font *fonts;
    struct epub_link *links, *last_link;
    struct place *places; /* places.c */
    size_t place_capacity;
    bool has_page_marks; /* known with the places */
    struct archive *archive;
};

void epub_write(struct document *, struct buffer *, struct job *);

/* files.c: a file of the book's folder, into the archive. */
void epub_add_file(struct epub *, const char *name, struct slice bytes);

/* files.c: puts the rest of a line. */
void epub_end_line(struct buffer *, const char *rest);

/* pages.c: a page that is no part of the text, until it is closed; `id` is its name too. */
struct epub_page *epub_open_page(struct epub *, const char *id, struct html_page);
void epub_close_page(struct epub *);

/* pages.c: cover, title page, text and the words about the author, as files. */
void epub_write_pages(struct epub *);

/*
 * places.c: finds the page of every section, and of every id if links ask for it; then writes the
 * pages' names into the links, and the pages that hold them into the archive.
 */
void epub_find_places(struct epub *);
void epub_resolve_links(struct epub *);

/* Goes on to the next place of the text: a section, a page mark, or, if links ask, any id. */
bool epub_next_place(const struct epub *, struct walk *);

/* The href of a place: its page, and its id where the page doesn't begin with it. */
struct slice epub_place_href(const struct epub *, const struct node *place);

/* "chapter-0012", "endnote-0003": all are as long. */
struct slice epub_page_id(const struct epub *, const char *stem, unsigned number);

/* html.file_of: a name as long as the real one, which is written over it later. */
const char *epub_file_of(struct html *, struct slice id);
const char *epub_file_of_image(struct html *, const struct media *);

/* cover.c: a cover of title, authors and an ornament, for a book that is given none. */
const struct media *epub_draw_cover(struct epub *);

/* cut.c: blocks that are longer than a page has room for become several. */
void epub_cut_blocks(struct document *);

/* syllables.c: the last place, at most `room` bytes into a word, where it may be broken; 0: none. */
size_t epub_break_word(struct slice word, size_t room);

/* fonts.c: the fonts of --embed-font as files, and the style that uses them. */
void epub_embed_fonts(struct epub *);
void epub_put_fonts(struct epub *, struct buffer *style);

/* navigation.c */
void epub_write_contents(struct epub *);
void epub_write_ncx(struct epub *);

/* package.c */
void epub_write_package(struct epub *);

/* time.c: SOURCE_DATE_EPOCH, else the document's date, else 1980. */
int64_t epub_time(const struct document *);
struct slice epub_time_format(struct arena *, int64_t time);

/* identifier.c: what the user gave, as a URN where it has one, else made of the content. */
struct slice epub_identifier(struct document *);

/* files.c: a word that docconv adds, in the document's language (words.h). */
struct slice epub_word(const struct epub *, int word);

#endif
