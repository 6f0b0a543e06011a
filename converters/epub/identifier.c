/*
 * identifier.c - what names the book: the user's ISBN, URN or UUID, else a UUID of its content, so
 * that the same text is the same book.
 */
#include "epub.h"

#include "hash.h"
#include "walk.h"

/* The digits of an ISBN; 0 when it holds anything else or has another length. */
static size_t isbn_digits(struct slice text, char digits[13])
{
    size_t count = 0;

    for (size_t i = 0; i < text.len; i++) {
        bool is_check = count == 9 && (text.at[i] == 'X' || text.at[i] == 'x');

        if (text.at[i] == '-' || text.at[i] == ' ')
            continue;
        if (count == 13 || (!is_digit_byte(text.at[i]) && !is_check))
            return 0;
        digits[count++] = is_check ? 'X' : text.at[i];
    }
    return count;
}

/* The check digit (ISO 2108): weights 10 to 1 modulo 11, or 1 and 3 modulo 10. */
static bool is_isbn(const char digits[13], size_t count)
{
    unsigned sum = 0;

    for (size_t i = 0; i < count; i++) {
        unsigned digit = digits[i] == 'X' ? 10U : (unsigned)(digits[i] - '0');

        sum += digit * (count == 10 ? 10U - (unsigned)i : i % 2 ? 3U : 1U);
    }
    return (count == 10 && sum % 11 == 0) || (count == 13 && sum % 10 == 0);
}

static bool is_uuid(struct slice text)
{
    if (text.len != 36)
        return false;
    for (size_t i = 0; i < text.len; i++) {
        char c = ascii_lower(text.at[i]);
        bool is_dash = i == 8 || i == 13 || i == 18 || i == 23;

        if (is_dash ? c != '-' : !is_digit_byte(c) && (c < 'a' || c > 'f'))
            return false;
    }
    return true;
}

static struct slice as_urn(struct arena *arena, struct slice text)
{
    struct slice bare = text;
    char digits[13];
    size_t count;

    if (slice_equal_ascii_case(slice_take(bare, 4), SLICE("ISBN")))
        bare = slice_trim(slice_skip(bare, 4));
    if (bare.len && bare.at[0] == ':')
        bare = slice_trim(slice_skip(bare, 1));
    count = isbn_digits(bare, digits);
    if (is_isbn(digits, count))
        return arena_format(arena, "urn:isbn:%.*s", (int)count, digits);
    if (is_uuid(text))
        return arena_format(arena, "urn:uuid:%.*s", SLICE_PRINT(text));
    return text;
}

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

    return given ? as_urn(document->arena, given->value.text) : identifier_of_content(document);
}
