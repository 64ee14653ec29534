internal import BriefingDiagnostics
internal import BriefingLoading

/// Reads a table row by row into values, and refuses a second row with the key of a first.
struct TableReader<Value: Sendable> {
  let keyColumn: String
  /// `nil` for a table that may name a key in several rows.
  let duplicate: DiagnosticID?
  /// Makes a row's value, or notes why it can't.
  let read: (inout RowReader) -> Value?

  /// What came of a table.
  struct Result {
    /// The file's name, for messages; empty when it could not be read.
    let file: String
    var values: [Entry] = []
    /// Where each key stands, in unusable rows too: a row that is wrong is still there, and must
    /// not be reported as unknown.
    var places: [String: [SourceLocation]] = [:]
    /// False when a key that is not in `keys` may still be meant by the file.
    var isComplete = true
    var diagnostics: [Diagnostic] = []

    /// The keys that stand in the table.
    var keys: some Collection<String> { places.keys }

    func contains(_ key: String) -> Bool { places[key] != nil }
  }

  /// A value, and the row that it came from.
  struct Entry: Sendable {
    let value: Value
    let row: RowPlace
  }

  func read(_ table: Table?) -> Result {
    guard let table else { return Result(file: "", isComplete: false) }
    let file = table.path.split(separator: "/").last.map(String.init) ?? table.path
    var result = Result(file: file, isComplete: table.isComplete)
    let columns = Dictionary(
      table.header.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
    for row in table.rows {
      var reader = RowReader(RowPlace(table, row, columns: columns))
      let value = read(&reader)
      if let key = reader.text(keyColumn) {
        if let earlier = result.places[key]?.first, let duplicate {
          reader.note(
            duplicate, "'\(key)' stands in two rows", in: keyColumn,
            related: Diagnostic.Related("the first one is here", at: earlier),
            help: "keep one of them")
        }
        result.places[key, default: []].append(reader.place.location)
      }
      if let value {
        result.values.append(Entry(value: value, row: reader.place))
      }
      result.diagnostics += reader.diagnostics
    }
    return result
  }
}
