/*
 * explain.c - what --explain prints: what was found normal, then every block with its lines, what
 * it was taken for, and who bid what, and why.
 */
#include "control.h"
#include "text.h"

#include "utf8.h"

static const char *const bid_names[BIDS] = {
    [BID_NO] = "no",       [BID_LAST_RESORT] = "last resort", [BID_WEAK] = "weak",
    [BID_FAIR] = "fair",   [BID_STRONG] = "strong",           [BID_CERTAIN] = "certain",
    [BID_GIVEN] = "given",
};

static const char *const style_names[] = {
    [STYLE_BLANK] = "wrapped lines, blank lines between paragraphs",
    [STYLE_LINE] = "one line a paragraph",
    [STYLE_INDENT] = "wrapped lines, first lines indented",
};

static void explain_profile(const struct text *t, struct buffer *out)
{
    const struct profile *profile = &t->profile;

    buffer_printf(out, "profile: %s; dialect %s; wrapped at %u; body indent %u; %u blank between",
                  style_names[profile->style], dialect_names[profile->dialect], profile->wrap,
                  profile->body_indent, profile->gap);
    buffer_end_line(out);
}

/* The start of the block's text, so that a person sees which one it is. */
static void put_start(struct buffer *out, struct slice text)
{
    enum { SHOWN = 48 /* bytes */ };
    struct slice line = slice_take(text, slice_find_byte(text, '\n'));
    struct slice shown = utf8_take(line, SHOWN);

    buffer_put_visible(out, shown);
    if (shown.len < text.len)
        buffer_put_string(out, "...");
}

static void explain_block(const struct text *t, size_t b, struct buffer *out)
{
    const struct block *block = &t->blocks[b];

    buffer_printf(out, "%u-%u: %s", block->first + 1, block->first + block->count,
                  block->verdict->name);
    if (block->verdict == &heading_recogniser)
        buffer_printf(out, " %u%s", block->level, block->joins_next ? ", title below" : "");
    buffer_put_string(out, "  ");
    put_start(out, block_text(t, block));
    buffer_end_line(out);
    if (block_is_given(block)) {
        buffer_printf(out, "    %s: %s: %s", block->verdict->name, bid_names[BID_GIVEN],
                      control_ruling(t, block->first)->reason);
        buffer_end_line(out);
    }
    for (size_t i = 0; t->bidders[i]; i++) {
        const char *reason = NULL;
        enum bid bid = t->bidders[i]->bid(t, b, &reason);

        if (bid == BID_NO)
            continue;
        buffer_printf(out, "    %s: %s%s%s", t->bidders[i]->name, bid_names[bid],
                      reason ? ": " : "", reason ? reason : "");
        buffer_end_line(out);
    }
}

static void explain_value(const char *name, const struct metadata_value *value, struct buffer *out)
{
    if (value->text.len == 0)
        return;
    buffer_printf(out, "%s: ", name);
    buffer_put_visible(out, value->text);
    buffer_printf(out, " (%s)", value->reason);
    buffer_end_line(out);
}

/* Where the metadata came from. */
static void explain_metadata(const struct text *t, struct buffer *out)
{
    const struct metadata *metadata = &t->document->metadata;

    for (size_t i = 0; i < METADATA_FIELDS; i++)
        explain_value(metadata_field_name((enum metadata_field)i), &metadata->fields[i], out);
    for (const struct creator *creator = metadata->creators; creator; creator = creator->next)
        explain_value(creator_role_names[creator->role].name, &creator->name, out);
}

static void explain_furniture(const struct text *t, size_t from, size_t until, struct buffer *out)
{
    for (size_t i = from; i < until; i++) {
        if (!t->lines[i].furniture || line_is_blank(&t->lines[i]))
            continue;
        buffer_printf(out, "%zu: furniture, %s", i + 1, furniture_role_names[t->lines[i].role]);
        if (control_ruling(t, i))
            buffer_printf(out, " (%s)", control_ruling(t, i)->reason);
        buffer_put_string(out, "  ");
        put_start(out, t->lines[i].text);
        buffer_end_line(out);
    }
}

void explain_blocks(struct text *t)
{
    struct buffer *out = t->job->explanation;
    size_t line = 0;

    if (!out)
        return;
    explain_profile(t, out);
    control_explain(t, out);
    explain_metadata(t, out);
    for (size_t b = 0; b < t->block_count; b++) {
        explain_furniture(t, line, t->blocks[b].first, out);
        explain_block(t, b, out);
        line = t->blocks[b].first;
    }
    explain_furniture(t, line, t->line_count, out);
}
