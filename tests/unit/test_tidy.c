/* test_tidy.c - one normal form after every reader. */
#include "tidy.h"
#include "check.h"
#include "unit.h"

/* Tidies what `before` describes; fails unless it is `after` then, and sound. */
static void assert_tidied(void **state, const char *before, const char *after)
{
    struct unit *unit = *state;
    const struct node *where;

    unit->document = document_new(&unit->arena, NULL);
    unit_build(unit, before);
    tidy_document(unit->document, &unit->diagnostics);
    assert_tree(unit, after);
    assert_null(check_document(unit->document, &where));
}

static void test_tidy_trees_stay(void **state)
{
    const char *tidy = "heading( 'a' ) paragraph( 'b' emphasis( 'c' ) ) list( item )";

    assert_tidied(state, tidy, tidy);
    assert_tidied(state, "", "");
}

static void test_empty_nodes_go(void **state)
{
    assert_tidied(state, "paragraph paragraph( 'a' ) paragraph( '' )", "paragraph( 'a' )");
    assert_tidied(state, "paragraph( 'a' emphasis( strong( '' ) ) )", "paragraph( 'a' )");
    assert_tidied(state, "quote( paragraph( emphasis ) )", ""); /* from the inside out */
    assert_tidied(state, "heading list table verse( stanza )", "");
    assert_tidied(state, "paragraph( 'a' note( paragraph ) )", "paragraph( 'a' )");
    assert_tidied(state, "division( paragraph( span ) )", "");
}

static void test_what_means_something_when_empty_stays(void **state)
{
    assert_tidied(state, "rule list( item ) table( row( cell ) )",
                  "rule list( item ) table( row( cell ) )");
    assert_tidied(state, "paragraph( image link )", "paragraph( image link )");
    assert_tidied(state, "definition-list( term definition )",
                  "definition-list( term definition )");
}

static void test_named_wrappers_stay(void **state)
{
    struct unit *unit = *state;

    unit_build(unit, "division");
    node_attributes(&unit->arena, unit->document->root->first)->id = SLICE("here");
    tidy_document(unit->document, &unit->diagnostics);
    assert_tree(unit, "division");
}

static void test_captions_that_meet_are_one(void **state)
{
    assert_tidied(state, "figure( caption( 'a' ) paragraph caption( 'b' ) )",
                  "figure( caption( 'a' soft-break 'b' ) )");
}

static void test_breaks_at_the_ends_go(void **state)
{
    assert_tidied(state,
                  "paragraph( soft-break line-break 'a' soft-break 'b' line-break soft-break )",
                  "paragraph( 'a' soft-break 'b' )");
    assert_tidied(state, "heading( 'a' line-break )", "heading( 'a' )");
    assert_tidied(state, "figure( caption( soft-break 'a' line-break ) )",
                  "figure( caption( 'a' ) )");
    assert_tidied(state, "paragraph( line-break )", "");
}

/* What one line of the source was cut into is one text again. */
static void test_adjoining_text_is_joined(void **state)
{
    struct unit *unit = *state;
    struct source *source =
        source_new(&unit->arena, SLICE("s"), SLICE("one two"), SLICE(""), &unit->diagnostics);
    struct node *paragraph;

    unit->document = document_new(&unit->arena, source);
    unit_build(unit, "paragraph( 'x' 'x' 'x' )");
    paragraph = unit->document->root->first;
    paragraph->first->text = slice_take(source->text, 3);
    paragraph->first->span = (struct span){ 0, 3 };
    paragraph->first->next->text = slice_skip(source->text, 3);
    paragraph->first->next->span = (struct span){ 3, 7 };
    tidy_document(unit->document, &unit->diagnostics);
    assert_tree(unit, "paragraph( 'one two' 'x' )");
    assert_int_equal(paragraph->first->span.end, 7);
}

/* HTML has no links in links; a note is printed elsewhere. */
static void test_links_do_not_nest(void **state)
{
    struct unit *unit = *state;

    assert_tidied(state, "paragraph( link( 'a' emphasis( link( 'b' ) ) link( 'c' ) ) link( 'd' ) )",
                  "paragraph( link( 'a' emphasis( span( 'b' ) ) span( 'c' ) ) link( 'd' ) )");
    assert_int_equal(unit_count(unit, DIAG_LINK_NESTED), 2);
    assert_tidied(state,
                  "paragraph( link( 'a' note( paragraph( link( link( 'b' ) ) ) ) link( 'c' ) ) )",
                  "paragraph( link( 'a' note( paragraph( link( span( 'b' ) ) ) ) span( 'c' ) ) )");
}

static void test_forbidden_characters_are_replaced(void **state)
{
    struct unit *unit = *state;

    assert_tidied(state, "paragraph( 'a\f\x1B[b' )", "paragraph( 'a\xEF\xBF\xBD\xEF\xBF\xBD[b' )");
    assert_int_equal(unit_count(unit, DIAG_CHARACTER_FORBIDDEN), 2);
    assert_tidied(state, "paragraph( '\x7F\xC2\x85\xEF\xB7\x90\xEF\xBF\xBE\xF0\x9F\xBF\xBE' )",
                  "paragraph( '\xEF\xBF\xBD\xEF\xBF\xBD\xEF\xBF\xBD\xEF\xBF\xBD\xEF\xBF\xBD' )");
}

static void test_near_misses_stay(void **state)
{
    const char *text =
        "paragraph( 'tab\tline\nno-break\xC2\xA0\xEF\xBF\xBD\xEF\xAC\x81\xF0\x9F\x98\x80' )";

    assert_tidied(state, text, text);
}

/* Titles of links, languages of code, attributes and metadata reach the output too. */
static void test_all_strings_are_cleaned(void **state)
{
    struct unit *unit = *state;
    struct node *link, *code;
    struct metadata_value bad = { .text = SLICE("a\ab") };

    unit_build(unit, "paragraph( link( 'a' ) ) code-block");
    link = unit->document->root->first->first;
    code = unit->document->root->last;
    link->link = (struct link){ SLICE("a\ab"), SLICE("a\ab") };
    code->code = (struct code_text){ SLICE("a\ab"), SLICE("a\ab") };
    node_attributes(&unit->arena, link)->id = bad.text;
    node_set_pair(&unit->arena, link, SLICE("key"), bad.text);
    metadata_set(&unit->document->metadata, METADATA_TITLE, bad);
    metadata_add_creator(&unit->arena, &unit->document->metadata, CREATOR_AUTHOR,
                         (struct metadata_value){ .text = SLICE("A\an B\aon") });
    metadata_add_subject(&unit->arena, &unit->document->metadata, bad);
    tidy_document(unit->document, &unit->diagnostics);
    assert_slice(link->link.target, "a\xEF\xBF\xBD"
                                    "b");
    assert_slice(link->link.title, "a\xEF\xBF\xBD"
                                   "b");
    assert_slice(code->code.text, "a\xEF\xBF\xBD"
                                  "b");
    assert_slice(code->code.language, "a\xEF\xBF\xBD"
                                      "b");
    assert_slice(link->attributes->id, "a\xEF\xBF\xBD"
                                       "b");
    assert_slice(node_pair(link, SLICE("key")), "a\xEF\xBF\xBD"
                                                "b");
    assert_slice(metadata_text(&unit->document->metadata, METADATA_TITLE), "a\xEF\xBF\xBD"
                                                                           "b");
    assert_slice(unit->document->metadata.creators->surname, "B\xEF\xBF\xBDon");
    assert_slice(unit->document->metadata.subjects->value.text, "a\xEF\xBF\xBD"
                                                                "b");
}

static void test_rows_stand_in_order(void **state)
{
    assert_tidied(state, "table( row2( cell ) row1( cell ) row( cell ) row1( cell ) )",
                  "table( row( cell ) row1( cell ) row1( cell ) row2( cell ) )");
}

static void test_rows_are_equally_long(void **state)
{
    assert_tidied(state, "table( row( cell cell cell ) row1( cell ) row1( cell2 ) )",
                  "table( row( cell cell cell ) row1( cell cell cell ) row1( cell2 cell ) )");
}

static void test_columns_are_counted(void **state)
{
    struct unit *unit = *state;

    assert_tidied(state, "table( row( cell cell2 ) )", "table( row( cell cell2 ) )");
    assert_int_equal(unit->document->root->first->table.column_count, 3);
    assert_int_equal(unit->document->root->first->table.columns[2], ALIGN_DEFAULT);
}

/* With a cell that reaches down, a shorter row is no hole. */
static void test_rows_under_a_tall_cell_are_not_padded(void **state)
{
    struct unit *unit = *state;

    unit_build(unit, "table( row( cell cell ) row( cell ) )");
    unit->document->root->first->first->first->cell.row_span = 2;
    tidy_document(unit->document, &unit->diagnostics);
    assert_tree(unit, "table( row( cell cell ) row( cell ) )");
}

static void add_rows(struct unit *unit, struct node *table, size_t rows, size_t cells)
{
    for (size_t i = 0; i < rows; i++) {
        struct node *row = node_new(&unit->arena, NODE_ROW, (struct span){ 0, 0 });

        node_append(table, row);
        for (size_t j = 0; j < cells; j++)
            unit_add(&unit->arena, row, "cell");
    }
}

/* One long row over many short ones must not make cells with the square of the input. */
static void test_padding_is_bounded(void **state)
{
    struct unit *unit = *state;

    unit_build(unit, "table");
    add_rows(unit, unit->document->root->first, 1, 20000);
    add_rows(unit, unit->document->root->first, 20000, 1);
    tidy_document(unit->document, &unit->diagnostics);
    assert_null(unit->document->root->first->last->first->next);
    assert_true(unit->arena.bytes < 100 * 1000 * 1000);
}

static void test_spans_are_bounded(void **state)
{
    assert_tidied(state, "table( row( cell0 ) )", "table( row( cell ) )");
    assert_tidied(state, "table( row( cell60000 ) )", "table( row( cell1000 ) )");
}

static void test_headings_have_levels(void **state)
{
    assert_tidied(state, "heading0( 'a' )", "heading( 'a' )");
}

static const struct CMUnitTest tests[] = {
    UNIT_TEST(test_tidy_trees_stay),
    UNIT_TEST(test_empty_nodes_go),
    UNIT_TEST(test_what_means_something_when_empty_stays),
    UNIT_TEST(test_named_wrappers_stay),
    UNIT_TEST(test_breaks_at_the_ends_go),
    UNIT_TEST(test_captions_that_meet_are_one),
    UNIT_TEST(test_adjoining_text_is_joined),
    UNIT_TEST(test_links_do_not_nest),
    UNIT_TEST(test_forbidden_characters_are_replaced),
    UNIT_TEST(test_near_misses_stay),
    UNIT_TEST(test_all_strings_are_cleaned),
    UNIT_TEST(test_rows_stand_in_order),
    UNIT_TEST(test_rows_are_equally_long),
    UNIT_TEST(test_columns_are_counted),
    UNIT_TEST(test_rows_under_a_tall_cell_are_not_padded),
    UNIT_TEST(test_padding_is_bounded),
    UNIT_TEST(test_spans_are_bounded),
    UNIT_TEST(test_headings_have_levels),
};
UNIT_MAIN(tests)
