/* colophon.c - gathers the colophon: facts as paragraphs, boilerplate as it was printed. */
#include "colophon.h"

#include "words.h"

struct node *colophon_find(const struct document *document)
{
    struct node *last = document->root->last;

    return last && last->kind == NODE_SECTION && last->heading.role == HEADING_COLOPHON ? last
                                                                                        : NULL;
}

static struct node *add_text(struct arena *arena, struct node *parent, struct slice text)
{
    struct node *node = node_new(arena, NODE_TEXT, (struct span){ 0, 0 });

    node->text = text;
    node_append(parent, node);
    return node;
}

static struct node *colophon_of(struct document *document)
{
    struct node *section = colophon_find(document), *heading;

    if (section)
        return section;
    section = node_new(document->arena, NODE_SECTION, (struct span){ 0, 0 });
    section->heading = (struct heading){ 1, HEADING_COLOPHON };
    heading = node_new(document->arena, NODE_HEADING, (struct span){ 0, 0 });
    heading->heading = section->heading;
    node_append(section, heading);
    add_text(document->arena, heading,
             slice_of(word_in(document_language(document), WORD_COLOPHON)));
    node_append(document->root, section);
    return section;
}

/* --- facts ----------------------------------------------------------------------------------- */

/* What was read in the lines of the text still stands there. */
static bool is_told(const struct metadata_value *value)
{
    return value->text.len == 0 || value->rank == RANK_TEXT;
}

static bool is_address(struct slice text)
{
    return (slice_starts_with(text, SLICE("https://")) ||
            slice_starts_with(text, SLICE("http://"))) &&
           slice_find_byte(text, ' ') == text.len;
}

/* A paragraph; `label` says what it is, which an address or a name does not (WORDS: none). */
static void add_fact(struct document *document, enum word label, struct slice text)
{
    struct node *paragraph = node_new(document->arena, NODE_PARAGRAPH, (struct span){ 0, 0 });
    struct node *home = paragraph;

    node_append(colophon_of(document), paragraph);
    if (label != WORDS) {
        add_text(document->arena, paragraph, slice_of(word_in(document_language(document), label)));
        add_text(document->arena, paragraph, SLICE(": "));
    }
    if (is_address(text)) {
        home = node_new(document->arena, NODE_LINK, (struct span){ 0, 0 });
        home->link.target = text;
        document->lacks[NODE_LINK] = false;
        node_append(paragraph, home);
    }
    add_text(document->arena, home, text);
}

static void add_facts(struct document *document, const enum metadata_field *facts)
{
    const struct creator *producer = metadata_creator(&document->metadata, CREATOR_PRODUCER);

    for (; *facts < METADATA_FIELDS; facts++)
        if (!is_told(&document->metadata.fields[*facts]))
            add_fact(document, *facts == METADATA_SOURCE ? WORD_SOURCE : WORDS,
                     metadata_text(&document->metadata, *facts));
    for (; producer; producer = metadata_next_creator(producer))
        if (!is_told(&producer->name))
            add_fact(document, WORD_EBOOK, producer->name.text);
}

/* --- boilerplate ----------------------------------------------------------------------------- */

static bool is_boilerplate(const struct node *node)
{
    return node->kind == NODE_FURNITURE && node->furniture == FURNITURE_BOILERPLATE;
}

static bool is_about_author(const struct node *node)
{
    return node->kind == NODE_ASIDE && node->aside == ASIDE_ABOUT_AUTHOR;
}

/* What stands before the text, and behind it: the chain of `next` through what was taken out. */
struct taken {
    struct node *first, *last;
};

static void take(struct taken *taken, struct node *node, bool is_front)
{
    node_unlink(node);
    if (!taken->first)
        taken->first = taken->last = node;
    else if (is_front)
        taken->last = taken->last->next = node;
    else {
        node->next = taken->first;
        taken->first = node;
    }
}

static struct taken take_front(struct node *root)
{
    struct taken taken = { NULL, NULL };

    for (struct node *node = root->first, *next; node && node->kind == NODE_FURNITURE;
         node = next) {
        next = node->next;
        if (is_boilerplate(node))
            take(&taken, node, true);
    }
    return taken;
}

static struct taken take_back(struct node *root)
{
    struct taken taken = { NULL, NULL };
    struct node *node = root->last, *before;

    for (; node; node = before) {
        before = node->kind == NODE_SECTION ? node->last : node->prev;
        if (is_boilerplate(node))
            take(&taken, node, false);
        else if (node->kind != NODE_SECTION && node->kind != NODE_FURNITURE &&
                 !is_about_author(node))
            break;
    }
    return taken;
}

static void put_taken(struct document *document, struct taken taken)
{
    for (struct node *node = taken.first, *next; node; node = next) {
        next = node->next;
        node->next = NULL;
        node_append(colophon_of(document), node);
    }
}

void colophon_gather(struct document *document, const enum metadata_field *facts,
                     bool keeps_furniture)
{
    struct taken front = { NULL, NULL }, back = { NULL, NULL };

    if (keeps_furniture) {
        front = take_front(document->root);
        back = take_back(document->root);
    }
    add_facts(document, facts);
    put_taken(document, front);
    put_taken(document, back);
}
