/// What a finished file is written in. The raw value is how its name ends.
package enum FileFormat: String, Sendable, CaseIterable {
  case html
  case text = "txt"
  /// Version 3.0, which every phone takes (RFC 2426).
  case vCard = "vcf"
  /// iCalendar, RFC 5545.
  case calendar = "ics"
  /// The page and the text of a pack in one, behind a subject (RFC 5322).
  case message = "eml"

  /// With the character set, without which a browser guesses, and mangles Welsh names.
  package var mediaType: String {
    switch self {
    case .html: "text/html; charset=utf-8"
    case .text: "text/plain; charset=utf-8"
    case .vCard: "text/vcard; charset=utf-8"
    case .calendar: "text/calendar; charset=utf-8"
    case .message: "message/rfc822"
    }
  }
}
