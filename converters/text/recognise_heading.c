/*
 * recognise_heading.c - a heading, by word (Chapter), number (1.2), underline, capitals, or by
 * standing short and alone. How it looks goes to agree.c, which decides by series and gives levels.
 *
 *     CHAPTER IV            3.1  Framing           Results            第三章　海
 *     The Letter                                   =======
 *
 * Refused: what ends like a sentence, is long, or has no room around it.
 */
#include "aozora.h"
#include "front.h"
#include "heading.h"
#include "numerals.h"
#include "utf8.h"

enum {
    MOST_LINES = 4,
    WIDEST = 100,    /* columns of one line */
    LONGEST = 240,   /* columns of all lines */
    SHORT_WIDTH = 70 /* columns of a heading that nothing but its shortness speaks for */
};

static bool ends_like_text(struct slice text)
{
    char last = text.len ? text.at[text.len - 1] : 0;

    return last == ',' || last == ';' || last == '-' ||
           slice_ends_with(text, SLICE("\xEF\xBC\x8C")) ||
           slice_ends_with(text, SLICE("\xE3\x80\x82"));
}

/* The number behind a word like "Chapter", up to its end; what follows is the title. */
static struct slice take_number(struct slice rest, struct heading_look *look)
{
    struct slice text = slice_trim_start(rest), word;
    enum numeral_style style;
    size_t end;

    word = slice_take(text, slice_find_byte(text, ' '));
    end = word.len;
    while (word.len > 1 && slice_find_byte(SLICE(".:,-)"), word.at[word.len - 1]) < 5)
        word.len--;
    if (slice_ends_with(word, SLICE("\xE2\x80\x94"))) /* — */
        word.len -= 3;
    if (slice_ends_with(word, SLICE("º")) || slice_ends_with(word, SLICE("ª"))) /* 1.º */
        word.len -= 2;
    while (word.len > 1 && word.at[word.len - 1] == '.')
        word.len--;
    if (!numeral_parse(word, true, &look->number, &style))
        return rest;
    return slice_trim_start(slice_skip(text, end));
}

static struct slice skip_article(struct slice text)
{
    return slice_equal_ascii_case(slice_take(text, 4), SLICE("the ")) ? slice_skip(text, 4) : text;
}

/* "the First", "twenty first", "erstes": a number in words of two. */
static bool take_two_words(struct slice rest, struct heading_look *look)
{
    struct slice text = skip_article(slice_trim(rest));
    enum numeral_style style;

    while (text.len && slice_find_byte(SLICE(".:"), text.at[text.len - 1]) < 2)
        text.len--;
    return numeral_parse(text, false, &look->number, &style);
}

static enum heading_form form_of(enum phrase_kind kind)
{
    if (kind == PHRASE_PART)
        return HEADING_FORM_PART;
    return kind == PHRASE_SECTION ? HEADING_FORM_SECTION : HEADING_FORM_CHAPTER;
}

/* "Chapter IV", "Book the Second: The Golden Thread", "Глава 3", "Act I." */
static bool look_by_counted_word(const struct text *t, struct slice text, struct heading_look *look)
{
    size_t length = 0;
    enum phrase_kind kind = vocabulary_find_start(t->vocabulary, text, &length);
    struct slice rest = slice_skip(text, length), title;

    if (kind != PHRASE_PART && kind != PHRASE_CHAPTER && kind != PHRASE_SECTION &&
        kind != PHRASE_APPENDIX)
        return false;
    title = take_number(rest, look);
    if (look->number == 0 && !take_two_words(rest, look))
        return false;
    look->form = (uint8_t)form_of(kind);
    look->role = (uint8_t)phrase_kind_role(kind);
    look->is_bare = title.len == 0 || title.at == rest.at;
    return true;
}

/* "Erstes Kapitel", "The First Part", "1. fejezet", "Premier livre": the number stands first. */
static bool look_by_ordinal(const struct text *t, struct slice text, struct heading_look *look)
{
    size_t first = slice_find_byte(text = skip_article(text), ' '), end;
    struct slice ordinal = slice_take(text, first), word = slice_skip(text, first + 1);
    enum numeral_style style;
    enum phrase_kind kind;

    end = slice_find_byte(word, ' ');
    word = slice_take(word, end);
    while (word.len > 1 && slice_find_byte(SLICE(".:"), word.at[word.len - 1]) < 2)
        word.len--;
    kind = word.len ? vocabulary_find(t->vocabulary, word) : PHRASE_NONE;
    if (kind != PHRASE_PART && kind != PHRASE_CHAPTER && kind != PHRASE_SECTION)
        return false;
    while (ordinal.len > 1 && ordinal.at[ordinal.len - 1] == '.')
        ordinal.len--;
    if (!numeral_parse(ordinal, false, &look->number, &style))
        return false;
    look->form = (uint8_t)form_of(kind);
    look->role = (uint8_t)phrase_kind_role(kind);
    look->is_bare = slice_find_byte(text, ' ') + 1 + end >= text.len;
    return true;
}

/* "Preface", "Epilogue.", "ANHANG": the name of a piece, and nothing else. */
static bool look_by_name(const struct text *t, struct slice text, struct heading_look *look)
{
    enum phrase_kind kind;

    while (text.len && slice_find_byte(SLICE(".:"), text.at[text.len - 1]) < 2)
        text.len--;
    kind = vocabulary_find(t->vocabulary, text);
    if (kind < PHRASE_PREFACE || kind > PHRASE_NOTES)
        return false;
    look->form = HEADING_FORM_CHAPTER;
    look->role = (uint8_t)phrase_kind_role(kind);
    return true;
}

/* 第三章　海, 第三卷, 卷五 …, 第12話; Korean 제1장, 12화. Not 第一封信. */
static bool look_by_chinese(struct slice text, struct heading_look *look)
{
    static const struct {
        const char *unit;
        enum heading_form form;
    } units[] = {
        { "卷", HEADING_FORM_PART },    { "部", HEADING_FORM_PART },
        { "集", HEADING_FORM_PART },    { "編", HEADING_FORM_PART },
        { "编", HEADING_FORM_PART },    { "篇", HEADING_FORM_PART },
        { "章", HEADING_FORM_CHAPTER }, { "回", HEADING_FORM_CHAPTER },
        { "话", HEADING_FORM_CHAPTER }, { "話", HEADING_FORM_CHAPTER },
        { "幕", HEADING_FORM_CHAPTER }, { "장", HEADING_FORM_CHAPTER },
        { "화", HEADING_FORM_CHAPTER }, { "부", HEADING_FORM_PART },
        { "권", HEADING_FORM_PART },    { "节", HEADING_FORM_SECTION },
        { "節", HEADING_FORM_SECTION }, { "条", HEADING_FORM_SECTION },
        { "條", HEADING_FORM_SECTION }, { "절", HEADING_FORM_SECTION },
        { "조", HEADING_FORM_SECTION }, { "場", HEADING_FORM_SECTION },
        { "场", HEADING_FORM_SECTION },
    };
    static const char *const openers[] = { "【", "☆、", "正文 ", "正文　", "「" };
    struct slice rest = text;
    bool has_ordinal, is_volume;
    size_t digits;

    for (size_t i = 0; i < sizeof openers / sizeof *openers; i++)
        if (slice_starts_with(rest, slice_of(openers[i])))
            rest = slice_skip(rest, strlen(openers[i]));
    has_ordinal = slice_starts_with(rest, SLICE("第")) || slice_starts_with(rest, SLICE("제"));
    is_volume = slice_starts_with(rest, SLICE("卷"));
    if (has_ordinal || is_volume)
        rest = slice_trim_start(slice_skip(rest, 3));
    digits = numeral_chinese(rest, &look->number);
    if (digits == 0)
        return false;
    rest = slice_trim_start(slice_skip(rest, digits));
    if (is_volume) {
        look->form = HEADING_FORM_PART;
        look->role = HEADING_PART;
        return true;
    }
    for (size_t i = 0; i < sizeof units / sizeof *units; i++) {
        if (!slice_starts_with(rest, slice_of(units[i].unit)))
            continue;
        if (!has_ordinal && units[i].form != HEADING_FORM_CHAPTER)
            continue;
        look->form = (uint8_t)units[i].form;
        look->role = look->form == HEADING_FORM_PART      ? HEADING_PART
                     : look->form == HEADING_FORM_CHAPTER ? HEADING_CHAPTER
                                                          : HEADING_NONE;
        look->is_bare = rest.len == 3;
        return true;
    }
    return false;
}

/* "IV", "IV.", "12", "- 3 -": a number alone. */
static bool look_by_numeral(struct slice text, struct heading_look *look)
{
    enum numeral_style style;

    while (text.len && slice_find_byte(SLICE("-[("), text.at[0]) < 3)
        text = slice_trim_start(slice_skip(text, 1));
    while (text.len && slice_find_byte(SLICE("-.)]"), text.at[text.len - 1]) < 4)
        text = slice_trim_end(slice_take(text, text.len - 1));
    if (text.len == 1 && text.at[0] >= 'A' && text.at[0] <= 'Z') {
        look->form = HEADING_FORM_NUMERAL;
        look->is_bare = true;
        look->letter = text.at[0];
        return true;
    }
    if (text.len == 0 || text.len > 24 ||
        !(numeral_digits(text) == text.len || numeral_roman(text) == text.len ||
          (text.at[0] >= 'A' && text.at[0] <= 'Z' && slice_find_byte(text, ' ') == text.len)) ||
        !numeral_parse(text, false, &look->number, &style) || look->number > 500)
        return false;
    look->form = HEADING_FORM_NUMERAL;
    look->is_bare = true;
    return true;
}

/* A letter, maybe behind a quote or a bracket: "11 0C 01" has no title. */
static bool starts_like_title(struct slice title)
{
    uint32_t c = 0;

    while (utf8_next(&title, &c) && (utf8_is_punctuation(c) || c == ' '))
        ;
    return utf8_is_letter(c);
}

/* "3.1  Framing", "IV. The Letter", "A.2. Examples": a number and a title. */
static bool look_by_numbered(struct slice text, struct heading_look *look)
{
    size_t at = 0, digits;
    uint8_t depth = 0;
    struct slice title;
    enum numeral_style style;

    for (;;) {
        struct slice rest = slice_skip(text, at);

        digits = numeral_digits(rest);
        if (digits == 0 && depth == 0) {
            digits = numeral_roman(rest);
            if (digits == 0 && rest.len && rest.at[0] >= 'A' && rest.at[0] <= 'Z')
                digits = 1;
        }
        if (digits == 0 || digits > 6)
            break;
        if (!numeral_parse(slice_take(rest, digits), true, &look->number, &style))
            return false;
        depth++;
        at += digits;
        if (at >= text.len || text.at[at] != '.')
            break;
        at++;
    }
    title = slice_trim_start(slice_skip(text, at));
    if (depth == 0 || at >= text.len || text.at[at] != ' ' || title.len == 0)
        return false;
    /* "1 apple" is no heading, "1.1 Apples" may be one. */
    if (depth == 1 && text.at[at - 1] != '.' && slice_find(text, SLICE("  ")) > at)
        return false;
    if (!starts_like_title(title) || (utf8_is_lower(utf8_first(title)) && depth < 2))
        return false;
    look->form = HEADING_FORM_NUMBERED;
    look->depth = depth;
    return true;
}

/* "1.1. Planks" right above "1.2. Paint": a list of sections, no title that needs two lines. */
static bool counts_on(const struct text *t, const struct block *block)
{
    struct heading_look ignored = { 0 };

    return block->text_lines > 1 &&
           look_by_numbered(block_line(t, block, block->count - 1U)->text, &ignored);
}

static bool has_letters(struct slice text, size_t least)
{
    uint32_t c;

    while (least && utf8_next(&text, &c))
        least -= utf8_is_letter(c);
    return least == 0;
}

/* Room above and below: more than between two paragraphs, or at least as much. */
static bool stands_apart(const struct text *t, const struct block *block)
{
    return block->blanks_before > t->profile.gap && block->blanks_after >= t->profile.gap;
}

/* Right above text that is all set in, as manuals have it: segment.c has parted them. */
static bool stands_left_of_text(const struct text *t, const struct block *block)
{
    return t->profile.is_technical && block_is_single(block) && block->blanks_after == 0 &&
           block->indent < t->profile.body_indent && block + 1 < t->blocks + t->block_count &&
           block[1].indent > block->indent;
}

static bool stands_alone(const struct text *t, const struct block *block)
{
    return t->profile.style != STYLE_BLANK || (block->blanks_before && block->blanks_after) ||
           stands_left_of_text(t, block);
}

/* ［＃「…」は中見出し］ behind it. */
static bool look_by_note(const struct text *t, const struct block *block, struct heading_look *look)
{
    unsigned rank = aozora_heading_rank(t, block_line(t, block, 0));

    look->form = HEADING_FORM_UNDERLINED;
    look->underline = (char)('0' + rank);
    return rank != 0;
}

/* === text === : the line under it, maybe one over it. */
static bool look_by_underline(const struct text *t, const struct block *block,
                              struct heading_look *look)
{
    const struct line *last = block_line(t, block, block->count - 1U);
    bool has_overline = line_ruled_with(block_line(t, block, 0)) != 0;

    if (block->count != (has_overline ? 3 : 2) || !line_ruled_with(last))
        return false;
    look->form = HEADING_FORM_UNDERLINED;
    look->underline = line_ruled_with(last);
    look->depth = has_overline;
    return has_letters(block_line(t, block, has_overline ? 1 : 0)->text, 1);
}

enum { PLAIN_BYTES = 4 * WIDEST };

/* The line with U+00A0, which converters put behind numbers, as a space. */
static struct slice with_plain_blanks(const struct line *line, char plain[PLAIN_BYTES])
{
    struct slice text = line->text;
    size_t len = 0;

    if (line->width == text.len || text.len > PLAIN_BYTES ||
        slice_find(text, UTF8_NO_BREAK_SPACE) == text.len)
        return text;
    for (size_t i = 0; i < text.len; i++) {
        bool is_blank = slice_starts_with(slice_skip(text, i), UTF8_NO_BREAK_SPACE);

        plain[len++] = is_blank ? ' ' : text.at[i];
        i += is_blank;
    }
    return (struct slice){ plain, len };
}

static enum bid bid_by_words(const struct text *t, const struct block *block,
                             struct heading_look *look, const char **reason)
{
    char plain[PLAIN_BYTES];
    struct slice text = with_plain_blanks(block_line(t, block, 0), plain);
    bool alone = stands_alone(t, block);

    if (look_by_counted_word(t, text, look) || look_by_ordinal(t, text, look) ||
        look_by_chinese(text, look)) {
        if (block->text_lines > 2 && !look->is_bare &&
            block_line(t, block, 0)->letters == CASE_MIXED &&
            line_ends_sentence(block_line(t, block, block->count - 1U)))
            return BID_NO;
        *reason = "a chapter word and a number";
        return !alone ? BID_WEAK
               : look->is_bare || !line_ends_sentence(block_line(t, block, block->count - 1U))
                   ? BID_STRONG
                   : BID_FAIR;
    }
    if (block_is_single(block) && look_by_name(t, text, look)) {
        *reason = "the name of a part of a book";
        return alone ? BID_STRONG : BID_WEAK;
    }
    return BID_NO;
}

static enum bid bid_by_number(const struct text *t, const struct block *block,
                              struct heading_look *look, const char **reason)
{
    char plain[PLAIN_BYTES];
    struct slice text = with_plain_blanks(block_line(t, block, 0), plain);
    const struct line *last = block_line(t, block, block->count - 1U);
    bool called_number; /* "No. 12. Pea Soup." may end in a full stop */

    if (!stands_alone(t, block) || block->indent > t->profile.body_indent + 40)
        return BID_NO;
    if (block_is_single(block) && look_by_numeral(text, look)) {
        *reason = "a number alone";
        return BID_FAIR;
    }
    called_number =
        slice_starts_with(text, SLICE("No. ")) || slice_starts_with(text, SLICE("Nr. "));
    if (block->text_lines <= 2 && !counts_on(t, block) &&
        look_by_numbered(slice_skip(text, called_number ? 4 : 0), look) &&
        (called_number || !line_ends_sentence(last) || (look->depth > 1 && last->last == '?'))) {
        *reason = "a section number and a title";
        return look->depth > 1 ? BID_STRONG : BID_FAIR;
    }
    return BID_NO;
}

/* Prose, or a sentence that is not much shorter than a line. */
static bool stands_over_text(const struct text *t, const struct block *next)
{
    enum { SENTENCE = 40 /* columns */ };

    return block_is_prose(t, next) || (block_length(t, next) > SENTENCE &&
                                       line_ends_sentence(block_line(t, next, next->count - 1U)));
}

/* What a heading of an article can follow: the end of a paragraph, a list or a quotation. */
static bool ends_text(const struct text *t, const struct block *before)
{
    return block_is_prose(t, before) || before->marker.kind != MARKER_NONE ||
           line_ends_sentence(block_line(t, before, before->count - 1U));
}

/* A line that is too long for a heading: it belonged to a picture. */
static bool is_caption(const struct text *t, const struct block *block)
{
    enum { LEAST_WORDS = 8 };
    struct slice rest = block_line(t, block, 0)->text, word;
    size_t words = 0;

    while (slice_next(&rest, ' ', &word))
        words += word.len > 0;
    return block_is_single(block) && words >= LEAST_WORDS;
}

/* The next article of a page that holds several. */
static bool stands_over_byline(const struct text *t, const struct block *block)
{
    struct front_byline byline;

    return t->profile.dialect == DIALECT_ARTICLE && block + 1 < t->blocks + t->block_count &&
           block_is_single(block + 1) &&
           front_read_byline(t, block_line(t, block + 1, 0)->text, &byline) && !byline.is_label &&
           byline.role == CREATOR_AUTHOR;
}

/* Only the look of the line speaks for it. */
static enum bid bid_by_look(const struct text *t, size_t b, struct heading_look *look,
                            const char **reason)
{
    const struct block *block = &t->blocks[b];
    const struct line *line = block_line(t, block, 0);
    bool sentence = line_ends_sentence(block_line(t, block, block->count - 1U));

    if (!stands_alone(t, block) || !has_letters(line->text, 2))
        return BID_NO;
    if (line->letters == CASE_UPPER &&
        block_line(t, block, block->count - 1U)->letters == CASE_UPPER) {
        look->form = HEADING_FORM_CAPITALS;
        *reason = "capitals, alone";
        return block->text_lines <= 3 && has_letters(line->text, 3) ? BID_FAIR : BID_NO;
    }
    if (block->indent < t->profile.body_indent && line->last == '?')
        sentence = false; /* a question that the text below answers */
    if (sentence || !block_is_single(block) ||
        (block_width(t, block) > SHORT_WIDTH && !stands_left_of_text(t, block)) ||
        line->first == '[' || line->first == '(' ||
        (t->profile.dialect == DIALECT_ARTICLE && front_line_is_said(t, block->first)) ||
        utf8_is_lower(utf8_first(line->text)) || utf8_is_digit(utf8_first(line->text)))
        return BID_NO;
    if (block->indent < t->profile.body_indent && t->profile.style == STYLE_BLANK) {
        look->form = HEADING_FORM_OUTDENTED;
        *reason = "short, left of the body";
        return BID_FAIR;
    }
    look->form = HEADING_FORM_SHORT;
    *reason = "short, over a byline";
    if (b > 0 && stands_over_byline(t, block))
        return BID_FAIR;
    if (b + 1 >= t->block_count || !stands_over_text(t, block + 1))
        return BID_NO;
    *reason = "short and alone over prose";
    if (t->profile.style == STYLE_LINE && !t->profile.is_wide) {
        if (b > 0 && ends_text(t, block - 1))
            return BID_FAIR;
        return b > 1 && ends_text(t, block - 2) && is_caption(t, block - 1) ? BID_WEAK : BID_NO;
    }
    if (block->indent > t->profile.body_indent + 2)
        return BID_NO;
    return stands_apart(t, block) ? BID_FAIR : BID_WEAK;
}

/* "THE END", "FIN", "Curtain." */
static bool is_end(const struct text *t, const struct block *block)
{
    struct slice text = block_line(t, block, 0)->text;

    while (text.len && slice_find_byte(SLICE(".:!"), text.at[text.len - 1]) < 3)
        text.len--;
    return block_is_single(block) && vocabulary_find(t->vocabulary, text) == PHRASE_END;
}

enum bid heading_look(const struct text *t, size_t b, struct heading_look *look,
                      const char **reason)
{
    const struct block *block = &t->blocks[b];
    enum bid result;

    *look = (struct heading_look){ .indent = block->indent };
    if (block->text_lines > MOST_LINES || block->count > 12 || block_length(t, block) > LONGEST ||
        is_end(t, block))
        return BID_NO;
    if (t->profile.is_aozora && look_by_note(t, block, look)) {
        *reason = "a note calls it a heading";
        return BID_CERTAIN;
    }
    if (look_by_underline(t, block, look)) {
        *reason = "underlined";
        return block->blanks_before || t->profile.style != STYLE_BLANK ? BID_CERTAIN : BID_STRONG;
    }
    if ((block_width(t, block) > WIDEST && !stands_left_of_text(t, block)) ||
        ends_like_text(block_line(t, block, block->count - 1U)->text))
        return BID_NO;
    result = bid_by_words(t, block, look, reason);
    if (result == BID_NO)
        result = bid_by_number(t, block, look, reason);
    return result == BID_NO ? bid_by_look(t, b, look, reason) : result;
}

static enum bid bid(const struct text *t, size_t b, const char **reason)
{
    struct heading_look look;

    return heading_look(t, b, &look, reason);
}

/* The lines of a heading, without its underline; a number and its title on lines of their own. */
static void build_lines(struct text *t, const struct block *block, bool first)
{
    size_t end = block->first + block->count;
    size_t previous = end;

    for (size_t i = block->first; i < end; i++) {
        if (t->lines[i].furniture || line_is_blank(&t->lines[i]) || line_ruled_with(&t->lines[i]))
            continue;
        if (previous == end ? !first
                            : block->look.is_bare || block->look.form == HEADING_FORM_CHAPTER ||
                                  i > previous + 1)
            builder_add(&t->builder, NODE_LINE_BREAK, (struct span){ 0, 0 });
        else if (previous != end)
            builder_add(&t->builder, NODE_SOFT_BREAK, (struct span){ 0, 0 });
        inlines_build(t, i, i + 1, 0);
        previous = i;
    }
}

static size_t build(struct text *t, size_t b)
{
    const struct block *block = &t->blocks[b];
    struct node *heading =
        builder_open(&t->builder, NODE_HEADING, source_span(t->source, block_text(t, block)));

    heading->heading = (struct heading){ block->level ? block->level : 1, block->look.role };
    build_lines(t, block, true);
    if (block->joins_next)
        build_lines(t, block + 1, false);
    builder_close(&t->builder, NODE_HEADING);
    return b + 1 + block->joins_next;
}

const struct recogniser heading_recogniser = { "heading", bid, build };
