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

  private static func fields(_ line: String) -> [String] {
    line.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
  }
}
