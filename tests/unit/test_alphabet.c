/* test_alphabet.c - scripts of letters, and what must be true of each alphabet. */
#include "alphabet.h"
#include "unit.h"
#include "utf8.h"

static void test_scripts(void **state)
{
    static const struct {
        uint32_t character;
        enum script script;
    } samples[] = {
        { 'a', SCRIPT_LATIN },      { 0xE9, SCRIPT_LATIN },      { 0x1EBF, SCRIPT_LATIN },
        { 0x3B1, SCRIPT_GREEK },    { 0x1F00, SCRIPT_GREEK },    { 0x436, SCRIPT_CYRILLIC },
        { 0x561, SCRIPT_ARMENIAN }, { 0x10D0, SCRIPT_GEORGIAN }, { 0x5D0, SCRIPT_HEBREW },
        { 0x627, SCRIPT_ARABIC },   { 0xFEFB, SCRIPT_ARABIC },   { 0x905, SCRIPT_DEVANAGARI },
        { 0xE01, SCRIPT_THAI },     { 0x3042, SCRIPT_KANA },     { 0x30A2, SCRIPT_KANA },
        { 0x6D77, SCRIPT_HAN },     { 0xAC00, SCRIPT_HANGUL },   { 0x16A0, SCRIPT_RARE },
        { 0x10FFFF, SCRIPT_RARE },
    };

    (void)state;
    for (size_t i = 0; i < sizeof samples / sizeof *samples; i++)
        assert_int_equal(alphabet_script(samples[i].character), samples[i].script);
}

static const struct alphabet *find(const char *language)
{
    for (const struct alphabet *alphabet = alphabets; alphabet->language; alphabet++)
        if (strcmp(alphabet->language, language) == 0)
            return alphabet;
    return NULL;
}

/* A language has one alphabet; it is found by its tag. */
static void test_languages(void **state)
{
    (void)state;
    for (const struct alphabet *alphabet = alphabets; alphabet->language; alphabet++)
        assert_ptr_equal(find(alphabet->language), alphabet);
    assert_non_null(find("de"));
    assert_non_null(find("zh-Hant"));
    assert_null(find("tlh"));
}

static void assert_letters(const struct alphabet *alphabet)
{
    struct slice rest = slice_of(alphabet->letters);
    unsigned long cost = alphabet->first;
    uint32_t c;

    while (utf8_next(&rest, &c)) {
        assert_true(c >= 0x80);
        assert_true(utf8_to_lower(c) == c || utf8_to_lower(c) < 0x80); /* the Turkish İ */
        assert_true(alphabet->scripts >> alphabet_script(c) & 1);
        cost += alphabet->step;
    }
    assert_true(cost > alphabet->first);
}

/* Small letters of its own scripts; letters that it does not name are the dearest. */
static void test_letters(void **state)
{
    (void)state;
    for (const struct alphabet *alphabet = alphabets; alphabet->language; alphabet++) {
        assert_letters(alphabet);
        assert_true(alphabet->first < alphabet->unlisted);
    }
}

/* No letter comes twice: it would have two costs. */
static void test_once(void **state)
{
    (void)state;
    for (const struct alphabet *alphabet = alphabets; alphabet->language; alphabet++) {
        struct slice rest = slice_of(alphabet->letters), letter = rest;
        uint32_t c;

        for (; utf8_next(&rest, &c); letter = rest) {
            letter = slice_take(letter, (size_t)(rest.at - letter.at));
            assert_true(slice_find(rest, letter) == rest.len);
        }
    }
}

static const struct CMUnitTest tests[] = {
    UNIT_TEST(test_scripts),
    UNIT_TEST(test_languages),
    UNIT_TEST(test_letters),
    UNIT_TEST(test_once),
};

UNIT_MAIN(tests)
