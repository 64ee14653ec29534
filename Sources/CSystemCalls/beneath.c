#define _GNU_SOURCE
#include "beneath.h"

#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#if defined(__linux__) && __has_include(<linux/openat2.h>)
#include <linux/openat2.h>
#include <sys/syscall.h>
#endif

static const int reading = O_RDONLY | O_NONBLOCK | O_NOCTTY | O_CLOEXEC | O_NOFOLLOW;

static int open_one(int folder, const char *name, int flags) {
  int opened = openat(folder, name, reading | flags);
  if (opened >= 0 || errno != ENOTDIR) return opened;
  // A link where a folder should be is told apart from a file there.
  struct stat status;
  int is_link = fstatat(folder, name, &status, AT_SYMLINK_NOFOLLOW) == 0 && S_ISLNK(status.st_mode);
  errno = is_link ? ELOOP : ENOTDIR;
  return -1;
}

static int walk(int folder, const char *path) {
  char *names = strdup(path);
  if (names == NULL) return -1;
  char *name = names;
  int current = folder;
  for (char *slash; current >= 0 && (slash = strchr(name, '/')) != NULL; name = slash + 1) {
    *slash = '\0';
    int next = open_one(current, name, O_DIRECTORY);
    int failure = errno;
    if (current != folder) close(current);
    current = next;
    errno = failure;
  }
  int opened = current < 0 ? -1 : open_one(current, name, 0);
  int failure = errno;
  if (current >= 0 && current != folder) close(current);
  free(names);
  errno = failure;
  return opened;
}

int briefing_open_beneath(int folder, const char *path) {
#ifdef SYS_openat2
  struct open_how how = {
      .flags = (unsigned)reading,
      .resolve = RESOLVE_BENEATH | RESOLVE_NO_SYMLINKS | RESOLVE_NO_MAGICLINKS,
  };
  int opened = (int)syscall(SYS_openat2, folder, path, &how, sizeof how);
  if (opened >= 0 || (errno != ENOSYS && errno != EPERM)) return opened;
#endif
  return walk(folder, path);
}
