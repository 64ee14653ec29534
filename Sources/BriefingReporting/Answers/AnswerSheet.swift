package import BriefingDiagnostics
internal import BriefingLoading

/// The table of a form, as it comes back.
package enum AnswerSheet {
  static let answerColumn = "your answer"
  static let referenceColumn = "reference (please leave)"

  /// The answers of a file; questions without one change nothing.
  package static func read(_ bytes: [UInt8], path: String) -> Diagnosed<[Answer]> {
    let columns = [answerColumn, referenceColumn]
    let result = CSVSheet.read(bytes, path: path, columns: columns)
    guard let sheet = result.value else {
      let notes = result.diagnostics.map {
        Diagnostic(.unreadableAnswers, $0.message, at: $0.location, help: $0.help)
      }
      return Diagnosed([], notes)
    }
    let names = sheet.header.map { $0.lowercased() }
    guard let answer = names.firstIndex(of: answerColumn),
      let reference = names.firstIndex(of: referenceColumn)
    else {
      return Diagnosed(
        [],
        [
          Diagnostic(
            .unreadableAnswers, "this is not the table of a form",
            at: SourceLocation(path, line: 1),
            help:
              "its first row names '\(answerColumn)' and '\(referenceColumn)'; move it elsewhere")
        ])
    }
    var answers: [Answer] = []
    var notes: [Diagnostic] = []
    for row in sheet.rows where !row[answer].isEmpty {
      let place = SourceLocation(path, line: row.line)
      let cell = CellReference(header: sheet.header[answer], column: answer, row: row.number)
      if let key = CellKey(row[reference]) {
        answers.append(Answer(key: key, text: row[answer], place: place, cell: cell))
      } else {
        notes.append(
          Diagnostic(
            .unreadableAnswers,
            "the answer '\(row[answer])' has no reference, so its cell is not known",
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
  package let place: SourceLocation
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
