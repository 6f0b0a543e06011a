/* compose.c - characters in one piece, string by string; text that has none to compose is not touched. */
#include "compose.h"

#include "buffer.h"
#include "utf8.h"
#include "walk.h"

/* Below it every character is composed, and the first of what may follow. */
enum { FIRST_COMBINING = 0x300 };

/* No script has more on one letter (UAX #15 §13); sorting them takes the square of their number. */
enum { MOST_MARKS = 64 };

struct composing {
    struct document *document;
    struct buffer *text; /* the string that is being composed */
    uint32_t *room;
    size_t capacity;
};

/*
 * Takes off *rest, and puts as it is, what stands before the next piece: the last character before one that
 * may combine. False: there is none.
 */
static bool pass_plain(struct composing *composing, struct slice *rest)
{
    struct slice at = *rest, base = at;
    uint32_t c;

    for (struct slice next = at; utf8_next(&next, &c); at = next) {
        if (c >= FIRST_COMBINING) {
            buffer_put_raw(composing->text, slice_between(rest->at, base.at));
            *rest = slice_between(base.at, slice_end(*rest));
            return true;
        }
        base = at;
    }
    buffer_put_raw(composing->text, *rest);
    return false;
}

/* Up to the next character that nothing before it can combine with. */
static struct slice take_piece(struct slice *rest)
{
    const char *start = rest->at;
    size_t marks = 0;
    uint32_t c = 0;

    utf8_next(rest, &c);
    for (struct slice next = *rest; utf8_next(&next, &c); *rest = next) {
        marks = utf8_is_mark(c) ? marks + 1 : 0;
        if (c < FIRST_COMBINING || marks > MOST_MARKS)
            break;
    }
    return slice_between(start, rest->at);
}

static void put_composed(struct composing *composing, struct slice piece)
{
    size_t needed = UTF8_COMPOSE_ROOM(piece.len), length;

    if (needed > composing->capacity) {
        composing->capacity = 2 * needed;
        composing->room = ARENA_ARRAY(composing->document->arena, composing->capacity, uint32_t);
    }
    length = utf8_compose(piece, composing->room);
    buffer_put_raw(composing->text, (struct slice){ (const char *)composing->room, length });
}

static bool may_combine(struct slice text)
{
    uint32_t c;

    while (utf8_next(&text, &c))
        if (c >= FIRST_COMBINING)
            return true;
    return false;
}

static void compose(struct composing *composing, struct slice *string)
{
    struct slice rest = *string;

    if (!may_combine(rest))
        return;
    while (pass_plain(composing, &rest))
        put_composed(composing, take_piece(&rest));
    if (slice_equal(buffer_bytes(composing->text), *string))
        buffer_clear(composing->text);
    else
        *string = buffer_take(composing->text);
}

/* A reference to a character ("e&#x301;") is a node of its own; a mark belongs to what stands before. */
static void join_marks(struct composing *composing, struct node *node)
{
    struct node *next = node->next;

    if (!next || next->kind != NODE_TEXT || !utf8_is_mark(utf8_first(next->text)))
        return;
    buffer_put_raw(composing->text, node->text);
    for (; next && next->kind == NODE_TEXT && utf8_is_mark(utf8_first(next->text));
         next = node->next) {
        buffer_put_raw(composing->text, next->text);
        node->span.end = next->span.end > node->span.end ? next->span.end : node->span.end;
        node_unlink(next);
    }
    node->text = buffer_take(composing->text);
}

/* An address names what it names: it stays. */
static void compose_node(struct composing *composing, struct node *node)
{
    struct slice *strings[NODE_STRINGS];
    size_t count = node_strings(node, strings);
    bool is_address_first = node->kind == NODE_LINK || node->kind == NODE_IMAGE;

    if (node->kind == NODE_TEXT)
        join_marks(composing, node);
    for (size_t i = is_address_first ? 1 : 0; i < count; i++)
        compose(composing, strings[i]);
}

void compose_document(struct document *document)
{
    struct composing composing = { .document = document, .text = buffer_new(document->arena) };
    struct metadata_strings strings = metadata_strings(document->arena, &document->metadata);
    struct node *node = NULL;

    while ((node = walk_following(node, document->root)))
        compose_node(&composing, node);
    for (size_t i = 0; i < strings.count; i++)
        compose(&composing, strings.at[i]);
}
