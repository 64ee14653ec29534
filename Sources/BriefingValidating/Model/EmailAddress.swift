/// A mailbox that a `mailto:` link can name.
package struct EmailAddress: Sendable, Hashable {
  package let text: String

  /// Accepts the common form of RFC 5321: a dot-atom, `@`, and a domain of two labels or more, all
  /// ASCII. Quoted local parts and address literals do not occur in published contacts.
  package init?(_ text: String) {
    let parts = text.split(separator: "@", omittingEmptySubsequences: false)
    guard parts.count == 2, text.utf8.count <= 254 else { return nil }
    let atoms = parts[0].split(separator: ".", omittingEmptySubsequences: false)
    guard atoms.allSatisfy({ !$0.isEmpty && $0.utf8.allSatisfy(Self.isAtomText) }),
      DomainName.isValid(parts[1])
    else { return nil }
    self.text = text
  }

  package var localPart: String { String(text.prefix { $0 != "@" }) }

  /// In lower case.
  package var domain: String { text.drop { $0 != "@" }.dropFirst().lowercased() }

  /// A mailbox that can't exist (RFC 2606).
  package var isReserved: Bool { DomainName.isReserved(domain) }

  /// `atext` of RFC 5322, section 3.2.3.
  private static func isAtomText(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
    default: "!#$%&'*+-/=?^_`{|}~".utf8.contains(byte)
    }
  }
}
