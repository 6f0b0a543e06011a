/*
 * write.c - the document as Markdown: CommonMark, with GFM's tables, notes, tasks and strikethrough.
 * Metadata is front matter; the title is the heading over all others, which is where title.c looks
 * for it.
 */
#include "markdown.h"

#include <stdio.h>

#include "flow.h"
#include "link.h"
#include "outline.h"
#include "writing.h"
#include "yaml.h"

static void enter_nothing(struct writer *writer, struct node *node)
{
    (void)node;
    writer_skip_children(writer);
}

static const struct emitter emitters[NODE_KINDS] = {
    [NODE_DOCUMENT] = { .open = "" },
    [NODE_SECTION] = { .open = "" },
    [NODE_HEADING] = { .enter = enter_heading, .leave = leave_heading },
    [NODE_PARAGRAPH] = { .enter = enter_paragraph, .leave = leave_paragraph },
    [NODE_QUOTE] = { .enter = enter_quote, .leave = leave_quote },
    [NODE_EPIGRAPH] = { .enter = enter_quote, .leave = leave_quote },
    [NODE_LIST] = { .enter = enter_list, .leave = leave_list },
    [NODE_DEFINITION_LIST] = { .enter = enter_definition_list, .leave = leave_definition_list },
    [NODE_CODE_BLOCK] = { .enter = enter_code_block },
    [NODE_VERSE] = { .open = "" },
    [NODE_TABLE] = { .enter = enter_table, .leave = leave_table },
    [NODE_FIGURE] = { .open = "" },
    [NODE_RULE] = { .enter = enter_rule },
    [NODE_ASIDE] = { .enter = enter_aside, .leave = leave_aside },
    [NODE_FURNITURE] = { .open = "" },
    [NODE_DIVISION] = { .open = "" },
    [NODE_ITEM] = { .enter = enter_item, .leave = leave_item },
    [NODE_TERM] = { .enter = enter_term, .leave = leave_title },
    [NODE_DEFINITION] = { .enter = enter_definition },
    [NODE_STANZA] = { .enter = enter_stanza, .leave = leave_stanza },
    [NODE_VERSE_LINE] = { .enter = enter_verse_line, .leave = leave_verse_line },
    [NODE_ROW] = { .enter = enter_row, .leave = leave_row },
    [NODE_CELL] = { .enter = enter_cell, .leave = leave_cell },
    [NODE_CAPTION] = { .enter = enter_caption, .leave = leave_caption },
    [NODE_ATTRIBUTION] = { .enter = enter_attribution, .leave = leave_paragraph },
    [NODE_TEXT] = { .enter = enter_text },
    [NODE_SOFT_BREAK] = { .enter = enter_soft_break },
    [NODE_LINE_BREAK] = { .enter = enter_line_break },
    [NODE_EMPHASIS] = { .enter = enter_emphasis, .leave = leave_emphasis },
    [NODE_STRONG] = { .enter = enter_emphasis, .leave = leave_emphasis },
    [NODE_STRIKE] = { .enter = enter_emphasis, .leave = leave_emphasis },
    [NODE_SUBSCRIPT] = { .enter = enter_emphasis, .leave = leave_emphasis },
    [NODE_SUPERSCRIPT] = { .enter = enter_emphasis, .leave = leave_emphasis },
    [NODE_SMALL_CAPS] = { .enter = enter_emphasis, .leave = leave_emphasis },
    [NODE_CODE] = { .enter = enter_code },
    [NODE_LINK] = { .enter = enter_link, .leave = leave_link },
    [NODE_IMAGE] = { .enter = enter_image, .leave = leave_image },
    [NODE_NOTE] = { .enter = enter_note },
    [NODE_QUOTATION] = { .enter = enter_quotation, .leave = leave_quotation },
    [NODE_RUBY] = { .enter = enter_ruby, .leave = leave_ruby },
    [NODE_SPAN] = { .open = "" },
    [NODE_PAGE_MARK] = { .enter = enter_nothing },
};

/* --- front matter ------------------------------------------------------------------------- */

static void put_entry(struct buffer *out, const char *name, struct slice text)
{
    if (text.len == 0)
        return;
    buffer_printf(out, "%s: ", name);
    yaml_put_scalar(out, text);
    buffer_newlines(out, 1);
}

static void put_list_item(struct buffer *out, struct slice text)
{
    buffer_put(out, SLICE("- "));
    yaml_put_scalar(out, text);
    buffer_newlines(out, 1);
}

static void put_list_name(struct buffer *out, const char *name)
{
    buffer_printf(out, "%s:", name);
    buffer_newlines(out, 1);
}

/* A person whose name doesn't say how it is sorted takes two lines. */
static void put_person(struct buffer *out, const struct creator *creator)
{
    if (!metadata_sorts_apart(out->arena, creator)) {
        put_list_item(out, creator->name.text);
        return;
    }
    put_entry(out, "- name", creator->name.text);
    put_entry(out, "  file-as", creator->file_as);
}

static void put_creators(struct buffer *out, const struct metadata *metadata,
                         enum creator_role role)
{
    const struct creator *creator = metadata_creator(metadata, role);
    const char *name = creator_role_names[role].name;

    if (creator && !metadata_next_creator(creator) && !metadata_sorts_apart(out->arena, creator)) {
        put_entry(out, name, creator->name.text);
    } else if (creator) {
        put_list_name(out, name);
        for (; creator; creator = metadata_next_creator(creator))
            put_person(out, creator);
    }
}

static void put_items(struct buffer *out, const char *name, const struct metadata_item *item)
{
    if (item && !item->next) {
        put_entry(out, name, item->value.text);
    } else if (item) {
        put_list_name(out, name);
        for (; item; item = item->next)
            put_list_item(out, item->value.text);
    }
}

static void put_field(struct buffer *out, const struct metadata *metadata,
                      enum metadata_field field)
{
    struct slice text = metadata_shown(metadata, field);

    if (field != METADATA_LANGUAGE || !slice_is(text, "und"))
        put_entry(out, metadata_field_name(field), text);
}

/* Title and subtitle, who made it, and all else. */
static void put_metadata(struct buffer *out, const struct metadata *metadata)
{
    put_field(out, metadata, METADATA_TITLE);
    put_field(out, metadata, METADATA_SUBTITLE);
    for (size_t role = 0; role < CREATOR_ROLES; role++)
        put_creators(out, metadata, (enum creator_role)role);
    for (size_t field = 0; field < METADATA_FIELDS; field++)
        if (field != METADATA_TITLE && field != METADATA_SUBTITLE)
            put_field(out, metadata, (enum metadata_field)field);
    put_items(out, "keywords", metadata->subjects);
    put_items(out, "identifier", metadata->identifiers);
}

static void put_front_matter(struct markdown *md)
{
    struct buffer *yaml = buffer_new(md->writer.document->arena);

    put_metadata(yaml, &md->writer.document->metadata);
    if (yaml->len == 0)
        return;
    buffer_put(md->out, SLICE("---"));
    buffer_newlines(md->out, 1);
    buffer_put_lines(md->out, buffer_bytes(yaml));
    buffer_newlines(md->out, 1);
    buffer_put(md->out, SLICE("---"));
    block_closed(md, NODE_KINDS);
}

static size_t count_topmost(struct document *document)
{
    struct walk walk = walk_start(document->root);
    size_t count = 0;

    while (walk_next(&walk))
        count += walk.event == WALK_ENTER && walk.node->kind == NODE_HEADING &&
                 walk.node->heading.level == 1;
    return count;
}

static void move_headings_up(struct document *document)
{
    struct walk walk = walk_start(document->root);

    while (walk_next(&walk))
        if (walk.event == WALK_ENTER && walk.node->kind == NODE_HEADING &&
            walk.node->heading.level > 1)
            walk.node->heading.level--;
}

/* A heading that stands over all others would be read as the title: then it is written as one. */
static void adopt_title(struct document *document)
{
    struct node *first = document->root->first;
    struct metadata_value title = { .rank = RANK_TEXT, .reason = "first heading" };

    if (metadata_text(&document->metadata, METADATA_TITLE).len || !first ||
        first->kind != NODE_HEADING || first->heading.level != 1 || count_topmost(document) != 1)
        return;
    title.text = flow_plain(document->arena, first);
    if (title.text.len == 0)
        return;
    metadata_set(&document->metadata, METADATA_TITLE, title);
    node_unlink(first);
    move_headings_up(document);
}

/*
 * Markdown says no ids: who reads it knows a heading by its words. What has another id cannot be linked
 * to; what has that one is left out here.
 */
static struct places *lost_places(struct document *document)
{
    struct walk walk = walk_start(document->root);

    while (walk_next(&walk)) {
        struct node *node = walk.node;

        if (walk.event == WALK_ENTER && node->kind == NODE_HEADING && node->attributes &&
            slice_equal(node->attributes->id,
                        outline_slug(document->arena, flow_plain(document->arena, node))))
            node->attributes->id = SLICE("");
    }
    return places_of(document);
}

static void put_title(struct markdown *md)
{
    struct document *document = md->writer.document;
    struct slice title = metadata_text(&document->metadata, METADATA_TITLE);

    if (title.len == 0)
        return;
    put_heading(md, document->root, 1, title);
    md->heading_base = 1;
}

/* --- the whole ---------------------------------------------------------------------------- */

/* A note may call others, which come behind it. */
static void put_notes(struct markdown *md)
{
    for (size_t i = 0; i < md->note_count; i++) {
        char marker[32];

        snprintf(marker, sizeof marker, "[^%zu]:", i + 1);
        block_separate(md, md->notes[i]);
        container_open(md, marker, "    ", (struct container){ 0 });
        writer_run_children(&md->writer, md->notes[i]);
        container_close(md);
        block_closed(md, NODE_NOTE);
    }
}

void markdown_write(struct document *document, struct buffer *out, struct job *job)
{
    struct markdown *md = ARENA_NEW(document->arena, struct markdown);

    *md = (struct markdown){
        .writer = { .emitters = emitters,
                    .out = out,
                    .document = document,
                    .job = job,
                    .keep_furniture = job->options->keep_furniture },
        .out = out,
        .wrap = job->options->wrap,
        .is_fresh = true,
        .closed = NODE_KINDS,
        .line = buffer_new(document->arena),
    };
    adopt_title(document);
    md->lost_places = lost_places(document);
    put_front_matter(md);
    put_title(md);
    writer_run(&md->writer, document->root);
    put_notes(md);
    buffer_finish(out);
}
