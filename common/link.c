/* link.c - judges the targets of links. It knows no format and fetches nothing. */
#include "link.h"

#include "walk.h"

struct places {
    struct slice *ids; /* open addressing, at most half full; absent: free */
    size_t capacity;   /* a power of two */
};

static bool has_id(const struct node *node)
{
    return node->attributes && node->attributes->id.len;
}

static struct slice *find(const struct places *places, struct slice id)
{
    size_t hash = slice_hash(id);

    while (places->ids[hash & (places->capacity - 1)].len &&
           !slice_equal(places->ids[hash & (places->capacity - 1)], id))
        hash++;
    return &places->ids[hash & (places->capacity - 1)];
}

struct places *places_of(const struct document *document)
{
    struct arena *arena = document->arena;
    struct places *places = ARENA_NEW(arena, struct places);
    struct slice *ids = NULL;
    size_t count = 0, capacity = 0;

    for (struct node *node = document->root; node; node = walk_following(node, document->root))
        if (has_id(node)) {
            ids = arena_grow(arena, ids, count, &capacity, sizeof *ids);
            ids[count++] = node->attributes->id;
        }
    for (places->capacity = 16; places->capacity < count * 2;)
        places->capacity *= 2;
    places->ids = ARENA_ARRAY(arena, places->capacity, struct slice);
    for (size_t i = 0; i < count; i++)
        *find(places, ids[i]) = ids[i];
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

/* What may stand in the name of a machine (RFC 1123 §2.1); other scripts are let pass, and "_" is in use. */
static bool is_label(struct slice label)
{
    if (label.len == 0 || label.at[0] == '-' || label.at[label.len - 1] == '-')
        return false;
    for (size_t i = 0; i < label.len; i++)
        if (!is_ascii_letter(label.at[i]) && !is_digit_byte(label.at[i]) &&
            !strchr("-_", label.at[i]) && (unsigned char)label.at[i] < 0x80)
            return false;
    return true;
}

/* Labels between dots. When the last is a number, it is an address of four. */
static bool is_name_or_ipv4(struct slice host)
{
    size_t labels = 0, numbers = 0;
    bool is_number = false;
    unsigned long number;
    struct slice label;

    for (; slice_next(&host, '.', &label); labels++) {
        if (!is_label(label))
            return false;
        is_number = is_digit_byte(label.at[0]) && slice_to_number(label, 255, &number);
        numbers += is_number;
        if (host.len == 0 && is_digit_byte(label.at[0]) && !is_number)
            return false;
    }
    return labels > 0 && (!is_number || (labels == 4 && numbers == 4));
}

/* Eight groups of up to four digits, or fewer with one "::" (RFC 4291 §2.2; no IPv4 inside). */
static bool is_ipv6(struct slice host)
{
    size_t gap = slice_find(host, SLICE("::")), groups = 0, digits = 0;

    for (size_t i = 0; i < host.len; i++) {
        bool is_colon = host.at[i] == ':';

        if ((!is_colon && hex_digit_value(host.at[i]) < 0) ||
            (is_colon && digits == 0 && i != gap && i != gap + 1))
            return false;
        digits = is_colon ? 0 : digits + 1;
        groups += digits == 1;
        if (digits > 4)
            return false;
    }
    return gap < host.len ? groups < 8 : groups == 8 && digits;
}

/* host[:port]; a user's name and password are no part of a link (HTML Standard, valid URL). */
static bool is_authority(struct slice authority)
{
    unsigned long port;
    size_t end;

    if (slice_starts_with(authority, SLICE("[")))
        end = slice_find_byte(authority, ']') + 1;
    else
        end = slice_find_byte(authority, ':');
    if (end > authority.len ||
        (end < authority.len && (authority.at[end] != ':' ||
                                 !slice_to_number(slice_skip(authority, end + 1), 65535, &port))))
        return false;
    if (authority.len && authority.at[0] == '[')
        return is_ipv6(slice_take(slice_skip(authority, 1), end - 2));
    return is_name_or_ipv4(slice_take(authority, end));
}

/* Schemes whose addresses start with the name of a machine. */
static bool has_authority(struct slice scheme)
{
    return slice_is(scheme, "http") || slice_is(scheme, "https") || slice_is(scheme, "ftp");
}

/* An address that can lead somewhere: behind its scheme stands a machine, or at least anything. */
static bool is_address(struct slice scheme, struct slice rest)
{
    size_t end = 0;

    if (!has_authority(scheme))
        return rest.len > 0;
    if (!slice_starts_with(rest, SLICE("//")))
        return false;
    rest = slice_skip(rest, 2);
    while (end < rest.len && !strchr("/?#", rest.at[end]))
        end++;
    return is_authority(slice_take(rest, end));
}

enum link_kind link_kind(struct slice target)
{
    static const char *const allowed[] = { "http", "https", "ftp", "mailto", "tel" };
    char bytes[LONGEST_SCHEME];
    struct slice scheme = { bytes, 0 };

    if (target.len && target.at[0] == '#')
        return LINK_PLACE;
    if (slice_starts_with(target, SLICE("//")))
        return is_address(SLICE("http"), target) ? LINK_RELATIVE : LINK_BROKEN;
    scheme.len = scheme_of(target, bytes);
    if (scheme.len == 0)
        return LINK_RELATIVE;
    if (slice_index(allowed, sizeof allowed / sizeof *allowed, scheme) < 0 ||
        !slice_equal_ascii_case(slice_take(target, scheme.len), scheme))
        return LINK_UNSAFE;
    return is_address(scheme, slice_skip(target, scheme.len + 1)) ? LINK_ADDRESS : LINK_BROKEN;
}

struct slice link_decode(struct arena *arena, struct slice text)
{
    char *decoded = arena_alloc(arena, text.len + 1);
    size_t len = 0;

    for (size_t i = 0; i < text.len; i++) {
        int high = i + 2 < text.len && text.at[i] == '%' ? hex_digit_value(text.at[i + 1]) : -1;
        int low = high >= 0 ? hex_digit_value(text.at[i + 2]) : -1;

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
    id = link_decode(arena, id);
    if (!places_have(places, id))
        return false;
    *target = arena_format(arena, "#%.*s", SLICE_PRINT(id));
    return true;
}

static bool can_stand(struct document *document, const struct places *places, bool has_neighbours,
                      struct node *link, enum diag_code *code)
{
    *code = DIAG_LINK_TARGET_MISSING;
    link->link.target = slice_trim(link->link.target);
    switch (link_kind(link->link.target)) {
    case LINK_PLACE:
        return find_place(document->arena, places, &link->link.target);
    case LINK_RELATIVE:
        return has_neighbours && link->link.target.len;
    case LINK_ADDRESS:
        return true;
    case LINK_BROKEN:
        *code = DIAG_LINK_MALFORMED;
        return false;
    default:
        *code = DIAG_LINK_SCHEME_DROPPED;
        return false;
    }
}

void link_check(struct document *document, const struct places *places, bool has_neighbours,
                struct diagnostics *diagnostics)
{
    struct node *node = NULL;

    while (!document->lacks[NODE_LINK] && (node = walk_following(node, document->root))) {
        enum diag_code code;

        if (node->kind != NODE_LINK || can_stand(document, places, has_neighbours, node, &code))
            continue;
        diag_report(diagnostics, code,
                    document->source ? diag_at(document->source, node->span.start) : diag_nowhere(),
                    node->link.target);
        node->kind = NODE_SPAN;
        node->link = (struct link){ { 0 }, { 0 } };
    }
}
