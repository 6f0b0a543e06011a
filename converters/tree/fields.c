/* fields.c - the list of fields, and access to a value by its row. */
#include "fields.h"

#include <stdint.h>
#include <string.h>

#define PLACE(member) \
    .offset = offsetof(struct node, member), .size = sizeof(((struct node *)NULL)->member)
#define NAMES(list, count) .names = list, .most = (count)-1
#define ALWAYS             .always = true
#define NEEDED             .always = true, .needed = true
#define OF_ORDERED         .always = true, .of_ordered = true

/* In the order of writing; fields of one kind stand together. */
static const struct tree_field fields[] = {
    { NODE_SECTION, "level", FIELD_NUMBER, PLACE(heading.level), .least = 1, .most = UINT8_MAX,
      NEEDED },
    { NODE_SECTION, "role", FIELD_NAME, PLACE(heading.role),
      NAMES(heading_role_names, HEADING_ROLES) },
    { NODE_HEADING, "level", FIELD_NUMBER, PLACE(heading.level), .least = 1, .most = UINT8_MAX,
      NEEDED },
    { NODE_HEADING, "role", FIELD_NAME, PLACE(heading.role),
      NAMES(heading_role_names, HEADING_ROLES) },
    { NODE_LIST, "ordered", FIELD_FLAG, PLACE(list.ordered) },
    { NODE_LIST, "tight", FIELD_FLAG, PLACE(list.tight) },
    { NODE_LIST, "start", FIELD_NUMBER, PLACE(list.start), .most = UINT32_MAX, .usual = 1,
      OF_ORDERED },
    { NODE_LIST, "style", FIELD_NAME, PLACE(list.style), NAMES(numeral_style_names, NUMERAL_STYLES),
      OF_ORDERED },
    { NODE_DEFINITION_LIST, "tight", FIELD_FLAG, PLACE(list.tight) },
    { NODE_ITEM, "task", FIELD_NAME, PLACE(item), NAMES(task_state_names, TASK_STATES) },
    { NODE_CODE_BLOCK, "syntax", FIELD_TEXT, PLACE(code.language) },
    { NODE_TABLE, "columns", FIELD_COLUMNS, PLACE(table), ALWAYS },
    { NODE_ROW, "part", FIELD_NAME, PLACE(row), NAMES(table_part_names, TABLE_PARTS),
      .usual = TABLE_BODY, ALWAYS },
    { NODE_CELL, "column-span", FIELD_NUMBER, PLACE(cell.column_span), .least = 1,
      .most = UINT16_MAX, .usual = 1 },
    { NODE_CELL, "row-span", FIELD_NUMBER, PLACE(cell.row_span), .least = 1, .most = UINT16_MAX,
      .usual = 1 },
    { NODE_ASIDE, "role", FIELD_NAME, PLACE(aside), NAMES(aside_role_names, ASIDE_ROLES), ALWAYS },
    { NODE_FURNITURE, "role", FIELD_NAME, PLACE(furniture),
      NAMES(furniture_role_names, FURNITURE_ROLES), ALWAYS },
    { NODE_VERSE_LINE, "indent", FIELD_NUMBER, PLACE(indent), .most = UINT32_MAX },
    { NODE_LINK, "target", FIELD_TEXT, PLACE(link.target), NEEDED },
    { NODE_LINK, "title", FIELD_TEXT, PLACE(link.title) },
    { NODE_IMAGE, "target", FIELD_TEXT, PLACE(link.target), NEEDED },
    { NODE_IMAGE, "title", FIELD_TEXT, PLACE(link.title) },
    { NODE_RUBY, "reading", FIELD_TEXT, PLACE(reading), NEEDED },
};

enum { FIELDS = sizeof fields / sizeof *fields };

const struct tree_field *tree_field_first(enum node_kind kind)
{
    for (size_t i = 0; i < FIELDS; i++)
        if (fields[i].kind == kind)
            return &fields[i];
    return NULL;
}

const struct tree_field *tree_field_next(const struct tree_field *field)
{
    return field + 1 < fields + FIELDS && field[1].kind == field->kind ? field + 1 : NULL;
}

/* Values are unsigned integers of one, two or four bytes; an enum counts as one. */
unsigned long tree_field_number(const struct tree_field *field, const struct node *node)
{
    const char *at = (const char *)node + field->offset;
    uint8_t byte;
    uint16_t half;
    uint32_t word;

    switch (field->size) {
    case sizeof byte:
        memcpy(&byte, at, sizeof byte);
        return byte;
    case sizeof half:
        memcpy(&half, at, sizeof half);
        return half;
    default:
        memcpy(&word, at, sizeof word);
        return word;
    }
}

void tree_field_set_number(const struct tree_field *field, struct node *node, unsigned long number)
{
    char *at = (char *)node + field->offset;
    uint8_t byte = (uint8_t)number;
    uint16_t half = (uint16_t)number;
    uint32_t word = (uint32_t)number;

    switch (field->size) {
    case sizeof byte:
        memcpy(at, &byte, sizeof byte);
        break;
    case sizeof half:
        memcpy(at, &half, sizeof half);
        break;
    default:
        memcpy(at, &word, sizeof word);
    }
}

struct slice tree_field_text(const struct tree_field *field, const struct node *node)
{
    struct slice text;

    memcpy(&text, (const char *)node + field->offset, sizeof text);
    return text;
}

void tree_field_set_text(const struct tree_field *field, struct node *node, struct slice text)
{
    memcpy((char *)node + field->offset, &text, sizeof text);
}
