/*
 * identifier.c - what names the book: the user's ISBN, URN or UUID, else a UUID of its content, so
 * that the same text is the same book.
 */
#include "epub.h"

#include "hash.h"
#include "identifier.h"
#include "walk.h"

/* Words and order of the text; not how it is laid out, nor by which version of docconv. */
static struct slice identifier_of_content(struct document *document)
{
    struct hash *hash = hash_new(document->arena);
    struct walk walk = walk_start(document->root);
    const struct metadata *metadata = &document->metadata;

    hash_add(hash, metadata_text(metadata, METADATA_TITLE));
    hash_add(hash, metadata_text(metadata, METADATA_SUBTITLE));
    hash_add(hash, document_language(document));
    for (const struct creator *creator = metadata->creators; creator; creator = creator->next)
        hash_add(hash, creator->name.text);
    while (walk_next(&walk)) {
        if (walk.event == WALK_LEAVE)
            continue;
        if (walk.node->kind == NODE_TEXT)
            hash_add(hash, walk.node->text);
        else if (walk.node->kind == NODE_CODE || walk.node->kind == NODE_CODE_BLOCK)
            hash_add(hash, walk.node->code.text);
    }
    return hash_uuid(document->arena, hash);
}

struct slice epub_identifier(struct document *document)
{
    const struct metadata_item *given = document->metadata.identifiers;

    return given ? identifier_urn(document->arena, given->value.text)
                 : identifier_of_content(document);
}
