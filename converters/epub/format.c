/* format.c - EPUB 3.3: a book of XHTML pages in an archive. */
#include "epub.h"

static const char *const aliases[] = { "epub3", NULL };
static const char *const extensions[] = { "epub", NULL };

const struct format epub_format = {
    .name = "epub",
    .title = "EPUB 3.3",
    .aliases = aliases,
    .extensions = extensions,
    .media_type = "application/epub+zip",
    .is_binary = true,
    .write = epub_write,
    .wants_sections = true,
};
