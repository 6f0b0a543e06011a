/*
 * notes.c - notes are called where they stand in the tree and written at the end of the page, or on a
 * page of their own: as one list of endnotes, or each by itself, to pop up. A note may call others.
 */
#include "elements.h"

#include "markup.h"

/* The ids of note `number` and of its mark; "-x" is added where the document uses it otherwise. */
static struct slice unique_id(struct html *html, struct slice stem, unsigned long number)
{
    struct arena *arena = html->writer.document->arena;
    char digits[SLICE_DIGITS];
    struct slice id = arena_join(arena, stem, slice_number(digits, number));

    while (places_have(html->places, id))
        id = arena_join(arena, id, SLICE("-x"));
    return id;
}

static unsigned long first_note(const struct html *html)
{
    return html->note_number - html->note_count + 1;
}

struct slice html_note_id(struct html *html, unsigned long number)
{
    const struct node *note = html->notes[number - first_note(html)].node;

    if (note->attributes && note->attributes->id.len)
        return note->attributes->id;
    return unique_id(html, SLICE("note-"), number);
}

static struct slice mark_id(struct html *html, unsigned long number)
{
    return unique_id(html, SLICE("note-mark-"), number);
}

/* To a place of `file`; NULL: of this page. */
static void put_reference(struct html *html, const char *file, struct slice id)
{
    struct arena *arena = html->writer.document->arena;
    struct slice reference = arena_join(arena, SLICE("#"), id);

    markup_attribute(html->writer.out, "href",
                     file ? arena_join(arena, slice_of(file), reference) : reference);
}

/* No element in the link: some readers then see no note. */
void html_put_note_marks(struct html *html, unsigned long from, unsigned long to)
{
    struct buffer *out = html->writer.out;

    for (unsigned long number = from; number <= to; number++) {
        buffer_put(out, SLICE("<sup class=\"noteref\"><a"));
        struct slice note = html_note_id(html, number);

        markup_attribute(out, "id", mark_id(html, number));
        put_reference(html, html->has_note_pages ? html->file_of(html, note) : NULL, note);
        html_put_role(html, (struct html_role){ "noteref", "doc-noteref" });
        buffer_put_byte(out, '>');
        buffer_put_number(out, number);
        buffer_put(out, SLICE("</a></sup>"));
    }
}

/* About how much of its page a note will take. */
static size_t note_bytes(struct node *note)
{
    enum { AROUND = 200 }; /* the elements of a note, its link back */
    struct walk walk = walk_start(note);
    size_t bytes = AROUND;

    while (walk_next(&walk))
        if (walk.event == WALK_ENTER && walk.node->kind == NODE_TEXT)
            bytes += walk.node->text.len;
    return bytes;
}

static void keep_note(struct html *html, struct node *note)
{
    html->notes = arena_grow(html->writer.document->arena, html->notes, html->note_count,
                             &html->note_capacity, sizeof *html->notes);
    html->notes[html->note_count++] =
        (struct html_note){ note, html->has_note_pages ? html->file : NULL };
    if (html->page_limit && !html->has_note_pages)
        html->note_bytes += note_bytes(note);
}

void html_enter_note(struct writer *writer, struct node *node)
{
    struct html *html = html_of(writer);

    writer_skip_children(writer);
    if (html->is_label)
        return;
    keep_note(html, node);
    html->note_number++;
    if (html->links == 0)
        html_put_note_marks(html, html->note_number, html->note_number);
}

bool html_put_backlink(struct html *html)
{
    struct buffer *out = html->writer.out;
    unsigned long number = html->backlink;
    const char *file;

    if (number == 0)
        return false;
    html->backlink = 0;
    buffer_put(out, SLICE("<a class=\"backlink\""));
    file = html->notes[number - first_note(html)].file;
    put_reference(html, file == html->file ? NULL : file, mark_id(html, number));
    html_put_role(html, (struct html_role){ "backlink", "doc-backlink" });
    markup_attribute(out, "aria-label",
                     arena_format(html->writer.document->arena, "%.*s, %lu",
                                  SLICE_PRINT(html_word(html, WORD_BACK)), number));
    buffer_put_byte(out, '>');
    if (html->lists_notes)
        buffer_put_string(out, "\u2191");
    else
        buffer_printf(out, "%lu.", number);
    buffer_put(out, SLICE("</a>"));
    return true;
}

static void put_note(struct html *html, struct node *note, unsigned long number)
{
    struct writer *writer = &html->writer;
    bool is_list = html->lists_notes;

    writer_before(writer, LAYOUT_BLOCK);
    html_start_tag(html, note, is_list ? "li" : "aside", NULL);
    if (!note->attributes || !note->attributes->id.len)
        markup_attribute(writer->out, "id", html_note_id(html, number));
    if (!is_list)
        html_put_role(html, (struct html_role){ "footnote", "doc-footnote" });
    buffer_put_byte(writer->out, '>');
    html->backlink = number;
    if (!note->first || note->first->kind != NODE_PARAGRAPH)
        html_put_backlink(html);
    writer_run_children(writer, note);
    buffer_put_string(writer->out, is_list ? "</li>" : "</aside>");
    writer_after(writer, LAYOUT_BLOCK);
}

static void open_notes(struct html *html, unsigned long first)
{
    struct buffer *out = html->writer.out;

    buffer_newlines(out, 1);
    if (!html->lists_notes) {
        buffer_put(out, SLICE("<div class=\"notes\">"));
        buffer_newlines(out, 1);
        return;
    }
    buffer_put(out, SLICE("<section class=\"notes\""));
    html_put_role(html, (struct html_role){ "endnotes", "doc-endnotes" });
    markup_attribute(out, "aria-label",
                     html->syntax == HTML_PLAIN
                         ? html_landmark_name(html, html_word(html, WORD_NOTES))
                         : html_word(html, WORD_NOTES)); /* of this chapter's file */
    buffer_put_byte(out, '>');
    if (!html->has_note_pages || first == 1)
        html_put_heading(html, html->has_note_pages ? 1 : 2, WORD_NOTES);
    buffer_put(out, SLICE("<ol"));
    if (first != 1)
        markup_attribute_number(out, "start", first);
    buffer_put_byte(out, '>');
    buffer_newlines(out, 1);
}

static void close_notes(struct html *html)
{
    buffer_newlines(html->writer.out, 1);
    buffer_put_string(html->writer.out, html->lists_notes ? "</ol>\n</section>" : "</div>");
    buffer_newlines(html->writer.out, 1);
}

/* Between two notes, on a page of notes alone. The page is closed with none pending. */
static void turn_notes(struct html *html, unsigned long number)
{
    close_notes(html);
    html->notes_wait = true;
    html->next_note = number;
    html->turn_page(html);
    html->notes_wait = false;
    open_notes(html, number);
}

void html_put_notes(struct html *html)
{
    unsigned long first = first_note(html);
    size_t page_limit = html->page_limit;

    if (html->note_count == 0 || html->notes_wait)
        return;
    html->page_limit = 0; /* a note is not cut */
    open_notes(html, first);
    /* Notes that are called in notes come behind them. */
    for (size_t i = 0; i < html->note_count; i++) {
        if (i && html->has_note_pages && html->writer.out->len > page_limit)
            turn_notes(html, first + i);
        put_note(html, html->notes[i].node, first + i);
    }
    html->note_count = 0;
    html->note_bytes = 0;
    html->page_limit = page_limit;
    close_notes(html);
}
