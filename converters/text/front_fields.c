/*
 * front_fields.c - header fields: "Subject: ..." of a mail, "Title: ..." of an e-book, the first
 * page of an RFC.
 */
#include "front.h"

static const struct field_name {
    const char *name, *key; /* as the text has it; as metadata_set_named takes it */
} names[] = {
    { "Title:", "title" },   { "Subject:", "title" },           { "Author:", "author" },
    { "From:", "author" },   { "Language:", "language" },       { "Translator:", "translator" },
    { "Editor:", "editor" }, { "Illustrator:", "illustrator" }, { "Publisher:", "publisher" },
    { "Date:", "date" },     { "Subtitle:", "subtitle" },
};

/* The names of languages in the header of an e-book. */
static const struct {
    const char *name, *tag;
} languages[] = {
    { "English", "en" }, { "French", "fr" },    { "German", "de" },    { "Spanish", "es" },
    { "Italian", "it" }, { "Dutch", "nl" },     { "Finnish", "fi" },   { "Portuguese", "pt" },
    { "Swedish", "sv" }, { "Danish", "da" },    { "Polish", "pl" },    { "Latin", "la" },
    { "Chinese", "zh" }, { "Esperanto", "eo" }, { "Norwegian", "no" }, { "Russian", "ru" },
    { "Greek", "el" },   { "Hungarian", "hu" }, { "Czech", "cs" },     { "Catalan", "ca" },
    { "Tagalog", "tl" }, { "Welsh", "cy" },     { "Japanese", "ja" },
};

static struct slice language_tag(struct slice name)
{
    for (size_t i = 0; i < sizeof languages / sizeof *languages; i++)
        if (slice_equal_ascii_case(name, slice_of(languages[i].name)))
            return slice_of(languages[i].tag);
    return name;
}

/* "Ann Lee <ann@example.org>": the name, or the address when there is none. */
static struct slice sender_name(struct slice text)
{
    size_t bracket = slice_find_byte(text, '<');
    struct slice name = slice_trim(slice_take(text, bracket));

    if (name.len > 1 && name.at[0] == '"' && name.at[name.len - 1] == '"')
        name = slice_skip(slice_take(name, name.len - 1), 1);
    return name.len && slice_find_byte(name, '@') == name.len ? name : SLICE("");
}

static bool set_field(struct text *t, const struct field_name *field, struct slice value)
{
    struct slice key = slice_of(field->key);

    if (slice_is(key, "date"))
        return front_set_date(t, value, "header field");
    if (slice_is(key, "language"))
        value = language_tag(value);
    if (slice_is(slice_of(field->name), "From:"))
        value = sender_name(value);
    if (value.len == 0)
        return false;
    metadata_set_named(t->arena, &t->document->metadata, key,
                       front_value(t, value, RANK_HEADER, "header field"));
    return true;
}

/* The field's value, with the lines that go on under it. */
static struct slice field_value(const struct text *t, size_t *line, size_t name_len, size_t end)
{
    struct buffer *out = buffer_new(t->arena);

    buffer_put_raw(out, slice_trim(slice_skip(t->lines[*line].text, name_len)));
    while (*line + 1 < end && !line_is_blank(&t->lines[*line + 1]) &&
           t->lines[*line + 1].indent > 0) {
        ++*line;
        buffer_put_raw(out, SLICE(" "));
        buffer_put_raw(out, t->lines[*line].text);
    }
    return buffer_bytes(out);
}

static void read_fields(struct text *t, size_t line, size_t end)
{
    for (; line < end; line++)
        for (size_t i = 0; i < sizeof names / sizeof *names; i++)
            if (slice_starts_with(t->lines[line].text, slice_of(names[i].name))) {
                set_field(t, &names[i], field_value(t, &line, strlen(names[i].name), end));
                break;
            }
}

/* A line "Name: value". */
static bool is_field(const struct line *line)
{
    size_t colon = slice_find_byte(line->text, ':');

    if (colon == 0 || colon > 30 || colon + 1 >= line->text.len || line->text.at[colon + 1] != ' ')
        return false;
    for (size_t i = 0; i < colon; i++)
        if (!is_ascii_letter(line->text.at[i]) && line->text.at[i] != '-')
            return false;
    return true;
}

/* The header of a mail: all of it is set aside but what became metadata. */
static void read_mail(struct text *t)
{
    struct block *block = t->blocks;
    size_t end = block->first + block->count;

    if (block_is_given(block) || !is_field(&t->lines[block->first]))
        return;
    read_fields(t, block->first, end);
    for (size_t i = block->first; i < end; i++) {
        t->lines[i].furniture = true;
        t->lines[i].role = FURNITURE_HEADER_FIELD;
    }
    front_take(t, 0);
}

/* An e-book's frame holds fields before its text. */
static void read_frame(struct text *t)
{
    size_t end = 0;

    while (end < t->line_count && (t->lines[end].furniture || line_is_blank(&t->lines[end])))
        end++;
    if (end < t->line_count || t->line_count)
        read_fields(t, 0, end);
}

/* What stands at the right of a wide gap; the whole line when it is set far in. */
static struct slice right_column(const struct line *line)
{
    size_t gap = slice_find(line->text, SLICE("    "));

    if (gap < line->text.len)
        return slice_trim(slice_skip(line->text, gap));
    return line->indent > 30 ? line->text : SLICE("");
}

/* "R. Fielding, Ed." : initials, then a surname. */
static bool read_initialed_name(struct slice text, struct slice *name)
{
    size_t comma = slice_find_byte(text, ',');

    *name = slice_trim(slice_take(text, comma));
    return name->len > 3 && name->at[0] >= 'A' && name->at[0] <= 'Z' && name->at[1] == '.' &&
           slice_find_byte(*name, ' ') < name->len && (comma == text.len || text.len - comma < 7);
}

/* The first page: fields at the left, authors and the date at the right. */
static void read_columns(struct text *t, const struct block *block)
{
    for (size_t i = 0; i < block->count; i++) {
        struct slice right = right_column(block_line(t, block, i)), name;

        if (read_initialed_name(right, &name))
            metadata_add_creator(t->arena, &t->document->metadata, CREATOR_AUTHOR,
                                 front_value(t, name, RANK_TEXT, "the right column"));
        else
            front_set_date(t, right, "the right column");
    }
}

/* The title; a line below it may name the file that the memo is. */
static void set_memo_title(struct text *t, const struct block *block)
{
    struct slice title = front_one_line(t, block), name;
    size_t draft = slice_find(title, SLICE(" draft-"));

    name = slice_skip(title, draft + 1);
    if (slice_find_byte(name, ' ') < name.len)
        name = slice_skip(title, draft = title.len);
    metadata_set(&t->document->metadata, METADATA_TITLE,
                 front_value(t, slice_take(title, draft), RANK_TEXT, "the centred line"));
    metadata_set(&t->document->metadata, METADATA_SOURCE,
                 front_value(t, name, RANK_TEXT, "under the title"));
}

/* Two columns of fields, kept as they are; then the title, centred. */
static void read_rfc(struct text *t)
{
    for (size_t b = 0; b < t->block_count && b < 6 && !block_is_given(&t->blocks[b]); b++) {
        const struct block *block = &t->blocks[b];
        bool is_centred = block->indent > t->profile.body_indent + 4U && block->text_lines <= 3 &&
                          right_column(block_line(t, block, 0)).len == 0;

        if (!is_centred) {
            read_columns(t, block);
            continue;
        }
        set_memo_title(t, block);
        front_take(t, b);
        return;
    }
}

void front_read_fields(struct text *t)
{
    read_frame(t);
    if (t->block_count == 0)
        return;
    if (t->profile.dialect == DIALECT_MAIL)
        read_mail(t);
    else if (t->profile.dialect == DIALECT_RFC)
        read_rfc(t);
}
