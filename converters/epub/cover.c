/*
 * cover.c - a cover for a book that has none: title, author and an ornament as SVG. All of it follows
 * from the words and the language alone, so that it is the same on every machine; letters are drawn by
 * the reading system, so their widths are estimated and room is left.
 */
#include "epub.h"

#include "markup.h"
#include "media.h"
#include "options.h"
#include "raster.h"
#include "utf8.h"

enum {
    WIDTH = 1600, /* of the picture; what the shops ask for */
    HEIGHT = 2400,
    TEXT_WIDTH = 1160,
    MOST_LINES = 8,
    THOUSANDTHS = 1000 /* of an em: the unit of widths */
};

/* A ground, the letters on it, and the ornament: contrast of letters and ground is above 7 : 1. */
static const struct palette {
    const char *ground, *letters, *ornament;
} palettes[] = {
    { "#1f3347", "#f6efe0", "#c79a4b" }, { "#4a1f24", "#f7ece1", "#d2a15e" },
    { "#21402f", "#f4efdf", "#b9a155" }, { "#f3ebdb", "#2b2622", "#9a4a2c" },
    { "#2f2a44", "#f3edf0", "#c08f7a" }, { "#e6e9e4", "#20302f", "#2f6f73" },
    { "#3b3129", "#f5ecdd", "#c08b4f" }, { "#173f44", "#eef2ea", "#d0a765" },
};

/* Lines of text of one size, and how it is set. */
struct setting {
    struct slice lines[MOST_LINES];
    size_t count;
    unsigned size; /* of the letters, in units of the picture */
};

/* Of letters, the largest first. Below `least_whole` rather a word is cut, in letters up to `largest_cut`. */
struct sizes {
    unsigned at[9], least_whole, largest_cut;
    size_t count;
};

static unsigned character_width(uint32_t c)
{
    if (utf8_is_mark(c))
        return 0;
    if (utf8_is_wide(c))
        return THOUSANDTHS;
    if (c < 0x80 && strchr("iljtfI.,:;'!|() ", (int)c))
        return 330;
    if (c < 0x80 && strchr("mwMW@", (int)c))
        return 920;
    return utf8_is_upper(c) ? 730 : 560;
}

enum cutting { CUT_NONE, CUT_AT_SYLLABLES, CUT_ANYWHERE };

/* Behind the last mark that joins words without blanks; 0: there is none. */
static size_t end_of_part(struct slice word)
{
    size_t end = word.len;

    while (end > 0 && slice_find_byte(SLICE("-_/"), word.at[end - 1]) == 3)
        end--;
    return end;
}

/* What to take of a word of which `room` bytes fit; *is_cut: it needs a hyphen. */
static size_t cut_word(struct slice text, size_t room, enum cutting cutting, bool *is_cut)
{
    size_t end = cutting == CUT_NONE ? 0 : end_of_part(slice_take(text, room));

    if (end || cutting == CUT_NONE)
        return end;
    end = epub_break_word(slice_take(text, slice_find_byte(text, ' ')), room);
    *is_cut = end > 0;
    return end == 0 && cutting == CUT_ANYWHERE ? room : end;
}

/* The longest start of `text` that fits and ends with a word, or with a wide character; else what
 * `cutting` allows. */
static size_t fitting(struct slice text, unsigned width, enum cutting cutting, bool *is_cut)
{
    enum { HYPHEN = 330 };
    struct slice rest = text;
    unsigned used = 0;
    size_t end = 0, before, room = 0;
    uint32_t c;

    *is_cut = false;
    for (before = 0; utf8_next(&rest, &c); before = (size_t)(rest.at - text.at)) {
        if (used + HYPHEN <= width)
            room = before;
        used += character_width(c);
        if (c == ' ')
            end = before;
        if (used > width)
            return end ? end : cut_word(text, room, cutting, is_cut);
        if (utf8_is_wide(c))
            end = (size_t)(rest.at - text.at);
    }
    return text.len;
}

/* Breaks `text` into lines of at most `width`; false when it needs too many, or a word is too long. */
static bool break_lines(struct arena *arena, struct setting *setting, struct slice text,
                        unsigned width, size_t most, enum cutting cutting)
{
    setting->count = 0;
    while (text.len) {
        bool is_cut;
        size_t end = fitting(text, width, cutting, &is_cut);
        struct slice line = slice_trim(slice_take(text, end));

        if (end == 0 || setting->count == most)
            return false;
        setting->lines[setting->count++] =
            is_cut ? arena_format(arena, "%.*s-", SLICE_PRINT(line)) : line;
        text = slice_trim_start(slice_skip(text, end));
    }
    return true;
}

/* Lines of much the same length: the narrowest that are no more. */
static void balance(struct arena *arena, struct setting *setting, struct slice text, unsigned width,
                    enum cutting cutting)
{
    enum { STEP = 250 };
    size_t count = setting->count;
    struct setting narrower = *setting;

    while (width > STEP && break_lines(arena, &narrower, text, width -= STEP, count, cutting))
        *setting = narrower;
}

/* The largest of the sizes at which the text fits into TEXT_WIDTH and `height`. */
static bool fit_text(struct arena *arena, struct setting *setting, struct slice text,
                     unsigned height, const struct sizes *sizes, enum cutting cutting)
{
    for (size_t i = 0; i < sizes->count; i++) {
        unsigned size = sizes->at[i], width = (unsigned)(TEXT_WIDTH * THOUSANDTHS / size);
        size_t most = (height - size) * 5 / 6 / size + 1;

        if (cutting == CUT_NONE ? size < sizes->least_whole : size > sizes->largest_cut)
            continue;
        setting->size = size;
        most = most < MOST_LINES ? most : MOST_LINES;
        if (break_lines(arena, setting, text, width, most, cutting)) {
            balance(arena, setting, text, width, cutting);
            return true;
        }
    }
    return false;
}

/* Words stay whole where that needs no small letters; what is too long for all sizes ends with an ellipsis. */
static struct setting set_text(struct arena *arena, struct slice text, unsigned height,
                               const struct sizes *sizes)
{
    struct setting setting = { 0 };

    if (!fit_text(arena, &setting, text, height, sizes, CUT_NONE) &&
        !fit_text(arena, &setting, text, height, sizes, CUT_AT_SYLLABLES) &&
        !fit_text(arena, &setting, text, height, sizes, CUT_ANYWHERE))
        setting.lines[setting.count - 1] =
            arena_format(arena, "%.*s\xE2\x80\xA6", SLICE_PRINT(setting.lines[setting.count - 1]));
    return setting;
}

static void put_lines(struct buffer *out, const struct setting *setting, unsigned top,
                      const char *class)
{
    for (size_t i = 0; i < setting->count; i++) {
        unsigned y = top + setting->size + (unsigned)i * setting->size * 6 / 5;

        buffer_printf(out, "<text class=\"%s\" x=\"%d\" y=\"%u\" font-size=\"%u\">", class,
                      WIDTH / 2, y, setting->size);
        markup_text(out, setting->lines[i]);
        epub_end_line(out, "</text>");
    }
}

static unsigned height_of(const struct setting *setting)
{
    return (unsigned)setting->count * setting->size * 6 / 5;
}

/* Ellipses turned about one point: from three that are a knot to twelve that are a flower. */
static void put_ornament(struct buffer *out, uint32_t seed, unsigned centre)
{
    unsigned count = 3 + seed % 10, longer = 230, shorter = 70 + seed / 10 % 4 * 28;

    epub_end_line(out, "<g class=\"ornament\">");
    for (unsigned i = 0; i < count; i++) {
        buffer_printf(out,
                      "<ellipse cx=\"%d\" cy=\"%u\" rx=\"%u\" ry=\"%u\" "
                      "transform=\"rotate(%u.%u %d %u)\"/>",
                      WIDTH / 2, centre, longer, shorter, i * 180 / count, i * 1800 / count % 10,
                      WIDTH / 2, centre);
        buffer_newlines(out, 1);
    }
    epub_end_line(out, "</g>");
}

/* "Ann Lee", "Ann Lee, Bo Ek": those who wrote it, else those who edited it. */
static struct slice names(const struct epub *epub)
{
    const struct metadata *metadata = &epub->document->metadata;
    const struct creator *creator = metadata_creator(metadata, CREATOR_AUTHOR);
    struct slice names;

    if (!creator)
        creator = metadata_creator(metadata, CREATOR_EDITOR);
    if (!creator)
        return SLICE("");
    names = creator->name.text;
    while ((creator = metadata_next_creator(creator)))
        names = arena_format(epub->arena, "%.*s, %.*s", SLICE_PRINT(names),
                             SLICE_PRINT(creator->name.text));
    return names;
}

static void put_style(struct buffer *out, const struct palette *palette)
{
    buffer_printf(out,
                  "<style>text { fill: %s; text-anchor: middle; font-family: Palatino, "
                  "\"Palatino Linotype\", \"Book Antiqua\", Georgia, serif; } "
                  ".subtitle { font-style: italic; } .ornament, .frame { fill: none; stroke: %s; "
                  "stroke-width: 5; }</style>",
                  palette->letters, palette->ornament);
    buffer_newlines(out, 1);
}

static void put_start(struct epub *epub, struct buffer *out, const struct palette *palette)
{
    epub_end_line(out, "<?xml version=\"1.0\" encoding=\"UTF-8\"?>");
    buffer_printf(out,
                  "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"%d\" height=\"%d\" "
                  "viewBox=\"0 0 %d %d\" role=\"img\"",
                  WIDTH, HEIGHT, WIDTH, HEIGHT);
    markup_attribute(out, "xml:lang", document_language(epub->document));
    if (document_is_right_to_left(epub->document))
        buffer_put_string(out, " direction=\"rtl\"");
    epub_end_line(out, ">");
    markup_element(out, "title", epub->title);
    put_style(out, palette);
    buffer_printf(out, "<rect width=\"%d\" height=\"%d\" fill=\"%s\"/>", WIDTH, HEIGHT,
                  palette->ground);
    buffer_newlines(out, 1);
    epub_end_line(out, "<rect class=\"frame\" x=\"80\" y=\"80\" width=\"1440\" height=\"2240\"/>");
    epub_end_line(out,
                  "<rect class=\"frame\" x=\"104\" y=\"104\" width=\"1392\" height=\"2192\"/>");
}

static void make_png(struct epub *epub, struct media *media)
{
    if (!raster_svg(epub->arena, media->bytes, WIDTH, HEIGHT, &media->bytes)) {
        diag_report(epub->job->diagnostics, DIAG_COVER_NOT_PNG, diag_nowhere(), SLICE(""));
        return;
    }
    media->media_type = "image/png";
    media->extension = "png";
}

const struct media *epub_draw_cover(struct epub *epub)
{
    static const struct sizes title_sizes = {
        { 200, 176, 152, 132, 116, 100, 88, 76, 64 }, 88, 132, 9
    };
    static const struct sizes subtitle_sizes = { { 80, 68, 58, 48 }, 58, 68, 4 };
    static const struct sizes author_sizes = { { 92, 80, 68, 58, 48 }, 58, 68, 5 };
    enum { TITLE_TOP = 320, ORNAMENT_TOP = 1190, ORNAMENT = 1560, FOOT = 2190, GAP = 50 };
    struct slice subtitle = metadata_text(&epub->document->metadata, METADATA_SUBTITLE);
    struct slice author = names(epub);
    uint32_t seed = slice_hash(
        arena_format(epub->arena, "%.*s\n%.*s", SLICE_PRINT(epub->title), SLICE_PRINT(author)));
    struct setting title =
        set_text(epub->arena, epub->title, ORNAMENT_TOP - TITLE_TOP, &title_sizes);
    struct setting below = set_text(epub->arena, subtitle, 250, &subtitle_sizes);
    struct setting foot = set_text(epub->arena, author, 300, &author_sizes);
    struct buffer *out = buffer_new(epub->arena);
    struct media *media = ARENA_NEW(epub->arena, struct media);

    put_start(epub, out, &palettes[seed % (sizeof palettes / sizeof *palettes)]);
    put_lines(out, &title, TITLE_TOP, "title");
    if (subtitle.len && height_of(&title) + height_of(&below) < ORNAMENT_TOP - TITLE_TOP)
        put_lines(out, &below, TITLE_TOP + height_of(&title) + GAP, "subtitle");
    put_ornament(out, seed / 7, ORNAMENT);
    if (author.len)
        put_lines(out, &foot, FOOT - height_of(&foot), "author");
    epub_end_line(out, "</svg>");
    *media = (struct media){ .bytes = buffer_bytes(out),
                             .media_type = "image/svg+xml",
                             .extension = "svg",
                             .width = WIDTH,
                             .height = HEIGHT };
    if (epub->job->options->cover_png)
        make_png(epub, media);
    return media;
}
