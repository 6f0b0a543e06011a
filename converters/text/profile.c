/*
 * profile.c - what is normal in this document: how wide its lines are, how paragraphs are set
 * apart, how far the body is indented, which dialect it is written in. No line is judged here.
 */
#include <string.h>

#include "aozora.h"
#include "text/furniture/furniture.h"
#include "text/mail/mail.h"
#include "text/recognisers/code_signs.h"
#include "text.h"
#include "utf8.h"

enum {
    WIDEST = 255,        /* columns; a wider line counts as this wide */
    LONG_LINE = 120,     /* no one wraps by hand at more columns */
    NARROWEST_WRAP = 40, /* columns; narrower than this is verse, not wrapped prose */
    PROSE_WIDTH = 50,    /* columns; as wide as most lines of prose, and few of verse */
    SAMPLE_LINES = 20000 /* enough to know what is normal */
};

/* Counts over the lines of the document (of the first SAMPLE_LINES). */
struct census {
    size_t widths[WIDEST + 1]; /* indent included */
    size_t indents[WIDEST + 1];
    size_t prose_indents[WIDEST + 1]; /* of lines that are as wide as those of prose */
    size_t prose;
    size_t texts;          /* lines that are not blank */
    size_t followed;       /* of these: with text on the next line */
    size_t ended;          /* of the followed: that end a sentence */
    size_t runs;           /* of text lines without a blank line between */
    size_t gaps[8];        /* blank lines between two runs: 1, 2, ... */
    size_t first_indented; /* behind a sentence's end, and indented more than the next */
    size_t inner_indented; /* of these: without a blank line before */
    size_t wide_indents;   /* lines that begin with U+3000 */
    size_t inner_columns;  /* of the lines that are followed by text */
    size_t last_lines;     /* of runs of more than one line */
    size_t last_columns;   /* of these */
    size_t broken_words;   /* letter, hyphen, line end, small letter */
    size_t wide_text;      /* lines whose first character is wide */
};

static unsigned bounded(size_t columns)
{
    return columns < WIDEST ? (unsigned)columns : WIDEST;
}

static bool breaks_word(const struct line *line, const struct line *next)
{
    size_t len = line->text.len;

    return len > 2 && line->text.at[len - 1] == '-' && line->text.at[len - 2] != '-' &&
           line->text.at[len - 2] != ' ' && next->text.len && utf8_is_lower(utf8_first(next->text));
}

static void count_line(struct census *census, const struct line *line, const struct line *next,
                       bool continues)
{
    census->texts++;
    census->widths[bounded(line->indent + line->width)]++;
    census->indents[bounded(line->indent)]++;
    census->wide_indents += line->indent >= 2 && utf8_is_wide(utf8_first(line->text));
    census->wide_text += utf8_is_wide(utf8_first(line->text));
    if (!next || line_is_blank(next)) {
        census->last_lines += continues;
        census->last_columns += continues ? line->width : 0;
        return;
    }
    census->followed++;
    census->ended += line_ends_sentence(line);
    census->inner_columns += line->width;
    census->broken_words += breaks_word(line, next);
    if (line->width < PROSE_WIDTH)
        return;
    census->prose++;
    census->prose_indents[bounded(line->indent)]++;
    if (line->indent > next->indent + 1 && line->indent < next->indent + 12 &&
        (!continues || line_ends_sentence(line - 1))) {
        census->first_indented++;
        census->inner_indented += continues && line[-1].indent == next->indent;
    }
}

static void take_census(const struct text *t, struct census *census)
{
    size_t blanks = 0, end = t->line_count < SAMPLE_LINES ? t->line_count : SAMPLE_LINES;

    for (size_t i = 0; i < end; i++) {
        const struct line *line = &t->lines[i];
        bool continues = census->texts && blanks == 0;

        if (line_is_blank(line)) {
            blanks++;
            continue;
        }
        if (!continues) {
            census->runs++;
            if (census->texts)
                census->gaps[blanks < 7 ? blanks : 7]++;
        }
        blanks = 0;
        count_line(census, line, i + 1 < end ? line + 1 : NULL, continues);
    }
}

/* The width that `share` percent of the lines do not exceed. */
static unsigned width_at(const struct census *census, unsigned share)
{
    size_t seen = 0;

    for (unsigned width = 0; width < WIDEST; width++) {
        seen += census->widths[width];
        if (seen * 100 >= census->texts * share)
            return width;
    }
    return WIDEST;
}

/*
 * Someone wrapped the lines: then the last line of a paragraph ends anywhere, about half-way. In
 * verse it is as long as the others.
 */
static bool is_wrapped(const struct census *census, unsigned wrap)
{
    enum { SURELY_WRAPPED = 60 /* columns; verse is narrower */ };
    size_t inner = census->followed ? census->inner_columns / census->followed : 0;
    size_t last = census->last_lines ? census->last_columns / census->last_lines : 0;

    return wrap >= SURELY_WRAPPED || (wrap >= NARROWEST_WRAP && last * 100 < inner * 80);
}

static size_t most_frequent(const size_t *counts, size_t from, size_t count)
{
    size_t best = from;

    for (size_t i = from; i < count; i++)
        if (counts[i] > counts[best])
            best = i;
    return best;
}

/* Chinese and Japanese have no ragged edge: who wraps them fills most lines to the last column. */
static bool is_unwrapped_wide(const struct census *census)
{
    enum { SLACK = 4 /* columns: two signs that may not stand at a line's start */ };
    unsigned edge = width_at(census, 95);
    size_t full = 0;

    for (unsigned width = edge > SLACK ? edge - SLACK : 0; width <= WIDEST; width++)
        full += census->widths[width];
    return census->wide_text * 2 > census->texts && full * 3 < census->texts;
}

/* Lines follow each other, and nearly all of them end a sentence. */
static bool is_sentence_a_line(const struct census *census)
{
    enum { FEW = 4 };

    return census->followed >= FEW && census->followed * 3 >= census->texts &&
           census->ended * 10 >= census->followed * 9;
}

/* One line a paragraph: lines as long as nobody wraps them, or each indented as a first line is. */
static bool is_line_style(const struct census *census)
{
    size_t long_lines = 0;

    if (is_unwrapped_wide(census) || is_sentence_a_line(census))
        return true;

    for (unsigned width = LONG_LINE; width <= WIDEST; width++)
        long_lines += census->widths[width];
    if (census->wide_indents * 2 > census->texts)
        return true;
    return long_lines * 10 > census->texts ||
           (long_lines * 20 > census->texts && census->followed * 4 < census->texts);
}

/* First lines indented: long runs without blank lines, with indents in them. */
static bool is_indent_style(const struct census *census)
{
    return census->texts > census->runs * 6 && census->first_indented * 30 > census->texts &&
           census->first_indented * 2 < census->texts;
}

/* Where prose stands, if there is some: a book of set-in verse has its body at the margin. */
static unsigned find_body_indent(const struct census *census)
{
    bool has_prose = census->prose * 10 > census->texts;

    return (unsigned)most_frequent(has_prose ? census->prose_indents : census->indents, 0, WIDEST);
}

static void take_layout(struct profile *profile, const struct census *census)
{
    enum { SEVERAL = 3, RARE = 60 /* lines of prose to one first line */ };

    profile->wrap = width_at(census, 95);
    if (!is_wrapped(census, profile->wrap))
        profile->wrap = 0;
    profile->is_wide = census->wide_text * 2 > census->texts;
    profile->body_indent = find_body_indent(census);
    profile->gap = (unsigned)most_frequent(census->gaps, 1, 8);
    profile->breaks_words =
        census->broken_words * 40 > census->followed && census->broken_words > 2;
    profile->indents_paragraphs =
        census->inner_indented >= SEVERAL && census->inner_indented * RARE > census->prose;
    if (is_line_style(census))
        profile->style = STYLE_LINE;
    else if (is_indent_style(census))
        profile->style = STYLE_INDENT;
}

/* Whether one of the first `lines` lines starts with `words`. */
static bool starts_with(const struct text *t, size_t lines, const char *words)
{
    for (size_t i = 0; i < t->line_count && i < lines; i++)
        if (slice_starts_with(t->lines[i].text, slice_of(words)))
            return true;
    return false;
}

/* A mail starts with header fields, sender and subject among them. */
static bool is_mail(const struct text *t)
{
    enum { HEADER_LINES = 40 };
    bool has_from = starts_with(t, HEADER_LINES, "From: ");
    const struct line *first = t->lines;

    while (first < t->lines + t->line_count && line_is_blank(first))
        first++;
    return has_from && first < t->lines + t->line_count &&
           (mail_is_field(first->text) || mail_is_separator(first->text)) &&
           (starts_with(t, HEADER_LINES, "Subject: ") || starts_with(t, HEADER_LINES, "Date: "));
}

/* The first block has fields at the left and names at the right, which end in one column. */
static bool has_two_columns(const struct text *t)
{
    enum { GAP = 8, LEAST_LINES = 3 };
    size_t line = next_text_line(t, 0, t->line_count), both = 0, lines = 0;
    unsigned end = 0;

    for (; line < t->line_count && !line_is_blank(&t->lines[line]); line++) {
        const struct line *one = &t->lines[line];

        end = one->indent + one->width > end ? one->indent + one->width : end;
        lines++;
    }
    for (size_t i = line - lines; i < line; i++)
        both += slice_find(t->lines[i].text, SLICE("        ")) < t->lines[i].text.len &&
                t->lines[i].indent + t->lines[i].width + GAP > end;
    return lines >= LEAST_LINES && both * 3 >= lines * 2 && end > 60;
}

static bool is_rfc(const struct text *t)
{
    enum { FIRST_PAGE = 30 };

    return has_two_columns(t) || starts_with(t, FIRST_PAGE, "Request for Comments:") ||
           starts_with(t, FIRST_PAGE, "Internet-Draft") ||
           starts_with(t, FIRST_PAGE, "INTERNET-DRAFT");
}

static bool is_part_of_word(char byte)
{
    return is_ascii_letter(byte) || is_digit_byte(byte);
}

/* A few words from one `mark` to the next: in `rest`, what is behind the first, that bytes are; 0: they are none. */
static size_t marked_length(const char *start, struct slice rest, char mark, bool has_blanks)
{
    size_t close = slice_find_byte(rest, mark);
    const char *before = rest.at - 2;

    if (close == 0 || close == rest.len || is_blank_byte(rest.at[close - 1]) ||
        !(is_part_of_word(rest.at[0]) || (rest.at[0] & 0x80)) ||
        (close + 1 < rest.len &&
         (is_part_of_word(rest.at[close + 1]) || rest.at[close + 1] == mark)))
        return 0;
    if (before >= start && (is_part_of_word(*before) || *before == mark))
        return 0;
    if (has_blanks && (before < start || !is_blank_byte(*before) ||
                       slice_find_byte(slice_take(rest, close), ' ') == close))
        return 0;
    return close;
}

/*
 * =word=, ~word~, as volunteers mark bold and spaced type; /so many words/, since a path has no blanks.
 * Several times near the start; signs of code are not closed.
 */
static bool has_marked_words(struct slice text, char mark, bool has_blanks, size_t enough)
{
    enum { SAMPLE = 512 * 1024, LONGEST = 80 };
    const char *start = text.at;

    text = slice_take(text, SAMPLE);
    while (enough && (text = slice_skip(text, slice_find_byte(text, mark))).len > 2) {
        struct slice rest = slice_take(slice_skip(text, 1), LONGEST);
        size_t length = marked_length(start, rest, mark, has_blanks);

        enough -= length > 0;
        text = slice_skip(text, length ? length + 2 : 1);
    }
    return enough == 0;
}

/* Of the lines of a text about machines, one in eighty at least has a sign that only those have. */
static bool is_technical(const struct text *t)
{
    enum { SAMPLE = 3000, RARE = 80, FEW = 4 };
    size_t step = 1 + t->line_count / SAMPLE, seen = 0, found = 0;

    for (size_t i = 0; i < t->line_count; i += step) {
        if (line_is_blank(&t->lines[i]))
            continue;
        seen++;
        found += code_is_machine_text(t->lines[i].text);
    }
    return found > FEW && found * RARE > seen;
}

/*
 * The indent of text in a page of the manual, as man prints it: that of the line below its first heading,
 * whatever most lines are set in to. 0: it is no such page.
 */
static unsigned manual_body_indent(const struct text *t)
{
    struct manual_head head;
    size_t line = manual_find_head(t, &head);

    for (int below = 0; below < 2 && line < t->line_count; below++)
        line = next_text_line(t, line + 1, t->line_count);
    return line < t->line_count ? t->lines[line].indent : 0;
}

static enum dialect choose_dialect(const struct text *t)
{
    if (is_mail(t))
        return DIALECT_MAIL;
    if (is_rfc(t))
        return DIALECT_RFC;
    if (t->profile.style == STYLE_LINE && !t->profile.is_wide)
        return DIALECT_ARTICLE;
    if (t->profile.style == STYLE_INDENT)
        return DIALECT_MANUSCRIPT;
    return t->profile.is_technical ? DIALECT_MANUAL : DIALECT_BOOK;
}

const char *const dialect_names[DIALECTS] = {
#define DIALECT(dialect, name) name,
#include "dialects.def"
#undef DIALECT
};

/* In a text about machines such marks are code, paths, home directories, mostly. */
static void take_marks(struct text *t)
{
    struct profile *profile = &t->profile;
    struct slice text = t->source->text;

    profile->bold_by_equals = has_marked_words(text, '=', false, profile->is_technical ? 6 : 2);
    profile->spaced_by_tildes = !profile->is_technical && has_marked_words(text, '~', false, 3);
    profile->italic_by_slashes = !profile->is_technical && has_marked_words(text, '/', true, 3);
}

void profile_take(struct text *t)
{
    struct census census = { 0 };
    unsigned manual_indent = manual_body_indent(t);

    take_census(t, &census);
    take_layout(&t->profile, &census);
    if (manual_indent)
        t->profile.body_indent = manual_indent;
    t->profile.is_aozora =
        t->profile.is_wide && t->profile.dialect != DIALECT_PLAIN && aozora_is_used(t);
    if (t->profile.is_aozora)
        t->profile.style = STYLE_LINE;
    if (t->profile.style == STYLE_LINE)
        t->profile.wrap = t->profile.body_indent = 0;
    t->profile.is_technical = is_technical(t) || manual_indent > 0;
    if (t->profile.dialect == DIALECT_AUTO)
        t->profile.dialect = choose_dialect(t);
    t->profile.is_technical |=
        t->profile.dialect == DIALECT_RFC || t->profile.dialect == DIALECT_MANUAL;
    take_marks(t);
}
