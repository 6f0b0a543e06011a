/*
 * aozora.c - the lines of a text of Aozora Bunko: notes that indent or make headings, the frame
 * around the text, title and author. What stands within lines is inlines/aozora.c's.
 *
 *     ［＃３字下げ］一　停車場［＃「一　停車場」は中見出し］
 */
#include "aozora.h"

#include "text/front/front.h"
#include "text/furniture/furniture.h"
#include "utf8.h"

#define NOTE_OPEN  "［＃"
#define NOTE_CLOSE "］"

bool aozora_is_used(const struct text *t)
{
    struct slice text = t->source->text;

    return slice_find(text, SLICE(NOTE_OPEN)) < text.len ||
           slice_find(text, SLICE("\n底本：")) < text.len;
}

static void set_text(struct line *line, struct slice text)
{
    line->text = text;
    line->width = (uint32_t)utf8_width(text);
    line->first = text.len ? text.at[0] : 0;
    line->last = text.len ? text.at[text.len - 1] : 0;
}

/* --- the frame ------------------------------------------------------------------------------ */

/* Two lines of dashes near the start, and between them which marks the text uses. */
static void mark_explanation(struct text *t)
{
    enum { HEAD_LINES = 40, MOST_LINES = 60 };
    size_t first = 0, last;

    while (first < t->line_count && first < HEAD_LINES && line_ruled_with(&t->lines[first]) != '-')
        first++;
    if (first + 1 >= t->line_count || first == HEAD_LINES ||
        !slice_starts_with(t->lines[first + 1].text, SLICE("【テキスト中に現れる記号")))
        return;
    for (last = first + 1; last < t->line_count && last < first + MOST_LINES; last++)
        if (line_ruled_with(&t->lines[last]) == '-') {
            furniture_mark(t, first, last + 1, FURNITURE_BOILERPLATE);
            return;
        }
}

/* From the line of the source edition to the end: who typed and proofread it, and when. */
static void mark_source_edition(struct text *t)
{
    enum { FOOT_LINES = 80 };

    for (size_t i = t->line_count; i > 0 && i + FOOT_LINES > t->line_count; i--)
        if (slice_starts_with(t->lines[i - 1].text, SLICE("底本："))) {
            furniture_mark(t, i - 1, t->line_count, FURNITURE_BOILERPLATE);
            return;
        }
}

/* --- notes on lines ------------------------------------------------------------------------- */

/* The words of the note that `text` begins with; its bytes, brackets included, in *len, or 0. */
static struct slice note_at(struct slice text, size_t *len)
{
    enum { LONGEST_NOTE = 300 /* bytes looked ahead for its end: keeps the reader linear */ };
    size_t open = strlen(NOTE_OPEN), close;

    *len = 0;
    if (!slice_starts_with(text, SLICE(NOTE_OPEN)))
        return SLICE("");
    text = slice_take(text, LONGEST_NOTE);
    close = slice_find(text, SLICE(NOTE_CLOSE));
    if (close == text.len)
        return SLICE("");
    *len = close + strlen(NOTE_CLOSE);
    return slice_skip(slice_take(text, close), open);
}

/* The number before 字下げ in "３字下げ" or "ここから４字下げ", digits of either width; 0: none. */
static unsigned indent_of(struct slice note)
{
    unsigned number = 0;
    uint32_t c = 0;

    if (slice_starts_with(note, SLICE("ここから")))
        note = slice_skip(note, strlen("ここから"));
    while (utf8_next(&note, &c) && utf8_digit_value(c) >= 0 && number < 10)
        number = number * 10 + (unsigned)utf8_digit_value(c);
    return c == 0x5B57 && slice_starts_with(note, SLICE("下げ")) ? number : 0; /* 字 */
}

static bool is_line_note(struct slice note)
{
    static const char *const starts[] = { "ここから", "ここで", "改ページ", "改丁", "改段" };

    for (size_t i = 0; i < sizeof starts / sizeof *starts; i++)
        if (slice_starts_with(note, slice_of(starts[i])))
            return true;
    return false;
}

static bool is_placing(struct slice note)
{
    return indent_of(note) || slice_starts_with(note, SLICE("地付き")) ||
           slice_starts_with(note, SLICE("地から"));
}

static unsigned rank_of(struct slice note)
{
    static const char *const words[] = { "大見出し", "中見出し", "小見出し" };

    for (unsigned i = 0; i < 3; i++)
        if (slice_find(note, slice_of(words[i])) < note.len)
            return i + 1;
    return 0;
}

unsigned aozora_heading_rank(const struct text *t, const struct line *line)
{
    size_t len;
    struct slice behind = slice_between(slice_end(line->text), slice_end(t->source->text));

    return rank_of(note_at(behind, &len));
}

/* Takes the note of a heading off the line's end, and that of its start: they stand behind the text. */
static void cut_heading(struct line *line)
{
    struct slice text = line->text;
    size_t len, end = text.len, at;

    if (rank_of(note_at(text, &len)))
        text = slice_skip(text, len);
    for (at = 0; at < text.len; at += end + 1) {
        struct slice rest = slice_skip(text, at);

        end = slice_find(rest, SLICE(NOTE_OPEN));
        if (end < rest.len && rank_of(note_at(slice_skip(rest, end), &len)) &&
            at + end + len == text.len) {
            set_text(line, slice_take(text, at + end));
            return;
        }
    }
}

/* How far in the lines stand on which a note said so: columns. */
static void read_line(struct line *line, unsigned *indent)
{
    enum { COLUMNS = 2 /* of one wide character */ };
    size_t len;
    struct slice note = note_at(line->text, &len);

    if (len && len == line->text.len && is_line_note(note)) {
        *indent = indent_of(note) * COLUMNS;
        set_text(line, slice_take(line->text, 0));
        return;
    }
    if (*indent)
        line->indent = (uint16_t)*indent;
    if (len && is_placing(note)) {
        line->indent = (uint16_t)(indent_of(note) * COLUMNS);
        set_text(line, slice_trim_start(slice_skip(line->text, len)));
    }
    cut_heading(line);
}

void aozora_read_lines(struct text *t)
{
    unsigned indent = 0;

    mark_explanation(t);
    mark_source_edition(t);
    for (size_t i = 0; i < t->line_count; i++)
        if (!t->lines[i].furniture && !line_is_blank(&t->lines[i]))
            read_line(&t->lines[i], &indent);
}

/* --- title and author ----------------------------------------------------------------------- */

static void add_creator(struct text *t, size_t b, enum creator_role role)
{
    struct slice name = front_one_line(t, &t->blocks[b]);

    if (role == CREATOR_TRANSLATOR)
        name = slice_trim(slice_take(name, name.len - strlen("訳")));
    metadata_add_creator(t->arena, &t->document->metadata, role,
                         front_value(t, name, RANK_TEXT, "a line under the title"));
    front_take(t, b);
}

static void set_field(struct text *t, size_t b, enum metadata_field field, const char *reason)
{
    metadata_set(&t->document->metadata, field,
                 front_value(t, front_one_line(t, &t->blocks[b]), RANK_TEXT, reason));
    front_take(t, b);
}

bool aozora_read_title(struct text *t)
{
    enum { MOST_LINES = 6, LONGEST = 60 /* columns */ };
    size_t count = 0;
    bool translated;

    while (count < t->block_count && count <= MOST_LINES && !block_is_given(&t->blocks[count]) &&
           (count == 0 || t->blocks[count].blanks_before == 0) &&
           block_length(t, &t->blocks[count]) <= LONGEST)
        count++;
    if (count < 2 || count > MOST_LINES)
        return false;
    translated =
        count > 2 && slice_ends_with(front_one_line(t, &t->blocks[count - 1]), SLICE("訳"));
    count -= 1U + translated;
    add_creator(t, count, CREATOR_AUTHOR);
    if (translated)
        add_creator(t, count + 1, CREATOR_TRANSLATOR);
    if (count == 2)
        set_field(t, --count, METADATA_SUBTITLE, "under the title");
    set_field(t, 0, METADATA_TITLE, "the first line");
    return true;
}
