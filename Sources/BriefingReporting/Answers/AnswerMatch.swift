package import BriefingDiagnostics
package import BriefingLoading
internal import BriefingValidating

/// The cells that answers are for.
package struct AnswerMatch {
  /// In the order of the answers.
  package private(set) var changes: [AnswerChange] = []
  /// How many answers say what the tables hold already.
  package private(set) var settled = 0
  package private(set) var diagnostics: [Diagnostic] = []
  private let tables: [TableName: Table]
  private let rows: [TableName: [String: [Table.Row]]]

  package init(_ answers: [Answer], in tables: [TableName: Table]) {
    self.tables = tables
    let asked = Set(answers.map(\.key.table))
    rows = tables.filter { asked.contains($0.key) }
      .mapValues { Dictionary(grouping: $0.rows, by: CellKey.digest(of:)) }
    for answer in answers { match(answer) }
    refuseConflicts()
  }

  private mutating func match(_ answer: Answer) {
    guard let table = tables[answer.key.table],
      let (column, label) = table.column(of: answer.key)
    else { return refuse(answer) }
    let value = answer.value(for: table.header[column], of: answer.key.table)
    let change = { (row: Table.Row?) in
      AnswerChange(
        answer: answer, label: label, table: table, row: row, column: column, value: value)
    }
    if let owner = answer.key.owner {
      let contacts = table.position(of: "force").map { force in
        table.rows.filter { $0[force] == owner }
      }
      if contacts?.contains(where: { $0[column] == value }) == true { return settled += 1 }
      guard contacts?.isEmpty == true, answer.key.fits(table) else { return refuse(answer) }
      return changes.append(change(nil))
    }
    let found = rows[answer.key.table]?[answer.key.digest] ?? []
    if found.count == 1 {
      if found[0][column] == value { settled += 1 } else { changes.append(change(found[0])) }
      return
    }
    let there = table.rows.first { table.cell(column, of: $0).address == answer.key.address }
    if there?[column] == value { settled += 1 } else { refuse(answer) }
  }

  private mutating func refuse(_ answer: Answer) {
    diagnostics.append(
      answer.refused(
        .outdatedAnswer,
        "the row that '\(answer.text)' is an answer to was changed meanwhile, or is gone",
        help:
          "look at \(answer.key.table.rawValue), cell \(answer.key.address), write the answer there "
          + "by hand if it still holds, and empty it here"))
  }

  /// Which of two answers is right is for a person to say; two that agree are one.
  private mutating func refuseConflicts() {
    var first: [[String]: AnswerChange] = [:]
    var refused: Set<[String]> = []
    var kept: [AnswerChange] = []
    for change in changes {
      guard let other = first[change.target] else {
        first[change.target] = change
        kept.append(change)
        continue
      }
      guard other.value != change.value else { continue }
      refused.insert(change.target)
      diagnostics.append(
        change.answer.refused(
          .conflictingAnswers,
          "two answers to one question: '\(other.value)' and '\(change.value)'",
          help: "empty the one that is wrong",
          related: Diagnostic.Related("the other one is here", at: other.answer.place)))
    }
    changes = kept.filter { !refused.contains($0.target) }
  }
}

extension Table {
  /// Where the column of a question stands, and its words; `nil` for one that no form asks about.
  fileprivate func column(of key: CellKey) -> (position: Int, label: String)? {
    let letters = key.address.prefix { !$0.isNumber }
    guard
      let position = header.indices.first(where: {
        CellReference(header: "", column: $0, row: 0).letters == letters
      }), let label = key.table.columns.first(where: { $0.name == header[position] })?.label
    else { return nil }
    return (position, label)
  }
}

extension Answer {
  /// What the cell should hold then.
  fileprivate func value(for column: String, of table: TableName) -> String {
    switch text.lowercased() {
    case "none": return ""
    case "yes" where table == .constituencies: return "certain"
    default: break
    }
    let isDate = table.columns.first { $0.name == column }?.content == .date
    let readings = isDate ? CalendarDate.readings(of: text) : []
    return readings.count == 1 ? "\(readings[0])" : text
  }
}

extension Check {
  package static let outdatedAnswer = Check(
    "outdated-answer", .answers, for: .data,
    "an answer is for a row that was changed since the form was written",
    example: "a new phone number for a contact whose mailbox was changed meanwhile")

  package static let conflictingAnswers = Check(
    "conflicting-answers", .answers, for: .data, "two answers to one question differ",
    example: "two returned tables with two phone numbers for one contact")
}
