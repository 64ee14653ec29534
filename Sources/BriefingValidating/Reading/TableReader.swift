internal import BriefingDiagnostics
internal import BriefingLoading

/// Reads a table row by row into values, and refuses a second row with the key of a first.
struct TableReader<Value: Sendable> {
  let keyColumn: String
  /// `nil` for a table that may name a key in several rows.
  let duplicate: Check?
  /// Of the table without rows: the rows that name one of its keys say so no more.
  var emptiness = Severity.error
  /// Makes a row's value, or notes why it can't.
  let read: (inout RowReader) -> Value?
  /// What a pack would show of a row, once for every place in which it shows it: it must not show the
  /// same twice, however it is written. Without who it came from, and when it was checked.
  var shown: (Value) -> [[String]] = { _ in [] }

  /// What came of a table.
  struct Result {
    /// Relative to the project's folder; empty when it could not be read.
    let path: String
    /// Its name, for messages.
    var file: String { path.split(separator: "/").last.map(String.init) ?? path }
    var values: [Entry] = []
    /// The rows of each key, unusable ones too: a row that is wrong is still there, and must not be
    /// reported as unknown.
    private var rows: [String: KeyRows] = [:]
    /// False when a key that is not in `keys` may still be meant by the file.
    var isComplete = true
    var diagnostics: [Diagnostic] = []

    /// Nearly every key has one row.
    private struct KeyRows {
      let first: Table.Row
      var others: [Table.Row] = []
      /// Of the first row that can be used.
      var value: Value?
    }

    /// - Parameter room: how many rows to expect.
    init(path: String, isComplete: Bool, room: Int = 0) {
      self.path = path
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
    func rows(of key: String) -> [Table.Row] {
      rows[key].map { [$0.first] + $0.others } ?? []
    }

    /// Notes that a key stands in a row.
    ///
    /// - Returns: the first row that it stands in, when that is another one.
    fileprivate mutating func add(_ key: String, _ row: Table.Row, _ value: Value?) -> Table.Row? {
      guard let first = rows[key]?.first else {
        rows[key] = KeyRows(first: row, value: value)
        return nil
      }
      rows[key]?.others.append(row)
      if rows[key]?.value == nil { rows[key]?.value = value }
      return first
    }
  }

  /// A value, and the row that it came from.
  struct Entry: Sendable {
    let value: Value
    let row: Table.Row
  }

  func read(_ table: Table?) -> Result {
    guard let table else { return Result(path: "", isComplete: false) }
    var result = Result(path: table.path, isComplete: table.isComplete, room: table.rows.count)
    if table.rows.isEmpty, table.isComplete {
      result.diagnostics.append(.noRows(in: table, emptiness))
      result.isComplete = false
    }
    var earlierRows: [[String]: Table.Row] = [:]
    var short: [Table.Row] = []
    var withoutColumn = WithoutColumn()
    var errors: [Check: Int] = [:]
    for row in table.rows {
      var reader = RowReader(row)
      let value = read(&reader)
      if row.isShort {
        guard !reader.diagnostics.containsErrors else {
          result.diagnostics.append(.slipped(row))
          result.isComplete = false
          continue
        }
        short.append(row)
      }
      if let key = reader.text(keyColumn), let earlier = result.add(key, reader.place, value),
        let duplicate
      {
        reader.note(
          duplicate, "'\(key)' stands in two rows", in: keyColumn,
          related: Diagnostic.Related("the first one is here", at: earlier.location),
          help: "keep one of them")
      } else if let shown = value.map(shown) {
        let same = shown.compactMap { earlierRows[$0] }.min { $0.location < $1.location }
        if let same { reader.noteRepeated(same, in: keyColumn) }
        for place in shown { earlierRows[place] = earlierRows[place] ?? reader.place }
      }
      if let value {
        result.values.append(Entry(value: value, row: reader.place))
      }
      result.diagnostics += withoutColumn.taking(from: reader)
      for error in reader.diagnostics where error.severity == .error {
        errors[error.check, default: 0] += 1
      }
      if let most = errors.first(where: { $0.value > Bounds.wrongRows })?.key {
        result.diagnostics.append(.tooManyErrors(most, row))
        result.isComplete = false
        break
      }
    }
    result.diagnostics += withoutColumn.diagnostics(in: table)
    if let warning = Diagnostic.short(short) { result.diagnostics.append(warning) }
    return result
  }
}

extension RowReader {
  fileprivate mutating func noteRepeated(_ earlier: Table.Row, in keyColumn: String) {
    note(
      .duplicateRow, "the row says the same as another", in: keyColumn,
      related: Diagnostic.Related("the other one is here", at: earlier.location),
      help: "keep one of them")
  }
}

extension Diagnostic {
  fileprivate static func noRows(in table: Table, _ severity: Severity) -> Diagnostic {
    let isOptional = TableName.allCases.contains {
      $0.isOptional && [$0.csvPath, $0.workbookPath].contains(table.path)
    }
    return Diagnostic(
      .emptyTable, "the table has no rows", at: SourceLocation(table.path), severity: severity,
      help: "write its rows below the names of the columns"
        + (isOptional ? ", or take the file away until there are some" : ""))
  }

  /// So many are no slips.
  fileprivate static func tooManyErrors(_ check: Check, _ row: Table.Row) -> Diagnostic {
    let rest = row.table.rows.count { $0.line > row.line }
    return Diagnostic(
      .tooMuch,
      "more than \(Bounds.wrongRows) rows have the error '\(check.id)': the \(rest) below are not read",
      at: row.location, help: "mend those that are listed, and check again")
  }

  /// Its fields say nothing any more once one of them is missing.
  fileprivate static func slipped(_ row: Table.Row) -> Diagnostic {
    Diagnostic(
      .fieldCount, "the row has too few fields, and those that it has do not fit their columns",
      at: row.location, help: "an empty field still needs its place")
  }

  /// One for all: some programs leave out what is empty at the end of every row.
  fileprivate static func short(_ rows: [Table.Row]) -> Diagnostic? {
    guard let first = rows.first else { return nil }
    let what = rows.count == 1 ? "the row has" : "\(rows.count) rows have"
    return Diagnostic(
      .fieldCount, "\(what) fewer fields than the header, and the last are taken for empty",
      at: first.location, severity: .warning,
      help: "see that no field is missing before them: an empty one still needs its place")
  }
}

extension Check {
  static let duplicateID = Check(
    "duplicate-id", .joins, for: .data, "two rows have one id, or one cell names an id twice",
    example: "two rows for `northshire` in `police-forces.csv`")

  static let duplicateRow = Check(
    "duplicate-row", .joins, for: .row, "two rows say the same, however they are written",
    example: "the row of `northshire` stands twice in `spoc-contacts.csv`")
}
