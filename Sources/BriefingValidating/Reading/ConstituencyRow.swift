/// What a row of `constituencies.csv` says, and what came of it.
struct ConstituencyRow: Sendable {
  /// `nil` when the row leaves open which constituency it is about.
  let identity: ConstituencyIdentity?
  /// `nil` when it is left out, or wrong.
  let hexCell: Constituency.HexCell?
  /// `nil` when anything in the row, or in a row that it names, is wrong.
  let constituency: Constituency?
}

extension TableReader<ConstituencyRow>.Result {
  /// The rows that can be used, and those that they name too.
  var constituencies: [TableReader<Constituency>.Entry] {
    values.compactMap { entry in
      entry.value.constituency.map { TableReader<Constituency>.Entry(value: $0, row: entry.row) }
    }
  }
}
