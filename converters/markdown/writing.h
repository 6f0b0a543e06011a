/*
 * writing.h - what the parts of the Markdown writer share.
 *
 *     write.c           the table of node kinds; front matter, title, notes
 *     write_blocks.c    blocks: what stands between them, markers and prefixes
 *     write_lists.c     lists, tasks, definitions
 *     write_table.c     tables and what stands in their cells
 *     write_inlines.c   inlines, into the line at hand
 *     write_emphasis.c  emphasis, when it is complete, and text at its edges
 *     escape.c          text, with what would be markup escaped
 *     line.c            the line at hand -> lines of the output
 *
 * The inline content of a block is put together in `line` first: whether a sign is markup depends
 * on what comes after it.
 */
#ifndef DOCCONV_MARKDOWN_WRITING_H
#define DOCCONV_MARKDOWN_WRITING_H

#include "options.h"
#include "writer.h"

/* In the line at hand: where a line of the output may or must end. */
enum { SOFT_LINE_END = '\n', HARD_LINE_END = '\r' };

/* Deeper containers get no mark and no prefix: every line would carry those of all levels. */
enum { DEEPEST_CONTAINER = 200 };

/* Emphasis in emphasis any deeper is not marked: each mark is put in when what it marks is complete. */
enum { MOST_EMPHASES = 32 };

/* Signs that mean something in pairs only: a lone one is text without an escape. */
enum pair_sign { SIGN_STAR, SIGN_UNDERSCORE, SIGN_BACKTICK, SIGN_TILDE, PAIR_SIGNS };

struct container {
    char
        marker; /* '-', '*' of a bullet list, '.', ')' of an ordered one; '>' of a quote; 0: neither */
    bool tight;
    unsigned long number; /* of the next item */
    size_t prefix;        /* bytes of the item's, quote's or note's prefix */
};

struct markdown {
    struct writer writer; /* first: emitters get it as struct writer */
    struct buffer *out;
    unsigned heading_base; /* added to the level of headings: 1 under a title */
    enum wrap wrap;

    /* Between blocks */
    struct container containers[DEEPEST_CONTAINER + 1]; /* [0] is the document */
    size_t depth;                                       /* of the innermost */
    bool is_fresh;         /* nothing is in the innermost container yet */
    bool owes_blank;       /* between a marker and what it marks */
    enum node_kind closed; /* the block before, NODE_KINDS: none */
    char closed_marker;    /* if that was a list */

    /* The inline content of the block at hand */
    struct buffer *line;
    uint32_t after;                     /* the character behind the text that is put now */
    bool is_one_line;                   /* in headings and cells: no line end */
    size_t cells;                       /* open ones */
    unsigned links, images, quotations; /* open ones */
    bool is_autolink;                   /* the open link is <target> */
    struct places *lost_places;         /* those that no link can name */
    size_t emphases[MOST_EMPHASES], emphasis_count; /* where open ones begin */
    struct {
        size_t first; /* where the backslash before the first is, SIZE_MAX: it has none */
        size_t count;
    } signs[PAIR_SIGNS];

    /* The table at hand */
    uint16_t *spans; /* of each column: rows that a cell above still takes */
    uint32_t column, columns;

    /* Notes, in the order of their calls; written at the end. */
    struct node **notes;
    size_t note_count, note_capacity;
};

static inline struct markdown *markdown_of(struct writer *writer)
{
    return (struct markdown *)writer;
}

static inline struct container *innermost(struct markdown *md)
{
    return &md->containers[md->depth < DEEPEST_CONTAINER ? md->depth : DEEPEST_CONTAINER];
}

/* --- write_blocks.c */

/* What stands between the block before and the one that begins here. */
void block_separate(struct markdown *, const struct node *);

/* Whether the block can follow one of another kind on the very next line. */
bool block_can_touch(enum node_kind before, const struct node *);

/* The blank behind a marker, when the first bytes of what it marks are due. */
void block_pay_blank(struct markdown *);

void block_closed(struct markdown *, enum node_kind);

/* `marker` stands before what follows, and each further line starts with `prefix`. */
void container_open(struct markdown *, const char *marker, const char *prefix, struct container);
void container_close(struct markdown *);

/* The state of a list or an item alone, without a marker; and whether there is room for one more. */
void container_record(struct markdown *, struct container);
bool container_is_too_deep(const struct markdown *);

void put_heading(struct markdown *, const struct node *, unsigned level, struct slice text);

void enter_paragraph(struct writer *, struct node *);
void leave_paragraph(struct writer *, struct node *);
void enter_title(struct writer *, struct node *);
void leave_title(struct writer *, struct node *);
void enter_heading(struct writer *, struct node *);
void leave_heading(struct writer *, struct node *);
void enter_quote(struct writer *, struct node *);
void leave_quote(struct writer *, struct node *);
void enter_list(struct writer *, struct node *);
void leave_list(struct writer *, struct node *);
void enter_item(struct writer *, struct node *);
void leave_item(struct writer *, struct node *);
void enter_definition_list(struct writer *, struct node *);
void leave_definition_list(struct writer *, struct node *);
void enter_definition(struct writer *, struct node *);
void enter_term(struct writer *, struct node *);
void enter_code_block(struct writer *, struct node *);
void enter_rule(struct writer *, struct node *);
void enter_aside(struct writer *, struct node *);
void leave_aside(struct writer *, struct node *);
void enter_stanza(struct writer *, struct node *);
void leave_stanza(struct writer *, struct node *);
void enter_verse_line(struct writer *, struct node *);
void leave_verse_line(struct writer *, struct node *);
void enter_caption(struct writer *, struct node *);
void leave_caption(struct writer *, struct node *);
void enter_attribution(struct writer *, struct node *);

/* --- write_table.c */

void enter_table(struct writer *, struct node *);
void leave_table(struct writer *, struct node *);
void enter_row(struct writer *, struct node *);
void leave_row(struct writer *, struct node *);
void enter_cell(struct writer *, struct node *);
void leave_cell(struct writer *, struct node *);

/* --- write_inlines.c */

void enter_text(struct writer *, struct node *);
void enter_soft_break(struct writer *, struct node *);
void enter_line_break(struct writer *, struct node *);
void enter_emphasis(struct writer *, struct node *);
void leave_emphasis(struct writer *, struct node *);
void enter_code(struct writer *, struct node *);
void enter_link(struct writer *, struct node *);
void leave_link(struct writer *, struct node *);
void enter_image(struct writer *, struct node *);
void leave_image(struct writer *, struct node *);
void enter_note(struct writer *, struct node *);
void enter_quotation(struct writer *, struct node *);
void leave_quotation(struct writer *, struct node *);
void enter_ruby(struct writer *, struct node *);
void leave_ruby(struct writer *, struct node *);

/* --- escape.c */

/* Puts text of one line or more into the line at hand; `after` is the character that comes then. */
void escape_text(struct markdown *, struct slice text, uint32_t after);

/* Counts a sign that is markup, put at the end of the line at hand. */
void escape_count(struct markdown *, enum pair_sign, size_t count);

/* Puts bytes in place of others into the line at hand. */
void escape_splice(struct markdown *, size_t at, size_t removed, struct slice added);

/* Takes the backslash off signs that turned out to be the only one of their kind. */
void escape_finish(struct markdown *);

/* Text that is no content: link targets, titles, info strings; `special` are escaped besides. */
void escape_string(struct buffer *, struct slice text, const char *special);

/* --- line.c */

/* Writes the line at hand, as lines of the output, and empties it. */
void line_write(struct markdown *);

/* The same, as one line that goes on in the output: the text of a heading, a cell. */
void line_write_one(struct markdown *);

#endif
