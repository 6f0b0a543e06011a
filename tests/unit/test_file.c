/* test_file.c - whole inputs in; whole outputs out, or the old file as it was. */
#define _GNU_SOURCE /* O_TMPFILE */
#include "file.h"

#include <errno.h>
#include <dirent.h>
#include <fcntl.h>
#include <signal.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include "unit.h"

/* Each test runs in an empty folder of its own. */
static int enter_folder(void **state)
{
    char folder[] = "test_file.XXXXXX";

    assert_non_null(mkdtemp(folder));
    assert_int_equal(chdir(folder), 0);
    return unit_setup(state);
}

static int leave_folder(void **state)
{
    DIR *folder = opendir(".");
    struct dirent *entry;
    char *name = getcwd(NULL, 0);

    while ((entry = readdir(folder)))
        if (remove(entry->d_name) != 0 && entry->d_name[0] != '.')
            fail_msg("cannot remove %s", entry->d_name);
    closedir(folder);
    assert_int_equal(chdir(".."), 0);
    rmdir(name);
    free(name);
    return unit_teardown(state);
}

#define FILE_TEST(function) cmocka_unit_test_setup_teardown(function, enter_folder, leave_folder)

static size_t count_files(void)
{
    DIR *folder = opendir(".");
    size_t count = 0;

    while (readdir(folder))
        count++;
    closedir(folder);
    return count - 2; /* . and .. */
}

static bool put(struct unit *unit, const char *path, const char *text)
{
    return file_write(&unit->arena, path, slice_of(text), false);
}

static struct slice get(struct unit *unit, const char *path)
{
    struct slice bytes = { 0 };

    if (!file_read(&unit->arena, path, &bytes))
        fail_msg("cannot read %s: %s", path, strerror(errno));
    return bytes;
}

static mode_t mode_of(const char *path)
{
    struct stat status;

    assert_int_equal(lstat(path, &status), 0);
    return status.st_mode;
}

static void test_writes_and_reads(void **state)
{
    assert_true(put(*state, "new", "text\n"));
    assert_slice(get(*state, "new"), "text\n");
    assert_true(put(*state, "new", "other"));
    assert_slice(get(*state, "new"), "other");
    assert_true(put(*state, "new", ""));
    assert_slice(get(*state, "new"), "");
    assert_int_equal(count_files(), 1);
}

/* Over 64 KiB an input is mapped; it reads the same. */
static void test_large_files(void **state)
{
    struct unit *unit = *state;
    size_t len = 300000;
    char *text = arena_alloc(&unit->arena, len + 1);
    struct slice bytes;

    for (size_t i = 0; i < len; i++)
        text[i] = (char)('a' + i % 26);
    assert_true(file_write(&unit->arena, "large", (struct slice){ text, len }, true));
    bytes = get(unit, "large");
    assert_int_equal(bytes.len, len);
    assert_memory_equal(bytes.at, text, len);
}

static void test_pipes_are_read_to_their_end(void **state)
{
    struct slice bytes;
    char *text;

    assert_int_equal(mkfifo("pipe", 0600), 0);
    if (fork() == 0) {
        int descriptor = open("pipe", O_WRONLY);

        for (int i = 0; i < 2000; i++)
            if (write(descriptor, "a hundred bytes, nearly, of text that comes in pieces\n", 54) !=
                54)
                _exit(1);
        _exit(0);
    }
    bytes = get(*state, "pipe");
    assert_int_equal(bytes.len, 2000 * 54);
    text = arena_string(&((struct unit *)*state)->arena, slice_skip(bytes, bytes.len - 7));
    assert_string_equal(text, "pieces\n");
}

static void test_reading_fails_with_a_reason(void **state)
{
    struct unit *unit = *state;
    struct slice bytes;

    assert_false(file_read(&unit->arena, "missing", &bytes));
    assert_int_equal(errno, ENOENT);
    assert_false(file_read(&unit->arena, ".", &bytes));
    assert_int_equal(errno, EISDIR);
}

static void test_writing_fails_with_a_reason(void **state)
{
    assert_false(put(*state, "no/such/folder", "text"));
    assert_int_equal(errno, ENOENT);
    assert_false(put(*state, ".", "text"));
    assert_int_equal(errno, EISDIR);
    assert_int_equal(count_files(), 0);
}

static void test_new_files_obey_the_umask(void **state)
{
    mode_t before = umask(027);

    assert_true(put(*state, "new", "text"));
    assert_int_equal(mode_of("new") & 0777, 0640);
    assert_int_equal(umask(before), 027); /* and leave it as it was */
}

static void test_permissions_are_kept(void **state)
{
    assert_true(put(*state, "old", "text"));
    assert_int_equal(chmod("old", 0604), 0);
    assert_true(put(*state, "old", "new text"));
    assert_int_equal(mode_of("old") & 0777, 0604);
}

static void test_links_stay_links(void **state)
{
    assert_true(put(*state, "file", "old"));
    assert_int_equal(symlink("file", "link"), 0);
    assert_true(put(*state, "link", "new"));
    assert_true(S_ISLNK(mode_of("link")));
    assert_slice(get(*state, "file"), "new");
}

static void test_devices_are_written_to(void **state)
{
    assert_true(put(*state, "/dev/null", "text"));
    assert_true(S_ISCHR(mode_of("/dev/null")));
}

/* A reader that has the old file open keeps reading the old file. */
static void test_the_old_file_is_replaced_not_changed(void **state)
{
    char old[4] = "";
    int descriptor;

    assert_true(put(*state, "file", "old"));
    descriptor = open("file", O_RDONLY);
    assert_true(put(*state, "file", "new"));
    assert_int_equal(read(descriptor, old, 3), 3);
    assert_string_equal(old, "old");
    close(descriptor);
}

static void put_pieces(struct output_file *file, int pieces)
{
    for (int i = 0; i < pieces; i++)
        file_sink(file)->take(file_sink(file), SLICE("piece "));
}

static void test_pieces(void **state)
{
    struct unit *unit = *state;
    struct output_file *file;

    assert_true(put(unit, "file", "old"));
    file = file_begin(&unit->arena, "file");
    put_pieces(file, 3);
    assert_slice(get(unit, "file"), "old"); /* until it is committed */
    assert_true(file_commit(file, true));
    assert_slice(get(unit, "file"), "piece piece piece ");
    assert_int_equal(count_files(), 1);
}

static void test_uncommitted_leaves_nothing(void **state)
{
    struct unit *unit = *state;
    struct slice kept;
    struct arena arena;

    assert_true(put(unit, "file", "old"));
    arena_init(&arena, &unit_out_of_memory);
    put_pieces(file_begin(&arena, "file"), 3);
    put_pieces(file_begin(&arena, "new"), 3);
    arena_free(&arena);
    kept = get(unit, "file");
    assert_slice(kept, "old");
    assert_int_equal(count_files(), 1);
}

static bool has_unnamed_files(void)
{
    int descriptor = -1;

#ifdef O_TMPFILE
    descriptor = open(".", O_WRONLY | O_TMPFILE, 0600);
#endif
    if (descriptor >= 0)
        close(descriptor);
    return descriptor >= 0;
}

/* Not even by a signal that no program can answer. */
static void test_killed_leaves_nothing(void **state)
{
    struct unit *unit = *state;
    pid_t writer;
    int status;

    if (!has_unnamed_files())
        skip();
    assert_true(put(unit, "file", "old"));
    writer = fork();
    if (writer == 0) {
        put_pieces(file_begin(&unit->arena, "file"), 3);
        put_pieces(file_begin(&unit->arena, "new"), 3);
        raise(SIGKILL);
    }
    assert_int_equal(waitpid(writer, &status, 0), writer);
    assert_true(WIFSIGNALED(status));
    assert_slice(get(unit, "file"), "old");
    assert_int_equal(count_files(), 1);
}

/* A full disk is found by the piece that no longer fits, and said at the end. */
static void test_full_disk(void **state)
{
    struct unit *unit = *state;
    struct output_file *file;

    if (!file_exists("/dev/full"))
        skip();
    file = file_begin(&unit->arena, "/dev/full");
    put_pieces(file, 3);
    assert_false(file_commit(file, false));
    assert_int_equal(errno, ENOSPC);
}

static void test_long_names(void **state)
{
    char name[256];

    memset(name, 'n', 255);
    name[255] = '\0';
    assert_true(put(*state, name, "text"));
    assert_slice(get(*state, name), "text");
}

static void test_questions(void **state)
{
    assert_false(file_exists("file"));
    assert_true(put(*state, "file", ""));
    assert_true(file_exists("file"));
    assert_true(file_is_regular("file"));
    assert_false(file_is_regular("missing"));
    assert_false(file_is_regular("."));
    assert_false(file_is_terminal("file"));
    assert_false(file_is_terminal("missing"));
    assert_false(file_is_terminal("/dev/null"));
}

/* Whoever reads a pipe waits for the output, not for a question about it. */
static void test_pipes_are_not_opened_to_ask(void **state)
{
    char text[5] = "";
    int reader, status;
    pid_t writer;

    assert_int_equal(mkfifo("pipe", 0600), 0);
    writer = fork();
    if (writer == 0)
        _exit(!file_is_terminal("pipe") && put(*state, "pipe", "text") ? 0 : 1);
    reader = open("pipe", O_RDONLY);
    assert_int_equal(read(reader, text, 4), 4);
    assert_string_equal(text, "text");
    close(reader);
    assert_int_equal(waitpid(writer, &status, 0), writer);
    assert_int_equal(status, 0);
}

static const struct CMUnitTest tests[] = {
    FILE_TEST(test_writes_and_reads),
    FILE_TEST(test_large_files),
    FILE_TEST(test_pipes_are_read_to_their_end),
    FILE_TEST(test_reading_fails_with_a_reason),
    FILE_TEST(test_writing_fails_with_a_reason),
    FILE_TEST(test_new_files_obey_the_umask),
    FILE_TEST(test_permissions_are_kept),
    FILE_TEST(test_links_stay_links),
    FILE_TEST(test_devices_are_written_to),
    FILE_TEST(test_the_old_file_is_replaced_not_changed),
    FILE_TEST(test_pieces),
    FILE_TEST(test_uncommitted_leaves_nothing),
    FILE_TEST(test_killed_leaves_nothing),
    FILE_TEST(test_full_disk),
    FILE_TEST(test_long_names),
    FILE_TEST(test_questions),
    FILE_TEST(test_pipes_are_not_opened_to_ask),
};
UNIT_MAIN(tests)
