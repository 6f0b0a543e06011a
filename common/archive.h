/*
 * archive.h - a ZIP archive in memory, written part by part in the order given. The only way to
 * libzip and to the deflater. Same parts, same bytes, on every machine.
 */
#ifndef DOCCONV_ARCHIVE_H
#define DOCCONV_ARCHIVE_H

#include <stdbool.h>
#include <stdint.h>

#include "arena.h"
#include "buffer.h"
#include "slice.h"

struct archive;

/* An empty archive; `time` (seconds since 1970, UTC, not before 1980) is every entry's. */
struct archive *archive_new(struct arena *, int64_t time);

/* Adds a part, stored as it is or deflated. `bytes` are not needed afterwards, `name` is. */
void archive_add(struct archive *, const char *name, struct slice bytes, bool deflate);

/* Appends the whole archive to `out`. False, with a message in *error, when libzip fails. */
bool archive_write(struct archive *, struct buffer *out, struct slice *error);

#endif
