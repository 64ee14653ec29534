#pragma once

/// Opens a file for reading by its path below a folder, and follows no symbolic link on the way: the
/// file is in the folder, whatever somebody renames meanwhile. `openat2` on Linux, which Swift can't
/// call; elsewhere, and where a kernel or a sandbox has none, one name after another.
/// Does not wait for the writer of a FIFO.
/// \param path Names without `.` and `..`, and with one slash between two of them.
/// \returns A descriptor, or -1 with errno set: ELOOP when there is a link.
int briefing_open_beneath(int folder, const char *path);
