/*
 * remark.c - tells stage directions and the like by the brackets or the emphasis around them. They
 * are set in, but no quotation, and full of signs, but no code.
 *
 *         (The boy goes out.)            [_Exit the boy._            _Enter the boy, running._
 */
#include "remark.h"

#include "utf8.h"

static bool is_one_of(const char *bytes, char byte)
{
    return byte && strchr(bytes, byte) != NULL;
}

/* The first opens what the last closes, and what is between is words. */
bool block_is_remark(const struct text *t, const struct block *block)
{
    struct slice text = block_text(t, block), words = text;
    struct slice first = block_line(t, block, 0)->text;
    char last = text.at[text.len - 1];
    uint32_t c;

    if (!is_one_of("([_/", text.at[0]) || !is_one_of(")]_/", last) || text.len < 4)
        return false;
    while (words.len && is_one_of("([_/", words.at[0]))
        words = slice_skip(words, 1);
    if (text.at[0] == '(')
        return last == ')' && utf8_is_letter(utf8_first(words));
    c = utf8_first(words);
    return utf8_is_upper(c) && slice_find_byte(words, ' ') > 1 &&
           slice_find(first, SLICE("  ")) == first.len;
}
