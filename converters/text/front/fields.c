/*
 * fields.c - header fields: "Subject: ..." of a mail, "Title: ..." of an e-book.
 */
#include "front.h"

#include "text/furniture/furniture.h"
#include "text/mail/mail.h"

/* No header has more, and each person is compared with all others. Of more no block is a header. */
enum { MOST_FIELDS = 500 };

static const struct field_name {
    const char *name, *key; /* as the text has it; as metadata_set_named takes it */
    bool is_shown;          /* readers find the value above the text: its line can go */
} names[] = {
    { "Title:", "title", true },
    { "Subject:", "title", true },
    { "Titel:", "title", true },
    { "Titre:", "title", true },
    { "Titre :", "title", true },
    { "Título:", "title", true },
    { "Titolo:", "title", true },
    { "Subtitle:", "subtitle", true },
    { "Untertitel:", "subtitle", true },
    { "Author:", "author", true },
    { "Authors:", "author", true },
    { "Author(s):", "author", true },
    { "From:", "author", true },
    { "Autor:", "author", true },
    { "Autorin:", "author", true },
    { "Auteur:", "author", true },
    { "Auteur :", "author", true },
    { "Autore:", "author", true },
    { "Verfasser:", "author", true },
    { "Автор:", "author", true },
    { "Tekst:", "author", true },
    { "Teksti:", "author", true },
    { "Text:", "author", true },
    { "Texte :", "author", true },
    { "Texto:", "author", true },
    { "Testo:", "author", true },
    { "文：", "author", true },
    { "Written by:", "author", true },
    { "Maintainer:", "contributor", true },
    { "Translator:", "translator", true },
    { "Editor:", "editor", true },
    { "Illustrator:", "illustrator", true },
    { "Foto:", "contributor", true },
    { "Fotos:", "contributor", true },
    { "Photos:", "contributor", true },
    { "Date:", "date", true },
    { "Datum:", "date", true },
    { "Fecha:", "date", true },
    { "Last updated:", "date", true },
    { "Language:", "language", false },
    { "Publisher:", "publisher", false },
    { "Verlag:", "publisher", false },
    { "Version:", "edition", false },
    { "Edition:", "edition", false },
    { "Revision:", "edition", false },
    { "Copyright:", "rights", false },
    { "License:", "rights", false },
    { "Series:", "series", false },
    { "Place:", "place", false },
    { "Source:", "source", false },
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

/* "ann@example.org (Ann Lee)", as old mailers have it, and archives of lists: "ann at example.org (Ann Lee)". */
static struct slice name_in_brackets(struct slice text)
{
    size_t open = slice_find_byte(text, '(');
    struct slice address = slice_take(text, open);
    bool is_address = slice_find_byte(address, '@') < address.len ||
                      slice_find(address, SLICE(" at ")) < address.len;

    return is_address && open < text.len && text.at[text.len - 1] == ')'
               ? slice_trim(slice_between(text.at + open + 1, slice_end(text) - 1))
               : SLICE("");
}

/* "Ann Lee <ann@example.org>": the name, or nothing when there is none. */
static struct slice sender_name(struct slice text)
{
    size_t bracket = slice_find_byte(text, '<');
    struct slice name = slice_trim(slice_take(text, bracket)), in_brackets = name_in_brackets(text);

    if (in_brackets.len)
        return in_brackets;
    if (name.len > 1 && name.at[0] == '"' && name.at[name.len - 1] == '"')
        name = slice_skip(slice_take(name, name.len - 1), 1);
    return name.len && slice_find_byte(name, '@') == name.len &&
                   slice_find(name, SLICE(" at ")) == name.len
               ? name
               : SLICE("");
}

/* "Re: Re: Fwd: The tree": the title is what the first one wrote about. */
static struct slice subject_title(struct slice text)
{
    static const char *const prefixes[] = { "Re:", "RE:", "re:", "Fwd:", "FWD:", "FW:",
                                            "Fw:", "AW:", "Aw:", "WG:",  "SV:",  "TR:" };

    for (size_t i = 0; i < sizeof prefixes / sizeof *prefixes;) {
        if (slice_starts_with(text, slice_of(prefixes[i]))) {
            text = slice_trim(slice_skip(text, strlen(prefixes[i])));
            i = 0;
        } else {
            i++;
        }
    }
    return text;
}

/* "Ann Lee and Tom Fox <tom@fox.example>": each of them. */
static bool set_persons(struct text *t, enum creator_role role, struct slice value)
{
    struct front_names persons;

    front_read_names(t, value, role, &persons);
    if (persons.count == 0 || slice_trim(persons.rest).len)
        persons = (struct front_names){ { { value, role } }, 1, SLICE("") };
    front_add_names(t, &persons, RANK_HEADER, "header field");
    return true;
}

static bool set_field(struct text *t, const struct field_name *field, struct slice value)
{
    struct slice key = slice_of(field->key), name = slice_of(field->name);

    if (slice_is(key, "date"))
        return front_set_date(t, value, "header field");
    if (slice_is(key, "language"))
        value = language_tag(value);
    if (slice_is(name, "Subject:"))
        value = subject_title(value);
    if (slice_find_byte(value, '<') < value.len || slice_is(name, "From:"))
        value = sender_name(value);
    if (value.len == 0)
        return false;
    for (int role = 0; role < CREATOR_ROLES; role++)
        if (slice_is(key, creator_role_names[role].name))
            return set_persons(t, (enum creator_role)role, value);
    metadata_set_named(t->arena, &t->document->metadata, key,
                       front_value(t, value, RANK_HEADER, "header field"));
    return true;
}

static bool goes_on(const struct text *t, size_t line, size_t end)
{
    return line + 1 < end && !line_is_blank(&t->lines[line + 1]) && t->lines[line + 1].indent > 0;
}

/* The field's value, with the lines that go on under it. */
static struct slice field_value(const struct text *t, size_t *line, size_t name_len, size_t end)
{
    struct slice value = slice_trim(slice_skip(t->lines[*line].text, name_len));
    struct buffer *out;

    if (!goes_on(t, *line, end))
        return value;
    out = buffer_new(t->arena);
    buffer_put_raw(out, value);
    while (goes_on(t, *line, end)) {
        buffer_put_raw(out, SLICE(" "));
        buffer_put_raw(out, t->lines[++*line].text);
    }
    return buffer_take(out);
}

/* The field that a line is; a colon before it is that of reStructuredText. */
static const struct field_name *find_field(struct slice text, size_t *length)
{
    size_t colon = text.len && text.at[0] == ':';

    for (size_t i = 0; i < sizeof names / sizeof *names; i++)
        if (slice_starts_with(slice_skip(text, colon), slice_of(names[i].name))) {
            *length = colon + strlen(names[i].name);
            return &names[i];
        }
    return NULL;
}

bool front_field_role(struct slice text, size_t *length, enum creator_role *role)
{
    const struct field_name *field = find_field(text, length);

    for (int i = 0; field && i < CREATOR_ROLES; i++)
        if (slice_is(slice_of(field->key), creator_role_names[i].name)) {
            *role = (enum creator_role)i;
            return true;
        }
    *length = 0;
    return false;
}

static void read_fields(struct text *t, size_t line, size_t end)
{
    for (size_t fields = 0; line < end && fields < MOST_FIELDS; line++) {
        size_t length;
        const struct field_name *field = find_field(t->lines[line].text, &length);

        if (field)
            set_field(t, field, field_value(t, &line, length, end));
        fields += field != NULL;
    }
}

/* The value of a field of a message as metadata has it: the subject that was written about, the sender's name. */
static struct slice message_value(const struct text *t, const struct message *message,
                                  const char *name)
{
    size_t line = mail_find_field(t, message, name);
    struct slice value;

    if (line == message->body)
        return SLICE("");
    value = field_value(t, &line, strlen(name), message->body);
    return slice_is(slice_of(name), "Subject:") ? subject_title(value) : sender_name(value);
}

/* What all messages of a folder have is the folder's. */
static void read_common_field(struct text *t, const char *name, enum creator_role role)
{
    const struct mail_folder *mails = t->mails;
    struct slice value = message_value(t, &mails->messages[0], name);
    bool is_title = role == CREATOR_ROLES;

    for (size_t m = 1; m < mails->count; m++)
        if (!slice_equal_ascii_case(value, message_value(t, &mails->messages[m], name)))
            return;
    if (value.len && is_title)
        metadata_set(&t->document->metadata, METADATA_TITLE,
                     front_value(t, value, RANK_HEADER, "the subject of all messages"));
    else if (value.len)
        metadata_add_creator(t->arena, &t->document->metadata, role,
                             front_value(t, value, RANK_HEADER, "the sender of all messages"));
}

/* A digest has a header of its own, which says what it is. */
static void read_folder(struct text *t)
{
    const struct message *first = &t->mails->messages[0];

    if (t->mails->is_digest) {
        metadata_set(&t->document->metadata, METADATA_TITLE,
                     front_value(t, message_value(t, first, "Subject:"), RANK_HEADER,
                                 "the digest's subject"));
        front_set_date(t, message_value(t, first, "Date:"), "header field");
        return;
    }
    read_common_field(t, "Subject:", CREATOR_ROLES);
    read_common_field(t, "From:", CREATOR_AUTHOR);
}

static void read_mail(struct text *t)
{
    const struct mail_folder *mails = t->mails;

    if (mails && mails->count > 1)
        read_folder(t);
    else if (mails && mails->count)
        read_fields(t, mails->messages[0].header, mails->messages[0].body);
}

/* An e-book's frame holds fields before its text. */
static void read_frame(struct text *t)
{
    size_t end = 0;

    while (end < t->line_count && (t->lines[end].furniture || line_is_blank(&t->lines[end])))
        end++;
    if (end < t->line_count || t->line_count)
        read_fields(t, 0, end);
    front_read_credits(t, 0, end);
}

/* A block of known fields alone, at the top of a manual or an essay; *is_shown: each is shown elsewhere. */
static bool is_field_block(const struct text *t, const struct block *block, bool *is_shown)
{
    size_t fields = 0, length;

    *is_shown = true;
    for (size_t i = 0; i < block->count; i++) {
        const struct line *line = block_line(t, block, i);
        const struct field_name *field = find_field(line->text, &length);

        if (!field && (fields == 0 || line->indent == 0))
            return false;
        fields += field != NULL;
        *is_shown = *is_shown && (!field || field->is_shown);
        if (field && slice_skip(line->text, length).len == 0)
            return false;
    }
    return fields > 1 && fields <= MOST_FIELDS;
}

/* Fields that no reader finds above the text stay in it. */
static void read_field_block(struct text *t)
{
    enum { FIRST_BLOCKS = 4 };
    bool is_shown;

    for (size_t b = 0; b < t->block_count && b < FIRST_BLOCKS; b++) {
        const struct block *block = &t->blocks[b];

        if (block_is_given(block) || !is_field_block(t, block, &is_shown))
            continue;
        read_fields(t, block->first, block->first + block->count);
        if (is_shown)
            front_take(t, b);
        return;
    }
}

/* 《书名》作者：X.txt */
static void read_file_name(struct text *t)
{
    struct slice name = t->source->name;
    size_t start = name.len;

    while (start > 0 && name.at[start - 1] != '/')
        start--;
    name = slice_skip(name, start);
    for (size_t dot = name.len; dot > 0; dot--)
        if (name.at[dot - 1] == '.') {
            name.len = dot - 1;
            break;
        }
    front_set_title_in_brackets(t, name, RANK_FILE_NAME);
}

void front_read_fields(struct text *t)
{
    read_file_name(t);
    if (t->profile.dialect == DIALECT_MAIL) {
        read_mail(t);
        return;
    }
    read_frame(t);
    if (t->block_count == 0)
        return;
    if (t->profile.dialect == DIALECT_RFC) {
        front_read_memo(t);
    } else {
        read_field_block(t);
        front_read_manual_page(t);
    }
}
