internal import BriefingDiagnostics
package import BriefingLoading
internal import BriefingOutput

/// Names a cell so that it is found again in a table that was sorted meanwhile, and not in a row that
/// was changed meanwhile.
package struct CellKey: Hashable, Sendable {
  package let table: TableName
  /// For example `D6`; the column alone for a row that is not there yet.
  package let address: String
  /// The force that a new row is for.
  package let owner: String?
  /// Of the row as it was asked about.
  let digest: String

  /// A cell of a row.
  init(_ name: TableName, _ row: Table.Row, column: Int) {
    table = name
    address = row.table.cell(column, of: row).address
    owner = nil
    digest = Self.digest(of: row)
  }

  /// A cell of a row that is not there yet.
  init(newRowOf owner: String, in table: Table, named name: TableName, column: Int) {
    self.table = name
    address = CellReference(header: "", column: column, row: 0).letters
    self.owner = owner
    digest = Self.digest(table.header + [owner])
  }

  /// Whether the table still has the columns that a new row was asked for with.
  func fits(_ table: Table) -> Bool { digest == Self.digest(table.header + [owner ?? ""]) }

  static func digest(of row: Table.Row) -> String { digest(row.table.header + row.fields) }

  private static func digest(_ fields: [String]) -> String {
    let bytes = Array(fields.joined(separator: "\u{1F}").utf8)
    // Without libcrypto nothing can be published either; an empty digest fits no row.
    return ((try? Digest.sha256(bytes)) ?? "").prefix(12).lowercased()
  }

  /// For example `spoc-contacts D6 3f9ac2b81d04`, and with the force before the digest for a new row.
  var text: String {
    [table.rawValue, address, owner, digest].compactMap(\.self).joined(separator: " ")
  }

  /// - Returns: `nil` when it is not written so.
  init?(_ text: String) {
    let parts = text.split(separator: " ").map(String.init)
    guard 3...4 ~= parts.count, let table = TableName(rawValue: parts[0]) else { return nil }
    self.table = table
    address = parts[1]
    owner = parts.count == 4 ? parts[2] : nil
    digest = parts[parts.count - 1]
  }
}
