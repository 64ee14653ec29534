internal import BriefingValidating

/// What a link of guidance leads to.
package enum LinkTarget {
  /// Whether words are the number that stands behind `tel:`, however either is written.
  package static func dials(_ address: String, _ words: String) -> Bool {
    guard let number = PhoneNumber(words) else { return false }
    return number.dialled == address || number.dialled == PhoneNumber(address)?.dialled
  }
}
