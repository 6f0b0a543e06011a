/* base64.c - three bytes to four letters. */
#include "base64.h"

static const char letters[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

/* One to three bytes as four letters. */
static void encode(const unsigned char *bytes, size_t count, char text[4])
{
    unsigned long bits = (unsigned long)bytes[0] << 16;

    if (count > 1)
        bits |= (unsigned long)bytes[1] << 8;
    if (count > 2)
        bits |= bytes[2];
    text[0] = letters[bits >> 18];
    text[1] = letters[bits >> 12 & 63];
    text[2] = count > 1 ? letters[bits >> 6 & 63] : '=';
    text[3] = count > 2 ? letters[bits & 63] : '=';
}

void base64_put(struct buffer *out, struct slice bytes)
{
    buffer_reserve(out, bytes.len / 3 * 4 + 4);
    while (bytes.len) {
        size_t count = bytes.len < 3 ? bytes.len : 3;
        char text[4];

        encode((const unsigned char *)bytes.at, count, text);
        buffer_put(out, (struct slice){ text, sizeof text });
        bytes = slice_skip(bytes, count);
    }
}
