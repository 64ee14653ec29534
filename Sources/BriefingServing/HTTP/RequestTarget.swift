/// What stands between the method and the version (RFC 9112, 3.2).
struct RequestTarget: Equatable, Sendable {
  /// Still percent-encoded, for example `/packs/ynys-mon/`.
  let path: String
  /// What follows the first `?`.
  let query: String?
  /// The host, when the target names one: it counts instead of the `Host` field's.
  let authority: Authority?

  /// Nil for anything malformed.
  init?(_ text: String) {
    guard text.utf8.allSatisfy({ $0 > 0x20 && $0 != 0x7F }) else { return nil }
    var rest = text[...]
    if rest.utf8.first != UInt8(ascii: "/"), rest != "*" {
      guard let below = Self.afterScheme(rest) else { return nil }
      let end = below.utf8.firstIndex { $0 == UInt8(ascii: "/") || $0 == UInt8(ascii: "?") }
      guard let named = Authority(below[..<(end ?? below.endIndex)]) else { return nil }
      authority = named
      rest = below[(end ?? below.endIndex)...]
    } else {
      authority = nil
    }
    let mark = rest.utf8.firstIndex(of: UInt8(ascii: "?"))
    let path = rest[..<(mark ?? rest.endIndex)]
    self.path = path.isEmpty ? "/" : String(path)
    query = mark.map { String(rest[$0...].dropFirst()) }
  }

  private static func afterScheme(_ text: Substring) -> Substring? {
    for scheme in ["http://", "https://"] where text.utf8.count > scheme.utf8.count {
      let end = text.utf8.index(text.startIndex, offsetBy: scheme.utf8.count)
      if text[..<end].lowercased() == scheme { return text[end...] }
    }
    return nil
  }
}
