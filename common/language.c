/* language.c - a sample of the text, and the library's answer as a BCP 47 tag. */
#include "language.h"

#include "buffer.h"
#include "config.h"
#include "language_cld.h"
#include "utf8.h"
#include "walk.h"

#ifdef HAVE_CLD2

/* Enough for the library to be sure; more only costs time. */
enum { SAMPLE_BYTES = 12 * 1024 };

/* Codes that are not the tag in use today (IANA language subtag registry). */
static const struct {
    const char *code, *tag;
} tags[] = {
    { "iw", "he" },      { "jw", "jv" },  { "mo", "ro" },
    { "zh", "zh-Hans" }, { "un", "und" }, { "", "und" },
};

static void add_text(struct buffer *sample, struct slice text)
{
    buffer_put_raw(sample, utf8_take(text, SAMPLE_BYTES - sample->len));
    buffer_put_byte(sample, ' ');
}

/* Prose from the start of the document; code, addresses and what was set aside say little. */
static struct slice take_sample(const struct document *document)
{
    struct buffer *sample = buffer_new(document->arena);
    struct walk walk = walk_start(document->root);

    while (sample->len < SAMPLE_BYTES && walk_next(&walk)) {
        if (walk.event == WALK_LEAVE)
            continue;
        if (walk.node->kind == NODE_FURNITURE)
            walk_skip_children(&walk);
        else if (walk.node->kind == NODE_TEXT)
            add_text(sample, walk.node->text);
    }
    return buffer_bytes(sample);
}

struct slice language_of_text(struct slice text)
{
    struct slice code = slice_of(language_cld(text.at ? text.at : "", (int)text.len));

    for (size_t i = 0; i < sizeof tags / sizeof *tags; i++)
        if (slice_is(code, tags[i].code))
            return slice_of(tags[i].tag);
    return metadata_is_language(code) ? code : SLICE("und");
}

struct slice language_identify(const struct document *document)
{
    return language_of_text(take_sample(document));
}

#else

struct slice language_of_text(struct slice text)
{
    (void)text;
    return SLICE("und");
}

struct slice language_identify(const struct document *document)
{
    (void)document;
    return SLICE("und");
}

#endif

struct slice language_of_document(struct document *document)
{
    struct metadata_value *language = &document->metadata.fields[METADATA_LANGUAGE];

    if (!language->text.len)
        *language = (struct metadata_value){
            .text = language_identify(document),
            .rank = RANK_TEXT,
            .reason = "the words of the text",
        };
    return language->text;
}
