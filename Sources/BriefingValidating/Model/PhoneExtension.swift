/// An extension behind a phone number, as people write it: `101 ext 712345`.
struct PhoneExtension {
  let number: String
  /// As it was written, with what stands before it; empty when there is none.
  let written: String
  let digits: String?

  private static let marks = ["extension", "extn", "ext.", "ext", "x"]
  private static let mostDigits = 8

  static func split(_ text: String) -> PhoneExtension {
    let digits = text.utf8.reversed().prefix { (0x30...0x39).contains($0) }.count
    let head = text.utf8.dropLast(digits)
    let mark = String(decoding: head, as: UTF8.self).trimmed(" \u{A0}").lowercased()
    guard (1...mostDigits).contains(digits), let word = marks.first(where: mark.hasSuffix) else {
      return PhoneExtension(number: text, written: "", digits: nil)
    }
    let number = String(mark.dropLast(word.count)).trimmed(" \u{A0},")
    let written = String(decoding: text.utf8.dropFirst(number.utf8.count), as: UTF8.self)
    let separator = " ,\u{A0}".contains(written.prefix(1)) ? "" : " "
    return PhoneExtension(
      number: number, written: separator + written,
      digits: String(decoding: text.utf8.suffix(digits), as: UTF8.self))
  }
}

extension String {
  /// Without the given characters at the end.
  fileprivate func trimmed(_ characters: String) -> String {
    var rest = self[...]
    while let last = rest.last, characters.contains(last) { rest.removeLast() }
    return String(rest)
  }
}
