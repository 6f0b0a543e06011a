/*
 * smart_marks.c - what a typewriter's mark is, by what stands beside it and by what is open. An
 * apostrophe is one unless a quotation is proved: what opens one must be closed in the same run.
 */
#include "smart_marks.h"

#include "quote_marks.h"
#include "utf8.h"

#define APOSTROPHE   "’"
#define PRIME        "′"
#define DOUBLE_PRIME "″"

/* --- what stands beside a mark --------------------------------------------------------------- */

static bool is_gap(uint32_t c)
{
    return c == 0 || utf8_is_space(c);
}

static bool is_mark_or_gap(uint32_t c)
{
    return is_gap(c) || utf8_is_punctuation(c);
}

static bool is_alphanumeric(uint32_t c)
{
    return utf8_is_letter(c) || utf8_is_digit(c) || utf8_is_mark(c);
}

/* CommonMark's left- and right-flanking (0.31, §6.2): near the word behind it, or before it. */
static bool can_open(const struct mark *mark)
{
    return !is_gap(mark->behind) &&
           (!utf8_is_punctuation(mark->behind) || is_mark_or_gap(mark->before));
}

static bool can_close(const struct mark *mark)
{
    return !is_gap(mark->before) &&
           (!utf8_is_punctuation(mark->before) || is_mark_or_gap(mark->behind));
}

static bool is_within_word(const struct mark *mark)
{
    return is_alphanumeric(mark->before) && is_alphanumeric(mark->behind) &&
           !(utf8_is_wide(mark->before) && utf8_is_wide(mark->behind));
}

/* The rest of the mark's own text node. */
static struct slice text_behind(const struct mark *mark)
{
    return slice_between(slice_end(mark->text), slice_end(mark->node->text));
}

static struct slice text_before(const struct mark *mark)
{
    return slice_between(mark->node->text.at, mark->text.at);
}

/* The mark stands in a word like http://a.example/b--c, /a/.../b or a@b--c: nothing in it is prose. */
static bool is_in_address(const struct mark *mark)
{
    enum { LONGEST = 200 /* bytes looked at */ };
    struct slice before = text_before(mark);
    size_t start = before.len;

    while (start > 0 && !is_blank_byte(before.at[start - 1]) && before.len - start < LONGEST)
        start--;
    before = slice_skip(before, start);
    return slice_find(before, SLICE("://")) < before.len ||
           slice_starts_with(before, SLICE("www.")) || slice_starts_with(before, SLICE("/")) ||
           slice_starts_with(before, SLICE("./")) || slice_starts_with(before, SLICE("~/")) ||
           slice_find_byte(before, '@') < before.len || mark->before == '/' || mark->behind == '/';
}

/* --- dashes and ellipses --------------------------------------------------------------------- */

/* A word begins here: behind a blank, or a bracket or mark that has a blank before it. */
static bool begins_word(const struct mark *mark)
{
    struct slice before = text_before(mark);
    uint32_t outer = utf8_last(slice_take(before, before.len ? before.len - 1 : 0));

    return is_gap(mark->before) ||
           (mark->before < 0x80 && utf8_is_punctuation(mark->before) && is_gap(outer));
}

/* <!--, -->, <-- */
static bool is_of_code(const struct mark *mark)
{
    uint32_t before = mark->before, behind = mark->behind;

    return before == '<' || before == '!' || before == '>' || behind == '>' || behind == '<';
}

/* --No, --¿Quién: somebody speaks. */
static bool begins_speech(const struct mark *mark)
{
    return begins_word(mark) &&
           (utf8_is_upper(mark->behind) || mark->behind == 0xBF || mark->behind == 0xA1);
}

/* --option */
static bool is_option(const struct mark *mark)
{
    return mark->behind < 0x80 && utf8_is_lower(mark->behind) && begins_word(mark);
}

/* Where one dash begins the speech, another begins who speaks: --No --said she--. */
static const char *dash(const struct mark *mark, const struct mark_style *style, bool *speaks)
{
    *speaks |= begins_speech(mark);
    if (is_of_code(mark) || (is_option(mark) && !*speaks) || is_in_address(mark))
        return NULL;
    if (mark->kind == MARK_LONG_DASH)
        return "—";
    if (style->has_long_dashes || (utf8_is_digit(mark->before) && utf8_is_digit(mark->behind)))
        return "–";
    return sentence_dash(style->language);
}

static const char *ellipsis(const struct mark *mark)
{
    if (is_in_address(mark))
        return NULL;
    return mark->kind == MARK_ELLIPSIS ? "…" : "….";
}

/* --- apostrophes and primes ------------------------------------------------------------------- */

/* 6' 2": digits and a double mark behind this one. */
static bool is_feet(const struct mark *mark)
{
    struct slice rest = slice_trim_start(text_behind(mark));
    size_t digits = 0;

    while (digits < rest.len && is_digit_byte(rest.at[digits]))
        digits++;
    rest = slice_skip(rest, digits);
    return utf8_is_digit(mark->before) && digits && digits <= 2 &&
           (slice_starts_with(rest, SLICE("\"")) || slice_starts_with(rest, SLICE("''")));
}

/* 2" behind 6': the prime is decided already. */
static bool is_inches(const struct mark *mark, const struct mark *previous)
{
    struct slice between;

    if (!utf8_is_digit(mark->before) || !previous || previous->node != mark->node ||
        !previous->replacement || strcmp(previous->replacement, PRIME) != 0)
        return false;
    between = slice_trim_start(slice_between(slice_end(previous->text), mark->text.at));
    for (size_t i = 0; i < between.len; i++)
        if (!is_digit_byte(between.at[i]))
            return false;
    return true;
}

/* Words that are written with an apostrophe in front, and are never the first of a quotation. */
static bool is_clipped_word(struct slice word)
{
    static const char *const words[] = { "tis",   "twas", "twere", "twill", "twould", "twixt",
                                         "tween", "em",   "til",   "neath", "n",      "gainst" };

    for (size_t i = 0; i < sizeof words / sizeof *words; i++)
        if (slice_equal_ascii_case(word, slice_of(words[i])))
            return true;
    return false;
}

/* Dutch: 's avonds, 't huis, 'n man. */
static bool is_clipped_letter(struct slice word, struct slice rest)
{
    return word.len == 1 && slice_find_byte(SLICE("stnkm"), word.at[0]) < 5 && rest.len &&
           is_blank_byte(rest.at[0]);
}

/* The letters and digits behind the mark. */
static struct slice word_behind(const struct mark *mark)
{
    struct slice rest = text_behind(mark);
    size_t len = 0;

    while (len < rest.len && (is_ascii_letter(rest.at[len]) || is_digit_byte(rest.at[len])))
        len++;
    return slice_take(rest, len);
}

/* '85: two digits. */
static bool is_before_year(const struct mark *mark)
{
    struct slice word = word_behind(mark);

    return word.len == 2 && is_digit_byte(word.at[0]) && is_digit_byte(word.at[1]);
}

/* 'tis, '90s, 't: something is left out in front of the word. */
static bool is_clipped(const struct mark *mark)
{
    struct slice word = word_behind(mark), rest = slice_skip(text_behind(mark), word.len);
    size_t len = word.len;

    if (len >= 2 && is_digit_byte(word.at[0]) && is_digit_byte(word.at[1]))
        return len == 2 ? !slice_starts_with(rest, SLICE("'")) : len == 3 && word.at[2] == 's';
    return is_clipped_word(word) || is_clipped_letter(word, rest);
}

/* An end of a quotation: behind a stop, or before one or the end. The end of a word may be dogs' alone. */
static bool is_sure_end(const struct mark *mark)
{
    return can_close(mark) && !is_within_word(mark) &&
           (utf8_is_punctuation(mark->before) || mark->behind == 0 ||
            utf8_is_punctuation(mark->behind));
}

static void look_ahead(struct mark *marks, size_t count)
{
    bool closer_follows = false;

    for (size_t i = count; i > 0; i--) {
        struct mark *mark = &marks[i - 1];

        mark->closer_follows = closer_follows;
        if (mark->kind != MARK_SINGLE || is_within_word(mark))
            continue;
        if (is_sure_end(mark))
            closer_follows = true;
        else if (can_open(mark) && !is_clipped(mark))
            closer_follows = false;
    }
}

/* --- quotation marks -------------------------------------------------------------------------- */

/* Marks that opened a quotation which is not closed, outermost first. */
struct open_marks {
    struct mark **at;
    size_t count;
};

struct decision {
    struct mark *marks;
    struct open_marks doubles,
        singles; /* words in single marks stand inside those in double ones */
    const struct mark_style *style;
    bool speaks; /* dashes begin what somebody says */
};

static bool is_double(enum mark_kind kind)
{
    return kind == MARK_DOUBLE || kind == MARK_DOUBLE_TICK || kind == MARK_DOUBLE_BACKTICK;
}

static const struct quote_marks *marks_for(const struct decision *decision, const struct mark *mark)
{
    return quote_marks(decision->style->language, is_double(mark->kind) ? 0 : 1);
}

static struct mark *innermost(const struct open_marks *open)
{
    return open->count ? open->at[open->count - 1] : NULL;
}

/* The run begins with this mark and a capital; another mark may stand before it. */
static bool begins_run(const struct decision *decision, const struct mark *mark)
{
    const struct mark *first = decision->marks;

    return utf8_is_upper(mark->behind) && first->before == 0 &&
           (mark == first || (mark == first + 1 && slice_end(first->text) == mark->text.at));
}

/* What an opening mark is when nothing closes it: of a quotation that goes on in the next paragraph,
 * or an apostrophe. */
static void give_up(const struct decision *decision, struct mark *mark)
{
    if (mark->kind == MARK_SINGLE && !begins_run(decision, mark))
        mark->replacement = APOSTROPHE;
    else if (mark->kind == MARK_BACKTICK || mark->kind == MARK_DOUBLE_BACKTICK)
        mark->replacement = NULL;
}

static void open_quotation(struct decision *decision, struct mark *mark)
{
    struct open_marks *open = is_double(mark->kind) ? &decision->doubles : &decision->singles;

    mark->replacement = marks_for(decision, mark)->open;
    open->at[open->count++] = mark;
}

/* Gives up what was opened in single marks since `start`. */
static void end_singles(struct decision *decision, const struct mark *start)
{
    struct open_marks *singles = &decision->singles;

    while (singles->count && innermost(singles) >= start)
        give_up(decision, singles->at[--singles->count]);
}

static void close_double(struct decision *decision, struct mark *mark)
{
    mark->replacement = marks_for(decision, mark)->close;
    if (decision->doubles.count)
        end_singles(decision, decision->doubles.at[--decision->doubles.count]);
}

static void decide_double(struct decision *decision, struct mark *mark)
{
    const struct mark *previous = mark > decision->marks ? mark - 1 : NULL;
    bool is_open = decision->doubles.count > 0;

    if (is_within_word(mark)) {
        /* Hebrew abbreviations have a mark of their own there. */
        if (mark->before >= 0x5D0 && mark->before <= 0x5EA && mark->behind >= 0x5D0)
            mark->replacement = "״";
    } else if (is_inches(mark, previous) || (!is_open && utf8_is_digit(mark->before))) {
        mark->replacement = DOUBLE_PRIME;
    } else if (can_open(mark) && !(can_close(mark) && is_open)) {
        open_quotation(decision, mark);
    } else if (can_close(mark)) {
        close_double(decision, mark);
    }
}

/* Whether the innermost open quotation is one in single marks, which this one may end. */
static bool ends_single(const struct decision *decision, const struct mark *mark)
{
    const struct mark *start = innermost(&decision->singles);

    return start && can_close(mark) && start > innermost(&decision->doubles) &&
           (is_sure_end(mark) || !mark->closer_follows);
}

/* Something is left out in front of the word; the year in 'Class of '85' is not quoted once more. */
static bool is_clip(const struct decision *decision, const struct mark *mark)
{
    const struct mark *start = innermost(&decision->singles);

    return can_open(mark) && !can_close(mark) &&
           (is_clipped(mark) ||
            (start && start > innermost(&decision->doubles) && is_before_year(mark)));
}

static void decide_single(struct decision *decision, struct mark *mark)
{
    if (is_feet(mark)) {
        mark->replacement = PRIME;
    } else if (is_within_word(mark) && is_in_address(mark)) {
        return;
    } else if (is_within_word(mark) || is_clip(decision, mark)) {
        mark->replacement = APOSTROPHE;
    } else if (ends_single(decision, mark)) {
        mark->replacement = marks_for(decision, mark)->close;
        decision->singles.count--;
    } else if (can_open(mark)) {
        open_quotation(decision, mark);
    } else if (can_close(mark)) {
        mark->replacement = utf8_is_digit(mark->before) ? PRIME : APOSTROPHE;
    }
}

/* Two of them close two backticks, and are a typewriter's double mark behind a number. */
static void decide_double_tick(struct decision *decision, struct mark *mark)
{
    const struct mark *start = innermost(&decision->doubles);

    if (start && start->kind == MARK_DOUBLE_BACKTICK)
        close_double(decision, mark);
    else if (utf8_is_digit(mark->before) && !is_alphanumeric(mark->behind))
        mark->replacement = DOUBLE_PRIME;
}

static void decide_backtick(struct decision *decision, struct mark *mark)
{
    if (can_open(mark) && !is_alphanumeric(mark->before))
        open_quotation(decision, mark);
}

static void decide(struct decision *decision, struct mark *mark)
{
    switch (mark->kind) {
    case MARK_DOUBLE:
        decide_double(decision, mark);
        break;
    case MARK_SINGLE:
        decide_single(decision, mark);
        break;
    case MARK_DOUBLE_TICK:
        decide_double_tick(decision, mark);
        break;
    case MARK_BACKTICK:
    case MARK_DOUBLE_BACKTICK:
        decide_backtick(decision, mark);
        break;
    case MARK_DASH:
    case MARK_LONG_DASH:
        mark->replacement = dash(mark, decision->style, &decision->speaks);
        break;
    default:
        mark->replacement = ellipsis(mark);
    }
}

void smart_decide(struct mark *marks, size_t count, struct mark **open,
                  const struct mark_style *style)
{
    struct decision decision = { marks, { open, 0 }, { open + count, 0 }, style, false };

    look_ahead(marks, count);
    for (size_t i = 0; i < count; i++)
        decide(&decision, &marks[i]);
    end_singles(&decision, marks);
    while (decision.doubles.count)
        give_up(&decision, decision.doubles.at[--decision.doubles.count]);
}
