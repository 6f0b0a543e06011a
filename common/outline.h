/*
 * outline.h - from flat headings to nested sections, once, for all writers that want them.
 */
#ifndef DOCCONV_OUTLINE_H
#define DOCCONV_OUTLINE_H

#include "document.h"

/*
 * Puts each heading of the root, with what follows it, into a section; sections nest by level
 * without gaps. A section's `heading` holds its depth (1 = outermost) and its heading's role; its
 * heading node stays its first child. The aside about the author ends all sections.
 */
void outline_nest(struct document *);

/*
 * Gives every section (or, in a flat tree, every heading) and every page mark an id that is an XML
 * NCName: a slug of its words, numbered where it was taken. Ids that nodes have already stay, unless
 * they are repeated or no names; links follow an id that has to change.
 */
void outline_name(struct document *);

/*
 * Puts its number ("2.1 ") before the words of every section's heading, but of front and back matter,
 * and of "Chapter 3", which says it already. A document whose sections have numbers of their own keeps
 * these. For after outline_name: ids stay without numbers.
 */
void outline_number(struct document *);

/* The sections in reading order, from NULL to NULL. `depth` bounds how deep (1: outermost only). */
struct node *outline_next(const struct document *, struct node *section, unsigned depth);

/* The heading of a section; NULL when it has none. */
struct node *outline_heading(const struct node *section);

/* A slug of `text`: letters and digits in lower case, joined by hyphens; an XML NCName. */
struct slice outline_slug(struct arena *, struct slice text);

#endif
