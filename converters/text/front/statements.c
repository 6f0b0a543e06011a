/*
 * statements.c - lines of the first page that say by their own words what they are. They
 * become metadata and stay in the text, as they do in a printed book; no heading is made of them.
 *
 *     Version 3.0        Copyright (c) 1999 Ann Lee        The Blue Books, No. 4        Published by Salt Press
 */
#include "front.h"

#include "text/words/numerals.h"
#include "utf8.h"

enum { LONGEST_STATEMENT = 120 /* columns */ };

bool front_is_copyright(struct slice text)
{
    static const char *const starts[] = { "Copyright",
                                          "COPYRIGHT",
                                          "©",
                                          "(c) ",
                                          "(C) ",
                                          "All rights reserved",
                                          "Alle Rechte vorbehalten",
                                          "Tous droits réservés",
                                          "Todos los derechos reservados" };

    for (size_t i = 0; i < sizeof starts / sizeof *starts; i++)
        if (slice_starts_with(text, slice_of(starts[i])))
            return true;
    return false;
}

/* "(c) 1999 Ann Lee", "All rights reserved"; not "Copyright" over a licence. */
static bool is_rights(const struct line *line)
{
    return front_is_copyright(line->text) && line->width <= LONGEST_STATEMENT &&
           (slice_has_digit(line->text) || slice_find_byte(line->text, ' ') < line->text.len);
}

/* "2nd", "Third", "Zweite", "Revised": what counts editions; not "Weekly". */
static bool counts_edition(struct slice word)
{
    static const char *const words[] = { "Revised",   "revised",  "REVISED", "New",
                                         "Enlarged",  "Expanded", "Updated", "Zweite",
                                         "Dritte",    "Vierte",   "Neue",    "Deuxième",
                                         "Troisième", "Nouvelle", "Segunda", "Tercera",
                                         "Seconda",   "Terza",    "Nueva" };
    enum numeral_style style;
    uint32_t number;

    return is_digit_byte(word.at[0]) || numeral_parse(word, false, &number, &style) ||
           SLICE_IS_ONE_OF(word, words);
}

/* "Version 3.0", "2nd edition", "Revised edition", "Dritte Auflage" */
static bool is_edition(const struct line *line)
{
    enum { WIDEST = 40 /* columns */ };
    static const char *const firsts[] = { "Version", "version",  "VERSION", "Release",
                                          "Edition", "Revision", "Ausgabe", "Auflage" };
    static const char *const lasts[] = { "edition", "Edition", "EDITION",  "Auflage",
                                         "édition", "edición", "edizione", "edição" };
    struct slice text = line->text;
    size_t first = slice_find_byte(text, ' '), last = text.len;

    if (line->width > WIDEST || first == text.len || line_ends_sentence(line))
        return false;
    while (last > 0 && text.at[last - 1] != ' ')
        last--;
    return (is_digit_byte(text.at[first + 1]) &&
            SLICE_IS_ONE_OF(slice_take(text, first), firsts)) ||
           (first > 0 && counts_edition(slice_take(text, first)) &&
            SLICE_IS_ONE_OF(slice_skip(text, last), lasts));
}

/* "The Blue Books, No. 4": the number's length with its word, from the end; 0: none. */
static size_t series_number(struct slice text, struct slice *number)
{
    static const char *const words[] = { ", No. ",    ", no. ",  ", Nr. ",  ", Vol. ", ", vol. ",
                                         ", Volume ", ", Band ", ", tome ", " #" };
    size_t digits = 0;

    while (digits < text.len && is_digit_byte(text.at[text.len - digits - 1]))
        digits++;
    if (digits == 0 || digits > 4)
        return 0;
    *number = slice_skip(text, text.len - digits);
    for (size_t i = 0; i < sizeof words / sizeof *words; i++)
        if (slice_ends_with(slice_take(text, text.len - digits), slice_of(words[i])))
            return digits + strlen(words[i]);
    return 0;
}

static void set(struct text *t, enum metadata_field field, struct slice text, const char *reason)
{
    if (metadata_text(&t->document->metadata, field).len == 0)
        metadata_set(&t->document->metadata, field, front_value(t, text, RANK_TEXT, reason));
}

static bool read_series(struct text *t, const struct line *line)
{
    struct slice number;
    size_t behind = series_number(line->text, &number);

    if (behind == 0 || behind >= line->text.len || line->width > LONGEST_STATEMENT / 2 ||
        !utf8_is_upper(utf8_first(line->text)))
        return false;
    set(t, METADATA_SERIES, slice_take(line->text, line->text.len - behind), "a numbered series");
    set(t, METADATA_SERIES_POSITION, number, "a numbered series");
    return true;
}

/* "Published by Salt Press", "Originally published in The Quay", "Reprinted from ..." */
static bool read_labelled(struct text *t, const struct line *line)
{
    static const struct {
        const char *label;
        enum metadata_field field;
        const char *reason;
    } labels[] = {
        { "Published by ", METADATA_PUBLISHER, "published by" },
        { "Publisher: ", METADATA_PUBLISHER, "published by" },
        { "Verlag: ", METADATA_PUBLISHER, "published by" },
        { "Originally published in ", METADATA_SOURCE, "where it appeared first" },
        { "Originally published by ", METADATA_SOURCE, "where it appeared first" },
        { "Originally appeared in ", METADATA_SOURCE, "where it appeared first" },
        { "First published in ", METADATA_SOURCE, "where it appeared first" },
        { "Reprinted from ", METADATA_SOURCE, "what it is a reprint of" },
        { "Source: ", METADATA_SOURCE, "the source it names" },
        { "Quelle: ", METADATA_SOURCE, "the source it names" },
    };

    if (line->width > LONGEST_STATEMENT)
        return false;
    for (size_t i = 0; i < sizeof labels / sizeof *labels; i++)
        if (slice_starts_with(line->text, slice_of(labels[i].label))) {
            struct slice value = slice_skip(line->text, strlen(labels[i].label));

            if (value.len && value.at[value.len - 1] == '.')
                value.len--;
            set(t, labels[i].field, value, labels[i].reason);
            return true;
        }
    return false;
}

/* Each notice of its own holder: "(c) 1998 A; (c) 2001 B". */
static void add_rights(struct text *t, struct slice notice)
{
    enum { LONGEST_RIGHTS = 400 /* bytes */ };
    struct metadata_value *known = &t->document->metadata.fields[METADATA_RIGHTS];

    if (known->text.len && slice_starts_with(notice, known->text))
        return; /* once more, maybe with an address */
    if (known->rank > RANK_TEXT || known->text.len + notice.len > LONGEST_RIGHTS)
        return;
    if (known->text.len == 0) {
        set(t, METADATA_RIGHTS, notice, "a copyright notice");
        return;
    }
    known->text =
        arena_format(t->arena, "%.*s; %.*s", SLICE_PRINT(known->text), SLICE_PRINT(notice));
}

/* "HENRY HOLT AND COMPANY", "Printed for the Author", "Salt Press" */
static bool names_publisher(const struct line *line)
{
    static const char *const words[] = { "Press",      "PRESS",      "Company",   "COMPANY",
                                         "Co.",        "CO.",        "Sons",      "SONS",
                                         "Brothers",   "BROTHERS",   "Printed",   "PRINTED",
                                         "Printers",   "PRINTERS",   "Published", "PUBLISHED",
                                         "Publishers", "PUBLISHERS", "Verlag",    "VERLAG",
                                         "Books",      "BOOKS",      "House",     "HOUSE" };
    struct slice rest = line->text, word;

    while (slice_next(&rest, ' ', &word)) {
        word.len -= word.len && word.at[word.len - 1] == ',';
        if (SLICE_IS_ONE_OF(word, words))
            return true;
    }
    return false;
}

/* A name or a few words, ended by nothing or a comma. */
static struct slice imprint_part(struct slice text)
{
    text.len -= text.len && strchr(",.:", text.at[text.len - 1]) != NULL;
    return text;
}

/* "PRINTED FOR THE AUTHOR": then nobody else was the publisher. */
static bool names_printing(struct slice text)
{
    return slice_equal_ascii_case(slice_take(text, slice_find_byte(text, ' ')), SLICE("printed"));
}

/*
 * "LARKSTONE / SALT PRESS / 1884", a line each: the publisher by its words, and what is beside it is the
 * place.
 */
static void read_imprint(struct text *t, const struct block *block)
{
    enum { LINES = 3 };
    const struct line *lines = block_line(t, block, 0);
    enum numeral_style style;
    size_t publisher;
    uint32_t year;

    if (block->count != LINES || block->text_lines != LINES || !line_is_year(&lines[2]) ||
        names_publisher(&lines[0]) == names_publisher(&lines[1]))
        return;
    publisher = names_publisher(&lines[1]);
    if (!names_printing(lines[publisher].text))
        set(t, METADATA_PUBLISHER, imprint_part(lines[publisher].text), "the imprint");
    set(t, METADATA_PLACE, imprint_part(lines[1 - publisher].text), "the imprint");
    if (numeral_parse(imprint_part(lines[2].text), true, &year, &style))
        set(t, METADATA_DATE, arena_format(t->arena, "%u", (unsigned)year), "the imprint");
}

/* An imprint in any words: no poem on the first page ends so. */
static bool ends_in_year(const struct text *t, const struct block *block)
{
    return line_is_year(block_line(t, block, block->count - 1U));
}

static bool read_line(struct text *t, const struct line *line)
{
    if (is_rights(line)) {
        add_rights(t, line->text);
        return true;
    }
    if (is_edition(line)) {
        set(t, METADATA_EDITION, line->text, "an edition");
        return true;
    }
    return read_series(t, line) || read_labelled(t, line);
}

/* Where the first page ends: at a heading that is counted or called a part of a book. */
static bool ends_page(const struct text *t, size_t b)
{
    size_t length;
    enum phrase_kind kind =
        vocabulary_find_start(t->vocabulary, t->lines[t->blocks[b].first].text, &length);

    return t->blocks[b].verdict == &heading_recogniser && kind > PHRASE_NONE && kind < PHRASE_BY;
}

/* Not the middle of a wrapped sentence: "... copyright / (c) 1997 Ann Lee". */
static bool begins_statement(const struct text *t, const struct block *block, size_t i,
                             bool is_after)
{
    enum { SHORT = 48 /* columns */ };

    return i == 0 || is_after || block_line(t, block, i - 1)->width < SHORT ||
           line_ends_sentence(block_line(t, block, i - 1));
}

static void read_block(struct text *t, struct block *block)
{
    size_t said = 0;
    bool is_after = false;

    read_imprint(t, block);
    if (block->verdict == &verse_recogniser && ends_in_year(t, block))
        block_judge(block, &paragraph_recogniser, BID_CERTAIN);
    for (size_t i = 0; i < block->count; i++) {
        struct line *line = &t->lines[block->first + i];

        if (line_is_blank(line) || line->furniture)
            continue;
        is_after = begins_statement(t, block, i, is_after) && read_line(t, line);
        said += is_after;
    }
    if (said && said * 2 >= block->text_lines && block->verdict == &heading_recogniser)
        block_judge(block, &paragraph_recogniser, BID_CERTAIN);
}

void front_read_statements(struct text *t)
{
    enum { FIRST_PAGE = 24, TAIL = 6 /* blocks */, LINES = 4 };
    size_t b = 0;

    for (; b < t->block_count && b < FIRST_PAGE && !ends_page(t, b); b++)
        if (t->blocks[b].verdict != &front_recogniser && t->blocks[b].text_lines <= LINES)
            read_block(t, &t->blocks[b]);
    for (b = t->block_count > b + TAIL ? t->block_count - TAIL : b; b < t->block_count; b++)
        if (block_is_single(&t->blocks[b]) && is_rights(block_line(t, &t->blocks[b], 0)))
            read_block(t, &t->blocks[b]);
}

bool front_holds_copyright(const struct text *t, struct slice name)
{
    enum { FIRST_LINES = 80 };

    for (size_t i = 0; i < t->line_count && i < FIRST_LINES; i++)
        if (front_is_copyright(t->lines[i].text) &&
            slice_find(t->lines[i].text, name) < t->lines[i].text.len)
            return true;
    return false;
}
