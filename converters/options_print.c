/*
 * options_print.c - what comes from the table of options: --help, the list of the manual page, the
 * completions of shells.
 */
#include "options_table.h"

static const char usage[] =
    "Usage: docconv [OPTION]... [INPUT]\n"
    "Convert a document: plain text, Markdown to EPUB, HTML, DocBook, Markdown.\n"
    "\n"
    "  docconv in.txt -o out.epub\n"
    "  docconv notes.md -t html > notes.html\n";

/* "  -o, --output FILE" */
static void put_option(struct buffer *out, const struct option *option)
{
    if (option->letter)
        buffer_printf(out, "  -%c, --%s", option->letter, option->name);
    else
        buffer_printf(out, "      --%s", option->name);
    if (option->value)
        buffer_printf(out, " %s", option->value);
}

enum { HELP_COLUMN = 30, HELP_WIDTH = 79 };

static void put_blanks_to(struct buffer *out, size_t line, size_t column)
{
    while (out->len - line < column)
        buffer_put_byte(out, ' ');
}

/* Words in the column of the help; `line` is where the current line starts. */
static void put_help(struct buffer *out, size_t line, const char *help)
{
    struct slice rest = slice_of(help), word;

    while (slice_next(&rest, ' ', &word)) {
        if (out->len - line + 1 + word.len > HELP_WIDTH) {
            buffer_end_line(out);
            line = out->len;
        }
        if (out->len - line >= HELP_COLUMN)
            buffer_put_byte(out, ' ');
        put_blanks_to(out, line, HELP_COLUMN);
        buffer_put(out, word);
    }
}

void options_print_help(struct buffer *out)
{
    buffer_put_raw(out, SLICE(usage));
    for (size_t i = 0; i < option_count; i++) {
        size_t start = out->len;

        if (option_table[i].kind == OPTION_HEADING) {
            buffer_end_line(out);
            buffer_printf(out, "%s:", option_table[i].help);
        } else {
            put_option(out, &option_table[i]);
            if (out->len - start > HELP_COLUMN - 2) {
                buffer_end_line(out);
                start = out->len;
            }
            put_blanks_to(out, start, HELP_COLUMN - 1);
            put_help(out, start, option_table[i].help);
        }
        buffer_end_line(out);
    }
    buffer_put_raw(
        out, SLICE("\nExit status: 0 done; 1 done, but something was lost (or warned of, with\n"
                   "--strict); 2 wrong command line; 3 no output.\n"));
}

/* A hyphen that is typed must be \- in roff. */
static void put_roff(struct buffer *out, struct slice text)
{
    for (size_t i = 0; i < text.len; i++) {
        if (text.at[i] == '-')
            buffer_put_byte(out, '\\');
        buffer_put_byte(out, text.at[i]);
    }
}

static void put_roff_synonyms(struct buffer *out, const char *synonyms)
{
    struct slice rest = slice_of(synonyms), one;

    if (rest.len == 0)
        return;
    buffer_put_string(out, " (also ");
    for (bool is_first = true; slice_next(&rest, ' ', &one); is_first = false) {
        buffer_put_string(out, is_first ? "" : ", ");
        if (one.at[0] != '-')
            buffer_put_string(out, "\\-\\-");
        put_roff(out, one);
    }
    buffer_put_byte(out, ')');
}

void options_print_manual(struct buffer *out)
{
    for (size_t i = 0; i < option_count; i++) {
        const struct option *option = &option_table[i];

        if (option->kind == OPTION_HEADING) {
            buffer_printf(out, ".SS %s", option->help);
            buffer_end_line(out);
            continue;
        }
        buffer_put_string(out, ".TP");
        buffer_end_line(out);
        buffer_put_string(out, ".B ");
        if (option->letter)
            buffer_printf(out, "\\-%c, ", option->letter);
        buffer_put_string(out, "\\-\\-");
        put_roff(out, slice_of(option->name));
        if (option->value)
            buffer_printf(out, " \\fI%s\\fP", option->value);
        buffer_end_line(out);
        put_roff(out, slice_of(option->help));
        put_roff_synonyms(out, option->synonyms);
        buffer_end_line(out);
    }
}

static void put_bash_words(struct buffer *out)
{
    for (size_t i = 0; i < option_count; i++)
        if (option_table[i].name)
            buffer_printf(out, "%s--%s", i ? " " : "", option_table[i].name);
}

static void print_bash(struct buffer *out)
{
    buffer_put_raw(out, SLICE("_docconv() {\n"
                              "    local word=${COMP_WORDS[COMP_CWORD]}\n"
                              "    if [[ $word == -* ]]; then\n"
                              "        COMPREPLY=($(compgen -W '"));
    put_bash_words(out);
    buffer_put_raw(out, SLICE("' -- \"$word\"))\n"
                              "    else\n"
                              "        COMPREPLY=($(compgen -f -- \"$word\"))\n"
                              "    fi\n"
                              "}\n"
                              "complete -o filenames -F _docconv docconv\n"));
}

/* Inside '...[...]': brackets end the help, a quote ends the word. */
static void put_zsh(struct buffer *out, const char *text)
{
    for (; *text; text++) {
        if (*text == '\'')
            buffer_put_string(out, "'\\''");
        else if (*text == '[' || *text == ']')
            buffer_printf(out, "\\%c", *text);
        else
            buffer_put_byte(out, *text);
    }
}

static void print_zsh(struct buffer *out)
{
    buffer_put_raw(out, SLICE("#compdef docconv\n_arguments"));
    for (size_t i = 0; i < option_count; i++) {
        if (!option_table[i].name)
            continue;
        buffer_put_raw(out, SLICE(" \\\n"));
        buffer_printf(out, "  '--%s%s[", option_table[i].name, option_table[i].value ? "=" : "");
        put_zsh(out, option_table[i].help);
        buffer_put_byte(out, ']');
        if (option_table[i].value)
            buffer_printf(out, ":%s:_files", option_table[i].value);
        buffer_put_byte(out, '\'');
    }
    buffer_put_raw(out, SLICE(" \\\n  '*:input:_files'\n"));
}

static void print_fish(struct buffer *out)
{
    for (size_t i = 0; i < option_count; i++) {
        if (!option_table[i].name)
            continue;
        buffer_printf(out, "complete -c docconv -l %s", option_table[i].name);
        if (option_table[i].letter)
            buffer_printf(out, " -s %c", option_table[i].letter);
        buffer_printf(out, "%s -d \"%s\"", option_table[i].value ? " -r" : "",
                      option_table[i].help);
        buffer_end_line(out);
    }
}

void options_print_completion(struct buffer *out, struct slice shell)
{
    if (slice_is(shell, "zsh"))
        print_zsh(out);
    else if (slice_is(shell, "fish"))
        print_fish(out);
    else
        print_bash(out);
}
