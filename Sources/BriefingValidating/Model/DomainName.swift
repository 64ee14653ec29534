/// The shape of a public host name (RFC 1123, section 2.1).
enum DomainName {
  /// Two labels or more, of ASCII letters, digits and inner hyphens; the last one is no number.
  static func isValid(_ name: Substring) -> Bool {
    let labels = name.split(separator: ".", omittingEmptySubsequences: false)
    guard labels.count >= 2, name.utf8.count <= 253 else { return false }
    return labels.allSatisfy { isLabel(String($0)) }
      && labels.last?.contains { $0.isLetter } == true
  }

  /// A name that is never registered (RFC 2606).
  static func isReserved(_ name: String) -> Bool {
    let name = name.lowercased()
    return ["example", "invalid", "test", "localhost"].contains {
      name == $0 || name.hasSuffix(".\($0)")
    }
      || ["example.com", "example.net", "example.org"].contains {
        name == $0 || name.hasSuffix(".\($0)")
      }
  }

  private static func isLabel(_ label: String) -> Bool {
    (1...63).contains(label.utf8.count) && !label.hasPrefix("-") && !label.hasSuffix("-")
      && label.utf8.allSatisfy { byte in
        switch byte {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, UInt8(ascii: "-"): true
        default: false
        }
      }
  }
}
