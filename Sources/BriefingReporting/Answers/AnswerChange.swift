internal import BriefingDiagnostics
internal import BriefingLoading

/// What an answer makes of a cell.
package struct AnswerChange {
  let answer: Answer
  /// The question, in the words of the form.
  let label: String
  let table: Table
  /// `nil` for a row that is not there yet.
  let row: Table.Row?
  let column: Int
  /// What the cell will hold.
  let value: String

  /// Tells the cell from others.
  struct Target: Hashable {
    let table: TableName
    /// `nil` for a new row, of which an owner has one.
    let line: Int?
    let newOwner: String?
    let column: Int
  }

  var target: Target {
    Target(
      table: answer.key.table, line: row?.line, newOwner: row == nil ? answer.key.owner : nil,
      column: column)
  }

  /// The cell holds something else.
  var isNeeded: Bool { value != row?[column] ?? "" }

  /// For the person who decides: the cell, what it holds, and what it would hold.
  package var description: String {
    let place =
      if let row {
        "\(row.location): \(label), cell \(row.cell(column).address)"
      } else {
        "\(table.path): \(label), in a new row for '\(answer.key.owner)'"
      }
    return """
      \(place.printable)
        from \(quoted(row?[column] ?? "")) to \(quoted(value)), says \(answer.place)
      """
  }

  private func quoted(_ text: String) -> String { text.isEmpty ? "empty" : "'\(text.printable)'" }
}
