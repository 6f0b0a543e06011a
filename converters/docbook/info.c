/* info.c - what is known about the document, as the info element of an article or a book. */
#include "docbook.h"

#include "date.h"
#include "identifier.h"
#include "markup.h"

static void open_line(struct buffer *out, const char *tag)
{
    buffer_newlines(out, 1);
    buffer_printf(out, "<%s>", tag);
}

static void close_line(struct buffer *out, const char *name)
{
    buffer_printf(out, "</%s>", name);
    buffer_newlines(out, 1);
}

static void open_group(struct docbook *docbook, const char *tag)
{
    open_line(docbook->writer.out, tag);
    buffer_newlines(docbook->writer.out, 1);
    writer_indent(&docbook->writer);
}

static void close_group(struct docbook *docbook, const char *name)
{
    writer_outdent(&docbook->writer);
    buffer_newlines(docbook->writer.out, 1);
    close_line(docbook->writer.out, name);
}

static void put_part(struct buffer *out, const char *name, struct slice text)
{
    if (text.len == 0)
        return;
    buffer_printf(out, "<%s>", name);
    markup_flow(out, text);
    buffer_printf(out, "</%s>", name);
}

/* --- persons --------------------------------------------------------------------------------- */

/*
 * What stands behind the surname ("Jr."); false when the name is not forename, surname and that, so
 * that its parts would not give the whole name.
 */
static bool split_lineage(const struct creator *creator, struct slice *lineage)
{
    struct slice rest = creator->name.text;

    if (!creator->forename.len || !creator->surname.len ||
        !slice_starts_with(rest, creator->forename))
        return false;
    rest = slice_trim_start(slice_skip(rest, creator->forename.len));
    if (!slice_starts_with(rest, creator->surname))
        return false;
    rest = slice_skip(rest, creator->surname.len);
    *lineage = slice_trim(slice_skip(rest, rest.len && rest.at[0] == ',' ? 1 : 0));
    return true;
}

/* A body has an orgname, and no blurb. */
static bool is_body(const struct creator *creator)
{
    return !creator->surname.len && metadata_is_body(creator->name.text);
}

static const struct creator *find_person(const struct metadata *metadata)
{
    const struct creator *author = metadata_creator(metadata, CREATOR_AUTHOR);

    while (author && is_body(author))
        author = metadata_next_creator(author);
    return author;
}

static void put_name(struct buffer *out, const struct creator *creator)
{
    struct slice lineage;

    buffer_newlines(out, 1);
    if (split_lineage(creator, &lineage)) {
        buffer_put(out, SLICE("<personname>"));
        put_part(out, "firstname", creator->forename);
        put_part(out, "surname", creator->surname);
        put_part(out, "lineage", lineage);
        buffer_put(out, SLICE("</personname>"));
    } else {
        put_part(out, is_body(creator) ? "orgname" : "personname", creator->name.text);
    }
    buffer_newlines(out, 1);
}

/* What a personblurb can hold: paragraphs, and what may stand in one. */
static bool is_blurb(struct node *aside)
{
    for (struct node *child = aside->first; child; child = child->next)
        switch (child->kind) {
        case NODE_CAPTION:
        case NODE_PARAGRAPH:
        case NODE_QUOTE:
        case NODE_VERSE:
        case NODE_LIST:
        case NODE_CODE_BLOCK:
            continue;
        default:
            return false;
        }
    return true;
}

static void put_blurb(struct docbook *docbook)
{
    docbook_open_element(docbook, ELEMENT_PERSONBLURB, NULL, docbook->blurb);
    for (struct node *child = docbook->blurb->first; child; child = child->next) {
        bool is_direct = child->kind == NODE_CAPTION ||
                         (child->kind == NODE_PARAGRAPH && docbook_is_para(child));

        if (!is_direct)
            docbook_open_element(docbook, ELEMENT_PARA_AROUND, NULL, NULL);
        writer_run(&docbook->writer, child);
        if (!is_direct)
            docbook_close_element(docbook);
    }
    docbook_close_element(docbook);
}

void docbook_choose_blurb(struct docbook *docbook)
{
    struct document *document = docbook->writer.document;
    struct node *aside = document_about_author(document);

    if (aside && is_blurb(aside) && find_person(&document->metadata))
        docbook->blurb = aside;
}

static void put_creators(struct docbook *docbook)
{
    static const struct {
        const char *tag, *name;
    } elements[CREATOR_ROLES] = {
        [CREATOR_AUTHOR] = { "author", "author" },
        [CREATOR_EDITOR] = { "editor", "editor" },
        [CREATOR_TRANSLATOR] = { "othercredit class=\"translator\"", "othercredit" },
        [CREATOR_ILLUSTRATOR] = { "othercredit class=\"other\" otherclass=\"illustrator\"",
                                  "othercredit" },
        [CREATOR_PRODUCER] = { "othercredit class=\"productioneditor\"", "othercredit" },
        [CREATOR_CONTRIBUTOR] = { "othercredit class=\"other\" otherclass=\"contributor\"",
                                  "othercredit" },
    };
    const struct metadata *metadata = &docbook->writer.document->metadata;
    const struct creator *author = find_person(metadata);

    for (const struct creator *creator = metadata->creators; creator; creator = creator->next) {
        open_group(docbook, elements[creator->role].tag);
        put_name(docbook->writer.out, creator);
        if (creator == author && docbook->blurb)
            put_blurb(docbook);
        close_group(docbook, elements[creator->role].name);
    }
}

/* --- the book -------------------------------------------------------------------------------- */

static void put_publisher(struct docbook *docbook)
{
    const struct metadata *metadata = &docbook->writer.document->metadata;
    struct buffer *out = docbook->writer.out;
    struct slice place = metadata_text(metadata, METADATA_PLACE);

    if (metadata_text(metadata, METADATA_PUBLISHER).len == 0 && place.len == 0)
        return;
    open_group(docbook, "publisher");
    put_part(out, "publishername",
             place.len && !metadata_text(metadata, METADATA_PUBLISHER).len
                 ? place
                 : metadata_text(metadata, METADATA_PUBLISHER));
    buffer_newlines(out, 1);
    if (place.len && metadata_text(metadata, METADATA_PUBLISHER).len) {
        buffer_put(out, SLICE("<address>"));
        put_part(out, "city", place);
        buffer_put(out, SLICE("</address>"));
    }
    close_group(docbook, "publisher");
}

static void put_series(struct docbook *docbook)
{
    const struct metadata *metadata = &docbook->writer.document->metadata;
    struct slice series = metadata_text(metadata, METADATA_SERIES);

    if (series.len) {
        open_group(docbook, "biblioset relation=\"series\"");
        markup_element(docbook->writer.out, "title", series);
    }
    markup_element(docbook->writer.out, "seriesvolnums",
                   metadata_text(metadata, METADATA_SERIES_POSITION));
    if (series.len)
        close_group(docbook, "biblioset");
}

/* A text of several paragraphs, in an element that holds paragraphs. */
static void put_paragraph(struct docbook *docbook, const char *name, struct slice text)
{
    if (text.len == 0)
        return;
    open_group(docbook, name);
    markup_element(docbook->writer.out, "para", text);
    close_group(docbook, name);
}

static void put_abstract(struct docbook *docbook)
{
    if (!docbook->abstract)
        return;
    docbook_open_element(docbook, ELEMENT_ABSTRACT, NULL, docbook->abstract);
    writer_run_children(&docbook->writer, docbook->abstract);
    docbook_close_element(docbook);
}

static void put_subjects(struct docbook *docbook)
{
    const struct metadata_item *subject = docbook->writer.document->metadata.subjects;

    if (!subject)
        return;
    open_group(docbook, "keywordset");
    for (; subject; subject = subject->next)
        markup_element(docbook->writer.out, "keyword", subject->value.text);
    close_group(docbook, "keywordset");
}

static void put_identifiers(struct docbook *docbook)
{
    static const char *const tags[] = {
        [IDENTIFIER_OTHER] = "biblioid",
        [IDENTIFIER_ISBN] = "biblioid class=\"isbn\"",
        [IDENTIFIER_ISSN] = "biblioid class=\"issn\"",
        [IDENTIFIER_DOI] = "biblioid class=\"doi\"",
        [IDENTIFIER_UUID] = "biblioid class=\"other\" otherclass=\"uuid\"",
        [IDENTIFIER_URI] = "biblioid class=\"uri\"",
    };
    struct buffer *out = docbook->writer.out;

    for (const struct metadata_item *item = docbook->writer.document->metadata.identifiers; item;
         item = item->next) {
        open_line(out, tags[identifier_kind(item->value.text)]);
        markup_flow(out, item->value.text);
        close_line(out, "biblioid");
    }
}

/* An article must have a title, if an empty one. */
static void put_titles(struct docbook *docbook)
{
    const struct metadata *metadata = &docbook->writer.document->metadata;
    struct buffer *out = docbook->writer.out;

    if (!metadata_text(metadata, METADATA_TITLE).len && !docbook->is_book) {
        open_line(out, "title");
        close_line(out, "title");
    }
    markup_element(out, "title", metadata_text(metadata, METADATA_TITLE));
    markup_element(out, "subtitle", metadata_text(metadata, METADATA_SUBTITLE));
}

/* Stylesheets take numbers alone for a date; the words of the source stand beside it. */
static void put_date(struct docbook *docbook)
{
    const struct metadata_value *date = &docbook->writer.document->metadata.fields[METADATA_DATE];
    bool is_date = date_is_normal(date->text);
    struct slice words = is_date ? date->printed : date->text;

    markup_element(docbook->writer.out, "pubdate", is_date ? date->text : SLICE(""));
    if (words.len == 0)
        return;
    open_line(docbook->writer.out, "bibliomisc role=\"pubdate\"");
    markup_flow(docbook->writer.out, words);
    close_line(docbook->writer.out, "bibliomisc");
}

/* A year or a range of them each; their whole statement is the legalnotice. */
static void put_copyright(struct docbook *docbook)
{
    struct copyright copyright;
    struct slice year;

    if (!docbook_read_copyright(metadata_text(&docbook->writer.document->metadata, METADATA_RIGHTS),
                                &copyright))
        return;
    open_group(docbook, "copyright");
    while (slice_next(&copyright.years, ',', &year))
        markup_element(docbook->writer.out, "year", slice_trim(year));
    markup_element(docbook->writer.out, "holder", copyright.holder);
    close_group(docbook, "copyright");
}

void docbook_put_info(struct docbook *docbook)
{
    const struct metadata *metadata = &docbook->writer.document->metadata;
    struct buffer *out = docbook->writer.out;

    open_group(docbook, "info");
    put_titles(docbook);
    put_creators(docbook);
    markup_element(out, "edition", metadata_text(metadata, METADATA_EDITION));
    put_date(docbook);
    put_publisher(docbook);
    put_series(docbook);
    put_identifiers(docbook);
    markup_element(out, "bibliosource", metadata_text(metadata, METADATA_SOURCE));
    put_copyright(docbook);
    put_paragraph(docbook, "legalnotice", metadata_text(metadata, METADATA_RIGHTS));
    put_paragraph(docbook, "abstract", metadata_text(metadata, METADATA_DESCRIPTION));
    put_abstract(docbook);
    put_subjects(docbook);
    close_group(docbook, "info");
}
