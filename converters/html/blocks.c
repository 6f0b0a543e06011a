/* blocks.c - blocks of text as HTML elements. Lists and tables have files of their own. */
#include "elements.h"

#include <inttypes.h>
#include <limits.h>

#include "flow.h"
#include "markup.h"
#include "outline.h"
#include "utf8.h"

const struct html_role html_heading_roles[HEADING_ROLES] = {
    [HEADING_PART] = { "part", "doc-part" },
    [HEADING_CHAPTER] = { "chapter", "doc-chapter" },
    [HEADING_PREFACE] = { "preface", "doc-preface" },
    [HEADING_FOREWORD] = { "foreword", "doc-foreword" },
    [HEADING_INTRODUCTION] = { "introduction", "doc-introduction" },
    [HEADING_PROLOGUE] = { "prologue", "doc-prologue" },
    [HEADING_EPILOGUE] = { "epilogue", "doc-epilogue" },
    [HEADING_AFTERWORD] = { "afterword", "doc-afterword" },
    [HEADING_APPENDIX] = { "appendix", "doc-appendix" },
    [HEADING_ABSTRACT] = { "abstract", "doc-abstract" },
    [HEADING_DEDICATION] = { "dedication", "doc-dedication" },
    [HEADING_ACKNOWLEDGMENTS] = { "acknowledgments", "doc-acknowledgments" },
    [HEADING_BIBLIOGRAPHY] = { "bibliography", "doc-bibliography" },
    [HEADING_GLOSSARY] = { "glossary", "doc-glossary" },
    [HEADING_INDEX] = { "index", "doc-index" },
    [HEADING_NOTES] = { "endnotes", "doc-endnotes" },
    [HEADING_COLOPHON] = { "colophon", "doc-colophon" },
};

static size_t count_sections(const struct document *document)
{
    struct node *section = NULL;
    size_t count = 0;

    while ((section = outline_next(document, section, UINT_MAX)))
        count++;
    return count;
}

/* Names that differ in their case alone sound the same. */
static uint32_t hash_of_sound(struct slice words)
{
    uint32_t hash = SLICE_HASH_START, character;

    while (utf8_next(&words, &character))
        for (character = utf8_to_lower(character); character; character >>= 8)
            hash = slice_hash_add(hash, (char)(character & 0xFF));
    return hash;
}

struct slice html_landmark_name(struct html *html, struct slice words)
{
    struct arena *arena = html->writer.document->arena;
    uint32_t *count;

    if (!html->landmarks.counts)
        html->landmarks = tally_new(arena, count_sections(html->writer.document) + 1);
    count = tally_count(&html->landmarks, hash_of_sound(words));
    if (!html->resumes)
        ++*count;
    return *count > 1
               ? arena_format(arena, SLICE_FORMAT " (%" PRIu32 ")", SLICE_PRINT(words), *count)
               : words;
}

/* Sections with a role are landmarks, and landmarks are told apart by their names. */
static void put_section_role(struct html *html, struct node *section)
{
    struct html_role role = html_heading_roles[section->heading.role];
    struct node *heading = outline_heading(section);

    html_put_role(html, role);
    if (role.role && html_has_words(html, heading))
        markup_attribute(
            html->writer.out, "aria-label",
            html_landmark_name(html, flow_plain(html->writer.document->arena, heading)));
}

/* A section is known by its heading. */
static const char *section_name(struct html *html, const struct node *node)
{
    return html_has_words(html, outline_heading(node)) ? html_section_name(html, "section") : "div";
}

void html_enter_section(struct writer *writer, struct node *node)
{
    struct html *html = html_of(writer);

    html->section_level = node->heading.level ? node->heading.level : 1;
    html_start_tag(html, node, section_name(html, node), NULL);
    if (!html->header_cells)
        put_section_role(html, node);
    buffer_put_byte(writer->out, '>');
}

void html_leave_section(struct writer *writer, struct node *node)
{
    struct html *html = html_of(writer);

    html->section_level = node->heading.level ? node->heading.level - 1U : 0;
    buffer_printf(writer->out, "</%s>", section_name(html, node));
}

static unsigned heading_level(const struct html *html, const struct node *node)
{
    bool is_of_section = node->parent && node->parent->kind == NODE_SECTION && !node->prev;

    return is_of_section ? html->heading_base + html->section_level - 1 : html_inner_level(html);
}

/* One without words, a page mark for instance, would be an empty line in every contents list. */
void html_enter_heading(struct writer *writer, struct node *node)
{
    struct html *html = html_of(writer);

    if (html_has_words(html, node))
        html_open_heading(html, node, heading_level(html, node));
    else
        html_enter_division(writer, node);
}

void html_leave_heading(struct writer *writer, struct node *node)
{
    struct html *html = html_of(writer);

    if (html_has_words(html, node))
        html_close_heading(html);
    else
        html_leave_division(writer, node);
}

void html_enter_paragraph(struct writer *writer, struct node *node)
{
    struct html *html = html_of(writer);

    if (!html_is_bare(node)) {
        writer_before(writer, LAYOUT_BLOCK);
        html_start_tag(html, node, "p", NULL);
        buffer_put_byte(writer->out, '>');
    }
    if (html_put_backlink(html))
        buffer_put_byte(writer->out, ' ');
    html_open_task(html, node);
}

void html_leave_paragraph(struct writer *writer, struct node *node)
{
    html_close_task(html_of(writer), node);
    if (html_is_bare(node))
        return;
    buffer_put(writer->out, SLICE("</p>"));
    writer_after(writer, LAYOUT_BLOCK);
}

void html_enter_quote(struct writer *writer, struct node *node)
{
    html_start_tag(html_of(writer), node, "blockquote", NULL);
    buffer_put_byte(writer->out, '>');
}

void html_enter_epigraph(struct writer *writer, struct node *node)
{
    html_start_tag(html_of(writer), node, "blockquote", "epigraph");
    html_put_role(html_of(writer), (struct html_role){ "epigraph", "doc-epigraph" });
    buffer_put_byte(writer->out, '>');
}

void html_leave_quote(struct writer *writer, struct node *node)
{
    (void)node;
    buffer_put(writer->out, SLICE("</blockquote>"));
}

/* A footer may not stand in the footer of the page, nor in a header cell. */
static const char *attribution_name(const struct html *html, const struct node *node)
{
    bool is_of_quote = node->parent->kind == NODE_QUOTE || node->parent->kind == NODE_EPIGRAPH;

    return is_of_quote && !html->footers && !html->header_cells ? "footer" : "p";
}

void html_enter_attribution(struct writer *writer, struct node *node)
{
    struct html *html = html_of(writer);

    html_start_tag(html, node, attribution_name(html, node), "attribution");
    buffer_put_byte(writer->out, '>');
}

void html_leave_attribution(struct writer *writer, struct node *node)
{
    buffer_printf(writer->out, "</%s>", attribution_name(html_of(writer), node));
}

/* "c" of "c linenos": the language is the first word. */
static void put_code_class(struct html *html, struct slice language)
{
    size_t len = 0;

    language = slice_trim_start(language);
    while (len < language.len && !is_blank_byte(language.at[len]))
        len++;
    if (len == 0)
        return;
    markup_attribute(html->writer.out, "class",
                     arena_format(html->writer.document->arena, "language-%.*s",
                                  SLICE_PRINT(slice_take(language, len))));
}

/* Of code as it is set in a book, this many columns fit a page as wide as a phone. */
enum { PAGE_COLUMNS = 50 };

static bool is_wide(struct slice code)
{
    while (code.len > PAGE_COLUMNS) {
        struct slice line = slice_take(code, slice_find_byte(code, '\n'));

        if (line.len > PAGE_COLUMNS && utf8_width(line) > PAGE_COLUMNS)
            return true;
        code = slice_skip(code, line.len + 1);
    }
    return false;
}

void html_enter_code_block(struct writer *writer, struct node *node)
{
    struct html *html = html_of(writer);

    html_start_tag(html, node, "pre", is_wide(node->code.text) ? "wide" : NULL);
    /* Long lines scroll sideways, and by keyboard only what has the focus scrolls. */
    if (html->syntax == HTML_PLAIN)
        buffer_put(writer->out, SLICE(" tabindex=\"0\""));
    buffer_put(writer->out, SLICE("><code"));
    put_code_class(html, node->code.language);
    buffer_put_byte(writer->out, '>');
    markup_text(writer->out, node->code.text);
}

void html_leave_code_block(struct writer *writer, struct node *node)
{
    (void)node;
    buffer_put(writer->out, SLICE("</code></pre>"));
}

void html_enter_rule(struct writer *writer, struct node *node)
{
    html_start_tag(html_of(writer), node, "hr", NULL);
    buffer_put_string(writer->out, html_of(writer)->void_end);
}

/* A figcaption must be the first or the last child. */
static bool starts_with_caption(const struct node *figure)
{
    return figure->first && figure->first->kind == NODE_CAPTION;
}

void html_enter_figure(struct writer *writer, struct node *node)
{
    html_start_tag(html_of(writer), node, "figure", NULL);
    buffer_put_byte(writer->out, '>');
    if (starts_with_caption(node))
        html_put_captions(html_of(writer), node, "figcaption");
}

void html_leave_figure(struct writer *writer, struct node *node)
{
    if (!starts_with_caption(node))
        html_put_captions(html_of(writer), node, "figcaption");
    buffer_put(writer->out, SLICE("</figure>"));
}

/* Figures and tables have written theirs already. */
static bool is_title(const struct node *caption)
{
    return caption->parent->kind != NODE_FIGURE && caption->parent->kind != NODE_TABLE;
}

void html_enter_caption(struct writer *writer, struct node *node)
{
    if (!is_title(node)) {
        writer_skip_children(writer);
        return;
    }
    html_start_tag(html_of(writer), node, "p", "title");
    buffer_put_byte(writer->out, '>');
}

void html_leave_caption(struct writer *writer, struct node *node)
{
    if (is_title(node))
        buffer_put(writer->out, SLICE("</p>"));
}

/* What an aside is in HTML, and the title it gets when it has none (WORDS: none). */
static const struct {
    const char *name;
    struct html_role role;
    enum word title;
} asides[ASIDE_ROLES] = {
    [ASIDE_SIDEBAR] = { "aside", { NULL, "note" }, WORDS },
    [ASIDE_NOTE] = { "aside", { NULL, "note" }, WORD_NOTE },
    [ASIDE_TIP] = { "aside", { "tip", "doc-tip" }, WORD_TIP },
    [ASIDE_IMPORTANT] = { "div", { "notice", "doc-notice" }, WORD_IMPORTANT },
    [ASIDE_WARNING] = { "div", { "notice", "doc-notice" }, WORD_WARNING },
    [ASIDE_CAUTION] = { "div", { "notice", "doc-notice" }, WORD_CAUTION },
    [ASIDE_ABOUT_AUTHOR] = { "div", { NULL, NULL }, WORD_ABOUT_AUTHOR },
    [ASIDE_DEDICATION] = { "aside", { "dedication", "doc-dedication" }, WORDS },
    [ASIDE_COLOPHON] = { "div", { "colophon", "doc-colophon" }, WORDS },
};

static bool has_title(const struct node *aside)
{
    return aside->first &&
           (aside->first->kind == NODE_CAPTION || aside->first->kind == NODE_HEADING);
}

static void put_aside_title(struct html *html, const struct node *aside)
{
    enum word title = asides[aside->aside].title;

    if (title == WORDS || has_title(aside) || html->resumes)
        return;
    if (aside->aside == ASIDE_ABOUT_AUTHOR) {
        html_put_heading(html, html_inner_level(html), title);
        return;
    }
    buffer_newlines(html->writer.out, 1);
    buffer_put(html->writer.out, SLICE("<p class=\"title\">"));
    markup_text(html->writer.out, html_word(html, title));
    buffer_put(html->writer.out, SLICE("</p>"));
}

void html_enter_aside(struct writer *writer, struct node *node)
{
    struct html *html = html_of(writer);

    html_start_tag(html, node, html_section_name(html, asides[node->aside].name),
                   aside_role_names[node->aside]);
    html_put_role(html, asides[node->aside].role);
    buffer_put_byte(writer->out, '>');
    put_aside_title(html, node);
}

void html_leave_aside(struct writer *writer, struct node *node)
{
    buffer_printf(writer->out, "</%s>",
                  html_section_name(html_of(writer), asides[node->aside].name));
}

void html_enter_furniture(struct writer *writer, struct node *node)
{
    struct slice class = arena_format(writer->document->arena, "furniture %s",
                                      furniture_role_names[node->furniture]);

    html_start_tag(html_of(writer), node, "div", class.at);
    buffer_put_byte(writer->out, '>');
}

void html_enter_division(struct writer *writer, struct node *node)
{
    html_start_tag(html_of(writer), node, "div", NULL);
    buffer_put_byte(writer->out, '>');
}

void html_leave_division(struct writer *writer, struct node *node)
{
    (void)node;
    buffer_put(writer->out, SLICE("</div>"));
}

void html_enter_verse(struct writer *writer, struct node *node)
{
    html_start_tag(html_of(writer), node, "div", "verse");
    buffer_put_byte(writer->out, '>');
}

void html_enter_stanza(struct writer *writer, struct node *node)
{
    html_start_tag(html_of(writer), node, "p", "stanza");
    buffer_put_byte(writer->out, '>');
}

void html_leave_stanza(struct writer *writer, struct node *node)
{
    (void)node;
    buffer_put(writer->out, SLICE("</p>"));
}

void html_enter_verse_line(struct writer *writer, struct node *node)
{
    static const char *const classes[] = {
        "line",          "line indent-1", "line indent-2", "line indent-3", "line indent-4",
        "line indent-5", "line indent-6", "line indent-7", "line indent-8",
    };
    enum { DEEPEST = sizeof classes / sizeof *classes - 1 }; /* that the stylesheets have */

    if (node->prev)
        buffer_newlines(writer->out, 1);
    html_start_tag(html_of(writer), node, "span",
                   classes[node->indent < DEEPEST ? node->indent : DEEPEST]);
    buffer_put_byte(writer->out, '>');
}

/* The break is for readers without our stylesheet, which hides it and makes the line a block. */
void html_leave_verse_line(struct writer *writer, struct node *node)
{
    buffer_put(writer->out, SLICE("</span>"));
    if (node->next)
        buffer_printf(writer->out, "<br%s", html_of(writer)->void_end);
}
