/* format.c - HTML, the language of web pages (WHATWG's living standard). */
#include "html.h"

static const char *const aliases[] = { "html5", "xhtml", NULL };
static const char *const extensions[] = { "html", "htm", "xhtml", NULL };

const struct format html_format = {
    .name = "html",
    .title = "HTML, one page",
    .aliases = aliases,
    .extensions = extensions,
    .media_type = "text/html",
    .write = html_write,
    .wants_sections = true,
};
