/*
 * speech.c - a speaker's name above the words. The name keeps its line; the words flow.
 * Refused: a heading of two lines, all in capitals; a stanza, whose lines are ended by the author.
 */
#include "speech.h"

#include "utf8.h"

bool block_is_speech(const struct text *t, const struct block *block)
{
    enum { LONGEST_NAME = 40 /* columns */, MOST_VERSE = 3 /* lines; more may be of a poem */ };
    const struct line *name = block_line(t, block, 0), *words;

    if (block->text_lines < 2 || name->letters != CASE_UPPER || name->width > LONGEST_NAME ||
        slice_find_byte(SLICE(",;!?-"), name->last) < 5 || !utf8_is_letter(utf8_first(name->text)))
        return false;
    words = block_line(t, block, 1);
    return words->letters == CASE_MIXED && !utf8_is_lower(utf8_first(words->text)) &&
           (block->text_lines <= MOST_VERSE || block_is_prose(t, block));
}
