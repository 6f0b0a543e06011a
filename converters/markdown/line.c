/*
 * line.c - the inline content of a block as lines of the output. Here, where lines begin is known,
 * and what would be a block at the start of a line gets its backslash:  \# \- 1\. \> \===
 */
#include "writing.h"

#include "utf8.h"

static size_t run_length(struct slice text, const char *bytes)
{
    size_t length = 0;

    while (length < text.len && text.at[length] && strchr(bytes, text.at[length]))
        length++;
    return length;
}

static bool ends_word(struct slice line, size_t at)
{
    return at >= line.len || is_blank_byte(line.at[at]);
}

/* Three or more of a sign, and nothing but blanks besides. */
static bool is_thematic_break(struct slice line, char sign)
{
    size_t count = 0;

    for (size_t i = 0; i < line.len; i++) {
        if (line.at[i] == sign)
            count++;
        else if (!is_blank_byte(line.at[i]))
            return false;
    }
    return count >= 3;
}

/* `1. ` and `1) `: inside a paragraph only 1 begins a list (CommonMark 0.30, 5.2). */
static bool is_number(struct slice line, bool is_first, size_t *dot)
{
    enum { MOST_DIGITS = 9 };

    *dot = run_length(line, "0123456789");
    return *dot > 0 && *dot <= MOST_DIGITS && *dot < line.len &&
           (line.at[*dot] == '.' || line.at[*dot] == ')') && ends_word(line, *dot + 1) &&
           (is_first || (*dot == 1 && line.at[0] == '1' && *dot + 1 < line.len));
}

/* Under a line of text: a setext heading, or the second line of a GFM table. */
static bool is_underline(struct slice line)
{
    return run_length(line, "=") == line.len || run_length(line, "-") == line.len ||
           run_length(line, "-:| ") == line.len;
}

static bool begins_block(struct slice line, bool is_first)
{
    switch (line.at[0]) {
    case '>':
        return true;
    case '#':
        return run_length(line, "#") <= 6 && ends_word(line, run_length(line, "#"));
    case '-':
    case '*':
    case '+':
        return (ends_word(line, 1) && (is_first || line.len > 1)) ||
               is_thematic_break(line, line.at[0]);
    case '_':
        return is_thematic_break(line, '_');
    case '`':
        return run_length(line, "`") >= 3 &&
               slice_find_byte(slice_skip(line, run_length(line, "`")), '`') ==
                   slice_skip(line, run_length(line, "`")).len;
    case '~':
        return run_length(line, "~") >= 3;
    default:
        return false;
    }
}

/* `[ ] words` at the start of an item is a task. */
static bool is_task(struct markdown *md, struct slice line)
{
    return md->owes_blank && innermost(md)->marker && line.len > 3 && line.at[0] == '[' &&
           line.at[2] == ']' && (line.at[1] == ' ' || line.at[1] == 'x' || line.at[1] == 'X') &&
           is_blank_byte(line.at[3]);
}

static void put_line(struct markdown *md, struct slice line, bool is_first)
{
    bool escapes = begins_block(line, is_first) || (!is_first && is_underline(line)) ||
                   (is_first && is_task(md, line));
    size_t dot = 0;

    block_pay_blank(md);
    if (is_number(line, is_first, &dot)) {
        buffer_put(md->out, slice_take(line, dot));
        line = slice_skip(line, dot);
        buffer_put_byte(md->out, '\\');
    } else if (escapes) {
        buffer_put_byte(md->out, '\\');
    }
    buffer_put(md->out, line);
}

/* Up to the next line end, without it. */
static struct slice take_line(struct slice rest)
{
    size_t length = 0;

    while (length < rest.len && rest.at[length] != SOFT_LINE_END &&
           rest.at[length] != HARD_LINE_END)
        length++;
    return slice_take(rest, length);
}

/* As much as fits; a word that doesn't stands on a line of its own. */
static struct slice fill_line(struct markdown *md, struct slice rest)
{
    size_t width = md->out->prefix ? utf8_width(buffer_bytes(md->out->prefix)) : 0;
    size_t taken = 0, columns = md->writer.job->options->columns;

    for (;;) {
        struct slice word = take_line(slice_skip(rest, taken));

        width += utf8_width(word) + (taken > 0);
        if (taken && width > columns)
            return slice_take(rest, taken - 1);
        taken += word.len;
        if (taken >= rest.len || rest.at[taken] == HARD_LINE_END)
            return slice_take(rest, taken);
        taken++;
    }
}

/* Blanks at the ends of a line mean nothing, or too much. */
static struct slice trim_line(struct slice line)
{
    while (line.len && (line.at[0] == ' ' || line.at[0] == '\t' || line.at[0] == '\n'))
        line = slice_skip(line, 1);
    while (line.len && (line.at[line.len - 1] == ' ' || line.at[line.len - 1] == '\t' ||
                        line.at[line.len - 1] == '\n'))
        line.len--;
    return line;
}

/* Line ends that were only offered, and not taken. */
static void join_words(struct markdown *md, struct slice line)
{
    char *at = md->line->at + (line.at - md->line->at);

    for (size_t i = 0; i < line.len; i++)
        if (at[i] == SOFT_LINE_END)
            at[i] = ' ';
}

static void drop_last_breaks(struct buffer *line)
{
    while (line->len >= 2 && line->at[line->len - 1] == HARD_LINE_END)
        line->len -= 2;
}

void line_write(struct markdown *md)
{
    bool is_first = true;
    struct slice rest;

    drop_last_breaks(md->line);
    escape_finish(md);
    for (rest = buffer_bytes(md->line); rest.len;) {
        struct slice taken = md->wrap == WRAP_AUTO ? fill_line(md, rest) : take_line(rest);
        struct slice line = trim_line(taken);

        rest = slice_skip(rest, taken.len + 1);
        if (line.len == 0)
            continue;
        join_words(md, line);
        if (!is_first)
            buffer_newlines(md->out, 1);
        put_line(md, line, is_first);
        is_first = false;
    }
    md->line->len = 0;
}

void line_write_one(struct markdown *md)
{
    struct slice line;

    escape_finish(md);
    line = trim_line(buffer_bytes(md->line));
    join_words(md, line);
    buffer_put(md->out, line);
    md->line->len = 0;
}
