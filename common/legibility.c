/*
 * legibility.c - the cost of a text, in two parts: each character where it stands, whatever the
 * language; and the letters, counted, by the alphabet of each language. ASCII costs the same
 * everywhere, but it is counted: some encodings make other characters of it.
 */
#include "legibility.h"

#include "alphabet.h"
#include "utf8.h"

enum { PLANE = 0x10000 };

/* Hundredths of a bit. */
enum {
    COST_ASCII = 450,
    COST_ASCII_FOREIGN = 40, /* more, for a letter in a text of another script than Latin */
    COST_SYMBOL = 1400,
    COST_LETTER_FOREIGN = 1600,
    COST_IMPOSSIBLE = 2500, /* controls, private use, what could not be decoded */
    COST_CAPITAL_FIRST = 200,
    COST_CAPITAL_AMONG_CAPITALS = 20,
    COST_CAPITAL_IN_WORD = 600,
    COST_FINAL_IN_WORD = 600,
    COST_SCRIPTS_MIXED = 700,
    COST_SYMBOL_IN_WORD = 600,
    COST_MARK_ALONE = 1400,
    COST_QUOTE_TURNED = 500,
    COST_DRAWN = 900,
    COST_DRAWN_AGAIN = 250
};

struct legibility {
    uint32_t *counts;        /* by letter of the basic plane, in small letters */
    unsigned long *counted;  /* of each script */
    unsigned long character; /* what characters cost where they stand */
    unsigned long ascii;     /* letters */
};

struct legibility *legibility_new(struct arena *arena)
{
    struct legibility *legibility = ARENA_NEW(arena, struct legibility);

    legibility->counts = ARENA_ARRAY(arena, PLANE, uint32_t);
    legibility->counted = ARENA_ARRAY(arena, SCRIPTS, unsigned long);
    return legibility;
}

/* --- where a character stands --------------------------------------------------------------- */

struct place {
    uint32_t before, character, behind; /* 0: an end of the text */
};

static bool is_gap(uint32_t c)
{
    return c == 0 || utf8_is_space(c);
}

enum symbol_use { SYMBOL_ANYWHERE, SYMBOL_OPENS, SYMBOL_CLOSES, SYMBOL_OUTSIDE_WORDS };

/* Marks that people write; others are rare. */
static const struct symbol {
    uint32_t first, last;
    uint16_t cost;
    enum symbol_use use;
} symbols[] = {
    { 0x00A0, 0x00A0, 550, SYMBOL_ANYWHERE }, /* no-break space */
    { 0x00AD, 0x00AD, 800, SYMBOL_ANYWHERE }, /* soft hyphen */
    { 0x00B7, 0x00B7, 750, SYMBOL_ANYWHERE }, /* middle dot */
    { 0x2010, 0x2015, 500, SYMBOL_ANYWHERE }, /* dashes */
    { 0x2019, 0x2019, 450, SYMBOL_ANYWHERE }, /* apostrophe */
    { 0x2026, 0x2026, 550, SYMBOL_ANYWHERE }, /* ellipsis */
    { 0x2018, 0x2018, 500, SYMBOL_OPENS },    /* quotation marks */
    { 0x201C, 0x201C, 450, SYMBOL_ANYWHERE }, /* (the German one closes) */
    { 0x201D, 0x201D, 450, SYMBOL_CLOSES },        { 0x201A, 0x201A, 600, SYMBOL_OPENS },
    { 0x201E, 0x201E, 500, SYMBOL_OPENS },         { 0x00AB, 0x00AB, 550, SYMBOL_OUTSIDE_WORDS },
    { 0x00BB, 0x00BB, 550, SYMBOL_OUTSIDE_WORDS }, { 0x2039, 0x203A, 750, SYMBOL_OUTSIDE_WORDS },
    { 0x00A1, 0x00A1, 650, SYMBOL_OPENS },         /* ¡ */
    { 0x00BF, 0x00BF, 650, SYMBOL_OPENS },         /* ¿ */
    { 0x00A7, 0x00A7, 700, SYMBOL_OUTSIDE_WORDS }, /* § */
    { 0x00B0, 0x00B0, 700, SYMBOL_OUTSIDE_WORDS }, /* ° */
    { 0x00A9, 0x00A9, 750, SYMBOL_OUTSIDE_WORDS }, /* © */
    { 0x00AE, 0x00AE, 850, SYMBOL_ANYWHERE },      /* ® */
    { 0x2122, 0x2122, 850, SYMBOL_ANYWHERE },      /* ™ */
    { 0x00A3, 0x00A3, 700, SYMBOL_OUTSIDE_WORDS }, /* £ */
    { 0x20AC, 0x20AC, 700, SYMBOL_OUTSIDE_WORDS }, /* € */
    { 0x2022, 0x2022, 750, SYMBOL_OUTSIDE_WORDS }, /* • */
    { 0x00BC, 0x00BE, 950, SYMBOL_OUTSIDE_WORDS }, /* fractions */
    { 0x00D7, 0x00D7, 950, SYMBOL_OUTSIDE_WORDS }, /* × */
    { 0x00B1, 0x00B3, 950, SYMBOL_ANYWHERE },      /* ± ² ³ */
    { 0x00AA, 0x00AA, 950, SYMBOL_ANYWHERE },      /* ª */
    { 0x00BA, 0x00BA, 900, SYMBOL_ANYWHERE },      /* º */
    { 0x2116, 0x2116, 800, SYMBOL_OUTSIDE_WORDS }, /* № */
    { 0x0387, 0x0387, 700, SYMBOL_CLOSES },        /* Greek, Arabic */
    { 0x060C, 0x060C, 450, SYMBOL_CLOSES },        { 0x061B, 0x061B, 600, SYMBOL_CLOSES },
    { 0x061F, 0x061F, 600, SYMBOL_CLOSES },        { 0x200C, 0x200F, 700, SYMBOL_ANYWHERE },
    { 0x0660, 0x0669, 700, SYMBOL_ANYWHERE },      { 0x06F0, 0x06F9, 700, SYMBOL_ANYWHERE },
    { 0x3000, 0x3000, 500, SYMBOL_ANYWHERE }, /* East Asian */
    { 0x3001, 0x3002, 450, SYMBOL_ANYWHERE },      { 0x3008, 0x3011, 600, SYMBOL_ANYWHERE },
    { 0xFF01, 0xFF1F, 600, SYMBOL_ANYWHERE },
};

static bool is_between_letters(const struct place *place)
{
    return utf8_is_letter(place->before) && utf8_is_letter(place->behind);
}

static bool is_misplaced(const struct place *place, enum symbol_use use)
{
    switch (use) {
    case SYMBOL_OPENS:
        return utf8_is_letter(place->before) || is_gap(place->behind);
    case SYMBOL_CLOSES:
        return is_gap(place->before) || utf8_is_letter(place->behind);
    case SYMBOL_OUTSIDE_WORDS:
        return is_between_letters(place);
    default:
        return false;
    }
}

static bool is_drawing(uint32_t c)
{
    return c >= 0x2500 && c <= 0x259F;
}

/* Drawings are made of long runs of one, with others at their ends; beside a letter they are no drawing. */
static unsigned drawing_cost(const struct place *place)
{
    uint32_t c = place->character;

    if (place->before == c || place->behind == c)
        return COST_DRAWN_AGAIN;
    if ((is_gap(place->before) || is_drawing(place->before)) &&
        (is_gap(place->behind) || is_drawing(place->behind)))
        return COST_DRAWN;
    return COST_SYMBOL;
}

static unsigned symbol_cost(const struct place *place)
{
    uint32_t c = place->character;

    for (size_t i = 0; i < sizeof symbols / sizeof *symbols; i++)
        if (c >= symbols[i].first && c <= symbols[i].last)
            return symbols[i].cost +
                   (is_misplaced(place, symbols[i].use) ? (unsigned)COST_QUOTE_TURNED : 0);
    if (is_drawing(c))
        return drawing_cost(place);
    return COST_SYMBOL + (is_between_letters(place) ? COST_SYMBOL_IN_WORD : 0);
}

/* --- letters -------------------------------------------------------------------------------- */

static unsigned capital_cost(const struct place *place)
{
    if (!utf8_is_upper(place->character))
        return 0;
    if (utf8_is_lower(place->before))
        return COST_CAPITAL_IN_WORD;
    return utf8_is_upper(place->before) || utf8_is_upper(place->behind)
               ? COST_CAPITAL_AMONG_CAPITALS
               : COST_CAPITAL_FIRST;
}

/* Letters that have this form at the end of a word only: sigma, five of Hebrew, two of Arabic. */
static bool is_final_form(uint32_t c)
{
    static const uint32_t forms[] = {
        0x03C2, 0x05DA, 0x05DD, 0x05DF, 0x05E3, 0x05E5, 0x0629, 0x0649
    };

    for (size_t i = 0; i < sizeof forms / sizeof *forms; i++)
        if (c == forms[i])
            return true;
    return false;
}

static bool is_of_word(uint32_t c)
{
    return utf8_is_letter(c) || utf8_is_mark(c);
}

static unsigned mixing_cost(uint32_t before, uint32_t c)
{
    enum script one = alphabet_script(before), other = alphabet_script(c);

    if (!is_of_word(before) || one == other || (one >= SCRIPT_KANA && other >= SCRIPT_KANA))
        return 0;
    return COST_SCRIPTS_MIXED;
}

/* What its case and its neighbours cost; the letter itself is counted, for each language to say. */
static void add_letter(struct legibility *legibility, const struct place *place)
{
    uint32_t c = place->character, small = utf8_to_lower(c);

    if (small < 0x80)
        small = c; /* the Turkish İ is a letter of its own */
    legibility->character += capital_cost(place) + mixing_cost(place->before, c);
    if (is_final_form(c) && utf8_is_letter(place->behind))
        legibility->character += COST_FINAL_IN_WORD;
    if (utf8_is_mark(c) && !is_of_word(place->before))
        legibility->character += COST_MARK_ALONE;
    if (c >= PLANE || alphabet_script(c) == SCRIPT_RARE) {
        legibility->character += COST_LETTER_FOREIGN;
        return;
    }
    legibility->counts[small < 0x80 || small >= PLANE ? c : small]++;
    legibility->counted[alphabet_script(c)]++;
}

/* An ASCII letter behind another one: their case and scripts must fit too. */
static unsigned ascii_cost(const struct place *place)
{
    if (place->before < 0x80 || !is_ascii_letter((char)place->character))
        return COST_ASCII;
    return COST_ASCII + mixing_cost(place->before, place->character) +
           (utf8_is_lower(place->before) ? capital_cost(place) : 0);
}

static bool is_impossible(uint32_t c)
{
    return utf8_is_forbidden(c) || c == UTF8_REPLACEMENT || (c >= 0xE000 && c <= 0xF8FF) ||
           c >= 0xF0000;
}

static void add_character(struct legibility *legibility, const struct place *place)
{
    uint32_t c = place->character;

    legibility->ascii += c < 0x80 && is_ascii_letter((char)c);
    if (c < 0x80)
        legibility->character += ascii_cost(place);
    else if (is_impossible(c))
        legibility->character += COST_IMPOSSIBLE;
    else if (is_of_word(c))
        add_letter(legibility, place);
    else
        legibility->character += symbol_cost(place);
}

static void take_text(struct legibility *legibility, struct slice text)
{
    struct place place = { 0, 0, 0 };

    memset(legibility->counts, 0, PLANE * sizeof *legibility->counts);
    memset(legibility->counted, 0, SCRIPTS * sizeof *legibility->counted);
    legibility->character = legibility->ascii = 0;
    if (!utf8_next(&text, &place.character))
        return;
    do {
        if (!utf8_next(&text, &place.behind))
            place.behind = 0;
        add_character(legibility, &place);
        place.before = place.character;
        place.character = place.behind;
    } while (place.character || text.len);
}

/* --- languages ------------------------------------------------------------------------------ */

static unsigned long letters_cost(const struct legibility *legibility,
                                  const struct alphabet *alphabet)
{
    struct slice rest = slice_of(alphabet->letters);
    unsigned cost = alphabet->first;
    bool is_latin = alphabet->scripts == 1 << SCRIPT_LATIN;
    unsigned long sum = is_latin ? 0 : legibility->ascii * COST_ASCII_FOREIGN, listed = 0;
    uint32_t letter;

    for (unsigned script = 0; script < SCRIPTS; script++)
        sum +=
            legibility->counted[script] *
            (alphabet->scripts >> script & 1 ? alphabet->unlisted : (unsigned)COST_LETTER_FOREIGN);
    for (; utf8_next(&rest, &letter); cost += alphabet->step)
        if (cost < alphabet->unlisted)
            listed += (unsigned long)legibility->counts[letter] * (alphabet->unlisted - cost);
    return sum - listed;
}

static const struct alphabet *find_alphabet(struct slice language)
{
    const struct alphabet *alphabet = alphabets;

    while (alphabet->language && !slice_is(language, alphabet->language))
        alphabet++;
    return alphabet;
}

unsigned long legibility_cost(struct legibility *legibility, struct slice text,
                              const char *languages)
{
    struct slice rest = slice_of(languages), language;
    unsigned long least = 0;

    take_text(legibility, text);
    while (slice_next(&rest, ' ', &language)) {
        const struct alphabet *alphabet = find_alphabet(language);
        unsigned long cost = alphabet->language ? letters_cost(legibility, alphabet) : 0;

        if (cost && (!least || cost < least))
            least = cost;
    }
    return least + legibility->character;
}
