/* test_words.c - docconv's own words: every language has all of them. */
#include "words.h"
#include "unit.h"

static void test_the_nearest_language_speaks(void **state)
{
    (void)state;
    assert_string_equal(word_in(SLICE("en"), WORD_CONTENTS), "Contents");
    assert_string_equal(word_in(SLICE("de-AT"), WORD_CONTENTS), "Inhalt");
    assert_string_equal(word_in(SLICE("NB-no"), WORD_CONTENTS), "Innhold");
    assert_string_equal(word_in(SLICE("zh-CN"), WORD_CONTENTS), "目录");
    assert_string_equal(word_in(SLICE("zh-TW"), WORD_CONTENTS), "目錄");
    assert_string_equal(word_in(SLICE("zh-Hant-HK"), WORD_CONTENTS), "目錄");
}

static void test_english_stands_in(void **state)
{
    (void)state;
    assert_string_equal(word_in(SLICE("und"), WORD_NOTES), "Notes");
    assert_string_equal(word_in(SLICE("zha"), WORD_CONTENTS), "Contents");
    assert_string_equal(word_in(SLICE("d"), WORD_CONTENTS), "Contents");
    assert_string_equal(word_in(SLICE(""), WORD_CONTENTS), "Contents");
}

/* A row that is too short would leave the last places empty. */
static void test_no_row_is_short(void **state)
{
    static const char *const languages[] = {
        "en", "de", "fr", "es", "it",      "pt", "ca", "nl", "sv", "da",
        "no", "fi", "pl", "cs", "hu",      "ro", "ru", "uk", "el", "tr",
        "ar", "he", "fa", "zh", "zh-Hant", "ja", "ko", "la", "eo",
    };

    (void)state;
    for (size_t i = 0; i < sizeof languages / sizeof *languages; i++)
        for (int word = 0; word < WORDS; word++) {
            const char *words = word_in(slice_of(languages[i]), (enum word)word);

            if (!words || !*words)
                fail_msg("word %d is missing in %s", word, languages[i]);
        }
}

static const struct CMUnitTest tests[] = {
    UNIT_TEST(test_the_nearest_language_speaks),
    UNIT_TEST(test_english_stands_in),
    UNIT_TEST(test_no_row_is_short),
};

UNIT_MAIN(tests)
