/* read.c - plain text to a tree: the steps, one call each. */
#include "read.h"

#include "inlines.h"
#include "overstrike.h"
#include "text.h"
#include "vocabulary.h"

static struct text start(struct document *document, struct job *job)
{
    overstrike_resolve(document);
    return (struct text){
        .document = document,
        .source = document->source,
        .job = job,
        .arena = document->arena,
        .vocabulary = vocabulary_new(document->arena),
        .words = hyphens_new(document->arena),
    };
}

void text_read(struct document *document, const struct source *source, struct job *job)
{
    struct text t = start(document, job);

    (void)source; /* the document's own, maybe without its overstrikes */
    lines_measure(&t);
    profile_take(&t);
    furniture_set_aside(&t);
    segment_blocks(&t);
    classify_blocks(&t);
    front_recognise(&t);
    agree_blocks(&t);
    explain_blocks(&t);
    assemble_blocks(&t);
}
