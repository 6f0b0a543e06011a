/*
 * arena.h - the memory of one conversion: bumped, zeroed, freed in one call.
 *
 * Nodes, decoded strings and tables live here. Objects of foreign libraries (a mapped file, a
 * parsed XML tree) are handed over with arena_defer and die with it. Running out of memory is
 * handled here alone: the arena jumps to the place that its maker chose, and nobody else asks.
 */
#ifndef DOCCONV_ARENA_H
#define DOCCONV_ARENA_H

#include <setjmp.h>
#include <stddef.h>

#include "slice.h"

struct arena_chunk;
struct arena_deferred;

struct arena {
    char *at, *end; /* the free part of the newest chunk */
    struct arena_chunk *chunks;
    struct arena_deferred *deferred;
    size_t bytes;           /* handed out so far */
    jmp_buf *out_of_memory; /* where to go when there is no more; never NULL */
};

/* Makes an empty arena. `out_of_memory` must stay valid (setjmp'ed, frame alive) for its lifetime. */
void arena_init(struct arena *, jmp_buf *out_of_memory);

/* Calls what was deferred, newest first, then frees all memory. The arena is empty again. */
void arena_free(struct arena *);

/* `bytes` zeroed bytes, aligned for any object. Never NULL. */
void *arena_alloc(struct arena *, size_t bytes);

/* As arena_alloc, for `count` objects of `size` bytes each; a product that overflows is out of memory. */
void *arena_array(struct arena *, size_t count, size_t size);

/* The same, not zeroed: for large arrays whose every object is set at once. */
void *arena_room(struct arena *, size_t count, size_t size);

/*
 * An object of `old_bytes`, made `bytes` long: in place when it is the newest of the arena and there
 * is room, else a copy. What is added is not zeroed. For libraries that bring realloc and free.
 */
void *arena_resize(struct arena *, void *old, size_t old_bytes, size_t bytes);

/*
 * An array of `count` objects of `size` bytes with room for one more: `old` while *capacity allows,
 * else a copy with twice the room. Room is zeroed. `old` may be NULL when *capacity is 0.
 */
void *arena_grow(struct arena *, void *old, size_t count, size_t *capacity, size_t size);

/* Two texts, one behind the other. */
struct slice arena_join(struct arena *, struct slice first, struct slice second);

/* A copy of `text` that lives as long as the arena. */
struct slice arena_copy(struct arena *, struct slice text);

/* The same, with a NUL after it, for functions of C and of libraries. */
char *arena_string(struct arena *, struct slice text);

/* printf into the arena; with a NUL after it too. */
struct slice arena_format(struct arena *, const char *format, ...)
    __attribute__((format(printf, 2, 3), nonnull(2)));

/* `release(object)` is called once, when the arena is freed, or at once if that cannot be remembered
 * for lack of memory. */
void arena_defer(struct arena *, void (*release)(void *), void *object);

/*
 * realloc for the few that own heap memory (buffer, file): unwinds instead of returning NULL.
 * The caller frees what it gets, usually through arena_defer.
 */
void *arena_heap_resize(struct arena *, void *old, size_t bytes);

/* Leaves for the place given to arena_init. For libraries that report a lack of memory of their own. */
_Noreturn void arena_fail(struct arena *);

#define ARENA_NEW(arena, type)          ((type *)arena_alloc(arena, sizeof(type)))
#define ARENA_ARRAY(arena, count, type) ((type *)arena_array(arena, count, sizeof(type)))

#endif
