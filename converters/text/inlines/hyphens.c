/*
 * hyphens.c - a hyphen at a line end: part of the word, or put there by whoever broke the line?
 *
 * Who wraps by hand does not break words; then the hyphen was the author's. Where words are broken
 * (scans, print), a joined word that stands elsewhere in the text without a hyphen proves it.
 */
#include "inlines.h"

#include "utf8.h"

/* The words of the document, made when first asked, only where words are broken. */
struct word_set {
    uint32_t *hashes;
    size_t capacity;
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

/* Words as they stand within a line; the halves at line ends are none. */
static struct word_set collect(const struct text *t)
{
    struct word_set set = { NULL, 1024 };
    struct slice rest = t->source->text;
    size_t place;

    while (set.capacity < rest.len / 4)
        set.capacity *= 2;
    set.hashes = ARENA_ARRAY(t->scratch, set.capacity, uint32_t);
    while (rest.len) {
        size_t len = 0;

        while (len < rest.len && is_word_byte(rest.at[len]))
            len++;
        if (len > 2 && rest.at[len - 1] != '-') {
            uint32_t hash = add_bytes(SLICE_HASH_START, slice_take(rest, len));

            hash = hash ? hash : 1;
            if (!find(&set, hash, &place))
                set.hashes[place] = hash;
        }
        rest = slice_skip(rest, len + 1);
    }
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

enum line_join hyphens_decide(const struct text *t, struct slice line, struct slice next)
{
    struct slice start = last_word(line), rest = first_word(next);
    struct word_set *words = t->words;
    uint32_t hash;
    size_t place;

    /* A printer's hyphen (U+2010) was set by who breaks words. */
    if ((!t->profile.breaks_words && slice_ends_with(line, SLICE("-"))) ||
        utf8_is_upper(utf8_first(rest)))
        return JOIN_KEEP_HYPHEN;
    if (!words->hashes)
        *words = collect(t);
    hash = add_bytes(add_bytes(SLICE_HASH_START, start), rest);
    if (find(words, hash ? hash : 1, &place))
        return JOIN_KEEP_HYPHEN;
    /* Nothing proves the hyphen: lines are broken in words here, so it was put there. */
    return JOIN_DROP_HYPHEN;
}

struct word_set *hyphens_new(struct arena *arena)
{
    return ARENA_NEW(arena, struct word_set);
}
