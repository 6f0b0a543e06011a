/* metadata.c - fields by name and rank, persons and how they are sorted. It reads no format. */
#include "metadata.h"

#include "date.h"

#include "node.h"
#include "utf8.h"

static const char *const field_names[METADATA_FIELDS] = {
#define METADATA_FIELD(field, name) name,
#include "metadata_fields.def"
#undef METADATA_FIELD
};

const struct creator_role_names creator_role_names[CREATOR_ROLES] = {
    [CREATOR_AUTHOR] = { "author", "aut" },
    [CREATOR_EDITOR] = { "editor", "edt" },
    [CREATOR_TRANSLATOR] = { "translator", "trl" },
    [CREATOR_ILLUSTRATOR] = { "illustrator", "ill" },
    [CREATOR_PRODUCER] = { "producer", "bkp" },
    [CREATOR_CONTRIBUTOR] = { "contributor", "ctb" },
};

/* Other names that people use for what we have. */
static const struct {
    const char *name, *ours;
} synonyms[] = {
    { "language", "lang" },
    { "creator", "author" },
    { "authors", "author" },
    { "summary", "description" },
    { "abstract", "description" },
    { "copyright", "rights" },
    { "license", "rights" },
    { "pubdate", "date" },
    { "isbn", "identifier" },
    { "keywords", "subject" },
    { "tags", "subject" },
    { "subjects", "subject" },
    { "belongs-to-collection", "series" },
    { "group-position", "series-position" },
};

const char *metadata_field_name(enum metadata_field field)
{
    return field_names[field];
}

bool metadata_field_from_name(struct slice name, enum metadata_field *field)
{
    for (size_t i = 0; i < METADATA_FIELDS; i++)
        if (slice_equal_ascii_case(name, slice_of(field_names[i]))) {
            *field = (enum metadata_field)i;
            return true;
        }
    return false;
}

/* Blanks, and characters that only steer how others are shown. */
static bool is_invisible(uint32_t c)
{
    return utf8_is_space(c) || c == 0xAD || c == 0xFEFF || (c >= 0x200B && c <= 0x200F) ||
           (c >= 0x202A && c <= 0x202E) || (c >= 0x2060 && c <= 0x2069);
}

static bool is_seen(struct slice text)
{
    uint32_t c;

    while (utf8_next(&text, &c))
        if (!is_invisible(c))
            return true;
    return false;
}

/* More than marks between names that are missing. */
static bool is_name(struct slice text)
{
    uint32_t c;

    while (utf8_next(&text, &c))
        if (!is_invisible(c) && !utf8_is_punctuation(c))
            return true;
    return false;
}

void metadata_set(struct metadata *metadata, enum metadata_field field, struct metadata_value value)
{
    value.text = slice_trim(value.text);
    if (is_seen(value.text) && value.rank >= metadata->fields[field].rank)
        metadata->fields[field] = value;
}

/* Words that belong to the surname behind them: "van Beethoven", "Le Guin". */
static const char *const particles[] = {
    "van", "von", "der", "den", "de",  "du",  "da", "di",  "del", "la",  "le", "Le",
    "La",  "Van", "Von", "De",  "bin", "ibn", "al", "ter", "ten", "dos", "af", "zu",
};

/* Words behind a surname that are no surname. */
static const char *const suffixes[] = { "Jr.", "Jr", "Sr.", "Sr", "II", "III", "IV", "Esq." };

/* Words that only names of bodies have; these are not turned round. */
static const char *const body_words[] = {
    "The",          "the",         "of",           "and",        "for",        "Inc.",
    "Ltd.",         "GmbH",        "Press",        "Institute",  "University", "Foundation",
    "Project",      "Group",       "Society",      "Committee",  "Team",       "Staff",
    "Editors",      "Authors",     "Company",      "Agency",     "Office",     "Association",
    "News",         "&",           "Workgroup",    "Consortium", "Community",  "Developers",
    "Contributors", "Maintainers", "Proofreaders", "Volunteers", "List",
};

bool metadata_is_body(struct slice name)
{
    struct slice word;

    while (slice_next(&name, ' ', &word))
        if (SLICE_IS_ONE_OF(word, body_words))
            return true;
    return false;
}

/* "Le Guin, Ursula K." as it is printed in catalogues. */
static bool split_inverted(struct arena *arena, struct creator *creator)
{
    struct slice name = creator->name.text;
    size_t comma = slice_find_byte(name, ',');
    struct slice rest = slice_trim(slice_skip(name, comma + 1));

    if (comma == name.len || rest.len == 0 || SLICE_IS_ONE_OF(rest, suffixes) ||
        slice_find_byte(rest, ',') < rest.len)
        return false;
    creator->surname = slice_trim(slice_take(name, comma));
    creator->forename = rest;
    creator->file_as = name;
    creator->name.text =
        arena_format(arena, "%.*s %.*s", SLICE_PRINT(rest), SLICE_PRINT(creator->surname));
    return true;
}

/*
 * Forename and surname of a name in the western order. Names of one word, of bodies, and names
 * written without spaces (Chinese, Japanese) sort as they are.
 */
static void split_name(struct arena *arena, struct creator *creator)
{
    struct slice name = creator->name.text, kept = name, suffix = { 0 };

    creator->file_as = name;
    if (metadata_is_body(name) || split_inverted(arena, creator) || utf8_is_wide(utf8_first(name)))
        return;
    if (SLICE_IS_ONE_OF(slice_last_word(kept), suffixes)) {
        suffix = slice_last_word(kept);
        kept = slice_trim_end(slice_take(kept, kept.len - suffix.len));
        if (kept.len && kept.at[kept.len - 1] == ',')
            kept.len--;
    }
    creator->surname = slice_last_word(kept);
    creator->forename = slice_trim_end(slice_take(kept, kept.len - creator->surname.len));
    while (creator->forename.len &&
           SLICE_IS_ONE_OF(slice_last_word(creator->forename), particles)) {
        size_t particle = slice_last_word(creator->forename).len;

        creator->surname = slice_between(slice_end(creator->forename) - particle, slice_end(kept));
        creator->forename = slice_trim_end(slice_take(kept, creator->forename.len - particle));
    }
    if (creator->forename.len == 0) {
        creator->surname = (struct slice){ 0 };
        return;
    }
    creator->file_as =
        arena_format(arena, "%.*s, %.*s%s%.*s", SLICE_PRINT(creator->surname),
                     SLICE_PRINT(creator->forename), suffix.len ? ", " : "", SLICE_PRINT(suffix));
}

/* As it is printed, or as it was given to be sorted. */
static bool is_same_name(const struct creator *creator, struct slice name)
{
    return slice_equal(creator->name.text, name) || slice_equal(creator->file_as, name);
}

struct creator *metadata_add_creator(struct arena *arena, struct metadata *metadata,
                                     enum creator_role role, struct metadata_value name)
{
    struct creator **link = &metadata->creators, *creator;

    name.text = slice_trim(name.text);
    if (!is_name(name.text))
        return NULL;
    while (*link) {
        if ((*link)->role == role && (*link)->name.rank > name.rank)
            return NULL;
        if ((*link)->role == role && (*link)->name.rank == name.rank &&
            is_same_name(*link, name.text))
            return NULL;
        if ((*link)->role == role && (*link)->name.rank < name.rank)
            *link = (*link)->next;
        else
            link = &(*link)->next;
    }
    creator = *link = ARENA_NEW(arena, struct creator);
    creator->name = name;
    creator->role = role;
    split_name(arena, creator);
    return creator;
}

/*
 * A person that was added (NULL: was not) has a way to be sorted of its own, if that is given: "Maria
 * Lee, Ann" tells the surname of Ann Maria Lee too.
 */
static void sort_by(struct creator *creator, struct slice file_as)
{
    size_t comma = slice_find_byte(file_as, ',');
    struct slice surname = slice_trim(slice_take(file_as, comma)),
                 forename = slice_trim(slice_skip(file_as, comma + 1)), rest;

    if (!creator || file_as.len == 0)
        return;
    creator->file_as = file_as;
    rest = creator->name.text;
    if (surname.len == 0 || forename.len == 0 || !slice_starts_with(rest, forename) ||
        !slice_equal(slice_trim_start(slice_skip(rest, forename.len)), surname))
        return;
    creator->forename = forename;
    creator->surname = surname;
}

static void add_item(struct arena *arena, struct metadata_item **link, struct metadata_value value)
{
    value.text = slice_trim(value.text);
    if (!is_seen(value.text))
        return;
    while (*link) {
        if (slice_equal((*link)->value.text, value.text))
            return;
        link = &(*link)->next;
    }
    *link = ARENA_NEW(arena, struct metadata_item);
    (*link)->value = value;
}

void metadata_add_subject(struct arena *arena, struct metadata *metadata,
                          struct metadata_value value)
{
    add_item(arena, &metadata->subjects, value);
}

void metadata_add_identifier(struct arena *arena, struct metadata *metadata,
                             struct metadata_value value)
{
    add_item(arena, &metadata->identifiers, value);
}

static struct slice our_name(struct slice key)
{
    for (size_t i = 0; i < sizeof synonyms / sizeof *synonyms; i++)
        if (slice_equal_ascii_case(key, slice_of(synonyms[i].name)))
            return slice_of(synonyms[i].ours);
    return key;
}

/* A date in words has its normal form beside it, when it can be read. */
static struct metadata_value normal_date(struct arena *arena, struct metadata_value value)
{
    struct slice normal = date_read(arena, slice_trim(value.text));

    if (normal.len && !slice_equal(normal, value.text)) {
        value.printed = value.text;
        value.text = normal;
    }
    return value;
}

bool metadata_sorts_apart(struct arena *arena, const struct creator *creator)
{
    struct metadata nowhere = { 0 };
    const struct creator *plain =
        metadata_add_creator(arena, &nowhere, creator->role, creator->name);

    return plain && !slice_equal(plain->file_as, creator->file_as);
}

bool metadata_set_named(struct arena *arena, struct metadata *metadata, struct slice key,
                        struct metadata_value value)
{
    return metadata_set_person(arena, metadata, key, value, SLICE(""));
}

bool metadata_set_person(struct arena *arena, struct metadata *metadata, struct slice key,
                         struct metadata_value value, struct slice file_as)
{
    enum metadata_field field;

    key = our_name(key);
    if (metadata_field_from_name(key, &field)) {
        metadata_set(metadata, field, field == METADATA_DATE ? normal_date(arena, value) : value);
        return true;
    }
    if (slice_equal_ascii_case(key, SLICE("subject"))) {
        metadata_add_subject(arena, metadata, value);
        return true;
    }
    if (slice_equal_ascii_case(key, SLICE("identifier"))) {
        metadata_add_identifier(arena, metadata, value);
        return true;
    }
    for (size_t role = 0; role < CREATOR_ROLES; role++)
        if (slice_equal_ascii_case(key, slice_of(creator_role_names[role].name))) {
            sort_by(metadata_add_creator(arena, metadata, (enum creator_role)role, value), file_as);
            return true;
        }
    return false;
}

static void drop_creators(struct metadata *metadata, enum creator_role role)
{
    struct creator **link = &metadata->creators;

    while (*link)
        if ((*link)->role == role)
            *link = (*link)->next;
        else
            link = &(*link)->next;
}

void metadata_overlay(struct arena *arena, struct metadata *metadata, const struct metadata *over)
{
    for (size_t i = 0; i < METADATA_FIELDS; i++)
        if (over->fields[i].text.len)
            metadata->fields[i] = over->fields[i];
    for (const struct creator *creator = over->creators; creator; creator = creator->next)
        drop_creators(metadata, creator->role);
    for (const struct creator *creator = over->creators; creator; creator = creator->next)
        sort_by(metadata_add_creator(arena, metadata, creator->role, creator->name),
                creator->file_as);
    for (const struct metadata_item *item = over->subjects; item; item = item->next)
        metadata_add_subject(arena, metadata, item->value);
    for (const struct metadata_item *item = over->identifiers; item; item = item->next)
        metadata_add_identifier(arena, metadata, item->value);
}

static void add_string(struct arena *arena, struct metadata_strings *strings, struct slice *string)
{
    strings->at =
        arena_grow(arena, strings->at, strings->count, &strings->capacity, sizeof *strings->at);
    strings->at[strings->count++] = string;
}

static void add_value(struct arena *arena, struct metadata_strings *strings,
                      struct metadata_value *value)
{
    add_string(arena, strings, &value->text);
    add_string(arena, strings, &value->printed);
}

struct metadata_strings metadata_strings(struct arena *arena, struct metadata *metadata)
{
    struct metadata_strings strings = { NULL, 0, 0 };

    for (size_t i = 0; i < METADATA_FIELDS; i++)
        add_value(arena, &strings, &metadata->fields[i]);
    for (struct creator *creator = metadata->creators; creator; creator = creator->next) {
        add_value(arena, &strings, &creator->name);
        add_string(arena, &strings, &creator->forename);
        add_string(arena, &strings, &creator->surname);
        add_string(arena, &strings, &creator->file_as);
    }
    for (struct metadata_item *item = metadata->subjects; item; item = item->next)
        add_value(arena, &strings, &item->value);
    for (struct metadata_item *item = metadata->identifiers; item; item = item->next)
        add_value(arena, &strings, &item->value);
    return strings;
}

static const struct creator *find_creator(const struct creator *creator, enum creator_role role)
{
    while (creator && creator->role != role)
        creator = creator->next;
    return creator;
}

const struct creator *metadata_creator(const struct metadata *metadata, enum creator_role role)
{
    return find_creator(metadata->creators, role);
}

const struct creator *metadata_next_creator(const struct creator *creator)
{
    return find_creator(creator->next, creator->role);
}

bool metadata_is_language(struct slice tag)
{
    struct slice part;
    bool first = true;

    if (tag.len == 0 || tag.at[tag.len - 1] == '-')
        return false;
    for (; slice_next(&tag, '-', &part); first = false) {
        if (part.len == 0 || part.len > 8 || (first && part.len < 2))
            return false;
        for (size_t i = 0; i < part.len; i++)
            if (!is_ascii_letter(part.at[i]) && (first || !is_digit_byte(part.at[i])))
                return false;
    }
    return true;
}

static bool is_one_of_strings(const char *const *words, struct slice word)
{
    while (*words && !slice_equal_ascii_case(word, slice_of(*words)))
        words++;
    return *words != NULL;
}

bool metadata_is_right_to_left(struct slice tag)
{
    static const char *const scripts[] = { "adlm", "arab", "hebr", "mand", "nkoo",
                                           "rohg", "samr", "syrc", "thaa", NULL };
    static const char *const languages[] = { "ar", "arc", "ckb", "dv", "fa", "he", "iw",
                                             "ps", "sd",  "syr", "ug", "ur", "yi", NULL };
    enum { SCRIPT_LENGTH = 4 };
    struct slice primary = { 0 }, part;

    slice_next(&tag, '-', &primary);
    while (slice_next(&tag, '-', &part))
        if (part.len == SCRIPT_LENGTH && is_ascii_letter(part.at[0]))
            return is_one_of_strings(scripts, part);
    return is_one_of_strings(languages, primary);
}
