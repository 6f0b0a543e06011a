/*
 * contents.c - finds a printed table of contents by its heading and its entries: lines
 * that end in a page number behind dots or a gap, or that stand again later, over a chapter. The
 * outline makes a new one.
 *
 *     CONTENTS
 *
 *     Chapter I.    The Letter ........... 1
 */
#include "furniture.h"

#include "text/words/numerals.h"
#include "utf8.h"

/* Hashes of the lines that begin a run of text: every heading is among them. */
struct line_set {
    uint32_t *hashes; /* 0: free */
    uint32_t *last;   /* the last line that has this hash */
    size_t capacity;  /* a power of two */
};

enum { WIDEST_ENTRY = 100 /* columns */ };

/* A no-break space is a blank, since converters put it in the heading or in the entry, seldom in both. */
uint32_t furniture_hash_words(struct slice text)
{
    uint32_t hash = SLICE_HASH_START;

    for (size_t i = 0; i < text.len; i++) {
        char c = ascii_lower(text.at[i]);

        if (slice_starts_with(slice_skip(text, i), UTF8_NO_BREAK_SPACE))
            i++;
        else if (is_ascii_letter(c) || is_digit_byte(c) || (c & 0x80))
            hash = slice_hash_add(hash, c);
    }
    return hash ? hash : 1;
}

static bool find(const struct line_set *set, uint32_t hash, size_t *place)
{
    size_t at = hash & (set->capacity - 1);

    while (set->hashes[at] && set->hashes[at] != hash)
        at = (at + 1) & (set->capacity - 1);
    *place = at;
    return set->hashes[at] != 0;
}

static bool begins_run(const struct text *t, size_t line)
{
    return !line_is_blank(&t->lines[line]) && t->lines[line].width <= WIDEST_ENTRY &&
           (line == 0 || line_is_blank(&t->lines[line - 1]) || t->profile.style == STYLE_LINE);
}

static struct line_set collect_lines(struct text *t, size_t from)
{
    struct line_set set = { NULL, NULL, 64 };
    size_t count = 0, place;

    for (size_t i = from; i < t->line_count; i++)
        count += begins_run(t, i);
    while (set.capacity < count * 2)
        set.capacity *= 2;
    set.hashes = ARENA_ARRAY(t->scratch, set.capacity, uint32_t);
    set.last = ARENA_ARRAY(t->scratch, set.capacity, uint32_t);
    for (size_t i = from; i < t->line_count; i++) {
        if (!begins_run(t, i))
            continue;
        find(&set, furniture_hash_words(t->lines[i].text), &place);
        set.hashes[place] = furniture_hash_words(t->lines[i].text);
        set.last[place] = (uint32_t)i;
    }
    return set;
}

/* The entry without its page number; *numbered says whether it had one behind dots or a gap. */
static struct slice drop_page(struct slice text, bool *numbered)
{
    size_t start = text.len, gap;

    while (start > 0 && text.at[start - 1] != ' ' && text.at[start - 1] != '.')
        start--;
    gap = start;
    while (gap > 0 && (text.at[gap - 1] == '.' || text.at[gap - 1] == ' '))
        gap--;
    {
        struct slice page = slice_skip(text, start);

        *numbered = gap > 0 && start - gap >= 2 && page.len > 0 && page.len <= 6 &&
                    (numeral_digits(page) == page.len || numeral_roman(page) == page.len);
    }
    return *numbered ? slice_take(text, gap) : text;
}

uint32_t furniture_hash_entry(struct slice text)
{
    bool numbered;

    return furniture_hash_words(drop_page(text, &numbered));
}

/*
 * How counted entries begin, with the dot or blank behind: "Chapter IV", "4.", "2.1", "IV. The Sea".
 * Empty for the others.
 */
static struct slice counter_of(const struct text *t, struct slice text)
{
    size_t length = 0, digits = numeral_digits(text), roman = numeral_roman(text);
    enum phrase_kind kind = vocabulary_find_start(t->vocabulary, text, &length);

    if (kind == PHRASE_PART || kind == PHRASE_CHAPTER || kind == PHRASE_SECTION) {
        size_t number = text.len - slice_trim_start(slice_skip(text, length)).len;

        return slice_take(text, number + slice_find_byte(slice_skip(text, number), ' '));
    }
    digits = digits ? digits : roman;
    if (digits == 0 || digits == text.len || (text.at[digits] != '.' && text.at[digits] != ' '))
        return slice_take(text, 0);
    return slice_take(text, slice_find_byte(text, ' '));
}

enum entry {
    ENTRY_NONE,
    ENTRY_COUNTED, /* only its number says so: it could be a heading of the text */
    ENTRY_LISTED   /* a page number, or the same words further down */
};

struct contents {
    const struct text *t;
    const struct line_set *later;
    size_t entries, numbered;
    /* Of the first entry, and of the first counted one: when one comes again, the text has begun. */
    uint32_t first_words, first_counter;
    bool text_between; /* since the last entry, lines set apart that are none */
    bool is_over;
};

/* Whether the same words stand again, further down. */
static bool comes_again(const struct contents *contents, uint32_t hash, const struct line *line)
{
    size_t place;

    return find(contents->later, hash, &place) &&
           contents->later->last[place] > (size_t)(line - contents->t->lines);
}

static enum entry take_entry(struct contents *contents, const struct line *line)
{
    bool numbered = false;
    struct slice text = drop_page(line->text, &numbered);
    struct slice counter = counter_of(contents->t, text);
    uint32_t words = furniture_hash_words(text),
             count = counter.len ? furniture_hash_words(counter) : 0;
    bool is_listed = numbered || comes_again(contents, words, line);

    if (contents->entries && (words == contents->first_words ||
                              (count && !is_listed && count == contents->first_counter))) {
        contents->is_over = true;
        return ENTRY_NONE;
    }
    if (!is_listed && (!counter.len || contents->text_between))
        return ENTRY_NONE;
    if (contents->entries == 0)
        contents->first_words = words;
    if (!contents->first_counter)
        contents->first_counter = count;
    contents->entries++;
    contents->numbered += numbered;
    return is_listed ? ENTRY_LISTED : ENTRY_COUNTED;
}

static bool is_contents_heading(const struct text *t, size_t line)
{
    struct slice text = t->lines[line].text;

    if (text.len > 48 || text.len < 2 || t->lines[line].furniture || !begins_run(t, line))
        return false;
    if (text.len && (text.at[text.len - 1] == '.' || text.at[text.len - 1] == ':'))
        text.len--;
    return vocabulary_find(t->vocabulary, text) == PHRASE_CONTENTS;
}

/* Marks the lines behind the heading at `heading`; returns the first line behind all of it. */
static size_t mark_one(struct text *t, size_t heading, const struct line_set *later)
{
    struct contents contents = { .t = t, .later = later };
    size_t end = heading + 1, sure_end = end, blanks = 0, strangers = 0;

    for (size_t i = heading + 1; i < t->line_count && !contents.is_over && strangers < 3; i++) {
        const struct line *line = &t->lines[i];
        enum entry entry;

        if (contents.entries > 1 && is_contents_heading(t, i)) {
            end = sure_end; /* another list, behind its own heading */
            break;
        }
        if (line->furniture)
            continue;
        if (line_is_blank(line)) {
            blanks++;
            continue;
        }
        /* Three blank lines set the text apart, unless entries are that loose from the start. */
        if (contents.entries > 1 && blanks > 3)
            break;
        if (line->width > WIDEST_ENTRY)
            break;
        entry = take_entry(&contents, line);
        if (entry != ENTRY_NONE) {
            sure_end = entry == ENTRY_COUNTED && blanks ? end : i + 1;
            end = i + 1;
            strangers = 0;
            contents.text_between = false;
        } else {
            strangers++;
            if (blanks) {
                contents.text_between = true;
                end = sure_end; /* the last entry has text below it: a heading */
            }
        }
        blanks = 0;
    }
    if (contents.entries < 3 && contents.numbered < 2)
        return heading + 1;
    furniture_mark(t, heading, end, FURNITURE_CONTENTS);
    return end;
}

void furniture_mark_contents(struct text *t)
{
    struct line_set later = { 0 };

    for (size_t i = 0; i < t->line_count;) {
        if (!is_contents_heading(t, i)) {
            i++;
            continue;
        }
        if (!later.hashes)
            later = collect_lines(t, i + 1);
        i = mark_one(t, i, &later);
    }
}
