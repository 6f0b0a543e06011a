/* compose.h - Unicode's normalization form C (UAX #15), for --nfc: é as one character, not as e and an accent. */
#ifndef DOCCONV_COMPOSE_H
#define DOCCONV_COMPOSE_H

#include "document.h"

/*
 * Composes all text, code, titles of links and metadata; not addresses, ids and classes, which name
 * things elsewhere. Of a run of more than 64 marks each 64 are composed alone. Linear.
 */
void compose_document(struct document *);

#endif
