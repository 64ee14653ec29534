#pragma once

#include <stdbool.h>

/// Whether a folder is on a file system of this machine alone, whose times of change can be trusted:
/// one that other machines write to may not show their changes at once. `fstatfs` with the numbers of
/// Linux's `statfs(2)`; Swift's Glibc does not show it.
bool briefing_is_on_own_file_system(int folder);
