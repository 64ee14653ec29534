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

  enum Kind: String {
    case force = "forces"
    case authority = "authorities"
  }

  /// Where the page lies, below the report's folder.
  var folder: String { "\(kind.rawValue)/\(id)" }

  var rows: [WorklistRow] { own + constituencies }
  var problems: [Diagnostic] { rows.flatMap(\.problems) }
  var errors: Int { problems.count { $0.severity == .error } }
  var warnings: Int { problems.count { $0.severity == .warning } }

  /// A force without a row among the contacts that could be read.
  var hasNoContact: Bool { kind == .force && !own.contains { $0.table == .spocContacts } }
}
