/* test_builder.c - whatever a reader opens and closes, the tree is sound. */
#include "builder.h"
#include "check.h"
#include "unit.h"

static const struct span nowhere;

static struct builder start(struct unit *unit)
{
    return builder_start(unit->document, &unit->diagnostics);
}

static void text(struct builder *builder, const char *string)
{
    builder_text(builder, slice_of(string), nowhere);
}

static void assert_sound(struct unit *unit)
{
    const struct node *where;
    const char *broken = check_document(unit->document, &where);

    if (broken)
        fail_msg("%s at %s", broken, node_kind_name(where->kind));
}

static void test_opens_and_closes(void **state)
{
    struct unit *unit = *state;
    struct builder builder = start(unit);

    builder_open(&builder, NODE_PARAGRAPH, nowhere);
    text(&builder, "a");
    builder_open(&builder, NODE_EMPHASIS, nowhere);
    text(&builder, "b");
    builder_close(&builder, NODE_EMPHASIS);
    text(&builder, "c");
    builder_close(&builder, NODE_PARAGRAPH);
    builder_add(&builder, NODE_RULE, nowhere);
    assert_tree(unit, "paragraph( 'a' emphasis( 'b' ) 'c' ) rule");
}

static void test_returns_the_node(void **state)
{
    struct unit *unit = *state;
    struct builder builder = start(unit);
    struct node *heading = builder_open(&builder, NODE_HEADING, (struct span){ 1, 2 });

    assert_ptr_equal(heading, unit->document->root->first);
    assert_int_equal(heading->span.start, 1);
    assert_ptr_equal(builder.at, heading);
}

static void test_closing_closes_what_is_inside(void **state)
{
    struct unit *unit = *state;
    struct builder builder = start(unit);

    builder_open(&builder, NODE_QUOTE, nowhere);
    builder_open(&builder, NODE_PARAGRAPH, nowhere);
    text(&builder, "a");
    builder_close(&builder, NODE_QUOTE);
    builder_add(&builder, NODE_RULE, nowhere);
    assert_tree(unit, "quote( paragraph( 'a' ) ) rule");
}

static void test_closing_what_is_not_open(void **state)
{
    struct unit *unit = *state;
    struct builder builder = start(unit);

    builder_close(&builder, NODE_QUOTE);
    builder_open(&builder, NODE_PARAGRAPH, nowhere);
    builder_close(&builder, NODE_QUOTE);
    text(&builder, "a");
    assert_tree(unit, "paragraph( 'a' )");
}

static void test_text_needs_a_paragraph(void **state)
{
    struct unit *unit = *state;
    struct builder builder = start(unit);

    text(&builder, "a");
    builder_open(&builder, NODE_QUOTE, nowhere);
    text(&builder, "b");
    text(&builder, "");
    assert_tree(unit, "paragraph( 'a' ) quote( paragraph( 'b' ) )");
}

static void test_block_ends_a_paragraph(void **state)
{
    struct unit *unit = *state;
    struct builder builder = start(unit);

    builder_open(&builder, NODE_PARAGRAPH, nowhere);
    builder_open(&builder, NODE_STRONG, nowhere);
    text(&builder, "a");
    builder_open(&builder, NODE_QUOTE, nowhere);
    assert_tree(unit, "paragraph( strong( 'a' ) ) quote");
}

/* Parts without their whole get one. */
static void test_missing_parts(void **state)
{
    static const struct {
        enum node_kind kind;
        const char *words;
    } cases[] = {
        { NODE_ITEM, "list( item )" },
        { NODE_TERM, "definition-list( term )" },
        { NODE_DEFINITION, "definition-list( definition )" },
        { NODE_ROW, "table( row )" },
        { NODE_STANZA, "verse( stanza )" },
        { NODE_EMPHASIS, "paragraph( emphasis )" },
        { NODE_CAPTION, "figure( caption )" },
        { NODE_ATTRIBUTION, "quote( attribution )" },
    };
    struct unit *unit = *state;

    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct builder builder;

        unit->document = document_new(&unit->arena, NULL);
        builder = start(unit);
        builder_open(&builder, cases[i].kind, nowhere);
        assert_tree(unit, cases[i].words);
    }
}

static void test_attribution_goes_to_the_open_quote(void **state)
{
    struct unit *unit = *state;
    struct builder builder = start(unit);

    builder_open(&builder, NODE_QUOTE, nowhere);
    text(&builder, "a");
    builder_open(&builder, NODE_ATTRIBUTION, nowhere);
    text(&builder, "b");
    assert_tree(unit, "quote( paragraph( 'a' ) attribution( 'b' ) )");
}

/* Whatever kind is opened in whatever kind: sound. */
static void test_any_kind_in_any_kind(void **state)
{
    struct unit *unit = *state;

    for (size_t outer = NODE_SECTION; outer < NODE_KINDS; outer++)
        for (size_t inner = NODE_SECTION; inner < NODE_KINDS; inner++) {
            struct builder builder;
            struct walk walk;

            unit->document = document_new(&unit->arena, NULL);
            builder = start(unit);
            builder_open(&builder, (enum node_kind)outer, nowhere);
            builder_open(&builder, (enum node_kind)inner, nowhere);
            walk = walk_start(unit->document->root);
            while (walk_next(&walk))
                if (walk.node->parent && !node_can_hold(walk.node->parent->kind, walk.node->kind))
                    fail_msg("%s in %s", node_kind_name(walk.node->kind),
                             node_kind_name(walk.node->parent->kind));
        }
}

static size_t depth_of(struct unit *unit)
{
    struct walk walk = walk_start(unit->document->root);
    size_t depth = 0, deepest = 0;

    while (walk_next(&walk)) {
        depth += walk.event == WALK_ENTER;
        deepest = depth > deepest ? depth : deepest;
        depth -= walk.event == WALK_LEAVE;
    }
    return deepest;
}

static void test_depth_is_bounded(void **state)
{
    enum { DEPTH = 100000 };
    struct unit *unit = *state;
    struct builder builder = start(unit);

    for (int i = 0; i < DEPTH; i++)
        builder_open(&builder, NODE_QUOTE, nowhere);
    text(&builder, "deep");
    for (int i = 0; i < DEPTH; i++)
        builder_close(&builder, NODE_QUOTE);
    text(&builder, "outside");
    assert_true(depth_of(unit) <= BUILDER_DEPTH + 4);
    assert_true(unit_count(unit, DIAG_DEPTH_FLATTENED) >= 1);
    assert_ptr_equal(unit->document->root->last->kind, NODE_PARAGRAPH);
    assert_slice(unit->document->root->last->first->text, "outside");
    assert_sound(unit);
}

static void test_deep_paragraphs_do_not_run_together(void **state)
{
    struct unit *unit = *state;
    struct builder builder = start(unit);
    struct node *quote;

    for (int i = 0; i < BUILDER_DEPTH + 10; i++)
        builder_open(&builder, NODE_QUOTE, nowhere);
    for (int i = 0; i < 3; i++) {
        builder_open(&builder, NODE_PARAGRAPH, nowhere);
        text(&builder, "a");
        builder_close(&builder, NODE_PARAGRAPH);
    }
    quote = builder.at;
    while (quote->kind != NODE_QUOTE)
        quote = quote->parent;
    assert_slice(unit_words(&unit->arena, quote),
                 "paragraph( 'a' ) paragraph( 'a' ) paragraph( 'a' )");
}

static void test_source_text_has_its_span(void **state)
{
    struct unit *unit = *state;
    struct builder builder;

    unit->document->source =
        source_new(&unit->arena, SLICE("s"), SLICE("one two"), SLICE(""), &unit->diagnostics);
    builder = start(unit);
    builder_source_text(&builder, slice_skip(unit->document->source->text, 4));
    assert_int_equal(unit->document->root->first->first->span.start, 4);
    assert_int_equal(unit->document->root->first->first->span.end, 7);
}

static const struct CMUnitTest tests[] = {
    UNIT_TEST(test_opens_and_closes),
    UNIT_TEST(test_returns_the_node),
    UNIT_TEST(test_closing_closes_what_is_inside),
    UNIT_TEST(test_closing_what_is_not_open),
    UNIT_TEST(test_text_needs_a_paragraph),
    UNIT_TEST(test_block_ends_a_paragraph),
    UNIT_TEST(test_missing_parts),
    UNIT_TEST(test_attribution_goes_to_the_open_quote),
    UNIT_TEST(test_any_kind_in_any_kind),
    UNIT_TEST(test_depth_is_bounded),
    UNIT_TEST(test_deep_paragraphs_do_not_run_together),
    UNIT_TEST(test_source_text_has_its_span),
};
UNIT_MAIN(tests)
