internal import BriefingDiagnostics

/// Finds the constituency that a person means.
package struct ConstituencyLookup {
  private let constituencies: [ConstituencyIdentity]

  package init(_ constituencies: [ConstituencyIdentity]) {
    self.constituencies = constituencies
  }

  /// What came of a search.
  package enum Match {
    case one(ConstituencyIdentity)
    case several([ConstituencyIdentity])
    case none(nearest: [String])
  }

  /// Takes a code, a slug or a name in any case, English or Welsh, with or without accents; or a
  /// part of a name that only one constituency has.
  package func find(_ text: String) -> Match {
    let code = text.uppercased()
    if let exact = constituencies.first(where: { $0.code == code }) { return .one(exact) }
    let wanted = Slug.make(from: text)
    let whole = constituencies.filter { $0.slug == wanted || $0.welshSlug == wanted }
    if !whole.isEmpty { return Self.match(whole) }
    guard !wanted.isEmpty else { return .none(nearest: []) }
    let parts = constituencies.filter {
      $0.slug.contains(wanted) || $0.welshSlug?.contains(wanted) == true
    }
    if !parts.isEmpty { return Self.match(parts) }
    return .none(nearest: nearest(to: wanted))
  }

  /// The names of which some words come nearest to what was typed: `birmingam` is meant for
  /// Birmingham, wherever that stands in a name.
  private func nearest(to wanted: String) -> [String] {
    let count = wanted.split(separator: "-").count
    var names: [String: Set<String>] = [:]
    for constituency in constituencies {
      for name in [constituency.name, constituency.welshName].compactMap(\.self) {
        let words = Slug.make(from: name).split(separator: "-")
        for start in 0...max(0, words.count - count) {
          let part = words[start...].prefix(count).joined(separator: "-")
          names[part, default: []].insert(name)
        }
      }
    }
    let parts = Suggestion.nearest(3, to: wanted, in: names.keys)
    return Array(parts.flatMap { (names[$0] ?? []).sorted() }.prefix(3))
  }

  private static func match(_ found: [ConstituencyIdentity]) -> Match {
    found.count == 1 ? .one(found[0]) : .several(found)
  }
}

extension ConstituencyIdentity {
  fileprivate var welshSlug: String? { welshName.map(Slug.make(from:)) }
}
