/*
 * title.c - the title page, or the head of an article: title, subtitle, byline, date.
 *
 *     The Tides of Bremen          title: the first short block
 *     A Story of the Harbour       subtitle: between title and byline
 *     by Ann Lee                   byline: a word of that kind, or a bare name right there
 *     March 3, 2021                date
 */
#include "front.h"

#include "text/control.h"

#include "date.h"
#include "utf8.h"

enum {
    FRONT_BLOCKS = 24,  /* how far in a title page goes */
    LONGEST_TITLE = 200 /* columns, all lines together */
};

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

    return !is_part && !front_is_no_title(t, b) && block->text_lines <= 4 &&
           block_length(t, block) <= LONGEST_TITLE && block->marker.kind == MARKER_NONE &&
           !is_at_right(t, block) && !slice_ends_with(last, SLICE(",")) &&
           !slice_ends_with(last, SLICE(";")) && !slice_ends_with(last, SLICE(":")) &&
           !slice_ends_with(last, SLICE("。")) &&
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
           (look.form <= HEADING_FORM_NUMBERED && look.form != HEADING_FORM_NONE) &&
           date_read(t->scratch, t->lines[t->blocks[b].first].text).len == 0; /* 3. Mai 2021 */
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

static size_t find_byline(const struct text *t, size_t end, struct front_byline *byline)
{
    const struct creator *known = metadata_creator(&t->document->metadata, CREATOR_AUTHOR);
    enum metadata_rank rank = known ? known->name.rank : RANK_NONE;

    for (size_t b = 0; b < end; b++)
        if (front_read_byline_at(t, b, byline) && byline->role == CREATOR_AUTHOR &&
            (!byline->is_label || b + 1 < end) &&
            !contradicts_header(t, rank, front_one_line(t, &t->blocks[b])))
            return b;
    return end;
}

/* Behind a sentence or two under the title a byline may still stand, and other scraps before it. */
static size_t find_end_of_head(const struct text *t, size_t body)
{
    enum { SCRAPS = 8 };
    struct front_byline byline;

    if (body == 0 || body >= t->block_count || is_counted_heading(t, body) ||
        block_length(t, &t->blocks[body]) > LONGEST_TITLE)
        return body;
    for (size_t b = body + 1; b < t->block_count && b <= body + SCRAPS; b++) {
        if (block_length(t, &t->blocks[b]) > LONGEST_TITLE || is_counted_heading(t, b))
            break;
        if (front_read_byline_block(t, b, &byline) && !byline.is_label)
            return b + 1;
        if (is_body_text(t, &t->blocks[b]))
            break;
    }
    return body;
}

/* Where the lines in capitals end that a title begins with; the whole block when all are alike. */
static size_t title_lines(const struct text *t, const struct block *block)
{
    size_t capitals = 0, ruled = 0;

    while (capitals < block->count && (block_line(t, block, capitals)->letters == CASE_UPPER ||
                                       line_ruled_with(block_line(t, block, capitals))))
        ruled += line_ruled_with(block_line(t, block, capitals++)) != 0;
    return capitals > ruled &&
                   next_text_line(t, block->first + capitals, block->first + block->count) <
                       block->first + block->count
               ? capitals
               : block->count;
}

/* 《书名》作者：X, as Chinese serials are headed. */
bool front_set_title_in_brackets(struct text *t, struct slice text, enum metadata_rank rank)
{
    struct slice title, author;
    size_t close = slice_find(text, SLICE("\xE3\x80\x8B")), length; /* 》 */

    if (!slice_starts_with(text, SLICE("\xE3\x80\x8A")) || close == text.len) /* 《 */
        return false;
    title = slice_skip(slice_take(text, close), 3);
    author = slice_trim(slice_skip(text, close + 3));
    length = front_label_length(t, author);
    if (length)
        metadata_add_creator(t->arena, &t->document->metadata, CREATOR_AUTHOR,
                             front_value(t, slice_skip(author, length), rank, "beside the title"));
    else if (author.len)
        return false;
    metadata_set(&t->document->metadata, METADATA_TITLE,
                 front_value(t, title, rank, "in title brackets"));
    return true;
}

/* A date, or the names over one, that close a title's block; the line where they begin. */
static size_t peel_title(struct text *t, const struct block *block)
{
    size_t lines = block->count;
    struct front_names names;

    if (lines < 2 || !front_set_date(t, block_line(t, block, lines - 1)->text, "under the title"))
        return block->count;
    lines--;
    if (lines > 1) {
        struct slice name = block_line(t, block, lines - 1)->text;

        front_read_names(t, name, CREATOR_AUTHOR, &names);
        if (front_is_body(name))
            names = (struct front_names){ { { name, CREATOR_AUTHOR } }, 1, SLICE("") };
        if (names.rest.len == 0 &&
            (front_is_name(t, name) || names.count > 1 || front_is_body(name))) {
            front_add_names(t, &names, RANK_TEXT, "between title and date");
            lines--;
        }
    }
    return lines;
}

/* "# Salt", as Markdown marks it. */
static struct slice without_mark(struct slice title)
{
    return slice_starts_with(title, SLICE("# ")) ? slice_trim_start(slice_skip(title, 2)) : title;
}

static void set_title(struct text *t, size_t b, const char *reason)
{
    const struct block *block = &t->blocks[b];
    size_t end = peel_title(t, block), lines = title_lines(t, block);

    front_take(t, b);
    if (front_set_title_in_brackets(t, front_one_line(t, block), RANK_TEXT))
        return;
    lines = lines < end ? lines : end;
    metadata_set(
        &t->document->metadata, METADATA_TITLE,
        front_value(t, without_mark(front_join_lines(t, block, 0, lines)), RANK_TEXT, reason));
    metadata_set(
        &t->document->metadata, METADATA_SUBTITLE,
        front_value(t, front_join_lines(t, block, lines, end), RANK_TEXT, "under the title"));
}

/* "May 3, 2021", "Salt | May 3, 2021 | 5 min read"; whether it is all of the words. */
static bool set_date_behind(struct text *t, struct slice text)
{
    struct slice part;

    if (front_set_date(t, text, "behind the byline"))
        return true;
    while (slice_next(&text, '|', &part))
        if (front_set_date(t, slice_trim(part), "behind the byline"))
            return false;
    return false;
}

/*
 * The names stand behind the word, or in the block below it. What a byline says more stays in the
 * text, unless it is a date.
 */
static void take_byline(struct text *t, size_t b, struct front_byline *byline)
{
    size_t first = b;

    if (byline->is_label) {
        struct slice below = front_one_line(t, &t->blocks[++b]);

        front_read_names(t, below, byline->role, &byline->names);
        if (byline->names.count == 0)
            byline->names = (struct front_names){ { { below, byline->role } }, 1, SLICE("") };
    }
    front_add_names(t, &byline->names, RANK_TEXT, byline->reason);
    if (byline->names.rest.len && !set_date_behind(t, byline->names.rest))
        return;
    front_take(t, first);
    front_take(t, b);
}

/* A block before the byline that looks like the title: the last one after a wide gap, or the first. */
static size_t find_title_before(const struct text *t, size_t byline)
{
    size_t title = byline;

    for (size_t b = byline; b > 0; b--) {
        if (t->blocks[b - 1].verdict == &front_recogniser)
            continue;
        if (!is_title_like(t, b - 1))
            break;
        title = b - 1;
        if (t->blocks[b - 1].blanks_before > 3)
            break;
    }
    return title;
}

/* "Opinion" over the title. */
static bool is_section_over_title(const struct text *t, size_t b, size_t end)
{
    return b + 1 < end && front_is_section(front_one_line(t, &t->blocks[b])) &&
           t->blocks[b + 1].verdict != &front_recogniser && is_title_like(t, b + 1);
}

static void take_section(struct text *t, size_t title)
{
    if (title == 0 || t->blocks[title - 1].verdict == &front_recogniser ||
        !is_section_over_title(t, title - 1, title + 1))
        return;
    metadata_add_subject(t->arena, &t->document->metadata,
                         front_value(t, front_one_line(t, &t->blocks[title - 1]), RANK_TEXT,
                                     "the section over the title"));
    front_take(t, title - 1);
}

/* The title before the byline; else, and on a web page always, the first block. `end`: neither. */
static size_t find_title(const struct text *t, size_t byline, size_t end)
{
    bool is_page = t->profile.dialect == DIALECT_ARTICLE;
    size_t title = byline < end ? find_title_before(t, byline) : byline, first = 0;

    while (first < byline && t->blocks[first].verdict == &front_recogniser)
        first++;
    if (first < byline && (title == byline || is_page) && is_title_like(t, first) &&
        t->blocks[first].text_lines <= 4)
        return first + is_section_over_title(t, first, byline);
    return title < byline ? title : end;
}

static size_t count_words(const struct text *t, size_t b)
{
    struct slice rest = front_one_line(t, &t->blocks[b]), word;
    size_t words = 0;

    while (slice_next(&rest, ' ', &word))
        words += word.len > 0;
    return words;
}

static bool has_letters(struct slice text)
{
    uint32_t c;

    while (utf8_next(&text, &c))
        if (utf8_is_letter(c))
            return true;
    return false;
}

/* On a web page one sentence stands under the title, maybe among the names of places and sections. */
static bool is_standfirst(const struct text *t, size_t b)
{
    enum { LEAST_WORDS = 6 };

    return block_is_single(&t->blocks[b]) && block_length(t, &t->blocks[b]) <= LONGEST_TITLE &&
           count_words(t, b) >= LEAST_WORDS;
}

/*
 * What stands between the title and the byline is the subtitle, if it is one block; on a web page, if
 * it is one sentence.
 */
static void take_subtitle(struct text *t, size_t title, size_t byline)
{
    bool is_page = t->profile.dialect == DIALECT_ARTICLE;
    size_t subtitle = byline, standfirst = byline, blocks = 0, sentences = 0;

    for (size_t b = title + 1; b < byline; b++) {
        if (t->blocks[b].verdict == &front_recogniser)
            continue;
        subtitle = b;
        blocks++;
        if (is_page && is_standfirst(t, b)) {
            standfirst = b;
            sentences++;
        }
    }
    if (sentences == 1)
        subtitle = standfirst;
    else if (blocks != 1 || !is_title_like(t, subtitle) ||
             !has_letters(front_one_line(t, &t->blocks[subtitle])))
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

/* Whether the last paragraphs, behind block `at`, begin with the name, as words about an author do. */
static bool has_blurb(const struct text *t, size_t at, struct slice name)
{
    enum { LAST_BLOCKS = 8 };
    size_t b = t->block_count > at + LAST_BLOCKS ? t->block_count - LAST_BLOCKS : at + 1;

    for (; b < t->block_count; b++)
        if (slice_starts_with(t->lines[t->blocks[b].first].text, name))
            return true;
    return false;
}

/*
 * A bare name between the title and prose, where nothing else stands alone that could be one: none of
 * its words is a common one, which the text has in small letters.
 */
static size_t take_bare_name(struct text *t, size_t title, size_t body)
{
    enum { MOST_BETWEEN = 5 };
    size_t found = body;

    if (body >= t->block_count || !block_is_prose(t, &t->blocks[body]))
        return body;
    for (size_t b = title + 1; b < body && b <= title + MOST_BETWEEN; b++) {
        struct slice name = front_one_line(t, &t->blocks[b]);
        bool is_sure;

        if (!block_is_single(&t->blocks[b]) || !is_set_apart(t, b, body) || !front_is_name(t, name))
            continue;
        is_sure = has_blurb(t, b, name);
        if (!is_sure && front_has_common_word(t, name))
            continue;
        if (found < body && !is_sure)
            return body;
        found = b;
        if (is_sure)
            break;
    }
    if (found < body) {
        metadata_add_creator(t->arena, &t->document->metadata, CREATOR_AUTHOR,
                             front_value(t, front_one_line(t, &t->blocks[found]), RANK_TEXT,
                                         "a name between title and text"));
        front_take(t, found);
    }
    return found;
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
        struct front_byline byline;

        if (t->blocks[b].verdict != &front_recogniser && front_read_byline_block(t, b, &byline) &&
            byline.role != CREATOR_AUTHOR && (!byline.is_label || b + 1 < body))
            take_byline(t, b, &byline);
    }
}

/* What the title page says once more. */
static void take_repeated(struct text *t, size_t end, struct slice said)
{
    for (size_t b = 0; said.len && b < end; b++)
        if (block_is_single(&t->blocks[b]) && t->blocks[b].verdict != &front_recogniser &&
            slice_equal(t->lines[t->blocks[b].first].text, said))
            front_take(t, b);
}

static void read_title_page(struct text *t)
{
    size_t body = find_body(t), end = find_end_of_head(t, body), byline_at, title;
    struct front_byline byline;

    take_dates(t, body);
    byline_at = find_byline(t, end, &byline);
    title = find_title(t, byline_at, end);
    if (title >= end)
        return;
    if (byline_at < end)
        take_byline(t, byline_at, &byline);
    else if (!front_take_signed(t, title, body))
        byline_at = take_bare_name(t, title, body);
    if (contradicts_header(t, t->document->metadata.fields[METADATA_TITLE].rank,
                           front_one_line(t, &t->blocks[title])))
        return;
    take_section(t, title);
    set_title(t, title, "the first lines");
    take_repeated(t, end, metadata_text(&t->document->metadata, METADATA_TITLE));
    if (metadata_creator(&t->document->metadata, CREATOR_AUTHOR))
        take_repeated(t, end, metadata_creator(&t->document->metadata, CREATOR_AUTHOR)->name.text);
    if (byline_at < end)
        take_subtitle(t, title, byline_at);
    take_contributors(t, body);
    front_read_statements(t);
}

/* "Changes of Salt          -*- outline -*-": before what editors are to know. */
static void read_line_for_editors(struct text *t)
{
    size_t line = 0, mark;

    while (line < t->line_count && line_is_blank(&t->lines[line]))
        line++;
    if (line == t->line_count || !t->lines[line].furniture)
        return;
    mark = slice_find(t->lines[line].text, SLICE("   -*-"));
    if (mark > 0 && mark < t->lines[line].text.len && is_ascii_letter(t->lines[line].first))
        metadata_set(&t->document->metadata, METADATA_TITLE,
                     front_value(t, slice_trim(slice_take(t->lines[line].text, mark)), RANK_TEXT,
                                 "before what editors are to know"));
}

void front_read_title_page(struct text *t)
{
    struct slice sender = front_take_contact(t);

    read_title_page(t);
    if (metadata_text(&t->document->metadata, METADATA_TITLE).len == 0)
        read_line_for_editors(t);
    if (sender.len && !metadata_creator(&t->document->metadata, CREATOR_AUTHOR))
        metadata_add_creator(t->arena, &t->document->metadata, CREATOR_AUTHOR,
                             front_value(t, sender, RANK_TEXT, "who sent the manuscript"));
}
