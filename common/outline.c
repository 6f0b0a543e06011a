/* outline.c - nests headings into sections and names them. Table of contents: walk outline_next. */
#include "outline.h"

#include "flow.h"
#include "utf8.h"
#include "walk.h"

/* The innermost section that a heading of `level` belongs into. Sections remember that level in
 * their heading node, not by their depth. */
static struct node *section_for(struct node *open, unsigned level)
{
    while (open->kind == NODE_SECTION && open->first->heading.level >= level)
        open = open->parent;
    return open;
}

static struct node *open_section(struct document *document, struct node *parent,
                                 struct node *heading)
{
    struct node *section = node_new(document->arena, NODE_SECTION, heading->span);
    unsigned depth = parent->kind == NODE_SECTION ? parent->heading.level : 0;

    section->heading = heading->heading;
    section->heading.level = (uint8_t)(depth < UINT8_MAX ? depth + 1 : UINT8_MAX);
    section->attributes = heading->attributes;
    heading->attributes = NULL;
    node_append(parent, section);
    return section;
}

static bool ends_sections(const struct node *node)
{
    return node->kind == NODE_ASIDE && node->aside == ASIDE_ABOUT_AUTHOR;
}

void outline_nest(struct document *document)
{
    struct node *root = document->root, *open = root, *child = root->first, *next;

    root->first = root->last = NULL;
    for (; child; child = next) {
        next = child->next;
        child->parent = child->prev = child->next = NULL;
        if (child->kind == NODE_HEADING)
            open = open_section(document, section_for(open, child->heading.level), child);
        else if (ends_sections(child))
            open = root;
        node_append(open, child);
    }
}

/* NameStartChar of XML 1.0 §2.3, without the colon; of letters only. */
static bool can_start_name(uint32_t c)
{
    return (c < 0x80 && is_ascii_letter((char)c)) ||
           (c >= 0xC0 && c <= 0x2FF && c != 0xD7 && c != 0xF7) ||
           (c >= 0x370 && c <= 0x1FFF && c != 0x37E) || (c >= 0x2C00 && c <= 0x2FEF) ||
           (c >= 0x3001 && c <= 0xD7FF) || (c >= 0xF900 && c <= 0xFDCF) ||
           (c >= 0x10000 && c <= 0xEFFFF);
}

static bool can_start_slug(uint32_t c)
{
    return can_start_name(c) && utf8_is_letter(c);
}

/* Marks of the Latin, Greek and Cyrillic scripts may stand in a name, but not begin it. */
static bool can_stand_in_slug(uint32_t c)
{
    return can_start_slug(c) || (c < 0x80 && utf8_is_digit(c)) || (c >= 0x300 && c <= 0x36F) ||
           (can_start_name(c) && (utf8_is_mark(c) || utf8_is_digit(c)));
}

struct slice outline_slug(struct arena *arena, struct slice text)
{
    enum { LONGEST = 60 }; /* characters; links stay readable */
    struct buffer *slug = buffer_new(arena);
    size_t characters = 0;
    uint32_t c;

    while (utf8_next(&text, &c) && characters < LONGEST) {
        if (can_stand_in_slug(c)) {
            if (slug->len == 0 && !can_start_slug(c))
                buffer_put(slug, SLICE("s-"));
            buffer_put_character(slug, utf8_to_lower(c));
            characters++;
        } else if (slug->len && slug->at[slug->len - 1] != '-' && c != '\'' && c != 0x2019) {
            buffer_put_byte(slug, '-');
        }
    }
    while (slug->len && slug->at[slug->len - 1] == '-')
        slug->len--;
    return slug->len ? buffer_take(slug) : SLICE("section");
}

/* NameChar of XML 1.0 §2.3, without the colon. */
static bool can_stand_in_name(uint32_t c)
{
    return can_start_name(c) || c == '-' || c == '_' || c == '.' || c == 0xB7 ||
           (c < 0x80 && utf8_is_digit(c)) || (c >= 0x300 && c <= 0x36F) || c == 0x203F ||
           c == 0x2040;
}

static bool is_name(struct slice id)
{
    uint32_t c = utf8_first(id);

    if (!can_start_name(c) && c != '_')
        return false;
    while (utf8_next(&id, &c))
        if (!can_stand_in_name(c))
            return false;
    return true;
}

/* What `id` becomes when it is no name: what a name may not hold is replaced. */
static struct slice make_name(struct arena *arena, struct slice id)
{
    struct buffer *name = buffer_new(arena);
    uint32_t c = utf8_first(id);

    if (!can_start_name(c) && c != '_')
        buffer_put(name, SLICE("s-"));
    while (utf8_next(&id, &c))
        buffer_put_character(name, can_stand_in_name(c) ? c : '-');
    return buffer_take(name);
}

/* The ids in use: open addressing, at most half full. */
struct id_table {
    struct id_entry {
        struct slice id;
        const struct attributes *owner; /* who has had it from the start; NULL: nobody */
        unsigned long last_number;      /* tried behind it since it is taken; 0: none */
        struct slice renamed;           /* what it became, of an id that was no name */
    } * entries;
    size_t capacity; /* a power of two */
};

static struct id_entry *find_id(struct id_table *table, struct slice id)
{
    size_t hash = slice_hash(id);

    while (table->entries[hash & (table->capacity - 1)].id.len &&
           !slice_equal(table->entries[hash & (table->capacity - 1)].id, id))
        hash++;
    return &table->entries[hash & (table->capacity - 1)];
}

static struct slice unique_id(struct arena *arena, struct id_table *table, struct slice wanted)
{
    struct id_entry *entry = find_id(table, wanted), *taken = entry;
    struct slice id = wanted;

    while (taken->id.len) {
        entry->last_number += entry->last_number ? 1 : 2;
        id = arena_format(arena, "%.*s-%lu", SLICE_PRINT(wanted), entry->last_number);
        taken = find_id(table, id);
    }
    *taken = (struct id_entry){ .id = id };
    return id;
}

/* Sections, headings outside of one, printed pages, and whatever has an id. */
static bool wants_id(const struct node *node)
{
    return node->kind == NODE_SECTION || node->kind == NODE_PAGE_MARK ||
           (node->kind == NODE_HEADING && node->parent->kind != NODE_SECTION) ||
           (node->attributes && node->attributes->id.len);
}

/* The nodes that want an id, in the order of the document. */
struct named_nodes {
    struct node **nodes;
    size_t count, capacity;
};

static void add_node(struct arena *arena, struct named_nodes *named, struct node *node)
{
    named->nodes =
        arena_grow(arena, named->nodes, named->count, &named->capacity, sizeof *named->nodes);
    named->nodes[named->count++] = node;
}

static struct named_nodes collect_nodes(struct document *document)
{
    struct named_nodes named = { NULL, 0, 0 };
    struct node *node = NULL;

    while ((node = walk_following(node, document->root)))
        if (wants_id(node))
            add_node(document->arena, &named, node);
    return named;
}

/* What a node without an id is called after. */
static struct slice wanted_id(struct arena *arena, struct node *node)
{
    if (node->kind == NODE_PAGE_MARK)
        return outline_slug(arena, arena_format(arena, "page %.*s", SLICE_PRINT(node->text)));
    if (node->kind == NODE_SECTION)
        node = node->first;
    return outline_slug(arena, node ? flow_plain(arena, node) : SLICE(""));
}

/* Ids of the source that can stay, before any other takes their place. */
static void claim_ids(const struct named_nodes *named, struct id_table *table)
{
    for (size_t i = 0; i < named->count; i++) {
        const struct attributes *attributes = named->nodes[i]->attributes;
        struct id_entry *entry;

        if (!attributes || !is_name(attributes->id))
            continue;
        entry = find_id(table, attributes->id);
        if (!entry->id.len)
            *entry = (struct id_entry){ .id = attributes->id, .owner = attributes };
    }
}

/* Gives an id of the source its final form; true when links to it must follow. */
static bool settle_id(struct arena *arena, struct id_table *table, struct attributes *attributes)
{
    struct slice given = attributes->id;
    struct id_entry *entry = find_id(table, given);

    if (entry->owner == attributes)
        return false;
    attributes->id = unique_id(arena, table, is_name(given) ? given : make_name(arena, given));
    entry = find_id(table, given);
    if (entry->id.len)
        return false;
    *entry = (struct id_entry){ .id = given, .renamed = attributes->id };
    return true;
}

static bool settle_ids(struct document *document, const struct named_nodes *named,
                       struct id_table *table)
{
    bool renamed = false;

    for (size_t i = 0; i < named->count; i++) {
        struct attributes *attributes = named->nodes[i]->attributes;

        if (attributes && attributes->id.len)
            renamed |= settle_id(document->arena, table, attributes);
    }
    return renamed;
}

static void make_ids(struct document *document, const struct named_nodes *named,
                     struct id_table *table)
{
    for (size_t i = 0; i < named->count; i++) {
        struct node *node = named->nodes[i];
        struct attributes *attributes = node_attributes(document->arena, node);

        if (!attributes->id.len)
            attributes->id = unique_id(document->arena, table, wanted_id(document->arena, node));
    }
}

static void follow_renamed(struct document *document, struct id_table *table)
{
    struct walk walk = walk_start(document->root);

    while (walk_next(&walk)) {
        struct slice *target = &walk.node->link.target;
        struct slice renamed;

        if (walk.event == WALK_LEAVE || walk.node->kind != NODE_LINK || !target->len ||
            target->at[0] != '#')
            continue;
        renamed = find_id(table, slice_skip(*target, 1))->renamed;
        if (renamed.len)
            *target = arena_format(document->arena, "#%.*s", SLICE_PRINT(renamed));
    }
}

void outline_name(struct document *document)
{
    struct id_table table = { NULL, 16 };
    struct named_nodes named = collect_nodes(document);

    while (table.capacity < named.count * 4)
        table.capacity *= 2;
    table.entries = ARENA_ARRAY(document->arena, table.capacity, struct id_entry);
    claim_ids(&named, &table);
    if (settle_ids(document, &named, &table))
        follow_renamed(document, &table);
    make_ids(document, &named, &table);
}

struct node *outline_heading(const struct node *section)
{
    return section->first && section->first->kind == NODE_HEADING ? section->first : NULL;
}

/* What stands behind a section within another one is a section too. */
static struct node *first_section(const struct node *parent)
{
    struct node *child = parent->first;

    if (parent->kind == NODE_SECTION && parent->last->kind != NODE_SECTION)
        return NULL;
    while (child && child->kind != NODE_SECTION)
        child = child->next;
    return child;
}

static struct node *sibling_section(const struct node *section)
{
    struct node *next = section->next;

    while (next && next->kind != NODE_SECTION)
        next = next->next;
    return next;
}

struct node *outline_next(const struct document *document, struct node *section, unsigned depth)
{
    struct node *next;

    if (!section)
        return depth ? first_section(document->root) : NULL;
    if (section->heading.level < depth && (next = first_section(section)))
        return next;
    for (; section->kind == NODE_SECTION; section = section->parent)
        if ((next = sibling_section(section)))
            return next;
    return NULL;
}

/* --- numbers ---------------------------------------------------------------------------------- */

/* A preface, an index and what stands in them have no numbers. */
static bool is_counted(const struct node *section, struct slice outer)
{
    enum heading_role role = section->heading.role;

    return (role == HEADING_NONE || role == HEADING_CHAPTER || role == HEADING_PART) &&
           (section->heading.level == 1 || outer.len);
}

/* Whether most sections begin with a number that the text gave: "2.1 Nets". */
static bool has_own_numbers(struct document *document)
{
    struct node *section = NULL;
    size_t count = 0, numbered = 0;

    while ((section = outline_next(document, section, UINT8_MAX))) {
        count++;
        numbered +=
            utf8_is_digit(utf8_first(flow_plain(document->arena, outline_heading(section))));
    }
    return numbered * 2 > count;
}

static void put_number(struct document *document, struct node *heading, struct slice number)
{
    struct node *text = node_new(document->arena, NODE_TEXT, heading->span);
    struct node *span = node_new(document->arena, NODE_SPAN, heading->span);
    struct node *blank = node_new(document->arena, NODE_TEXT, heading->span);

    text->text = number;
    blank->text = SLICE(" ");
    node_attributes(document->arena, span)->classes = SLICE("number");
    node_append(span, text);
    node_prepend(heading, blank);
    node_prepend(heading, span);
}

void outline_number(struct document *document)
{
    struct slice numbers[UINT8_MAX + 1] = { { 0 } }; /* of the section that is open at each depth */
    unsigned long counts[UINT8_MAX + 2] = { 0 };
    struct node *section = NULL;

    if (has_own_numbers(document))
        return;
    while ((section = outline_next(document, section, UINT8_MAX))) {
        unsigned depth = section->heading.level;
        struct slice outer = numbers[depth - 1];

        counts[depth + 1] = 0;
        numbers[depth] = SLICE("");
        if (!is_counted(section, outer))
            continue;
        numbers[depth] = arena_format(document->arena, "%.*s%s%lu", SLICE_PRINT(outer),
                                      outer.len ? "." : "", ++counts[depth]);
        if (section->heading.role == HEADING_NONE)
            put_number(document, outline_heading(section), numbers[depth]);
    }
}
