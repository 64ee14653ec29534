package import BriefingDiagnostics
internal import BriefingLoading

/// The table of a form, as it comes back.
package enum AnswerSheet {
  static let answerColumn = "your answer"
  static let referenceColumn = "reference (please leave)"

  /// The answers of a file; questions without one change nothing.
  package static func read(_ bytes: [UInt8], path: String) -> Diagnosed<[Answer]> {
    let result = CSVSheet.read(bytes, path: path, columns: [answerColumn, referenceColumn])
    guard let sheet = result.value else {
      let notes = result.diagnostics.map { note in
        Diagnostic(
          .unreadableAnswers, note.message, at: note.location,
          help: [note.help, "move the file elsewhere if it is no form"].compactMap(\.self)
            .joined(separator: "; "))
      }
      return Diagnosed([], notes)
    }
    let (answer, reference) = (sheet.columns[0], sheet.columns[1])
    var answers: [Answer] = []
    var notes: [Diagnostic] = []
    for row in sheet.rows where !row[answer].isEmpty {
      let text = CSVWriter.value(of: row[answer])
      let place = SourceLocation(path, line: row.line)
      let cell = CellReference(header: answerColumn, column: answer, row: row.number)
      if let key = CellKey(CSVWriter.value(of: row[reference])) {
        answers.append(Answer(key: key, text: text, place: place, cell: cell))
      } else if !AnswerMeaning.confirms(text) {
        notes.append(
          Diagnostic(
            .unreadableAnswers,
            "the answer '\(text)' has no reference, so its cell is not known",
            at: place, cell: cell, help: "write it into the table by hand, and empty it here"))
      }
    }
    return Diagnosed(answers, notes)
  }
}

/// What somebody wrote into a form.
package struct Answer {
  let key: CellKey
  let text: String
  let place: SourceLocation
  let cell: CellReference

  func refused(
    _ check: Check, _ message: String, help: String?, related: Diagnostic.Related? = nil
  ) -> Diagnostic {
    Diagnostic(check, message, at: place, cell: cell, related: related, help: help)
  }
}

extension Check {
  package static let unreadableAnswers = Check(
    "unreadable-answers", .answers, for: .data,
    "a file is not the table of a form, or a part of it",
    example: "`rows.csv` without its last column")
}
