/*
 * fonts.c - --embed-font: the fonts' files in the book, and the style that uses them. A font is known by
 * its first bytes; its family and face by its name, as foundries name files: "EBGaramond-BoldItalic.otf".
 */
#include "epub.h"

#include "file.h"
#include "markup.h"
#include "options.h"

/* The types of EPUB 3.3 §3.2 by the first bytes of a file. */
static const struct font_type {
    struct slice magic;
    const char *media_type, *extension;
} types[] = {
    { { "OTTO", 4 }, "font/otf", "otf" },     { { "\0\1\0\0", 4 }, "font/ttf", "ttf" },
    { { "true", 4 }, "font/ttf", "ttf" },     { { "wOFF", 4 }, "font/woff", "woff" },
    { { "wOF2", 4 }, "font/woff2", "woff2" },
};

static const struct font_type *type_of(struct slice bytes)
{
    for (size_t i = 0; i < sizeof types / sizeof *types; i++)
        if (slice_starts_with(bytes, types[i].magic))
            return &types[i];
    return NULL;
}

static bool read_font(struct epub *epub, struct slice path, struct slice *bytes)
{
    return file_read(epub->arena, arena_string(epub->arena, path), bytes) && type_of(*bytes);
}

static bool has(struct slice text, const char *word)
{
    return slice_find(text, slice_of(word)) < text.len;
}

/* What a CSS string cannot hold is left out. */
static void put_family(struct buffer *out, struct slice family)
{
    buffer_put_byte(out, '"');
    for (size_t i = 0; i < family.len; i++)
        if (family.at[i] != '"' && family.at[i] != '\\' && (unsigned char)family.at[i] >= ' ')
            buffer_put_byte(out, family.at[i]);
    buffer_put_byte(out, '"');
}

static void put_face(struct buffer *out, const struct epub_font *font)
{
    struct slice stem = html_file_stem(font->path);
    size_t dash = slice_find_byte(stem, '-');
    struct slice face = slice_skip(stem, dash);

    buffer_put_string(out, "@font-face { font-family: ");
    put_family(out, slice_take(stem, dash));
    buffer_printf(out, "; font-weight: %s; font-style: %s; src: url(%s); }",
                  has(face, "Bold") ? "bold" : "normal",
                  has(face, "Italic") || has(face, "Oblique") ? "italic" : "normal", font->name);
    buffer_newlines(out, 1);
}

void epub_put_fonts(struct epub *epub, struct buffer *style)
{
    const struct epub_font *first = epub->fonts;
    struct slice stem;

    for (const struct epub_font *font = first; font; font = font->next)
        put_face(style, font);
    if (!first)
        return;
    stem = html_file_stem(first->path);
    buffer_put_string(style, "body { font-family: ");
    put_family(style, slice_take(stem, slice_find_byte(stem, '-')));
    buffer_put_string(style, ", serif; }");
    buffer_newlines(style, 1);
}

void epub_embed_fonts(struct epub *epub)
{
    struct epub_font **last = &epub->fonts;
    unsigned count = 0;

    for (const struct option_value *file = epub->job->options->fonts; file; file = file->next) {
        struct epub_font *font = ARENA_NEW(epub->arena, struct epub_font);
        struct slice bytes;

        if (!read_font(epub, file->value, &bytes)) {
            diag_report(epub->job->diagnostics, DIAG_FONT_UNREADABLE, diag_nowhere(), file->value);
            continue;
        }
        font->path = file->value;
        font->id = arena_format(epub->arena, "font-%u", ++count).at;
        font->name =
            arena_format(epub->arena, "fonts/%s.%s", font->id, type_of(bytes)->extension).at;
        font->media_type = type_of(bytes)->media_type;
        epub_add_file(epub, font->name, bytes);
        *last = font;
        last = &font->next;
    }
}
