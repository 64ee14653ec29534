internal import BriefingDiagnostics
internal import BriefingLoading

/// Reads `spoc-contacts.csv`. A force may have several rows, or none.
enum SPoCContactReader {
  static func read(
    _ table: Table?, forces: TableReader<PoliceForce>.Result
  ) -> TableReader<ForceContact>.Result {
    TableReader<ForceContact>(keyColumn: "force", duplicate: nil) { row in
      let force = row.required("force")
      if let force { UnknownForce.check(force, among: forces, in: "force", of: &row) }
      let contact = contact(&row)
      guard let force, let contact else { return nil }
      return ForceContact(force: force, contact: contact)
    }
    .read(table)
  }

  private static func contact(_ row: inout RowReader) -> SPoCContact? {
    let role = row.required("role")
    let name = row.optional("name")
    let phone = row.required("phone", .phone)
    let email = row.required("email", .email)
    let hours = row.optional("hours")
    let provenance = Provenance.read(&row)
    guard let role, let phone, let email else { return nil }
    return SPoCContact(
      role: role, name: name, phone: phone, email: email, hours: hours, provenance: provenance)
  }
}

extension Provenance {
  static func read(_ row: inout RowReader) -> Provenance {
    Provenance(checkedOn: row.optional("checked_on", .date), source: row.optional("source"))
  }
}
