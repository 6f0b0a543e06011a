/* numerals.c - reads numbers in the ways that books write them. */
#include "numerals.h"

#include "utf8.h"

enum { LARGEST = 99999, LONGEST_WORDS = 40 /* bytes of a number in words */ };

size_t numeral_digits(struct slice text)
{
    struct slice rest = text, before = text;
    uint32_t c;

    while (utf8_next(&rest, &c) && utf8_is_digit(c))
        before = rest;
    return text.len - before.len;
}

static unsigned roman_value(char letter)
{
    switch (ascii_lower(letter)) {
    case 'i':
        return 1;
    case 'v':
        return 5;
    case 'x':
        return 10;
    case 'l':
        return 50;
    case 'c':
        return 100;
    case 'd':
        return 500;
    case 'm':
        return 1000;
    default:
        return 0;
    }
}

size_t numeral_roman(struct slice text)
{
    size_t len = 0;

    while (len < text.len && numeral_is_roman(text.at[len]) &&
           (text.at[len] >= 'a') == (text.at[0] >= 'a'))
        len++;
    return len;
}

/* Only numbers as they are written: IV, not IIII (though XXXX is seen) nor IM. */
static bool parse_roman(struct slice text, uint32_t *number)
{
    uint32_t value = 0;
    unsigned repeats = 0;

    if (text.len == 0 || text.len > 15 || numeral_roman(text) != text.len)
        return false;
    for (size_t i = 0; i < text.len; i++) {
        unsigned here = roman_value(text.at[i]);
        unsigned next = i + 1 < text.len ? roman_value(text.at[i + 1]) : 0;

        repeats = i > 0 && roman_value(text.at[i - 1]) == here ? repeats + 1 : 0;
        if (repeats > 3 || (next > here && (next > here * 10 || repeats)))
            return false;
        value = next > here ? value - here : value + here;
    }
    *number = value;
    return value > 0 && value <= LARGEST;
}

static bool parse_digits(struct slice text, uint32_t *number)
{
    uint32_t value = 0;
    uint32_t c;

    if (text.len == 0 || numeral_digits(text) != text.len)
        return false;
    while (utf8_next(&text, &c)) {
        int digit = utf8_digit_value(c);

        value = value * 10 + (uint32_t)(digit < 0 ? 0 : digit);
        if (value > LARGEST)
            return false;
    }
    *number = value;
    return true;
}

static int chinese_digit(uint32_t c)
{
    static const uint32_t digits[] = { 0x3007, 0x4E00, 0x4E8C, 0x4E09, 0x56DB,
                                       0x4E94, 0x516D, 0x4E03, 0x516B, 0x4E5D };

    for (int i = 0; i < 10; i++)
        if (digits[i] == c)
            return i;
    switch (c) {
    case 0x96F6:
        return 0; /* 零 */
    case 0x4E24:
        return 2; /* 两 */
    case 0x5169:
        return 2; /* 兩 */
    case 0x58F1:
        return 1; /* 壱 */
    default:
        return utf8_digit_value(c);
    }
}

static uint32_t chinese_unit(uint32_t c)
{
    switch (c) {
    case 0x5341:
        return 10; /* 十 */
    case 0x767E:
        return 100; /* 百 */
    case 0x5343:
        return 1000; /* 千 */
    case 0x842C:     /* 萬 */
    case 0x4E07:
        return 10000; /* 万 */
    default:
        return 0;
    }
}

size_t numeral_chinese(struct slice text, uint32_t *number)
{
    struct slice rest = text, before = text;
    uint32_t total = 0, digits = 0;
    bool has_digits = false;
    uint32_t c;

    while (utf8_next(&rest, &c) && total + digits <= LARGEST) {
        uint32_t unit = chinese_unit(c);
        int digit = chinese_digit(c);

        if (c == 0x5EFF) { /* 廿 */
            total += 20;
        } else if (unit) {
            total += (has_digits ? digits : 1) * unit;
            digits = 0;
            has_digits = false;
        } else if (digit >= 0) {
            digits = digits * 10 + (uint32_t)digit;
            has_digits = true;
        } else {
            break;
        }
        before = rest;
    }
    *number = total + digits;
    return text.len - before.len;
}

/* Cardinals and ordinals up to twenty, as far as chapters are counted in words. */
static const char *const number_words[][21] = {
    { "",         "one",     "two",     "three",     "four",     "five",     "six",
      "seven",    "eight",   "nine",    "ten",       "eleven",   "twelve",   "thirteen",
      "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen", "twenty" },
    { "",           "first",      "second",     "third",     "fourth",    "fifth",
      "sixth",      "seventh",    "eighth",     "ninth",     "tenth",     "eleventh",
      "twelfth",    "thirteenth", "fourteenth", "fifteenth", "sixteenth", "seventeenth",
      "eighteenth", "nineteenth", "twentieth" },
    { "",          "premier",  "deuxième",     "troisième",    "quatrième",
      "cinquième", "sixième",  "septième",     "huitième",     "neuvième",
      "dixième",   "onzième",  "douzième",     "treizième",    "quatorzième",
      "quinzième", "seizième", "dix-septième", "dix-huitième", "dix-neuvième",
      "vingtième" },
    { "", "première", "seconde", "", "", "", "", "", "", "", "",
      "", "",         "",        "", "", "", "", "", "", "" },
    { "",
      "erstes",
      "zweites",
      "drittes",
      "viertes",
      "fünftes",
      "sechstes",
      "siebentes",
      "achtes",
      "neuntes",
      "zehntes",
      "elftes",
      "zwölftes",
      "dreizehntes",
      "vierzehntes",
      "fünfzehntes",
      "sechzehntes",
      "siebzehntes",
      "achtzehntes",
      "neunzehntes",
      "zwanzigstes" },
    { "",         "eins",     "zwei",     "drei",     "vier",     "fünf",     "sechs",
      "sieben",   "acht",     "neun",     "zehn",     "elf",      "zwölf",    "dreizehn",
      "vierzehn", "fünfzehn", "sechzehn", "siebzehn", "achtzehn", "neunzehn", "zwanzig" },
    { "",
      "primero",
      "segundo",
      "tercero",
      "cuarto",
      "quinto",
      "sexto",
      "séptimo",
      "octavo",
      "noveno",
      "décimo",
      "undécimo",
      "duodécimo",
      "decimotercero",
      "decimocuarto",
      "decimoquinto",
      "decimosexto",
      "decimoséptimo",
      "decimoctavo",
      "decimonoveno",
      "vigésimo" },
    /* Capitals, and old books, have no accents. */
    { "", "primer",     "",         "tercio",    "", "", "", "septimo", "",
      "", "",           "undecimo", "duodecimo", "", "", "", "",        "decimoseptimo",
      "", "decimonono", "vigesimo" },
    { "",
      "primera",
      "segunda",
      "tercera",
      "cuarta",
      "quinta",
      "sexta",
      "séptima",
      "octava",
      "novena",
      "décima",
      "undécima",
      "duodécima",
      "decimotercera",
      "decimocuarta",
      "decimoquinta",
      "decimosexta",
      "decimoséptima",
      "decimoctava",
      "decimonovena",
      "vigésima" },
    { "",        "prima", "",     "terza",         "",         "",          "",
      "septima", "",      "nona", "decima",        "undecima", "duodecima", "",
      "",        "",      "",     "decimoseptima", "",         "",          "vigesima" },
    { "",
      "primo",
      "secondo",
      "terzo",
      "quarto",
      "quinto",
      "sesto",
      "settimo",
      "ottavo",
      "nono",
      "decimo",
      "undicesimo",
      "dodicesimo",
      "tredicesimo",
      "quattordicesimo",
      "quindicesimo",
      "sedicesimo",
      "diciassettesimo",
      "diciottesimo",
      "diciannovesimo",
      "ventesimo" },
    { "",
      "первая",
      "вторая",
      "третья",
      "четвертая",
      "пятая",
      "шестая",
      "седьмая",
      "восьмая",
      "девятая",
      "десятая",
      "одиннадцатая",
      "двенадцатая",
      "тринадцатая",
      "четырнадцатая",
      "пятнадцатая",
      "шестнадцатая",
      "семнадцатая",
      "восемнадцатая",
      "девятнадцатая",
      "двадцатая" },
    { "",       "الأول",  "الثاني", "الثالث", "الرابع", "الخامس", "السادس",
      "السابع", "الثامن", "التاسع", "العاشر", "",       "",       "",
      "",       "",       "",       "",       "",       "",       "" },
    { "",
      "ensimmäinen",
      "toinen",
      "kolmas",
      "neljäs",
      "viides",
      "kuudes",
      "seitsemäs",
      "kahdeksas",
      "yhdeksäs",
      "kymmenes",
      "yhdestoista",
      "kahdestoista",
      "kolmastoista",
      "neljästoista",
      "viidestoista",
      "kuudestoista",
      "seitsemästoista",
      "kahdeksastoista",
      "yhdeksästoista",
      "kahdeskymmenes" },
    { "",          "första",   "andra",    "tredje",    "fjärde",    "femte",    "sjätte",
      "sjunde",    "åttonde",  "nionde",   "tionde",    "elfte",     "tolfte",   "trettonde",
      "fjortonde", "femtonde", "sextonde", "sjuttonde", "adertonde", "nittonde", "tjugonde" },
    { "",        "første",  "anden",  "tredie", "fjerde",  "femte",  "sjette",
      "syvende", "ottende", "niende", "tiende", "ellevte", "tolvte", "",
      "",        "",        "",       "",       "",        "",       "" },
    { "",           "eerste",      "tweede",     "derde",      "vierde",    "vijfde",
      "zesde",      "zevende",     "achtste",    "negende",    "tiende",    "elfde",
      "twaalfde",   "dertiende",   "veertiende", "vijftiende", "zestiende", "zeventiende",
      "achttiende", "negentiende", "twintigste" },
    { "",       "primeiro", "segundo", "terceiro", "quarto", "quinto", "sexto",
      "sétimo", "oitavo",   "nono",    "décimo",   "",       "",       "",
      "",       "",         "",        "",         "",       "",       "" },
    { "",       "pierwszy", "drugi",     "trzeci",    "czwarty",   "piąty",    "szósty",
      "siódmy", "ósmy",     "dziewiąty", "dziesiąty", "jedenasty", "dwunasty", "",
      "",       "",         "",          "",          "",          "",         "" },
    { "",       "pierwsza", "druga",     "trzecia",   "czwarta", "piąta", "szósta",
      "siódma", "ósma",     "dziewiąta", "dziesiąta", "",        "",      "",
      "",       "",         "",          "",          "",        "",      "" },
    { "", "první", "druhá", "třetí", "čtvrtá", "pátá", "šestá", "sedmá", "osmá", "devátá", "desátá",
      "", "",      "",      "",      "",       "",     "",      "",      "",     "" },
    { "",
      "első",
      "második",
      "harmadik",
      "negyedik",
      "ötödik",
      "hatodik",
      "hetedik",
      "nyolcadik",
      "kilencedik",
      "tizedik",
      "tizenegyedik",
      "tizenkettedik",
      "",
      "",
      "",
      "",
      "",
      "",
      "",
      "" },
    { "",           "erste",      "zweite",     "dritte",     "vierte",     "fünfte",
      "sechste",    "siebente",   "achte",      "neunte",     "zehnte",     "elfte",
      "zwölfte",    "dreizehnte", "vierzehnte", "fünfzehnte", "sechzehnte", "siebzehnte",
      "achtzehnte", "neunzehnte", "zwanzigste" },
    { "",          "erster", "zweiter", "dritter", "vierter", "fünfter",  "sechster",
      "siebenter", "achter", "neunter", "zehnter", "elfter",  "zwölfter", "",
      "",          "",       "",        "",        "",        "",         "" },
    { "",        "первый",  "второй",  "третий",  "четвертый", "пятый", "шестой",
      "седьмой", "восьмой", "девятый", "десятый", "",          "",      "",
      "",        "",        "",        "",        "",          "",      "" },
};

/* Whether `text` in small letters is `word`; nearly every word differs in its first letter. */
static inline bool is_word(struct slice text, const char *word)
{
    return (text.len == 0 || (unsigned char)word[0] >= 0x80 ||
            ascii_lower(text.at[0]) == word[0]) &&
           utf8_is_in_small(text, slice_of(word));
}

static bool parse_small_word(struct slice text, uint32_t *number)
{
    for (size_t row = 0; row < sizeof number_words / sizeof *number_words; row++)
        for (uint32_t n = 1; n <= 20; n++)
            if (*number_words[row][n] && is_word(text, number_words[row][n])) {
                *number = n;
                return true;
            }
    return false;
}

/* What may have a small number behind it. */
static const struct {
    const char *word;
    uint32_t number;
} tens[] = {
    { "twenty", 20 },    { "thirty", 30 },    { "forty", 40 },     { "fifty", 50 },
    { "sixty", 60 },     { "seventy", 70 },   { "eighty", 80 },    { "ninety", 90 },
    { "décimo", 10 },    { "décima", 10 },    { "decimo", 10 },    { "decima", 10 },
    { "vigésimo", 20 },  { "vigésima", 20 },  { "vigesimo", 20 },  { "vigesima", 20 },
    { "trigésimo", 30 }, { "trigésima", 30 }, { "trigesimo", 30 }, { "trigesima", 30 },
};

static const char *const tenths[] = { "twentieth", "thirtieth",  "fortieth",  "fiftieth",
                                      "sixtieth",  "seventieth", "eightieth", "ninetieth" };

/* "twenty-one", "Thirty second", "décimo tercio", "fiftieth". */
static bool parse_words(struct slice text, uint32_t *number)
{
    size_t dash = slice_find_byte(text, '-');
    struct slice ten = slice_take(text, dash < text.len ? dash : slice_find_byte(text, ' '));
    struct slice rest = slice_skip(text, ten.len + 1);
    uint32_t ones = 0;

    if (text.len > LONGEST_WORDS)
        return false;
    if (parse_small_word(text, number))
        return true;
    for (uint32_t i = 0; i < sizeof tens / sizeof *tens; i++) {
        if (!is_word(ten, tens[i].word))
            continue;
        if (rest.len && !(parse_small_word(rest, &ones) && ones < 10))
            break;
        *number = tens[i].number + ones;
        return true;
    }
    for (uint32_t i = 0; i < sizeof tenths / sizeof *tenths; i++) {
        *number = (i + 2) * 10;
        if (is_word(text, tenths[i]))
            return true;
    }
    *number = 0;
    return false;
}

/* Letters as numbers, the largest first: א 1, י 10, ק 100; a geresh or quote may stand among them. */
static bool parse_hebrew(struct slice text, uint32_t *number)
{
    static const uint16_t values[] = { 1,  2,  3,  4,  5,  6,  7,  8,  9,  10,  20,  20,  30, 40,
                                       40, 50, 50, 60, 70, 80, 80, 90, 90, 100, 200, 300, 400 };
    enum { ALEF = 0x5D0, TAV = 0x5EA, GERESH = 0x5F3, GERSHAYIM = 0x5F4 };
    uint32_t c, total = 0, last = UINT32_MAX;

    while (utf8_next(&text, &c)) {
        if (c == GERESH || c == GERSHAYIM || c == '"' || c == '\'')
            continue;
        if (c < ALEF || c > TAV || values[c - ALEF] > last)
            return false;
        last = values[c - ALEF];
        total += last;
    }
    *number = total;
    return total > 0;
}

bool numeral_parse(struct slice text, bool letters, uint32_t *number, enum numeral_style *style)
{
    *style = NUMERAL_DECIMAL;
    if (parse_digits(text, number))
        return true;
    if (parse_roman(text, number)) {
        *style = text.at[0] >= 'a' ? NUMERAL_LOWER_ROMAN : NUMERAL_UPPER_ROMAN;
        return true;
    }
    if (letters && text.len == 1 && is_ascii_letter(text.at[0])) {
        *number = (uint32_t)(ascii_lower(text.at[0]) - 'a') + 1;
        *style = text.at[0] >= 'a' ? NUMERAL_LOWER_ALPHA : NUMERAL_UPPER_ALPHA;
        return true;
    }
    if (text.len == 0)
        return false;
    if (parse_hebrew(text, number))
        return true;
    if (parse_words(text, number))
        return true;
    return utf8_is_wide(utf8_first(text)) && numeral_chinese(text, number) == text.len;
}
