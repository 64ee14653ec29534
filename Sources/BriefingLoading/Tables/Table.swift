package import BriefingDiagnostics

/// A table of the data as its file holds it: every record has as many fields as the header.
package struct Table: Sendable {
  package let path: String
  package let header: [String]
  package let rows: [Row]
  /// False when some of the file could not be read: then "not in this table" proves nothing.
  package let isComplete: Bool

  package struct Row: Sendable {
    /// The file's line on which the record begins, counted from 1.
    package let line: Int
    /// The spreadsheet's row, counted from 1; the header is row 1.
    package let number: Int
    /// Trimmed, one for each column of the header.
    package let fields: [String]
  }

  package func location(of row: Row) -> SourceLocation {
    SourceLocation(path, line: row.line)
  }

  package func cell(_ column: Int, of row: Row) -> CellReference {
    CellReference(header: header[column], column: column, row: row.number)
  }
}
