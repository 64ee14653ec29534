internal import BriefingDiagnostics
internal import BriefingLoading
internal import BriefingValidating

/// A cell of the data as a question to the force or the council whose row it is.
struct QuestionField {
  let label: String
  /// As the table holds it; empty when there is nothing.
  let value: String
  /// What its owner can put right.
  let problems: [Diagnostic]
  /// Finds the cell again when the answer comes back.
  let reference: CellKey

  var isEmpty: Bool { value.isEmpty }

  /// What we have, in plain words.
  var shown: String {
    switch value {
    case "" where isOfficerBasis: "we do not know"
    case "": "we have none"
    case "none": "none, as we were told"
    case "presumed" where isOfficerBasis: "we only presume so"
    default: CalendarDate(iso: value)?.dayMonthYear ?? value
    }
  }

  /// What is wrong with it, and how to write it, in words for its owner. That it is empty is said by
  /// ``shown``, and other advice is meant for the editor of the data.
  var remarks: [String] {
    problems.compactMap { problem in
      if isEmpty || isOfficerBasis { return nil }
      if problem.check == .staleContact { return "this is too long ago" }
      let help = problem.check.group == .values ? problem.help.map { ": \($0)" } : nil
      return problem.message + (help ?? "")
    }
  }

  private var isOfficerBasis: Bool { reference.table == .constituencies }

  /// The empty ones first, then those that are wrong.
  static func inAskingOrder(_ fields: [QuestionField]) -> [QuestionField] {
    fields.filter(\.isEmpty) + fields.filter { !$0.isEmpty && !$0.problems.isEmpty }
      + fields.filter { !$0.isEmpty && $0.problems.isEmpty }
  }
}
