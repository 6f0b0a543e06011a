/* late.c - the only file that loads libraries while the program runs. */
#include "late.h"

#include <dlfcn.h>
#include <pthread.h>
#include <string.h>

static bool load(const struct late_library *library)
{
    void *handle = dlopen(library->soname, RTLD_NOW | RTLD_LOCAL);
    char *place = library->table;

    for (size_t i = 0; handle && library->functions[i]; i++) {
        void *function = dlsym(handle, library->functions[i]);

        if (!function)
            return false;
        /* What POSIX promises of dlsym and C does not: a function's address as a pointer. */
        memcpy(place + i * sizeof function, &function, sizeof function);
    }
    return handle;
}

bool late_load(struct late_library *library)
{
    static pthread_mutex_t mutex = PTHREAD_MUTEX_INITIALIZER;
    bool is_loaded;

    pthread_mutex_lock(&mutex);
    if (!library->is_loaded)
        library->is_loaded = load(library);
    is_loaded = library->is_loaded;
    pthread_mutex_unlock(&mutex);
    return is_loaded;
}
