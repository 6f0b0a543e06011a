/* heading.h - what a heading looks like: asked when blocks are classified and when they agree. */
#ifndef DOCCONV_TEXT_HEADING_H
#define DOCCONV_TEXT_HEADING_H

#include "text.h"
#include "vocabulary.h"

/* The heading that block `b` would be; BID_NO when it is none. Pure. */
enum bid heading_look(const struct text *, size_t b, struct heading_look *, const char **reason);

#endif
