internal import BriefingDiagnostics

/// A force that a row names must be one that `police-forces.csv` has.
enum UnknownForce {
  static func check(
    _ id: String, among forces: TableReader<PoliceForce>.Result, in column: String,
    of row: inout RowReader
  ) {
    guard !forces.contains(id), forces.isComplete else { return }
    row.note(
      .unknownForce, "police force '\(id)' is not in \(forces.file)", in: column,
      help: Suggestion.help(for: id, in: forces.keys)
        ?? "add a row for it, or write the id of one that is there")
  }
}

extension Check {
  static let unknownForce = Check(
    "unknown-force", .joins, for: .data, "a row names a police force that is not in its table",
    example: "`southshir`, where the table has `southshire`")
}
