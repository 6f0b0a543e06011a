/*
 * source.c - from the bytes of a file to text one can rely on, and from offsets to places. A file
 * in UTF-8 with \n line ends, the common case, is not copied.
 */
#include "source.h"

#include <string.h>

#include "buffer.h"
#include "diag.h"
#include "encoding.h"
#include "scan.h"
#include "sorted.h"
#include "utf8.h"

/* What may begin a line end that is no \n: CR, and the first byte of NEL. */
static const struct scan line_end_starts = {
    .bytes = { '\r', '\xC2', '\r', '\r', '\r', '\r' },
};

/* The bytes of the line end at `rest`: CR, CRLF, NEL (U+0085); 0 when it is none. */
static size_t line_end_length(struct slice rest)
{
    if (rest.len == 0)
        return 0;
    if (rest.at[0] == '\r')
        return rest.len > 1 && rest.at[1] == '\n' ? 2 : 1;
    return slice_starts_with(rest, SLICE("\xC2\x85")) ? 2 : 0;
}

/* The part of `rest` from its first line end that is no \n; empty when there is none. */
static struct slice from_other_line_end(struct slice rest)
{
    const char *end = slice_end(rest);

    while (rest.len) {
        rest = slice_between(scan_next(&line_end_starts, rest.at, end), end);
        if (line_end_length(rest))
            return rest;
        rest = slice_skip(rest, 1);
    }
    return rest;
}

/* All line ends as \n. */
static struct slice unify_line_ends(struct arena *arena, struct slice text)
{
    struct slice rest = from_other_line_end(text);
    char *copy, *at;

    if (rest.len == 0)
        return text;
    at = copy = arena_alloc(arena, text.len);
    for (; rest.len; rest = from_other_line_end(text)) {
        struct slice before = slice_between(text.at, rest.at);

        memcpy(at, before.at, before.len);
        at += before.len;
        *at++ = '\n';
        text = slice_skip(rest, line_end_length(rest));
    }
    memcpy(at, text.at, text.len);
    return slice_between(copy, at + text.len);
}

/* NUL ends strings in every library; it becomes U+FFFD. */
static struct slice replace_nul(struct arena *arena, struct slice text, size_t *replaced)
{
    struct buffer *out = buffer_new(arena);

    buffer_reserve(out, text.len + 64);
    while (text.len) {
        size_t clean = slice_find_byte(text, '\0');

        buffer_put_raw(out, slice_take(text, clean));
        text = slice_skip(text, clean);
        if (text.len) {
            buffer_put_raw(out, SLICE("\xEF\xBF\xBD"));
            text = slice_skip(text, 1);
            ++*replaced;
        }
    }
    return buffer_bytes(out);
}

/*
 * Binary: what a text file cannot be. Many control bytes (other than tab, line ends, form feed,
 * backspace and escape, which print-outs have) in its first 64 KiB.
 */
static bool is_binary(struct slice text)
{
    struct slice head = slice_take(text, 64 * 1024);
    size_t controls = 0;

    for (size_t i = 0; i < head.len; i++) {
        unsigned char byte = (unsigned char)head.at[i];

        controls += (byte < 0x20 && !is_blank_byte(head.at[i]) && byte != '\b' && byte != 0x1B);
    }
    return controls > 4 && controls > head.len / 50;
}

/* What a text holds that must be mended, or that tidy must look for: one pass over all bytes. */
struct survey {
    bool has_nul, has_other_line_ends, has_forbidden;
};

static struct survey survey_text(struct slice text)
{
    static const struct scan suspects = {
        .bytes = { 0x7F, '\xC2', 0x7F, 0x7F, 0x7F, 0x7F },
        .controls = true,
        .from = 0xEF,
    };
    const char *end = slice_end(text);
    struct survey survey = { false, false, false };

    while ((text = slice_between(scan_next(&suspects, text.at, end), end)).len) {
        uint32_t character = 0;

        if (line_end_length(text))
            survey.has_other_line_ends = true;
        utf8_next(&text, &character);
        survey.has_nul |= character == 0;
        survey.has_forbidden |= utf8_is_forbidden(character) && character && character != '\r';
    }
    return survey;
}

static const struct slice byte_order_mark = { "\xEF\xBB\xBF", 3 };

/* False: there is no such encoding. */
static bool decode(struct source *source, struct slice bytes, struct slice declared,
                   size_t *replaced)
{
    struct arena *arena = source->arena;
    struct encoding encoding = declared.len
                                   ? (struct encoding){ arena_string(arena, declared), 100 }
                                   : encoding_detect(arena, bytes);

    source->encoding = encoding.name;
    source->certainty = encoding.certainty;
    if (encoding.is_valid)
        source->text = bytes;
    else if (!encoding_decode(arena, bytes, encoding.name, &source->text, replaced))
        return false;
    if (slice_starts_with(source->text, byte_order_mark))
        source->text = slice_skip(source->text, byte_order_mark.len);
    return true;
}

static struct source *fail(struct diagnostics *diagnostics, enum diag_code code,
                           const struct source *source, struct slice detail)
{
    diag_report(diagnostics, code, diag_file(source->name), detail);
    return NULL;
}

static void report_count(struct diagnostics *diagnostics, enum diag_code code,
                         const struct source *source, size_t count)
{
    if (count)
        diag_report(diagnostics, code, diag_file(source->name),
                    arena_format(source->arena, "%zu", count));
}

struct source *source_new(struct arena *arena, struct slice name, struct slice bytes,
                          struct slice declared, struct diagnostics *diagnostics)
{
    struct source *source = ARENA_NEW(arena, struct source);
    size_t bad = 0, nuls = 0;
    struct survey survey;

    source->name = name;
    source->arena = arena;
    if (bytes.len > SOURCE_LARGEST / 3) /* decoding makes up to three bytes of one */
        return fail(diagnostics, DIAG_INPUT_TOO_LARGE, source, SLICE(""));
    if (!decode(source, bytes, declared, &bad))
        return fail(diagnostics, DIAG_ENCODING_UNKNOWN, source, slice_of(source->encoding));
    if (is_binary(source->text))
        return fail(diagnostics, DIAG_INPUT_BINARY, source, SLICE(""));
    if (source->certainty < 100)
        diag_report(diagnostics, DIAG_ENCODING_GUESSED, diag_file(name),
                    arena_format(arena, "%s (%u %% sure)", source->encoding, source->certainty));
    survey = survey_text(source->text);
    source->is_clean = !survey.has_forbidden;
    if (survey.has_nul)
        source->text = replace_nul(arena, source->text, &nuls);
    report_count(diagnostics, DIAG_ENCODING_BYTES_REPLACED, source, bad);
    report_count(diagnostics, DIAG_INPUT_NUL_REPLACED, source, nuls);
    if (survey.has_other_line_ends)
        source->text = unify_line_ends(arena, source->text);
    return source;
}

static void make_line_table(struct source *source)
{
    struct slice rest = source->text;
    size_t count = 1, line = 0;

    for (size_t end; (end = slice_find_byte(rest, '\n')) < rest.len;
         rest = slice_skip(rest, end + 1))
        count++;
    source->line_starts = ARENA_ARRAY(source->arena, count, uint32_t);
    source->line_count = count;
    for (rest = source->text; line < count;
         rest = slice_skip(rest, slice_find_byte(rest, '\n') + 1))
        source->line_starts[line++] = (uint32_t)(rest.at - source->text.at);
}

size_t source_line_start(struct source *source, size_t line)
{
    if (!source->line_starts)
        make_line_table(source);
    return line <= source->line_count ? source->line_starts[line - 1] : source->text.len;
}

SORTED_BEFORE(starts_before, uint32_t, size_t, )

size_t source_line_at(struct source *source, size_t offset)
{
    if (!source->line_starts)
        make_line_table(source);
    return starts_before(source->line_starts, source->line_count, offset + 1);
}

struct position source_position(struct source *source, size_t offset)
{
    size_t line;

    if (offset > source->text.len)
        offset = source->text.len;
    line = source_line_at(source, offset);
    return (struct position){
        line,
        utf8_count(slice_between(source->text.at + source->line_starts[line - 1],
                                 source->text.at + offset)) +
            1,
    };
}

struct span source_span(const struct source *source, struct slice part)
{
    const char *start = source->text.at, *end = slice_end(source->text);

    if (!part.at || part.at < start || slice_end(part) > end)
        return (struct span){ 0, 0 };
    return (struct span){ (uint32_t)(part.at - start), (uint32_t)(slice_end(part) - start) };
}
