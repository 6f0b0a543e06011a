/*
 * page.c - the page of --proof: what the text was taken for as a whole, the doubts, the headings; then
 * rows of source and result. No script: links, :target and :has() are enough.
 */
#include "proofing.h"

#include "markup.h"
#include "outline.h"
#include "utf8.h"

extern const char proof_style[]; /* style.css, made into C when docconv is built */

enum {
    MOST_PLACES = 24, /* of a group of doubts that are listed */
    SHOWN = 60,       /* bytes of a text */
    MANY_LINES = 3000 /* a browser lays out only what is in sight of a page with more */
};

void proof_put_end(struct buffer *out, const char *rest_of_line)
{
    buffer_put_string(out, rest_of_line);
    buffer_newlines(out, 1);
}

void proof_put_place(struct buffer *out, char side, size_t line)
{
    buffer_put_byte(out, side);
    buffer_put_byte(out, '.');
    buffer_put_number(out, line);
}

/* U+2400 and on: pictures of the controls. */
static uint32_t picture_of(uint32_t control)
{
    if (control == 0x7F)
        return 0x2421;
    return control < 0x20 ? 0x2400 + control : UTF8_REPLACEMENT;
}

/* The bytes before the first character that a page cannot hold. */
static size_t clean_length(struct slice text)
{
    struct slice rest = text;
    uint32_t character;

    while (rest.len) {
        size_t before = text.len - rest.len;

        utf8_next(&rest, &character);
        if (utf8_is_forbidden(character))
            return before;
    }
    return text.len;
}

void proof_put_visible(struct proof *proof, struct slice text)
{
    struct buffer *out = proof->html.writer.out;
    uint32_t character;

    while (text.len) {
        size_t clean = proof->source->is_clean ? text.len : clean_length(text);

        markup_text(out, slice_take(text, clean));
        text = slice_skip(text, clean);
        if (utf8_next(&text, &character))
            buffer_put_character(out, picture_of(character));
    }
}

static void put_start(struct proof *proof, const struct finding *finding)
{
    struct slice shown = utf8_take(finding->text, SHOWN);

    proof_put_visible(proof, shown);
    buffer_put_string(proof->html.writer.out, shown.len < finding->text.len ? "\u2026" : "");
}

static void put_line_link(struct buffer *out, size_t line)
{
    buffer_put(out, SLICE("<a href=\"#"));
    proof_put_place(out, 'l', line);
    buffer_printf(out, "\">%zu</a>", line);
}

/* --- the head --------------------------------------------------------------------------------- */

/* Of the path, the file's name. */
static struct slice file_name(struct slice path)
{
    size_t start = path.len;

    while (start > 0 && path.at[start - 1] != '/')
        start--;
    return slice_skip(path, start);
}

static void put_head(struct proof *proof, struct slice title)
{
    struct buffer *out = proof->html.writer.out;

    proof_put_end(out, "<!DOCTYPE html>");
    proof_put_end(out, "<html lang=\"en\" dir=\"ltr\">");
    proof_put_end(out, "<head>");
    proof_put_end(out, "<meta charset=\"UTF-8\">");
    proof_put_end(out, "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">");
    proof_put_end(out, "<meta name=\"color-scheme\" content=\"light dark\">");
    markup_element(out, "title", title);
    html_put_style(out, slice_of(html_style));
    html_put_style(out, slice_of(proof_style));
    proof_put_end(out, "</head>");
}

/* A title is one heading with the number above it. */
static bool is_joined_title(const struct findings *findings, size_t index)
{
    const struct finding *finding = &findings->at[index];

    return index > 0 && finding->level == 0 && finding[-1].level > 0 &&
           finding[-1].role == finding->role;
}

/* How many findings there are of each role, in the order in which roles first come. */
static void put_legend(struct proof *proof)
{
    enum { ROLES = 32 };
    struct {
        const char *role;
        size_t count;
    } roles[ROLES] = { { NULL, 0 } };
    struct buffer *out = proof->html.writer.out;

    for (size_t i = 0; i < proof->findings->count; i++) {
        const char *role = proof->findings->at[i].role;
        size_t at = 0;

        if (is_joined_title(proof->findings, i))
            continue;
        while (at < ROLES - 1 && roles[at].role && roles[at].role != role)
            at++;
        roles[at].role = role;
        roles[at].count++;
    }
    proof_put_end(out, "<ul class=\"legend\">");
    for (size_t i = 0; i < ROLES && roles[i].role; i++) {
        buffer_printf(out, "<li class=\"is-%s\">%s <b>%zu</b></li>", roles[i].role, roles[i].role,
                      roles[i].count);
        proof_put_end(out, "");
    }
    proof_put_end(out, "</ul>");
}

static bool has_headings(const struct findings *findings)
{
    for (size_t i = 0; i < findings->count; i++)
        if (findings->at[i].level > 0)
            return true;
    return false;
}

/* With its number of lines, and what is known of the whole. */
static void put_header(struct proof *proof, struct slice title)
{
    struct buffer *out = proof->html.writer.out;

    proof_put_end(out, "<header class=\"bar\">");
    markup_element(out, "h1", title);
    buffer_put(out, SLICE("<p><a href=\"#doubts\">Doubts</a> "));
    if (has_headings(proof->findings))
        buffer_put(out, SLICE("<a href=\"#headings\">Headings</a> "));
    proof_put_end(out, "<a href=\"#text\">Text</a></p>");
    proof_put_end(out, "<p><input type=\"checkbox\" id=\"only\"> "
                       "<label for=\"only\">only what is doubtful</label></p>");
    proof_put_end(out, "</header>");
}

/* A line each. */
static void put_control(struct proof *proof)
{
    struct slice rest = proof->findings->control, line;

    while (slice_next(&rest, '\n', &line))
        markup_element(proof->html.writer.out, "p", line);
}

static void put_summary(struct proof *proof)
{
    struct buffer *out = proof->html.writer.out;
    const struct source *source = proof->source;

    proof_put_end(out, "<section class=\"summary\" id=\"summary\" aria-label=\"Summary\">");
    buffer_printf(out, "<p>%zu lines, %s", proof->lines, source->encoding ? source->encoding : "");
    if (source->certainty < 100)
        buffer_printf(out, " (%u %% sure)", source->certainty);
    buffer_put(out, SLICE("; "));
    markup_text(out, proof->findings->profile);
    proof_put_end(out, ".</p>");
    put_control(proof);
    put_legend(proof);
    proof_put_end(out, "</section>");
}

/* --- doubts ----------------------------------------------------------------------------------- */

/* The start of a place, unless the one before has the same. */
static void put_place(struct proof *proof, const struct finding *finding,
                      const struct finding *before)
{
    struct buffer *out = proof->html.writer.out;

    buffer_put(out, SLICE("<li>"));
    put_line_link(out, finding->first);
    if (!before || !slice_equal(utf8_take(before->text, SHOWN), utf8_take(finding->text, SHOWN))) {
        buffer_printf(out, " <q%s>", proof->is_turned ? " dir=\"rtl\"" : "");
        put_start(proof, finding);
        buffer_put(out, SLICE("</q>"));
    }
    proof_put_end(out, "</li>");
}

static void put_group(struct proof *proof, const struct doubt_group *group)
{
    const struct finding *before = NULL;
    struct buffer *out = proof->html.writer.out;
    const struct doubt *doubt = group->first;

    buffer_put(out, SLICE("<li>"));
    markup_text(out, doubt->words);
    if (group->count > 1)
        buffer_printf(out, " <b>%zu</b>", group->count);
    proof_put_end(out, "");
    proof_put_end(out, "<ul>");
    for (size_t i = 0; doubt && i < MOST_PLACES; i++, doubt = doubt->alike) {
        const struct finding *finding = &proof->findings->at[doubt->place];

        put_place(proof, finding, before);
        before = finding;
    }
    if (doubt) {
        buffer_printf(out, "<li>and %zu more</li>", group->count - MOST_PLACES);
        proof_put_end(out, "");
    }
    proof_put_end(out, "</ul>");
    proof_put_end(out, "</li>");
}

static void put_doubts(struct proof *proof)
{
    struct doubt_groups groups = findings_group(proof->findings);
    struct buffer *out = proof->html.writer.out;

    proof_put_end(out, "<section class=\"doubts\" id=\"doubts\" aria-label=\"Doubts\">");
    proof_put_end(out, "<h2>Doubts</h2>");
    if (groups.count == 0)
        proof_put_end(out, "<p>Nothing is doubtful.</p>");
    for (size_t i = 0; i < groups.count; i++) {
        enum doubt_kind kind = groups.at[i].first->kind;

        if (i == 0 || groups.at[i - 1].first->kind != kind) {
            markup_element(out, "h3", slice_of(doubt_titles[kind]));
            proof_put_end(out, "<ul>");
        }
        put_group(proof, &groups.at[i]);
        if (i + 1 == groups.count || groups.at[i + 1].first->kind != kind)
            proof_put_end(out, "</ul>");
    }
    proof_put_end(out, "</section>");
}

/* --- headings and metadata -------------------------------------------------------------------- */

static void put_heading_entry(struct proof *proof, size_t index)
{
    enum { DEEPEST = 6 };
    const struct finding *finding = &proof->findings->at[index];
    struct buffer *out = proof->html.writer.out;
    unsigned level = finding->level < DEEPEST ? finding->level : DEEPEST;

    buffer_printf(out, "<li class=\"level-%u\">", level);
    put_line_link(out, finding->first);
    buffer_printf(out, " <span%s>", proof->is_turned ? " dir=\"rtl\"" : "");
    put_start(proof, finding);
    if (index + 1 < proof->findings->count && is_joined_title(proof->findings, index + 1)) {
        buffer_put_byte(out, ' ');
        put_start(proof, finding + 1);
    }
    proof_put_end(out, "</span></li>");
}

static void put_headings(struct proof *proof)
{
    struct buffer *out = proof->html.writer.out;

    if (!has_headings(proof->findings))
        return;
    proof_put_end(out, "<nav class=\"headings\" id=\"headings\" aria-label=\"Headings\">\n"
                       "<h2>Headings</h2>\n<ol>");
    for (size_t i = 0; i < proof->findings->count; i++)
        if (proof->findings->at[i].level > 0)
            put_heading_entry(proof, i);
    proof_put_end(out, "</ol>\n</nav>");
}

static void put_value(void *context, const char *name, const struct metadata_value *value)
{
    struct proof *proof = context;
    struct buffer *out = proof->html.writer.out;

    buffer_printf(out, "<li><b>%s</b> <span>", name);
    proof_put_visible(proof, value->text);
    buffer_put(out, SLICE(" <small>"));
    markup_text(out, slice_of(value->reason));
    if (value->span.end) {
        buffer_put(out, SLICE(", line "));
        put_line_link(out, source_line_at(proof->source, value->span.start));
    }
    proof_put_end(out, "</small></span></li>");
}

static void put_title_row(struct proof *proof)
{
    struct buffer *out = proof->html.writer.out;

    proof_put_end(out, "<div class=\"row\" id=\"title\">");
    buffer_printf(out, "<div class=\"source\"><ul class=\"metadata\"%s>",
                  proof->is_foreign ? " lang=\"en\"" : "");
    proof_put_end(out, "");
    proof_each_value(&proof->document->metadata, put_value, proof);
    proof_put_end(out, "</ul></div>");
    buffer_printf(out, "<div class=\"result\"%s>", proof->is_turned ? " dir=\"rtl\"" : "");
    html_put_title_block(&proof->html);
    proof_put_end(out, "</div>");
    proof_put_end(out, "</div>");
}

/* --- the page --------------------------------------------------------------------------------- */

/* As the writer of pages would, below the page's own title and the document's. */
static void start(struct proof *proof, struct document *document, struct buffer *out,
                  struct job *job)
{
    outline_name(document);
    html_init(&proof->html, document, out, job, HTML_PLAIN);
    proof->html.heading_base = 3;
    proof->html.heading_level = 2;
    proof->document = document;
    proof->source = document->source;
    proof->node = document->root->first;
    proof->is_turned = document_is_right_to_left(document);
    proof->is_foreign =
        !slice_equal_ascii_case(slice_take(document_language(document), 2), SLICE("en"));
    marks_make(proof);
}

static void put_text(struct proof *proof)
{
    struct buffer *out = proof->html.writer.out;

    buffer_put(out, SLICE("<main id=\"text\""));
    markup_attribute(out, "lang", document_language(proof->document));
    proof_put_end(out, ">");
    put_title_row(proof);
    rows_put(proof);
    proof_put_end(out, "</main>");
}

void proof_write(struct document *document, struct buffer *out, struct job *job)
{
    struct proof *proof = ARENA_NEW(document->arena, struct proof);
    struct slice name = file_name(document->source->name);
    struct slice title = arena_format(document->arena, "Proof of %.*s", SLICE_PRINT(name));
    struct diagnostics unheard;
    struct job own = { .options = job->options, .diagnostics = &unheard };

    diag_init(&unheard, document->arena, false);
    proof->findings = job->findings;
    start(proof, document, out, &own);
    put_head(proof, title);
    proof_put_end(out, proof->lines > MANY_LINES ? "<body class=\"proof long\">"
                                                 : "<body class=\"proof\">");
    put_header(proof, title);
    put_summary(proof);
    proof_put_end(out, "<div class=\"overview\">");
    put_doubts(proof);
    put_headings(proof);
    proof_put_end(out, "</div>");
    put_text(proof);
    proof_put_end(out, "</body>");
    proof_put_end(out, "</html>");
    buffer_finish(out);
    job->steps += own.steps + proof->lines;
}
