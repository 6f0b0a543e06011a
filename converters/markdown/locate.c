/* locate.c - text of the tree in the source again, so that it is pointed to and has a place. */
#include "reading.h"

struct span reading_here(const struct reading *reading)
{
    uint32_t at = (uint32_t)(reading->unlocated - reading->source->text.at);

    return (struct span){ at, at };
}

enum { MARKUP = 1024 }; /* between two texts; longer is a link whose text nobody needs to find */

/* Where `text` begins, with escapes and entities in it, in the first `places` bytes. The work is
 * bounded for text that isn't there. */
static struct slice locate_escaped(struct slice ahead, struct slice text, size_t places)
{
    size_t work = 0, most = 2 * text.len + MARKUP;

    for (size_t at = 0; at < ahead.len && at < places && work < most; at++) {
        struct slice raw = slice_skip(ahead, at);
        size_t length;

        if (signs_match(text, raw, &length))
            return slice_take(raw, length);
        work += length;
    }
    return slice_take(ahead, 0);
}

struct span reading_locate(struct reading *reading, struct slice *text, struct slice *raw)
{
    struct slice rest = slice_between(reading->unlocated, slice_end(reading->source->text));
    struct slice ahead = slice_take(rest, MARKUP + text->len);
    size_t at = slice_find(ahead, *text);
    bool is_found = at < ahead.len;

    /* Escaped and nearer goes before plain and farther. */
    *raw = locate_escaped(slice_take(rest, MARKUP + 8 * text->len), *text,
                          is_found ? at : (size_t)MARKUP);
    if (raw->len == 0 && is_found)
        *text = *raw = (struct slice){ ahead.at + at, text->len };
    reading->unlocated = raw->len ? slice_end(*raw) : slice_end(slice_take(rest, text->len));
    return raw->len ? source_span(reading->source, *raw) : reading_here(reading);
}
