/*
 * test_memory.c - memory runs out at each place where it can: the conversion fails and says so, the
 * old output is as it was, and (with --enable-sanitizers) nothing leaks.
 *
 * All heap memory comes from arena.c, so this program has one of its own, with allocators that fail
 * when they are told to.
 */
#include <stdbool.h>
#include <stdlib.h>

static size_t allocations, failing_from, failing_to; /* counted from 1 */

static bool fails(void)
{
    allocations++;
    return allocations >= failing_from && allocations <= failing_to;
}

static void *counted_malloc(size_t bytes)
{
    return fails() ? NULL : malloc(bytes);
}

static void *counted_realloc(void *old, size_t bytes)
{
    return fails() ? NULL : realloc(old, bytes);
}

#ifdef __linux__
static void *counted_aligned_alloc(size_t alignment, size_t bytes)
{
    return fails() ? NULL : aligned_alloc(alignment, bytes);
}
#endif

#define malloc        counted_malloc
#define realloc       counted_realloc
#define aligned_alloc counted_aligned_alloc
#include "../../common/arena.c"
#undef malloc
#undef realloc
#undef aligned_alloc
#undef HUGE_PAGE

#include <dirent.h>
#include <sys/stat.h>
#include <unistd.h>

#include "docconv.h"
#include "file.h"
#include "formats.h"
#include "unit.h"

static const char folder[] = "test_memory.d", output[] = "test_memory.out";

static const char text[] =
    "THE SEA\n\nby Ann Lee\n\nCHAPTER ONE\n\nIt was *late*,[1] and the ship\n"
    "had gone.\n\n  * one\n  * two\n\n[1] Or early.\n";
static const char hints[] = "title: The Sea\n5: heading 2\n10-11: list\n99: verse\n";
static const char markdown[] =
    "---\ntitle: The Sea\nauthor: Ann Lee\n---\n\n# One\n\n> It *was*\n\n"
    "1. [late](https://sea.example)\n2. `early`\n\n<b>bold</b>\n";
static const char tree[] = "<docconv-tree version=\"1\"><metadata/><document><heading level=\"1\">"
                           "<text>One</text></heading><paragraph><text>It was late</text><note>"
                           "<paragraph><text>Or early.</text></paragraph></note></paragraph>"
                           "</document></docconv-tree>\n";

/* Converts test_memory.in in an environment whose allocations `from` to `to` fail. */
static enum docconv_status convert(const char *from_format, const char *to_format, size_t from,
                                   size_t to, bool *has_message)
{
    struct options options = { .input = "test_memory.in",
                               .output = output,
                               .from = slice_of(from_format),
                               .to = slice_of(to_format),
                               .heading = "^CHAPTER",
                               .toc_depth = 3 };
    struct diagnostics diagnostics;
    struct arena arena;
    enum docconv_status status;

    arena_init(&arena, &unit_out_of_memory);
    diag_init(&diagnostics, &arena, false);
    allocations = 0;
    failing_from = from;
    failing_to = to;
    status = docconv_convert(&options, &diagnostics, NULL);
    failing_from = failing_to = 0;
    *has_message = diagnostics.counts[DIAG_OUT_OF_MEMORY] == 1;
    arena_free(&arena);
    return status;
}

static void put(const char *path, const char *content)
{
    FILE *file = fopen(path, "w");

    assert_non_null(file);
    fputs(content, file);
    fclose(file);
}

static bool holds(const char *path, const char *content)
{
    char found[64] = "";
    FILE *file = fopen(path, "r");

    assert_non_null(file);
    found[fread(found, 1, sizeof found - 1, file)] = '\0';
    fclose(file);
    return strcmp(found, content) == 0;
}

/* The files that are there beside the input and the output: temporary ones that were left. */
static size_t count_others(void)
{
    DIR *here = opendir(".");
    size_t count = 0;

    for (struct dirent *entry; (entry = readdir(here));)
        count += strncmp(entry->d_name, ".docconv", 8) == 0;
    closedir(here);
    return count;
}

/* The number of allocations that a conversion makes when none fails. */
static size_t count(const char *from, const char *to)
{
    bool has_message;

    if (convert(from, to, 0, 0, &has_message) >= DOCCONV_USAGE)
        fail_msg("%s to %s does not work", from, to);
    return allocations;
}

static void assert_fails(const char *from, const char *to, size_t first, size_t last)
{
    bool has_message;
    enum docconv_status status;

    put(output, "old");
    status = convert(from, to, first, last, &has_message);
    if (status != DOCCONV_FAILED || !has_message || !holds(output, "old") || count_others())
        fail_msg("%s to %s without allocations %zu to %zu: status %d", from, to, first, last,
                 (int)status);
}

static void run_out(const char *from, const char *content)
{
    mkdir(folder, 0777);
    assert_int_equal(chdir(folder), 0);
    put("test_memory.in", content);
    put("test_memory.in.hints", hints);
    for (size_t i = 0; formats[i]; i++) {
        size_t most;

        if (!formats[i]->write)
            continue;
        most = count(from, formats[i]->name);
        for (size_t at = 1; at <= most; at++) {
            assert_fails(from, formats[i]->name, at, at);           /* this one alone */
            assert_fails(from, formats[i]->name, at, SIZE_MAX - 1); /* and all that follow */
        }
    }
    remove("test_memory.in");
    remove("test_memory.in.hints");
    remove(output);
    assert_int_equal(chdir(".."), 0);
    rmdir(folder);
}

static void test_text(void **state)
{
    (void)state;
    run_out("text", text);
}

static void test_markdown(void **state)
{
    (void)state;
    run_out("markdown", markdown);
}

static void test_tree(void **state)
{
    (void)state;
    run_out("tree", tree);
}

static const struct CMUnitTest tests[] = {
    cmocka_unit_test(test_text),
    cmocka_unit_test(test_markdown),
    cmocka_unit_test(test_tree),
};
UNIT_MAIN(tests)
