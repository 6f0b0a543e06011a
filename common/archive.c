/*
 * archive.c - the only file that includes libzip and libdeflate. libzip is given data that is
 * deflated already: 300 parts then cost half of what its own zlib would take, and 1 % less space.
 */
#include "archive.h"

#include "config.h" /* brings gmtime_r into sight */

#include <string.h>
#include <time.h>

#include <libdeflate.h>
#include <zip.h>

#include "late.h"

#define ZIP_FUNCTIONS(F)                \
    F(zip_close)                        \
    F(zip_discard)                      \
    F(zip_error_init)                   \
    F(zip_file_add)                     \
    F(zip_file_set_dostime)             \
    F(zip_file_set_external_attributes) \
    F(zip_open_from_source)             \
    F(zip_set_file_compression)         \
    F(zip_source_buffer_create)         \
    F(zip_source_close)                 \
    F(zip_source_free)                  \
    F(zip_source_function)              \
    F(zip_source_keep)                  \
    F(zip_source_make_command_bitmap)   \
    F(zip_source_open)                  \
    F(zip_source_read)                  \
    F(zip_source_stat)                  \
    F(zip_stat_init)                    \
    F(zip_strerror)

#ifdef LIBZIP_SONAME
LATE_LIBRARY(libzip, LIBZIP_SONAME, ZIP_FUNCTIONS)
#else
LINKED_LIBRARY(libzip, ZIP_FUNCTIONS)
#endif

/* Measured on XHTML: 26 MB/s at 0.355 of the size; level 12 is eight times slower for 4 % less. */
enum { DEFLATE_LEVEL = 6 };

struct part {
    struct part *next;
    const char *name;
    size_t size;         /* bytes, as given */
    struct slice packed; /* as stored */
    uint32_t crc;
    bool is_deflated;
    size_t read; /* bytes of `packed` that libzip has taken */
};

struct archive {
    struct arena *arena;
    int64_t time;
    struct part *first, *last;
    struct libdeflate_compressor *compressor;
    struct buffer *scratch; /* room to deflate into, kept from part to part */
    zip_t *zip;
    zip_source_t *output;
};

/* What is left when memory runs out half-way. */
static void release(void *object)
{
    struct archive *archive = object;

    if (archive->zip)
        libzip.zip_discard(archive->zip);
    if (archive->output)
        libzip.zip_source_free(archive->output);
    if (archive->compressor)
        libdeflate_free_compressor(archive->compressor);
}

struct archive *archive_new(struct arena *arena, int64_t time)
{
    struct archive *archive = ARENA_NEW(arena, struct archive);

    archive->arena = arena;
    archive->time = time;
    archive->scratch = buffer_new(arena);
    arena_defer(arena, release, archive);
    archive->compressor = libdeflate_alloc_compressor(DEFLATE_LEVEL);
    if (!archive->compressor)
        arena_fail(arena);
    return archive;
}

/* Deflated into the arena, unless that makes it no smaller. */
static bool pack(struct archive *archive, struct part *part, struct slice bytes)
{
    struct buffer *packed = archive->scratch;
    size_t len;

    buffer_reserve(packed, libdeflate_deflate_compress_bound(archive->compressor, bytes.len));
    len = libdeflate_deflate_compress(archive->compressor, bytes.at, bytes.len, packed->at,
                                      packed->capacity);
    if (len == 0 || len >= bytes.len)
        return false;
    part->packed = arena_copy(archive->arena, (struct slice){ packed->at, len });
    return part->is_deflated = true;
}

void archive_add(struct archive *archive, const char *name, struct slice bytes, bool deflate)
{
    struct part *part = ARENA_NEW(archive->arena, struct part);

    part->name = name;
    part->size = bytes.len;
    part->crc = libdeflate_crc32(0, bytes.at, bytes.len);
    if (!deflate || !bytes.len || !pack(archive, part, bytes))
        part->packed = arena_copy(archive->arena, bytes);
    *(archive->last ? &archive->last->next : &archive->first) = part;
    archive->last = part;
}

static void put_status(const struct part *part, zip_stat_t *status)
{
    libzip.zip_stat_init(status);
    status->size = part->size;
    status->comp_size = part->packed.len;
    status->comp_method = part->is_deflated ? ZIP_CM_DEFLATE : ZIP_CM_STORE;
    status->crc = part->crc;
    status->encryption_method = ZIP_EM_NONE;
    status->valid = ZIP_STAT_SIZE | ZIP_STAT_COMP_SIZE | ZIP_STAT_COMP_METHOD | ZIP_STAT_CRC |
                    ZIP_STAT_ENCRYPTION_METHOD;
}

/* libzip asks for a part through this (libzip, zip_source_function(3)). */
static zip_int64_t serve(void *object, void *data, zip_uint64_t len, zip_source_cmd_t command)
{
    struct part *part = object;
    struct slice rest = slice_skip(part->packed, part->read);

    switch (command) {
    case ZIP_SOURCE_SUPPORTS:
        return libzip.zip_source_make_command_bitmap(ZIP_SOURCE_OPEN, ZIP_SOURCE_READ,
                                                     ZIP_SOURCE_CLOSE, ZIP_SOURCE_STAT,
                                                     ZIP_SOURCE_ERROR, ZIP_SOURCE_FREE, -1);
    case ZIP_SOURCE_OPEN:
        part->read = 0;
        return 0;
    case ZIP_SOURCE_READ:
        rest = slice_take(rest, (size_t)len);
        if (rest.len)
            memcpy(data, rest.at, rest.len);
        part->read += rest.len;
        return (zip_int64_t)rest.len;
    case ZIP_SOURCE_STAT:
        put_status(part, data);
        return sizeof(zip_stat_t);
    case ZIP_SOURCE_ERROR:
        memset(data, 0, 2 * sizeof(int));
        return 2 * sizeof(int);
    default:
        return 0;
    }
}

/* MS-DOS date and time as ZIP stores them, in UTC, so that no time zone shows. */
static void dos_time(int64_t seconds, uint16_t *time, uint16_t *date)
{
    enum { FIRST_YEAR = 1980, LAST_YEAR = 2107 };
    time_t when = (time_t)seconds;
    struct tm parts = { 0 };

    gmtime_r(&when, &parts);
    if (parts.tm_year + 1900 < FIRST_YEAR || parts.tm_year + 1900 > LAST_YEAR) {
        *time = 0;
        *date = 1 << 5 | 1;
        return;
    }
    *time = (uint16_t)(parts.tm_hour << 11 | parts.tm_min << 5 | parts.tm_sec / 2);
    *date = (uint16_t)((parts.tm_year - 80) << 9 | (parts.tm_mon + 1) << 5 | parts.tm_mday);
}

static bool add_to_zip(struct archive *archive, struct part *part)
{
    uint16_t time, date;
    zip_source_t *source = libzip.zip_source_function(archive->zip, serve, part);
    zip_int64_t index;

    if (!source)
        return false;
    index = libzip.zip_file_add(archive->zip, part->name, source, ZIP_FL_ENC_UTF_8);
    if (index < 0) {
        libzip.zip_source_free(source);
        return false;
    }
    dos_time(archive->time, &time, &date);
    if (!part->is_deflated &&
        libzip.zip_set_file_compression(archive->zip, (zip_uint64_t)index, ZIP_CM_STORE, 0) != 0)
        return false;
    return libzip.zip_file_set_dostime(archive->zip, (zip_uint64_t)index, time, date, 0) == 0 &&
           libzip.zip_file_set_external_attributes(archive->zip, (zip_uint64_t)index, 0,
                                                   ZIP_OPSYS_UNIX, 0100644U << 16) == 0;
}

static bool copy_output(struct archive *archive, struct buffer *out)
{
    zip_stat_t status;

    if (libzip.zip_source_open(archive->output) != 0)
        return false;
    if (libzip.zip_source_stat(archive->output, &status) != 0 || !(status.valid & ZIP_STAT_SIZE))
        return false;
    buffer_reserve(out, (size_t)status.size);
    if (libzip.zip_source_read(archive->output, out->at + out->len, status.size) !=
        (zip_int64_t)status.size)
        return false;
    out->len += (size_t)status.size;
    out->at_line_start = false;
    libzip.zip_source_close(archive->output);
    return true;
}

static bool fail(struct archive *archive, struct slice *error)
{
    *error = arena_copy(archive->arena,
                        slice_of(archive->zip ? libzip.zip_strerror(archive->zip) : "libzip"));
    return false;
}

bool archive_write(struct archive *archive, struct buffer *out, struct slice *error)
{
    zip_error_t problem;

    if (!late_load(&libzip_library))
        return fail(archive, error);
    libzip.zip_error_init(&problem);
    archive->output = libzip.zip_source_buffer_create(NULL, 0, 0, &problem);
    if (!archive->output)
        return fail(archive, error);
    archive->zip =
        libzip.zip_open_from_source(archive->output, ZIP_TRUNCATE | ZIP_CREATE, &problem);
    if (!archive->zip)
        return fail(archive, error);
    libzip.zip_source_keep(archive->output); /* zip_close would free it */
    for (struct part *part = archive->first; part; part = part->next)
        if (!add_to_zip(archive, part))
            return fail(archive, error);
    if (libzip.zip_close(archive->zip) != 0)
        return fail(archive, error);
    archive->zip = NULL;
    if (!copy_output(archive, out)) {
        *error = SLICE("libzip");
        return false;
    }
    return true;
}
