/*
 * hash.h - identifiers made of content. The only way to the hash library.
 */
#ifndef DOCCONV_HASH_H
#define DOCCONV_HASH_H

#include "arena.h"
#include "slice.h"

struct hash; /* SHA-1 in progress, as UUIDs of version 5 use it (RFC 9562 §5.5) */

struct hash *hash_new(struct arena *);
void hash_add(struct hash *, struct slice bytes);

/* "urn:uuid:..." of version 5, of all that was added, in docconv's namespace. Ends the hash. */
struct slice hash_uuid(struct arena *, struct hash *);

#endif
