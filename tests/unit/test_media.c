/* test_media.c - images by their first bytes, and from where they may come. */
#include "media.h"
#include "file.h"
#include "unit.h"

#include <sys/stat.h>
#include <unistd.h>

/* The start of a file, which may hold NUL bytes. */
#define BYTES(literal) SLICE(literal)

static void assert_image(struct slice bytes, const char *type, unsigned width, unsigned height)
{
    struct media media = { 0 };

    assert_true(media_sniff(bytes, &media));
    assert_string_equal(media.media_type, type);
    assert_int_equal(media.width, width);
    assert_int_equal(media.height, height);
    assert_ptr_equal(media.bytes.at, bytes.at);
}

static const char png[] = "\x89PNG\r\n\x1A\n\0\0\0\rIHDR\0\0\2\x80\0\0\1\xE0\x8\2\0\0\0";

static void test_png(void **state)
{
    (void)state;
    assert_image(BYTES(png), "image/png", 640, 480);
}

static void test_gif(void **state)
{
    (void)state;
    assert_image(BYTES("GIF89a\x80\2\xE0\1\0"), "image/gif", 640, 480);
    assert_image(BYTES("GIF87a\x80\2\xE0\1\0"), "image/gif", 640, 480);
}

/* The size stands in the frame, behind segments of any number, and is no part of a thumbnail. */
static void test_jpeg(void **state)
{
    (void)state;
    assert_image(BYTES("\xFF\xD8\xFF\xE0\0\6JFIF\xFF\xC4\0\4xx\xFF\xFF\xC2\0\x11\x8\1\xE0\2\x80\3"),
                 "image/jpeg", 640, 480);
    assert_image(
        BYTES(
            "\xFF\xD8\xFF\xE1\0\x12\xFF\xC0\0\x11\x8\0\1\0\1\3______\xFF\xC0\0\x11\x8\1\xE0\2\x80\3"),
        "image/jpeg", 640, 480);
    assert_image(BYTES("\xFF\xD8\xFF\xE0\0"), "image/jpeg", 0, 0);
    assert_image(BYTES("\xFF\xD8\xFF\xE0\0\0\xFF\xE0\0\0\xFF\xE0\0\0"), "image/jpeg", 0, 0);
}

static void test_webp(void **state)
{
    (void)state;
    assert_image(BYTES("RIFF\0\0\0\0WEBPVP8 \0\0\0\0___\x9D\1\x2A\x80\2\xE0\1"), "image/webp", 640,
                 480);
    assert_image(BYTES("RIFF\0\0\0\0WEBPVP8L\0\0\0\0\x2F\x7F\xC2\x77\0"), "image/webp", 640, 480);
    assert_image(BYTES("RIFF\0\0\0\0WEBPVP8X\0\0\0\0\0\0\0\0\x7F\2\0\xDF\1\0"), "image/webp", 640,
                 480);
}

static void test_svg(void **state)
{
    (void)state;
    assert_image(BYTES("<svg width='640' height=\"480px\">"), "image/svg+xml", 640, 480);
    assert_image(BYTES("<?xml version=\"1.0\"?>\n<!-- <svg> -->\n<!DOCTYPE svg>\n"
                       "<svg viewBox=\"0 0 640 480\"/>"),
                 "image/svg+xml", 640, 480);
    assert_image(BYTES("<svg stroke-width=\"9\" width = '50%' viewBox='0  0 640.5 480'>"),
                 "image/svg+xml", 640, 480);
    assert_image(BYTES("<!DOCTYPE svg PUBLIC \"-//W3C//DTD SVG 1.1//EN\" \"svg11.dtd\" [\n"
                       "<!ENTITY ns_svg \"http://www.w3.org/2000/svg\">\n] >\n"
                       "<svg xmlns=\"&ns_svg;\" width='640' height='480'>"),
                 "image/svg+xml", 640, 480);
    assert_image(BYTES("\xEF\xBB\xBF<svg>"), "image/svg+xml", 0, 0);
    assert_image(BYTES("<svg width"), "image/svg+xml", 0, 0);
}

/* The name of a file says nothing: HTML, or half a signature, is no image. */
static void test_other_files_are_no_images(void **state)
{
    struct media media;

    (void)state;
    assert_false(media_sniff(BYTES(""), &media));
    assert_false(media_sniff(BYTES("<html>"), &media));
    assert_false(media_sniff(BYTES("<svgx>"), &media));
    assert_false(media_sniff(BYTES("<!-- <svg "), &media));
    assert_false(media_sniff(BYTES("<!DOCTYPE svg [<!ENTITY a 'b'><svg>"), &media));
    assert_false(media_sniff(BYTES("\x89PNG"), &media));
    assert_false(media_sniff(BYTES("RIFF\0\0\0\0WAVE"), &media));
    assert_false(media_sniff(BYTES("BM"), &media));
}

/* A folder of the test's own, with an image in it and one beside it. */
static const char *make_folder(struct unit *unit)
{
    char *folder = arena_string(&unit->arena, SLICE("test_media.XXXXXX"));

    assert_non_null(mkdtemp(folder));
    assert_int_equal(mkdir(arena_format(&unit->arena, "%s/in", folder).at, 0700), 0);
    assert_true(file_write(&unit->arena, arena_format(&unit->arena, "%s/in/a.png", folder).at,
                           BYTES(png), false));
    assert_true(file_write(&unit->arena, arena_format(&unit->arena, "%s/out.png", folder).at,
                           BYTES(png), false));
    assert_true(file_write(&unit->arena, arena_format(&unit->arena, "%s/in/a 5%%.png", folder).at,
                           BYTES(png), false));
    assert_true(file_write(&unit->arena, arena_format(&unit->arena, "%s/in/a.txt", folder).at,
                           SLICE("words"), false));
    return folder;
}

static void remove_folder(struct unit *unit, const char *folder)
{
    static const char *const names[] = {
        "in/a.png", "in/a 5%.png", "in/a.txt", "out.png", "in", ""
    };

    for (size_t i = 0; i < sizeof names / sizeof *names; i++)
        remove(arena_format(&unit->arena, "%s/%s", folder, names[i]).at);
}

static void add_image(struct unit *unit, struct slice target)
{
    unit_build(unit, "paragraph(image('words'))");
    unit->document->root->last->first->link.target = target;
}

static void load(struct unit *unit, const char *folder)
{
    media_load(unit->document, arena_format(&unit->arena, "%s/in/text.txt", folder).at, SLICE(""),
               &unit->diagnostics);
}

static void test_images_beside_the_input_are_loaded_once(void **state)
{
    struct unit *unit = *state;
    const char *folder = make_folder(unit);

    add_image(unit, SLICE("a.png"));
    add_image(unit, SLICE("a.png"));
    load(unit, folder);
    remove_folder(unit, folder);
    assert_tree(unit, "paragraph( image( 'words' ) ) paragraph( image( 'words' ) )");
    assert_non_null(unit->document->media);
    assert_null(unit->document->media->next);
    assert_ptr_equal(media_find(unit->document, SLICE("a.png")), unit->document->media);
    assert_null(media_find(unit->document, SLICE("b.png")));
    assert_int_equal(unit->diagnostics.worst, SEVERITY_NONE);
}

/* As an address it must be; as a file is called it may be. */
static void test_names_may_be_percent_encoded(void **state)
{
    struct unit *unit = *state;
    const char *folder = make_folder(unit);

    add_image(unit, SLICE("a%205%25.png"));
    add_image(unit, SLICE("a 5%.png"));
    load(unit, folder);
    remove_folder(unit, folder);
    assert_non_null(media_find(unit->document, SLICE("a%205%25.png")));
    assert_non_null(media_find(unit->document, SLICE("a 5%.png")));
    assert_int_equal(unit->diagnostics.worst, SEVERITY_NONE);
}

static void test_from_elsewhere_only_the_description_stays(void **state)
{
    struct unit *unit = *state;
    const char *folder = make_folder(unit);
    char *here = getcwd(arena_alloc(&unit->arena, 4096), 4096);

    add_image(unit, SLICE("missing.png"));
    add_image(unit, SLICE("a.txt"));
    add_image(unit, SLICE("../out.png"));
    add_image(unit, SLICE("%2E%2E/out.png"));
    add_image(unit, SLICE("a.png%00.txt"));
    add_image(unit, SLICE("x/../a.png"));
    add_image(unit, SLICE("http://example.org/a.png"));
    add_image(unit, arena_format(&unit->arena, "%s/%s/out.png", here, folder));
    add_image(unit, SLICE(""));
    load(unit, folder);
    remove_folder(unit, folder);
    assert_null(unit->document->media);
    assert_int_equal(unit_count(unit, DIAG_IMAGE_MISSING), 9);
    for (struct node *node = unit->document->root->first; node; node = node->next)
        assert_int_equal(node->first->kind, NODE_SPAN);
}

static const struct CMUnitTest tests[] = {
    UNIT_TEST(test_png),
    UNIT_TEST(test_gif),
    UNIT_TEST(test_jpeg),
    UNIT_TEST(test_webp),
    UNIT_TEST(test_svg),
    UNIT_TEST(test_other_files_are_no_images),
    UNIT_TEST(test_images_beside_the_input_are_loaded_once),
    UNIT_TEST(test_names_may_be_percent_encoded),
    UNIT_TEST(test_from_elsewhere_only_the_description_stays),
};

UNIT_MAIN(tests)
