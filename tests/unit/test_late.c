/* test_late.c - a library is loaded when it is there and has all that is asked of it. */
#include "late.h"
#include "unit.h"

#define NO_FUNCTIONS(F)   F(late_load)
#define LIBC_FUNCTIONS(F) F(strlen)
#define LESS_FUNCTIONS(F) F(late_load)

#ifdef __APPLE__
#    define LIBC "libSystem.B.dylib"
#else
#    define LIBC "libc.so.6"
#endif

LATE_LIBRARY(nowhere, "libnowhere-at-all.so.0", NO_FUNCTIONS)
LATE_LIBRARY(libc, LIBC, LIBC_FUNCTIONS)
LATE_LIBRARY(less, LIBC, LESS_FUNCTIONS)

static void test_a_library_that_is_not_there(void **state)
{
    (void)state;
    assert_false(late_load(&nowhere_library));
    assert_false(late_load(&nowhere_library));
}

static void test_a_library_that_lacks_a_function(void **state)
{
    (void)state;
    assert_false(late_load(&less_library));
}

static void test_functions_are_called(void **state)
{
    (void)state;
    if (!late_load(&libc_library))
        skip(); /* a system that calls it otherwise */
    assert_int_equal(libc.strlen("four"), 4);
    assert_true(late_load(&libc_library));
}

static const struct CMUnitTest tests[] = {
    UNIT_TEST(test_a_library_that_is_not_there),
    UNIT_TEST(test_a_library_that_lacks_a_function),
    UNIT_TEST(test_functions_are_called),
};
UNIT_MAIN(tests)
