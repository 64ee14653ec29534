internal import BriefingDiagnostics
internal import BriefingLoading

/// A table of the data, and which contacts its rows give to readers.
package struct HeldTable: Sendable {
  package let name: String
  /// What a row is, for messages.
  let noun: String
  let path: String
  /// In the order of their ids.
  package let rows: [Row]

  package struct Row: Sendable {
    package let id: String
    /// Sorted; a kind stands there as often as it is given.
    package let contacts: [String]
    let location: SourceLocation
  }

  /// Where a row stands, and what it gives.
  fileprivate typealias Entry = (id: String, place: RowPlace, contacts: [String])

  fileprivate init(_ name: TableName, _ noun: String, file: String, _ entries: [Entry]) {
    self.name = name.rawValue
    self.noun = noun
    path = "Content/data/\(file)"
    rows = Dictionary(grouping: entries, by: \.id).compactMap { id, entries in
      entries.first.map {
        Row(id: id, contacts: entries.flatMap(\.contacts).sorted(), location: $0.place.location)
      }
    }.sorted { $0.id < $1.id }
  }
}

extension DataTables {
  /// What readers of this election's packs are given.
  func held(at election: Election) -> [HeldTable] {
    let names = { (columns: [ContactColumn], place: RowPlace) in
      columns.map(\.name).filter { place.text($0) != nil }
    }
    return [
      HeldTable(
        .constituencies, "constituency", file: constituencies.file,
        constituencies.entries { place in
          CellList.items(of: place.text("forces") ?? "").map { _ in "police force" }
        }),
      HeldTable(
        .policeForces, "police force", file: forces.file,
        forces.entries { names(PoliceForce.contactColumns, $0) }),
      HeldTable(
        .spocContacts, "SPoC of", file: spocs.file,
        election.kind.hasSPoCs ? spocs.entries { names(SPoC.contactColumns, $0) } : []),
      HeldTable(
        .returningOfficers, "Returning Officer", file: officers.file,
        officers.entries { names(ReturningOfficer.contactColumns, $0) }),
      HeldTable(
        .nationalServices, "service", file: services.file,
        services.values.filter { $0.value.extent.includes(election) }.map { entry in
          let contacts = names(NationalService.contactColumns, entry.row)
          return (
            entry.value.id, entry.row,
            entry.value.extent.nations.flatMap { nation in
              contacts.map { "\($0) in \(nation.name)" }
            }
          )
        }),
      HeldTable(
        .timetable, "date", file: dates.file,
        dates.values.filter { $0.value.extent.includes(election) }.map {
          ($0.value.id, $0.row, [])
        }),
    ]
  }
}

extension TableReader.Result {
  /// Rows with errors too: what is wrong is not gone.
  fileprivate func entries(_ contacts: (RowPlace) -> [String]) -> [HeldTable.Entry] {
    keys.flatMap { key in rows(of: key).map { (key, $0, contacts($0)) } }
  }
}
