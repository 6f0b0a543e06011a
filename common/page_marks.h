/*
 * page_marks.h - page numbers that were printed on a page and are kept say where the pages begin.
 */
#ifndef DOCCONV_PAGE_MARKS_H
#define DOCCONV_PAGE_MARKS_H

#include "document.h"

/*
 * Puts a page mark where each page begins whose number stands between the blocks as furniture. The
 * numbers stay. A number at the foot names the page that it ends, one at the head the page that it
 * begins. For before outline_nest.
 */
void page_marks_from_numbers(struct document *);

#endif
