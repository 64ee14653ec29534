internal import BriefingDiagnostics

/// A force that a SPoC's row names must be one that `police-forces.csv` has. The forces are born with
/// their SPoCs, so these are read first.
enum UnknownForce {
  static func check(
    _ spocs: TableReader<SPoC>.Result, among forces: TableReader<PoliceForce>.Result
  ) -> [Diagnostic] {
    let suggestions = Suggestions()
    // An id with a character that nobody sees is reported as such.
    return spocs.keys.filter { TextHygiene.problem(in: $0) == nil }.flatMap { id in
      spocs.rows(of: id).flatMap { place in
        var row = RowReader(place)
        row.checkReference(
          "police force", id, to: forces, .unknownForce, in: "force", suggestions)
        return row.diagnostics
      }
    }
  }
}

extension Check {
  static let unknownForce = Check(
    "unknown-force", .joins, for: .data, "a row names a police force that is not in its table",
    example: "`southshir`, where the table has `southshire`")
}
