internal import BriefingForms
internal import BriefingValidating

/// The names that the pages beside the packs may use: the index, and a page for each force.
enum PageNames {
  /// What a page lists: the constituencies whose packs stand in the output.
  struct Site: Sendable {
    let edition: Edition
    /// The others that there are pages in.
    let others: [Language]
    /// In the order of their names.
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
      let words = edition.language.words
      // Slugs are of the first language, and in their order.
      let constituencies =
        edition.language == .first
        ? constituencies
        : constituencies.map { (words.sortKey($0.identity.name), $0) }.sorted { $0.0 < $1.0 }
          .map(\.1)
      self.constituencies = constituencies
      others = edition.otherLanguages(of: constituencies)
      map = HexMap(constituencies)
      var byForce: [String: [ListedConstituency]] = [:]
      for constituency in constituencies {
        for force in constituency.forces { byForce[force.id, default: []].append(constituency) }
      }
      self.byForce = byForce
      let own = forces.filter { byForce[$0.id] != nil }
      self.forces =
        edition.language == .first
        ? own : own.sorted { words.sortKey($0.name) < words.sortKey($1.name) }
      regions = Dictionary(grouping: constituencies, by: \.identity.region)
        .sorted { words.sortKey($0.key) < words.sortKey($1.key) }.enumerated()
        .map {
          Region(
            number: $0 + 1, name: $1.key, constituencies: $1.value, language: edition.language)
        }
    }
  }

  static let index = Shape<Site>(
    shared { $0.edition } + [
      .list("twins", PackNames.twin) { PackNames.twins(of: $0.edition.language, $0.others) },
      .text("count") { String($0.constituencies.count) },
      .list("regions", region) { $0.regions },
      .list("forces", forceEntry) { site in
        site.forces.map { ForceEntry(force: $0, count: site.byForce[$0.id]?.count ?? 0) }
      },
      .list("map", map) { site in
        guard let map = site.map, site.constituencies.count >= Map.fewest else { return [] }
        return [
          Map(
            map: map, regions: site.regions.map(\.name), own: nil, depth: 0,
            language: site.edition.language)
        ]
      },
    ])

  /// A force and what it covers.
  struct ForceSite: Sendable {
    let edition: Edition
    let force: PoliceForce
    let constituencies: [ListedConstituency]
    /// Of all that are listed.
    let map: HexMap?

    fileprivate var twins: [PackNames.Twin] {
      let up = edition.language == .first ? "../../" : "../../../"
      return edition.otherLanguages(of: constituencies).map { other in
        PackNames.Twin(
          language: other, folder: "\(up)\(other.folder)\(OutputLayout.forces)/\(force.id)/")
      }
    }
  }

  static let force = Shape<ForceSite>(
    shared { $0.edition } + [
      .list("twins", PackNames.twin) { $0.twins },
      .record("force", PackNames.force) { site in
        PackNames.InEdition(site.force, site.edition)
      },
      .text("count") { String($0.constituencies.count) },
      .list("constituencies", constituency) { site in
        site.constituencies.map {
          Listed(constituency: $0, depth: 2, language: site.edition.language)
        }
      },
      .list("map", map) { site in
        guard site.constituencies.count >= Map.fewest,
          let map = site.map.flatMap({ HexMap($0, around: site.constituencies) })
        else { return [] }
        let own = Set(site.constituencies.map(\.identity.code))
        return [
          Map(map: map, regions: [], own: own, depth: 2, language: site.edition.language)
        ]
      },
    ])

  static let check = Shape<Site>(
    shared { $0.edition } + [
      .list("twins", PackNames.twin) { site in
        let up = site.edition.language == .first ? "../" : "../../"
        return site.others.map { other in
          PackNames.Twin(language: other, folder: "\(up)\(other.folder)\(OutputLayout.check)/")
        }
      },
      .list("constituencies", constituency) { site in
        site.constituencies.map {
          Listed(constituency: $0, depth: 1, language: site.edition.language)
        }
      },
    ])

  private static func shared<Source>(
    _ edition: @escaping @Sendable (Source) -> Edition
  ) -> [ShapeField<Source>] {
    [
      .record("election", PackNames.election) { edition($0) },
      .text("issuer") { edition($0).issuer },
      .flag("sample") { edition($0).isSample },
      .flag("over") { edition($0).isOver },
      .text("moved-to", .address, maybe: .sometimes) { edition($0).movedTo?.text },
      .flag("public") { edition($0).readers == .everyone },
      .record("language", PackNames.language) { edition($0).language },
      .list("issue", PackNames.issue) { PackNames.issues(of: edition($0)) },
      .record("forms", PackNames.forms) { edition($0).forms },
      .record("site", PackNames.site) { edition($0) },
      .list("report", PackNames.report) { PackNames.reports(in: edition($0)) },
    ]
  }

  /// Those of a page that lists nothing.
  static let plain = Shape<Site>(
    shared { $0.edition } + [
      .list("twins", PackNames.twin) { PackNames.twins(of: $0.edition.language, $0.others) }
    ])

  private static let region = Shape<Region>([
    .text("name") { $0.name },
    .text("number") { String($0.number) },
    .text("id") { "region-\($0.number)" },
    .text("count") { String($0.constituencies.count) },
    .list("constituencies", constituency) { region in
      region.constituencies.map {
        Listed(constituency: $0, depth: 0, language: region.language)
      }
    },
  ])

  /// A constituency on a page that lies `depth` folders below the index in its language.
  struct Listed: Sendable {
    let constituency: ListedConstituency
    let depth: Int
    let language: Language
  }

  private static let constituency = Shape<Listed>([
    .text("name") { $0.constituency.identity.name },
    .text("name-cy", maybe: .sometimes) { $0.constituency.identity.otherName },
    .text("name-en", maybe: .sometimes) { $0.constituency.identity.englishName },
    .text("region") { $0.constituency.identity.region },
    .text("force-names") { $0.constituency.forces.map(\.name).joined(separator: ", ") },
    .flag("withheld") { $0.constituency.isWithheld },
    .text("check-code", .unbroken, maybe: .sometimes) { $0.constituency.checkCode },
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
  let language: Language
}

extension Edition {
  /// That some of these constituencies have packs in, beside the language of this edition.
  func otherLanguages(of constituencies: [ListedConstituency]) -> [Language] {
    languages.map(\.language).filter { other in
      other != language
        && constituencies.contains { languages(of: $0.identity).contains(other) }
    }
  }
}
