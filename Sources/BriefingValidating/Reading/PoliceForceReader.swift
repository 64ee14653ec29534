internal import BriefingDiagnostics
internal import BriefingLoading

/// Reads `police-forces.csv`.
struct PoliceForceReader {
  private let spocs: [String: [SPoC]]

  /// - Parameter spocs: those who serve at the election.
  init(spocs: [SPoC]) {
    self.spocs = Dictionary(grouping: spocs, by: \.force)
  }

  func read(_ table: Table?) -> TableReader<PoliceForce>.Result {
    TableReader(
      keyColumn: "id", duplicate: .duplicateID, read: force,
      shown: { [[TextKey.of($0.name)] + $0.reached] }
    ).read(table)
  }

  private func force(_ row: inout RowReader) -> PoliceForce? {
    let id = row.required("id", .id)
    let name = row.required("name")
    let translations = row.translations(of: "name")
    let nation = row.required("nation", .nation)
    let contacts = row.contacts(PoliceForce.contactColumns)
    guard let id, let name, let nation, let contacts else { return nil }
    return PoliceForce(
      id: id, name: name, nation: nation, contacts: contacts, spocs: spocs[id] ?? [],
      translations: translations)
  }
}
