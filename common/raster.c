/* raster.c - librsvg draws with cairo, which comes with it; what is called of them is declared here. */
#include "raster.h"

#include "buffer.h"
#include "late.h"

struct rectangle { /* RsvgRectangle */
    double x, y, width, height;
};

/* Of librsvg (>= 2.46), cairo and GObject; their objects are seen as pointers alone. */
void *rsvg_handle_new_from_data(const unsigned char *, size_t, void **error);
int rsvg_handle_render_document(void *svg, void *cairo, const struct rectangle *, void **error);
void g_object_unref(void *);
void *cairo_image_surface_create(int format, int width, int height);
void *cairo_create(void *surface);
int cairo_surface_write_to_png_stream(void *surface,
                                      int (*write)(void *, const unsigned char *, unsigned),
                                      void *to);
void cairo_destroy(void *);
void cairo_surface_destroy(void *);

/* clang-format off */
#define RSVG_FUNCTIONS(F) \
    F(cairo_create) \
    F(cairo_destroy) \
    F(cairo_image_surface_create) \
    F(cairo_surface_destroy) \
    F(cairo_surface_write_to_png_stream) \
    F(g_object_unref) \
    F(rsvg_handle_new_from_data) \
    F(rsvg_handle_render_document)
/* clang-format on */

#ifdef __APPLE__
LATE_LIBRARY(librsvg, "librsvg-2.2.dylib", RSVG_FUNCTIONS)
#else
LATE_LIBRARY(librsvg, "librsvg-2.so.2", RSVG_FUNCTIONS)
#endif

static int take_bytes(void *to, const unsigned char *bytes, unsigned count)
{
    buffer_put_raw(to, (struct slice){ (const char *)bytes, count });
    return 0;
}

static bool draw(void *svg, struct rectangle size, struct buffer *out)
{
    enum { RGB24 = 1 };
    void *surface = librsvg.cairo_image_surface_create(RGB24, (int)size.width, (int)size.height);
    void *cairo = librsvg.cairo_create(surface);
    bool is_drawn = librsvg.rsvg_handle_render_document(svg, cairo, &size, NULL) &&
                    librsvg.cairo_surface_write_to_png_stream(surface, take_bytes, out) == 0;

    librsvg.cairo_destroy(cairo);
    librsvg.cairo_surface_destroy(surface);
    return is_drawn;
}

bool raster_svg(struct arena *arena, struct slice svg, unsigned width, unsigned height,
                struct slice *png)
{
    struct rectangle size = { 0, 0, width, height };
    struct buffer *out = buffer_new(arena);
    void *handle;
    bool is_drawn;

    if (!late_load(&librsvg_library))
        return false;
    handle = librsvg.rsvg_handle_new_from_data((const unsigned char *)svg.at, svg.len, NULL);
    if (!handle)
        return false;
    is_drawn = draw(handle, size, out);
    librsvg.g_object_unref(handle);
    *png = buffer_bytes(out);
    return is_drawn;
}
