/*
 * yaml.c - metadata from libyaml's events, and scalars back. Events are taken one by one and never
 * built into a tree, so an alias stays a name and a bomb of aliases a short list of them.
 */
#include "yaml.h"

#include <yaml.h>

#include "tidy.h"
#include "utf8.h"

enum {
    DEEPEST = 32,      /* no metadata we know goes deeper than 3 */
    MOST_VALUES = 4096 /* values are compared with each other when they are added */
};

/* A value as it was read; all are set when the last is known to be well-formed. */
struct staged {
    struct staged *next;
    struct slice key;       /* of the outermost mapping */
    struct slice qualifier; /* role of a person, type of a title; absent: none */
    struct slice file_as;   /* how a person is sorted; absent: by the name */
    struct slice text;
    struct span span;
    bool is_further; /* not the first of a list */
};

struct reading {
    struct document *document;
    struct source *source;
    struct diagnostics *diagnostics;
    enum metadata_rank rank;
    struct slice yaml;
    yaml_parser_t parser;
    yaml_event_t event;  /* the one at hand */
    unsigned depth;      /* of open mappings and sequences */
    const char *problem; /* NULL: none so far */
    size_t problem_offset;

    /* Places: libyaml counts characters, we count bytes. */
    size_t characters;
    struct slice rest; /* behind so many characters */

    struct staged *staged, **staged_end;
    size_t staged_count;
};

static void release(void *object)
{
    struct reading *reading = object;

    yaml_event_delete(&reading->event);
    yaml_parser_delete(&reading->parser);
}

/* The byte offset in the source of a mark. Marks are asked for in their order. */
static size_t offset_of(struct reading *reading, yaml_mark_t mark)
{
    uint32_t character;

    while (reading->characters < mark.index && utf8_next(&reading->rest, &character))
        reading->characters++;
    return (size_t)(reading->rest.at - reading->source->text.at);
}

static struct span event_span(struct reading *reading)
{
    size_t start = offset_of(reading, reading->event.start_mark);
    size_t end = offset_of(reading, reading->event.end_mark);

    return (struct span){ (uint32_t)start, (uint32_t)end };
}

static bool is_at(const struct reading *reading, yaml_event_type_t type)
{
    return reading->event.type == type;
}

static bool fail(struct reading *reading, const char *problem, size_t offset)
{
    reading->problem = problem;
    reading->problem_offset = offset;
    return false;
}

static bool fail_parser(struct reading *reading)
{
    const yaml_parser_t *parser = &reading->parser;

    if (parser->error == YAML_MEMORY_ERROR)
        arena_fail(reading->document->arena);
    return fail(reading, parser->problem ? parser->problem : "no YAML",
                parser->error == YAML_READER_ERROR
                    ? (size_t)(reading->yaml.at - reading->source->text.at) + parser->problem_offset
                    : offset_of(reading, parser->problem_mark));
}

/* Takes the next event; false when there is no YAML any more. */
static bool next_event(struct reading *reading)
{
    yaml_event_delete(&reading->event);
    if (reading->problem)
        return false;
    if (!yaml_parser_parse(&reading->parser, &reading->event))
        return fail_parser(reading);
    if (is_at(reading, YAML_MAPPING_START_EVENT) || is_at(reading, YAML_SEQUENCE_START_EVENT))
        reading->depth++;
    else if (is_at(reading, YAML_MAPPING_END_EVENT) || is_at(reading, YAML_SEQUENCE_END_EVENT))
        reading->depth--;
    if (reading->depth > DEEPEST)
        return fail(reading, "nested too deeply", offset_of(reading, reading->event.start_mark));
    return true;
}

/* To the end of the mapping or sequence that starts here; a scalar is its own end. */
static void skip_node(struct reading *reading)
{
    if (!is_at(reading, YAML_MAPPING_START_EVENT) && !is_at(reading, YAML_SEQUENCE_START_EVENT))
        return;
    for (unsigned depth = reading->depth; reading->depth >= depth;)
        if (!next_event(reading))
            return;
}

static struct slice scalar_text(const struct reading *reading)
{
    return (struct slice){ (const char *)reading->event.data.scalar.value,
                           reading->event.data.scalar.length };
}

static void report_left_out(struct reading *reading, size_t offset, struct slice key,
                            const char *why)
{
    diag_report(reading->diagnostics, DIAG_METADATA_KEY_UNKNOWN, diag_at(reading->source, offset),
                arena_format(reading->document->arena, "%.*s%s", SLICE_PRINT(key), why));
}

static void report_node(struct reading *reading, struct slice key, const char *why)
{
    report_left_out(reading, offset_of(reading, reading->event.start_mark), key, why);
    skip_node(reading);
}

static bool is_null(const struct reading *reading)
{
    static const char *const nulls[] = { "", "~", "null", "Null", "NULL" };

    return reading->event.data.scalar.style == YAML_PLAIN_SCALAR_STYLE &&
           SLICE_IS_ONE_OF(scalar_text(reading), nulls);
}

static void stage(struct reading *reading, struct staged value)
{
    struct staged *staged;

    if (slice_trim(value.text).len == 0)
        return;
    if (++reading->staged_count > MOST_VALUES) {
        report_left_out(reading, value.span.start, value.key, " (too many values)");
        return;
    }
    staged = ARENA_NEW(reading->document->arena, struct staged);
    *staged = value;
    *reading->staged_end = staged;
    reading->staged_end = &staged->next;
}

static void set_text(struct reading *reading, struct staged *value)
{
    if (is_null(reading))
        return;
    value->span = event_span(reading);
    value->text = arena_copy(reading->document->arena, scalar_text(reading));
}

/* {name: Ann Lee, role: editor}: at its start. */
static void read_fields(struct reading *reading, struct staged value)
{
    static const char *const names[] = { "name", "text", "title" };
    static const char *const qualifiers[] = { "role", "type" };

    while (next_event(reading) && !is_at(reading, YAML_MAPPING_END_EVENT)) {
        bool is_name = false, is_qualifier = false, is_file_as = false;

        if (is_at(reading, YAML_SCALAR_EVENT)) {
            is_name = slice_index(names, 3, scalar_text(reading)) >= 0;
            is_qualifier = slice_index(qualifiers, 2, scalar_text(reading)) >= 0;
            is_file_as = slice_is(scalar_text(reading), "file-as");
        }
        skip_node(reading);
        if (!next_event(reading))
            return;
        if (is_name && is_at(reading, YAML_SCALAR_EVENT))
            set_text(reading, &value);
        else if (is_qualifier && is_at(reading, YAML_SCALAR_EVENT))
            value.qualifier = arena_copy(reading->document->arena, scalar_text(reading));
        else if (is_file_as && is_at(reading, YAML_SCALAR_EVENT))
            value.file_as = slice_trim(arena_copy(reading->document->arena, scalar_text(reading)));
        else
            skip_node(reading);
    }
    if (value.text.len)
        stage(reading, value);
    else if (!reading->problem)
        report_node(reading, value.key, " (no name or text in it)");
}

/* A value that is no list: at its start. */
static void read_single(struct reading *reading, struct staged value)
{
    if (is_at(reading, YAML_SCALAR_EVENT)) {
        set_text(reading, &value);
        stage(reading, value);
    } else if (is_at(reading, YAML_MAPPING_START_EVENT)) {
        read_fields(reading, value);
    } else {
        report_node(reading, value.key,
                    is_at(reading, YAML_ALIAS_EVENT) ? " (an alias)" : " (a list in a list)");
    }
}

static void read_value(struct reading *reading, struct slice key)
{
    struct staged value = { .key = key };

    if (!is_at(reading, YAML_SEQUENCE_START_EVENT)) {
        read_single(reading, value);
        return;
    }
    while (next_event(reading) && !is_at(reading, YAML_SEQUENCE_END_EVENT)) {
        read_single(reading, value);
        value.is_further = true;
    }
}

static bool is_known_key(struct arena *arena, struct slice key)
{
    struct metadata nowhere = { 0 };
    struct metadata_value nothing = { 0 };

    return metadata_set_named(arena, &nowhere, key, nothing);
}

static void read_mapping(struct reading *reading)
{
    struct arena *arena = reading->document->arena;

    while (next_event(reading) && !is_at(reading, YAML_MAPPING_END_EVENT)) {
        struct slice key;
        bool is_known;

        if (!is_at(reading, YAML_SCALAR_EVENT)) {
            report_node(reading, SLICE(""), "(its name is no text)");
            if (next_event(reading))
                skip_node(reading);
            continue;
        }
        key = arena_copy(arena, scalar_text(reading));
        is_known = is_known_key(arena, key);
        if (!is_known)
            report_node(reading, key, "");
        if (!next_event(reading))
            return;
        if (is_known)
            read_value(reading, key);
        else
            skip_node(reading);
    }
}

/* What a role or type makes of a key: persons by MARC relator or our name, titles by pandoc's types. */
static struct slice qualified_key(const struct staged *value)
{
    static const struct {
        const char *type, *ours;
    } title_types[] = {
        { "subtitle", "subtitle" },
        { "collection", "series" },
        { "edition", "edition" },
    };

    for (size_t i = 0; i < CREATOR_ROLES; i++)
        if (slice_is(value->qualifier, creator_role_names[i].name) ||
            slice_is(value->qualifier, creator_role_names[i].marc))
            return slice_of(creator_role_names[i].name);
    for (size_t i = 0; i < sizeof title_types / sizeof *title_types; i++)
        if (slice_is(value->qualifier, title_types[i].type))
            return slice_of(title_types[i].ours);
    return value->key;
}

static void set_value(struct reading *reading, const struct staged *staged)
{
    struct document *document = reading->document;
    struct slice key = qualified_key(staged);
    enum metadata_field field;
    struct diag_place place = diag_at(reading->source, staged->span.start);
    struct metadata_value value = {
        .text = tidy_string(document->arena, staged->text, place, reading->diagnostics),
        .span = reading->source == document->source ? staged->span : (struct span){ 0, 0 },
        .rank = reading->rank,
        .reason = reading->rank == RANK_FILE ? "metadata file" : "front matter",
    };

    if (staged->is_further && slice_equal(key, staged->key) &&
        metadata_field_from_name(key, &field))
        report_left_out(reading, staged->span.start, key, " (a second value)");
    else
        metadata_set_person(
            document->arena, &document->metadata, key, value,
            tidy_string(document->arena, staged->file_as, place, reading->diagnostics));
}

/* The first document of the stream; what follows it is not looked at. */
static void read_stream(struct reading *reading)
{
    while (next_event(reading) && !is_at(reading, YAML_STREAM_END_EVENT)) {
        if (is_at(reading, YAML_STREAM_START_EVENT) || is_at(reading, YAML_DOCUMENT_START_EVENT))
            continue;
        if (is_at(reading, YAML_DOCUMENT_END_EVENT))
            return;
        if (is_at(reading, YAML_MAPPING_START_EVENT))
            read_mapping(reading);
        else if (!is_at(reading, YAML_SCALAR_EVENT) || !is_null(reading))
            fail(reading, "not a list of `name: value`",
                 offset_of(reading, reading->event.start_mark));
    }
}

static struct reading *start(struct document *document, struct source *source, struct slice yaml,
                             enum metadata_rank rank, struct diagnostics *diagnostics)
{
    struct reading *reading = ARENA_NEW(document->arena, struct reading);

    *reading = (struct reading){
        .document = document,
        .source = source,
        .diagnostics = diagnostics,
        .rank = rank,
        .yaml = yaml,
        .rest = yaml,
    };
    reading->staged_end = &reading->staged;
    arena_defer(document->arena, release, reading);
    if (!yaml_parser_initialize(&reading->parser))
        arena_fail(document->arena);
    yaml_parser_set_encoding(&reading->parser, YAML_UTF8_ENCODING);
    yaml_parser_set_input_string(&reading->parser, (const unsigned char *)yaml.at, yaml.len);
    return reading;
}

bool yaml_read_metadata(struct document *document, struct source *source, struct slice yaml,
                        enum metadata_rank rank, enum diag_code if_broken,
                        struct diagnostics *diagnostics)
{
    struct reading *reading = start(document, source, yaml, rank, diagnostics);

    read_stream(reading);
    if (reading->problem)
        diag_report(diagnostics, if_broken, diag_at(source, reading->problem_offset),
                    slice_of(reading->problem));
    else
        for (struct staged *staged = reading->staged; staged; staged = staged->next)
            set_value(reading, staged);
    release(reading); /* a second time, when the arena dies, does nothing */
    return !reading->problem;
}

/* --- out --------------------------------------------------------------------------------- */

/* Words that a parser of YAML 1.1 or 1.2 takes for something else than a string. */
static bool is_reserved_word(struct slice text)
{
    static const char *const words[] = {
        "null", "true", "false", "yes", "no", "on", "off", "y", "n",
    };

    for (size_t i = 0; i < sizeof words / sizeof *words; i++)
        if (slice_equal_ascii_case(text, slice_of(words[i])))
            return true;
    return false;
}

/* Outside YAML 1.1's printable characters, or a line end to it. */
static bool needs_escape(uint32_t character)
{
    enum {
        NEXT_LINE = 0x85,
        LINE_SEPARATOR = 0x2028,
        PARAGRAPH_SEPARATOR,
        BYTE_ORDER_MARK = 0xFEFF
    };

    return character < 0x20 || (character >= 0x7F && character < 0xA0) ||
           character == LINE_SEPARATOR || character == PARAGRAPH_SEPARATOR ||
           character == BYTE_ORDER_MARK || utf8_is_forbidden(character);
}

/* Only a letter may begin: numbers, dates, and all that YAML has a meaning for are quoted. */
static bool is_plain(struct slice text)
{
    uint32_t character;

    if (!utf8_is_letter(utf8_first(text)) || is_reserved_word(text) ||
        text.at[text.len - 1] == ' ' || text.at[text.len - 1] == ':' ||
        slice_find(text, SLICE(": ")) < text.len || slice_find(text, SLICE(" #")) < text.len)
        return false;
    while (utf8_next(&text, &character))
        if (needs_escape(character))
            return false;
    return true;
}

static void put_escaped(struct buffer *out, uint32_t character)
{
    if (character == '"' || character == '\\') {
        buffer_put_byte(out, '\\');
        buffer_put_byte(out, (char)character);
    } else if (character == '\n' || character == '\t') {
        buffer_put_string(out, character == '\n' ? "\\n" : "\\t");
    } else if (needs_escape(character)) {
        buffer_printf(out, character > 0xFFFF ? "\\U%08X" : "\\u%04X", (unsigned)character);
    } else {
        buffer_put_character(out, character);
    }
}

void yaml_put_scalar(struct buffer *out, struct slice text)
{
    uint32_t character;

    if (is_plain(text)) {
        buffer_put(out, text);
        return;
    }
    buffer_put_byte(out, '"');
    while (utf8_next(&text, &character))
        put_escaped(out, character);
    buffer_put_byte(out, '"');
}
