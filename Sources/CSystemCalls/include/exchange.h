#pragma once

// Swift's Glibc shows none of these. Each returns 0, or -1 with errno set.

/// Exchanges two paths of one file system in one step: at no moment is either of them missing.
/// `renameat2` with RENAME_EXCHANGE on Linux, `renameatx_np` with RENAME_SWAP on macOS.
int briefing_exchange(int left_folder, const char *left, int right_folder, const char *right);

/// Renames a path, but never onto something that exists: EEXIST when there is something.
int briefing_rename_new(int from_folder, const char *from, int to_folder, const char *to);

/// Brings everything that was written to a folder's file system to the disk: `syncfs` on Linux;
/// ENOSYS elsewhere.
int briefing_sync_file_system(int folder);
