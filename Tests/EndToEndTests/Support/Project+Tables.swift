extension Project {
  /// Changes the lines of a file that ends with a line feed.
  func editLines(_ file: String, _ edit: (inout [String]) throws -> Void) throws {
    var lines = try text(file).split(separator: "\n").map(String.init)
    try edit(&lines)
    try write(lines.joined(separator: "\n") + "\n", to: file)
  }

  /// Changes the fields of a row in which no field holds a comma.
  ///
  /// - Parameter choose: gives the position of such a row among the lines; `nil` leaves the file.
  func editRow(
    _ file: String, choose: ([String]) throws -> Int?, _ edit: (inout [String]) throws -> Void
  ) throws {
    try editLines(file) { lines in
      guard let position = try choose(lines) else { return }
      var fields = Self.fields(lines[position])
      try edit(&fields)
      lines[position] = fields.joined(separator: ",")
    }
  }

  /// Gives a cell of a table a value.
  ///
  /// - Parameter row: a text that stands in this row alone.
  func setCell(_ column: String, of row: String, in table: String, to value: String) throws {
    let file = "Content/data/\(table).csv"
    let header = try text(file).split(separator: "\n").first.map { Self.fields(String($0)) } ?? []
    guard let position = header.firstIndex(of: column) else {
      throw BriefingProcess.Failure(description: "\(file) has no column '\(column)'")
    }
    func place(_ lines: [String]) throws -> Int {
      let places = lines.indices.filter { lines[$0].contains(row) && !lines[$0].contains("\"") }
      guard places.count == 1 else {
        throw BriefingProcess.Failure(description: "'\(row)' is in \(places.count) rows of \(file)")
      }
      return places[0]
    }
    try editRow(file, choose: place) { $0[position] = value }
  }

  private static func fields(_ line: String) -> [String] {
    line.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
  }
}
