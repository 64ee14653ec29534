internal import BriefingDisk

/// The last line that says anything in a file of any size; what came before it matters less, and a
/// browser says a lot.
enum LastLine {
  /// In bytes, from the end of the file.
  private static let reach = 4096
  private static let longest = 300

  /// - Returns: `nil` when there is none.
  static func of(_ path: String) -> String? {
    guard let tail = FileReader.readEnd(of: path, bytes: reach) else { return nil }
    let lines = String(decoding: tail, as: UTF8.self).split(whereSeparator: \.isNewline)
    return lines.last { !$0.allSatisfy(\.isWhitespace) }.map { String($0.prefix(longest)) }
  }
}
