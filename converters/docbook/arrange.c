/*
 * arrange.c - one walk that moves what DocBook wants in another order or place: captions and
 * attributions first, the foot of a table before its body, notes out of notes. No word is lost.
 */
#include "docbook.h"

#include "walk.h"

struct arranging {
    struct docbook *docbook;
    struct arena *arena;
    size_t note_depth;    /* of open notes */
    struct node *hoisted; /* behind it the next note that stood in a note */
    unsigned long notes;  /* hoisted so far */
};

static struct node *first_of(const struct node *parent, enum node_kind kind)
{
    struct node *child = parent->first;

    while (child && child->kind != kind)
        child = child->next;
    return child;
}

/* DocBook has room for one: the others go to the end of the first, as spans behind a space. */
static void join_others(struct arranging *arranging, struct node *first)
{
    for (struct node *other = first->next, *next; other; other = next) {
        next = other->next;
        if (other->kind == first->kind) {
            struct node *space = node_new(arranging->arena, NODE_TEXT, other->span);

            space->text = SLICE(" ");
            node_unlink(other);
            other->kind = NODE_SPAN;
            node_append(first, space);
            node_append(first, other);
        }
    }
}

static void move_to_front(struct arranging *arranging, struct node *parent, enum node_kind kind)
{
    struct node *first = first_of(parent, kind);

    if (!first)
        return;
    join_others(arranging, first);
    node_unlink(first);
    node_prepend(parent, first);
}

static size_t count_rows(const struct node *table, enum table_part part)
{
    size_t count = 0;

    for (const struct node *row = table->first; row; row = row->next)
        count += row->kind == NODE_ROW && row->row == part;
    return count;
}

static void rename_rows(struct node *table, enum table_part from)
{
    for (struct node *row = table->first; row; row = row->next)
        if (row->kind == NODE_ROW && row->row == from)
            row->row = TABLE_BODY;
}

/* Head, foot, body. A table needs a body: without one its foot is it, else its head. */
static void arrange_rows(struct node *table)
{
    struct node *last;

    for (struct node *row = table->first, *next; row; row = next) {
        next = row->next;
        if (row->kind == NODE_ROW && !row->first)
            node_unlink(row);
    }
    if (!count_rows(table, TABLE_BODY))
        rename_rows(table, count_rows(table, TABLE_FOOT) ? TABLE_FOOT : TABLE_HEAD);
    last = table->last;
    for (struct node *row = table->first, *next; row; row = next) {
        next = row == last ? NULL : row->next;
        if (row->kind == NODE_ROW && row->row == TABLE_BODY) {
            node_unlink(row);
            node_append(table, row);
        }
    }
}

/*
 * A footnote holds no footnote: one that does is followed by the inner one, to which a reference
 * stays where it was called.
 */
static void hoist_note(struct arranging *arranging, struct node *note)
{
    struct node *moved = node_new(arranging->arena, NODE_NOTE, note->span);
    struct slice id = note->attributes && note->attributes->id.len
                          ? note->attributes->id
                          : arena_format(arranging->arena, "_footnote.%lu", ++arranging->notes);

    moved->attributes = note->attributes;
    note->attributes = NULL;
    node_move_range(note->first, NULL, moved);
    node_attributes(arranging->arena, moved)->id = id;
    node_set_pair(arranging->arena, note, SLICE("footnoteref"), id);
    node_insert_after(arranging->hoisted, moved);
    arranging->hoisted = moved;
}

static void enter_note(struct arranging *arranging, struct node *note)
{
    if (arranging->note_depth++ > 0)
        hoist_note(arranging, note);
    else
        arranging->hoisted = note;
}

static void arrange(struct arranging *arranging, struct node *node)
{
    switch (node->kind) {
    case NODE_TABLE:
        arrange_rows(node);
        move_to_front(arranging, node, NODE_CAPTION);
        break;
    case NODE_QUOTE:
    case NODE_EPIGRAPH:
    case NODE_FIGURE:
    case NODE_ASIDE:
    case NODE_VERSE:
        move_to_front(arranging, node, NODE_ATTRIBUTION);
        move_to_front(arranging, node, NODE_CAPTION);
        break;
    case NODE_NOTE:
        enter_note(arranging, node);
        break;
    case NODE_LINK:
        if (!slice_starts_with(node->link.target, SLICE("#")))
            arranging->docbook->has_addresses = true;
        break;
    default:
        break;
    }
}

void docbook_arrange(struct docbook *docbook)
{
    struct arranging arranging = { .docbook = docbook, .arena = docbook->writer.document->arena };
    struct walk walk = walk_start(docbook->writer.document->root);

    while (walk_next(&walk)) {
        if (walk.event == WALK_ENTER)
            arrange(&arranging, walk.node);
        else if (walk.node->kind == NODE_NOTE)
            arranging.note_depth--;
    }
}

void docbook_drop_furniture(struct docbook *docbook)
{
    struct walk walk = walk_start(docbook->writer.document->root);

    while (walk_next(&walk)) {
        if (walk.node->kind != NODE_FURNITURE)
            continue;
        if (walk.event == WALK_ENTER)
            walk_skip_children(&walk);
        else
            node_unlink(walk.node);
    }
}
