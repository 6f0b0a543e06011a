/* images.c - images as files beside the page (--extract-media), for pages that are served. */
#include "elements.h"

#include <errno.h>
#include <string.h>

#include "file.h"
#include "markup.h"
#include "media.h"
#include "options.h"

/* "../" for each folder of the page's path: from there to where the command ran. */
static void put_way_out(struct buffer *out, struct slice page)
{
    struct slice part;

    while (slice_find_byte(page, '/') < page.len && slice_next(&page, '/', &part))
        if (part.len && !slice_is(part, "."))
            buffer_put(out, SLICE("../"));
}

/* The folder as an address seen from the page. Whose path leads up has a way out that only the disk knows. */
static struct slice folder_from_page(struct arena *arena, struct slice page, struct slice folder)
{
    struct buffer *out = buffer_new(arena);
    size_t own = page.len;

    while (own > 0 && page.at[own - 1] != '/')
        own--;
    if (own && slice_starts_with(folder, slice_take(page, own)))
        return slice_skip(folder, own);
    if (!slice_starts_with(folder, SLICE("/")) && !slice_starts_with(page, SLICE("/")) &&
        slice_find(page, SLICE("..")) == page.len)
        put_way_out(out, page);
    buffer_put(out, folder);
    return buffer_bytes(out);
}

static struct slice path_of(struct arena *arena, struct slice folder, const struct media *media)
{
    return arena_format(arena, "%.*s/image-%03u.%s", SLICE_PRINT(folder), media->number,
                        media->extension);
}

static const char *file_of_image(struct html *html, const struct media *media)
{
    struct arena *arena = html->writer.document->arena;

    return arena_string(arena, markup_uri(arena, path_of(arena, html->image_folder, media)));
}

static bool write_image(struct html *html, struct slice folder, const struct media *media)
{
    struct arena *arena = html->writer.document->arena;
    struct job *job = html->writer.job;
    const char *path = arena_string(arena, path_of(arena, folder, media));

    if (file_make_folder(arena_string(arena, folder)) &&
        file_write(arena, path, media->bytes, job->options->sync))
        return true;
    diag_report(job->diagnostics, DIAG_OUTPUT_UNWRITABLE, diag_file(slice_of(path)),
                slice_of(strerror(errno)));
    return false;
}

bool html_extract_images(struct html *html)
{
    struct document *document = html->writer.document;
    const struct options *options = html->writer.job->options;
    struct slice folder = slice_of(options->extract_media), page = slice_of(options->output);

    while (folder.len > 1 && folder.at[folder.len - 1] == '/')
        folder.len--;
    if (folder.len == 0)
        return true;
    html->image_folder =
        folder_from_page(document->arena, slice_is(page, "-") ? SLICE("") : page, folder);
    html->file_of_image = file_of_image;
    for (const struct media *media = document->media; media; media = media->next)
        if (!write_image(html, folder, media))
            return false;
    return true;
}
