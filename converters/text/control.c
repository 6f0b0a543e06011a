/*
 * control.c - what the user says of a text, by options and hints, in one place: every later step
 * takes it from here, and nothing that is said is guessed anew.
 */
#include "control.h"

#include "hints.h"
#include "options.h"
#include "pattern.h"
#include "text/furniture/furniture.h"
#include "text/words/vocabulary.h"

struct control {
    const struct recogniser **off; /* NULL at the end */
    size_t off_count;
    struct ruling *rulings; /* number n is rulings[n - 1] */
    size_t ruling_count, capacity;
};

/* --- names ---------------------------------------------------------------------------------- */

const struct recogniser *control_find_recogniser(struct slice name)
{
    for (size_t i = 0; recognisers[i]; i++)
        if (slice_is(name, recognisers[i]->name))
            return recognisers[i];
    return NULL;
}

static const char *nearest_name(struct slice name, const struct recogniser *but)
{
    enum { NEAR = 3 /* changed letters */ };
    const char *nearest = NULL;
    size_t least = NEAR + 1;

    for (size_t i = 0; recognisers[i]; i++) {
        size_t distance = slice_distance(name, slice_of(recognisers[i]->name));

        if (recognisers[i] != but && distance < least && distance < name.len) {
            least = distance;
            nearest = recognisers[i]->name;
        }
    }
    return nearest;
}

struct slice control_suggest(struct arena *arena, struct slice name, const struct recogniser *but)
{
    const char *nearest = nearest_name(name, but);
    struct buffer *out = buffer_new(arena);

    if (nearest)
        return arena_format(arena, "; did you mean %s?", nearest);
    for (size_t i = 0; recognisers[i]; i++)
        if (recognisers[i] != but)
            buffer_printf(out, "%s %s", out->len ? "," : "; there are", recognisers[i]->name);
    return buffer_bytes(out);
}

/* --- who may bid ---------------------------------------------------------------------------- */

bool control_lets(const struct text *t, const struct recogniser *recogniser)
{
    for (size_t i = 0; t->control->off[i]; i++)
        if (t->control->off[i] == recogniser)
            return false;
    return true;
}

/* Paragraphs stay: they are what is left when nobody else may bid. */
static void switch_off(struct text *t, const struct recogniser *recogniser)
{
    if (recogniser != &paragraph_recogniser && control_lets(t, recogniser))
        t->control->off[t->control->off_count++] = recogniser;
}

/* Of names that control_check_options has seen. */
static void switch_off_named(struct text *t, struct slice names)
{
    struct slice name;

    while (slice_next(&names, ',', &name))
        switch_off(t, control_find_recogniser(name));
}

static void collect_bidders(struct text *t, size_t count)
{
    const struct recogniser **bidders =
        ARENA_ARRAY(t->scratch, count + 1, const struct recogniser *);
    size_t bidding = 0;

    for (size_t i = 0; recognisers[i]; i++)
        if (recognisers[i]->bid != never_bids && control_lets(t, recognisers[i]))
            bidders[bidding++] = recognisers[i];
    t->bidders = bidders;
}

static void choose_bidders(struct text *t)
{
    const struct options *options = t->job->options;
    size_t count = 0;

    while (recognisers[count])
        count++;
    t->control->off = ARENA_ARRAY(t->scratch, count + 1, const struct recogniser *);
    for (size_t i = 0; t->profile.dialect == DIALECT_PLAIN && i < count; i++)
        switch_off(t, recognisers[i]);
    if (options->no_headings)
        switch_off(t, &heading_recogniser);
    for (const struct option_value *one = options->without; one; one = one->next)
        switch_off_named(t, one->value);
    collect_bidders(t, count);
}

/* --- rulings -------------------------------------------------------------------------------- */

const struct ruling *control_ruling(const struct text *t, size_t line)
{
    uint32_t number = t->lines[line].ruling;

    return number ? &t->control->rulings[number - 1] : NULL;
}

/* The lines over and under a heading are its own, said or not. */
static void take_rules_in(const struct text *t, size_t *first, size_t *end)
{
    if (*end >= t->line_count || !line_underlines(&t->lines[*end], &t->lines[*end - 1]))
        return;
    ++*end;
    if (*first > 0 && line_underlines(&t->lines[*first - 1], &t->lines[*first]))
        --*first;
}

void control_rule(struct text *t, struct ruling ruling)
{
    struct control *control = t->control;

    if (ruling.verdict == &heading_recogniser)
        take_rules_in(t, &ruling.first, &ruling.end);
    control->rulings = arena_grow(t->scratch, control->rulings, control->ruling_count,
                                  &control->capacity, sizeof *control->rulings);
    control->rulings[control->ruling_count++] = ruling;
}

/* Each line that matches is a heading of its own. */
static void rule_matching_lines(struct text *t)
{
    enum { LONGEST = 1000 /* bytes; no heading is as long, and matching takes its time */ };
    const char *expression = t->job->options->heading;
    struct slice problem;
    struct pattern *pattern;

    if (!expression)
        return;
    pattern = pattern_new(t->scratch, expression, &problem);
    for (size_t i = 0; i < t->line_count; i++) {
        struct slice text = t->lines[i].text;

        if (text.len && text.len <= LONGEST && pattern_matches(pattern, text))
            control_rule(t, (struct ruling){ .first = i,
                                             .end = i + 1,
                                             .verdict = &heading_recogniser,
                                             .reason = "--heading" });
    }
}

/* The first line from `line` on that has no ruling yet; ways that were gone are made shorter. */
static size_t find_free(uint32_t *next, size_t line)
{
    while (next[line] != line) {
        next[line] = next[next[line]];
        line = next[line];
    }
    return line;
}

/* The latest ruling first, each on the lines that are free: in linear time however they overlap. */
static void rule_lines(struct text *t)
{
    uint32_t *next;

    if (t->control->ruling_count == 0)
        return;
    next = ARENA_ARRAY(t->scratch, t->line_count + 1, uint32_t);
    for (size_t i = 0; i <= t->line_count; i++)
        next[i] = (uint32_t)i;
    for (size_t n = t->control->ruling_count; n > 0; n--) {
        const struct ruling *ruling = &t->control->rulings[n - 1];

        for (size_t i = find_free(next, ruling->first); i < ruling->end; i = find_free(next, i)) {
            t->lines[i].ruling = (uint32_t)n;
            next[i] = (uint32_t)i + 1;
        }
    }
}

/* What divides the lines of one ruling into blocks. */
enum extent {
    EXTENT_SIGNS, /* the signs that divide any lines: paragraphs, items */
    EXTENT_BLANKS,
    EXTENT_WHOLE /* nothing */
};

static enum extent extent_of(const struct recogniser *verdict)
{
    static const struct {
        const struct recogniser *verdict;
        enum extent extent;
    } extents[] = {
        { &heading_recogniser, EXTENT_WHOLE }, { &table_recogniser, EXTENT_WHOLE },
        { &code_recogniser, EXTENT_WHOLE },    { &note_recogniser, EXTENT_WHOLE },
        { &verse_recogniser, EXTENT_BLANKS },  { &definition_recogniser, EXTENT_BLANKS },
    };

    for (size_t i = 0; i < sizeof extents / sizeof *extents; i++)
        if (extents[i].verdict == verdict)
            return extents[i].extent;
    return EXTENT_SIGNS;
}

size_t control_find_end(const struct text *t, size_t first)
{
    enum extent extent = extent_of(control_ruling(t, first)->verdict);
    size_t end = first + 1;

    if (extent == EXTENT_SIGNS)
        return 0;
    for (size_t i = end; i < t->line_count; i++) {
        const struct line *line = &t->lines[i];

        if (line->furniture)
            continue;
        if (line->ruling != t->lines[first].ruling ||
            (line_is_blank(line) && extent == EXTENT_BLANKS))
            break;
        if (!line_is_blank(line))
            end = i + 1;
    }
    return end;
}

/* --- furniture ------------------------------------------------------------------------------ */

static bool is_of_page(const struct line *line)
{
    return line->furniture &&
           (line->role == FURNITURE_PAGE_NUMBER || line->role == FURNITURE_RUNNING_HEAD);
}

/* Lines that are said to be text; pages may break within them, unless that is all they are. */
static void claim(struct text *t, size_t first, size_t end)
{
    bool has_text = false;

    for (size_t i = first; i < end; i++)
        has_text |= !line_is_blank(&t->lines[i]) && !is_of_page(&t->lines[i]);
    for (size_t i = first; i < end; i++)
        t->lines[i].furniture = has_text && is_of_page(&t->lines[i]);
}

void control_settle_furniture(struct text *t)
{
    for (size_t i = 0; !control_lets(t, &furniture_recogniser) && i < t->line_count; i++)
        t->lines[i].furniture = false;
    for (size_t i = 0, end; t->control->ruling_count && i < t->line_count; i = end) {
        const struct ruling *ruling = control_ruling(t, i);

        for (end = i + 1; end < t->line_count && t->lines[end].ruling == t->lines[i].ruling;)
            end++;
        if (ruling && ruling->verdict == &furniture_recogniser)
            furniture_mark(t, i, end, (enum furniture_role)ruling->role);
        else if (ruling)
            claim(t, i, end);
    }
}

/* --- all of it ------------------------------------------------------------------------------ */

static void choose_dialect(struct text *t)
{
    int dialect = slice_index(dialect_names, DIALECTS, t->job->options->dialect);

    t->profile.dialect = dialect > 0 ? (enum dialect)dialect : DIALECT_AUTO;
}

/* The first word that the vocabulary cannot take; NULL: it took all. */
static const struct option_value *add_chapter_words(struct vocabulary *vocabulary,
                                                    struct arena *arena, const struct job *job)
{
    const struct option_value *one = job->options->chapter_words;

    while (one && vocabulary_add(vocabulary, arena, one->value, PHRASE_CHAPTER))
        one = one->next;
    return one;
}

bool control_take(struct text *t)
{
    t->control = ARENA_NEW(t->scratch, struct control);
    choose_dialect(t);
    choose_bidders(t);
    add_chapter_words(t->vocabulary, t->scratch, t->job);
    rule_matching_lines(t);
    if (!hints_read(t))
        return false;
    rule_lines(t);
    return true;
}

/* --- whether it makes sense ------------------------------------------------------------------ */

static bool fail_option(struct arena *arena, struct job *job, const char *option,
                        struct slice value, struct slice why)
{
    diag_report(
        job->diagnostics, DIAG_OPTION_BAD_VALUE, diag_nowhere(),
        arena_format(arena, "--%s: \"%.*s\"%.*s", option, SLICE_PRINT(value), SLICE_PRINT(why)));
    return false;
}

static bool check_without(struct arena *arena, struct job *job, struct slice names)
{
    struct slice name;

    while (slice_next(&names, ',', &name)) {
        const struct recogniser *recogniser = control_find_recogniser(name);

        if (recogniser == &paragraph_recogniser)
            return fail_option(arena, job, "without", name,
                               SLICE(": what nobody else takes is one"));
        if (!recogniser)
            return fail_option(arena, job, "without", name,
                               control_suggest(arena, name, &paragraph_recogniser));
    }
    return true;
}

static bool check_heading(struct arena *arena, struct job *job)
{
    const char *expression = job->options->heading;
    struct slice problem;

    return !expression || pattern_new(arena, expression, &problem) ||
           fail_option(arena, job, "heading", slice_of(expression),
                       arena_format(arena, ": %.*s", SLICE_PRINT(problem)));
}

static bool check_chapter_words(struct arena *arena, struct job *job)
{
    const struct option_value *refused;

    if (!job->options->chapter_words)
        return true;
    refused = add_chapter_words(vocabulary_new(arena), arena, job);
    return !refused || fail_option(arena, job, "chapter-word", refused->value,
                                   SLICE(": a word is short, and there are few"));
}

bool control_check_options(struct arena *arena, struct job *job)
{
    for (const struct option_value *one = job->options->without; one; one = one->next)
        if (!check_without(arena, job, one->value))
            return false;
    return check_heading(arena, job) && check_chapter_words(arena, job);
}

/* --- explained ------------------------------------------------------------------------------- */

static void explain_list(struct buffer *out, const char *what, const struct recogniser *const *list)
{
    for (size_t i = 0; list[i]; i++)
        buffer_printf(out, "%s %s", i ? "," : what, list[i]->name);
    if (list[0])
        buffer_end_line(out);
}

void control_explain(const struct text *t, struct buffer *out)
{
    const struct options *options = t->job->options;

    if (slice_index(dialect_names, DIALECTS, options->dialect) > 0) {
        buffer_printf(out, "dialect: %s (--dialect)", dialect_names[t->profile.dialect]);
        buffer_end_line(out);
    }
    for (const struct option_value *one = options->chapter_words; one; one = one->next) {
        buffer_put_string(out, "chapter word: ");
        buffer_put_visible(out, one->value);
        buffer_put_string(out, " (--chapter-word)");
        buffer_end_line(out);
    }
    explain_list(out, "switched off:", t->control->off);
}
