/*
 * media.c - images: what they are by their first bytes, and how they get from the folder of the
 * input into the document. Nothing is fetched, and nothing outside that folder is read.
 */
#include "media.h"

#include "file.h"
#include "link.h"
#include "walk.h"

static unsigned byte_at(struct slice bytes, size_t offset)
{
    return offset < bytes.len ? (unsigned char)bytes.at[offset] : 0;
}

static unsigned big_endian(struct slice bytes, size_t offset, size_t count)
{
    unsigned value = 0;

    for (size_t i = 0; i < count; i++)
        value = value << 8 | byte_at(bytes, offset + i);
    return value;
}

static unsigned little_endian(struct slice bytes, size_t offset, size_t count)
{
    unsigned value = 0;

    while (count-- > 0)
        value = value << 8 | byte_at(bytes, offset + count);
    return value;
}

static void measure_png(struct slice bytes, struct media *media)
{
    media->width = big_endian(bytes, 16, 4);
    media->height = big_endian(bytes, 20, 4);
}

static void measure_gif(struct slice bytes, struct media *media)
{
    media->width = little_endian(bytes, 6, 2);
    media->height = little_endian(bytes, 8, 2);
}

/* Markers that start a frame, SOF0 to SOF15 (ITU T.81, table B.1). */
static bool is_frame(unsigned marker)
{
    return marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
}

static void measure_jpeg(struct slice bytes, struct media *media)
{
    size_t at = 2;

    while (at + 9 < bytes.len && byte_at(bytes, at) == 0xFF) {
        unsigned marker = byte_at(bytes, at + 1);

        if (marker == 0xFF) {
            at++;
        } else if (is_frame(marker)) {
            media->height = big_endian(bytes, at + 5, 2);
            media->width = big_endian(bytes, at + 7, 2);
            return;
        } else {
            at += 2 + big_endian(bytes, at + 2, 2);
        }
    }
}

/* Lossy, lossless and extended files begin each with another chunk (RFC 9649 §2). */
static void measure_webp(struct slice bytes, struct media *media)
{
    struct slice chunk = slice_take(slice_skip(bytes, 12), 4);

    if (slice_is(chunk, "VP8X")) {
        media->width = 1 + little_endian(bytes, 24, 3);
        media->height = 1 + little_endian(bytes, 27, 3);
    } else if (slice_is(chunk, "VP8L")) {
        media->width = 1 + (little_endian(bytes, 21, 4) & 0x3FFF);
        media->height = 1 + (little_endian(bytes, 21, 4) >> 14 & 0x3FFF);
    } else {
        media->width = little_endian(bytes, 26, 2) & 0x3FFF;
        media->height = little_endian(bytes, 28, 2) & 0x3FFF;
    }
}

/* The value of an attribute in the start tag `tag`; absent when it isn't there. */
static struct slice svg_attribute(struct slice tag, struct slice name)
{
    while ((tag = slice_skip(tag, slice_find(tag, name))).len) {
        bool starts = is_blank_byte(tag.at[-1]);
        struct slice value = slice_trim_start(slice_skip(tag, name.len));

        tag = slice_skip(tag, name.len);
        if (!starts || !value.len || value.at[0] != '=')
            continue;
        value = slice_trim_start(slice_skip(value, 1));
        if (value.len && (value.at[0] == '"' || value.at[0] == '\''))
            return slice_take(slice_skip(value, 1),
                              slice_find_byte(slice_skip(value, 1), value.at[0]));
    }
    return (struct slice){ 0 };
}

/* Whole pixels of "12.5px", "300"; 0 for other units and for what no image is as large as. */
static unsigned svg_pixels(struct slice length)
{
    unsigned long pixels = 0;
    size_t digits = 0;

    length = slice_trim(length);
    if (slice_ends_with(length, SLICE("px")))
        length.len -= 2;
    while (digits < length.len && is_digit_byte(length.at[digits]))
        digits++;
    for (size_t i = digits; i < length.len; i++)
        if (!is_digit_byte(length.at[i]) && !(i == digits && length.at[i] == '.'))
            return 0;
    return slice_to_number(slice_take(length, digits), 1000000, &pixels) ? (unsigned)pixels : 0;
}

/* Behind the comment, instruction or document type (with its entities, in brackets) at the start. */
static struct slice skip_prolog(struct slice bytes)
{
    struct slice end = slice_starts_with(bytes, SLICE("<!--")) ? SLICE("-->") : SLICE(">");
    struct slice tag = slice_take(bytes, slice_find_byte(bytes, '>'));

    if (slice_starts_with(tag, SLICE("<!DOCTYPE")) && slice_find_byte(tag, '[') < tag.len)
        bytes = slice_skip(bytes, slice_find_byte(bytes, ']'));
    return slice_trim_start(slice_skip(bytes, slice_find(bytes, end) + end.len));
}

/* The start tag of the root element, behind declarations and comments; empty when it is no SVG. */
static struct slice svg_tag(struct slice bytes)
{
    bytes = slice_trim_start(slice_starts_with(bytes, SLICE("\xEF\xBB\xBF")) ? slice_skip(bytes, 3)
                                                                             : bytes);
    while (slice_starts_with(bytes, SLICE("<?")) || slice_starts_with(bytes, SLICE("<!")))
        bytes = skip_prolog(bytes);
    if (!slice_starts_with(bytes, SLICE("<svg")) || bytes.len < 5 ||
        !(is_blank_byte(bytes.at[4]) || bytes.at[4] == '>' || bytes.at[4] == '/'))
        return SLICE("");
    return slice_take(bytes, slice_find_byte(bytes, '>'));
}

/* From its width and height, else from the third and fourth number of its viewBox. */
static void measure_svg(struct slice bytes, struct media *media)
{
    struct slice tag = svg_tag(bytes), box, part[4] = { { 0 } };
    size_t count = 0;

    media->width = svg_pixels(svg_attribute(tag, SLICE("width")));
    media->height = svg_pixels(svg_attribute(tag, SLICE("height")));
    if (media->width && media->height)
        return;
    for (box = svg_attribute(tag, SLICE("viewBox"));
         count < 4 && slice_next(&box, ' ', &part[count]);)
        count += part[count].len > 0;
    media->width = svg_pixels(part[2]);
    media->height = svg_pixels(part[3]);
}

static const struct image_type {
    struct slice start;
    struct slice then; /* at byte 8 */
    const char *media_type, *extension;
    void (*measure)(struct slice bytes, struct media *);
} types[] = {
    { { "\x89PNG\r\n\x1A\n", 8 }, { NULL, 0 }, "image/png", "png", measure_png },
    { { "\xFF\xD8\xFF", 3 }, { NULL, 0 }, "image/jpeg", "jpg", measure_jpeg },
    { { "GIF87a", 6 }, { NULL, 0 }, "image/gif", "gif", measure_gif },
    { { "GIF89a", 6 }, { NULL, 0 }, "image/gif", "gif", measure_gif },
    { { "RIFF", 4 }, { "WEBP", 4 }, "image/webp", "webp", measure_webp },
};

bool media_sniff(struct slice bytes, struct media *media)
{
    static const struct image_type svg = {
        { NULL, 0 }, { NULL, 0 }, "image/svg+xml", "svg", measure_svg,
    };
    const struct image_type *type = svg_tag(bytes).len ? &svg : NULL;

    for (size_t i = 0; i < sizeof types / sizeof *types; i++)
        if (slice_starts_with(bytes, types[i].start) &&
            slice_starts_with(slice_skip(bytes, 8), types[i].then))
            type = &types[i];
    if (!type)
        return false;
    media->bytes = bytes;
    media->media_type = type->media_type;
    media->extension = type->extension;
    media->width = media->height = 0;
    type->measure(bytes, media);
    return true;
}

/* A file in the folder of the input or below it, that a book may carry away. */
static bool is_inside(struct slice target)
{
    struct slice part;

    if (target.len == 0 || target.at[0] == '/' || slice_find_byte(target, ':') < target.len ||
        slice_find_byte(target, '\\') < target.len || slice_find_byte(target, '\0') < target.len)
        return false;
    while (slice_next(&target, '/', &part))
        if (slice_is(part, ".."))
            return false;
    return true;
}

struct media *media_read(struct arena *arena, const char *path)
{
    struct media *media = ARENA_NEW(arena, struct media);
    struct slice bytes;

    return file_read(arena, path, &bytes) && media_sniff(bytes, media) ? media : NULL;
}

const struct media *media_find(const struct document *document, struct slice target)
{
    const struct media *media = document->media;

    while (media && !slice_equal(media->target, target))
        media = media->next;
    return media;
}

/* Where the files are looked for: the folder of the input, with its slash, and others. */
struct places_to_look {
    struct slice first, others;
};

static struct slice folder_of(const char *input)
{
    struct slice folder = slice_of(input);

    while (folder.len && folder.at[folder.len - 1] != '/')
        folder.len--;
    return folder;
}

static struct media *read_inside(struct arena *arena, struct places_to_look places,
                                 struct slice target)
{
    struct slice folder;
    struct media *media;

    if (!is_inside(target))
        return NULL;
    media = media_read(
        arena, arena_format(arena, "%.*s%.*s", SLICE_PRINT(places.first), SLICE_PRINT(target)).at);
    while (!media && slice_next(&places.others, ':', &folder))
        if (folder.len)
            media = media_read(
                arena,
                arena_format(arena, "%.*s/%.*s", SLICE_PRINT(folder), SLICE_PRINT(target)).at);
    return media;
}

static bool load(struct document *document, struct places_to_look places, struct slice target)
{
    struct media *media;

    if (media_find(document, target))
        return true;
    media = read_inside(document->arena, places, target);
    if (!media && slice_find_byte(target, '%') < target.len)
        media = read_inside(document->arena, places, link_decode(document->arena, target));
    if (!media)
        return false;
    media->target = target;
    media->number = document->media ? document->media->number + 1 : 1;
    media->next = document->media;
    document->media = media;
    return true;
}

void media_load(struct document *document, const char *input, struct slice folders,
                struct diagnostics *diagnostics)
{
    struct places_to_look places = { folder_of(input), folders };
    struct node *node = NULL;

    while (!document->lacks[NODE_IMAGE] && (node = walk_following(node, document->root))) {
        if (node->kind != NODE_IMAGE || load(document, places, node->link.target))
            continue;
        diag_report(diagnostics, DIAG_IMAGE_MISSING,
                    document->source ? diag_at(document->source, node->span.start) : diag_nowhere(),
                    node->link.target);
        node->kind = NODE_SPAN;
        node->link = (struct link){ { 0 }, { 0 } };
    }
}
