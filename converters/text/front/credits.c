/*
 * credits.c - who made an e-book, by the credits in the frame around it:
 *
 *     Produced by Tom Fox, Mira Holm and the Online Distributed Proofreading Team
 *
 * Persons alone are taken, up to the first words that are none.
 */
#include "front.h"

#include "text/furniture/furniture.h"
#include "utf8.h"

/* "This etext was prepared by", "Credits: Produced by:", with what parts it from the names. */
static bool skip_labels(struct slice *text)
{
    static const char *const joints[] = { "by", "BY", "by:", ":" };
    size_t length;
    bool found = false;

    while ((length = furniture_credit_length(*text)) > 0) {
        struct slice word;

        found = true;
        *text = slice_trim_start(slice_skip(*text, length));
        word = slice_take(*text, slice_find_byte(*text, ' '));
        if (SLICE_IS_ONE_OF(word, joints))
            *text = slice_trim_start(slice_skip(*text, word.len));
        if (text->len && text->at[0] == ':')
            *text = slice_trim_start(slice_skip(*text, 1));
    }
    return found;
}

/* The lines from `first` up to the next blank one, as one. */
static struct slice join_run(const struct text *t, size_t first, size_t end)
{
    struct buffer *out = buffer_new(t->arena);

    for (size_t i = first; i < end && !line_is_blank(&t->lines[i]); i++) {
        if (out->len)
            buffer_put_byte(out, ' ');
        buffer_put_raw(out, t->lines[i].text);
    }
    return buffer_bytes(out);
}

/* "Al Haines. This file ...", but not "J. Lee", "G.L. Warner". */
static struct slice first_sentence(struct slice text)
{
    for (size_t i = 0; i < text.len; i++) {
        struct slice word;

        if (text.at[i] != '.' || (i + 1 < text.len && !is_blank_byte(text.at[i + 1])))
            continue;
        word = slice_last_word(slice_take(text, i));
        if (utf8_count(word) > 1 && slice_find_byte(word, '.') == word.len)
            return slice_take(text, i);
    }
    return text;
}

/* Those of the persons up to the first that is none; false: there was such a one. */
static bool add_persons(struct text *t, struct front_names *names)
{
    size_t all = names->count, count = 0;

    while (count < all && front_is_name(t, names->persons[count].name) &&
           !metadata_is_body(names->persons[count].name))
        count++;
    names->count = count;
    front_add_names(t, names, RANK_TEXT, "credits of the e-book");
    return count && count == all;
}

/* ", and " */
static struct slice skip_joint(struct slice text)
{
    struct slice word;

    text = slice_trim_start(text);
    if (text.len && text.at[0] == ',')
        text = slice_trim_start(slice_skip(text, 1));
    word = slice_take(text, slice_find_byte(text, ' '));
    return front_is_joint(word) ? slice_trim_start(slice_skip(text, word.len)) : text;
}

static void read_persons(struct text *t, struct slice text)
{
    for (size_t count = 0; count < FRONT_PERSONS && text.len; count++) {
        struct front_names names;

        front_read_names(t, text, CREATOR_PRODUCER, &names);
        if (!add_persons(t, &names))
            return;
        text = skip_joint(names.rest);
    }
}

void front_read_credits(struct text *t, size_t first, size_t end)
{
    for (size_t i = first; i < end; i++) {
        struct slice text = t->lines[i].text;

        if (!t->lines[i].furniture || !skip_labels(&text))
            continue;
        text = join_run(t, i, end);
        skip_labels(&text);
        read_persons(t, first_sentence(text));
        return;
    }
}
