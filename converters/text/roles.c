/*
 * roles.c - what the headings of a book are, by their words, for formats whose headings have nothing
 * else: `# Chapter 4: The Quay` is a chapter, `# Preface` a preface.
 *
 * Only where chapters count on: two headings of one level that are a number apart, in a level that
 * is named and numbered by half. "Introduction" and "Notes" of a manual stay what they are.
 */
#include "roles.h"

#include "flow.h"
#include "text/headings/heading.h"

enum { LEVELS = 7 /* deeper ones have no chapters */ };

struct naming {
    struct document *document;
    struct vocabulary *vocabulary;
};

struct level {
    size_t headings, named; /* `named`: by the words of books */
    size_t steps;           /* chapters whose number is one more than that of the last */
    uint32_t number;        /* of the last chapter; 0: none */
};

static bool look_at(const struct naming *naming, struct node *heading, struct heading_look *look)
{
    struct slice words = flow_plain(naming->document->arena, heading);

    *look = (struct heading_look){ 0 };
    return heading_by_chapter_word(naming->vocabulary, words, look) ||
           heading_by_name(naming->vocabulary, words, look);
}

static void count(struct level *level, const struct heading_look *look)
{
    level->named++;
    if (look->role != HEADING_CHAPTER)
        return;
    level->steps += level->number && look->number == level->number + 1;
    level->number = look->number;
}

/* The next heading in the order of the text; they are children of the root. */
static struct node *next_heading(struct node *node)
{
    while (node && node->kind != NODE_HEADING)
        node = node->next;
    return node;
}

/* The topmost level on which chapters count on; LEVELS: none. */
static size_t find_chapters(const struct naming *naming)
{
    struct level levels[LEVELS] = { 0 };
    struct heading_look look;
    size_t level = 0;

    for (struct node *heading = next_heading(naming->document->root->first); heading;
         heading = next_heading(heading->next)) {
        if (heading->heading.level >= LEVELS)
            continue;
        levels[heading->heading.level].headings++;
        if (look_at(naming, heading, &look))
            count(&levels[heading->heading.level], &look);
    }
    while (level < LEVELS &&
           !(levels[level].steps && levels[level].named * 2 >= levels[level].headings))
        level++;
    return level;
}

/* What a heading is whose words say `role`, on or above the level of the chapters. */
static enum heading_role role_on(enum heading_role role, bool is_above)
{
    switch (role) {
    case HEADING_CHAPTER:
        return is_above ? HEADING_NONE : role;
    case HEADING_PART:
        return is_above ? role : HEADING_NONE;
    default:
        return role;
    }
}

void text_name_roles(struct document *document)
{
    struct naming naming = { document, NULL };
    struct heading_look look;
    size_t chapters;

    if (document->lacks[NODE_HEADING])
        return;
    naming.vocabulary = vocabulary_new(document->arena);
    chapters = find_chapters(&naming);
    if (chapters == LEVELS)
        return;
    for (struct node *heading = next_heading(document->root->first); heading;
         heading = next_heading(heading->next))
        if (heading->heading.level <= chapters && look_at(&naming, heading, &look))
            heading->heading.role =
                role_on((enum heading_role)look.role, heading->heading.level < chapters);
}
