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
