/// Numbers without an area code, the same for everybody (Ofcom, "The National Telephone Numbering
/// Plan").
enum ShortCode {
  /// What answers there; `nil` when it is none of these.
  static func owner(of digits: String) -> String? { owners[digits] }

  /// A directory enquiry service: `118` and three digits.
  static func isDirectory(_ digits: String) -> Bool {
    digits.utf8.count == 6 && digits.hasPrefix("118")
  }

  static func isOne(_ digits: String) -> Bool {
    owners[digits] != nil || isDirectory(digits)
  }

  private static let owners = [
    "999": "the emergency number", "112": "the emergency number",
    "18000": "the emergency number of text relay", "101": "the number of every police force",
    "105": "the number for power cuts", "111": "the NHS", "119": "the NHS",
    "116000": "the helpline for missing children", "116111": "the helpline for children",
    "116123": "the helpline for emotional support",
  ]
}
