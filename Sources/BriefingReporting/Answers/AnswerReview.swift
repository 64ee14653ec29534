package import BriefingDiagnostics
package import BriefingLoading

/// What answers would change, and why they may not.
package struct AnswerReview {
  /// In the order of the answers.
  package let changes: [AnswerChange]
  /// How many answers say what the tables hold already.
  package let settled: Int
  /// The files that would change, by their paths.
  package let files: [String: [UInt8]]
  package let warnings: [Diagnostic]
  /// When there are any, nothing may be written.
  package let refused: [Diagnostic]

  /// The tables of a project, and all that was found in it.
  package typealias Checked = (tables: [TableName: Table], diagnostics: [Diagnostic])

  /// - Parameter check: run on the project as it would be, if anything changes.
  package init(
    _ answers: Diagnosed<[Answer]>, to tree: SourceTree, holding before: Checked,
    check: (SourceTree) -> Checked
  ) {
    let match = AnswerMatch(answers.value, in: before.tables)
    let edits = AnswerEdits(match.changes, to: tree)
    (changes, settled, files) = (match.changes, match.settled, edits.files)
    let edited = SourceTree(files: tree.files.merging(files) { $1 })
    let after = files.isEmpty ? before : check(edited)
    let findings = changes.findings(in: after)
    let known = Set((before.diagnostics + findings.map(\.finding)).map(\.likeness))
    let elsewhere = after.diagnostics.filter { !known.contains($0.likeness) }
    let notes =
      answers.diagnostics + match.diagnostics + edits.diagnostics
      + findings.map { $0.finding.severity == .error ? $0.change.refused($0.finding) : $0.finding }
      + elsewhere.map { $0.severity == .error ? $0.refusingAnswers : $0 }
    warnings = notes.filter { $0.severity == .warning }
    refused = notes.filter { $0.severity == .error }
  }
}

extension [AnswerChange] {
  /// What was found in the cells that the answers changed.
  fileprivate func findings(
    in after: AnswerReview.Checked
  ) -> [(change: AnswerChange, finding: Diagnostic)] {
    let byPath = Dictionary(
      grouping: after.diagnostics.filter { $0.cell != nil }, by: \.location.path)
    // What is wrong with a new row is said once.
    var newRows: Set<String> = []
    return flatMap { change -> [(AnswerChange, Diagnostic)] in
      let here = byPath[change.table.path] ?? []
      if let row = change.row {
        let address = row.cell(change.column).address
        return here.filter { $0.cell?.address == address }.map { (change, $0) }
      }
      let key = change.answer.key
      guard newRows.insert(key.owner).inserted, let table = after.tables[key.table],
        let row = table.rows.first(where: { $0.owner(in: key.table) == key.owner })
      else { return [] }
      return here.filter { $0.location == row.location }.map { (change, $0) }
    }
  }
}

extension AnswerChange {
  fileprivate func refused(_ finding: Diagnostic) -> Diagnostic {
    answer.refused(
      .invalidAnswer, "the answer can't be written: \(finding.message)", help: finding.help)
  }
}

extension Diagnostic {
  /// Tells whether it was found before as well. The words for a cell may quote what an answer changes.
  fileprivate var likeness: [String] {
    [check.id, severity.rawValue, location.path, cell?.address ?? "\(location) \(message)"]
  }

  fileprivate var refusingAnswers: Diagnostic {
    Diagnostic(
      .invalidAnswer, "an answer would make this wrong: \(message)", at: location, cell: cell,
      related: related, help: "empty the answer, and change both places by hand")
  }
}

extension Check {
  static let invalidAnswer = Check(
    "invalid-answer", .answers, for: .data,
    "an answer breaks a rule of its cell or of another one, or does not say what is right",
    example: "`1632 960001` as the phone number of a contact")
}
