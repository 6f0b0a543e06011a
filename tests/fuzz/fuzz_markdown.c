/* fuzz_markdown.c - hostile Markdown. */
#include "fuzz.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    fuzz_document("markdown", data, size);
    return 0;
}
