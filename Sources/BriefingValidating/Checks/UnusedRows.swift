internal import BriefingDiagnostics
internal import BriefingLoading

/// A row that nothing names is often a misspelt id somewhere else.
enum UnusedRows: RegisterCheck {
  static func check(_ register: Register, _ options: CheckOptions) -> [Diagnostic] {
    guard register.isComplete else { return [] }
    // Of many constituencies few objects come together, and those are quicker to tell apart.
    var forcesNamed: [ObjectIdentifier: String] = [:]
    var officersNamed: [ObjectIdentifier: String] = [:]
    for constituency in register.constituencies.lazy.map(\.value) {
      for force in constituency.forces { forcesNamed[ObjectIdentifier(force)] = force.id }
      let officer = constituency.returningOfficer
      officersNamed[ObjectIdentifier(officer)] = officer.id
    }
    let (forces, officers) = (Set(forcesNamed.values), Set(officersNamed.values))
    return register.tables.forces.values.filter { !forces.contains($0.value.id) }
      .map { unused("police force", $0.value.id, $0.row) }
      + register.tables.officers.values.filter { !officers.contains($0.value.id) }
      .map { unused("Returning Officer", $0.value.id, $0.row) }
  }

  private static func unused(_ what: String, _ id: String, _ row: Table.Row) -> Diagnostic {
    row.diagnostic(
      .unusedRow, "no constituency names the \(what) '\(id)'", in: "id",
      help: "delete the row, or name it where it belongs")
  }
}

extension Check {
  static let unusedRow = Check(
    "unused-row", .joins, .warning, for: .data,
    "no constituency names this force or Returning Officer",
    example: "the force `spare`, left over from another set")
}
