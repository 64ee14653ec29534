internal import BriefingDiagnostics
internal import BriefingLoading

/// Reads `spoc-contacts.csv`. A force may have several rows, or none.
enum SPoCContactReader {
  static func read(
    _ table: CSVTable?, forces: TableReader<PoliceForce>.Result
  ) -> (byForce: [String: [SPoCContact]], diagnostics: [Diagnostic]) {
    guard let table else { return ([:], []) }
    let columns = Dictionary(
      table.header.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
    var byForce: [String: [SPoCContact]] = [:]
    var diagnostics: [Diagnostic] = []
    for row in table.rows {
      var reader = RowReader(table, row, columns: columns)
      let force = reader.required("force")
      if let force { UnknownForce.check(force, among: forces, in: "force", of: &reader) }
      if let contact = contact(&reader), let force { byForce[force, default: []].append(contact) }
      diagnostics += reader.diagnostics
    }
    return (byForce, diagnostics)
  }

  private static func contact(_ row: inout RowReader) -> SPoCContact? {
    let role = row.required("role")
    let phone = row.required("phone", .phone)
    let email = row.required("email", .email)
    let provenance = Provenance.read(&row)
    guard let role, let phone, let email else { return nil }
    return SPoCContact(
      role: role, name: row.text("name"), phone: phone, email: email, hours: row.text("hours"),
      provenance: provenance)
  }
}

extension Provenance {
  static func read(_ row: inout RowReader) -> Provenance {
    Provenance(checkedOn: row.optional("checked_on", .date), source: row.text("source"))
  }
}
