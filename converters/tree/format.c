/* format.c - the document tree as XML: what tests compare and what filters between two runs read. */
#include "tree.h"

static const char *const aliases[] = { "native", NULL };
static const char *const extensions[] = { "tree", NULL };

static int bid(struct slice head)
{
    return slice_find(head, SLICE("<docconv-tree ")) < head.len ? 100 : 0;
}

const struct format tree_format = {
    .name = "tree",
    .title = "document tree as XML",
    .aliases = aliases,
    .extensions = extensions,
    .media_type = "application/xml",
    .bid = bid,
    .read = tree_read,
    .write = tree_write,
    .names_images = true,
    .keeps_furniture = true,
};
