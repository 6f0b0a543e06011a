/*
 * hyphens.c - a hyphen at a line end: part of the word, or put there by whoever broke the line?
 *
 * Who wraps by hand does not break words; then the hyphen was the author's. Where words are broken
 * (scans, print), a word that stands elsewhere in the text proves what it is; and so do others of its kind.
 */
#include "inlines.h"

#include "utf8.h"

/* The words of the document, made when first asked, only where words are broken. */
struct word_set {
    uint32_t *hashes;
    size_t capacity;
    bool parts_pairs; /* two words in one have a hyphen between them, not seldom */
};

enum {
    SHORTEST_HALF = 4, /* bytes; shorter ones are words by chance */
    SELDOM =
        10 /* of as many pairs of words in one at least one has a hyphen, or it has none by rule */
};

static bool is_word_byte(char byte)
{
    return is_ascii_letter(byte) || (byte & 0x80) || byte == '-';
}

static uint32_t add_bytes(uint32_t hash, struct slice word)
{
    for (size_t i = 0; i < word.len; i++)
        hash = slice_hash_add(hash, ascii_lower(word.at[i]));
    return hash;
}

static bool find(const struct word_set *set, uint32_t hash, size_t *place)
{
    size_t at = hash & (set->capacity - 1);

    while (set->hashes[at] && set->hashes[at] != hash)
        at = (at + 1) & (set->capacity - 1);
    *place = at;
    return set->hashes[at] != 0;
}

static uint32_t hash_of(struct slice start, struct slice rest)
{
    uint32_t hash = add_bytes(add_bytes(SLICE_HASH_START, start), rest);

    return hash ? hash : 1;
}

static bool has_word(const struct word_set *set, struct slice word)
{
    size_t place;

    return find(set, hash_of(word, SLICE("")), &place);
}

/* Cuts the next word off the rest of the text, as words stand within a line; halves at line ends are none. */
static bool next_word(struct slice *rest, struct slice *word)
{
    bool is_half = false;

    while (rest->len) {
        bool was_half = is_half;
        size_t len = 0;

        while (len < rest->len && is_word_byte(rest->at[len]))
            len++;
        *word = slice_take(*rest, len);
        *rest = slice_skip(*rest, len + 1);
        if (len > 0)
            is_half = word->at[len - 1] == '-';
        if (len > 2 && !is_half && !was_half)
            return true;
    }
    return false;
}

static bool are_words(const struct word_set *set, struct slice start, struct slice rest)
{
    return start.len >= SHORTEST_HALF && rest.len >= SHORTEST_HALF && has_word(set, start) &&
           has_word(set, rest);
}

/* How often two words of the text are one, with a hyphen between them and without. */
struct pairs {
    size_t parted, whole;
};

static void count_pair(const struct word_set *set, struct slice word, struct pairs *pairs)
{
    enum { LONGEST = 40 /* bytes */ };
    size_t hyphen = slice_find_byte(word, '-');

    if (hyphen < word.len) {
        pairs->parted += are_words(set, slice_take(word, hyphen), slice_skip(word, hyphen + 1));
        return;
    }
    for (size_t i = SHORTEST_HALF; i + SHORTEST_HALF <= word.len && word.len < LONGEST; i++)
        if (are_words(set, slice_take(word, i), slice_skip(word, i))) {
            pairs->whole++;
            return;
        }
}

/* In English such words have one often enough, in German seldom. Each word counts once, however often it comes. */
static bool parts_pairs(const struct text *t, const struct word_set *set)
{
    bool *is_counted = ARENA_ARRAY(t->scratch, set->capacity, bool);
    struct slice rest = t->source->text, word;
    struct pairs pairs = { 0, 0 };

    while (next_word(&rest, &word)) {
        size_t place;

        if (!find(set, hash_of(word, SLICE("")), &place) || is_counted[place])
            continue;
        is_counted[place] = true;
        count_pair(set, word, &pairs);
    }
    return pairs.parted * SELDOM > pairs.whole;
}

static struct word_set collect(const struct text *t)
{
    struct word_set set = { NULL, 1024, false };
    struct slice rest = t->source->text, word;

    /* A word of three bytes and what parts it from the next: at most half of the places are taken. */
    while (set.capacity < rest.len / 2)
        set.capacity *= 2;
    set.hashes = ARENA_ARRAY(t->scratch, set.capacity, uint32_t);
    while (next_word(&rest, &word)) {
        uint32_t hash = hash_of(word, SLICE(""));
        size_t place;

        if (!find(&set, hash, &place))
            set.hashes[place] = hash;
    }
    set.parts_pairs = parts_pairs(t, &set);
    return set;
}

static struct slice last_word(struct slice line)
{
    size_t start = line.len;

    while (start > 0 && is_word_byte(line.at[start - 1]))
        start--;
    return slice_skip(line, start);
}

static struct slice first_word(struct slice line)
{
    size_t len = 0;

    while (len < line.len && is_word_byte(line.at[len]))
        len++;
    return slice_take(line, len);
}

static struct slice without_hyphen(struct slice word)
{
    return slice_take(word, word.len - (word.at[word.len - 1] == '-' ? 1 : strlen("\xE2\x80\x90")));
}

/*
 * Nothing proves the hyphen, and lines are broken in words here: it was put there, unless the halves are words
 * themselves, and the text parts such words elsewhere, or this one before: "gin-and-" + "water".
 */
static bool stands_between_words(const struct word_set *words, struct slice start,
                                 struct slice rest)
{
    struct slice half = start, other = slice_take(rest, slice_find_byte(rest, '-'));
    size_t hyphen, place;

    while ((hyphen = slice_find_byte(half, '-')) < half.len)
        half = slice_skip(half, hyphen + 1);
    if (find(words, hash_of(half, other), &place))
        return false;
    return half.len < start.len || other.len < rest.len
               ? has_word(words, half) && has_word(words, other)
               : words->parts_pairs && are_words(words, half, other);
}

enum line_join hyphens_decide(const struct text *t, struct slice line, struct slice next)
{
    struct slice start = last_word(line), rest = first_word(next);
    struct word_set *words = t->words;
    size_t place;

    /* A printer's hyphen (U+2010) was set by who breaks words. */
    if ((!t->profile.breaks_words && slice_ends_with(line, SLICE("-"))) ||
        utf8_is_upper(utf8_first(rest)))
        return JOIN_KEEP_HYPHEN;
    if (!words->hashes)
        *words = collect(t);
    /* `start` ends in the hyphen: as it stands here, the word stands elsewhere within a line. */
    if (find(words, hash_of(start, rest), &place))
        return JOIN_KEEP_HYPHEN;
    return stands_between_words(words, without_hyphen(start), rest) ? JOIN_KEEP_HYPHEN
                                                                    : JOIN_DROP_HYPHEN;
}

struct word_set *hyphens_new(struct arena *arena)
{
    return ARENA_NEW(arena, struct word_set);
}
