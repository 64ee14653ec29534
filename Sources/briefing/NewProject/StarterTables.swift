internal import BriefingForms
internal import BriefingLoading
internal import BriefingValidating

/// The starter's tables as a new project takes them over: the rows that its constituencies need, and no
/// contact that could pass for one that somebody has checked.
struct StarterTables {
  private(set) var files: [String: [UInt8]] = [:]
  private let starter: [TableName: Table]

  /// - Parameter codes: of the project's constituencies.
  init(_ tables: [TableName: Table], of codes: Set<String>, at kind: ElectionKind) {
    starter = tables
    let places = rows(.constituencies) { codes.contains($0["code"] ?? "") }
    let forces = Set(places.flatMap { CellList.items(of: $0["forces"] ?? "") })
    let officers = Set(places.compactMap { $0["returning_officer"] })
    put(.constituencies, places)
    put(.policeForces, rows(.policeForces) { forces.contains($0["id"] ?? "") })
    // A council's website is public record, and where to ask for the rest.
    let withheld = ReturningOfficer.contactColumns.filter { $0.kind != .website }.map {
      ($0.name, "")
    }
    let office = withheld + [("checked_on", ""), ("source", "Website: GOV.UK local links")]
    put(
      .returningOfficers,
      rows(.returningOfficers) { officers.contains($0["id"] ?? "") }.map {
        $0.merging(office) { _, new in new }
      })
    func unchecked(_ row: [String: String]) -> [String: String] {
      row.merging(["checked_on": ""]) { _, new in new }
    }
    // Made up, and said to be: a general election's table without any row would be one that was lost.
    let spocs = rows(.spocContacts) { kind.hasSPoCs && forces.contains($0["force"] ?? "") }
    put(.spocContacts, spocs.map(unchecked))
    put(.nationalServices, rows(.nationalServices) { _ in true }.map(unchecked))
  }

  /// The dates that were counted, with the starter's words for them in other languages.
  func timetable(_ timetable: Timetable, in languages: [Language]) -> [UInt8]? {
    let own = TableName.timetable.ownColumnNames
    let starter = rows(.timetable) { _ in true }
    let translated = languages.filter { $0 != .first }.flatMap { language in
      ["name", "note"].map { (column: $0, name: "\($0)_\(language.code)") }
    }
    let rows = timetable.rows.map { row in
      own.map { row.cell($0, at: timetable.kind) }
        + translated.map { column, name in
          let words = row.cell(column, at: timetable.kind)
          return starter.first { $0[column] == words }?[name] ?? ""
        }
    }
    let header = (own + translated.map(\.name)).joined(separator: ",")
    return CSVEdit.apply([], appending: rows, to: Array("\(header)\n".utf8), of: .timetable)
  }

  private func rows(
    _ name: TableName, where isTaken: ([String: String]) -> Bool
  ) -> [[String: String]] {
    guard let table = starter[name] else { return [] }
    return table.rows.map { row in
      Dictionary(zip(table.header, row.fields), uniquingKeysWith: { first, _ in first })
    }.filter(isTaken)
  }

  private mutating func put(_ name: TableName, _ rows: [[String: String]]) {
    let header = starter[name]?.header ?? name.ownColumnNames
    files[name.csvPath] = CSVEdit.apply(
      [], appending: rows.map { row in header.map { row[$0] ?? "" } },
      to: Array("\(header.joined(separator: ","))\n".utf8), of: name)
  }
}
