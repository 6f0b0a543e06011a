/*
 * file.h - the only file I/O: whole inputs in, whole outputs out.
 */
#ifndef DOCCONV_FILE_H
#define DOCCONV_FILE_H

#include <stdbool.h>

#include "arena.h"
#include "buffer.h"
#include "slice.h"

/*
 * The bytes of a file, or of standard input for "-". They live as long as the arena; large files
 * are mapped. False, with errno set, when it cannot be read (EISDIR for a directory).
 */
bool file_read(struct arena *, const char *path, struct slice *bytes);

/*
 * Writes a file as a whole or not at all: into a temporary file in its folder, which then takes its
 * name and keeps the permissions of the old one; where the system can, it has no name before. A device or pipe is written to directly, "-" is
 * standard output. `sync` waits until the disk has it. False, with errno set: the old file is
 * untouched and no temporary one is left.
 */
bool file_write(struct arena *, const char *path, struct slice bytes, bool sync);

/*
 * The same, piece by piece: what goes into the sink becomes the file when it is committed. NULL,
 * with errno set, when it cannot be begun; uncommitted, it goes with the arena and leaves nothing.
 */
struct output_file;
struct output_file *file_begin(struct arena *, const char *path);
struct sink *file_sink(struct output_file *);
bool file_commit(struct output_file *, bool sync);

bool file_exists(const char *path);

/* Whether a file is there that an output would replace. */
bool file_is_regular(const char *path);

/* Makes a folder, but not those around it. False, with errno set: it is not there, and cannot be made. */
bool file_make_folder(const char *path);

/* Whether writing to `path` ("-": standard output) writes to a terminal. */
bool file_is_terminal(const char *path);

#endif
