/*
 * options.c - THE table of options, and the one loop that reads a command line by it: GNU style,
 * options anywhere, --name=value or --name value, letters with their value attached or behind.
 * What is printed of the table is options_print.c's.
 */
#include "options_table.h"

#include <stdint.h>

/* Each with a blank before it. */
static const char dialect_choices[] =
#define DIALECT(dialect, name) " " name
#include "text/dialects.def"
#undef DIALECT
    ;

const struct option option_table[] = {
#define FIELD(name) offsetof(struct options, name)
    { .kind = OPTION_HEADING, .help = "Files and formats" },
    { "from", 'f', OPTION_SLICE, "FORMAT", FIELD(from),
      "format of the input; default: by its name, else by its content", "read -r", NULL },
    { "to", 't', OPTION_SLICE, "FORMAT", FIELD(to),
      "format of the output; default: by the output's name", "write -w", NULL },
    { "output", 'o', OPTION_STRING, "FILE", FIELD(output),
      "write FILE; default: standard output (-)", NULL, NULL },
    { "encoding", 0, OPTION_SLICE, "NAME", FIELD(encoding),
      "encoding of the input; default: detected", NULL, NULL },
    { "smart", 'S', OPTION_FLAG, NULL, FIELD(smart),
      "printers' quotation marks, dashes, ellipses, apostrophes", NULL, NULL },
    { "nfc", 0, OPTION_FLAG, NULL, FIELD(nfc), "compose characters: Unicode's normalization form C",
      NULL, NULL },
    { "sync", 0, OPTION_FLAG, NULL, FIELD(sync), "wait until the disk has the output", NULL, NULL },

    { .kind = OPTION_HEADING, .help = "Metadata" },
    { "title", 0, OPTION_METADATA, "TEXT", FIELD(metadata), "the title", NULL, NULL },
    { "author", 0, OPTION_METADATA, "NAME", FIELD(metadata), "an author; may be repeated", NULL,
      NULL },
    { "lang", 0, OPTION_METADATA, "TAG", FIELD(metadata),
      "the language, as BCP 47 tag; default: detected", "language", NULL },
    { "date", 0, OPTION_METADATA, "DATE", FIELD(metadata), "the date: YYYY[-MM[-DD]], or in words",
      NULL, NULL },
    { "publisher", 0, OPTION_METADATA, "NAME", FIELD(metadata), "the publisher", NULL, NULL },
    { "identifier", 0, OPTION_METADATA, "ID", FIELD(metadata),
      "ISBN, URN or UUID; default: a UUID made of the content", NULL, NULL },
    { "metadata", 'M', OPTION_PAIR, "KEY=VALUE", FIELD(metadata),
      "any metadata, by its name in YAML front matter", NULL, NULL },
    { "metadata-file", 0, OPTION_STRING, "FILE", FIELD(metadata_file), "read metadata from YAML",
      NULL, NULL },

    { .kind = OPTION_HEADING, .help = "The book" },
    { "toc", 0, OPTION_FLAG, NULL, FIELD(toc), "put a table of contents in front",
      "table-of-contents", NULL },
    { "toc-depth", 0, OPTION_NUMBER, "N", FIELD(toc_depth),
      "levels in the table of contents; default: 3", NULL, NULL },
    { "number-sections", 'N', OPTION_FLAG, NULL, FIELD(number_sections),
      "number the sections that have no number", NULL, NULL },
    { "split-level", 0, OPTION_NUMBER, "N", FIELD(split_level),
      "EPUB: sections of N levels are files; default: chapters", "epub-chapter-level", NULL },
    { "notes", 0, OPTION_SLICE, "popup|chapter|book", FIELD(notes),
      "EPUB: notes pop up, or stand at the end of their chapter or of the book; default: popup",
      NULL, "popup chapter book" },
    { "css", 'c', OPTION_LIST, "FILE", FIELD(css), "add a stylesheet; may be repeated", NULL,
      NULL },
    { "css-only", 0, OPTION_FLAG, NULL, FIELD(css_only),
      "those stylesheets alone, without docconv's own", NULL, NULL },
    { "style", 0, OPTION_SLICE, "novel|article|manual", FIELD(style),
      "how HTML and EPUB look; default: what suits both a screen and a book", NULL,
      "novel article manual" },
    { "cover", 0, OPTION_STRING, "IMAGE", FIELD(cover),
      "cover of an EPUB: JPEG, PNG, SVG or WebP; default: one is drawn", "epub-cover-image", NULL },
    { "cover-png", 0, OPTION_FLAG, NULL, FIELD(cover_png),
      "a drawn cover is PNG, as some shops ask for, of this machine's fonts; needs librsvg", NULL,
      NULL },
    { "no-cover", 0, OPTION_FLAG, NULL, FIELD(no_cover), "an EPUB without a cover", NULL, NULL },
    { "embed-font", 0, OPTION_LIST, "FILE", FIELD(fonts),
      "put a font into an EPUB: OTF, TTF, WOFF; may be repeated", "epub-embed-font", NULL },
    { "resource-path", 0, OPTION_SLICE, "DIR[:DIR]", FIELD(resource_path),
      "where images are looked for, after the input's own folder", NULL, NULL },
    { "extract-media", 0, OPTION_STRING, "DIR", FIELD(extract_media),
      "HTML: write images into DIR; default: they are part of the page", NULL, NULL },
    { "fragment", 0, OPTION_FLAG, NULL, FIELD(fragment), "HTML: the body's content alone", NULL,
      NULL },
    { "standalone", 's', OPTION_FLAG, NULL, FIELD(standalone),
      "write a whole document; always so without --fragment", NULL, NULL },
    { "keep-furniture", 0, OPTION_FLAG, NULL, FIELD(keep_furniture),
      "keep page numbers, running heads, counters, boilerplate", NULL, NULL },
    { "wrap", 0, OPTION_SLICE, "auto|none|preserve|N", FIELD(wrap_name),
      "Markdown and text: where lines end; default: preserve", NULL, NULL },

    { .kind = OPTION_HEADING, .help = "Reading plain text" },
    { "dialect", 0, OPTION_SLICE, "NAME", FIELD(dialect),
      "kind of text: article, book, rfc, manual, mail, manuscript, plain (paragraphs and nothing "
      "else); default: auto",
      NULL, dialect_choices },
    { "heading", 0, OPTION_STRING, "REGEX", FIELD(heading),
      "lines that match are headings; a POSIX extended regular expression", NULL, NULL },
    { "no-headings", 0, OPTION_FLAG, NULL, FIELD(no_headings),
      "look for no other headings than those that are given", NULL, NULL },
    { "chapter-word", 0, OPTION_LIST, "WORD", FIELD(chapter_words),
      "a word before the number of a chapter, as Chapter is; may be repeated", NULL, NULL },
    { "without", 0, OPTION_LIST, "NAME[,NAME]", FIELD(without),
      "switch recognisers off, by their names in --explain; may be repeated", NULL, NULL },
    { "hints", 0, OPTION_STRING, "FILE", FIELD(hints),
      "read hints for single lines from FILE; default: INPUT.hints, if it is there", NULL, NULL },

    { .kind = OPTION_HEADING, .help = "Messages" },
    { "explain", 0, OPTION_FLAG, NULL, FIELD(explain),
      "show what each block of a text was taken for, and why", NULL, NULL },
    { "proof", 0, OPTION_STRING, "FILE", FIELD(proof),
      "write a page to proofread a text by: source, result, doubts", NULL, NULL },
    { "log", 0, OPTION_SLICE, "text|json", FIELD(log), "form of the messages; default: text", NULL,
      "text json" },
    { "strict", 0, OPTION_FLAG, NULL, FIELD(strict), "count warnings as errors", "fail-if-warnings",
      NULL },
    { "quiet", 'q', OPTION_FLAG, NULL, FIELD(quiet), "only errors", NULL, NULL },
    { "verbose", 0, OPTION_FLAG, NULL, FIELD(verbose), "tell what was done", NULL, NULL },
    { "verify", 0, OPTION_FLAG, NULL, FIELD(verify), "check the document tree before writing", NULL,
      NULL },

    { .kind = OPTION_HEADING, .help = "About docconv" },
    { "list-formats", 0, OPTION_FLAG, NULL, FIELD(list_formats), "list the formats", NULL, NULL },
    { "completion", 0, OPTION_SLICE, "bash|zsh|fish", FIELD(completion),
      "print completions for a shell", NULL, "bash zsh fish" },
    { "help", 'h', OPTION_FLAG, NULL, FIELD(help), "show this help", NULL, NULL },
    { "version", 'V', OPTION_FLAG, NULL, FIELD(version), "show the version", NULL, NULL },
#undef FIELD
};

const size_t option_count = sizeof option_table / sizeof *option_table;

/* The words of one command line while they are read. */
struct parser {
    struct arena *arena;
    struct diagnostics *diagnostics;
    struct options *result;
    char **words;
    int count, at;
};

static bool has_word(const char *list, struct slice word)
{
    struct slice rest = slice_of(list), one;

    while (slice_next(&rest, ' ', &one))
        if (slice_equal(one, word))
            return true;
    return false;
}

static const struct option *find_name(struct slice name)
{
    for (size_t i = 0; i < option_count; i++)
        if (option_table[i].name &&
            (slice_is(name, option_table[i].name) || has_word(option_table[i].synonyms, name)))
            return &option_table[i];
    return NULL;
}

static const struct option *find_letter(char letter)
{
    char synonym[] = { '-', letter };

    for (size_t i = 0; i < option_count; i++)
        if (option_table[i].name &&
            (option_table[i].letter == letter ||
             has_word(option_table[i].synonyms, (struct slice){ synonym, 2 })))
            return &option_table[i];
    return NULL;
}

static bool fail(struct parser *parser, enum diag_code code, struct slice detail)
{
    diag_report(parser->diagnostics, code, diag_nowhere(), detail);
    return false;
}

/* The option whose name is nearest, if it is near enough to be meant. */
static bool fail_unknown(struct parser *parser, const char *word)
{
    struct slice name = slice_of(word);
    const struct option *nearest = NULL;
    size_t least = 4;

    while (name.len && name.at[0] == '-')
        name = slice_skip(name, 1);
    name = slice_take(name, slice_find_byte(name, '='));
    for (size_t i = 0; i < option_count; i++) {
        size_t distance =
            option_table[i].name ? slice_distance(name, slice_of(option_table[i].name)) : 99;

        if (distance < least && distance * 2 <= name.len) {
            least = distance;
            nearest = &option_table[i];
        }
    }
    return fail(parser, DIAG_OPTION_UNKNOWN,
                nearest ? arena_format(parser->arena, "%s; did you mean --%s?", word, nearest->name)
                        : arena_format(parser->arena, "%s; --help lists them", word));
}

static void add_value(struct parser *parser, struct option_value **list, struct slice key,
                      struct slice value)
{
    while (*list)
        list = &(*list)->next;
    *list = ARENA_NEW(parser->arena, struct option_value);
    (*list)->key = key;
    (*list)->value = value;
}

/* "auto|none" of "auto none", or what the value is called. */
static struct slice wanted_value(struct arena *arena, const struct option *option)
{
    struct slice rest = slice_of(option->choices), one;
    struct buffer *out = buffer_new(arena);

    if (!option->choices)
        return slice_of(option->value);
    while (slice_next(&rest, ' ', &one))
        if (one.len)
            buffer_printf(out, "%s%.*s", out->len ? "|" : "", SLICE_PRINT(one));
    return buffer_bytes(out);
}

static bool fail_value(struct parser *parser, const struct option *option, struct slice value)
{
    struct slice wanted = wanted_value(parser->arena, option);

    return fail(parser, DIAG_OPTION_BAD_VALUE,
                arena_format(parser->arena, "--%s: \"%.*s\"; it takes %.*s", option->name,
                             SLICE_PRINT(value), SLICE_PRINT(wanted)));
}

static bool store_pair(struct parser *parser, const struct option *option, struct option_value **at,
                       struct slice value)
{
    size_t mark = slice_find_byte(value, '=');

    if (mark == value.len) /* pandoc takes KEY:VALUE too, and KEY alone as true */
        mark = slice_find_byte(value, ':');
    if (mark == 0 || mark == value.len)
        return fail_value(parser, option, value);
    add_value(parser, at, slice_take(value, mark), slice_skip(value, mark + 1));
    return true;
}

static bool store(struct parser *parser, const struct option *option, const char *value)
{
    void *field = (char *)parser->result + option->field;
    unsigned long number;

    if (option->choices && !has_word(option->choices, slice_of(value)))
        return fail_value(parser, option, slice_of(value));
    switch (option->kind) {
    case OPTION_FLAG:
        *(bool *)field = true;
        break;
    case OPTION_STRING:
        *(const char **)field = value;
        break;
    case OPTION_SLICE:
        *(struct slice *)field = slice_of(value);
        break;
    case OPTION_LIST:
        add_value(parser, field, SLICE(""), slice_of(value));
        break;
    case OPTION_METADATA:
        add_value(parser, field, slice_of(option->name), slice_of(value));
        break;
    case OPTION_PAIR:
        return store_pair(parser, option, field, slice_of(value));
    case OPTION_NUMBER:
        if (!slice_to_number(slice_of(value), 1000000, &number))
            return fail_value(parser, option, slice_of(value));
        *(unsigned *)field = (unsigned)number;
        break;
    case OPTION_HEADING:
        break;
    }
    return true;
}

/* `attached` is the value written in the same word; NULL: none. `name` is how the user wrote it. */
static bool take(struct parser *parser, const struct option *option, const char *attached,
                 struct slice name)
{
    if (!option->value) {
        if (attached && option->field == offsetof(struct options, help)) {
            parser->result->help_form = slice_of(attached);
            attached = NULL;
        }
        return attached ? fail(parser, DIAG_OPTION_TAKES_NO_VALUE, name)
                        : store(parser, option, NULL);
    }
    if (!attached && parser->at == parser->count)
        return fail(parser, DIAG_OPTION_NEEDS_VALUE,
                    arena_format(parser->arena, "%.*s (%s)", SLICE_PRINT(name), option->value));
    return store(parser, option, attached ? attached : parser->words[parser->at++]);
}

static bool parse_long(struct parser *parser, const char *word)
{
    struct slice name = slice_of(word + 2);
    size_t mark = slice_find_byte(name, '=');
    const struct option *option = find_name(slice_take(name, mark));

    if (!option)
        return fail_unknown(parser, word);
    return take(parser, option, mark < name.len ? word + 2 + mark + 1 : NULL,
                slice_take(slice_of(word), mark + 2));
}

static bool parse_letters(struct parser *parser, const char *word)
{
    for (const char *at = word + 1; *at; at++) {
        const struct option *option = find_letter(*at);
        char name[] = { '-', *at };

        if (!option)
            return fail_unknown(parser, word);
        if (option->value)
            return take(parser, option, at[1] ? at + 1 : NULL, (struct slice){ name, 2 });
        store(parser, option, NULL);
    }
    return true;
}

static bool parse_input(struct parser *parser, const char *word)
{
    if (parser->result->input)
        return fail(parser, DIAG_INPUT_ONE_ONLY, slice_of(word));
    parser->result->input = word;
    return true;
}

static bool parse_wrap(struct parser *parser)
{
    struct options *result = parser->result;
    unsigned long columns = 72;
    struct slice name = result->wrap_name;

    if (slice_is(name, "none"))
        result->wrap = WRAP_NONE;
    else if (slice_is(name, "auto") || slice_to_number(name, 10000, &columns))
        result->wrap = WRAP_AUTO;
    else if (name.len && !slice_is(name, "preserve"))
        return fail(
            parser, DIAG_OPTION_BAD_VALUE,
            arena_format(parser->arena,
                         "--wrap: \"%.*s\"; it takes auto, none, preserve or a number of columns",
                         SLICE_PRINT(name)));
    result->columns = (unsigned)columns;
    return true;
}

bool options_parse(struct arena *arena, int count, char **words, struct options *result,
                   struct diagnostics *diagnostics)
{
    struct parser parser = { arena, diagnostics, result, words, count, 0 };
    bool only_inputs = false;

    *result = (struct options){ .toc_depth = 3, .log = SLICE("text") };
    while (parser.at < count) {
        const char *word = words[parser.at++];
        bool is_option = !only_inputs && word[0] == '-' && word[1];

        if (is_option && slice_is(slice_of(word), "--"))
            only_inputs = true;
        else if (!(is_option
                       ? word[1] == '-' ? parse_long(&parser, word) : parse_letters(&parser, word)
                       : parse_input(&parser, word)))
            return false;
    }
    return parse_wrap(&parser);
}
