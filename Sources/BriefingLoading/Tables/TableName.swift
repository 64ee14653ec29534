internal import BriefingDiagnostics
internal import BriefingForms

/// The tables of the data and the columns that each may have, in the order of the reference.
package enum TableName: String, Sendable, CaseIterable {
  case constituencies
  case policeForces = "police-forces"
  case spocContacts = "spoc-contacts"
  case returningOfficers = "returning-officers"
  case nationalServices = "national-services"
  case timetable
  case corrections

  /// The table as text.
  package var csvPath: String { "Content/data/\(rawValue).csv" }

  /// The table as a workbook, which may stand in the text's place.
  package var workbookPath: String { "Content/data/\(rawValue).xlsx" }

  /// Behind those of the table itself stand those with their words in other languages.
  package var columns: [TableColumn] {
    let translated = ownColumns.filter(\.isTranslated)
    return ownColumns
      + Language.others.flatMap { language in
        translated.map { $0.translated(into: language) }
      }
  }

  private var ownColumns: [TableColumn] {
    switch self {
    case .constituencies:
      [
        "code", .init("name", atMost: 60).translated, "nation",
        .init("region", atMost: 60).translated, "forces", "returning_officer",
        .optional("returning_officer_basis", "Are you its Returning Officer?"),
        .optional("hex_q"), .optional("hex_r"),
      ]
    case .policeForces:
      // The card of a constituency with two forces has room for no more.
      [
        "id", .init("name", .text, "Name", atMost: 40).translated, "nation",
        .init("website", .website(inEveryRow: true), "Website", atMost: 64), .optional("code"),
      ]
    case .spocContacts:
      [
        "force", .init("role", .text, "Role", atMost: 80).translated,
        .init("name", .text, "Name of a person", mayBeLeftOut: true, atMost: 40),
        .init("phone", .phone(inEveryRow: true), "Phone"),
        .init("email", .email(inEveryRow: true), "Email", atMost: 64),
        .init("hours", .text, "Hours", mayBeLeftOut: true, atMost: 80).translated,
        .checked("Last checked on"), .init("source", mayBeLeftOut: true), .optional("readers"),
      ]
    case .returningOfficers:
      [
        "id", .init("authority", .text, "Name of the council", atMost: 60).translated,
        .init("title", .text, "Title", atMost: 60).translated,
        .init("email", .email(), "Email", mayBeLeftOut: true, atMost: 80),
        .init("phone", .phone(), "Phone", mayBeLeftOut: true),
        .init("website", .website(inEveryRow: true), "Website", atMost: 100), .optional("basis"),
        .checked("Last checked on"), .init("source", mayBeLeftOut: true), .optional("code"),
      ]
    case .nationalServices:
      [
        "id", .init("name").translated, .init("provider").translated,
        .init("email", .email(), mayBeLeftOut: true),
        .init("phone", .phone(), mayBeLeftOut: true),
        .init("website", .website(), mayBeLeftOut: true), "nations",
        .optional("elections", mayBeLeftOut: false),
        .checked(), .init("source", mayBeLeftOut: true), .optional("purpose").translated,
        .optional("mail_subject").translated, .optional("readers", mayBeLeftOut: false),
      ]
    case .timetable:
      // The others limit what a row is true of: a misspelt one would make it true of all.
      [
        "id", .init("name").translated, .init("date", .date()),
        .init("from", .time, mayBeLeftOut: true),
        .init("until", .time, mayBeLeftOut: true), "nations", "elections",
        .optional("note").translated, .optional("source"),
      ]
    case .corrections:
      ["issue", "place", "what", .init("since", .date(), mayBeLeftOut: true)]
    }
  }

  package var columnNames: [String] { columns.map(\.name) }

  /// Without those that only a project of several languages has.
  package var ownColumnNames: [String] { ownColumns.map(\.name) }

  /// Columns that limit what a row is true of: without them it is true of everything.
  var limits: [String] {
    ["nations", "elections"].filter(columnNames.contains)
      + (self == .nationalServices ? ["readers"] : [])
  }

  /// That may hold something.
  var mostRows: Int {
    switch self {
    case .constituencies: Bounds.rows
    case .returningOfficers, .spocContacts: Bounds.contactRows
    case .policeForces, .nationalServices, .timetable, .corrections: Bounds.fewRows
    }
  }

  /// A project may do without it: then nothing of its kind is known.
  package var isOptional: Bool { self == .timetable || self == .corrections }
}
