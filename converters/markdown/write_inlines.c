/*
 * write_inlines.c - inlines into the line at hand. Emphasis is written when it ends: only then is it
 * known whether its signs can stand at both its edges (CommonMark 0.30, 6.2); where none can, it
 * becomes a tag, which reads back the same.
 */
#include "writing.h"

#include <stdint.h>

#include "flow.h"
#include "quote_marks.h"
#include "utf8.h"

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

/* --- emphasis ----------------------------------------------------------------------------- */

/* Signs in the order of preference, and the tags that pairs.c understands. */
static const struct delimiter {
    enum node_kind kind;
    const char *marks[2];
    enum pair_sign signs[2];
    const char *open, *close;
} delimiters[] = {
    { NODE_EMPHASIS, { "*", "_" }, { SIGN_STAR, SIGN_UNDERSCORE }, "<em>", "</em>" },
    { NODE_STRONG, { "**", "__" }, { SIGN_STAR, SIGN_UNDERSCORE }, "<strong>", "</strong>" },
    { NODE_TERM, { "**", "__" }, { SIGN_STAR, SIGN_UNDERSCORE }, "<strong>", "</strong>" },
    { NODE_CAPTION, { "**", "__" }, { SIGN_STAR, SIGN_UNDERSCORE }, "<strong>", "</strong>" },
    { NODE_STRIKE, { "~~", NULL }, { SIGN_TILDE, SIGN_TILDE }, "<del>", "</del>" },
    { .kind = NODE_SUBSCRIPT, .open = "<sub>", .close = "</sub>" },
    { .kind = NODE_SUPERSCRIPT, .open = "<sup>", .close = "</sup>" },
    { .kind = NODE_SMALL_CAPS, .open = "<span class=\"small-caps\">", .close = "</span>" },
};

static const struct delimiter *delimiter_of(enum node_kind kind)
{
    for (size_t i = 0; i < sizeof delimiters / sizeof *delimiters; i++)
        if (delimiters[i].kind == kind)
            return &delimiters[i];
    return NULL;
}

static bool is_trimmed(const struct node *node)
{
    return delimiter_of(node->kind) != NULL;
}

enum { BLANK, PUNCTUATION, WORD };

static int class_of(uint32_t character)
{
    if (character == 0 || character == HARD_LINE_END || utf8_is_space(character))
        return BLANK;
    if (character < 0x80)
        return is_ascii_letter((char)character) || is_digit_byte((char)character) ? WORD
                                                                                  : PUNCTUATION;
    return utf8_is_punctuation(character) ? PUNCTUATION : WORD;
}

/* The sign that markup begins or ends with; of what has no sign of emphasis, just some sign. */
static uint32_t sign_of(const struct node *node)
{
    switch (node->kind) {
    case NODE_EMPHASIS:
    case NODE_STRONG:
    case NODE_TERM:
    case NODE_CAPTION:
        return '*';
    case NODE_STRIKE:
        return '~';
    case NODE_QUOTATION:
        return 0x201D; /* or another mark beyond ASCII */
    default:
        return node_is_inline(node) ? '[' : ' ';
    }
}

static bool is_nothing(const struct node *node)
{
    return node->kind == NODE_PAGE_MARK || (node->kind == NODE_SPAN && !node->first) ||
           (node->kind == NODE_SOFT_BREAK && !flow_break_is_space(node));
}

/* The character that will follow a node in the output. */
static uint32_t character_after(const struct node *node)
{
    if (!node_is_inline(node))
        return ' ';
    do {
        while (!node->next && node->parent->kind == NODE_SPAN)
            node = node->parent;
        if (!node->next)
            return sign_of(node->parent);
        node = node->next;
    } while (is_nothing(node));
    while (node->kind == NODE_SPAN && node->first)
        node = node->first;
    if (node->kind == NODE_TEXT)
        return utf8_first(node->text);
    return node->kind == NODE_SOFT_BREAK ? '\n' : sign_of(node);
}

/* What stands around and at the edges of an emphasis. */
struct edges {
    uint32_t before, first, last, after;
};

static bool can_open(uint32_t before, uint32_t after, bool is_underscore)
{
    int left = class_of(before), right = class_of(after);
    bool is_left_flanking = right == WORD || (right == PUNCTUATION && left != WORD);
    bool is_right_flanking = left == WORD || (left == PUNCTUATION && right != WORD);

    return is_left_flanking && (!is_underscore || !is_right_flanking || left == PUNCTUATION);
}

/* The same, seen from the other side. */
static bool can_close(uint32_t before, uint32_t after, bool is_underscore)
{
    return can_open(after, before, is_underscore);
}

/* Strong all through, `***words***`: emphasis outside, strong inside, is how it is read. */
static bool is_strong_in_emphasis(const struct node *outer)
{
    return outer->kind == NODE_EMPHASIS && outer->first && outer->first->kind == NODE_STRONG &&
           !outer->first->next;
}

/* Whether other signs of the same kind touch, so that runs would be read otherwise. */
static bool touches(const struct node *node, struct edges edges, char sign)
{
    bool is_outer = is_strong_in_emphasis(node);
    bool is_inner = node->kind == NODE_STRONG && is_strong_in_emphasis(node->parent);
    uint32_t s = (uint32_t)(unsigned char)sign;

    return (!is_inner && (edges.before == s || edges.after == s)) ||
           (!is_outer && (edges.first == s || edges.last == s));
}

static bool can_mark(const struct node *node, struct edges edges, char sign)
{
    bool is_underscore = sign == '_';

    return can_open(edges.before, edges.first, is_underscore) &&
           can_close(edges.last, edges.after, is_underscore) && !touches(node, edges, sign);
}

static struct edges edges_of(const struct markdown *md, const struct node *node, size_t start)
{
    struct slice line = buffer_bytes(md->line), inside = slice_skip(line, start);

    return (struct edges){
        .before = utf8_last(slice_take(line, start)),
        .first = utf8_first(inside),
        .last = utf8_last(inside),
        .after = character_after(node),
    };
}

/* Blanks at the edges stand outside: how many there are at the start and at the end. */
static size_t leading_blanks(struct slice inside)
{
    size_t count = 0;

    while (count < inside.len && (inside.at[count] == ' ' || inside.at[count] == SOFT_LINE_END))
        count++;
    return count;
}

static size_t trailing_blanks(struct slice inside)
{
    size_t count = 0;

    while (count < inside.len && (inside.at[inside.len - 1 - count] == ' ' ||
                                  inside.at[inside.len - 1 - count] == SOFT_LINE_END))
        count++;
    return count;
}

/* Puts the signs, or the tags, around what the line holds from `start` on. */
static void put_delimiters(struct markdown *md, const struct node *node, size_t start,
                           struct edges edges)
{
    const struct delimiter *delimiter = delimiter_of(node->kind);

    for (size_t i = 0; i < 2; i++) {
        const char *mark = delimiter->marks[i];

        if (!mark || !can_mark(node, edges, mark[0]))
            continue;
        escape_splice(md, start, 0, slice_of(mark));
        buffer_put_string(md->line, mark);
        escape_count(md, delimiter->signs[i], 2);
        return;
    }
    escape_splice(md, start, 0, slice_of(delimiter->open));
    buffer_put_string(md->line, delimiter->close);
}

/* One that stood before a blank, and now stands before a sign. */
static void escape_last_backslash(struct markdown *md)
{
    size_t count = 0;

    while (count < md->line->len && md->line->at[md->line->len - 1 - count] == '\\')
        count++;
    if (count % 2)
        buffer_put_byte(md->line, '\\');
}

/* A sign holds the place, so that what comes inside is not taken for the start of a line. */
void enter_emphasis(struct writer *writer, struct node *node)
{
    struct markdown *md = markdown_of(writer);

    if (md->emphasis_count++ >= MOST_EMPHASES)
        return;
    md->emphases[md->emphasis_count - 1] = md->line->len;
    buffer_put_byte(md->line, (char)sign_of(node));
}

void leave_emphasis(struct writer *writer, struct node *node)
{
    struct markdown *md = markdown_of(writer);
    struct slice inside, blanks;
    struct edges edges;
    size_t start;

    if (md->emphasis_count-- > MOST_EMPHASES)
        return;
    start = md->emphases[md->emphasis_count];
    escape_splice(md, start, 1, SLICE(""));
    inside = slice_skip(buffer_bytes(md->line), start);
    start += leading_blanks(inside);
    if (start == md->line->len)
        return;
    blanks = slice_skip(inside, inside.len - trailing_blanks(inside));
    if (blanks.len)
        blanks = arena_copy(md->writer.document->arena, blanks);
    md->line->len -= blanks.len;
    if (blanks.len)
        escape_last_backslash(md);
    edges = edges_of(md, node, start);
    if (blanks.len && (node->next || !is_trimmed(node->parent)))
        edges.after = ' ';
    put_delimiters(md, node, start, edges);
    buffer_put(md->line, blanks);
}

/* --- text --------------------------------------------------------------------------------- */

/* Blanks at the start of an emphasis go before its sign, as leave_emphasis would put them. */
static struct slice put_blanks_outside(struct markdown *md, struct slice text)
{
    struct slice inside = slice_trim_start(text);
    size_t *start;

    if (md->emphasis_count == 0 || md->emphasis_count > MOST_EMPHASES)
        return text;
    start = &md->emphases[md->emphasis_count - 1];
    if (inside.len == text.len || *start + 1 != md->line->len)
        return text;
    md->line->len--;
    escape_text(md, slice_take(text, text.len - inside.len), ' ');
    *start = md->line->len;
    buffer_put_byte(md->line, '*');
    return inside;
}

/* Text at the edges of an emphasis meets its signs, whatever blanks it has there. */
void enter_text(struct writer *writer, struct node *node)
{
    struct markdown *md = markdown_of(writer);
    struct slice text = node->text, words;

    if (!node->prev && is_trimmed(node->parent))
        text = put_blanks_outside(md, text);
    words = text;
    if (!node->next && (is_trimmed(node->parent) || !node_is_inline(node->parent)))
        words = slice_trim_end(text);
    escape_text(md, words, character_after(node));
    escape_text(md, slice_skip(text, words.len), ' ');
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

/* There is no link in a link: the inner one is only its words. */
void enter_link(struct writer *writer, struct node *node)
{
    struct markdown *md = markdown_of(writer);

    if (md->links++ > 0)
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

    if (--md->links == 0 && !md->is_autolink)
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
