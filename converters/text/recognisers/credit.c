/*
 * credit.c - the caption and the credit of a picture that a web page had and its text has
 * not: they stay together, as the caption of a figure, and are no heading.
 *
 *     Ines Calloway/Quay Press/Getty Images          Photograph: Ines Calloway
 *     The harbour at low tide. (Photo: Ines Calloway)
 *
 * Refused: "Image: what a camera makes"; a sentence that names an agency.
 */
#include "caption.h"
#include "text/front/front.h"

#include "utf8.h"

enum { WIDEST_CREDIT = 90 /* columns */ };

/* What stands before a name, with what joins them. */
static const char *const labels[] = {
    "Photograph: ",
    "Photograph by ",
    "Photographs by ",
    "Photo: ",
    "Photo by ",
    "Photos by ",
    "Photos: ",
    "Photo credit: ",
    "Photo courtesy of ",
    "Photo Credit: ",
    "Credit: ",
    "Credit ",
    "Credits: ",
    "Image: ",
    "Image by ",
    "Image credit: ",
    "Image courtesy of ",
    "Images: ",
    "Picture: ",
    "Pictures: ",
    "Illustration: ",
    "Illustration by ",
    "Graphic: ",
    "Foto: ",
    "Fotos: ",
    "Foto de ",
    "Foto di ",
    "Bild: ",
    "Bilder: ",
    "Bildquelle: ",
    "Grafik: ",
    "Crédit photo : ",
    "Crédit : ",
    "Crédits : ",
    "Fotografía: ",
    "Imagen: ",
    "Immagine: ",
    "Imagem: ",
    "Foto ",
};

/* Who sells pictures; a line that ends so, behind a slash, names who made one. */
static const char *const agencies[] = {
    "Getty Images",
    "Getty",
    "AFP",
    "AP",
    "Associated Press",
    "Reuters",
    "REUTERS",
    "Shutterstock",
    "iStock",
    "Alamy",
    "EPA",
    "EFE",
    "dpa",
    "DPA",
    "Corbis",
    "AAP",
    "PA",
    "Rex",
    "Bloomberg",
    "Magnum",
    "Unsplash",
    "Flickr",
    "ANSA",
    "Ritzau",
    "Keystone",
    "Xinhua",
    "Thinkstock",
    "PA Wire",
    "ZUMA",
    "Folhapress",
    "Wikimedia Commons",
    "Wikipedia",
    "AFP/Getty Images",
};

static bool is_agency(struct slice text)
{
    return SLICE_IS_ONE_OF(text, agencies);
}

/* Words that all begin with a capital, a digit or a sign: who made it, for whom. */
static bool is_bearer(struct slice text)
{
    enum { MOST_WORDS = 8 };
    struct slice word;
    size_t words = 0;

    while (slice_next(&text, ' ', &word)) {
        if (word.len && utf8_is_lower(utf8_first(word)) && !slice_is(word, "for") &&
            !slice_is(word, "of") && !slice_is(word, "via") && !slice_is(word, "and") &&
            !is_agency(word))
            return false;
        words += word.len > 0;
    }
    return words > 0 && words <= MOST_WORDS;
}

/* "Photograph: Ines Calloway" */
static bool is_labelled(struct slice text)
{
    for (size_t i = 0; i < sizeof labels / sizeof *labels; i++)
        if (slice_starts_with(text, slice_of(labels[i])))
            return is_bearer(slice_skip(text, strlen(labels[i])));
    return false;
}

/* "Ines Calloway/Quay Press/Getty Images", "Ines Calloway / AFP" */
static bool is_of_agency(struct slice text)
{
    size_t slash = text.len;

    while (slash > 0 && text.at[slash - 1] != '/')
        slash--;
    return (is_agency(text) && slice_find_byte(text, ' ') < text.len) ||
           (slash > 1 && is_agency(slice_trim(slice_skip(text, slash))) &&
            is_bearer(slice_take(text, slash - 1)));
}

static struct slice without_brackets(struct slice text)
{
    bool is_bracketed = text.len > 2 && text.at[0] == '(' && text.at[text.len - 1] == ')';

    return is_bracketed ? slice_take(slice_skip(text, 1), text.len - 2) : text;
}

static bool is_credit(struct slice text)
{
    static const char beginnings[] = "BCFGIP"; /* of the labels */

    text = without_brackets(text);
    return (slice_find_byte(SLICE(beginnings), text.at[0]) < sizeof beginnings - 1 &&
            is_labelled(text)) ||
           is_of_agency(text) || slice_starts_with(text, SLICE("AP Photo/"));
}

/* The credit at the end: in brackets, or behind the full stop of the caption. */
static bool ends_with_credit(struct slice text)
{
    size_t start = text.len;

    if (text.len && text.at[text.len - 1] == ')') {
        while (start > 0 && text.at[start - 1] != '(')
            start--;
        return start > 1 && is_credit(slice_skip(text, start - 1));
    }
    while (start > 1 && text.len - start < WIDEST_CREDIT &&
           !(text.at[start - 1] == ' ' && text.at[start - 2] == '.'))
        start--;
    return start > 1 && text.len - start < WIDEST_CREDIT && is_credit(slice_skip(text, start));
}

static bool is_called_caption(struct slice text)
{
    return slice_starts_with(text, SLICE("Media caption ")) ||
           slice_starts_with(text, SLICE("Image caption ")) ||
           slice_starts_with(text, SLICE("Photo caption: "));
}

static enum bid bid(const struct text *t, size_t b, const char **reason)
{
    const struct block *block = &t->blocks[b];
    const struct line *line = block_line(t, block, 0);

    if (t->profile.dialect != DIALECT_ARTICLE || !block_is_single(block))
        return BID_NO;
    *reason = "the credit of a picture";
    if (line->width <= WIDEST_CREDIT && is_credit(line->text))
        return BID_STRONG;
    *reason = "the caption of a picture, and its credit";
    return is_called_caption(line->text) || ends_with_credit(line->text) ? BID_STRONG : BID_NO;
}

static size_t build(struct text *t, size_t b)
{
    struct slice text = block_text(t, &t->blocks[b]);

    caption_build_figure(t, source_span(t->source, text), text);
    return b + 1;
}

const struct recogniser credit_recogniser = { "credit", bid, build };
