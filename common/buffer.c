/* buffer.c - growing output bytes with lazy line ends and line prefixes. It knows no format. */
#include "buffer.h"

#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "utf8.h"

enum {
    FIRST_CAPACITY = 4096,
    MOST_HELD = 128 * 1024 /* before a sink: writing more at once is no faster, and costs memory */
};

static void release(void *object)
{
    struct buffer *buffer = object;

    free(buffer->at);
    buffer->at = NULL;
    buffer->len = buffer->capacity = 0;
}

void buffer_init(struct buffer *buffer, struct arena *arena)
{
    *buffer = (struct buffer){ .arena = arena, .at_line_start = true };
    arena_defer(arena, release, buffer);
}

struct buffer *buffer_new(struct arena *arena)
{
    struct buffer *buffer = ARENA_NEW(arena, struct buffer);

    buffer_init(buffer, arena);
    return buffer;
}

struct slice buffer_take(struct buffer *buffer)
{
    struct slice taken = arena_copy(buffer->arena, buffer_bytes(buffer));

    release(buffer);
    buffer_clear(buffer);
    return taken;
}

void buffer_clear(struct buffer *buffer)
{
    buffer->len = 0;
    buffer->pending = 0;
    buffer->at_line_start = true;
}

void buffer_reserve(struct buffer *buffer, size_t bytes)
{
    size_t needed, capacity;

    if (bytes > SIZE_MAX / 2 - buffer->len)
        arena_fail(buffer->arena);
    needed = buffer->len + bytes;
    if (needed <= buffer->capacity)
        return;
    capacity = buffer->capacity ? buffer->capacity : FIRST_CAPACITY;
    while (capacity < needed)
        capacity += capacity / 2;
    buffer->at = arena_heap_resize(buffer->arena, buffer->at, capacity);
    buffer->capacity = capacity;
}

/* The last byte stays, since what follows may depend on it. */
static void take_all_but(struct buffer *buffer, size_t rest)
{
    size_t taken = buffer->len - rest;

    buffer->sink->take(buffer->sink, (struct slice){ buffer->at, taken });
    buffer->drained += taken;
    memmove(buffer->at, buffer->at + taken, rest);
    buffer->len = rest;
}

void buffer_drain(struct buffer *buffer)
{
    if (buffer->sink && buffer->len)
        take_all_but(buffer, 0);
}

static void append(struct buffer *buffer, const char *bytes, size_t len)
{
    if (len > buffer->capacity - buffer->len) {
        if (buffer->sink && buffer->len >= MOST_HELD)
            take_all_but(buffer, 1);
        buffer_reserve(buffer, len);
    }
    memcpy(buffer->at + buffer->len, bytes, len);
    buffer->len += len;
}

/* A prefix on an otherwise empty line loses its trailing blanks: "> " becomes ">". */
static void put_empty_line(struct buffer *buffer)
{
    struct slice prefix = buffer->prefix ? slice_trim_end(buffer_bytes(buffer->prefix)) : SLICE("");

    if (buffer->at_line_start && prefix.len)
        append(buffer, prefix.at, prefix.len);
    append(buffer, "\n", 1);
    buffer->at_line_start = true;
}

static void start_text(struct buffer *buffer)
{
    if (buffer->len == 0)
        buffer->pending = 0;
    else if (buffer->at_line_start && buffer->pending)
        buffer->pending--;
    for (; buffer->pending; buffer->pending--)
        put_empty_line(buffer);
    if (buffer->at_line_start && buffer->prefix && buffer->prefix->len)
        append(buffer, buffer->prefix->at, buffer->prefix->len);
    buffer->at_line_start = false;
}

void buffer_put_slowly(struct buffer *buffer, struct slice text)
{
    if (text.len == 0)
        return;
    if (buffer->pending || buffer->at_line_start)
        start_text(buffer);
    append(buffer, text.at, text.len);
}

void buffer_put_number(struct buffer *buffer, unsigned long number)
{
    char digits[SLICE_DIGITS];

    buffer_put(buffer, slice_number(digits, number));
}

void buffer_put_character(struct buffer *buffer, unsigned character)
{
    char bytes[UTF8_LONGEST];

    buffer_put(buffer, (struct slice){ bytes, utf8_encode(character, bytes) });
}

void buffer_put_visible(struct buffer *buffer, struct slice text)
{
    uint32_t character;

    while (utf8_next(&text, &character)) {
        if (character == '\t' || character == '\n')
            buffer_put_byte(buffer, ' ');
        else if (utf8_is_forbidden(character))
            buffer_printf(buffer, "\\x%02X", (unsigned)character);
        else
            buffer_put_character(buffer, character);
    }
}

void buffer_printf(struct buffer *buffer, const char *format, ...)
{
    va_list arguments, again;
    int length;

    va_start(arguments, format);
    va_copy(again, arguments);
    length = vsnprintf(NULL, 0, format, arguments);
    va_end(arguments);
    if (length > 0) {
        if (buffer->pending || buffer->at_line_start)
            start_text(buffer);
        buffer_reserve(buffer, (size_t)length + 1);
        vsnprintf(buffer->at + buffer->len, (size_t)length + 1, format, again);
        buffer->len += (size_t)length;
    }
    va_end(again);
}

void buffer_put_lines(struct buffer *buffer, struct slice text)
{
    while (text.len) {
        struct slice line = slice_take(text, slice_find_byte(text, '\n'));

        buffer_put(buffer, line);
        if (line.len < text.len) {
            if (buffer->at_line_start && !buffer->pending)
                buffer->pending = 1; /* the end of the line before, which is there already */
            buffer->pending++;
        }
        text = slice_skip(text, line.len + 1);
    }
}

void buffer_end_line(struct buffer *buffer)
{
    append(buffer, "\n", 1);
    buffer->at_line_start = true;
}

void buffer_newlines(struct buffer *buffer, unsigned count)
{
    if (buffer->pending < count)
        buffer->pending = count;
}

void buffer_finish(struct buffer *buffer)
{
    buffer->pending = 0;
    if (buffer->len && buffer->at[buffer->len - 1] != '\n')
        append(buffer, "\n", 1);
    buffer->at_line_start = true;
}

void buffer_push_prefix(struct buffer *buffer, struct slice prefix)
{
    if (prefix.len == 0)
        return;
    if (!buffer->prefix)
        buffer->prefix = buffer_new(buffer->arena);
    append(buffer->prefix, prefix.at, prefix.len);
}

void buffer_pop_prefix(struct buffer *buffer, size_t len)
{
    if (len)
        buffer->prefix->len -= len;
}
