internal import BriefingDiagnostics
internal import BriefingLoading

/// Two constituencies in one cell of the map: the one that is drawn last hides the other.
enum SharedHexCells: RegisterCheck {
  static func check(_ register: Register, _ options: CheckOptions) -> [Diagnostic] {
    var first: [Constituency.HexCell: TableReader<Constituency>.Entry] = [:]
    return register.constituencies.compactMap { entry in
      guard let cell = entry.value.hexCell else { return nil }
      guard let other = first[cell] else {
        first[cell] = entry
        return nil
      }
      return entry.row.diagnostic(
        .sharedHexCell, "'\(entry.value.name)' has the place on the map of '\(other.value.name)'",
        in: "hex_q",
        related: Diagnostic.Related("the other one is here", at: other.row.location),
        help: "correct the cell of one of them, or leave both of its coordinates out")
    }
  }
}

extension Check {
  static let sharedHexCell = Check(
    "shared-hex-cell", .joins, .warning, for: .data, "two constituencies have one place on the map",
    example: "two rows have 3 in `hex_q` and 12 in `hex_r`")
}
