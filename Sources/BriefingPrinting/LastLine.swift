#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// The last line that says anything in a file of any size; what came before it matters less, and a
/// browser says a lot.
enum LastLine {
  /// In bytes, from the end of the file.
  private static let reach = 4096
  private static let longest = 300

  /// - Returns: `nil` when there is none.
  static func of(_ path: String) -> String? {
    let file = open(path, O_RDONLY | O_CLOEXEC)
    guard file >= 0 else { return nil }
    defer { close(file) }
    let start = max(0, lseek(file, 0, SEEK_END) - off_t(reach))
    let tail = [UInt8](unsafeUninitializedCapacity: reach) { buffer, count in
      count = max(0, pread(file, buffer.baseAddress, reach, start))
    }
    let lines = String(decoding: tail, as: UTF8.self).split(whereSeparator: \.isNewline)
    return lines.last { !$0.allSatisfy(\.isWhitespace) }.map { String($0.prefix(longest)) }
  }
}
