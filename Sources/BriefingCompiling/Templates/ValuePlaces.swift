internal import BriefingDiagnostics
internal import BriefingValidating

/// Follows a template through the language it is written in, to tell where a value would land, and
/// notes what is wrong with the rest of it.
protocol ValuePlaces {
  /// Two are equal where all that follows is read alike; it describes itself behind "stands".
  associatedtype Place: Equatable & CustomStringConvertible

  init()
  var place: Place { get }
  mutating func pass(_ stretch: Stretch, of source: SourceText)
  /// - Parameter kind: of the value that the tag writes; `nil` for other tags, and for those that
  ///   name nothing.
  mutating func pass(_ tag: Tag, of kind: Schema.TextKind?)
  /// The page ends.
  mutating func finish(at location: SourceLocation)
  /// How to escape a value here; `nil` with a reason when nothing makes it safe.
  func escaping(of kind: Schema.TextKind) -> (escaping: Escaping?, problem: String)
  /// Whether markup can stand here.
  var holdMarkup: Bool { get }
  /// Where values may stand.
  var help: String { get }
  var findings: MarkupFindings { get }
}
