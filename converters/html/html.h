/*
 * html.h - HTML out: the one page of `-t html`, and the XHTML pages that an EPUB is made of.
 *
 *     html_init(&html, document, out, job, HTML_XHTML);
 *     html_open_page(&html, &page);
 *     html_put_blocks(&html, section, section->next);
 *     html_close_page(&html);
 *
 * EPUB sees only what stands here.
 */
#ifndef DOCCONV_HTML_H
#define DOCCONV_HTML_H

#include "format.h"
#include "tally.h"
#include "writer.h"

enum html_syntax {
    HTML_PLAIN, /* HTML5 */
    HTML_XHTML  /* XML syntax, epub:type beside each role: for EPUB */
};

struct html_page {
    struct slice title;
    const char *stylesheet; /* href of the one that is linked; NULL: html_init's own, inlined */
    const char *body_class; /* NULL: none */
    const char *type; /* epub:type of the body ("frontmatter", "bodymatter" ...); NULL: none */
};

struct html_cut;
struct html_table;
struct media;
struct places;

/* A note, and the file of its mark where that may be another one than the note's; else NULL. */
struct html_note {
    struct node *node;
    const char *file;
};

struct html {
    struct writer writer; /* first: emitters get it as struct writer */
    enum html_syntax syntax;
    unsigned heading_base; /* level of the heading of an outermost section: one under the title's */

    /*
     * The file in which a place of the document stands, for links ("chapter-2.xhtml"), or "" for
     * this page, or NULL when there is no such place. NULL function: all are on this page.
     */
    const char *(*file_of)(struct html *, struct slice id);

    /*
     * The file that stands for an image of the document ("images/1.png"). NULL function: the image
     * itself, as a data: URI.
     */
    const char *(*file_of_image)(struct html *, const struct media *);

    /*
     * Called before a block at which the page may end, once its buffer, with the notes to come,
     * holds over `page_limit` bytes (0: never). All elements are closed and the notes written when it is called; it takes
     * the page and opens another one; then the same elements are opened again, without their ids.
     */
    size_t page_limit;
    void (*turn_page)(struct html *);

    /*
     * Notes stand on pages of their own, which turn_page turns between two of them: what is called
     * waits for html_put_notes while `notes_wait`, and file_of knows a note by its id.
     */
    bool has_note_pages, notes_wait;
    unsigned long next_note; /* while such a page is turned: the number of the next one's first */

    struct html_note *notes; /* called and not yet written */
    size_t note_count, note_capacity;
    bool lists_notes;          /* as a list of endnotes; else each by itself, to pop up */
    const char *file;          /* the name of this page */
    size_t note_bytes;         /* about how much they will take of the page */
    unsigned long note_number; /* of the last note of the document */

    /* What is open while the writer runs; for the files of this folder alone. */
    struct places *places;
    const char *const *words;  /* in the document's language (words.h) */
    struct slice image_folder; /* of --extract-media, as seen from the page */
    const char *void_end;      /* of a tag without content: ">" or "/>" */
    struct html_table *table;  /* the innermost; NULL: none */
    struct tally landmarks;    /* the names of sections that have a role */
    struct html_cut *cuts;     /* of the open lists of definitions, the next one first */
    struct node *outermost;    /* opened by html_open_block; NULL: none */
    unsigned section_level;    /* depth of the innermost section; 0: outside of all */
    unsigned heading_level;    /* of the last heading */
    unsigned links, rubies, header_cells, footers;
    unsigned long notes_before_link;
    unsigned long backlink;     /* number of the note whose link back is due; 0: none */
    bool wants_top;             /* the first heading becomes the topmost */
    bool is_label;              /* in a contents list: no ids, links, notes */
    const struct node *resumes; /* where an element goes on that the page before began */
};

/* Links that cannot stand are dropped here (link.h). The html must not be copied afterwards. */
void html_init(struct html *, struct document *, struct buffer *out, struct job *,
               enum html_syntax);

/* Doctype to the start of body; the notes that are pending, then the end of body. */
void html_open_page(struct html *, const struct html_page *);
void html_close_page(struct html *);

/* Writes `first` and its following siblings up to but not including `end` (NULL: all). */
void html_put_blocks(struct html *, struct node *first, struct node *end);

/* The start tag and the end tag of a block, for a page that holds only some of its children. */
void html_open_block(struct html *, struct node *);
void html_close_block(struct html *, struct node *);

/* The notes that are pending; html_close_page does that too. */
void html_put_notes(struct html *);

/* Bytes of the tags of a node with their attributes, about: what it costs to open it once more. */
size_t html_tag_size(const struct node *);

/* The id of a note that is pending or was written last, by its number. */
struct slice html_note_id(struct html *, unsigned long number);

/* Writes the inline content of a heading for a contents list: words and emphasis, no notes, links or ids. */
void html_put_label(struct html *, struct node *heading);

/* Title, subtitle, creators and date as the header of a title page or an article. */
void html_put_title_block(struct html *);

/* What a document without a title goes by, of its source's path: "moby" of "books/moby.txt". */
struct slice html_file_stem(struct slice path);

/* The epub:type and the DPUB-ARIA role of a part of a book; NULL: none. */
struct html_role {
    const char *type, *role;
};
extern const struct html_role html_heading_roles[HEADING_ROLES];

/* Hands over docconv's stylesheets: `own`, unless --css-only, and that of --style. */
void html_take_styles(const struct job *, const char *own,
                      void (*take)(struct buffer *, struct slice css), struct buffer *);

/* Hands over the user's stylesheets, which come behind them. One that cannot be read is reported. */
void html_take_css(struct arena *, struct job *, void (*take)(struct buffer *, struct slice css),
                   struct buffer *);

/* The stylesheet of our pages (style.css, made into C when docconv is built), and one as a style element. */
extern const char html_style[];
void html_put_style(struct buffer *, struct slice css);

void html_write(struct document *, struct buffer *, struct job *);

#endif
