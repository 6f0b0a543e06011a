/*
 * levels.c - which heading stands above which: parts over chapters, by the depth of their
 * numbers, else by what they look like, in the order in which looks come.
 */
#include <limits.h>

#include "heading.h"

/* Looks that mean a level only by the order in which they come, as in reStructuredText. */
struct look_level {
    uint32_t key;
    uint8_t level;
};

struct levels {
    bool has_part, has_chapter, has_part_passed;
    uint8_t numbered_depth; /* of the outermost numbered sections; 0: there are none */
    uint16_t numbered_indent;
    uint8_t chapter; /* the level of chapters */
    uint8_t base;    /* the level of what rests on looks, above its own */
    struct look_level looks[16];
    size_t look_count;
    uint8_t last;                     /* level of the last heading that rests on its look */
    const struct block *last_counted; /* of several that are counted; NULL: there are none */
    bool is_behind;                   /* the heading stands behind that one */
    bool is_back_matter;              /* and has as much room above */
    bool is_article;                  /* the heading stands over a byline, in a digest */
    uint32_t key;                     /* the heading's look */
    bool is_digest;          /* several headings stand over bylines: articles, above the others */
    bool numbers_tell;       /* of underlined headings: their numbers tell the levels */
    bool counts_under_looks; /* numbers alone and scenes count anew under titles without a number */
    uint8_t counted;         /* then, the level of the series that is being counted */
};

/* 1. underlined, and 1.1 like it or not at all: only the numbers tell their levels. */
static bool numbers_tell(const struct text *t)
{
    bool shallow[UCHAR_MAX + 1] = { false }, deep[UCHAR_MAX + 1] = { false };
    bool any_shallow = false;

    for (size_t i = 0; i < t->heading_count; i++) {
        const struct heading_look *look = &t->headings[i]->look;
        unsigned char underline = (unsigned char)look->underline; /* 0: none */

        if (!block_is_heading(t->headings[i]) ||
            (look->form != HEADING_FORM_UNDERLINED && look->form != HEADING_FORM_NUMBERED))
            continue;
        any_shallow |= underline && look->depth == 1;
        shallow[underline] |= look->depth == 1;
        deep[underline] |= look->depth > 1;
        if (deep[0] ? any_shallow : shallow[underline] && deep[underline])
            return true;
    }
    return false;
}

static bool is_numbered(const struct levels *levels, const struct heading_look *look)
{
    return look->form == HEADING_FORM_NUMBERED ||
           (look->form == HEADING_FORM_UNDERLINED && levels->numbers_tell && look->depth);
}

/* How deep the outermost numbered sections are (1 of "3.", 2 of "3.1"), and how far in they stand. */
static void survey_numbered(const struct text *t, struct levels *levels)
{
    for (size_t i = 0; i < t->heading_count; i++) {
        const struct heading_look *look = &t->headings[i]->look;

        if (block_is_heading(t->headings[i]) && is_numbered(levels, look) &&
            (!levels->numbered_depth || look->depth < levels->numbered_depth)) {
            levels->numbered_depth = look->depth;
            levels->numbered_indent = t->headings[i]->indent;
        }
    }
}

/* Parts and chapters with numbers, or the outermost numbered sections. */
static bool is_counted(const struct levels *levels, const struct heading_look *look)
{
    return look->number && (look->form == HEADING_FORM_PART || look->form == HEADING_FORM_CHAPTER ||
                            (look->form == HEADING_FORM_NUMBERED && !levels->has_chapter &&
                             look->depth == levels->numbered_depth));
}

static const struct block *find_last_counted(const struct text *t, const struct levels *levels)
{
    enum { SEVERAL = 3 };
    const struct block *last = NULL;
    size_t count = 0;

    for (size_t i = 0; i < t->heading_count; i++)
        if (block_is_heading(t->headings[i]) && is_counted(levels, &t->headings[i]->look)) {
            last = t->headings[i];
            count++;
        }
    return count >= SEVERAL ? last : NULL;
}

static bool has_form(const struct text *t, enum heading_form form, bool counted)
{
    for (size_t i = 0; i < t->heading_count; i++)
        if (block_is_heading(t->headings[i]) && t->headings[i]->look.form == form &&
            (!counted || t->headings[i]->look.number))
            return true;
    return false;
}

/* --- titles over series ----------------------------------------------------------------------- */

static bool begins_series(const struct block *block, enum heading_form form)
{
    return block_is_heading(block) && block->look.form == form && block->look.number == 1;
}

/*
 * The title that a series stands under: the heading before its first member that rests on its look,
 * has the most room above and comes first; a subtitle and a list of persons may stand between.
 */
static struct block *find_title_over(const struct text *t, size_t first)
{
    enum { NEAR = 10 /* blocks */ };
    struct block *title = NULL;

    for (size_t i = first; i > 0 && t->headings[i - 1] + NEAR >= t->headings[first]; i--) {
        struct block *block = t->headings[i - 1];

        if (block_is_heading(block) && block->look.form < HEADING_FORM_CAPITALS)
            break;
        if (heading_rests_on_looks(block) &&
            (!title || block->blanks_before >= title->blanks_before))
            title = block;
    }
    return title;
}

static size_t count_titles_over(const struct text *t, enum heading_form form)
{
    size_t count = 0;

    for (size_t i = 0; i < t->heading_count; i++)
        count += begins_series(t->headings[i], form) && find_title_over(t, i);
    return count;
}

/* Where chapters or acts begin again at one under titles, each title is that of a part: a play in a volume of plays. */
static void make_parts(struct text *t)
{
    size_t parts = 0;

    for (size_t i = 0; i < t->heading_count; i++)
        parts += block_is_heading(t->headings[i]) && t->headings[i]->look.form == HEADING_FORM_PART;
    /* One alone is the volume that all of this is. */
    if (parts > 1 || count_titles_over(t, HEADING_FORM_CHAPTER) < 2)
        return;
    for (size_t i = 0; i < t->heading_count; i++) {
        struct block *title =
            begins_series(t->headings[i], HEADING_FORM_CHAPTER) ? find_title_over(t, i) : NULL;

        if (title)
            title->look.form = HEADING_FORM_PART;
    }
}

/* Essays and tales in a volume: I, II, III under a title, and again under the next. */
static bool counts_under_looks(const struct text *t)
{
    enum { MANY = 3 /* titles: then a single series is one of a title too */ };
    size_t looks = 0, series = count_titles_over(t, HEADING_FORM_NUMERAL) +
                               count_titles_over(t, HEADING_FORM_SECTION);

    if (has_form(t, HEADING_FORM_CHAPTER, true) || has_form(t, HEADING_FORM_PART, false))
        return false;
    for (size_t i = 0; i < t->heading_count; i++)
        looks += heading_rests_on_looks(t->headings[i]);
    return series >= 2 || (series == 1 && looks >= MANY);
}

static bool is_digest(const struct text *t)
{
    size_t bylines = 0;

    for (size_t i = 0; i < t->heading_count && bylines < 2; i++)
        bylines += block_is_heading(t->headings[i]) && t->headings[i]->look.is_over_byline;
    return bylines == 2;
}

/* --- each heading its level ------------------------------------------------------------------- */

static struct levels survey(const struct text *t)
{
    struct levels levels = { .has_part = has_form(t, HEADING_FORM_PART, false),
                             .has_chapter = has_form(t, HEADING_FORM_CHAPTER, true) };

    levels.counts_under_looks = counts_under_looks(t);
    levels.is_digest = is_digest(t);
    levels.last = levels.is_digest; /* the first article's title may be the document's */
    levels.numbers_tell = numbers_tell(t);
    survey_numbered(t, &levels);
    levels.chapter = levels.has_part ? 2 : 1;
    levels.last_counted = find_last_counted(t, &levels);
    return levels;
}

/* Front and back matter stands beside the parts, not in them. */
static uint8_t chapter_level(const struct levels *levels, const struct heading_look *look)
{
    bool is_matter = look->role != HEADING_CHAPTER && look->number == 0;

    if (is_matter && (!levels->has_part_passed || look->role == HEADING_APPENDIX ||
                      look->role == HEADING_AFTERWORD || look->role >= HEADING_BIBLIOGRAPHY))
        return 1;
    return levels->chapter;
}

/* What is in the middle stands where its length puts it. */
static uint32_t key_of(const struct text *t, const struct block *block)
{
    enum { CENTRED = 0xFFFF };
    const struct heading_look *look = &block->look;
    uint32_t place = look->form == HEADING_FORM_UNDERLINED ? (uint32_t)look->has_overline
                     : heading_is_centred(t, block)        ? (uint32_t)CENTRED
                                                           : look->indent / 2U;

    return (uint32_t)look->form << 24 | (uint32_t)(unsigned char)look->underline << 16 | place;
}

static struct look_level *find_look(struct levels *levels, uint32_t key)
{
    for (size_t i = 0; i < levels->look_count; i++)
        if (levels->looks[i].key == key)
            return &levels->looks[i];
    return NULL;
}

/* Looks that are many mean no level any more. */
static void add_look(struct levels *levels, uint8_t level)
{
    if (levels->look_count < sizeof levels->looks / sizeof *levels->looks)
        levels->looks[levels->look_count++] = (struct look_level){ levels->key, level };
}

/*
 * A look that comes anew stands below what came last; and so does one of the front matter when it
 * comes again among the chapters. Behind the last chapter it stands beside them: back matter.
 */
static uint8_t level_by_look(struct levels *levels)
{
    struct look_level *known = find_look(levels, levels->key);

    if (levels->is_article)
        return levels->last = (uint8_t)(levels->base + 1);
    if (levels->is_back_matter)
        return levels->last = levels->chapter;
    if (known && (known->level > levels->base || levels->is_behind))
        return levels->last = known->level;
    levels->last = levels->last > levels->base ? levels->last : levels->base;
    levels->last = (uint8_t)(levels->is_behind ? levels->chapter : levels->last + 1);
    if (known)
        known->level = levels->last;
    else
        add_look(levels, levels->last);
    return levels->last;
}

static uint8_t level_below_chapters(const struct levels *levels)
{
    return (uint8_t)(levels->chapter + (levels->has_chapter ? 1 : 0));
}

/* Others that are underlined as this one is stand beside it. */
static uint8_t numbered_level(struct levels *levels, const struct heading_look *look)
{
    uint8_t level = (uint8_t)(level_below_chapters(levels) + look->depth - levels->numbered_depth);

    if (look->underline && !find_look(levels, levels->key))
        add_look(levels, level);
    return level;
}

static uint8_t level_of(struct levels *levels, const struct heading_look *look)
{
    uint8_t below = level_below_chapters(levels);

    switch (look->form) {
    case HEADING_FORM_PART:
        levels->has_part_passed = true;
        return 1;
    case HEADING_FORM_CHAPTER:
        return chapter_level(levels, look);
    case HEADING_FORM_SECTION:
    case HEADING_FORM_NUMERAL:
        if (levels->counts_under_looks && (look->number == 1 || !levels->counted))
            levels->counted = (uint8_t)(levels->last + 1);
        return levels->counts_under_looks ? levels->counted : below;
    case HEADING_FORM_NUMBERED:
        return numbered_level(levels, look);
    case HEADING_FORM_UNDERLINED:
        return is_numbered(levels, look) ? numbered_level(levels, look) : level_by_look(levels);
    case HEADING_FORM_LISTED:
        return (uint8_t)(levels->base + look->depth);
    case HEADING_FORM_CAPITALS:
    case HEADING_FORM_OUTDENTED:
        /* Where sections are numbered, what stands as far out is one without a number. */
        if (levels->numbered_depth && look->indent == levels->numbered_indent)
            return below;
        return level_by_look(levels);
    default:
        return level_by_look(levels);
    }
}

/* Whether a title without a number that comes next stands below this heading. */
static bool is_over_looks(const struct levels *levels, const struct heading_look *look)
{
    if (look->form == HEADING_FORM_CHAPTER && look->number == 0)
        return levels->has_chapter || levels->has_part; /* else a preface stands beside them */
    return look->form < HEADING_FORM_UNDERLINED &&
           !(levels->counts_under_looks &&
             (look->form == HEADING_FORM_NUMERAL || look->form == HEADING_FORM_SECTION));
}

static bool has_room_of_chapter(const struct text *t, const struct levels *levels,
                                const struct block *block)
{
    uint16_t room = levels->last_counted->blanks_before;

    return room > t->profile.gap && block->blanks_before >= room;
}

void heading_levels_give(struct text *t)
{
    struct levels levels;

    make_parts(t);
    levels = survey(t);

    for (size_t i = 0; i < t->heading_count; i++) {
        struct block *block = t->headings[i];

        if (!block_is_heading(block) || block->look.form == HEADING_FORM_NONE)
            continue;
        levels.key = key_of(t, block);
        levels.is_article = levels.is_digest && block->look.is_over_byline;
        levels.is_behind = levels.last_counted && block > levels.last_counted;
        levels.is_back_matter = levels.is_behind && has_room_of_chapter(t, &levels, block);
        block->level = block->level ? block->level : level_of(&levels, &block->look);
        if (is_numbered(&levels, &block->look) || block->look.form == HEADING_FORM_LISTED)
            levels.last = block->level;
        else if (is_over_looks(&levels, &block->look)) {
            levels.base =
                block->level > levels.base || levels.look_count == 0 ? block->level : levels.base;
            levels.last = levels.base;
        }
    }
}
