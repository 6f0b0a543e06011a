/*
 * recognisers.c - THE ordered table: who is asked what a block is. On a tie the earlier one wins,
 * so what is plain to see stands before what is guessed. Behind them those that are never asked:
 * steps give their verdicts. Their names are those of --explain, --without and hints.
 */
#include "text/text.h"

extern const struct recogniser credit_recogniser, dedication_recogniser;

enum bid never_bids(const struct text *t, size_t b, const char **reason)
{
    (void)t, (void)b, (void)reason;
    return BID_NO;
}

/* Said of lines, which are set aside: no verdict on a block, and nothing to build. */
const struct recogniser furniture_recogniser = { "furniture", never_bids, NULL };

const struct recogniser *const recognisers[] = {
    &rule_recogniser,
    &caption_recogniser,
    &credit_recogniser,
    &dedication_recogniser,
    &note_recogniser,
    &admonition_recogniser,
    &definition_recogniser,
    &table_recogniser,
    &index_recogniser,
    &code_recogniser,
    &list_recogniser,
    &heading_recogniser,
    &verse_recogniser,
    &quote_recogniser,
    &paragraph_recogniser,
    &front_recogniser,
    &blurb_recogniser,
    &furniture_recogniser,
    NULL,
};
