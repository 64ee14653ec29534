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
  package var issuer: String { edition.issuer }
  /// When the packs were issued, as a message says it; the polling day when nobody says so. A message
  /// must have a date, and the same content gives the same bytes.
  package var issueDate: String {
    (edition.issue?.date ?? edition.election.pollingDay).inMailHeaders
  }
  /// Tells an issue from those of the same election and of others, for example `general-20240704-1`.
  package var issueName: String {
    [edition.election.kind.rawValue, edition.election.pollingDay.basic].joined(separator: "-")
      + (edition.issue.map { "-\($0.number)" } ?? "")
  }
  /// `nil` when the issuer does not count them.
  package var issueNumber: Int? { edition.issue?.number }
  package var electionName: String { edition.election.name }
  /// ISO 8601.
  package var pollingDay: String { edition.election.pollingDay.description }
  package var isSample: Bool { edition.isSample }
  package var hidesManifest: Bool { edition.site.hidesManifest }

  /// The pages beside the packs when these packs stand in the output, in the order of their paths.
  package func pages(listing packs: [CompiledPack]) -> [CompiledPage] {
    let site = PageNames.Site(
      edition: edition, constituencies: packs.map(\.listed), forces: forces)
    return texts.pages.flatMap { kind in
      kind.page.files(site).map { file in
        CompiledPage(path: file.path, template: kind.template) {
          texts.pictures.added(to: file.values())
        }
      }
    }.sorted { $0.path < $1.path }
  }
}
