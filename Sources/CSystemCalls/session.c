#define _GNU_SOURCE
#include "session.h"

#include <spawn.h>

short briefing_spawn_in_own_session(void) { return POSIX_SPAWN_SETSID; }
