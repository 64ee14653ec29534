#pragma once

/// The flag by which `posix_spawn` gives a program a session of its own; Swift's Glibc hides it.
short briefing_spawn_in_own_session(void);
