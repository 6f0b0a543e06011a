/* grade.h - how sure the words of a line are that it is no text but furniture of a web page. */
#ifndef DOCCONV_TEXT_FURNITURE_GRADE_H
#define DOCCONV_TEXT_FURNITURE_GRADE_H

#include "furniture.h"

enum grade {
    GRADE_NONE,
    GRADE_COUNTER, /* "575", "12 comments" */
    GRADE_BUTTON,  /* what may be a heading elsewhere: "Print" */
    GRADE_LINKS,   /* over links that lead away, or tags */
    GRADE_SURE     /* what no text has on a line of its own: "Share on Facebook" */
};

/* The grade of a line by its own words, with the vocabulary of the web. */
enum grade furniture_grade(const struct vocabulary *web, const struct line *);

/* A line that ends like a sentence and is as wide as one. */
bool furniture_is_sentence(const struct line *);

/* As the title of another article is cut short: "The Ten Best Soups of the ..." */
bool furniture_is_cut_short(struct slice text);

#endif
