/*
 * titles.c - a chapter's number and its title, on lines of their own, are one heading.
 *
 *     CHAPTER IV
 *
 *     The Letter
 *
 * Refused: what begins the text of the chapter: sentences, long lines, items.
 */
#include "heading.h"
#include "utf8.h"
#include "text/recognisers/verse.h"

/* A number or chapter word that may have its title below. */
static bool lacks_title(const struct text *t, const struct block *block)
{
    return block_is_heading(block) && block->look.is_bare && block->text_lines == 1 &&
           block + 1 < t->blocks + t->block_count &&
           (block->look.form == HEADING_FORM_CHAPTER || block->look.form == HEADING_FORM_PART ||
            block->look.form == HEADING_FORM_NUMERAL);
}

/* One short line, set apart: a title, were it not for the full stop. */
static bool is_stopped_title(const struct text *t, const struct block *block)
{
    enum { LONGEST_TITLE = 60 /* columns */ };
    const struct line *line = block_line(t, block, 0);

    return block_is_single(block) && line->last == '.' && line->width < LONGEST_TITLE &&
           block->blanks_after && !utf8_is_lower(utf8_first(line->text));
}

/* In some books titles end in a full stop: then they do below most numbers. */
static bool stops_titles(const struct text *t)
{
    size_t bare = 0, stopped = 0;

    for (size_t i = 0; i < t->heading_count; i++) {
        bool lacks = lacks_title(t, t->headings[i]);

        bare += lacks;
        stopped += lacks && is_stopped_title(t, t->headings[i] + 1);
    }
    return stopped >= 3 && stopped * 3 >= bare * 2;
}

static bool is_worded_as_title(const struct text *t, const struct block *block, bool may_stop)
{
    struct slice text = block_text(t, block);

    return block_length(t, block) < 120 && utf8_is_letter(utf8_first(text)) &&
           !utf8_is_lower(utf8_first(text)) && !slice_ends_with(text, SLICE(",")) &&
           (!line_ends_sentence(block_line(t, block, block->count - 1U)) ||
            t->lines[block->first].letters == CASE_UPPER ||
            (may_stop && is_stopped_title(t, block)));
}

/* "CHAPTER IV", then, a line or two below, "The Letter". */
static bool can_be_title(const struct text *t, const struct block *block, bool may_stop)
{
    if (block->text_lines > 3 || block_width(t, block) > 80 || block->blanks_before > 4 ||
        block->marker.kind == MARKER_BULLET)
        return false;
    if (block_is_heading(block))
        return block->look.form >= HEADING_FORM_CAPITALS;
    return (block->verdict == &paragraph_recogniser || block->verdict == &verse_recogniser ||
            block->verdict == &quote_recogniser) &&
           ((block_is_single(block) && heading_is_bracketed(block_text(t, block))) ||
            is_worded_as_title(t, block, may_stop));
}

void heading_titles_join(struct text *t)
{
    bool may_stop = stops_titles(t);

    for (size_t i = 0; i < t->heading_count; i++) {
        struct block *block = t->headings[i];

        if (!lacks_title(t, block) || block[1].blanks_after == 0 ||
            !can_be_title(t, block + 1, may_stop) ||
            !block_judge(block + 1, &heading_recogniser, block[1].bid))
            continue;
        block->joins_next = true;
        block[1].look.form = HEADING_FORM_NONE; /* it has no level of its own, and no title */
    }
}
