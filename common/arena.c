/*
 * arena.c - bump allocation in chunks that double, so that a small file costs one chunk and a large
 * one a few dozen. It does not give single objects back.
 */
#include "arena.h"

#include <stdarg.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#ifdef __linux__
#    include <sys/mman.h>
#endif

enum {
    ALIGNMENT = 16,
    FIRST_CHUNK = 32 * 1024,         /* what a short article needs */
    LARGEST_CHUNK = 4 * 1024 * 1024, /* bounds what the last chunk can waste */
    HUGE_PAGE = 2 * 1024 * 1024
};

#define LARGEST_OBJECT (SIZE_MAX / 4) /* so that rounding up cannot overflow */

struct arena_chunk {
    struct arena_chunk *older;
    size_t bytes;
};

struct arena_deferred {
    struct arena_deferred *older;
    void (*release)(void *);
    void *object;
};

void arena_init(struct arena *arena, jmp_buf *out_of_memory)
{
    *arena = (struct arena){ .out_of_memory = out_of_memory };
}

void arena_free(struct arena *arena)
{
    while (arena->deferred) {
        struct arena_deferred *deferred = arena->deferred;

        arena->deferred = deferred->older;
        deferred->release(deferred->object);
    }
    while (arena->chunks) {
        struct arena_chunk *chunk = arena->chunks;

        arena->chunks = chunk->older;
        free(chunk);
    }
    arena_init(arena, arena->out_of_memory);
}

void arena_fail(struct arena *arena)
{
    longjmp(*arena->out_of_memory, 1);
}

/* Large chunks come in huge pages where the system has them: first touch costs 0.4 of small pages. */
static void *new_memory(size_t bytes)
{
#ifdef MADV_HUGEPAGE
    if (bytes >= HUGE_PAGE && bytes < SIZE_MAX - HUGE_PAGE) {
        void *memory;

        bytes = (bytes + HUGE_PAGE - 1) / HUGE_PAGE * HUGE_PAGE;
        memory = aligned_alloc(HUGE_PAGE, bytes);

        if (memory)
            madvise(memory, bytes, MADV_HUGEPAGE);
        return memory;
    }
#endif
    return malloc(bytes);
}

static bool add_chunk(struct arena *arena, size_t needed)
{
    size_t bytes = arena->chunks ? arena->chunks->bytes * 2 : FIRST_CHUNK;
    struct arena_chunk *chunk;

    if (bytes > LARGEST_CHUNK)
        bytes = LARGEST_CHUNK;
    needed += sizeof *chunk + ALIGNMENT;
    if (bytes < needed)
        bytes = needed;
    if (bytes >= HUGE_PAGE)
        bytes = (bytes + HUGE_PAGE - 1) / HUGE_PAGE * HUGE_PAGE;
    chunk = new_memory(bytes);
    if (!chunk)
        return false;
    chunk->older = arena->chunks;
    chunk->bytes = bytes;
    arena->chunks = chunk;
    arena->at = (char *)chunk + (sizeof *chunk + ALIGNMENT - 1) / ALIGNMENT * ALIGNMENT;
    arena->end = (char *)chunk + bytes;
    return true;
}

/* Nothing gets a place of its own too: the answer is never NULL. */
static size_t object_size(size_t bytes)
{
    return bytes ? (bytes + ALIGNMENT - 1) / ALIGNMENT * ALIGNMENT : ALIGNMENT;
}

/* `bytes` as object_size makes them. */
static void *try_take(struct arena *arena, size_t bytes)
{
    void *object;

    if (bytes > (size_t)(arena->end - arena->at) && !add_chunk(arena, bytes))
        return NULL;
    object = arena->at;
    arena->at += bytes;
    arena->bytes += bytes;
    return object;
}

static void *try_alloc(struct arena *arena, size_t bytes)
{
    void *object = bytes > LARGEST_OBJECT ? NULL : try_take(arena, object_size(bytes));

    return object ? memset(object, 0, object_size(bytes)) : NULL;
}

void *arena_alloc(struct arena *arena, size_t bytes)
{
    void *object = try_alloc(arena, bytes);

    if (!object)
        arena_fail(arena);
    return object;
}

void *arena_array(struct arena *arena, size_t count, size_t size)
{
    if (size && count > SIZE_MAX / size)
        arena_fail(arena);
    return arena_alloc(arena, count * size);
}

void *arena_room(struct arena *arena, size_t count, size_t size)
{
    void *room = NULL;

    if (!size || count <= LARGEST_OBJECT / size)
        room = try_take(arena, object_size(count * size));
    if (!room)
        arena_fail(arena);
    return room;
}

void *arena_resize(struct arena *arena, void *old, size_t old_bytes, size_t bytes)
{
    size_t had = object_size(old_bytes), wanted = object_size(bytes);
    char *at = old;

    if (bytes <= LARGEST_OBJECT && at + had == arena->at && wanted <= (size_t)(arena->end - at)) {
        arena->at = at + wanted;
        arena->bytes += wanted - had;
        return old;
    }
    if (bytes <= old_bytes)
        return old;
    return memcpy(arena_alloc(arena, bytes), old, old_bytes);
}

void *arena_grow(struct arena *arena, void *old, size_t count, size_t *capacity, size_t size)
{
    enum { FIRST_CAPACITY = 64 };
    void *larger;

    if (count < *capacity)
        return old;
    *capacity = *capacity ? *capacity * 2 : FIRST_CAPACITY;
    larger = arena_array(arena, *capacity, size);
    return count ? memcpy(larger, old, count * size) : larger;
}

char *arena_string(struct arena *arena, struct slice text)
{
    char *copy = arena_alloc(arena, text.len + 1);

    if (text.len)
        memcpy(copy, text.at, text.len);
    return copy;
}

struct slice arena_copy(struct arena *arena, struct slice text)
{
    return (struct slice){ arena_string(arena, text), text.len };
}

struct slice arena_join(struct arena *arena, struct slice first, struct slice second)
{
    char *joined = arena_alloc(arena, first.len + second.len);

    if (first.len)
        memcpy(joined, first.at, first.len);
    if (second.len)
        memcpy(joined + first.len, second.at, second.len);
    return (struct slice){ joined, first.len + second.len };
}

struct slice arena_format(struct arena *arena, const char *format, ...)
{
    char text[128]; /* longer than nearly all: then it is printed once */
    va_list arguments;
    char *copy;
    int length;

    va_start(arguments, format);
    length = vsnprintf(text, sizeof text, format, arguments);
    va_end(arguments);
    if (length < 0)
        arena_fail(arena);
    if ((size_t)length < sizeof text)
        return arena_copy(arena, (struct slice){ text, (size_t)length });
    copy = arena_alloc(arena, (size_t)length + 1);
    va_start(arguments, format);
    vsnprintf(copy, (size_t)length + 1, format, arguments);
    va_end(arguments);
    return (struct slice){ copy, (size_t)length };
}

void arena_defer(struct arena *arena, void (*release)(void *), void *object)
{
    struct arena_deferred *deferred = try_alloc(arena, sizeof *deferred);

    if (!deferred) {
        release(object);
        arena_fail(arena);
    }
    *deferred = (struct arena_deferred){ arena->deferred, release, object };
    arena->deferred = deferred;
}

void *arena_heap_resize(struct arena *arena, void *old, size_t bytes)
{
    void *memory = old ? realloc(old, bytes) : new_memory(bytes);

    if (!memory)
        arena_fail(arena);
    return memory;
}
