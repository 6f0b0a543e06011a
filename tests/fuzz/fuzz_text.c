/* fuzz_text.c - hostile plain text. */
#include "fuzz.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    fuzz_document("text", data, size);
    return 0;
}
