/*
 * generate.c - input that nobody writes and somebody will send. `generate FORM BYTES` prints at least
 * BYTES bytes of that form, always the same ones; `generate` alone lists `FORM READERS`, one a line.
 *
 * Each form grows with BYTES in the one direction that could hurt: depth, width, or the number of
 * things that wait for a partner which never comes.
 */
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* A form is `before`, then `unit` over and over, then `after`; or what `grow` prints. */
struct form {
    const char *readers; /* formats that should try it */
    const char *name;
    const char *before, *unit, *after;
    void (*grow)(long bytes);
};

/* Random bytes come again after some thousands of them: else twice the size would be other input. */
static uint32_t random_next(void)
{
    static const uint32_t seed = 2463534242u;
    static const long period = 5000;
    static uint32_t state;
    static long count;

    if (count++ % period == 0)
        state = seed;
    state ^= state << 13;
    state ^= state >> 17;
    state ^= state << 5;
    return state;
}

static void grow_random_bytes(long bytes)
{
    while (bytes-- > 0)
        putchar((int)(random_next() & 0xff));
}

static void grow_random_ascii(long bytes)
{
    static const char alphabet[] = "\n\n   \t#>-*_`~[]()!<>&|\\'\"1.:;=+aZ";

    while (bytes-- > 0)
        putchar(alphabet[random_next() % (sizeof alphabet - 1)]);
}

static long print_repeated(const char *unit, long times)
{
    for (long i = 0; i < times; i++)
        fputs(unit, stdout);
    return times * (long)strlen(unit);
}

/* Line n starts with n units. */
static void grow_stairs(const char *unit, const char *line, long bytes)
{
    for (long n = 0; bytes > 0; n++) {
        bytes -= print_repeated(unit, n);
        bytes -= print_repeated(line, 1);
    }
}

static void grow_indent_stairs(long bytes)
{
    grow_stairs(" ", "step\n", bytes);
}

static void grow_indent_paragraphs(long bytes)
{
    grow_stairs(" ", "step\n\n", bytes);
}

static void grow_quote_stairs(long bytes)
{
    grow_stairs("> ", "step\n", bytes);
}

static void grow_bullet_stairs(long bytes)
{
    grow_stairs("  ", "- step\n", bytes);
}

static void grow_backtick_stairs(long bytes)
{
    grow_stairs("`", " ", bytes);
}

static void grow_fence_stairs(long bytes)
{
    grow_stairs("`", "```\n", bytes);
}

static void grow_word_stairs(long bytes)
{
    grow_stairs("w", " ", bytes);
}

/* `open` to half the size, the middle, then `close` as often. */
static void grow_nested(const char *open, const char *middle, const char *close, long bytes)
{
    long times = bytes / (long)(strlen(open) + strlen(close)) + 1;

    print_repeated(open, times);
    fputs(middle, stdout);
    print_repeated(close, times);
    putchar('\n');
}

static void grow_brackets(long bytes)
{
    grow_nested("[", "text", "](u)", bytes);
}

static void grow_strong(long bytes)
{
    grow_nested("*a **a ", "text ", "b** b* ", bytes);
}

static void grow_html(long bytes)
{
    grow_nested("<div>\n", "text\n", "</div>\n", bytes);
}

static void grow_tree_quotes(long bytes)
{
    fputs("<docconv-tree version=\"1\">\n<document>\n", stdout);
    grow_nested("<quote>", "<paragraph><text>text</text></paragraph>", "</quote>", bytes);
    fputs("</document>\n</docconv-tree>\n", stdout);
}

static void grow_tree_emphasis(long bytes)
{
    fputs("<docconv-tree version=\"1\">\n<document>\n<paragraph>", stdout);
    grow_nested("<emphasis>", "<text>text</text>", "</emphasis>", bytes);
    fputs("</paragraph>\n</document>\n</docconv-tree>\n", stdout);
}

static void grow_tree_paragraphs(long bytes)
{
    fputs("<docconv-tree version=\"1\">\n<document>\n", stdout);
    print_repeated("<paragraph><text>text</text></paragraph>\n", bytes / 40 + 1);
    fputs("</document>\n</docconv-tree>\n", stdout);
}

static void grow_tree_headings(long bytes)
{
    fputs("<docconv-tree version=\"1\">\n<document>\n", stdout);
    print_repeated("<heading level=\"1\"><text>One</text></heading>\n"
                   "<heading level=\"4\"><text>One</text></heading>\n",
                   bytes / 98 + 1);
    fputs("</document>\n</docconv-tree>\n", stdout);
}

/* As many rows of the head as of the body. */
static void grow_tree_head_rows(long bytes)
{
    fputs("<docconv-tree version=\"1\">\n<document>\n<table columns=\"left\">\n", stdout);
    print_repeated("<row part=\"head\"><cell><paragraph><text>a</text></paragraph></cell></row>\n",
                   bytes / 136 + 1);
    print_repeated("<row><cell><paragraph><text>a</text></paragraph></cell></row>\n",
                   bytes / 136 + 1);
    fputs("</table>\n</document>\n</docconv-tree>\n", stdout);
}

static void grow_references(long bytes)
{
    for (long n = 0; bytes > 0; n++)
        bytes -= printf("[r%ld]: u%ld\n\n[r%ld] [r%ld]\n\n", n, n, n, n + 1);
}

static void grow_notes(long bytes)
{
    long notes = bytes / 40 + 1;

    for (long n = 1; n <= notes; n++)
        printf("A word.[%ld] ", n);
    fputs("\n\n", stdout);
    for (long n = 1; n <= notes; n++)
        printf("[%ld] The note.\n\n", n);
}

/* Calls in one long run, and notes that all begin anew. */
static void grow_notes_of_one_number(long bytes)
{
    long calls = bytes / 16 + 1;

    for (long n = 1; n <= calls && n < 10000; n++)
        printf("A word.[%ld]\n", n);
    print_repeated("\n[1] Note.\n", bytes / 20);
    fputs("\n", stdout);
}

static void grow_numbers(long bytes)
{
    for (long n = 1; bytes > 0; n++)
        bytes -= printf("%ld. item\n", n);
}

#define MAIL_LINE "From a@b.example Tue Mar  2 09:14:00 2021\n"
#define MAIL_HEADER                                \
    "From: Ann Lee <a@b.example>\nSubject: Salt\n" \
    "Date: Tue, 2 Mar 2021 09:14:00 +0000\nMessage-ID: <1@b>\n"

static void grow_senders(long bytes)
{
    fputs(MAIL_HEADER, stdout);
    for (long n = 1; bytes > 0; n++)
        bytes -= printf("From: A%ld Lee\n", n);
    fputs("\nWords.\n", stdout);
}

static void grow_pages(long bytes)
{
    for (long n = 1; bytes > 0; n++)
        bytes -= printf("A running head                %ld\n\nA line of the page.\n\f", n);
}

static void grow_chapters(long bytes)
{
    for (long n = 1; bytes > 0; n++)
        bytes -= printf("CHAPTER %ld\n\nIt was so.\n\n\n", n);
}

static void grow_sections(long bytes)
{
    fputs("1", stdout);
    for (long n = 0; bytes > 0; n++) {
        bytes -= printf(" A heading\n\nIt was so.\n\n1");
        bytes -= print_repeated(".1", n % 40);
    }
    putchar('\n');
}

static void grow_wide_table(long bytes)
{
    print_repeated("| a ", bytes / 12);
    fputs("|\n", stdout);
    print_repeated("|---", bytes / 12);
    fputs("|\n", stdout);
    print_repeated("| b ", bytes / 12);
    fputs("|\n", stdout);
}

/* As wide as a cell may be in HTML, and no row is as long as the first. */
static void grow_short_rows(long bytes)
{
    enum { WIDEST = 1000 };

    print_repeated("|a", WIDEST);
    fputs("|\n", stdout);
    print_repeated("|-", WIDEST);
    fputs("|\n", stdout);
    print_repeated("|\n", bytes / 2);
}

/* Half of it one row, half of it rows of one cell. */
static void grow_wide_table_of_short_rows(long bytes)
{
    print_repeated("|a", bytes / 8);
    fputs("|\n", stdout);
    print_repeated("|-", bytes / 8);
    fputs("|\n", stdout);
    print_repeated("|\n", bytes / 4);
}

#define BOTH "text markdown"

static const struct form forms[] = {
    { BOTH, "blank-lines", "word", "\n", "word\n" },
    { BOTH, "blank-lines-cr", "word", "\r", "word\r" },
    { BOTH, "blank-lines-of-spaces", "word\n", "    \t \n", "word\n" },
    { BOTH, "one-line", "", "word ", "\n" },
    { BOTH, "one-word", "", "w", "" },
    { BOTH, "one-word-of-wide-characters", "", "\xe4\xb8\xad", "\n" },
    { BOTH, "one-letter-of-combining-marks", "e", "\xcc\x81", "\n" },
    { BOTH, "word-stairs", .grow = grow_word_stairs },
    { BOTH, "short-lines", "", "a\n", "" },
    { BOTH, "short-paragraphs", "", "a\n\n", "" },
    { BOTH, "bullets", "", "- item\n", "" },
    { BOTH, "loose-bullets", "", "* item\n\n", "" },
    { BOTH, "empty-bullets", "", "-\n", "" },
    { BOTH, "bullet-stairs", .grow = grow_bullet_stairs },
    { BOTH, "bullets-in-a-line", "", "- ", "x\n" },
    { BOTH, "numbers", .grow = grow_numbers },
    { BOTH, "numbers-in-a-line", "", "1. ", "x\n" },
    { BOTH, "quote-in-a-line", "", ">", "x\n" },
    { BOTH, "quote-lines", "", "> text\n", "" },
    { BOTH, "quote-stairs", .grow = grow_quote_stairs },
    { BOTH, "indent-stairs", .grow = grow_indent_stairs },
    { BOTH, "indent-paragraphs", .grow = grow_indent_paragraphs },
    { BOTH, "one-indent", "", " ", "x\n" },
    { BOTH, "tabs", "", "\t", "x\n" },
    { BOTH, "hashes", "", "#", "\n" },
    { BOTH, "hash-headings", "", "# a\n\n", "" },
    { BOTH, "underlined-headings", "", "a\n=\n\n", "" },
    { BOTH, "capital-headings", "", "A HEADING\n\n", "" },
    { "text", "title-over-blanks", "Words, and more of them, stand here.\n\nA HEADING\n\na", " ",
      "b\n\nWords, and more of them, stand here.\n" },
    { BOTH, "chapters", .grow = grow_chapters },
    { BOTH, "numbered-sections", .grow = grow_sections },
    { "text", "poems", "Words, and more of them, stand here, so that the line is long.\n\n",
      "   The boats go out at night,\n   And the lamps are low.\n\n\n\n", "" },
    { BOTH, "rules", "", "* * *\n\n", "" },
    { BOTH, "one-rule", "", "-", "\n" },
    { BOTH, "asterisks", "", "*", "\n" },
    { BOTH, "underscores", "", "_", "\n" },
    { BOTH, "open-emphasis", "", "*a ", "\n" },
    { BOTH, "open-underscores", "", "_a ", "\n" },
    { BOTH, "close-emphasis", "", "a* ", "\n" },
    { BOTH, "mixed-emphasis", "", "*a _b **c ", "\n" },
    { BOTH, "nested-strong", .grow = grow_strong },
    { BOTH, "backtick-stairs", .grow = grow_backtick_stairs },
    { BOTH, "fence-stairs", .grow = grow_fence_stairs },
    { BOTH, "open-fence", "```\n", "code\n", "" },
    { BOTH, "open-brackets", "", "[", "\n" },
    { BOTH, "close-brackets", "", "]", "\n" },
    { BOTH, "nested-brackets", .grow = grow_brackets },
    { BOTH, "half-links", "", "[a](", "\n" },
    { BOTH, "half-link-targets", "", "[a](<b", "\n" },
    { BOTH, "half-images", "", "![a", "\n" },
    { BOTH, "references", .grow = grow_references },
    { "text", "chapters-referred-to", "Chapter 1\n\nWords, and more of them, stand here.\n\n",
      "Chapter 1 and ", "\n" },
    { "text", "entries-referred-to", "References\n\n[a] A work of many words.\n\nChapter 1\n\n",
      "c [a] ", "\n" },
    { "text", "half-labels", "References\n\n[a] A work of many words.\n\nChapter 1\n\n", "[a, ",
      "\n" },
    { BOTH, "notes", .grow = grow_notes },
    { "text", "notes-of-one-number", .grow = grow_notes_of_one_number },
    { BOTH, "note-marks-without-notes", "", "word[1] ", "\n" },
    { BOTH, "notes-without-marks", "", "[1] note\n\n", "" },
    { BOTH, "parentheses", "", "(", "\n" },
    { BOTH, "open-quotation", "", "\"a ", "\n" },
    { BOTH, "apostrophes", "", "'", "\n" },
    { BOTH, "hyphens-at-line-ends", "", "some-\n", "" },
    { BOTH, "urls", "", "http://a.example/b ", "\n" },
    { BOTH, "urls-in-half-brackets", "", "<http://a/\n", "" },
    { BOTH, "half-urls", "", "http://", "\n" },
    { BOTH, "at-signs", "", "a@", "\n" },
    { BOTH, "pipes", "", "|", "\n" },
    { BOTH, "table-rows", "| a | b |\n|---|---|\n", "| c | d |\n", "" },
    { BOTH, "wide-table", .grow = grow_wide_table },
    { BOTH, "short-rows", .grow = grow_short_rows },
    { BOTH, "wide-table-of-short-rows", .grow = grow_wide_table_of_short_rows },
    { BOTH, "ruled-table", "+---+\n", "| a |\n+---+\n", "" },
    { BOTH, "definitions", "", "Term\n    what it is\n\n", "" },
    { BOTH, "header-fields", "", "Key: value\n", "" },
    { "text", "mail-senders", .grow = grow_senders },
    { "text", "mails", "", MAIL_LINE MAIL_HEADER "\nWords.\n\n", "" },
    { "text", "mail-parts", MAIL_HEADER "\nWords.\n\n--\nContent-Type: x\n",
      "  --\n  Content-Type: x\n", "\n" },
    { "text", "mail-encoded-words", MAIL_HEADER, "X: =?iso-8859-1?Q?caf=E9?=\n", "\nWords.\n" },
    { "text", "mail-quoted-lines",
      MAIL_HEADER "Content-Transfer-Encoding: quoted-printable\n"
                  "Content-Type: text/plain; charset=iso-8859-1\n\n",
      "caf=E9\n", "" },
    { BOTH, "pages", .grow = grow_pages },
    { BOTH, "form-feeds", "word", "\f", "word\n" },
    { BOTH, "backslashes", "", "\\", "\n" },
    { BOTH, "hard-breaks", "", "a  \n", "" },
    { BOTH, "entities", "", "&amp;", "\n" },
    { BOTH, "ampersands", "", "&", "\n" },
    { BOTH, "less-than", "", "<", "\n" },
    { BOTH, "half-tags", "", "<a b=", "\n" },
    { BOTH, "half-comments", "", "<!--", "\n" },
    { BOTH, "half-instructions", "", "<?", "\n" },
    { BOTH, "nested-html", .grow = grow_html },
    { BOTH, "front-matter-brackets", "---\na: ", "[", "\n---\n" },
    { BOTH, "front-matter-lists", "---\n", "- ", "\n---\n" },
    { BOTH, "front-matter-keys", "---\n", "a: b\n", "---\n" },
    { BOTH, "open-front-matter", "---\n", "a: b\n", "" },
    { BOTH, "byte-order-marks", "a", "\xff\xfe", "b" },
    { BOTH, "bad-utf-8", "", "a\xc3(", "\n" },
    { BOTH, "control-characters", "", "a\x1b[1m", "\n" },
    { "text", "overstrikes", "", "a\ba_\bb ", "\n" },
    { BOTH, "random-ascii", .grow = grow_random_ascii },
    { BOTH, "random-bytes", .grow = grow_random_bytes },
    { "tree", "tree-emphasis", .grow = grow_tree_emphasis },
    { "tree", "tree-head-rows", .grow = grow_tree_head_rows },
    { "tree", "tree-headings", .grow = grow_tree_headings },
    { "tree", "tree-paragraphs", .grow = grow_tree_paragraphs },
    { "tree", "tree-quotes", .grow = grow_tree_quotes },
};

static void print_form(const struct form *form, long bytes)
{
    if (form->grow) {
        form->grow(bytes);
        return;
    }
    fputs(form->before, stdout);
    print_repeated(form->unit, bytes / (long)strlen(form->unit) + 1);
    fputs(form->after, stdout);
}

int main(int argc, char **argv)
{
    for (size_t i = 0; i < sizeof forms / sizeof forms[0]; i++) {
        if (argc < 3) {
            printf("%s %s\n", forms[i].name, forms[i].readers);
        } else if (strcmp(argv[1], forms[i].name) == 0) {
            print_form(&forms[i], atol(argv[2]));
            return 0;
        }
    }
    return argc < 3 ? 0 : 2;
}
