/*
 * names.c - the names of persons as they are printed: "Ann Lee", "J. van der Berg", "A. Lee,
 * Tom Fox and Mira Holm (translation)". What is no list of names is refused, not guessed.
 */
#include "front.h"

#include "date.h"
#include "utf8.h"

/* Without the brackets and quotes of "(Tom)" and 'Rusty'. */
static struct slice bare_word(struct slice word)
{
    static const char around[] = "()\"',";

    while (word.len && slice_find_byte(SLICE(around), word.at[0]) < sizeof around - 1)
        word = slice_skip(word, 1);
    while (word.len && slice_find_byte(SLICE(around), word.at[word.len - 1]) < sizeof around - 1)
        word.len--;
    return word;
}

static bool is_particle(struct slice word)
{
    static const char *const particles[] = { "van", "von", "de", "der", "den", "da",  "di",
                                             "du",  "la",  "le", "del", "bin", "ibn", "al",
                                             "y",   "e",   "of", "dos", "ter", "zu",  "af" };

    return SLICE_IS_ONE_OF(word, particles);
}

static bool is_name_word(struct slice word)
{
    uint32_t c;

    word = bare_word(word);
    if (is_particle(word))
        return true;
    if (!utf8_is_letter(utf8_first(word)) || utf8_is_lower(utf8_first(word)))
        return false; /* letters of a script without case may begin a name */
    while (utf8_next(&word, &c))
        if (!utf8_is_letter(c) && !utf8_is_mark(c) && c != '.' && c != '-' && c != '\'' &&
            c != 0x2019)
            return false;
    return true;
}

bool front_is_joint(struct slice word)
{
    static const char *const joints[] = { "and", "&",  "und", "et",  "y",    "e",  "och",
                                          "og",  "en", "AND", "UND", "with", "i",  "и",
                                          "та",  "ja", "ve",  "és",  "και",  "mit" };

    return SLICE_IS_ONE_OF(word, joints);
}

/* A word of our own vocabulary, or a month: no part of a name. */
static bool is_known_word(const struct text *t, struct slice word)
{
    return vocabulary_find(t->vocabulary, word) != PHRASE_NONE || date_month(word);
}

/* "BBC" beside "News"; not initials, nor a surname in capitals behind a forename. */
static bool is_acronym(struct slice word, bool is_last)
{
    struct slice rest = word;
    size_t letters = 0;
    uint32_t c;

    while (utf8_next(&rest, &c)) {
        if (!utf8_is_upper(c))
            return false;
        letters++;
    }
    return letters > 2 && !is_last;
}

/* Words of what is no name of a person: a sentence, a heading, a place. */
static bool is_no_name(struct slice word)
{
    static const char *const words[] = {
        "The",    "A",       "An",        "In",      "On",      "Of",     "And",     "For",
        "To",     "My",      "Our",       "How",     "Why",     "What",   "When",    "Where",
        "Who",    "Is",      "Are",       "New",     "No",      "About",  "With",    "From",
        "This",   "That",    "Your",      "More",    "Read",    "View",   "All",     "Der",
        "Die",    "Das",     "Ein",       "Eine",    "Les",     "Une",    "Los",     "Las",
        "Uma",    "Um",      "Una",       "Il",      "Contact", "Last",   "Photo",   "Image",
        "Staff",  "Free",    "San",       "Santa",   "São",     "Saint",  "St.",     "Port",
        "Fort",   "Mount",   "Cape",      "Buenos",  "Rio",     "Hong",   "Kuala",   "Tel",
        "Addis",  "Abu",     "North",     "South",   "East",    "West",   "United",  "City",
        "Town",   "County",  "Island",    "Islands", "Beach",   "Valley", "Springs", "Press",
        "Update", "Updated", "Published", "Posted",  "Της",     "Του",
    };

    for (size_t i = 0; i < sizeof words / sizeof *words; i++)
        if (slice_equal_ascii_case(word, slice_of(words[i])))
            return true;
    return false;
}

bool front_is_name(const struct text *t, struct slice text)
{
    enum { MOST_WORDS = 5 };
    struct slice rest = text, word;
    bool is_all_capitals = true, has_acronym = false;
    size_t words = 0;

    while (slice_next(&rest, ' ', &word)) {
        if (word.len == 0)
            continue;
        if (!is_name_word(word) || is_no_name(word) || front_is_section(word))
            return false;
        if (words == 0 && is_known_word(t, word) && !date_month(word) && !slice_is(word, "Tom"))
            return false; /* Tom is a volume in Polish, and in Russian */
        is_all_capitals = is_all_capitals && is_acronym(word, false);
        has_acronym = has_acronym || is_acronym(word, rest.len == 0);
        words++;
    }
    return utf8_is_upper(utf8_first(bare_word(text))) && words >= 2 && words <= MOST_WORDS &&
           (!has_acronym || is_all_capitals) && !is_known_word(t, text);
}

/* Whether the text has the word in small letters, as a whole word. */
static bool is_common(const struct text *t, struct slice word)
{
    struct buffer *small = buffer_new(t->scratch);
    struct slice rest = t->source->text;
    char bytes[UTF8_LONGEST];
    uint32_t c;

    buffer_put_byte(small, ' ');
    while (utf8_next(&word, &c))
        buffer_put_raw(small, (struct slice){ bytes, utf8_encode(utf8_to_lower(c), bytes) });
    for (;;) {
        size_t at = slice_find(rest, buffer_bytes(small));

        if (at == rest.len)
            return false;
        rest = slice_skip(rest, at + buffer_bytes(small).len);
        if (!utf8_is_letter(utf8_first(rest)))
            return true;
    }
}

bool front_has_common_word(const struct text *t, struct slice name)
{
    struct slice word;

    while (slice_next(&name, ' ', &word)) {
        word = bare_word(word);
        if (word.len > 1 && !is_particle(word) && word.at[word.len - 1] != '.' &&
            is_common(t, word))
            return true;
    }
    return false;
}

/* A month belongs to a date when a number stands behind it, or nothing. */
static bool begins_date(struct slice word, struct slice rest)
{
    struct slice next = slice_trim_start(rest);

    return (next.len == 0 || is_digit_byte(next.at[0])) && date_month(word);
}

/* "Illustrated by", "Contents"; not the name of a piece, which may be a surname: Day, Book, Story. */
static bool is_label(const struct text *t, struct slice word)
{
    return vocabulary_find(t->vocabulary, word) >= PHRASE_BY;
}

/*
 * The length in bytes of the name that `text` begins with. It ends at a comma, a joint ("and"), a
 * date, a word in small letters; in the word where a page glued a number to it: "Ann Lee12 Dec".
 */
static size_t name_length(const struct text *t, struct slice text)
{
    struct slice rest = text, word;
    size_t end = 0;

    while (slice_next(&rest, ' ', &word)) {
        bool is_last = word.len && word.at[word.len - 1] == ',';
        size_t letters = 0;

        word.len -= is_last;
        while (letters < word.len && !is_digit_byte(word.at[letters]))
            letters++;
        if (letters && letters < word.len && is_name_word(slice_take(word, letters)))
            return (size_t)(word.at + letters - text.at);
        if (!is_name_word(word) || (front_is_joint(word) && word.at > text.at) ||
            begins_date(word, rest) || (is_label(t, word) && !is_particle(word)))
            break;
        end = (size_t)(slice_end(word) - text.at);
        if (is_last)
            break;
    }
    while (end > 0 && is_blank_byte(text.at[end - 1]))
        end--;
    return end;
}

/* What "(translation)" behind a name says that its bearer did. */
static enum creator_role role_in_brackets(struct slice what)
{
    static const struct {
        const char *word;
        enum creator_role role;
    } roles[] = {
        { "translation", CREATOR_TRANSLATOR },
        { "translator", CREATOR_TRANSLATOR },
        { "editor", CREATOR_EDITOR },
        { "ed.", CREATOR_EDITOR },
        { "eds.", CREATOR_EDITOR },
        { "Hrsg.", CREATOR_EDITOR },
        { "illustrator", CREATOR_ILLUSTRATOR },
        { "illustrations", CREATOR_ILLUSTRATOR },
        { "drawings", CREATOR_ILLUSTRATOR },
        { "photography", CREATOR_CONTRIBUTOR },
        { "photos", CREATOR_CONTRIBUTOR },
        { "pictures", CREATOR_ILLUSTRATOR },
        { "reporting", CREATOR_AUTHOR },
        { "text", CREATOR_AUTHOR },
        { "words", CREATOR_AUTHOR },
        { "author", CREATOR_AUTHOR },
    };

    for (size_t i = 0; i < sizeof roles / sizeof *roles; i++)
        if (slice_is(what, roles[i].word))
            return roles[i].role;
    return CREATOR_ROLES;
}

/* Takes one person off *rest; false when no name stands there. */
static bool take_person(const struct text *t, struct slice *rest, struct front_person *person)
{
    size_t length = name_length(t, *rest), close;
    struct slice behind = slice_trim_start(slice_skip(*rest, length));
    enum creator_role role;

    if (length == 0)
        return false;
    person->name = slice_take(*rest, length);
    *rest = slice_skip(*rest, length);
    close = slice_find_byte(behind, ')');
    if (behind.len && behind.at[0] == '(' && close < behind.len &&
        (role = role_in_brackets(slice_between(behind.at + 1, behind.at + close))) <
            CREATOR_ROLES) {
        person->role = role;
        *rest = slice_skip(behind, close + 1);
    }
    return true;
}

/* Takes ", and " and the like off; says whether it was a word ("and"), or a comma alone. */
static bool take_joint(struct slice *rest, bool *is_word)
{
    struct slice text = slice_trim_start(*rest), word;
    bool has_comma = text.len && (text.at[0] == ',' || text.at[0] == ';');

    if (has_comma)
        text = slice_trim_start(slice_skip(text, 1));
    word = slice_take(text, slice_find_byte(text, ' '));
    *is_word = front_is_joint(word);
    if (*is_word)
        text = slice_trim_start(slice_skip(text, word.len));
    if ((!has_comma && !*is_word) || text.len == 0)
        return false;
    *rest = text;
    return true;
}

static bool has_blank(struct slice text)
{
    return slice_find_byte(text, ' ') < text.len;
}

/*
 * "A and B", "A, B and C". Behind a comma stand names of two words at least, and "and" before the
 * last: else they may be what the first one is ("Ann Lee, Senior Editor").
 */
void front_read_names(const struct text *t, struct slice text, enum creator_role role,
                      struct front_names *names)
{
    struct slice rest = text, behind_first;
    bool is_joined = false, is_word, is_list = true;

    *names = (struct front_names){ .rest = text };
    names->persons[0].role = role;
    if (!take_person(t, &rest, &names->persons[0]))
        return;
    names->count = 1;
    names->rest = behind_first = rest;
    while (names->count < FRONT_PERSONS && take_joint(&rest, &is_word)) {
        struct front_person *person = &names->persons[names->count];
        bool is_sign = is_word && slice_find_byte(slice_between(behind_first.at, rest.at), '&') <
                                      (size_t)(rest.at - behind_first.at);

        person->role = role;
        is_list = take_person(t, &rest, person) && !front_is_occupation(person->name) &&
                  ((is_word && !is_sign) || has_blank(person->name));
        if (!is_list)
            break;
        is_joined = is_word;
        names->count++;
        names->rest = rest;
    }
    if (names->count > 1 && !is_joined) {
        names->count = 1;
        names->rest = behind_first;
    }
}

/* "A, B, C" behind a label that says that persons follow: none is what another one is. */
void front_read_list(const struct text *t, struct slice text, enum creator_role role,
                     struct front_names *names)
{
    struct slice rest = text, name;
    struct front_names list = { .rest = SLICE("") };

    front_read_names(t, text, role, names);
    while (slice_next(&rest, ',', &name)) {
        name = slice_trim(name);
        if (list.count == FRONT_PERSONS || !front_is_name(t, name))
            return;
        list.persons[list.count++] = (struct front_person){ name, role };
    }
    *names = list;
}

void front_add_names(struct text *t, const struct front_names *names, enum metadata_rank rank,
                     const char *reason)
{
    for (size_t i = 0; i < names->count; i++)
        metadata_add_creator(t->arena, &t->document->metadata, names->persons[i].role,
                             front_value(t, names->persons[i].name, rank, reason));
}
