/*
 * words.c - headings by the words of books: "Chapter IV", "Erstes Kapitel", "Preface",
 * 第三章　海. Only the words are judged here, not where the line stands.
 */
#include "heading.h"
#include "text/words/numerals.h"
#include "utf8.h"

/* "Story a", "Act I should": an article, a pronoun. A number as a letter stands alone or has a stop. */
static bool is_word_of_one_letter(struct slice word, struct slice rest)
{
    uint32_t next = utf8_first(slice_trim_start(rest));

    return word.len == 1 && rest.len &&
           ((word.at[0] >= 'a' && word.at[0] <= 'z') || (word.at[0] == 'I' && utf8_is_lower(next)));
}

/* The number behind a word like "Chapter", up to its end; what follows is the title. */
static struct slice take_number(struct slice rest, struct heading_look *look)
{
    struct slice text = slice_trim_start(rest), word;
    enum numeral_style style;
    size_t end;

    word = slice_take(text, slice_find_byte(text, ' '));
    end = word.len;
    if (is_word_of_one_letter(word, slice_skip(text, end)))
        return rest;
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

/* "the First", "twenty first", "erstes": all the words are a number. */
static bool take_words(struct slice rest, struct heading_look *look)
{
    struct slice text = skip_article(slice_trim(rest));
    enum numeral_style style;
    uint32_t number;

    while (text.len && slice_find_byte(SLICE(".:"), text.at[text.len - 1]) < 2)
        text.len--;
    if (!numeral_parse(text, false, &number, &style))
        return false;
    look->number = number;
    return true;
}

static enum heading_form form_of(enum phrase_kind kind)
{
    if (kind == PHRASE_PART)
        return HEADING_FORM_PART;
    return kind == PHRASE_SECTION ? HEADING_FORM_SECTION : HEADING_FORM_CHAPTER;
}

/* "IV. ", "3: ", "5 -- " */
static bool is_set_off(struct slice number)
{
    number = slice_trim(number);
    return number.len && (slice_find_byte(SLICE(".:-"), number.at[number.len - 1]) < 3 ||
                          slice_ends_with(number, SLICE("\xE2\x80\x94")));
}

/* "Chapter IV", "Book the Second: The Golden Thread", "Глава 3", "Act I." */
static bool read_counted_word(const struct vocabulary *vocabulary, struct slice text,
                              struct heading_look *look)
{
    size_t length = 0;
    enum phrase_kind kind = vocabulary_find_start(vocabulary, text, &length);
    struct slice rest = slice_skip(text, length), title;

    if (kind != PHRASE_PART && kind != PHRASE_CHAPTER && kind != PHRASE_SECTION &&
        kind != PHRASE_APPENDIX)
        return false;
    title = take_number(rest, look);
    if (title.len && take_words(rest, look))
        title = rest;
    if (look->number == 0)
        return false;
    look->form = (uint8_t)form_of(kind);
    look->role = (uint8_t)phrase_kind_role(kind);
    look->is_bare = title.len == 0 || title.at == rest.at;
    look->is_set_off = form_of(kind) != HEADING_FORM_SECTION && title.at > rest.at &&
                       (title.len == 0 || is_set_off(slice_between(rest.at, title.at)));
    if (title.len && utf8_is_lower(utf8_first(title)) && title.at > rest.at &&
        slice_trim(slice_between(rest.at, title.at)).len &&
        utf8_is_letter(utf8_last(slice_trim(slice_between(rest.at, title.at)))))
        return false; /* "Part two of the story is told by ..." */
    return !(title.len && utf8_is_digit(utf8_first(title)) &&
             slice_find_byte(slice_between(rest.at, title.at), ',') < (size_t)(title.at - rest.at));
}

/* "Erstes Kapitel", "The First Part", "1. fejezet", "Premier livre": the number stands first. */
static bool read_ordinal(const struct vocabulary *vocabulary, struct slice text,
                         struct heading_look *look)
{
    size_t first = slice_find_byte(text = skip_article(text), ' '), end;
    struct slice ordinal = slice_take(text, first), word = slice_skip(text, first + 1);
    enum numeral_style style;
    enum phrase_kind kind;

    end = slice_find_byte(word, ' ');
    word = slice_take(word, end);
    while (word.len > 1 && slice_find_byte(SLICE(".:"), word.at[word.len - 1]) < 2)
        word.len--;
    kind = word.len ? vocabulary_find(vocabulary, word) : PHRASE_NONE;
    if (kind != PHRASE_PART && kind != PHRASE_CHAPTER && kind != PHRASE_SECTION)
        return false;
    while (ordinal.len > 1 && ordinal.at[ordinal.len - 1] == '.')
        ordinal.len--;
    if (!numeral_parse(ordinal, false, &look->number, &style))
        return false;
    look->form = (uint8_t)form_of(kind);
    look->role = (uint8_t)phrase_kind_role(kind);
    look->is_bare = slice_find_byte(text, ' ') + 1 + end >= text.len;
    /* "One night he came", "I lied": a sentence. */
    return first > 1 && (look->is_bare || word.len < end ||
                         !utf8_is_lower(utf8_first(slice_skip(text, first + 2 + end))));
}

/* 番外　叔叔的话, 楔子 雪夜: where words have no blanks, one ends the name of a piece. */
static struct slice wide_name(struct slice text)
{
    size_t end = slice_find_byte(text, ' ');

    if (!utf8_is_wide(utf8_first(text)))
        return text;
    if (slice_find(text, SLICE("\xE3\x80\x80")) < end)
        end = slice_find(text, SLICE("\xE3\x80\x80"));
    return slice_take(text, end);
}

bool heading_by_name(const struct vocabulary *vocabulary, struct slice text,
                     struct heading_look *look)
{
    enum phrase_kind kind;

    while (text.len && slice_find_byte(SLICE(".:"), text.at[text.len - 1]) < 2)
        text.len--;
    kind = vocabulary_find(vocabulary, wide_name(text));
    if (kind < PHRASE_PREFACE || kind > PHRASE_NOTES)
        return false;
    look->form = HEADING_FORM_CHAPTER;
    look->role = (uint8_t)phrase_kind_role(kind);
    return true;
}

/* 第三章　海, 第三卷, 卷五 …, 第12話; Korean 제1장, 12화. Not 第一封信. Their words are no phrases of a vocabulary. */
static bool read_chinese(const struct vocabulary *vocabulary, struct slice text,
                         struct heading_look *look)
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

    (void)vocabulary;
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

bool heading_by_chapter_word(const struct vocabulary *vocabulary, struct slice text,
                             struct heading_look *look)
{
    static bool (*const readers[])(const struct vocabulary *, struct slice,
                                   struct heading_look *) = { read_counted_word, read_ordinal,
                                                              read_chinese };

    const struct heading_look before = *look;

    for (size_t i = 0; i < sizeof readers / sizeof *readers; i++) {
        if (readers[i](vocabulary, text, look))
            return true;
        *look = before;
    }
    return false;
}
