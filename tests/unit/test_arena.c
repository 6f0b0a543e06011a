/* test_arena.c - memory that is bumped, zeroed, and freed at once; and where a lack of it leads. */
#include "unit.h"

static void test_memory_is_zeroed_and_aligned(void **state)
{
    struct unit *unit = *state;
    static const char zeros[100];

    for (size_t bytes = 1; bytes < sizeof zeros; bytes++) {
        char *object = arena_alloc(&unit->arena, bytes);

        assert_int_equal((uintptr_t)object % 16, 0);
        assert_memory_equal(object, zeros, bytes);
        memset(object, 'x', bytes);
    }
}

static void test_nothing_has_a_place_too(void **state)
{
    struct arena arena;

    (void)state;
    arena_init(&arena, &unit_out_of_memory);
    assert_non_null(arena_alloc(&arena, 0));
    assert_non_null(ARENA_ARRAY(&arena, 0, int));
    arena_free(&arena);
}

/* An object larger than a chunk gets one of its own; what came before it stays where it is. */
static void test_large_objects(void **state)
{
    struct unit *unit = *state;
    char *small = arena_string(&unit->arena, SLICE("small"));
    char *large = arena_alloc(&unit->arena, 20 * 1024 * 1024);

    large[20 * 1024 * 1024 - 1] = 'z';
    assert_string_equal(small, "small");
}

static void test_copies_are_independent(void **state)
{
    struct unit *unit = *state;
    char original[] = "text";
    struct slice copy = arena_copy(&unit->arena, slice_of(original));

    original[0] = 'n';
    assert_slice(copy, "text");
    assert_int_equal(copy.at[copy.len], '\0');
    assert_slice(arena_copy(&unit->arena, (struct slice){ 0 }), "");
    assert_slice(arena_join(&unit->arena, SLICE("note-"), SLICE("4")), "note-4");
    assert_slice(arena_join(&unit->arena, (struct slice){ 0 }, SLICE("x")), "x");
}

static void test_string_ends_in_nul(void **state)
{
    struct unit *unit = *state;

    assert_string_equal(arena_string(&unit->arena, slice_take(SLICE("text"), 2)), "te");
    assert_string_equal(arena_string(&unit->arena, (struct slice){ 0 }), "");
}

static void test_format(void **state)
{
    struct unit *unit = *state;

    assert_slice(arena_format(&unit->arena, "%s %d", "page", 7), "page 7");
    assert_slice(arena_format(&unit->arena, "%s", ""), "");
}

/* The newest object grows and shrinks where it is; another is copied. */
static void test_resize(void **state)
{
    struct unit *unit = *state;
    char *first = arena_string(&unit->arena, SLICE("first")), *second;

    assert_ptr_equal(arena_resize(&unit->arena, first, 6, 100), first);
    second = arena_alloc(&unit->arena, 10);
    assert_true(second >= first + 100);
    assert_ptr_equal(arena_resize(&unit->arena, first, 100, 6), first);
    assert_ptr_not_equal(arena_resize(&unit->arena, first, 6, 200), first);
    assert_string_equal(arena_resize(&unit->arena, first, 6, 200), "first");
    second = arena_alloc(&unit->arena, 100);
    assert_ptr_equal(arena_resize(&unit->arena, second, 100, 0), second);
    assert_ptr_equal(arena_alloc(&unit->arena, 10), second + 16); /* the rest was taken back */
}

static void test_arrays_grow(void **state)
{
    struct unit *unit = *state;
    size_t count = 0, capacity = 0;
    int *numbers = NULL;

    while (count < 1000) {
        numbers = arena_grow(&unit->arena, numbers, count, &capacity, sizeof *numbers);
        assert_true(capacity > count);
        assert_int_equal(numbers[count], 0);
        numbers[count] = (int)count;
        count++;
    }
    for (size_t i = 0; i < count; i++)
        assert_int_equal(numbers[i], i);
    assert_true(unit->arena.bytes < 4 * 1000 * sizeof *numbers);
}

static char released[8], letter_a[] = "a", letter_b[] = "b", letter_c[] = "c";

static void release(void *object)
{
    strcat(released, object);
}

static void test_deferred_newest_first(void **state)
{
    struct arena arena;

    (void)state;
    released[0] = '\0';
    arena_init(&arena, &unit_out_of_memory);
    arena_defer(&arena, release, letter_a);
    arena_defer(&arena, release, letter_b);
    arena_defer(&arena, release, letter_c);
    assert_string_equal(released, "");
    arena_free(&arena);
    assert_string_equal(released, "cba");
    arena_free(&arena); /* empty again: nothing is released twice */
    assert_string_equal(released, "cba");
}

static void test_can_be_used_again_after_free(void **state)
{
    struct unit *unit = *state;

    arena_free(&unit->arena);
    assert_int_equal(unit->arena.bytes, 0);
    assert_string_equal(arena_string(&unit->arena, SLICE("again")), "again");
}

/* Runs `allocate` in an arena of its own; true when it unwound. */
static bool runs_out(void (*allocate)(struct arena *))
{
    struct arena arena;
    jmp_buf out_of_memory;

    arena_init(&arena, &out_of_memory);
    if (setjmp(out_of_memory)) {
        arena_free(&arena);
        return true;
    }
    allocate(&arena);
    arena_free(&arena);
    return false;
}

static void allocate_too_much(struct arena *arena)
{
    arena_alloc(arena, SIZE_MAX - 5);
}

static void allocate_overflowing_array(struct arena *arena)
{
    arena_array(arena, SIZE_MAX / 2, 3);
}

static void make_overflowing_room(struct arena *arena)
{
    arena_room(arena, SIZE_MAX / 2, 3);
}

static void resize_too_much(struct arena *arena)
{
    free(arena_heap_resize(arena, NULL, SIZE_MAX / 2));
}

static void fail_outright(struct arena *arena)
{
    arena_fail(arena);
}

static void allocate_little(struct arena *arena)
{
    arena_alloc(arena, 10);
    free(arena_heap_resize(arena, NULL, 10));
}

static void test_lack_of_memory_unwinds(void **state)
{
    (void)state;
    assert_true(runs_out(allocate_too_much));
    assert_true(runs_out(allocate_overflowing_array));
    assert_true(runs_out(make_overflowing_room));
    assert_true(runs_out(resize_too_much));
    assert_true(runs_out(fail_outright));
    assert_false(runs_out(allocate_little));
}

static const struct CMUnitTest tests[] = {
    UNIT_TEST(test_memory_is_zeroed_and_aligned),
    UNIT_TEST(test_nothing_has_a_place_too),
    UNIT_TEST(test_large_objects),
    UNIT_TEST(test_copies_are_independent),
    UNIT_TEST(test_string_ends_in_nul),
    UNIT_TEST(test_format),
    UNIT_TEST(test_resize),
    UNIT_TEST(test_arrays_grow),
    UNIT_TEST(test_deferred_newest_first),
    UNIT_TEST(test_can_be_used_again_after_free),
    UNIT_TEST(test_lack_of_memory_unwinds),
};
UNIT_MAIN(tests)
