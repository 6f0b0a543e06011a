/*
 * targets.c - which places of the tree have a number or a label: headings by the word and
 * number they start with, figures and tables by their captions, entries of a bibliography.
 */
#include "targets.h"

#include <stdio.h>

#include "flow.h"
#include "language.h"
#include "text/words/numerals.h"
#include "utf8.h"
#include "text/words/vocabulary.h"
#include "walk.h"

enum { LONGEST_LABEL = 60, LONGEST_CAPTION = 200 /* bytes */ };

/* --- the table ---------------------------------------------------------------------------------- */

static struct reference_target *find(const struct reference_targets *targets, struct slice key)
{
    size_t at = slice_hash(key) & (targets->capacity - 1);

    while (targets->entries[at].key.len && !slice_equal(targets->entries[at].key, key))
        at = (at + 1) & (targets->capacity - 1);
    return &targets->entries[at];
}

static void grow(struct reference_targets *targets)
{
    struct reference_target *old = targets->entries;
    size_t capacity = targets->capacity;

    targets->capacity = capacity ? capacity * 2 : 64;
    targets->entries = ARENA_ARRAY(targets->arena, targets->capacity, struct reference_target);
    for (size_t i = 0; i < capacity; i++)
        if (old[i].key.len)
            *find(targets, old[i].key) = old[i];
}

static void add(struct reference_targets *targets, struct slice key, struct node *node)
{
    struct reference_target *target;

    if (targets->capacity < 2 * (targets->count + 1))
        grow(targets);
    target = find(targets, key);
    if (target->key.len) {
        target->is_repeated |= target->node != node;
        return;
    }
    *target = (struct reference_target){ key, node, false };
    targets->count++;
}

static const struct reference_target *only(const struct reference_targets *targets,
                                           struct slice key)
{
    const struct reference_target *target = targets->count ? find(targets, key) : NULL;

    return target && target->key.len && !target->is_repeated ? target : NULL;
}

/* Keys are looked up often and kept seldom. */
enum { KEY_LONGEST = 128 };

static struct slice make_key(char key[KEY_LONGEST], struct slice class, const char *number)
{
    int len = snprintf(key, KEY_LONGEST, "%.*s %s", SLICE_PRINT(class), number);

    return (struct slice){ key, len < KEY_LONGEST ? (size_t)len : KEY_LONGEST - 1 };
}

static void add_number(struct reference_targets *targets, struct slice class, const char *number,
                       struct node *node)
{
    char key[KEY_LONGEST];

    add(targets, arena_copy(targets->arena, make_key(key, class, number)), node);
    reference_word_use(targets->words, class);
    targets->has_numbers |= class.len == 0;
}

const struct reference_target *reference_target_of(const struct reference_targets *targets,
                                                   const struct reference_word *word,
                                                   const char *number)
{
    char key[KEY_LONGEST];
    const struct reference_target *target = only(targets, make_key(key, word->class, number));
    bool may_lack_word = word->use == REFERENCE_SECTION ||
                         (word->use == REFERENCE_APPENDIX && is_ascii_letter(number[0]));

    return target || !may_lack_word ? target : only(targets, make_key(key, SLICE(""), number));
}

/* --- headings ----------------------------------------------------------------------------------- */

/* 第三章: its key and bytes; false: it is none. */
static bool read_counted(struct slice text, char key[KEY_LONGEST], size_t *length)
{
    static const char *const units[] = {
        "章", "节", "節", "回", "卷", "部", "篇", "編", "话", "話"
    };
    struct slice rest = slice_skip(text, 3);
    char digits[REFERENCE_NUMBER_LONGEST];
    uint32_t number;
    size_t len = slice_starts_with(text, SLICE("第")) ? numeral_chinese(rest, &number) : 0;

    rest = slice_skip(rest, len);
    for (size_t i = 0; len && i < sizeof units / sizeof *units; i++)
        if (slice_starts_with(rest, slice_of(units[i]))) {
            snprintf(digits, sizeof digits, "%u", (unsigned)number);
            make_key(key, slice_of(units[i]), digits);
            *length = (size_t)(rest.at - text.at) + strlen(units[i]);
            return true;
        }
    return false;
}

const struct reference_target *reference_target_counted(const struct reference_targets *targets,
                                                        struct slice text, size_t *length)
{
    char key[KEY_LONGEST];

    return read_counted(text, key, length) ? only(targets, slice_of(key)) : NULL;
}

/* The kind of heading that a phrase at its start makes it. */
static bool is_numbered_kind(enum phrase_kind kind)
{
    return kind == PHRASE_PART || kind == PHRASE_CHAPTER || kind == PHRASE_SECTION ||
           kind == PHRASE_APPENDIX;
}

/* "CHAPTER IV. The Tides", "Appendix A" */
static bool add_named(struct reference_targets *targets, const struct text *t, struct slice text,
                      struct node *node)
{
    char number[REFERENCE_NUMBER_LONGEST];
    const struct reference_word *word;
    size_t length;

    if (!is_numbered_kind(vocabulary_find_start(t->vocabulary, text, &length)))
        return false;
    word = reference_word_add(targets->words, text);
    if (!word || !reference_number(slice_trim_start(slice_skip(text, length)),
                                   word->use == REFERENCE_APPENDIX, number))
        return false;
    add_number(targets, word->class, number, node);
    return true;
}

/* Whether it may begin with a number: a digit, a letter, a roman numeral; a word ("Two") stands alone. */
static bool may_be_numbered(struct slice text)
{
    size_t letters = 0;

    while (letters < text.len && is_ascii_letter(text.at[letters]))
        letters++;
    return letters <= 1 || letters == text.len || numeral_roman(text) == letters;
}

/* "3.2  Frames", "A.1. Frames", "IV" */
static void add_numbered(struct reference_targets *targets, struct slice text, struct node *node)
{
    char number[REFERENCE_NUMBER_LONGEST];
    size_t length = may_be_numbered(text) ? reference_number(text, false, number) : 0;
    struct slice rest = slice_skip(text, length);

    if (!length || (rest.len && !is_blank_byte(rest.at[0]) && rest.at[0] != '.' &&
                    rest.at[0] != ')' && rest.at[0] != ':'))
        return;
    add_number(targets, SLICE(""), number, node);
    /* "C. Frames" is the hundredth heading, or the third appendix. */
    if (is_ascii_letter(text.at[0]) && length == 1 && reference_number(text, true, number))
        add_number(targets, SLICE(""), number, node);
}

static void add_heading(struct reference_targets *targets, const struct text *t, struct node *node)
{
    struct slice text = flow_plain(targets->arena, node);
    char key[KEY_LONGEST];
    size_t length;

    if (read_counted(text, key, &length))
        add(targets, arena_copy(targets->arena, slice_of(key)), node);
    else if (!add_named(targets, t, text, node))
        add_numbered(targets, text, node);
}

/* --- figures and tables ------------------------------------------------------------------------- */

/* "Figure 3: The harbour": nothing but a caption has a stop behind the number, or ends there. */
static void add_caption(struct reference_targets *targets, struct slice text, struct node *node)
{
    char number[REFERENCE_NUMBER_LONGEST];
    const struct reference_word *word;
    size_t length;
    struct slice rest;

    word = reference_word_find(targets->words, text, &length);
    if (!word || word->use != REFERENCE_FIGURE)
        return;
    rest = slice_trim_start(slice_skip(text, length));
    length = reference_number(rest, false, number);
    rest = slice_skip(rest, length);
    if (length && (rest.len == 0 || rest.at[0] == ':' || rest.at[0] == '.' ||
                   slice_starts_with(slice_trim_start(rest), SLICE("- ")) ||
                   slice_starts_with(slice_trim_start(rest), SLICE("—")) ||
                   slice_starts_with(slice_trim_start(rest), SLICE("–"))))
        add_number(targets, word->class, number, node);
}

static struct slice first_text(const struct node *node)
{
    return node->first && node->first->kind == NODE_TEXT ? slice_trim_start(node->first->text)
                                                         : SLICE("");
}

/* --- bibliographies ------------------------------------------------------------------------------ */

/* What stands in the brackets at the start of `text`. */
static struct slice bracketed(struct slice text)
{
    struct slice label = slice_take(slice_skip(text, 1), LONGEST_LABEL);
    size_t end = slice_find_byte(label, ']');

    if (text.len == 0 || text.at[0] != '[' || end == label.len ||
        slice_find_byte(label, '\n') < end)
        return SLICE("");
    return slice_take(label, end);
}

static struct slice label_key(struct arena *arena, struct slice label)
{
    return arena_format(arena, "[%.*s]", SLICE_PRINT(label));
}

static void add_entry(struct reference_targets *targets, struct slice label, struct node *node)
{
    if (label.len)
        add(targets, label_key(targets->arena, label), node);
}

/* Entries that are numbered are the items of a list. */
static void add_items(struct reference_targets *targets, struct node *list)
{
    uint32_t number = list->list.start;

    if (!list->list.ordered || list->list.style != NUMERAL_DECIMAL)
        return;
    for (struct node *item = list->first; item; item = item->next)
        add_entry(targets, arena_format(targets->arena, "%u", (unsigned)number++), item);
}

const struct reference_target *reference_target_labelled(const struct reference_targets *targets,
                                                         struct slice label)
{
    char key[LONGEST_LABEL + 3];

    if (label.len == 0 || label.len > LONGEST_LABEL)
        return NULL;
    snprintf(key, sizeof key, "[%.*s]", SLICE_PRINT(label));
    return only(targets, (struct slice){ key, label.len + 2 });
}

/* Without its number: "10.1.  Normative References". */
static struct slice without_number(struct slice heading)
{
    char number[REFERENCE_NUMBER_LONGEST];
    size_t length = may_be_numbered(heading) ? reference_number(heading, false, number) : 0, blank;

    heading = slice_skip(heading, length);
    if (length && heading.len && (heading.at[0] == '.' || heading.at[0] == ')'))
        heading = slice_skip(heading, 1);
    blank = slice_find_byte(heading, ' ');
    return length && blank ? heading : slice_trim_start(heading);
}

bool reference_heads_bibliography(const struct text *t, struct slice heading)
{
    enum { LONGEST = 60 /* bytes */ };
    struct slice words = slice_trim(without_number(slice_trim(heading)));
    size_t last = words.len;

    while (words.len && (words.at[words.len - 1] == '.' || words.at[words.len - 1] == ':'))
        words.len--;
    for (last = words.len; last > 0 && words.at[last - 1] != ' ';)
        last--;
    return words.len <= LONGEST &&
           (vocabulary_find(t->vocabulary, words) == PHRASE_BIBLIOGRAPHY ||
            vocabulary_find(t->vocabulary, slice_skip(words, last)) == PHRASE_BIBLIOGRAPHY);
}

/* --- all of them --------------------------------------------------------------------------------- */

struct collection {
    struct reference_targets *targets;
    const struct text *t;
    bool in_bibliography;
    bool has_captions; /* paragraphs may be captions, of figures that the text has lost */
};

static void add_paragraph(const struct collection *collection, struct node *node)
{
    struct slice text =
        collection->in_bibliography || collection->has_captions ? first_text(node) : SLICE("");

    if (collection->in_bibliography)
        add_entry(collection->targets, bracketed(text), node);
    else if (text.len && text.len <= LONGEST_CAPTION)
        add_caption(collection->targets, text, node);
}

static void add_node(const struct collection *collection, struct node *node)
{
    struct reference_targets *targets = collection->targets;

    switch (node->kind) {
    case NODE_HEADING:
        add_heading(targets, collection->t, node);
        break;
    case NODE_CAPTION:
        if (node->parent->kind == NODE_TABLE || node->parent->kind == NODE_FIGURE)
            add_caption(targets, flow_plain(targets->arena, node), node->parent);
        break;
    case NODE_PARAGRAPH:
        add_paragraph(collection, node);
        break;
    case NODE_TERM:
        if (collection->in_bibliography)
            add_entry(targets, bracketed(first_text(node)), node);
        break;
    case NODE_LIST:
        if (collection->in_bibliography)
            add_items(targets, node);
        break;
    default:
        break;
    }
}

/* In prose the words of a caption stand over it as the recogniser has them; manuals are freer. */
static bool has_captions(const struct text *t)
{
    for (size_t b = 0; b < t->block_count; b++)
        if (t->blocks[b].verdict == &caption_recogniser)
            return true;
    return t->profile.is_technical;
}

/* Whether a word can name a place that is here. */
static bool is_used(const struct reference_targets *targets, const struct reference_word *word)
{
    return reference_word_is_used(targets->words, word->class) ||
           (targets->has_numbers &&
            (word->use == REFERENCE_SECTION || word->use == REFERENCE_APPENDIX));
}

/* The lead byte of a capital in UTF-8 is that of its small letter, or (Greek, Cyrillic) the one before. */
static void add_start_of_word(struct reference_targets *targets, struct slice form)
{
    char first = form.at[0];

    scan_starts_add(&targets->starts, first);
    if (first & 0x80)
        scan_starts_add(&targets->starts, (char)(first - 1));
    letter_pairs_add(&targets->pairs, form);
}

/* A label stands in brackets; what is counted in Chinese begins with 第. Other keys begin with a word. */
static void add_start_of_key(struct reference_targets *targets, struct slice key)
{
    if (key.at[0] == '[')
        scan_starts_add(&targets->starts, '[');
    else if (utf8_is_wide(utf8_first(key)))
        scan_starts_add(&targets->starts, "第"[0]);
}

static void mark_starts(struct reference_targets *targets)
{
    const struct reference_word *word;

    for (size_t i = 0; (word = reference_word_at(targets->words, i)); i++)
        if (is_used(targets, word))
            add_start_of_word(targets, word->form);
    for (size_t i = 0; i < targets->capacity; i++)
        if (targets->entries[i].key.len)
            add_start_of_key(targets, targets->entries[i].key);
}

struct reference_targets *reference_targets_collect(struct text *t)
{
    struct reference_targets *targets = ARENA_NEW(t->scratch, struct reference_targets);
    struct collection collection = { targets, t, false, has_captions(t) };
    struct node *root = t->document->root, *node = root;

    targets->arena = t->scratch;
    targets->words = reference_words_new(t->scratch, language_of_document(t->document));
    while (node) {
        if (node->kind == NODE_HEADING)
            collection.in_bibliography =
                reference_heads_bibliography(t, flow_plain(t->scratch, node));
        add_node(&collection, node);
        node = node->kind == NODE_FURNITURE ? walk_past(node, root) : walk_following(node, root);
    }
    mark_starts(targets);
    return targets;
}

/* "section-3.2", "appendix-A", "ref-RFC2119" */
static struct slice make_id(const struct reference_targets *targets, struct slice key,
                            struct arena *arena)
{
    struct buffer *id = buffer_new(arena);
    char named[KEY_LONGEST];

    if (key.at[0] == '[') {
        buffer_put(id, SLICE("ref-"));
        key = slice_take(slice_skip(key, 1), key.len - 2);
    } else if (key.at[0] == ' ') {
        int len = snprintf(named, sizeof named, "section%.*s", SLICE_PRINT(key));
        bool is_taken = only(targets, (struct slice){ named, (size_t)len }) != NULL;

        buffer_put(id, is_taken ? SLICE("heading") : SLICE("section"));
    }
    for (size_t i = 0; i < key.len; i++) {
        char byte = key.at[i];
        bool stays = is_ascii_letter(byte) || is_digit_byte(byte) || byte == '.' || (byte & 0x80);

        buffer_put_byte(id, stays ? byte : '-');
    }
    return buffer_take(id);
}

struct slice reference_target_id(const struct reference_targets *targets,
                                 const struct reference_target *target, struct arena *arena)
{
    struct attributes *attributes = node_attributes(arena, target->node);

    if (!attributes->id.len)
        attributes->id = make_id(targets, target->key, arena);
    return attributes->id;
}
