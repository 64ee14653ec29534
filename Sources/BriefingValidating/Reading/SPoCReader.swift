internal import BriefingDiagnostics
internal import BriefingLoading

/// Reads `spoc-contacts.csv`. A force may have several rows, or none.
enum SPoCReader {
  /// - Parameter areShown: whether SPoCs serve at the election, so that somebody misses them.
  static func read(_ table: Table?, areShown: Bool) -> TableReader<SPoC>.Result {
    var result = TableReader(
      keyColumn: "force", duplicate: nil, emptiness: areShown ? .error : .warning, read: spoc,
      shown: shown
    ).read(table)
    for force in result.keys {
      let rows = result.rows(of: force)
      guard rows.count > 1, let row = rows.first(where: deniesAll) else { continue }
      result.diagnostics.append(
        row.diagnostic(
          .duplicateRow, "the row says that '\(force)' has no SPoC, and another row names one",
          in: "force", help: "keep what is true"))
    }
    return result
  }

  private static func shown(_ spoc: SPoC) -> [[String]] {
    [[spoc.force, spoc.role, spoc.name ?? "", spoc.hours ?? ""].map(TextKey.of) + spoc.reached]
  }

  private static func deniesAll(_ row: Table.Row) -> Bool {
    SPoC.contactColumns.allSatisfy {
      row.denies($0) || !$0.isInEveryRow && row.text($0.name) == nil
    }
  }

  /// - Returns: `nil` also for a force that says that it has none.
  private static func spoc(_ row: inout RowReader) -> SPoC? {
    let force = row.required("force")
    let isNone = deniesAll(row.place)
    let role = isNone ? row.optional("role") : row.required("role")
    let name = row.optional("name")
    let contacts = isNone ? nil : row.contacts(SPoC.contactColumns)
    let hours = row.optional("hours")
    let readers = row.optional("readers", .readers) ?? .candidates
    let provenance = row.provenance()
    let translations = row.translations(of: "role", "hours")
    guard let force, let role, let contacts else { return nil }
    return SPoC(
      force: force, role: role, firstRole: role, name: name, contacts: contacts, hours: hours,
      readers: readers, provenance: provenance, translations: translations)
  }
}

extension RowReader {
  mutating func provenance() -> Provenance {
    Provenance(checkedOn: optional("checked_on", .date), source: optional("source"))
  }
}
