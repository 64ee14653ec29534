internal import BriefingDiagnostics
internal import BriefingLoading

/// Reads `police-forces.csv` and gives each force its contacts.
enum PoliceForceReader {
  static func read(
    _ tables: [TableName: CSVTable]
  ) -> (result: TableReader<PoliceForce>.Result, diagnostics: [Diagnostic]) {
    let bare = TableReader<PoliceForce>(keyColumn: "id", duplicate: .duplicateID, read: force)
      .read(tables[.policeForces])
    let contacts = SPoCContactReader.read(tables[.spocContacts], forces: bare)
    var result = bare
    result.values = bare.values.map { entry in
      TableReader.Entry(
        value: entry.value.with(contacts.byForce[entry.value.id] ?? []),
        location: entry.location, cell: entry.cell)
    }
    return (result, bare.diagnostics + contacts.diagnostics)
  }

  private static func force(_ row: inout RowReader) -> PoliceForce? {
    let id = row.required("id", .id)
    let name = row.required("name")
    let nation = row.required("nation", .nation)
    let website = row.required("website", .website)
    guard let id, let name, let nation, let website else { return nil }
    return PoliceForce(
      id: id, name: name, welshName: row.text("name_cy"), nation: nation, website: website,
      contacts: [])
  }
}

extension PoliceForce {
  fileprivate func with(_ contacts: [SPoCContact]) -> PoliceForce {
    PoliceForce(
      id: id, name: name, welshName: welshName, nation: nation, website: website,
      contacts: contacts)
  }
}
