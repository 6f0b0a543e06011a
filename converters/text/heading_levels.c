/*
 * heading_levels.c - which heading stands above which: parts over chapters, by the depth of their
 * numbers, else by what they look like, in the order in which looks come.
 */
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
    uint8_t last; /* level of the last heading that rests on its look */
};

/* How deep the outermost numbered sections are (1 of "3.", 2 of "3.1"), and how far in they stand. */
static void survey_numbered(const struct text *t, struct levels *levels)
{
    for (size_t b = 0; b < t->block_count; b++) {
        const struct heading_look *look = &t->blocks[b].look;

        if (block_is_heading(&t->blocks[b]) && look->form == HEADING_FORM_NUMBERED &&
            (!levels->numbered_depth || look->depth < levels->numbered_depth)) {
            levels->numbered_depth = look->depth;
            levels->numbered_indent = t->blocks[b].indent;
        }
    }
}

static bool has_form(const struct text *t, enum heading_form form, bool counted)
{
    for (size_t b = 0; b < t->block_count; b++)
        if (block_is_heading(&t->blocks[b]) && t->blocks[b].look.form == form &&
            (!counted || t->blocks[b].look.number))
            return true;
    return false;
}

static struct levels survey(const struct text *t)
{
    struct levels levels = { .has_part = has_form(t, HEADING_FORM_PART, false),
                             .has_chapter = has_form(t, HEADING_FORM_CHAPTER, true) };

    survey_numbered(t, &levels);
    levels.chapter = levels.has_part ? 2 : 1;
    return levels;
}

/* Front and back matter stands beside the parts, not in them. */
static uint8_t chapter_level(const struct levels *levels, const struct heading_look *look)
{
    bool is_matter = look->role != HEADING_CHAPTER && look->number == 0;

    if (is_matter && (!levels->has_part_passed || look->role == HEADING_APPENDIX ||
                      look->role >= HEADING_BIBLIOGRAPHY))
        return 1;
    return levels->chapter;
}

static uint8_t level_by_look(struct levels *levels, const struct heading_look *look)
{
    uint32_t key =
        (uint32_t)look->form << 24 | (uint32_t)(unsigned char)look->underline << 16 |
        (uint32_t)(look->form == HEADING_FORM_UNDERLINED ? look->depth : look->indent / 2);

    for (size_t i = 0; i < levels->look_count; i++)
        if (levels->looks[i].key == key)
            return levels->last = levels->looks[i].level;
    if (levels->look_count == sizeof levels->looks / sizeof *levels->looks)
        return levels->last ? levels->last : (uint8_t)(levels->base + 1);
    if (levels->last <= levels->base)
        levels->last = levels->base;
    levels->last = (uint8_t)(levels->last + 1);
    levels->looks[levels->look_count++] = (struct look_level){ key, levels->last };
    return levels->last;
}

static uint8_t level_of(struct levels *levels, const struct heading_look *look)
{
    uint8_t below = (uint8_t)(levels->chapter + (levels->has_chapter ? 1 : 0));

    switch (look->form) {
    case HEADING_FORM_PART:
        levels->has_part_passed = true;
        return 1;
    case HEADING_FORM_CHAPTER:
        return chapter_level(levels, look);
    case HEADING_FORM_SECTION:
    case HEADING_FORM_NUMERAL:
        return below;
    case HEADING_FORM_NUMBERED:
        return (uint8_t)(below + look->depth - levels->numbered_depth);
    case HEADING_FORM_CAPITALS:
    case HEADING_FORM_OUTDENTED:
        /* Where sections are numbered, what stands as far out is one without a number. */
        if (levels->numbered_depth && look->indent == levels->numbered_indent)
            return below;
        return level_by_look(levels, look);
    default:
        return level_by_look(levels, look);
    }
}

void heading_levels_give(struct text *t)
{
    struct levels levels = survey(t);

    for (size_t b = 0; b < t->block_count; b++) {
        struct block *block = &t->blocks[b];

        if (!block_is_heading(block) || block->look.form == HEADING_FORM_NONE)
            continue;
        block->level = block->level ? block->level : level_of(&levels, &block->look);
        if (block->look.form == HEADING_FORM_NUMBERED)
            levels.last = block->level;
        else if (block->look.form < HEADING_FORM_UNDERLINED) {
            levels.base =
                block->level > levels.base || levels.look_count == 0 ? block->level : levels.base;
            levels.last = levels.base;
        }
    }
}
