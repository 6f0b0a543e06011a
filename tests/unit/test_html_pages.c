/* test_html_pages.c - XHTML pages as EPUB asks for them: where a long one ends, and how the next goes on. */
#include "html/html.h"
#include "options.h"
#include "xml.h"
#include "unit.h"

enum { MOST_PAGES = 256 };

struct book {
    struct html html; /* first: turn_page gets it */
    struct unit *unit;
    struct slice pages[MOST_PAGES];
    size_t count;
};

static struct html_page page = { .title = { "T", 1 }, .stylesheet = "s.css" };

static void end_page(struct book *book)
{
    struct html *html = &book->html;

    html_close_page(html);
    assert_true(book->count < MOST_PAGES);
    book->pages[book->count++] = buffer_bytes(html->writer.out);
}

static void turn_page(struct html *html)
{
    struct book *book = (struct book *)(void *)html;

    end_page(book);
    html->writer.out = buffer_new(&book->unit->arena);
    html_open_page(html, &page);
}

/* Everything in the document, on pages that end soon after `limit` bytes behind their head. */
static struct book *write_book(struct unit *unit, size_t limit)
{
    static const struct options options = { 0 };
    struct book *book = ARENA_NEW(&unit->arena, struct book);
    struct job *job = ARENA_NEW(&unit->arena, struct job);
    struct html *html = &book->html;

    *job = (struct job){ .options = &options, .diagnostics = &unit->diagnostics };
    html_init(html, unit->document, buffer_new(&unit->arena), job, HTML_XHTML);
    book->unit = unit;
    html->turn_page = turn_page;
    html_open_page(html, &page);
    html->page_limit = limit ? html->writer.out->len + limit : 0;
    html_put_blocks(html, unit->document->root->first, NULL);
    end_page(book);
    return book;
}

/* What stands in the body of a page, which must be well-formed. */
static struct slice body_of(struct book *book, size_t number)
{
    struct arena *arena = &book->unit->arena;
    struct slice text = book->pages[number];
    size_t start = slice_find(text, SLICE("<body>")), end = slice_find(text, SLICE("</body>"));

    xml_parse(arena,
              source_new(arena, SLICE("page"), text, SLICE("UTF-8"), &book->unit->diagnostics),
              &book->unit->diagnostics);
    assert_int_equal(unit_count(book->unit, DIAG_XML_SYNTAX), 0);
    assert_true(start < end);
    return slice_trim(slice_between(text.at + start + 6, text.at + end));
}

static struct node *node_at(struct unit *unit, const char *path)
{
    struct node *node = unit->document->root;

    for (; *path; path++) {
        node = node->first;
        for (char child = '0'; child < *path; child++)
            node = node->next;
    }
    return node;
}

static void test_without_a_limit_there_is_one_page(void **state)
{
    struct unit *unit = *state;
    struct book *book;

    unit_build(unit, "paragraph('One') paragraph('Two')");
    book = write_book(unit, 0);
    assert_int_equal(book->count, 1);
    assert_slice(body_of(book, 0), "<p>One</p>\n<p>Two</p>");
}

static void test_a_page_ends_before_the_block_that_finds_it_full(void **state)
{
    struct unit *unit = *state;
    struct book *book;

    unit_build(unit, "paragraph('One') paragraph('Two') paragraph('Three')");
    book = write_book(unit, 12);
    assert_int_equal(book->count, 2);
    assert_slice(body_of(book, 0), "<p>One</p>\n<p>Two</p>");
    assert_slice(body_of(book, 1), "<p>Three</p>");
}

static void test_open_elements_go_on_without_their_ids(void **state)
{
    struct unit *unit = *state;
    struct book *book;

    unit_build(unit, "quote(division(paragraph('One') paragraph('Two')))");
    node_attributes(&unit->arena, node_at(unit, "0"))->id = SLICE("there");
    node_attributes(&unit->arena, node_at(unit, "00"))->classes = SLICE("wide");
    book = write_book(unit, 1);
    assert_int_equal(book->count, 2);
    assert_slice(body_of(book, 0), "<blockquote id=\"there\">\n<div class=\"wide\">\n<p>One</p>\n"
                                   "</div>\n</blockquote>");
    assert_slice(body_of(book, 1), "<blockquote>\n<div class=\"wide\">\n<p>Two</p>\n</div>\n"
                                   "</blockquote>");
}

static void test_a_list_counts_on(void **state)
{
    struct unit *unit = *state;
    struct book *book;

    unit_build(
        unit,
        "list(item(paragraph('a')) item(paragraph('b') paragraph('c')) item(paragraph('d')))");
    node_at(unit, "0")->list = (struct list){ .ordered = true, .start = 3 };
    book = write_book(unit, 1);
    assert_int_equal(book->count, 4);
    assert_slice(body_of(book, 0), "<ol start=\"3\">\n<li>\n<p>a</p>\n</li>\n</ol>");
    assert_slice(body_of(book, 1), "<ol start=\"4\">\n<li>\n<p>b</p>\n</li>\n</ol>");
    assert_slice(body_of(book, 2),
                 "<ol start=\"4\">\n<li class=\"continued\">\n<p>c</p>\n</li>\n</ol>");
    assert_slice(body_of(book, 3), "<ol start=\"5\">\n<li>\n<p>d</p>\n</li>\n</ol>");
}

static void test_a_definition_that_goes_on_has_a_term(void **state)
{
    struct unit *unit = *state;
    struct book *book;

    unit_build(unit, "definition-list(term('T') definition(paragraph('a') paragraph('b')))");
    book = write_book(unit, 1);
    assert_int_equal(book->count, 2);
    assert_slice(body_of(book, 1), "<dl>\n<dt></dt>\n<dd>\n<p>b</p>\n</dd>\n</dl>");
}

static void test_notes_stand_on_the_page_of_their_mark(void **state)
{
    struct unit *unit = *state;
    struct book *book;

    unit_build(unit, "paragraph('a' note(paragraph('first')))"
                     "paragraph('b' note(paragraph('second' note(paragraph('third')))))");
    book = write_book(unit, 1);
    assert_int_equal(book->count, 2);
    assert_true(slice_find(body_of(book, 0), SLICE("first</p>")) < body_of(book, 0).len);
    assert_true(slice_find(body_of(book, 1), SLICE("<aside id=\"note-2\"")) < body_of(book, 1).len);
    assert_true(slice_find(body_of(book, 1), SLICE("<aside id=\"note-3\"")) < body_of(book, 1).len);
    assert_true(slice_find(body_of(book, 1), SLICE("note-1\"")) == body_of(book, 1).len);
}

/* The page would be small enough without its note. */
static void test_notes_count(void **state)
{
    struct unit *unit = *state;

    unit_build(unit, "paragraph('a' note(paragraph('first'))) paragraph('b')");
    assert_int_equal(write_book(unit, 200)->count, 2);
    unit->document->root = node_new(&unit->arena, NODE_DOCUMENT, (struct span){ 0, 0 });
    unit_build(unit, "paragraph('a') paragraph('b')");
    assert_int_equal(write_book(unit, 200)->count, 1);
}

static void test_what_belongs_together_stays_together(void **state)
{
    struct unit *unit = *state;

    unit_build(unit, "heading('H') paragraph('a')");
    assert_int_equal(write_book(unit, 1)->count, 1);
    unit->document->root = node_new(&unit->arena, NODE_DOCUMENT, (struct span){ 0, 0 });
    unit_build(unit, "table(row(cell(paragraph('a') paragraph('b'))) row(cell(paragraph('c'))))");
    assert_int_equal(write_book(unit, 1)->count, 1);
    unit->document->root = node_new(&unit->arena, NODE_DOCUMENT, (struct span){ 0, 0 });
    unit_build(unit, "definition-list(term('T') definition(paragraph('a')))");
    assert_int_equal(write_book(unit, 1)->count, 1);
}

/* Opening a thousand elements again on every page would cost more than it saves. */
static void test_too_deep_pages_do_not_end(void **state)
{
    struct unit *unit = *state;
    struct node *at = unit->document->root;

    for (int i = 0; i < 1000; i++) {
        unit_add(&unit->arena, at, "quote(paragraph('x'))");
        at = at->last;
    }
    assert_int_equal(write_book(unit, 1)->count, 201); /* turn.c: DEEPEST_TURN */
}

static const char *file_of(struct html *html, struct slice id)
{
    (void)html;
    return slice_is(id, "here") ? "" : slice_is(id, "far") ? "far.xhtml" : NULL;
}

static void test_links_name_the_file_of_their_place(void **state)
{
    struct unit *unit = *state;
    struct html html;
    struct options options = { 0 };
    struct job job = { .options = &options, .diagnostics = &unit->diagnostics };

    unit_build(unit, "paragraph(link('a') link('b')) rule rule");
    node_at(unit, "00")->link.target = SLICE("#here");
    node_at(unit, "01")->link.target = SLICE("#far");
    node_attributes(&unit->arena, node_at(unit, "1"))->id = SLICE("here");
    node_attributes(&unit->arena, node_at(unit, "2"))->id = SLICE("far");
    html_init(&html, unit->document, buffer_new(&unit->arena), &job, HTML_XHTML);
    html.file_of = file_of;
    html_put_blocks(&html, node_at(unit, "0"), node_at(unit, "1"));
    assert_slice(buffer_bytes(html.writer.out),
                 "<p><a href=\"#here\">a</a><a href=\"far.xhtml#far\">b</a></p>");
}

static void test_a_label_is_words_and_emphasis(void **state)
{
    struct unit *unit = *state;
    struct html html;
    struct options options = { 0 };
    struct job job = { .options = &options, .diagnostics = &unit->diagnostics };

    unit_build(unit,
               "heading('A ' emphasis('b') note(paragraph('n')) line-break link('c') page-mark)");
    node_at(unit, "04")->link.target = SLICE("http://example.org");
    node_attributes(&unit->arena, node_at(unit, "01"))->id = SLICE("b");
    html_init(&html, unit->document, buffer_new(&unit->arena), &job, HTML_XHTML);
    html_put_label(&html, node_at(unit, "0"));
    html_put_notes(&html);
    assert_slice(buffer_bytes(html.writer.out), "A <em>b</em> c");
}

static const struct CMUnitTest tests[] = {
    UNIT_TEST(test_without_a_limit_there_is_one_page),
    UNIT_TEST(test_a_page_ends_before_the_block_that_finds_it_full),
    UNIT_TEST(test_open_elements_go_on_without_their_ids),
    UNIT_TEST(test_a_list_counts_on),
    UNIT_TEST(test_a_definition_that_goes_on_has_a_term),
    UNIT_TEST(test_notes_stand_on_the_page_of_their_mark),
    UNIT_TEST(test_notes_count),
    UNIT_TEST(test_what_belongs_together_stays_together),
    UNIT_TEST(test_too_deep_pages_do_not_end),
    UNIT_TEST(test_links_name_the_file_of_their_place),
    UNIT_TEST(test_a_label_is_words_and_emphasis),
};

UNIT_MAIN(tests)
