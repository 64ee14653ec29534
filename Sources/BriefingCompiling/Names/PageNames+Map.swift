internal import BriefingForms
internal import BriefingValidating

extension PageNames {
  /// A map on a page that lies `depth` folders below the index in its language.
  struct Map: Sendable {
    let map: HexMap
    /// In the order of their numbers; empty where no cell shows its region.
    let regions: [String]
    /// The codes of the constituencies that the page is about; `nil` for all.
    let own: Set<String>?
    let depth: Int
    let language: Language

    /// With fewer constituencies a list shows as much.
    static let fewest = 20

    fileprivate func isOwn(_ constituency: ListedConstituency) -> Bool {
      own?.contains(constituency.identity.code) ?? true
    }

    /// Cells that no border parts: those of one region, or of the page and of others.
    fileprivate func group(_ constituency: ListedConstituency) -> Int {
      regions.firstIndex(of: constituency.identity.region) ?? (isOwn(constituency) ? 0 : 1)
    }
  }

  static let map = Shape<Map>([
    .text("box") { $0.map.box.text },
    // Region by region, so that whoever goes through them with a keyboard does not cross the country
    // at each step.
    .list("cells", cell) { source in
      let groups = Dictionary(grouping: source.map.cells) { source.group($0.constituency) }
      return groups.sorted { $0.key < $1.key }.flatMap { group, cells in
        cells.map { cell in
          Cell(
            listed: Listed(
              constituency: cell.constituency, depth: source.depth, language: source.language),
            cell: cell,
            region: source.regions.isEmpty ? nil : group + 1,
            isOwn: source.isOwn(cell.constituency))
        }
      }
    },
    .text("borders") { $0.map.borders(between: $0.group) },
    .list("labels", label) { source in
      source.regions.flatMap { region in
        source.map.label(region) { $0.identity.region == region }
      }
    },
  ])

  private static let label = Shape<HexMap.Label>([
    .text("text") { $0.text },
    .text("x") { String($0.x) },
    .text("y") { String($0.y) },
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
    String(repeating: "../", count: language == .first ? depth : depth + 1)
      + OutputLayout.path(
        of: .page, ofPack: PackPlace(slug: constituency.identity.slug), in: language)
  }
}
