/// The address of a public web page, safe to stand in an `href`.
package struct WebAddress: Sendable, Hashable {
  package let text: String

  /// Accepts `https` and `http`, a public host name, and the characters that RFC 3986 allows: what
  /// would need an escape must come with it.
  package init?(_ text: String) {
    guard let scheme = ["https://", "http://"].first(where: { text.lowercased().hasPrefix($0) })
    else { return nil }
    let rest = text.dropFirst(scheme.count)
    let host = rest.prefix { !"/?#".contains($0) }
    guard DomainName.isValid(host), rest.utf8.allSatisfy(Self.isURLText) else { return nil }
    self.text = text
  }

  package var isEncrypted: Bool { text.lowercased().hasPrefix("https:") }

  package var host: String {
    String((text.split(separator: "/", maxSplits: 2).dropFirst().first ?? "").prefix { $0 != ":" })
  }

  /// A site that can't exist (RFC 2606).
  package var isReserved: Bool { DomainName.isReserved(host) }

  private static func isURLText(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
    default: "-._~:/?#[]@!$&'()*+,;=%".utf8.contains(byte)
    }
  }
}
