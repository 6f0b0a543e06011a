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

static const struct CMUnitTest tests[] = {
    UNIT_TEST(test_stops),
    UNIT_TEST(test_every_byte_at_every_place),
    UNIT_TEST(test_looks_no_further_than_the_end),
};
UNIT_MAIN(tests)
