/*
 * signed.c - authors on the title page of a manual, without a word like "by": they stand over
 * their address, or hold the copyright.
 *
 *     Ann Lee                      The Salt Workgroup, The Quay Foundation
 *     <ann@quay.example>           Copyright 1999 The Quay Foundation
 */
#include "front.h"

#include "utf8.h"

static struct slice single_line(const struct text *t, size_t b)
{
    return block_is_single(&t->blocks[b]) ? t->lines[t->blocks[b].first].text : SLICE("");
}

/* "<ann@quay.example>" alone */
static bool is_address(struct slice text)
{
    size_t at = slice_find_byte(text, '@');

    return text.len > 4 && at > 1 && at < text.len && slice_find_byte(text, ' ') == text.len &&
           slice_find_byte(slice_skip(text, at), '.') < text.len - at;
}

static bool is_signature(const struct text *t, size_t b)
{
    enum { LONGEST = 80 /* bytes */ };
    struct slice text = single_line(t, b);

    return text.len > 2 && text.len < LONGEST && utf8_is_upper(utf8_first(text)) &&
           !line_ends_sentence(&t->lines[t->blocks[b].first]) &&
           t->blocks[b].verdict != &front_recogniser;
}

static void take(struct text *t, size_t b, const char *reason)
{
    struct slice rest = single_line(t, b), name;

    /* Each part of the line, bodies included. */
    while (slice_next(&rest, ',', &name)) {
        name = slice_trim(name);
        if (slice_starts_with(name, SLICE("and ")))
            name = slice_skip(name, 4);
        metadata_add_creator(t->arena, &t->document->metadata, CREATOR_AUTHOR,
                             front_value(t, name, RANK_TEXT, reason));
    }
    front_take(t, b);
}

static bool has_holder(const struct text *t, struct slice names)
{
    struct slice name;

    while (slice_next(&names, ',', &name))
        if (slice_find_byte(slice_trim(name), ' ') < slice_trim(name).len &&
            front_holds_copyright(t, slice_trim(name)))
            return true;
    return false;
}

bool front_take_signed(struct text *t, size_t title, size_t body)
{
    size_t first, address = title + 2;

    while (address < body && !is_address(single_line(t, address)))
        address++;
    if (address < body && is_signature(t, address - 1)) {
        for (first = address - 1; first > title + 1 && front_is_name(t, single_line(t, first - 1));)
            first--;
        for (; first < address; first++)
            take(t, first, "over an address");
        return true;
    }
    for (size_t b = title + 1; b < body; b++)
        if (is_signature(t, b) && !front_is_copyright(single_line(t, b)) &&
            has_holder(t, single_line(t, b)) && !front_holds_copyright(t, single_line(t, title))) {
            take(t, b, "who holds the copyright");
            return true;
        }
    return false;
}
