#pragma once

/// Exchanges two paths of one file system in one step: at no moment is either of them missing.
/// `renameat2` with RENAME_EXCHANGE on Linux, `renamex_np` with RENAME_SWAP on macOS; Swift's Glibc
/// shows neither.
/// \returns 0, or -1 with errno set.
int briefing_exchange(const char *left, const char *right);

/// Renames a path, but never onto something that exists.
/// \returns 0, or -1 with errno set; EEXIST when there is something.
int briefing_rename_new(const char *from, const char *to);
