internal import BriefingDiagnostics
internal import BriefingLoading

/// A cell that an answer changes.
package struct AnswerChange {
  package let answer: Answer
  /// The question, in the words of the form.
  let label: String
  let table: Table
  /// `nil` for a row that is not there yet.
  let row: Table.Row?
  let column: Int
  /// What the cell will hold.
  let value: String

  /// Tells the cell from others.
  var target: [String] {
    [table.path, row.map { String($0.line) } ?? answer.key.owner ?? "", String(column)]
  }

  /// For the person who decides: the cell, what it holds, and what it would hold.
  package var description: String {
    let place =
      if let row {
        "\(table.location(of: row)): \(label), cell \(table.cell(column, of: row).address)"
      } else {
        "\(table.path): \(label), in a new row for '\(answer.key.owner ?? "")'"
      }
    return """
      \(place.printable)
        from \(quoted(row?[column] ?? "")) to \(quoted(value)), says \(answer.place)
      """
  }

  private func quoted(_ text: String) -> String { text.isEmpty ? "empty" : "'\(text.printable)'" }
}
