internal import BriefingValidating

/// The packs of a campaign, ready to be filled in: templates for each nation, and each pack's
/// values. Only the compiler makes one.
package struct CompiledCampaign: Sendable {
  /// In the order of their slugs.
  package let packs: [CompiledPack]
  private let texts: SettledTexts
  private let edition: Edition
  private let forces: [PoliceForce]

  init(packs: [CompiledPack], texts: SettledTexts, edition: Edition, forces: [PoliceForce]) {
    self.packs = packs
    self.texts = texts
    self.edition = edition
    self.forces = forces
  }

  /// Templates by the name of the nation.
  package var templates: [String: PackTemplates] { texts.templates }
  /// Templates of withheld packs by the name of the nation.
  package var withheldTemplates: [String: PackTemplates] { texts.withheldTemplates }
  package var index: [Piece<HTMLPart>] { texts.index }
  package var force: [Piece<HTMLPart>] { texts.force }
  package var electionName: String { edition.election.name }
  /// ISO 8601.
  package var pollingDay: String { edition.election.pollingDay.description }
  package var isSample: Bool { edition.isSample }

  /// The index and the pages of the forces when these packs stand in the output, in the order of
  /// their paths.
  package func pages(listing packs: [CompiledPack]) -> [CompiledPage] {
    let listed = packs.map(\.listed)
    var byForce: [String: [ListedConstituency]] = [:]
    for constituency in listed {
      for force in constituency.forces { byForce[force.id, default: []].append(constituency) }
    }
    let index = CompiledPage(
      PageNames.Site(edition: edition, constituencies: listed, forces: forces))
    let pages = forces.map { force in
      CompiledPage(
        PageNames.ForceSite(
          edition: edition, force: force, constituencies: byForce[force.id] ?? []))
    }
    return ([index] + pages).sorted { $0.path < $1.path }
  }
}

/// What the packs of one nation are made from.
package struct PackTemplates: Sendable {
  package let html: [Piece<HTMLPart>]
  package let text: [Piece<TextPart>]
  /// The number of the section that an anchor leads to, for readers who can't follow a link.
  package let sectionNumbers: [String: Int]
}
