/*
 * fuzz_convert.c - one conversion of hostile bytes, in memory, for libFuzzer. The first byte chooses
 * the pair of formats; the rest is the input. Whatever comes in, the tree must be whole, and what is
 * written as a tree must be read back as the same bytes.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "check.h"
#include "docconv.h"
#include "formats.h"
#include "outline.h"
#include "source.h"
#include "tidy.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static const struct options options = { .verify = true };

static const struct format *choose(unsigned number, bool can_read)
{
    const struct format *choices[16];
    unsigned count = 0;

    for (size_t i = 0; formats[i] && count < 16; i++)
        if (can_read ? formats[i]->read != NULL : formats[i]->write != NULL)
            choices[count++] = formats[i];
    return choices[number % count];
}

/* NULL when the format refuses the input. */
static struct document *read_as(const struct format *format, struct arena *arena,
                                struct slice bytes, struct job *job)
{
    struct source *source =
        source_new(arena, SLICE("fuzz"), bytes, (struct slice){ 0 }, job->diagnostics);
    struct document *document;
    const struct node *where;
    const char *broken;

    if (!source)
        return NULL;
    document = document_new(arena, source);
    format->read(document, source, job);
    if (job->diagnostics->worst >= SEVERITY_FATAL)
        return NULL;
    tidy_document(document, job->diagnostics);
    broken = check_document(document, &where);
    if (broken) {
        fprintf(stderr, "%s: %s (%s)\n", format->name, broken, node_kind_name(where->kind));
        abort();
    }
    return document;
}

static struct buffer *write_as(const struct format *format, struct arena *arena,
                               struct document *document, struct job *job)
{
    struct buffer *out = buffer_new(arena);

    if (format->wants_sections) {
        outline_nest(document);
        outline_name(document);
    }
    format->write(document, out, job);
    return out;
}

/* A tree that was written must be read, and written again, as it was. */
static void read_back(const struct format *tree, struct arena *arena, struct buffer *once,
                      struct job *job)
{
    struct document *document = read_as(tree, arena, buffer_bytes(once), job);
    struct buffer *twice;

    if (!document)
        abort();
    twice = write_as(tree, arena, document, job);
    if (!slice_equal(buffer_bytes(once), buffer_bytes(twice))) {
        fprintf(stderr, "once:\n" SLICE_FORMAT "\ntwice:\n" SLICE_FORMAT "\n",
                SLICE_PRINT(buffer_bytes(once)), SLICE_PRINT(buffer_bytes(twice)));
        abort();
    }
}

static void convert(struct arena *arena, const uint8_t *data, size_t size)
{
    struct diagnostics diagnostics;
    struct job job = { .options = &options, .diagnostics = &diagnostics };
    struct slice bytes = { (const char *)data + 1, size - 1 };
    const struct format *to = choose(data[0] / 16, false);
    struct document *document;
    struct buffer *out;

    diag_init(&diagnostics, arena, false);
    document = read_as(choose(data[0] % 16, true), arena, bytes, &job);
    if (!document)
        return;
    out = write_as(to, arena, document, &job);
    if (strcmp(to->name, "tree") == 0)
        read_back(to, arena, out, &job);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    struct arena arena;
    jmp_buf out_of_memory;

    if (size == 0)
        return 0;
    arena_init(&arena, &out_of_memory);
    if (setjmp(out_of_memory) == 0)
        convert(&arena, data, size);
    arena_free(&arena);
    return 0;
}
