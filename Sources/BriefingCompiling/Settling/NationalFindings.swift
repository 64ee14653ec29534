internal import BriefingDiagnostics
internal import BriefingForms
internal import BriefingValidating

/// What is wrong in the packs of some nations: each finding once, with the nations it holds for.
struct NationalFindings: Sendable {
  /// Whose packs were looked at.
  private let among: Set<Nation>
  private var order: [Diagnostic] = []
  private var places: [Diagnostic: Places] = [:]

  private struct Places {
    var found: Set<Nation> = []
    var among: Set<Nation> = []
  }

  init(among nations: Set<Nation> = []) {
    among = nations
  }

  mutating func add(_ diagnostics: [Diagnostic], in nation: Nation) {
    for diagnostic in diagnostics { add(diagnostic, Places(found: [nation], among: among)) }
  }

  /// Languages share their templates: what is wrong in one of these is said once.
  mutating func add(_ other: NationalFindings) {
    for diagnostic in other.order {
      if let places = other.places[diagnostic] { add(diagnostic, places) }
    }
  }

  private mutating func add(_ diagnostic: Diagnostic, _ new: Places) {
    if places[diagnostic] == nil { order.append(diagnostic) }
    places[diagnostic, default: Places()].found.formUnion(new.found)
    places[diagnostic, default: Places()].among.formUnion(new.among)
  }

  var diagnostics: [Diagnostic] {
    order.map { diagnostic in
      guard let places = places[diagnostic], places.found != places.among else { return diagnostic }
      let names = Nation.allCases.filter(places.found.contains).map(\.name)
      let list = Language.english.words.joined(names)
      return Diagnostic(
        diagnostic.check, "\(diagnostic.message) in packs for \(list)", at: diagnostic.location,
        severity: diagnostic.severity, cell: diagnostic.cell, related: diagnostic.related,
        help: diagnostic.help)
    }
  }
}
