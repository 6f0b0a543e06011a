/* files.c - what all files of a book are made with. */
#include "epub.h"

#include "archive.h"
#include "words.h"

struct slice epub_word(const struct epub *epub, int word)
{
    return slice_of(word_in(document_language(epub->document), (enum word)word));
}

void epub_end_line(struct buffer *out, const char *rest)
{
    buffer_put_string(out, rest);
    buffer_newlines(out, 1);
}

void epub_add_file(struct epub *epub, const char *name, struct slice bytes)
{
    struct slice path = arena_format(epub->arena, "EPUB/%s", name);

    archive_add(epub->archive, arena_string(epub->arena, path), bytes, true);
}
