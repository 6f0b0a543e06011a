/* test_metadata.c - fields by name and rank, persons and how they sort, tags. */
#include "metadata.h"
#include "unit.h"

static struct metadata_value value(const char *text, enum metadata_rank rank)
{
    return (struct metadata_value){ .text = slice_of(text), .rank = rank };
}

static struct metadata *get(void **state)
{
    return &((struct unit *)*state)->document->metadata;
}

static struct slice title(void **state)
{
    return metadata_text(get(state), METADATA_TITLE);
}

static void test_who_knows_better(void **state)
{
    metadata_set(get(state), METADATA_TITLE, value(" In the text ", RANK_TEXT));
    assert_slice(title(state), "In the text");
    metadata_set(get(state), METADATA_TITLE, value("By the file's name", RANK_FILE_NAME));
    assert_slice(title(state), "In the text");
    metadata_set(get(state), METADATA_TITLE, value("Option", RANK_OPTION));
    metadata_set(get(state), METADATA_TITLE, value("Later option", RANK_OPTION));
    assert_slice(title(state), "Later option");
    metadata_set(get(state), METADATA_TITLE,
                 value(" ", RANK_OPTION)); /* nothing is not known better */
    assert_slice(title(state), "Later option");
}

static void test_fields_have_names(void **state)
{
    enum metadata_field field;

    (void)state;
    for (size_t i = 0; i < METADATA_FIELDS; i++) {
        assert_true(metadata_field_from_name(slice_of(metadata_field_name((enum metadata_field)i)),
                                             &field));
        assert_int_equal(field, i);
    }
    assert_true(metadata_field_from_name(SLICE("TITLE"), &field));
    assert_false(metadata_field_from_name(SLICE("colour"), &field));
}

static bool set_named(void **state, const char *key, const char *text)
{
    struct unit *unit = *state;

    return metadata_set_named(&unit->arena, &unit->document->metadata, slice_of(key),
                              value(text, RANK_OPTION));
}

static void test_names_of_everything(void **state)
{
    assert_true(set_named(state, "Title", "The Sea"));
    assert_slice(title(state), "The Sea");
    assert_true(set_named(state, "language", "fr"));
    assert_slice(metadata_text(get(state), METADATA_LANGUAGE), "fr");
    assert_true(set_named(state, "keywords", "water"));
    assert_slice(get(state)->subjects->value.text, "water");
    assert_true(set_named(state, "ISBN", "978-0"));
    assert_slice(get(state)->identifiers->value.text, "978-0");
    assert_true(set_named(state, "Translator", "Ann Lee"));
    assert_slice(metadata_creator(get(state), CREATOR_TRANSLATOR)->name.text, "Ann Lee");
    assert_false(set_named(state, "colour", "blue"));
}

static struct creator *add(void **state, enum creator_role role, const char *name,
                           enum metadata_rank rank)
{
    struct unit *unit = *state;

    return metadata_add_creator(&unit->arena, &unit->document->metadata, role, value(name, rank));
}

static void test_creators_in_order(void **state)
{
    const struct creator *creator;

    add(state, CREATOR_AUTHOR, "Ann", RANK_TEXT);
    add(state, CREATOR_EDITOR, "Ed", RANK_TEXT);
    add(state, CREATOR_AUTHOR, "Bob", RANK_TEXT);
    assert_null(add(state, CREATOR_AUTHOR, "  ", RANK_TEXT));
    creator = metadata_creator(get(state), CREATOR_AUTHOR);
    assert_slice(creator->name.text, "Ann");
    creator = metadata_next_creator(creator);
    assert_slice(creator->name.text, "Bob");
    assert_null(metadata_next_creator(creator));
    assert_null(metadata_creator(get(state), CREATOR_ILLUSTRATOR));
}

static void test_creators_give_way(void **state)
{
    add(state, CREATOR_AUTHOR, "From the byline", RANK_TEXT);
    add(state, CREATOR_EDITOR, "Ed", RANK_TEXT);
    add(state, CREATOR_AUTHOR, "Ann", RANK_OPTION);
    add(state, CREATOR_AUTHOR, "Bob", RANK_OPTION);
    assert_null(add(state, CREATOR_AUTHOR, "Late byline", RANK_TEXT));
    assert_slice(metadata_creator(get(state), CREATOR_AUTHOR)->name.text, "Ann");
    assert_slice(metadata_creator(get(state), CREATOR_EDITOR)->name.text, "Ed");
}

static void test_names_are_split_for_sorting(void **state)
{
    static const struct {
        const char *name, *forename, *surname, *file_as;
    } cases[] = {
        { "Jane Austen", "Jane", "Austen", "Austen, Jane" },
        { "Ursula K. Le Guin", "Ursula K.", "Le Guin", "Le Guin, Ursula K." },
        { "Ludwig van Beethoven", "Ludwig", "van Beethoven", "van Beethoven, Ludwig" },
        { "Simone de la Tour", "Simone", "de la Tour", "de la Tour, Simone" },
        { "Martin King, Jr.", "Martin", "King", "King, Martin, Jr." },
        { "Henry James III", "Henry", "James", "James, Henry, III" },
        { "Homer", "", "", "Homer" },
        { "Jr.", "", "", "Jr." },
        { "The Harbour Office", "", "", "The Harbour Office" },
        { "Ann Lee and Bob Ray", "", "", "Ann Lee and Bob Ray" },
        { "\xE9\xAD\xAF\xE8\xBF\x85", "", "", "\xE9\xAD\xAF\xE8\xBF\x85" },
    };

    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct creator *creator = add(state, CREATOR_AUTHOR, cases[i].name, RANK_TEXT);

        assert_slice(creator->name.text, cases[i].name);
        assert_slice(creator->forename, cases[i].forename);
        assert_slice(creator->surname, cases[i].surname);
        assert_slice(creator->file_as, cases[i].file_as);
    }
}

static void test_inverted_names_are_turned_round(void **state)
{
    struct creator *creator = add(state, CREATOR_AUTHOR, "Le Guin, Ursula K.", RANK_TEXT);

    assert_slice(creator->name.text, "Ursula K. Le Guin");
    assert_slice(creator->forename, "Ursula K.");
    assert_slice(creator->surname, "Le Guin");
    assert_slice(creator->file_as, "Le Guin, Ursula K.");
}

static void test_lists_keep_one_of_each(void **state)
{
    struct unit *unit = *state;

    metadata_add_subject(&unit->arena, get(state), value("sea", RANK_TEXT));
    metadata_add_subject(&unit->arena, get(state), value(" land ", RANK_TEXT));
    metadata_add_subject(&unit->arena, get(state), value("sea", RANK_OPTION));
    metadata_add_subject(&unit->arena, get(state), value("", RANK_OPTION));
    assert_slice(get(state)->subjects->value.text, "sea");
    assert_slice(get(state)->subjects->next->value.text, "land");
    assert_null(get(state)->subjects->next->next);
}

static void test_language_tags(void **state)
{
    static const char *const good[] = { "en",      "de-AT",           "zh-Hant-TW",
                                        "sl-1994", "en-x-long-short", "und" };
    static const char *const bad[] = { "",    "e",  "languageenglish", "en_US",     "en-",
                                       "-en", "e1", "en--US",          "\xC3\xA9t", "en US" };

    (void)state;
    for (size_t i = 0; i < sizeof good / sizeof *good; i++)
        if (!metadata_is_language(slice_of(good[i])))
            fail_msg("%s", good[i]);
    for (size_t i = 0; i < sizeof bad / sizeof *bad; i++)
        if (metadata_is_language(slice_of(bad[i])))
            fail_msg("%s", bad[i]);
}

static void test_a_date_in_words_has_a_normal_form(void **state)
{
    set_named(state, "date", "9 October 1897");
    assert_slice(metadata_text(get(state), METADATA_DATE), "1897-10-09");
    assert_slice(metadata_shown(get(state), METADATA_DATE), "9 October 1897");
    set_named(state, "date", "spring 1898");
    assert_slice(metadata_text(get(state), METADATA_DATE), "spring 1898");
    assert_slice(metadata_shown(get(state), METADATA_DATE), "spring 1898");
}

static const struct CMUnitTest tests[] = {
    UNIT_TEST(test_who_knows_better),
    UNIT_TEST(test_fields_have_names),
    UNIT_TEST(test_names_of_everything),
    UNIT_TEST(test_creators_in_order),
    UNIT_TEST(test_creators_give_way),
    UNIT_TEST(test_names_are_split_for_sorting),
    UNIT_TEST(test_inverted_names_are_turned_round),
    UNIT_TEST(test_lists_keep_one_of_each),
    UNIT_TEST(test_language_tags),
    UNIT_TEST(test_a_date_in_words_has_a_normal_form),
};
UNIT_MAIN(tests)
