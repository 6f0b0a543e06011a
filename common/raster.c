/* raster.c - librsvg draws with cairo, which comes with it; both are called by names looked up here. */
#include "raster.h"

#include <dlfcn.h>
#include <stddef.h>
#include <string.h>

#include "buffer.h"

struct rectangle { /* RsvgRectangle */
    double x, y, width, height;
};

/* What is called of librsvg (>= 2.46), cairo and GObject; their objects are seen as pointers alone. */
struct library {
    void *(*rsvg_handle_new_from_data)(const unsigned char *, size_t, void **error);
    int (*rsvg_handle_render_document)(void *svg, void *cairo, const struct rectangle *,
                                       void **error);
    void (*g_object_unref)(void *);
    void *(*cairo_image_surface_create)(int format, int width, int height);
    void *(*cairo_create)(void *surface);
    int (*cairo_surface_write_to_png_stream)(void *surface,
                                             int (*write)(void *, const unsigned char *, unsigned),
                                             void *to);
    void (*cairo_destroy)(void *);
    void (*cairo_surface_destroy)(void *);
};

#define FUNCTION(name)                        \
    {                                         \
#        name, offsetof(struct library, name) \
    }

static const struct {
    const char *name;
    size_t offset;
} functions[] = {
    FUNCTION(rsvg_handle_new_from_data),
    FUNCTION(rsvg_handle_render_document),
    FUNCTION(g_object_unref),
    FUNCTION(cairo_image_surface_create),
    FUNCTION(cairo_create),
    FUNCTION(cairo_surface_write_to_png_stream),
    FUNCTION(cairo_destroy),
    FUNCTION(cairo_surface_destroy),
};

/* It stays loaded until the program ends: GLib cannot be unloaded. */
static bool load(struct library *library)
{
    static const char *const names[] = { "librsvg-2.so.2", "librsvg-2.2.dylib" };
    void *handle = NULL;

    for (size_t i = 0; i < sizeof names / sizeof *names && !handle; i++)
        handle = dlopen(names[i], RTLD_NOW | RTLD_LOCAL);
    for (size_t i = 0; handle && i < sizeof functions / sizeof *functions; i++) {
        void *function = dlsym(handle, functions[i].name);

        if (!function)
            return false;
        /* What POSIX promises of dlsym and C does not: a function's address as a pointer. */
        memcpy((char *)library + functions[i].offset, &function, sizeof function);
    }
    return handle;
}

static int take_bytes(void *to, const unsigned char *bytes, unsigned count)
{
    buffer_put_raw(to, (struct slice){ (const char *)bytes, count });
    return 0;
}

static bool draw(const struct library *library, void *svg, struct rectangle size,
                 struct buffer *out)
{
    enum { RGB24 = 1 };
    void *surface = library->cairo_image_surface_create(RGB24, (int)size.width, (int)size.height);
    void *cairo = library->cairo_create(surface);
    bool is_drawn = library->rsvg_handle_render_document(svg, cairo, &size, NULL) &&
                    library->cairo_surface_write_to_png_stream(surface, take_bytes, out) == 0;

    library->cairo_destroy(cairo);
    library->cairo_surface_destroy(surface);
    return is_drawn;
}

bool raster_svg(struct arena *arena, struct slice svg, unsigned width, unsigned height,
                struct slice *png)
{
    struct library library;
    struct rectangle size = { 0, 0, width, height };
    struct buffer *out = buffer_new(arena);
    void *handle;
    bool is_drawn;

    if (!load(&library))
        return false;
    handle = library.rsvg_handle_new_from_data((const unsigned char *)svg.at, svg.len, NULL);
    if (!handle)
        return false;
    is_drawn = draw(&library, handle, size, out);
    library.g_object_unref(handle);
    *png = buffer_bytes(out);
    return is_drawn;
}
