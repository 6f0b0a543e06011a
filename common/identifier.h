/*
 * identifier.h - what kind of name a book has, told by its form: ISBN, ISSN, DOI, UUID, URI. The check
 * digits of an ISBN are checked.
 */
#ifndef DOCCONV_IDENTIFIER_H
#define DOCCONV_IDENTIFIER_H

#include <stdbool.h>

#include "arena.h"
#include "slice.h"

enum identifier_kind {
    IDENTIFIER_OTHER,
    IDENTIFIER_ISBN, /* of 10 or 13 digits, whose check digit fits */
    IDENTIFIER_ISSN,
    IDENTIFIER_DOI,
    IDENTIFIER_UUID,
    IDENTIFIER_URI
};

enum identifier_kind identifier_kind(struct slice);

/* "ISBN 978-0-306-40615-8": says that it is one, and its check digit does not fit. */
bool identifier_is_wrong_isbn(struct slice);

/* "urn:isbn:9780306406157", "urn:uuid:...": as a URN where it has one, else as it is. */
struct slice identifier_urn(struct arena *, struct slice);

#endif
