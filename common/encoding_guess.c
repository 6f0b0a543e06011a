/*
 * encoding_guess.c - which encoding bytes are in that are no Unicode: each that people used is
 * tried on lines with such bytes, and the text that reads best decides. What the text declares of
 * itself, and what uchardet says, counts too, but can be outweighed.
 */
#include "encoding_guess.h"

#include <limits.h>
#include <uchardet/uchardet.h>

#include "buffer.h"
#include "encoding.h"
#include "language.h"
#include "legibility.h"
#include "scan.h"

enum {
    SAMPLE_BYTES = 8 * 1024,
    WINDOWS = 8,               /* places of the file that the sample is taken from */
    DECLARED_WORTH = 1500,     /* hundredths of a bit */
    DECLARED_BYTE_WORTH = 100, /* for each byte that is no ASCII */
    DETECTED_BYTE_WORTH = 15,
    LANGUAGE_BYTE_WORTH = 100 /* of an encoding that the words' language is written in */
};

#define WESTERN  "en fr de es it pt nl sv da fi ca is ga"
#define CENTRAL  "pl cs hu sk sl hr ro sq de"
#define BALTIC   "lt lv et"
#define CYRILLIC "ru uk bg sr mk be"

/*
 * Widest first where one encoding holds another: then no byte of the rest of the file is missing.
 * Where two give the same text the earlier one is named.
 */
static const struct candidate {
    const char *name, *languages;
} candidates[] = {
    { "WINDOWS-1252", WESTERN },
    { "ISO-8859-15", WESTERN " et" },
    { "WINDOWS-1250", CENTRAL },
    { "ISO-8859-2", CENTRAL },
    { "WINDOWS-1251", CYRILLIC },
    { "KOI8-R", "ru bg" },
    { "KOI8-U", "uk ru be" },
    { "IBM866", CYRILLIC },
    { "ISO-8859-5", CYRILLIC },
    { "MAC-CYRILLIC", CYRILLIC },
    { "IBM855", CYRILLIC },
    { "WINDOWS-1253", "el" },
    { "ISO-8859-7", "el" },
    { "CP737", "el" },
    { "IBM869", "el" },
    { "WINDOWS-1254", "tr" },
    { "IBM857", "tr" },
    { "WINDOWS-1255", "he" },
    { "ISO-8859-8", "he" },
    { "IBM862", "he" },
    { "WINDOWS-1256", "ar fa" },
    { "ISO-8859-6", "ar" },
    { "WINDOWS-1257", BALTIC },
    { "ISO-8859-13", BALTIC },
    { "ISO-8859-4", BALTIC },
    { "IBM775", BALTIC },
    { "WINDOWS-1258", "vi" },
    { "VISCII", "vi" },
    { "TCVN", "vi" },
    { "WINDOWS-874", "th" },
    { "MACINTOSH", WESTERN },
    { "IBM850", WESTERN },
    { "IBM437", WESTERN },
    { "IBM852", CENTRAL },
    { "MAC-CENTRALEUROPE", CENTRAL },
    { "ISO-8859-16", "ro" },
    { "ISO-8859-3", "eo mt" },
    { "ISO-8859-14", "cy ga" },
    { "GEORGIAN-PS", "ka" },
    { "ARMSCII-8", "hy" },
    { "GB18030", "zh-Hans zh-Hant" },
    { "BIG5", "zh-Hant" },
    { "BIG5-HKSCS", "zh-Hant" },
    { "EUC-TW", "zh-Hant" },
    { "CP949", "ko" },
    { "JOHAB", "ko" },
    { "WINDOWS-31J", "ja" },
    { "EUC-JP", "ja" },
};

enum { CANDIDATES = sizeof candidates / sizeof *candidates };

/* Names for what the candidates hold, or are (WHATWG Encoding Standard §4.2, and what else is met). */
static const struct {
    const char *name, *candidate;
} synonyms[] = {
    { "ascii", "WINDOWS-1252" },
    { "us-ascii", "WINDOWS-1252" },
    { "iso-8859-1", "WINDOWS-1252" },
    { "iso8859-1", "WINDOWS-1252" },
    { "iso_8859-1", "WINDOWS-1252" },
    { "latin1", "WINDOWS-1252" },
    { "latin-1", "WINDOWS-1252" },
    { "iso-latin-1", "WINDOWS-1252" },
    { "ansi", "WINDOWS-1252" },
    { "cp1252", "WINDOWS-1252" },
    { "latin-9", "ISO-8859-15" },
    { "latin9", "ISO-8859-15" },
    { "latin-2", "ISO-8859-2" },
    { "latin2", "ISO-8859-2" },
    { "cp1250", "WINDOWS-1250" },
    { "cp1251", "WINDOWS-1251" },
    { "koi8r", "KOI8-R" },
    { "koi8u", "KOI8-U" },
    { "cp866", "IBM866" },
    { "iso-8859-9", "WINDOWS-1254" },
    { "latin-5", "WINDOWS-1254" },
    { "iso-8859-8-i", "ISO-8859-8" },
    { "iso-8859-11", "WINDOWS-874" },
    { "tis-620", "WINDOWS-874" },
    { "macroman", "MACINTOSH" },
    { "x-mac-roman", "MACINTOSH" },
    { "mac-roman", "MACINTOSH" },
    { "cp850", "IBM850" },
    { "cp437", "IBM437" },
    { "ibm437", "IBM437" },
    { "gb2312", "GB18030" },
    { "gbk", "GB18030" },
    { "cp936", "GB18030" },
    { "hz-gb-2312", "GB18030" },
    { "cp950", "BIG5" },
    { "big5-eten", "BIG5" },
    { "euc-kr", "CP949" },
    { "ks_c_5601-1987", "CP949" },
    { "uhc", "CP949" },
    { "shift_jis", "WINDOWS-31J" },
    { "shift-jis", "WINDOWS-31J" },
    { "sjis", "WINDOWS-31J" },
    { "x-sjis", "WINDOWS-31J" },
    { "cp932", "WINDOWS-31J" },
    { "eucjp", "EUC-JP" },
    { "viscii1.1-1", "VISCII" },
};

static const struct candidate *find_candidate(struct slice name)
{
    for (size_t i = 0; i < sizeof synonyms / sizeof *synonyms; i++)
        if (slice_equal_ascii_case(name, slice_of(synonyms[i].name)))
            name = slice_of(synonyms[i].candidate);
    for (size_t i = 0; i < CANDIDATES; i++)
        if (slice_equal_ascii_case(name, slice_of(candidates[i].name)))
            return &candidates[i];
    return NULL;
}

/* --- what is said of it ---------------------------------------------------------------------- */

static bool is_name_byte(char byte)
{
    return is_ascii_letter(byte) || is_digit_byte(byte) || byte == '-' || byte == '_' ||
           byte == '.' || byte == ':';
}

/* The name behind "charset" and the like: an equals sign or a colon, quotes, a name. */
static struct slice name_behind(struct slice rest)
{
    size_t len = 0;

    rest = slice_trim_start(rest);
    if (rest.len == 0 || (rest.at[0] != '=' && rest.at[0] != ':'))
        return SLICE("");
    rest = slice_trim_start(slice_skip(rest, 1));
    if (rest.len && (rest.at[0] == '"' || rest.at[0] == '\''))
        rest = slice_skip(rest, 1);
    while (len < rest.len && is_name_byte(rest.at[len]))
        len++;
    return slice_take(rest, len);
}

/*
 * In the first lines: "charset=iso-8859-2" of a mail or a page, "Character set encoding: ..." of
 * Project Gutenberg, "encoding='...'" of XML, "coding: ..." of an editor.
 */
static const struct candidate *find_declared(struct slice bytes)
{
    enum { HEAD_BYTES = 4096 };
    static const char *const words[] = { "charset", "coding" };
    struct slice head = slice_take(bytes, HEAD_BYTES);

    for (size_t i = 0; i < sizeof words / sizeof *words; i++) {
        struct slice word = slice_of(words[i]), rest = head;

        while ((rest = slice_skip(rest, slice_find(rest, word))).len) {
            const struct candidate *candidate;

            rest = slice_skip(rest, word.len);
            if ((candidate = find_candidate(name_behind(rest))))
                return candidate;
        }
    }
    return NULL;
}

static void release_detector(void *detector)
{
    uchardet_delete(detector);
}

static const struct candidate *ask_detector(struct arena *arena, struct slice bytes)
{
    uchardet_t detector = uchardet_new();

    if (!detector)
        arena_fail(arena);
    arena_defer(arena, release_detector, detector);
    if (uchardet_handle_data(detector, bytes.at, bytes.len) != 0)
        return NULL;
    uchardet_data_end(detector);
    return find_candidate(slice_of(uchardet_get_charset(detector)));
}

/* --- the sample ------------------------------------------------------------------------------ */

static size_t find_large_byte(struct slice bytes)
{
    static const struct scan large = { .from = 0x80 };
    const char *at = scan_next(&large, bytes.at, slice_end(bytes));

    return (size_t)(at - bytes.at);
}

static bool is_line_end(char byte)
{
    return byte == '\n' || byte == '\r';
}

/*
 * Lines of `window` that are not ASCII, at most `room` bytes of them. No line end is half of a
 * character, and before its first large byte a line can be cut anywhere.
 */
static void add_lines(struct buffer *sample, struct slice window, size_t room)
{
    enum { LEAD = 100 /* bytes before it */ };

    while (room > LEAD) {
        size_t large = find_large_byte(window), start = large, end = large;

        if (large == window.len)
            return;
        while (start > 0 && large - start < LEAD && !is_line_end(window.at[start - 1]))
            start--;
        while (end < window.len && !is_line_end(window.at[end]) && end - start < room)
            end++;
        buffer_put_raw(sample, slice_skip(slice_take(window, end), start));
        buffer_put_raw(sample, SLICE("\n"));
        room -= end - start;
        window = slice_skip(window, end);
    }
}

static struct slice behind_line_end(struct slice bytes)
{
    size_t at = 0;

    while (at < bytes.len && !is_line_end(bytes.at[at]))
        at++;
    return slice_skip(bytes, at);
}

static struct slice take_sample(struct arena *arena, struct slice bytes)
{
    struct buffer *sample = buffer_new(arena);
    size_t step = bytes.len / WINDOWS;

    if (bytes.len <= SAMPLE_BYTES) {
        add_lines(sample, bytes, SAMPLE_BYTES);
        return buffer_bytes(sample);
    }
    for (size_t i = 0; i < WINDOWS; i++) {
        struct slice window = slice_take(slice_skip(bytes, i * step), step);

        add_lines(sample, i ? behind_line_end(window) : window, SAMPLE_BYTES / WINDOWS);
    }
    return buffer_bytes(sample);
}

static size_t count_large_bytes(struct slice bytes)
{
    size_t count = 0;

    for (size_t i = 0; i < bytes.len; i++)
        count += (unsigned char)bytes.at[i] >= 0x80;
    return count;
}

/* --- the choice ------------------------------------------------------------------------------ */

struct trial {
    const struct candidate *candidate;
    struct slice text;
    long cost; /* hundredths of a bit, less what is said for it */
};

/* How sure, in percent, one is of the best when the next other text costs so much more. */
static unsigned certainty_of(long margin)
{
    static const struct {
        long margin; /* hundredths of a bit: each bit doubles the odds */
        unsigned percent;
    } steps[] = {
        { 10000, 98 }, { 4000, 95 }, { 2000, 90 }, { 1000, 80 }, { 500, 70 }, { 200, 55 }
    };

    for (size_t i = 0; i < sizeof steps / sizeof *steps; i++)
        if (margin >= steps[i].margin)
            return steps[i].percent;
    return 40;
}

/* Of those that give the same text as `best`: what the text declares, else the first. */
static const char *name_of(const struct trial *trials, const struct trial *best,
                           const struct candidate *declared)
{
    if (declared && slice_equal(trials[declared - candidates].text, best->text))
        return declared->name;
    while (!slice_equal(trials->text, best->text))
        trials++;
    return trials->candidate->name;
}

static struct encoding choose(const struct trial *trials, const struct candidate *declared)
{
    const struct trial *best = &trials[0], *next = NULL;

    for (size_t i = 1; i < CANDIDATES; i++)
        if (trials[i].cost < best->cost)
            best = &trials[i];
    for (size_t i = 0; i < CANDIDATES; i++)
        if (!slice_equal(trials[i].text, best->text) && (!next || trials[i].cost < next->cost))
            next = &trials[i];
    return (struct encoding){
        .name = name_of(trials, best, declared),
        .certainty = next ? certainty_of(next->cost - best->cost) : 30,
    };
}

/* What the words look like that are ASCII throughout: most, where the script is Latin. */
static struct slice language_of_ascii(struct arena *arena, struct slice sample)
{
    struct slice text = arena_copy(arena, sample);
    char *at = (char *)(size_t)text.at;

    for (size_t i = 0; i < text.len; i++)
        if ((unsigned char)at[i] >= 0x80)
            at[i] = ' ';
    return language_of_text(text);
}

static bool has_word(const char *words, struct slice wanted)
{
    struct slice rest = slice_of(words), word;

    while (slice_next(&rest, ' ', &word))
        if (slice_equal(word, wanted))
            return true;
    return false;
}

static void try_candidate(struct trial *trial, struct arena *arena, struct legibility *legibility,
                          struct slice sample, struct slice language)
{
    const struct candidate *candidate = trial->candidate;
    bool is_written_in = has_word(candidate->languages, language);
    const char *languages = is_written_in ? arena_string(arena, language) : candidate->languages;
    size_t replaced;

    trial->cost = LONG_MAX; /* an iconv may not know it */
    if (!encoding_decode(arena, sample, candidate->name, &trial->text, &replaced))
        return;
    trial->cost = (long)legibility_cost(legibility, trial->text, languages);
    if (is_written_in)
        trial->cost -= (long)count_large_bytes(sample) * LANGUAGE_BYTE_WORTH;
}

/* `worth` for what was said to be `candidate`, and for all that give the same text. */
static void favour(struct trial *trials, const struct candidate *candidate, long worth)
{
    if (!candidate)
        return;
    for (size_t i = 0; i < CANDIDATES; i++)
        if (trials[i].cost < LONG_MAX &&
            slice_equal(trials[i].text, trials[candidate - candidates].text))
            trials[i].cost -= worth;
}

/* --- sixteen bits ---------------------------------------------------------------------------- */

static unsigned long cost_in(struct arena *arena, struct legibility *legibility, struct slice bytes,
                             const char *name)
{
    static const char all[] = WESTERN " " CYRILLIC " el he ar hi th vi zh-Hans zh-Hant ja ko";
    struct slice text;
    size_t replaced;

    if (!encoding_decode(arena, bytes, name, &text, &replaced))
        return ULONG_MAX;
    return legibility_cost(legibility, text, all);
}

bool encoding_guess_sixteen(struct arena *arena, struct slice bytes, const char *rival,
                            struct encoding *encoding)
{
    enum { HEAD_BYTES = 4096, LEGIBLE = 1200 /* for each character; random ones cost 1600 */ };
    struct slice head = slice_take(bytes, HEAD_BYTES);
    struct legibility *legibility = legibility_new(arena);
    unsigned long little, big, least, other;

    head.len -= head.len % 2;
    little = cost_in(arena, legibility, head, "UTF-16LE");
    big = cost_in(arena, legibility, head, "UTF-16BE");
    least = little < big ? little : big;
    other = cost_in(arena, legibility, head, rival);
    /* Pairs of any bytes are letters in some script: it must read much better. */
    if (bytes.len % 2 || head.len == 0 || least / 3 >= other / 4 || least > head.len / 2 * LEGIBLE)
        return false;
    *encoding = (struct encoding){ little < big ? "UTF-16LE" : "UTF-16BE",
                                   certainty_of((long)(other - least)), false };
    return true;
}

static struct encoding guess_bytes(struct arena *arena, struct slice bytes)
{
    struct slice sample = take_sample(arena, bytes);
    struct legibility *legibility = legibility_new(arena);
    struct trial *trials = ARENA_ARRAY(arena, CANDIDATES, struct trial);
    struct slice language = language_of_ascii(arena, sample);
    const struct candidate *declared = find_declared(bytes);
    long large = (long)count_large_bytes(sample);

    for (size_t i = 0; i < CANDIDATES; i++) {
        trials[i].candidate = &candidates[i];
        try_candidate(&trials[i], arena, legibility, sample, language);
    }
    favour(trials, declared, DECLARED_WORTH + large * DECLARED_BYTE_WORTH);
    favour(trials, ask_detector(arena, bytes), large * DETECTED_BYTE_WORTH);
    return choose(trials, declared);
}

struct encoding encoding_guess(struct arena *arena, struct slice bytes)
{
    struct encoding encoding = guess_bytes(arena, bytes);

    encoding_guess_sixteen(arena, bytes, encoding.name, &encoding);
    return encoding;
}
