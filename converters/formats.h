/* formats.h - finds formats by what is known of a file. */
#ifndef DOCCONV_FORMATS_H
#define DOCCONV_FORMATS_H

#include "format.h"

/* All formats, NULL at the end. */
extern const struct format *const formats[];

/* By its name or another name it goes by ("gfm", "plain"); NULL: none. */
const struct format *format_by_name(struct slice name);

/* By the extension of a file's name; NULL: none. */
const struct format *format_by_extension(struct slice path);

/* The readable format that bids most on the start of a file; plain text when nobody else does. */
const struct format *format_by_content(struct slice head);

/* The name nearest to a misspelt one; NULL: none is near. */
const char *format_nearest_name(struct slice name);

#endif
