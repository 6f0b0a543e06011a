/* doubts.h - what an editor should look at again, told while blocks are explained. */
#ifndef DOCCONV_TEXT_DOUBTS_H
#define DOCCONV_TEXT_DOUBTS_H

#include "findings.h"
#include "text.h"

/* What a recogniser answered when it was asked about a block. */
struct answer {
    const struct recogniser *who;
    enum bid bid; /* never BID_NO */
    const char *reason;
};

extern const char *const bid_names[BIDS];

/* What came last in each series, while blocks are told in their order. */
struct series_state;
struct series_state *doubts_start(struct text *);

/* Adds to *finding, which tells of block `b`, what is doubtful about it. */
void doubts_of_block(struct series_state *, size_t b, struct finding *, const struct answer *,
                     size_t count);

/* The same for lines that were set aside. */
void doubts_of_furniture(struct findings *, struct finding *);

#endif
