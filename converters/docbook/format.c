/* format.c - DocBook 5.1, the XML of publishers and of technical manuals. */
#include "docbook.h"

static const char *const aliases[] = { "docbook5", "db", NULL };
static const char *const extensions[] = { "dbk", "docbook", "xml", NULL };

/* The others are shown of the info element. */
static const enum metadata_field colophon[] = { METADATA_SOURCE, METADATA_FIELDS };

const struct format docbook_format = {
    .name = "docbook",
    .title = "DocBook 5.1",
    .aliases = aliases,
    .extensions = extensions,
    .media_type = "application/docbook+xml",
    .write = docbook_write,
    .wants_sections = true,
    .colophon = colophon,
    .names_images = true,
};
