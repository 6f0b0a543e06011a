/*
 * flow.h - how text flows over the line ends of its source: an end of line, with the blanks around
 * it, is a space; between two wide characters (Chinese, Japanese) it is nothing.
 */
#ifndef DOCCONV_FLOW_H
#define DOCCONV_FLOW_H

#include <stdbool.h>

#include "arena.h"
#include "buffer.h"
#include "node.h"
#include "slice.h"

/*
 * Wide characters start at U+2E80, E2 BA 80 in UTF-8: text that begins with a lesser byte is decided
 * without decoding.
 */
enum { FLOW_FIRST_WIDE_BYTE = 0xE2 };

/* What stands between the end of one line and the start of the next: true a space, false nothing. */
bool flow_needs_space(struct slice before, struct slice after);

/*
 * Takes the next line off *rest, without the blanks at the line end; *space says whether a space
 * stands between it and what follows. Blanks at the start and end of the whole text stay.
 */
bool flow_next(struct slice *rest, struct slice *line, bool *space);

/* Whether a soft break node stands for a space, by its neighbours. */
bool flow_break_is_space(const struct node *soft_break);

/* The words of `node` on one line: no notes, no structure, runs of blanks as one space, trimmed. */
struct slice flow_plain(struct arena *, struct node *node);

#endif
