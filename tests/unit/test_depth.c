/*
 * test_depth.c - trees a million deep, on a stack of 256 KiB: checked, tidied, outlined, written in
 * every format, freed. A pass that recurses overflows; one whose work grows with the square of the
 * depth never ends.
 */
#include <pthread.h>
#include <unistd.h>

#include "check.h"
#include "formats.h"
#include "options.h"
#include "outline.h"
#include "tidy.h"
#include "unit.h"

enum { DEPTH = 1000000, LESS = 200000, STACK = 256 * 1024, MOST_SECONDS = 120 };

/* A tower: `kinds` inside each other, again and again, on top of `base`. */
struct tower {
    const char *name;
    size_t depth;
    enum node_kind base, kinds[3]; /* NODE_DOCUMENT: no more kinds */
};

static const struct tower towers[] = {
    { "quotes", DEPTH, NODE_DOCUMENT, { NODE_QUOTE } },
    { "lists", DEPTH, NODE_DOCUMENT, { NODE_LIST, NODE_ITEM } },
    { "emphasis", DEPTH, NODE_PARAGRAPH, { NODE_EMPHASIS } },
    { "emphasis and strong", LESS, NODE_PARAGRAPH, { NODE_EMPHASIS, NODE_STRONG } },
    { "links", LESS, NODE_PARAGRAPH, { NODE_LINK } },
    { "images", LESS, NODE_PARAGRAPH, { NODE_IMAGE } },
    { "quotations", LESS, NODE_PARAGRAPH, { NODE_QUOTATION } },
    { "notes", LESS, NODE_PARAGRAPH, { NODE_NOTE, NODE_PARAGRAPH } },
    { "tables", LESS, NODE_DOCUMENT, { NODE_TABLE, NODE_ROW, NODE_CELL } },
    { "definitions", LESS, NODE_DOCUMENT, { NODE_DEFINITION_LIST, NODE_DEFINITION } },
    { "figures", LESS, NODE_DOCUMENT, { NODE_FIGURE } },
    { "asides", LESS, NODE_DOCUMENT, { NODE_ASIDE } },
    { "divisions", LESS, NODE_DOCUMENT, { NODE_DIVISION } },
};

static struct node *stack_node(struct arena *arena, struct node *parent, enum node_kind kind)
{
    struct node *node = node_new(arena, kind, (struct span){ 0, 0 });

    if (kind == NODE_CELL)
        node->cell = (struct cell){ 1, 1 };
    else if (kind == NODE_LINK)
        node->link.target = SLICE("https://deep.example/");
    node_append(parent, node);
    return node;
}

static void add_text(struct arena *arena, struct node *parent)
{
    if (!node_can_hold(parent->kind, NODE_TEXT))
        parent = stack_node(arena, parent, NODE_PARAGRAPH);
    stack_node(arena, parent, NODE_TEXT)->text = SLICE("deep");
}

static struct document *build(struct arena *arena, const struct tower *tower)
{
    struct source *source = ARENA_NEW(arena, struct source);
    struct document *document;
    struct node *node;

    *source = (struct source){ .name = SLICE("tower"), .arena = arena };
    document = document_new(arena, source);
    unit_add(arena, document->root, "heading( 'Tower' )");
    node = document->root;
    if (tower->base != NODE_DOCUMENT)
        node = stack_node(arena, node, tower->base);
    for (size_t depth = 0; depth < tower->depth;)
        for (size_t i = 0; i < 3 && tower->kinds[i] != NODE_DOCUMENT; i++, depth++)
            node = stack_node(arena, node, tower->kinds[i]);
    add_text(arena, node);
    add_text(arena, document->root);
    return document;
}

struct task {
    const struct tower *tower;
    const struct format *format;
    const char *broken;
    size_t written;
};

static void convert(struct arena *arena, struct task *task)
{
    struct diagnostics diagnostics;
    struct options options;
    struct job job = { .options = &options, .diagnostics = &diagnostics };
    struct document *document = build(arena, task->tower);
    struct buffer *out = buffer_new(arena);
    const struct node *where;

    diag_init(&diagnostics, arena, false);
    options_parse(arena, 0, NULL, &options, &diagnostics);
    tidy_document(document, &diagnostics);
    task->broken = check_document(document, &where);
    if (task->format->wants_sections)
        outline_nest(document);
    outline_name(document);
    task->format->write(document, out, &job);
    task->written = out->len;
}

static void *run(void *argument)
{
    struct task *task = argument;
    struct arena arena;
    jmp_buf out_of_memory;

    arena_init(&arena, &out_of_memory);
    if (setjmp(out_of_memory) == 0)
        convert(&arena, task);
    else
        task->broken = "out of memory";
    arena_free(&arena);
    return NULL;
}

static void run_on_small_stack(struct task *task)
{
    pthread_attr_t attributes;
    pthread_t thread;

    assert_int_equal(pthread_attr_init(&attributes), 0);
    assert_int_equal(pthread_attr_setstacksize(&attributes, STACK), 0);
    assert_int_equal(pthread_create(&thread, &attributes, run, task), 0);
    assert_int_equal(pthread_join(thread, NULL), 0);
    pthread_attr_destroy(&attributes);
}

static void test_tower(void **state)
{
    struct task task = { .tower = *state };

    for (size_t i = 0; formats[i]; i++) {
        task.format = formats[i];
        if (!task.format->write)
            continue;
        print_message("# %s in %s\n", task.tower->name, task.format->name);
        alarm(MOST_SECONDS); /* ends the program: it would take days */
        run_on_small_stack(&task);
        alarm(0);
        if (task.broken)
            fail_msg("%s in %s: %s", task.tower->name, task.format->name, task.broken);
        assert_int_not_equal(task.written, 0);
    }
}

int main(void)
{
    struct CMUnitTest tests[sizeof towers / sizeof *towers];

    for (size_t i = 0; i < sizeof towers / sizeof *towers; i++)
        tests[i] = (struct CMUnitTest){ .name = towers[i].name,
                                        .test_func = test_tower,
                                        .initial_state = (void *)(uintptr_t)&towers[i] };
    return cmocka_run_group_tests_name(__FILE__, tests, NULL, NULL) ? 1 : 0;
}
