/*
 * words.c - THE table of words that refer to places of a document, a row per word: the languages that
 * have it, what stands over a chapter, and how it is bent or shortened where a sentence names it.
 */
#include "words.h"

#include <stdio.h>

#include "text/words/numerals.h"
#include "utf8.h"

enum { CAPACITY = 1024, MOST_WORDS = CAPACITY / 2, LONGEST_WORD = 40 /* bytes */ };

static const struct {
    const char *languages, *class, *forms; /* separated by blanks */
    enum reference_use use;
} rows[] = {
    { "en fr", "section", "sections sec. secs. sect. § §§", REFERENCE_SECTION },
    { "en", "chapter", "chapters chap. chaps. ch.", REFERENCE_SECTION },
    { "en nl", "appendix", "appendices appendixes app.", REFERENCE_APPENDIX },
    { "en", "annex", "annexes", REFERENCE_APPENDIX },
    { "en fr", "figure", "figures fig. figs.", REFERENCE_FIGURE },
    { "en fr", "table", "tables tab.", REFERENCE_FIGURE },
    { "de", "abschnitt", "abschnitte abschnitten abschnitts abschn.", REFERENCE_SECTION },
    { "de da sv no nb nn", "kapitel", "kapiteln kapitels kapitlet kap.", REFERENCE_SECTION },
    { "de", "anhang", "anhangs anhänge anhängen", REFERENCE_APPENDIX },
    { "de", "abbildung", "abbildungen abb.", REFERENCE_FIGURE },
    { "de", "tabelle", "tabellen", REFERENCE_FIGURE },
    { "fr", "chapitre", "chapitres", REFERENCE_SECTION },
    { "fr", "annexe", "", REFERENCE_APPENDIX },
    { "fr it", "appendice", "", REFERENCE_APPENDIX },
    { "fr", "tableau", "tableaux", REFERENCE_FIGURE },
    { "es", "sección", "secciones", REFERENCE_SECTION },
    { "es pt gl", "capítulo", "capítulos cap. caps.", REFERENCE_SECTION },
    { "es", "apéndice", "apéndices", REFERENCE_APPENDIX },
    { "es pt gl", "anexo", "anexos", REFERENCE_APPENDIX },
    { "es pt it ca gl", "figura", "figuras", REFERENCE_FIGURE },
    { "es", "tabla", "tablas", REFERENCE_FIGURE },
    { "es", "cuadro", "cuadros", REFERENCE_FIGURE },
    { "it", "sezione", "sezioni sez.", REFERENCE_SECTION },
    { "it", "capitolo", "capitoli", REFERENCE_SECTION },
    { "it", "tabella", "", REFERENCE_FIGURE },
    { "pt", "seção", "seções", REFERENCE_SECTION },
    { "pt", "secção", "secções", REFERENCE_SECTION },
    { "pt", "apêndice", "apêndices", REFERENCE_APPENDIX },
    { "pt pl sl hr", "tabela", "tabelas tabeli tabele", REFERENCE_FIGURE },
    { "nl", "paragraaf", "paragrafen par.", REFERENCE_SECTION },
    { "nl af", "hoofdstuk", "hoofdstukken hfst.", REFERENCE_SECTION },
    { "nl", "bijlage", "bijlagen", REFERENCE_APPENDIX },
    { "nl af", "figuur", "figuren", REFERENCE_FIGURE },
    { "nl da ro af id", "tabel", "", REFERENCE_FIGURE },
    { "sv no nb nn", "avsnitt", "avsnittet avsnitten", REFERENCE_SECTION },
    { "sv", "bilaga", "bilagan bilagor", REFERENCE_APPENDIX },
    { "sv da no nb nn de ro", "figur", "figurer figuren", REFERENCE_FIGURE },
    { "sv no nb nn", "tabell", "tabeller", REFERENCE_FIGURE },
    { "da", "afsnit", "afsnittet", REFERENCE_SECTION },
    { "da", "bilag", "bilaget", REFERENCE_APPENDIX },
    { "no nb nn", "kapittel", "kapitler", REFERENCE_SECTION },
    { "no nb nn", "vedlegg", "", REFERENCE_APPENDIX },
    { "fi", "luku", "luvun luvussa luvusta luvut lukuun", REFERENCE_SECTION },
    { "fi", "liite", "liitteen liitteessä", REFERENCE_APPENDIX },
    { "fi", "kuva", "kuvan kuvassa", REFERENCE_FIGURE },
    { "fi", "taulukko", "taulukon taulukossa", REFERENCE_FIGURE },
    { "pl", "rozdział", "rozdziału rozdziale rozdziały rozdz.", REFERENCE_SECTION },
    { "pl", "sekcja", "sekcji sekcje", REFERENCE_SECTION },
    { "pl cs sl", "dodatek", "dodatku", REFERENCE_APPENDIX },
    { "pl", "załącznik", "załącznika załączniku", REFERENCE_APPENDIX },
    { "pl", "rysunek", "rysunku rys.", REFERENCE_FIGURE },
    { "cs sk", "kapitola", "kapitoly kapitole kapitolu", REFERENCE_SECTION },
    { "cs", "oddíl", "oddílu oddíle", REFERENCE_SECTION },
    { "cs", "příloha", "přílohy příloze přílohu", REFERENCE_APPENDIX },
    { "cs", "obrázek", "obrázku obr.", REFERENCE_FIGURE },
    { "cs", "tabulka", "tabulky tabulce tabulku", REFERENCE_FIGURE },
    { "ro", "capitolul", "", REFERENCE_SECTION },
    { "ro", "secțiunea", "", REFERENCE_SECTION },
    { "ro", "anexa", "", REFERENCE_APPENDIX },
    { "tr", "bölüm", "", REFERENCE_SECTION },
    { "tr", "şekil", "", REFERENCE_FIGURE },
    { "tr", "tablo", "", REFERENCE_FIGURE },
    { "ru bg", "глава", "главы главе главу главой гл.", REFERENCE_SECTION },
    { "ru", "раздел", "раздела разделе разд.", REFERENCE_SECTION },
    { "ru bg", "приложение", "приложения приложении", REFERENCE_APPENDIX },
    { "ru", "рисунок", "рисунка рисунке рис.", REFERENCE_FIGURE },
    { "ru bg", "таблица", "таблицы таблице таблицу табл.", REFERENCE_FIGURE },
    { "uk", "розділ", "розділу розділі", REFERENCE_SECTION },
    { "uk", "додаток", "додатка додатку", REFERENCE_APPENDIX },
    { "uk", "таблиця", "таблиці таблицю", REFERENCE_FIGURE },
    { "el", "κεφάλαιο", "κεφαλαίου κεφ.", REFERENCE_SECTION },
    { "el", "ενότητα", "ενότητας", REFERENCE_SECTION },
    { "el", "παράρτημα", "", REFERENCE_APPENDIX },
    { "el", "σχήμα", "", REFERENCE_FIGURE },
    { "el", "πίνακας", "πίνακα", REFERENCE_FIGURE },
    { "ar", "الفصل", "", REFERENCE_SECTION },
    { "ar", "القسم", "", REFERENCE_SECTION },
    { "he yi", "פרק", "בפרק", REFERENCE_SECTION },
    { "he yi", "סעיף", "בסעיף", REFERENCE_SECTION },
    { "vi", "chương", "", REFERENCE_SECTION },
    { "vi", "mục", "", REFERENCE_SECTION },
    { "id ms", "bab", "", REFERENCE_SECTION },
};

struct reference_words {
    struct arena *arena;
    struct reference_word words[MOST_WORDS];
    size_t count;
    uint16_t places[CAPACITY]; /* by hash: 1 + the word's index */
};

static uint16_t *find_place(const struct reference_words *words, struct slice form)
{
    size_t at = slice_hash(form) % CAPACITY;

    while (words->places[at] && !slice_equal(words->words[words->places[at] - 1].form, form))
        at = (at + 1) % CAPACITY;
    return (uint16_t *)&words->places[at];
}

static const struct reference_word *add(struct reference_words *words, struct reference_word word)
{
    uint16_t *place = find_place(words, word.form);

    if (!*place && words->count < MOST_WORDS) {
        words->words[words->count] = word;
        *place = (uint16_t)++words->count;
    }
    return *place ? &words->words[*place - 1] : NULL;
}

/* English words stand in texts of every language; where the language is unknown, all may. */
static bool is_of(const char *languages, struct slice language)
{
    struct slice rest = slice_of(languages), one;

    language = slice_take(language, slice_find_byte(language, '-'));
    while (slice_next(&rest, ' ', &one))
        if (slice_equal(one, language) || slice_is(one, "en"))
            return true;
    return slice_is(language, "und");
}

struct reference_words *reference_words_new(struct arena *arena, struct slice language)
{
    struct reference_words *words = ARENA_NEW(arena, struct reference_words);

    words->arena = arena;
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        struct reference_word word = { .class = slice_of(rows[i].class), .use = rows[i].use };
        struct slice rest = slice_of(rows[i].forms);

        if (!is_of(rows[i].languages, language))
            continue;
        word.form = word.class;
        do
            add(words, word);
        while (slice_next(&rest, ' ', &word.form));
    }
    return words;
}

/* The letters (or §) that `text` starts with, in small letters; 0: none, or too long for a word of ours. */
static size_t fold_word(struct slice text, char folded[LONGEST_WORD], size_t *length)
{
    struct slice rest = text;
    size_t len = 0;
    uint32_t c;

    *length = 0;
    while (utf8_next(&rest, &c) && (utf8_is_letter(c) || c == 0xA7 || utf8_is_mark(c))) {
        if (len + 2 * UTF8_LONGEST > LONGEST_WORD)
            return 0;
        len += utf8_encode(utf8_to_lower(c), folded + len);
        *length = (size_t)(rest.at - text.at);
    }
    return len;
}

const struct reference_word *reference_word_find(const struct reference_words *words,
                                                 struct slice text, size_t *length)
{
    char folded[LONGEST_WORD];
    size_t len = fold_word(text, folded, length);
    uint16_t place;

    if (len == 0)
        return NULL;
    if (*length < text.len && text.at[*length] == '.') {
        folded[len++] = '.';
        ++*length;
    }
    place = *find_place(words, (struct slice){ folded, len });
    return place ? &words->words[place - 1] : NULL;
}

const struct reference_word *reference_word_add(struct reference_words *words, struct slice text)
{
    char folded[LONGEST_WORD];
    size_t length, len = fold_word(text, folded, &length);
    struct slice form = { folded, len };
    uint16_t place = *find_place(words, form);

    if (len == 0)
        return NULL;
    if (place)
        return &words->words[place - 1];
    form = arena_copy(words->arena, form);
    return add(words, (struct reference_word){ form, form, REFERENCE_NAMED, true, false });
}

void reference_word_use(struct reference_words *words, struct slice class)
{
    uint16_t place = *find_place(words, class);

    if (place)
        words->words[place - 1].is_used = true;
}

bool reference_word_is_used(const struct reference_words *words, struct slice class)
{
    uint16_t place = *find_place(words, class);

    return place && words->words[place - 1].is_used;
}

const struct reference_word *reference_word_at(const struct reference_words *words, size_t index)
{
    return index < words->count ? &words->words[index] : NULL;
}

/* --- numbers ---------------------------------------------------------------------------------- */

static size_t count_letters(struct slice text)
{
    struct slice rest = text, before = text;
    uint32_t c;

    while (utf8_next(&rest, &c) && (utf8_is_letter(c) || utf8_is_mark(c)))
        before = rest;
    return text.len - before.len;
}

/* The first part: digits, a numeral, a number in words, a letter. */
static size_t take_first(struct slice text, bool letters, char *number)
{
    size_t len = numeral_digits(text);
    uint32_t value;
    enum numeral_style style;

    if (!len)
        len = count_letters(text);
    if (len == 1 && text.at[0] >= 'A' && text.at[0] <= 'Z' &&
        (letters || numeral_roman(text) == 0 ||
         (len < text.len && text.at[len] == '.' && numeral_digits(slice_skip(text, len + 1))))) {
        snprintf(number, REFERENCE_NUMBER_LONGEST, "%c", text.at[0]);
        return len;
    }
    if (!len || !numeral_parse(slice_take(text, len), false, &value, &style))
        return 0;
    snprintf(number, REFERENCE_NUMBER_LONGEST, "%u", (unsigned)value);
    return len;
}

/* 4th, 4_a, 4.e: no number, or one of another kind. */
static bool goes_on(struct slice text)
{
    uint32_t c = utf8_first(text);

    if (c == '.' && text.len > 1 && is_ascii_letter(text.at[1]))
        return text.len == 2 || !is_ascii_letter(text.at[2]);
    return utf8_is_letter(c) || utf8_is_digit(c) || c == '_';
}

size_t reference_number(struct slice text, bool letters, char number[REFERENCE_NUMBER_LONGEST])
{
    size_t length = take_first(text, letters, number), len = length ? strlen(number) : 0;

    while (length && length + 1 < text.len && (text.at[length] == '.' || text.at[length] == '-') &&
           is_digit_byte(text.at[length + 1])) {
        do {
            if (len + 2 > REFERENCE_NUMBER_LONGEST)
                return 0;
            number[len++] = text.at[length++];
        } while (length < text.len && is_digit_byte(text.at[length]));
        number[len] = '\0';
    }
    return goes_on(slice_skip(text, length)) ? 0 : length;
}
