/// The path of a request, decoded into names and judged safe; there is none for an unsafe one.
///
/// It refuses rather than repairs. `..`, `.`, hidden files, an empty name (`//`), an encoded slash,
/// a backslash, control characters and malformed encodings name nothing that `briefing` writes, so
/// the only requests lost are attempts. No slash of a request gets past this type inside a name,
/// which keeps a redirect from ever starting with `//`, another host's address.
struct RequestPath: Equatable {
  /// Decoded names from the output folder down; empty for the folder itself.
  let names: [String]
  /// Whether the path ends in a slash, and so asks for a folder's index page.
  let endsInSlash: Bool

  /// - Parameter path: Still percent-encoded and without the query, for example `/packs/ynys-mon/`.
  init?(_ path: String) {
    guard path.utf8.first == UInt8(ascii: "/") else { return nil }
    var encoded = path.utf8.dropFirst()
      .split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
    endsInSlash = encoded.last?.isEmpty ?? false
    if endsInSlash { encoded.removeLast() }
    var decoded: [String] = []
    for name in encoded {
      guard let name = Self.decode(name) else { return nil }
      decoded.append(name)
    }
    names = decoded
  }

  /// The same path as a folder's, encoded again: where to send a request that left out the slash.
  var asFolder: String {
    names.reduce(into: "/") { $0 += Self.encode($1) + "/" }
  }

  private static func decode(_ encoded: Substring.UTF8View) -> String? {
    var bytes: [UInt8] = []
    var rest = encoded
    while let byte = rest.popFirst() {
      guard byte == UInt8(ascii: "%") else {
        bytes.append(byte)
        continue
      }
      guard let high = rest.popFirst().flatMap(hexDigit),
        let low = rest.popFirst().flatMap(hexDigit)
      else { return nil }
      bytes.append(high << 4 | low)
    }
    guard let first = bytes.first, first != UInt8(ascii: ".") else { return nil }
    guard bytes.allSatisfy(isAllowed) else { return nil }
    return String(validating: bytes, as: UTF8.self)
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

  /// Leaves only RFC 3986's unreserved characters as they are.
  private static func encode(_ name: String) -> String {
    name.utf8.reduce(into: "") { encoded, byte in
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."),
        UInt8(ascii: "_"), UInt8(ascii: "~"):
        encoded.unicodeScalars.append(Unicode.Scalar(byte))
      default:
        encoded += (byte < 0x10 ? "%0" : "%") + String(byte, radix: 16, uppercase: true)
      }
    }
  }
}
