/*
 * segment.c - lines into candidate blocks: runs of lines that belong together in any reading. What
 * they mean is decided later; here only blank lines, indents, markers and underlines count.
 */
#include "text/inlines/brackets.h"
#include "text/notes/marks.h"
#include "control.h"
#include "text/recognisers/list_marker.h"
#include "text.h"
#include "utf8.h"

enum {
    SHORT_LINE = 60, /* columns; lines of a web page that are no paragraph by themselves */
    STEP = 2         /* columns of indent that are meant */
};

size_t next_text_line(const struct text *t, size_t line, size_t end)
{
    while (line < end && (line_is_blank(&t->lines[line]) || t->lines[line].furniture))
        line++;
    return line;
}

char line_ruled_with(const struct line *line)
{
    char first = line->first;

    if (line->text.len < 3 || first != line->last || is_ascii_letter(first) ||
        line->text.at[1] != first || slice_find_byte(SLICE("=-~^*_+#.\"'`:"), first) == 13)
        return 0;
    for (size_t i = 1; i < line->text.len; i++)
        if (line->text.at[i] != first)
            return 0;
    return first;
}

/* An underline is about as long as what it underlines. */
bool line_underlines(const struct line *rule, const struct line *line)
{
    char ruled = line_ruled_with(rule);

    return ruled && ruled != '.' && !line_is_blank(line) && !line_ruled_with(line) &&
           rule->indent <= line->indent + STEP && rule->width + 3 >= line->width &&
           rule->width <= line->width + 20 && line->width < 100;
}

static bool is_full(const struct text *t, const struct line *line)
{
    return t->profile.wrap && line->indent + line->width + 16 >= t->profile.wrap;
}

/* --- where a block ends --------------------------------------------------------------------- */

/* A paragraph goes on behind a page break when its last line did not end it. */
static bool continues_over_page(const struct text *t, size_t last, size_t next)
{
    const struct line *line = &t->lines[last], *other = &t->lines[next];
    uint32_t first = utf8_first(other->text);
    struct marker marker;

    if (list_marker_read(other, &marker) || other->letters == CASE_UPPER)
        return false;
    if (t->profile.style == STYLE_INDENT)
        return other->indent <= t->profile.body_indent && line->letters != CASE_UPPER;
    if (t->profile.style == STYLE_LINE || line->letters == CASE_UPPER)
        return false;
    /* Left of it, or deeper behind a line that was ended: a heading. A drawing has no letters. */
    if (other->indent + STEP < line->indent ||
        (other->indent > line->indent && !is_full(t, line)) ||
        (line->letters == CASE_NONE && !t->profile.is_wide))
        return false;
    return utf8_is_lower(first) || (!line_ends_sentence(line) && is_full(t, line));
}

/* Something else is said of the next line by the user: then what, is for classify. */
static bool is_border(const struct text *t, size_t last, size_t next)
{
    return t->lines[last].ruling != t->lines[next].ruling;
}

/* The lines between hold furniture, and the paragraph before them goes on behind. */
static bool joins_over_furniture(const struct text *t, size_t last, size_t next)
{
    bool has_furniture = false;

    for (size_t i = last + 1; i < next; i++)
        has_furniture |= t->lines[i].furniture && (t->lines[i].role == FURNITURE_PAGE_NUMBER ||
                                                   t->lines[i].role == FURNITURE_RUNNING_HEAD ||
                                                   t->lines[i].role == FURNITURE_OTHER);
    return (has_furniture || t->lines[next].page_break) && !is_border(t, last, next) &&
           continues_over_page(t, last, next);
}

static bool begins_item(const struct text *t, size_t first, size_t last, size_t next)
{
    struct marker marker, other;

    if (!list_marker_read(&t->lines[next], &marker))
        return false;
    if (list_marker_read(&t->lines[first], &other))
        return marker.kind == other.kind || t->lines[next].indent != t->lines[first].indent;
    /* Wrapped prose may by chance go on with "- " or "1994. ". */
    return !is_full(t, &t->lines[last]) || slice_ends_with(t->lines[last].text, SLICE(":"));
}

/* Notes one below the other: a mark at the start of a line, behind a sentence or the note before. */
static bool begins_note(const struct text *t, size_t first, size_t last, size_t next)
{
    struct note_mark mark, other;

    if (!note_mark_may_begin(t->lines[next].first) || !note_mark_read(t->lines[next].text, &mark))
        return false;
    if (note_mark_read(t->lines[first].text, &other) && note_mark_is_later(&other, &mark))
        return true;
    return line_ends_sentence(&t->lines[last]) && !is_full(t, &t->lines[last]);
}

/* Set in behind the end of a sentence, and the lines below go back, or are first lines too. */
static bool is_first_line(const struct text *t, const struct line *before, const struct line *line)
{
    enum { MOST = 12 /* columns */ };
    const struct line *below = line + 1 < t->lines + t->line_count ? line + 1 : NULL;

    return line->indent >= before->indent + STEP && line->indent <= before->indent + MOST &&
           before->indent == t->profile.body_indent && line_ends_sentence(before) &&
           (!below || line_is_blank(below) || below->indent == before->indent ||
            below->indent == line->indent);
}

/* A first-line indent; or an indented block right behind prose that announced it. */
static bool begins_by_indent(const struct text *t, size_t first, size_t last, size_t next)
{
    const struct line *one = &t->lines[first], *line = &t->lines[last], *other = &t->lines[next];

    if (t->profile.style == STYLE_INDENT)
        return other->indent >= t->profile.body_indent + STEP ||
               other->indent + (unsigned)STEP <= t->profile.body_indent;
    if (slice_ends_with(line->text, SLICE(":")) && other->indent >= line->indent + STEP)
        return true;
    if (t->profile.indents_paragraphs && is_first_line(t, line, other))
        return true;
    /* Paragraphs with an indent in a run of full lines. */
    return last > first && one->indent >= line->indent + STEP && other->indent == one->indent &&
           line_ends_sentence(line) && one->indent < line->indent + 10;
}

/* The column where text goes on behind a gap of two blanks or more that ends no sentence; 0: none. */
static size_t find_gap_end(const struct line *line)
{
    struct slice text = line->text;
    size_t at = slice_find(text, SLICE("  "));

    if (at == text.len || at == 0 || strchr(".:?!", text.at[at - 1]))
        return 0;
    return line->indent + text.len - slice_trim_start(slice_skip(text, at)).len;
}

/* A word begins at the column, behind a blank. */
static bool has_word_at(const struct line *line, size_t column)
{
    size_t at = column - line->indent;

    return column > line->indent && at < line->text.len && line->text.at[at] != ' ' &&
           line->text.at[at - 1] == ' ';
}

/* Two columns in this line and the next ones, which the line before, the end of a sentence, lacks. */
static bool begins_columns(const struct text *t, size_t first, size_t last, size_t next)
{
    enum { LOOK = 3 };
    size_t column = 0, gaps = 0, end = next + LOOK;

    if (!t->profile.is_technical || end > t->line_count || !line_ends_sentence(&t->lines[last]))
        return false;
    for (size_t i = next; i < end; i++) {
        size_t gap = find_gap_end(&t->lines[i]);

        column = gap ? gap : column;
        gaps += gap != 0;
    }
    if (gaps + 1 < LOOK || find_gap_end(&t->lines[last]) == column ||
        (last > first && find_gap_end(&t->lines[last - 1]) == column))
        return false; /* a row that ends like a sentence */
    for (size_t i = next; i < end; i++)
        if (!has_word_at(&t->lines[i], column))
            return false;
    return true;
}

static bool begins_with_sign(const struct line *line)
{
    return !utf8_is_letter(utf8_first(line->text)) && line->first != '"' && line->first != '/';
}

/*
 * A line left of the text and right above it: in manuals a heading, whose text is all set in. A
 * second heading, less far left, may stand between.
 */
static bool ends_outdented_head(const struct text *t, size_t first, size_t last, size_t next)
{
    const struct line *head = &t->lines[first], *below = &t->lines[next];
    unsigned body = t->profile.body_indent;
    struct marker marker;

    if (!t->profile.is_technical || t->profile.style != STYLE_BLANK || first != last ||
        head->indent >= body || below->indent <= head->indent || below->indent > body ||
        begins_with_sign(head) || list_marker_read(head, &marker))
        return false;
    if (below->indent < body && (next + 1 >= t->line_count || t->lines[next + 1].indent != body))
        return false;
    return head->last == '?' || (!is_full(t, head) && !line_ends_sentence(head) &&
                                 slice_find(head->text, SLICE("  ")) == head->text.len);
}

/* Fields with tabs between, on this line and the next: a table that was copied. */
static bool is_tabbed(const struct line *line)
{
    return line->text.len && slice_find_byte(line->text, '\t') < line->text.len;
}

/* Short lines of a web page, blank lines around them: verse, an address, a table. */
static bool is_run_of_short_lines(const struct text *t, size_t first)
{
    size_t line = first, shorts = 0;

    if (t->profile.is_wide)
        return false;
    if (first > 0 && !line_is_blank(&t->lines[first - 1]))
        return false;
    for (; line < t->line_count && !line_is_blank(&t->lines[line]); line++) {
        if (t->lines[line].width > SHORT_LINE || t->lines[line].furniture)
            return false;
        shorts++;
        if (shorts > 200)
            break;
    }
    return shorts >= 3 && t->lines[first].indent + t->lines[first + 1].indent > 0;
}

/* A rule right below the last line of a paragraph, which went on from a full line. */
static bool parts_passages(const struct text *t, const struct line *before, const struct line *line,
                           const struct line *rule)
{
    return !is_ascii_letter(rule->first) && rule->first == rule->last && line_ruled_with(rule) &&
           is_full(t, before) && !line_ends_sentence(before) && line_ends_sentence(line) &&
           slice_find(line->text, SLICE("  ")) == line->text.len &&
           line->indent == before->indent && !line_ruled_with(before);
}

/* "+-----+-----+" */
static bool is_border_of_table(const struct line *line)
{
    return line->first == '+' && line->last == '+' && line->width >= 5 &&
           slice_find(line->text, SLICE("  ")) == line->text.len;
}

/* A row, or a rule, of a table with bars at its ends. */
static bool is_of_drawn_table(const struct line *line)
{
    return (line->first == '|' && line->last == '|') || is_border_of_table(line);
}

/* A drawn table begins right below words, or ends over them. In a drawing both may be a part of it. */
static bool parts_drawn_table(const struct text *t, size_t last, size_t next)
{
    const struct line *line = &t->lines[last], *other = &t->lines[next];

    if (line->first != '+' && other->first != '+')
        return false;
    if (t->profile.is_technical || is_ascii_letter(line->first) == is_ascii_letter(other->first))
        return false;
    if (is_ascii_letter(other->first))
        return is_border_of_table(line) && last > 0 && is_of_drawn_table(&line[-1]);
    return is_border_of_table(other) && next + 1 < t->line_count && is_of_drawn_table(&other[1]);
}

/*
 * Two lines of prose, words first, at one indent, and no rule below: no block ends between them in
 * any reading. So are nearly all lines of a book, and the step takes a quarter less.
 */
static bool goes_on_plainly(const struct text *t, size_t last, size_t next)
{
    const struct line *line = &t->lines[last], *other = &t->lines[next];
    struct marker marker;

    return t->profile.style == STYLE_BLANK && !t->profile.is_technical &&
           line->indent == other->indent && is_ascii_letter(line->first) &&
           is_ascii_letter(other->first) &&
           (next + 1 == t->line_count || is_ascii_letter(other[1].first) ||
            line_is_blank(&other[1])) &&
           !list_marker_read(other, &marker);
}

/* Whether a block from `first` to `last` ends before `next`, the line right behind. */
static bool breaks_before(const struct text *t, size_t first, size_t last, size_t next, bool whole)
{
    if (line_is_blank(&t->lines[next]) || t->lines[next].furniture || t->lines[next].page_break ||
        is_border(t, last, next))
        return true;
    if (goes_on_plainly(t, last, next))
        return false;
    if (parts_drawn_table(t, last, next))
        return true;
    if (line_underlines(&t->lines[next], &t->lines[last]) && last == first)
        return false; /* a heading and its underline */
    if (last == first + 1 && line_underlines(&t->lines[last], &t->lines[first]))
        return true; /* behind a heading's underline */
    if (last == first && line_ruled_with(&t->lines[first]) && next + 1 < t->line_count &&
        line_underlines(&t->lines[next + 1], &t->lines[next]))
        return false; /* a line over it as well */
    if (next > first + 1 &&
        parts_passages(t, &t->lines[last - 1], &t->lines[last], &t->lines[next]))
        return true;
    /* What goes on from a full line is no heading. */
    if (next + 1 < t->line_count && last > first &&
        line_underlines(&t->lines[next + 1], &t->lines[next]) &&
        !line_ruled_with(&t->lines[first]) &&
        (line_ends_sentence(&t->lines[last]) || !is_full(t, &t->lines[last])))
        return true;
    if (begins_item(t, first, last, next) || begins_note(t, first, last, next) ||
        (t->lines[next].first == '>') != (t->lines[last].first == '>'))
        return true;
    if (ends_outdented_head(t, first, last, next) || begins_columns(t, first, last, next))
        return true;
    if (t->profile.style == STYLE_LINE)
        return !whole && !(is_tabbed(&t->lines[last]) && is_tabbed(&t->lines[next]));
    return begins_by_indent(t, first, last, next);
}

/* The line behind the block that starts at `first`. */
static size_t find_end(const struct text *t, size_t first)
{
    bool whole = t->profile.style == STYLE_LINE && is_run_of_short_lines(t, first);
    size_t last = first, given = t->lines[first].ruling ? control_find_end(t, first) : 0;

    given = given ? given : brackets_find_end(t, first);
    if (given)
        return given;
    for (;;) {
        size_t next = last + 1;

        if (next >= t->line_count)
            return next;
        if (breaks_before(t, first, last, next, whole)) {
            next = next_text_line(t, next, t->line_count);
            if (next >= t->line_count || !joins_over_furniture(t, last, next))
                return last + 1;
        }
        last = next;
    }
}

/* --- blocks --------------------------------------------------------------------------------- */

static void measure(const struct text *t, struct block *block)
{
    size_t end = block->first + block->count;
    size_t lines = 0;
    uint16_t hang = UINT16_MAX;

    block->indent = t->lines[block->first].indent;
    for (size_t i = block->first; i < end; i++) {
        const struct line *line = &t->lines[i];

        if (line_is_blank(line) || line->furniture)
            continue;
        lines++;
        if (i > block->first && line->indent < hang)
            hang = line->indent;
    }
    block->text_lines = (uint16_t)(lines < UINT16_MAX ? lines : UINT16_MAX);
    block->hang = hang == UINT16_MAX ? block->indent : hang;
    list_marker_read(&t->lines[block->first], &block->marker);
}

static uint16_t count_blanks(const struct text *t, size_t from, size_t end)
{
    enum { PAGE_BREAK_BLANKS = 3 /* a new page sets apart like these */ };
    uint16_t blanks = 0;

    for (size_t i = from; i < end && blanks < UINT16_MAX / 2; i++) {
        blanks = (uint16_t)(blanks + line_is_blank(&t->lines[i]));
        if (t->lines[i].page_break && i > from)
            blanks = (uint16_t)(blanks + PAGE_BREAK_BLANKS);
    }
    return blanks;
}

/* What sets a block apart; in what is said to be one thing, nothing does more than a blank line. */
static uint16_t count_gap(const struct text *t, size_t end, size_t at)
{
    uint16_t blanks = count_blanks(t, end, at);

    return t->lines[at].ruling && !is_border(t, end - 1, at) && blanks > 1 ? 1 : blanks;
}

/* A new block at the end. */
static struct block *add_block(struct text *t, size_t *capacity)
{
    t->blocks = arena_grow(t->scratch, t->blocks, t->block_count, capacity, sizeof *t->blocks);
    return &t->blocks[t->block_count++];
}

void segment_blocks(struct text *t)
{
    enum { AT_START = 99 /* the start of the document sets apart like many blank lines */ };
    enum { LINES_A_BLOCK = 4 /* about as many in most books */ };
    size_t end = 0, at = next_text_line(t, 0, t->line_count);
    size_t capacity = t->line_count / LINES_A_BLOCK + 1;

    t->blocks = ARENA_ARRAY(t->scratch, capacity, struct block);
    while (at < t->line_count) {
        bool is_first = t->block_count == 0;
        struct block *block = add_block(t, &capacity);

        block->first = (uint32_t)at;
        block->blanks_before = is_first ? AT_START : count_gap(t, end, at);
        if (!is_first)
            block[-1].blanks_after = block->blanks_before;
        end = find_end(t, at);
        block->count = (uint32_t)(end - at);
        measure(t, block);
        at = next_text_line(t, end, t->line_count);
    }
    if (t->block_count)
        t->blocks[t->block_count - 1].blanks_after = AT_START;
    t->job->steps += t->block_count;
}
