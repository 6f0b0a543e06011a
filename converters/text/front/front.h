/* front.h - what the files about front matter share. */
#ifndef DOCCONV_TEXT_FRONT_H
#define DOCCONV_TEXT_FRONT_H

#include "text/headings/heading.h"
#include "text/text.h"
#include "text/words/vocabulary.h"

/* Takes a block out of the text: it became metadata. */
void front_take(struct text *, size_t b);

/* The text of a block on one line. */
struct slice front_one_line(const struct text *, const struct block *);

/* Lines `from` up to `until` of a block on one. */
struct slice front_join_lines(const struct text *, const struct block *, size_t from, size_t until);

struct metadata_value front_value(const struct text *, struct slice text, enum metadata_rank,
                                  const char *reason);

/* names.c: two to five words that are written as the names of persons are. */
bool front_is_name(const struct text *, struct slice);

/* Persons, in the order of a line, and what it says behind them. */
enum { FRONT_PERSONS = 16 /* more are no byline */ };

struct front_names {
    struct front_person {
        struct slice name;
        enum creator_role role;
    } persons[FRONT_PERSONS];
    size_t count;
    struct slice rest;
};

/* The names that `text` begins with; `role` is that of all who have no other one in brackets. */
void front_read_names(const struct text *, struct slice text, enum creator_role role,
                      struct front_names *);

/* The same, of a list behind "Authors:", where a comma alone sets persons apart. */
void front_read_list(const struct text *, struct slice text, enum creator_role role,
                     struct front_names *);

void front_add_names(struct text *, const struct front_names *, enum metadata_rank,
                     const char *reason);

/* byline.c: a line that says who wrote the text. */
struct front_byline {
    enum creator_role role;
    struct front_names names;
    const char *reason;
    bool is_label; /* "by" alone: the names stand below */
};

bool front_read_byline(const struct text *, struct slice text, struct front_byline *);

/* The same of a block: its lines together; _at: with what the next block says of it. */
bool front_read_byline_block(const struct text *, size_t b, struct front_byline *);
bool front_read_byline_at(const struct text *, size_t b, struct front_byline *);

/* --- known.c --- */

/* "Senior Editor", "Redakteurin": words under the name of who has the occupation. */
bool front_is_occupation(struct slice);

/* The same behind the name, where it may begin small: "staff writer". */
bool front_names_occupation(struct slice);

/* "Reuters", "The Associated Press": a text without another author is the agency's. */
bool front_is_agency(struct slice);

/* "User Mode Core Team": the name of a body, by its last word. */
bool front_is_body(struct slice);

/* "Opinion", "Sports": a section of a paper, in any case. */
bool front_is_section(struct slice word);

/* --- byline.c --- */

/* Whether a line says who wrote the text, or when. */
bool front_line_is_said(const struct text *, size_t line);

/* Sets the date; false when the text is no date (date.h), or the text had one already. */
bool front_set_date(struct text *, struct slice, const char *reason);

/* fields.c: header fields ("Title: ...", "Subject: ..."), of a mail, an RFC, an e-book. */
void front_read_fields(struct text *);

/* "Author:", "Text:", "Tekst:" before names: the label's length, and what who is named did. */
bool front_field_role(struct slice text, size_t *length, enum creator_role *);

/* credits.c: who made an e-book, by the lines of its frame from `first` up to `end`. */
void front_read_credits(struct text *, size_t first, size_t end);

/* memo.c: the first page of an RFC or an Internet-Draft. */
void front_read_memo(struct text *);

/* manual.c: the NAME section, the head and the foot of a page of the manual. */
void front_read_manual_page(struct text *);

/* blurb.c: the last paragraph when it is about the author. */
void front_recognise_blurb(struct text *);

/* What a person did of whom a phrase of this kind ("by", "translated by") says the name. */
bool front_creator_role(enum phrase_kind, enum creator_role *);

/* Between the names of two persons: "and", "und". */
bool front_is_joint(struct slice word);

/* words.c: the length in bytes of "by", "作者：", "About the author" that `text` starts with; 0: none. */
size_t front_label_length(const struct text *, struct slice text);

/* All words of the metadata, for front_count_unknown. */
struct slice front_known_words(const struct text *);

/* How many of the words of `text` are not among the known ones; *total is how many it has. Labels
 * ("by") and what joins names do not count. */
size_t front_count_unknown(const struct text *, struct slice known, struct slice text,
                           size_t *total);

/* refused.c: whether a block that stands where titles do is one of many, or a sentence. */
bool front_is_no_title(const struct text *, size_t b);

/* title.c: title, subtitle, authors, date. */
void front_read_title_page(struct text *);

/* Whether the text has one of the words in small letters: then it is a common one, not a name's. */
bool front_has_common_word(const struct text *, struct slice name);

/* contact.c: sets the address and the count of words on top of a manuscript aside; the name in
 * it, if there is one. */
struct slice front_take_contact(struct text *);

/* statements.c: what the lines of the first page say by their own words: edition, rights, series.
 * They stay in the text. */
void front_read_statements(struct text *);

/* "Copyright (c) 1999 Ann Lee", "All rights reserved" */
bool front_is_copyright(struct slice text);

/* Whether a copyright notice of the first page has the name. */
bool front_holds_copyright(const struct text *, struct slice name);

/* signed.c: authors between the title and their address, or who hold the copyright; false: none. */
bool front_take_signed(struct text *, size_t title, size_t body);

/* 《书名》作者：X: sets title and author; false when `text` is not like that. */
bool front_set_title_in_brackets(struct text *, struct slice text, enum metadata_rank);

/* Sets aside as furniture what was taken into metadata that has other words now. */
void front_set_unused_aside(struct text *);

#endif
