/// What stands before the colon of a content line: a property's name, and its parameters.
struct ContentLineProperty: Equatable {
  var text: [UInt8] = []

  /// What its value is (RFC 2426, section 3; RFC 5545, section 3.8), which says whether a value of a
  /// pack may stand there.
  enum Holding {
    case text
    case address
    /// One of few words, a rule, a picture, somebody to write to.
    case choice
  }

  /// In capitals, without the group that vCard allows before it.
  var name: String {
    let name = text.drop(while: \.isBlank).prefix { $0 != UInt8(ascii: ";") }
    let own =
      name.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false).last ?? name
    return String(decoding: own, as: UTF8.self).uppercased()
  }

  var holding: Holding {
    let parameters = String(decoding: text, as: UTF8.self).uppercased().split(separator: ";")
      .dropFirst()
    // Another encoding has other escapes.
    if parameters.contains(where: { $0.hasPrefix("ENCODING=") || $0.hasPrefix("FMTTYPE=") }) {
      return .choice
    }
    if parameters.contains("VALUE=URI") || Self.addresses.contains(name) { return .address }
    return Self.choices.contains(name) ? .choice : .text
  }

  /// What no standard knows is text (RFC 5545, section 3.8.8).
  private static let choices: Set = [
    "ACTION", "AGENT", "ATTACH", "ATTENDEE", "BEGIN", "CALSCALE", "CLASS", "END", "EXDATE",
    "EXRULE", "IMAGE", "IMPP", "KEY", "KIND", "LOGO", "MAILER", "MEMBER", "METHOD", "PHOTO",
    "PROFILE", "RDATE", "RRULE", "SOUND", "STATUS", "STYLED-DESCRIPTION", "TRANSP", "VERSION",
    "XML",
  ]

  private static let addresses: Set = ["CONFERENCE", "ORGANIZER", "SOURCE", "URL"]
}
