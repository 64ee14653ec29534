/// Follows a template through the language it is written in, to tell where a value would land.
protocol ValuePlaces {
  mutating func pass(_ text: some Sequence<UInt8>)
  /// A value stands here.
  mutating func passValue()
  /// How to escape a value here; `nil` with a reason when nothing makes it safe.
  func escaping(of kind: Schema.TextKind) -> (escaping: Escaping?, problem: String)
  /// Whether markup can stand here.
  var holdMarkup: Bool { get }
  /// Where values may stand.
  var help: String { get }
}
