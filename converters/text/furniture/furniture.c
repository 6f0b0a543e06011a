/*
 * furniture.c - sets aside what is printed around the text and no reader wants: page numbers and
 * running heads. Lines are only marked. The frame of an e-book is frame.c's. Web pages are web.c's, the
 * printed table of contents is contents.c's.
 */
#include "furniture.h"

#include "text/aozora.h"
#include "text/mail/mail.h"
#include "text/words/numerals.h"
#include "tally.h"
#include "utf8.h"

void furniture_mark(struct text *t, size_t first, size_t end, enum furniture_role role)
{
    t->has_furniture |= first < end;
    for (size_t i = first; i < end; i++) {
        t->lines[i].furniture = true;
        t->lines[i].role = (uint8_t)role;
    }
}

/* --- pages --------------------------------------------------------------------------------- */

enum { EDGE_LINES = 2 /* of a page, at its head and foot, that may be furniture */ };

/* One of the outermost lines of a page. */
struct edge {
    size_t line;
    uint32_t hash; /* of its text without digits and blanks: alike on each page */
    bool is_head;
};

struct pages {
    struct edge *edges;
    size_t edge_count, page_count;
    struct tally tally; /* of the edges' hashes */
};

static uint32_t hash_without_digits(struct slice text)
{
    uint32_t hash = SLICE_HASH_START;

    for (size_t i = 0; i < text.len; i++)
        if (!is_digit_byte(text.at[i]) && !is_blank_byte(text.at[i]))
            hash = slice_hash_add(hash, text.at[i]);
    return hash;
}

/* "[Page 12]" alone or at the right margin; not behind a sentence, where an editor put it. */
static bool ends_with_page(struct slice text)
{
    size_t bracket = text.len;

    if (text.len < 8 || text.at[text.len - 1] != ']')
        return false;
    while (bracket > 0 && text.at[bracket - 1] != '[')
        bracket--;
    return bracket > 0 && slice_starts_with(slice_skip(text, bracket), SLICE("Page ")) &&
           (bracket == 1 || slice_ends_with(slice_take(text, bracket - 1), SLICE("  ")));
}

/* The 12 of "- 12 -". */
struct slice furniture_trim_dashes(struct slice text)
{
    while (text.len && (text.at[0] == '-' || text.at[0] == ' '))
        text = slice_skip(text, 1);
    while (text.len && (text.at[text.len - 1] == '-' || text.at[text.len - 1] == ' '))
        text.len--;
    return text;
}

/* 12, - 12 -, Page 12, xii; not "live", nor "xii.", which numbers a chapter. */
static bool is_page_number(struct slice text)
{
    enum { LONGEST_ROMAN = 6 /* bytes, dashes included */, LARGEST_ROMAN = 100 };
    size_t digits = 0;
    enum numeral_style style;
    uint32_t number;

    if (slice_starts_with(text, SLICE("Page ")))
        text = slice_skip(text, 5);
    for (size_t i = 0; i < text.len; i++) {
        if (is_digit_byte(text.at[i]))
            digits++;
        else if (text.at[i] != '-' && text.at[i] != ' ' && text.at[i] != '.')
            return text.len <= LONGEST_ROMAN &&
                   numeral_parse(furniture_trim_dashes(text), false, &number, &style) &&
                   style == NUMERAL_LOWER_ROMAN && number < LARGEST_ROMAN;
    }
    return digits > 0 && digits < 5;
}

/* On a short page a line is at the head and at the foot: that is once on that page, not twice. */
static bool is_edge(const struct pages *pages, size_t line)
{
    for (size_t n = 1; n <= 2 * EDGE_LINES && n <= pages->edge_count; n++)
        if (pages->edges[pages->edge_count - n].line == line)
            return true;
    return false;
}

/* A blank line parts it from the first line of the head, and none from the text of the page. */
static bool touches_text_alone(const struct text *t, size_t line, size_t blanks, bool is_head)
{
    size_t inward = is_head ? line + 1 : line - 1; /* below 0 is over line_count */

    return blanks > 0 && inward < t->line_count && !line_is_blank(&t->lines[inward]);
}

/* The second line of a running head stands near the first: far from it, the page's text begins. */
static void add_edges(struct text *t, struct pages *pages, size_t line, bool is_head)
{
    enum { MOST_BLANKS = 2 };

    for (int n = 0; n < EDGE_LINES; n++) {
        struct edge *edge = &pages->edges[pages->edge_count];
        size_t blanks = 0;

        for (; line < t->line_count && line_is_blank(&t->lines[line]); blanks++)
            line = is_head ? line + 1 : line - 1; /* below 0 is over line_count */
        if (line >= t->line_count || t->lines[line].furniture ||
            (n && (blanks > MOST_BLANKS || touches_text_alone(t, line, blanks, is_head))))
            return;
        *edge = (struct edge){ line, hash_without_digits(t->lines[line].text), is_head };
        *tally_count(&pages->tally, edge->hash) += !is_edge(pages, line);
        pages->edge_count++;
        line = is_head ? line + 1 : line - 1;
    }
}

/* A page begins at a form feed, or behind a line that ends in its number, unless a form feed follows. */
static bool begins_page(const struct text *t, size_t line)
{
    size_t text = line;

    if (t->lines[line].page_break && !line_is_blank(&t->lines[line]))
        return true;
    if (line == 0 || t->lines[line - 1].last != ']' || !ends_with_page(t->lines[line - 1].text))
        return false;
    while (text < t->line_count && line_is_blank(&t->lines[text]))
        text++;
    return text < t->line_count && !t->lines[text].page_break;
}

/* Seen at nearly every line. */
static bool may_begin_page(const struct text *t, size_t line)
{
    return t->lines[line].page_break || t->lines[line - 1].last == ']';
}

static bool is_page_furniture(const struct text *t, struct pages *pages, const struct edge *edge)
{
    const struct line *line = &t->lines[edge->line];
    uint32_t count = *tally_count(&pages->tally, edge->hash);

    if (ends_with_page(line->text) || is_page_number(line->text))
        return true;
    return line->width < 100 && count >= 2 && count * 5 >= pages->page_count;
}

/* A page's inner edge line is furniture only if the outer one is. */
static void mark_edges(struct text *t, struct pages *pages)
{
    for (size_t i = 0; i < pages->edge_count; i++) {
        const struct edge *edge = &pages->edges[i];
        bool is_number = is_page_number(t->lines[edge->line].text);

        if (is_page_furniture(t, pages, edge))
            furniture_mark(t, edge->line, edge->line + 1,
                           is_number ? FURNITURE_PAGE_NUMBER : FURNITURE_RUNNING_HEAD);
        else if (i + 1 < pages->edge_count && pages->edges[i + 1].is_head == edge->is_head)
            i++;
    }
}

/* The first page's running head may say more: "Proceedings, vol. XII". */
static void mark_first_head(struct text *t, const struct pages *pages)
{
    size_t first = next_text_line(t, 0, t->line_count);

    for (size_t i = 0; i < pages->edge_count && first < t->line_count; i++) {
        const struct line *line = &t->lines[pages->edges[i].line];

        if (line->furniture && line->role == FURNITURE_RUNNING_HEAD && line->text.len > 8 &&
            pages->edges[i].line > first && t->lines[first].text.len > line->text.len &&
            slice_starts_with(t->lines[first].text, line->text)) {
            furniture_mark(t, first, first + 1, FURNITURE_RUNNING_HEAD);
            return;
        }
    }
}

static void mark_pages(struct text *t)
{
    enum { SHORTEST_PAGE = 8 /* lines of text; shorter ones would be furniture all over */ };
    struct pages pages = { 0 };
    size_t last_text = t->line_count, texts = 0, most_edges;

    for (size_t i = 1; i < t->line_count; i++) {
        pages.page_count += may_begin_page(t, i) && begins_page(t, i);
        texts += !line_is_blank(&t->lines[i]);
    }
    if (pages.page_count == 0 || texts < pages.page_count * SHORTEST_PAGE)
        return;
    most_edges = (pages.page_count + 2) * EDGE_LINES * 2;
    pages.edges = ARENA_ARRAY(t->scratch, most_edges, struct edge);
    pages.tally = tally_new(t->scratch, most_edges);
    for (size_t i = 1; i < t->line_count; i++)
        if (begins_page(t, i)) {
            add_edges(t, &pages, i - 1, false);
            add_edges(t, &pages, i, true);
        }
    while (last_text > 0 && (line_is_blank(&t->lines[last_text - 1])))
        last_text--;
    if (last_text > 0)
        add_edges(t, &pages, last_text - 1, false);
    mark_edges(t, &pages);
    mark_first_head(t, &pages);
}

/* Serials: "(本章完)" behind each chapter, lines that advertise a site. */
static void mark_serial(struct text *t)
{
    for (size_t i = 0; i < t->line_count; i++) {
        struct slice text = t->lines[i].text;
        bool has_site = slice_find(text, SLICE("www.")) < text.len ||
                        slice_find(text, SLICE(".com")) < text.len ||
                        slice_find(text, SLICE(".net")) < text.len;

        if (slice_find(text, SLICE("本章完")) < text.len && t->lines[i].width < 20)
            furniture_mark(t, i, i + 1, FURNITURE_BOILERPLATE);
        else if (has_site && t->lines[i].width < 120)
            furniture_mark(t, i, i + 1, FURNITURE_ADVERTISEMENT);
    }
}

static size_t last_text_line(const struct text *t)
{
    size_t line = t->line_count;

    while (line > 0 && (line_is_blank(&t->lines[line - 1]) || t->lines[line - 1].furniture))
        line--;
    return line ? line - 1 : t->line_count;
}

/* "-*- text -*-", "vim: set tw=72:": what an editor is to know, behind the signs of a comment or not. */
static bool is_for_editor(struct slice text)
{
    size_t opens = slice_find(text, SLICE("-*-"));

    if (slice_find(slice_skip(text, opens + 3), SLICE("-*-")) + opens + 3 < text.len)
        return true;
    while (text.len && !is_ascii_letter(text.at[0]))
        text = slice_skip(text, 1);
    return slice_starts_with(text, SLICE("vim: ")) || slice_starts_with(text, SLICE("vi: ")) ||
           slice_starts_with(text, SLICE("vim:set ")) || slice_starts_with(text, SLICE("ex: set "));
}

static void mark_for_editor(struct text *t, size_t first, size_t end)
{
    for (size_t i = first; i < end && i < t->line_count; i++)
        if (is_for_editor(t->lines[i].text))
            furniture_mark(t, i, i + 1, FURNITURE_OTHER);
}

/* Editors look for it on the first lines and on the last ones. */
static void mark_lines_for_editors(struct text *t)
{
    enum { FIRST = 2, LAST = 5 };

    mark_for_editor(t, 0, FIRST);
    mark_for_editor(t, t->line_count > FIRST + LAST ? t->line_count - LAST : FIRST, t->line_count);
}

/* Marks of typescripts for who sets them: "(MORE)" at the foot of a page, "-30-" at the end. */
static void mark_typescript(struct text *t)
{
    static const char *const more[] = { "(MORE)", "(more)", "-more-", "--more--", "- more -" };
    static const char *const ends[] = { "-30-", "- 30 -", "--30--", "-end-", "###", "# # #" };
    size_t last = last_text_line(t);

    if (last < t->line_count && SLICE_IS_ONE_OF(t->lines[last].text, ends))
        furniture_mark(t, last, last + 1, FURNITURE_OTHER);
    for (size_t i = 0; i < t->edged_count; i++) {
        size_t line = t->edged[i];

        if (t->lines[line].width < 10 && SLICE_IS_ONE_OF(t->lines[line].text, more))
            furniture_mark(t, line, line + 1, FURNITURE_OTHER);
    }
}

void furniture_set_aside(struct text *t)
{
    furniture_mark_frame(t);
    furniture_mark_manual(t);
    mark_pages(t);
    furniture_mark_series(t);
    if (t->profile.dialect == DIALECT_ARTICLE || (t->profile.is_wide && !t->profile.is_aozora))
        furniture_mark_web(t);
    if (t->profile.is_wide)
        mark_serial(t);
    if (t->profile.is_aozora)
        aozora_read_lines(t);
    if (t->profile.dialect == DIALECT_MAIL)
        mail_set_aside(t);
    mark_typescript(t);
    mark_lines_for_editors(t);
    furniture_mark_contents(t);
}
