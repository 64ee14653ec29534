/// The path of a request, decoded into names and judged safe; there is none for an unsafe one.
///
/// It refuses rather than repairs. `..`, `.`, hidden files, an empty name (`//`), an encoded slash,
/// a backslash, control characters and malformed encodings name nothing that `briefing` writes, so
/// the only requests lost are attempts. No slash of a request gets past this type inside a name,
/// which keeps a redirect from ever starting with `//`, another host's address.
struct RequestPath: Equatable {
  /// Decoded names from the output folder down, with one slash between two; empty for the folder itself.
  let relative: String
  /// Whether the path ends in a slash, and so asks for a folder's index page.
  let endsInSlash: Bool

  /// - Parameter path: Still percent-encoded and without the query, for example `/packs/ynys-mon/`.
  init?(_ path: String) {
    var path = path
    // In its memory: every request is judged here, byte by byte.
    guard let decoded = path.withUTF8(Self.decode),
      let relative = String(validating: decoded, as: UTF8.self)
    else { return nil }
    self.relative = relative
    endsInSlash = path.utf8.last == UInt8(ascii: "/")
  }

  /// The names without the slashes at both ends.
  private static func decode(_ path: UnsafeBufferPointer<UInt8>) -> [UInt8]? {
    let slash = UInt8(ascii: "/")
    guard path.first == slash else { return nil }
    let end = path.count > 1 && path.last == slash ? path.count - 1 : path.count
    var decoded: [UInt8] = []
    decoded.reserveCapacity(end)
    var isAtStart = path.count > 1
    var next = 1
    while next < end {
      var byte = path[next]
      next += 1
      if byte == slash {
        // An empty name.
        guard !isAtStart else { return nil }
        decoded.append(slash)
        isAtStart = true
        continue
      }
      if byte == UInt8(ascii: "%") {
        guard next + 1 < end, let high = hexDigit(path[next]), let low = hexDigit(path[next + 1])
        else { return nil }
        byte = high << 4 | low
        next += 2
      }
      guard isAllowed(byte), !isAtStart || byte != UInt8(ascii: ".") else { return nil }
      decoded.append(byte)
      isAtStart = false
    }
    return isAtStart ? nil : decoded
  }

  /// The same path as a folder's, encoded again: where to send a request that left out the slash.
  var asFolder: String {
    "/" + (relative.isEmpty ? "" : Self.encode(relative) + "/")
  }

  private static func isAllowed(_ byte: UInt8) -> Bool {
    byte >= 0x20 && byte != 0x7F && byte != UInt8(ascii: "/") && byte != UInt8(ascii: "\\")
  }

  private static func hexDigit(_ byte: UInt8) -> UInt8? {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - UInt8(ascii: "0")
    case UInt8(ascii: "a")...UInt8(ascii: "f"): byte - UInt8(ascii: "a") + 10
    case UInt8(ascii: "A")...UInt8(ascii: "F"): byte - UInt8(ascii: "A") + 10
    default: nil
    }
  }

  /// Leaves only the slashes and RFC 3986's unreserved characters as they are.
  private static func encode(_ name: String) -> String {
    name.utf8.reduce(into: "") { encoded, byte in
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."),
        UInt8(ascii: "_"), UInt8(ascii: "~"), UInt8(ascii: "/"):
        encoded.unicodeScalars.append(Unicode.Scalar(byte))
      default:
        encoded += (byte < 0x10 ? "%0" : "%") + String(byte, radix: 16, uppercase: true)
      }
    }
  }
}
