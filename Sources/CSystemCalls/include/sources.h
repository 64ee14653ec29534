#pragma once

/// Which sources the program is built from, for example "37e5742 of 2026-11-26"; empty when whoever
/// built it did not say.
const char *briefing_sources(void);
