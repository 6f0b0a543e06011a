/* test_writer.c - a table of emitters run over a tree: strings, layout, what is left out. */
#include "writer.h"
#include "unit.h"

static void enter_text(struct writer *writer, struct node *node)
{
    buffer_put(writer->out, node->text);
}

static void enter_rule(struct writer *writer, struct node *node)
{
    buffer_printf(writer->out, "<rule in %s", node_kind_name(node->parent->kind));
}

static void enter_image(struct writer *writer, struct node *node)
{
    (void)node;
    buffer_put_string(writer->out, "<image");
    writer_skip_children(writer);
}

static void leave_sign(struct writer *writer, struct node *node)
{
    (void)node;
    buffer_put_byte(writer->out, '>');
}

static const struct emitter emitters[NODE_KINDS] = {
    [NODE_DOCUMENT] = { "", "" },
    [NODE_PARAGRAPH] = { "<p>", "</p>", LAYOUT_BLOCK },
    [NODE_QUOTE] = { "<quote>", "</quote>", LAYOUT_CONTAINER },
    [NODE_EMPHASIS] = { "<em>", "</em>" },
    [NODE_FURNITURE] = { "<furniture>", "</furniture>", LAYOUT_CONTAINER },
    [NODE_TEXT] = { .enter = enter_text },
    [NODE_RULE] = { .layout = LAYOUT_BLOCK, .enter = enter_rule, .leave = leave_sign },
    [NODE_IMAGE] = { .enter = enter_image, .leave = leave_sign },
};

struct written {
    struct job job;
    struct writer writer;
};

static struct written start(struct unit *unit)
{
    return (struct written){
        .job = { .diagnostics = &unit->diagnostics },
        .writer = { .emitters = emitters,
                    .out = buffer_new(&unit->arena),
                    .document = unit->document,
                    .indent = 2 },
    };
}

static void assert_written(void **state, const char *words, const char *expected)
{
    struct unit *unit = *state;
    struct written written;

    unit->document = document_new(&unit->arena, NULL);
    unit_build(unit, words);
    written = start(unit);
    written.writer.job = &written.job;
    writer_run(&written.writer, unit->document->root);
    assert_slice(buffer_bytes(written.writer.out), expected);
}

static void test_strings_around_children(void **state)
{
    assert_written(state, "paragraph( 'a' emphasis( 'b' ) 'c' )", "<p>a<em>b</em>c</p>");
}

static void test_layout(void **state)
{
    assert_written(state, "paragraph( 'a' ) quote( paragraph( 'b' ) quote( paragraph( 'c' ) ) )",
                   "<p>a</p>\n<quote>\n  <p>b</p>\n  <quote>\n    <p>c</p>\n  </quote>\n</quote>");
}

static void test_functions_in_place_of_strings(void **state)
{
    assert_written(state, "rule quote( rule )",
                   "<rule in document>\n<quote>\n  <rule in quote>\n</quote>");
}

static void test_skipped_children_are_not_written(void **state)
{
    assert_written(state, "paragraph( image( 'no' ) 'a' )", "<p><image>a</p>");
}

/* A kind without a row is reported once; its children are written. */
static void test_kind_without_a_row(void **state)
{
    struct unit *unit = *state;

    assert_written(state, "division( paragraph( 'a' strong( 'b' ) strong( 'c' ) ) )", "<p>abc</p>");
    assert_int_equal(unit_count(unit, DIAG_KIND_UNWRITTEN), 2);
}

static void test_furniture_is_left_out(void **state)
{
    assert_written(state, "furniture( paragraph( 'no' ) ) paragraph( 'a' )", "<p>a</p>");
}

static void test_furniture_is_kept_if_asked(void **state)
{
    struct unit *unit = *state;
    struct written written;

    unit_build(unit, "furniture( paragraph( '7' ) )");
    written = start(unit);
    written.writer.job = &written.job;
    written.writer.keep_furniture = true;
    writer_run(&written.writer, unit->document->root);
    assert_slice(buffer_bytes(written.writer.out), "<furniture>\n  <p>7</p>\n</furniture>");
}

/* Indents stop growing, or the lines of a deep tree would grow with its square. */
static void test_indent_is_bounded(void **state)
{
    enum { DEPTH = 20000 };
    struct unit *unit = *state;
    struct written written;
    struct node *at = unit->document->root;

    for (int i = 0; i < DEPTH; i++) {
        unit_add(&unit->arena, at, "quote");
        at = at->first;
    }
    written = start(unit);
    written.writer.job = &written.job;
    writer_run(&written.writer, unit->document->root);
    assert_true(written.writer.out->len < DEPTH * 2 * (2 * WRITER_DEEPEST_INDENT + 10));
    assert_int_equal(written.writer.depth, 0);
    assert_int_equal(written.job.steps, 2 * (DEPTH + 1));
}

static void test_furniture_is_reported_once(void **state)
{
    struct unit *unit = *state;
    struct job job = { .diagnostics = &unit->diagnostics };

    unit_build(unit, "paragraph( 'a' )");
    writer_report_furniture(unit->document, &job);
    assert_int_equal(unit_count(unit, DIAG_FURNITURE_SET_ASIDE), 0);
    unit_build(unit, "furniture( paragraph( '0' ) ) furniture( paragraph( '575' ) ) "
                     "furniture( paragraph( 'A line that is longer than the caf\xC3\xA9 "
                     "\xC3\xA9\xC3\xA9\xC3\xA9\xC3\xA9' ) ) furniture( rule ) furniture( rule )");
    writer_report_furniture(unit->document, &job);
    assert_int_equal(unit_count(unit, DIAG_FURNITURE_SET_ASIDE), 1);
    assert_slice(unit->diagnostics.first->detail,
                 "\"0\", \"575\", \"A line that is longer than the caf\xC3\xA9 \xC3\xA9...\", \"\" "
                 "and 1 more");
}

static const struct CMUnitTest tests[] = {
    UNIT_TEST(test_strings_around_children),
    UNIT_TEST(test_layout),
    UNIT_TEST(test_functions_in_place_of_strings),
    UNIT_TEST(test_skipped_children_are_not_written),
    UNIT_TEST(test_kind_without_a_row),
    UNIT_TEST(test_furniture_is_left_out),
    UNIT_TEST(test_furniture_is_kept_if_asked),
    UNIT_TEST(test_indent_is_bounded),
    UNIT_TEST(test_furniture_is_reported_once),
};
UNIT_MAIN(tests)
