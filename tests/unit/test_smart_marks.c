/* test_smart_marks.c - what each typewriter's mark in a run of text becomes. */
#include "smart_marks.h"
#include "unit.h"
#include "utf8.h"

enum { MOST_MARKS = 32 };

static enum mark_kind kind_of(struct slice mark)
{
    switch (mark.at[0]) {
    case '"':
        return MARK_DOUBLE;
    case '\'':
        return mark.len == 1 ? MARK_SINGLE : MARK_DOUBLE_TICK;
    case '`':
        return mark.len == 1 ? MARK_BACKTICK : MARK_DOUBLE_BACKTICK;
    case '-':
        return mark.len == 2 ? MARK_DASH : MARK_LONG_DASH;
    default:
        return mark.len == 3 ? MARK_ELLIPSIS : MARK_ELLIPSIS_STOP;
    }
}

/* The marks of a text: runs of one byte, but of hyphens and stops two and three at least. */
static size_t find_marks(struct node *node, struct mark *marks)
{
    struct slice text = node->text;
    size_t count = 0;

    for (size_t at = 0, len; at < text.len; at += len) {
        char byte = text.at[at];
        bool is_single = byte == '"';

        for (len = 1; !is_single && at + len < text.len && text.at[at + len] == byte; len++)
            ;
        if (!memchr("\"'`-.", byte, 5) || (byte == '-' && len < 2) || (byte == '.' && len < 3))
            continue;
        assert_true(count < MOST_MARKS);
        marks[count] = (struct mark){ .node = node, .text = slice_take(slice_skip(text, at), len) };
        marks[count].before = at ? utf8_last(slice_take(text, at)) : 0;
        marks[count].behind = utf8_first(slice_skip(text, at + len));
        marks[count].kind = kind_of(marks[count].text);
        count++;
    }
    return count;
}

static void assert_printed(void **state, const char *language, const char *typed,
                           const char *printed)
{
    struct unit *unit = *state;
    struct buffer *out = buffer_new(&unit->arena);
    struct node *node = node_new(&unit->arena, NODE_TEXT, (struct span){ 0, 0 });
    struct mark marks[MOST_MARKS], *open[2 * MOST_MARKS];
    struct mark_style style = { slice_of(language), strstr(typed, "---") != NULL };
    const char *at = typed;
    size_t count;

    node->text = slice_of(typed);
    count = find_marks(node, marks);
    smart_decide(marks, count, open, &style);
    for (size_t i = 0; i < count; i++) {
        buffer_put(out, slice_between(at, marks[i].text.at));
        buffer_put(out, marks[i].replacement ? slice_of(marks[i].replacement) : marks[i].text);
        at = slice_end(marks[i].text);
    }
    buffer_put(out, slice_of(at));
    assert_slice(buffer_bytes(out), printed);
}

struct sample {
    const char *language, *typed, *printed;
};

#define CHECK(samples)                                               \
    for (size_t i = 0; i < sizeof(samples) / sizeof *(samples); i++) \
    assert_printed(state, (samples)[i].language, (samples)[i].typed, (samples)[i].printed)

static void test_quotations(void **state)
{
    static const struct sample samples[] = {
        { "en", "\"Yes,\" he said.", "“Yes,” he said." },
        { "en", "\"He said, 'She told me \"no\" twice,'\"",
          "“He said, ‘She told me “no” twice,’”" },
        { "en", "'I said \"no\",' said Ann, 'at once.'", "‘I said “no”,’ said Ann, ‘at once.’" },
        { "en", "(\"Really\"?) [\"yes\"]", "(“Really”?) [“yes”]" },
        { "en", "``An older way,'' and `this'", "“An older way,” and ‘this’" },
        { "en", "he--\"No,\" she--\"yes\"", "he—“No,” she—“yes”" },
        /* It goes on in the next paragraph, which opens it again. */
        { "en", "\"It goes on,", "“It goes on," },
        { "en", "'It goes on,", "‘It goes on," },
    };

    CHECK(samples);
}

static void test_languages(void **state)
{
    static const struct sample samples[] = {
        { "de", "\"Das ist 'gut'\", sagte er.", "„Das ist ‚gut‘“, sagte er." },
        { "de-CH", "\"Ja\"", "«Ja»" },
        { "fr", "Il dit : \"L'eau est 'froide'.\"",
          "Il dit : «\xC2\xA0L’eau est “froide”.\xC2\xA0»" },
        { "ru", "\"Это 'хороший' вопрос\"", "«Это „хороший“ вопрос»" },
        { "pl", "\"To 'dobre' pytanie\"", "„To «dobre» pytanie”" },
        { "sv", "\"Ja\", sade han -- 'nej'", "”Ja”, sade han – ’nej’" },
        { "ja", "\"はい\"", "「はい」" },
        { "he", "צה\"ל", "צה״ל" },
        { "", "\"Yes\"", "“Yes”" },
    };

    CHECK(samples);
}

static void test_apostrophes(void **state)
{
    static const struct sample samples[] = {
        { "en", "'Tis, 'twas; rock 'n' roll of the '90s",
          "’Tis, ’twas; rock ’n’ roll of the ’90s" },
        { "en", "the dogs' bowl, O'Brien's", "the dogs’ bowl, O’Brien’s" },
        { "en", "'The cats' bowls,' she said", "‘The cats’ bowls,’ she said" },
        { "en", "of the 'Class of '85'.", "of the ‘Class of ’85’." },
        { "en", "the number '85' on it", "the number ‘85’ on it" },
        { "en", "\"Oh, 'Arry!\"", "“Oh, ’Arry!”" },
        { "nl", "'s avonds in 't huis, foto's", "’s avonds in ’t huis, foto’s" },
        { "de", "Hans' Hut, ich hab's", "Hans’ Hut, ich hab’s" },
        { "fr", "aujourd'hui l'un", "aujourd’hui l’un" },
    };

    CHECK(samples);
}

static void test_primes(void **state)
{
    static const struct sample samples[] = {
        { "en", "5'10\" tall, 6' 2\"", "5′10″ tall, 6′ 2″" },
        { "en", "40° 26' 46\" north", "40° 26′ 46″ north" },
        { "en", "the board is 12\" wide", "the board is 12″ wide" },
        { "en", "\"the year is 1914\"", "“the year is 1914”" },
    };

    CHECK(samples);
}

static void test_dashes_and_ellipses(void **state)
{
    static const struct sample samples[] = {
        { "en", "late -- and it---at last", "late – and it—at last" },
        { "en", "late--at last", "late—at last" },
        { "de", "spät -- endlich", "spät – endlich" },
        { "en", "in 1914--18", "in 1914–18" },
        { "es", "--No sé --dijo ella--.", "—No sé —dijo ella—." },
        { "es", "--¿Quién? --dijo.", "—¿Quién? —dijo." },
        { "en", "young... and old....", "young… and old…." },
    };

    CHECK(samples);
}

static void test_left_alone(void **state)
{
    static const struct sample samples[] = {
        { "en", "give --verbose or <!-- a -->", "give --verbose or <!-- a -->" },
        { "en", "http://a.example/b--c", "http://a.example/b--c" },
        { "en", "/a/.../b", "/a/.../b" },
        { "en", "` alone", "` alone" },
        { "en", "a \" alone", "a \" alone" },
    };

    CHECK(samples);
}

static const struct CMUnitTest tests[] = {
    UNIT_TEST(test_quotations), UNIT_TEST(test_languages),  UNIT_TEST(test_apostrophes),
    UNIT_TEST(test_primes),     UNIT_TEST(test_left_alone), UNIT_TEST(test_dashes_and_ellipses),
};

UNIT_MAIN(tests)
