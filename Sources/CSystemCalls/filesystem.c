#include "filesystem.h"

#ifdef __linux__
#include <linux/magic.h>
#include <sys/vfs.h>

// Not in <linux/magic.h>: OpenZFS has its number in its own sources.
#define ZFS_SUPER_MAGIC 0x2FC12FC1

bool briefing_is_on_own_file_system(int folder) {
  struct statfs about;
  if (fstatfs(folder, &about) != 0) return false;
  switch ((unsigned)about.f_type) {
  case TMPFS_MAGIC:
  case EXT4_SUPER_MAGIC: // and ext2, and ext3
  case XFS_SUPER_MAGIC:
  case BTRFS_SUPER_MAGIC:
  case F2FS_SUPER_MAGIC:
  case OVERLAYFS_SUPER_MAGIC:
  case ZFS_SUPER_MAGIC:
    return true;
  default:
    return false;
  }
}
#else
// Tried on Linux alone.
bool briefing_is_on_own_file_system(int folder) {
  (void)folder;
  return false;
}
#endif
