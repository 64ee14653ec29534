/// The tables of the data and the columns that each may have, in the order of the reference.
package enum TableName: String, Sendable, CaseIterable {
  case constituencies
  case policeForces = "police-forces"
  case spocContacts = "spoc-contacts"
  case returningOfficers = "returning-officers"
  case nationalServices = "national-services"
  case timetable

  /// The table as text.
  package var csvPath: String { "Content/data/\(rawValue).csv" }

  /// The table as a workbook, which may stand in the text's place.
  package var workbookPath: String { "Content/data/\(rawValue).xlsx" }

  package var columns: [String] {
    switch self {
    case .constituencies:
      [
        "code", "name", "name_cy", "nation", "region", "forces", "returning_officer",
        "returning_officer_basis", "hex_q", "hex_r",
      ]
    case .policeForces: ["id", "name", "name_cy", "nation", "website"]
    case .spocContacts:
      ["force", "role", "name", "phone", "email", "hours", "checked_on", "source"]
    case .returningOfficers:
      ["id", "authority", "title", "email", "phone", "website", "basis", "checked_on", "source"]
    case .nationalServices:
      [
        "id", "name", "provider", "email", "phone", "website", "nations", "elections", "checked_on",
        "source", "purpose", "mail_subject",
      ]
    case .timetable:
      ["id", "name", "date", "from", "until", "nations", "elections", "note", "source"]
    }
  }

  /// Columns that a file may leave out.
  package var optional: Set<String> {
    switch self {
    case .constituencies: ["name_cy", "returning_officer_basis", "hex_q", "hex_r"]
    case .policeForces: ["name_cy"]
    case .returningOfficers: ["basis"]
    case .nationalServices: ["elections", "purpose", "mail_subject"]
    // Its other columns limit what a row is true of: a misspelt one would make it true of all.
    case .timetable: ["note", "source"]
    case .spocContacts: []
    }
  }

  /// A project may do without it: then nothing of its kind is known.
  var isOptional: Bool { self == .timetable }

  /// Columns in which a workbook's number is a phone number.
  var phoneColumns: Set<String> { ["phone"] }

  /// Columns in which a workbook's number is a day.
  var dateColumns: Set<String> { ["checked_on", "date"] }
}
