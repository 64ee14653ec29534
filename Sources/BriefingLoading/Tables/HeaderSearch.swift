internal import BriefingDiagnostics

/// Finds the row that names a table's columns: a title, a date or an empty row may stand above it.
struct HeaderSearch {
  /// How many rows it looks at.
  static let depth = 20

  private let columns: [String]
  private let keys: Set<String>

  init(columns: [String]) {
    self.columns = columns
    keys = Set(columns.map(TextKey.of))
  }

  struct Found {
    /// Among the rows that were looked at.
    let index: Int
    /// How many of the table's columns it names.
    let score: Int
  }

  /// The first of the rows that name the most columns; one name may be a value, so two are needed.
  func header(in rows: [[String]]) -> Found? {
    let scores = rows.prefix(Self.depth).map { fields in
      Set(fields.map(TextKey.of)).intersection(keys).count
    }
    guard let most = scores.max(), most > 1, let index = scores.firstIndex(of: most) else {
      return nil
    }
    return Found(index: index, score: most)
  }

  /// Nothing names the columns.
  ///
  /// - Parameters:
  ///   - first: the first row that holds something.
  ///   - sheet: its name, where the file has several.
  func missing(_ path: String, first: [String], line: Int, sheet: String? = nil) -> Diagnostic {
    let begin = first.map(CellText.cleaned).first { !$0.isEmpty } ?? ""
    let place = sheet.map { "this row of the sheet '\($0)'" } ?? "this row"
    return Diagnostic(
      .missingHeader,
      "\(place) does not name the table's columns, nor does one below it: it begins with '\(begin)'",
      at: SourceLocation(path, line: line),
      help: "name the columns in one row: \(columns.joined(separator: ", "))")
  }

  /// A title has a cell or two; a row of the table that stands above the header would be lost.
  static func above(
    _ fields: [String], _ path: String, line: Int, row: Int
  ) -> Diagnostic? {
    let filled = fields.indices.filter { !CellText.cleaned(fields[$0]).isEmpty }
    guard let first = filled.first, filled.count > 2 else { return nil }
    return Diagnostic(
      .rowAboveHeader,
      "a row with \(filled.count) values stands above the row that names the columns",
      at: SourceLocation(path, line: line),
      cell: CellReference(header: CellText.cleaned(fields[first]), column: first, row: row),
      help: "move it below the names of the columns, or delete it")
  }
}

extension Check {
  static let missingHeader = Check(
    "missing-header", .tables, for: .data, "no row of a table names its columns",
    example: "`spoc-contacts.csv` begins with its first contact")

  static let rowAboveHeader = Check(
    "row-above-header", .tables, for: .data,
    "a row of values stands above the row that names the columns",
    example: "the header was sorted in among the rows")
}
