/*
 * list_corrections.c - the corrections that were made in a book, as its volunteers list them: a line
 * as it was printed, and below it the same as it reads now.
 *
 *     the hause that stood upon the hill, and he who had built it was
 *     the house that stood upon the hill, and he who had built it was
 *
 *     was at sea.
 *     was at sea."
 *
 * Refused: a refrain, whose lines begin with capitals all over; a line twice without a change.
 */
#include "list_corrections.h"

#include "utf8.h"

enum { FEW = 3 /* pairs: fewer are chance */ };

static size_t count_common(struct slice a, struct slice b)
{
    size_t count = 0;

    while (count < a.len && count < b.len && a.at[count] == b.at[count])
        count++;
    return count;
}

static size_t count_common_end(struct slice a, struct slice b)
{
    size_t count = 0;

    while (count < a.len && count < b.len && a.at[a.len - 1 - count] == b.at[b.len - 1 - count])
        count++;
    return count;
}

/* The same line, but for one place, which is less than a third of it. */
static bool is_corrected(struct slice before, struct slice after)
{
    size_t common = count_common(before, after);
    size_t longer = before.len > after.len ? before.len : after.len;

    if (slice_equal(before, after))
        return false;
    common += count_common_end(slice_skip(before, common), slice_skip(after, common));
    return common * 3 >= longer * 2;
}

static bool is_pair(const struct text *t, const struct block *block)
{
    const struct line *line = block_line(t, block, 0);

    return block->count == 2 && block->text_lines == 2 && line[0].indent == line[1].indent &&
           line[0].first == line[1].first && is_corrected(line[0].text, line[1].text);
}

static bool begins_small(const struct text *t, const struct block *block)
{
    return utf8_is_lower(utf8_first(block_line(t, block, 0)->text));
}

bool list_is_of_corrections(const struct text *t, size_t b)
{
    size_t pairs = 1, small;

    if (t->profile.style != STYLE_BLANK || !is_pair(t, &t->blocks[b]))
        return false;
    small = begins_small(t, &t->blocks[b]);
    for (size_t i = b; i > 0 && i + FEW > b + 1 && is_pair(t, &t->blocks[i - 1]); i--, pairs++)
        small += begins_small(t, &t->blocks[i - 1]);
    for (size_t i = b + 1; i < t->block_count && i < b + FEW && is_pair(t, &t->blocks[i]);
         i++, pairs++)
        small += begins_small(t, &t->blocks[i]);
    return pairs >= FEW && small > 0;
}
