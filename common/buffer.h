/*
 * buffer.h - the bytes of an output while they grow. Line ends are asked for and come when the next
 * text does, so that nothing ends in blank lines and nobody counts them; every line can start with
 * a prefix ("> ", an indent).
 */
#ifndef DOCCONV_BUFFER_H
#define DOCCONV_BUFFER_H

#include <stdbool.h>
#include <stddef.h>

#include "arena.h"
#include "slice.h"

/* Where bytes go that a buffer need not hold any longer; embedded as first member. */
struct sink {
    void (*take)(struct sink *, struct slice bytes);
};

struct buffer {
    char *at;
    size_t len, capacity;  /* bytes */
    struct sink *sink;     /* takes the bytes when there are many; NULL: all stay */
    size_t drained;        /* bytes that the sink has taken */
    struct arena *arena;   /* unwinds when the heap is exhausted, and frees the bytes */
    unsigned pending;      /* line ends to put before the next text */
    bool at_line_start;    /* the prefix is due before the next text */
    struct buffer *prefix; /* what each line starts with; NULL: nothing */
};

/* The buffer must live as long as the arena, which frees its bytes. */
void buffer_init(struct buffer *, struct arena *);

/* An empty buffer inside the arena. */
struct buffer *buffer_new(struct arena *);

static inline struct slice buffer_bytes(const struct buffer *buffer)
{
    return (struct slice){ buffer->at, buffer->len };
}

/* What the buffer holds, as a string of the arena; the buffer is empty again and owns no memory.
 * For the many short strings of a document: a buffer's own first piece of memory is 4 KiB. */
struct slice buffer_take(struct buffer *);

/* How many bytes were put so far, whether they are still here or not. */
static inline size_t buffer_position(const struct buffer *buffer)
{
    return buffer->drained + buffer->len;
}

/* Gives the sink what is left. */
void buffer_drain(struct buffer *);

/* Empties the buffer and keeps its memory for what comes next. */
void buffer_clear(struct buffer *);

/* Makes room for `bytes` more, so that what follows need not grow step by step. */
void buffer_reserve(struct buffer *, size_t bytes);

/* The same as buffer_put, for a start of line, or when room must be made. */
void buffer_put_slowly(struct buffer *, struct slice text);

/* Puts text that holds no line end. */
static inline void buffer_put(struct buffer *buffer, struct slice text)
{
    if (buffer->pending || buffer->at_line_start || text.len > buffer->capacity - buffer->len) {
        buffer_put_slowly(buffer, text);
    } else if (text.len) {
        memcpy(buffer->at + buffer->len, text.at, text.len);
        buffer->len += text.len;
    }
}

static inline void buffer_put_string(struct buffer *buffer, const char *string)
{
    buffer_put(buffer, slice_of(string));
}

static inline void buffer_put_byte(struct buffer *buffer, char byte)
{
    buffer_put(buffer, (struct slice){ &byte, 1 });
}

void buffer_put_number(struct buffer *, unsigned long number);
void buffer_put_character(struct buffer *, unsigned character); /* as UTF-8 */

/* Text as a terminal may show it: a control character as \xNN, a tab or line end as a space. */
void buffer_put_visible(struct buffer *, struct slice text);

void buffer_printf(struct buffer *, const char *format, ...) __attribute__((format(printf, 2, 3)));

/* Puts text with line ends in it; each line gets the prefix, an empty one without the blanks at
 * the prefix's end. Empty lines are kept, but for those at the very start and end of the output. */
void buffer_put_lines(struct buffer *, struct slice text);

/* Puts bytes as they are, whatever they hold: no prefix inside, and what follows is put right
 * behind them. Pending line ends come before. */
static inline void buffer_put_raw(struct buffer *buffer, struct slice bytes)
{
    buffer_put(buffer, bytes);
}

/* Ends the line now. */
void buffer_end_line(struct buffer *);

/* At least `count` line ends will stand before the next text; none at the very start. */
void buffer_newlines(struct buffer *, unsigned count);

/* The end of the output: one line end after the last line, unless there is nothing. */
void buffer_finish(struct buffer *);

/* Adds to, and takes from, the prefix of the lines that follow. The current line keeps its start. */
void buffer_push_prefix(struct buffer *, struct slice prefix);
void buffer_pop_prefix(struct buffer *, size_t len);

#endif
