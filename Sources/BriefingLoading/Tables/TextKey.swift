/// What stays of a name however people write it: its letters and digits in lower case.
package enum TextKey {
  /// The same for `Checked on`, `checked_on` and `CHECKED-ON`, and for `Devon & Cornwall` and
  /// `devon-and-cornwall`.
  package static func of(_ text: String) -> String {
    var key = ""
    for scalar in text.unicodeScalars {
      if scalar == "&" {
        key += "and"
      } else if isKept(scalar) {
        key += scalar.properties.lowercaseMapping
      }
    }
    return key
  }

  private static func isKept(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .lowercaseLetter, .uppercaseLetter, .titlecaseLetter, .otherLetter, .decimalNumber,
      .nonspacingMark:
      true
    default: false
    }
  }
}
