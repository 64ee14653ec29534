internal import BriefingDiagnostics
internal import BriefingLoading

/// Reads a table row by row into values, and refuses a second row with the key of a first.
struct TableReader<Value: Sendable> {
  let keyColumn: String
  /// `nil` for a table that may name a key in several rows.
  let duplicate: Check?
  /// Makes a row's value, or notes why it can't.
  let read: (inout RowReader) -> Value?

  /// What came of a table.
  struct Result {
    /// The file's name, for messages; empty when it could not be read.
    let file: String
    var values: [Entry] = []
    /// The rows of each key, unusable ones too: a row that is wrong is still there, and must not be
    /// reported as unknown.
    private var rows: [String: KeyRows] = [:]
    /// False when a key that is not in `keys` may still be meant by the file.
    var isComplete = true
    var diagnostics: [Diagnostic] = []

    /// Nearly every key has one row.
    private struct KeyRows {
      let first: RowPlace
      var others: [RowPlace] = []
      /// Of the first row that can be used.
      var value: Value?
    }

    /// - Parameter room: how many rows to expect.
    init(file: String, isComplete: Bool, room: Int = 0) {
      self.file = file
      self.isComplete = isComplete
      rows.reserveCapacity(room)
      values.reserveCapacity(room)
    }

    /// The keys that stand in the table.
    var keys: some Collection<String> { rows.keys }

    func contains(_ key: String) -> Bool { rows[key] != nil }

    /// - Returns: `nil` when no row of the key can be used.
    subscript(key: String) -> Value? { rows[key]?.value }

    /// The rows of a key; empty when it is not in the table.
    func rows(of key: String) -> [RowPlace] {
      rows[key].map { [$0.first] + $0.others } ?? []
    }

    /// Notes that a key stands in a row.
    ///
    /// - Returns: the first row that it stands in, when that is another one.
    fileprivate mutating func add(_ key: String, _ row: RowPlace, _ value: Value?) -> RowPlace? {
      guard let known = rows[key] else {
        rows[key] = KeyRows(first: row, value: value)
        return nil
      }
      rows[key]?.others.append(row)
      if known.value == nil { rows[key]?.value = value }
      return known.first
    }
  }

  /// A value, and the row that it came from.
  struct Entry: Sendable {
    let value: Value
    let row: RowPlace
  }

  func read(_ table: Table?) -> Result {
    guard let table else { return Result(file: "", isComplete: false) }
    let file = table.path.split(separator: "/").last.map(String.init) ?? table.path
    var result = Result(file: file, isComplete: table.isComplete, room: table.rows.count)
    for row in table.rows {
      var reader = RowReader(RowPlace(row))
      let value = read(&reader)
      if let key = reader.text(keyColumn), let earlier = result.add(key, reader.place, value),
        let duplicate
      {
        reader.note(
          duplicate, "'\(key)' stands in two rows", in: keyColumn,
          related: Diagnostic.Related("the first one is here", at: earlier.location),
          help: "keep one of them")
      }
      if let value {
        result.values.append(Entry(value: value, row: reader.place))
      }
      result.diagnostics += reader.diagnostics
    }
    return result
  }
}

extension Check {
  static let duplicateID = Check(
    "duplicate-id", .joins, for: .data, "two rows have one id, or one cell names an id twice",
    example: "two rows for `northshire` in `police-forces.csv`")
}
