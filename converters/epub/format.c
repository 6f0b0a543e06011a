/* format.c - EPUB 3.3: a book of XHTML pages in an archive. */
#include "epub.h"

static const char *const aliases[] = { "epub3", NULL };
static const char *const extensions[] = { "epub", NULL };

/* What the title page leaves out. */
static const enum metadata_field colophon[] = { METADATA_EDITION, METADATA_RIGHTS, METADATA_SOURCE,
                                                METADATA_FIELDS };

const struct format epub_format = {
    .name = "epub",
    .title = "EPUB 3.3",
    .aliases = aliases,
    .extensions = extensions,
    .media_type = "application/epub+zip",
    .is_binary = true,
    .write = epub_write,
    .wants_sections = true,
    .colophon = colophon,
};
