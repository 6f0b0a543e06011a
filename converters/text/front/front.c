/*
 * front.c - what stands before the text and is not it: header fields, title, subtitle, byline,
 * date; and behind it, the words about the author. It becomes metadata; an author is never guessed
 * from weak evidence.
 *
 *     The Tides of Bremen          title: the first short block
 *     by Ann Lee                   byline: a word of that kind, or a bare name right there
 *     March 3, 2021                date
 */
#include "front.h"

#include "date.h"

#include "text/aozora.h"
#include "text/control.h"
#include "text/mail/mail.h"
#include "utf8.h"

void front_take(struct text *t, size_t b)
{
    block_judge(&t->blocks[b], &front_recogniser, BID_CERTAIN);
}

struct metadata_value front_value(const struct text *t, struct slice text, enum metadata_rank rank,
                                  const char *reason)
{
    return (struct metadata_value){
        .text = text,
        .span = source_span(t->source, text),
        .rank = rank,
        .reason = reason,
    };
}

bool front_set_date(struct text *t, struct slice text, const char *reason)
{
    struct metadata *metadata = &t->document->metadata;
    const struct metadata_value *known = &metadata->fields[METADATA_DATE];

    if (date_read(t->arena, text).len == 0)
        return false;
    if (known->text.len && known->rank <= RANK_HEADER)
        return false; /* one from the text already */
    metadata_set_named(t->arena, metadata, SLICE("date"), front_value(t, text, RANK_TEXT, reason));
    return true;
}

/* Lines `from` up to `until` of a block as one. */
struct slice front_join_lines(const struct text *t, const struct block *block, size_t from,
                              size_t until)
{
    struct buffer *out = buffer_new(t->arena);

    for (size_t i = from; i < until; i++) {
        const struct line *line = block_line(t, block, i);

        if (line->furniture || line_is_blank(line) || line_ruled_with(line))
            continue;
        if (out->len)
            buffer_put_byte(out, ' ');
        buffer_put_raw(out, line->text);
    }
    return buffer_bytes(out);
}

/* The text of a block on one line; of one that is a line, where it stands in the source. */
struct slice front_one_line(const struct text *t, const struct block *block)
{
    return block->count == 1 ? block_line(t, block, 0)->text
                             : front_join_lines(t, block, 0, block->count);
}

bool front_creator_role(enum phrase_kind kind, enum creator_role *role)
{
    switch (kind) {
    case PHRASE_BY:
        *role = CREATOR_AUTHOR;
        return true;
    case PHRASE_TRANSLATED_BY:
        *role = CREATOR_TRANSLATOR;
        return true;
    case PHRASE_EDITED_BY:
        *role = CREATOR_EDITOR;
        return true;
    case PHRASE_ILLUSTRATED_BY:
        *role = CREATOR_ILLUSTRATOR;
        return true;
    default:
        return false;
    }
}

void front_recognise(struct text *t)
{
    front_read_fields(t);
    if (!t->profile.is_aozora || !aozora_read_title(t)) {
        if (t->profile.dialect != DIALECT_MAIL && t->profile.dialect != DIALECT_RFC)
            front_read_title_page(t);
        if (control_lets(t, &blurb_recogniser))
            front_recognise_blurb(t);
    }
    front_set_unused_aside(t);
    if (t->mails)
        mail_make_chapters(t);
}

/* What became metadata leaves nothing in the tree. */
static size_t build(struct text *t, size_t b)
{
    (void)t;
    return b + 1;
}

const struct recogniser front_recogniser = { "front", never_bids, build };
