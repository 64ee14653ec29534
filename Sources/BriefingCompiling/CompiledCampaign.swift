package import BriefingForms
internal import BriefingValidating

/// The packs of a campaign, ready to be filled in: templates for each key, and each pack's values.
/// Only the compiler makes one.
package struct CompiledCampaign: Sendable {
  /// In the order of their slugs.
  package let packs: [CompiledPack]
  private let sites: [Site]
  package let templates: TotalMap<PackKey, PackTemplates>

  /// What all pages in one language have in common.
  struct Site: Sendable {
    let texts: SettledTexts
    let edition: Edition
    let forces: [PoliceForce]
    let untranslated: Set<String>
  }

  init(packs: [CompiledPack], sites: [Site]) {
    self.packs = packs
    self.sites = sites
    templates = sites.dropFirst().reduce(sites[0].texts.packs) { $0.merging($1.texts.packs) }
  }

  private var edition: Edition { sites[0].edition }
  package var languages: [Language] { sites.map(\.texts.language) }
  /// The same in the order in which files that hold several have them.
  package var order: [Language] { edition.languages.map(\.language) }
  package var bilingual: [PackForm] { edition.bilingual }

  package func issuer(in language: Language) -> String { site(language).edition.issuer }

  /// Texts that have no words of their own in a language.
  package func untranslated(in language: Language) -> Set<String> { site(language).untranslated }

  private func site(_ language: Language) -> Site {
    sites.first { $0.texts.language == language } ?? sites[0]
  }

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
  /// `public`, or `candidates`.
  package var editionName: String { edition.readers.edition }
  package var hidesManifest: Bool { edition.hidesManifest }
  /// The folder of all packs.
  package var packsFolder: String { edition.packsFolder }

  /// The pages beside the packs when these packs stand in the output, in the order of their paths.
  package func pages(listing packs: [CompiledPack]) -> [CompiledPage] {
    sites.flatMap { site in
      let texts = packs.flatMap(\.texts).filter { $0.language == site.texts.language }
      return pages(of: site, listing: texts)
    }.sorted { $0.path < $1.path }
  }

  private func pages(of site: Site, listing texts: [CompiledText]) -> [CompiledPage] {
    let (language, pictures) = (site.texts.language, site.texts.pictures)
    if texts.isEmpty, language != .first { return [] }
    let names = PageNames.Site(
      edition: site.edition, constituencies: texts.map(\.listed), forces: site.forces)
    let pages = site.texts.pages.filter { !$0.page.listsPacks || site.edition.listsPacks }
    return pages.flatMap { kind in
      kind.page.files(names).map { file in
        CompiledPage(path: language.folder + file.path, language: language, template: kind.template)
        {
          pictures.added(to: file.values())
        }
      }
    }
  }
}
