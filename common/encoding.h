/*
 * encoding.h - bytes of any encoding to UTF-8. The only way to iconv.
 */
#ifndef DOCCONV_ENCODING_H
#define DOCCONV_ENCODING_H

#include <stdbool.h>

#include "arena.h"
#include "slice.h"

struct encoding {
    const char *name;   /* IANA */
    unsigned certainty; /* percent */
    bool is_valid;      /* all bytes were seen to be UTF-8: there is nothing to decode */
};

/*
 * The encoding of `bytes`: a byte order mark, a pattern of zero bytes (UTF-16 and UTF-32 without a
 * mark), escape sequences (ISO-2022), UTF-8 as a whole or but for a few bytes, else the encoding in
 * which the text reads best (encoding_guess.h). The name is one that encoding_decode knows.
 */
struct encoding encoding_detect(struct arena *, struct slice bytes);

/*
 * `bytes` as UTF-8, in the arena (or `bytes` themselves when they are UTF-8 already); a byte order
 * mark stays, as U+FEFF. Bytes that the encoding doesn't have become U+FFFD and are counted in
 * *replaced. False: iconv knows no
 * such encoding.
 */
bool encoding_decode(struct arena *, struct slice bytes, const char *name, struct slice *text,
                     size_t *replaced);

#endif
