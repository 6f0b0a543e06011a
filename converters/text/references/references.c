/*
 * references.c - finds the words that name a place of this document and makes links of them. A
 * reference is a word and a number, a label in brackets, or 第三章; one that may be to another work
 * ("Section 4 of [RFC1234]", "RFC 7230, Section 4") stays text.
 */
#include "references.h"

#include "flow.h"
#include "targets.h"
#include "scan.h"
#include "utf8.h"
#include "walk.h"

enum { MOST_BLANKS = 40 /* between a word and its number, a line end and an indent among them */ };

struct linking {
    struct text *t;
    struct reference_targets *targets;
    struct node *node;   /* the text that is looked at; what is before it is done */
    struct slice before; /* of that text, since its start */
    const char *refused; /* the end of the last reference that is to another work */
};

/* --- is it of another work? ---------------------------------------------------------------------- */

static struct slice first_word(struct slice text)
{
    struct slice rest = text, before = text;
    uint32_t c;

    while (utf8_next(&rest, &c) && utf8_is_letter(c))
        before = rest;
    return slice_take(text, text.len - before.len);
}

static bool is_one_of(const char *words, struct slice word)
{
    struct slice rest = slice_of(words), one;

    while (word.len && slice_next(&rest, ' ', &one))
        if (utf8_is_in_small(word, one))
            return true;
    return false;
}

static struct slice skip_word(struct slice text, struct slice word)
{
    return slice_trim_start(slice_skip(text, word.len));
}

/* What stands between the parts of a list: ", and ". */
static struct slice skip_conjunction(struct slice rest)
{
    static const char conjunctions[] =
        "and or to through und oder bis et ou à y o e og och en и та";

    rest = slice_trim_start(rest);
    if (rest.len && (rest.at[0] == ',' || rest.at[0] == '-'))
        rest = slice_trim_start(slice_skip(rest, 1));
    if (is_one_of(conjunctions, first_word(rest)))
        rest = skip_word(rest, first_word(rest));
    return rest;
}

/* ", 5 and Section 6" behind a number: they are all of the same work. */
static struct slice skip_numbers(const struct linking *linking, struct slice rest)
{
    enum { MOST = 8 };
    char number[REFERENCE_NUMBER_LONGEST];

    for (int i = 0; i < MOST; i++) {
        struct slice next = skip_conjunction(rest);
        size_t length;

        if (next.at == rest.at)
            break;
        if (reference_word_find(linking->targets->words, next, &length))
            next = slice_trim_start(slice_skip(next, length));
        length = reference_number(next, true, number);
        if (!length)
            break;
        rest = slice_skip(next, length);
    }
    return rest;
}

/* "of [RFC1234]", "in RFC 7230", "of the Origin of Species"; not "of this document". */
static bool is_foreign_behind(const struct linking *linking, struct slice rest)
{
    static const char of[] =
        "of from von vom der des aus de du des del della dello do da dos das van uit "
        "av af från z ze из från";
    static const char in[] = "in im dans en w ve в på i";
    static const char own[] =
        "this these dieser dieses diesem diesen ce cette ces cet este esta estos questo "
        "questa deste desta dit deze denne dette denna detta этой этого данного tego "
        "tej tohoto této";
    struct slice word;

    rest = slice_trim_start(skip_numbers(linking, rest));
    word = first_word(rest);
    if (is_one_of(of, word)) {
        rest = skip_word(rest, word);
        return !is_one_of(own, first_word(rest));
    }
    if (is_one_of(in, word)) {
        uint32_t first = utf8_first(rest = skip_word(rest, word));
        size_t length;

        if (reference_word_find(linking->targets->words, rest, &length))
            return false; /* "Figure 3 in Section 4" */
        return first == '[' || first == '<' || utf8_is_upper(first);
    }
    return rest.len && (rest.at[0] == '[' || slice_starts_with(rest, SLICE("([")));
}

/* A link to elsewhere, or words set apart like a title, with nothing but a comma between. */
static bool is_work(const struct node *node)
{
    if (!node)
        return false;
    if (node->kind == NODE_LINK)
        return !slice_starts_with(node->link.target, SLICE("#")) ||
               slice_starts_with(node->link.target, SLICE("#ref-"));
    return node->kind == NODE_EMPHASIS;
}

/* "[RFC1234], ", "RFC 7230 (", "Darwin's ", "in \"The Sea\", " */
static bool is_foreign_before(const struct linking *linking)
{
    struct slice before = slice_trim_end(linking->before);
    uint32_t last;

    if (linking->refused && linking->refused > before.at && linking->refused <= slice_end(before) &&
        skip_conjunction(slice_between(linking->refused, slice_end(linking->before))).len == 0)
        return true; /* "[RFC1234], Section 4 and Section 5" */
    while (before.len && slice_find_byte(SLICE(",;:("), before.at[before.len - 1]) < 4)
        before = slice_trim_end(slice_take(before, before.len - 1));
    if (before.len == 0)
        return is_work(linking->node->prev);
    last = utf8_last(before);
    return last == ']' || last == '"' || last == 0x201D || last == 0xBB || utf8_is_digit(last) ||
           slice_ends_with(before, SLICE("'s")) || slice_ends_with(before, SLICE("’s"));
}

/* --- links ----------------------------------------------------------------------------------------- */

/* Makes a link of [start, end) of the text; what follows is a text node of its own, and the next. */
static void put_link(struct linking *linking, const char *start, const char *end,
                     const struct reference_target *target)
{
    struct text *t = linking->t;
    struct node *node = linking->node, *link, *text, *rest;
    const char *from = node->text.at, *stop = slice_end(node->text);
    struct slice words = slice_between(start, end), id;

    id = reference_target_id(linking->targets, target, t->arena);
    link = node_new(t->arena, NODE_LINK, source_span(t->source, words));
    link->link.target = arena_format(t->arena, "#%.*s", SLICE_PRINT(id));
    text = node_new(t->arena, NODE_TEXT, link->span);
    text->text = words;
    node_append(link, text);
    rest = node_new(t->arena, NODE_TEXT, source_span(t->source, slice_between(end, stop)));
    rest->text = slice_between(end, stop);
    node->text = slice_between(from, start);
    node->span = source_span(t->source, node->text);
    node_insert_after(node, link);
    node_insert_after(link, rest);
    if (node->text.len == 0)
        node_unlink(node);
    linking->node = rest;
}

/* --- references -------------------------------------------------------------------------------------- */

static size_t count_blanks(struct slice rest)
{
    size_t len = 0;

    for (;;) {
        if (len < rest.len && is_blank_byte(rest.at[len]))
            len++;
        else if (slice_starts_with(slice_skip(rest, len), UTF8_NO_BREAK_SPACE))
            len += UTF8_NO_BREAK_SPACE.len;
        else
            return len;
    }
}

/* "in that chapter I said": a capital alone is no number behind a word in small letters. */
static bool is_pronoun(struct slice word, struct slice number)
{
    return slice_is(number, "I") && utf8_is_lower(utf8_first(word));
}

/* "Figs." of "figure": the numbers behind it are all of figures. */
static bool is_plural(const struct reference_word *word)
{
    struct slice form = word->form, class = word->class;

    if (slice_ends_with(form, SLICE(".")))
        form.len--;
    return slice_ends_with(form, SLICE("s")) && !slice_ends_with(class, SLICE("s"));
}

/* The numbers behind the first: "Sections 3.2, 3.3 and 4". */
static const char *link_more(struct linking *linking, const struct reference_word *word)
{
    char number[REFERENCE_NUMBER_LONGEST];

    for (;;) {
        struct slice rest = linking->node->text, next = skip_conjunction(rest);
        const struct reference_target *target;
        size_t length;

        length = next.at == rest.at
                     ? 0
                     : reference_number(next, word->use == REFERENCE_APPENDIX, number);
        /* A dotted number is one; behind "Section 3 and" another might count what follows. */
        target = length && (is_plural(word) || strchr(number, '.'))
                     ? reference_target_of(linking->targets, word, number)
                     : NULL;
        if (!target)
            return linking->node->text.at;
        put_link(linking, next.at, next.at + length, target);
    }
}

/* At the start of a word. Where to go on. */
static const char *take_word(struct linking *linking, struct slice rest)
{
    char number[REFERENCE_NUMBER_LONGEST];
    size_t length, blanks, digits;
    const struct reference_word *word = reference_word_find(linking->targets->words, rest, &length);
    const struct reference_target *target;
    const char *end = rest.at + (length ? length : 1);

    if (!word || (word->needs_capital && !utf8_is_upper(utf8_first(rest))))
        return end;
    blanks = count_blanks(slice_skip(rest, length));
    if (blanks > MOST_BLANKS || (blanks == 0 && !slice_starts_with(word->form, SLICE("§")) &&
                                 word->form.at[word->form.len - 1] != '.'))
        return end;
    digits = reference_number(slice_skip(rest, length + blanks), word->use == REFERENCE_APPENDIX,
                              number);
    if (!digits || is_pronoun(rest, slice_take(slice_skip(rest, length + blanks), digits)))
        return end;
    target = reference_target_of(linking->targets, word, number);
    end = rest.at + length + blanks + digits;
    if (is_foreign_before(linking) ||
        is_foreign_behind(linking, slice_between(end, slice_end(rest))))
        return linking->refused = end;
    if (!target || target->node == linking->node->parent)
        return end;
    put_link(linking, rest.at, end, target);
    return link_more(linking, word);
}

/* [RFC2119], [1, 3] */
static const char *take_label(struct linking *linking, struct slice rest)
{
    enum { LONGEST = 60 /* bytes */ };
    size_t end = slice_find_byte(slice_take(rest, LONGEST + 2), ']');
    struct slice labels = slice_skip(slice_take(rest, end), 1), label;
    const struct reference_target *target = reference_target_labelled(linking->targets, labels);
    const char *behind = rest.at + end + 1;

    if (end > LONGEST || end >= rest.len || (behind < slice_end(rest) && *behind == '('))
        return rest.at + 1;
    if (target) {
        put_link(linking, rest.at, behind, target);
        return linking->node->text.at;
    }
    while (slice_next(&labels, ',', &label)) {
        label = slice_trim(label);
        target = reference_target_labelled(linking->targets, label);
        if (target)
            put_link(linking, label.at, slice_end(label), target);
    }
    return behind;
}

static const char *take_counted(struct linking *linking, struct slice rest)
{
    size_t length = 0;
    const struct reference_target *target =
        reference_target_counted(linking->targets, rest, &length);

    if (!target || slice_ends_with(linking->before, SLICE("》")))
        return rest.at + (length ? length : 1);
    put_link(linking, rest.at, rest.at + length, target);
    return linking->node->text.at;
}

static bool is_word_byte(char byte)
{
    return is_ascii_letter(byte) || is_digit_byte(byte) || (byte & 0x80) || byte == '_';
}

/* The next place at which a reference may begin, `end` of the text if there is none. */
static const char *find_start(const struct linking *linking, const char *at)
{
    return scan_start(&linking->targets->starts, linking->node->text.at, at,
                      slice_end(linking->node->text));
}

static const char *take(struct linking *linking, const char *at)
{
    struct slice text = linking->node->text, rest = slice_between(at, slice_end(text));

    linking->before = slice_between(text.at, at);
    if (*at == '[')
        return take_label(linking, rest);
    if (slice_starts_with(rest, SLICE("第")))
        return take_counted(linking, rest);
    if ((at > text.at && is_word_byte(at[-1])) ||
        !letter_pairs_match(&linking->targets->pairs, rest))
        return at + 1;
    return take_word(linking, rest);
}

/* One text node, and those that are cut off it. */
static void link_text(struct linking *linking)
{
    const char *at = find_start(linking, linking->node->text.at);

    linking->t->job->steps += linking->node->text.len / 64 + 1;
    while (at < slice_end(linking->node->text))
        at = find_start(linking, take(linking, at));
}

/* What is no prose, or a place itself. */
static bool is_passed_over(const struct node *node)
{
    switch (node->kind) {
    case NODE_HEADING:
    case NODE_CAPTION:
    case NODE_FURNITURE:
    case NODE_LINK:
    case NODE_CODE_BLOCK:
        return true;
    default:
        return false;
    }
}

void references_link(struct text *t)
{
    struct linking linking = { .t = t, .targets = reference_targets_collect(t) };
    struct node *root = t->document->root, *node = root;
    bool in_bibliography = false;

    while (linking.targets->count && node) {
        bool is_out = is_passed_over(node) || (in_bibliography && node_is_block(node));

        if (node->kind == NODE_HEADING)
            in_bibliography = reference_heads_bibliography(t, flow_plain(t->scratch, node));
        if (node->kind == NODE_TEXT) {
            linking.node = node;
            link_text(&linking);
            node = linking.node;
        }
        node = is_out ? walk_past(node, root) : walk_following(node, root);
    }
}
