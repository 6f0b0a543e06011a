/* format.c - plain text: what everything is that no other format claims. */
#include "format.h"

#include "control.h"
#include "read.h"
#include "text/write/write.h"

static const char *const aliases[] = { "plain", "txt", NULL };
static const char *const extensions[] = { "txt", "text", "asc", NULL };

static int bid(struct slice head)
{
    (void)head;
    return 1;
}

const struct format text_format = {
    .name = "text",
    .title = "plain text",
    .aliases = aliases,
    .extensions = extensions,
    .media_type = "text/plain",
    .bid = bid,
    .check_options = control_check_options,
    .read = text_read,
    .write = text_write,
    .names_images = true,
    .tells_findings = true,
};
