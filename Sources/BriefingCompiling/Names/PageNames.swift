internal import BriefingForms
internal import BriefingValidating

/// The names that the pages beside the packs may use: the index, and a page for each force.
enum PageNames {
  /// What a page lists: the constituencies whose packs stand in the output.
  struct Site: Sendable {
    let edition: Edition
    let constituencies: [ListedConstituency]
    /// In the order of their names.
    let regions: [Region]
    /// Those of the constituencies.
    let forces: [PoliceForce]
    let map: HexMap?
    /// The constituencies by the ids of their forces.
    let byForce: [String: [ListedConstituency]]

    init(edition: Edition, constituencies: [ListedConstituency], forces: [PoliceForce]) {
      self.edition = edition
      self.constituencies = constituencies
      map = HexMap(constituencies)
      var byForce: [String: [ListedConstituency]] = [:]
      for constituency in constituencies {
        for force in constituency.forces { byForce[force.id, default: []].append(constituency) }
      }
      self.byForce = byForce
      self.forces = forces.filter { byForce[$0.id] != nil }
      regions = Dictionary(grouping: constituencies, by: \.identity.region)
        .sorted { $0.key < $1.key }.enumerated()
        .map { Region(number: $0 + 1, name: $1.key, constituencies: $1.value) }
    }
  }

  static let index = Shape<Site>(
    shared { $0.edition } + [
      .text("count") { String($0.constituencies.count) },
      .list("regions", region) { $0.regions },
      .list("forces", forceEntry) { site in
        site.forces.map { ForceEntry(force: $0, count: site.byForce[$0.id]?.count ?? 0) }
      },
      .list("map", map) { site in
        guard let map = site.map, site.constituencies.count >= Map.fewest else { return [] }
        return [Map(map: map, regions: site.regions.map(\.name), own: nil, depth: 0)]
      },
    ])

  /// A force and what it covers.
  struct ForceSite: Sendable {
    let edition: Edition
    let force: PoliceForce
    let constituencies: [ListedConstituency]
    /// Of all that are listed.
    let map: HexMap?
  }

  static let force = Shape<ForceSite>(
    shared { $0.edition } + [
      .record("force", PackNames.force) { site in
        PackNames.InEdition(site.force, site.edition)
      },
      .text("count") { String($0.constituencies.count) },
      .list("constituencies", constituency) { site in
        site.constituencies.map { Listed(constituency: $0, depth: 2) }
      },
      .list("map", map) { site in
        guard site.constituencies.count >= Map.fewest,
          let map = site.map.flatMap({ HexMap($0, around: site.constituencies) })
        else { return [] }
        let own = Set(site.constituencies.map(\.identity.code))
        return [Map(map: map, regions: [], own: own, depth: 2)]
      },
    ])

  private static func shared<Source>(
    _ edition: @escaping @Sendable (Source) -> Edition
  ) -> [ShapeField<Source>] {
    [
      .record("election", PackNames.election) { edition($0) },
      .text("issuer") { edition($0).issuer },
      .flag("sample") { edition($0).isSample },
      .list("issue", PackNames.issue) { source in edition(source).issue.map { [$0] } ?? [] },
      .record("forms", PackNames.forms) { edition($0).forms },
      .record("site", PackNames.site) { edition($0).site },
      .list("report", PackNames.report) { PackNames.reports(in: edition($0)) },
    ]
  }

  /// Those of a page that lists nothing.
  static let plain = Shape<Edition>(shared { $0 })

  private static let region = Shape<Region>([
    .text("name") { $0.name },
    .text("number") { String($0.number) },
    .text("id") { "region-\($0.number)" },
    .text("count") { String($0.constituencies.count) },
    .list("constituencies", constituency) { region in
      region.constituencies.map { Listed(constituency: $0, depth: 0) }
    },
  ])

  /// A constituency on a page that lies `depth` folders below the output's root.
  struct Listed: Sendable {
    let constituency: ListedConstituency
    let depth: Int
  }

  private static let constituency = Shape<Listed>([
    .text("name") { $0.constituency.identity.name },
    .text("name-cy", maybe: .sometimes) { $0.constituency.identity.otherName },
    .text("region") { $0.constituency.identity.region },
    .text("force-names") { $0.constituency.forces.map(\.name).joined(separator: ", ") },
    .flag("withheld") { $0.constituency.isWithheld },
    .text("page", .address) { $0.page },
  ])

  private struct ForceEntry: Sendable {
    let force: PoliceForce
    let count: Int
  }

  private static let forceEntry = Shape<ForceEntry>([
    .text("name") { $0.force.name },
    .text("count") { String($0.count) },
    .text("page", .address) { OutputLayout.page(ofForce: $0.force.id) },
  ])
}

/// A region of the index, with the number that stands for it on the map.
struct Region: Sendable {
  let number: Int
  let name: String
  let constituencies: [ListedConstituency]
}
