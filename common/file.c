/* file.c - reading and writing whole files. Nothing else in docconv opens one. */
#define _GNU_SOURCE /* only what POSIX.1-2008 has; macOS and BSD hide more without it */
#include "file.h"

#include <errno.h>
#include <fcntl.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

enum {
    SMALLEST_MAPPED = 64 * 1024, /* below this, read() is 2.3 times cheaper than mmap */
    FIRST_READ = 64 * 1024
};

struct mapping {
    void *at;
    size_t len;
};

static void unmap(void *object)
{
    struct mapping *mapping = object;

    if (mapping->len)
        munmap(mapping->at, mapping->len);
}

static bool map_file(struct arena *arena, int descriptor, size_t size, struct slice *bytes)
{
    struct mapping *mapping = ARENA_NEW(arena, struct mapping);
    void *at = mmap(NULL, size, PROT_READ, MAP_PRIVATE, descriptor, 0);

    if (at == MAP_FAILED)
        return false;
    *mapping = (struct mapping){ at, size };
    arena_defer(arena, unmap, mapping);
    *bytes = (struct slice){ at, size };
    return true;
}

/* Pipes and small files: read until the end. */
static bool read_all(struct arena *arena, int descriptor, size_t expected, struct slice *bytes)
{
    size_t capacity = expected ? expected + 1 : FIRST_READ, len = 0;
    char *at = arena_alloc(arena, capacity);

    for (;;) {
        ssize_t got = read(descriptor, at + len, capacity - len);

        if (got < 0 && errno == EINTR)
            continue;
        if (got < 0)
            return false;
        if (got == 0)
            break;
        len += (size_t)got;
        if (len == capacity) {
            at = arena_resize(arena, at, len, capacity * 2);
            capacity *= 2;
        }
    }
    *bytes = (struct slice){ at, len };
    return true;
}

static bool read_descriptor(struct arena *arena, int descriptor, struct slice *bytes)
{
    struct stat status;

    if (fstat(descriptor, &status) != 0)
        return false;
    if (S_ISDIR(status.st_mode)) {
        errno = EISDIR;
        return false;
    }
    if (S_ISREG(status.st_mode) && status.st_size >= SMALLEST_MAPPED &&
        (uintmax_t)status.st_size < SIZE_MAX &&
        map_file(arena, descriptor, (size_t)status.st_size, bytes))
        return true;
    return read_all(arena, descriptor, S_ISREG(status.st_mode) ? (size_t)status.st_size : 0, bytes);
}

struct input {
    int descriptor; /* -1: closed, or not ours to close */
};

static void close_input(void *object)
{
    struct input *input = object;

    if (input->descriptor >= 0)
        close(input->descriptor);
    input->descriptor = -1;
}

bool file_read(struct arena *arena, const char *path, struct slice *bytes)
{
    struct input *input;
    bool done;
    int error;

    if (strcmp(path, "-") == 0)
        return read_descriptor(arena, STDIN_FILENO, bytes);
    input = ARENA_NEW(arena, struct input);
    input->descriptor = open(path, O_RDONLY | O_CLOEXEC);
    if (input->descriptor < 0)
        return false;
    arena_defer(arena, close_input, input); /* reading may run out of memory */
    done = read_descriptor(arena, input->descriptor, bytes);
    error = errno;
    close_input(input);
    errno = error;
    return done;
}

static bool write_all(int descriptor, struct slice bytes)
{
    enum { CHUNK = 256 * 1024 };

    while (bytes.len) {
        ssize_t written = write(descriptor, bytes.at, bytes.len < CHUNK ? bytes.len : CHUNK);

        if (written < 0 && errno == EINTR)
            continue;
        if (written < 0)
            return false;
        bytes = slice_skip(bytes, (size_t)written);
    }
    return true;
}

static struct slice folder_of(const char *path)
{
    struct slice folder = slice_of(path);

    while (folder.len && folder.at[folder.len - 1] != '/')
        folder.len--;
    return folder;
}

/*
 * A file without a name, of which a program that is killed leaves nothing; it is given one when it
 * is whole. -1 where there are none: that is Linux's, of most file systems, and named through /proc.
 */
static int open_unnamed(struct arena *arena, const char *path)
{
#ifdef O_TMPFILE
    struct slice folder = folder_of(path);

    if (access("/proc/self/fd", X_OK) == 0)
        return open(folder.len ? arena_string(arena, folder) : ".",
                    O_WRONLY | O_TMPFILE | O_CLOEXEC, 0666);
#endif
    (void)arena, (void)path;
    return -1;
}

/*
 * Makes a file beside `path`, or gives the unnamed one a name there, and leaves the name in *name.
 * Not mkstemp: it makes files that only their owner can read, and what the umask would allow cannot
 * be asked without setting it for all threads. The descriptor, or -1 with errno set.
 */
static int take_name(struct arena *arena, const char *path, int unnamed, const char **name)
{
    enum { TRIES = 100 };
    const char *link = arena_format(arena, "/proc/self/fd/%d", unnamed).at;
    int descriptor = -1;

    for (unsigned i = 0; i < TRIES && descriptor < 0; i++) {
        const char *try = arena_format(arena, "%.*s.docconv-%ld-%u", SLICE_PRINT(folder_of(path)),
                                       (long)getpid(), i)
                              .at;

        if (unnamed < 0)
            descriptor = open(try, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0666);
        else if (linkat(AT_FDCWD, link, AT_FDCWD, try, AT_SYMLINK_FOLLOW) == 0)
            descriptor = unnamed;
        if (descriptor >= 0)
            *name = try;
        else if (errno != EEXIST)
            break;
    }
    return descriptor;
}

struct output_file {
    struct sink sink; /* first: the sink is given as such */
    struct arena *arena;
    const char *path;      /* that a temporary file will take; NULL: written to directly */
    const char *temporary; /* its name until then; NULL: it has none yet */
    int descriptor;        /* -1: closed */
    mode_t mode;           /* of the file that is replaced; 0: a new one's, by the umask */
    int error;             /* the first; 0: none */
};

static void take(struct sink *sink, struct slice bytes)
{
    struct output_file *file = (struct output_file *)sink;

    if (!file->error && !write_all(file->descriptor, bytes))
        file->error = errno;
}

static void close_output(struct output_file *file)
{
    if (file->descriptor != STDOUT_FILENO && file->descriptor >= 0 &&
        close(file->descriptor) != 0 && !file->error)
        file->error = errno;
    file->descriptor = -1;
}

/* What was not committed leaves nothing behind. */
static void discard(void *object)
{
    struct output_file *file = object;

    close_output(file);
    if (file->temporary)
        unlink(file->temporary);
    file->temporary = NULL;
}

static struct output_file *with_descriptor(struct output_file *file, int descriptor)
{
    file->descriptor = descriptor;
    return descriptor >= 0 ? file : NULL;
}

static struct output_file *begin_replacing(struct arena *arena, struct output_file *file,
                                           const char *path)
{
    int unnamed = open_unnamed(arena, path);

    file->path = path;
    return with_descriptor(file,
                           unnamed >= 0 ? unnamed : take_name(arena, path, -1, &file->temporary));
}

struct output_file *file_begin(struct arena *arena, const char *path)
{
    struct output_file *file = ARENA_NEW(arena, struct output_file);
    struct stat status;
    char *real;

    file->sink.take = take;
    file->arena = arena;
    file->descriptor = -1;
    arena_defer(arena, discard, file);
    if (strcmp(path, "-") == 0)
        return with_descriptor(file, STDOUT_FILENO);
    if (stat(path, &status) != 0)
        return begin_replacing(arena, file, path);
    if (S_ISDIR(status.st_mode)) {
        errno = EISDIR;
        return NULL;
    }
    if (!S_ISREG(status.st_mode))
        return with_descriptor(file, open(path, O_WRONLY | O_CLOEXEC));
    /* Through a symbolic link, the file it names is replaced, not the link. */
    real = realpath(path, NULL);
    if (!real)
        return NULL;
    arena_defer(arena, free, real);
    file->mode = status.st_mode & 07777;
    return begin_replacing(arena, file, real);
}

struct sink *file_sink(struct output_file *file)
{
    return &file->sink;
}

static void fail_unless(struct output_file *file, bool done)
{
    if (!done && !file->error)
        file->error = errno;
}

static bool has_name(struct output_file *file)
{
    return file->temporary ||
           take_name(file->arena, file->path, file->descriptor, &file->temporary) >= 0;
}

bool file_commit(struct output_file *file, bool sync)
{
    if (!file->error && file->mode)
        fail_unless(file, fchmod(file->descriptor, file->mode) == 0);
    if (!file->error && sync && file->path)
        fail_unless(file, fsync(file->descriptor) == 0);
    if (!file->error && file->path)
        fail_unless(file, has_name(file));
    close_output(file);
    if (!file->error && file->path) {
        fail_unless(file, rename(file->temporary, file->path) == 0);
        if (!file->error)
            file->temporary = NULL;
    }
    discard(file);
    errno = file->error;
    return file->error == 0;
}

bool file_write(struct arena *arena, const char *path, struct slice bytes, bool sync)
{
    struct output_file *file = file_begin(arena, path);

    if (!file)
        return false;
    take(&file->sink, bytes);
    return file_commit(file, sync);
}

bool file_make_folder(const char *path)
{
    return mkdir(path, 0777) == 0 || errno == EEXIST;
}

bool file_exists(const char *path)
{
    struct stat status;

    return stat(path, &status) == 0;
}

bool file_is_regular(const char *path)
{
    struct stat status;

    return stat(path, &status) == 0 && S_ISREG(status.st_mode);
}

bool file_is_terminal(const char *path)
{
    struct stat status;
    int descriptor;
    bool is_terminal;

    if (strcmp(path, "-") == 0)
        return isatty(STDOUT_FILENO) == 1;
    /* A pipe is not opened to ask: its reader would see that as all of the output. */
    if (stat(path, &status) != 0 || !S_ISCHR(status.st_mode))
        return false;
    descriptor = open(path, O_WRONLY | O_CLOEXEC | O_NOCTTY);
    if (descriptor < 0)
        return false;
    is_terminal = isatty(descriptor) == 1;
    close(descriptor);
    return is_terminal;
}
