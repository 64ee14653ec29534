#define _GNU_SOURCE
#include "exchange.h"

#include <errno.h>
#include <stdio.h>
#include <unistd.h>

#ifdef __APPLE__
int briefing_exchange(int left_folder, const char *left, int right_folder, const char *right) {
  return renameatx_np(left_folder, left, right_folder, right, RENAME_SWAP);
}

int briefing_rename_new(int from_folder, const char *from, int to_folder, const char *to) {
  return renameatx_np(from_folder, from, to_folder, to, RENAME_EXCL);
}
#else
int briefing_exchange(int left_folder, const char *left, int right_folder, const char *right) {
  return renameat2(left_folder, left, right_folder, right, RENAME_EXCHANGE);
}

int briefing_rename_new(int from_folder, const char *from, int to_folder, const char *to) {
  return renameat2(from_folder, from, to_folder, to, RENAME_NOREPLACE);
}
#endif

int briefing_sync_file_system(int folder) {
#ifdef __linux__
  return syncfs(folder);
#else
  (void)folder;
  errno = ENOSYS;
  return -1;
#endif
}
