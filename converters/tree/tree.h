/*
 * tree.h - the XML form of the document tree.
 *
 *     <docconv-tree version="1">
 *      <metadata>
 *       <field name="title" rank="text" reason="first line">Sea</field>
 *       <creator role="author" forename="Ann" surname="Lee" file-as="Lee, Ann" rank=".." ..>Ann Lee</creator>
 *       <subject ..>..</subject> <identifier ..>..</identifier>
 *      </metadata>
 *      <document>
 *       <heading level="1" role="chapter" id="one"><text>One</text></heading>
 *       ...
 *
 * An element a node, named as in node_kinds.def; what a kind needs are attributes; text, code and
 * page marks hold their text as it is, blanks and line ends included; attributes of a node are id,
 * class, language, and data-KEY for its key-value pairs. Blanks between elements mean nothing.
 *
 * What tree_write writes, tree_read reads back the same. A filter may leave out <metadata>, the rank
 * of a value, the split of a name, and attributes that have a usual value (fields.c); anything that
 * is unknown or misplaced is refused. Headings stay flat: sections are made of them, never read.
 */
#ifndef DOCCONV_TREE_H
#define DOCCONV_TREE_H

#include "format.h"

void tree_read(struct document *, const struct source *, struct job *);
void tree_write(struct document *, struct buffer *, struct job *);

/* The names of enum metadata_rank, in its order. */
enum { TREE_RANKS = RANK_OPTION + 1 };
extern const char *const tree_rank_names[TREE_RANKS];

#endif
