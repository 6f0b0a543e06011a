/*
 * generate.c - a novel of any length for the benchmarks: `generate MEGABYTES [wrapped|lines]`. The same
 * arguments give the same bytes everywhere. Chapters with titles, paragraphs of narration and of
 * speech, scene breaks, verse, notes at the end of a chapter; paragraphs are wrapped at 72 columns with
 * blank lines between, or stand on one line each. It is meant to look and to compress like prose, not
 * to be read.
 */
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { WRAP_WIDTH = 72, LONGEST_PARAGRAPH = 8192 };

#define LENGTH(list) (sizeof(list) / sizeof((list)[0]))

static const char *const names[] = {
    "Maren",          "Tobias",        "Mrs. Halloran", "Old Pell",     "Ingrid",
    "the captain",    "Dr. Osei",      "the widow",     "Lucan",        "Aunt Thora",
    "Father Brennan", "Zoë",           "Mr. Quill",     "the ferryman", "young Dacre",
    "Sophia",         "the Frenchman", "Annika",        "the doctor",   "René",
};

static const char *const nouns[] = {
    "harbour",        "lamp",          "letter",    "morning",      "window",     "sea",
    "road",           "kitchen",       "garden",    "voice",        "hand",       "house",
    "winter",         "door",          "boat",      "lighthouse",   "question",   "silence",
    "story",          "river",         "church",    "market",       "brother",    "stranger",
    "coat",           "field",         "mountain",  "bell",         "evening",    "table",
    "stair",          "picture",       "key",       "promise",      "fire",       "journey",
    "shoulder",       "ladder",        "village",   "engine",       "orchard",    "bridge",
    "secret",         "captain",       "chair",     "quarrel",      "shadow",     "candle",
    "horse",          "island",        "rope",      "sister",       "autumn",     "envelope",
    "anchor",         "name",          "clock",     "bottle",       "parish",     "weather",
    "argument",       "kettle",        "station",   "dream",        "ledger",     "ceiling",
    "pocket",         "mistake",       "crowd",     "mirror",       "fence",      "lantern",
    "cellar",         "pair of boots", "newspaper", "photograph",   "tablecloth", "inheritance",
    "correspondence", "conversation",  "neighbour", "schoolmaster", "afternoon",  "churchyard",
};

static const char *const adjectives[] = {
    "old",     "narrow",      "quiet",      "bright",    "cold",       "heavy",  "distant",
    "broken",  "foolish",     "patient",    "grey",      "tired",      "sudden", "long",
    "unhappy", "ordinary",    "strange",    "small",     "gentle",     "bitter", "careless",
    "crooked", "empty",       "familiar",   "hollow",    "low",        "dark",   "forgotten",
    "pale",    "respectable", "enormous",   "half-open", "wooden",     "honest", "rusted",
    "late",    "slow",        "well-known", "ill-fated", "unexpected",
};

static const char *const verbs[] = {
    "remembered",  "opened",        "left",          "watched",         "followed",
    "carried",     "forgot",        "described",     "wanted",          "found",
    "lost",        "heard",         "crossed",       "closed",          "mended",
    "feared",      "believed in",   "looked for",    "turned from",     "walked past",
    "returned to", "thought about", "complained of", "set down",        "took up",
    "refused",     "kept",          "understood",    "never mentioned", "stood before",
    "listened to", "asked about",   "laughed at",    "paid for",        "put away",
    "recognised",
};

static const char *const adverbs[] = {
    "slowly",
    "at last",
    "without a word",
    "in the end",
    "once more",
    "as before",
    "carefully",
    "that night",
    "for a while",
    "all the same",
    "by degrees",
    "before breakfast",
    "in vain",
    "twice",
    "with some difficulty",
    "against all advice",
    "to nobody's surprise",
    "after the funeral",
    "when the tide turned",
    "as if it mattered",
};

static const char *const openings[] = {
    "It was true that",
    "Nobody doubted that",
    "In those years",
    "After a time",
    "On the third day,",
    "For all that,",
    "Years later",
    "At half past four",
    "Of course",
    "And yet",
    "By the time it rained,",
    "So it happened that",
    "Not for the first time,",
    "In the spring of 1847",
    "Towards evening",
    "As a rule",
};

static const char *const joints[] = {
    ", and",
    ", but",
    "; still,",
    ", for",
    ", so that",
    "; meanwhile",
    ", because",
    ", although",
    ", while",
    ": in short,",
    "—or so it was said—and",
    ", and then",
};

static const char *const speech_verbs[] = {
    "said", "asked", "answered", "whispered", "cried", "muttered", "replied", "went on",
};

static uint32_t random_next(void)
{
    static uint32_t state = 88172645u;

    state ^= state << 13;
    state ^= state >> 17;
    state ^= state << 5;
    return state;
}

static unsigned below(unsigned limit)
{
    return (unsigned)(((uint64_t)random_next() * limit) >> 32);
}

static int chance(unsigned percent)
{
    return below(100) < percent;
}

/* The common words are more common: the lower of two draws. */
#define PICK(list) pick(list, LENGTH(list))

static const char *pick(const char *const *list, size_t length)
{
    unsigned a = below((unsigned)length), b = below((unsigned)length);

    return list[a < b ? a : b];
}

/* --- the paragraph in the making -------------------------------------------------------------- */

static char paragraph[LONGEST_PARAGRAPH];
static size_t paragraph_len;
static size_t printed;
static int wrapped = 1;

static void add(const char *words)
{
    size_t len = strlen(words);

    if (paragraph_len + len + 1 >= sizeof paragraph)
        return;
    memcpy(paragraph + paragraph_len, words, len + 1);
    paragraph_len += len;
}

static void add_word(const char *word)
{
    add(" ");
    add(word);
}

static void print(const char *text)
{
    fputs(text, stdout);
    printed += strlen(text);
}

/* How much of text fits in a line: up to the last space before the margin. */
static size_t line_fit(const char *text)
{
    size_t fit = 0, column = 0, i = 0;

    for (; text[i] && column <= WRAP_WIDTH; i++) {
        if (text[i] == ' ')
            fit = i;
        column += ((unsigned char)text[i] & 0xc0) != 0x80;
    }
    return text[i] ? fit : i;
}

static void print_wrapped(const char *text)
{
    while (*text) {
        size_t fit = line_fit(text);

        fwrite(text, 1, fit, stdout);
        putchar('\n');
        printed += fit + 1;
        text += fit + (text[fit] == ' ');
    }
}

static void end_paragraph(void)
{
    if (wrapped) {
        print_wrapped(paragraph);
    } else {
        print(paragraph);
        print("\n");
    }
    print("\n");
    paragraph_len = 0;
}

/* --- words no dictionary has: without them the text would compress better than prose does --------- */

enum { COINED_WORDS = 20000 };

static uint32_t hash(uint32_t n)
{
    n = (n ^ (n >> 16)) * 0x45d9f3bu;
    n = (n ^ (n >> 16)) * 0x45d9f3bu;
    return n ^ (n >> 16);
}

/* The word with this number, the same each time. */
static void add_coined(uint32_t number)
{
    static const char *const starts[] = { "b", "br", "c",  "d",  "f",  "g",  "gr", "h",  "l",
                                          "m", "n",  "p",  "pr", "qu", "r",  "s",  "st", "sw",
                                          "t", "th", "tr", "v",  "w",  "wh", "y",  "" };
    static const char *const vowels[] = { "a", "e", "i", "o", "u", "ea", "ou", "ai", "oo" };
    static const char *const ends[] = {
        "", "n", "r", "st", "ll", "nd", "ck", "ss", "m", "t", "rd"
    };
    uint32_t bits = hash(number);

    for (uint32_t syllables = 1 + bits % 8 / 3; syllables > 0; syllables--) {
        bits = hash(bits);
        add(starts[bits % LENGTH(starts)]);
        add(vowels[bits / 64 % LENGTH(vowels)]);
        add(ends[bits / 4096 % LENGTH(ends)]);
    }
}

/* Rare words are rare: small numbers come much oftener. */
static void add_rare_word(void)
{
    uint32_t number = chance(30) ? below(COINED_WORDS) : below(1 + below(COINED_WORDS));

    add(" ");
    add_coined(number);
}

/* --- sentences -------------------------------------------------------------------------------- */

static void add_capital(const char *word)
{
    size_t at = paragraph_len;

    add(word);
    if (paragraph[at] >= 'a' && paragraph[at] <= 'z')
        paragraph[at] = (char)(paragraph[at] - 'a' + 'A');
}

static void add_common_or_rare(const char *common)
{
    if (chance(25))
        add_word(common);
    else
        add_rare_word();
}

static void add_thing(void)
{
    add_word(chance(60) ? "the" : chance(50) ? "his" : "her");
    if (chance(45))
        add_common_or_rare(PICK(adjectives));
    add_common_or_rare(PICK(nouns));
    if (chance(15)) {
        add_word(chance(50) ? "of the" : "in a");
        add_common_or_rare(PICK(nouns));
    }
}

static void add_deed(void)
{
    add_common_or_rare(PICK(verbs));
    add_thing();
    if (chance(12))
        add_word(PICK(adverbs));
}

static int note_number;

static void add_sentence(void)
{
    if (chance(30)) {
        add(PICK(openings));
        add_word(chance(80) ? "she" : PICK(names));
    } else {
        add_capital(PICK(names));
    }
    add_deed();
    while (chance(40)) {
        add(PICK(joints));
        add_word(chance(70) ? "it" : PICK(names));
        add_deed();
    }
    add(chance(4) ? "!" : ".");
    if (chance(1) && note_number < 9) {
        char mark[16];

        snprintf(mark, sizeof mark, "[%d]", ++note_number);
        add(mark);
    }
}

static void print_narration(void)
{
    for (unsigned n = 2 + below(7); n > 0; n--) {
        add_sentence();
        if (n > 1)
            add(" ");
    }
    end_paragraph();
}

static void print_speech(void)
{
    int curly = chance(50);

    add(curly ? "“" : "\"");
    add_capital(PICK(openings));
    add_word(chance(50) ? "I" : "we");
    add_deed();
    add(curly ? "?” " : ",\" ");
    add(PICK(speech_verbs));
    add_word(PICK(names));
    add(".");
    if (chance(30)) {
        add(curly ? " “" : " \"");
        add_sentence();
        add(curly ? "”" : "\"");
    }
    end_paragraph();
}

static void print_verse(void)
{
    for (int line = 0; line < 8; line++) {
        paragraph_len = 0;
        add(line % 2 ? "        And" : "    O");
        add_word(PICK(adjectives));
        add_word(PICK(nouns));
        add(", that");
        add_word(PICK(verbs));
        add(" the ");
        add(PICK(nouns));
        print(paragraph);
        print(line == 3 || line == 7 ? "\n\n" : "\n");
    }
    paragraph_len = 0;
}

static void print_notes(void)
{
    for (int note = 1; note <= note_number; note++) {
        char mark[16];

        snprintf(mark, sizeof mark, "[%d] ", note);
        add(mark);
        add_sentence();
        end_paragraph();
    }
    note_number = 0;
}

static void print_chapter(unsigned number)
{
    char heading[32];

    snprintf(heading, sizeof heading, "Chapter %u", number);
    print(wrapped ? "\n\n" : "");
    print(heading);
    print("\n\n");
    add_capital("the");
    add_word(PICK(adjectives));
    add_word(PICK(nouns));
    end_paragraph();

    for (unsigned scene = 2 + below(3); scene > 0; scene--) {
        for (unsigned n = 8 + below(20); n > 0; n--) {
            if (chance(35))
                print_speech();
            else
                print_narration();
        }
        if (chance(10))
            print_verse();
        if (scene > 1)
            print("* * *\n\n");
    }
    print_notes();
}

int main(int argc, char **argv)
{
    double megabytes = argc > 1 ? atof(argv[1]) : 0;

    if (megabytes <= 0 || megabytes > 4000) {
        fprintf(stderr, "usage: generate MEGABYTES [wrapped|lines]\n");
        return 2;
    }
    wrapped = argc < 3 || strcmp(argv[2], "lines") != 0;
    print("The Lighthouse Ledger\n\nby Hanna Sorel\n\n");
    for (unsigned number = 1; (double)printed < megabytes * 1e6; number++)
        print_chapter(number);
    return 0;
}
