/* stylesheets.c - how pages look: docconv's own stylesheets and the user's. */
#include "elements.h"

#include "file.h"
#include "options.h"
#include "utf8.h"

/* The .css files beside this one, made into C when docconv is built. */
extern const char html_novel[], html_article[], html_manual[];

/* The names of --style. */
static const struct {
    const char *name, *css;
} styles[] = {
    { "novel", html_novel },
    { "article", html_article },
    { "manual", html_manual },
};

static bool read_stylesheet(struct arena *arena, struct slice path, struct slice *css)
{
    return file_read(arena, arena_string(arena, path), css) && utf8_valid_prefix(*css) == css->len;
}

void html_take_styles(const struct job *job, const char *own,
                      void (*take)(struct buffer *, struct slice css), struct buffer *out)
{
    if (!job->options->css_only)
        take(out, slice_of(own));
    for (size_t i = 0; i < sizeof styles / sizeof *styles; i++)
        if (slice_is(job->options->style, styles[i].name))
            take(out, slice_of(styles[i].css));
}

void html_take_css(struct arena *arena, struct job *job,
                   void (*take)(struct buffer *, struct slice css), struct buffer *out)
{
    struct slice css;

    for (const struct option_value *file = job->options->css; file; file = file->next) {
        if (read_stylesheet(arena, file->value, &css))
            take(out, css);
        else
            diag_report(job->diagnostics, DIAG_STYLESHEET_UNREADABLE, diag_nowhere(), file->value);
    }
}

void html_put_style(struct buffer *out, struct slice css)
{
    buffer_newlines(out, 1);
    buffer_put(out, SLICE("<style>"));
    buffer_end_line(out);
    while (css.len) {
        size_t end = slice_find(css, SLICE("</"));

        /* What would end the element; in CSS, \/ is / in a string. */
        buffer_put_raw(out, slice_take(css, end));
        buffer_put_string(out, end < css.len ? "<\\/" : "");
        css = slice_skip(css, end + 2);
    }
    buffer_newlines(out, out->at[out->len - 1] == '\n' ? 0 : 1);
    buffer_put(out, SLICE("</style>"));
    buffer_newlines(out, 1);
}

void html_put_stylesheets(struct html *html)
{
    struct writer *writer = &html->writer;

    html_take_styles(writer->job, html_style, html_put_style, writer->out);
    html_take_css(writer->document->arena, writer->job, html_put_style, writer->out);
}
