/*
 * index.c - the entries of an index, a line each, with the pages they are on.
 *
 *     Apples, baked, 57
 *     Apple dumplings, 53, 60-62
 *     "Apples of Gold," 12 _et seq._
 *     Baked pears, _see_ Pears
 *
 * Refused: a place and a year, an address; fewer than a few entries together; code;
 * sentences that end in "see" and a name.
 */
#include "code_signs.h"
#include "text/text.h"
#include "utf8.h"

enum { FEW = 4 /* entries: fewer are something else */ };

/* Bytes of "12", "60-62", "[20]", "xi", "78_n_." behind the last comma. */
static bool is_page(struct slice text)
{
    enum { LONGEST_NUMBER = 3 /* digits: four are a year */ };
    size_t digits = 0, run = 0;

    text = slice_trim(text);
    for (size_t i = 0; i < text.len; i++) {
        bool is_digit = is_digit_byte(text.at[i]);

        run = is_digit ? run + 1 : 0;
        digits += is_digit;
        if (run > LONGEST_NUMBER || (!is_digit && !strchr("-[]._n \xE2\x80\x93", text.at[i])))
            return false;
    }
    return digits > 0;
}

/* Behind the last page: "and the next ones", "in many places". */
static struct slice without_rest(struct slice pages)
{
    static const char *const rests[] = { "_et seq._", "et seq.", "_sqq._",   "sqq.",
                                         "_ff._",     "ff.",     "_passim_", "passim" };

    for (size_t i = 0; i < sizeof rests / sizeof *rests; i++)
        if (slice_ends_with(pages, slice_of(rests[i])))
            return slice_take(pages, pages.len - strlen(rests[i]));
    return pages;
}

/* Where another entry is named instead of a page. */
static bool is_reference(struct slice text)
{
    static const char *const words[] = { "_see_ ",
                                         "see ",
                                         "_See_ ",
                                         "See ",
                                         "_v._ ",
                                         "_voir_ ",
                                         "voir ",
                                         "_siehe_ ",
                                         "siehe ",
                                         "_s._ ",
                                         "_vide_ ",
                                         "vide ",
                                         ("_v\xC3\xA9"
                                          "ase_ "),
                                         "_zie_ " };

    for (size_t i = 0; i < sizeof words / sizeof *words; i++)
        if (slice_starts_with(text, slice_of(words[i])))
            return true;
    return false;
}

static struct slice behind_comma(struct slice text)
{
    size_t comma = text.len;

    while (comma > 0 && text.at[comma - 1] != ',')
        comma--;
    if (comma <= 1 || comma == text.len)
        return SLICE("");
    return slice_skip(text, comma + (text.at[comma] == ' '));
}

/* Neither pages nor a reference: nearly all prose is told by the letter behind its last comma. */
static bool begins_word(struct slice text)
{
    return is_ascii_letter(text.at[0]) && !strchr("sSvVz", text.at[0]);
}

/* Behind the quotation mark that encloses a comma. */
static struct slice without_closing(struct slice text)
{
    static const char *const closing[] = {
        "' ", "\" ", "_ ", "\xE2\x80\x99 ", "\xE2\x80\x9D ", "\xC2\xBB "
    };

    for (size_t i = 0; i < sizeof closing / sizeof *closing; i++)
        if (slice_starts_with(text, slice_of(closing[i])))
            return slice_skip(text, strlen(closing[i]));
    return text;
}

/* Of a block, or of several. */
struct entries {
    size_t count;
    size_t pages; /* entries that end in some; the others name another entry */
};

static void add_line(struct entries *entries, const struct line *line)
{
    struct slice behind = behind_comma(line->text);
    bool has_pages;

    if (behind.len == 0 || begins_word(behind) || is_digit_byte(line->first))
        return;
    behind = is_digit_byte(behind.at[0]) ? without_rest(behind) : without_closing(behind);
    has_pages = is_page(behind);
    entries->pages += has_pages;
    entries->count += has_pages || is_reference(behind);
}

/* Adds a block's, when nearly all of its lines are entries; lines that are deeper go on. */
static bool add_block(struct entries *entries, const struct text *t, const struct block *block)
{
    struct entries own = { .count = 0 };
    size_t lines = 0;

    for (size_t i = 0; i < block->count; i++) {
        const struct line *line = block_line(t, block, i);

        if (line->furniture || line_is_blank(line))
            continue;
        add_line(&own, line);
        lines += line->indent <= block->indent;
    }
    if (own.count == 0 || own.count * 4 < lines * 3)
        return false;
    entries->count += own.count;
    entries->pages += own.pages;
    return true;
}

/* Operands have commas too. */
static bool is_program(const struct text *t, const struct block *block)
{
    for (size_t i = 0; i < block->count; i++)
        if (code_is_machine_text(block_line(t, block, i)->text))
            return true;
    return t->profile.is_technical && code_is_likely(t, block);
}

static enum bid bid(const struct text *t, size_t b, const char **reason)
{
    struct entries entries = { .count = 0 };

    if (!add_block(&entries, t, &t->blocks[b]) || t->blocks[b].marker.kind != MARKER_NONE ||
        is_program(t, &t->blocks[b]))
        return BID_NO;
    for (size_t i = b; i > 0 && i + FEW > b && entries.count < FEW; i--)
        if (!add_block(&entries, t, &t->blocks[i - 1]))
            break;
    for (size_t i = b + 1; i < t->block_count && i < b + FEW && entries.count < FEW; i++)
        if (!add_block(&entries, t, &t->blocks[i]))
            break;
    *reason = "lines that end in page numbers";
    return entries.count >= FEW && entries.pages * 2 >= entries.count ? BID_STRONG : BID_NO;
}

static void build_entries(struct text *t, const struct block *block)
{
    size_t end = block->first + block->count;

    for (size_t i = next_text_line(t, block->first, end), behind; i < end; i = behind) {
        struct span span = source_span(t->source, t->lines[i].text);

        behind = next_text_line(t, i + 1, end);
        while (behind < end && t->lines[behind].indent > block->indent)
            behind = next_text_line(t, behind + 1, end);
        builder_open(&t->builder, NODE_ITEM, span);
        builder_open(&t->builder, NODE_PARAGRAPH, span);
        inlines_build(t, i, behind, 0);
        builder_close(&t->builder, NODE_ITEM);
    }
}

static size_t build(struct text *t, size_t b)
{
    struct node *list =
        builder_open(&t->builder, NODE_LIST, source_span(t->source, block_text(t, &t->blocks[b])));

    list->list = (struct list){ .tight = true };
    for (; b < t->block_count && t->blocks[b].verdict == &index_recogniser; b++)
        build_entries(t, &t->blocks[b]);
    builder_close(&t->builder, NODE_LIST);
    return b;
}

const struct recogniser index_recogniser = { "index", bid, build };
