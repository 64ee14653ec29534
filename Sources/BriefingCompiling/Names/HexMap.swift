internal import BriefingValidating

/// Constituencies as cells of equal size (the data's hex layout), ready to be drawn: where each one's
/// middle lies, in the units of the map's box.
struct HexMap: Sendable {
  let cells: [Cell]
  let box: Box

  struct Cell: Sendable {
    let constituency: ListedConstituency
    let x: Int
    let y: Int
  }

  /// What the drawing covers.
  struct Box: Sendable {
    var (left, top, right, bottom) = (Int.max, Int.max, Int.min, Int.min)

    fileprivate mutating func cover(x: Int, y: Int) {
      (left, right) = (min(left, x - HexMap.halfWidth), max(right, x + HexMap.halfWidth))
      (top, bottom) = (min(top, y - HexMap.halfHeight), max(bottom, y + HexMap.halfHeight))
    }
  }

  // A regular hexagon that stands on a corner: it is √3 half as wide as it is high, and the next row
  // begins at three quarters of its height.
  static let halfWidth = 45
  static let halfHeight = 52
  private static let rowHeight = 78

  /// - Returns: `nil` when none has a cell.
  init?(_ constituencies: [ListedConstituency]) {
    var box = Box()
    cells = constituencies.compactMap { constituency in
      guard let cell = constituency.hexCell else { return nil }
      // Odd rows shift right by half a cell; a larger row is further north.
      let x = 2 * Self.halfWidth * cell.q + (cell.r.isMultiple(of: 2) ? 0 : Self.halfWidth)
      let y = -Self.rowHeight * cell.r
      box.cover(x: x, y: y)
      return Cell(constituency: constituency, x: x, y: y)
    }
    guard !cells.isEmpty else { return nil }
    self.box = box
  }

  /// The part of the map around some of its cells, with a rim of those beside them.
  init?(_ map: HexMap, around own: [ListedConstituency]) {
    guard let part = HexMap(own) else { return nil }
    var box = part.box
    box.left -= 3 * Self.halfWidth
    box.right += 3 * Self.halfWidth
    box.top -= 2 * Self.rowHeight
    box.bottom += 2 * Self.rowHeight
    self.box = box
    cells = map.cells.filter { cell in
      (box.left...box.right).contains(cell.x) && (box.top...box.bottom).contains(cell.y)
    }
  }
}

extension HexMap.Box {
  /// The contents of `viewBox`.
  var text: String { "\(left) \(top) \(right - left) \(bottom - top)" }
}
