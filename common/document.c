/* document.c - makes documents and answers what writers ask of a whole one. */
#include "document.h"

#include "colophon.h"

struct document *document_new(struct arena *arena, struct source *source)
{
    struct document *document = ARENA_NEW(arena, struct document);

    document->arena = arena;
    document->source = source;
    document->root = node_new(arena, NODE_DOCUMENT, (struct span){ 0, 0 });
    return document;
}

struct document *document_copy(const struct document *document)
{
    struct document *copy = ARENA_NEW(document->arena, struct document);

    *copy = *document;
    copy->root = node_copy(document->arena, document->root);
    return copy;
}

/* It stands among the last blocks, outside or (after outline) inside the last sections. */
struct node *document_about_author(const struct document *document)
{
    struct node *colophon = colophon_find(document);

    for (struct node *node = colophon ? colophon->prev : document->root->last; node;) {
        if (node->kind == NODE_ASIDE && node->aside == ASIDE_ABOUT_AUTHOR)
            return node;
        node = node->kind == NODE_SECTION && node->last ? node->last : node->prev;
    }
    return NULL;
}

struct slice document_language(const struct document *document)
{
    struct slice language = metadata_text(&document->metadata, METADATA_LANGUAGE);

    return metadata_is_language(language) ? language : SLICE("und");
}

bool document_is_right_to_left(const struct document *document)
{
    return metadata_is_right_to_left(document_language(document));
}
