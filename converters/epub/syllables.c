/*
 * syllables.c - where a word that is too long for any line of a cover is broken: "Breakwater-lighthouse".
 * Between syllables as languages with vowels have them, so that no reader stumbles; it is no dictionary.
 */
#include "epub.h"

#include "utf8.h"

enum { LEAST_LETTERS = 4 /* before and behind a break */ };

/* Two characters before a break, and two behind it. */
struct joint {
    uint32_t before[2], behind[2];
};

static bool is_vowel(uint32_t c)
{
    static const uint32_t vowels[] = {
        'a',   'e',   'i',   'o',   'u',   'y',   0x3B1, 0x3B5, 0x3B7, 0x3B9, 0x3BF, 0x3C5,
        0x3C9, 0x430, 0x435, 0x438, 0x43E, 0x443, 0x44B, 0x44D, 0x44E, 0x44F, 0x454, 0x456,
    };

    c = utf8_to_lower(utf8_base(c));
    for (size_t i = 0; i < sizeof vowels / sizeof *vowels; i++)
        if (c == vowels[i])
            return true;
    return false;
}

static bool is_consonant(uint32_t c)
{
    return utf8_is_letter(c) && !is_vowel(c);
}

/* ch, ck, gh, ph, sh, th are one sound. */
static bool is_one_sound(uint32_t first, uint32_t second)
{
    first = utf8_to_lower(first);
    second = utf8_to_lower(second);
    return first < 0x80 && ((second == 'h' && slice_find_byte(SLICE("cgpst"), (char)first) < 5) ||
                            (second == 'k' && first == 'c'));
}

/* "ta-ke", "wal-king"; "Boat-House", whose parts are words. */
static bool is_between_syllables(const struct joint *joint)
{
    uint32_t last = joint->before[1], next = joint->behind[0];

    if (utf8_is_lower(last) && utf8_is_upper(next))
        return true;
    if (!is_consonant(next) || !is_vowel(joint->behind[1]))
        return false;
    return is_vowel(last) ||
           (is_vowel(joint->before[0]) && is_consonant(last) && !is_one_sound(last, next));
}

size_t epub_break_word(struct slice word, size_t room)
{
    struct joint joint = { { 0 }, { 0 } };
    size_t letters = utf8_count(word), passed = 0, at[2] = { 0, 0 }, best = 0;
    struct slice rest = word;
    uint32_t c;

    /* at[0] is where the joint is, when two characters behind it have been passed. */
    for (size_t start = 0; at[0] <= room && utf8_next(&rest, &c); start = word.len - rest.len) {
        joint = (struct joint){ { joint.before[1], joint.behind[0] }, { joint.behind[1], c } };
        at[0] = at[1];
        at[1] = start;
        passed++;
        if (passed > LEAST_LETTERS + 1 && letters - (passed - 2) >= LEAST_LETTERS &&
            at[0] <= room && is_between_syllables(&joint))
            best = at[0];
    }
    return best;
}
