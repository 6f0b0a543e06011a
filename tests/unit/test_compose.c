/* test_compose.c - characters in one piece: Unicode's rules, over the bounds of nodes, and what stays as it is. */
#include "compose.h"
#include "unit.h"

static struct node *add(struct unit *unit, struct node *parent, enum node_kind kind)
{
    struct node *node = node_new(&unit->arena, kind, (struct span){ 0, 0 });

    node_append(parent, node);
    return node;
}

/* What a paragraph of text nodes, `|` between them, becomes. */
static struct slice composed(struct unit *unit, const char *text)
{
    struct node *paragraph = add(unit, unit->document->root, NODE_PARAGRAPH);
    struct buffer *out = buffer_new(&unit->arena);
    struct slice rest = slice_of(text), part;

    while (slice_next(&rest, '|', &part))
        add(unit, paragraph, NODE_TEXT)->text = part;
    compose_document(unit->document);
    for (const struct node *node = paragraph->first; node; node = node->next) {
        buffer_put(out, node->text);
        if (node->next)
            buffer_put_byte(out, '|');
    }
    return buffer_bytes(out);
}

static void test_compose(void **state)
{
    static const struct {
        const char *before, *after;
    } cases[] = {
        { "", "" },
        { "plain", "plain" },
        { "caf\u00E9 \u20AC", "caf\u00E9 \u20AC" },
        { "cafe\u0301", "caf\u00E9" },
        { "e\u0301e\u0301 e\u0301.", "\u00E9\u00E9 \u00E9." },
        { "\u0301e", "\u0301e" },             /* nothing to stand on */
        { "a\u0302\u0323", "\u1EAD" },        /* in the order of Unicode */
        { "q\u0307\u0323", "q\u0323\u0307" }, /* ordered, where there is no one piece */
        { "\u00EA\u0323", "\u1EC7" },         /* half composed */
        { "\u1112\u1161\u11AB", "\uD55C" },   /* Hangul */
        { "\uD558\u11AB", "\uD55C" },
        { "\u212B \u2126", "\u00C5 \u03A9" }, /* signs that are letters */
        { "\u0958", "\u0915\u093C" },         /* one of those that are never composed */
        { "\u304B\u3099", "\u304C" },         /* kana */
        { "\u2460 \uFB01 x\u00B2", "\u2460 \uFB01 x\u00B2" }, /* compatibility is no sameness */
    };

    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        assert_slice(composed(*state, cases[i].before), cases[i].after);
        assert_slice(composed(*state, cases[i].after), cases[i].after);
    }
}

/* A reference to a character is a node; marks of it join the letter before. */
static void test_nodes(void **state)
{
    assert_slice(composed(*state, "cafe|\u0301|s"), "caf\u00E9|s");
    assert_slice(composed(*state, "a|\u0302|\u0323|b"), "\u1EAD|b");
    assert_slice(composed(*state, "cafe|s\u0301"), "cafe|\u015B");
}

static void test_addresses_stay(void **state)
{
    struct unit *unit = *state;
    struct node *paragraph = add(unit, unit->document->root, NODE_PARAGRAPH);
    struct node *link = add(unit, paragraph, NODE_LINK);

    link->link.target = SLICE("cafe\u0301.html");
    link->link.title = SLICE("cafe\u0301");
    add(unit, link, NODE_CODE)->code.text = SLICE("e\u0301 = 1");
    compose_document(unit->document);
    assert_slice(link->link.target, "cafe\u0301.html");
    assert_slice(link->link.title, "caf\u00E9");
    assert_slice(link->first->code.text, "\u00E9 = 1");
}

static void test_metadata(void **state)
{
    struct unit *unit = *state;
    struct metadata *metadata = &unit->document->metadata;
    struct metadata_value value = { .text = SLICE("Ame\u0301lie Re\u0301"), .rank = RANK_OPTION };

    metadata_set(metadata, METADATA_TITLE, value);
    metadata_add_creator(&unit->arena, metadata, CREATOR_AUTHOR, value);
    compose_document(unit->document);
    assert_slice(metadata_text(metadata, METADATA_TITLE), "Am\u00E9lie R\u00E9");
    assert_slice(metadata->creators->file_as, "R\u00E9, Am\u00E9lie");
}

/* A million marks on one letter, in the order that takes longest to sort; none is lost. */
static void test_many_marks(void **state)
{
    enum { PAIRS = 500000 };
    struct unit *unit = *state;
    struct buffer *text = buffer_new(&unit->arena);
    struct node *node = add(unit, add(unit, unit->document->root, NODE_PARAGRAPH), NODE_TEXT);

    buffer_put_byte(text, 'q');
    for (size_t i = 0; i < PAIRS; i++)
        buffer_put(text, SLICE("\u0301\u0316"));
    node->text = buffer_bytes(text);
    compose_document(unit->document);
    assert_int_equal(node->text.len, 1 + 4 * PAIRS);
}

static const struct CMUnitTest tests[] = {
    UNIT_TEST(test_compose),  UNIT_TEST(test_nodes),      UNIT_TEST(test_addresses_stay),
    UNIT_TEST(test_metadata), UNIT_TEST(test_many_marks),
};
UNIT_MAIN(tests)
