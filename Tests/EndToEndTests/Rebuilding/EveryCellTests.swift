import Testing

/// What a pack is made from is all that it is made from: a column that was forgotten there would leave
/// an old value standing.
@SmallProjects @Suite struct EveryCellTests {
  /// A row of a table, and the columns that can be changed without breaking a join.
  struct Row: CustomTestStringConvertible {
    let table: String
    let name: String
    let columns: [String]
    /// Values of its own, where the usual one is there already.
    var values: [String: String] = [:]

    var testDescription: String { "\(name) in \(table)" }
  }

  private nonisolated static let rows = [
    Row(
      table: "constituencies", name: "Glen Test",
      columns: [
        "name_cy", "region", "returning_officer", "returning_officer_basis", "hex_q", "hex_r",
        "code", "name",
      ]),
    Row(
      table: "constituencies", name: "Bryn Test",
      columns: [
        "name_cy", "region", "returning_officer", "returning_officer_basis", "hex_q", "hex_r",
        "name",
      ], values: ["returning_officer_basis": "certain"]),
    Row(table: "police-forces", name: "Gwlad Police", columns: ["name_cy", "website", "name"]),
    Row(
      table: "spoc-contacts", name: "Alex Sample",
      columns: ["role", "phone", "email", "hours", "checked_on", "source", "name"]),
    Row(
      table: "returning-officers", name: "Ashford Vale Council",
      columns: ["title", "email", "phone", "website", "checked_on", "source", "authority"]),
    Row(
      table: "timetable", name: "Rehearsal of the count",
      columns: ["date", "from", "until", "note", "source", "name"]),
    Row(
      table: "national-services", name: "Private security",
      columns: [
        "provider", "email", "phone", "website", "checked_on", "source", "purpose",
        "mail_subject", "name",
      ]),
  ]

  private nonisolated static let values = [
    "authority": "Another Council", "checked_on": "2024-06-02", "code": "S14000009",
    "date": "2024-06-27", "email": "another@changed.example", "from": "09:00", "hex_q": "7",
    "hex_r": "8", "hours": "Mornings", "mail_subject": "Another subject", "name": "Another name",
    "name_cy": "Enw Newydd", "note": "Another note.", "phone": "01632 960077",
    "provider": "Another provider", "purpose": "Another purpose.", "region": "Elsewhere",
    "returning_officer": "lough-council", "returning_officer_basis": "presumed",
    "role": "Another role", "source": "Another source", "title": "Another title",
    "until": "13:00", "website": "https://www.changed.example/",
  ]

  @Test(arguments: rows)
  func aChangedCellComesOut(row: Row) throws {
    let project = try Project.settled()
    for column in row.columns {
      let value = try #require(row.values[column] ?? Self.values[column])
      try project.setCell(column, of: row.name, in: row.table, to: value)
      _ = try project.takenOver()
      let differences = try project.output.differences(from: project.cleanBuild())
      #expect(differences == [], "column \(column)")
    }
  }
}
