/* quote_marks.c - which marks a language quotes with (Unicode CLDR's delimiters); English is the rest. */
#include "quote_marks.h"

#include <stdbool.h>

static const struct marks_of_language {
    const char *languages;       /* primary subtags, separated by blanks */
    struct quote_marks marks[2]; /* outer, inner */
} table[] = {
    { "de cs sk sl bg is lt et", { { "„", "“" }, { "‚", "‘" } } },
    { "pl ro hr hu", { { "„", "”" }, { "«", "»" } } },
    { "fr", { { "«\xC2\xA0", "\xC2\xA0»" }, { "“", "”" } } },
    { "es it pt ca el nb no nn", { { "«", "»" }, { "“", "”" } } },
    { "ru uk be", { { "«", "»" }, { "„", "“" } } },
    { "sv fi da", { { "”", "”" }, { "’", "’" } } },
    { "ja", { { "「", "」" }, { "『", "』" } } },
};

static const struct quote_marks english[2] = { { "“", "”" }, { "‘", "’" } };

static bool speaks(const char *languages, struct slice primary)
{
    struct slice rest = slice_of(languages), language;

    while (slice_next(&rest, ' ', &language))
        if (slice_equal_ascii_case(language, primary))
            return true;
    return false;
}

const struct quote_marks *quote_marks(struct slice language, unsigned depth)
{
    struct slice primary = slice_take(language, slice_find_byte(language, '-'));

    for (size_t i = 0; i < sizeof table / sizeof *table; i++)
        if (speaks(table[i].languages, primary))
            return &table[i].marks[depth % 2];
    return &english[depth % 2];
}
