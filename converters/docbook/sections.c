/*
 * sections.c - article or book, and what element each section is: by its role, by where it stands,
 * and by what DocBook allows there.
 */
#include "docbook.h"

#include "markup.h"
#include "outline.h"
#include "words.h"

/* What a section is as a child of a book or part, and at the end of an article (SECTION: nothing
 * special). */
static const struct {
    enum element in_book, ends_article;
} roles[HEADING_ROLES] = {
    [HEADING_NONE] = { ELEMENT_CHAPTER, ELEMENT_SECTION },
    [HEADING_PART] = { ELEMENT_PART, ELEMENT_SECTION },
    [HEADING_CHAPTER] = { ELEMENT_CHAPTER, ELEMENT_SECTION },
    [HEADING_PREFACE] = { ELEMENT_PREFACE, ELEMENT_SECTION },
    [HEADING_FOREWORD] = { ELEMENT_PREFACE, ELEMENT_SECTION },
    [HEADING_INTRODUCTION] = { ELEMENT_PREFACE, ELEMENT_SECTION },
    [HEADING_PROLOGUE] = { ELEMENT_PREFACE, ELEMENT_SECTION },
    [HEADING_EPILOGUE] = { ELEMENT_CHAPTER, ELEMENT_SECTION },
    [HEADING_AFTERWORD] = { ELEMENT_APPENDIX, ELEMENT_SECTION },
    [HEADING_APPENDIX] = { ELEMENT_APPENDIX, ELEMENT_APPENDIX },
    [HEADING_ABSTRACT] = { ELEMENT_PREFACE, ELEMENT_SECTION },
    [HEADING_DEDICATION] = { ELEMENT_DEDICATION, ELEMENT_DEDICATION },
    [HEADING_ACKNOWLEDGMENTS] = { ELEMENT_ACKNOWLEDGEMENTS, ELEMENT_ACKNOWLEDGEMENTS },
    [HEADING_BIBLIOGRAPHY] = { ELEMENT_BIBLIOGRAPHY, ELEMENT_BIBLIOGRAPHY },
    [HEADING_GLOSSARY] = { ELEMENT_GLOSSARY, ELEMENT_GLOSSARY },
    [HEADING_INDEX] = { ELEMENT_INDEX, ELEMENT_INDEX },
    [HEADING_NOTES] = { ELEMENT_APPENDIX, ELEMENT_SECTION },
    [HEADING_COLOPHON] = { ELEMENT_COLOPHON, ELEMENT_COLOPHON },
};

static bool has_sections(const struct node *section)
{
    return section->last && section->last->kind == NODE_SECTION;
}

static bool is_entry_item(const struct node *item)
{
    return item->item == TASK_NONE && item->first && !item->first->next &&
           item->first->kind == NODE_PARAGRAPH && docbook_is_para(item->first) &&
           (!item->attributes || !item->first->attributes);
}

static bool is_entry(struct node *block)
{
    if (block->kind == NODE_PARAGRAPH)
        return docbook_is_para(block);
    if (block->kind != NODE_LIST || block->list.ordered || block->attributes)
        return false;
    for (const struct node *item = block->first; item; item = item->next)
        if (!is_entry_item(item))
            return false;
    return true;
}

/* The first of the run of entries that ends a bibliography; NULL: there is none. */
static const struct node *find_entries(const struct node *section)
{
    const struct node *entries = NULL;

    for (struct node *block = section->last; block && is_entry(block); block = block->prev)
        entries = block;
    return entries;
}

/* These hold no sections; a bibliography must have entries. */
static bool is_flat(enum element element)
{
    return element == ELEMENT_DEDICATION || element == ELEMENT_ACKNOWLEDGEMENTS ||
           element == ELEMENT_COLOPHON || element == ELEMENT_GLOSSARY || element == ELEMENT_INDEX ||
           element == ELEMENT_BIBLIOGRAPHY;
}

static bool suits(const struct node *section, enum element element)
{
    if (element == ELEMENT_BIBLIOGRAPHY && !find_entries(section))
        return false;
    return !is_flat(element) || !has_sections(section);
}

static bool has_chapters(const struct node *section)
{
    for (const struct node *child = section->last; child && child->kind == NODE_SECTION;
         child = child->prev)
        if (child->heading.role == HEADING_CHAPTER)
            return true;
    return false;
}

static enum element element_in_book(const struct node *section, enum element parent)
{
    enum element element = roles[section->heading.role].in_book;

    if (!outline_heading(section))
        return parent == ELEMENT_PART ? ELEMENT_PARTINTRO : ELEMENT_PREFACE;
    if (parent == ELEMENT_PART && element == ELEMENT_PART)
        return ELEMENT_CHAPTER;
    if (parent == ELEMENT_BOOK && has_chapters(section))
        return ELEMENT_PART;
    return suits(section, element) ? element : ELEMENT_CHAPTER;
}

static enum element element_at_end(const struct node *section)
{
    enum element element = roles[section->heading.role].ends_article;

    return suits(section, element) ? element : ELEMENT_SECTION;
}

/* The element's own name says it, or the role has to. */
static const char *role_of(const struct node *section, enum element element)
{
    enum heading_role role = section->heading.role;

    if (role == HEADING_NONE || (element != ELEMENT_SECTION && roles[role].ends_article == element))
        return NULL;
    if ((role == HEADING_PART && element == ELEMENT_PART) ||
        (role == HEADING_CHAPTER && element == ELEMENT_CHAPTER) ||
        (role == HEADING_PREFACE && element == ELEMENT_PREFACE))
        return NULL;
    return heading_role_names[role];
}

/* A preface must have a title: what stands before the first chapter goes by that of the book. */
static void put_book_title(struct docbook *docbook)
{
    docbook_open_element(docbook, ELEMENT_TITLE, NULL, NULL);
    markup_flow(docbook->writer.out,
                metadata_text(&docbook->writer.document->metadata, METADATA_TITLE));
    docbook_close_element(docbook);
}

void docbook_enter_section(struct writer *writer, struct node *section)
{
    struct docbook *docbook = docbook_of(writer);
    enum element parent = docbook_element_at(docbook), element = ELEMENT_SECTION;

    if (section == docbook->abstract) {
        writer_skip_children(writer);
        return;
    }
    if (section == docbook->end)
        docbook->is_at_end = true;
    if (parent == ELEMENT_BOOK || parent == ELEMENT_PART)
        element = element_in_book(section, parent);
    else if (parent == ELEMENT_ARTICLE && docbook->is_at_end)
        element = element_at_end(section);
    docbook_open_element(docbook, element, role_of(section, element), section);
    if (element == ELEMENT_PREFACE && !outline_heading(section))
        put_book_title(docbook);
    docbook->entries = element == ELEMENT_BIBLIOGRAPHY ? find_entries(section) : NULL;
    docbook->has_entries = false;
}

bool docbook_is_entry(struct docbook *docbook, const struct node *block)
{
    if (docbook_element_at(docbook) != ELEMENT_BIBLIOGRAPHY)
        return false;
    docbook->has_entries |= block == docbook->entries;
    return docbook->has_entries;
}

void docbook_leave_section(struct writer *writer, struct node *section)
{
    if (section != docbook_of(writer)->abstract)
        docbook_close_element(docbook_of(writer));
}

static bool is_title(const struct node *heading)
{
    return heading->parent->kind == NODE_SECTION && heading == heading->parent->first;
}

void docbook_enter_heading(struct writer *writer, struct node *heading)
{
    static const char *const levels[] = { "sect1", "sect2", "sect3", "sect4", "sect5" };
    enum { LEVELS = sizeof levels / sizeof *levels };
    struct docbook *docbook = docbook_of(writer);
    unsigned level = heading->heading.level < LEVELS ? heading->heading.level : LEVELS;

    if (is_title(heading)) {
        docbook_open_element(docbook, ELEMENT_TITLE, NULL, heading);
        return;
    }
    docbook_begin_element(docbook, ELEMENT_BRIDGEHEAD, NULL, heading);
    markup_attribute(writer->out, "renderas", slice_of(levels[level - 1]));
    docbook_begin_content(docbook);
}

void docbook_leave_heading(struct writer *writer, struct node *heading)
{
    (void)heading;
    docbook_close_element(docbook_of(writer));
}

/* --- the plan -------------------------------------------------------------------------------- */

static bool is_book(const struct node *root)
{
    for (const struct node *child = root->first; child; child = child->next)
        if (child->kind == NODE_SECTION &&
            (child->heading.role == HEADING_PART || child->heading.role == HEADING_CHAPTER ||
             has_chapters(child)))
            return true;
    return false;
}

static bool is_about_author(const struct node *node)
{
    return node->kind == NODE_ASIDE && node->aside == ASIDE_ABOUT_AUTHOR;
}

static bool is_dedication(const struct node *node)
{
    return node->kind == NODE_ASIDE && node->aside == ASIDE_DEDICATION;
}

static struct node *innermost_last(struct node *section)
{
    while (has_sections(section))
        section = section->last;
    return section;
}

/* The last one of the text: a colophon comes behind the words about the author. */
static struct node *last_section(const struct node *root)
{
    struct node *child = root->last;

    while (child && (child->kind != NODE_SECTION ||
                     (child->prev && child->heading.role == HEADING_COLOPHON)))
        child = child->prev;
    return child;
}

static struct node *add_section(struct docbook *docbook, struct node *before,
                                enum heading_role role)
{
    struct node *section = node_new(docbook->writer.document->arena, NODE_SECTION, before->span);

    section->heading = (struct heading){ 1, role };
    node_insert_before(before, section);
    return section;
}

/* Behind the last section a section of its own: titled by its caption, or in the language of the text. */
static struct node *give_section(struct docbook *docbook, struct node *aside)
{
    struct document *document = docbook->writer.document;
    struct node *section = add_section(docbook, aside, HEADING_COLOPHON);
    struct node *heading = node_new(document->arena, NODE_HEADING, aside->span);

    heading->heading = section->heading;
    node_append(section, heading);
    if (aside->first && aside->first->kind == NODE_CAPTION) {
        node_move_range(aside->first->first, NULL, heading);
        node_unlink(aside->first);
    } else {
        struct node *title = node_new(document->arena, NODE_TEXT, aside->span);

        title->text = slice_of(word_in(document_language(document), WORD_ABOUT_AUTHOR));
        node_append(heading, title);
    }
    section->attributes = aside->attributes;
    node_attributes(document->arena, section)->classes = SLICE("about-author");
    node_move_range(aside->first, NULL, section);
    node_unlink(aside);
    return section;
}

/* Blocks of the root that follow a section belong to the last one before them. */
static void settle_root(struct docbook *docbook)
{
    struct node *root = docbook->writer.document->root, *last = last_section(root);
    struct node *home = NULL;
    bool is_behind = false;

    for (struct node *child = root->first, *next; child; child = next) {
        next = child->next;
        if (child->kind == NODE_SECTION) {
            home = child;
            is_behind = is_behind || child == last;
        } else if (home && child != docbook->blurb && is_behind && is_about_author(child)) {
            home = give_section(docbook, child);
        } else if (home && child != docbook->blurb) {
            node_unlink(child);
            node_append(innermost_last(home), child);
        }
    }
}

/* What stands before the first chapter of a book or part gets a section without a heading. */
static void wrap_front(struct docbook *docbook, struct node *first)
{
    struct node *section;

    while (first && first == docbook->blurb)
        first = first->next;
    if (!first || first->kind == NODE_SECTION)
        return;
    section = add_section(docbook, first, HEADING_NONE);
    for (struct node *next; first && first->kind != NODE_SECTION; first = next) {
        next = first->next;
        if (first == docbook->blurb)
            continue;
        node_unlink(first);
        node_append(section, first);
    }
}

static void plan_book(struct docbook *docbook)
{
    struct node *root = docbook->writer.document->root, *first = root->first;

    while (first && is_dedication(first))
        first = first->next;
    wrap_front(docbook, first);
    for (struct node *section = root->first; section; section = section->next)
        if (section->kind == NODE_SECTION && outline_heading(section) &&
            element_in_book(section, ELEMENT_BOOK) == ELEMENT_PART)
            wrap_front(docbook, section->first->next);
}

/* The run of sections at its end that may follow an article's own; something must stay before it. */
static void plan_article(struct docbook *docbook)
{
    const struct node *root = docbook->writer.document->root, *child = root->last;

    for (; child && child->kind == NODE_SECTION && element_at_end(child) != ELEMENT_SECTION;
         child = child->prev)
        docbook->end = child;
    while (child && (child == docbook->blurb || child == docbook->abstract || is_dedication(child)))
        child = child->prev;
    if (!child && docbook->end)
        docbook->end = docbook->end->next;
}

/* An abstract holds paragraphs only, and stands before all else. */
static bool is_abstract(const struct node *section)
{
    if (!section || section->kind != NODE_SECTION || section->heading.role != HEADING_ABSTRACT)
        return false;
    for (struct node *block = section->first->next; block; block = block->next)
        if (block->kind != NODE_PARAGRAPH || !docbook_is_para(block))
            return false;
    return true;
}

void docbook_plan(struct docbook *docbook)
{
    struct node *first = docbook->writer.document->root->first;

    docbook->is_book = is_book(docbook->writer.document->root);
    settle_root(docbook);
    docbook->abstract = is_abstract(first) ? first : NULL;
    if (docbook->is_book)
        plan_book(docbook);
    else
        plan_article(docbook);
}
