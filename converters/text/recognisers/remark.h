/* remark.h - what the author says beside the text, set apart: stage directions. */
#ifndef DOCCONV_TEXT_REMARK_H
#define DOCCONV_TEXT_REMARK_H

#include "text/text.h"

/* A block in brackets or emphasis as a whole: (They rise.)   [_Exit the boy._   _Enter Halla._ */
bool block_is_remark(const struct text *, const struct block *);

#endif
