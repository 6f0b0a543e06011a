/*
 * rule.c - a line of ornament between two passages:  * * *   -------   ~ ~ ~   ⁂
 * Refused: the line under a heading or above a table, which touches text.
 */
#include "text/furniture/furniture.h"
#include "text/text.h"
#include "utf8.h"

/* Characters that make ornaments, blanks between them. */
static bool is_ornament_character(uint32_t c)
{
    switch (c) {
    case '*':
    case '-':
    case '_':
    case '=':
    case '~':
    case '#':
    case '+':
    case '.':
    case 0x2022: /* • */
    case 0x2013:
    case 0x2014: /* dashes */
    case 0x2015:
    case 0x2042: /* ⁂ */
    case 0x2605: /* ★ */
    case 0x2606: /* ☆ */
    case 0x25C6: /* ◆ */
    case 0x25C7: /* ◇ */
    case 0x2766: /* ❦ */
    case 0x2767:
    case 0xFF0A: /* ＊ */
    case 0x2500: /* ─ */
    case 0x2501:
        return true;
    default:
        return false;
    }
}

static bool is_ornament(struct slice text)
{
    size_t count = 0;
    uint32_t c = 0, first = 0;

    while (utf8_next(&text, &c)) {
        if (c == ' ' || c == 0x3000)
            continue;
        if (!is_ornament_character(c) || (count && c != first))
            return false;
        first = c;
        count++;
    }
    return count >= 3 || (count == 1 && (first == '#' || first == '*' || first >= 0x2042));
}

static enum bid bid(const struct text *t, size_t b, const char **reason)
{
    const struct block *block = &t->blocks[b];

    if (!block_is_single(block) || !is_ornament(t->lines[block->first].text))
        return BID_NO;
    *reason = "ornament alone on its line";
    if (t->profile.style != STYLE_BLANK)
        return BID_CERTAIN;
    return block->blanks_before && block->blanks_after ? BID_CERTAIN : BID_WEAK;
}

/* Words in a line that the user calls a rule are not lost. */
static void set_words_aside(struct text *t, const struct block *block)
{
    for (size_t i = block->first; i < block->first + block->count; i++) {
        if (line_is_blank(&t->lines[i]) || is_ornament(t->lines[i].text))
            continue;
        furniture_mark(t, i, i + 1, FURNITURE_OTHER);
    }
}

static size_t build(struct text *t, size_t b)
{
    builder_add(&t->builder, NODE_RULE, source_span(t->source, t->lines[t->blocks[b].first].text));
    if (block_is_given(&t->blocks[b]))
        set_words_aside(t, &t->blocks[b]);
    return b + 1;
}

const struct recogniser rule_recogniser = { "rule", bid, build };
