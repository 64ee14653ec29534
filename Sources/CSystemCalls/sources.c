#include "sources.h"

#ifndef BRIEFING_SOURCES
#define BRIEFING_SOURCES ""
#endif

const char *briefing_sources(void) { return BRIEFING_SOURCES; }
