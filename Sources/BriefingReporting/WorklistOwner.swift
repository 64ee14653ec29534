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
  let newContact: [QuestionField]
  /// The rows that the form shows: of the constituencies, those that ask a council something.
  let asked: [WorklistRow]
  /// How many questions have no value yet.
  let empty: Int
  let wrong: Int

  init(
    kind: Kind, id: String, name: String, own: [WorklistRow], constituencies: [WorklistRow],
    newContact: [QuestionField]
  ) {
    (self.kind, self.id, self.name, self.own) = (kind, id, name, own)
    (self.constituencies, self.newContact) = (constituencies, newContact)
    let open = constituencies.filter { row in row.fields.contains { !$0.problems.isEmpty } }
    asked = own + (kind == .authority ? open : [])
    let fields = newContact + asked.flatMap(\.fields)
    empty = fields.count(where: \.isEmpty)
    wrong = fields.count { !$0.isEmpty && !$0.problems.isEmpty }
  }

  enum Kind: String {
    case force = "forces"
    case authority = "authorities"
  }

  /// Where the page lies, below the report's folder.
  var folder: String { "\(kind.rawValue)/\(id)" }

  /// What the form shows of what was found.
  var problems: [Diagnostic] { asked.flatMap(\.fields).flatMap(\.problems) }
}
