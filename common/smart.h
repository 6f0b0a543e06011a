/*
 * smart.h - printers' marks for typewriters': "these", 'these', ``these'', -- and ---, ..., don't,
 * 6' 2". For --smart, on any tree whose reader took the text as it stood.
 */
#ifndef DOCCONV_SMART_H
#define DOCCONV_SMART_H

#include "document.h"

/*
 * Quotation marks, by the language of the document, apostrophes, primes, dashes and ellipses in all
 * text and in the titles that the text gave; not in code, addresses, and what was set aside. A mark
 * that could be several things stays. What was changed once is not changed again. Linear.
 */
void smart_document(struct document *);

#endif
