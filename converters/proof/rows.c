/*
 * rows.c - source and result side by side, a row for each node of the root: at left the lines it was
 * made of, at right what the HTML writer makes of it. What has no node (a title, page numbers) has a
 * row with a word on where it went.
 */
#include "proofing.h"

#include "markup.h"

/* Some lines, with the findings on them and the nodes that were made of them. */
struct row {
    size_t first, end; /* findings */
    size_t last_line;
    struct node *node, *end_node;
    size_t mark; /* the last line with a mark; 0: none yet */
};

static void grow(struct row *row, size_t line)
{
    row->last_line = line > row->last_line ? line : row->last_line;
}

/* Nodes that begin on the lines of the row belong to it, and findings on the lines of its nodes. */
static struct row take_row(struct proof *proof)
{
    const struct findings *findings = proof->findings;
    struct row row = { .first = proof->next, .end = proof->next, .node = proof->node };
    bool grows = true;

    grow(&row, findings->at[row.first].last);
    while (grows) {
        grows = false;
        for (; proof->node && marks_first_line(proof, proof->node) <= row.last_line; grows = true) {
            grow(&row, marks_last_line(proof, proof->node));
            proof->node = proof->node->next;
        }
        for (; row.end < findings->count && findings->at[row.end].first <= row.last_line;
             row.end++, grows = true)
            grow(&row, findings->at[row.end].last);
    }
    row.end_node = proof->node;
    proof->next = row.end;
    return row;
}

/* --- source ------------------------------------------------------------------------------------ */

static struct slice line_text(struct proof *proof, size_t line)
{
    size_t start = source_line_start(proof->source, line);
    size_t end = source_line_start(proof->source, line + 1);
    struct slice text = slice_between(proof->source->text.at + start, proof->source->text.at + end);

    return slice_trim_end(text);
}

static void put_number(struct proof *proof, const struct row *row, size_t line, bool is_kept)
{
    struct buffer *out = proof->html.writer.out;

    if (row->mark && is_kept) {
        buffer_put(out, SLICE("<a href=\"#"));
        proof_put_place(out, 'r', row->mark);
        buffer_put(out, SLICE("\">"));
    } else {
        buffer_put(out, SLICE("<b>"));
    }
    buffer_put_number(out, line);
    buffer_put_string(out, row->mark && is_kept ? "</a>" : "</b>");
}

/* `within`: what stands on a line of another finding and is not of it; NULL: there is none. */
static void put_line(struct proof *proof, struct row *row, const struct finding *finding,
                     const struct finding *within, size_t line)
{
    struct buffer *out = proof->html.writer.out;

    if (proof->marks[line] != MARK_NONE)
        row->mark = line;
    buffer_put(out, SLICE("<li id=\""));
    proof_put_place(out, 'l', line);
    buffer_put_byte(out, '"');
    if (within)
        buffer_printf(out, " class=\"is-%s\"", within->role);
    buffer_put_byte(out, '>');
    put_number(proof, row, line,
               proof->marks[line] != MARK_NONE || !(within || finding->kind != FINDING_TEXT));
    buffer_put_string(out, within ? "<span>" : "");
    proof_put_visible(proof, line_text(proof, line));
    if (within) {
        buffer_put(out, SLICE(" <small>"));
        markup_text(out, within->detail.len ? within->detail : slice_of(within->role));
        buffer_put(out, SLICE("</small></span>"));
    }
    proof_put_end(out, "</li>");
}

static void open_words(struct proof *proof, const char *class)
{
    buffer_printf(proof->html.writer.out, "<p class=\"%s\"%s>", class,
                  proof->is_foreign ? " lang=\"en\"" : "");
}

static const char *reason_of(const struct finding *finding)
{
    for (size_t i = 0; i < finding->opinion_count; i++)
        if (strcmp(finding->opinions[i].who, finding->role) == 0)
            return finding->opinions[i].reason;
    return NULL;
}

/* Running text is what nobody needs to be told. */
static void put_role(struct proof *proof, const struct finding *finding)
{
    struct buffer *out = proof->html.writer.out;
    const char *reason = reason_of(finding);

    if (strcmp(finding->role, "paragraph") == 0)
        return;
    open_words(proof, "role");
    buffer_printf(out, "<b>%s</b>", finding->role);
    if (finding->detail.len)
        buffer_printf(out, " %.*s", SLICE_PRINT(finding->detail));
    if (reason)
        buffer_printf(out, ": %s", reason);
    proof_put_end(out, "</p>");
}

static bool is_doubtful(const struct finding *finding)
{
    for (const struct doubt *doubt = finding->doubts; doubt; doubt = doubt->next)
        if (doubt->kind != DOUBT_DROPPED)
            return true;
    return false;
}

static void put_next(struct proof *proof, size_t index)
{
    const struct findings *findings = proof->findings;
    struct buffer *out = proof->html.writer.out;

    if (proof->next_doubt <= index)
        proof->next_doubt = index + 1;
    while (proof->next_doubt < findings->count && !is_doubtful(&findings->at[proof->next_doubt]))
        proof->next_doubt++;
    if (proof->next_doubt == findings->count) {
        buffer_put(out, SLICE(" <a href=\"#doubts\">all doubts</a>"));
        return;
    }
    buffer_put(out, SLICE(" <a href=\"#"));
    proof_put_place(out, 'l', findings->at[proof->next_doubt].first);
    buffer_put(out, SLICE("\">next doubt</a>"));
}

static void put_doubts(struct proof *proof, const struct finding *finding)
{
    struct buffer *out = proof->html.writer.out;

    if (!is_doubtful(finding))
        return;
    open_words(proof, "doubt");
    for (const struct doubt *doubt = finding->doubts; doubt; doubt = doubt->next) {
        buffer_printf(out, "<b>%s:</b> ", doubt_titles[doubt->kind]);
        markup_text(out, doubt->words);
        buffer_put_string(out, doubt->next ? "; " : ".");
    }
    put_next(proof, (size_t)(finding - proof->findings->at));
    proof_put_end(out, "</p>");
}

/* The findings that stand within this one are shown on its lines. */
static size_t put_finding(struct proof *proof, struct row *row, size_t index)
{
    const struct finding *finding = &proof->findings->at[index];
    struct buffer *out = proof->html.writer.out;
    size_t within = index + 1;

    put_doubts(proof, finding);
    put_role(proof, finding);
    buffer_printf(out, "<ol class=\"lines is-%s\"%s>", finding->role,
                  proof->is_turned ? " dir=\"rtl\"" : "");
    proof_put_end(out, "");
    for (size_t line = finding->first; line <= finding->last; line++) {
        const struct finding *other;

        while (within < row->end && proof->findings->at[within].last < line)
            within++;
        other = within < row->end ? &proof->findings->at[within] : NULL;
        put_line(proof, row, finding, other && other->first <= line ? other : NULL, line);
    }
    proof_put_end(out, "</ol>");
    while (within < row->end && proof->findings->at[within].first <= finding->last)
        within++;
    return within;
}

static void put_source(struct proof *proof, struct row *row)
{
    struct buffer *out = proof->html.writer.out;

    proof_put_end(out, "<div class=\"source\">");
    for (size_t i = row->first; i < row->end;)
        i = put_finding(proof, row, i);
    proof_put_end(out, "</div>");
}

/* --- result ------------------------------------------------------------------------------------ */

/* As outline nests sections: a heading stands one below the nearest that is above it. */
static void enter_level(struct proof *proof, const struct node *heading)
{
    enum { DEEPEST = sizeof proof->levels };

    while (proof->depth && proof->levels[proof->depth - 1] >= heading->heading.level)
        proof->depth--;
    proof->html.section_level = (unsigned)proof->depth;
    if (proof->depth < DEEPEST)
        proof->levels[proof->depth++] = heading->heading.level;
}

static void put_nodes(struct proof *proof, struct node *first, struct node *end)
{
    for (struct node *node = first; node != end; node = node->next) {
        if (node->kind == NODE_HEADING)
            enter_level(proof, node);
        else
            proof->html.section_level = node->kind == NODE_ASIDE ? 0 : (unsigned)proof->depth;
        marks_put_before(proof, node);
        html_put_blocks(&proof->html, node, node->next);
    }
}

/* Where lines went that made nothing here. */
static void put_whereabouts(struct proof *proof, const struct row *row)
{
    const struct finding *finding = &proof->findings->at[row->first];
    struct buffer *out = proof->html.writer.out;

    if (finding->kind == FINDING_TEXT && !row->mark)
        return;
    open_words(proof, "gone");
    switch (finding->kind) {
    case FINDING_TEXT:
        buffer_put(out, SLICE("<a href=\"#"));
        proof_put_place(out, 'r', row->mark);
        buffer_printf(out, "\">%s elsewhere</a>", finding->role);
        break;
    case FINDING_FRONT:
        buffer_printf(out, "%.*s: <a href=\"#title\">the title block</a>",
                      SLICE_PRINT(finding->detail.len ? finding->detail : SLICE("front matter")));
        break;
    case FINDING_FURNITURE:
        buffer_printf(out, "set aside: %.*s", SLICE_PRINT(finding->detail));
        break;
    case FINDING_MARKUP:
        buffer_put(out, SLICE("understood"));
        break;
    }
    proof_put_end(out, "</p>");
}

static void open_result(struct proof *proof)
{
    struct buffer *out = proof->html.writer.out;

    buffer_printf(out, "<div class=\"result\"%s>", proof->is_turned ? " dir=\"rtl\"" : "");
    proof_put_end(out, "");
}

static void put_result(struct proof *proof, const struct row *row)
{
    struct buffer *out = proof->html.writer.out;
    size_t before;

    open_result(proof);
    before = buffer_position(out);
    put_nodes(proof, row->node, row->end_node);
    if (buffer_position(out) == before)
        put_whereabouts(proof, row);
    proof_put_end(out, "</div>");
}

/* A page number in the middle of a paragraph is no reason to look at it. */
static bool is_row_doubtful(const struct proof *proof, const struct row *row)
{
    if (proof->findings->at[row->first].doubts)
        return true;
    for (size_t i = row->first; i < row->end; i++)
        if (is_doubtful(&proof->findings->at[i]))
            return true;
    return false;
}

static void put_row(struct proof *proof)
{
    struct row row = take_row(proof);

    proof_put_end(proof->html.writer.out, is_row_doubtful(proof, &row)
                                              ? "<div class=\"row doubtful\">"
                                              : "<div class=\"row\">");
    put_source(proof, &row);
    put_result(proof, &row);
    proof_put_end(proof->html.writer.out, "</div>");
}

/* What no line led to, and the notes. */
static void put_rest(struct proof *proof)
{
    struct buffer *out = proof->html.writer.out;

    if (!proof->node && !proof->html.note_count)
        return;
    proof_put_end(out, "<div class=\"row\">");
    proof_put_end(out, "<div class=\"source\"></div>");
    open_result(proof);
    put_nodes(proof, proof->node, NULL);
    proof->html.section_level = 0;
    html_put_notes(&proof->html);
    proof_put_end(out, "</div>");
    proof_put_end(out, "</div>");
}

void rows_put(struct proof *proof)
{
    while (proof->next < proof->findings->count)
        put_row(proof);
    put_rest(proof);
}
