/* read.c - plain text to a tree: the steps, one call each. */
#include "read.h"

#include "control.h"
#include "text/inlines/inlines.h"
#include "text/mail/mail.h"
#include "overstrike.h"
#include "text/references/references.h"
#include "text.h"
#include "text/recognisers/verse.h"
#include "text/words/vocabulary.h"

static void free_scratch(void *scratch)
{
    arena_free(scratch);
}

/* Lines and blocks would else stay in memory beside the output: twice the size of a node tree. */
static struct arena *new_scratch(struct arena *arena)
{
    struct arena *scratch = ARENA_NEW(arena, struct arena);

    arena_init(scratch, arena->out_of_memory);
    arena_defer(arena, free_scratch, scratch);
    return scratch;
}

static struct text start(struct document *document, struct job *job)
{
    struct arena *scratch = new_scratch(document->arena);
    struct overstrikes struck;

    mail_decode(document, scratch);
    overstrike_resolve(document, scratch, &struck);
    return (struct text){
        .document = document,
        .source = document->source,
        .job = job,
        .arena = document->arena,
        .scratch = scratch,
        .vocabulary = vocabulary_new(scratch),
        .words = hyphens_new(scratch),
        .struck = struck,
    };
}

void text_read(struct document *document, const struct source *source, struct job *job)
{
    struct text t = start(document, job);

    (void)source; /* the document's own, maybe decoded, or without its overstrikes */
    lines_measure(&t);
    if (!control_take(&t))
        return;
    profile_take(&t);
    verse_numbers_take_out(&t);
    furniture_set_aside(&t);
    control_settle_furniture(&t);
    segment_blocks(&t);
    classify_blocks(&t);
    if (control_lets(&t, &front_recogniser))
        front_recognise(&t);
    agree_blocks(&t);
    explain_blocks(&t);
    assemble_blocks(&t);
    references_link(&t);
    arena_free(t.scratch);
}
