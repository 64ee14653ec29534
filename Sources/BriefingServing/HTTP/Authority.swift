// For the spelling of IPv6 addresses.
#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// The host that a request names, in its `Host` field or its target: a name, an IPv4 address or an
/// IPv6 address in brackets, with or without a port (RFC 3986, 3.2).
struct Authority: Equatable, Sendable {
  /// In small letters; an IPv6 address in brackets and in its one short spelling.
  let host: String

  /// Nil for anything malformed.
  init?(_ text: some StringProtocol) {
    let bytes = text.utf8
    let colon = UInt8(ascii: ":")
    let rest: Substring.UTF8View
    if bytes.first == UInt8(ascii: "[") {
      guard let end = bytes.firstIndex(of: UInt8(ascii: "]")),
        let address = Self.shortest(String(text[bytes.index(after: bytes.startIndex)..<end]))
      else { return nil }
      host = "[\(address)]"
      rest = Substring(text[bytes.index(after: end)...]).utf8
    } else {
      let end = bytes.firstIndex(of: colon) ?? bytes.endIndex
      guard end > bytes.startIndex, bytes[..<end].allSatisfy(Self.isOfAName) else { return nil }
      let name = String(text[..<end])
      host = name.utf8.contains { (0x41...0x5A).contains($0) } ? name.lowercased() : name
      rest = Substring(text[end...]).utf8
    }
    guard rest.isEmpty || rest.first == colon else { return nil }
    let port = rest.dropFirst()
    guard port.allSatisfy((UInt8(ascii: "0")...UInt8(ascii: "9")).contains),
      port.isEmpty || UInt16(Substring(port)) != nil
    else { return nil }
  }

  private static func isOfAName(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."),
      UInt8(ascii: "_"), UInt8(ascii: "~"):
      true
    default: false
    }
  }

  private static func shortest(_ address: String) -> String? {
    var binary = in6_addr()
    var text = [CChar](repeating: 0, count: Int(INET6_ADDRSTRLEN))
    guard inet_pton(AF_INET6, address, &binary) == 1,
      inet_ntop(AF_INET6, &binary, &text, socklen_t(text.count)) != nil
    else { return nil }
    return text.withUnsafeBufferPointer { $0.baseAddress.map { String(cString: $0) } }
  }
}
