/// What a `mailto:` link leads to and says (RFC 6068, section 2): a contact may stand in its subject
/// or its text, where nobody would find it between percent signs.
enum MailtoTarget {
  /// The address, and each value behind it as the message will hold it; all of another link.
  static func parts(of target: UnsafeBufferPointer<UInt8>) -> [ArraySlice<UInt8>] {
    let whole = Array(target)[...]
    guard let mark = whole.firstIndex(of: UInt8(ascii: "?")), whole.starts(with: "mailto:".utf8)
    else { return [whole] }
    return [whole[..<mark]]
      + whole[(mark + 1)...].split(separator: UInt8(ascii: "&")).map { field in
        field.drop { $0 != UInt8(ascii: "=") }.dropFirst().percentDecoded[...]
      }
  }
}
