internal import BriefingDiagnostics
internal import BriefingLoading

/// A number, a mailbox or a website of the data, with the row that it stands in.
struct ContactCell {
  let field: ContactField
  private let row: Table.Row

  var value: ContactField.Value { field.value }

  static func all(of register: Register) -> [ContactCell] {
    let tables = register.tables
    return all(in: tables.forces) + all(in: tables.spocs) + all(in: tables.officers)
      + all(in: tables.services)
  }

  static func all<Row: Reachable>(in table: TableReader<Row>.Result) -> [ContactCell] {
    table.values.flatMap { entry in
      entry.value.contacts.map { ContactCell(field: $0, row: entry.row) }
    }
  }

  func diagnostic(
    _ check: Check, _ message: String, severity: Severity? = nil,
    related: Diagnostic.Related? = nil, help: String
  ) -> Diagnostic {
    row.diagnostic(
      check, message, in: field.column.name, severity: severity, related: related, help: help)
  }
}
