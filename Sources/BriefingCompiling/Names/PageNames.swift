internal import BriefingValidating

/// The names that the pages beside the packs may use: the index, and a page for each force.
enum PageNames {
  /// What a page lists: the constituencies whose packs stand in the output.
  struct Site: Sendable {
    let edition: Edition
    let constituencies: [ListedConstituency]
    let forces: [PoliceForce]
  }

  static let index = Shape<Site>(
    shared + [
      .text("count") { String($0.constituencies.count) },
      .list("regions", region) { site in
        regions(of: site)
      },
      .list("forces", forceEntry) { site in
        forces(of: site)
      },
    ])

  private static func regions(of site: Site) -> [Region] {
    Dictionary(grouping: site.constituencies, by: \.identity.region)
      .sorted { $0.key < $1.key }.enumerated()
      .map { Region(number: $0 + 1, name: $1.key, constituencies: $1.value) }
  }

  private static func forces(of site: Site) -> [ForceEntry] {
    var counts: [String: Int] = [:]
    for force in site.constituencies.flatMap(\.forces) { counts[force.id, default: 0] += 1 }
    return site.forces.map { ForceEntry(force: $0, count: counts[$0.id] ?? 0) }
  }

  /// A force and what it covers.
  struct ForceSite: Sendable {
    let edition: Edition
    let force: PoliceForce
    let constituencies: [ListedConstituency]
  }

  static let force = Shape<ForceSite>([
    .record("election", PackNames.election) { $0.edition.election },
    .text("issuer") { $0.edition.issuer },
    .flag("sample") { $0.edition.isSample },
    .record("force", PackNames.force) { $0.force },
    .text("count") { String($0.constituencies.count) },
    .list("constituencies", constituency) { site in
      site.constituencies.map { Listed(constituency: $0, depth: 2) }
    },
  ])

  private static let shared: [ShapeField<Site>] = [
    .record("election", PackNames.election) { $0.edition.election },
    .text("issuer") { $0.edition.issuer },
    .flag("sample") { $0.edition.isSample },
  ]

  private struct Region: Sendable {
    let number: Int
    let name: String
    let constituencies: [ListedConstituency]
  }

  private static let region = Shape<Region>([
    .text("name") { $0.name },
    .text("id") { "region-\($0.number)" },
    .text("count") { String($0.constituencies.count) },
    .list("constituencies", constituency) { region in
      region.constituencies.map { Listed(constituency: $0, depth: 0) }
    },
  ])

  /// A constituency on a page that lies `depth` folders below the output's root.
  private struct Listed: Sendable {
    let constituency: ListedConstituency
    let depth: Int
  }

  private static let constituency = Shape<Listed>([
    .text("name") { $0.constituency.identity.name },
    .text("name-cy", maybe: .sometimes) { $0.constituency.identity.otherName },
    .text("region") { $0.constituency.identity.region },
    .text("force-names") { $0.constituency.forces.map(\.name).joined(separator: ", ") },
    .flag("withheld") { $0.constituency.isWithheld },
    .text("page", .address) { listed in
      String(repeating: "../", count: listed.depth)
        + "packs/\(listed.constituency.identity.slug)/index.html"
    },
  ])

  private struct ForceEntry: Sendable {
    let force: PoliceForce
    let count: Int
  }

  private static let forceEntry = Shape<ForceEntry>([
    .text("name") { $0.force.name },
    .text("count") { String($0.count) },
    .text("page", .address) { "forces/\($0.force.id)/index.html" },
  ])
}
