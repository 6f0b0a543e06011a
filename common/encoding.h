/*
 * encoding.h - bytes of any encoding to UTF-8. The only way to iconv and to the detector.
 */
#ifndef DOCCONV_ENCODING_H
#define DOCCONV_ENCODING_H

#include <stdbool.h>

#include "arena.h"
#include "slice.h"

struct encoding {
    const char *name;   /* IANA */
    unsigned certainty; /* percent */
    size_t mark;        /* bytes of byte order mark to leave out */
};

/*
 * The encoding of `bytes`: a byte order mark, strict UTF-8, a pattern of zero bytes (UTF-16 and
 * UTF-32 without a mark), else what uchardet says of the whole; without a clue windows-1252.
 */
struct encoding encoding_detect(struct arena *, struct slice bytes);

/*
 * `bytes` as UTF-8, in the arena (or `bytes` themselves when they are UTF-8 already). Bytes that
 * the encoding doesn't have become U+FFFD and are counted in *replaced. False: iconv knows no
 * such encoding.
 */
bool encoding_decode(struct arena *, struct slice bytes, const char *name, struct slice *text,
                     size_t *replaced);

#endif
