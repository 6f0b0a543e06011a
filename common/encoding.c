/* encoding.c - detection by uchardet, conversion by iconv; it does not look at line ends. */
#include "encoding.h"

#include <errno.h>
#include <iconv.h>
#include <string.h>
#include <strings.h>
#include <uchardet/uchardet.h>

#include "buffer.h"
#include "utf8.h"

static const struct {
    const char *bytes;
    size_t len;
    const char *name;
} marks[] = {
    { "\xEF\xBB\xBF", 3, "UTF-8" },    { "\xFF\xFE\0\0", 4, "UTF-32LE" },
    { "\0\0\xFE\xFF", 4, "UTF-32BE" }, { "\xFF\xFE", 2, "UTF-16LE" },
    { "\xFE\xFF", 2, "UTF-16BE" },     { "\x84\x31\x95\x33", 4, "GB18030" },
};

static bool detect_mark(struct slice bytes, struct encoding *encoding)
{
    for (size_t i = 0; i < sizeof marks / sizeof *marks; i++)
        if (slice_starts_with(bytes, (struct slice){ marks[i].bytes, marks[i].len })) {
            *encoding = (struct encoding){ marks[i].name, 100, marks[i].len };
            return true;
        }
    return false;
}

/*
 * Western text in UTF-16 has a zero in nearly every second byte, in UTF-32 in three of four; no
 * other text encoding has zeros at all.
 */
static bool detect_zeros(struct slice bytes, struct encoding *encoding)
{
    size_t zeros[4] = { 0 }, sample = bytes.len < 4096 ? bytes.len : 4096, quarter = sample / 4;

    for (size_t i = 0; i < sample; i++)
        zeros[i % 4] += bytes.at[i] == 0;
    if (quarter == 0 || zeros[0] + zeros[1] + zeros[2] + zeros[3] == 0)
        return false;
    if (zeros[2] > quarter / 2 && zeros[3] > quarter / 2 && zeros[0] < quarter / 4)
        *encoding = (struct encoding){ "UTF-32LE", 90, 0 };
    else if (zeros[0] > quarter / 2 && zeros[1] > quarter / 2 && zeros[3] < quarter / 4)
        *encoding = (struct encoding){ "UTF-32BE", 90, 0 };
    else if (zeros[1] + zeros[3] > quarter / 4 && zeros[0] + zeros[2] <= quarter / 32)
        *encoding = (struct encoding){ "UTF-16LE", 80, 0 };
    else if (zeros[0] + zeros[2] > quarter / 4 && zeros[1] + zeros[3] <= quarter / 32)
        *encoding = (struct encoding){ "UTF-16BE", 80, 0 };
    else
        return false;
    return true;
}

/* Strict UTF-8 but for a character cut off at the end of the file. */
static bool is_utf8(struct slice bytes)
{
    size_t valid = utf8_valid_prefix(bytes);

    return valid == bytes.len || (valid > 0 && bytes.len - valid < UTF8_LONGEST - 1 &&
                                  (unsigned char)bytes.at[valid] >= 0xC2);
}

static void release_detector(void *detector)
{
    uchardet_delete(detector);
}

static const char *ask_detector(struct arena *arena, struct slice bytes)
{
    uchardet_t detector = uchardet_new();

    if (!detector)
        arena_fail(arena);
    arena_defer(arena, release_detector, detector);
    if (uchardet_handle_data(detector, bytes.at, bytes.len) != 0)
        return "";
    uchardet_data_end(detector);
    return uchardet_get_charset(detector);
}

struct encoding encoding_detect(struct arena *arena, struct slice bytes)
{
    struct encoding encoding;
    const char *name;

    if (detect_mark(bytes, &encoding))
        return encoding;
    if (is_utf8(bytes))
        return (struct encoding){ "UTF-8", 100, 0 };
    if (detect_zeros(bytes, &encoding))
        return encoding;
    name = ask_detector(arena, bytes);
    /* uchardet says ASCII of bytes it can make nothing of; windows-1252 can show each of them. */
    if (!*name || strcmp(name, "ASCII") == 0)
        return (struct encoding){ "WINDOWS-1252", 30, 0 };
    return (struct encoding){ name, 70, 0 };
}

static void release_converter(void *converter)
{
    iconv_close((iconv_t)converter);
}

bool encoding_decode(struct arena *arena, struct slice bytes, const char *name, struct slice *text,
                     size_t *replaced)
{
    iconv_t converter;
    struct buffer *out;
    char *in = (char *)(size_t)bytes.at; /* iconv's prototype has no const; it does not write */
    size_t left = bytes.len;

    *replaced = 0;
    if (strcasecmp(name, "UTF-8") == 0 && utf8_valid_prefix(bytes) == bytes.len) {
        *text = bytes;
        return true;
    }
    converter = iconv_open("UTF-8", name);
    if (converter == (iconv_t)-1)
        return false;
    arena_defer(arena, release_converter, (void *)converter);
    out = buffer_new(arena);
    buffer_reserve(out, bytes.len + bytes.len / 2);
    while (left) {
        char *to = out->at + out->len;
        size_t room = out->capacity - out->len;
        size_t status = iconv(converter, &in, &left, &to, &room);

        out->len = out->capacity - room;
        if (status != (size_t)-1)
            continue;
        if (errno == E2BIG) {
            buffer_reserve(out, out->capacity / 2 + 64);
            continue;
        }
        buffer_put_raw(out, SLICE("\xEF\xBF\xBD"));
        ++*replaced;
        in++;
        left--;
    }
    *text = buffer_bytes(out);
    return true;
}
