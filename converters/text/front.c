/*
 * front.c - what stands before the text and is not it: header fields, title, subtitle, byline,
 * date; and behind it, the words about the author. It becomes metadata; an author is never guessed
 * from weak evidence.
 *
 *     The Tides of Bremen          title: the first short block
 *     by Ann Lee                   byline: a word of that kind, or a bare name right there
 *     March 3, 2021                date
 */
#include "front.h"

#include "date.h"

#include "aozora.h"
#include "control.h"
#include "utf8.h"

enum {
    FRONT_BLOCKS = 24,  /* how far in a title page goes */
    LONGEST_TITLE = 200 /* columns, all lines together */
};

void front_take(struct text *t, size_t b)
{
    block_judge(&t->blocks[b], &front_recogniser, BID_CERTAIN);
}

struct metadata_value front_value(const struct text *t, struct slice text, enum metadata_rank rank,
                                  const char *reason)
{
    return (struct metadata_value){
        .text = text,
        .span = source_span(t->source, text),
        .rank = rank,
        .reason = reason,
    };
}

bool front_set_date(struct text *t, struct slice text, const char *reason)
{
    struct metadata *metadata = &t->document->metadata;
    const struct metadata_value *known = &metadata->fields[METADATA_DATE];

    if (date_read(t->arena, text).len == 0)
        return false;
    if (known->text.len && known->rank <= RANK_HEADER)
        return false; /* one from the text already */
    metadata_set_named(t->arena, metadata, SLICE("date"), front_value(t, text, RANK_TEXT, reason));
    return true;
}

/* Lines `from` up to `until` of a block as one. */
static struct slice join_lines(const struct text *t, const struct block *block, size_t from,
                               size_t until)
{
    struct buffer *out = buffer_new(t->arena);

    for (size_t i = from; i < until; i++) {
        const struct line *line = block_line(t, block, i);

        if (line->furniture || line_is_blank(line) || line_ruled_with(line))
            continue;
        if (out->len)
            buffer_put_byte(out, ' ');
        buffer_put_raw(out, line->text);
    }
    return buffer_bytes(out);
}

/* The text of a block on one line; of one that is a line, where it stands in the source. */
struct slice front_one_line(const struct text *t, const struct block *block)
{
    return block->count == 1 ? block_line(t, block, 0)->text
                             : join_lines(t, block, 0, block->count);
}

/* --- names ------------------------------------------------------------------------------------ */

static bool is_name_word(struct slice word)
{
    static const char *const particles[] = { "van", "von", "de", "der", "den", "da",
                                             "di",  "du",  "la", "le",  "del", "bin",
                                             "ibn", "al",  "y",  "e",   "of" };
    uint32_t first = utf8_first(word), c;

    if (node_name_index(particles, sizeof particles / sizeof *particles - 1, word) >= 0)
        return true;
    if (!utf8_is_upper(first))
        return false;
    while (utf8_next(&word, &c))
        if (!utf8_is_letter(c) && !utf8_is_mark(c) && c != '.' && c != '-' && c != '\'' &&
            c != 0x2019)
            return false;
    return true;
}

bool front_is_joint(struct slice word)
{
    static const char *const joints[] = { "and", "&", "und", "et", "y" };

    return node_name_index(joints, sizeof joints / sizeof *joints, word) >= 0;
}

/* A word of our own vocabulary, or a month: no part of a name. */
static bool is_known_word(const struct text *t, struct slice word)
{
    return vocabulary_find(t->vocabulary, word) != PHRASE_NONE || date_month(word);
}

/* Two to four words, each as names are written; no word of ours among them. */
bool front_is_name(const struct text *t, struct slice text)
{
    static const char *const no_names[] = { "The",  "A",     "An",  "In",  "On",  "Of",  "And",
                                            "For",  "To",    "My",  "Our", "How", "Why", "What",
                                            "When", "Where", "Who", "Is",  "Are", "New", "No" };
    struct slice rest = text, word;
    size_t words = 0;

    while (slice_next(&rest, ' ', &word)) {
        if (word.len == 0)
            continue;
        if (!is_name_word(word) || is_known_word(t, word) ||
            node_name_index(no_names, sizeof no_names / sizeof *no_names, word) >= 0)
            return false;
        words++;
    }
    return words >= 2 && words <= 4;
}

/* "A and B", "A, B and C": each a creator. */
static void add_creators(struct text *t, enum creator_role role, struct slice names,
                         enum metadata_rank rank, const char *reason)
{
    static const char *const joints[] = { " and ", " & ", " und ", " et ", " y ", ", " };

    while (names.len) {
        size_t end = names.len, skip = 0;

        for (size_t i = 0; i < sizeof joints / sizeof *joints; i++) {
            size_t at = slice_find(names, slice_of(joints[i]));

            if (at < end && at > 0) {
                end = at;
                skip = strlen(joints[i]);
            }
        }
        metadata_add_creator(t->arena, &t->document->metadata, role,
                             front_value(t, slice_take(names, end), rank, reason));
        names = slice_skip(names, end + skip);
    }
}

bool front_creator_role(enum phrase_kind kind, enum creator_role *role)
{
    switch (kind) {
    case PHRASE_BY:
        *role = CREATOR_AUTHOR;
        return true;
    case PHRASE_TRANSLATED_BY:
        *role = CREATOR_TRANSLATOR;
        return true;
    case PHRASE_EDITED_BY:
        *role = CREATOR_EDITOR;
        return true;
    case PHRASE_ILLUSTRATED_BY:
        *role = CREATOR_ILLUSTRATOR;
        return true;
    default:
        return false;
    }
}

/* "By Ann Lee", "von" over "Ann Lee": the word and what follows it. *name is empty when the word stands alone. */
static bool read_byline(const struct text *t, const struct block *block, enum creator_role *role,
                        struct slice *name)
{
    struct slice text = front_one_line(t, block), next;
    size_t length = 0;

    if (block->text_lines > 3 || text.len > 160)
        return false;
    if (!front_creator_role(vocabulary_find_start(t->vocabulary, text, &length), role))
        return false;
    next = slice_trim(slice_skip(text, length));
    if (next.len && next.at[0] == ':')
        next = slice_trim(slice_skip(next, 1));
    *name = next;
    return next.len == 0 || utf8_is_upper(utf8_first(next)) || !utf8_is_lower(utf8_first(next));
}

/* --- the title page ----------------------------------------------------------------------------- */

/* At the right margin stand addresses and dates. */
static bool is_at_right(const struct text *t, const struct block *block)
{
    unsigned width = block_width(t, block), wrap = t->profile.wrap;

    return wrap && block->indent > wrap / 3 && block->indent + width / 2 > wrap / 2 + wrap / 8;
}

static bool is_title_like(const struct text *t, size_t b)
{
    const struct block *block = &t->blocks[b];
    struct slice last = block_line(t, block, block->count - 1U)->text;
    bool is_part = block->verdict == &list_recogniser || block->verdict == &definition_recogniser ||
                   block->verdict == &table_recogniser || block->verdict == &note_recogniser;

    return !is_part && block->text_lines <= 4 && block_length(t, block) <= LONGEST_TITLE &&
           block->marker.kind == MARKER_NONE && !is_at_right(t, block) &&
           !slice_ends_with(last, SLICE(",")) && !slice_ends_with(last, SLICE(";")) &&
           !slice_ends_with(last, SLICE(":")) && !slice_ends_with(last, SLICE("。")) &&
           (!slice_ends_with(last, SLICE(".")) || t->lines[block->first].letters == CASE_UPPER ||
            block_length(t, block) < 50) &&
           t->lines[block->first].text.at[0] != '[' && t->lines[block->first].text.at[0] != '>';
}

static bool is_counted_heading(const struct text *t, size_t b)
{
    struct heading_look look;
    const char *reason;

    return t->blocks[b].verdict == &heading_recogniser &&
           heading_look(t, b, &look, &reason) != BID_NO &&
           (look.form <= HEADING_FORM_NUMBERED && look.form != HEADING_FORM_NONE);
}

/* Sentences, in more than one line or longer than a title is. */
static bool is_body_text(const struct text *t, const struct block *block)
{
    enum { LONGEST_SENTENCE_TITLE = 80 /* columns */ };

    return block_is_prose(t, block) && t->lines[block->first].letters != CASE_UPPER &&
           (block->text_lines > 1 || (block_length(t, block) > LONGEST_SENTENCE_TITLE &&
                                      line_ends_sentence(block_line(t, block, block->count - 1U))));
}

/* The first block that is text: prose, or a heading of it. */
static size_t find_body(const struct text *t)
{
    size_t b = 0;

    while (b < t->block_count && b < FRONT_BLOCKS) {
        const struct block *block = &t->blocks[b];

        if (block_is_given(block) || block_length(t, block) > LONGEST_TITLE ||
            is_counted_heading(t, b) || (b > 0 && is_body_text(t, block)))
            break;
        b++;
    }
    return b;
}

/* Whether most words of `text` are others than those a header field, of `rank`, has. */
static bool contradicts_header(const struct text *t, enum metadata_rank rank, struct slice text)
{
    size_t total, unknown;

    if (rank != RANK_HEADER)
        return false;
    unknown = front_count_unknown(t, front_known_words(t), text, &total);
    return unknown > 0 && unknown * 2 >= total;
}

static size_t find_byline(const struct text *t, size_t body, enum creator_role *role,
                          struct slice *name)
{
    const struct creator *known = metadata_creator(&t->document->metadata, CREATOR_AUTHOR);
    enum metadata_rank rank = known ? known->name.rank : RANK_NONE;

    for (size_t b = 0; b < body; b++)
        if (read_byline(t, &t->blocks[b], role, name) && *role == CREATOR_AUTHOR &&
            (name->len || b + 1 < body) && !contradicts_header(t, rank, *name))
            return b;
    return body;
}

/* Where the lines in capitals end that a title begins with; the whole block when all are alike. */
static size_t title_lines(const struct text *t, const struct block *block)
{
    size_t capitals = 0;

    while (capitals < block->count && (block_line(t, block, capitals)->letters == CASE_UPPER ||
                                       line_ruled_with(block_line(t, block, capitals))))
        capitals++;
    return capitals && next_text_line(t, block->first + capitals, block->first + block->count) <
                           block->first + block->count
               ? capitals
               : block->count;
}

/* 《书名》作者：X, as Chinese serials are headed. */
static bool set_title_in_brackets(struct text *t, struct slice text)
{
    struct slice title, author;
    size_t close = slice_find(text, SLICE("\xE3\x80\x8B")), length; /* 》 */

    if (!slice_starts_with(text, SLICE("\xE3\x80\x8A")) || close == text.len) /* 《 */
        return false;
    title = slice_skip(slice_take(text, close), 3);
    author = slice_trim(slice_skip(text, close + 3));
    length = front_label_length(t, author);
    if (length)
        metadata_add_creator(
            t->arena, &t->document->metadata, CREATOR_AUTHOR,
            front_value(t, slice_skip(author, length), RANK_TEXT, "beside the title"));
    else if (author.len)
        return false;
    metadata_set(&t->document->metadata, METADATA_TITLE,
                 front_value(t, title, RANK_TEXT, "in title brackets"));
    return true;
}

static void set_title(struct text *t, size_t b, const char *reason)
{
    const struct block *block = &t->blocks[b];
    size_t lines = title_lines(t, block);

    front_take(t, b);
    if (set_title_in_brackets(t, front_one_line(t, block)))
        return;
    metadata_set(&t->document->metadata, METADATA_TITLE,
                 front_value(t, join_lines(t, block, 0, lines), RANK_TEXT, reason));
    metadata_set(
        &t->document->metadata, METADATA_SUBTITLE,
        front_value(t, join_lines(t, block, lines, block->count), RANK_TEXT, "under the title"));
}

/* The names that a byline begins with; then a date, a place, an address: no name goes on there. */
static size_t names_length(const struct text *t, struct slice names)
{
    struct slice rest = names, word;
    size_t end = 0;

    while (slice_next(&rest, ' ', &word)) {
        bool is_last = word.len && word.at[word.len - 1] == ',';

        word.len -= is_last;
        if (is_known_word(t, word) || (!is_name_word(word) && !front_is_joint(word)))
            break;
        end = (size_t)(slice_end(word) - names.at);
    }
    return end;
}

/*
 * The name stands behind the word, or in the block below it. What a byline says more stays in the
 * text, unless it is a date.
 */
static void take_byline(struct text *t, size_t b, enum creator_role role, struct slice name)
{
    size_t first = b, end;

    if (name.len == 0)
        name = front_one_line(t, &t->blocks[++b]);
    end = names_length(t, name);
    if (end == 0 || utf8_is_wide(utf8_first(name)))
        end = name.len;
    add_creators(t, role, slice_take(name, end), RANK_TEXT, "byline");
    name = slice_trim(slice_skip(name, end));
    while (name.len && slice_find_byte(SLICE("-|,;:"), name.at[0]) < 5)
        name = slice_trim_start(slice_skip(name, 1));
    if (name.len && !front_set_date(t, name, "behind the byline"))
        return;
    front_take(t, first);
    front_take(t, b);
}

/* A block before the byline that looks like the title: the last one after a wide gap, or the first. */
static size_t find_title_before(const struct text *t, size_t byline)
{
    size_t title = byline;

    for (size_t b = byline; b > 0; b--) {
        if (!is_title_like(t, b - 1) || t->blocks[b - 1].verdict == &front_recogniser)
            break;
        title = b - 1;
        if (t->blocks[b - 1].blanks_before > 3)
            break;
    }
    return title;
}

/* What stands between the title and the byline is the subtitle, if it is one block. */
static void take_subtitle(struct text *t, size_t title, size_t byline)
{
    size_t subtitle = byline, count = 0;

    for (size_t b = title + 1; b < byline; b++) {
        if (t->blocks[b].verdict == &front_recogniser)
            continue;
        subtitle = b;
        count++;
    }
    if (count != 1 || !is_title_like(t, subtitle))
        return;
    metadata_set(
        &t->document->metadata, METADATA_SUBTITLE,
        front_value(t, front_one_line(t, &t->blocks[subtitle]), RANK_TEXT, "under the title"));
    front_take(t, subtitle);
}

/* No line touches the block, unless no blank line sets the text below apart either. */
static bool is_set_apart(const struct text *t, size_t b, size_t body)
{
    return t->blocks[body].blanks_before == 0 ||
           (t->blocks[b].blanks_before && t->blocks[b].blanks_after);
}

/* A bare name between the title and prose: nothing else stands there alone. */
static size_t take_bare_name(struct text *t, size_t title, size_t body)
{
    if (body >= t->block_count || !block_is_prose(t, &t->blocks[body]))
        return body;
    for (size_t b = title + 1; b < body && b < title + 4; b++) {
        struct slice name = front_one_line(t, &t->blocks[b]);

        if (!block_is_single(&t->blocks[b]) || !is_set_apart(t, b, body) || !front_is_name(t, name))
            continue;
        add_creators(t, CREATOR_AUTHOR, name, RANK_TEXT, "a name between title and text");
        front_take(t, b);
        return b;
    }
    return body;
}

static void take_dates(struct text *t, size_t body)
{
    for (size_t b = 0; b < body; b++)
        if (t->blocks[b].verdict != &front_recogniser && block_is_single(&t->blocks[b]) &&
            front_set_date(t, t->lines[t->blocks[b].first].text, "a date before the text"))
            front_take(t, b);
}

static void take_contributors(struct text *t, size_t body)
{
    for (size_t b = 0; b < body; b++) {
        enum creator_role role;
        struct slice name;

        if (t->blocks[b].verdict == &front_recogniser ||
            !read_byline(t, &t->blocks[b], &role, &name) || role == CREATOR_AUTHOR ||
            (name.len == 0 && b + 1 >= body))
            continue;
        take_byline(t, b, role, name);
    }
}

static void read_title_page(struct text *t)
{
    size_t body = find_body(t), byline, title = 0;
    enum creator_role role = CREATOR_AUTHOR;
    struct slice name;

    take_dates(t, body);
    byline = find_byline(t, body, &role, &name);
    if (byline < body) {
        title = find_title_before(t, byline);
        if (title == byline)
            return;
        take_byline(t, byline, role, name);
    } else {
        while (title < body && t->blocks[title].verdict == &front_recogniser)
            title++;
        if (title >= body || !is_title_like(t, title) || t->blocks[title].text_lines > 3)
            return;
        byline = take_bare_name(t, title, body);
    }
    if (contradicts_header(t, t->document->metadata.fields[METADATA_TITLE].rank,
                           front_one_line(t, &t->blocks[title])))
        return;
    set_title(t, title, "the first lines");
    if (byline < body)
        take_subtitle(t, title, byline);
    take_contributors(t, body);
}

void front_recognise(struct text *t)
{
    front_read_fields(t);
    if (!t->profile.is_aozora || !aozora_read_title(t)) {
        if (t->profile.dialect != DIALECT_MAIL && t->profile.dialect != DIALECT_RFC)
            read_title_page(t);
        if (control_lets(t, &blurb_recogniser))
            front_recognise_blurb(t);
    }
    front_set_unused_aside(t);
}

/* What became metadata leaves nothing in the tree. */
static size_t build(struct text *t, size_t b)
{
    (void)t;
    return b + 1;
}

const struct recogniser front_recogniser = { "front", never_bids, build };
