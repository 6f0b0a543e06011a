/* format.c - Markdown, by all the names that its dialects go by. */
#include "markdown.h"

static const char *const aliases[] = {
    "md", "commonmark", "commonmark_x", "gfm", "markdown_github", "markdown_strict", NULL,
};
static const char *const extensions[] = { "md", "markdown", "mkd", "mdown", NULL };

const struct format markdown_format = {
    .name = "markdown",
    .title = "Markdown (CommonMark, GFM)",
    .aliases = aliases,
    .extensions = extensions,
    .media_type = "text/markdown",
    .bid = markdown_bid,
    .read = markdown_read,
    .write = markdown_write,
    .names_images = true,
    .lacks_roles = true,
};
