internal import ArgumentParser
internal import BriefingDiagnostics
internal import BriefingValidating

/// Finds the constituency that a person means.
struct ConstituencyLookup {
  private let constituencies: [Constituency]

  init(_ constituencies: [Constituency]) {
    self.constituencies = constituencies
  }

  /// What came of a search.
  enum Match {
    case one(Constituency)
    case several([Constituency])
    case none(nearest: [String])
  }

  /// Takes a code, a slug or a name in any case, English or Welsh, with or without accents; or a
  /// part of a name that only one constituency has.
  func find(_ text: String) -> Match {
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
    let names = constituencies.flatMap { [$0.name, $0.welshName].compactMap(\.self) }
    return .none(nearest: Suggestion.nearest(3, to: text, in: Set(names)))
  }

  /// The constituency, or one clear message and exit code 1.
  func require(_ text: String) throws -> Constituency {
    // What was typed must not steer the terminal that shows it.
    let shown = text.filter { !$0.unicodeScalars.contains { $0.value < 0x20 || $0.value == 0x7F } }
    switch find(text) {
    case .one(let constituency): return constituency
    case .several(let constituencies):
      StandardError.write("briefing: error: '\(shown)' may be any of these:")
      for constituency in constituencies {
        StandardError.write("  \(constituency.code)  \(constituency.name)")
      }
    case .none(let nearest):
      StandardError.write("briefing: error: there is no constituency '\(shown)'")
      if !nearest.isEmpty {
        let names = nearest.map { "'\($0)'" }.joined(separator: ", ")
        StandardError.write("  help: the nearest names are \(names); briefing list shows all")
      }
    }
    throw ExitCode(1)
  }

  private static func match(_ found: [Constituency]) -> Match {
    found.count == 1 ? .one(found[0]) : .several(found)
  }
}

extension Constituency {
  fileprivate var welshSlug: String? { welshName.map(Slug.make(from:)) }
}
