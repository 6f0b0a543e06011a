/* test_archive.c - the bytes of a ZIP archive, looked at as APPNOTE.TXT §4.3.7 describes them. */
#include "archive.h"
#include "unit.h"

enum { NOON_OF_LEAP_DAY = 951825600 /* 2000-02-29T12:00:00Z */ };

/* Offsets into a local file header. */
enum { METHOD = 8, TIME = 10, DATE = 12, PACKED = 18, SIZE = 22, EXTRA = 28, NAME = 30 };

static unsigned number_at(const struct buffer *out, size_t at)
{
    const unsigned char *bytes = (const unsigned char *)out->at + at;

    assert_true(at + 2 <= out->len);
    return bytes[0] | (unsigned)bytes[1] << 8;
}

static struct slice bytes_at(const struct buffer *out, size_t at, size_t len)
{
    return slice_take(slice_skip(buffer_bytes(out), at), len);
}

static struct buffer *written(struct unit *unit, struct archive *archive)
{
    struct buffer *out = buffer_new(&unit->arena);
    struct slice error;

    assert_true(archive_write(archive, out, &error));
    return out;
}

static void test_the_media_type_of_a_book_stands_at_its_start(void **state)
{
    struct unit *unit = *state;
    struct archive *archive = archive_new(&unit->arena, NOON_OF_LEAP_DAY);
    struct buffer *out;

    archive_add(archive, "mimetype", SLICE("application/epub+zip"), false);
    archive_add(archive, "other", SLICE("x"), true);
    out = written(unit, archive);
    assert_slice(bytes_at(out, 0, 4), "PK\x03\x04");
    assert_int_equal(number_at(out, METHOD), 0);
    assert_int_equal(number_at(out, EXTRA), 0);
    assert_slice(bytes_at(out, NAME, 28), "mimetypeapplication/epub+zip");
}

static void test_times_are_those_of_utc(void **state)
{
    struct unit *unit = *state;
    struct archive *archive = archive_new(&unit->arena, NOON_OF_LEAP_DAY);
    struct buffer *out;

    archive_add(archive, "a", SLICE("a"), false);
    out = written(unit, archive);
    assert_int_equal(number_at(out, TIME), 12 << 11);
    assert_int_equal(number_at(out, DATE), (2000 - 1980) << 9 | 2 << 5 | 29);
}

static void test_what_shrinks_is_deflated(void **state)
{
    static const char blanks[1000] = { 0 };
    struct unit *unit = *state;
    struct archive *archive = archive_new(&unit->arena, NOON_OF_LEAP_DAY);
    struct buffer *out;

    archive_add(archive, "a", (struct slice){ blanks, sizeof blanks }, true);
    out = written(unit, archive);
    assert_int_equal(number_at(out, METHOD), 8);
    assert_int_equal(number_at(out, SIZE), sizeof blanks);
    assert_true(number_at(out, PACKED) < 50);
}

static void test_what_does_not_shrink_is_stored(void **state)
{
    struct unit *unit = *state;
    struct archive *archive = archive_new(&unit->arena, NOON_OF_LEAP_DAY);
    struct buffer *out;

    archive_add(archive, "a", SLICE("xyz"), true);
    out = written(unit, archive);
    assert_int_equal(number_at(out, METHOD), 0);
    assert_slice(bytes_at(out, NAME + 1, 3), "xyz");
}

static void test_an_archive_follows_what_the_output_holds(void **state)
{
    struct unit *unit = *state;
    struct archive *archive = archive_new(&unit->arena, NOON_OF_LEAP_DAY);
    struct buffer *out = buffer_new(&unit->arena);
    struct slice error;

    buffer_put_string(out, "before");
    archive_add(archive, "a", SLICE(""), true);
    assert_true(archive_write(archive, out, &error));
    assert_slice(bytes_at(out, 0, 8), "beforePK");
}

/* It is freed with the arena all the same; a leak would be found. */
static void test_an_archive_need_not_be_written(void **state)
{
    struct unit *unit = *state;

    archive_add(archive_new(&unit->arena, NOON_OF_LEAP_DAY), "a", SLICE("a"), true);
}

static const struct CMUnitTest tests[] = {
    UNIT_TEST(test_the_media_type_of_a_book_stands_at_its_start),
    UNIT_TEST(test_times_are_those_of_utc),
    UNIT_TEST(test_what_shrinks_is_deflated),
    UNIT_TEST(test_what_does_not_shrink_is_stored),
    UNIT_TEST(test_an_archive_follows_what_the_output_holds),
    UNIT_TEST(test_an_archive_need_not_be_written),
};

UNIT_MAIN(tests)
