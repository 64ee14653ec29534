@testable import BriefingRendering

/// The modules of a QR code, read from its path as a browser draws it with a stroke of one unit.
struct DrawnCode {
  struct Malformed: Error, CustomStringConvertible {
    let description: String
  }

  /// Dark is true; by rows.
  private(set) var modules: [[Bool]]

  var side: Int { modules.count }

  init(_ code: QRCode) throws {
    try self.init(path: code.path, box: code.box)
  }

  init(path: String, box: String) throws {
    guard let sides = box.wholeMatch(of: /-4 -4 (\d+) \1/), let width = Int(sides.1) else {
      throw Malformed(description: "'\(box)' is no box with a quiet zone of four modules")
    }
    modules = Array(
      repeating: Array(repeating: false, count: width - 8), count: width - 8)
    try draw(path)
  }

  private mutating func draw(_ path: String) throws {
    var (column, row) = (0, 0)
    var rest = Substring(path)
    let shape = /^(?:M(\d+) (\d+)|m(\d+) 0)h(\d+)/
    while let step = rest.firstMatch(of: shape) {
      if let start = step.1.flatMap({ Int($0) }), let line = step.2.flatMap({ Int($0) }) {
        (column, row) = (start, line)
      } else if let gap = step.3.flatMap({ Int($0) }) {
        column += gap
      }
      for _ in 0..<(Int(step.4) ?? 0) {
        guard modules.indices.contains(row), modules.indices.contains(column) else {
          throw Malformed(description: "a stroke leaves the code")
        }
        guard !modules[row][column] else { throw Malformed(description: "two strokes meet") }
        modules[row][column] = true
        column += 1
      }
      rest = rest[step.range.upperBound...]
    }
    guard rest.isEmpty else { throw Malformed(description: "'\(rest.prefix(20))' is no stroke") }
  }

  /// A square of modules with its left upper corner at a place.
  func square(row: Int, column: Int, side: Int) -> [String] {
    (row..<row + side).map { row in
      (column..<column + side).map { modules[row][$0] ? "#" : "." }.joined()
    }
  }
}
