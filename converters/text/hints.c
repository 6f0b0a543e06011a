/*
 * hints.c - the hints file beside the input: what an editor knows of single lines, and metadata.
 * What does not fit the text any more is reported and left out; nothing is guessed of it.
 *
 *     # the second printing
 *     title: The Tides of Bremen
 *     3-4: furniture
 *     12: heading 2
 *     30-41: verse
 */
#include "hints.h"

#include <errno.h>

#include "control.h"
#include "file.h"
#include "options.h"

enum {
    MOST_VALUES = 4096 /* of metadata: they are compared with each other when they are added */
};

struct hints {
    struct text *t;
    struct source *source;
    size_t line;         /* of the file, from 1 */
    uint32_t *text_from; /* by line of the text: the first from there on that is not blank */
    size_t values;       /* of metadata */
};

static bool report(const struct hints *hints, enum diag_code code, struct slice at,
                   struct slice detail)
{
    diag_report(hints->t->job->diagnostics, code,
                diag_at(hints->source, (size_t)(at.at - hints->source->text.at)), detail);
    return false;
}

static const char *reason(const struct hints *hints)
{
    return arena_format(hints->t->arena, "hint line %zu", hints->line).at;
}

/* --- lines ---------------------------------------------------------------------------------- */

/* "12", "30-41": from 1, the last one included. */
static bool read_range(struct slice text, unsigned long *first, unsigned long *last)
{
    size_t dash = slice_find_byte(text, '-');

    if (!slice_to_number(slice_trim(slice_take(text, dash)), UINT32_MAX, first))
        return false;
    *last = *first;
    return *first > 0 &&
           (dash == text.len ||
            (slice_to_number(slice_trim(slice_skip(text, dash + 1)), UINT32_MAX, last) &&
             *last >= *first));
}

/* "2" of "heading 2", "page-number" of "furniture page-number". */
static bool read_argument(struct slice argument, struct ruling *ruling)
{
    enum { DEEPEST = 6 /* levels, as HTML has */ };
    unsigned long level;
    int role = slice_index(furniture_role_names, FURNITURE_ROLES, argument);

    if (argument.len == 0)
        return true;
    if (ruling->verdict == &heading_recogniser && slice_to_number(argument, DEEPEST, &level)) {
        ruling->level = (uint8_t)level;
        return level > 0;
    }
    if (ruling->verdict == &furniture_recogniser && role >= 0) {
        ruling->role = (uint8_t)role;
        return true;
    }
    return false;
}

/* Without a comment: a # behind a blank. */
static struct slice drop_comment(struct slice text)
{
    for (size_t i = 1; i < text.len; i++)
        if (text.at[i] == '#' && is_blank_byte(text.at[i - 1]))
            return slice_trim_end(slice_take(text, i));
    return text;
}

static bool read_role(const struct hints *hints, struct slice text, struct ruling *ruling)
{
    struct slice name, argument;
    size_t length = 0;

    while (length < text.len && !is_blank_byte(text.at[length]))
        length++;
    name = slice_take(text, length);
    argument = slice_trim(slice_skip(text, length));
    *ruling = (struct ruling){ .verdict = control_find_recogniser(name), .reason = reason(hints) };
    if (!ruling->verdict)
        return report(
            hints, DIAG_HINT_ROLE_UNKNOWN, text,
            arena_format(hints->t->scratch, "\"%.*s\"%.*s", SLICE_PRINT(name),
                         SLICE_PRINT(control_suggest(hints->t->scratch, name, &front_recogniser))));
    if (ruling->verdict == &front_recogniser)
        return report(hints, DIAG_HINT_SYNTAX, text,
                      SLICE("what is front matter is said as \"title: ...\" and the like"));
    if (!read_argument(argument, ruling))
        return report(hints, DIAG_HINT_SYNTAX, argument,
                      arena_format(hints->t->scratch, "\"%.*s\" means nothing behind %s",
                                   SLICE_PRINT(argument), ruling->verdict->name));
    return true;
}

/* Lines that the text does not have, or that have nothing on them. */
static bool is_stale(const struct hints *hints, struct slice at, size_t first, size_t last)
{
    const struct text *t = hints->t;

    if (last > t->line_count) {
        report(hints, DIAG_HINT_STALE, at,
               arena_format(t->scratch, "there is no line %zu, the last one is %zu", last,
                            t->line_count));
        return true;
    }
    if (hints->text_from[first - 1] < last)
        return false;
    report(hints, DIAG_HINT_STALE, at,
           first == last ? arena_format(t->scratch, "line %zu is blank", first)
                         : arena_format(t->scratch, "lines %zu to %zu are blank", first, last));
    return true;
}

static void take_lines(const struct hints *hints, struct slice range, struct slice role)
{
    unsigned long first, last;
    struct ruling ruling;

    if (!read_range(range, &first, &last))
        report(hints, DIAG_HINT_SYNTAX, range,
               arena_format(hints->t->scratch, "\"%.*s\" is neither a line nor a range of lines",
                            SLICE_PRINT(range)));
    else if (read_role(hints, drop_comment(role), &ruling) &&
             !is_stale(hints, range, first, last)) {
        ruling.first = first - 1;
        ruling.end = last;
        control_rule(hints->t, ruling);
    }
}

/* --- metadata ------------------------------------------------------------------------------- */

static void take_metadata(struct hints *hints, struct slice key, struct slice value)
{
    struct text *t = hints->t;

    if (hints->values++ >= MOST_VALUES)
        report(hints, DIAG_HINT_STALE, key, SLICE("there are 4096 of metadata before it"));
    else if (!metadata_set_named(t->arena, &t->document->metadata, key,
                                 (struct metadata_value){
                                     .text = value, .rank = RANK_HINTS, .reason = reason(hints) }))
        report(hints, DIAG_METADATA_KEY_UNKNOWN, key, key);
}

/* --- the file ------------------------------------------------------------------------------- */

static void take_hint(struct hints *hints, struct slice line)
{
    struct slice text = slice_trim(line);
    size_t colon = slice_find_byte(text, ':');
    struct slice what = slice_trim(slice_take(text, colon)),
                 value = slice_trim(slice_skip(text, colon + 1));

    if (text.len == 0 || text.at[0] == '#')
        return;
    if (what.len == 0 || value.len == 0)
        report(hints, DIAG_HINT_SYNTAX, text,
               arena_format(hints->t->scratch, "\"%.*s\" is neither LINE: ROLE nor KEY: VALUE",
                            SLICE_PRINT(text)));
    else if (is_digit_byte(what.at[0]))
        take_lines(hints, what, value);
    else
        take_metadata(hints, what, value);
}

/* NULL: there is none, and none is asked for. */
static const char *hints_path(const struct text *t)
{
    const struct options *options = t->job->options;

    if (options->hints || !options->input || slice_is(slice_of(options->input), "-"))
        return options->hints;
    return arena_format(t->arena, "%s.hints", options->input).at;
}

static uint32_t *find_text(const struct text *t)
{
    uint32_t *text_from = ARENA_ARRAY(t->scratch, t->line_count + 1, uint32_t);

    text_from[t->line_count] = (uint32_t)t->line_count;
    for (size_t i = t->line_count; i > 0; i--)
        text_from[i - 1] = line_is_blank(&t->lines[i - 1]) ? text_from[i] : (uint32_t)(i - 1);
    return text_from;
}

bool hints_read(struct text *t)
{
    const char *path = hints_path(t);
    struct hints hints = { .t = t };
    struct slice rest, line;

    if (!path)
        return true;
    if (!file_read(t->arena, path, &rest)) {
        if (!t->job->options->hints && (errno == ENOENT || errno == ENOTDIR))
            return true;
        diag_report(t->job->diagnostics, DIAG_INPUT_UNREADABLE, diag_file(slice_of(path)),
                    slice_of(strerror(errno)));
        return false;
    }
    hints.source = source_new(t->arena, slice_of(path), rest, SLICE(""), t->job->diagnostics);
    if (!hints.source)
        return false;
    hints.text_from = find_text(t);
    for (rest = hints.source->text; slice_next(&rest, '\n', &line);) {
        hints.line++;
        take_hint(&hints, line);
    }
    return true;
}
