/* read.h - plain text in. */
#ifndef DOCCONV_TEXT_READ_H
#define DOCCONV_TEXT_READ_H

#include "format.h"

/* Reads plain text as an editor would: see text.h for the steps. */
void text_read(struct document *, const struct source *, struct job *);

#endif
