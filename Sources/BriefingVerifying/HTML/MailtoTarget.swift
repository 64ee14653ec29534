/// What a `mailto:` link leads to and says (RFC 6068, section 2): a contact may stand in its subject
/// or its text, where nobody would find it between percent signs.
enum MailtoTarget {
  /// The address, and each value behind it as the message will hold it; all of another link.
  static func parts(of target: ArraySlice<UInt8>) -> [ArraySlice<UInt8>] {
    let parts = target.split(separator: UInt8(ascii: "?"), maxSplits: 1)
    guard target.starts(with: "mailto:".utf8), parts.count == 2 else { return [target] }
    let values = parts[1].split(separator: UInt8(ascii: "&")).map { field in
      let value = field.drop { $0 != UInt8(ascii: "=") }.dropFirst()
      return value.percentDecoded[...]
    }
    return [parts[0]] + values
  }
}
