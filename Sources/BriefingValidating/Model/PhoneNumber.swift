/// A phone number that can be dialled in the United Kingdom.
package struct PhoneNumber: Sendable, Hashable {
  /// As people read it.
  package let display: String
  /// What stands behind `tel:` (RFC 3966): `+44…`, or a short code such as `101`, which is only
  /// valid inside the country and has no international form.
  package let dialled: String

  /// Reads a national or a `+44` number, or a short code of three to six digits. Spaces, hyphens,
  /// dots and brackets may stand anywhere.
  package init?(_ text: String) {
    guard let digits = Self.nationalDigits(text) else { return nil }
    if digits.first == "0" {
      guard (10...11).contains(digits.count), digits.dropFirst().first != "0" else { return nil }
      dialled = "+44" + digits.dropFirst()
      display = text.hasPrefix("+") || !text.contains(" ") ? Self.grouped(digits) : text
    } else {
      guard (3...6).contains(digits.count) else { return nil }
      dialled = digits
      display = digits
    }
  }

  /// The digits with the leading zero of a national number.
  private static func nationalDigits(_ text: String) -> String? {
    var digits = text.filter { !" -.()\u{A0}".contains($0) }
    if digits.hasPrefix("+44") {
      digits.removeFirst(3)
      if digits.first == "0" { digits.removeFirst() }
      digits = "0" + digits
    }
    return digits.utf8.allSatisfy { (0x30...0x39).contains($0) } ? digits : nil
  }

  /// Groups as Ofcom's numbering plan suggests: 020 7946 0000, 0161 496 0000, 01632 960000.
  private static func grouped(_ digits: String) -> String {
    let sizes: [Int]
    if digits.hasPrefix("02") {
      sizes = [3, 4, 4]
    } else if digits.hasPrefix("011")
      || (digits.hasPrefix("01") && digits.dropFirst(3).first == "1")
      || digits.hasPrefix("03") || digits.hasPrefix("08")
    {
      sizes = [4, 3, 4]
    } else {
      sizes = [5, 6]
    }
    var rest = digits[...]
    return sizes.map { size in
      defer { rest = rest.dropFirst(size) }
      return String(rest.prefix(size))
    }.joined(separator: " ")
  }
}
