internal import BriefingDiagnostics
internal import BriefingLoading

/// The cells that answers are for.
struct AnswerMatch {
  /// In the order of the answers.
  private(set) var changes: [AnswerChange] = []
  /// How many answers say what the tables hold already.
  private(set) var settled = 0
  private(set) var diagnostics: [Diagnostic] = []
  private let tables: [TableName: AskedTable]

  init(_ answers: [Answer], in tables: [TableName: Table]) {
    let asked = Set(answers.map(\.key.table))
    self.tables = Dictionary(
      uniqueKeysWithValues: tables.filter { asked.contains($0.key) }
        .map { ($0, AskedTable($1, named: $0)) })
    settle(answers.compactMap { match($0) })
  }

  private mutating func match(_ answer: Answer) -> AnswerChange? {
    guard let asked = tables[answer.key.table],
      let (position, column, label) = asked.column(of: answer.key)
    else { return refuse(answer.outdated) }
    let meaning = AnswerMeaning(answer.text, in: column, of: answer.key.table)
    if case .objection = meaning { return refuse(answer.unclear) }
    let row = asked.row(of: answer.key)
    // There is nothing to confirm, and whoever says yes to it means something.
    if case .confirmation = meaning, row.map({ $0[position].isEmpty }) ?? asked.lacks(answer.key) {
      return refuse(answer.unclear)
    }
    let change = { (row: Table.Row?) in
      let value = if case .value(let value) = meaning { value } else { row?[position] ?? "" }
      return AnswerChange(
        answer: answer, label: label, table: asked.table, row: row, column: position, value: value)
    }
    if row != nil || asked.lacks(answer.key) { return change(row) }
    if case .confirmation = meaning {
      // As if it were empty: it says nothing of what the row has become.
      settled += 1
      return nil
    }
    if let changed = asked.standing(answer.key, position).map(change), !changed.isNeeded {
      return changed
    }
    return refuse(answer.outdated)
  }

  /// Which of two answers is right is for a person to say; two that agree are one.
  private mutating func settle(_ matches: [AnswerChange]) {
    var first: [AnswerChange.Target: AnswerChange] = [:]
    var refused: Set<AnswerChange.Target> = []
    for match in matches {
      guard let other = first[match.target] else {
        first[match.target] = match
        continue
      }
      guard other.value != match.value else { continue }
      refused.insert(match.target)
      diagnostics.append(
        match.answer.refused(
          .conflictingAnswers,
          "two answers to one question: '\(other.value)' and '\(match.value)'",
          help: "empty the one that is wrong",
          related: Diagnostic.Related("the other one is here", at: other.answer.place)))
    }
    let sound = matches.filter { !refused.contains($0.target) }
    settled += sound.count { !$0.isNeeded }
    changes = sound.filter { $0.isNeeded && first.removeValue(forKey: $0.target) != nil }
  }

  private mutating func refuse(_ refusal: Diagnostic) -> AnswerChange? {
    diagnostics.append(refusal)
    return nil
  }
}

extension Answer {
  fileprivate var outdated: Diagnostic {
    refused(
      .outdatedAnswer, "the row that '\(text)' is an answer to was changed meanwhile, or is gone",
      help:
        "look at \(key.table.rawValue), cell \(key.address), write the answer there by hand if it "
        + "still holds, and empty it here")
  }

  fileprivate var unclear: Diagnostic {
    refused(
      .invalidAnswer, "'\(text)' does not say what is right",
      help: key.table == .constituencies
        ? "ask which council it is, write its id into the table by hand, and empty it here"
        : "ask for it, and write it here; write none where there is none")
  }
}

extension Check {
  static let outdatedAnswer = Check(
    "outdated-answer", .answers, for: .data,
    "an answer is for a row that was changed since the form was written",
    example: "a new phone number for a contact whose mailbox was changed meanwhile")

  static let conflictingAnswers = Check(
    "conflicting-answers", .answers, for: .data, "two answers to one question differ",
    example: "two returned tables with two phone numbers for one contact")
}
