internal import BriefingValidating

/// What tells the groups of a map (its regions) apart without colours: their borders and their names.
extension HexMap {
  /// A line of a name.
  struct Label: Sendable, Equatable {
    let text: String
    let x: Int
    let y: Int
  }

  private struct Point: Hashable {
    let x: Int
    let y: Int
  }

  /// The sides that cells of different groups share, as the `d` of an SVG path.
  func borders(between group: (ListedConstituency) -> Int) -> String {
    let groups = Dictionary(
      cells.map { (Point(x: $0.x, y: $0.y), group($0.constituency)) }, uniquingKeysWith: min)
    // To the right, and down to either side: the other three are those of the neighbours.
    let sides = [
      (x: 90, y: 0, line: (45, -26, 0, 52)), (x: 45, y: 78, line: (45, 26, -45, 26)),
      (x: -45, y: 78, line: (-45, 26, 45, 26)),
    ]
    return cells.map { cell in
      let own = groups[Point(x: cell.x, y: cell.y)]
      return sides.map { side in
        guard let other = groups[Point(x: cell.x + side.x, y: cell.y + side.y)], other != own
        else { return "" }
        let (x, y, across, down) = side.line
        return "M\(cell.x + x) \(cell.y + y)l\(across) \(down)"
      }.joined()
    }.joined()
  }

  /// A group's name, in short lines, where it covers most of its own cells.
  func label(_ name: String, on isOwn: (ListedConstituency) -> Bool) -> [Label] {
    let own = cells.filter { isOwn($0.constituency) }
    let (x, y) = own.reduce((0, 0)) { ($0.0 + $1.x, $0.1 + $1.y) }
    func rank(_ cell: Cell) -> (Int, Int) {
      let covered = own.count { abs($0.x - cell.x) <= 180 && abs($0.y - cell.y) <= 117 }
      let (right, down) = (cell.x - x / own.count, cell.y - y / own.count)
      return (covered, -(right * right + down * down))
    }
    guard let place = own.max(by: { rank($0) < rank($1) }) else { return [] }
    let lines = Self.lines(of: name)
    return lines.enumerated().map { number, text in
      Label(
        text: text, x: place.x, y: place.y + Self.lineHeight * (2 * number - lines.count + 1) / 2)
    }
  }

  private static let lineHeight = 84

  private static func lines(of name: String) -> [String] {
    name.split(separator: " ").reduce(into: []) { lines, word in
      if let last = lines.last, last.count + word.count < 8 {
        lines[lines.count - 1] = "\(last) \(word)"
      } else {
        lines.append(String(word))
      }
    }
  }
}
