/*
 * late.h - functions of a library that is loaded when the first of them is needed. libzip and libxml2
 * bring ten more libraries with them: linked from the start they take half of the time of a short
 * text (2.0 of 4.0 ms), and most conversions need neither.
 *
 *     #define ZIP_FUNCTIONS(F) F(zip_close) F(zip_strerror)
 *     LATE_LIBRARY(libzip, LIBZIP_SONAME, ZIP_FUNCTIONS)
 *
 *     if (late_load(&libzip_library))
 *         libzip.zip_close(zip);
 */
#ifndef DOCCONV_LATE_H
#define DOCCONV_LATE_H

#include <stdbool.h>

struct late_library {
    const char *soname;           /* "libzip.so.4" */
    const char *const *functions; /* their names; NULL at the end */
    void *table;                  /* pointers to them, in the same order */
    bool is_loaded;
};

/*
 * Fills the table. False when the library cannot be loaded or lacks a function. It stays loaded until
 * the program ends. Any number of threads may ask, and again.
 */
bool late_load(struct late_library *);

/* The functions as members of `library`, and library_library to load them. */
#define LATE_LIBRARY(library, soname, FUNCTIONS)                                \
    static struct {                                                             \
        FUNCTIONS(LATE_POINTER)                                                 \
    } library;                                                                  \
    static const char *const library##_names[] = { FUNCTIONS(LATE_NAME) NULL }; \
    static struct late_library library##_library = { soname, library##_names, &library, false };

/* The same of a library that is linked, where configure cannot tell what file it is in. */
#define LINKED_LIBRARY(library, FUNCTIONS)   \
    static const struct {                    \
        FUNCTIONS(LATE_POINTER)              \
    } library = { FUNCTIONS(LATE_ADDRESS) }; \
    static struct late_library library##_library = { NULL, NULL, NULL, true };

#define LATE_POINTER(function) __typeof__(&function) function;
#define LATE_NAME(function)    #function,
#define LATE_ADDRESS(function) function,

#endif
