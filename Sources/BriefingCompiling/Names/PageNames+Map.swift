internal import BriefingForms
internal import BriefingValidating

extension PageNames {
  /// A map on a page that lies `depth` folders below the output's root.
  struct Map: Sendable {
    let map: HexMap
    /// In the order of their numbers; empty where no cell shows its region.
    let regions: [String]
    /// The codes of the constituencies that the page is about; `nil` for all.
    let own: Set<String>?
    let depth: Int
  }

  static let map = Shape<Map>([
    .text("box") { $0.map.box.text },
    .list("cells", cell) { source in
      let numbers = Dictionary(
        zip(source.regions, 1...), uniquingKeysWith: { first, _ in first })
      return source.map.cells.map { cell in
        Cell(
          listed: Listed(constituency: cell.constituency, depth: source.depth), cell: cell,
          region: numbers[cell.constituency.identity.region],
          isOwn: source.own?.contains(cell.constituency.identity.code) ?? true)
      }
    },
  ])

  private struct Cell: Sendable {
    let listed: Listed
    let cell: HexMap.Cell
    let region: Int?
    let isOwn: Bool
  }

  private static let cell = Shape<Cell>([
    .text("name") { $0.listed.constituency.identity.name },
    .text("page", .address) { $0.listed.page },
    .text("x") { String($0.cell.x) },
    .text("y") { String($0.cell.y) },
    .text("region-number", maybe: .sometimes) { $0.region.map(String.init) },
    .flag("own") { $0.isOwn },
    .flag("withheld") { $0.listed.constituency.isWithheld },
  ])
}

extension PageNames.Listed {
  /// The address of the pack, from the page that lists it.
  var page: String {
    String(repeating: "../", count: depth)
      + OutputLayout.path(of: .page, ofPack: constituency.identity.slug)
  }
}
