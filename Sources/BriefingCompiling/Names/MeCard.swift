internal import BriefingValidating

/// A contact as a phone reads it from a QR code: NTT Docomo's MECARD, which says in half of the room
/// what a vCard says, so that the code's modules stay large on a small card.
struct MeCard {
  private var fields = ""

  /// - Parameter sample: what a sample says before its name: whoever finds it in a phone sees no banner.
  init(name: String, sample: String? = nil, _ contacts: [ContactField] = []) {
    // A phone keeps no extension behind a number, but it shows the name during the call.
    let extensions = contacts.compactMap(\.extensionDigits).map { ", ext \($0)" }.joined()
    add("N", (sample.map { "\($0) " } ?? "") + name + extensions)
    add(contacts)
  }

  /// - Parameter key: `TEL`, `EMAIL` or `URL`.
  mutating func add(_ key: String, _ value: String?) {
    guard let value, !value.isEmpty else { return }
    fields += "\(key):"
    for scalar in value.unicodeScalars {
      if "\\;:,\"".unicodeScalars.contains(scalar) { fields += "\\" }
      fields.unicodeScalars.append(scalar)
    }
    fields += ";"
  }

  /// Numbers first.
  private mutating func add(_ contacts: [ContactField]) {
    let keys: [(ContactColumn.Kind, String)] = [
      (.phone, "TEL"), (.email, "EMAIL"), (.website, "URL"),
    ]
    for (kind, key) in keys {
      for field in contacts where field.column.kind == kind {
        add(key, field.switchboard ?? field.text)
      }
    }
  }

  /// Left out where the code would become too fine to be read from paper.
  mutating func addNote(_ note: String) {
    var longer = self
    longer.add("NOTE", note)
    if longer.text.utf8.count <= Self.longest { self = longer }
  }

  /// In bytes: a code of version 10 at level M.
  private static let longest = 213

  var text: String { "MECARD:\(fields);" }
}
