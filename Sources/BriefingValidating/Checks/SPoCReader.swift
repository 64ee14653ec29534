internal import BriefingDiagnostics
internal import BriefingLoading

/// Reads `spoc-contacts.csv`. A force may have several rows, or none.
enum SPoCReader {
  static func read(_ table: Table?) -> TableReader<SPoC>.Result {
    TableReader(keyColumn: "force", duplicate: nil, emptiness: .warning, read: spoc).read(table)
  }

  private static func spoc(_ row: inout RowReader) -> SPoC? {
    let force = row.required("force")
    let role = row.required("role")
    let name = row.optional("name")
    let contacts = row.contacts(SPoC.contactColumns)
    let hours = row.optional("hours")
    let provenance = row.provenance()
    guard let force, let role, let contacts else { return nil }
    return SPoC(
      force: force, role: role, name: name, contacts: contacts, hours: hours,
      provenance: provenance)
  }
}

extension RowReader {
  mutating func provenance() -> Provenance {
    Provenance(checkedOn: optional("checked_on", .date), source: optional("source"))
  }
}
