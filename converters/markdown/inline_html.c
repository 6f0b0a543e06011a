/*
 * inline_html.c - the HTML tags in Markdown that mean a node of ours: those without attributes that
 * people write where Markdown has no sign. They must be nested well within one block; all other
 * HTML stays the text it is.
 *
 *     H<sub>2</sub>O        <ruby>base<rt>reading</rt></ruby>
 */
#include "reading.h"

enum {
    DEEPEST = 16
}; /* open tags; each may put its content one level deeper than the builder's bound */

struct html_tag {
    const char *open, *close; /* close NULL: stands alone */
    enum node_kind kind;
};

static const struct html_tag tags[] = {
    { "<br>", NULL, NODE_LINE_BREAK },
    { "<br/>", NULL, NODE_LINE_BREAK },
    { "<br />", NULL, NODE_LINE_BREAK },
    { "<em>", "</em>", NODE_EMPHASIS },
    { "<i>", "</i>", NODE_EMPHASIS },
    { "<strong>", "</strong>", NODE_STRONG },
    { "<b>", "</b>", NODE_STRONG },
    { "<s>", "</s>", NODE_STRIKE },
    { "<del>", "</del>", NODE_STRIKE },
    { "<sub>", "</sub>", NODE_SUBSCRIPT },
    { "<sup>", "</sup>", NODE_SUPERSCRIPT },
    { "<q>", "</q>", NODE_QUOTATION },
    { "<span class=\"small-caps\">", "</span>", NODE_SMALL_CAPS },
    { "<ruby>", "</ruby>", NODE_RUBY },
    { "<rt>", "</rt>", NODE_RUBY }, /* only ever inside the one above */
};

static const struct html_tag *const reading_tag = &tags[sizeof tags / sizeof *tags - 1];

static void recognise(struct raw_html *html)
{
    for (size_t i = 0; i < sizeof tags / sizeof *tags; i++) {
        html->is_close =
            tags[i].close && slice_equal_ascii_case(html->node->text, slice_of(tags[i].close));
        if (html->is_close || slice_equal_ascii_case(html->node->text, slice_of(tags[i].open))) {
            html->tag = &tags[i];
            return;
        }
    }
}

void inline_html_add(struct reading *reading, struct node *node)
{
    if (reading->html_count == reading->html_capacity) {
        size_t capacity = reading->html_capacity ? reading->html_capacity * 2 : 16;
        struct raw_html *html = ARENA_ARRAY(reading->document->arena, capacity, struct raw_html);

        if (reading->html_count)
            memcpy(html, reading->html, reading->html_count * sizeof *html);
        reading->html = html;
        reading->html_capacity = capacity;
    }
    reading->html[reading->html_count] = (struct raw_html){ .node = node };
    recognise(&reading->html[reading->html_count++]);
}

bool html_is_comment(struct slice html)
{
    html = slice_trim(html);
    while (slice_starts_with(html, SLICE("<!--"))) {
        size_t end = slice_find(slice_skip(html, 4), SLICE("-->"));

        if (end == html.len - 4)
            return false;
        html = slice_trim_start(slice_skip(html, 4 + end + 3));
    }
    return html.len == 0;
}

/* --- pairs of tags ------------------------------------------------------------------------ */

struct open_tags {
    struct raw_html *at[DEEPEST];
    size_t count;
};

static bool is_inside(const struct node *node, const struct node *ancestor)
{
    while (node && node != ancestor)
        node = node->parent;
    return node != NULL;
}

/* Takes the tag that `close` closes off the open ones, with all that were opened in it; NULL: none. */
static struct raw_html *take_open(struct open_tags *open, const struct raw_html *close)
{
    const struct node *parent = close->node->parent;
    size_t at = open->count;

    while (open->count && !is_inside(parent, open->at[open->count - 1]->node->parent))
        at = --open->count;
    while (at > 0 && open->at[at - 1]->node->parent == parent &&
           open->at[at - 1]->tag != close->tag)
        at--;
    if (at == 0 || open->at[at - 1]->node->parent != parent)
        return NULL;
    open->count = at - 1;
    return open->at[at - 1];
}

/* `base<rt>reading</rt></ruby>`: takes the reading out of the tree. */
static bool take_reading(struct raw_html *close, struct slice *text)
{
    struct raw_html *rt_close = close - 1, *rt_open = close - 2;
    struct node *between = rt_open->node->next;

    if (rt_close->tag != reading_tag || !rt_close->is_close || rt_open->tag != reading_tag ||
        rt_open->is_close || rt_close->node->next != close->node || !between ||
        between->kind != NODE_TEXT || between->next != rt_close->node)
        return false;
    *text = between->text;
    node_unlink(rt_open->node);
    node_unlink(between);
    node_unlink(rt_close->node);
    rt_open->is_done = rt_close->is_done = true;
    return true;
}

static void close_tag(struct reading *reading, struct open_tags *open, struct raw_html *close)
{
    struct raw_html *start = take_open(open, close);
    struct slice text = { 0 };
    struct node *node;

    if (!start ||
        (close->tag->kind == NODE_RUBY && (close - start < 3 || !take_reading(close, &text))))
        return;
    node = node_new(reading->document->arena, close->tag->kind,
                    (struct span){ start->node->span.start, close->node->span.end });
    if (node->span.start > node->span.end)
        node->span = (struct span){ 0, 0 };
    if (node->kind == NODE_RUBY)
        node->reading = text;
    node_insert_before(start->node, node);
    node_move_range(start->node->next, close->node, node);
    node_unlink(start->node);
    node_unlink(close->node);
    start->is_done = close->is_done = true;
}

static void make_break(struct node *node)
{
    node->kind = NODE_LINE_BREAK;
    node->text = (struct slice){ 0 };
    if (node->next && node->next->kind == NODE_SOFT_BREAK)
        node_unlink(node->next);
}

static void resolve_one(struct reading *reading, struct open_tags *open, struct raw_html *html)
{
    if (html_is_comment(html->node->text)) {
        diag_report(reading->job->diagnostics, DIAG_MARKDOWN_COMMENT_LEFT_OUT,
                    diag_at(reading->source, html->node->span.start), SLICE(""));
        node_unlink(html->node);
        html->is_done = true;
    } else if (html->tag && !html->tag->close) {
        make_break(html->node);
        html->is_done = true;
    } else if (html->tag && html->is_close) {
        close_tag(reading, open, html);
    } else if (html->tag && html->tag != reading_tag && open->count < DEEPEST) {
        open->at[open->count++] = html;
    }
}

void inline_html_resolve(struct reading *reading)
{
    struct open_tags open = { .count = 0 };

    for (size_t i = 0; i < reading->html_count; i++)
        resolve_one(reading, &open, &reading->html[i]);
    for (size_t i = 0; i < reading->html_count; i++)
        if (!reading->html[i].is_done)
            diag_report(reading->job->diagnostics, DIAG_MARKDOWN_HTML_KEPT,
                        diag_at(reading->source, reading->html[i].node->span.start), SLICE(""));
    reading->html_count = 0;
}
