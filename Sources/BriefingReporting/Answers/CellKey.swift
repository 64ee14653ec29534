internal import BriefingDiagnostics
internal import BriefingLoading
internal import BriefingOutput

/// Names a cell so that it is found again in a table that was sorted meanwhile, and not in a row that
/// was changed meanwhile.
struct CellKey: Sendable {
  let table: TableName
  /// For example `D6`; the column alone for a row that is not there yet.
  let address: String
  /// What the row's first column names: the force, the council or the constituency.
  let owner: String
  /// Of the row as it was asked about.
  let digest: String

  /// Whether the cell's row is not there yet.
  var isNew: Bool { address.last?.isNumber != true }

  /// Whether the table still has the columns that a new row was asked for with.
  func fits(_ table: Table) -> Bool { digest == Self.digest(ofNewRowFor: owner, in: table) }

  static func digest(of row: Table.Row) -> String { digest(row.table.header + row.fields) }

  static func digest(ofNewRowFor owner: String, in table: Table) -> String {
    digest(table.header + [owner])
  }

  private static func digest(_ fields: [String]) -> String {
    let bytes = Array(fields.joined(separator: "\u{1F}").utf8)
    // Without libcrypto nothing can be published either; an empty digest fits no row.
    return ((try? Digest.sha256(bytes)) ?? "").prefix(12).lowercased()
  }

  /// For example `spoc-contacts D6 south 3f9ac2b81d04`.
  var text: String { "\(table.rawValue) \(address) \(owner) \(digest)" }
}

extension CellKey {
  /// - Returns: `nil` when it is not written so.
  init?(_ text: String) {
    let parts = text.split(separator: " ").map(String.init)
    guard parts.count > 2, let table = TableName(rawValue: parts[0]) else { return nil }
    self.init(
      table: table, address: parts[1],
      // An owner's name may hold blanks, and forms of former versions do without it.
      owner: parts[2..<(parts.count - 1)].joined(separator: " "), digest: parts[parts.count - 1])
  }
}
