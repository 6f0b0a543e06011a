/* test_raster.c - SVG to PNG, where librsvg is installed. */
#include "raster.h"
#include "media.h"
#include "unit.h"

static void test_a_picture_of_pixels(void **state)
{
    struct unit *unit = *state;
    struct media media;
    struct slice png;

    if (!raster_svg(&unit->arena,
                    SLICE("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"2\" height=\"3\">"
                          "<rect width=\"2\" height=\"3\" fill=\"red\"/></svg>"),
                    20, 30, &png))
        skip();
    assert_true(media_sniff(png, &media));
    assert_string_equal(media.media_type, "image/png");
    assert_int_equal(media.width, 20);
    assert_int_equal(media.height, 30);
}

static void test_what_is_no_picture(void **state)
{
    struct unit *unit = *state;
    struct slice png;

    assert_false(raster_svg(&unit->arena, SLICE("no picture"), 20, 30, &png));
}

static const struct CMUnitTest tests[] = {
    UNIT_TEST(test_a_picture_of_pixels),
    UNIT_TEST(test_what_is_no_picture),
};
UNIT_MAIN(tests)
