/*
 * docbook.h - DocBook 5.1 out: an article or a book, valid for every tree that common/check.c lets
 * pass. What the files of this folder share.
 *
 *     format.c    what DocBook is called
 *     write.c     the root element, and the row of every node kind
 *     arrange.c   first: moves what DocBook wants in another order than the tree has it
 *     elements.c  THE table of elements, which may stand in which, and how they open and close
 *     inlines.c   what stands in a line
 *     lists.c     lists and definitions
 *     sections.c  headings with what is under them: part, chapter, section ...
 *     tables.c    CALS tables: columns, spans
 *     info.c      metadata
 *     copyright.c who holds the rights, out of the words about them
 */
#ifndef DOCCONV_DOCBOOK_H
#define DOCCONV_DOCBOOK_H

#include "format.h"
#include "writer.h"

/* The elements that are opened and closed as elements.c does it. */
enum element {
#define ELEMENT(element, name, layout, needs_block, is, forbids, permits) ELEMENT_##element,
#include "elements.def"
#undef ELEMENT
    ELEMENTS
};

/* An open element, with what may not stand in it. */
struct open_element {
    enum element element;
    unsigned forbidden; /* groups of elements.def, by this element and those around it */
};

struct docbook {
    struct writer writer; /* first: emitters get it as struct writer */
    struct open_element *open;
    size_t depth, capacity;
    size_t opened_at; /* bytes of output when the last element that needs content was opened */

    bool is_book;
    bool has_addresses;         /* some link needs xlink */
    struct node *blurb;         /* the aside that stands in the author's personblurb; NULL: none */
    struct node *abstract;      /* the section that is part of the info; NULL: none */
    const struct node *end;     /* the first section behind an article's own; NULL: none */
    bool is_at_end;             /* that one has been reached */
    size_t front_at;            /* bytes of output before anything that is no dedication */
    const struct node *entries; /* of the open bibliography: the first; NULL: not yet chosen */
    bool has_entries;           /* that one has been reached */
    struct cell_place *places;  /* of the next cell of the open table, and those behind it */
};

static inline struct docbook *docbook_of(struct writer *writer)
{
    return (struct docbook *)(void *)writer;
}

static inline bool is_at(const struct node *node, enum node_kind kind)
{
    return node && node->kind == kind;
}

/* --- elements.c --- */

/* `<name role= xml:id= xml:lang=`, with the attributes of a node (NULL: none). */
void docbook_begin_element(struct docbook *, enum element, const char *role, const struct node *);

/* The end of the tag, behind attributes of the caller's. */
void docbook_begin_content(struct docbook *);

void docbook_open_element(struct docbook *, enum element, const char *role, const struct node *);

/* Closes the innermost element; one that needs a block and has nothing gets an empty para. */
void docbook_close_element(struct docbook *);

/* A line break before or behind what has this layout, unless it stands in a line of text. */
void docbook_break_line(struct docbook *, enum layout);

/* Whether an element may stand here, by the rules that the grammar cannot say (DocBook's Schematron). */
bool docbook_element_may_stand(const struct docbook *, enum element);

/* The innermost open element. */
enum element docbook_element_at(const struct docbook *);

/* In text whose line ends count. */
bool docbook_is_verbatim(const struct docbook *);

/* Whether <code> is known here. */
bool docbook_code_may_stand(const struct docbook *);

/* role, xml:id and xml:lang; the classes of the node are a role where there is no other. */
void docbook_put_attributes(struct docbook *, const char *role, const struct node *);

/* For kinds that need no thought. */
void docbook_enter_transparent(struct writer *, struct node *);
void docbook_leave_element(struct writer *, struct node *);
void docbook_leave_nothing(struct writer *, struct node *);

/* --- copyright.c --- */

struct copyright {
    struct slice years; /* "1999, 2001-2003" */
    struct slice holder;
};

/* Out of "Copyright 1999 Ann Lee"; false when it does not say both. */
bool docbook_read_copyright(struct slice rights, struct copyright *);

/* --- inlines.c --- */

/* An empty element with an id, for what has no element of its own; nothing without an id. */
void docbook_put_anchor(struct docbook *, struct slice id);
struct slice docbook_id_of(const struct node *);

/* Whether a paragraph is an image and nothing else, which then is a block. */
bool docbook_is_lone_image(const struct node *paragraph);

void docbook_enter_simple(struct writer *, struct node *);
void docbook_enter_span(struct writer *, struct node *);
void docbook_leave_span(struct writer *, struct node *);
void docbook_enter_text(struct writer *, struct node *);
void docbook_enter_soft_break(struct writer *, struct node *);
void docbook_enter_line_break(struct writer *, struct node *);
void docbook_enter_code(struct writer *, struct node *);
void docbook_enter_page_mark(struct writer *, struct node *);
void docbook_enter_link(struct writer *, struct node *);
void docbook_leave_ruby(struct writer *, struct node *);
void docbook_enter_note(struct writer *, struct node *);
void docbook_leave_note(struct writer *, struct node *);
void docbook_enter_image(struct writer *, struct node *);
void docbook_leave_image(struct writer *, struct node *);

/* --- lists.c --- */

/* The box of a task, for the start of its first paragraph. */
void docbook_put_box(struct buffer *, const struct node *item);

void docbook_enter_list(struct writer *, struct node *);
void docbook_leave_list(struct writer *, struct node *);
void docbook_enter_item(struct writer *, struct node *);
void docbook_enter_definition_list(struct writer *, struct node *);
void docbook_leave_definition_list(struct writer *, struct node *);
void docbook_enter_term(struct writer *, struct node *);
void docbook_leave_term(struct writer *, struct node *);
void docbook_enter_definition(struct writer *, struct node *);
void docbook_leave_definition(struct writer *, struct node *);

/* --- the others --- */

/* Whether a paragraph becomes a para: it has no line breaks, and is more than an image. */
bool docbook_is_para(struct node *paragraph);

void docbook_drop_furniture(struct docbook *);
void docbook_arrange(struct docbook *);

/* Decides on article or book, and what ends an article. */
void docbook_plan(struct docbook *);

void docbook_put_info(struct docbook *);

/* Whether the author's blurb can be part of the info. */
void docbook_choose_blurb(struct docbook *);

void docbook_enter_section(struct writer *, struct node *);
void docbook_leave_section(struct writer *, struct node *);

/* Of a bibliography, as its last blocks: paragraphs and bulleted lists of them. */
bool docbook_is_entry(struct docbook *, const struct node *block);

void docbook_enter_heading(struct writer *, struct node *);
void docbook_leave_heading(struct writer *, struct node *);
void docbook_enter_table(struct writer *, struct node *);
void docbook_leave_table(struct writer *, struct node *);
void docbook_enter_row(struct writer *, struct node *);
void docbook_leave_row(struct writer *, struct node *);
void docbook_enter_cell(struct writer *, struct node *);
void docbook_leave_cell(struct writer *, struct node *);

void docbook_write(struct document *, struct buffer *, struct job *);

#endif
