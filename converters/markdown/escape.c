/*
 * escape.c - text into the line at hand. A backslash goes before what a reader of CommonMark or GFM
 * would take for markup at that very place, and before nothing else.
 */
#include "writing.h"

#include <stdint.h>

#include "flow.h"
#include "utf8.h"

static bool is_ascii_punctuation(char byte)
{
    return byte > ' ' && byte < 0x7F && !is_ascii_letter(byte) && !is_digit_byte(byte);
}

static bool is_word_byte(char byte)
{
    return is_ascii_letter(byte) || is_digit_byte(byte) || (unsigned char)byte >= 0x80;
}

static char last_byte(const struct buffer *line)
{
    return line->len ? line->at[line->len - 1] : '\n';
}

static char byte_at(struct slice text, size_t at)
{
    return at < text.len ? text.at[at] : '\0';
}

/* The byte behind the first of `rest`; what follows the text may be beyond ASCII. */
static char next_byte(const struct markdown *md, struct slice rest)
{
    if (rest.len > 1)
        return rest.at[1];
    return md->after < 0x80 ? (char)md->after : '\xC3';
}

static bool is_between_blanks(const struct markdown *md, struct slice rest)
{
    return is_blank_byte(last_byte(md->line)) && is_blank_byte(next_byte(md, rest));
}

static bool escapes_star(const struct markdown *md, struct slice rest)
{
    return !is_between_blanks(md, rest);
}

static bool is_of_word(uint32_t character)
{
    return character && !utf8_is_space(character) && !utf8_is_punctuation(character) &&
           (character >= 0x80 || is_word_byte((char)character));
}

static bool escapes_underscore(const struct markdown *md, struct slice rest)
{
    bool is_inside_word = is_of_word(utf8_last(buffer_bytes(md->line))) &&
                          is_of_word(rest.len > 1 ? utf8_first(slice_skip(rest, 1)) : md->after);

    return !is_inside_word && !is_between_blanks(md, rest);
}

static bool escapes_always(const struct markdown *md, struct slice rest)
{
    (void)md;
    (void)rest;
    return true;
}

/* Before what a backslash takes the meaning of, and at the end of a line. */
static bool escapes_backslash(const struct markdown *md, struct slice rest)
{
    char next = next_byte(md, rest);

    return is_ascii_punctuation(next) || (md->wrap == WRAP_AUTO && is_blank_byte(next)) ||
           (next == '\n' && md->wrap == WRAP_PRESERVE && !md->is_one_line);
}

static bool is_in_brackets(const struct markdown *md)
{
    return md->links || md->images;
}

/* [^ calls a note; [ in a link could end it. Else only what follows ] makes it one. */
static bool escapes_bracket(const struct markdown *md, struct slice rest)
{
    return is_in_brackets(md) || next_byte(md, rest) == '^';
}

static bool escapes_closing_bracket(const struct markdown *md, struct slice rest)
{
    (void)rest;
    return is_in_brackets(md);
}

/* `](`, `][`, and `]:` where the block began with [. */
static bool escapes_after_bracket(const struct markdown *md, struct slice rest)
{
    return last_byte(md->line) == ']' &&
           (rest.at[0] != ':' || (md->line->len && md->line->at[0] == '['));
}

static bool escapes_opening_bracket(const struct markdown *md, struct slice rest)
{
    return escapes_bracket(md, rest) || escapes_after_bracket(md, rest);
}

static bool ends_with_word(const struct markdown *md, struct slice word)
{
    struct slice line = buffer_bytes(md->line);
    size_t before = line.len - word.len;

    if (line.len < word.len || !slice_equal_ascii_case(slice_skip(line, before), word))
        return false;
    return before == 0 || !is_word_byte(line.at[before - 1]);
}

/* GFM makes links of http://x, https://x and ftp://x. */
static bool escapes_colon(const struct markdown *md, struct slice rest)
{
    if (slice_starts_with(rest, SLICE("://")) && is_word_byte(byte_at(rest, 3)))
        return ends_with_word(md, SLICE("http")) || ends_with_word(md, SLICE("https")) ||
               ends_with_word(md, SLICE("ftp"));
    return escapes_after_bracket(md, rest);
}

/* ... and of www.x. */
static bool escapes_dot(const struct markdown *md, struct slice rest)
{
    return is_word_byte(byte_at(rest, 1)) && ends_with_word(md, SLICE("www"));
}

/* ... and of a@b.c. */
static bool escapes_at(const struct markdown *md, struct slice rest)
{
    size_t at = 1;

    if (!is_word_byte(last_byte(md->line)) || !is_word_byte(byte_at(rest, 1)))
        return false;
    while (at < rest.len && (is_word_byte(rest.at[at]) || rest.at[at] == '-' || rest.at[at] == '_'))
        at++;
    return byte_at(rest, at) == '.' && is_word_byte(byte_at(rest, at + 1));
}

/* A tag, a comment, an address. */
static bool escapes_less(const struct markdown *md, struct slice rest)
{
    char next = next_byte(md, rest);

    return is_ascii_letter(next) || next == '/' || next == '!' || next == '?';
}

/* &name; or &#number; */
static bool escapes_ampersand(const struct markdown *md, struct slice rest)
{
    size_t at = byte_at(rest, 1) == '#' ? 2 : 1, start = at;

    while (is_ascii_letter(byte_at(rest, at)) || is_digit_byte(byte_at(rest, at)))
        at++;
    if (at < rest.len)
        return at > start && rest.at[at] == ';';
    return md && md->after < 0x80 &&
           (is_word_byte((char)md->after) || md->after == ';' || md->after == '#');
}

static bool escapes_bar(const struct markdown *md, struct slice rest)
{
    (void)rest;
    return md->cells > 0;
}

/* Bytes that may need a backslash, and whether one does: called with the text from that byte on. */
static const struct special {
    bool (*escapes)(const struct markdown *, struct slice rest);
    bool is_pair_sign;
    enum pair_sign sign;
} specials[128] = {
    ['*'] = { escapes_star, true, SIGN_STAR },
    ['_'] = { escapes_underscore, true, SIGN_UNDERSCORE },
    ['`'] = { escapes_always, true, SIGN_BACKTICK },
    ['~'] = { escapes_star, true, SIGN_TILDE },
    ['\\'] = { escapes_backslash, false, 0 },
    ['['] = { escapes_opening_bracket, false, 0 },
    [']'] = { escapes_closing_bracket, false, 0 },
    ['('] = { escapes_after_bracket, false, 0 },
    [':'] = { escapes_colon, false, 0 },
    ['.'] = { escapes_dot, false, 0 },
    ['@'] = { escapes_at, false, 0 },
    ['<'] = { escapes_less, false, 0 },
    ['&'] = { escapes_ampersand, false, 0 },
    ['|'] = { escapes_bar, false, 0 },
};

static bool is_special(char byte)
{
    return (unsigned char)byte < 128 && specials[(unsigned char)byte].escapes;
}

void escape_count(struct markdown *md, enum pair_sign sign, size_t count)
{
    if (md->signs[sign].count == 0)
        md->signs[sign].first = SIZE_MAX;
    md->signs[sign].count += count;
}

static void put_special(struct markdown *md, struct slice rest)
{
    const struct special *special = &specials[(unsigned char)rest.at[0]];
    bool escapes = special->escapes(md, rest);

    if (special->is_pair_sign && escapes) {
        escape_count(md, special->sign, 1);
        if (md->signs[special->sign].count == 1)
            md->signs[special->sign].first = md->line->len;
    }
    if (escapes)
        buffer_put_byte(md->line, '\\');
    buffer_put_byte(md->line, rest.at[0]);
}

/* Where lines are filled, every blank is a place where one may end. */
static void put_run(struct markdown *md, struct slice run)
{
    size_t at = md->line->len;

    buffer_put(md->line, run);
    if (md->wrap == WRAP_AUTO && !md->is_one_line)
        for (; at < md->line->len; at++)
            if (md->line->at[at] == ' ')
                md->line->at[at] = SOFT_LINE_END;
}

static void put_line(struct markdown *md, struct slice rest, uint32_t after)
{
    md->after = after;
    while (rest.len) {
        size_t run = 0;

        while (run < rest.len && !is_special(rest.at[run]))
            run++;
        put_run(md, slice_take(rest, run));
        rest = slice_skip(rest, run);
        if (rest.len) {
            put_special(md, rest);
            rest = slice_skip(rest, 1);
        }
    }
}

void escape_text(struct markdown *md, struct slice text, uint32_t after)
{
    struct slice line;
    bool space;

    while (flow_next(&text, &line, &space)) {
        put_line(md, line, space ? '\n' : text.len ? utf8_first(text) : after);
        if (space)
            buffer_put_byte(md->line,
                            md->is_one_line || md->wrap == WRAP_NONE ? ' ' : SOFT_LINE_END);
    }
}

void escape_splice(struct markdown *md, size_t at, size_t removed, struct slice added)
{
    struct buffer *line = md->line;

    buffer_reserve(line, added.len);
    memmove(line->at + at + added.len, line->at + at + removed, line->len - at - removed);
    memcpy(line->at + at, added.at, added.len);
    line->len = line->len - removed + added.len;
    for (size_t sign = 0; sign < PAIR_SIGNS; sign++)
        if (md->signs[sign].first != SIZE_MAX && md->signs[sign].first >= at + removed)
            md->signs[sign].first = md->signs[sign].first - removed + added.len;
}

void escape_finish(struct markdown *md)
{
    /* Not in a cell: plain CommonMark sees the whole row, and another cell may have the second one. */
    for (size_t sign = 0; sign < PAIR_SIGNS; sign++)
        if (md->signs[sign].count == 1 && !md->cells && md->signs[sign].first != SIZE_MAX)
            escape_splice(md, md->signs[sign].first, 1, SLICE(""));
    memset(md->signs, 0, sizeof md->signs);
}

void escape_string(struct buffer *out, struct slice text, const char *special)
{
    for (size_t i = 0; i < text.len; i++) {
        char byte = text.at[i];
        struct slice rest = slice_skip(text, i);

        if (byte == '\n') {
            buffer_put_byte(out, ' ');
            continue;
        }
        if (strchr(special, byte) ||
            (byte == '\\' && (rest.len == 1 || is_ascii_punctuation(rest.at[1]))) ||
            (byte == '&' && escapes_ampersand(NULL, rest)))
            buffer_put_byte(out, '\\');
        buffer_put_byte(out, byte);
    }
}
