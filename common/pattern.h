/* pattern.h - POSIX extended regular expressions over UTF-8. The only way to regex.h. */
#ifndef DOCCONV_PATTERN_H
#define DOCCONV_PATTERN_H

#include <stdbool.h>

#include "arena.h"
#include "slice.h"

struct pattern;

/* Compiles `expression`. NULL, with what is wrong in *problem, when it is no regular expression. */
struct pattern *pattern_new(struct arena *, const char *expression, struct slice *problem);

/* Whether the expression matches somewhere in `text`. Not in two threads at once on one pattern. */
bool pattern_matches(struct pattern *, struct slice text);

#endif
