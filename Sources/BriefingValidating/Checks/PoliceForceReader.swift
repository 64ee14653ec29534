internal import BriefingDiagnostics
internal import BriefingLoading

/// Reads `police-forces.csv`.
enum PoliceForceReader {
  static func read(_ table: Table?) -> TableReader<PoliceForce>.Result {
    TableReader<PoliceForce>(keyColumn: "id", duplicate: .duplicateID, read: force).read(table)
  }

  private static func force(_ row: inout RowReader) -> PoliceForce? {
    let id = row.required("id", .id)
    let name = row.required("name")
    let welshName = row.optional("name_cy")
    let nation = row.required("nation", .nation)
    let website = row.required("website", .website)
    guard let id, let name, let nation, let website else { return nil }
    return PoliceForce(
      id: id, name: name, welshName: welshName, nation: nation, website: website, contacts: [])
  }
}

extension TableReader<PoliceForce>.Result {
  /// The forces with their contacts.
  func with(_ contacts: [TableReader<ForceContact>.Entry]) -> Self {
    let byForce = Dictionary(grouping: contacts.map(\.value), by: \.force)
    var result = self
    result.values = values.map { entry in
      let force = entry.value
      return TableReader.Entry(
        value: PoliceForce(
          id: force.id, name: force.name, welshName: force.welshName, nation: force.nation,
          website: force.website, contacts: (byForce[force.id] ?? []).map(\.contact)),
        row: entry.row)
    }
    return result
  }
}
