/*
 * xml.c - turns libxml2's callbacks into a list of items. No tree of the library is built, and what
 * a document type declares is not looked at.
 */
#include "xml.h"

#include <libxml/parser.h>
#include <libxml/parserInternals.h>
#include <limits.h>

#include "config.h"
#include "late.h"

#define XML_FUNCTIONS(F)         \
    F(xmlByteConsumed)           \
    F(xmlCreateMemoryParserCtxt) \
    F(xmlCtxtUseOptions)         \
    F(xmlFreeDoc)                \
    F(xmlFreeParserCtxt)         \
    F(xmlInitParser)             \
    F(xmlParseDocument)          \
    F(xmlStopParser)

#ifdef LIBXML_SONAME
LATE_LIBRARY(libxml, LIBXML_SONAME, XML_FUNCTIONS)
#else
LINKED_LIBRARY(libxml, XML_FUNCTIONS)
#endif

struct parse {
    struct arena *arena;
    struct source *source;
    struct diagnostics *diagnostics;
    xmlParserCtxtPtr context;
    struct xml_item *first, **end; /* where the next item is linked */
    struct buffer *text;           /* since the last tag: the library gives it in pieces */
    size_t behind_tag;             /* offset of what follows the last tag */
    bool failed;
};

#if LIBXML_VERSION >= 21200
typedef const xmlError *error_pointer;
#else
typedef xmlError *error_pointer;
#endif

static struct slice slice_of_name(const xmlChar *name)
{
    return slice_of((const char *)name);
}

/* How far the parser has read. */
static size_t current_offset(const struct parse *parse)
{
    long consumed = libxml.xmlByteConsumed(parse->context);

    return consumed < 0 ? 0 : (size_t)consumed;
}

/* The "<" of the tag that was just read; a tag holds no other. */
static size_t tag_offset(const struct parse *parse)
{
    struct slice text = parse->source->text;
    size_t offset = current_offset(parse);

    if (offset >= text.len)
        offset = text.len - 1; /* a document with a tag is not empty */
    while (offset > 0 && text.at[offset] != '<')
        offset--;
    return offset;
}

static void fail(struct parse *parse, struct slice message)
{
    if (parse->failed)
        return;
    parse->failed = true;
    diag_report(parse->diagnostics, DIAG_XML_SYNTAX, diag_at(parse->source, current_offset(parse)),
                slice_trim(message));
    libxml.xmlStopParser(parse->context);
}

static struct xml_item *add_item(struct parse *parse, enum xml_event event, size_t offset,
                                 struct slice text)
{
    struct xml_item *item = ARENA_NEW(parse->arena, struct xml_item);

    item->event = event;
    item->offset = offset;
    item->text = text;
    *parse->end = item;
    parse->end = &item->next;
    return item;
}

/* A NUL behind each string keeps neighbours in the arena from adjoining, as text of a source does. */
static struct slice keep(struct parse *parse, struct slice text)
{
    return (struct slice){ arena_string(parse->arena, text), text.len };
}

static void end_text(struct parse *parse)
{
    if (parse->text->len)
        add_item(parse, XML_TEXT, parse->behind_tag, keep(parse, buffer_bytes(parse->text)));
    parse->text->len = 0;
}

/* libxml2 leaves the ampersands of a value as references, and only these (its SAX2 interface). */
static struct slice keep_value(struct parse *parse, struct slice value)
{
    const struct slice reference = SLICE("&#38;");
    struct buffer *out;

    if (slice_find(value, reference) == value.len)
        return keep(parse, value);
    out = buffer_new(parse->arena);
    while (value.len) {
        size_t clean = slice_find(value, reference);

        buffer_put_raw(out, slice_take(value, clean));
        if (clean < value.len)
            buffer_put_byte(out, '&');
        value = slice_skip(value, clean + reference.len);
    }
    return buffer_take(out);
}

/* `values` holds five pointers an attribute: local name, prefix, URI, start and end of the value. */
static void add_attributes(struct parse *parse, struct xml_item *item, int count,
                           const xmlChar **values)
{
    struct xml_attribute **end = &item->attributes;

    for (; count > 0; count--, values += 5) {
        struct xml_attribute *attribute = *end = ARENA_NEW(parse->arena, struct xml_attribute);

        attribute->name = keep(parse, slice_of_name(values[0]));
        attribute->value =
            keep_value(parse, slice_between((const char *)values[3], (const char *)values[4]));
        end = &attribute->next;
    }
}

static void start_element(void *user, const xmlChar *name, const xmlChar *prefix,
                          const xmlChar *uri, int namespaces, const xmlChar **namespace_values,
                          int attributes, int defaulted, const xmlChar **values)
{
    struct parse *parse = user;
    struct xml_item *item;
    size_t tag_end = current_offset(parse); /* of ">" or "/>" */

    (void)prefix;
    (void)uri;
    (void)namespaces;
    (void)namespace_values;
    (void)defaulted;
    end_text(parse);
    item = add_item(parse, XML_START, tag_offset(parse), keep(parse, slice_of_name(name)));
    add_attributes(parse, item, attributes, values);
    parse->behind_tag =
        tag_end + slice_find_byte(slice_skip(parse->source->text, tag_end), '>') + 1;
}

static void end_element(void *user, const xmlChar *name, const xmlChar *prefix, const xmlChar *uri)
{
    struct parse *parse = user;

    (void)prefix;
    (void)uri;
    end_text(parse);
    add_item(parse, XML_END, tag_offset(parse), keep(parse, slice_of_name(name)));
    parse->behind_tag = current_offset(parse);
}

static void add_text(void *user, const xmlChar *text, int len)
{
    struct parse *parse = user;

    buffer_put_raw(parse->text, (struct slice){ (const char *)text, (size_t)len });
}

/* An entity that only a document type could declare. */
static void refuse_reference(void *user, const xmlChar *name)
{
    struct parse *parse = user;

    fail(parse,
         arena_format(parse->arena, "entity \"%s\" is not one of XML's own", (const char *)name));
}

static void take_error(void *user, error_pointer error)
{
    struct parse *parse = user;

    if (error->code == XML_ERR_NO_MEMORY)
        arena_fail(parse->arena);
    /* The library calls some lost references a warning. */
    if (error->level >= XML_ERR_ERROR || error->code == XML_WAR_UNDECLARED_ENTITY)
        fail(parse, slice_of(error->message));
}

static void release(void *context)
{
    xmlParserCtxtPtr parser = context;

    libxml.xmlFreeDoc(parser->myDoc);
    libxml.xmlFreeParserCtxt(parser);
}

static void set_up(struct parse *parse)
{
    xmlParserCtxtPtr context = parse->context;

    arena_defer(parse->arena, release, context);
    libxml.xmlCtxtUseOptions(context, XML_PARSE_HUGE | XML_PARSE_NONET | XML_PARSE_IGNORE_ENC);
    *context->sax = (xmlSAXHandler){
        .initialized = XML_SAX2_MAGIC,
        .startElementNs = start_element,
        .endElementNs = end_element,
        .characters = add_text,
        .ignorableWhitespace = add_text,
        .cdataBlock = add_text,
        .reference = refuse_reference,
        .serror = take_error,
    };
    context->userData = parse;
}

const struct xml_item *xml_parse(struct arena *arena, struct source *source,
                                 struct diagnostics *diagnostics)
{
    struct parse parse = {
        .arena = arena,
        .source = source,
        .diagnostics = diagnostics,
        .text = buffer_new(arena),
    };

    if (source->text.len > INT_MAX) {
        diag_report(diagnostics, DIAG_INPUT_TOO_LARGE, diag_file(source->name), SLICE(""));
        return NULL;
    }
    if (!late_load(&libxml_library)) {
        diag_report(diagnostics, DIAG_XML_SYNTAX, diag_file(source->name),
                    SLICE("libxml2 cannot be loaded"));
        return NULL;
    }
    parse.end = &parse.first;
    libxml.xmlInitParser();
    parse.context = libxml.xmlCreateMemoryParserCtxt(source->text.at, (int)source->text.len);
    if (!parse.context)
        arena_fail(arena);
    set_up(&parse);
    libxml.xmlParseDocument(parse.context);
    return parse.failed ? NULL : parse.first;
}

struct slice xml_find_attribute(const struct xml_item *item, const char *name)
{
    for (struct xml_attribute *attribute = item->attributes; attribute; attribute = attribute->next)
        if (slice_is(attribute->name, name))
            return attribute->value;
    return (struct slice){ 0 };
}
