internal import BriefingDiagnostics

/// A Mustache tag, for example `{{#spoc}}` (mustache(5)).
struct Tag: Sendable {
  let kind: Kind
  let name: String
  let place: SourceLocation
  /// The tag's bytes in the text, braces and all.
  let range: Range<Int>
  /// The blanks before it, when nothing else stands beside it on its line.
  let indentation: String?

  enum Kind: Sendable, Equatable {
    case value
    /// `{{{name}}}` or `{{&name}}`.
    case unescaped
    case open
    case inverted
    case close
    case partial
    case comment
  }

  var isAloneOnLine: Bool { indentation != nil }
  var opensSection: Bool { kind == .open || kind == .inverted }
  var isSectionTag: Bool { opensSection || kind == .close }

  /// The same, as a tag that writes a value.
  var asValue: Tag {
    Tag(kind: .value, name: name, place: place, range: range, indentation: indentation)
  }

  /// As an author would write it.
  var text: String {
    switch kind {
    case .value: "{{\(name)}}"
    case .unescaped: "{{{\(name)}}}"
    case .open: "{{#\(name)}}"
    case .inverted: "{{^\(name)}}"
    case .close: "{{/\(name)}}"
    case .partial: "{{> \(name)}}"
    case .comment: "{{! … }}"
    }
  }
}
