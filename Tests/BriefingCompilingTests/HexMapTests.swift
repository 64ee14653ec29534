import BriefingValidating
import Testing
import TestSupport

@testable import BriefingCompiling

/// Where the constituencies lie on the map: hexagons that stand on a corner, 90 wide and 104 high,
/// of which each row begins 78 above the last.
struct HexMapTests {
  /// Constituencies of the cells given; `nil` for one without a cell.
  private func listed(_ cells: [(q: Int, r: Int)?]) throws -> [ListedConstituency] {
    var project = ProjectFixture()
    let rows = cells.enumerated().map { index, cell in
      let place = cell.map { "\($0.q),\($0.r)" } ?? ","
      return "E1400000\(index),Place \(index),,England,North,north,northtown,certain,\(place)"
    }
    project["Content/data/constituencies.csv"] =
      "code,name,name_cy,nation,region,forces,returning_officer,returning_officer_basis,hex_q,hex_r\n"
      + rows.joined(separator: "\n")
    return try #require(project.compile().campaign).packs.map(\.texts[0].listed)
  }

  private func middles(of map: HexMap?) throws -> [[Int]] {
    try #require(map).cells.map { [$0.x, $0.y] }
  }

  @Test func putsALargerColumnFurtherRight() throws {
    let map = HexMap(try listed([(0, 0), (1, 0), (-2, 0)]))
    #expect(try middles(of: map) == [[0, 0], [90, 0], [-180, 0]])
  }

  /// North is up.
  @Test func putsALargerRowHigherUp() throws {
    let map = HexMap(try listed([(0, 0), (0, 2), (0, -2)]))
    #expect(try middles(of: map) == [[0, 0], [0, -156], [0, 156]])
  }

  @Test func shiftsOddRowsRightByHalfACell() throws {
    let map = HexMap(try listed([(0, 1), (0, -1), (0, 3), (-1, 1), (4, -3)]))
    #expect(try middles(of: map) == [[45, -78], [45, 78], [45, -234], [-45, -78], [405, 234]])
  }

  /// Cells that touch are one width apart, and never nearer: no hexagon hides another.
  @Test func laysCellsSideBySide() throws {
    let places = (-2...1).flatMap { q in (-1...1).map { r in (q, r) } }
    var found: [[Int]] = []
    for slice in stride(from: 0, to: places.count, by: 6) {
      found += try middles(of: HexMap(try listed(Array(places[slice..<min(slice + 6, 12)]))))
    }
    for (index, one) in found.enumerated() {
      let distances = found[..<index].map { other in
        let (x, y) = (one[0] - other[0], one[1] - other[1])
        return x * x + y * y
      }
      // √(45² + 78²) is 90.05.
      #expect(distances.allSatisfy { $0 >= 90 * 90 })
    }
  }

  @Test func coversAllItsCellsWithTheirCorners() throws {
    #expect(try #require(HexMap(try listed([(0, 0)]))).box.text == "-45 -52 90 104")
    let map = try #require(HexMap(try listed([(0, 0), (2, 3), (-1, -1)])))
    // From the left of (-1, -1) to the right of (2, 3), from the top of that to the foot of this.
    #expect(map.box.text == "-90 -286 360 416")
  }

  @Test func isNoneWhereNobodyHasACell() throws {
    #expect(HexMap([]) == nil)
    #expect(HexMap(try listed([nil, nil])) == nil)
    #expect(try middles(of: HexMap(try listed([nil, (1, 0)]))) == [[90, 0]])
  }

  // MARK: - Groups

  @Test func drawsTheSidesThatCellsOfDifferentGroupsShare() throws {
    let map = try #require(HexMap(try listed([(0, 0), (1, 0), (0, -1), (-1, -1), (3, 0)])))
    func borders(_ group: [String: Int]) -> String {
      map.borders { group[$0.identity.name] ?? 0 }
    }
    #expect(borders([:]) == "")
    // To the right, and to the left and the right of the row below; nobody is next to Place 4.
    #expect(borders(["Place 0": 1]) == "M45 -26l0 52M45 26l-45 26M-45 26l45 26")
    #expect(borders(["Place 1": 1]) == "M45 -26l0 52M45 26l45 26")
    #expect(borders(["Place 4": 1]) == "")
  }

  @Test func writesANameInShortLinesAmidTheCellsOfItsGroup() throws {
    let row = try listed([(0, 0), (1, 0), (2, 0), (7, 0)])
    let map = try #require(HexMap(row))
    func lines(_ name: String) -> [[Int]] { map.label(name) { _ in true }.map { [$0.x, $0.y] } }
    #expect(lines("Wales") == [[180, 0]])
    #expect(lines("East of England") == [[180, -42], [180, 42]])
    let texts = map.label("Yorkshire and The Humber") { $0.identity.name == "Place 3" }
    #expect(texts.map(\.text) == ["Yorkshire", "and The", "Humber"])
    #expect(texts.map(\.x) == [630, 630, 630])
    #expect(map.label("Nowhere") { _ in false } == [])
  }

  // MARK: - The part around a force

  @Test func showsAForcesCellsAndTheirNeighbours() throws {
    let all = try listed([(0, 0), (1, 0), (2, 0), (3, 0), (0, 2), (0, 3), (0, -3)])
    let map = try #require(HexMap(all))
    let part = try #require(HexMap(map, around: [all[0]]))
    #expect(part.box.text == "-180 -208 360 416")
    // (2, 0) touches the rim of the box, (3, 0) and the rows beyond two lie outside.
    #expect(
      part.cells.map(\.constituency.identity.name) == ["Place 0", "Place 1", "Place 2", "Place 4"])
  }

  @Test func isNoPartWhereAForceHasNoCell() throws {
    let all = try listed([(0, 0), nil])
    let map = try #require(HexMap(all))
    #expect(HexMap(map, around: [all[1]]) == nil)
    #expect(HexMap(map, around: []) == nil)
  }
}
