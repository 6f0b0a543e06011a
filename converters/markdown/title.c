/*
 * title.c - `# Title` over `## Chapter` is how Markdown, which has no titles, writes one. Here it
 * becomes the document's title, and the chapters what they are: the topmost headings.
 */
#include "reading.h"

#include "flow.h"

static size_t count_topmost(const struct reading *reading)
{
    size_t count = 0;

    for (const struct heading_list *item = reading->headings; item; item = item->next)
        count += item->heading->heading.level == 1;
    return count;
}

static void move_up(struct reading *reading)
{
    for (struct heading_list *item = reading->headings; item; item = item->next)
        if (item->heading->heading.level > 1)
            item->heading->heading.level--;
}

/* The first heading, if it begins the document and is of the topmost level. */
static struct node *opening_heading(const struct reading *reading)
{
    struct node *first = reading->document->root->first;

    return first && first->kind == NODE_HEADING && first->heading.level == 1 ? first : NULL;
}

/* A title as flow_plain gives it: runs of blanks are one space. */
static struct slice plain_title(const struct reading *reading, struct slice title)
{
    struct node *text = node_new(reading->document->arena, NODE_TEXT, (struct span){ 0, 0 });

    text->text = title;
    return flow_plain(reading->document->arena, text);
}

/* Nothing when the front matter has said it. */
static void set_title(struct metadata *metadata, struct slice words, struct span span)
{
    struct metadata_value value = {
        .text = words,
        .span = span,
        .rank = RANK_TEXT,
        .reason = "first heading",
    };

    metadata_set(metadata, METADATA_TITLE, value);
}

void title_settle(struct reading *reading)
{
    struct metadata *metadata = &reading->document->metadata;
    struct slice title = metadata_text(metadata, METADATA_TITLE);
    struct node *heading = opening_heading(reading);
    struct slice words =
        heading ? flow_plain(reading->document->arena, heading) : (struct slice){ 0 };
    size_t topmost = count_topmost(reading);
    bool is_title =
        words.len && (title.len ? slice_equal(words, plain_title(reading, title)) : topmost == 1);

    if (is_title) {
        set_title(metadata, words, heading->span);
        node_unlink(heading);
    }
    /* A title in the front matter takes the topmost level too. */
    if ((is_title && topmost == 1) || (title.len && topmost == 0))
        move_up(reading);
}
