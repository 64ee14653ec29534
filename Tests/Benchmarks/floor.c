// The floor under every generator of the same output: makes the folders and files of a finished
// tree anew, with the same bytes, takes the SHA-256 of each file, and brings it all to the disk.
//
//   floor <threads> <finished tree> <new folder>
//
// It reads the finished tree into memory first. Then the clock starts: one mkdirat for each folder;
// one digest, openat, write and close for each file. It prints the seconds and the CPU seconds of
// that, and then those of the syncfs after it.

#define _GNU_SOURCE
#include <err.h>
#include <fcntl.h>
#include <ftw.h>
#include <openssl/evp.h>
#include <pthread.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

enum { most_threads = 1024 };

struct entry {
  char *path; // from the new folder
  char *bytes; // nothing where it is a folder
  size_t size;
  int level; // 1 is what stands at the top
};

// In the order in which they can be made.
static struct entry *entries;
static size_t entry_count;
static atomic_size_t next_entry;
static size_t root_length;
static const EVP_MD *sha256;
static int target;

static void *must(void *memory) {
  if (!memory) err(1, "memory");
  return memory;
}

static int read_entry(const char *path, const struct stat *about, int kind, struct FTW *where) {
  if (where->level == 0) return 0;
  if (kind != FTW_D && kind != FTW_F) errx(1, "%s is neither a folder nor a file", path);
  // Doubles whenever the count is a power of two.
  if (!(entry_count & (entry_count - 1)))
    entries = must(realloc(entries, (entry_count ? 2 * entry_count : 1) * sizeof *entries));
  struct entry *entry = &entries[entry_count++];
  *entry = (struct entry){must(strdup(path + root_length + 1)), NULL, 0, where->level};
  if (kind == FTW_D) return 0;
  entry->size = about->st_size;
  entry->bytes = must(malloc(entry->size + 1));
  FILE *file = fopen(path, "re");
  if (!file || fread(entry->bytes, 1, entry->size, file) != entry->size) err(1, "%s", path);
  return fclose(file);
}

static void make(const struct entry *entry) {
  if (!entry->bytes) {
    if (mkdirat(target, entry->path, 0755)) err(1, "%s", entry->path);
    return;
  }
  unsigned char digest[EVP_MAX_MD_SIZE];
  if (!EVP_Digest(entry->bytes, entry->size, digest, NULL, sha256, NULL)) errx(1, "no digest");
  int made = openat(target, entry->path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0644);
  if (made < 0) err(1, "%s", entry->path);
  if (write(made, entry->bytes, entry->size) != (ssize_t)entry->size) err(1, "%s", entry->path);
  close(made);
}

static int is_trunk(const struct entry *entry) { return entry->level == 1 && !entry->bytes; }

// Makes what no other thread makes: a file at the top, or what stands in a folder at the top
// together with all below it.
static void *make_share(void *unused) {
  enum { share = 64 };
  for (size_t index; (index = atomic_fetch_add(&next_entry, share)) < entry_count;) {
    size_t end = index + share < entry_count ? index + share : entry_count;
    while (index < end && entries[index].level > 2) index++;
    for (; index < end || (index < entry_count && entries[index].level > 2); index++) {
      if (!is_trunk(&entries[index])) make(&entries[index]);
    }
  }
  return unused;
}

// Prints what has passed since the last call; the first one prints nothing.
static void lap(void) {
  static double last[2];
  double now[2];
  clockid_t clocks[] = {CLOCK_MONOTONIC, CLOCK_PROCESS_CPUTIME_ID};
  for (int index = 0; index < 2; index++) {
    struct timespec time;
    clock_gettime(clocks[index], &time);
    now[index] = time.tv_sec + time.tv_nsec / 1e9;
  }
  if (last[0]) printf("%.6f %.6f\n", now[0] - last[0], now[1] - last[1]);
  memcpy(last, now, sizeof last);
}

int main(int count, char **arguments) {
  long threads = count == 4 ? atol(arguments[1]) : 0;
  if (threads < 1 || threads > most_threads) errx(64, "usage: floor <threads> <tree> <new folder>");
  root_length = strlen(arguments[2]);
  if (nftw(arguments[2], read_entry, 64, FTW_PHYS)) err(1, "%s", arguments[2]);
  if (!(sha256 = EVP_MD_fetch(NULL, "SHA256", NULL))) errx(1, "there is no SHA-256");
  if (mkdir(arguments[3], 0755)) err(1, "%s", arguments[3]);
  target = open(arguments[3], O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  if (target < 0) err(1, "%s", arguments[3]);

  pthread_t workers[most_threads];
  lap();
  for (size_t index = 0; index < entry_count; index++) {
    if (is_trunk(&entries[index])) make(&entries[index]);
  }
  for (long thread = 1; thread < threads; thread++) {
    if (pthread_create(&workers[thread], NULL, make_share, NULL)) errx(1, "no thread");
  }
  make_share(NULL);
  for (long thread = 1; thread < threads; thread++) pthread_join(workers[thread], NULL);
  lap();
  if (syncfs(target)) err(1, "%s", arguments[3]);
  lap();
}
