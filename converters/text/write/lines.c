/*
 * lines.c - words to lines. A line breaks at a blank or beside a wide character (Chinese,
 * Japanese), which takes two columns; never before the marks that end a sentence or a quotation.
 */
#include "writing.h"

#include "utf8.h"

/* Marks that stay with what is before them (JIS X 4051, line start prohibition), and those that stay with what follows. */
static bool is_in(const char *marks, uint32_t character)
{
    struct slice rest = slice_of(marks);
    uint32_t mark;

    while (utf8_next(&rest, &mark))
        if (mark == character)
            return true;
    return false;
}

static bool can_break_between(uint32_t before, uint32_t after)
{
    return (utf8_is_wide(before) || utf8_is_wide(after)) && before != ' ' && after != ' ' &&
           !is_in("（「『《〈【“‘([", before) &&
           !is_in("，。、；：？！）」』》〉】”’…—ー・,.;:?!)]", after) && !utf8_is_mark(after);
}

struct slice text_take_line(struct slice *text, size_t width)
{
    struct slice rest = *text, line = { 0 }, after = { 0 };
    uint32_t before = ' ', character;
    size_t columns = 0;

    while (rest.len) {
        struct slice here = rest;

        utf8_next(&rest, &character);
        if (here.at != text->at && (character == ' ' || can_break_between(before, character))) {
            line = slice_between(text->at, here.at);
            after = here;
        }
        columns += utf8_width(slice_between(here.at, rest.at));
        if (columns > width && line.at && character != ' ')
            break;
        before = character;
    }
    if (rest.len == 0 && (columns <= width || !line.at)) {
        line = *text;
        after = rest;
    }
    *text = slice_trim_start(after);
    return slice_trim_end(line);
}

static void put_filled(struct text_writer *text, struct slice words)
{
    size_t width =
        text->columns > text->indent + NARROWEST ? text->columns - text->indent : NARROWEST;

    while (words.len) {
        buffer_put(text->writer.out, text_take_line(&words, width));
        if (words.len)
            buffer_newlines(text->writer.out, 1);
    }
}

void text_put_words(struct text_writer *text)
{
    struct slice rest = slice_trim(buffer_bytes(text->words)), part;
    bool is_first = true;

    while (slice_next(&rest, HARD_LINE_END[0], &part)) {
        struct slice line;

        if (!is_first)
            buffer_newlines(text->writer.out, 1);
        is_first = false;
        part = slice_trim(part);
        if (text->wrap == WRAP_AUTO) {
            put_filled(text, part);
            continue;
        }
        while (slice_next(&part, '\n', &line)) {
            buffer_put(text->writer.out, slice_trim_end(line));
            if (part.len)
                buffer_newlines(text->writer.out, 1);
        }
    }
    text->words->len = 0;
}
