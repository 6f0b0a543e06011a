/*
 * smart.c - finds the marks of each run of text, has smart_marks.c decide, and puts the printers'
 * marks in. A run is what one reads in one breath: a paragraph, a heading, a stanza; a note that
 * stands in it is a run of its own.
 */
#include "smart.h"

#include "buffer.h"
#include "scan.h"
#include "smart_marks.h"
#include "utf8.h"
#include "walk.h"

/* A run that is open. Its marks are the last ones of all, while no other run is open in it. */
struct run {
    struct run *outer;
    size_t first;    /* its first mark */
    size_t awaiting; /* from this mark on, what stands behind is not known yet */
    uint32_t before; /* the last character; 0: none yet */
};

struct smart {
    struct document *document;
    struct mark_style style;
    struct run *run; /* the innermost; NULL: none */
    struct run *unused;
    struct mark *marks;
    size_t count, capacity;
    struct mark **open; /* room for smart_decide */
    size_t open_capacity;
    struct buffer *text; /* the text that is being made */
};

static const struct scan triggers = { .bytes = { '"', '\'', '-', '.', '`', '`' } };

/* --- marks ------------------------------------------------------------------------------------ */

/* A run of `len` equal bytes that is a mark; MARK_KINDS: it is none. */
static enum mark_kind kind_of(char byte, size_t len)
{
    static const struct {
        char byte;
        uint8_t len, kind;
    } kinds[] = {
        { '"', 1, MARK_DOUBLE },          { '\'', 1, MARK_SINGLE },
        { '\'', 2, MARK_DOUBLE_TICK },    { '`', 1, MARK_BACKTICK },
        { '`', 2, MARK_DOUBLE_BACKTICK }, { '-', 2, MARK_DASH },
        { '-', 3, MARK_LONG_DASH },       { '.', 3, MARK_ELLIPSIS },
        { '.', 4, MARK_ELLIPSIS_STOP },
    };

    for (size_t i = 0; i < sizeof kinds / sizeof *kinds; i++)
        if (kinds[i].byte == byte && kinds[i].len == len)
            return (enum mark_kind)kinds[i].kind;
    return MARK_KINDS;
}

static size_t count_equal(const char *at, const char *end)
{
    size_t len = 1;

    while (at + len < end && at[len] == *at)
        len++;
    return len;
}

/* `c` comes next in the run: what stands behind the marks that wait for it. */
static void meet(struct smart *smart, uint32_t c)
{
    struct run *run = smart->run;

    for (; run->awaiting < smart->count; run->awaiting++)
        smart->marks[run->awaiting].behind = c;
}

static void pass(struct smart *smart, uint32_t c)
{
    meet(smart, c);
    smart->run->before = c;
}

static void add_mark(struct smart *smart, struct node *node, struct slice text, enum mark_kind kind)
{
    struct mark *mark;

    smart->marks = arena_grow(smart->document->arena, smart->marks, smart->count, &smart->capacity,
                              sizeof *smart->marks);
    mark = &smart->marks[smart->count++];
    *mark = (struct mark){ .node = node, .text = text, .before = smart->run->before, .kind = kind };
}

static void take_text(struct smart *smart, struct node *node)
{
    struct slice text = node->text;
    const char *at = text.at, *end = slice_end(text), *behind = at;

    while ((at = scan_next(&triggers, at, end)) < end) {
        size_t len = count_equal(at, end);
        enum mark_kind kind = kind_of(*at, len);

        if (at > behind) {
            meet(smart, utf8_first(slice_between(behind, end)));
            smart->run->before = utf8_last(slice_between(behind, at));
        }
        meet(smart, (unsigned char)*at);
        if (kind != MARK_KINDS)
            add_mark(smart, node, slice_between(at, at + len), kind);
        smart->run->before = (unsigned char)*at;
        behind = at += len;
    }
    if (behind < end) {
        meet(smart, utf8_first(slice_between(behind, end)));
        smart->run->before = utf8_last(text);
    }
}

/* --- replacements ------------------------------------------------------------------------------ */

/* Puts the replacements of all marks from `mark` on that stand in its node; returns the next mark. */
static size_t replace_in_node(struct smart *smart, size_t mark)
{
    struct node *node = smart->marks[mark].node;
    const char *from = node->text.at;

    for (; mark < smart->count && smart->marks[mark].node == node; mark++) {
        const struct mark *one = &smart->marks[mark];

        if (!one->replacement)
            continue;
        buffer_put_raw(smart->text, slice_between(from, one->text.at));
        buffer_put_raw(smart->text, slice_of(one->replacement));
        from = slice_end(one->text);
    }
    if (from == node->text.at)
        return mark;
    buffer_put_raw(smart->text, slice_between(from, slice_end(node->text)));
    node->text = buffer_take(smart->text);
    return mark;
}

static struct mark **room_for_open(struct smart *smart, size_t count)
{
    if (smart->open_capacity < 2 * count) {
        smart->open_capacity = 4 * count;
        smart->open = ARENA_ARRAY(smart->document->arena, smart->open_capacity, struct mark *);
    }
    return smart->open;
}

static void finish_run(struct smart *smart)
{
    size_t first = smart->run->first, count = smart->count - first;

    meet(smart, 0);
    if (count)
        smart_decide(&smart->marks[first], count, room_for_open(smart, count), &smart->style);
    for (size_t mark = first; mark < smart->count;)
        mark = replace_in_node(smart, mark);
    smart->count = first;
}

/* --- the walk ----------------------------------------------------------------------------------- */

/* A stanza is read as a whole; else what holds words is a run. */
static bool is_run(const struct node *node)
{
    if (node->kind == NODE_STANZA)
        return true;
    return (node_kind_holds(node->kind) & GROUP_INLINE) && !node_is_inline(node) &&
           node->kind != NODE_VERSE_LINE;
}

static void open_run(struct smart *smart)
{
    struct run *run = smart->unused ? smart->unused : ARENA_NEW(smart->document->arena, struct run);

    smart->unused = smart->unused ? smart->unused->outer : NULL;
    *run = (struct run){ smart->run, smart->count, smart->count, 0 };
    smart->run = run;
}

static void close_run(struct smart *smart)
{
    struct run *run = smart->run;

    finish_run(smart);
    smart->run = run->outer;
    run->outer = smart->unused;
    smart->unused = run;
}

/* A link that shows where it leads: an address, no prose. */
static bool shows_address(const struct node *node)
{
    const struct node *text = node->first;

    return node->kind == NODE_LINK && text && text == node->last && text->kind == NODE_TEXT &&
           slice_ends_with(node->link.target, text->text);
}

/* What a node is to the marks beside it: a letter, a blank, a mark; 0: nothing at all. */
static uint32_t character_of(const struct node *node)
{
    switch (node->kind) {
    case NODE_SOFT_BREAK:
    case NODE_LINE_BREAK:
        return ' ';
    case NODE_VERSE_LINE:
        return '\n';
    case NODE_CODE:
    case NODE_IMAGE:
        return 'x';
    case NODE_QUOTATION:
        return '"';
    default:
        return shows_address(node) ? 'x' : 0;
    }
}

static void enter_node(struct smart *smart, struct walk *walk)
{
    struct node *node = walk->node;
    uint32_t character = smart->run ? character_of(node) : 0;

    if (node->kind == NODE_FURNITURE || shows_address(node))
        walk_skip_children(walk);
    if (is_run(node))
        open_run(smart);
    else if (node->kind == NODE_TEXT && smart->run)
        take_text(smart, node);
    else if (character)
        pass(smart, character);
}

static void smart_tree(struct smart *smart, struct node *root)
{
    struct walk walk = walk_start(root);

    while (walk_next(&walk)) {
        if (walk.event == WALK_ENTER)
            enter_node(smart, &walk);
        else if (is_run(walk.node))
            close_run(smart);
        else if (walk.node->kind == NODE_QUOTATION && smart->run)
            pass(smart, '"');
    }
}

/* A dash of three hyphens, no more, anywhere in the text. */
static bool has_long_dash(struct slice text)
{
    while ((text = slice_skip(text, slice_find_byte(text, '-'))).len) {
        size_t len = count_equal(text.at, slice_end(text));

        if (len == 3)
            return true;
        text = slice_skip(text, len);
    }
    return false;
}

static bool uses_long_dashes(struct node *root)
{
    struct node *node = NULL;

    while ((node = walk_following(node, root)))
        if (node->kind == NODE_TEXT && has_long_dash(node->text))
            return true;
    return false;
}

/* What the user wrote stays as it is; what was read is text like any other. */
static void smart_value(struct smart *smart, struct metadata_value *value)
{
    struct arena *arena = smart->document->arena;
    struct node *paragraph, *text;

    if (value->text.len == 0 || value->rank == RANK_OPTION || value->rank == RANK_FILE)
        return;
    paragraph = node_new(arena, NODE_PARAGRAPH, value->span);
    text = node_new(arena, NODE_TEXT, value->span);
    text->text = value->text;
    node_append(paragraph, text);
    smart_tree(smart, paragraph);
    value->text = text->text;
}

void smart_document(struct document *document)
{
    struct smart smart = {
        .document = document,
        .style = { document_language(document), uses_long_dashes(document->root) },
        .text = buffer_new(document->arena),
    };

    smart_tree(&smart, document->root);
    smart_value(&smart, &document->metadata.fields[METADATA_TITLE]);
    smart_value(&smart, &document->metadata.fields[METADATA_SUBTITLE]);
}
