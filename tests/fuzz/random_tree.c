/*
 * random_tree.c - writes a random document in the tree's XML form, for tests of what writers do
 * with trees that no reader makes:  random_tree SEED NODES > FILE
 *
 * Every kind stands wherever node_kinds.def lets it; the same seed gives the same document.
 */
#include <setjmp.h>
#include <stdio.h>
#include <stdlib.h>

#include "document.h"
#include "options.h"
#include "tree/tree.h"

struct maker {
    struct document *document;
    uint64_t state;
    unsigned long left; /* nodes to make */
    unsigned long ids;  /* given so far */
};

/* xorshift64: the same on every machine. */
static unsigned long pick(struct maker *maker, unsigned long count)
{
    maker->state ^= maker->state << 13;
    maker->state ^= maker->state >> 7;
    maker->state ^= maker->state << 17;
    return (unsigned long)((maker->state >> 16) % count);
}

static bool chance(struct maker *maker, unsigned long percent)
{
    return pick(maker, 100) < percent;
}

static struct slice pick_text(struct maker *maker)
{
    static const char *const texts[] = {
        "salt",
        "a long way to the sea",
        " & ",
        "<b>",
        "one\ntwo",
        "漢字",
        "海\n辺",
        "\"quoted\"",
        " ",
        "x",
        "1. ",
        "- ",
        "# ",
        "* * *",
        "]]>",
        "\n",
        "tide  and\n  time",
        "شمس",
    };

    return slice_of(texts[pick(maker, sizeof texts / sizeof *texts)]);
}

static struct slice pick_target(struct maker *maker)
{
    static const char *const targets[] = {
        "https://example.org/a?b=c&d=e",
        "#id-1",
        "#id-2",
        "#nowhere",
        "notes.txt",
        "javascript:alert(1)",
        "",
        "#",
        "a b%zz",
        "mailto:ann@example.org",
        "http://[",
        "x:y:z",
        "#id 3",
        "//host/a",
        "http://example.org/#a#b",
    };

    return slice_of(targets[pick(maker, sizeof targets / sizeof *targets)]);
}

static void add_attributes(struct maker *maker, struct node *node)
{
    struct arena *arena = maker->document->arena;

    if (node->kind == NODE_TEXT || !chance(maker, 15))
        return;
    if (chance(maker, 60))
        node_attributes(arena, node)->id =
            arena_format(arena, chance(maker, 80) ? "id-%lu" : "%lu id", ++maker->ids);
    if (chance(maker, 40))
        node_attributes(arena, node)->classes = SLICE("odd even");
    if (chance(maker, 40))
        node_attributes(arena, node)->language = SLICE("fr");
}

static void fill_table(struct maker *maker, struct table *table)
{
    enum alignment *columns;

    table->column_count = (uint32_t)pick(maker, 5);
    columns = ARENA_ARRAY(maker->document->arena, table->column_count, enum alignment);
    for (uint32_t i = 0; i < table->column_count; i++)
        columns[i] = (enum alignment)pick(maker, ALIGNMENTS);
    table->columns = columns;
}

static void fill(struct maker *maker, struct node *node)
{
    switch (node->kind) {
    case NODE_TEXT:
    case NODE_PAGE_MARK:
        node->text = pick_text(maker);
        break;
    case NODE_CODE:
    case NODE_CODE_BLOCK:
        node->code.text = pick_text(maker);
        node->code.language = chance(maker, 50) ? SLICE("c") : SLICE("");
        break;
    case NODE_HEADING:
        node->heading.level = (uint8_t)(1 + pick(maker, 7));
        node->heading.role = (enum heading_role)pick(maker, HEADING_ROLES);
        break;
    case NODE_LIST:
        node->list = (struct list){
            .ordered = chance(maker, 50),
            .tight = chance(maker, 50),
            .style = (enum numeral_style)pick(maker, NUMERAL_STYLES),
            .start = (uint32_t)pick(maker, 5),
        };
        break;
    case NODE_DEFINITION_LIST:
        node->list.tight = chance(maker, 50);
        break;
    case NODE_TABLE:
        fill_table(maker, &node->table);
        break;
    case NODE_ROW:
        node->row = (enum table_part)pick(maker, TABLE_PARTS);
        break;
    case NODE_CELL:
        node->cell.column_span = (uint16_t)(chance(maker, 80) ? 1 : 1 + pick(maker, 4));
        node->cell.row_span = (uint16_t)(chance(maker, 80) ? 1 : 1 + pick(maker, 4));
        break;
    case NODE_ASIDE:
        node->aside = (enum aside_role)pick(maker, ASIDE_ROLES);
        break;
    case NODE_FURNITURE:
        node->furniture = (enum furniture_role)pick(maker, FURNITURE_ROLES);
        break;
    case NODE_ITEM:
        node->item = (enum task_state)pick(maker, TASK_STATES);
        break;
    case NODE_VERSE_LINE:
        node->indent = (uint32_t)pick(maker, 4);
        break;
    case NODE_LINK:
    case NODE_IMAGE:
        node->link.target = node->kind == NODE_IMAGE && chance(maker, 70) ? SLICE("picture.png")
                                                                          : pick_target(maker);
        node->link.title = chance(maker, 30) ? pick_text(maker) : SLICE("");
        break;
    case NODE_RUBY:
        node->reading = pick_text(maker);
        break;
    default:
        break;
    }
    add_attributes(maker, node);
}

/* Sections are made by outline alone; two captions do not adjoin. */
static bool may_stand(const struct node *parent, enum node_kind kind)
{
    return kind != NODE_SECTION && node_can_hold(parent->kind, kind) &&
           !(kind == NODE_CAPTION && parent->last && parent->last->kind == NODE_CAPTION);
}

/* A kind that may stand in `parent`; half the time a plain one. */
static bool pick_kind(struct maker *maker, const struct node *parent, enum node_kind *kind)
{
    enum { TRIES = 200 };

    if (node_can_hold(parent->kind, NODE_TEXT) && chance(maker, 50))
        return *kind = NODE_TEXT, true;
    if (node_can_hold(parent->kind, NODE_PARAGRAPH) && chance(maker, 40))
        return *kind = NODE_PARAGRAPH, true;
    for (int i = 0; i < TRIES; i++) {
        *kind = (enum node_kind)pick(maker, NODE_KINDS);
        if (may_stand(parent, *kind))
            return true;
    }
    return false;
}

/* Adds nodes below a cursor that goes up and down at random. */
static void grow(struct maker *maker, unsigned long deepest)
{
    struct node *at = maker->document->root;
    unsigned long depth = 0;

    while (maker->left > 0) {
        enum node_kind kind;
        struct node *node;

        if (depth >= deepest || (at->first && chance(maker, 35)) || !pick_kind(maker, at, &kind)) {
            if (at->parent) {
                at = at->parent;
                depth--;
            }
            continue;
        }
        node = node_new(maker->document->arena, kind, (struct span){ 0, 0 });
        fill(maker, node);
        node_append(at, node);
        maker->left--;
        if (node_kind_holds(kind) != GROUP_NOTHING) {
            at = node;
            depth++;
        }
    }
}

static void add_metadata(struct maker *maker)
{
    static const char *const names[] = {
        "Ann Lee", "Plato", "The Tide Press", "Lee, Ann", "Ann van der Lee, Jr.", "李白"
    };
    struct metadata_value value = { .rank = RANK_TEXT, .reason = "chance" };
    struct arena *arena = maker->document->arena;
    struct metadata *metadata = &maker->document->metadata;

    for (size_t field = 0; field < METADATA_FIELDS; field++)
        if (chance(maker, 30) && field != METADATA_LANGUAGE) {
            value.text = slice_trim(pick_text(maker));
            metadata_set(metadata, (enum metadata_field)field, value);
        }
    while (chance(maker, 50)) {
        value.text = slice_of(names[pick(maker, sizeof names / sizeof *names)]);
        metadata_add_creator(arena, metadata, (enum creator_role)pick(maker, CREATOR_ROLES), value);
        metadata_add_subject(arena, metadata, value);
        metadata_add_identifier(arena, metadata, value);
    }
    value.text = SLICE("en");
    metadata_set(metadata, METADATA_LANGUAGE, value);
}

static int run(struct arena *arena, unsigned long seed, unsigned long nodes)
{
    struct options options = { 0 };
    struct diagnostics diagnostics;
    struct job job = { .options = &options, .diagnostics = &diagnostics };
    struct maker maker = { .state = seed * 2654435761U + 88172645463325252U, .left = nodes };
    struct buffer *out = buffer_new(arena);

    diag_init(&diagnostics, arena, false);
    maker.document = document_new(arena, NULL);
    add_metadata(&maker);
    grow(&maker, 2 + pick(&maker, 14));
    tree_write(maker.document, out, &job);
    return fwrite(out->at, 1, out->len, stdout) == out->len ? 0 : 1;
}

int main(int count, char **words)
{
    struct arena arena;
    jmp_buf out_of_memory;
    volatile int status = 1;

    if (count != 3) {
        fputs("usage: random_tree SEED NODES\n", stderr);
        return 2;
    }
    arena_init(&arena, &out_of_memory);
    if (setjmp(out_of_memory) == 0)
        status = run(&arena, strtoul(words[1], NULL, 10), strtoul(words[2], NULL, 10));
    arena_free(&arena);
    return status;
}
