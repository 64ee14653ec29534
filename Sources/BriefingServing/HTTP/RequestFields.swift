/// The fields of a request in their order, without those that change nothing.
struct RequestFields: Sendable, ExpressibleByDictionaryLiteral {
  private var lines: [(name: FieldName, value: String)] = []

  init(dictionaryLiteral elements: (FieldName, String)...) {
    for (name, value) in elements { add(name, value) }
  }

  mutating func add(_ name: FieldName, _ value: String) {
    lines.append((name, value))
  }

  /// The value, joined with commas where the field came in several lines (RFC 9110, 5.2).
  subscript(name: FieldName) -> String? {
    var joined: String?
    for line in lines where line.name == name {
      joined = joined.map { $0 + ", " + line.value } ?? line.value
    }
    return joined
  }

  /// One value for each line.
  func values(_ name: FieldName) -> [String] {
    lines.compactMap { $0.name == name ? $0.value : nil }
  }

  /// Whether a field that is a list holds this word.
  func lists(_ word: String, in name: FieldName) -> Bool {
    guard let list = self[name] else { return false }
    return list.split(separator: ",").contains { part in
      part.utf8.filter { $0 != 0x20 && $0 != 0x09 }.elementsEqual(word.utf8) { $0 | 0x20 == $1 }
    }
  }
}
