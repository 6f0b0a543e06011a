/*
 * decode.c - what is between a mail and its reader: words of the header that are not ASCII, and text
 * of which each line had to be short and ASCII. Base64 is left as it is: it is no text.
 *
 *     Subject: =?UTF-8?Q?Salz_f=C3=BCr_alle?=         Subject: Salz für alle
 *     the caf=C3=A9 is open, and the w=               the café is open, and the wood
 *     ood is dry                                      is dry
 */
#include "mail.h"

#include "encoding.h"
#include "utf8.h"

enum { LONGEST_CHARSET = 40 /* bytes */ };

struct decoding {
    struct arena word; /* of one word or line, freed behind it: a converter takes kilobytes */
    struct buffer *out;
    struct buffer *line, *bytes;       /* of what is being decoded; used again and again */
    struct slice rest;                 /* lines that are not read yet */
    bool in_header;                    /* of a mail, or of a part of one */
    bool is_quoted;                    /* the text behind that header is quoted-printable */
    size_t owed;                       /* line ends that were taken out of words */
    char charset[LONGEST_CHARSET + 1]; /* of that text */
};

/* --- bytes ------------------------------------------------------------------------------------ */

/* The bytes of "caf=C3=A9", where an underscore is a blank in a header; others stand as they are. */
static struct slice unquote(struct buffer *bytes, struct slice text, bool in_header)
{
    buffer_clear(bytes);
    for (size_t i = 0; i < text.len; i++) {
        int high = i + 2 < text.len ? hex_digit_value(text.at[i + 1]) : -1;
        int low = i + 2 < text.len ? hex_digit_value(text.at[i + 2]) : -1;

        if (text.at[i] == '=' && high >= 0 && low >= 0) {
            buffer_put_byte(bytes, (char)(high << 4 | low));
            i += 2;
        } else {
            buffer_put_byte(bytes, in_header && text.at[i] == '_' ? ' ' : text.at[i]);
        }
    }
    return buffer_bytes(bytes);
}

static int base64_value(char byte)
{
    static const char digits[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    size_t value = slice_find_byte(SLICE(digits), byte);

    return value < sizeof digits - 1 ? (int)value : -1;
}

static struct slice unpack(struct buffer *bytes, struct slice text)
{
    unsigned held = 0, bits = 0;

    buffer_clear(bytes);
    for (size_t i = 0; i < text.len && base64_value(text.at[i]) >= 0; i++) {
        held = held << 6 | (unsigned)base64_value(text.at[i]);
        bits += 6;
        if (bits >= 8) {
            bits -= 8;
            buffer_put_byte(bytes, (char)(held >> bits & 0xFF));
        }
    }
    return buffer_bytes(bytes);
}

/* A line has no line ends, a book no controls. */
static bool is_line(struct slice text)
{
    uint32_t c;

    while (utf8_next(&text, &c))
        if (c == '\n' || utf8_is_forbidden(c))
            return false;
    return true;
}

/* False, and nothing is put, when the bytes are none of that encoding. */
static bool put_decoded(struct decoding *decoding, struct slice bytes, const char *charset)
{
    struct slice text;
    size_t replaced;
    bool is_good = encoding_decode(&decoding->word, bytes, charset, &text, &replaced) &&
                   !replaced && is_line(text);

    if (is_good)
        buffer_put_raw(decoding->out, text);
    arena_free(&decoding->word);
    return is_good;
}

/* --- header ----------------------------------------------------------------------------------- */

static void keep_charset(char *charset, struct slice name)
{
    name = slice_take(name, LONGEST_CHARSET);
    for (size_t i = 0; i < name.len; i++)
        charset[i] = name.at[i];
    charset[name.len] = 0;
}

/* Puts the encoded word that `text` begins with; how long it is, 0: it is none. */
static size_t put_encoded_word(struct decoding *decoding, struct slice text)
{
    enum { LONGEST = 200 /* bytes; RFC 2047 has 75, some mailers more */ };
    struct slice parts[3], rest = slice_skip(slice_take(text, LONGEST), 2), bytes;
    char charset[LONGEST_CHARSET + 1];

    for (size_t i = 0; i < 3; i++) {
        size_t end = slice_find_byte(rest, '?');

        if (end == rest.len || (i < 2 && end == 0))
            return 0;
        parts[i] = slice_take(rest, end);
        rest = slice_skip(rest, end + 1);
    }
    if (rest.len == 0 || rest.at[0] != '=' || slice_find_byte(parts[2], ' ') < parts[2].len ||
        parts[1].len != 1)
        return 0;
    bytes = ascii_lower(parts[1].at[0]) == 'q' ? unquote(decoding->bytes, parts[2], true)
                                               : unpack(decoding->bytes, parts[2]);
    keep_charset(charset, slice_take(parts[0], slice_find_byte(parts[0], '*'))); /* RFC 2231 §5 */
    return put_decoded(decoding, bytes, charset) ? (size_t)(rest.at + 1 - text.at) : 0;
}

/* Blanks, over a line end too, that only set one encoded word apart from the next. */
static size_t blanks_between_words(struct slice text, size_t *line_ends)
{
    size_t blanks = 0, ends = 0;

    while (blanks < text.len && is_blank_byte(text.at[blanks]))
        ends += text.at[blanks++] == '\n';
    if (blanks == 0 || ends > 1 || !slice_starts_with(slice_skip(text, blanks), SLICE("=?")))
        return 0;
    *line_ends += ends;
    return blanks;
}

/* One line of a header, and those that it is folded into between two encoded words. */
static void put_header_line(struct decoding *decoding)
{
    while (decoding->rest.len && decoding->rest.at[0] != '\n') {
        struct slice text = decoding->rest;
        size_t taken = slice_starts_with(text, SLICE("=?")) ? put_encoded_word(decoding, text) : 0;

        if (taken) {
            decoding->rest = slice_skip(text, taken);
            decoding->rest =
                slice_skip(decoding->rest, blanks_between_words(decoding->rest, &decoding->owed));
        } else {
            buffer_put_byte(decoding->out, text.at[0]);
            decoding->rest = slice_skip(text, 1);
        }
    }
}

static bool has_word(struct slice line, const char *word, size_t *behind)
{
    size_t len = strlen(word);

    for (size_t i = 0; i + len <= line.len; i++)
        if (slice_equal_ascii_case(slice_take(slice_skip(line, i), len), slice_of(word))) {
            *behind = i + len;
            return true;
        }
    return false;
}

/* What a header says of the text behind it. */
static void note_header(struct decoding *decoding, struct slice line)
{
    size_t behind;

    if (has_word(line, "transfer-encoding:", &behind))
        decoding->is_quoted = has_word(line, "quoted-printable", &behind);
    if (has_word(line, "charset=", &behind)) {
        struct slice name = slice_skip(line, behind);
        bool is_quoted = name.len && name.at[0] == '"';

        name = slice_skip(name, is_quoted);
        for (size_t end = 0; end <= name.len; end++)
            if (end == name.len || slice_find_byte(SLICE("\"; \t"), name.at[end]) < 4) {
                keep_charset(decoding->charset, slice_take(name, end));
                return;
            }
    }
}

/* --- text ------------------------------------------------------------------------------------- */

/*
 * One line, with what a soft line end cut off from its last word: the word stays whole, and the text
 * wrapped where it was.
 */
static struct slice take_quoted_line(struct decoding *decoding)
{
    struct buffer *line = decoding->line;

    buffer_clear(line);
    for (;;) {
        struct slice part = slice_take(decoding->rest, slice_find_byte(decoding->rest, '\n'));
        size_t blank;

        decoding->rest = slice_skip(decoding->rest, part.len);
        if (part.len == 0 || part.at[part.len - 1] != '=' || decoding->rest.len == 0) {
            buffer_put_raw(line, part);
            return buffer_bytes(line);
        }
        buffer_put_raw(line, slice_take(part, part.len - 1));
        part = slice_skip(decoding->rest, 1);
        part = slice_take(part, slice_find_byte(part, '\n'));
        blank = slice_find_byte(part, ' ');
        if (blank < part.len) {
            buffer_put_raw(line, slice_take(part, blank));
            decoding->rest = slice_skip(decoding->rest, blank + 1); /* the line ends at the blank */
            return buffer_bytes(line);
        }
        decoding->rest =
            slice_skip(decoding->rest, 1); /* all of the line below belongs to the word */
        decoding->owed++;
    }
}

static void put_quoted_line(struct decoding *decoding)
{
    struct slice line = take_quoted_line(decoding);
    const char *charset = decoding->charset[0] ? decoding->charset : "UTF-8";

    if (!put_decoded(decoding, unquote(decoding->bytes, line, false), charset))
        buffer_put_raw(decoding->out, line);
}

/* --- lines ------------------------------------------------------------------------------------ */

/* A mail of the folder begins, or a part of one: "--" and a word over its own header. */
static bool begins_header(struct slice text, bool is_after_blank)
{
    size_t end = slice_find_byte(text, '\n');
    struct slice line = slice_take(text, end), next = slice_skip(text, end + 1);

    next = slice_take(next, slice_find_byte(next, '\n'));
    if (is_after_blank && mail_is_separator(line))
        return mail_is_field(next);
    return slice_starts_with(line, SLICE("--")) && slice_starts_with(next, SLICE("Content-")) &&
           mail_is_field(next);
}

static void begin_header(struct decoding *decoding)
{
    decoding->in_header = true;
    decoding->is_quoted = false;
    decoding->charset[0] = 0;
}

static void put_blank_line(struct decoding *decoding)
{
    for (; decoding->owed; decoding->owed--)
        buffer_put_byte(decoding->out, '\n');
    decoding->in_header = false;
}

static void decode(struct decoding *decoding)
{
    bool is_after_blank = true;

    begin_header(decoding);
    while (decoding->rest.len) {
        struct slice line = slice_take(decoding->rest, slice_find_byte(decoding->rest, '\n'));

        if (begins_header(decoding->rest, is_after_blank))
            begin_header(decoding);
        is_after_blank = line.len == 0;
        if (is_after_blank) {
            put_blank_line(decoding);
        } else if (decoding->in_header) {
            note_header(decoding, line);
            put_header_line(decoding);
        } else if (decoding->is_quoted) {
            put_quoted_line(decoding);
        } else {
            buffer_put_raw(decoding->out, line);
            decoding->rest = slice_skip(decoding->rest, line.len);
        }
        if (decoding->rest.len) {
            buffer_put_byte(decoding->out, '\n');
            decoding->rest = slice_skip(decoding->rest, 1);
        }
    }
}

/* Whether there is anything to decode: only then is the text copied. */
static bool is_encoded_mail(struct slice text)
{
    struct slice line = slice_trim_start(text);

    line = slice_take(line, slice_find_byte(line, '\n'));
    return (mail_is_separator(line) || mail_is_field(line)) &&
           (slice_find(text, SLICE("=?")) < text.len ||
            slice_find(text, SLICE("uoted-")) < text.len ||
            slice_find(text, SLICE("UOTED-")) < text.len);
}

static void free_word(void *word)
{
    arena_free(word);
}

void mail_decode(struct document *document, struct arena *scratch)
{
    struct source *source = document->source, *decoded;
    struct decoding *decoding;

    if (!is_encoded_mail(source->text))
        return;
    decoding = ARENA_NEW(scratch, struct decoding);
    arena_init(&decoding->word, scratch->out_of_memory);
    arena_defer(scratch, free_word, &decoding->word);
    decoding->out = buffer_new(document->arena);
    decoding->line = buffer_new(scratch);
    decoding->bytes = buffer_new(scratch);
    decoding->rest = slice_trim_start(source->text);
    buffer_put_raw(decoding->out, slice_between(source->text.at, decoding->rest.at));
    decode(decoding);
    decoded = ARENA_NEW(document->arena, struct source);
    *decoded = *source;
    decoded->text = buffer_bytes(decoding->out);
    decoded->line_starts = NULL;
    document->source = decoded;
}
