/* test_smart.c - printers' marks, language by language, over the bounds of nodes; and once is enough. */
#include "smart.h"
#include "unit.h"

/* A paragraph of text nodes, `|` between them. */
static struct node *add_paragraph(struct unit *unit, const char *text)
{
    struct node *paragraph = node_new(&unit->arena, NODE_PARAGRAPH, (struct span){ 0, 0 });
    struct slice rest = slice_of(text), part;

    node_append(unit->document->root, paragraph);
    while (slice_next(&rest, '|', &part)) {
        struct node *node = node_new(&unit->arena, NODE_TEXT, (struct span){ 0, 0 });

        node->text = part;
        node_append(paragraph, node);
    }
    return paragraph;
}

static struct slice text_of(struct unit *unit, const struct node *paragraph)
{
    struct buffer *out = buffer_new(&unit->arena);

    for (const struct node *node = paragraph->first; node; node = node->next) {
        buffer_put(out, node->text);
        if (node->next)
            buffer_put_byte(out, '|');
    }
    return buffer_bytes(out);
}

struct smart_case {
    const char *before, *after;
};

static void check(struct unit *unit, const char *language, const struct smart_case *one)
{
    struct node *paragraph;

    unit->document = document_new(&unit->arena, NULL);
    unit->document->metadata.fields[METADATA_LANGUAGE].text = slice_of(language);
    paragraph = add_paragraph(unit, one->before);
    smart_document(unit->document);
    assert_slice(text_of(unit, paragraph), one->after);
    smart_document(unit->document); /* idempotent */
    assert_slice(text_of(unit, paragraph), one->after);
}

#define CHECK_ALL(unit, language, cases)                         \
    for (size_t i = 0; i < sizeof(cases) / sizeof *(cases); i++) \
    check(unit, language, &(cases)[i])

static void test_quotations(void **state)
{
    static const struct smart_case cases[] = {
        { "\"a\" 'b'", "“a” ‘b’" },
        { "\"a 'b' c\"", "“a ‘b’ c”" },
        { "'a \"b\" c'", "‘a “b” c’" },
        { "\"'a,' b\"", "“‘a,’ b”" },
        { "(\"a\") [\"b\"] \"(c)\"", "(“a”) [“b”] “(c)”" },
        { "a--\"b\"--c", "a—“b”—c" },
        { "\"a", "“a" },          /* goes on in the next paragraph */
        { "'Then a", "‘Then a" }, /* the same */
        { "a\" b", "a” b" },      /* came from an earlier one */
        { "\"a |\"|b|\"|, c", "“a |“|b|”|, c" },
        { "\"|a|\" b", "“|a|” b" },
        { "a \" b", "a \" b" },
        { "a\"b", "a\"b" },
        { "``a'' ``b", "“a” ``b" },
        { "`a' and `b", "‘a’ and `b" },
        { "“a” ‘b’ \"c\"", "“a” ‘b’ “c”" },
    };

    CHECK_ALL(*state, "en", cases);
}

static void test_apostrophes(void **state)
{
    static const struct smart_case cases[] = {
        { "don't, o'clock, O'Hara", "don’t, o’clock, O’Hara" },
        { "'tis so, 'twas, give 'em", "’tis so, ’twas, give ’em" },
        { "the '90s, of '05, the 1990's", "the ’90s, of ’05, the 1990’s" },
        { "rock 'n' roll", "rock ’n’ roll" },
        { "the dogs' bowls", "the dogs’ bowls" },
        { "'the dogs' bowls,' she said", "‘the dogs’ bowls,’ she said" },
        { "'one' and 'two'", "‘one’ and ‘two’" },
        { "'I said so'", "‘I said so’" },
        { "goin' home", "goin’ home" },
        { "then 'ere he is", "then ’ere he is" },
    };

    CHECK_ALL(*state, "en", cases);
}

static void test_primes(void **state)
{
    static const struct smart_case cases[] = {
        { "6' 2\" tall, 6'2\"", "6′ 2″ tall, 6′2″" },
        { "a 12\" board, 6' long", "a 12″ board, 6′ long" },
        { "\"he is 6' 2\" tall\"", "“he is 6′ 2″ tall”" },
        { "\"it was 1984\"", "“it was 1984”" },
        { "12'' wide", "12″ wide" },
    };

    CHECK_ALL(*state, "en", cases);
}

static void test_dashes_and_ellipses(void **state)
{
    static const struct smart_case cases[] = {
        { "a--b, a -- b", "a—b, a — b" },
        { "a--b---c", "a–b—c" }, /* as in TeX: it has both */
        { "1914--18", "1914–18" },
        { "--all, [--all], <!-- a -->, -->", "--all, [--all], <!-- a -->, -->" },
        { "a----b, -", "a----b, -" },
        { "a... b.... c..... d..", "a… b…. c..... d.." },
        { "/a/.../b, x://y--z...", "/a/.../b, x://y--z..." },
    };

    CHECK_ALL(*state, "en", cases);
}

static void test_languages(void **state)
{
    static const struct {
        const char *language;
        struct smart_case one;
    } cases[] = {
        { "de", { "\"a 'b'\" -- so", "„a ‚b‘“ – so" } },
        { "de-CH", { "\"a 'b'\"", "«a ‹b›»" } },
        { "fr", { "\"l'a\"", "«\xC2\xA0l’a\xC2\xA0»" } },
        { "es", { "\"a 'b'\" -- c", "«a “b”» — c" } },
        { "pl", { "\"a\"", "„a”" } },
        { "sv", { "\"a 'b'\"", "”a ’b’”" } },
        { "ru", { "\"a\"", "«a»" } },
        { "pt-BR", { "\"a\"", "“a”" } },
        { "pt", { "\"a\"", "«a»" } },
        { "nl", { "'s Avonds is 't stil", "’s Avonds is ’t stil" } },
        { "ja", { "彼は\"はい\"と言った", "彼は「はい」と言った" } },
        { "zh-Hans", { "他说\"好\"了", "他说“好”了" } },
        { "he", { "צה\"ל", "צה״ל" } },
        { "und", { "\"a\"", "“a”" } },
    };

    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++)
        check(*state, cases[i].language, &cases[i].one);
}

/* Words of code are no prose; what stands beside them is beside a word. */
static void test_nodes_that_stay(void **state)
{
    struct unit *unit = *state;

    unit_build(unit,
               "paragraph( '\"' code '\" -- ' link( 'a--b' ) ) furniture( paragraph( '\"a\"' ) )"
               " code-block");
    unit->document->root->first->last->link.target = SLICE("http://a--b");
    smart_document(unit->document);
    assert_tree(unit,
                "paragraph( '“' code '” — ' link( 'a--b' ) ) furniture( paragraph( '\"a\"' ) )"
                " code-block");
}

/* A note is a run of its own, in the middle of another; a stanza is one, over its lines. */
static void test_runs(void **state)
{
    struct unit *unit = *state;

    unit_build(unit, "paragraph( '\"a' note( paragraph( '\"b\"' ) ) '\" c' ) "
                     "verse( stanza( line( '\"a' ) line( 'b\"' ) ) )");
    smart_document(unit->document);
    assert_tree(unit, "paragraph( '“a' note( paragraph( '“b”' ) ) '” c' ) "
                      "verse( stanza( line( '“a' ) line( 'b”' ) ) )");
}

static void test_titles(void **state)
{
    struct unit *unit = *state;
    struct metadata_value *fields = unit->document->metadata.fields;

    fields[METADATA_TITLE] = (struct metadata_value){ .text = SLICE("\"A\""), .rank = RANK_TEXT };
    fields[METADATA_SUBTITLE] =
        (struct metadata_value){ .text = SLICE("\"B\""), .rank = RANK_OPTION };
    smart_document(unit->document);
    assert_slice(fields[METADATA_TITLE].text, "“A”");
    assert_slice(fields[METADATA_SUBTITLE].text, "\"B\""); /* the user wrote it so */
}

static const struct CMUnitTest tests[] = {
    UNIT_TEST(test_quotations), UNIT_TEST(test_apostrophes),
    UNIT_TEST(test_primes),     UNIT_TEST(test_dashes_and_ellipses),
    UNIT_TEST(test_languages),  UNIT_TEST(test_nodes_that_stay),
    UNIT_TEST(test_runs),       UNIT_TEST(test_titles),
};
UNIT_MAIN(tests)
