/* test_threads.c - eight conversions at once give the bytes that one gives alone. */
#include <pthread.h>

#include "docconv.h"
#include "file.h"
#include "formats.h"
#include "unit.h"

enum { THREADS = 8, ROUNDS = 3 };

struct task {
    const char *input, *to;
    char output[64];
    enum docconv_status status;
};

static void *run(void *argument)
{
    struct task *task = argument;
    struct options options = {
        .input = task->input, .output = task->output, .to = slice_of(task->to), .toc_depth = 3
    };
    struct diagnostics diagnostics;
    struct arena arena;
    jmp_buf out_of_memory;

    arena_init(&arena, &out_of_memory);
    diag_init(&diagnostics, &arena, false);
    if (setjmp(out_of_memory) == 0)
        task->status = docconv_convert(&options, &diagnostics, NULL);
    else
        task->status = DOCCONV_FAILED;
    arena_free(&arena);
    return NULL;
}

static struct task task_of(const char *input, const char *to, int number)
{
    struct task task = { .input = input, .to = to, .status = DOCCONV_FAILED };

    snprintf(task.output, sizeof task.output, "test_threads.%d.out", number);
    return task;
}

static struct slice take_output(struct unit *unit, const struct task *task)
{
    struct slice bytes;

    assert_true(task->status <= DOCCONV_LOST);
    assert_true(file_read(&unit->arena, task->output, &bytes));
    remove(task->output);
    return bytes;
}

static void assert_same_at_once(struct unit *unit, const char *input, const char *to)
{
    struct task alone = task_of(input, to, THREADS), tasks[THREADS];
    pthread_t threads[THREADS];
    struct slice expected;

    run(&alone);
    expected = take_output(unit, &alone);
    assert_int_not_equal(expected.len, 0);
    for (int i = 0; i < THREADS; i++) {
        tasks[i] = task_of(input, to, i);
        assert_int_equal(pthread_create(&threads[i], NULL, run, &tasks[i]), 0);
    }
    for (int i = 0; i < THREADS; i++)
        pthread_join(threads[i], NULL);
    for (int i = 0; i < THREADS; i++)
        if (!slice_equal(take_output(unit, &tasks[i]), expected))
            fail_msg("%s to %s: thread %d gives other bytes", input, to, i);
}

static void run_sample(struct unit *unit, const char *name)
{
    const char *source_folder = getenv("srcdir");
    struct slice path =
        arena_format(&unit->arena, "%s/samples/%s", source_folder ? source_folder : ".", name);

    for (int round = 0; round < ROUNDS; round++)
        for (size_t i = 0; formats[i]; i++)
            if (formats[i]->write)
                assert_same_at_once(unit, path.at, formats[i]->name);
}

static void test_text(void **state)
{
    run_sample(*state, "novel.txt");
}

static void test_markdown(void **state)
{
    run_sample(*state, "notes.md");
}

static const struct CMUnitTest tests[] = {
    UNIT_TEST(test_text),
    UNIT_TEST(test_markdown),
};
UNIT_MAIN(tests)
