/* front.h - what the files about front matter share. */
#ifndef DOCCONV_TEXT_FRONT_H
#define DOCCONV_TEXT_FRONT_H

#include "heading.h"
#include "text.h"
#include "vocabulary.h"

/* Takes a block out of the text: it became metadata. */
void front_take(struct text *, size_t b);

/* The text of a block on one line. */
struct slice front_one_line(const struct text *, const struct block *);

struct metadata_value front_value(const struct text *, struct slice text, enum metadata_rank,
                                  const char *reason);

/* Two to four words that are written as the names of persons are. */
bool front_is_name(const struct text *, struct slice);

/* Sets the date; false when the text is no date (date.h), or the text had one already. */
bool front_set_date(struct text *, struct slice, const char *reason);

/* front_fields.c: header fields ("Title: ...", "Subject: ..."), of a mail, an RFC, an e-book. */
void front_read_fields(struct text *);

/* front_blurb.c: the last paragraph when it is about the author. */
void front_recognise_blurb(struct text *);

/* What a person did of whom a phrase of this kind ("by", "translated by") says the name. */
bool front_creator_role(enum phrase_kind, enum creator_role *);

/* Between the names of two persons: "and", "und". */
bool front_is_joint(struct slice word);

/* front_words.c: the length in bytes of "by", "作者：", "About the author" that `text` starts with; 0: none. */
size_t front_label_length(const struct text *, struct slice text);

/* All words of the metadata, for front_count_unknown. */
struct slice front_known_words(const struct text *);

/* How many of the words of `text` are not among the known ones; *total is how many it has. Labels
 * ("by") and what joins names do not count. */
size_t front_count_unknown(const struct text *, struct slice known, struct slice text,
                           size_t *total);

/* Sets aside as furniture what was taken into metadata that has other words now. */
void front_set_unused_aside(struct text *);

#endif
