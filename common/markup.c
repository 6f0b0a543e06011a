/* markup.c - escaping, one scan over the bytes. It knows no element and no format. */
#include "markup.h"

#include <string.h>

#include "flow.h"
#include "scan.h"

static const char *reference(char byte)
{
    switch (byte) {
    case '&':
        return "&amp;";
    case '<':
        return "&lt;";
    case '>':
        return "&gt;";
    case '"':
        return "&quot;";
    case '\n':
        return "&#10;";
    default:
        return "&#9;";
    }
}

static void put_escaped(struct buffer *out, const struct scan *stops, struct slice text)
{
    while (text.len) {
        const char *at = scan_next(stops, text.at, slice_end(text));
        struct slice clean = slice_between(text.at, at);

        buffer_put_raw(out, clean);
        text = slice_skip(text, clean.len);
        if (text.len) {
            buffer_put_string(out, reference(text.at[0]));
            text = slice_skip(text, 1);
        }
    }
}

void markup_text(struct buffer *out, struct slice text)
{
    static const struct scan stops = { .bytes = { '&', '<', '>', '&', '&', '&' } };

    put_escaped(out, &stops, text);
}

/* A line end with nothing to trim around it and narrow text behind: it is put as it is. */
static bool is_plain_break(struct slice text, const char *at)
{
    return at > text.at && !is_blank_byte(at[-1]) && at + 1 < slice_end(text) &&
           !is_blank_byte(at[1]) && (unsigned char)at[1] < FLOW_FIRST_WIDE_BYTE;
}

/* The next place at which something else is put than stands there. */
static const char *find_change(struct slice text)
{
    static const struct scan stops = { .bytes = { '&', '<', '>', '\n', '&', '&' } };
    const char *at = scan_next(&stops, text.at, slice_end(text));

    while (at < slice_end(text) && *at == '\n' && is_plain_break(text, at))
        at = scan_next(&stops, at + 1, slice_end(text));
    return at;
}

void markup_flow(struct buffer *out, struct slice text)
{
    struct slice line = text;

    for (;;) {
        struct slice clean = slice_between(text.at, find_change(text)), after;

        text = slice_skip(text, clean.len);
        if (text.len == 0 || text.at[0] != '\n') {
            buffer_put_raw(out, clean);
            if (text.len == 0)
                return;
            buffer_put_string(out, reference(text.at[0]));
            text = slice_skip(text, 1);
            continue;
        }
        buffer_put_raw(out, slice_trim_end(clean));
        after = slice_trim_start(text);
        if (flow_needs_space(slice_trim_end(slice_between(line.at, text.at)), after))
            buffer_put_raw(out, SLICE("\n"));
        line = text = after;
    }
}

void markup_attribute(struct buffer *out, const char *name, struct slice value)
{
    static const struct scan stops = { .bytes = { '&', '<', '>', '"', '\n', '\t' } };

    if (!value.at)
        return;
    buffer_put_byte(out, ' ');
    buffer_put_string(out, name);
    buffer_put(out, SLICE("=\""));
    put_escaped(out, &stops, value);
    buffer_put_byte(out, '"');
}

void markup_attribute_number(struct buffer *out, const char *name, unsigned long value)
{
    buffer_put_byte(out, ' ');
    buffer_put_string(out, name);
    buffer_put(out, SLICE("=\""));
    buffer_put_number(out, value);
    buffer_put_byte(out, '"');
}

void markup_element(struct buffer *out, const char *name, struct slice text)
{
    if (text.len == 0)
        return;
    buffer_newlines(out, 1);
    buffer_put_byte(out, '<');
    buffer_put_string(out, name);
    buffer_put_byte(out, '>');
    markup_flow(out, text);
    buffer_put(out, SLICE("</"));
    buffer_put_string(out, name);
    buffer_put_byte(out, '>');
    buffer_newlines(out, 1);
}

/* Where the authority of a URI reference ends, behind "//"; brackets stand only in it (RFC 3986 §3.2). */
static size_t authority_end(struct slice target)
{
    size_t end = slice_find(target, SLICE("//"));

    if (end == target.len)
        return 0;
    for (end += 2; end < target.len && !strchr("/?#", target.at[end]);)
        end++;
    return end;
}

static bool is_hex_pair(struct slice digits)
{
    return digits.len == 2 && hex_digit_value(digits.at[0]) >= 0 &&
           hex_digit_value(digits.at[1]) >= 0;
}

/* Whether a byte may stand where it does; % must begin what is encoded, and # the one fragment. */
static bool is_uri_byte(struct slice target, size_t at, size_t authority, bool in_fragment)
{
    char byte = target.at[at];

    if (byte == '%')
        return is_hex_pair(slice_take(slice_skip(target, at + 1), 2));
    if (byte == '[' || byte == ']')
        return at < authority;
    if (byte == '#')
        return !in_fragment;
    return is_ascii_letter(byte) || is_digit_byte(byte) ||
           (byte && strchr("-._~:/?@!$&'()*+,;=", byte));
}

struct slice markup_uri(struct arena *arena, struct slice target)
{
    size_t authority = authority_end(target), fragment = slice_find_byte(target, '#'), clean = 0;
    struct buffer *out;

    while (clean < target.len && is_uri_byte(target, clean, authority, clean > fragment))
        clean++;
    if (clean == target.len)
        return target;
    out = buffer_new(arena);
    for (size_t i = 0; i < target.len; i++) {
        if (is_uri_byte(target, i, authority, i > fragment))
            buffer_put_byte(out, target.at[i]);
        else
            buffer_printf(out, "%%%02X", (unsigned char)target.at[i]);
    }
    return buffer_take(out);
}
