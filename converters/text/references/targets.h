/* targets.h - the places of a document that words can name: collected once, found by their key. */
#ifndef DOCCONV_TEXT_REFERENCE_TARGETS_H
#define DOCCONV_TEXT_REFERENCE_TARGETS_H

#include "scan.h"
#include "text/text.h"
#include "text/words/letter_pairs.h"
#include "words.h"

/* A heading, figure, table or entry of a bibliography. */
struct reference_target {
    struct slice key; /* "chapter 4", "[RFC2119]"; of a heading without a word " 3.2" */
    struct node *node;
    bool is_repeated; /* several have it: nobody knows which is meant */
};

struct reference_targets {
    struct arena *arena; /* the reader's own */
    struct reference_words *words;
    struct reference_target *entries; /* open addressing */
    size_t capacity, count;
    bool has_numbers;          /* headings without a word are among them */
    struct scan_starts starts; /* the bytes that a reference to one of them may start with */
    struct letter_pairs pairs; /* and the first two letters of its word */
};

/* Walks the tree; `count` is 0 when nothing can be referred to. */
struct reference_targets *reference_targets_collect(struct text *);

/* The only place that `word` and `number` name; NULL: none, or several. */
const struct reference_target *reference_target_of(const struct reference_targets *,
                                                   const struct reference_word *,
                                                   const char *number);

/* The only entry of a bibliography with that label, its brackets left out. */
const struct reference_target *reference_target_labelled(const struct reference_targets *,
                                                         struct slice label);

/* The only chapter that counts as the 第三章 at the start of `text` does; its bytes. NULL: none. */
const struct reference_target *reference_target_counted(const struct reference_targets *,
                                                        struct slice text, size_t *length);

/* The id of a place, made of its key when it has none. In the arena of the document. */
struct slice reference_target_id(const struct reference_targets *, const struct reference_target *,
                                 struct arena *);

/* What follows a heading is a list of works: "References", "8.1  Normative References". */
bool reference_heads_bibliography(const struct text *, struct slice heading);

#endif
