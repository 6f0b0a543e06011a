/*
 * furniture_web.c - what a web page prints around its article: counters, buttons, lists of links,
 * tags, newsletters, comments. Each short line is graded by its own words; what that is worth
 * depends on where it stands: in the head of the page, before the text; in its body; or in its
 * tail, behind the last prose.
 *
 *     575 / Share / Save for later
 *     Related articles / Nine soups that forgive you
 *
 * Refused: "Search" over prose, which is a heading; "1" over prose, the first chapter.
 */
#include "furniture.h"

#include <limits.h>

#include "date.h"
#include "front.h"
#include "utf8.h"

enum {
    PROSE = 160,    /* columns; no title of another article is as wide */
    SENTENCE = 60,  /* columns; a line that ends like one and is as wide is prose */
    PARAGRAPH = 200 /* columns; no caption, no words under a title are as wide */
};

enum grade {
    GRADE_NONE,
    GRADE_COUNTER, /* "575", "12 comments" */
    GRADE_BUTTON,  /* what may be a heading elsewhere: "Print" */
    GRADE_LINKS,   /* over links that lead away, or tags */
    GRADE_SURE     /* what no text has on a line of its own: "Share on Facebook" */
};

struct page {
    struct text *t;
    const struct vocabulary *words;
    uint8_t *grades;         /* enum grade, of each line */
    size_t head, body, tail; /* the lines where they begin */
    size_t chapters;         /* numbered so far */
};

/* --- the words of a line ----------------------------------------------------------------------- */

/* "575", "1.2k", "12 comments", "5 min read". */
static bool is_counter(struct slice text)
{
    static const char *const units[] = { "",      "comments", "comment",  "shares",   "share",
                                         "views", "likes",    "min read", "minutes",  "k",
                                         "K",     "M",        "Shares",   "Comments", "Views",
                                         "claps", "replies",  "retweets" };
    size_t digits = 0, points = 0;

    while (digits < text.len &&
           (is_digit_byte(text.at[digits]) || text.at[digits] == ',' || text.at[digits] == '.'))
        points += text.at[digits++] == '.';
    return digits > 0 && points < 2 && is_digit_byte(text.at[digits - 1]) &&
           node_name_index(units, sizeof units / sizeof *units,
                           slice_trim_start(slice_skip(text, digits))) >= 0;
}

/* Arrows, bars, glyphs of icon fonts. */
static bool is_ornament(uint32_t c)
{
    return c == ' ' || c == '/' || c == '|' || c == '+' || c == '>' || c == '<' || c == 0xAB ||
           c == 0xBB || c == 0x2039 || c == 0x203A || (c >= 0x2190 && c <= 0x21FF) ||
           (c >= 0x25A0 && c <= 0x27BF) || (c >= 0xE000 && c <= 0xF8FF);
}

static struct slice trim_ornaments(struct slice text)
{
    struct slice rest = text;
    uint32_t c;

    while (utf8_next(&rest, &c) && is_ornament(c))
        text = rest;
    while (text.len && is_ornament(utf8_last(text)))
        do
            text.len--;
        while (text.len && ((unsigned char)text.at[text.len] & 0xC0) == 0x80);
    return text;
}

/* Cuts the 27 off "View comments (27)", "View comments27", "27 reader comments". */
static bool cut_count(struct slice *text)
{
    enum { LONGEST = 16 /* bytes in brackets: "(5 posted)" */ };
    struct slice rest = *text;
    size_t open = slice_find_byte(rest, '('), digits = 0;

    if (open < rest.len && rest.len - open <= LONGEST && rest.at[rest.len - 1] == ')' &&
        is_digit_byte(rest.at[open + 1]))
        rest = slice_take(rest, open);
    while (rest.len && is_digit_byte(rest.at[rest.len - 1]))
        rest.len--;
    while (digits < rest.len && is_digit_byte(rest.at[digits]))
        digits++;
    rest = slice_trim(slice_skip(rest, digits));
    if (rest.len == 0 || rest.len == text->len)
        return false;
    *text = rest;
    return true;
}

/* Pages that are read by a machine say some lines twice: "Promoted links Promoted links". */
static struct slice halve(struct slice text)
{
    size_t half = text.len / 2;

    return text.len > 2 && text.at[half] == ' ' &&
                   slice_equal(slice_take(text, half), slice_skip(text, half + 1))
               ? slice_take(text, half)
               : text;
}

/* An invitation that no vocabulary has: "@annlee", "Follow Ann Lee", "news delivered to your inbox". */
static bool is_invitation(struct slice text)
{
    static const char *const inbox[] = { "to your inbox", "in your inbox", "your email inbox" };
    static const char follow[] = "Follow ";

    for (size_t i = 0; i < sizeof inbox / sizeof *inbox && slice_find_byte(text, 'x') < text.len;
         i++)
        if (slice_find(text, slice_of(inbox[i])) < text.len)
            return true;
    if (text.at[0] == '@')
        return slice_find_byte(text, ' ') == text.len;
    return slice_starts_with(text, SLICE(follow)) &&
           !line_ends_sentence(&(struct line){ .text = text }) &&
           (text.at[sizeof follow - 1] == '@' ||
            utf8_is_upper(utf8_first(slice_skip(text, sizeof follow - 1))));
}

/* What stands before a colon, of either width; all of it when there is none. */
static struct slice before_colon(struct slice text)
{
    size_t colon = slice_find_byte(text, ':'), wide = slice_find_byte(text, '\xEF');

    if (wide < text.len)
        wide = slice_find(text, SLICE("\xEF\xBC\x9A"));
    return slice_take(text, colon < wide ? colon : wide);
}

/* As the title of another article is cut short: "The Ten Best Soups of the ..." */
static bool is_cut_short(struct slice text)
{
    return slice_ends_with(text, SLICE("...")) || slice_ends_with(text, SLICE("\xE2\x80\xA6"));
}

static bool is_sentence(const struct line *line)
{
    return line->width >= SENTENCE && line_ends_sentence(line) && !is_cut_short(line->text);
}

/* A sentence may begin like a button; these words are about the page. */
static bool is_about_page(struct slice text)
{
    static const char *const words[] = {
        "cookies",    "Cookies",  "newsletter",          "Newsletter",   "inbox",
        "JavaScript", "in print", "articles this month", "free articles"
    };

    for (size_t i = 0; i < sizeof words / sizeof *words; i++)
        if (slice_find(text, slice_of(words[i])) < text.len)
            return true;
    return false;
}

/* "Sign up for our letters"; "Share this story About sharing", which are two. */
static enum grade grade_start(const struct page *page, struct slice text)
{
    size_t length = 0;
    enum phrase_kind kind = vocabulary_find_start(page->words, text, &length), next;

    if (length == 0)
        return GRADE_NONE;
    if (text.at[length - 1] == ':')
        return kind == PHRASE_FURNITURE_START ? GRADE_SURE : GRADE_NONE;
    next = vocabulary_find(page->words, slice_trim(slice_skip(text, length)));
    if (next != PHRASE_NONE)
        return GRADE_SURE;
    return kind == PHRASE_FURNITURE_START ? GRADE_BUTTON : GRADE_NONE;
}

static enum grade grade_words(const struct page *page, struct slice text)
{
    static const uint8_t grades[PHRASE_KINDS] = {
        [PHRASE_FURNITURE] = GRADE_SURE,
        [PHRASE_FURNITURE_START] = GRADE_SURE,
        [PHRASE_BUTTON] = GRADE_BUTTON,
        [PHRASE_LINKS] = GRADE_LINKS,
    };
    struct slice label = before_colon(text);
    enum grade grade = (enum grade)grades[vocabulary_find(page->words, text)];

    if (grade == GRADE_NONE && label.len < text.len) {
        grade = (enum grade)grades[vocabulary_find(page->words, label)];
        /* "Topics: " is no heading over links when they stand beside it. */
        if (grade == GRADE_LINKS && label.len + 3 < text.len)
            grade = GRADE_BUTTON;
    }
    if (grade == GRADE_NONE && text.at[text.len - 1] != '.')
        grade = grade_start(page, text);
    return grade == GRADE_NONE && is_invitation(text) ? GRADE_BUTTON : grade;
}

static enum grade grade_sentence(const struct page *page, struct slice text)
{
    size_t length;

    return vocabulary_find_start(page->words, text, &length) == PHRASE_FURNITURE_START &&
                   is_about_page(text)
               ? GRADE_BUTTON
               : GRADE_NONE;
}

static enum grade grade_line(const struct page *page, const struct line *line)
{
    struct slice text = line->text;
    bool is_counted;
    enum grade grade;

    if (is_sentence(line))
        return grade_sentence(page, text);
    if (is_counter(text))
        return GRADE_COUNTER;
    text = halve(trim_ornaments(text));
    is_counted = text.len && cut_count(&text);
    if (text.len == 0)
        return GRADE_NONE;
    grade = grade_words(page, text);
    return grade == GRADE_BUTTON && is_counted ? GRADE_SURE : grade;
}

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
           (page->t->lines[line].width >= PROSE || is_sentence(&page->t->lines[line]));
}

/* In words, with a full stop: the last words of a text may be few. */
static bool is_short_sentence(const struct page *page, size_t line)
{
    enum { LEAST = 20 /* columns */ };
    const struct line *text = &page->t->lines[line];

    return text->width >= LEAST && page->grades[line] == GRADE_NONE && line_ends_sentence(text) &&
           text->last != '?' && text->last != ':' && !is_cut_short(text->text);
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
           (text->last != '.' || is_cut_short(text->text)) &&
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
        if (at > line && slice_starts_with(t->lines[at].text, name) && is_sentence(&t->lines[at]))
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
        if (is_sentence(&t->lines[line])) {
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
            page.grades[i] = (uint8_t)grade_line(&page, &t->lines[i]);
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
