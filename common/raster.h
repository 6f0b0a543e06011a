/*
 * raster.h - a picture of lines and letters (SVG) to one of pixels (PNG). The only way to librsvg, which
 * is looked for when a program asks, and not before: docconv is built and runs without it.
 */
#ifndef DOCCONV_RASTER_H
#define DOCCONV_RASTER_H

#include <stdbool.h>

#include "arena.h"
#include "slice.h"

/*
 * The SVG, drawn `width` x `height` pixels large, as PNG in the arena; letters are of the fonts that the
 * machine has. False: the library is not installed, or can't draw it.
 */
bool raster_svg(struct arena *, struct slice svg, unsigned width, unsigned height,
                struct slice *png);

#endif
