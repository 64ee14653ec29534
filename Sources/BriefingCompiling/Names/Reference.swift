package import BriefingDiagnostics
package import BriefingForms
internal import BriefingValidating

/// A name in a template, found: which record, which field. A class, so that the pieces of a page
/// share one and a pack that goes through them copies none of its parts.
package final class Reference: Sendable {
  /// As the author wrote it.
  package let name: String
  package let place: SourceLocation
  /// The record, counted from the outermost scope, which is 0.
  package let level: Int
  /// The field, and the fields inside it.
  package let path: [Int]
  package let kind: Schema.Kind
  /// The last step of `path` is a field of every record of a list, to be joined in a language's words.
  package let joined: Language?

  init(
    name: String, place: SourceLocation, level: Int, path: [Int], kind: Schema.Kind,
    joined: Language?
  ) {
    self.name = name
    self.place = place
    self.level = level
    self.path = path
    self.kind = kind
    self.joined = joined
  }

  /// The same name where `levels` scopes around it have gone.
  func at(level: Int) -> Reference {
    Reference(name: name, place: place, level: level, path: path, kind: kind, joined: joined)
  }

  /// The value in one pack.
  ///
  /// - Parameter records: the scopes, outermost first.
  package func value(in records: [Record]) -> Value {
    var value = records[level][path[0]]
    for step in path.dropFirst() {
      switch value {
      case .record(let record): value = record[step]
      case .list(let items):
        guard let joined else { return .absent }
        value = .text(joined.words.joined(Self.texts(items.map { $0[step] })))
      case .unavailable, .unknown: return value
      default: return .absent
      }
    }
    return value
  }

  private static func texts(_ values: [Value]) -> [String] {
    values.compactMap { value in
      if case .text(let text) = value { text } else { nil }
    }
  }
}
