/* elements.h - what the files of the HTML writer share among themselves. */
#ifndef DOCCONV_HTML_ELEMENTS_H
#define DOCCONV_HTML_ELEMENTS_H

#include "html.h"
#include "link.h"
#include "outline.h"
#include "words.h"

/* A row for every kind; the functions named in it follow, by the file they stand in. */
extern const struct emitter html_emitters[NODE_KINDS];

/* elements.c - tags and attributes */

static inline struct html *html_of(struct writer *writer)
{
    return (struct html *)(void *)writer;
}

/* `<name` with the attributes of the node and, before its own classes, `class` (NULL: none). */
void html_start_tag(struct html *, const struct node *, const char *name, const char *class);

/* ` role="..."`, and in XHTML ` epub:type="..."`; nothing for what is NULL. */
void html_put_role(struct html *, struct html_role);

/* A word of docconv's own, in the language of the document. */
struct slice html_word(const struct html *, enum word);

/* `name`, or "div" where `name` may not stand: sections and headings in a header cell. */
const char *html_section_name(const struct html *, const char *name);

/* Whether there is anything to read in a heading or span; NULL: no. */
bool html_has_words(struct html *, struct node *);

/* The words of a landmark's heading, told apart from earlier ones: "ACT I (2)" in the second play of a volume. */
struct slice html_landmark_name(struct html *, struct slice words);

/*
 * Start and end tag of a heading (NULL: one of docconv's own) of `level`, 1 = topmost of the page.
 * On a page without a title or sections the first heading becomes the topmost.
 */
void html_open_heading(struct html *, const struct node *, unsigned level);
void html_close_heading(struct html *);

/* The level of a heading that no section belongs to: one below its surroundings, and no second h1. */
unsigned html_inner_level(const struct html *);

/* A heading of docconv's own: "Contents". */
void html_put_heading(struct html *, unsigned level, enum word);

/* `node` or the first sibling behind it that is a caption; NULL: none. */
struct node *html_next_caption(struct node *);

/* All captions of a figure or table as one element; nothing when there are none. */
void html_put_captions(struct html *, struct node *, const char *name);

/* blocks.c */
void html_enter_section(struct writer *, struct node *);
void html_leave_section(struct writer *, struct node *);
void html_enter_heading(struct writer *, struct node *);
void html_leave_heading(struct writer *, struct node *);
void html_enter_paragraph(struct writer *, struct node *);
void html_leave_paragraph(struct writer *, struct node *);
void html_enter_quote(struct writer *, struct node *);
void html_enter_epigraph(struct writer *, struct node *);
void html_leave_quote(struct writer *, struct node *);
void html_enter_attribution(struct writer *, struct node *);
void html_leave_attribution(struct writer *, struct node *);
void html_enter_code_block(struct writer *, struct node *);
void html_leave_code_block(struct writer *, struct node *);
void html_enter_rule(struct writer *, struct node *);
void html_enter_figure(struct writer *, struct node *);
void html_leave_figure(struct writer *, struct node *);
void html_enter_caption(struct writer *, struct node *);
void html_leave_caption(struct writer *, struct node *);
void html_enter_aside(struct writer *, struct node *);
void html_leave_aside(struct writer *, struct node *);
void html_enter_furniture(struct writer *, struct node *);
void html_enter_division(struct writer *, struct node *);
void html_leave_division(struct writer *, struct node *);
void html_enter_verse(struct writer *, struct node *);
void html_enter_stanza(struct writer *, struct node *);
void html_leave_stanza(struct writer *, struct node *);
void html_enter_verse_line(struct writer *, struct node *);
void html_leave_verse_line(struct writer *, struct node *);

/* lists.c */
void html_enter_list(struct writer *, struct node *);
void html_leave_list(struct writer *, struct node *);
void html_enter_item(struct writer *, struct node *);
void html_leave_item(struct writer *, struct node *);
void html_enter_definitions(struct writer *, struct node *);
void html_leave_definitions(struct writer *, struct node *);
void html_enter_term(struct writer *, struct node *);
void html_enter_definition(struct writer *, struct node *);
void html_leave_term(struct writer *, struct node *);
void html_leave_definition(struct writer *, struct node *);

/* Whether a paragraph stands without an element of its own: in tight lists, alone in a cell. */
bool html_is_bare(const struct node *paragraph);

/* Whether an item shows a box to tick, and the label in which it stands. */
void html_open_task(struct html *, const struct node *paragraph);
void html_close_task(struct html *, const struct node *paragraph);

/* tables.c */
void html_enter_table(struct writer *, struct node *);
void html_leave_table(struct writer *, struct node *);
void html_enter_row(struct writer *, struct node *);
void html_leave_row(struct writer *, struct node *);
void html_enter_cell(struct writer *, struct node *);
void html_leave_cell(struct writer *, struct node *);

/* inlines.c */
void html_enter_text(struct writer *, struct node *);
void html_enter_soft_break(struct writer *, struct node *);
void html_enter_line_break(struct writer *, struct node *);
void html_enter_inline(struct writer *, struct node *);
void html_leave_inline(struct writer *, struct node *);
void html_enter_code(struct writer *, struct node *);
void html_enter_link(struct writer *, struct node *);
void html_leave_link(struct writer *, struct node *);
void html_enter_image(struct writer *, struct node *);
void html_enter_ruby(struct writer *, struct node *);
void html_leave_ruby(struct writer *, struct node *);
void html_enter_span(struct writer *, struct node *);
void html_leave_span(struct writer *, struct node *);
void html_enter_page_mark(struct writer *, struct node *);
void html_leave_nothing(struct writer *, struct node *);

/* notes.c */
void html_enter_note(struct writer *, struct node *);

/* The marks of the notes `from` to `to`, which were called together. */
void html_put_note_marks(struct html *, unsigned long from, unsigned long to);

/* The link from a note back to its mark; false: it is not due. */
bool html_put_backlink(struct html *);

/* stylesheets.c: the inlined stylesheets, ours and those of --css. */
void html_put_stylesheets(struct html *);

/* images.c: writes the images into the folder of --extract-media, if one is given. False, reported: it could not. */
bool html_extract_images(struct html *);

/* turn.c */
void html_before_block(struct writer *, struct node *);

#endif
