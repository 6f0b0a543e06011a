/* fuzz.c - one document through every writer, and what must hold of each output. */
#include "fuzz.h"

#include <setjmp.h>
#include <stdio.h>
#include <stdlib.h>

#include "check.h"
#include "findings.h"
#include "formats.h"
#include "options.h"
#include "outline.h"
#include "proof/proof.h"
#include "tidy.h"
#include "writer.h"
#include "xml.h"

/* One conversion in memory. */
struct trial {
    struct arena arena;
    struct diagnostics diagnostics;
    struct options options;
    struct job job;
};

static void demand(bool holds, const char *what, const char *format)
{
    if (holds)
        return;
    fprintf(stderr, "%s: %s\n", format, what);
    abort();
}

static void demand_sound(const struct document *document, const char *format)
{
    const struct node *where;
    const char *broken = check_document(document, &where);

    if (broken) {
        fprintf(stderr, "at a %s: ", node_kind_name(where->kind));
        demand(false, broken, format);
    }
}

/* NULL when the format refuses the input. */
static struct document *read_as(struct trial *trial, const char *format, struct slice bytes)
{
    struct source *source =
        source_new(&trial->arena, SLICE("fuzz"), bytes, SLICE(""), &trial->diagnostics);
    struct document *document;

    if (!source)
        return NULL;
    document = document_new(&trial->arena, source);
    format_by_name(slice_of(format))->read(document, source, &trial->job);
    if (trial->diagnostics.worst >= SEVERITY_FATAL)
        return NULL;
    tidy_document(document, &trial->diagnostics);
    demand_sound(document, format);
    return document;
}

static struct slice write_as(struct trial *trial, const struct format *format,
                             struct document *document)
{
    struct buffer *out = buffer_new(&trial->arena);

    if (format->wants_sections) {
        outline_nest(document);
        outline_name(document);
        demand_sound(document, format->name);
    }
    writer_report_furniture(document, &trial->job);
    format->write(document, out, &trial->job);
    return buffer_bytes(out);
}

static void demand_well_formed(struct trial *trial, const char *format, struct slice xml)
{
    struct source *source =
        source_new(&trial->arena, SLICE("xml"), xml, SLICE("UTF-8"), &trial->diagnostics);

    demand(source && source->text.len == xml.len &&
               xml_parse(&trial->arena, source, &trial->diagnostics),
           "not well-formed", format);
}

/* A tree that was written must be read, and written again, as it was. */
static void demand_same_again(struct trial *trial, const struct format *tree, struct slice once)
{
    struct document *document = read_as(trial, "tree", once);
    struct slice twice;

    demand(document != NULL, "cannot be read back", "tree");
    twice = write_as(trial, tree, document);
    if (!slice_equal(once, twice))
        fprintf(stderr, "once:\n%.*s\ntwice:\n%.*s\n", SLICE_PRINT(once), SLICE_PRINT(twice));
    demand(slice_equal(once, twice), "read back, it is another", "tree");
}

static void demand_harmless(struct trial *trial)
{
    struct buffer *messages = buffer_new(&trial->arena);

    diag_print_all(messages, &trial->diagnostics, SEVERITY_NOTE, false, false);
    diag_print_all(messages, &trial->diagnostics, SEVERITY_NOTE, false, true);
    for (size_t i = 0; i < messages->len; i++)
        demand((unsigned char)messages->at[i] >= ' ' || messages->at[i] == '\n',
               "a message holds a control character", "messages");
}

static void convert(struct trial *trial, const char *from, const struct format *to,
                    struct slice bytes)
{
    struct document *document;
    struct slice written;

    options_parse(&trial->arena, 0, NULL, &trial->options, &trial->diagnostics);
    document = read_as(trial, from, bytes);
    if (document) {
        written = write_as(trial, to, document);
        if (slice_is(slice_of(to->name), "tree"))
            demand_same_again(trial, to, written);
        if (slice_is(slice_of(to->name), "docbook"))
            demand_well_formed(trial, to->name, written);
    }
    demand_harmless(trial);
}

/* How often `what` stands in `text`, followed by a number; the sum of the numbers goes to *sum. */
static size_t count_places(struct slice text, struct slice what, uint64_t *sum)
{
    size_t count = 0;

    *sum = 0;
    while ((text = slice_skip(text, slice_find(text, what))).len) {
        uint64_t number = 0;

        text = slice_skip(text, what.len);
        for (; text.len && is_digit_byte(text.at[0]); text = slice_skip(text, 1))
            number = number * 10 + (uint64_t)(text.at[0] - '0');
        *sum += number;
        count++;
    }
    return count;
}

/* What a line leads to is there, leads back, and the page holds nothing that a page cannot. */
static void demand_proof(struct slice page)
{
    uint64_t marks, backs, lines, places;
    struct slice rest = slice_skip(page, slice_find(page, SLICE("<main")));
    size_t count = count_places(rest, SLICE("<a class=\"mark\" id=\"r."), &marks);

    demand(count_places(rest, SLICE("\" href=\"#l."), &backs) == count && marks == backs,
           "a mark leads to another line", "proof");
    demand(count_places(rest, SLICE("<li id=\"l."), &lines) >= count && lines >= backs,
           "a line is missing", "proof");
    demand(count_places(rest, SLICE("<a href=\"#r."), &places) >= count && places >= marks,
           "a mark that no line leads to", "proof");
    for (size_t i = 0; i < page.len; i++)
        demand((unsigned char)page.at[i] >= ' ' || page.at[i] == '\n' || page.at[i] == '\t',
               "a control character", "proof");
}

/* What --explain and --proof make of it. */
static void prove(struct trial *trial, const char *from, const struct format *to,
                  struct slice bytes)
{
    struct buffer *words = buffer_new(&trial->arena), *page = buffer_new(&trial->arena);
    struct document *document;

    (void)to;
    trial->job.findings = findings_new(&trial->arena);
    document = read_as(trial, from, bytes);
    if (!document)
        return;
    proof_explain(document, trial->job.findings, words, false);
    for (size_t i = 0; i < words->len; i++)
        demand((unsigned char)words->at[i] >= ' ' || words->at[i] == '\n',
               "a control character for the terminal", "explanation");
    proof_write(document, page, &trial->job);
    demand_proof(buffer_bytes(page));
}

static void try_one(const char *from, const struct format *to, struct slice bytes,
                    void (*attempt)(struct trial *, const char *, const struct format *,
                                    struct slice))
{
    struct trial trial = {
        .job = { .options = &trial.options, .diagnostics = &trial.diagnostics },
    };
    jmp_buf out_of_memory;

    arena_init(&trial.arena, &out_of_memory);
    diag_init(&trial.diagnostics, &trial.arena, false);
    if (setjmp(out_of_memory) == 0)
        attempt(&trial, from, to, bytes);
    arena_free(&trial.arena);
}

void fuzz_document(const char *format, const uint8_t *data, size_t size)
{
    struct slice bytes = { (const char *)data, size };

    for (size_t i = 0; formats[i]; i++)
        if (formats[i]->write)
            try_one(format, formats[i], bytes, convert);
    if (format_by_name(slice_of(format))->tells_findings)
        try_one(format, NULL, bytes, prove);
}
