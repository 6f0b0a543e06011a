/*
 * pattern.c - regular expressions of the C library. They go by the locale of the thread, which is
 * made one of UTF-8 while they are asked, so that `.` and [а-я] mean characters; the program's own
 * locale is left alone.
 */
#include "pattern.h"

#include <locale.h>
#include <regex.h>
#include <string.h>

#include "buffer.h"

struct pattern {
    regex_t regex;
    locale_t locale;       /* (locale_t)0: the system has none of UTF-8, and bytes are matched */
    struct buffer *string; /* what is matched, with the NUL that the library asks for */
};

static void release(void *object)
{
    struct pattern *pattern = object;

    regfree(&pattern->regex);
    if (pattern->locale)
        freelocale(pattern->locale);
}

/* Returns the locale that was. */
static locale_t enter(const struct pattern *pattern)
{
    return uselocale(pattern->locale);
}

static struct slice describe(struct arena *arena, int code, const regex_t *regex)
{
    char words[200];

    regerror(code, regex, words, sizeof words);
    return arena_copy(arena, slice_of(words));
}

/* The end of a list of characters, from behind its bracket on: [^]a\\[:alpha:]]. */
static const char *skip_list(const char *at)
{
    at += *at == '^';
    at += *at == ']';
    while (*at && *at != ']') {
        const char kind = at[0] == '[' ? at[1] : 0;

        at++;
        if (kind == ':' || kind == '.' || kind == '=') {
            const char end[] = { kind, ']', 0 };
            const char *close = strstr(at + 1, end);

            at = close ? close + 2 : at;
        }
    }
    return at;
}

/* POSIX has no \1 in these; libraries that have it all the same take exponential time for it. */
static bool refers_back(const char *at)
{
    for (; *at; at++) {
        if (*at == '[')
            at = skip_list(at + 1);
        else if (*at == '\\' && at[1] >= '1' && at[1] <= '9')
            return true;
        else if (*at == '\\' && at[1])
            at++;
        if (!*at)
            break;
    }
    return false;
}

struct pattern *pattern_new(struct arena *arena, const char *expression, struct slice *problem)
{
    struct pattern *pattern = ARENA_NEW(arena, struct pattern);
    locale_t before;
    int code;

    if (refers_back(expression)) {
        *problem = SLICE("an extended regular expression has no back-reference");
        return NULL;
    }
    pattern->string = buffer_new(arena);
    pattern->locale = newlocale(LC_ALL_MASK, "C.UTF-8", (locale_t)0);
    before = enter(pattern);
    code = regcomp(&pattern->regex, expression, REG_EXTENDED | REG_NOSUB);
    uselocale(before);
    if (code == 0) {
        arena_defer(arena, release, pattern);
        return pattern;
    }
    if (pattern->locale)
        freelocale(pattern->locale);
    if (code == REG_ESPACE)
        arena_fail(arena);
    *problem = describe(arena, code, &pattern->regex);
    return NULL;
}

bool pattern_matches(struct pattern *pattern, struct slice text)
{
    locale_t before;
    bool matches;

    buffer_clear(pattern->string);
    buffer_put_raw(pattern->string, text);
    buffer_put_byte(pattern->string, '\0');
    before = enter(pattern);
    matches = regexec(&pattern->regex, pattern->string->at, 0, NULL, 0) == 0;
    uselocale(before);
    return matches;
}
