/*
 * fuzz.h - what the fuzzers share. Each is a file with one LLVMFuzzerTestOneInput: configure with
 * CC=clang --enable-fuzzers to search with libFuzzer (tests/fuzz/fuzz_text FOLDER); else it is linked
 * with replay.c and runs the files it is given, as make check does with tests/fuzz/corpus.
 */
#ifndef DOCCONV_FUZZ_H
#define DOCCONV_FUZZ_H

#include <stddef.h>
#include <stdint.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

/*
 * Reads bytes as a format and writes the document in every format; aborts when something does not
 * hold: the tree is sound before and behind the outline, the XML formats are well-formed, the tree
 * that was written is read and written again as the same bytes, no message holds a control character.
 */
void fuzz_document(const char *format, const uint8_t *data, size_t size);

#endif
