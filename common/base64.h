/* base64.h - bytes as text (RFC 4648 §4), for what is carried inside of a text format. */
#ifndef DOCCONV_BASE64_H
#define DOCCONV_BASE64_H

#include "buffer.h"
#include "slice.h"

/* Puts `bytes` without line ends, padded with "=". */
void base64_put(struct buffer *, struct slice bytes);

#endif
