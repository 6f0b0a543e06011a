/*
 * notes.c - GFM's notes. cmark knows none, so the definitions are taken out of the body before it is
 * parsed, and put before it as block quotes, where nothing that is left open can swallow them:
 *
 *     Words.[^1]                   > See p. 4.
 *                        ->
 *     [^1]: See p. 4.              Words.[^1]
 *
 * A definition goes on with lines that are indented by four columns, and with a lazy line or two.
 */
#include "reading.h"

static struct slice first_line(struct slice text)
{
    return slice_take(text, slice_find_byte(text, '\n'));
}

static struct slice skip_line(struct slice text)
{
    return slice_skip(text, first_line(text).len + 1);
}

static size_t run_length(struct slice text, char byte)
{
    size_t length = 0;

    while (length < text.len && text.at[length] == byte)
        length++;
    return length;
}

/* `[^label]:` at the start of a line. Indented, it would belong to an item of a list. */
static bool find_definition(struct slice line, struct slice *label, struct slice *text)
{
    size_t end;

    if (!slice_starts_with(line, SLICE("[^")))
        return false;
    end = slice_find(line, SLICE("]:"));
    if (end == line.len || end == 2)
        return false;
    *label = slice_skip(slice_take(line, end), 2);
    for (size_t i = 0; i < label->len; i++)
        if (is_blank_byte(label->at[i]) || label->at[i] == ']')
            return false;
    *text = slice_skip(line, end + 2);
    return true;
}

/* A fenced code block of the outermost level: what looks like a definition in it is none. Fences that
 * are indented may be the ends of those in lists, whose starts stand behind a bullet. */
struct fence {
    char sign; /* 0: none is open */
    size_t length;
};

static void follow_fence(struct fence *fence, struct slice line)
{
    char sign = line.len ? line.at[0] : '\0';
    size_t length = run_length(line, sign);
    struct slice rest = slice_skip(line, length);

    if ((sign != '`' && sign != '~') || length < 3)
        return;
    if (!fence->sign) {
        if (sign == '~' || slice_find_byte(rest, '`') == rest.len)
            *fence = (struct fence){ sign, length };
    } else if (sign == fence->sign && length >= fence->length && slice_trim(rest).len == 0) {
        fence->sign = '\0';
    }
}

static bool is_indented(struct slice line)
{
    return slice_starts_with(line, SLICE("    ")) || slice_starts_with(line, SLICE("\t"));
}

/* A line of a paragraph that goes on without its indent; what begins another block is none. */
static bool is_lazy(struct slice line)
{
    struct slice label, text;

    return line.len && !strchr("#>`~-*+=|<", line.at[0]) && !is_blank_byte(line.at[0]) &&
           !find_definition(line, &label, &text);
}

/* The end of a definition's last line, which is not blank; `rest` is behind its first. */
static const char *definition_end(struct slice rest)
{
    const char *end = rest.at;
    bool after_blank = false;

    for (; rest.len; rest = skip_line(rest)) {
        struct slice line = first_line(rest);

        if (slice_trim(line).len == 0) {
            after_blank = true;
            continue;
        }
        if (!is_indented(line) && (after_blank || !is_lazy(line)))
            break;
        end = skip_line(rest).at;
    }
    return end;
}

static void add_definition(struct reading *reading, struct slice label, struct slice text)
{
    if (reading->note_count == reading->note_capacity) {
        size_t capacity = reading->note_capacity ? reading->note_capacity * 2 : 16;
        struct note_definition *notes =
            ARENA_ARRAY(reading->document->arena, capacity, struct note_definition);

        if (reading->note_count)
            memcpy(notes, reading->notes, reading->note_count * sizeof *notes);
        reading->notes = notes;
        reading->note_capacity = capacity;
    }
    reading->notes[reading->note_count++] =
        (struct note_definition){ .label = label, .text = text };
}

static size_t hash(const struct reading *reading, struct slice label)
{
    size_t value = 5381;

    for (size_t i = 0; i < label.len; i++)
        value = value * 33 + (unsigned char)ascii_lower(label.at[i]);
    return value & (reading->note_hash_size - 1);
}

/* The first of two definitions with one label is found; the other one is called by nobody. */
static void make_hash(struct reading *reading)
{
    struct arena *arena = reading->document->arena;

    if (reading->note_count == 0)
        return;
    for (reading->note_hash_size = 16; reading->note_hash_size < reading->note_count * 2;)
        reading->note_hash_size *= 2;
    reading->note_hash = ARENA_ARRAY(arena, reading->note_hash_size, struct note_definition *);
    reading->called = ARENA_ARRAY(arena, reading->note_count, struct note_definition *);
    for (size_t i = reading->note_count; i-- > 0;) {
        size_t at = hash(reading, reading->notes[i].label);

        reading->notes[i].next_of_hash = reading->note_hash[at];
        reading->note_hash[at] = &reading->notes[i];
    }
}

struct note_definition *notes_called(const struct reading *reading, struct slice label)
{
    struct note_definition *note = reading->note_hash[hash(reading, label)];

    while (note && !slice_equal_ascii_case(note->label, label))
        note = note->next_of_hash;
    return note;
}

void notes_find(struct reading *reading)
{
    struct fence fence = { 0 };
    struct slice rest = reading->body, label, text;

    if (slice_find(rest, SLICE("[^")) == rest.len)
        return;
    while (rest.len) {
        struct slice line = first_line(rest), behind = skip_line(rest);

        follow_fence(&fence, line);
        if (!fence.sign && find_definition(line, &label, &text)) {
            const char *end = definition_end(behind);

            add_definition(reading, label, slice_between(text.at, end));
            behind = slice_between(end, slice_end(rest));
        }
        rest = behind;
    }
    make_hash(reading);
}

/* --- for the parser ----------------------------------------------------------------------- */

static struct slice without_indent(struct slice line)
{
    size_t blanks = run_length(line, ' ');

    if (slice_starts_with(line, SLICE("\t")))
        return slice_skip(line, 1);
    return slice_skip(line, blanks < 4 ? blanks : 4);
}

static void feed_quote(const struct note_definition *note, notes_feed *feed, void *parser)
{
    struct slice rest = skip_line(note->text);

    feed(parser, SLICE("> "));
    feed(parser, slice_trim_start(first_line(note->text)));
    for (; rest.len; rest = skip_line(rest)) {
        feed(parser, SLICE("\n> "));
        feed(parser, without_indent(first_line(rest)));
    }
    feed(parser, SLICE("\n\n"));
}

/* The start of the line that the definition's label is in. */
static const char *line_start(const struct reading *reading, const struct note_definition *note)
{
    const char *at = note->label.at;

    while (at > reading->body.at && at[-1] != '\n')
        at--;
    return at;
}

static size_t count_lines(struct slice text)
{
    size_t count = 0;

    for (; text.len; text = skip_line(text))
        count++;
    return count;
}

size_t notes_lines(const struct reading *reading)
{
    size_t count = 0;

    for (size_t i = 0; i < reading->note_count; i++)
        count += (reading->notes[i].text.len ? count_lines(reading->notes[i].text) : 1) + 1;
    return count;
}

void notes_feed_all(const struct reading *reading, notes_feed *feed, void *parser)
{
    const char *at = reading->body.at;

    for (size_t i = 0; i < reading->note_count; i++)
        feed_quote(&reading->notes[i], feed, parser);
    for (size_t i = 0; i < reading->note_count; i++) {
        const struct note_definition *note = &reading->notes[i];

        feed(parser, slice_between(at, line_start(reading, note)));
        for (struct slice rest = note->text; rest.len; rest = skip_line(rest))
            feed(parser, SLICE("\n"));
        at = slice_end(note->text);
    }
    feed(parser, slice_between(at, slice_end(reading->body)));
}
