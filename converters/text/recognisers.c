/*
 * recognisers.c - THE ordered table: who is asked what a block is. On a tie the earlier one wins,
 * so what is plain to see stands before what is guessed.
 */
#include "text.h"

extern const struct recogniser rule_recogniser, caption_recogniser;

const struct recogniser *const recognisers[] = {
    &rule_recogniser,  &caption_recogniser, &note_recogniser,      &definition_recogniser,
    &table_recogniser, &code_recogniser,    &list_recogniser,      &heading_recogniser,
    &verse_recogniser, &quote_recogniser,   &paragraph_recogniser, NULL,
};
