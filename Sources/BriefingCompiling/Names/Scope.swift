internal import BriefingDiagnostics
internal import BriefingForms

/// The names that can be used in one place of a text, and what is known there.
struct Scope: Hashable {
  /// Outermost first.
  private(set) var levels: [Schema]
  /// Texts inside a section of their own name: they are there, though not in every pack.
  private var guarded: Set<Text> = []
  /// Inside a section whose name is unknown: what its contents may name is anybody's guess.
  private(set) var isUncertain = false

  private struct Text: Hashable {
    let level: Int
    /// In full, from that scope.
    let name: String
  }

  /// Of the text, in whose words the texts of a list are joined.
  private let language: Language

  init(_ root: Schema, in language: Language) {
    levels = [root]
    self.language = language
  }

  /// Finds a name: its first part in the innermost scope that has it, the others inside that.
  func find(_ name: String, at place: SourceLocation) -> Reference? {
    let parts = name.split(separator: ".").map(String.init)
    guard let first = parts.first,
      let level = levels.lastIndex(where: { $0.position(of: first) != nil })
    else { return nil }
    var kind = Schema.Kind.record(levels[level])
    var path: [Int] = []
    var joiner: Language?
    for (index, part) in parts.enumerated() {
      let fields: Schema
      switch kind {
      case .record(let schema): fields = schema
      case .list(let schema, _, let joined) where joined == part && index == parts.count - 1:
        fields = schema
        joiner = language
      default: return nil
      }
      guard let position = fields.position(of: part) else { return nil }
      kind = fields.fields[position].kind
      path.append(position)
    }
    return Reference(
      name: name, place: place, level: level, path: path, kind: kind, joined: joiner)
  }

  /// The scope inside a section.
  func inside(_ reference: Reference, isInverted: Bool) -> Scope {
    var scope = self
    switch reference.kind {
    // An inverted section shows its contents when there is no record to look into, and no text.
    case _ where isInverted: break
    case .record(let schema), .list(let schema, _, _): scope.levels.append(schema)
    case .text: scope.guarded.insert(Text(level: reference.level, name: reference.name))
    case .flag, .guidance: break
    }
    return scope
  }

  func insideUnknown() -> Scope {
    var scope = self
    scope.isUncertain = true
    return scope
  }

  /// Whether a text is sure to be there in this place.
  func holds(_ reference: Reference, _ presence: Schema.Presence) -> Bool {
    switch presence {
    case .always, .settled: return true
    case .sometimes: return isGuarded(reference, as: reference.name)
    case .with(let other):
      let others = reference.name.split(separator: ".").dropLast() + [other[...]]
      return isGuarded(reference, as: reference.name)
        || isGuarded(reference, as: others.joined(separator: "."))
    }
  }

  private func isGuarded(_ reference: Reference, as name: String) -> Bool {
    guarded.contains(Text(level: reference.level, name: name))
  }

  /// Where it is the same, the same names can be written.
  var key: String {
    levels.map { $0.fields.map(\.name).joined(separator: " ") }.joined(separator: "\n")
  }

  /// What a name looks for in each entry of a list, from outside it; `nil` for a name that looks into
  /// none.
  func list(in name: String) -> (name: String, value: String, entries: Scope)? {
    let place = SourceLocation("")
    let parts = name.split(separator: ".")
    for count in parts.indices.dropFirst() {
      let list = parts.prefix(count).joined(separator: ".")
      guard let reference = find(list, at: place) else { return nil }
      if case .list(let entry, _, _) = reference.kind {
        return (
          list, parts.dropFirst(count).joined(separator: "."), Scope(entry, in: language)
        )
      }
    }
    return nil
  }

  /// Every name that can be written here, in full; those of a list's entries are written inside it.
  var names: [String] {
    Array(Set(levels.flatMap { Self.names($0, depth: 0) })).sorted()
  }

  private static func names(_ schema: Schema, depth: Int) -> [String] {
    schema.fields.flatMap { field in
      switch field.kind {
      case .record(let inner) where depth < 3:
        return [field.name] + names(inner, depth: depth + 1).map { "\(field.name).\($0)" }
      case .list(_, _, let joined?): return [field.name, "\(field.name).\(joined)"]
      default: return [field.name]
      }
    }
  }
}
