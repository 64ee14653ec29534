#define _GNU_SOURCE
#include "exchange.h"

#include <fcntl.h>
#include <stdio.h>

#ifdef __APPLE__
int briefing_exchange(const char *left, const char *right) {
  return renamex_np(left, right, RENAME_SWAP);
}

int briefing_rename_new(const char *from, const char *to) {
  return renamex_np(from, to, RENAME_EXCL);
}
#else
int briefing_exchange(const char *left, const char *right) {
  return renameat2(AT_FDCWD, left, AT_FDCWD, right, RENAME_EXCHANGE);
}

int briefing_rename_new(const char *from, const char *to) {
  return renameat2(AT_FDCWD, from, AT_FDCWD, to, RENAME_NOREPLACE);
}
#endif
