/* test_check.c - a sound tree passes; each invariant, once broken, is found, with the node. */
#include "check.h"
#include "unit.h"

/* Fails unless the check finds something, at a node of `kind`. */
static void assert_broken(struct unit *unit, enum node_kind kind)
{
    const struct node *where = NULL;

    assert_non_null(check_document(unit->document, &where));
    assert_non_null(where);
    assert_int_equal(where->kind, kind);
}

static void assert_sound(struct unit *unit)
{
    const struct node *where;
    const char *broken = check_document(unit->document, &where);

    if (broken)
        fail_msg("%s at %s", broken, node_kind_name(where->kind));
    assert_null(where);
}

/* A paragraph with a text, and the two. */
static struct node *build_text(struct unit *unit)
{
    unit_build(unit, "paragraph( 'text' )");
    return unit->document->root->first->first;
}

static void test_sound_trees(void **state)
{
    struct unit *unit = *state;

    assert_sound(unit);
    unit_build(unit, "heading( 'a' ) paragraph( 'b' note( paragraph( 'c' ) ) ) "
                     "list( item item( paragraph( 'd' ) ) ) "
                     "table( caption( 'e' ) row( cell cell2 ) row1( cell ) row2( cell ) ) "
                     "verse( stanza( line( 'f' ) line ) attribution( 'g' ) ) "
                     "definition-list( term( 'h' ) definition( paragraph( 'i' ) ) ) rule");
    assert_sound(unit);
}

static void test_root(void **state)
{
    struct unit *unit = *state;

    unit->document->root->kind = NODE_QUOTE;
    assert_broken(unit, NODE_QUOTE);
}

static void test_links(void **state)
{
    struct unit *unit = *state;
    struct node *text = build_text(unit), *paragraph = text->parent;

    text->parent = unit->document->root;
    assert_broken(unit, NODE_PARAGRAPH);
    text->parent = paragraph;
    assert_sound(unit);
    paragraph->last = NULL;
    assert_broken(unit, NODE_PARAGRAPH);
    paragraph->last = text;
    text->prev = text;
    assert_broken(unit, NODE_PARAGRAPH);
}

static void test_links_between_siblings(void **state)
{
    struct unit *unit = *state;

    unit_build(unit, "rule paragraph rule");
    unit->document->root->last->prev = unit->document->root->first;
    assert_broken(unit, NODE_PARAGRAPH);
}

static void test_places(void **state)
{
    struct unit *unit = *state;

    unit_build(unit, "paragraph( quote )");
    assert_broken(unit, NODE_QUOTE);
}

static void test_spans(void **state)
{
    struct unit *unit = *state;
    struct node *text = build_text(unit);

    text->span = (struct span){ 0, 4 }; /* there is no source */
    assert_broken(unit, NODE_TEXT);
    unit->document->source =
        source_new(&unit->arena, SLICE("s"), SLICE("text"), SLICE(""), &unit->diagnostics);
    assert_sound(unit);
    text->span = (struct span){ 0, 5 };
    assert_broken(unit, NODE_TEXT);
    text->span = (struct span){ 3, 2 };
    assert_broken(unit, NODE_TEXT);
}

static void test_texts(void **state)
{
    struct unit *unit = *state;
    struct node *text = build_text(unit);

    text->text = SLICE("");
    assert_broken(unit, NODE_TEXT);
    text->text = SLICE("\xFF");
    assert_broken(unit, NODE_TEXT);
    text->text = SLICE("\f");
    assert_broken(unit, NODE_TEXT);
}

static void test_other_strings(void **state)
{
    struct unit *unit = *state;
    struct node *paragraph = build_text(unit)->parent;

    unit_add(&unit->arena, paragraph, "code link");
    paragraph->last->link.title = SLICE("\a");
    assert_broken(unit, NODE_LINK);
    paragraph->last->link.title = SLICE("a title");
    assert_sound(unit);
    paragraph->first->next->code.text = SLICE("\a");
    assert_broken(unit, NODE_CODE);
}

static void test_attributes(void **state)
{
    struct unit *unit = *state;
    struct node *paragraph = build_text(unit)->parent;

    node_attributes(&unit->arena, paragraph)->id = SLICE("\a");
    assert_broken(unit, NODE_PARAGRAPH);
    paragraph->attributes->id = SLICE("id");
    assert_sound(unit);
    node_set_pair(&unit->arena, paragraph, SLICE("key"), SLICE("\xC2\x85"));
    assert_broken(unit, NODE_PARAGRAPH);
}

static void test_metadata(void **state)
{
    struct unit *unit = *state;

    unit->document->metadata.fields[METADATA_TITLE].text = SLICE("a\ab");
    assert_broken(unit, NODE_DOCUMENT);
    unit->document->metadata.fields[METADATA_TITLE].text = SLICE("ab");
    metadata_add_creator(&unit->arena, &unit->document->metadata, CREATOR_AUTHOR,
                         (struct metadata_value){ .text = SLICE("Ann \x01 Lee") });
    assert_broken(unit, NODE_DOCUMENT);
}

static void test_values(void **state)
{
    static const struct {
        const char *words;
        enum node_kind kind;
    } cases[] = {
        { "heading0( 'a' )", NODE_HEADING },
        { "table( row( cell0 ) )", NODE_CELL },
        { "table( row1( cell ) row( cell ) )", NODE_ROW },
        { "figure( caption( 'a' ) caption( 'b' ) )", NODE_CAPTION },
        { "list", NODE_LIST },
    };

    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct unit *unit = *state;

        unit->document = document_new(&unit->arena, NULL);
        unit_build(unit, cases[i].words);
        assert_broken(unit, cases[i].kind);
    }
}

static const struct CMUnitTest tests[] = {
    UNIT_TEST(test_sound_trees), UNIT_TEST(test_root),
    UNIT_TEST(test_links),       UNIT_TEST(test_links_between_siblings),
    UNIT_TEST(test_places),      UNIT_TEST(test_spans),
    UNIT_TEST(test_texts),       UNIT_TEST(test_other_strings),
    UNIT_TEST(test_attributes),  UNIT_TEST(test_metadata),
    UNIT_TEST(test_values),
};
UNIT_MAIN(tests)
