/*
 * links.c - addresses of the net and of mail, as they stand in sentences: without the stop or
 * the bracket that closes the sentence; in <...> over line ends.
 *
 *     (see http://a.example/b_(c)).   <URL:http://a.example/long/
 *                                     path>
 *
 * Refused: a scheme that is none of the net's, and an address without a domain.
 */
#include "inlines.h"

#include "scan.h"
#include "utf8.h"

static bool is_url_byte(char byte)
{
    return !is_blank_byte(byte) && byte != '<' && byte != '>' && byte != '"' && byte != '|' &&
           byte != '{' && byte != '}' && byte != '^' && byte != '`' && byte != '\\';
}

/* Letters of all scripts may stand in one as they are; but Chinese goes on behind it without a blank. */
static bool is_url_character(uint32_t c)
{
    return !utf8_is_punctuation(c) && !utf8_is_space(c) && !utf8_is_wide(c);
}

static const char *find_url_end(const char *at, const char *end)
{
    while (at < end && is_url_byte(*at)) {
        struct slice rest = slice_between(at, end);
        uint32_t c;

        utf8_next(&rest, &c);
        if (c >= 0x80 && !is_url_character(c))
            break;
        at = rest.at;
    }
    return at;
}

static ptrdiff_t count_unopened(char open, char close, const char *start, const char *end)
{
    return (ptrdiff_t)scan_count(close, start, end) - (ptrdiff_t)scan_count(open, start, end);
}

/* A full stop or a bracket that closes the sentence is not of the URL. */
static const char *trim_url(const char *start, const char *end)
{
    ptrdiff_t parentheses = count_unopened('(', ')', start, end),
              brackets = count_unopened('[', ']', start, end);

    for (; end > start; end--) {
        char last = end[-1];

        if (last == ')'   ? parentheses-- <= 0
            : last == ']' ? brackets-- <= 0
                          : slice_find_byte(SLICE(".,;:!?'*_"), last) == 9)
            break;
    }
    return end;
}

/* `target` is where it leads, `text` what is shown of [start, end). */
static void add_link(struct inlines *inlines, const char *start, const char *end,
                     struct slice target, struct slice text)
{
    struct text *t = inlines->t;
    struct span span = source_span(t->source, slice_between(start, end));
    struct node *link;

    inlines_flush(inlines, start);
    link = builder_open(&t->builder, NODE_LINK, span);
    link->link.target = target;
    builder_text(&t->builder, text, span);
    builder_close(&t->builder, NODE_LINK);
    inlines->pending = end;
}

/* The blanks at `at`, when there is a line end among them; else none. */
static size_t count_break(const char *at, const char *end)
{
    size_t len = 0;
    bool has_end = false;

    for (; at + len < end && is_blank_byte(at[len]); len++)
        has_end |= at[len] == '\n';
    return has_end ? len : 0;
}

/* Up to the bracket that closes <...>, over line ends (RFC 3986, Appendix C); NULL: it is none. */
static const char *find_bracketed_end(const char *at, const char *end)
{
    enum { LONGEST = 400 /* bytes */ };
    size_t len;

    if (end - at > LONGEST)
        end = at + LONGEST;
    while (at < end && (len = is_url_byte(*at) ? 1 : count_break(at, end)))
        at += len;
    return at < end && *at == '>' ? at : NULL;
}

static struct slice without_blanks(struct arena *arena, struct slice url)
{
    char *copy = arena_alloc(arena, url.len), *to = copy;

    for (size_t i = 0; i < url.len; i++)
        if (!is_blank_byte(url.at[i]))
            *to++ = url.at[i];
    return slice_between(copy, to);
}

/* <http://...> or <URL:http://...>, broken over lines or not. NULL: it is none. */
static const char *take_bracketed(struct inlines *inlines, const char *start)
{
    const char *before = start, *end;
    struct slice url;

    if (before - inlines->start >= 4 &&
        slice_equal_ascii_case(slice_between(before - 4, before), SLICE("URL:")))
        before -= 4;
    if (before == inlines->start || before[-1] != '<' ||
        !(end = find_bracketed_end(start, inlines->end)))
        return NULL;
    url = without_blanks(inlines->t->arena, slice_between(start, end));
    add_link(inlines, start, end, url, url);
    return end;
}

/* Where the scheme before the `:` at `at` starts; NULL: it is none that we know. */
static const char *find_scheme(const struct inlines *inlines, const char *at)
{
    static const char *const schemes[] = { "https", "http", "ftp" };

    for (size_t i = 0; i < sizeof schemes / sizeof *schemes; i++) {
        size_t len = strlen(schemes[i]);

        if ((size_t)(at - inlines->pending) >= len &&
            slice_equal_ascii_case(slice_between(at - len, at), slice_of(schemes[i])) &&
            (at - len == inlines->start || !is_ascii_letter(at[-(ptrdiff_t)len - 1])))
            return at - len;
    }
    return NULL;
}

/* At the colon of http://, https://, ftp://. */
const char *inlines_take_url(struct inlines *inlines, const char *at)
{
    const char *start, *end;
    struct slice url;

    if (inlines->end - at < 4 || at[1] != '/' || at[2] != '/' ||
        !(start = find_scheme(inlines, at)))
        return NULL;
    if ((end = take_bracketed(inlines, start)))
        return end;
    end = trim_url(at + 3, find_url_end(at + 3, inlines->end));
    if (end == at + 3)
        return NULL;
    url = slice_between(start, end);
    add_link(inlines, start, end, url, url);
    return end;
}

static bool is_address_byte(char byte)
{
    return is_ascii_letter(byte) || is_digit_byte(byte) || byte == '.' || byte == '-' ||
           byte == '_' || byte == '+';
}

/* At the @ of an e-mail address (the plain form of RFC 5322 §3.4.1). */
const char *inlines_take_address(struct inlines *inlines, const char *at)
{
    const char *start = at, *end = at + 1;
    struct slice domain, address;

    while (start > inlines->pending && is_address_byte(start[-1]) && at - start < 64)
        start--;
    while (end < inlines->end && is_address_byte(*end) && *end != '_' && *end != '+' &&
           end - at < 255)
        end++;
    while (end > at && (end[-1] == '.' || end[-1] == '-'))
        end--;
    domain = slice_between(at + 1, end > at ? end : at + 1);
    if (start == at || *start == '.' || slice_find_byte(domain, '.') == domain.len ||
        domain.at[0] == '.' || slice_find(domain, SLICE("..")) < domain.len)
        return NULL;
    address = slice_between(start, end);
    add_link(inlines, start, end,
             arena_format(inlines->t->arena, "mailto:%.*s", SLICE_PRINT(address)), address);
    return end;
}
