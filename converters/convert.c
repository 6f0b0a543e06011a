/*
 * convert.c - one conversion, from options to a written file:
 *
 *     file -> source -> READER -> tree -> metadata -> tidy -> (outline) -> WRITER -> buffer -> file
 *
 * The one place where a lack of memory unwinds to. It knows formats only through struct format.
 */
#include <errno.h>
#include <setjmp.h>
#include <string.h>

#include "check.h"
#include "colophon.h"
#include "compose.h"
#include "date.h"
#include "docconv.h"
#include "encoding.h"
#include "file.h"
#include "findings.h"
#include "formats.h"
#include "identifier.h"
#include "language.h"
#include "media.h"
#include "outline.h"
#include "page_marks.h"
#include "proof/proof.h"
#include "smart.h"
#include "text/roles.h"
#include "tidy.h"
#include "writer.h"
#include "yaml.h"

enum { HEAD_BYTES = 4096 }; /* how much of a file formats may bid on */

struct conversion {
    const struct options *options;
    struct diagnostics *diagnostics;
    struct docconv_result *result;
    struct arena arena;
    struct job job;
    const struct format *from, *to; /* to is NULL when only an explanation or a proof is wanted */
};

static bool fail(struct conversion *conversion, enum diag_code code, struct diag_place place,
                 struct slice detail)
{
    diag_report(conversion->diagnostics, code, place, detail);
    return false;
}

static bool fail_unknown_format(struct conversion *conversion, struct slice name)
{
    const char *nearest = format_nearest_name(name);

    return fail(conversion, DIAG_FORMAT_UNKNOWN, diag_nowhere(),
                nearest ? arena_format(&conversion->arena, "\"%.*s\"; did you mean %s?",
                                       SLICE_PRINT(name), nearest)
                        : arena_format(&conversion->arena, "\"%.*s\"; --list-formats lists them",
                                       SLICE_PRINT(name)));
}

static const char *output_path(const struct options *options)
{
    return options->output ? options->output : "-";
}

/* One would replace the other, or both would be one text on standard output. */
static bool is_proof_apart(struct conversion *conversion)
{
    const struct options *options = conversion->options;

    return !options->proof || !conversion->to ||
           strcmp(options->proof, output_path(options)) != 0 ||
           fail(conversion, DIAG_PROOF_IS_OUTPUT, diag_nowhere(),
                strcmp(options->proof, "-") == 0 ? SLICE("standard output")
                                                 : slice_of(options->proof));
}

static bool choose_output_format(struct conversion *conversion)
{
    const struct options *options = conversion->options;

    if (options->to.len) {
        conversion->to = format_by_name(options->to);
        if (!conversion->to)
            return fail_unknown_format(conversion, options->to);
    } else if (options->output) {
        conversion->to = format_by_extension(slice_of(options->output));
    }
    if (!conversion->to)
        return (options->explain || options->proof) && !options->output
                   ? true
                   : fail(conversion, DIAG_FORMAT_NOT_GIVEN, diag_nowhere(), SLICE(""));
    if (!conversion->to->write)
        return fail(conversion, DIAG_FORMAT_CANNOT_WRITE, diag_nowhere(),
                    slice_of(conversion->to->name));
    if (conversion->to->is_binary && file_is_terminal(output_path(options)))
        return fail(conversion, DIAG_OUTPUT_TO_TERMINAL, diag_nowhere(),
                    slice_of(conversion->to->title));
    return is_proof_apart(conversion);
}

static bool choose_input_format(struct conversion *conversion, struct slice bytes)
{
    const struct options *options = conversion->options;

    if (options->from.len) {
        conversion->from = format_by_name(options->from);
        if (!conversion->from)
            return fail_unknown_format(conversion, options->from);
    } else if (options->input) {
        conversion->from = format_by_extension(slice_of(options->input));
    }
    if (!conversion->from)
        conversion->from = format_by_content(slice_take(bytes, HEAD_BYTES));
    if (!conversion->from->read)
        return fail(conversion, DIAG_FORMAT_CANNOT_READ, diag_nowhere(),
                    slice_of(conversion->from->name));
    if (options->proof && !conversion->from->tells_findings)
        return fail(conversion, DIAG_PROOF_OF_TEXT_ONLY, diag_nowhere(),
                    slice_of(conversion->from->title));
    return true;
}

/* Those of every format: a wrong value is wrong even if the input is of another one. */
static bool check_options(struct conversion *conversion)
{
    for (size_t i = 0; formats[i]; i++)
        if (formats[i]->check_options &&
            !formats[i]->check_options(&conversion->arena, &conversion->job))
            return false;
    return true;
}

static struct slice input_name(const struct options *options)
{
    return options->input && strcmp(options->input, "-") != 0 ? slice_of(options->input)
                                                              : SLICE("stdin");
}

static struct source *read_source(struct conversion *conversion)
{
    const struct options *options = conversion->options;
    struct slice name = input_name(options), bytes;
    struct source *source;

    if (!file_read(&conversion->arena, options->input ? options->input : "-", &bytes)) {
        fail(conversion, DIAG_INPUT_UNREADABLE, diag_file(name), slice_of(strerror(errno)));
        return NULL;
    }
    conversion->result->bytes_read = bytes.len;
    if (!choose_input_format(conversion, bytes))
        return NULL;
    source =
        source_new(&conversion->arena, name, bytes, options->encoding, conversion->diagnostics);
    if (source && slice_trim_start(source->text).len == 0) {
        fail(conversion, DIAG_INPUT_EMPTY, diag_file(name), SLICE(""));
        return NULL;
    }
    return source;
}

static bool add_metadata_file(struct conversion *conversion, struct document *document)
{
    const char *path = conversion->options->metadata_file;
    struct source *source;
    struct slice bytes;

    if (!file_read(document->arena, path, &bytes))
        return fail(conversion, DIAG_INPUT_UNREADABLE, diag_file(slice_of(path)),
                    slice_of(strerror(errno)));
    source = source_new(document->arena, slice_of(path), bytes, SLICE(""), conversion->diagnostics);
    return source && yaml_read_metadata(document, source, source->text, RANK_FILE,
                                        DIAG_METADATA_FILE_SYNTAX, conversion->diagnostics);
}

/* --title and the like, then --metadata-file, which yields to them. */
static bool add_metadata(struct conversion *conversion, struct document *document)
{
    const struct options *options = conversion->options;
    struct metadata_value value = { .rank = RANK_OPTION, .reason = "option" };
    size_t replaced; /* a command line may hold any bytes */

    for (struct option_value *option = options->metadata; option; option = option->next) {
        encoding_decode(document->arena, option->value, "UTF-8", &value.text, &replaced);
        if (!metadata_set_named(document->arena, &document->metadata, option->key, value))
            fail(conversion, DIAG_METADATA_KEY_UNKNOWN, diag_nowhere(), option->key);
    }
    if (options->metadata_file)
        return add_metadata_file(conversion, document);
    return true;
}

/* What the user or the text said, if it is a language tag; else what the words look like. */
static void settle_language(struct conversion *conversion, struct document *document)
{
    struct slice language = language_of_document(document);

    if (metadata_is_language(language))
        return;
    fail(conversion, DIAG_LANGUAGE_INVALID, diag_nowhere(), language);
    document->metadata.fields[METADATA_LANGUAGE] = (struct metadata_value){
        .text = SLICE("und"), .rank = RANK_TEXT, .reason = "no language tag was given"
    };
}

static void check_date(struct conversion *conversion, const struct document *document)
{
    const struct metadata_value *date = &document->metadata.fields[METADATA_DATE];

    if (date->text.len && !date_is_normal(date->text))
        fail(conversion, DIAG_DATE_INVALID, diag_nowhere(), date->text);
}

static void check_identifiers(struct conversion *conversion, const struct document *document)
{
    for (const struct metadata_item *item = document->metadata.identifiers; item; item = item->next)
        if (identifier_is_wrong_isbn(item->value.text))
            fail(conversion, DIAG_ISBN_INVALID, diag_nowhere(), item->value.text);
}

static bool is_verified(struct conversion *conversion, const struct document *document)
{
    const struct node *where;
    const char *broken = conversion->options->verify ? check_document(document, &where) : NULL;

    if (!broken)
        return true;
    return fail(conversion, DIAG_TREE_BROKEN,
                document->source ? diag_at(document->source, where->span.start) : diag_nowhere(),
                arena_format(document->arena, "%s (%s)", broken, node_kind_name(where->kind)));
}

static struct document *read_document(struct conversion *conversion, struct source *source)
{
    struct document *document = document_new(&conversion->arena, source);

    /* First, so that a reader knows which words of the text will stand nowhere else. */
    if (!add_metadata(conversion, document))
        return NULL;
    conversion->from->read(document, source, &conversion->job);
    if (conversion->diagnostics->worst >= SEVERITY_FATAL)
        return NULL;
    tidy_document(document, conversion->diagnostics);
    if (conversion->from->lacks_roles)
        text_name_roles(document);
    settle_language(conversion, document);
    if (conversion->options->nfc)
        compose_document(document);
    if (conversion->options->smart)
        smart_document(document);
    check_date(conversion, document);
    check_identifiers(conversion, document);
    if (!conversion->to || !conversion->to->names_images || conversion->options->proof)
        media_load(document, conversion->options->input, conversion->options->resource_path,
                   conversion->diagnostics);
    return is_verified(conversion, document) ? document : NULL;
}

/* Why, and what that leaves of an older file; a pipe or a device may have taken some of it. */
static bool fail_output(struct conversion *conversion, const char *path)
{
    int error = errno;
    bool is_stdout = strcmp(path, "-") == 0;
    const char *more = error == ENOENT                       ? "; make its folder first"
                       : !is_stdout && file_is_regular(path) ? "; the older file is untouched"
                       : !is_stdout && !file_exists(path)    ? "; nothing was written"
                                                             : "";

    return fail(conversion, DIAG_OUTPUT_UNWRITABLE,
                diag_file(slice_of(is_stdout ? "stdout" : path)),
                arena_format(&conversion->arena, "%s%s", strerror(error), more));
}

/* Of a copy: what a writer changes in a tree is its own business. */
static bool write_proof(struct conversion *conversion, const struct document *document)
{
    const char *path = conversion->options->proof;
    struct output_file *file = file_begin(&conversion->arena, path);
    struct buffer *out = buffer_new(&conversion->arena);

    if (!file)
        return fail_output(conversion, path);
    out->sink = file_sink(file);
    proof_write(document_copy(document), out, &conversion->job);
    buffer_drain(out);
    return file_commit(file, conversion->options->sync) || fail_output(conversion, path);
}

static bool write_document(struct conversion *conversion, struct document *document)
{
    const char *path = output_path(conversion->options);
    struct output_file *file = file_begin(&conversion->arena, path);
    struct buffer *out = buffer_new(&conversion->arena);

    if (!file)
        return fail_output(conversion, path);
    out->sink = file_sink(file);
    if (conversion->to->wants_sections) {
        if (conversion->options->keep_furniture)
            page_marks_from_numbers(document);
        outline_nest(document);
        if (conversion->to->colophon)
            colophon_gather(document, conversion->to->colophon,
                            conversion->options->keep_furniture);
        outline_name(document);
        if (conversion->options->number_sections)
            outline_number(document);
    }
    if (!conversion->options->keep_furniture && !conversion->to->keeps_furniture)
        writer_report_furniture(document, &conversion->job);
    conversion->to->write(document, out, &conversion->job);
    if (conversion->diagnostics->worst >= SEVERITY_FATAL)
        return false;
    buffer_drain(out);
    conversion->result->bytes_written = buffer_position(out);
    return file_commit(file, conversion->options->sync) || fail_output(conversion, path);
}

static void run(struct conversion *conversion)
{
    const struct options *options = conversion->options;
    struct docconv_result *result = conversion->result;
    struct source *source;
    struct document *document;

    if (result->explanation || options->proof)
        conversion->job.findings = findings_new(&conversion->arena);
    if (!check_options(conversion) || !choose_output_format(conversion) ||
        !(source = read_source(conversion)) || !(document = read_document(conversion, source)))
        return;
    if (result->explanation)
        proof_explain(document, conversion->job.findings, result->explanation,
                      result->explains_in_colour);
    if (options->proof && !write_proof(conversion, document))
        return;
    conversion->result->from = conversion->from->name;
    if (conversion->to && write_document(conversion, document))
        conversion->result->to = conversion->to->name;
    conversion->result->steps = conversion->job.steps;
    conversion->result->bytes_of_memory = conversion->arena.bytes;
}

/*
 * Runs in a frame below the one that owns the conversion: what setjmp's own frame changes may be
 * lost. Diagnostics live in the caller's arena; a lack of memory there must unwind to here too, or
 * the conversion's memory would never be freed.
 */
static void run_within_memory(struct conversion *conversion)
{
    struct diagnostics *diagnostics = conversion->diagnostics;
    jmp_buf *outer = diagnostics->arena->out_of_memory, out_of_memory;
    volatile bool ran_out = true;

    arena_init(&conversion->arena, &out_of_memory);
    diagnostics->arena->out_of_memory = &out_of_memory;
    if (setjmp(out_of_memory) == 0) {
        run(conversion);
        ran_out = false;
    }
    arena_free(&conversion->arena);
    /* The message may find no memory either; the status says it then. */
    if (ran_out && setjmp(out_of_memory) == 0)
        diag_report(diagnostics, DIAG_OUT_OF_MEMORY, diag_nowhere(), SLICE(""));
    if (ran_out && diagnostics->worst < SEVERITY_FATAL)
        diagnostics->worst = SEVERITY_FATAL;
    diagnostics->arena->out_of_memory = outer;
}

enum docconv_status docconv_convert(const struct options *options, struct diagnostics *diagnostics,
                                    struct docconv_result *result)
{
    struct docconv_result unwanted = { 0 };
    struct conversion conversion = {
        .options = options,
        .diagnostics = diagnostics,
        .result = result ? result : &unwanted,
        .job = { .options = options, .diagnostics = diagnostics },
    };

    run_within_memory(&conversion);
    return docconv_status(diagnostics);
}

enum docconv_status docconv_status(const struct diagnostics *diagnostics)
{
    switch (diagnostics->worst) {
    case SEVERITY_USAGE:
        return DOCCONV_USAGE;
    case SEVERITY_FATAL:
        return DOCCONV_FAILED;
    case SEVERITY_ERROR:
        return DOCCONV_LOST;
    default:
        return DOCCONV_DONE;
    }
}
