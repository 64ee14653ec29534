internal import BriefingValidating

/// The packs of a campaign, ready to be filled in: templates for each key, and each pack's values.
/// Only the compiler makes one.
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

  package var templates: TotalMap<PackKey, PackTemplates> { texts.packs }
  package var index: [Piece<TemplatePart>] { texts.index }
  package var force: [Piece<TemplatePart>] { texts.force }
  /// The script of the index; `nil` for a project whose index does without.
  package var script: String? { texts.script?.text }
  package var issuer: String { edition.issuer }
  /// When the packs were issued, as a message says it; the polling day when nobody says so. A message
  /// must have a date, and the same content gives the same bytes.
  package var issueDate: String {
    (edition.issue?.date ?? edition.election.pollingDay).inMailHeaders
  }
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
    let map = HexMap(listed)
    let index = CompiledPage(
      PageNames.Site(edition: edition, constituencies: listed, forces: forces, map: map))
    let pages = forces.map { force in
      CompiledPage(
        PageNames.ForceSite(
          edition: edition, force: force, constituencies: byForce[force.id] ?? [],
          map: map))
    }
    let scripts = [script.map { CompiledPage(script: $0) }].compactMap(\.self)
    return ([index] + pages + scripts).sorted { $0.path < $1.path }
  }
}
