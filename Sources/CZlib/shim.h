#pragma once

#include <zlib.h>

/// `deflateInit2` is a macro, which Swift does not import. 16 more than the largest window asks for
/// gzip's own head and check sum.
static inline int briefing_begin_gzip(z_stream *stream, int level) {
  return deflateInit2(stream, level, Z_DEFLATED, 15 + 16, 8, Z_DEFAULT_STRATEGY);
}

/// `inflateInit2` is a macro too.
static inline int briefing_begin_inflate(z_stream *stream, int window) {
  return inflateInit2(stream, window);
}
