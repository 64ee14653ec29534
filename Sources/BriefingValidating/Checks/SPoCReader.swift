internal import BriefingDiagnostics
internal import BriefingLoading

/// Reads `spoc-contacts.csv`. A force may have several rows, or none.
enum SPoCReader {
  /// - Parameter areShown: whether SPoCs serve at the election, so that somebody misses them.
  static func read(_ table: Table?, areShown: Bool) -> TableReader<SPoC>.Result {
    TableReader(
      keyColumn: "force", duplicate: nil, emptiness: areShown ? .error : .warning, read: spoc,
      shown: shown
    ).read(table)
  }

  private static func shown(_ spoc: SPoC) -> [[String]] {
    [[spoc.force, spoc.role, spoc.name ?? "", spoc.hours ?? ""].map(TextKey.of) + spoc.reached]
  }

  /// - Returns: `nil` also for a force that says that it has none.
  private static func spoc(_ row: inout RowReader) -> SPoC? {
    let force = row.required("force")
    if SPoC.contactColumns.allSatisfy(row.place.denies) { return nil }
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
