/*
 * manual.c - a page of the manual: its NAME section is its title, its head names the volume, its
 * foot the version and the date. Head and foot are furniture; the section stays in the text.
 *
 *     SALT(1)                      Salt Commands                      SALT(1)
 *     NAME
 *            salt - dries wood
 *     salt 2.4                    3 January 2024                      SALT(1)
 */
#include "front.h"

#include "text/furniture/furniture.h"

static void set(struct text *t, enum metadata_field field, struct slice value, const char *reason)
{
    metadata_set(&t->document->metadata, field, front_value(t, value, RANK_HEADER, reason));
}

/* "salt - dries wood" */
static bool has_dash(struct slice text)
{
    static const char *const dashes[] = { " - ", " -- ", " – ", " — " };

    for (size_t i = 0; i < sizeof dashes / sizeof *dashes; i++)
        if (slice_find(text, slice_of(dashes[i])) < text.len)
            return true;
    return false;
}

/* What stands below the line "NAME", one of the first. */
static void read_name_section(struct text *t)
{
    enum { FIRST_LINES = 4 };
    size_t line = next_text_line(t, 0, t->line_count);

    for (size_t n = 0; n < FIRST_LINES && line < t->line_count; n++) {
        bool is_name = slice_is(t->lines[line].text, "NAME");

        line = next_text_line(t, line + 1, t->line_count);
        if (is_name && line < t->line_count && has_dash(t->lines[line].text))
            set(t, METADATA_TITLE, t->lines[line].text, "the NAME section");
        if (is_name)
            return;
    }
}

static void read_foot(struct text *t, struct slice page)
{
    size_t end = t->line_count;
    struct manual_foot foot;

    while (end > 0 && line_is_blank(&t->lines[end - 1]))
        end--;
    if (end == 0 || !t->lines[end - 1].furniture ||
        !manual_read_foot(t->lines[end - 1].text, &foot))
        return;
    for (size_t i = 0; i < foot.count; i++) {
        if (slice_equal(foot.columns[i], page))
            continue;
        if (!front_set_date(t, foot.columns[i], "the foot of the page") && i == 0 &&
            slice_has_digit(foot.columns[i]))
            set(t, METADATA_EDITION, foot.columns[i], "the foot of the page");
    }
}

/* Of several pages none is the whole document's. */
static bool has_other_page(const struct text *t, size_t line, struct slice page)
{
    struct manual_head head;

    while (++line < t->line_count)
        if (t->lines[line].furniture && manual_read_head(t->lines[line].text, &head) &&
            !slice_equal(head.name, page))
            return true;
    return false;
}

/* "DRY(1)      dry      DRY(1)": it names no volume. */
static bool is_own_name(struct manual_head head)
{
    return slice_equal_ascii_case(head.volume,
                                  slice_take(head.name, slice_find_byte(head.name, '(')));
}

void front_read_manual_page(struct text *t)
{
    struct manual_head head;
    size_t line = manual_find_head(t, &head);

    if (line == t->line_count) {
        read_name_section(t);
        return;
    }
    if (has_other_page(t, line, head.name)) {
        set(t, METADATA_TITLE, head.volume, "the head of the page");
        return;
    }
    read_name_section(t);
    if (metadata_text(&t->document->metadata, METADATA_TITLE).len == 0)
        set(t, METADATA_TITLE, head.name, "the head of the page");
    if (!is_own_name(head))
        set(t, METADATA_SERIES, head.volume, "the head of the page");
    read_foot(t, head.name);
}
