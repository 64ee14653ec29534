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

  package var columns: [TableColumn] {
    switch self {
    case .constituencies:
      [
        "code", .init("name", atMost: 60), .optional("name_cy", atMost: 60), "nation",
        .init("region", atMost: 60), "forces", "returning_officer",
        .optional("returning_officer_basis", "Are you its Returning Officer?"),
        .optional("hex_q"), .optional("hex_r"),
      ]
    case .policeForces:
      // The card of a constituency with two forces has room for no more.
      [
        "id", .init("name", .text, "Name", atMost: 40), .optional("name_cy", atMost: 40), "nation",
        .init("website", .website(inEveryRow: true), "Website", atMost: 64), .optional("code"),
      ]
    case .spocContacts:
      [
        "force", .init("role", .text, "Role", atMost: 80),
        .init("name", .text, "Name of a person", atMost: 40),
        .init("phone", .phone(inEveryRow: true), "Phone"),
        .init("email", .email(inEveryRow: true), "Email", atMost: 64),
        .init("hours", .text, "Hours", atMost: 60),
        .init("checked_on", .date, "Last checked on"), "source",
      ]
    case .returningOfficers:
      [
        "id", .init("authority", .text, "Name of the council", atMost: 60),
        .init("title", .text, "Title", atMost: 60), .init("email", .email(), "Email", atMost: 80),
        .init("phone", .phone(), "Phone"),
        .init("website", .website(inEveryRow: true), "Website", atMost: 100), .optional("basis"),
        .init("checked_on", .date, "Last checked on"), "source", .optional("code"),
      ]
    case .nationalServices:
      [
        "id", "name", "provider", .init("email", .email()), .init("phone", .phone()),
        .init("website", .website()), "nations", .optional("elections"),
        .init("checked_on", .date), "source", .optional("purpose"), .optional("mail_subject"),
      ]
    case .timetable:
      // The others limit what a row is true of: a misspelt one would make it true of all.
      [
        "id", "name", .init("date", .date), .init("from", .time), .init("until", .time), "nations",
        "elections",
        .optional("note"), .optional("source"),
      ]
    }
  }

  package var columnNames: [String] { columns.map(\.name) }

  /// Columns that limit what a row is true of: without them it is true of everything.
  var limits: [String] { ["nations", "elections"].filter(columnNames.contains) }

  /// Columns whose cells a row that ends early may leave out.
  var mayBeEmpty: Set<String> {
    switch self {
    case .constituencies, .policeForces: Set(columns.filter(\.isOptional).map(\.name))
    case .spocContacts: ["name", "hours", "checked_on", "source"]
    case .returningOfficers: ["email", "phone", "basis", "checked_on", "source", "code"]
    case .nationalServices:
      ["email", "phone", "website", "checked_on", "source", "purpose", "mail_subject"]
    case .timetable: ["from", "until", "note", "source"]
    }
  }

  /// A project may do without it: then nothing of its kind is known.
  var isOptional: Bool { self == .timetable }
}
