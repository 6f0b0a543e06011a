/* link.c - judges the targets of links. It knows no format and fetches nothing. */
#include "link.h"

#include "walk.h"

struct places {
    struct slice *ids; /* open addressing, at most half full; absent: free */
    size_t capacity;   /* a power of two */
};

static bool has_id(const struct walk *walk)
{
    return walk->event == WALK_ENTER && walk->node->attributes && walk->node->attributes->id.len;
}

static struct slice *find(const struct places *places, struct slice id)
{
    size_t hash = 2166136261U; /* FNV-1a */

    for (size_t i = 0; i < id.len; i++)
        hash = (hash ^ (unsigned char)id.at[i]) * 16777619U;
    while (places->ids[hash & (places->capacity - 1)].len &&
           !slice_equal(places->ids[hash & (places->capacity - 1)], id))
        hash++;
    return &places->ids[hash & (places->capacity - 1)];
}

struct places *places_of(const struct document *document)
{
    struct places *places = ARENA_NEW(document->arena, struct places);
    struct walk walk = walk_start(document->root);
    size_t count = 0;

    while (walk_next(&walk))
        count += has_id(&walk);
    for (places->capacity = 16; places->capacity < count * 2;)
        places->capacity *= 2;
    places->ids = ARENA_ARRAY(document->arena, places->capacity, struct slice);
    walk = walk_start(document->root);
    while (count && walk_next(&walk))
        if (has_id(&walk))
            *find(places, walk.node->attributes->id) = walk.node->attributes->id;
    return places;
}

bool places_have(const struct places *places, struct slice id)
{
    return id.len && find(places, id)->len;
}

enum { LONGEST_SCHEME = 16 }; /* longer than any that is allowed */

/* The scheme in lower case, without what browsers overlook; its length, 0: the target has none. */
static size_t scheme_of(struct slice target, char scheme[LONGEST_SCHEME])
{
    size_t len = 0;

    for (size_t i = 0; i < target.len; i++) {
        char byte = ascii_lower(target.at[i]);

        if ((unsigned char)byte <= ' ')
            continue;
        if (byte == ':')
            return len;
        if (!is_ascii_letter(byte) &&
            (len == 0 || !(is_digit_byte(byte) || byte == '+' || byte == '-' || byte == '.')))
            return 0;
        if (len < LONGEST_SCHEME)
            scheme[len++] = byte;
    }
    return 0;
}

enum link_kind link_kind(struct slice target)
{
    static const char *const allowed[] = { "http", "https", "ftp", "mailto", "tel" };
    char scheme[LONGEST_SCHEME];
    size_t len;

    if (target.len && target.at[0] == '#')
        return LINK_PLACE;
    len = scheme_of(target, scheme);
    if (len == 0)
        return LINK_RELATIVE;
    return node_name_index(allowed, sizeof allowed / sizeof *allowed,
                           (struct slice){ scheme, len }) >= 0
               ? LINK_ADDRESS
               : LINK_UNSAFE;
}

static int hex_value(char byte)
{
    static const char digits[] = "0123456789abcdef";
    const char *found = byte ? strchr(digits, ascii_lower(byte)) : NULL;

    return found ? (int)(found - digits) : -1;
}

/* "caf%C3%A9" is the place "café". */
static struct slice decode_percent(struct arena *arena, struct slice text)
{
    char *decoded = arena_alloc(arena, text.len + 1);
    size_t len = 0;

    for (size_t i = 0; i < text.len; i++) {
        int high = i + 2 < text.len && text.at[i] == '%' ? hex_value(text.at[i + 1]) : -1;
        int low = high >= 0 ? hex_value(text.at[i + 2]) : -1;

        decoded[len++] = low >= 0 ? (char)(high * 16 + low) : text.at[i];
        i += low >= 0 ? 2 : 0;
    }
    return (struct slice){ decoded, len };
}

/* Writes the target as its place is called, if there is one. */
static bool find_place(struct arena *arena, const struct places *places, struct slice *target)
{
    struct slice id = slice_skip(*target, 1);

    if (places_have(places, id))
        return true;
    id = decode_percent(arena, id);
    if (!places_have(places, id))
        return false;
    *target = arena_format(arena, "#%.*s", SLICE_PRINT(id));
    return true;
}

static bool can_stand(struct document *document, const struct places *places, bool has_neighbours,
                      struct node *link, enum diag_code *code)
{
    *code = DIAG_LINK_TARGET_MISSING;
    switch (link_kind(link->link.target)) {
    case LINK_PLACE:
        return find_place(document->arena, places, &link->link.target);
    case LINK_RELATIVE:
        return has_neighbours && link->link.target.len;
    case LINK_ADDRESS:
        return true;
    default:
        *code = DIAG_LINK_SCHEME_DROPPED;
        return false;
    }
}

void link_check(struct document *document, const struct places *places, bool has_neighbours,
                struct diagnostics *diagnostics)
{
    struct walk walk = walk_start(document->root);

    while (walk_next(&walk)) {
        struct node *node = walk.node;
        enum diag_code code;

        if (walk.event == WALK_ENTER || node->kind != NODE_LINK ||
            can_stand(document, places, has_neighbours, node, &code))
            continue;
        diag_report(diagnostics, code,
                    document->source ? diag_at(document->source, node->span.start) : diag_nowhere(),
                    node->link.target);
        node->kind = NODE_SPAN;
        node->link = (struct link){ { 0 }, { 0 } };
    }
}
