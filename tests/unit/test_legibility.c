/* test_legibility.c - what was decoded rightly costs less than what was not. */
#include "legibility.h"
#include "unit.h"

static unsigned long cost(void **state, const char *text, const char *languages)
{
    struct unit *unit = *state;

    return legibility_cost(legibility_new(&unit->arena), slice_of(text), languages);
}

static void assert_better(void **state, const char *languages, const char *better,
                          const char *worse)
{
    assert_true(cost(state, better, languages) < cost(state, worse, languages));
}

/* The same bytes, in the encoding they were written in and in another one. */
static void test_encodings(void **state)
{
    assert_better(state, "de", "Größe und Übermut", "GrцЯe und Ьbermut");
    assert_better(state, "de", "Größe und Übermut", "Gr÷▀e und ▄bermut");
    assert_better(state, "ru", "Привет, мир", "Ïðèâåò, ìèð");
    assert_better(state, "ru", "Привет", "оПХБЕР"); /* KOI8-R as windows-1251: capitals turn */
    assert_better(state, "fr", "l’été", "l\xC2\x92\xC3\xA9t\xC3\xA9"); /* a control for the mark */
    assert_better(state, "pl", "żółw", "¿ó³w");
}

/* The best of the languages counts; a better one more makes no text dearer. */
static void test_languages(void **state)
{
    const char *text = "Łódź, żółw i gęś";

    assert_true(cost(state, text, "pl") < cost(state, text, "fr"));
    assert_int_equal(cost(state, text, "fr pl"), cost(state, text, "pl"));
    assert_int_equal(cost(state, text, "pl fr"), cost(state, text, "pl"));
}

static void test_places(void **state)
{
    assert_better(state, "ru", "Слово", "слОво"); /* a capital in a word */
    assert_better(state, "ru", "СЛОВО", "СлОвО");
    assert_better(state, "el", "λόγος", "λόγςο"); /* a final sigma within a word */
    assert_better(state, "de", "„Größe“", "Gr„ö“ße");
    assert_better(state, "es", "¿Qué?", "Q¿ué?");
    assert_better(state, "ru", "слово", "слoвo"); /* Latin o in a Russian word */
}

/* One room for many texts: what was counted before does not count again. */
static void test_room(void **state)
{
    struct unit *unit = *state;
    struct legibility *room = legibility_new(&unit->arena);
    unsigned long first = legibility_cost(room, SLICE("Größe und Maß"), "de");

    legibility_cost(room, SLICE("Привет, мир"), "ru");
    assert_int_equal(legibility_cost(room, SLICE("Größe und Maß"), "de"), first);
    assert_int_equal(legibility_cost(room, SLICE(""), "de"), 0);
}

/* Half as much text, half the cost, as near as marks at its ends let it be. */
static void test_grows(void **state)
{
    unsigned long one = cost(state, "мир и море ", "ru"),
                  two = cost(state, "мир и море мир и море ", "ru");

    assert_in_range(two, one * 2 - one / 10, one * 2 + one / 10);
}

static const struct CMUnitTest tests[] = {
    UNIT_TEST(test_encodings), UNIT_TEST(test_languages), UNIT_TEST(test_places),
    UNIT_TEST(test_room),      UNIT_TEST(test_grows),
};

UNIT_MAIN(tests)
