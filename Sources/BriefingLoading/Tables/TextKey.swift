/// What stays of a name however people write it: its letters and digits in lower case.
package enum TextKey {
  /// The same for `Checked on`, `checked_on` and `CHECKED-ON`, and for `Devon & Cornwall` and
  /// `devon-and-cornwall`.
  package static func of(_ text: String) -> String {
    var key = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": key += "and"
      // Nearly all of them: no table of Unicode's says more.
      case "a"..."z", "0"..."9": key.unicodeScalars.append(scalar)
      case "A"..."Z", "\u{80}"...:
        if isKept(scalar) { key += scalar.properties.lowercaseMapping }
      default: break
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
