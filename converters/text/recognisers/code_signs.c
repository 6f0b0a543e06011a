/*
 * code_signs.c - tells a line of code from a line of prose by its words: identifiers, options,
 * paths and operators against words and full stops.
 *
 *     enc, ctx = SetupS(key, info)          as in "ls -l", see the manual of ls(1).
 */
#include "code_signs.h"

#include "utf8.h"

/* "host# ", "user@host:~$ ", "mysql> ": a word that ends like a prompt, and a command behind it. */
static bool is_named_prompt(struct slice text)
{
    enum { LEAST = 3, MOST = 40 };
    size_t end = slice_find_byte(text, ' ');

    return end > LEAST && end < MOST && end + 1 < text.len && strchr("#%$>", text.at[end - 1]) &&
           (is_ascii_letter(text.at[0]) || text.at[0] == '[') && slice_find_byte(text, '<') > end &&
           slice_find_byte(text, '(') > end;
}

bool code_is_prompt(struct slice text)
{
    static const char *const prompts[] = {
        "$ ", "# ", "% ", ">>> ", "... ", "C:\\", "(gdb) ", "#!/"
    };

    if (is_named_prompt(text))
        return true;
    for (size_t i = 0; i < sizeof prompts / sizeof *prompts; i++)
        if (slice_starts_with(text, slice_of(prompts[i])))
            return true;
    return false;
}

/* --- what only machines read ------------------------------------------------------------------ */

static bool is_name_byte(char byte)
{
    return is_ascii_letter(byte) || is_digit_byte(byte);
}

/* The signs that is_machine_sign judges. */
static const bool machine_signs[256] = {
    ['_'] = true, ['('] = true, ['$'] = true, ['/'] = true, ['>'] = true,
    ['-'] = true, ['='] = true, ['&'] = true, [':'] = true,
};

/* A sign whose meaning its neighbours decide: `before` and `next` are 0 at the ends. */
static bool is_machine_sign(char before, char byte, char next)
{
    bool begins = before == 0 || before == ' ' || before == '"' || before == '(' || before == '`';

    switch (byte) {
    case '_':
        return is_name_byte(before) && is_name_byte(next);
    case '(':
        return is_ascii_letter(before) && next != 's';
    case '$':
        return begins && (is_ascii_letter(next) || next == '{' || next == '(');
    case '/':
        return (begins || before == '~') && is_ascii_letter(next);
    case '>':
        return before == '-' || before == '=';
    case '-':
        return before == '<';
    case '=':
        return (before == '=' && next == ' ') || before == '!' || before == ':';
    case '&':
    case ':':
        return before == byte && next != byte;
    default:
        return false;
    }
}

bool code_is_machine_text(struct slice text)
{
    for (size_t i = 0; i < text.len; i++)
        if (machine_signs[(unsigned char)text.at[i]] &&
            is_machine_sign(i ? text.at[i - 1] : 0, text.at[i],
                            i + 1 < text.len ? text.at[i + 1] : 0))
            return true;
    return false;
}

/* --- words ---------------------------------------------------------------------------------- */

/* Addresses are in prose as often as in code. */
static bool is_address(struct slice word)
{
    size_t at = slice_find_byte(word, '@'), colon = slice_find_byte(word, ':');

    return (at > 0 && at < word.len) || slice_starts_with(slice_skip(word, colon), SLICE("://"));
}

static bool is_operator(struct slice word)
{
    enum { LONGEST = 2 /* bytes */ };
    static const char *const operators[] = { "=",  "==", "!=", ":=", "+=", "-=", "|=", "=>", "->",
                                             "<-", "<=", ">=", "||", "&&", "|",  ">",  ">>", "<<",
                                             "<",  "=~", "~=", "::", "+",  "*",  "/",  "%",  "^",
                                             "{",  "}",  "};", "(",  ")",  ");", "[",  "]",  "\\",
                                             "=/", "%%", "//", "/*", "*/", "!",  "&",  "?" };

    if (word.len > LONGEST || is_name_byte(word.at[0]))
        return false;
    for (size_t i = 0; i < sizeof operators / sizeof *operators; i++)
        if (slice_is(word, operators[i]))
            return true;
    return false;
}

/* What stands around a word in a sentence: quotation marks, brackets, commas, marks of emphasis. */
static struct slice strip(struct slice word)
{
    while (word.len && strchr("\"'(,", word.at[0]))
        word = slice_skip(word, 1);
    while (word.len && strchr("\"'),.:;?!", word.at[word.len - 1]))
        word.len--;
    if (word.len > 2 && word.at[0] == word.at[word.len - 1] && strchr("*_`", word.at[0]))
        word = slice_take(slice_skip(word, 1), word.len - 2);
    return word;
}

/* "-o", "--output", "/etc/fstab", "$HOME", "@list", "%hash", "#define", "\n" */
static bool begins_like_code(struct slice word)
{
    char first = word.at[0], second = word.len > 1 ? word.at[1] : 0;

    if (first == '-')
        return is_ascii_letter(second) || second == '-';
    if (first == '.' || first == '~')
        return second == '/' || is_ascii_letter(second);
    return strchr("/$@%#\\&<[{}", first) && (is_ascii_letter(second) || strchr("{(/", second));
}

/* A byte inside a word that no word of a sentence has there. */
static bool is_inner_sign(char before, char byte, char next)
{
    bool is_between = is_ascii_letter(next) || is_digit_byte(next);

    switch (byte) {
    case '_':
    case '=':
    case '$':
    case '|':
    case '{':
    case '}':
    case '[':
    case '<':
    case '>':
    case '\\':
    case '*':
    case '@':
    case '%':
        return true;
    case '(':
        return before != 0;
    case '/':
    case ':':
    case '.':
        return is_between && before != 0 && !(is_digit_byte(before) && is_digit_byte(next));
    default:
        return false;
    }
}

/* camelCase, and letters mixed with digits: x86, 4f65c0. */
static bool is_inner_change(char before, char byte)
{
    bool was_letter = is_ascii_letter(before), is_small = was_letter && (before & 0x20);

    return (is_small && is_ascii_letter(byte) && !(byte & 0x20)) ||
           (was_letter && is_digit_byte(byte)) || (is_digit_byte(before) && is_ascii_letter(byte));
}

static bool is_code_word(struct slice word)
{
    struct slice inner = strip(word);

    if (is_address(word) || inner.len == 0)
        return false;
    if (is_operator(word) || begins_like_code(inner))
        return true;
    for (size_t i = 1; i < inner.len; i++)
        if (is_inner_sign(inner.at[i - 1], inner.at[i], i + 1 < inner.len ? inner.at[i + 1] : 0) ||
            is_inner_change(inner.at[i - 1], inner.at[i]))
            return true;
    return false;
}

static bool is_plain_word(struct slice word)
{
    word = strip(word);
    return word.len > 1 && utf8_is_letter(utf8_first(word)) && !is_address(word);
}

/* --- lines ---------------------------------------------------------------------------------- */

struct code_signs code_signs_of(const struct line *line)
{
    struct code_signs signs = { .is_ended = line->last && strchr(";{}=\\(", line->last) };
    struct slice rest = line->text, word;

    while (slice_next(&rest, ' ', &word)) {
        if (word.len == 0)
            continue;
        if (is_code_word(word))
            signs.marks++;
        else if (is_plain_word(word))
            signs.words++;
    }
    signs.marks += signs.is_ended;
    return signs;
}

static bool is_code(const struct code_signs *signs)
{
    return signs->marks && signs->marks * 2 >= signs->words;
}

static bool is_sentence(const struct line *line, const struct code_signs *signs)
{
    enum { LEAST_WORDS = 4 };

    return signs->words >= LEAST_WORDS && signs->words > signs->marks * 2 &&
           (line->last == '.' || line->last == ':' || line->last == ',');
}

static bool is_comment(struct slice text)
{
    return text.at[0] == '#' || slice_starts_with(text, SLICE("//")) ||
           slice_starts_with(text, SLICE("/*"));
}

/* The same of the lines from column `indent` on. */
static bool is_likely_from(const struct text *t, const struct block *block, uint16_t indent)
{
    size_t code = 0, sentences = 0, lines = 0;

    for (size_t i = 0; i < block->count; i++) {
        const struct line *line = block_line(t, block, i);
        struct code_signs signs;

        if (line->furniture || line_is_blank(line) || line->indent < indent)
            continue;
        signs = code_signs_of(line);
        lines++;
        code += is_code(&signs) || is_comment(line->text);
        sentences += is_sentence(line, &signs) && !is_comment(line->text);
        if ((lines - code) * 2 >= block->text_lines)
            return false; /* whatever the other lines are */
    }
    return code * 2 > lines && sentences * 4 <= code;
}

bool code_is_likely(const struct text *t, const struct block *block)
{
    return is_likely_from(t, block, 0);
}

bool code_is_likely_below(const struct text *t, const struct block *block)
{
    return is_likely_from(t, block, (uint16_t)(block->indent + 1));
}

bool code_is_of_fields(const struct text *t, const struct block *block)
{
    enum { LEAST = 3 };
    size_t fields = 0;

    for (size_t i = 0; i < block->count; i++) {
        struct slice text = block_line(t, block, i)->text;
        size_t colon = slice_find_byte(text, ':');

        fields += colon > 0 && colon < slice_find_byte(text, ' ') && colon + 1 < text.len &&
                  !slice_starts_with(slice_skip(text, colon), SLICE("://"));
    }
    return fields >= LEAST && fields * 3 >= block->text_lines * 2U;
}

/* --- drawings ------------------------------------------------------------------------------- */

static bool is_drawing_byte(char byte)
{
    return byte && !is_ascii_letter(byte) && byte != ' ' &&
           strchr("+-|/\\<>^_=*#:.~", byte) != NULL;
}

bool code_is_drawing(const struct text *t, const struct block *block)
{
    size_t signs = 0, bytes = 0, drawn = 0, lines = 0;

    for (size_t i = 0; i < block->count; i++) {
        const struct line *line = block_line(t, block, i);

        if (line->furniture || line_is_blank(line) || line_ruled_with(line))
            continue;
        lines++;
        bytes += line->text.len;
        for (size_t k = 0; k < line->text.len; k++)
            signs += is_drawing_byte(line->text.at[k]);
        drawn += strchr("+|/\\^", line->first) && strchr("+|/\\^>-", line->last);
    }
    return lines >= 2 && (signs * 4 > bytes || (drawn >= 2 && drawn * 2 >= lines));
}
