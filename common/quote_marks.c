/* quote_marks.c - which marks a language quotes with (Unicode CLDR's delimiters); English is the rest. */
#include "quote_marks.h"

#include <stdbool.h>

/* A region has its row before the language's own. */
static const struct marks_of_language {
    const char *languages; /* tags or primary subtags, in small letters, separated by blanks */
    struct quote_marks marks[2]; /* outer, inner */
} table[] = {
    { "de-ch fr-ch it-ch de-li", { { "«", "»" }, { "‹", "›" } } },
    { "pt-br", { { "“", "”" }, { "‘", "’" } } },
    { "zh-hant zh-tw zh-hk ja", { { "「", "」" }, { "『", "』" } } },
    { "de cs sk sl bg is lt et sr mk ka sq", { { "„", "“" }, { "‚", "‘" } } },
    { "pl ro hr hu bs", { { "„", "”" }, { "«", "»" } } },
    { "fr", { { "«\xC2\xA0", "\xC2\xA0»" }, { "“", "”" } } },
    { "es it pt ca el nb no nn eu gl", { { "«", "»" }, { "“", "”" } } },
    { "ru uk be", { { "«", "»" }, { "„", "“" } } },
    { "hy fa az", { { "«", "»" }, { "‹", "›" } } },
    { "sv fi da", { { "”", "”" }, { "’", "’" } } },
    { "he", { { "”", "”" }, { "’", "’" } } },
};

static const struct quote_marks english[2] = { { "“", "”" }, { "‘", "’" } };

/* These set a half-sentence apart with the en dash; others with the em dash, as English does. */
static const char en_dash_languages[] =
    "de da sv nb no nn fi is nl cs sk sl hr bs hu pl et lt lv tr";

static bool is_among(const char *languages, struct slice tag)
{
    struct slice rest = slice_of(languages), language;

    while (slice_next(&rest, ' ', &language))
        if (slice_equal_ascii_case(language, tag))
            return true;
    return false;
}

/* "de-CH", or else "de". */
static bool is_spoken(const char *languages, struct slice tag)
{
    return is_among(languages, tag) ||
           is_among(languages, slice_take(tag, slice_find_byte(tag, '-')));
}

const struct quote_marks *quote_marks(struct slice language, unsigned depth)
{
    for (size_t i = 0; i < sizeof table / sizeof *table; i++)
        if (is_spoken(table[i].languages, language))
            return &table[i].marks[depth % 2];
    return &english[depth % 2];
}

const char *sentence_dash(struct slice language)
{
    return is_spoken(en_dash_languages, language) ? "–" : "—";
}
