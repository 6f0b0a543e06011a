/* test_code_signs.c - which lines a machine reads, and which only look like it. */
#include "text/recognisers/code_signs.h"
#include "unit.h"

static struct line line_of(const char *words)
{
    struct slice text = slice_of(words);

    return (struct line){ .text = text,
                          .width = (uint32_t)text.len,
                          .first = text.at[0],
                          .last = text.at[text.len - 1],
                          .letters = CASE_MIXED };
}

static void test_machine_text(void **state)
{
    static const char *const machines[] = {
        "see $HOME and the rest", "in /etc/fstab",     "the field log_file of it",
        "put() is called",        "if (a == b) stop",  "a -> b",
        "std::map holds them",    "~/bin comes first", "write x != y",
    };
    static const char *const readers[] = {
        "He said--and he meant it--that it was so.",
        "the book(s) that $5 buys, and/or a pen",
        "_italic_ words, =bold= ones, and 12:30 by the clock",
        "-------------------------",
        "\"'Tis well,\" quoth he; (so they say)",
    };

    (void)state;
    for (size_t i = 0; i < sizeof machines / sizeof *machines; i++)
        assert_true(code_is_machine_text(slice_of(machines[i])));
    for (size_t i = 0; i < sizeof readers / sizeof *readers; i++)
        assert_false(code_is_machine_text(slice_of(readers[i])));
}

static void test_prompts(void **state)
{
    (void)state;
    assert_true(code_is_prompt(SLICE("$ make check")));
    assert_true(code_is_prompt(SLICE("host# reboot")));
    assert_true(code_is_prompt(SLICE("mysql> select 1;")));
    assert_true(code_is_prompt(SLICE("[ann@north]$ ls")));
    assert_false(code_is_prompt(SLICE("C# is a language")));
    assert_false(code_is_prompt(SLICE("12% of them")));
    assert_false(code_is_prompt(SLICE("<b>bold</b> words")));
    assert_false(code_is_prompt(SLICE("$5 for a pen")));
}

static bool is_code(const char *words)
{
    struct line line = line_of(words);
    struct code_signs signs = code_signs_of(&line);

    return signs.marks && signs.marks * 2 >= signs.words;
}

static void test_lines(void **state)
{
    (void)state;
    assert_true(is_code("enc, ctx = SetupS(pkR, info)"));
    assert_true(is_code("header-line = name \":\" [ value ]"));
    assert_true(is_code("cp -a /usr/share/doc ~/doc"));
    assert_true(is_code("return old_value;"));
    assert_false(is_code("The value that SetupS() returns is kept for the other side of it"));
    assert_false(is_code("see http://example.org/some_page and write to a@example.org"));
    assert_false(is_code("a great many words, and not one of them for a machine"));
}

static const struct CMUnitTest tests[] = {
    UNIT_TEST(test_machine_text),
    UNIT_TEST(test_prompts),
    UNIT_TEST(test_lines),
};
UNIT_MAIN(tests)
