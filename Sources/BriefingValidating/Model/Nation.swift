/// A nation of the United Kingdom, as the data spells it.
package enum Nation: String, Sendable, CaseIterable {
  case england = "England"
  case wales = "Wales"
  case scotland = "Scotland"
  case northernIreland = "Northern Ireland"

  package var name: String { rawValue }

  /// The first letter of the nation's nine-character codes in the Office for National Statistics'
  /// register of geographic codes.
  package var codePrefix: Character {
    switch self {
    case .england: "E"
    case .wales: "W"
    case .scotland: "S"
    case .northernIreland: "N"
    }
  }

  /// Whether a code begins as this nation's do.
  func begins(_ code: String) -> Bool { code.utf8.first == codePrefix.asciiValue }
}
