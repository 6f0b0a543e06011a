/* explain.c - the findings for a terminal: what was found normal, what is doubtful, then all. */
#include "proof.h"

#include "utf8.h"

enum {
    SHOWN = 48,      /* bytes of a text, so that a person sees which one it is */
    MOST_PLACES = 12 /* of a group of doubts */
};

struct terminal {
    struct buffer *out;
    const struct document *document;
    bool colour;
};

/* The colours of what lines may be taken for; running text has none. */
static const struct {
    const char *role, *colour;
} role_colours[] = {
    { "heading", "\033[1;33m" },  { "front", "\033[36m" },        { "blurb", "\033[36m" },
    { "furniture", "\033[90m" },  { "list", "\033[32m" },         { "definition", "\033[32m" },
    { "quote", "\033[35m" },      { "verse", "\033[35m" },        { "code", "\033[34m" },
    { "table", "\033[34m" },      { "caption", "\033[1;36m" },    { "note", "\033[1;36m" },
    { "dedication", "\033[35m" }, { "admonition", "\033[1;36m" }, { "index", "\033[32m" },
    { "rule", "\033[90m" },       { "markup", "\033[90m" },
};

static const char doubt_colour[] = "\033[1;31m", loser_colour[] = "\033[90m";

static const char *role_colour(const char *role)
{
    for (size_t i = 0; i < sizeof role_colours / sizeof *role_colours; i++)
        if (strcmp(role, role_colours[i].role) == 0)
            return role_colours[i].colour;
    return NULL;
}

static void put_coloured(struct terminal *terminal, const char *colour, const char *words)
{
    bool is_coloured = terminal->colour && colour;

    buffer_put_string(terminal->out, is_coloured ? colour : "");
    buffer_put_string(terminal->out, words);
    buffer_put_string(terminal->out, is_coloured ? "\033[0m" : "");
}

static void put_start(struct terminal *terminal, const struct finding *finding)
{
    struct slice shown = utf8_take(finding->text, SHOWN);

    buffer_put_visible(terminal->out, shown);
    if (shown.len < finding->text.len || finding->last > finding->first)
        buffer_put_string(terminal->out, "...");
}

static void put_lines(struct terminal *terminal, const struct finding *finding)
{
    buffer_put_number(terminal->out, finding->first);
    if (finding->last > finding->first || finding->kind <= FINDING_FRONT)
        buffer_printf(terminal->out, "-%u", (unsigned)finding->last);
}

/* --- metadata --------------------------------------------------------------------------------- */

static void each_item(const struct metadata_item *item, const char *name,
                      proof_value_function *show, void *context)
{
    for (; item; item = item->next)
        show(context, name, &item->value);
}

void proof_each_value(const struct metadata *metadata, proof_value_function *show, void *context)
{
    for (size_t i = 0; i < METADATA_FIELDS; i++)
        if (metadata->fields[i].text.len)
            show(context, metadata_field_name((enum metadata_field)i), &metadata->fields[i]);
    for (const struct creator *creator = metadata->creators; creator; creator = creator->next)
        show(context, creator_role_names[creator->role].name, &creator->name);
    each_item(metadata->subjects, "subject", show, context);
    each_item(metadata->identifiers, "identifier", show, context);
}

static void explain_value(void *context, const char *name, const struct metadata_value *value)
{
    struct terminal *terminal = context;
    struct source *source = terminal->document->source;

    put_coloured(terminal, role_colour("front"), name);
    buffer_put_string(terminal->out, ": ");
    buffer_put_visible(terminal->out, value->text);
    buffer_put_string(terminal->out, " (");
    buffer_put_visible(terminal->out, slice_of(value->reason));
    if (source && value->span.end)
        buffer_printf(terminal->out, ", line %zu", source_line_at(source, value->span.start));
    buffer_put_byte(terminal->out, ')');
    buffer_end_line(terminal->out);
}

/* --- doubts ----------------------------------------------------------------------------------- */

static void explain_group(struct terminal *terminal, const struct findings *findings,
                          const struct doubt_group *group)
{
    const struct doubt *doubt = group->first;

    put_coloured(terminal, doubt_colour, doubt_titles[doubt->kind]);
    buffer_put_string(terminal->out, ": ");
    buffer_put_visible(terminal->out, doubt->words);
    buffer_end_line(terminal->out);
    for (size_t i = 0; doubt && i < MOST_PLACES; i++, doubt = doubt->alike) {
        buffer_put_string(terminal->out, "    ");
        put_lines(terminal, &findings->at[doubt->place]);
        buffer_put_string(terminal->out, "  ");
        put_start(terminal, &findings->at[doubt->place]);
        buffer_end_line(terminal->out);
    }
    if (doubt) {
        buffer_printf(terminal->out, "    and %zu more", group->count - MOST_PLACES);
        buffer_end_line(terminal->out);
    }
}

/* --- findings --------------------------------------------------------------------------------- */

static void explain_opinions(struct terminal *terminal, const struct finding *finding)
{
    for (size_t i = 0; i < finding->opinion_count; i++) {
        const struct opinion *opinion = &finding->opinions[i];

        buffer_put_string(terminal->out, "    ");
        put_coloured(terminal,
                     strcmp(opinion->who, finding->role) == 0 ? role_colour(opinion->who)
                                                              : loser_colour,
                     opinion->who);
        buffer_printf(terminal->out, ": %s%s%s", opinion->degree, opinion->reason ? ": " : "",
                      opinion->reason ? opinion->reason : "");
        buffer_end_line(terminal->out);
    }
}

/* A close bid is seen in the bids, and what was set aside says so itself. */
static void explain_own_doubts(struct terminal *terminal, const struct finding *finding)
{
    for (const struct doubt *doubt = finding->doubts; doubt; doubt = doubt->next) {
        if (doubt->kind == DOUBT_CLOSE || doubt->kind == DOUBT_DROPPED)
            continue;
        buffer_put_string(terminal->out, "    ");
        put_coloured(terminal, doubt_colour, "doubt");
        buffer_put_string(terminal->out, ": ");
        buffer_put_visible(terminal->out, doubt->words);
        buffer_end_line(terminal->out);
    }
}

static void explain_finding(struct terminal *terminal, const struct finding *finding)
{
    put_lines(terminal, finding);
    buffer_put_string(terminal->out, ": ");
    put_coloured(terminal, role_colour(finding->role), finding->role);
    if (finding->detail.len)
        buffer_printf(terminal->out, "%s%.*s", finding->kind == FINDING_FURNITURE ? ", " : " ",
                      SLICE_PRINT(finding->detail));
    buffer_put_string(terminal->out, "  ");
    put_start(terminal, finding);
    buffer_end_line(terminal->out);
    explain_opinions(terminal, finding);
    explain_own_doubts(terminal, finding);
}

void proof_explain(const struct document *document, const struct findings *findings,
                   struct buffer *out, bool colour)
{
    struct terminal terminal = { out, document, colour };
    struct doubt_groups groups = findings_group(findings);

    if (findings->profile.len) {
        put_coloured(&terminal, role_colour("front"), "profile");
        buffer_printf(out, ": %.*s", SLICE_PRINT(findings->profile));
        buffer_end_line(out);
    }
    buffer_put_raw(out, findings->control);
    proof_each_value(&document->metadata, explain_value, &terminal);
    for (size_t i = 0; i < groups.count; i++)
        explain_group(&terminal, findings, &groups.at[i]);
    for (size_t i = 0; i < findings->count; i++)
        explain_finding(&terminal, &findings->at[i]);
}
