internal import BriefingDiagnostics
internal import BriefingLoading

/// Somebody who can mend data, with the rows that are theirs.
struct WorklistOwner {
  let kind: Kind
  let id: String
  let name: String
  /// The row about the owner, and the contacts.
  let own: [WorklistRow]
  let constituencies: [WorklistRow]
  /// The questions to a force that has no contact; empty when it has one, or when that is not known.
  let newContact: [FormField]

  enum Kind: String {
    case force = "forces"
    case authority = "authorities"
  }

  /// Where the page lies, below the report's folder.
  var folder: String { "\(kind.rawValue)/\(id)" }

  /// The rows that the form shows: of the constituencies, those that ask a council something.
  var asked: [WorklistRow] {
    let open = constituencies.filter { row in row.fields.contains { !$0.problems.isEmpty } }
    return own + (kind == .authority ? open : [])
  }

  var fields: [FormField] { newContact + asked.flatMap(\.fields) }
  /// What the form shows of what was found.
  var problems: [Diagnostic] { asked.flatMap(\.fields).flatMap(\.problems) }
  var empty: Int { fields.count(where: \.isEmpty) }
  var wrong: Int { fields.count { !$0.isEmpty && !$0.problems.isEmpty } }
}
