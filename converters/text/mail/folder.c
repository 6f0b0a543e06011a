/*
 * folder.c - the mails of a file: one, the many of a folder (mbox), or those of a digest (RFC 1153).
 * Of each the header is set aside; in a file of many each is a chapter under its subject.
 *
 *     From ann@quay.example Tue Mar  2 09:14:00 2021
 *     From: Ann Lee <ann@quay.example>                     Salt
 *     Subject: Salt                                        From: Ann Lee <ann@quay.example>
 *     Message-ID: <12@quay.example>
 *
 * Refused: a mail that is quoted in another one, without such a line or a digest's rule before it.
 */
#include "mail.h"

#include "text/furniture/furniture.h"
#include "text/headings/heading.h"

bool mail_is_field(struct slice line)
{
    enum { LONGEST_NAME = 40 /* bytes */ };
    size_t colon = slice_find_byte(slice_take(line, LONGEST_NAME), ':');

    if (colon == 0 || colon >= LONGEST_NAME || colon >= line.len ||
        (colon + 1 < line.len && !is_blank_byte(line.at[colon + 1])))
        return false;
    for (size_t i = 0; i < colon; i++)
        if (!is_ascii_letter(line.at[i]) && !is_digit_byte(line.at[i]) && line.at[i] != '-')
            return false;
    return is_ascii_letter(line.at[0]);
}

bool mail_is_separator(struct slice line)
{
    enum { YEAR = 4 /* digits, at the end or before a zone */ };
    size_t time = slice_find_byte(line, ':');

    return slice_starts_with(line, SLICE("From ")) && time + YEAR < line.len &&
           is_digit_byte(line.at[time - 1]) && is_digit_byte(line.at[time + 1]);
}

/* --- messages --------------------------------------------------------------------------------- */

/* Where the header that begins at `line` ends: fields, and lines they go on in. */
static size_t find_header_end(const struct text *t, size_t line)
{
    size_t end = line;

    while (end < t->line_count && !line_is_blank(&t->lines[end]) &&
           (mail_is_field(t->lines[end].text) || (end > line && t->lines[end].indent > 0)))
        end++;
    return end < t->line_count && !line_is_blank(&t->lines[end]) ? line : end;
}

size_t mail_find_field(const struct text *t, const struct message *message, const char *name)
{
    for (size_t i = message->header; i < message->body; i++)
        if (t->lines[i].indent == 0 &&
            slice_equal_ascii_case(slice_take(t->lines[i].text, strlen(name)), slice_of(name)))
            return i;
    return message->body;
}

static size_t find_text(const struct text *t, size_t line)
{
    while (line < t->line_count && line_is_blank(&t->lines[line]))
        line++;
    return line;
}

/* A message that a line of the folder sets apart, or a digest's rule, or that begins the file. */
static bool read_message(const struct text *t, size_t line, struct message *message)
{
    enum { LEAST_RULE = 20 /* hyphens */ };
    bool begins_file = line == find_text(t, 0),
         is_rule = line_ruled_with(&t->lines[line]) == '-' && t->lines[line].width >= LEAST_RULE;

    *message = (struct message){ .first = line, .header = line };
    if (mail_is_separator(t->lines[line].text))
        message->header = line + 1;
    else if (is_rule)
        message->header = find_text(t, line + 1);
    else if (!begins_file)
        return false;
    if (is_rule && message->header < t->line_count &&
        slice_starts_with(t->lines[message->header].text, SLICE("Message: ")))
        message->header = find_text(t, message->header + 1);
    if (message->header >= t->line_count)
        return false;
    message->body = find_header_end(t, message->header);
    return message->body > message->header &&
           (!is_rule || (mail_find_field(t, message, "From:") < message->body &&
                         mail_find_field(t, message, "Subject:") < message->body));
}

static void find_messages(struct text *t)
{
    struct mail_folder *folder = t->mails = ARENA_NEW(t->scratch, struct mail_folder);
    bool is_after_blank = true;
    struct message message;

    for (size_t line = 0; line < t->line_count; line++) {
        if (is_after_blank && !line_is_blank(&t->lines[line]) && read_message(t, line, &message)) {
            folder->messages = arena_grow(t->scratch, folder->messages, folder->count,
                                          &folder->capacity, sizeof *folder->messages);
            folder->messages[folder->count++] = message;
            line = message.body - 1;
        }
        is_after_blank = line_is_blank(&t->lines[line]);
    }
    folder->is_digest = folder->count > 1 && line_ruled_with(&t->lines[folder->messages[1].first]);
}

static size_t end_of_message(const struct text *t, size_t message)
{
    return message + 1 < t->mails->count ? t->mails->messages[message + 1].first : t->line_count;
}

/* "-- " and the few lines below it. */
static void mark_signature(struct text *t, size_t from, size_t end)
{
    enum { MOST_LINES = 10 };
    size_t last = end;

    while (last > from && (line_is_blank(&t->lines[last - 1]) || t->lines[last - 1].furniture))
        last--;
    for (size_t line = last; line > from && last - line <= MOST_LINES; line--)
        if (slice_is(t->lines[line - 1].text, "--")) {
            furniture_mark(t, line - 1, last, FURNITURE_SIGNATURE);
            return;
        }
}

/* ">From here": the sign keeps the line from being the first of a mail. */
static void unescape(struct text *t, size_t from, size_t end)
{
    for (size_t i = from; i < end; i++) {
        struct line *line = &t->lines[i];

        if (line->first != '>' || !slice_starts_with(line->text, SLICE(">From ")))
            continue;
        line->text = slice_skip(line->text, 1);
        line->first = 'F';
        line->width--;
    }
}

/* The headers of the parts that a mail is of, and the lines between them. */
static void mark_parts(struct text *t, size_t from, size_t end)
{
    for (size_t i = from; i < end; i++) {
        size_t header_end;

        if (t->lines[i].indent > 0 || !slice_starts_with(t->lines[i].text, SLICE("--")) ||
            i + 1 >= end || !slice_starts_with(t->lines[i + 1].text, SLICE("Content-")))
            continue;
        header_end = find_header_end(t, i + 1);
        furniture_mark(t, i, header_end > i + 1 ? header_end : i, FURNITURE_HEADER_FIELD);
    }
}

void mail_set_aside(struct text *t)
{
    find_messages(t);
    for (size_t m = 0; m < t->mails->count; m++) {
        struct message message = t->mails->messages[m];
        size_t end = end_of_message(t, m);

        furniture_mark(t, message.first, message.body, FURNITURE_HEADER_FIELD);
        mark_signature(t, message.body, end);
        mark_parts(t, message.body, end);
        if (mail_is_separator(t->lines[message.first].text))
            unescape(t, message.body, end);
    }
}

/* --- chapters --------------------------------------------------------------------------------- */

/* One field of a header is text again; false: the header has none of that name. */
static bool show_field(struct text *t, const struct message *message, const char *name,
                       struct block *block)
{
    size_t line = mail_find_field(t, message, name), end = line + 1;

    if (line == message->body || t->lines[line].text.len <= strlen(name))
        return false;
    while (end < message->body && t->lines[end].indent > 0)
        end++;
    for (size_t i = line; i < end; i++)
        t->lines[i].furniture = false;
    *block = (struct block){ .first = (uint32_t)line,
                             .count = (uint32_t)(end - line),
                             .text_lines = (uint16_t)(end - line),
                             .blanks_before = 1,
                             .blanks_after = 1,
                             .verdict = &paragraph_recogniser,
                             .bid = BID_CERTAIN };
    return true;
}

/* The subject without its name: a heading above all others. */
static void make_heading(struct text *t, struct block *block)
{
    struct line *line = &t->lines[block->first];

    line->text = slice_trim_start(slice_skip(line->text, slice_find_byte(line->text, ':') + 1));
    line->first = line->text.len ? line->text.at[0] : 0;
    block->verdict = &heading_recogniser;
    block->level = 1;
    block->look = (struct heading_look){ .form = HEADING_FORM_PART, .role = HEADING_CHAPTER };
}

static size_t show_message(struct text *t, const struct message *message, struct block *blocks)
{
    size_t count = 0;

    if (show_field(t, message, "Subject:", &blocks[count]))
        make_heading(t, &blocks[count++]);
    count += show_field(t, message, "From:", &blocks[count]);
    count += show_field(t, message, "Date:", &blocks[count]);
    return count;
}

void mail_make_chapters(struct text *t)
{
    enum { SHOWN = 3 /* blocks of a header */ };
    const struct mail_folder *folder = t->mails;
    struct block *blocks;
    size_t count = 0, b = 0;

    if (!folder || folder->count < 2)
        return;
    blocks = ARENA_ARRAY(t->scratch, t->block_count + folder->count * SHOWN, struct block);
    for (size_t m = 0; m <= folder->count; m++) {
        size_t until = m < folder->count ? folder->messages[m].first : t->line_count;

        while (b < t->block_count && t->blocks[b].first < until)
            blocks[count++] = t->blocks[b++];
        if (m < folder->count && !(m == 0 && folder->is_digest))
            count += show_message(t, &folder->messages[m], &blocks[count]);
    }
    t->blocks = blocks;
    t->block_count = count;
}
