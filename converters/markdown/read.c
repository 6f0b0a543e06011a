/*
 * read.c - CommonMark, parsed by libcmark and carried over into the document's tree. The only file
 * that includes cmark. It knows no extension and no HTML: those work on our tree (reading.h).
 *
 * cmark allocates in the document's arena: its tree dies with the document, and its strings are
 * pointed to, never copied.
 */
#include "markdown.h"

#define CMARK_NO_SHORT_NAMES /* NODE_... are ours */
#include <cmark.h>
#include <stdint.h>

#include "reading.h"

/* --- memory ------------------------------------------------------------------------------- */

/* cmark's allocator knows no context: the arena of the parse that this thread is in. */
static _Thread_local struct arena *parse_arena;

/* In front of each block, so that it can be resized. */
union block_head {
    size_t bytes;
    max_align_t alignment;
};

static void *block_resize(void *block, size_t bytes)
{
    union block_head *head = block ? (union block_head *)block - 1 : NULL;

    if (bytes > SIZE_MAX - sizeof *head)
        arena_fail(parse_arena);
    bytes += sizeof *head;
    head = head ? arena_resize(parse_arena, head, head->bytes, bytes)
                : arena_alloc(parse_arena, bytes);
    head->bytes = bytes;
    return head + 1;
}

static void *block_new(size_t count, size_t bytes)
{
    if (bytes && count > SIZE_MAX / bytes)
        arena_fail(parse_arena);
    return block_resize(NULL, count * bytes);
}

/* The arena takes back what is newest. */
static void block_free(void *block)
{
    union block_head *head = block;

    if (block)
        arena_resize(parse_arena, head - 1, head[-1].bytes, 0);
}

static cmark_mem arena_memory = { block_new, block_resize, block_free };

static void feed(void *parser, struct slice bytes)
{
    cmark_parser_feed(parser, bytes.at, bytes.len);
}

static cmark_node *parse(struct reading *reading)
{
    cmark_parser *parser;
    cmark_node *root;

    parse_arena = reading->document->arena;
    parser = cmark_parser_new_with_mem(CMARK_OPT_SOURCEPOS, &arena_memory);
    notes_feed_all(reading, feed, parser);
    root = cmark_parser_finish(parser);
    cmark_parser_free(parser);
    return root;
}

/* --- places ------------------------------------------------------------------------------- */

/* Lines and columns of cmark count from 1, columns in bytes. */
static size_t offset_of(const struct reading *reading, int line, int column)
{
    long source_line = line + reading->line_shift;
    size_t start = source_line_start(reading->source, source_line > 0 ? (size_t)source_line : 1);
    size_t offset = start + (size_t)column;

    return offset < reading->source->text.len ? offset : reading->source->text.len;
}

static struct span block_span(struct reading *reading, cmark_node *block)
{
    size_t start = offset_of(reading, cmark_node_get_start_line(block),
                             cmark_node_get_start_column(block) - 1);
    size_t end =
        offset_of(reading, cmark_node_get_end_line(block), cmark_node_get_end_column(block));

    return (struct span){ (uint32_t)start, (uint32_t)(end > start ? end : start) };
}

/* --- inlines ------------------------------------------------------------------------------ */

static struct slice literal(cmark_node *node)
{
    return slice_of(cmark_node_get_literal(node));
}

/* A line end in the source with nothing but blanks around it; no mark of a quote, say. */
static bool is_line_end(struct slice gap)
{
    size_t line_ends = 0;

    for (size_t i = 0; i < gap.len; i++) {
        if (!is_blank_byte(gap.at[i]))
            return false;
        line_ends += gap.at[i] == '\n';
    }
    return line_ends == 1;
}

/* Signs stand alone: the pass that looks for their other half needs them so. */
static bool is_sign(const struct reading *reading, const struct node *text)
{
    return (reading->sign_count && reading->signs[reading->sign_count - 1].node == text) ||
           (reading->bar_count && reading->bars[reading->bar_count - 1] == text);
}

/* A text that stood behind a line end goes on in the node before it, if that is how the source goes. */
static bool extend_text(struct reading *reading, struct slice text)
{
    struct node *soft_break = reading->builder.at->last;
    struct node *before = soft_break ? soft_break->prev : NULL;

    if (!before || soft_break->kind != NODE_SOFT_BREAK || before->kind != NODE_TEXT ||
        reading->is_table || is_sign(reading, before) || !source_span(reading->source, text).end ||
        !source_span(reading->source, before->text).end || text.at < slice_end(before->text) ||
        !is_line_end(slice_between(slice_end(before->text), text.at)))
        return false;
    before->text = slice_between(before->text.at, slice_end(text));
    before->span = source_span(reading->source, before->text);
    node_unlink(soft_break);
    return true;
}

void reading_put_text(struct reading *reading, struct slice text, struct span span)
{
    if (!extend_text(reading, text))
        builder_text(&reading->builder, text, span);
}

static void add_text(struct reading *reading, cmark_node *from)
{
    struct slice text = literal(from), raw;

    reading_locate(reading, &text, &raw);
    signs_add_text(reading, text, raw);
}

static void add_html(struct reading *reading, cmark_node *from)
{
    struct slice text = literal(from), raw;
    struct span span = reading_locate(reading, &text, &raw);
    struct node *node = builder_add(&reading->builder, NODE_TEXT, span);

    node->text = text;
    pairs_add_html(reading, node);
}

static void add_code(struct reading *reading, cmark_node *from)
{
    struct slice text = literal(from), raw;
    struct span span = reading_locate(reading, &text, &raw);

    builder_add(&reading->builder, NODE_CODE, span)->code.text = text;
}

static void add_soft_break(struct reading *reading, cmark_node *from)
{
    (void)from;
    builder_add(&reading->builder, NODE_SOFT_BREAK, reading_here(reading));
}

static void add_line_break(struct reading *reading, cmark_node *from)
{
    (void)from;
    builder_add(&reading->builder, NODE_LINE_BREAK, reading_here(reading));
}

static void open_emphasis(struct reading *reading, cmark_node *from)
{
    (void)from;
    builder_open(&reading->builder, NODE_EMPHASIS, reading_here(reading));
}

static void open_strong(struct reading *reading, cmark_node *from)
{
    (void)from;
    builder_open(&reading->builder, NODE_STRONG, reading_here(reading));
}

static void open_target(struct reading *reading, cmark_node *from, enum node_kind kind)
{
    struct node *node = builder_open(&reading->builder, kind, reading_here(reading));

    node->link.target = slice_of(cmark_node_get_url(from));
    node->link.title = slice_of(cmark_node_get_title(from));
}

static void open_link(struct reading *reading, cmark_node *from)
{
    open_target(reading, from, NODE_LINK);
}

static void open_image(struct reading *reading, cmark_node *from)
{
    open_target(reading, from, NODE_IMAGE);
}

/* --- blocks ------------------------------------------------------------------------------- */

static struct node *open_block(struct reading *reading, cmark_node *from, enum node_kind kind)
{
    struct span span = block_span(reading, from);
    const char *start = reading->source->text.at + span.start;

    if (reading->unlocated < start)
        reading->unlocated = start;
    return builder_open(&reading->builder, kind, span);
}

static void open_paragraph(struct reading *reading, cmark_node *from)
{
    struct node *node = open_block(reading, from, NODE_PARAGRAPH);
    const char *text = reading->source->text.at;

    reading->is_table =
        node == reading->builder.at &&
        table_is_likely(slice_between(text + node->span.start, text + node->span.end));
}

static void open_quote(struct reading *reading, cmark_node *from)
{
    open_block(reading, from, NODE_QUOTE);
}

static void open_item(struct reading *reading, cmark_node *from)
{
    open_block(reading, from, NODE_ITEM);
}

static void open_heading(struct reading *reading, cmark_node *from)
{
    struct node *node = open_block(reading, from, NODE_HEADING);
    struct heading_list *item = ARENA_NEW(reading->document->arena, struct heading_list);

    node->heading.level = (uint8_t)cmark_node_get_heading_level(from);
    item->heading = node;
    *reading->headings_end = item;
    reading->headings_end = &item->next;
}

static void open_list(struct reading *reading, cmark_node *from)
{
    struct node *node = open_block(reading, from, NODE_LIST);

    node->list.ordered = cmark_node_get_list_type(from) == CMARK_ORDERED_LIST;
    node->list.tight = cmark_node_get_list_tight(from);
    node->list.start = (uint32_t)cmark_node_get_list_start(from);
}

static struct slice without_last_line_end(struct slice text)
{
    if (slice_ends_with(text, SLICE("\n")))
        text.len--;
    return text;
}

/* The first word of an info string names the language (CommonMark 0.30, 4.5); the rest is kept. */
static void add_code_block(struct reading *reading, cmark_node *from)
{
    struct node *node = builder_add(&reading->builder, NODE_CODE_BLOCK, block_span(reading, from));
    struct slice info = slice_trim(slice_of(cmark_node_get_fence_info(from)));
    size_t word = 0;

    while (word < info.len && !is_blank_byte(info.at[word]))
        word++;
    node->code.text = without_last_line_end(literal(from));
    node->code.language = slice_take(info, word);
    if (word < info.len)
        node_set_pair(reading->document->arena, node, SLICE("info"),
                      slice_trim_start(slice_skip(info, word)));
}

static void add_html_block(struct reading *reading, cmark_node *from)
{
    struct span span = block_span(reading, from);
    struct slice html = without_last_line_end(literal(from));
    bool is_comment = html_is_comment(html);
    struct node *node;

    diag_report(reading->job->diagnostics,
                is_comment ? DIAG_MARKDOWN_COMMENT_LEFT_OUT : DIAG_MARKDOWN_HTML_KEPT,
                diag_at(reading->source, span.start), SLICE(""));
    if (is_comment)
        return;
    node = builder_add(&reading->builder, NODE_CODE_BLOCK, span);
    node->code = (struct code_text){ html, SLICE("html") };
}

static void add_rule(struct reading *reading, cmark_node *from)
{
    builder_add(&reading->builder, NODE_RULE, block_span(reading, from));
}

/* --- the walk ----------------------------------------------------------------------------- */

/* What each of cmark's nodes becomes; a leaf is added, all else opened here and closed as `kind`. */
static const struct row {
    void (*enter)(struct reading *, cmark_node *);
    enum node_kind kind;
} rows[] = {
    [CMARK_NODE_BLOCK_QUOTE] = { open_quote, NODE_QUOTE },
    [CMARK_NODE_LIST] = { open_list, NODE_LIST },
    [CMARK_NODE_ITEM] = { open_item, NODE_ITEM },
    [CMARK_NODE_CODE_BLOCK] = { add_code_block, NODE_CODE_BLOCK },
    [CMARK_NODE_HTML_BLOCK] = { add_html_block, NODE_CODE_BLOCK },
    [CMARK_NODE_PARAGRAPH] = { open_paragraph, NODE_PARAGRAPH },
    [CMARK_NODE_HEADING] = { open_heading, NODE_HEADING },
    [CMARK_NODE_THEMATIC_BREAK] = { add_rule, NODE_RULE },
    [CMARK_NODE_TEXT] = { add_text, NODE_TEXT },
    [CMARK_NODE_SOFTBREAK] = { add_soft_break, NODE_SOFT_BREAK },
    [CMARK_NODE_LINEBREAK] = { add_line_break, NODE_LINE_BREAK },
    [CMARK_NODE_CODE] = { add_code, NODE_CODE },
    [CMARK_NODE_HTML_INLINE] = { add_html, NODE_TEXT },
    [CMARK_NODE_EMPH] = { open_emphasis, NODE_EMPHASIS },
    [CMARK_NODE_STRONG] = { open_strong, NODE_STRONG },
    [CMARK_NODE_LINK] = { open_link, NODE_LINK },
    [CMARK_NODE_IMAGE] = { open_image, NODE_IMAGE },
};

static void close_node(struct reading *reading, enum node_kind kind)
{
    struct node *node = reading->builder.at;

    if (node->kind == kind && node_is_inline(node))
        node->span.end = reading_here(reading).end;
    if (node_is_block(node) && reading->sign_count)
        pairs_resolve(reading);
    builder_close(&reading->builder, kind);
    if (kind != NODE_PARAGRAPH)
        return;
    if (reading->bar_count)
        table_make(reading, node);
    else if (node->kind == NODE_PARAGRAPH)
        task_make(reading, node);
    reading->is_table = false;
    reading->bar_count = 0;
}

/* All that is in `root`, but its children up to and with `after` (NULL: none). */
static void carry_over(struct reading *reading, cmark_node *root, cmark_node *after)
{
    cmark_iter *iter = cmark_iter_new(root);
    cmark_event_type event;

    if (after)
        cmark_iter_reset(iter, after, CMARK_EVENT_EXIT);
    while ((event = cmark_iter_next(iter)) != CMARK_EVENT_DONE) {
        cmark_node *node = cmark_iter_get_node(iter);
        const struct row *row = &rows[cmark_node_get_type(node)];

        reading->job->steps++;
        if (node == root)
            continue;
        if (event == CMARK_EVENT_ENTER)
            row->enter(reading, node);
        else
            close_node(reading, row->kind);
    }
    cmark_iter_free(iter);
}

/* The last of the block quotes that hold the definitions of notes; NULL: there are none. */
static cmark_node *find_parsed_notes(struct reading *reading, cmark_node *root)
{
    cmark_node *quote = NULL;

    for (size_t i = 0; i < reading->note_count; i++) {
        quote = quote ? cmark_node_next(quote) : cmark_node_first_child(root);
        reading->notes[i].parsed = quote;
    }
    return quote;
}

/* The blocks of a note go where it is called; uncalled, they stay where the cursor is. */
static void carry_over_note(struct reading *reading, struct note_definition *note)
{
    size_t line =
        source_position(reading->source, source_span(reading->source, note->text).start).line;

    reading->line_shift = (long)line - cmark_node_get_start_line(note->parsed);
    reading->unlocated = note->text.at;
    if (note->note) {
        reading->builder = builder_start(reading->document, reading->job->diagnostics);
        builder_stand_in(&reading->builder, note->note);
    }
    carry_over(reading, note->parsed, NULL);
}

/* A definition that nobody calls is kept behind all, with its label in front. */
static void keep_uncalled(struct reading *reading, struct note_definition *note)
{
    struct slice label = slice_between(note->label.at - 2, note->text.at);
    struct span span = source_span(reading->source, label);

    diag_report(reading->job->diagnostics, DIAG_MARKDOWN_NOTE_UNCALLED,
                diag_at(reading->source, span.start), note->label);
    reading->builder = builder_start(reading->document, reading->job->diagnostics);
    builder_open(&reading->builder, NODE_PARAGRAPH, span);
    builder_text(&reading->builder, label, span);
    builder_close(&reading->builder, NODE_PARAGRAPH);
    carry_over_note(reading, note);
}

/* A note may call others, which join the end of the row. */
static void carry_over_called(struct reading *reading)
{
    while (reading->carried_count < reading->called_count)
        carry_over_note(reading, reading->called[reading->carried_count++]);
}

static void carry_over_all(struct reading *reading, cmark_node *root)
{
    cmark_node *notes = find_parsed_notes(reading, root);

    reading->line_shift =
        (long)source_position(reading->source, source_span(reading->source, reading->body).start)
            .line -
        1 - (long)notes_lines(reading);
    reading->unlocated = reading->body.at;
    carry_over(reading, root, notes);
    carry_over_called(reading);
    for (size_t i = 0; i < reading->note_count; i++)
        if (!reading->notes[i].note) {
            keep_uncalled(reading, &reading->notes[i]);
            carry_over_called(reading);
        }
}

void markdown_read(struct document *document, const struct source *source, struct job *job)
{
    struct reading reading = {
        .document = document,
        .source = document->source,
        .job = job,
        .builder = builder_start(document, job->diagnostics),
    };

    (void)source; /* it is the document's */
    reading.headings_end = &reading.headings;
    front_matter_read(&reading);
    notes_find(&reading);
    carry_over_all(&reading, parse(&reading));
    title_settle(&reading);
}
