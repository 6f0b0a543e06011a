/* write_inlines.c - inlines but emphasis and text: breaks, code, links, images, notes. */
#include "writing.h"

#include "flow.h"
#include "link.h"
#include "quote_marks.h"

void enter_soft_break(struct writer *writer, struct node *node)
{
    struct markdown *md = markdown_of(writer);

    if (flow_break_is_space(node))
        buffer_put_byte(md->line, md->is_one_line || md->wrap == WRAP_NONE ? ' ' : SOFT_LINE_END);
}

void enter_line_break(struct writer *writer, struct node *node)
{
    struct markdown *md = markdown_of(writer);

    (void)node;
    if (md->is_one_line) {
        buffer_put(md->line, SLICE("<br>"));
        return;
    }
    buffer_put_byte(md->line, '\\');
    buffer_put_byte(md->line, HARD_LINE_END);
}

/* --- code --------------------------------------------------------------------------------- */

/* The shortest run of backticks that the code doesn't hold, up to a length where one must be free. */
static size_t free_run(struct slice code)
{
    enum { LONGEST = 64 };
    bool taken[LONGEST + 1] = { true };
    size_t longest = 0;

    for (size_t i = 0; i < code.len; i++) {
        size_t run = 0;

        while (i + run < code.len && code.at[i + run] == '`')
            run++;
        if (run <= LONGEST)
            taken[run] = true;
        longest = run > longest ? run : longest;
        i += run;
    }
    for (size_t run = 1; run <= LONGEST; run++)
        if (!taken[run])
            return run;
    return longest + 1;
}

/* A blank stands between backticks and the run around them, and a pair of blanks gets another one,
 * since one is taken off (CommonMark 0.30, 6.1). */
static bool needs_padding(struct slice code)
{
    char first = code.at[0], last = code.at[code.len - 1];
    bool is_blank = true;

    for (size_t i = 0; i < code.len && is_blank; i++)
        is_blank = code.at[i] == ' ' || code.at[i] == '\n';
    return first == '`' || last == '`' ||
           (!is_blank && (first == ' ' || first == '\n') && (last == ' ' || last == '\n'));
}

static void put_code_text(struct markdown *md, struct slice code)
{
    for (size_t i = 0; i < code.len; i++) {
        if (code.at[i] == '|' && md->cells > 0)
            buffer_put_byte(md->line, '\\');
        buffer_put_byte(md->line, code.at[i] == '\n' ? ' ' : code.at[i]);
    }
}

static void put_backticks(struct markdown *md, size_t count)
{
    escape_count(md, SIGN_BACKTICK, count);
    while (count--)
        buffer_put_byte(md->line, '`');
}

void enter_code(struct writer *writer, struct node *node)
{
    struct markdown *md = markdown_of(writer);
    struct slice code = node->code.text;
    size_t run;

    if (code.len == 0)
        return;
    run = free_run(code);
    put_backticks(md, run);
    buffer_put_string(md->line, needs_padding(code) ? " " : "");
    put_code_text(md, code);
    buffer_put_string(md->line, needs_padding(code) ? " " : "");
    put_backticks(md, run);
}

/* --- links and images --------------------------------------------------------------------- */

static bool is_control_or_blank(char byte)
{
    return (unsigned char)byte <= ' ' || byte == 0x7F;
}

/* scheme:rest without blanks and angle brackets (CommonMark 0.30, 6.5). */
static bool is_absolute_uri(struct slice target)
{
    size_t scheme = 0;

    while (scheme < target.len &&
           (is_ascii_letter(target.at[scheme]) || is_digit_byte(target.at[scheme]) ||
            strchr("+.-", target.at[scheme])))
        scheme++;
    if (scheme < 2 || scheme > 32 || scheme >= target.len || target.at[scheme] != ':' ||
        !is_ascii_letter(target.at[0]))
        return false;
    for (size_t i = 0; i < target.len; i++)
        if (is_control_or_blank(target.at[i]) || target.at[i] == '<' || target.at[i] == '>')
            return false;
    return true;
}

/* <http://x>, when that is all there is to say; also of <a@b.c>, whose target is mailto:a@b.c. */
static bool put_autolink(struct markdown *md, const struct node *node)
{
    struct slice target = node->link.target, text;

    if (node->link.title.len || !node->first || node->first->next ||
        node->first->kind != NODE_TEXT || !is_absolute_uri(target) || md->cells > 0)
        return false;
    text = node->first->text;
    if (slice_starts_with(target, SLICE("mailto:")) && slice_find_byte(text, '@') < text.len)
        target = slice_skip(target, SLICE("mailto:").len);
    if (!slice_equal(text, target) || slice_find_byte(text, '\\') < text.len)
        return false;
    buffer_put_byte(md->line, '<');
    buffer_put(md->line, text);
    buffer_put_byte(md->line, '>');
    return true;
}

/* Parentheses in a bare target must be in pairs; so few are worth nothing more clever. */
static bool needs_angles(struct slice target)
{
    for (size_t i = 0; i < target.len; i++)
        if (is_control_or_blank(target.at[i]) || target.at[i] == '(' || target.at[i] == ')')
            return true;
    return target.len > 0 && target.at[0] == '<';
}

static void put_target(struct markdown *md, struct slice target)
{
    struct buffer *out = buffer_new(md->writer.document->arena);
    bool angles = needs_angles(target);

    escape_string(out, target, angles ? "<>" : "");
    buffer_put_string(md->line, angles ? "<" : "");
    buffer_put(md->line, buffer_bytes(out));
    buffer_put_string(md->line, angles ? ">" : "");
}

/* One in the text could be half of a code span with one of these. */
static void count_backticks(struct markdown *md, struct slice text)
{
    for (size_t i = 0; i < text.len; i++)
        if (text.at[i] == '`')
            escape_count(md, SIGN_BACKTICK, 1);
}

static void put_link_end(struct markdown *md, const struct node *node)
{
    count_backticks(md, node->link.target);
    count_backticks(md, node->link.title);
    buffer_put(md->line, SLICE("]("));
    put_target(md, node->link.target);
    if (node->link.title.len) {
        buffer_put(md->line, SLICE(" \""));
        escape_string(md->line, node->link.title, "\"");
        buffer_put_byte(md->line, '"');
    }
    buffer_put_byte(md->line, ')');
}

/* A ! before a [ would make an image of it. */
static void put_bracket(struct markdown *md)
{
    if (md->line->len && md->line->at[md->line->len - 1] == '!')
        escape_splice(md, md->line->len - 1, 0, SLICE("\\"));
    buffer_put_byte(md->line, '[');
}

static bool leads_nowhere(const struct markdown *md, const struct node *link)
{
    return slice_starts_with(link->link.target, SLICE("#")) &&
           places_have(md->lost_places, slice_skip(link->link.target, 1));
}

/* There is no link in a link: the inner one is only its words. So is one to a place without a name. */
void enter_link(struct writer *writer, struct node *node)
{
    struct markdown *md = markdown_of(writer);

    if (leads_nowhere(md, node) || md->links++ > 0)
        return;
    md->is_autolink = put_autolink(md, node);
    if (md->is_autolink)
        writer_skip_children(writer);
    else
        put_bracket(md);
}

void leave_link(struct writer *writer, struct node *node)
{
    struct markdown *md = markdown_of(writer);

    if (!leads_nowhere(md, node) && --md->links == 0 && !md->is_autolink)
        put_link_end(md, node);
}

void enter_image(struct writer *writer, struct node *node)
{
    struct markdown *md = markdown_of(writer);

    (void)node;
    md->images++;
    buffer_put(md->line, SLICE("!["));
}

void leave_image(struct writer *writer, struct node *node)
{
    struct markdown *md = markdown_of(writer);

    md->images--;
    put_link_end(md, node);
}

/* --- notes, quotations, ruby -------------------------------------------------------------- */

void enter_note(struct writer *writer, struct node *node)
{
    struct markdown *md = markdown_of(writer);

    if (md->note_count == md->note_capacity) {
        struct arena *arena = writer->document->arena;
        size_t capacity = md->note_capacity ? md->note_capacity * 2 : 64;
        struct node **notes = ARENA_ARRAY(arena, capacity, struct node *);

        if (md->note_count)
            memcpy(notes, md->notes, md->note_count * sizeof *notes);
        md->notes = notes;
        md->note_capacity = capacity;
    }
    md->notes[md->note_count++] = node;
    put_bracket(md);
    buffer_printf(md->line, "^%zu]", md->note_count);
    writer_skip_children(writer);
}

static const struct quote_marks *marks(const struct markdown *md)
{
    return quote_marks(document_language(md->writer.document), md->quotations);
}

void enter_quotation(struct writer *writer, struct node *node)
{
    struct markdown *md = markdown_of(writer);

    (void)node;
    buffer_put_string(md->line, marks(md)->open);
    md->quotations++;
}

void leave_quotation(struct writer *writer, struct node *node)
{
    struct markdown *md = markdown_of(writer);

    (void)node;
    md->quotations--;
    buffer_put_string(md->line, marks(md)->close);
}

void enter_ruby(struct writer *writer, struct node *node)
{
    (void)node;
    buffer_put(markdown_of(writer)->line, SLICE("<ruby>"));
}

void leave_ruby(struct writer *writer, struct node *node)
{
    struct markdown *md = markdown_of(writer);

    buffer_put(md->line, SLICE("<rt>"));
    escape_text(md, node->reading, '<');
    buffer_put(md->line, SLICE("</rt></ruby>"));
}
