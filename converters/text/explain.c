/*
 * explain.c - tells what was found normal, then every block with its lines, what it was taken for,
 * who bid what, and why; and the lines that were set aside. Bids are pure, so they are asked again
 * here instead of being kept.
 */
#include "control.h"
#include "doubts.h"
#include "text.h"

#include "findings.h"
#include "utf8.h"

static const char *const style_names[] = {
    [STYLE_BLANK] = "wrapped lines, blank lines between paragraphs",
    [STYLE_LINE] = "one line a paragraph",
    [STYLE_INDENT] = "wrapped lines, first lines indented",
};

struct explaining {
    struct text *text;
    struct findings *findings;
    struct series_state *series;
    struct answer *answers; /* to the last question; room for the user's and one of each bidder */
    size_t answer_count;
};

static struct slice profile_words(const struct text *t, struct arena *arena)
{
    const struct profile *profile = &t->profile;

    return arena_format(arena, "%s; dialect %s; wrapped at %u; body indent %u; %u blank between",
                        style_names[profile->style], dialect_names[profile->dialect], profile->wrap,
                        profile->body_indent, profile->gap);
}

/* What the user said of the whole, in lines. */
static struct slice control_words(const struct text *t, struct arena *arena)
{
    struct buffer *out = buffer_new(arena);

    control_explain(t, out);
    return buffer_take(out);
}

static size_t count_bidders(const struct text *t)
{
    size_t count = 0;

    while (t->bidders[count])
        count++;
    return count;
}

/* What classify.c sees without asking: no recogniser of paragraphs is ever so sure. */
static bool is_plain_prose(const struct block *block)
{
    return block->verdict == &paragraph_recogniser && block->bid == BID_STRONG;
}

static void add_answer(struct explaining *explaining, struct answer answer)
{
    if (answer.bid != BID_NO)
        explaining->answers[explaining->answer_count++] = answer;
}

/* What the user said comes first. */
static void ask(struct explaining *explaining, size_t b)
{
    const struct text *t = explaining->text;
    const struct block *block = &t->blocks[b];

    explaining->answer_count = 0;
    if (is_plain_prose(block)) {
        add_answer(explaining, (struct answer){ block->verdict, BID_STRONG, "plain prose" });
        return;
    }
    if (block_is_given(block))
        add_answer(explaining, (struct answer){ block->verdict, BID_GIVEN,
                                                control_ruling(t, block->first)->reason });
    for (size_t i = 0; t->bidders[i]; i++) {
        struct answer answer = { .who = t->bidders[i] };

        t->job->steps++;
        answer.bid = answer.who->bid(t, b, &answer.reason);
        add_answer(explaining, answer);
    }
}

static void keep_opinions(struct explaining *explaining, struct finding *finding)
{
    finding->opinion_count = explaining->answer_count;
    finding->opinions =
        ARENA_ARRAY(explaining->findings->arena, finding->opinion_count, struct opinion);
    for (size_t i = 0; i < finding->opinion_count; i++) {
        const struct answer *answer = &explaining->answers[i];

        finding->opinions[i] =
            (struct opinion){ answer->who->name, bid_names[answer->bid], answer->reason };
    }
}

/* --- what a block became ---------------------------------------------------------------------- */

/* The same but for blanks and line ends. */
static bool are_same_words(struct slice one, struct slice other)
{
    for (;;) {
        one = slice_trim_start(one);
        other = slice_trim_start(other);
        if (one.len == 0 || other.len == 0 || one.at[0] != other.at[0])
            return one.len == 0 && other.len == 0;
        one = slice_skip(one, 1);
        other = slice_skip(other, 1);
    }
}

/* By its place; of a value that was put together anew, by its words. */
static bool stands_in(const struct text *t, const struct metadata_value *value, struct slice text)
{
    struct span span = source_span(t->source, text);

    if (value->span.end == 0)
        return value->text.len && are_same_words(value->text, text);
    return value->span.start >= span.start && value->span.start < span.end;
}

/* What of the metadata stood in a block. */
static const char *field_in(const struct text *t, struct slice text)
{
    const struct metadata *metadata = &t->document->metadata;

    for (size_t i = 0; i < METADATA_FIELDS; i++)
        if (stands_in(t, &metadata->fields[i], text))
            return metadata_field_name((enum metadata_field)i);
    for (const struct creator *creator = metadata->creators; creator; creator = creator->next)
        if (stands_in(t, &creator->name, text))
            return creator_role_names[creator->role].name;
    return NULL;
}

static struct slice detail_of(const struct explaining *explaining, const struct block *block)
{
    const struct text *t = explaining->text;

    if (block->verdict == &heading_recogniser)
        return block > t->blocks && block[-1].joins_next
                   ? SLICE("title of the number above")
                   : arena_format(explaining->findings->arena, "%u%s", block->level,
                                  block->joins_next ? ", title below" : "");
    if (block->verdict == &front_recogniser)
        return slice_of(field_in(t, block_text(t, block)));
    return SLICE("");
}

static void explain_block(struct explaining *explaining, size_t b)
{
    const struct block *block = &explaining->text->blocks[b];
    struct finding *finding = findings_add(explaining->findings);

    finding->first = block->first + 1;
    finding->last = block->first + block->count;
    finding->role = block->verdict->name;
    finding->kind = block->verdict == &front_recogniser ? FINDING_FRONT : FINDING_TEXT;
    finding->level = block->verdict == &heading_recogniser ? block->level : 0;
    finding->detail = detail_of(explaining, block);
    finding->text = explaining->text->lines[block->first].text;
    ask(explaining, b);
    keep_opinions(explaining, finding);
    doubts_of_block(explaining->series, b, finding, explaining->answers, explaining->answer_count);
}

/* --- what is of no block ---------------------------------------------------------------------- */

/* What runs over many lines is told as one; else each line is. */
static size_t find_end(const struct text *t, size_t line, size_t until)
{
    uint8_t role = t->lines[line].role;
    size_t end = line + 1;

    if (role != FURNITURE_CONTENTS && role != FURNITURE_BOILERPLATE)
        return end;
    for (size_t i = end; i < until; i++) {
        if (line_is_blank(&t->lines[i]))
            continue;
        if (!t->lines[i].furniture || t->lines[i].role != role)
            break;
        end = i + 1;
    }
    return end;
}

/* Its role; and who says so, if it is the user. */
static struct slice furniture_words(const struct text *t, size_t line)
{
    const char *role = furniture_role_names[t->lines[line].role];
    const struct ruling *ruling = control_ruling(t, line);

    return ruling ? arena_format(t->job->findings->arena, "%s (%s)", role, ruling->reason)
                  : slice_of(role);
}

/* Tells the furniture that starts at `line`; returns the line behind it. */
static size_t explain_furniture(struct explaining *explaining, size_t line, size_t until)
{
    const struct text *t = explaining->text;
    struct finding *finding = findings_add(explaining->findings);

    finding->first = (uint32_t)line + 1;
    finding->last = (uint32_t)find_end(t, line, until);
    finding->role = "furniture";
    finding->kind = FINDING_FURNITURE;
    finding->detail = furniture_words(t, line);
    finding->text = t->lines[line].text;
    if (!control_ruling(t, line))
        doubts_of_furniture(explaining->findings, finding);
    return finding->last;
}

/* U+3000 or U+00A0, which indent and are no text either. */
static bool is_wide_blank(struct slice text)
{
    uint32_t character;

    while (utf8_next(&text, &character))
        if (character != 0x3000 && character != 0xA0 && character != ' ')
            return false;
    return true;
}

/* A line that was all markup, as Aozora Bunko has it, is empty once that is understood. */
static void explain_markup(struct explaining *explaining, size_t line)
{
    struct source *source = explaining->text->document->source;
    size_t start = source_line_start(source, line + 1), end = source_line_start(source, line + 2);
    struct slice text = slice_trim(slice_skip(slice_take(source->text, end), start));
    struct finding *finding;

    if (text.len == 0 || is_wide_blank(text))
        return;
    finding = findings_add(explaining->findings);
    finding->first = finding->last = (uint32_t)line + 1;
    finding->role = "markup";
    finding->kind = FINDING_MARKUP;
    finding->text = text;
}

/* What stands between blocks, or within one and is not of it. */
static void explain_gap(struct explaining *explaining, size_t line, size_t until)
{
    const struct text *t = explaining->text;

    while (line < until) {
        if (line_is_blank(&t->lines[line]))
            explain_markup(explaining, line++);
        else if (t->lines[line].furniture)
            line = explain_furniture(explaining, line, until);
        else
            line++;
    }
}

/* Blocks in the order of their lines: in a mail the subject stands over its sender. */
static size_t *order_by_line(const struct text *t)
{
    size_t *order = ARENA_ARRAY(t->scratch, t->block_count + 1, size_t);

    for (size_t b = 0; b < t->block_count; b++) {
        size_t place = b;

        for (; place && t->blocks[order[place - 1]].first > t->blocks[b].first; place--)
            order[place] = order[place - 1];
        order[place] = b;
    }
    return order;
}

void explain_blocks(struct text *t)
{
    struct explaining explaining = { .text = t, .findings = t->job->findings };
    size_t line = 0, *order;

    if (!explaining.findings)
        return;
    explaining.series = doubts_start(t);
    explaining.answers = ARENA_ARRAY(t->scratch, count_bidders(t) + 1, struct answer);
    explaining.findings->profile = profile_words(t, explaining.findings->arena);
    explaining.findings->control = control_words(t, explaining.findings->arena);
    order = order_by_line(t);
    for (size_t i = 0; i < t->block_count; i++) {
        uint32_t first = t->blocks[order[i]].first;

        explain_gap(&explaining, line, first);
        explain_block(&explaining, order[i]);
        line = first;
    }
    explain_gap(&explaining, line, t->line_count);
}
