/*
 * heading.h - what a heading looks like, and the steps of agree.c that make and unmake headings, a file each.
 *
 * The questions about words and numbers take a line's text and fill in a look that is empty.
 */
#ifndef DOCCONV_TEXT_HEADING_H
#define DOCCONV_TEXT_HEADING_H

#include "text/text.h"
#include "text/words/vocabulary.h"

/* The heading that block `b` would be; BID_NO when it is none. Pure. */
enum bid heading_look(const struct text *, size_t b, struct heading_look *, const char **reason);

static inline bool block_is_heading(const struct block *block)
{
    return block->verdict == &heading_recogniser;
}

/* A heading that was none after all. */
static inline void heading_demote(struct block *block)
{
    block_judge(block, &paragraph_recogniser, BID_LAST_RESORT);
}

/* No word or number speaks for it. */
static inline bool heading_rests_on_looks(const struct block *block)
{
    return block_is_heading(block) && block->look.form >= HEADING_FORM_CAPITALS;
}

/* --- levels.c --------------------------------------------------------------------------------- */

/* Gives each heading its level. Its form, number and depth are final then. */
void heading_levels_give(struct text *);

/* --- places.c --------------------------------------------------------------------------------- */

/* Short lines that stand where headings stand become headings. */
void heading_places_fill(struct text *);

/* --- listed.c --------------------------------------------------------------------------------- */

/* Lines that the items of an earlier list name become headings. */
void heading_listed_find(struct text *);

/* --- stopped.c -------------------------------------------------------------------------------- */

/* "3. Returning the Boat." and others that count on become headings. */
void heading_stopped_find(struct text *);

/* --- titles.c --------------------------------------------------------------------------------- */

/* Bare numbers and chapter words take the title below them. */
void heading_titles_join(struct text *);

/* --- again.c ---------------------------------------------------------------------------------- */

/* Chapters that stand again, further down, are no headings where they stand first. */
void heading_again_demote(struct text *);

/* --- trade.c ---------------------------------------------------------------------------------- */

/* Titles that a publisher advertises are no headings any more. */
void heading_trade_demote(struct text *);

/* --- words.c ---------------------------------------------------------------------------------- */

/*
 * "Chapter IV", "Book the Second: The Golden Thread", "Act I."; "Erstes Kapitel", "1. fejezet"; 第三章,
 * 卷五, 제1장: a word that counts, with its number. When it is none *look stays as it was.
 */
bool heading_by_chapter_word(const struct vocabulary *, struct slice text, struct heading_look *);

/* "Preface", "Epilogue.", "ANHANG": the name of a piece, and nothing else. */
bool heading_by_name(const struct vocabulary *, struct slice text, struct heading_look *);

/* --- numbers.c -------------------------------------------------------------------------------- */

/* "IV", "IV.", "12", "- 3 -": a number alone. */
bool heading_by_numeral(struct slice text, struct heading_look *);

/* "3.1  Framing", "IV. The Letter", "A.2. Examples". */
bool heading_by_number_and_title(struct slice text, struct heading_look *);

/* --- looks.c ---------------------------------------------------------------------------------- */

/* What only the look of block `b` says. */
enum bid heading_bid_by_look(const struct text *, size_t b, struct heading_look *,
                             const char **reason);

/* Room above and below: more than between two paragraphs above, at least as much below. */
bool heading_stands_apart(const struct text *, const struct block *);

/* In the middle between the margins, which are those of wrapped lines. */
bool heading_is_centred(const struct text *, const struct block *);

/* Right above text that is all set in, as manuals have it: segment.c has parted them. */
bool heading_stands_left_of_text(const struct text *, const struct block *);

/* Blank lines around it, where paragraphs have them. */
bool heading_stands_alone(const struct text *, const struct block *);

bool heading_has_letters(struct slice text, size_t least);

/* --- refusals.c ------------------------------------------------------------------------------- */

/* "By Jane Oliver", under a title. */
bool heading_is_byline(const struct text *, const struct block *);

/* In brackets, maybe with a stop behind. */
bool heading_is_bracketed(struct slice text);

/* What looks like a heading and is none: a signature, a row of a table, an entry of an index ... */
bool heading_is_refused(const struct text *, const struct block *);

#endif
