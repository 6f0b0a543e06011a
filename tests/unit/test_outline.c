/* test_outline.c - flat headings to nested sections, ids, and the table of contents. */
#include "outline.h"
#include "check.h"
#include "unit.h"

static void assert_nested(void **state, const char *before, const char *after)
{
    struct unit *unit = *state;
    const struct node *where;

    unit->document = document_new(&unit->arena, NULL);
    unit_build(unit, before);
    outline_nest(unit->document);
    assert_tree(unit, after);
    assert_null(check_document(unit->document, &where));
}

static void test_sections_nest_by_level(void **state)
{
    assert_nested(state, "heading( 'a' ) paragraph heading2( 'b' ) rule heading( 'c' )",
                  "section( heading( 'a' ) paragraph section2( heading2( 'b' ) rule ) ) "
                  "section( heading( 'c' ) )");
}

static void test_nothing_to_nest(void **state)
{
    assert_nested(state, "", "");
    assert_nested(state, "paragraph rule", "paragraph rule");
}

static void test_text_before_the_first_heading_stays(void **state)
{
    assert_nested(state, "paragraph heading( 'a' ) rule",
                  "paragraph section( heading( 'a' ) rule )");
}

/* A section's number is its depth, whatever levels the headings have. */
static void test_gaps_close(void **state)
{
    assert_nested(
        state, "heading2( 'a' ) heading5( 'b' ) heading3( 'c' ) heading( 'd' )",
        "section( heading2( 'a' ) section2( heading5( 'b' ) ) section2( heading3( 'c' ) ) ) "
        "section( heading( 'd' ) )");
}

static void test_headings_inside_blocks_make_no_sections(void **state)
{
    assert_nested(state, "heading( 'a' ) quote( heading( 'b' ) )",
                  "section( heading( 'a' ) quote( heading( 'b' ) ) )");
}

static void test_about_the_author_stands_outside(void **state)
{
    struct unit *unit = *state;

    assert_nested(state, "heading( 'a' ) heading2( 'b' ) aside6( paragraph( 'c' ) )",
                  "section( heading( 'a' ) section2( heading2( 'b' ) ) ) "
                  "aside6( paragraph( 'c' ) )");
    assert_int_equal(ASIDE_ABOUT_AUTHOR, 6);
    assert_ptr_equal(document_about_author(unit->document), unit->document->root->last);
}

static void test_section_takes_the_headings_role_and_id(void **state)
{
    struct unit *unit = *state;
    struct node *heading;

    unit_build(unit, "heading( 'a' )");
    heading = unit->document->root->first;
    heading->heading.role = HEADING_CHAPTER;
    node_attributes(&unit->arena, heading)->id = SLICE("one");
    outline_nest(unit->document);
    assert_int_equal(heading->parent->heading.role, HEADING_CHAPTER);
    assert_slice(heading->parent->attributes->id, "one");
    assert_null(heading->attributes);
    assert_ptr_equal(outline_heading(heading->parent), heading);
}

static void assert_slug(void **state, const char *text, const char *slug)
{
    struct unit *unit = *state;

    assert_slice(outline_slug(&unit->arena, slice_of(text)), slug);
}

static void test_slugs(void **state)
{
    assert_slug(state, "The Sea, the Sea!", "the-sea-the-sea");
    assert_slug(state, "  -- Don't -- ", "dont");
    assert_slug(state, "1984", "s-1984"); /* a name begins with a letter */
    assert_slug(state, "", "section");
    assert_slug(state, "* * *", "section");
    assert_slug(state, "\xC3\x89tude no 3", "\xC3\xA9tude-no-3");
    assert_slug(state, "E\xCC\x81tude", "e\xCC\x81tude"); /* E and a combining acute */
    assert_slug(state, "\xE7\xAC\xAC\xE4\xB8\x80\xE7\xAB\xA0",
                "\xE7\xAC\xAC\xE4\xB8\x80\xE7\xAB\xA0");
}

static void test_slugs_are_short(void **state)
{
    struct unit *unit = *state;
    char text[1000];

    memset(text, 'a', sizeof text);
    assert_int_equal(outline_slug(&unit->arena, (struct slice){ text, sizeof text }).len, 60);
}

static struct slice id_of(const struct node *node)
{
    return node->attributes ? node->attributes->id : SLICE("");
}

static void test_ids_are_unique(void **state)
{
    struct unit *unit = *state;
    struct node *section;

    unit_build(unit, "heading( 'One' ) heading( 'One' ) heading( 'One 2' ) heading( 'One' )");
    outline_nest(unit->document);
    outline_name(unit->document);
    section = unit->document->root->first;
    assert_slice(id_of(section), "one");
    assert_slice(id_of(section->next), "one-2");
    assert_slice(id_of(section->next->next), "one-2-2");
    assert_slice(id_of(section->next->next->next), "one-3");
}

/* Ids that the source gave come first, and keep what they are. */
static void test_given_ids_stay(void **state)
{
    struct unit *unit = *state;
    struct node *first;

    unit_build(unit, "heading( 'Sea' ) heading( 'Land' ) paragraph( 'a' )");
    first = unit->document->root->first;
    node_attributes(&unit->arena, first->next)->id = SLICE("sea");
    node_attributes(&unit->arena, first->next->next)->id = SLICE("sea");
    outline_name(unit->document);
    assert_slice(id_of(first), "sea-3");
    assert_slice(id_of(first->next), "sea");
    assert_slice(id_of(first->next->next), "sea-2");
}

/* No id that was made of a repeated one, or of one that is no name, takes the place of another. */
static void test_given_ids_keep_their_links(void **state)
{
    struct unit *unit = *state;
    static const char *const ids[] = { "a b", "sea", "sea", "sea-2", "a-b" };
    struct node *heading, *link;

    unit_build(unit, "heading heading heading heading heading "
                     "paragraph( link( 'to a b' ) link( 'to sea-2' ) link( 'to a-b' ) )");
    heading = unit->document->root->first;
    for (size_t i = 0; i < sizeof ids / sizeof *ids; i++, heading = heading->next)
        node_attributes(&unit->arena, heading)->id = slice_of(ids[i]);
    link = heading->first;
    link->link.target = SLICE("#a b");
    link->next->link.target = SLICE("#sea-2");
    link->next->next->link.target = SLICE("#a-b");
    outline_name(unit->document);
    heading = unit->document->root->first;
    assert_slice(id_of(heading), "a-b-2");
    assert_slice(id_of(heading->next), "sea");
    assert_slice(id_of(heading->next->next), "sea-3");
    assert_slice(id_of(heading->next->next->next), "sea-2");
    assert_slice(id_of(heading->next->next->next->next), "a-b");
    assert_slice(link->link.target, "#a-b-2");
    assert_slice(link->next->link.target, "#sea-2");
    assert_slice(link->next->next->link.target, "#a-b");
}

/* A note in a heading is no part of its name; the words behind it are. */
static void test_notes_are_no_part_of_a_name(void **state)
{
    struct unit *unit = *state;

    unit_build(unit, "heading( 'The ' note( paragraph( 'no' ) ) 'Sea' )");
    outline_name(unit->document);
    assert_slice(id_of(unit->document->root->first), "the-sea");
}

static void test_many_equal_headings(void **state)
{
    struct unit *unit = *state;

    for (int i = 0; i < 50000; i++)
        unit_build(unit, "heading( 'One' )");
    outline_nest(unit->document);
    outline_name(unit->document);
    assert_slice(id_of(unit->document->root->last), "one-50000");
}

/* The titles of the contents list, down to a depth. */
static struct slice contents(struct unit *unit, unsigned depth)
{
    struct buffer *out = buffer_new(&unit->arena);

    for (struct node *section = NULL; (section = outline_next(unit->document, section, depth));)
        buffer_put(out, outline_heading(section)->first->text);
    return buffer_bytes(out);
}

static void test_contents_list(void **state)
{
    struct unit *unit = *state;

    unit_build(unit,
               "paragraph heading( 'a' ) rule heading2( 'b' ) heading3( 'c' ) heading2( 'd' ) "
               "heading( 'e' ) heading2( 'f' )");
    outline_nest(unit->document);
    assert_slice(contents(unit, 0), "");
    assert_slice(contents(unit, 1), "ae");
    assert_slice(contents(unit, 2), "abdef");
    assert_slice(contents(unit, 9), "abcdef");
}

static void assert_numbered(void **state, const char *before, const char *after)
{
    struct unit *unit = *state;

    unit->document = document_new(&unit->arena, NULL);
    unit_build(unit, before);
    outline_nest(unit->document);
    outline_number(unit->document);
    assert_tree(unit, after);
}

static void test_sections_are_numbered(void **state)
{
    assert_numbered(state,
                    "heading( 'a' ) heading2( 'b' ) heading2( 'c' ) heading( 'd' ) heading3( 'e' )",
                    "section( heading( span( '1' ) ' ' 'a' ) "
                    "section2( heading2( span( '1.1' ) ' ' 'b' ) ) "
                    "section2( heading2( span( '1.2' ) ' ' 'c' ) ) ) "
                    "section( heading( span( '2' ) ' ' 'd' ) "
                    "section2( heading3( span( '2.1' ) ' ' 'e' ) ) )");
}

static void test_numbers_of_the_text_stay_alone(void **state)
{
    assert_numbered(state, "heading( 'Plan' ) heading( '1 a' ) heading( '2 b' )",
                    "section( heading( 'Plan' ) ) section( heading( '1 a' ) ) "
                    "section( heading( '2 b' ) )");
}

static const struct CMUnitTest tests[] = {
    UNIT_TEST(test_sections_nest_by_level),
    UNIT_TEST(test_nothing_to_nest),
    UNIT_TEST(test_text_before_the_first_heading_stays),
    UNIT_TEST(test_gaps_close),
    UNIT_TEST(test_headings_inside_blocks_make_no_sections),
    UNIT_TEST(test_about_the_author_stands_outside),
    UNIT_TEST(test_section_takes_the_headings_role_and_id),
    UNIT_TEST(test_slugs),
    UNIT_TEST(test_slugs_are_short),
    UNIT_TEST(test_ids_are_unique),
    UNIT_TEST(test_given_ids_stay),
    UNIT_TEST(test_given_ids_keep_their_links),
    UNIT_TEST(test_notes_are_no_part_of_a_name),
    UNIT_TEST(test_many_equal_headings),
    UNIT_TEST(test_contents_list),
    UNIT_TEST(test_sections_are_numbered),
    UNIT_TEST(test_numbers_of_the_text_stay_alone),
};
UNIT_MAIN(tests)
