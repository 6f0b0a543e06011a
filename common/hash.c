/* hash.c - the only file that includes nettle. SHA-1 names things here; it protects nothing. */
#include "hash.h"

#include <stdint.h>

#include <nettle/sha1.h>

struct hash {
    struct sha1_ctx sha1;
};

/* The namespace of docconv's identifiers: a UUID of version 4 that was drawn once. */
static const uint8_t namespace[16] = { 0x6d, 0x1f, 0x4c, 0x8e, 0x2b, 0x77, 0x4a, 0x15,
                                       0x9c, 0x3e, 0x50, 0xd2, 0x8f, 0x0b, 0x64, 0xa9 };

struct hash *hash_new(struct arena *arena)
{
    struct hash *hash = ARENA_NEW(arena, struct hash);

    sha1_init(&hash->sha1);
    sha1_update(&hash->sha1, sizeof namespace, namespace);
    return hash;
}

void hash_add(struct hash *hash, struct slice bytes)
{
    if (bytes.len)
        sha1_update(&hash->sha1, bytes.len, (const uint8_t *)bytes.at);
}

struct slice hash_uuid(struct arena *arena, struct hash *hash)
{
    uint8_t d[16];

    sha1_digest(&hash->sha1, sizeof d, d);
    d[6] = (uint8_t)((d[6] & 0x0F) | 0x50); /* version 5 */
    d[8] = (uint8_t)((d[8] & 0x3F) | 0x80); /* variant of RFC 9562 */
    return arena_format(
        arena, "urn:uuid:%02x%02x%02x%02x-%02x%02x-%02x%02x-%02x%02x-%02x%02x%02x%02x%02x%02x",
        d[0], d[1], d[2], d[3], d[4], d[5], d[6], d[7], d[8], d[9], d[10], d[11], d[12], d[13],
        d[14], d[15]);
}
