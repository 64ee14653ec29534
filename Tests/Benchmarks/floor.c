// The floor under every generator of the same output: creates the folders and files of a finished
// tree anew, with the same bytes, and does nothing else.
//
//   floor [-j threads] <finished tree> <new folder>
//
// It reads the finished tree into memory first. Then the clock starts: a mkdirat for each folder,
// and one openat, one write and one close for each file, from the handle of the nearest folder that
// holds folders, so that a folder of files alone needs no handle. No file is flushed to the disk.
// It prints the wall, user and system seconds of that part.

#define _GNU_SOURCE
#include <dirent.h>
#include <err.h>
#include <errno.h>
#include <fcntl.h>
#include <pthread.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

struct file {
  char *path; // from the handle that it is made from
  char *bytes;
  size_t size;
};

struct folder {
  char *path; // from its parent's handle
  size_t parent;
  int holds_folders;
  int handle; // of itself where it holds folders, while the clock runs
  mode_t mode;
  struct file *files;
  size_t file_count;
};

static struct folder *folders;
static size_t folder_count;
static atomic_size_t next_folder;

static void *must(void *memory) {
  if (!memory) err(1, "memory");
  return memory;
}

static void *grown(void *array, size_t count, size_t size) {
  // Doubles whenever the count is a power of two.
  if (count & (count - 1)) return array;
  return must(realloc(array, (count ? 2 * count : 1) * size));
}

static struct file read_file(int parent, const char *name) {
  int handle = openat(parent, name, O_RDONLY | O_CLOEXEC);
  struct stat about;
  if (handle < 0 || fstat(handle, &about)) err(1, "%s", name);
  struct file file = {must(strdup(name)), must(malloc(about.st_size + 1)), about.st_size};
  for (size_t done = 0; done < file.size;) {
    ssize_t count = read(handle, file.bytes + done, file.size - done);
    if (count <= 0) err(1, "%s", name);
    done += count;
  }
  close(handle);
  return file;
}

static void read_tree(int handle, const char *name, size_t parent) {
  struct stat about;
  if (fstat(handle, &about)) err(1, "%s", name);
  size_t self = folder_count;
  folders = grown(folders, folder_count, sizeof *folders);
  folders[folder_count++] =
    (struct folder){.path = must(strdup(name)), .parent = parent, .mode = about.st_mode & 0777};
  DIR *entries = must(fdopendir(handle));
  for (struct dirent *entry; (entry = readdir(entries));) {
    if (!strcmp(entry->d_name, ".") || !strcmp(entry->d_name, "..")) continue;
    int folder = openat(handle, entry->d_name, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (folder >= 0) {
      folders[self].holds_folders = 1;
      read_tree(folder, entry->d_name, self);
    } else if (errno == ENOTDIR) {
      struct folder *mine = &folders[self];
      mine->files = grown(mine->files, mine->file_count, sizeof *mine->files);
      mine->files[mine->file_count++] = read_file(handle, entry->d_name);
    } else {
      err(1, "%s", entry->d_name);
    }
  }
  closedir(entries);
}

// A folder without a handle of its own makes its files from its parent's.
static void settle_paths(void) {
  for (size_t index = 1; index < folder_count; index++) {
    struct folder *folder = &folders[index];
    if (folder->holds_folders) continue;
    for (size_t number = 0; number < folder->file_count; number++) {
      char *name = folder->files[number].path;
      if (asprintf(&folder->files[number].path, "%s/%s", folder->path, name) < 0) err(1, "memory");
      free(name);
    }
  }
}

static void make_files(const struct folder *folder, int handle) {
  for (size_t number = 0; number < folder->file_count; number++) {
    const struct file *file = &folder->files[number];
    int made = openat(handle, file->path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0644);
    if (made < 0) err(1, "%s", file->path);
    if (write(made, file->bytes, file->size) != (ssize_t)file->size) err(1, "%s", file->path);
    close(made);
  }
}

// Few folders hold folders: they come first, and on one thread.
static void make_trunk(int target) {
  folders[0].handle = target;
  make_files(&folders[0], target);
  for (size_t index = 1; index < folder_count; index++) {
    struct folder *folder = &folders[index];
    if (!folder->holds_folders) continue;
    int parent = folders[folder->parent].handle;
    if (mkdirat(parent, folder->path, folder->mode)) err(1, "%s", folder->path);
    folder->handle = openat(parent, folder->path, O_PATH | O_DIRECTORY | O_CLOEXEC);
    if (folder->handle < 0) err(1, "%s", folder->path);
    make_files(folder, folder->handle);
  }
}

static void *make_leaves(void *unused) {
  enum { share = 32 };
  for (;;) {
    size_t from = atomic_fetch_add(&next_folder, share);
    if (from >= folder_count) return unused;
    for (size_t index = from; index < from + share && index < folder_count; index++) {
      const struct folder *folder = &folders[index];
      if (index == 0 || folder->holds_folders) continue;
      int parent = folders[folder->parent].handle;
      if (mkdirat(parent, folder->path, folder->mode)) err(1, "%s", folder->path);
      make_files(folder, parent);
    }
  }
}

static double seconds(struct timeval time) { return time.tv_sec + time.tv_usec / 1e6; }

int main(int count, char **arguments) {
  long threads = 1;
  for (int option; (option = getopt(count, arguments, "j:")) != -1;) {
    if (option != 'j' || (threads = atol(optarg)) < 1 || threads > 1024) return 64;
  }
  if (count - optind != 2) errx(64, "usage: floor [-j threads] <finished tree> <new folder>");
  int source = open(arguments[optind], O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  if (source < 0) err(1, "%s", arguments[optind]);
  read_tree(source, "", 0);
  settle_paths();
  if (mkdir(arguments[optind + 1], 0755)) err(1, "%s", arguments[optind + 1]);
  int target = open(arguments[optind + 1], O_PATH | O_DIRECTORY | O_CLOEXEC);
  if (target < 0) err(1, "%s", arguments[optind + 1]);

  struct timespec start, end;
  struct rusage before, after;
  pthread_t workers[1024];
  getrusage(RUSAGE_SELF, &before);
  clock_gettime(CLOCK_MONOTONIC, &start);
  make_trunk(target);
  for (long thread = 1; thread < threads; thread++) {
    if (pthread_create(&workers[thread], NULL, make_leaves, NULL)) errx(1, "no thread");
  }
  make_leaves(NULL);
  for (long thread = 1; thread < threads; thread++) pthread_join(workers[thread], NULL);
  clock_gettime(CLOCK_MONOTONIC, &end);
  getrusage(RUSAGE_SELF, &after);

  printf(
    "%.6f %.6f %.6f\n", end.tv_sec - start.tv_sec + (end.tv_nsec - start.tv_nsec) / 1e9,
    seconds(after.ru_utime) - seconds(before.ru_utime),
    seconds(after.ru_stime) - seconds(before.ru_stime));
}
