/*
 * series.c - page numbers and running heads where no form feed says that a page ends, as in
 * scanned books: numbers that count up through the text, alone or beside a few words, and that stand
 * in the middle of sentences now and then.
 *
 *     12                                              THE FIRST WELL
 *
 * Refused: the numbers of chapters and sections, which interrupt nobody.
 */
#include "furniture.h"

#include "utf8.h"

enum {
    LEAST_PAGES = 4,
    WIDEST_HEAD = 90, /* columns */
    LEAST_TEXT = 3,   /* lines of text between two page numbers */
    LONGEST_GAP = 24, /* lines, in which they must stand */
    MOST_OPEN = 8,    /* series that are followed at once; so the pass is linear */
    INTERRUPTIONS = 6 /* one page of so many, at least, ends in the middle of a sentence */
};

/* A line that may number a page. */
struct candidate {
    size_t line, before; /* before: the candidate of the same series, or itself for the first */
    bool is_bare, interrupts;
};

struct series {
    size_t last; /* the candidate */
    unsigned long number;
    size_t length, interruptions;
};

struct search {
    struct text *t;
    struct candidate *candidates;
    size_t count;
    struct series open[MOST_OPEN];
    size_t next_open;
};

/* The 12 of "{12}", "[Pg 12]", "(12)", "[p. 12]", "- 12 -"; else the text as it is. */
static struct slice trim_signs(struct slice text)
{
    static const char *const words[] = { "Pg ", "Page ", "p. ", "S. ", "page ", "Seite ", "стр. " };
    static const char brackets[] = "{}[]()";
    struct slice inner = text;
    size_t open = text.len > 2 ? slice_find_byte(SLICE(brackets), text.at[0]) : 1;

    if (open % 2 || open >= sizeof brackets - 1 || text.at[text.len - 1] != brackets[open + 1])
        return furniture_trim_dashes(text);
    inner = slice_skip(slice_take(text, text.len - 1), 1);
    for (size_t i = 0; i < sizeof words / sizeof *words; i++)
        if (slice_starts_with(inner, slice_of(words[i])))
            return slice_trim(slice_skip(inner, strlen(words[i])));
    return slice_trim(inner);
}

/* The number at one end of the line, and the words beside it, if any. */
static bool read_number(struct slice text, unsigned long *number, struct slice *words)
{
    enum { LARGEST_PAGE = 2999 };
    size_t first = slice_find_byte(text, ' '), last = text.len;

    *words = SLICE("");
    if (slice_to_number(trim_signs(text), LARGEST_PAGE, number))
        return true;
    while (last > 0 && text.at[last - 1] != ' ')
        last--;
    if (last > 0 && slice_to_number(slice_skip(text, last), LARGEST_PAGE, number))
        *words = slice_trim(slice_take(text, last));
    else if (slice_to_number(slice_take(text, first), LARGEST_PAGE, number))
        *words = slice_trim(slice_skip(text, first));
    else
        return false;
    return words->len > 0 && !utf8_is_lower(utf8_first(*words)) &&
           slice_find_byte(SLICE(".,;:?!"), words->at[words->len - 1]) == 6;
}

/* "CHAPTER 1", which the number of the first page may follow. */
static bool counts_chapters(const struct text *t, struct slice words)
{
    enum phrase_kind kind = vocabulary_find(t->vocabulary, words);

    return kind == PHRASE_PART || kind == PHRASE_CHAPTER || kind == PHRASE_SECTION;
}

static bool stands_alone(const struct text *t, size_t line)
{
    return (line == 0 || line_is_blank(&t->lines[line - 1])) &&
           (line + 1 == t->line_count || line_is_blank(&t->lines[line + 1]));
}

/* The sentence before it goes on behind it. */
static bool interrupts(const struct text *t, size_t line)
{
    size_t next = next_text_line(t, line + 1, t->line_count), before = line;

    while (before > 0 && line_is_blank(&t->lines[before - 1]))
        before--;
    return before > 0 && next < t->line_count && !line_ends_sentence(&t->lines[before - 1]) &&
           utf8_is_lower(utf8_first(t->lines[next].text));
}

/* A series is one of pages when it is long enough and takes no heed of sentences. */
static void close_series(struct search *search, const struct series *series)
{
    size_t i = series->last;

    if (series->length < LEAST_PAGES || series->interruptions * INTERRUPTIONS < series->length)
        return;
    for (;;) {
        const struct candidate *candidate = &search->candidates[i];

        furniture_mark(search->t, candidate->line, candidate->line + 1,
                       candidate->is_bare ? FURNITURE_PAGE_NUMBER : FURNITURE_RUNNING_HEAD);
        if (candidate->before == i)
            return;
        i = candidate->before;
    }
}

/* Lines of text stand between two candidates, as on a page. */
static bool is_page_between(const struct text *t, size_t first, size_t last)
{
    size_t texts = 0;

    for (size_t i = first + 1; i < last && i <= first + LONGEST_GAP && texts < LEAST_TEXT; i++)
        texts += !line_is_blank(&t->lines[i]) && !t->lines[i].furniture;
    return texts == LEAST_TEXT;
}

/* The series that `number` on `line` goes on with, with no page or one page left out; MOST_OPEN: none. */
static size_t find_series(const struct search *search, size_t line, unsigned long number)
{
    for (unsigned long step = 1; step <= 2; step++)
        for (size_t i = 0; i < MOST_OPEN; i++) {
            const struct series *series = &search->open[i];

            if (series->length && series->number + step == number &&
                is_page_between(search->t, search->candidates[series->last].line, line))
                return i;
        }
    return MOST_OPEN;
}

static void add_candidate(struct search *search, size_t line, unsigned long number, bool is_bare)
{
    size_t open = find_series(search, line, number), index = search->count++;
    struct candidate *candidate = &search->candidates[index];
    struct series *series;

    *candidate = (struct candidate){ line, index, is_bare, interrupts(search->t, line) };
    if (open == MOST_OPEN) {
        open = search->next_open;
        search->next_open = (open + 1) % MOST_OPEN;
        close_series(search, &search->open[open]);
        search->open[open] = (struct series){ 0 };
    } else {
        candidate->before = search->open[open].last;
    }
    series = &search->open[open];
    series->last = index;
    series->number = number;
    series->length++;
    series->interruptions += candidate->interrupts;
}

static bool may_number_page(const struct text *t, size_t line)
{
    const struct line *one = &t->lines[line];

    return !one->furniture && one->width <= WIDEST_HEAD && stands_alone(t, line);
}

void furniture_mark_series(struct text *t)
{
    struct search search = { .t = t };

    search.candidates = ARENA_ARRAY(t->scratch, t->edged_count, struct candidate);
    for (size_t i = 0; i < t->edged_count; i++) {
        unsigned long number;
        struct slice words;

        if (may_number_page(t, t->edged[i]) &&
            read_number(t->lines[t->edged[i]].text, &number, &words) && !counts_chapters(t, words))
            add_candidate(&search, t->edged[i], number, words.len == 0);
    }
    for (size_t i = 0; i < MOST_OPEN; i++)
        close_series(&search, &search.open[i]);
}
