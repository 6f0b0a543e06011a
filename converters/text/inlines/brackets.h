/* brackets.h - captions and notes in brackets that are longer than a paragraph. */
#ifndef DOCCONV_TEXT_BRACKETS_H
#define DOCCONV_TEXT_BRACKETS_H

#include "text/text.h"

/*
 * The line behind the one that closes what `first` opens: "[Illustration: ...", "[Footnote 1: ...", with blank lines
 * before it. 0: it opens nothing of that kind, or closes it before a blank line, or never.
 */
size_t brackets_find_end(const struct text *, size_t first);

/* The bytes of the run of lines that `text` starts with, up to a blank line. */
size_t brackets_first_run(struct slice text);

/* Builds what stands in the brackets, a paragraph for each run of lines between blank ones. */
void brackets_build_paragraphs(struct text *, struct slice body);

#endif
