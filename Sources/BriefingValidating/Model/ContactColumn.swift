internal import BriefingLoading

/// A column of the data whose cells say how to reach somebody.
package struct ContactColumn: Sendable, Equatable {
  package let name: String
  package let kind: Kind
  /// Whether no cell of it may be empty.
  package let isInEveryRow: Bool

  package enum Kind: Sendable {
    case phone
    case email
    case website
  }

  init(_ name: String, _ kind: Kind, isInEveryRow: Bool) {
    self.name = name
    self.kind = kind
    self.isInEveryRow = isInEveryRow
  }

  /// - Returns: `nil` for a column without contacts.
  private init?(_ column: TableColumn) {
    switch column.content {
    case .text, .date, .time: return nil
    case .phone(let isInEveryRow): self.init(column.name, .phone, isInEveryRow: isInEveryRow)
    case .email(let isInEveryRow): self.init(column.name, .email, isInEveryRow: isInEveryRow)
    case .website(let isInEveryRow): self.init(column.name, .website, isInEveryRow: isInEveryRow)
    }
  }

  /// How templates name it.
  package var templateName: String { name.replacing("_", with: "-") }

  /// - Returns: `nil` for a column without contacts.
  static func kind(
    ofColumn name: String, among columns: [ContactColumn] = ContactColumn.all
  ) -> Kind? { columns.first { $0.name == name }?.kind }

  /// What the last part of a template's name stands for; `nil` for a name that is no contact.
  package static func kind(ofTemplateName name: String) -> Kind? {
    let last = name.split { $0 == "." }.last.map(String.init)
    return all.first { $0.templateName == last }?.kind
  }

  /// Of all tables, a phone's first and a website's last.
  static let names = [Kind.phone, .email, .website].flatMap { kind in
    Set(all.filter { $0.kind == kind }.map(\.name)).sorted()
  }

  private static let all = TableName.allCases.flatMap(all(of:))

  static func all(of table: TableName) -> [ContactColumn] {
    table.columns.compactMap(ContactColumn.init)
  }
}
