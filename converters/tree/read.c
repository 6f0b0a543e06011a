/*
 * read.c - the XML form of the tree back into a document. Nothing is guessed: what tree_write would
 * not write is refused, with its place.
 */
#include "tree.h"

#include "fields.h"
#include "xml.h"

struct reading {
    struct document *document;
    struct metadata metadata; /* the tree's own */
    struct source *source;
    struct diagnostics *diagnostics;
    const struct xml_item *item; /* the next one; NULL: behind the last, or after an error */
    struct node *at;             /* the innermost open node; NULL: before and behind the tree */
    size_t values;               /* of metadata so far */
};

enum { MOST_VALUES = 16384 /* more than docconv writes; each is compared with those before it */ };

/* Reports what is wrong at an item and ends the reading. False, for its callers to return. */
static bool fail(struct reading *reading, const struct xml_item *item, struct slice message)
{
    diag_report(reading->diagnostics, DIAG_TREE_SYNTAX, diag_at(reading->source, item->offset),
                message);
    reading->item = NULL;
    return false;
}

#define FAIL(reading, item, ...) \
    fail(reading, item, arena_format((reading)->document->arena, __VA_ARGS__))

static bool refuse_value(struct reading *reading, const struct xml_item *item,
                         const struct xml_attribute *attribute)
{
    return FAIL(reading, item, "<%.*s> with %.*s=\"%.*s\"", SLICE_PRINT(item->text),
                SLICE_PRINT(attribute->name), SLICE_PRINT(attribute->value));
}

/* --- attributes ------------------------------------------------------------------------------ */

static bool set_columns(struct arena *arena, struct table *table, struct slice value)
{
    struct slice rest = value, word;
    enum alignment *columns;

    while (slice_next(&rest, ' ', &word))
        table->column_count++;
    table->columns = columns = ARENA_ARRAY(arena, table->column_count, enum alignment);
    for (rest = value; slice_next(&rest, ' ', &word); columns++) {
        int alignment = slice_index(alignment_names, ALIGNMENTS, word);

        if (alignment < 0)
            return false;
        *columns = (enum alignment)alignment;
    }
    return true;
}

static bool set_number(const struct tree_field *field, struct node *node, struct slice value)
{
    unsigned long number;

    if (!slice_to_number(value, field->most, &number) || number < field->least)
        return false;
    tree_field_set_number(field, node, number);
    return true;
}

static bool set_name(const struct tree_field *field, struct node *node, struct slice value)
{
    int index = slice_index(field->names, field->most + 1, value);

    if (index >= 0)
        tree_field_set_number(field, node, (unsigned long)index);
    return index >= 0;
}

static bool set_field(struct arena *arena, const struct tree_field *field, struct node *node,
                      struct slice value)
{
    switch (field->type) {
    case FIELD_NUMBER:
        return set_number(field, node, value);
    case FIELD_FLAG:
        tree_field_set_number(field, node, 1);
        return slice_is(value, "true");
    case FIELD_NAME:
        return set_name(field, node, value);
    case FIELD_TEXT:
        tree_field_set_text(field, node, value);
        return true;
    default:
        return set_columns(arena, &node->table, value);
    }
}

/* id, class, language, data-KEY. False when it is none of them. */
static bool set_common(struct arena *arena, struct node *node, struct slice name,
                       struct slice value)
{
    if (slice_is(name, "id"))
        node_attributes(arena, node)->id = value;
    else if (slice_is(name, "class"))
        node_attributes(arena, node)->classes = value;
    else if (slice_is(name, "language"))
        node_attributes(arena, node)->language = value;
    else if (slice_starts_with(name, SLICE("data-")))
        node_set_pair(arena, node, slice_skip(name, sizeof "data-" - 1), value);
    else
        return false;
    return true;
}

static const struct tree_field *find_field(enum node_kind kind, struct slice name)
{
    const struct tree_field *field = tree_field_first(kind);

    while (field && !slice_is(name, field->name))
        field = tree_field_next(field);
    return field;
}

static bool set_attributes(struct reading *reading, const struct xml_item *item, struct node *node)
{
    struct arena *arena = reading->document->arena;

    for (struct xml_attribute *attribute = item->attributes; attribute;
         attribute = attribute->next) {
        const struct tree_field *field = find_field(node->kind, attribute->name);

        if (field && !set_field(arena, field, node, attribute->value))
            return refuse_value(reading, item, attribute);
        if (!field && !set_common(arena, node, attribute->name, attribute->value))
            return FAIL(reading, item, "<%.*s> has no attribute %.*s", SLICE_PRINT(item->text),
                        SLICE_PRINT(attribute->name));
    }
    return true;
}

static void set_usual(struct node *node)
{
    for (const struct tree_field *field = tree_field_first(node->kind); field;
         field = tree_field_next(field))
        if (field->usual)
            tree_field_set_number(field, node, field->usual);
}

static bool has_needed(struct reading *reading, const struct xml_item *item,
                       const struct node *node)
{
    for (const struct tree_field *field = tree_field_first(node->kind); field;
         field = tree_field_next(field)) {
        bool is_there = xml_find_attribute(item, field->name).at != NULL;

        if (field->needed && !is_there)
            return FAIL(reading, item, "<%.*s> needs its %s", SLICE_PRINT(item->text), field->name);
        if (field->of_ordered && is_there && !node->list.ordered)
            return FAIL(reading, item, "a list with %s is not ordered", field->name);
    }
    return true;
}

/* --- nodes ----------------------------------------------------------------------------------- */

/* Where the text of a node that holds text goes; NULL: its text is in children. */
static struct slice *text_of(struct node *node)
{
    switch (node->kind) {
    case NODE_TEXT:
    case NODE_PAGE_MARK:
        return &node->text;
    case NODE_CODE:
    case NODE_CODE_BLOCK:
        return &node->code.text;
    default:
        return NULL;
    }
}

static bool may_stand(struct reading *reading, const struct xml_item *item, enum node_kind kind)
{
    const char *outer = reading->at ? node_kind_name(reading->at->kind) : "docconv-tree";

    if (kind == NODE_SECTION)
        return FAIL(reading, item, "<section> is made of headings by docconv alone");
    if (reading->at ? !node_can_hold(reading->at->kind, kind) : kind != NODE_DOCUMENT)
        return FAIL(reading, item, "<%.*s> may not stand in <%s>", SLICE_PRINT(item->text), outer);
    return true;
}

static bool open_node(struct reading *reading, const struct xml_item *item)
{
    struct span span = { (uint32_t)item->offset, (uint32_t)item->offset };
    enum node_kind kind;
    struct node *node;

    if (!node_kind_from_name(item->text, &kind))
        return FAIL(reading, item, "<%.*s> is no kind of node", SLICE_PRINT(item->text));
    if (!may_stand(reading, item, kind))
        return false;
    node = reading->at ? node_new(reading->document->arena, kind, span) : reading->document->root;
    set_usual(node);
    if (!set_attributes(reading, item, node) || !has_needed(reading, item, node))
        return false;
    if (reading->at)
        node_append(reading->at, node);
    reading->at = node;
    return true;
}

static void close_node(struct reading *reading, const struct xml_item *item)
{
    reading->at->span.end = (uint32_t)item->offset;
    reading->at = reading->at->parent;
}

static bool take_text(struct reading *reading, const struct xml_item *item)
{
    struct slice *text = reading->at ? text_of(reading->at) : NULL;

    if (text)
        *text = item->text;
    else if (slice_trim(item->text).len)
        return FAIL(reading, item, "text outside of a node that holds text");
    return true;
}

/* From the START of <document> to its END. */
static void read_nodes(struct reading *reading)
{
    const struct xml_item *item;
    bool good = true;

    while (good && (item = reading->item)) {
        reading->item = item->next;
        if (item->event == XML_START)
            good = open_node(reading, item);
        else if (item->event == XML_TEXT)
            good = take_text(reading, item);
        else
            close_node(reading, item);
        if (!reading->at)
            return;
    }
}

/* --- metadata -------------------------------------------------------------------------------- */

/* What all values have: text, rank, reason, the words of the source. Leaves the reading behind the element's END. */
static bool read_value(struct reading *reading, const struct xml_item *item,
                       struct metadata_value *value)
{
    struct slice rank = xml_find_attribute(item, "rank");
    int index = slice_index(tree_rank_names, TREE_RANKS, rank);

    if (rank.at && index < 0)
        return FAIL(reading, item, "<%.*s> with rank=\"%.*s\"", SLICE_PRINT(item->text),
                    SLICE_PRINT(rank));
    *value = (struct metadata_value){
        .rank = rank.at ? (enum metadata_rank)index : RANK_TEXT,
        .reason = xml_find_attribute(item, "reason").at,
        .printed = xml_find_attribute(item, "printed"),
    };
    reading->item = item->next;
    if (reading->item->event == XML_TEXT) {
        value->text = slice_trim(reading->item->text);
        reading->item = reading->item->next;
    }
    if (reading->item->event != XML_END)
        return FAIL(reading, reading->item, "<%.*s> may not stand in <%.*s>",
                    SLICE_PRINT(reading->item->text), SLICE_PRINT(item->text));
    reading->item = reading->item->next;
    return value->text.len || FAIL(reading, item, "empty <%.*s>", SLICE_PRINT(item->text));
}

static bool read_field(struct reading *reading, const struct xml_item *item)
{
    struct slice name = xml_find_attribute(item, "name");
    enum metadata_field field;

    if (!metadata_field_from_name(name, &field))
        return FAIL(reading, item, "<field> with name=\"%.*s\"", SLICE_PRINT(name));
    if (reading->metadata.fields[field].text.len)
        return FAIL(reading, item, "a second %.*s", SLICE_PRINT(name));
    return read_value(reading, item, &reading->metadata.fields[field]);
}

static int find_role(struct slice name)
{
    for (int role = 0; role < CREATOR_ROLES; role++)
        if (slice_is(name, creator_role_names[role].name))
            return role;
    return -1;
}

/* A creator whose name is not split is taken as an option would give it. */
static bool read_creator(struct reading *reading, const struct xml_item *item)
{
    struct metadata *metadata = &reading->metadata;
    struct creator **end = &metadata->creators, creator = {
        .forename = xml_find_attribute(item, "forename"),
        .surname = xml_find_attribute(item, "surname"),
        .file_as = xml_find_attribute(item, "file-as"),
    };
    struct slice name = xml_find_attribute(item, "role");
    int role = find_role(name);

    if (role < 0)
        return FAIL(reading, item, "<creator> with role=\"%.*s\"", SLICE_PRINT(name));
    creator.role = (enum creator_role)role;
    if (!read_value(reading, item, &creator.name))
        return false;
    if (!creator.file_as.at) {
        metadata_add_creator(reading->document->arena, metadata, creator.role, creator.name);
        return true;
    }
    while (*end)
        end = &(*end)->next;
    *end = ARENA_NEW(reading->document->arena, struct creator);
    **end = creator;
    return true;
}

static bool read_subject(struct reading *reading, const struct xml_item *item)
{
    struct metadata_value value;

    if (!read_value(reading, item, &value))
        return false;
    metadata_add_subject(reading->document->arena, &reading->metadata, value);
    return true;
}

static bool read_identifier(struct reading *reading, const struct xml_item *item)
{
    struct metadata_value value;

    if (!read_value(reading, item, &value))
        return false;
    metadata_add_identifier(reading->document->arena, &reading->metadata, value);
    return true;
}

static const struct metadata_element {
    const char *name;
    bool (*read)(struct reading *, const struct xml_item *start);
    const char *attributes[7];
} metadata_elements[] = {
    { "field", read_field, { "name", "rank", "reason", "printed" } },
    { "creator",
      read_creator,
      { "role", "forename", "surname", "file-as", "rank", "reason", "printed" } },
    { "subject", read_subject, { "rank", "reason", "printed" } },
    { "identifier", read_identifier, { "rank", "reason", "printed" } },
};

enum { METADATA_ELEMENTS = sizeof metadata_elements / sizeof *metadata_elements };

static bool has_only(struct reading *reading, const struct xml_item *item, const char *const *names,
                     size_t count)
{
    for (struct xml_attribute *attribute = item->attributes; attribute;
         attribute = attribute->next) {
        size_t i = 0;

        while (i < count && names[i] && !slice_is(attribute->name, names[i]))
            i++;
        if (i == count || !names[i])
            return FAIL(reading, item, "<%.*s> has no attribute %.*s", SLICE_PRINT(item->text),
                        SLICE_PRINT(attribute->name));
    }
    return true;
}

static bool read_metadata_element(struct reading *reading, const struct xml_item *item)
{
    if (++reading->values > MOST_VALUES)
        return FAIL(reading, item, "more than %d values of metadata", MOST_VALUES);
    for (size_t i = 0; i < METADATA_ELEMENTS; i++) {
        const struct metadata_element *element = &metadata_elements[i];

        if (slice_is(item->text, element->name))
            return has_only(reading, item, element->attributes,
                            sizeof element->attributes / sizeof *element->attributes) &&
                   element->read(reading, item);
    }
    return FAIL(reading, item, "<%.*s> may not stand in <metadata>", SLICE_PRINT(item->text));
}

/* --- the whole ------------------------------------------------------------------------------- */

/* The next tag; blanks before it mean nothing. NULL, reported, when other text stands there. */
static const struct xml_item *next_tag(struct reading *reading)
{
    if (reading->item && reading->item->event == XML_TEXT && take_text(reading, reading->item))
        reading->item = reading->item->next;
    return reading->item;
}

/* Takes the start of an element, which must come now. */
static bool open_element(struct reading *reading, const char *name)
{
    const struct xml_item *item = next_tag(reading);

    if (!item)
        return false;
    if (item->event != XML_START || !slice_is(item->text, name))
        return FAIL(reading, item, "<%s> is missing", name);
    reading->item = item->next;
    return true;
}

static bool read_metadata(struct reading *reading)
{
    const struct xml_item *item = reading->item;

    if (!open_element(reading, "metadata") || !has_only(reading, item, NULL, 0))
        return false;
    while ((item = next_tag(reading)) && item->event == XML_START)
        if (!read_metadata_element(reading, item))
            return false;
    reading->item = item ? item->next : NULL;
    return item != NULL;
}

static bool read_root(struct reading *reading)
{
    static const char *const names[] = { "version" };
    const struct xml_item *root = reading->item;

    if (!open_element(reading, "docconv-tree") || !has_only(reading, root, names, 1))
        return false;
    if (!slice_is(xml_find_attribute(root, "version"), "1"))
        return FAIL(reading, root, "only version 1 of <docconv-tree> is known");
    return true;
}

void tree_read(struct document *document, const struct source *source, struct job *job)
{
    struct reading reading = {
        .document = document,
        .source = document->source,
        .diagnostics = job->diagnostics,
        .item = xml_parse(document->arena, document->source, job->diagnostics),
    };
    const struct xml_item *item;

    (void)source;
    if (!reading.item || !read_root(&reading))
        return;
    item = next_tag(&reading);
    if (item && item->event == XML_START && slice_is(item->text, "metadata") &&
        !read_metadata(&reading))
        return;
    metadata_overlay(document->arena, &reading.metadata, &document->metadata);
    document->metadata = reading.metadata;
    if (!(item = next_tag(&reading)))
        return;
    if (item->event == XML_END)
        FAIL(&reading, item, "<document> is missing");
    read_nodes(&reading);
    item = next_tag(&reading);
    if (item && item->event == XML_START)
        FAIL(&reading, item, "<%.*s> may not stand in <docconv-tree>", SLICE_PRINT(item->text));
}
