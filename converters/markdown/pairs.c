/*
 * pairs.c - what comes in pairs and cmark leaves in the text: GFM's ~~, and the HTML tags without
 * attributes that people write where Markdown has no sign. They must be nested well within one
 * block; all other HTML stays the text it is.
 *
 *     H<sub>2</sub>O        ~~gone~~        <ruby>base<rt>reading</rt></ruby>
 */
#include "reading.h"

enum {
    DEEPEST = 16
}; /* open tags; each may put its content one level deeper than the builder's bound */

struct pair {
    const char *open, *close; /* close NULL: stands alone */
    enum node_kind kind;
};

static const struct pair pairs[] = {
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

static const struct pair *const reading_pair = &pairs[sizeof pairs / sizeof *pairs - 1];

static const struct pair strike = { "~~", "~~", NODE_STRIKE };

static void add_sign(struct reading *reading, struct sign sign)
{
    if (reading->sign_count == reading->sign_capacity) {
        size_t capacity = reading->sign_capacity ? reading->sign_capacity * 2 : 16;
        struct sign *signs = ARENA_ARRAY(reading->document->arena, capacity, struct sign);

        if (reading->sign_count)
            memcpy(signs, reading->signs, reading->sign_count * sizeof *signs);
        reading->signs = signs;
        reading->sign_capacity = capacity;
    }
    reading->signs[reading->sign_count++] = sign;
}

void pairs_add_html(struct reading *reading, struct node *node)
{
    struct sign sign = { .node = node };

    for (size_t i = 0; i < sizeof pairs / sizeof *pairs && !sign.pair; i++) {
        sign.can_open = slice_equal_ascii_case(node->text, slice_of(pairs[i].open));
        sign.can_close =
            pairs[i].close && slice_equal_ascii_case(node->text, slice_of(pairs[i].close));
        if (sign.can_open || sign.can_close)
            sign.pair = &pairs[i];
    }
    add_sign(reading, sign);
}

void pairs_add_strike(struct reading *reading, struct node *node, bool can_open, bool can_close)
{
    add_sign(reading, (struct sign){ node, &strike, can_open, can_close, true });
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

struct open_signs {
    struct sign *at[DEEPEST];
    size_t count;
};

static bool is_inside(const struct node *node, const struct node *ancestor)
{
    while (node && node != ancestor)
        node = node->parent;
    return node != NULL;
}

/* Takes the tag that `close` closes off the open ones, with all that were opened in it; NULL: none. */
static struct sign *take_open(struct open_signs *open, const struct sign *close)
{
    const struct node *parent = close->node->parent;
    size_t at = open->count;

    while (open->count && !is_inside(parent, open->at[open->count - 1]->node->parent))
        at = --open->count;
    while (at > 0 && open->at[at - 1]->node->parent == parent &&
           open->at[at - 1]->pair != close->pair)
        at--;
    if (at == 0 || open->at[at - 1]->node->parent != parent)
        return NULL;
    open->count = at - 1;
    return open->at[at - 1];
}

/* `base<rt>reading</rt></ruby>`: takes the reading out of the tree. */
static bool take_reading(struct sign *close, struct slice *text)
{
    struct sign *rt_close = close - 1, *rt_open = close - 2; /* a start before them is known */
    struct node *between = rt_open->node->next;

    if (rt_close->pair != reading_pair || !rt_close->can_close || rt_open->pair != reading_pair ||
        !rt_open->can_open || rt_close->node->next != close->node || !between ||
        between->kind != NODE_TEXT || between->next != rt_close->node)
        return false;
    *text = between->text;
    node_unlink(rt_open->node);
    node_unlink(between);
    node_unlink(rt_close->node);
    rt_open->is_done = rt_close->is_done = true;
    return true;
}

static bool close_pair(struct reading *reading, struct open_signs *open, struct sign *close)
{
    struct sign *start = take_open(open, close);
    struct slice text = { 0 };
    struct node *node;

    if (!start ||
        (close->pair->kind == NODE_RUBY && (close - start < 3 || !take_reading(close, &text))))
        return false;
    node = node_new(reading->document->arena, close->pair->kind,
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
    return true;
}

static void make_break(struct node *node)
{
    node->kind = NODE_LINE_BREAK;
    node->text = (struct slice){ 0 };
    if (node->next && node->next->kind == NODE_SOFT_BREAK)
        node_unlink(node->next);
}

static void leave_out_comment(struct reading *reading, struct sign *comment)
{
    diag_report(reading->job->diagnostics, DIAG_MARKDOWN_COMMENT_LEFT_OUT,
                diag_at(reading->source, comment->node->span.start), SLICE(""));
    node_unlink(comment->node);
    comment->is_done = true;
}

static void resolve_one(struct reading *reading, struct open_signs *open, struct sign *sign)
{
    if (!sign->pair) {
        if (html_is_comment(sign->node->text))
            leave_out_comment(reading, sign);
    } else if (!sign->pair->close) {
        make_break(sign->node);
        sign->is_done = true;
    } else if (!(sign->can_close && close_pair(reading, open, sign)) && sign->can_open &&
               sign->pair != reading_pair && open->count < DEEPEST) {
        open->at[open->count++] = sign;
    }
}

void pairs_resolve(struct reading *reading)
{
    struct open_signs open = { .count = 0 };

    for (size_t i = 0; i < reading->sign_count; i++)
        resolve_one(reading, &open, &reading->signs[i]);
    for (size_t i = 0; i < reading->sign_count; i++)
        if (!reading->signs[i].is_done)
            diag_report(reading->job->diagnostics, DIAG_MARKDOWN_HTML_KEPT,
                        diag_at(reading->source, reading->signs[i].node->span.start), SLICE(""));
    reading->sign_count = 0;
}
