/*
 * frame.c - the licence and the notices that volunteers put around their e-books, with the lines that
 * say who made them.
 *
 *     *** START OF THE PROJECT GUTENBERG EBOOK THE SALT OF THE QUAY ***
 *     Produced by Tom Fox
 *
 * What stands in the frame may be header fields, which front/fields.c reads.
 */
#include "furniture.h"

/* The line, before `end`, that begins with one of `words`; `end` when none does. */
static size_t find_line(const struct text *t, size_t from, size_t end, const char *const *words)
{
    for (size_t i = from; i < end; i++)
        if (t->lines[i].first == '*')
            for (size_t w = 0; words[w]; w++)
                if (slice_starts_with(t->lines[i].text, slice_of(words[w])))
                    return i;
    return end;
}

/* How lines begin that say who made the e-book. */
static const char *const credits[] = {
    "Produced by",
    "E-text prepared by",
    "Etext prepared by",
    "Etext produced by",
    "This etext was prepared",
    "This etext was produced",
    "This eBook was produced",
    "This ebook was produced",
    "Transcribed by",
    "HTML version by",
    "Scanned by",
    "Credits:",
    "Produit par",
    "Erstellt von",
    "Hergestellt von",
    "Producido por",
    "Prodotto da",
    "Produzido por",
    "Geproduceerd door",
    "Tuotanto:",
};

size_t furniture_credit_length(struct slice line)
{
    for (size_t i = 0; i < sizeof credits / sizeof *credits; i++)
        if (slice_starts_with(line, slice_of(credits[i])))
            return slice_of(credits[i]).len;
    return 0;
}

/* Who made the e-book, or of what, up to the next blank line. */
static void mark_credits(struct text *t, size_t line)
{
    size_t end;

    while (line < t->line_count && line_is_blank(&t->lines[line]))
        line++;
    for (end = line; end < t->line_count && !line_is_blank(&t->lines[end]);)
        end++;
    if (end > line && (furniture_credit_length(t->lines[line].text) ||
                       slice_starts_with(t->lines[line].text, SLICE("Transcribed from the"))))
        furniture_mark(t, line, end, FURNITURE_BOILERPLATE);
}

/* A line that says that this is an e-book, and whose. */
static bool is_of_frame(struct slice text)
{
    static const char *const makers[] = { "Project Gutenberg",        "PROJECT GUTENBERG",
                                          "Distributed Proofreaders", "fadedpage.com",
                                          "Project Runeberg",         "Projekt Gutenberg",
                                          "gutenberg.net.au",         "Wikisource" };
    static const char *const kinds[] = { "eBook", "ebook",  "e-book", "Etext", "etext",
                                         "EBook", "E-book", "e-text", "E-text" };
    bool has_maker = false, has_kind = false;

    for (size_t i = 0; i < sizeof makers / sizeof *makers; i++)
        has_maker |= slice_find(text, slice_of(makers[i])) < text.len;
    for (size_t i = 0; has_maker && i < sizeof kinds / sizeof *kinds; i++)
        has_kind |= slice_find(text, slice_of(kinds[i])) < text.len;
    return has_kind;
}

/* The line behind the paragraph that `line` is in. */
static size_t end_of_run(const struct text *t, size_t line)
{
    while (line < t->line_count && !line_is_blank(&t->lines[line]))
        line++;
    return line;
}

/* A frame without signs where it begins and ends: it says at once what it is, and a rule ends it. */
static void mark_unsigned_frame(struct text *t)
{
    enum { FIRST_LINES = 12, LINES = 80, LEAST_RULE = 20 /* columns */ };
    size_t first = SIZE_MAX, end = 0;

    for (size_t i = 0; i < t->line_count && i < (first < LINES ? LINES : FIRST_LINES); i++) {
        if (first == SIZE_MAX && !line_is_blank(&t->lines[i]) && is_of_frame(t->lines[i].text))
            first = i;
        if (first < LINES && line_ruled_with(&t->lines[i]) && t->lines[i].width >= LEAST_RULE)
            end = i + 1;
        if (end)
            break;
    }
    if (first >= FIRST_LINES || end == 0)
        return;
    furniture_mark(t, 0, end, FURNITURE_BOILERPLATE);
    end = next_text_line(t, end, t->line_count);
    if (end < t->line_count && is_of_frame(t->lines[end].text))
        furniture_mark(t, end, end_of_run(t, end), FURNITURE_BOILERPLATE);
}

/* The frame that volunteers put around their e-books. */
void furniture_mark_frame(struct text *t)
{
    enum { HEADER_LINES = 2000 /* how far in the frame's own text can go */ };
    static const char *const starts[] = { "*** START OF", "***START OF", "*END*THE SMALL PRINT",
                                          "*END THE SMALL PRINT", NULL };
    static const char *const ends[] = { "*** END OF", "***END OF", NULL };
    size_t head = t->line_count < HEADER_LINES ? t->line_count : HEADER_LINES, end;
    size_t start = find_line(t, 0, head, starts);

    if (start == head) {
        mark_unsigned_frame(t);
        return;
    }
    end = find_line(t, start, t->line_count, ends);
    furniture_mark(t, 0, start + 1, FURNITURE_BOILERPLATE);
    furniture_mark(t, end, t->line_count, FURNITURE_BOILERPLATE);
    mark_credits(t, start + 1);
    /* "End of the ... EBook of ..." stands before the frame's end. */
    for (size_t i = end, seen = 0; i > start + 1 && seen < 4; i--, seen++)
        if (slice_starts_with(t->lines[i - 1].text, SLICE("End of ")) &&
            slice_find(t->lines[i - 1].text, SLICE("Gutenberg")) < t->lines[i - 1].text.len)
            furniture_mark(t, i - 1, i, FURNITURE_BOILERPLATE);
}
