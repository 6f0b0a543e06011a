/* fuzz_tree.c - hostile trees: what a filter between two runs might make. */
#include "fuzz.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    fuzz_document("tree", data, size);
    return 0;
}
