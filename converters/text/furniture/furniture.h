/* furniture.h - what the files about furniture share. */
#ifndef DOCCONV_TEXT_FURNITURE_H
#define DOCCONV_TEXT_FURNITURE_H

#include "text/text.h"
#include "text/words/vocabulary.h"

/* Sets the lines from `first` up to but not including `end` aside. */
void furniture_mark(struct text *, size_t first, size_t end, enum furniture_role);

/* Sets the licence around an e-book aside. */
void furniture_mark_frame(struct text *);

/* The bytes of "Produced by" and the like that a line begins with; 0: it is no credit. */
size_t furniture_credit_length(struct slice line);

/* Sets page numbers and running heads aside that stand in the text, without a form feed. */
void furniture_mark_series(struct text *);

/* The 12 of "- 12 -". */
struct slice furniture_trim_dashes(struct slice text);

/* "SALT(1)      Salt Commands      SALT(1)": the head of a page of the manual. */
struct manual_head {
    struct slice name, volume;
};

bool manual_read_head(struct slice line, struct manual_head *);

/* The line that is one, when the document begins with it; else behind the last line. */
size_t manual_find_head(const struct text *, struct manual_head *);

/* "salt 2.4      3 January 2024      SALT(1)": the columns of a foot; false: it has none. */
enum { MANUAL_COLUMNS = 3 };

struct manual_foot {
    struct slice columns[MANUAL_COLUMNS];
    size_t count;
};

bool manual_read_foot(struct slice line, struct manual_foot *);

/* Sets the heads and feet of pages of the manual aside. */
void furniture_mark_manual(struct text *);

/* Sets aside what a web page prints around its article. */
void furniture_mark_web(struct text *);

/* Sets printed tables of contents aside: a heading of that name over lines that come again, or end
 * in page numbers. */
void furniture_mark_contents(struct text *);

/* Of the letters and digits alone, ASCII in small letters: "I. The  Letter." = "i the letter". Never 0. */
uint32_t furniture_hash_words(struct slice text);

/* The same of an entry of printed contents, without its page number. */
uint32_t furniture_hash_entry(struct slice text);

#endif
