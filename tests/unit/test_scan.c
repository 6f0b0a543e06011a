/* test_scan.c - the next byte that matters: at every place of a block, for every byte, as the plain
 * loop would find it. */
#include "scan.h"
#include "unit.h"

static const struct scan markup = { .bytes = { '&', '<', '>', '"', '\n', '\t' } };
static const struct scan controls = { .bytes = { 0x7F, 0x7F, 0x7F, 0x7F, 0x7F, 0x7F },
                                      .controls = true };
static const struct scan large = { .bytes = { 'x', 'x', 'x', 'x', 'x', 'x' }, .from = 0xEF };

/* The offset at which `scan` stops in `text`. */
static size_t stop(const struct scan *scan, struct slice text)
{
    return (size_t)(scan_next(scan, text.at, text.at + text.len) - text.at);
}

static void test_stops(void **state)
{
    (void)state;
    assert_int_equal(stop(&markup, SLICE("a < b")), 2);
    assert_int_equal(stop(&markup, SLICE("plain")), 5); /* nowhere: the end */
    assert_int_equal(stop(&markup, SLICE("")), 0);
    assert_int_equal(stop(&controls, SLICE("ab\x1F")), 2);
    assert_int_equal(stop(&controls, SLICE("ab\x7F")), 2);
    assert_int_equal(stop(&large, SLICE("ab\xEE\xEF")), 3);
}

/* Each byte at each place of two blocks and a bit: the wide scan and the plain test agree. */
static void test_every_byte_at_every_place(void **state)
{
    static const struct scan *const scans[] = { &markup, &controls, &large };
    char text[37];

    (void)state;
    for (size_t s = 0; s < sizeof scans / sizeof *scans; s++)
        for (int byte = 0; byte < 256; byte++)
            for (size_t at = 0; at < sizeof text; at++) {
                bool stops = scan_stops(scans[s], (char)byte);

                memset(text, 'a', sizeof text);
                text[at] = (char)byte;
                assert_int_equal(stop(scans[s], (struct slice){ text, sizeof text }),
                                 stops ? at : sizeof text);
            }
}

static void test_looks_no_further_than_the_end(void **state)
{
    (void)state;
    for (size_t len = 0; len < 40; len++) {
        char *exact = malloc(len + 1);

        memset(exact, 'a', len);
        exact[len] = '<'; /* stands behind the end */
        assert_int_equal(stop(&markup, (struct slice){ exact, len }), len);
        free(exact);
    }
}

enum { LONGEST = 70 /* bytes: four blocks and a bit */ };

static void test_a_line_ends_at_its_line_end(void **state)
{
    char text[LONGEST];
    bool has_long;

    (void)state;
    for (size_t len = 0; len < LONGEST; len++)
        for (size_t end = 0; end <= len; end++) {
            memset(text, 'x', sizeof text);
            if (end < len)
                text[end] = '\n';
            assert_ptr_equal(scan_line(text, text + len, &has_long), text + end);
            assert_false(has_long);
            if (end > 0) {
                text[end - 1] = '\xE2';
                scan_line(text, text + len, &has_long);
                assert_true(has_long);
            }
            if (end + 1 < len) {
                memset(text, 'x', end);
                text[end + 1] = '\xE2'; /* of the next line */
                scan_line(text, text + len, &has_long);
                assert_false(has_long);
            }
        }
}

static void test_words_and_signs_start(void **state)
{
    struct scan_starts starts = { 0 };
    char text[LONGEST];

    (void)state;
    scan_starts_add(&starts, 'c');
    scan_starts_add(&starts, '[');
    for (size_t len = 1; len < LONGEST; len++)
        for (size_t at = 0; at < len; at++) {
            memset(text, ' ', sizeof text);
            text[at] = at % 2 ? 'C' : 'c';
            assert_ptr_equal(scan_start(&starts, text, text, text + len), text + at);
            if (at > 0) {
                text[at - 1] = 'a'; /* in the middle of a word */
                assert_ptr_equal(scan_start(&starts, text, text, text + len), text + len);
                text[at] = '[';
                assert_ptr_equal(scan_start(&starts, text, text, text + len), text + at);
                assert_ptr_equal(scan_start(&starts, text, text + at, text + len), text + at);
            }
            if (at + 1 < len)
                assert_ptr_equal(scan_start(&starts, text, text + at + 1, text + len), text + len);
        }
}

static const struct CMUnitTest tests[] = {
    UNIT_TEST(test_stops),
    UNIT_TEST(test_every_byte_at_every_place),
    UNIT_TEST(test_looks_no_further_than_the_end),
    UNIT_TEST(test_a_line_ends_at_its_line_end),
    UNIT_TEST(test_words_and_signs_start),
};
UNIT_MAIN(tests)
