/// A cell as a spreadsheet names it, for people who mend the data there.
package struct CellReference: Sendable, Hashable {
  /// The column's header, for example `forces`.
  package let header: String
  /// Counted from 0.
  package let column: Int
  /// The spreadsheet's row: the header is 1. Differs from the file's line below a field that
  /// holds line breaks.
  package let row: Int

  package init(header: String, column: Int, row: Int) {
    self.header = header
    self.column = column
    self.row = row
  }

  /// The cell's address, for example `F17` or `AB3`.
  package var address: String { letters + String(row) }

  /// The column's, for example `F` or `AB`.
  package var letters: String {
    var letters = ""
    var rest = column
    repeat {
      letters = String(UnicodeScalar(UInt8(ascii: "A") + UInt8(rest % 26))) + letters
      rest = rest / 26 - 1
    } while rest >= 0
    return letters
  }
}
