import Foundation

extension stat {
  /// When the file was last written, in nanoseconds.
  var modified: Int {
    #if os(Linux)
      st_mtim.tv_sec * 1_000_000_000 + st_mtim.tv_nsec
    #else
      st_mtimespec.tv_sec * 1_000_000_000 + st_mtimespec.tv_nsec
    #endif
  }
}
