internal import BriefingDiagnostics

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
      return Diagnostic(
        .sharedHexCell, "'\(entry.value.name)' has the place on the map of '\(other.value.name)'",
        at: entry.row.location, severity: .warning, cell: entry.row.cell("hex_q"),
        related: Diagnostic.Related("the other one is here", at: other.row.location),
        help: "correct the cell of one of them, or leave both of its coordinates out")
    }
  }
}
