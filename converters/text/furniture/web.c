/*
 * web.c - what a web page prints around its article: counters, buttons, lists of links,
 * tags, newsletters, comments. Each short line is graded by its own words; what that is worth
 * depends on where it stands: in the head of the page, before the text; in its body; or in its
 * tail, behind the last prose.
 *
 *     575 / Share / Save for later
 *     Related articles / Nine soups that forgive you
 *
 * Refused: "Search" over prose, which is a heading; "1" over prose, the first chapter.
 */
#include "grade.h"

#include <limits.h>

#include "date.h"
#include "text/front/front.h"
#include "utf8.h"

enum {
    PROSE = 160,    /* columns; no title of another article is as wide */
    PARAGRAPH = 200 /* columns; no caption, no words under a title are as wide */
};

struct page {
    struct text *t;
    const struct vocabulary *words;
    uint8_t *grades;         /* enum grade, of each line */
    size_t head, body, tail; /* the lines where they begin */
    size_t chapters;         /* numbered so far */
};

/* --- the parts of a page ----------------------------------------------------------------------- */

static size_t next_text(const struct page *page, size_t line)
{
    return next_text_line(page->t, line + 1, page->t->line_count);
}

static size_t previous_text(const struct page *page, size_t line)
{
    while (line > 0 && line_is_blank(&page->t->lines[line - 1]))
        line--;
    return line ? line - 1 : page->t->line_count;
}

static bool is_prose(const struct page *page, size_t line)
{
    return line < page->t->line_count && page->grades[line] == GRADE_NONE &&
           (page->t->lines[line].width >= PROSE || furniture_is_sentence(&page->t->lines[line]));
}

/* In words, with a full stop: the last words of a text may be few. */
static bool is_short_sentence(const struct page *page, size_t line)
{
    enum { LEAST = 20 /* columns */ };
    const struct line *text = &page->t->lines[line];

    return text->width >= LEAST && page->grades[line] == GRADE_NONE && line_ends_sentence(text) &&
           text->last != '?' && text->last != ':' && !furniture_is_cut_short(text->text);
}

static enum grade grade_at(const struct page *page, size_t line)
{
    return line < page->t->line_count ? (enum grade)page->grades[line] : GRADE_NONE;
}

/* The next line of text that has no grade. */
static size_t next_plain(const struct page *page, size_t line)
{
    do
        line = next_text(page, line);
    while (grade_at(page, line) != GRADE_NONE);
    return line;
}

/* The body begins with a long paragraph, or with two; a few words under the title are none. */
static size_t find_body(const struct page *page)
{
    const struct text *t = page->t;
    size_t first = t->line_count;

    for (size_t line = page->head; line < t->line_count; line = next_plain(page, line)) {
        if (!is_prose(page, line))
            continue;
        if (t->lines[line].width >= PARAGRAPH || is_prose(page, next_plain(page, line)))
            return line;
        first = line < first ? line : first;
    }
    return first;
}

static void find_parts(struct page *page)
{
    const struct text *t = page->t;

    page->head = next_text(page, next_text_line(t, 0, t->line_count));
    page->body = page->tail = find_body(page);
    for (size_t line = page->body; line < t->line_count; line = next_text(page, line))
        if (is_prose(page, line) || is_short_sentence(page, line))
            page->tail = line + 1;
}

/* Whether the line says who wrote the text, or when. */
static bool is_front_matter(const struct page *page, size_t line)
{
    return front_line_is_said(page->t, line);
}

static void mark(struct page *page, size_t line)
{
    furniture_mark(page->t, line, line + 1,
                   page->grades[line] == GRADE_COUNTER ? FURNITURE_COUNTER
                                                       : FURNITURE_ADVERTISEMENT);
}

/* --- verdicts ---------------------------------------------------------------------------------- */

/* 1, 2, 3 over prose number the chapters; other numbers count something else. */
static bool numbers_chapter(struct page *page, size_t line)
{
    unsigned long number;

    if (!slice_to_number(page->t->lines[line].text, ULONG_MAX / 10, &number) ||
        number != page->chapters + 1 || !is_prose(page, next_text(page, line)))
        return false;
    page->chapters++;
    return true;
}

static bool is_furniture(const struct page *page, size_t line)
{
    enum grade grade = (enum grade)page->grades[line];
    size_t next = next_text(page, line);
    bool has_company = grade_at(page, previous_text(page, line)) || grade_at(page, next);
    bool is_outside = line < page->body || line >= page->tail;

    if (grade == GRADE_NONE || is_front_matter(page, line))
        return false;
    if (grade == GRADE_SURE || has_company || line >= page->tail)
        return true;
    return is_outside && (grade == GRADE_COUNTER || !is_prose(page, next));
}

/* A short line that is no sentence: the title of another article, a tag, an entry of a menu. */
static bool is_scrap(const struct page *page, size_t line)
{
    const struct line *text = &page->t->lines[line];

    return !line_is_blank(text) && !text->furniture && text->width < PROSE &&
           (text->last != '.' || furniture_is_cut_short(text->text)) &&
           (line >= page->body || !is_front_matter(page, line));
}

/* The short lines that touch this one; in the tail all that follow it. The line over prose may be its heading. */
static size_t mark_links(struct page *page, size_t links)
{
    const struct text *t = page->t;
    bool in_tail = links >= page->tail;
    size_t line = links + 1, end = line;

    for (; line < t->line_count; line++) {
        if (line_is_blank(&t->lines[line]) ? !in_tail : !is_scrap(page, line))
            break;
        if (line + 1 >= t->line_count || line_is_blank(&t->lines[line + 1]) || in_tail ||
            is_scrap(page, line + 1))
            end = line + 1;
    }
    if (end > links + 1 || is_furniture(page, links))
        furniture_mark(page->t, links, end, FURNITURE_ADVERTISEMENT);
    return end;
}

/* A name among buttons is the author's when one of the last lines is about its bearer. */
static bool is_author(const struct page *page, size_t line)
{
    enum { LAST_LINES = 12 };
    const struct text *t = page->t;
    struct slice name = t->lines[line].text;
    size_t at = t->line_count;

    if (!front_is_name(t, name))
        return false;
    for (size_t n = 0; n < LAST_LINES && (at = previous_text(page, at)) < t->line_count; n++)
        if (at > line && slice_starts_with(t->lines[at].text, name) &&
            furniture_is_sentence(&t->lines[at]))
            return true;
    return false;
}

/* "Part One", "Contents" */
static bool is_heading_word(const struct page *page, size_t line)
{
    size_t length;
    enum phrase_kind kind =
        vocabulary_find_start(page->t->vocabulary, page->t->lines[line].text, &length);

    return kind > PHRASE_NONE && kind < PHRASE_BY;
}

/*
 * A run of short lines before the text, most of them graded, is a menu: the others are entries too. The
 * last one may be a heading.
 */
static size_t mark_run(struct page *page, size_t first)
{
    enum { WIDEST_ENTRY = 60 /* columns */ };
    const struct text *t = page->t;
    size_t line = first, entries = 0, graded = 0, end;

    for (; line < t->line_count && is_scrap(page, line) && page->grades[line] != GRADE_LINKS;
         line = next_text(page, line)) {
        entries++;
        graded += page->grades[line] != GRADE_NONE;
    }
    end = line;
    if (graded < 2 || graded * 2 < entries)
        return end;
    for (line = first; line < end; line = next_text(page, line))
        if (page->grades[line] != GRADE_NONE ||
            (t->lines[line].width <= WIDEST_ENTRY && !is_heading_word(page, line) &&
             !is_author(page, line) && !is_prose(page, next_text(page, line))))
            mark(page, line);
    return end;
}

static void mark_head(struct page *page)
{
    for (size_t line = page->head; line < page->body;) {
        size_t end = line + 1;

        if (page->grades[line] == GRADE_LINKS)
            end = mark_links(page, line);
        else if (is_scrap(page, line))
            end = mark_run(page, line);
        line = end > line ? end : line + 1;
    }
}

/* Where the lines that touch this one begin, when a blank line sets them apart from the text. */
static size_t start_of_run(const struct page *page, size_t line)
{
    size_t start = line;

    while (start > page->tail && is_scrap(page, start - 1) && !is_heading_word(page, start - 1))
        start--;
    return start > 0 && line_is_blank(&page->t->lines[start - 1]) ? start : line;
}

/* Behind the last prose, and behind the first signs of the page, no text comes back. */
static void mark_tail(struct page *page)
{
    enum { SIGNS = 3 /* fewer may be by chance */ };
    const struct text *t = page->t;
    size_t signs = 0, first = t->line_count;

    for (size_t line = page->tail; line < t->line_count; line++) {
        if (page->grades[line] == GRADE_NONE || t->lines[line].furniture)
            continue;
        first = line < first ? line : first;
        signs++;
        if (page->grades[line] == GRADE_LINKS)
            line = mark_links(page, line) - 1;
    }
    if (signs < SIGNS)
        return;
    for (size_t line = start_of_run(page, first); line < t->line_count; line++)
        if (is_scrap(page, line))
            mark(page, line);
}

/* --- comments ---------------------------------------------------------------------------------- */

static bool is_stamp(const struct page *page, size_t line)
{
    enum { WIDEST_STAMP = 48 /* columns */ };
    const struct line *text = &page->t->lines[line];

    return text->width <= WIDEST_STAMP &&
           (page->grades[line] == GRADE_BUTTON || date_read(page->t->scratch, text->text).len ||
            slice_ends_with(text->text, SLICE(" ago")) ||
            slice_ends_with(text->text, SLICE(" says:")));
}

/* Who says what when, to the end: each paragraph with a name, a date, "Reply" right beside it. */
static bool is_thread(const struct page *page, size_t from)
{
    enum { NEAR = 3 /* lines of text */ };
    const struct text *t = page->t;
    size_t since = NEAR, prose = 0, waiting = 0;

    for (size_t line = next_text(page, from); line < t->line_count; line = next_text(page, line)) {
        if (is_stamp(page, line)) {
            since = waiting = 0;
            continue;
        }
        since++;
        if (furniture_is_sentence(&t->lines[line])) {
            prose++;
            if (since > NEAR)
                waiting++;
        }
        if (waiting > NEAR)
            return false;
    }
    return prose > 0 && waiting == 0;
}

/* "View comments (27)", "Kommentare", "Comentarios" */
static bool announces_comments(const struct page *page, size_t line)
{
    struct slice text = page->t->lines[line].text;

    return page->grades[line] != GRADE_NONE && (slice_find(text, SLICE("omment")) < text.len ||
                                                slice_find(text, SLICE("oment")) < text.len);
}

/* The comments begin at a line that counts them, somewhere behind the first prose. */
static void mark_comments(struct page *page)
{
    enum { TRIES = 4 /* a page counts its comments at its head, too */ };
    const struct text *t = page->t;
    int tries = 0;

    for (size_t line = page->body; line < t->line_count && tries < TRIES; line++) {
        if (!announces_comments(page, line))
            continue;
        tries++;
        if (is_thread(page, line)) {
            furniture_mark(page->t, line, t->line_count, FURNITURE_COMMENTS);
            return;
        }
    }
}

void furniture_mark_web(struct text *t)
{
    struct page page = { .t = t,
                         .words = vocabulary_new_web(t->scratch),
                         .grades = ARENA_ARRAY(t->scratch, t->line_count + 1, uint8_t) };
    enum { WIDEST = 250 /* columns, of a notice about cookies */ };
    size_t first = next_text_line(t, 0, t->line_count);

    for (size_t i = first + 1; i < t->line_count; i++)
        if (!line_is_blank(&t->lines[i]) && !t->lines[i].furniture && t->lines[i].width < WIDEST)
            page.grades[i] = (uint8_t)furniture_grade(page.words, &t->lines[i]);
    find_parts(&page);
    mark_comments(&page);
    find_parts(&page); /* the last prose may have been a comment */
    mark_head(&page);
    mark_tail(&page);
    for (size_t i = page.head; i < t->line_count; i++) {
        if (t->lines[i].furniture || page.grades[i] == GRADE_NONE || numbers_chapter(&page, i))
            continue;
        if (page.grades[i] == GRADE_LINKS)
            i = mark_links(&page, i) - 1;
        else if (is_furniture(&page, i))
            mark(&page, i);
    }
}
