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
            char *larger = arena_alloc(arena, capacity * 2);

            memcpy(larger, at, len);
            at = larger;
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

bool file_read(struct arena *arena, const char *path, struct slice *bytes)
{
    int descriptor = strcmp(path, "-") == 0 ? STDIN_FILENO : open(path, O_RDONLY | O_CLOEXEC);
    bool done;
    int error;

    if (descriptor < 0)
        return false;
    done = read_descriptor(arena, descriptor, bytes);
    error = errno;
    if (descriptor != STDIN_FILENO)
        close(descriptor);
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

/* What a new file may be read by: the umask can only be asked by setting it. */
static mode_t new_file_mode(void)
{
    mode_t mask = umask(0);

    umask(mask);
    return 0666 & ~mask;
}

static bool write_temporary(int descriptor, struct slice bytes, mode_t mode, bool sync)
{
    bool done = write_all(descriptor, bytes) && fchmod(descriptor, mode) == 0 &&
                (!sync || fsync(descriptor) == 0);

    if (close(descriptor) != 0)
        done = false;
    return done;
}

static bool replace(struct arena *arena, const char *path, struct slice bytes, mode_t mode,
                    bool sync)
{
    struct slice pattern = arena_format(arena, "%s.XXXXXX", path);
    char *temporary = arena_string(arena, pattern);
    int descriptor = mkstemp(temporary), error;

    if (descriptor < 0)
        return false;
    if (write_temporary(descriptor, bytes, mode, sync) && rename(temporary, path) == 0)
        return true;
    error = errno;
    unlink(temporary);
    errno = error;
    return false;
}

static bool write_directly(const char *path, struct slice bytes)
{
    int descriptor = open(path, O_WRONLY | O_CLOEXEC);
    bool done;

    if (descriptor < 0)
        return false;
    done = write_all(descriptor, bytes);
    return close(descriptor) == 0 && done;
}

bool file_write(struct arena *arena, const char *path, struct slice bytes, bool sync)
{
    struct stat status;
    char *real;

    if (strcmp(path, "-") == 0)
        return write_all(STDOUT_FILENO, bytes);
    if (stat(path, &status) != 0)
        return replace(arena, path, bytes, new_file_mode(), sync);
    if (S_ISDIR(status.st_mode)) {
        errno = EISDIR;
        return false;
    }
    if (!S_ISREG(status.st_mode))
        return write_directly(path, bytes);
    /* Through a symbolic link, the file it names is replaced, not the link. */
    real = realpath(path, NULL);
    if (!real)
        return false;
    path = arena_string(arena, slice_of(real));
    free(real);
    return replace(arena, path, bytes, status.st_mode & 07777, sync);
}

bool file_exists(const char *path)
{
    struct stat status;

    return stat(path, &status) == 0;
}

bool file_is_terminal(const char *path)
{
    int descriptor;
    bool is_terminal;

    if (strcmp(path, "-") == 0)
        return isatty(STDOUT_FILENO) == 1;
    descriptor = open(path, O_WRONLY | O_CLOEXEC | O_NOCTTY);
    if (descriptor < 0)
        return false;
    is_terminal = isatty(descriptor) == 1;
    close(descriptor);
    return is_terminal;
}
