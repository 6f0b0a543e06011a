/*
 * write_blocks.c - blocks: blank lines between them, and the markers and prefixes of those that hold
 * others.
 */
#include "writing.h"

#include "words.h"

/* --- between blocks ----------------------------------------------------------------------- */

/* Whether a list whose first item is empty, or that doesn't start at 1, comes now: it cannot
 * interrupt a paragraph (CommonMark 0.30, 5.2). */
static bool can_interrupt(const struct node *node)
{
    if (node->kind == NODE_LIST)
        return node->first && node->first->first && (!node->list.ordered || node->list.start == 1);
    return node->kind == NODE_CODE_BLOCK || node->kind == NODE_QUOTE || node->kind == NODE_RULE ||
           node->kind == NODE_HEADING;
}

bool block_can_touch(enum node_kind before, const struct node *node)
{
    switch (before) {
    case NODE_HEADING:
    case NODE_CODE_BLOCK:
    case NODE_RULE:
        return node->kind == NODE_PARAGRAPH || can_interrupt(node);
    case NODE_PARAGRAPH:
    case NODE_LIST:
        return can_interrupt(node);
    case NODE_QUOTE:
        return can_interrupt(node) && node->kind != NODE_QUOTE;
    default:
        return false;
    }
}

void block_separate(struct markdown *md, const struct node *node)
{
    if (md->cells) {
        if (!md->is_fresh)
            buffer_put(md->line, SLICE("<br>"));
    } else if (!md->is_fresh) {
        buffer_newlines(md->out, innermost(md)->tight && block_can_touch(md->closed, node) ? 1 : 2);
    }
    md->is_fresh = false;
}

void block_pay_blank(struct markdown *md)
{
    if (md->owes_blank)
        buffer_put_byte(md->out, ' ');
    md->owes_blank = false;
}

void block_closed(struct markdown *md, enum node_kind kind)
{
    md->closed = kind;
    md->closed_marker = '\0';
    md->is_fresh = false;
}

/* --- containers --------------------------------------------------------------------------- */

void container_record(struct markdown *md, struct container container)
{
    if (md->depth < DEEPEST_CONTAINER)
        md->containers[md->depth + 1] = container;
    md->depth++;
}

bool container_is_too_deep(const struct markdown *md)
{
    return md->depth >= DEEPEST_CONTAINER || md->cells;
}

void container_open(struct markdown *md, const char *marker, const char *prefix,
                    struct container container)
{
    if (!container_is_too_deep(md)) {
        block_pay_blank(md);
        buffer_put_string(md->out, marker);
        md->owes_blank = true;
        md->is_fresh = true;
        md->closed = NODE_KINDS;
        container.prefix = strlen(prefix);
        buffer_push_prefix(md->out, slice_of(prefix));
    }
    container_record(md, container);
}

void container_close(struct markdown *md)
{
    size_t prefix = innermost(md)->prefix;

    md->depth--;
    if (!container_is_too_deep(md)) {
        buffer_pop_prefix(md->out, prefix);
        md->owes_blank = false;
        md->is_fresh = false;
    }
}

void enter_quote(struct writer *writer, struct node *node)
{
    struct markdown *md = markdown_of(writer);

    block_separate(md, node);
    container_open(md, ">", "> ", (struct container){ .marker = '>' });
}

void leave_quote(struct writer *writer, struct node *node)
{
    (void)node;
    container_close(markdown_of(writer));
    block_closed(markdown_of(writer), NODE_QUOTE);
}

/* --- text --------------------------------------------------------------------------------- */

void enter_paragraph(struct writer *writer, struct node *node)
{
    block_separate(markdown_of(writer), node);
}

void leave_paragraph(struct writer *writer, struct node *node)
{
    struct markdown *md = markdown_of(writer);

    (void)node;
    if (!md->cells)
        line_write(md);
    block_closed(md, NODE_PARAGRAPH);
    /* Nothing came of it, and the marker still waits for what it marks. */
    md->is_fresh = md->owes_blank;
}

/* A paragraph in strong letters. */
void enter_title(struct writer *writer, struct node *node)
{
    enter_paragraph(writer, node);
    enter_emphasis(writer, node);
}

void leave_title(struct writer *writer, struct node *node)
{
    leave_emphasis(writer, node);
    leave_paragraph(writer, node);
}

static bool is_title(const struct node *caption)
{
    return caption->parent->kind == NODE_ASIDE || caption->parent->kind == NODE_VERSE;
}

void enter_caption(struct writer *writer, struct node *node)
{
    if (is_title(node))
        enter_title(writer, node);
    else
        enter_paragraph(writer, node);
}

void leave_caption(struct writer *writer, struct node *node)
{
    if (is_title(node))
        leave_title(writer, node);
    else
        leave_paragraph(writer, node);
}

void enter_attribution(struct writer *writer, struct node *node)
{
    enter_paragraph(writer, node);
    buffer_put(markdown_of(writer)->line, SLICE("\xE2\x80\x94 ")); /* a dash */
}

static void open_heading(struct markdown *md, const struct node *node, unsigned level)
{
    enum { DEEPEST_HEADING = 6 };

    block_separate(md, node);
    if (md->cells)
        return;
    block_pay_blank(md);
    level += md->heading_base;
    for (unsigned i = 0; i < level && i < DEEPEST_HEADING; i++)
        buffer_put_byte(md->out, '#');
    buffer_put_byte(md->out, ' ');
    md->is_one_line = true;
}

/* `# C #` would lose its last sign. */
static void escape_closing_signs(struct markdown *md)
{
    struct slice line = slice_trim_end(buffer_bytes(md->line));
    size_t start = line.len;

    while (start > 0 && line.at[start - 1] == '#')
        start--;
    if (start < line.len && (start == 0 || is_blank_byte(line.at[start - 1])))
        escape_splice(md, start, 0, SLICE("\\"));
}

static void close_heading(struct markdown *md)
{
    if (!md->cells) {
        escape_closing_signs(md);
        line_write_one(md);
        md->is_one_line = false;
    }
    block_closed(md, NODE_HEADING);
}

void enter_heading(struct writer *writer, struct node *node)
{
    open_heading(markdown_of(writer), node, node->heading.level);
}

void leave_heading(struct writer *writer, struct node *node)
{
    (void)node;
    close_heading(markdown_of(writer));
}

void put_heading(struct markdown *md, const struct node *node, unsigned level, struct slice text)
{
    open_heading(md, node, level);
    escape_text(md, text, ' ');
    close_heading(md);
}

/* --- verse -------------------------------------------------------------------------------- */

/* The lines of a poem are not filled. */
void enter_stanza(struct writer *writer, struct node *node)
{
    struct markdown *md = markdown_of(writer);

    md->wrap = WRAP_NONE;
    enter_paragraph(writer, node);
}

void leave_stanza(struct writer *writer, struct node *node)
{
    struct markdown *md = markdown_of(writer);

    leave_paragraph(writer, node);
    md->wrap = writer->job->options->wrap;
}

/* Indents are em spaces, which are no blanks to a reader of Markdown. */
void enter_verse_line(struct writer *writer, struct node *node)
{
    enum { DEEPEST_INDENT = 40 };
    struct markdown *md = markdown_of(writer);

    for (uint32_t i = 0; i < node->indent && i < DEEPEST_INDENT; i++)
        buffer_put(md->line, SLICE("\xE2\x80\x83"));
}

void leave_verse_line(struct writer *writer, struct node *node)
{
    if (node->next)
        enter_line_break(writer, node);
}

/* --- code, rules, asides ------------------------------------------------------------------ */

static size_t longest_run(struct slice text, char byte)
{
    size_t longest = 0, run = 0;

    for (size_t i = 0; i < text.len; i++) {
        run = text.at[i] == byte ? run + 1 : 0;
        longest = run > longest ? run : longest;
    }
    return longest;
}

static void put_fence(struct markdown *md, char sign, size_t length)
{
    while (length--)
        buffer_put_byte(md->out, sign);
}

/* Tildes where the code has a fence of backticks itself, or the info string a backtick. */
void enter_code_block(struct writer *writer, struct node *node)
{
    enum { SHORTEST_FENCE = 3 };
    struct markdown *md = markdown_of(writer);
    struct slice code = node->code.text, info = node_pair(node, SLICE("info"));
    bool has_tick = slice_find_byte(node->code.language, '`') < node->code.language.len ||
                    slice_find_byte(info, '`') < info.len;
    char sign = has_tick || longest_run(code, '`') >= SHORTEST_FENCE ? '~' : '`';
    size_t length = longest_run(code, sign) + 1;

    block_separate(md, node);
    if (md->cells) {
        enter_code(writer, node);
        return;
    }
    block_pay_blank(md);
    length = length < SHORTEST_FENCE ? SHORTEST_FENCE : length;
    put_fence(md, sign, length);
    escape_string(md->out, node->code.language, "");
    if (info.len) {
        buffer_put_byte(md->out, ' ');
        escape_string(md->out, info, "");
    }
    buffer_put_lines(md->out, SLICE("\n"));
    buffer_put_lines(md->out, code);
    if (code.len)
        buffer_put_lines(md->out, SLICE("\n"));
    put_fence(md, sign, length);
    block_closed(md, NODE_CODE_BLOCK);
}

/* In an item of a list of *, another * would make a rule of the whole line. */
void enter_rule(struct writer *writer, struct node *node)
{
    struct markdown *md = markdown_of(writer);
    bool is_at_marker = md->owes_blank;

    block_separate(md, node);
    if (md->cells)
        return;
    block_pay_blank(md);
    buffer_put_string(md->out, is_at_marker ? "___" : "***");
    block_closed(md, NODE_RULE);
}

static const struct {
    bool is_quote; /* set apart from the text around it */
    bool has_title;
    enum word title; /* where the aside has none of its own */
} asides[ASIDE_ROLES] = {
    [ASIDE_SIDEBAR] = { true, false, 0 },
    [ASIDE_NOTE] = { true, true, WORD_NOTE },
    [ASIDE_TIP] = { true, true, WORD_TIP },
    [ASIDE_IMPORTANT] = { true, true, WORD_IMPORTANT },
    [ASIDE_WARNING] = { true, true, WORD_WARNING },
    [ASIDE_CAUTION] = { true, true, WORD_CAUTION },
    [ASIDE_ABOUT_AUTHOR] = { false, true, WORD_ABOUT_AUTHOR },
    [ASIDE_DEDICATION] = { false, false, 0 },
    [ASIDE_COLOPHON] = { false, false, 0 },
};

static void put_aside_title(struct markdown *md, const struct node *node)
{
    struct slice words =
        slice_of(word_in(document_language(md->writer.document), asides[node->aside].title));

    if (!asides[node->aside].is_quote) {
        put_heading(md, node, 1, words);
        return;
    }
    block_separate(md, node);
    buffer_put(md->line, SLICE("**"));
    buffer_put(md->line, words);
    buffer_put(md->line, SLICE("**"));
    if (!md->cells)
        line_write(md);
    block_closed(md, NODE_PARAGRAPH);
}

void enter_aside(struct writer *writer, struct node *node)
{
    bool is_titled = node->first && node->first->kind == NODE_CAPTION;

    if (asides[node->aside].is_quote)
        enter_quote(writer, node);
    if (asides[node->aside].has_title && !is_titled)
        put_aside_title(markdown_of(writer), node);
}

void leave_aside(struct writer *writer, struct node *node)
{
    if (asides[node->aside].is_quote)
        leave_quote(writer, node);
}
