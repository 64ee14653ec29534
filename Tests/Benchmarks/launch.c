// Starts a program, writes what it took (seconds, CPU seconds, the peak of its memory in KiB), and
// ends with its exit code.
//
//   launch <file for the figures> <bytes> <program> [argument ...]
//
// A program's peak counts from what its parent held at the start, so the parent has to be as small
// as this one. Before the start it takes the given bytes of memory and gives them back: a virtual
// machine otherwise gets its memory page by page at first touch, and who comes first pays for it.

#define _GNU_SOURCE
#include <err.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/mman.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

static double seconds(struct timeval time) { return time.tv_sec + time.tv_usec / 1e6; }

int main(int count, char **arguments) {
  if (count < 4) errx(64, "usage: launch <file> <bytes> <program> [argument ...]");
  FILE *figures = fopen(arguments[1], "we");
  if (!figures) err(1, "%s", arguments[1]);
  size_t bytes = strtoull(arguments[2], NULL, 10);
  int flags = MAP_PRIVATE | MAP_ANONYMOUS | MAP_POPULATE;
  void *memory = mmap(NULL, bytes, PROT_READ | PROT_WRITE, flags, -1, 0);
  if (memory != MAP_FAILED) munmap(memory, bytes);

  struct timespec start, end;
  struct rusage usage;
  int status;
  clock_gettime(CLOCK_MONOTONIC, &start);
  pid_t child = fork();
  if (child < 0) err(1, "fork");
  if (child == 0) {
    execv(arguments[3], arguments + 3);
    err(127, "%s", arguments[3]);
  }
  if (wait4(child, &status, 0, &usage) < 0) err(1, "wait4");
  clock_gettime(CLOCK_MONOTONIC, &end);
  fprintf(
    figures, "%.6f %.6f %ld\n",
    end.tv_sec - start.tv_sec + (end.tv_nsec - start.tv_nsec) / 1e9,
    seconds(usage.ru_utime) + seconds(usage.ru_stime), usage.ru_maxrss);
  return WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
}
