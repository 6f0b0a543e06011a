/* replay.c - runs a fuzzer over the files it is given, where there is no libFuzzer. */
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>

#include "fuzz.h"

enum { LARGEST = 1 << 20 };

static bool replay(const char *path)
{
    FILE *file = fopen(path, "rb");
    uint8_t *data = malloc(LARGEST), *exact;
    size_t size;

    if (!file || !data) {
        perror(path);
        return false;
    }
    size = fread(data, 1, LARGEST, file);
    fclose(file);
    exact = realloc(data, size ? size : 1); /* so that reading beyond the end is found */
    LLVMFuzzerTestOneInput(exact, size);
    free(exact);
    return true;
}

int main(int count, char **paths)
{
    bool done = true;

    for (int i = 1; i < count; i++)
        done = replay(paths[i]) && done;
    return done ? EXIT_SUCCESS : EXIT_FAILURE;
}
