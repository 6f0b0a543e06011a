/* roles.h - the words of books, asked about the headings of other formats. */
#ifndef DOCCONV_TEXT_ROLES_H
#define DOCCONV_TEXT_ROLES_H

#include "document.h"

/* Gives headings that stand in no other block their roles, by their words, where chapters count on. */
void text_name_roles(struct document *);

#endif
