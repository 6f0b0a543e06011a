/* encoding.c - what Unicode is told by, and conversion by iconv; it does not look at line ends. */
#include "encoding.h"

#include <errno.h>
#include <iconv.h>
#include <string.h>
#include <strings.h>

#include "buffer.h"
#include "encoding_guess.h"
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
            *encoding = (struct encoding){ marks[i].name, 100 };
            return true;
        }
    return false;
}

/*
 * Western text in UTF-16 has a zero in nearly every second byte, Russian where blanks are; in UTF-32
 * three of four are zero. No other text encoding has zeros at all, but for a stray one.
 */
static bool detect_zeros(struct slice bytes, struct encoding *encoding)
{
    size_t zeros[4] = { 0 }, sample = bytes.len < 4096 ? bytes.len : 4096;
    size_t quarter = sample / 4;
    /* Of valid UTF-8 a few zeros may be strays; then nearly every second byte must be one. */
    bool is_valid = utf8_valid_prefix(slice_take(bytes, sample)) == sample;
    size_t enough = sample / (is_valid ? 4 : 16);

    for (size_t i = 0; i < sample; i++)
        zeros[i % 4] += bytes.at[i] == 0;
    if (quarter == 0 || zeros[0] + zeros[1] + zeros[2] + zeros[3] == 0)
        return false;
    if (zeros[2] > quarter / 2 && zeros[3] > quarter / 2 && zeros[0] < quarter / 4)
        *encoding = (struct encoding){ "UTF-32LE", 90 };
    else if (zeros[0] > quarter / 2 && zeros[1] > quarter / 2 && zeros[3] < quarter / 4)
        *encoding = (struct encoding){ "UTF-32BE", 90 };
    else if (zeros[1] + zeros[3] > enough && zeros[0] + zeros[2] <= quarter / 32)
        *encoding = (struct encoding){ "UTF-16LE", 80 };
    else if (zeros[0] + zeros[2] > enough && zeros[1] + zeros[3] <= quarter / 32)
        *encoding = (struct encoding){ "UTF-16BE", 80 };
    else
        return false;
    return true;
}

/* UTF-16 of one alphabet may be valid UTF-8: each second byte is the same control character. */
static bool detect_alphabet(struct arena *arena, struct slice bytes, struct encoding *encoding)
{
    enum { SAMPLE = 4096, OFTEN = 16 /* bytes to one that no text has */ };
    struct slice head = slice_take(bytes, SAMPLE);
    size_t controls = 0;

    for (size_t i = 0; i < head.len; i++) {
        char byte = head.at[i];

        controls +=
            (unsigned char)byte < 0x20 && !is_blank_byte(byte) && byte != '\b' && byte != 0x1B;
    }
    return controls > head.len / OFTEN && encoding_guess_sixteen(arena, bytes, "UTF-8", encoding);
}

/*
 * UTF-8 as a whole, or but for a few bytes: a book with one bad byte is not in another encoding.
 * Text of other encodings hardly ever holds a valid character of two bytes or more.
 */
static bool detect_utf8(struct slice bytes, struct encoding *encoding)
{
    enum { GOOD_PER_BAD = 10 };
    size_t bad = 0, good = 0;

    while (bytes.len) {
        size_t valid = utf8_valid_prefix(bytes);
        struct slice run = slice_take(bytes, valid);

        if (valid == bytes.len && bad == 0)
            break;
        good += utf8_count_long(run);
        bad += valid < bytes.len;
        bytes = slice_skip(bytes, valid + 1);
    }
    *encoding = (struct encoding){ "UTF-8", bad ? 90 : 100, bad == 0 };
    return bad == 0 || good / GOOD_PER_BAD >= bad;
}

/* Text of seven bits whose escape sequences call other characters (ECMA-35; RFC 1468, 1557, 1922). */
static bool detect_escapes(struct slice bytes, struct encoding *encoding)
{
    enum { SAMPLE = 1024 * 1024 };
    static const struct {
        const char *escape, *name;
    } escapes[] = {
        { "\x1B$B", "ISO-2022-JP" },  { "\x1B$@", "ISO-2022-JP" },  { "\x1B$(D", "ISO-2022-JP-2" },
        { "\x1B$)C", "ISO-2022-KR" }, { "\x1B$)A", "ISO-2022-CN" },
    };

    bytes = slice_take(bytes, SAMPLE);
    bytes = slice_take(bytes, slice_find_byte(bytes, '\0')); /* a program has any bytes */
    while ((bytes = slice_skip(bytes, slice_find_byte(bytes, 0x1B))).len) {
        for (size_t i = 0; i < sizeof escapes / sizeof *escapes; i++)
            if (slice_starts_with(bytes, slice_of(escapes[i].escape))) {
                *encoding = (struct encoding){ escapes[i].name, 95, false };
                return true;
            }
        bytes = slice_skip(bytes, 1);
    }
    return false;
}

struct encoding encoding_detect(struct arena *arena, struct slice bytes)
{
    struct encoding encoding;

    /* Zeros before UTF-8: western text in UTF-16 is valid UTF-8 with a zero behind each letter; so
     * are escapes. */
    if (detect_mark(bytes, &encoding) || detect_zeros(bytes, &encoding) ||
        detect_escapes(bytes, &encoding) || detect_alphabet(arena, bytes, &encoding) ||
        detect_utf8(bytes, &encoding))
        return encoding;
    return encoding_guess(arena, bytes);
}

static void release_converter(void *converter)
{
    iconv_close((iconv_t)converter);
}

/* What a bad byte costs: all of its code unit, or everything behind it would be shifted. */
static size_t unit_size(const char *name)
{
    if (strncasecmp(name, "UTF-16", 6) == 0 || strncasecmp(name, "UCS-2", 5) == 0)
        return 2;
    return strncasecmp(name, "UTF-32", 6) == 0 || strncasecmp(name, "UCS-4", 5) == 0 ? 4 : 1;
}

/* One call of iconv into the free part of `out`, which grows when it is full. `in` of NULL asks for
 * what the converter holds back (Vietnamese and Hebrew wait for a mark). False at a bad byte. */
static bool convert(iconv_t converter, char **in, size_t *left, struct buffer *out)
{
    size_t status;

    do {
        char *to = out->at + out->len;
        size_t room = out->capacity - out->len;

        status = iconv(converter, in, left, &to, &room);
        out->len = out->capacity - room;
        if (status != (size_t)-1)
            return true;
        if (errno == E2BIG)
            buffer_reserve(out, out->capacity / 2 + 64);
    } while (errno == E2BIG);
    return false;
}

/* Valid UTF-8 of what is nearly that. Not copied when it is. */
static struct slice replace_invalid(struct arena *arena, struct slice bytes, size_t *replaced)
{
    size_t valid = utf8_valid_prefix(bytes);
    struct buffer *out;

    if (valid == bytes.len)
        return bytes;
    out = buffer_new(arena);
    buffer_reserve(out, bytes.len + bytes.len / 8);
    for (; bytes.len; valid = utf8_valid_prefix(bytes)) {
        buffer_put_raw(out, slice_take(bytes, valid));
        if (valid < bytes.len) {
            buffer_put_raw(out, SLICE("\xEF\xBF\xBD"));
            ++*replaced;
        }
        bytes = slice_skip(bytes, valid + 1);
    }
    return buffer_bytes(out);
}

bool encoding_decode(struct arena *arena, struct slice bytes, const char *name, struct slice *text,
                     size_t *replaced)
{
    iconv_t converter;
    struct buffer *out;
    char *in = (char *)(size_t)bytes.at; /* iconv's prototype has no const; it does not write */
    size_t left = bytes.len, unit = unit_size(name);

    *replaced = 0;
    if (strcasecmp(name, "UTF-8") == 0) {
        *text = replace_invalid(arena, bytes, replaced);
        return true;
    }
    converter = iconv_open("UTF-8", name);
    if (converter == (iconv_t)-1)
        return false;
    arena_defer(arena, release_converter, (void *)converter);
    out = buffer_new(arena);
    buffer_reserve(out, bytes.len + bytes.len / 2 + 64);
    while (left && !convert(converter, &in, &left, out)) {
        size_t bad = unit < left ? unit : left;

        buffer_put_raw(out, SLICE("\xEF\xBF\xBD"));
        ++*replaced;
        in += bad;
        left -= bad;
    }
    convert(converter, NULL, NULL, out);
    /* glibc's UTF-8 reaches beyond Unicode. */
    *text = replace_invalid(arena, buffer_bytes(out), replaced);
    return true;
}
