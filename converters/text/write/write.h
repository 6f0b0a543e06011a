/* write.h - readable plain text out. */
#ifndef DOCCONV_TEXT_WRITE_H
#define DOCCONV_TEXT_WRITE_H

#include "format.h"

/*
 * Writes the document as somebody would type it: headings underlined, lists with their numerals,
 * quotations and verse set in, tables in columns, notes as [1] with their texts at the end. Lines
 * end as --wrap says.
 */
void text_write(struct document *, struct buffer *, struct job *);

#endif
