/* flow.c - line ends inside text, decided in one place for every writer. */
#include "flow.h"

#include "utf8.h"
#include "walk.h"

bool flow_needs_space(struct slice before, struct slice after)
{
    if (!after.len || !before.len || (unsigned char)after.at[0] < FLOW_FIRST_WIDE_BYTE)
        return true;
    return !utf8_is_wide(utf8_first(after)) || !utf8_is_wide(utf8_last(before));
}

bool flow_next(struct slice *rest, struct slice *line, bool *space)
{
    struct slice after;

    if (rest->len == 0)
        return false;
    *line = slice_take(*rest, slice_find_byte(*rest, '\n'));
    *space = false;
    if (line->len == rest->len) {
        *rest = slice_skip(*rest, rest->len);
        return true;
    }
    after = slice_trim_start(slice_skip(*rest, line->len));
    *line = slice_trim_end(*line);
    *space = flow_needs_space(*line, after);
    *rest = after;
    return true;
}

bool flow_break_is_space(const struct node *soft_break)
{
    const struct node *before = soft_break->prev, *after = soft_break->next;

    if (!before || !after || before->kind != NODE_TEXT || after->kind != NODE_TEXT)
        return true;
    return flow_needs_space(before->text, after->text);
}

/* Runs of blanks become one space, across the calls. */
static void put_words(struct buffer *out, struct slice text)
{
    while (text.len) {
        size_t word = 0;

        while (word < text.len && !is_blank_byte(text.at[word]))
            word++;
        buffer_put(out, slice_take(text, word));
        text = slice_skip(text, word);
        if (text.len && out->len && out->at[out->len - 1] != ' ')
            buffer_put_byte(out, ' ');
        text = slice_trim_start(text);
    }
}

static void put_node(struct buffer *out, const struct node *node)
{
    struct slice rest, line;
    bool space;

    switch (node->kind) {
    case NODE_TEXT:
        for (rest = node->text; flow_next(&rest, &line, &space);) {
            put_words(out, line);
            put_words(out, space ? SLICE(" ") : SLICE(""));
        }
        break;
    case NODE_CODE:
    case NODE_CODE_BLOCK:
        put_words(out, node->code.text);
        break;
    case NODE_SOFT_BREAK:
        put_words(out, flow_break_is_space(node) ? SLICE(" ") : SLICE(""));
        break;
    case NODE_LINE_BREAK:
        put_words(out, SLICE(" "));
        break;
    default:
        if (!node_is_inline(node))
            put_words(out, SLICE(" "));
    }
}

/* Words on one line already, as most headings are: they need no copy. */
static bool is_plain(const struct node *node)
{
    struct slice text = node->text;

    if (node->kind != NODE_TEXT || slice_find(text, SLICE("  ")) < text.len)
        return false;
    for (size_t i = 0; i < text.len; i++)
        if (is_blank_byte(text.at[i]) && text.at[i] != ' ')
            return false;
    return true;
}

struct slice flow_plain(struct arena *arena, struct node *node)
{
    struct buffer *out;
    struct walk walk = walk_start(node);

    if (node->first && node->first == node->last && is_plain(node->first))
        return slice_trim(node->first->text);
    out = buffer_new(arena);

    while (walk_next(&walk)) {
        if (walk.node->kind == NODE_NOTE && walk.node != node)
            walk_skip_children(&walk);
        else if (walk.event == WALK_ENTER || !node_is_inline(walk.node))
            put_node(out, walk.node);
    }
    return slice_trim(buffer_take(out));
}
