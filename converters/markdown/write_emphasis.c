/*
 * write_emphasis.c - emphasis and its like, and the text at its edges. It is written when it ends:
 * only then is it known whether its signs can stand at both its edges (CommonMark 0.30, 6.2); where
 * none can, it becomes a tag, which reads back the same.
 */
#include "writing.h"

#include "flow.h"
#include "utf8.h"

/* Signs in the order of preference, and the tags that pairs.c understands. */
static const struct delimiter {
    enum node_kind kind;
    const char *marks[2];
    enum pair_sign signs[2];
    const char *open, *close;
} delimiters[] = {
    { NODE_EMPHASIS, { "*", "_" }, { SIGN_STAR, SIGN_UNDERSCORE }, "<em>", "</em>" },
    { NODE_STRONG, { "**", "__" }, { SIGN_STAR, SIGN_UNDERSCORE }, "<strong>", "</strong>" },
    { NODE_TERM, { "**", "__" }, { SIGN_STAR, SIGN_UNDERSCORE }, "<strong>", "</strong>" },
    { NODE_CAPTION, { "**", "__" }, { SIGN_STAR, SIGN_UNDERSCORE }, "<strong>", "</strong>" },
    { NODE_STRIKE, { "~~", NULL }, { SIGN_TILDE, SIGN_TILDE }, "<del>", "</del>" },
    { .kind = NODE_SUBSCRIPT, .open = "<sub>", .close = "</sub>" },
    { .kind = NODE_SUPERSCRIPT, .open = "<sup>", .close = "</sup>" },
    { .kind = NODE_SMALL_CAPS, .open = "<span class=\"small-caps\">", .close = "</span>" },
};

static const struct delimiter *delimiter_of(enum node_kind kind)
{
    for (size_t i = 0; i < sizeof delimiters / sizeof *delimiters; i++)
        if (delimiters[i].kind == kind)
            return &delimiters[i];
    return NULL;
}

static bool is_trimmed(const struct node *node)
{
    return delimiter_of(node->kind) != NULL;
}

enum { BLANK, PUNCTUATION, WORD };

static int class_of(uint32_t character)
{
    if (character == 0 || character == HARD_LINE_END || utf8_is_space(character))
        return BLANK;
    if (character < 0x80)
        return is_ascii_letter((char)character) || is_digit_byte((char)character) ? WORD
                                                                                  : PUNCTUATION;
    return utf8_is_punctuation(character) ? PUNCTUATION : WORD;
}

/* The sign that markup begins or ends with; of what has no sign of emphasis, just some sign. */
static uint32_t sign_of(const struct node *node)
{
    switch (node->kind) {
    case NODE_EMPHASIS:
    case NODE_STRONG:
    case NODE_TERM:
    case NODE_CAPTION:
        return '*';
    case NODE_STRIKE:
        return '~';
    case NODE_QUOTATION:
        return 0x201D; /* or another mark beyond ASCII */
    default:
        return node_is_inline(node) ? '[' : ' ';
    }
}

static bool is_nothing(const struct node *node)
{
    return node->kind == NODE_PAGE_MARK || (node->kind == NODE_SPAN && !node->first) ||
           (node->kind == NODE_SOFT_BREAK && !flow_break_is_space(node));
}

/* The character that will follow a node in the output. */
static uint32_t character_after(const struct node *node)
{
    if (!node_is_inline(node))
        return ' ';
    do {
        while (!node->next && node->parent->kind == NODE_SPAN)
            node = node->parent;
        if (!node->next)
            return sign_of(node->parent);
        node = node->next;
    } while (is_nothing(node));
    while (node->kind == NODE_SPAN && node->first)
        node = node->first;
    if (node->kind == NODE_TEXT)
        return utf8_first(node->text);
    return node->kind == NODE_SOFT_BREAK ? '\n' : sign_of(node);
}

/* What stands around and at the edges of an emphasis. */
struct edges {
    uint32_t before, first, last, after;
};

static bool can_open(uint32_t before, uint32_t after, bool is_underscore)
{
    int left = class_of(before), right = class_of(after);
    bool is_left_flanking = right == WORD || (right == PUNCTUATION && left != WORD);
    bool is_right_flanking = left == WORD || (left == PUNCTUATION && right != WORD);

    return is_left_flanking && (!is_underscore || !is_right_flanking || left == PUNCTUATION);
}

/* The same, seen from the other side. */
static bool can_close(uint32_t before, uint32_t after, bool is_underscore)
{
    return can_open(after, before, is_underscore);
}

/* Strong all through, `***words***`: emphasis outside, strong inside, is how it is read. */
static bool is_strong_in_emphasis(const struct node *outer)
{
    return outer->kind == NODE_EMPHASIS && outer->first && outer->first->kind == NODE_STRONG &&
           !outer->first->next;
}

/* Whether other signs of the same kind touch, so that runs would be read otherwise. */
static bool touches(const struct node *node, struct edges edges, char sign)
{
    bool is_outer = is_strong_in_emphasis(node);
    bool is_inner = node->kind == NODE_STRONG && is_strong_in_emphasis(node->parent);
    uint32_t s = (uint32_t)(unsigned char)sign;

    return (!is_inner && (edges.before == s || edges.after == s)) ||
           (!is_outer && (edges.first == s || edges.last == s));
}

static bool can_mark(const struct node *node, struct edges edges, char sign)
{
    bool is_underscore = sign == '_';

    return can_open(edges.before, edges.first, is_underscore) &&
           can_close(edges.last, edges.after, is_underscore) && !touches(node, edges, sign);
}

static struct edges edges_of(const struct markdown *md, const struct node *node, size_t start)
{
    struct slice line = buffer_bytes(md->line), inside = slice_skip(line, start);

    return (struct edges){
        .before = utf8_last(slice_take(line, start)),
        .first = utf8_first(inside),
        .last = utf8_last(inside),
        .after = character_after(node),
    };
}

/* Blanks at the edges stand outside: how many there are at the start and at the end. */
static size_t leading_blanks(struct slice inside)
{
    size_t count = 0;

    while (count < inside.len && (inside.at[count] == ' ' || inside.at[count] == SOFT_LINE_END))
        count++;
    return count;
}

static size_t trailing_blanks(struct slice inside)
{
    size_t count = 0;

    while (count < inside.len && (inside.at[inside.len - 1 - count] == ' ' ||
                                  inside.at[inside.len - 1 - count] == SOFT_LINE_END))
        count++;
    return count;
}

/* Puts the signs, or the tags, around what the line holds from `start` on. */
static void put_delimiters(struct markdown *md, const struct node *node, size_t start,
                           struct edges edges)
{
    const struct delimiter *delimiter = delimiter_of(node->kind);

    for (size_t i = 0; i < 2; i++) {
        const char *mark = delimiter->marks[i];

        if (!mark || !can_mark(node, edges, mark[0]))
            continue;
        escape_splice(md, start, 0, slice_of(mark));
        buffer_put_string(md->line, mark);
        escape_count(md, delimiter->signs[i], 2);
        return;
    }
    escape_splice(md, start, 0, slice_of(delimiter->open));
    buffer_put_string(md->line, delimiter->close);
}

/* One that stood before a blank, and now stands before a sign. */
static void escape_last_backslash(struct markdown *md)
{
    size_t count = 0;

    while (count < md->line->len && md->line->at[md->line->len - 1 - count] == '\\')
        count++;
    if (count % 2)
        buffer_put_byte(md->line, '\\');
}

/* A sign holds the place, so that what comes inside is not taken for the start of a line. */
void enter_emphasis(struct writer *writer, struct node *node)
{
    struct markdown *md = markdown_of(writer);

    if (md->emphasis_count++ >= MOST_EMPHASES)
        return;
    md->emphases[md->emphasis_count - 1] = md->line->len;
    buffer_put_byte(md->line, (char)sign_of(node));
}

void leave_emphasis(struct writer *writer, struct node *node)
{
    struct markdown *md = markdown_of(writer);
    struct slice inside, blanks;
    struct edges edges;
    size_t start;

    if (md->emphasis_count-- > MOST_EMPHASES)
        return;
    start = md->emphases[md->emphasis_count];
    escape_splice(md, start, 1, SLICE(""));
    inside = slice_skip(buffer_bytes(md->line), start);
    start += leading_blanks(inside);
    if (start == md->line->len)
        return;
    blanks = slice_skip(inside, inside.len - trailing_blanks(inside));
    if (blanks.len)
        blanks = arena_copy(md->writer.document->arena, blanks);
    md->line->len -= blanks.len;
    if (blanks.len)
        escape_last_backslash(md);
    edges = edges_of(md, node, start);
    if (blanks.len && (node->next || !is_trimmed(node->parent)))
        edges.after = ' ';
    put_delimiters(md, node, start, edges);
    buffer_put(md->line, blanks);
}

/* --- text --------------------------------------------------------------------------------- */

/* Blanks at the start of an emphasis go before its sign, as leave_emphasis would put them. */
static struct slice put_blanks_outside(struct markdown *md, struct slice text)
{
    struct slice inside = slice_trim_start(text);
    size_t *start;

    if (md->emphasis_count == 0 || md->emphasis_count > MOST_EMPHASES)
        return text;
    start = &md->emphases[md->emphasis_count - 1];
    if (inside.len == text.len || *start + 1 != md->line->len)
        return text;
    md->line->len--;
    escape_text(md, slice_take(text, text.len - inside.len), ' ');
    *start = md->line->len;
    buffer_put_byte(md->line, '*');
    return inside;
}

/* Text at the edges of an emphasis meets its signs, whatever blanks it has there. */
void enter_text(struct writer *writer, struct node *node)
{
    struct markdown *md = markdown_of(writer);
    struct slice text = node->text, words;

    if (!node->prev && is_trimmed(node->parent))
        text = put_blanks_outside(md, text);
    words = text;
    if (!node->next && (is_trimmed(node->parent) || !node_is_inline(node->parent)))
        words = slice_trim_end(text);
    escape_text(md, words, character_after(node));
    escape_text(md, slice_skip(text, words.len), ' ');
}
