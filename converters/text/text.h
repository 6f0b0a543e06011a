/*
 * text.h - what the steps of the plain-text reader share: lines, the profile, blocks, recognisers.
 *
 *     lines -> profile -> furniture -> segment -> classify -> front -> agree -> assemble (inlines), references
 *
 * Each step is a file, or the file of its name in a folder, and one call in read.c. A step reads what
 * earlier ones found and adds its own. What many ask of words and numbers is in words/, what
 * recognisers bid and build in recognisers/, what headings look like in headings/; write/ is the way back.
 * What the user says of the text (control.h) comes before all guessing, and is never guessed anew.
 */
#ifndef DOCCONV_TEXT_H
#define DOCCONV_TEXT_H

#include <stdbool.h>
#include <stdint.h>

#include "builder.h"
#include "format.h"
#include "overstrike.h"

/* --- lines.c ------------------------------------------------------------------------------- */

enum letter_case {
    CASE_NONE,  /* no letters of a script that has case */
    CASE_UPPER, /* no small letter */
    CASE_MIXED
};

struct line {
    struct slice text; /* without indent, blanks at the end, line end */
    uint32_t width;    /* columns of `text` */
    uint16_t indent;   /* columns before it; a tab goes to the next multiple of 8 */
    char first, last;  /* bytes of `text`; 0 of an empty one */
    uint8_t letters;   /* enum letter_case */
    bool page_break;   /* a form feed stands before it */
    bool furniture;    /* set aside by furniture/furniture.c */
    uint8_t role;      /* enum furniture_role, if so */
    uint32_t ruling;   /* the number of what the user says of it (control.h); 0: nothing */
};

static inline bool line_is_blank(const struct line *line)
{
    return line->text.len == 0;
}

/* --- profile.c ----------------------------------------------------------------------------- */

enum paragraph_style {
    STYLE_BLANK, /* hard-wrapped, a blank line between paragraphs */
    STYLE_LINE,  /* one line a paragraph, blank lines or not */
    STYLE_INDENT /* hard-wrapped, the first line indented, no blank lines */
};

enum dialect {
#define DIALECT(dialect, name) DIALECT_##dialect,
#include "dialects.def"
#undef DIALECT
    DIALECTS
};

extern const char *const dialect_names[DIALECTS];

struct profile {
    enum paragraph_style style;
    enum dialect dialect;
    unsigned wrap;         /* columns at which lines are wrapped, indent included; 0: they aren't */
    unsigned body_indent;  /* of most lines */
    unsigned gap;          /* blank lines between two paragraphs, mostly */
    bool breaks_words;     /* lines end in the middle of words, with a hyphen */
    bool is_aozora;        /* it has the markup of Aozora Bunko: aozora.h */
    bool bold_by_equals;   /* =bold= */
    bool spaced_by_tildes; /* ~g e s p e r r t~, emphasis in Fraktur */
    bool italic_by_slashes;  /* /italic words/ */
    bool is_technical;       /* commands, options, paths, addresses of the net all over */
    bool is_wide;            /* most text is Chinese or Japanese */
    bool indents_paragraphs; /* some have no blank line above, but their first lines set in */
};

/* --- segment.c, classify.c ----------------------------------------------------------------- */

/* How sure a recogniser is that a block is its own. */
enum bid {
    BID_NO,
    BID_LAST_RESORT,
    BID_WEAK,
    BID_FAIR,
    BID_STRONG,
    BID_CERTAIN,
    BID_GIVEN, /* nobody bids it: the user says so */
    BIDS
};

struct text;
struct recogniser;

enum marker_kind { MARKER_NONE, MARKER_BULLET, MARKER_NUMBER };

/* What an item of a list starts with. Small: every block has one. */
struct marker {
    uint32_t number;
    uint8_t kind;    /* enum marker_kind */
    uint8_t style;   /* enum numeral_style, of the number */
    char bullet;     /* its last byte */
    char delimiter;  /* behind a number: . ) or ( for (1) */
    uint8_t bytes;   /* of the line's text, blanks behind the marker included */
    uint8_t columns; /* the same in columns */
};

/* How a heading is made; headings of one level look alike. */
enum heading_form {
    HEADING_FORM_NONE,
    HEADING_FORM_PART,       /* a word like "part" */
    HEADING_FORM_CHAPTER,    /* a word like "chapter", or the name of a preface, an appendix ... */
    HEADING_FORM_SECTION,    /* a word like "section", "scene" */
    HEADING_FORM_NUMERAL,    /* a number alone */
    HEADING_FORM_NUMBERED,   /* 1.2 Title */
    HEADING_FORM_UNDERLINED, /* === or --- below */
    HEADING_FORM_GIVEN,      /* nothing of its look says so, but the user does */
    HEADING_FORM_LISTED,     /* the text has listed it before */
    HEADING_FORM_CAPITALS,
    HEADING_FORM_OUTDENTED, /* left of the body's indent */
    HEADING_FORM_SHORT      /* a short line by itself, between long ones */
};

struct heading_look {
    uint32_t number; /* 0: none */
    uint16_t indent; /* columns */
    uint8_t form;    /* enum heading_form */
    uint8_t role;    /* enum heading_role */
    uint8_t depth;   /* of a number before a title: dots + 1; of a listed one: how deep in lists */
    char underline;  /* of an underlined one */
    bool has_overline;
    bool is_over_byline; /* the title of an article, among others */
    char letter;         /* of a single capital, which may be a roman numeral too */
    bool is_bare;        /* a number or a chapter word and number, no title */
    bool is_set_off;     /* a chapter word and number, and a stop, a dash or nothing behind them */
};

struct block {
    uint32_t first, count;  /* lines; furniture in between belongs to it, but not to its text */
    uint16_t blanks_before; /* blank lines; at the start of the document: many */
    uint16_t blanks_after;
    uint16_t indent;     /* columns, of the first line */
    uint16_t hang;       /* columns, the least of the other lines; of a single line: indent */
    uint16_t margin;     /* columns: where the text around it stands; margins.c */
    uint16_t text_lines; /* lines that are not furniture; of more than it holds, the most */
    /* Of classify.c; later steps change it by block_judge alone. */
    const struct recogniser *verdict;
    uint8_t bid;              /* enum bid, the highest */
    uint8_t level;            /* of a heading, by agree.c */
    bool joins_next;          /* a heading whose title is the next block */
    struct heading_look look; /* of a heading */
    struct marker marker;
};

struct recogniser {
    const char *name;

    /*
     * Looks at block `b`, its neighbours and the profile, and changes nothing. *reason may be set to
     * a few words for --explain.
     */
    enum bid (*bid)(const struct text *, size_t b, const char **reason);

    /* Builds block `b`, and following ones that belong to the same node; returns the next block. */
    size_t (*build)(struct text *, size_t b);
};

extern const struct recogniser *const recognisers[]; /* NULL at the end */
extern const struct recogniser heading_recogniser, list_recogniser, paragraph_recogniser,
    note_recogniser, front_recogniser, blurb_recogniser, verse_recogniser, quote_recogniser,
    code_recogniser, definition_recogniser, table_recogniser, furniture_recogniser,
    admonition_recogniser, index_recogniser, caption_recogniser, rule_recogniser;

/* The bid of those whose verdict a step gives. */
enum bid never_bids(const struct text *, size_t b, const char **reason);

/* Said of by the user: its verdict stands. */
static inline bool block_is_given(const struct block *block)
{
    return block->bid == BID_GIVEN;
}

/* Gives a block another verdict, unless it is given: then false. */
static inline bool block_judge(struct block *block, const struct recogniser *verdict, enum bid bid)
{
    if (block_is_given(block))
        return false;
    block->verdict = verdict;
    block->bid = (uint8_t)bid;
    return true;
}

/* --- margins.c ----------------------------------------------------------------------------- */

enum { MARGINS = 16 /* lists and definitions inside each other */ };

struct margins {
    uint16_t columns[MARGINS]; /* of the text in what is open, outermost first */
    size_t count;
};

/* --- the reader ---------------------------------------------------------------------------- */

struct note_text;    /* notes/notes.h */
struct note_call;    /* notes/notes.h */
struct word_set;     /* inlines/hyphens.c */
struct verse_number; /* recognisers/verse_numbers.c */
struct mail_folder;  /* mail/folder.c */

struct text {
    struct document *document;
    const struct source *source;
    struct job *job;
    struct arena *arena;   /* the document's */
    struct arena *scratch; /* what the reader alone needs: freed when it is done */

    struct line *lines;
    size_t line_count;
    uint32_t *edged; /* lines that begin or end with a digit, or begin with - ( [ {: few in prose */
    size_t edged_count;
    struct control *control;                 /* control.h */
    const struct recogniser *const *bidders; /* those that may bid, in order; NULL at the end */
    struct profile profile;
    struct block *blocks;
    size_t block_count;
    struct block **headings; /* in order; of agree.c, which demotes some that stay in the list */
    size_t heading_count;
    struct margins margins; /* while blocks are classified */
    struct vocabulary *vocabulary;
    struct note_text *notes; /* in the order of the document */
    size_t note_count;
    struct note_call *calls; /* of these, in the order of the document */
    size_t call_count;
    size_t next_call;             /* the one that was asked for last */
    struct note_call *unanswered; /* calls whose notes are missing */
    size_t unanswered_count;
    struct verse_number *verse_numbers; /* in the order of the document */
    size_t verse_number_count;
    struct mail_folder *mails; /* NULL: it holds none */

    struct builder builder;
    bool has_furniture;     /* some line was set aside */
    size_t next_furniture;  /* the first line whose furniture is not in the tree yet */
    unsigned build_depth;   /* blocks that are being built inside each other */
    struct slice run_on;    /* an emphasis that goes on over the end of its paragraph: inlines.c */
    unsigned note_depth;    /* notes that are being built inside each other */
    struct word_set *words; /* of inlines/hyphens.c */
    struct overstrikes struck;
};

/* The steps, in this order. */
void lines_measure(struct text *);
void profile_take(struct text *);
void furniture_set_aside(struct text *);
void segment_blocks(struct text *);
void classify_blocks(struct text *);
void margins_find(struct text *, size_t b); /* of block b, when those before it are classified */
void front_recognise(struct text *);
void agree_blocks(struct text *);
void assemble_blocks(struct text *);

/* Builds block `b` inside another one (a list's item, a definition); returns the next block. */
size_t assemble_block(struct text *, size_t b);

/* Builds the text of lines of a block as inlines: emphasis, links, note calls, joined lines. */
void inlines_build(struct text *, size_t first_line, size_t end_line, size_t skip_bytes);

/* The same for one run of text that lies in the source. */
void inlines_build_slice(struct text *, struct slice text);

/* Adds a line to a paragraph, which the first one opens; ends one that is open. */
void paragraph_add_line(struct text *, bool *is_open, struct slice line);
void paragraph_end(struct text *, bool *is_open);

/* Tells the job's findings, if anybody asked: the profile, then each block with its bids and doubts. */
void explain_blocks(struct text *);

/* --- what recognisers ask ------------------------------------------------------------------ */

static inline const struct line *block_line(const struct text *t, const struct block *block,
                                            size_t index)
{
    return &t->lines[block->first + index];
}

/* The source text from the first to the last line of a block. */
struct slice block_text(const struct text *, const struct block *);

/* The widest line of a block, indent left out, in columns. */
unsigned block_width(const struct text *, const struct block *);

/* The sum of the widths of its lines. */
unsigned long block_length(const struct text *, const struct block *);

/* One block as one line: its only line. */
bool block_is_single(const struct block *);

/* Page numbers or running heads stand between it and what comes before. */
bool block_follows_furniture(const struct text *, const struct block *);

/* Prose: several wrapped lines, or one long one, that ends like a sentence. */
bool block_is_prose(const struct text *, const struct block *);

/* Quotes, brackets and marks of notes may stand behind the full stop. */
bool text_ends_sentence(struct slice text);

/* Nearly every line is judged by its last byte, and its text stays out of the cache. */
static inline bool line_ends_sentence(const struct line *line)
{
    char last = line->last;

    if (last == '.' || last == '!' || last == '?')
        return true;
    return !is_ascii_letter(last) && last != ',' && text_ends_sentence(line->text);
}

/* Nothing but a year of the printing press: "1884", "1884.", "MDCCCLXXXIV". */
bool line_is_year(const struct line *);

/* Whether `rule` is a line drawn under `line`, or over it, about as long. */
bool line_underlines(const struct line *rule, const struct line *line);

/* A line of one repeated character of "=-~^*_+#" (at least three): an underline, a rule. 0: none. */
char line_ruled_with(const struct line *);

/* The next line of a block that is text, from `line` on; `end` when there is none. */
size_t next_text_line(const struct text *, size_t line, size_t end);

#endif
