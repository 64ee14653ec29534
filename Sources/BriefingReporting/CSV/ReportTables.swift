internal import BriefingDiagnostics
internal import BriefingLoading

/// The report's tables for spreadsheets.
enum ReportTables {
  /// The head of a form's table; the answers are found by its last two columns when it comes back.
  static let formHead = [
    "about", "question", "what we have", "please look at", AnswerSheet.answerColumn,
    AnswerSheet.referenceColumn,
  ]

  /// The form as a table: a line for each question.
  static func rows(of owner: WorklistOwner, _ covering: CoveringNote) -> String {
    var csv = CSVWriter()
    csv.row(formHead)
    let notes = (covering.isSample ? [CoveringNote.sample] : []) + covering.lines
    for note in notes { csv.row([note, "", "", "", "", ""]) }
    func ask(_ field: QuestionField, about: String) {
      csv.row([
        about, field.label, field.shown, field.remarks.joined(separator: "; "), "",
        field.reference.text,
      ])
    }
    for field in owner.newContact { ask(field, about: "Contact for candidates’ safety") }
    for row in owner.asked {
      let about =
        switch row.table {
        case .spocContacts: "Contact for candidates’ safety"
        case .constituencies: row.title
        default: owner.name
        }
      for field in row.fields { ask(field, about: about) }
    }
    // Without a reference: an answer to it is for a person to read.
    for row in owner.constituencies {
      csv.row([row.title, "Is it yours?", "we take it to be yours", "", "", ""])
    }
    return csv.text
  }

  static func coverage(_ coverage: ContactCoverage) -> String {
    var csv = CSVWriter()
    let states = ContactCoverage.State.allCases
    csv.row(["by", "name"] + states.map(\.label) + ["all"])
    for (kind, lines) in [("region", coverage.regions), ("force", coverage.forces)] {
      for line in lines {
        csv.row(
          [kind, line.name] + states.map { String(line.counts[$0] ?? 0) } + [String(line.total)])
      }
    }
    return csv.text
  }
}
