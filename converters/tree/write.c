/* write.c - the tree as XML, every node an element: nothing is left out, furniture least of all. */
#include "tree.h"

#include "fields.h"
#include "markup.h"
#include "writer.h"

const char *const tree_rank_names[TREE_RANKS] = {
    [RANK_NONE] = "none",     [RANK_FILE_NAME] = "file-name", [RANK_TEXT] = "text",
    [RANK_HEADER] = "header", [RANK_HINTS] = "hints",         [RANK_FILE] = "file",
    [RANK_OPTION] = "option",
};

static void put_optional(struct buffer *out, const char *name, struct slice value)
{
    if (value.len)
        markup_attribute(out, name, value);
}

static void put_columns(struct buffer *out, const char *name, const struct table *table)
{
    buffer_printf(out, " %s=\"", name);
    for (uint32_t i = 0; i < table->column_count; i++)
        buffer_printf(out, "%s%s", i ? " " : "", alignment_names[table->columns[i]]);
    buffer_put_byte(out, '"');
}

static void put_text_field(struct buffer *out, const struct tree_field *field,
                           const struct node *node)
{
    struct slice text = tree_field_text(field, node);

    if (text.len || field->always)
        markup_attribute(out, field->name, text.len ? text : SLICE(""));
}

static void put_number_field(struct buffer *out, const struct tree_field *field,
                             const struct node *node)
{
    unsigned long number = tree_field_number(field, node);

    if ((number == field->usual && !field->always) || (field->of_ordered && !node->list.ordered))
        return;
    if (field->type == FIELD_FLAG)
        markup_attribute(out, field->name, SLICE("true"));
    else if (field->type == FIELD_NAME)
        markup_attribute(out, field->name, slice_of(field->names[number]));
    else
        markup_attribute_number(out, field->name, number);
}

/* What a kind needs, as attributes. */
static void put_fields(struct buffer *out, const struct node *node)
{
    const struct tree_field *field = tree_field_first(node->kind);

    for (; field; field = tree_field_next(field)) {
        if (field->type == FIELD_COLUMNS)
            put_columns(out, field->name, &node->table);
        else if (field->type == FIELD_TEXT)
            put_text_field(out, field, node);
        else
            put_number_field(out, field, node);
    }
}

static void put_attributes(struct buffer *out, const struct attributes *attributes)
{
    if (!attributes)
        return;
    put_optional(out, "id", attributes->id);
    put_optional(out, "class", attributes->classes);
    put_optional(out, "language", attributes->language);
    for (struct attribute_pair *pair = attributes->pairs; pair; pair = pair->next) {
        struct slice name = arena_format(out->arena, "data-%.*s", SLICE_PRINT(pair->key));

        markup_attribute(out, arena_string(out->arena, name), pair->value);
    }
}

static void put_tag(struct buffer *out, const struct node *node, const char *end)
{
    buffer_put_byte(out, '<');
    buffer_put_string(out, node_kind_name(node->kind));
    put_fields(out, node);
    put_attributes(out, node->attributes);
    buffer_put_string(out, end);
}

static void close_tag(struct writer *writer, struct node *node)
{
    buffer_printf(writer->out, "</%s>", node_kind_name(node->kind));
}

static void enter_container(struct writer *writer, struct node *node)
{
    put_tag(writer->out, node, ">");
}

static void enter_empty(struct writer *writer, struct node *node)
{
    put_tag(writer->out, node, "/>");
}

static void leave_empty(struct writer *writer, struct node *node)
{
    (void)writer;
    (void)node;
}

static void enter_text(struct writer *writer, struct node *node)
{
    put_tag(writer->out, node, ">");
    markup_text(writer->out, node->text);
}

static void enter_code(struct writer *writer, struct node *node)
{
    put_tag(writer->out, node, ">");
    markup_text(writer->out, node->code.text);
}

#define CONTAINER                                                                \
    {                                                                            \
        .layout = LAYOUT_CONTAINER, .enter = enter_container, .leave = close_tag \
    }
#define EMPTY                                                              \
    {                                                                      \
        .layout = LAYOUT_BLOCK, .enter = enter_empty, .leave = leave_empty \
    }
#define TEXT                                                            \
    {                                                                   \
        .layout = LAYOUT_BLOCK, .enter = enter_text, .leave = close_tag \
    }
#define CODE                                                            \
    {                                                                   \
        .layout = LAYOUT_BLOCK, .enter = enter_code, .leave = close_tag \
    }

static const struct emitter emitters[NODE_KINDS] = {
    [NODE_DOCUMENT] = CONTAINER,
    [NODE_SECTION] = CONTAINER,
    [NODE_HEADING] = CONTAINER,
    [NODE_PARAGRAPH] = CONTAINER,
    [NODE_QUOTE] = CONTAINER,
    [NODE_EPIGRAPH] = CONTAINER,
    [NODE_LIST] = CONTAINER,
    [NODE_DEFINITION_LIST] = CONTAINER,
    [NODE_CODE_BLOCK] = CODE,
    [NODE_VERSE] = CONTAINER,
    [NODE_TABLE] = CONTAINER,
    [NODE_FIGURE] = CONTAINER,
    [NODE_RULE] = EMPTY,
    [NODE_ASIDE] = CONTAINER,
    [NODE_FURNITURE] = CONTAINER,
    [NODE_DIVISION] = CONTAINER,
    [NODE_ITEM] = CONTAINER,
    [NODE_TERM] = CONTAINER,
    [NODE_DEFINITION] = CONTAINER,
    [NODE_STANZA] = CONTAINER,
    [NODE_VERSE_LINE] = CONTAINER,
    [NODE_ROW] = CONTAINER,
    [NODE_CELL] = CONTAINER,
    [NODE_CAPTION] = CONTAINER,
    [NODE_ATTRIBUTION] = CONTAINER,
    [NODE_TEXT] = TEXT,
    [NODE_SOFT_BREAK] = EMPTY,
    [NODE_LINE_BREAK] = EMPTY,
    [NODE_EMPHASIS] = CONTAINER,
    [NODE_STRONG] = CONTAINER,
    [NODE_STRIKE] = CONTAINER,
    [NODE_SUBSCRIPT] = CONTAINER,
    [NODE_SUPERSCRIPT] = CONTAINER,
    [NODE_SMALL_CAPS] = CONTAINER,
    [NODE_CODE] = CODE,
    [NODE_LINK] = CONTAINER,
    [NODE_IMAGE] = CONTAINER,
    [NODE_NOTE] = CONTAINER,
    [NODE_QUOTATION] = CONTAINER,
    [NODE_RUBY] = CONTAINER,
    [NODE_SPAN] = CONTAINER,
    [NODE_PAGE_MARK] = TEXT,
};

/* How a value came about, then the value itself and the end of its element. */
static void put_value(struct buffer *out, const char *element, const struct metadata_value *value)
{
    markup_attribute(out, "rank", slice_of(tree_rank_names[value->rank]));
    if (value->reason)
        markup_attribute(out, "reason", slice_of(value->reason));
    put_optional(out, "printed", value->printed);
    buffer_put_byte(out, '>');
    markup_text(out, value->text);
    buffer_printf(out, "</%s>", element);
    buffer_newlines(out, 1);
}

static void put_creator(struct buffer *out, const struct creator *creator)
{
    buffer_put_string(out, "<creator");
    markup_attribute(out, "role", slice_of(creator_role_names[creator->role].name));
    put_optional(out, "forename", creator->forename);
    put_optional(out, "surname", creator->surname);
    markup_attribute(out, "file-as", creator->file_as);
    put_value(out, "creator", &creator->name);
}

static void put_items(struct buffer *out, const char *element, const struct metadata_item *item)
{
    for (; item; item = item->next) {
        buffer_printf(out, "<%s", element);
        put_value(out, element, &item->value);
    }
}

static void put_metadata(struct writer *writer, const struct metadata *metadata)
{
    struct buffer *out = writer->out;

    buffer_put_string(out, "<metadata>");
    buffer_newlines(out, 1);
    writer_indent(writer);
    for (size_t i = 0; i < METADATA_FIELDS; i++) {
        if (metadata->fields[i].text.len == 0)
            continue;
        buffer_put_string(out, "<field");
        markup_attribute(out, "name", slice_of(metadata_field_name((enum metadata_field)i)));
        put_value(out, "field", &metadata->fields[i]);
    }
    for (const struct creator *creator = metadata->creators; creator; creator = creator->next)
        put_creator(out, creator);
    put_items(out, "subject", metadata->subjects);
    put_items(out, "identifier", metadata->identifiers);
    writer_outdent(writer);
    buffer_newlines(out, 1);
    buffer_put_string(out, "</metadata>");
    buffer_newlines(out, 1);
}

void tree_write(struct document *document, struct buffer *out, struct job *job)
{
    struct writer writer = {
        .emitters = emitters,
        .out = out,
        .document = document,
        .job = job,
        .indent = 1,
        .keep_furniture = true,
    };

    buffer_put_string(out, "<?xml version=\"1.0\" encoding=\"UTF-8\"?>");
    buffer_newlines(out, 1);
    buffer_put_string(out, "<docconv-tree version=\"1\">");
    buffer_newlines(out, 1);
    writer_indent(&writer);
    put_metadata(&writer, &document->metadata);
    writer_run(&writer, document->root);
    writer_outdent(&writer);
    buffer_newlines(out, 1);
    buffer_put_string(out, "</docconv-tree>");
    buffer_finish(out);
}
