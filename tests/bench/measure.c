/*
 * measure.c - `measure RUNS COMMAND...` runs a command RUNS times, its output thrown away, and prints
 * the median CPU seconds (user and system) and the largest resident set in bytes: `0.123456 4567040`.
 * A command that fails or is not there gives exit status 1 and no line.
 */
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/resource.h>
#include <sys/time.h>
#include <sys/wait.h>
#include <unistd.h>

enum { MOST_RUNS = 99 };

static double seconds(struct timeval time)
{
    return (double)time.tv_sec + (double)time.tv_usec / 1e6;
}

static void exec_quietly(char **argv)
{
    int nowhere = open("/dev/null", O_WRONLY);

    if (nowhere < 0 || dup2(nowhere, 1) < 0 || dup2(nowhere, 2) < 0)
        _exit(127);
    execvp(argv[0], argv);
    _exit(127);
}

static int run_once(char **argv, double *cpu, long *peak)
{
    struct rusage usage;
    int status;
    pid_t child = fork();

    if (child == 0)
        exec_quietly(argv);
    if (child < 0 || wait4(child, &status, 0, &usage) < 0)
        return -1;
    if (!WIFEXITED(status) || WEXITSTATUS(status) != 0)
        return -1;
    *cpu = seconds(usage.ru_utime) + seconds(usage.ru_stime);
#ifndef __APPLE__
    usage.ru_maxrss *= 1024; /* everywhere else it counts kilobytes */
#endif
    if (usage.ru_maxrss > *peak)
        *peak = usage.ru_maxrss;
    return 0;
}

static int compare_doubles(const void *a, const void *b)
{
    double x = *(const double *)a, y = *(const double *)b;

    return (x > y) - (x < y);
}

int main(int argc, char **argv)
{
    double cpu[MOST_RUNS];
    long peak = 0;
    int runs = argc > 2 ? atoi(argv[1]) : 0;

    if (runs < 1 || runs > MOST_RUNS) {
        fprintf(stderr, "usage: measure RUNS COMMAND...\n");
        return 2;
    }
    for (int i = 0; i < runs; i++)
        if (run_once(argv + 2, &cpu[i], &peak) != 0)
            return 1;
    qsort(cpu, (size_t)runs, sizeof cpu[0], compare_doubles);
    printf("%.6f %ld\n", cpu[runs / 2], peak);
    return 0;
}
